/**
 * The words of the plan sheet: names of its tables, headings, the entries of its list "Mục", and what the drop-downs offer. They are written into
 * the workbook, so they are Vietnamese whatever the language of the pane is. Reading forgives more (report/terms.ts); built-in formulas compare these.
 */
import type { AwardSubject, ConditionCode, Quota } from './award';
import type { Comparator, Measure, Plan, SubjectKind, Unit } from './plan';

/** Sheet name proposed for the plan; the tables are found by their own names, wherever they stand. */
export const PLAN_SHEET = 'Kế hoạch thi đua';

/** Names of the Excel tables. */
export const PLAN_TABLES = {
  info: 'THADS_PLAN_INFO',
  bands: 'THADS_PLAN',
  quotas: 'THADS_QUOTA',
  conditions: 'THADS_CONDITIONS',
  unmeasured: 'THADS_REQUIREMENTS',
} as const;
export type PlanTableName = keyof typeof PLAN_TABLES;

/** Headings in the order in which the columns are written. Long texts stand last: they may run on over empty cells. */
export const PLAN_HEADINGS = {
  info: ['Mục', 'Nội dung'],
  bands: ['Đối tượng', 'Tiêu chí', 'Từ', 'Gồm cận dưới', 'Đến', 'Gồm cận trên', 'Đơn vị', 'Chỉ tiêu', 'So sánh', 'Căn cứ'],
  quotas: ['Đối tượng', 'Phạm vi', 'Số lượng', 'Căn cứ'],
  conditions: ['Áp dụng cho', 'Điều kiện', 'Căn cứ', 'Nội dung'],
  unmeasured: ['Đối tượng', 'Căn cứ', 'Yêu cầu'],
} as const satisfies Record<PlanTableName, readonly string[]>;

export const KIND_WORDS: Record<SubjectKind, string> = {
  province: 'Cục THADS tỉnh',
  department: 'Phòng',
  office: 'Chi cục',
  officer: 'Chấp hành viên',
  staff: 'Không là Chấp hành viên',
};
export const MEASURE_WORDS: Record<Measure, string> = { cases: 'việc', money: 'tiền' };
export const UNIT_WORDS: Record<Unit, string> = { cases: 'việc', dong: 'đồng', thousand: '1.000 đồng', million: 'triệu đồng', billion: 'tỷ đồng' };
export const COMPARATOR_WORDS: Record<Comparator, string> = { '>=': '≥', '>': '>' };
export const YES = 'Có';
export const NO = 'Không';
export const EDGE_WORDS: Record<Plan['edgeRule'], string> = { above: 'nhóm trên mốc', below: 'nhóm dưới mốc' };
export const BASIS_WORDS: Record<Plan['basis'], string> = { total: 'tổng số giải quyết', toEnforce: 'tổng số phải thi hành' };
export const QUALIFIES_WORDS: Record<Plan['qualifiesBy'], string> = { both: 'cả việc và tiền', either: 'một trong hai' };
export const PER_WORDS: Record<Quota['per'], string> = { unit: 'mỗi đơn vị', province: 'toàn tỉnh' };
export const UNLIMITED = 'Không giới hạn';
export const SUBJECT_WORDS: Record<AwardSubject, string> = { collective: 'Tập thể', individual: 'Cá nhân' };
export const CONDITION_WORDS: Record<ConditionCode, string> = {
  result: 'Thành tích',
  unity: 'Đoàn kết, chấp hành',
  noViolation: 'Không vi phạm, kỷ luật',
  exemplary: 'Trách nhiệm, gương mẫu',
  task: 'Hoàn thành nhiệm vụ',
};

/** One entry of the list "Mục": how it is called and what stands beside it. `many`: the entry may stand several times. */
export interface InfoField {
  label: string;
  type: 'text' | 'date' | 'choice';
  choices?: readonly string[];
  many?: true;
  /** Without it there is no plan. */
  required?: true;
}

export const INFO_FIELDS = {
  name: { label: 'Tên kế hoạch', type: 'text', required: true },
  id: { label: 'Mã kế hoạch', type: 'text' },
  issuer: { label: 'Cơ quan ban hành', type: 'text', required: true },
  number: { label: 'Số văn bản', type: 'text' },
  dataFrom: { label: 'Số liệu từ ngày', type: 'date', required: true },
  dataTo: { label: 'Số liệu đến hết ngày', type: 'date', required: true },
  campaignFrom: { label: 'Đợt thi đua từ ngày', type: 'date' },
  campaignTo: { label: 'Đợt thi đua đến hết ngày', type: 'date' },
  deadline: { label: 'Nộp hồ sơ trước ngày', type: 'date' },
  basis: { label: 'Xếp nhóm theo', type: 'choice', choices: Object.values(BASIS_WORDS), required: true },
  qualifiesBy: { label: 'Đủ điều kiện khi đạt', type: 'choice', choices: Object.values(QUALIFIES_WORDS), required: true },
  edgeRule: { label: 'Đúng mốc để ngỏ thì xếp vào', type: 'choice', choices: Object.values(EDGE_WORDS), required: true },
  title: { label: 'Hình thức khen thưởng', type: 'text', many: true },
  violationFrom: { label: 'Xét vi phạm, kỷ luật từ ngày', type: 'date' },
  violationTo: { label: 'Xét vi phạm, kỷ luật đến hết ngày', type: 'date' },
  headMeetsBoth: { label: 'Thủ trưởng phải đạt cả điều kiện của đơn vị', type: 'choice', choices: [YES, NO] },
  headReference: { label: 'Căn cứ về Thủ trưởng', type: 'text' },
  addressee: { label: 'Nơi nhận hồ sơ', type: 'text', many: true },
  superior: { label: 'Cơ quan chủ quản', type: 'text' },
  agency: { label: 'Cơ quan đề nghị', type: 'text' },
  place: { label: 'Địa danh', type: 'text' },
  signatoryTitle: { label: 'Chức vụ người ký', type: 'text' },
  signatoryName: { label: 'Họ tên người ký', type: 'text' },
} as const satisfies Record<string, InfoField>;
export type InfoKey = keyof typeof INFO_FIELDS;
export const INFO_KEYS = Object.keys(INFO_FIELDS) as InfoKey[];
