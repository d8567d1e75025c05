/**
 * The words of the plan sheet: names of its tables, headings, and what the drop-downs offer. They are written into the workbook, so they are
 * Vietnamese whatever the language of the pane is. Those of kinds, measures and units stand in terms/words.ts. Reading forgives more (cells/naming.ts); built-in formulas compare these.
 * No comma in any word: Excel separates the items of a drop-down by commas.
 */
import type { AwardSubject, ConditionCode, Quota, QuotaShare } from '../award';
import { keysOf, mapRecord } from '../../terms/records';
import { COMPARATOR_WORDS } from '../../terms/words';
import type { RateComparator } from '../further';
import { type Band, EDGE_RULES, type Plan } from '../plan';

/** Sheet name proposed for the plan; the tables are found by their own names, wherever they stand. */
export const PLAN_SHEET = 'Kế hoạch thi đua';

/** Names of the Excel tables. */
export const PLAN_TABLES = {
  info: 'THADS_PLAN_INFO',
  bands: 'THADS_PLAN',
  further: 'THADS_MEASURES',
  quotas: 'THADS_QUOTA',
  conditions: 'THADS_CONDITIONS',
  unmeasured: 'THADS_REQUIREMENTS',
} as const;
export type PlanTableName = keyof typeof PLAN_TABLES;

/** The tables of one plan of several have one ending: ours "_2", a copied sheet's the number that Excel puts behind. '' for the first plan. */
export const tableNames = (ending: string): Record<PlanTableName, string> => mapRecord(PLAN_TABLES, (name) => name + ending);

/** Which table of a plan a name is, whatever its ending; null for every other table. */
export function planTableNamed(name: string): { part: PlanTableName; ending: string } | null {
  const ending = /_?\d+$/.exec(name)?.[0] ?? '';
  const bare = name.slice(0, name.length - ending.length).toUpperCase();
  const part = keysOf(PLAN_TABLES).find((one) => PLAN_TABLES[one] === bare);
  return part ? { part, ending } : null;
}

/** The columns of the table of bands, by what they say of a band. */
export const BAND_COLUMNS = {
  kind: 'Đối tượng',
  measure: 'Tiêu chí',
  from: 'Từ',
  fromIncluded: 'Gồm cận dưới',
  to: 'Đến',
  toIncluded: 'Gồm cận trên',
  unit: 'Đơn vị',
  target: 'Chỉ tiêu',
  comparator: 'So sánh',
  reference: 'Căn cứ',
  level: 'Mức',
} satisfies Record<Exclude<keyof Band, 'subject'>, string>;
export type BandColumn = keyof typeof BAND_COLUMNS;

/** The band in words: a formula, for people to read. Nothing reads it back. */
const BAND_IN_WORDS = 'Nhóm';

/**
 * The order of the columns of bands: first what people look for, then the bounds that they type. `null`: the band in words.
 * `before`: as sheets had it that did not say it.
 */
export const BAND_ORDERS = {
  now: ['kind', 'measure', null, 'target', 'comparator', 'from', 'fromIncluded', 'to', 'toIncluded', 'unit', 'reference', 'level'],
  before: ['kind', 'measure', 'from', 'fromIncluded', 'to', 'toIncluded', 'unit', 'target', 'comparator', 'reference'],
} as const satisfies Record<string, readonly (BandColumn | null)[]>;

/** Headings in the order in which the columns are written. Long texts stand last: they may run on over empty cells. */
export const PLAN_HEADINGS = {
  info: ['Mục', 'Nội dung'],
  bands: BAND_ORDERS.now.map((column) => (column ? BAND_COLUMNS[column] : BAND_IN_WORDS)),
  further: ['Tiêu chí khác', 'Đối tượng', 'Cột trên biểu', 'So sánh', 'Chỉ tiêu', 'Trên cột', 'Không tính cột', 'Căn cứ'],
  quotas: ['Đối tượng', 'Phạm vi', 'Hình thức khen thưởng', 'Số lượng', 'Căn cứ'],
  conditions: ['Căn cứ', 'Áp dụng cho', 'Điều kiện', 'Nội dung'],
  unmeasured: ['Đối tượng', 'Căn cứ', 'Yêu cầu'],
} as const satisfies Record<PlanTableName, readonly string[]>;

/** Tables that sheets of earlier versions lack. */
export const LATER_TABLES: ReadonlySet<PlanTableName> = new Set<PlanTableName>(['further']);

/** Columns that sheets of earlier versions lack: without one every cell of it is empty. */
export const LATER_HEADINGS: ReadonlySet<string> = new Set(['Hình thức khen thưởng']);

/** How a rate of a further measure is compared. */
export const RATE_COMPARATOR_WORDS: Record<RateComparator, string> = { ...COMPARATOR_WORDS, '<=': '≤', '<': '<' };
export const YES = 'Có';
export const NO = 'Không';
/** Where a caseload on an open edge belongs: nhóm trên mốc, nhóm dưới mốc. */
export const EDGE_WORDS = mapRecord(EDGE_RULES, ({ side }) => `nhóm ${side} mốc`);
export const BASIS_WORDS: Record<Plan['basis'], string> = { total: 'tổng số giải quyết', toEnforce: 'tổng số phải thi hành' };
export const PER_OFFICER_WORDS: Record<'whole' | 'perOfficer', string> = { whole: 'số của cả đơn vị', perOfficer: 'bình quân mỗi Chấp hành viên' };
export const QUALIFIES_WORDS: Record<Plan['qualifiesBy'], string> = { both: 'cả việc và tiền', either: 'một trong hai' };
export const PER_WORDS: Record<Quota['per'], string> = { unit: 'mỗi đơn vị', province: 'toàn tỉnh' };
export const ROUNDING_WORDS: Record<QuotaShare['rounding'], string> = { down: 'làm tròn xuống', up: 'làm tròn lên', nearest: 'làm tròn đến số gần nhất' };
export const UNLIMITED = 'Không giới hạn';
export const SUBJECT_WORDS: Record<AwardSubject, string> = { collective: 'Tập thể', individual: 'Cá nhân' };
export const CONDITION_WORDS: Record<ConditionCode, string> = {
  result: 'Thành tích',
  unity: 'Đoàn kết',
  noViolation: 'Không vi phạm',
  exemplary: 'Gương mẫu',
  task: 'Nhiệm vụ',
  stated: 'Khác',
};
