/**
 * How the terms of the field are said in Vietnamese: in the workbook, on papers, in sentences. One table for each term; where a kind is called
 * otherwise on a sheet, its names stand side by side. No comma in any word that a drop-down offers: Excel separates the items by commas.
 */
import type { FigureName, FigureProblem } from './figures';
import type { Comparator, Measure, Qualification, SubjectKind, Unit, Verdict } from './terms';

export const MEASURE_WORDS = { cases: 'việc', money: 'tiền' } satisfies Record<Measure, string>;
export const ABOUT_MEASURE = { cases: 'về việc', money: 'về tiền' } satisfies Record<Measure, string>;

/** What a kind is called in sentences and in results. */
export const KIND_WORDS = {
  province: 'Cục THADS tỉnh',
  department: 'Phòng',
  office: 'Chi cục / Phòng THADS khu vực',
  officer: 'Chấp hành viên',
  staff: 'Không là Chấp hành viên',
} satisfies Record<SubjectKind, string>;

/** What a kind is called on the plan sheet. One word for both eras of an office: formulas of the workbook compare it. */
export const PLAN_KIND_WORDS = {
  ...KIND_WORDS,
  department: 'Phòng chuyên môn',
  office: 'Chi cục / Phòng khu vực',
} satisfies Record<SubjectKind, string>;

/** What a kind is called on the review sheet and in reasons, where the row's own name says the rest. */
export const REVIEW_KIND_WORDS = { ...KIND_WORDS, office: 'Chi cục' } satisfies Record<SubjectKind, string>;

export const UNIT_WORDS = {
  cases: 'việc',
  dong: 'đồng',
  thousand: '1.000 đồng',
  million: 'triệu đồng',
  billion: 'tỷ đồng',
} satisfies Record<Unit, string>;

/** Beside an amount: a number before "1.000 đồng" could not be read. */
export const AMOUNT_UNIT_WORDS = { ...UNIT_WORDS, thousand: 'nghìn đồng' } satisfies Record<Unit, string>;

export const COMPARATOR_WORDS = { '>=': '≥', '>': '>' } satisfies Record<Comparator, string>;

/** The word for everything that could not be judged, and for whom there is nothing to judge. */
const NOT_JUDGED = 'Không xét';
export const VERDICT_WORDS = { met: 'Đạt', notMet: 'Chưa đạt', notJudged: NOT_JUDGED } satisfies Record<Verdict, string>;
export const QUALIFICATION_WORDS = { qualified: 'Đủ', notQualified: 'Chưa đủ', notJudged: NOT_JUDGED } satisfies Record<Qualification, string>;

/** Shown in place of a result whose figures are no longer those that it was made from. */
export const STALE_WORDS = 'Số liệu đã đổi';

export const FIGURE_WORDS = {
  total: 'tổng số giải quyết',
  toEnforce: 'tổng số phải thi hành',
  eligible: 'có điều kiện',
  completed: 'thi hành xong',
} satisfies Record<FigureName, string>;

export const FIGURE_PROBLEM_WORDS = {
  unreadable: 'không đọc được số',
  notWhole: 'không phải số nguyên (có thể là số hàng nghìn bị nhập nhầm dấu chấm)',
  negative: 'là số âm',
  ambiguous: 'đọc được hai cách (dấu phẩy là hàng nghìn hay thập phân)',
  notSum: 'không bằng năm trước chuyển sang + thụ lý mới của dòng này',
  notDifference: 'không bằng tổng số giải quyết − ủy thác − thu hồi, hủy của dòng này',
  aboveToEnforce: 'lớn hơn số phải thi hành của dòng này',
  aboveTotal: 'lớn hơn tổng số giải quyết của dòng này',
  notRate: 'không khớp tỷ lệ ghi trong dòng này',
  notRest: 'không khớp số chuyển kỳ sau của dòng này',
  fraction: 'có phần lẻ giữa các số nguyên lớn (có thể nhập nhầm dấu chấm hàng nghìn, hoặc là tỷ lệ)',
  implausible: 'lớn bất thường (có thể ngày tháng bị đọc thành số, hoặc nhầm đơn vị tính)',
} satisfies Record<FigureProblem, string>;
