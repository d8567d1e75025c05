/**
 * Every Vietnamese text of the add-in but the headings of our columns (report/block.ts). This catalogue is the base: English must satisfy its type.
 * Texts that are written into the workbook (`note`, `band`) are taken from here whatever the language of the pane is.
 */
import type { Reason, Qualification, Verdict } from '../assessment/assess';
import type { Band, Measure, Plan, SubjectKind, Unit } from '../plan/plan';
import type { FigureName, FigureProblem } from '../report/figures';
import type { Identity } from '../report/proof';
import type { HeadingWord } from '../report/words';
import { formatDate, formatNumber } from './format';

const measure: Record<Measure, string> = { cases: 'việc', money: 'tiền' };
const aboutMeasure: Record<Measure, string> = { cases: 'về việc', money: 'về tiền' };
const kind: Record<SubjectKind, string> = {
  province: 'Cục THADS tỉnh',
  department: 'Phòng',
  office: 'Chi cục / Phòng THADS khu vực',
  officer: 'Chấp hành viên',
  staff: 'Không là Chấp hành viên',
};
const unit: Record<Unit, string> = { cases: 'việc', dong: 'đồng', thousand: '1.000 đồng', million: 'triệu đồng', billion: 'tỷ đồng' };
const verdict: Record<Verdict, string> = { met: 'Đạt', notMet: 'Chưa đạt', notJudged: 'Không xét' };
const qualification: Record<Qualification, string> = { qualified: 'Đủ', notQualified: 'Chưa đủ', notJudged: 'Không xét' };
const figure: Record<FigureName, string> = {
  total: 'tổng số giải quyết',
  toEnforce: 'tổng số phải thi hành',
  eligible: 'có điều kiện',
  completed: 'thi hành xong',
};
const problem: Record<FigureProblem, string> = {
  unreadable: 'không đọc được số',
  notWhole: 'không phải số nguyên (có thể là số hàng nghìn bị nhập nhầm dấu chấm)',
  negative: 'là số âm',
  ambiguous: 'đọc được hai cách (dấu phẩy là hàng nghìn hay thập phân)',
};
const word: Partial<Record<HeadingWord, string>> = { total: 'Tổng số giải quyết', eligible: 'Có điều kiện', completed: 'Thi hành xong' };
const identity: Record<Identity, string> = {
  totalIsCarriedPlusAccepted: 'Tổng số giải quyết = năm trước chuyển sang + thụ lý mới',
  toEnforceIsTotalLessDeducted: 'Phải thi hành = tổng số giải quyết − ủy thác − thu hồi, hủy',
  eligibleWithinToEnforce: 'Có điều kiện ≤ phải thi hành',
  eligibleWithinTotal: 'Có điều kiện ≤ tổng số giải quyết',
  completedWithinEligible: 'Thi hành xong ≤ có điều kiện',
  rateIsCompletedByEligible: 'Tỷ lệ = thi hành xong / có điều kiện',
  carriedForwardIsRest: 'Chuyển kỳ sau = phải thi hành − thi hành xong',
  unitIsSumOfPeople: 'Đơn vị = tổng của các cá nhân',
  totalIsSumOfUnits: 'Tổng số = tổng của các đơn vị',
};

/** A band in words, as the plan writes it: "từ 200 đến dưới 300 việc", "trên 300 việc". */
function band({ from, to, fromIncluded, toIncluded, unit: bandUnit }: Band): string {
  if (from === null && to === null) return 'không chia nhóm';
  const name = unit[bandUnit];
  const lower = from === null ? '' : `${fromIncluded ? 'từ' : 'từ trên'} ${formatNumber(from)}`;
  const upper = to === null ? '' : `${toIncluded ? 'đến' : 'dưới'} ${formatNumber(to)}`;
  if (from === null) return `${upper} ${name}`;
  if (to === null) return fromIncluded ? `${lower} ${name} trở lên` : `trên ${formatNumber(from)} ${name}`;
  return toIncluded ? `${lower} ${upper} ${name}` : `${lower} đến ${upper} ${name}`;
}

/** Why a measure has its verdict. `reached` and `notReached` need no note in the sheet: the figures beside them say it. */
const reason: Record<Reason, string> = {
  reached: 'Tỷ lệ đạt được không thấp hơn chỉ tiêu.',
  notReached: 'Tỷ lệ đạt được thấp hơn chỉ tiêu.',
  unmeasured: 'Kế hoạch không giao chỉ tiêu số lượng.',
  uncovered: 'Kế hoạch không quy định chỉ tiêu cho mức này.',
  noEligible: 'Không có điều kiện thi hành (bằng 0) nên không có tỷ lệ.',
  completedExceedsEligible: 'Thi hành xong lớn hơn có điều kiện: cần kiểm tra số liệu.',
  missingTotal: 'Thiếu số tổng số giải quyết nên chưa xếp được nhóm.',
  missingEligible: 'Thiếu số có điều kiện.',
  missingCompleted: 'Thiếu số thi hành xong.',
  unusableFigure: 'Có số liệu chưa dùng được.',
};

const note = {
  onEdge: (b: Band, at: string, plan: Pick<Plan, 'edgeRule'>): string =>
    `Đúng mốc ${at} ${unit[b.unit]}, kế hoạch không nói rõ: xếp vào nhóm ${plan.edgeRule === 'above' ? 'trên' : 'dưới'} mốc (${band(b)}).`,
  unusable: (address: string, text: string, which: FigureName, why: FigureProblem): string => `Ô ${address} (${figure[which]}) ghi "${text}": ${problem[why]}.`,
  completedAdded: (columns: string): string => `Thi hành xong lấy tổng các cột ${columns}.`,
  completedExcludes: (columns: string, excluded: string): string =>
    `Thi hành xong lấy cột ${columns}; không cộng cột ${excluded} vì tỷ lệ và số chuyển kỳ sau của biểu không tính.`,
  namesake: 'Trùng tên trong đơn vị: ghép hai biểu theo thứ tự dòng, cần kiểm tra.',
  totalAdded: (columns: string): string => `Tổng số giải quyết lấy tổng các cột ${columns}.`,
  noOtherMeasure: (missing: Measure): string => `Chưa có kết quả ${aboutMeasure[missing]} để xét đủ điều kiện.`,
  requirement: (text: string): string => `Yêu cầu của kế hoạch: ${text}.`,
  measure: (about: Measure, text: string): string => `${about === 'cases' ? 'Về việc' : 'Về tiền'}: ${text.charAt(0).toLowerCase()}${text.slice(1)}`,
};

const doubt = {
  unitAssumed: (name: Unit): string => `Không thấy dòng "Đơn vị tính"; tạm hiểu số tiền tính bằng ${unit[name]}.`,
  measureGuessed: (name: Measure): string => `Tiêu đề không ghi rõ việc hay tiền; hiểu là ${aboutMeasure[name]} theo độ lớn của số liệu.`,
  identityFails: (which: Identity, failed: number, checked: number): string => `${identity[which]}: ${failed}/${checked} dòng không khớp.`,
  unusableFigure: (address: string, text: string, which: FigureName, why: FigureProblem, name: string): string =>
    `${name}: ${note.unusable(address, text, which, why)}`,
  completedAdded: (columns: string): string => note.completedAdded(columns),
  completedExcludes: (excluded: string): string => `Không cộng ${excluded} vào thi hành xong: tỷ lệ và số chuyển kỳ sau của biểu không tính.`,
  namesakes: (name: string, of: string): string => `${name} (${of}): ${note.namesake.charAt(0).toLowerCase()}${note.namesake.slice(1)}`,
  totalAdded: (columns: string): string => note.totalAdded(columns),
  unmatched: (name: string, of: string, missing: Measure): string =>
    `${name}${of && of !== name ? ` (${of})` : ''}: không tìm thấy trên biểu ${aboutMeasure[missing]}.`,
  noPartner: (missing: Measure): string => `Không có biểu ${aboutMeasure[missing]}: chưa xét được đủ điều kiện theo cả hai tiêu chí.`,
};

const refusal = {
  empty: 'Trang tính trống.',
  hidden: 'Trang tính đang ẩn nên không xét.',
  ownSheet: 'Đây là trang kế hoạch hoặc trang xét khen thưởng do bảng thi đua lập, không phải báo cáo.',
  noHeader: (missing: HeadingWord[]): string => `Không thấy tiêu đề ${missing.map((m) => `"${word[m] ?? m}"`).join(', ') || 'của một bảng số liệu'}.`,
  accountingForm: 'Đây là biểu thu, chi tiền thi hành án (như B06-THA), không có cột "Có điều kiện".',
  noNames: (address: string): string => `Không thấy cột tên đơn vị hoặc Chấp hành viên trong vùng tiêu đề ${address}.`,
  missingFigure: (about: Measure, missing: FigureName[], address: string): string =>
    `Vùng tiêu đề ${address} (${aboutMeasure[about]}) thiếu cột ${missing.map((m) => `"${figure[m]}"`).join(', ')}.`,
  noSubjects: (address: string): string => `Dưới tiêu đề ${address} không có dòng đơn vị hoặc Chấp hành viên nào.`,
  sideBySide: (name: string, other: string, address: string): string =>
    `Hai bảng đặt cạnh nhau nhưng trên cùng một dòng lại là hai người khác nhau (${name || 'ô trống'} và ${other}, ô ${address}), nên không ghi. Hãy tách thành hai trang hoặc xếp trên dưới.`,
  notProved: (which: Identity, failed: number, checked: number, address: string): string =>
    `Các cột của vùng ${address} không khớp số học của báo cáo (${identity[which]}: ${failed}/${checked} dòng sai), nên không ghi.`,
};

const error = {
  noReport:
    'Không tìm thấy báo cáo nào trong sổ tính này. Một báo cáo cần có các cột "Tổng số giải quyết", "Có điều kiện", "Thi hành xong" và tên đơn vị hoặc Chấp hành viên.',
  passwordProtected: (sheets: readonly string[]): string =>
    `Trang ${sheets.map((sheet) => `"${sheet}"`).join(', ')} được bảo vệ bằng mật khẩu nên không ghi được. Hãy bỏ bảo vệ trang (Review › Unprotect Sheet) hoặc cho ghi kết quả sang trang mới.`,
  readBackDiffers: (sheet: string, address: string): string =>
    `Ghi vào trang "${sheet}" xong đọc lại thấy khác tại ô ${address} (có thể do ô gộp hoặc bộ lọc). Đã hoàn tác, sổ tính giữ nguyên như trước.`,
  rollbackFailed: (sheet: string, address: string): string =>
    `Không hoàn tác được hết trên trang "${sheet}", vùng ${address}. Hãy đóng sổ tính không lưu rồi mở lại.`,
  noRoom: (sheet: string): string => `Trang "${sheet}" không còn chỗ trống bên phải bảng để ghi kết quả.`,
  blockChanged: (sheet: string, columns: readonly string[]): string =>
    `Trên trang "${sheet}", cột ${columns.join(', ')} là cột của bạn nằm xen giữa các cột kết quả. Hãy chuyển cột đó ra ngoài rồi chạy lại; chưa có gì thay đổi.`,
  editMode: 'Excel đang ở chế độ sửa ô. Hãy nhấn Enter để kết thúc sửa rồi chạy lại.',
  payload: 'Báo cáo quá lớn để gửi cho Excel trong một lần. Hãy thử tách bớt trang tính.',
  unknownPlan: (id: string, known: string): string => `Không có kế hoạch "${id}". Các kế hoạch có sẵn: ${known}.`,
  unexpected: (message: string): string => `Có lỗi ngoài dự kiến, sổ tính giữ nguyên như trước: ${message}`,
  undoMoved: 'Trang hoặc các cột kết quả đã bị dời, đổi tên từ lần ghi cuối nên không hoàn tác theo địa chỉ cũ. Hãy dùng Gỡ bỏ.',
  nothingToUndo: 'Không có lần ghi nào để hoàn tác.',
  onlyPeoples: (sheets: readonly string[]): string =>
    `Chỉ còn ${sheets.map((sheet) => `"${sheet}"`).join(', ')}, có nội dung bạn đã nhập nên được giữ lại. Nếu không cần nữa, hãy tự xóa trang đó.`,
  nothingToRemove: 'Không thấy cột nào do bảng thi đua ghi để gỡ bỏ.',
};

const preview = {
  block: (sheet: string, address: string, rows: number): string => `Trang "${sheet}": ghi ${formatNumber(rows)} dòng vào ${address}.`,
  replaces: (sheet: string, address: string): string => `Trang "${sheet}": thay kết quả cũ tại ${address}.`,
  sameSheet: (sheet: string, name: string): string => `Trang "${sheet}": thay kết quả cũ trên trang "${name}".`,
  newSheet: (sheet: string, name: string): string => `Trang "${sheet}" có mật khẩu: ghi kết quả sang trang mới "${name}".`,
};

export const vi = {
  locale: 'vi',
  measure,
  aboutMeasure,
  kind,
  unit,
  verdict,
  qualification,
  figure,
  problem,
  identity,
  band,
  reason,
  note,
  doubt,
  refusal,
  error,
  preview,
  date: formatDate,
};

/** The shape that every language satisfies. */
export type Messages = typeof vi;
