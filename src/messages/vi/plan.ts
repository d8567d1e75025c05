/** What is wrong with a plan, in Vietnamese. Its shape is the one that every language satisfies. */
import { formatNumber } from '../../cells/format';
import { type BandsAbout, isTwice, type PlanProblem } from '../../plan/problems';
import type { CellProblem, CellProblemCode } from '../../plan/sheet/read';
import type { Unit } from '../../terms/terms';
import { ABOUT_MEASURE, KIND_WORDS, UNIT_WORDS } from '../../terms/words';
import { bandWords } from '../../words/notes';
import { partName } from '../plan-parts';
import type { Band } from '../../plan/plan';

const quoted = (text: string): string => `"${text}"`;

const cell: Record<CellProblemCode, (problem: CellProblem) => string> = {
  missingKind: () => 'Thiếu đối tượng: dòng này chưa nói chỉ tiêu giao cho ai.',
  unknownKind: ({ text }) =>
    `Không rõ đối tượng ${quoted(text)}. Hãy chọn trong danh sách của ô, hoặc ghi tên đơn vị, cá nhân được giao chỉ tiêu riêng (viết hoa như trên báo cáo).`,
  partOfKind: ({ text }) =>
    `${quoted(text)} chỉ là một phần của đối tượng, bảng thi đua chưa phân biệt được. Hãy ghi đối tượng trong danh sách của ô, hoặc tên từng đơn vị, cá nhân được giao riêng.`,
  unknownMeasure: ({ text }) => (text === '' ? 'Thiếu tiêu chí: việc hay tiền.' : `Không rõ tiêu chí ${quoted(text)}. Hãy ghi việc hoặc tiền.`),
  unknownUnit: ({ text }) => (text === '' ? 'Thiếu đơn vị tính của số tiền.' : `Không rõ đơn vị tính ${quoted(text)}. Hãy chọn trong danh sách của ô.`),
  unitOfOtherMeasure: ({ text }) => `Đơn vị tính ${quoted(text)} không hợp với tiêu chí của dòng này.`,
  badBound: ({ text }) => `Chỗ này phải là một số (hoặc để trống nếu không có mốc), nhưng ô ghi ${quoted(text)}.`,
  badFlag: ({ text }) => `Ô này chỉ ghi Có hoặc Không, nhưng đang ghi ${quoted(text)}.`,
  badTarget: ({ text }) => `Chỉ tiêu phải là một tỷ lệ phần trăm, nhưng ô ghi ${quoted(text)}.`,
  missingTarget: () => 'Thiếu chỉ tiêu.',
  targetAbove100: ({ text }) => `Chỉ tiêu ${percentText(text)} vượt quá 100 %.${wholePercent(text)}`,
  targetDecimals: ({ text }) => `Chỉ tiêu ${percentText(text)} có quá hai chữ số thập phân.`,
  badComparator: ({ text }) => `Ô này chỉ ghi ≥ (đạt) hoặc > (trên), nhưng đang ghi ${quoted(text)}.`,
  emptyBand: ({ text }) => `Mốc trên (${text}) không lớn hơn mốc dưới nên không tổng số nào thuộc nhóm này.`,
  noRows: () => 'Bảng chỉ tiêu chưa có dòng nào.',
  missingColumn: ({ text }) => `Bảng thiếu cột ${quoted(text)}. Hãy ghi lại đúng tên cột này.`,
  missingTable: ({ text }) => `Không thấy phần ${quoted(partName(text))} của kế hoạch (bảng đã bị xóa hoặc đổi thành vùng thường).`,
  missingEntry: ({ text }) => `Chưa ghi ${quoted(text)}.`,
  entryTwice: ({ text }) => `Mục ${quoted(text)} được ghi hai lần, không rõ lấy dòng nào.`,
  unknownEntry: ({ text }) => `Mục ${quoted(text)} không có trong mẫu nên không được dùng.`,
  badDate: ({ text }) => `${quoted(text)} không phải là ngày. Hãy ghi ngày/tháng/năm, ví dụ 30/6/2024.`,
  periodReversed: ({ text, meant = '' }) => `${quoted(text)} sớm hơn ${quoted(meant)}.`,
  dateOrder: ({ text, meant = '' }) => `${quoted(text)} sớm hơn ${quoted(meant)}: có thể ngày và tháng đã bị đảo.`,
  unknownChoice: ({ text, meant = '' }) => `Không hiểu ${quoted(text)}. Hãy ghi một trong các từ: ${meant}.`,
  missingText: ({ text }) => `Chưa ghi ${quoted(text)}.`,
  badLimit: ({ text }) => `Số lượng phải là số nguyên, một tỷ lệ như "20 %, làm tròn xuống", hoặc "Không giới hạn", nhưng ô ghi ${quoted(text)}.`,
  missingLimit: () => 'Chưa ghi số lượng. Nếu kế hoạch không hạn chế, hãy ghi "Không giới hạn".',
  unknownPer: ({ text }) =>
    text === '' ? 'Chưa ghi phạm vi: mỗi đơn vị hay toàn tỉnh.' : `Không rõ phạm vi ${quoted(text)}. Hãy ghi mỗi đơn vị hoặc toàn tỉnh.`,
  unknownSubject: ({ text, meant = '' }) =>
    text === '' ? `Chưa ghi điều kiện áp dụng cho ai (${meant}).` : `Không hiểu ${quoted(text)}. Hãy ghi một trong các từ: ${meant}.`,
  unknownCondition: ({ text, meant = '' }) =>
    text === '' ? `Chưa chọn loại điều kiện (${meant}).` : `Không hiểu ${quoted(text)}. Hãy ghi một trong các từ: ${meant}.`,
  unknownTitle: ({ text, meant = '' }) =>
    `Kế hoạch không có hình thức khen thưởng ${quoted(text)}. Phần Thông tin chung ghi: ${meant === '' ? 'chưa có hình thức nào' : meant}. Ở đó mỗi hình thức là một dòng "Hình thức khen thưởng" riêng; ở đây ghi đúng một trong các hình thức ấy, hoặc để trống.`,
  noDenominator: () =>
    'Tiêu chí này đòi một tỷ lệ nhưng chưa ghi cột làm mẫu số ("Trên cột"). Nếu cột trên biểu ghi Có / Không thì ghi Có hoặc Không vào Chỉ tiêu.',
  furtherTwice: ({ text }) => `Tiêu chí ${quoted(text)} được ghi hai lần cho cùng một đối tượng, không rõ lấy dòng nào.`,
  badRateComparator: ({ text }) =>
    text === '' ? 'Chưa chọn so sánh: ≥ (từ … trở lên), ≤ (không quá …), > hoặc <.' : `Ô này chỉ ghi ≥, >, ≤ hoặc <, nhưng đang ghi ${quoted(text)}.`,
  notAsked: ({ text }) => `Chỉ tiêu phải là một tỷ lệ phần trăm, hoặc Có, Không; nhưng ô ghi ${quoted(text)}.${wholePercent(text)}`,
  denominatorOfAnswer: () => 'Chỉ tiêu ghi Có hoặc Không thì không có mẫu số: hãy để trống ô này; nếu là tỷ lệ thì ghi tỷ lệ vào Chỉ tiêu.',
  onlyKind: ({ text }) =>
    `Ở phần này chỉ dùng được đối tượng trong danh sách của ô (mọi Chi cục, mọi Chấp hành viên …), chưa dùng được cho riêng ${quoted(text)}.`,
  levelOfDeciding: ({ text }) => `${quoted(text)} được hiểu là mức quyết định. Hãy để trống ô này để công thức cũng hiểu.`,
  otherWord: ({ text, meant = '' }) =>
    text === ''
      ? `Ô trống, được hiểu là ${quoted(meant)}. Hãy ghi rõ để công thức cũng hiểu.`
      : `${quoted(text)} được hiểu là ${quoted(meant)}. Hãy ghi đúng từ này để công thức cũng hiểu.`,
  textNumber: ({ text }) => `Số ${quoted(text)} đang là chữ: bảng thi đua đọc được, nhưng công thức thì không. Hãy nhập lại thành số.`,
};

/** A fraction as the cell holds it (1.2), or a text, as a percentage to show. */
function percentText(text: string): string {
  const fraction = Number(text);
  return text.trim() === '' || Number.isNaN(fraction) ? quoted(text) : `${formatNumber(Math.round(fraction * 1e7) / 1e5)} %`;
}

/** 77 in a cell with a percent format: most likely 77 % was meant. */
function wholePercent(text: string): string {
  const value = Number(text.replace(',', '.'));
  return value >= 2 && value <= 100 ? ` Nếu muốn giao ${formatNumber(value)} %, hãy nhập ${formatNumber(value)}%.` : '';
}

const about = ({ kind, subject, measure, level }: BandsAbout): string =>
  `${subject ?? KIND_WORDS[kind]}, ${ABOUT_MEASURE[measure]}${level === undefined ? '' : `, mức ${quoted(level)}`}`;
const band = (b: Band): string => quoted(bandWords(b));
const target = (b: Band): string => `${formatNumber(b.target)} %`;

function range(from: number | null, to: number | null, unit: Unit): string {
  const name = UNIT_WORDS[unit];
  if (from === null) return `dưới ${formatNumber(to ?? 0)} ${name}`;
  if (to === null) return `trên ${formatNumber(from)} ${name}`;
  return `từ ${formatNumber(from)} đến ${formatNumber(to)} ${name}`;
}

/** What is wrong with a plan as a whole. */
function whole(problem: PlanProblem): string {
  switch (problem.code) {
    case 'overlap':
      return isTwice(problem)
        ? `${about(problem.about)}: chỉ tiêu của nhóm ${band(problem.second)} được ghi hai lần.`
        : `${about(problem.about)}: nhóm ${band(problem.first)} và nhóm ${band(problem.second)} chồng lên nhau, có tổng số thuộc cả hai.`;
    case 'levelNamed':
      return `Mức ${quoted(problem.name)} trùng tên với mức của chỉ tiêu chính. Ở dòng chỉ tiêu quyết định hãy để trống cột "Mức"; nếu là mức khác thì đặt tên khác, hoặc sửa mục "Tên mức của chỉ tiêu chính".`;
    case 'hole':
      return `${about(problem.about)}: không có chỉ tiêu cho tổng số ${range(problem.from, problem.to, problem.unit)}.`;
    case 'edge':
      return `${about(problem.about)}: tổng số đúng ${formatNumber(problem.at)} ${UNIT_WORDS[problem.unit]} không thuộc nhóm nào theo lời văn; sẽ xếp theo mục "Đúng mốc để ngỏ thì xếp vào".`;
    case 'rising':
      return `${about(problem.about)}: nhóm ${band(problem.upper)} có chỉ tiêu ${target(problem.upper)}, cao hơn nhóm ít việc hơn (${target(problem.lower)}).`.replace(
        'ít việc hơn',
        problem.about.measure === 'cases' ? 'ít việc hơn' : 'ít tiền hơn',
      );
    case 'mixedUnits':
      return `${about(problem.about)}: các mốc dùng nhiều đơn vị tính (${problem.units.map((unit) => UNIT_WORDS[unit]).join(', ')}); hãy kiểm tra xem có ghi nhầm không.`;
    case 'levelAlone':
      return `${about(problem.about)}: chưa có chỉ tiêu chính. Hãy thêm dòng chỉ tiêu quyết định đủ điều kiện, ở dòng đó để trống cột "Mức".`;
    case 'kindMissing':
      return `Kế hoạch không có chỉ tiêu và cũng không có yêu cầu nào cho: ${KIND_WORDS[problem.kind]}.`;
    case 'measureMissing':
      return `${KIND_WORDS[problem.kind]}: không có chỉ tiêu ${ABOUT_MEASURE[problem.measure]}, nên chỉ xét theo tiêu chí còn lại.`;
  }
}

export const planVi = {
  cell: (problem: CellProblem): string => cell[problem.code](problem),
  whole,
  /** A problem with its place. */
  at: (sheet: string, address: string, sentence: string): string => `Trang "${sheet}", ô ${address}: ${sentence}`,
  /** The plan sheet cannot be used. */
  sheet: (sheet: string, count: number, first: string): string =>
    `Kế hoạch trên trang "${sheet}" có ${formatNumber(count)} chỗ sai nên chưa dùng được. Hãy sửa trên trang đó. ${first}`,
};

export type PlanMessages = typeof planVi;
