/**
 * Sentences that are written into the workbook: bands, reasons, notes. Always Vietnamese, whatever the language of the pane is: they stay with the
 * report. What is said to the person at the screen is in messages/.
 */
import { formatNumber, hundredthsText } from '../cells/format';
import type { Reason } from '../assessment/assess';
import type { FurtherReason, FurtherResult } from '../assessment/further';
import { isRate, type RateComparator } from '../plan/further';
import { type Band, EDGE_RULES, type Plan } from '../plan/plan';
import type { FigureName, FigureProblem } from '../terms/figures';
import type { Measure } from '../terms/terms';
import { ABOUT_MEASURE, FIGURE_PROBLEM_WORDS, FIGURE_WORDS, UNIT_WORDS } from '../terms/words';

/** A band in words, as the plan writes it: "từ 200 đến dưới 300 việc", "trên 300 việc". */
export function bandWords({ subject, from, to, fromIncluded, toIncluded, unit: bandUnit }: Band): string {
  // As Excel's TRIM leaves the name in the plan sheet.
  if (from === null && to === null) return subject === undefined ? 'không chia nhóm' : `giao riêng: ${subject.trim().replace(/ +/g, ' ')}`;
  const name = UNIT_WORDS[bandUnit];
  const lower = from === null ? '' : `${fromIncluded ? 'từ' : 'từ trên'} ${formatNumber(from)}`;
  const upper = to === null ? '' : `${toIncluded ? 'đến' : 'dưới'} ${formatNumber(to)}`;
  if (from === null) return `${upper} ${name}`;
  if (to === null) return fromIncluded ? `${lower} ${name} trở lên` : `trên ${formatNumber(from)} ${name}`;
  return toIncluded ? `${lower} ${upper} ${name}` : `${lower} đến ${upper} ${name}`;
}

/** Why a measure has its verdict. `reached` and `notReached` need no note in the sheet: the figures beside them say it. */
export const REASONS: Record<Reason, string> = {
  reached: 'Tỷ lệ đạt được không thấp hơn chỉ tiêu.',
  notReached: 'Tỷ lệ đạt được thấp hơn chỉ tiêu.',
  unmeasured: 'Kế hoạch không giao chỉ tiêu số lượng.',
  ambiguousTarget: 'Kế hoạch giao chỉ tiêu riêng theo tên hoặc chức danh, nhưng chưa rõ dòng nào của kế hoạch hoặc ai trên biểu.',
  uncovered: 'Kế hoạch không quy định chỉ tiêu cho mức này.',
  noEligible: 'Không có điều kiện thi hành (bằng 0) nên không có tỷ lệ.',
  completedExceedsEligible: 'Thi hành xong lớn hơn có điều kiện: cần kiểm tra số liệu.',
  missingTotal: 'Thiếu số tổng số giải quyết nên chưa xếp được nhóm.',
  missingOfficers: 'Chưa rõ số Chấp hành viên của đơn vị nên chưa tính được bình quân để xếp nhóm.',
  missingEligible: 'Thiếu số có điều kiện.',
  missingCompleted: 'Thiếu số thi hành xong.',
  unusableFigure: 'Có số liệu chưa dùng được.',
};

/** How the notes below begin, and the reasons above. */
export const NOTE_BEGINNINGS: readonly string[] = [
  ...Object.values(REASONS),
  ...['Đúng mốc ', 'Ô ', 'Thi hành xong lấy ', 'Trùng tên ', 'Biểu không ghi ', 'Số của đơn vị ', 'Tổng số giải quyết lấy ', 'Chưa có kết quả '],
  ...['Biểu ghi ', 'Bằng đúng ', 'Đạt ', 'Mức ', 'Bình quân ', 'Tiêu chí ', 'Chưa xét được', 'Yêu cầu của kế hoạch: ', 'Về việc: ', 'Về tiền: '],
];

const RATE_WORDS: Record<RateComparator, string> = { '>=': 'từ', '>': 'trên', '<=': 'không quá', '<': 'dưới' };

/** What a rate should be. @example askedRate({ target: 85, comparator: '>=' }) // 'từ 85 %' */
export const askedRate = ({ target, comparator }: { target: number; comparator: RateComparator }): string =>
  `${RATE_WORDS[comparator]} ${formatNumber(target)} %`;

/** What the column "Ghi chú" says. */
export const NOTES = {
  onEdge: (b: Band, at: string, plan: Pick<Plan, 'edgeRule'>): string =>
    `Đúng mốc ${at} ${UNIT_WORDS[b.unit]}, kế hoạch không nói rõ: xếp vào nhóm ${EDGE_RULES[plan.edgeRule].side} mốc (${bandWords(b)}).`,
  unusable: (address: string, text: string, which: FigureName, why: FigureProblem): string =>
    `Ô ${address} (${FIGURE_WORDS[which]}) ghi "${text}": ${FIGURE_PROBLEM_WORDS[why]}.`,
  completedAdded: (columns: string): string => `Thi hành xong lấy tổng các cột ${columns}.`,
  completedExcludes: (columns: string, excluded: string): string =>
    `Thi hành xong lấy cột ${columns}; không cộng cột ${excluded} vì tỷ lệ và số chuyển kỳ sau của biểu không tính.`,
  namesake: 'Trùng tên trong đơn vị: ghép hai biểu theo thứ tự dòng, cần kiểm tra.',
  addedUp: (people: number): string => `Biểu không ghi số của đơn vị: cộng từ ${formatNumber(people)} cá nhân.`,
  differs: (own: number, sum: number): string => `Số của đơn vị (${formatNumber(own)}) khác tổng các cá nhân trên biểu (${formatNumber(sum)}).`,
  totalAdded: (columns: string): string => `Tổng số giải quyết lấy tổng các cột ${columns}.`,
  /** `rate`: the target itself where more than that is asked. */
  narrowlyMissed: (rate: string, target: string): string =>
    rate === target ? `Bằng đúng ${target} %, chỉ tiêu là trên ${target} %.` : `Đạt ${rate} %, chưa đủ ${target} %.`,
  /** In a cell that follows its figures, of others than those that were read. */
  figuresNotJudged: 'Chưa xét được: số liệu của dòng thiếu, sai, bằng 0 hoặc ngoài các mức của kế hoạch.',
  seeSheet: (sheet: string): string => `Chưa xét được, xem trang ${sheet}.`,
  noOtherMeasure: (missing: Measure): string => `Chưa có kết quả ${ABOUT_MEASURE[missing]} để xét đủ điều kiện.`,
  ownTarget: (heading: string, own: number, plan: number): string =>
    `Biểu ghi ${heading.charAt(0).toLowerCase()}${heading.slice(1)} ${formatNumber(own)} %, kế hoạch ${formatNumber(plan)} %.`,
  /** The highest level that is reached, where the plan has several. */
  level: (name: string, asked: Pick<Band, 'target' | 'comparator'>): string => `Mức ${name} (${askedRate(asked)}).`,
  /** What chose the band of a unit, where the plan divides by its Chấp hành viên. */
  perOfficer: (average: string, total: string, officers: number): string => `Bình quân ${average} mỗi Chấp hành viên (${total} : ${formatNumber(officers)}).`,
  further: ({ measure: { name, asks, column }, reason, about, rate }: FurtherResult): string => {
    const asked = isRate(asks) ? askedRate(asks) : `phải ghi "${asks.answer ? 'Có' : 'Không'}"`;
    const said: Record<FurtherReason, string> = {
      reached: rate === null ? `biểu ghi "${about}"` : `${hundredthsText(rate)} %, kế hoạch ${asked}`,
      notReached: rate === null ? `biểu ghi "${about}", cột "${column}" ${asked}` : `${hundredthsText(rate)} %, kế hoạch ${asked}`,
      noColumn: `chưa xét được, biểu không có cột "${about}"`,
      twoColumns: `chưa xét được, biểu có nhiều cột "${about}" hoặc ghi khác nhau`,
      empty: `chưa xét được, cột "${about}" để trống`,
      unreadable: `chưa xét được, ô ghi "${about}"`,
      namesake: 'chưa xét được, trùng tên trong đơn vị',
      unitsDiffer: `chưa xét được, tử số và mẫu số (cột "${about}") khác đơn vị tính`,
      fraction: `chưa xét được, ô tử số ghi ${about}, không phải số đếm`,
      exceeds: `chưa xét được, tử số (cột "${about}") lớn hơn mẫu số sau khi trừ`,
      noWhole: `chưa xét được, mẫu số (cột "${about}") bằng 0`,
    };
    return `Tiêu chí "${name}": ${said[reason]}.`;
  },
  requirement: (text: string): string => `Yêu cầu của kế hoạch: ${text}.`,
  measure: (about: Measure, text: string): string => `${about === 'cases' ? 'Về việc' : 'Về tiền'}: ${text.charAt(0).toLowerCase()}${text.slice(1)}`,
};
