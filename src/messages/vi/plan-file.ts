/** Why a plan file is refused, in Vietnamese. Its shape is the one that every language satisfies. */
import type { Facts } from '../../plan/file';
import { BAND_COLUMNS } from '../../plan/sheet/words';
import { entryOf } from '../entry-of';

/** Names of the values of a plan; of those in lists with `#` for the number. */
const names = {
  id: 'Mã kế hoạch',
  name: 'Tên kế hoạch',
  issuer: 'Cơ quan ban hành',
  number: 'Số văn bản',
  issued: 'Ngày ban hành',
  dataPeriod: 'Kỳ số liệu',
  campaignPeriod: 'Đợt thi đua',
  deadline: 'Hạn nộp hồ sơ',
  basis: 'Xếp nhóm theo',
  qualifiesBy: 'Đủ điều kiện khi đạt',
  edgeRule: 'Đúng mốc để ngỏ thì xếp vào',
  levelName: 'Tên mức của chỉ tiêu chính',
  perOfficer: 'Nhóm của đơn vị tính theo',
  officersColumn: 'Cột số Chấp hành viên trên biểu',
  bands: 'Bảng chỉ tiêu',
  unmeasured: 'Đối tượng không giao chỉ tiêu số lượng',
  award: 'Khen thưởng',
  titles: 'Hình thức khen thưởng',
  conditions: 'Điều kiện khen thưởng',
  violationPeriod: 'Thời gian xét vi phạm, kỷ luật',
  headMeetsBoth: 'Điều kiện đối với Thủ trưởng',
  headReference: 'Căn cứ về Thủ trưởng',
  quotas: 'Số lượng đề nghị',
  addressees: 'Nơi nhận hồ sơ',
  letterhead: 'Thể thức văn bản',
  ...BAND_COLUMNS,
  requirement: 'Yêu cầu',
  code: 'Điều kiện',
  subject: 'Áp dụng cho',
  text: 'Nội dung',
  per: 'Phạm vi',
  limit: 'Số lượng',
  share: 'Tỷ lệ',
  percent: 'Phần trăm',
  rounding: 'Làm tròn',
};

const expected = {
  string: 'phải là chữ',
  number: 'phải là số',
  int: 'phải là số nguyên',
  boolean: 'chỉ là true hoặc false',
  array: 'phải là một danh sách',
  object: 'phải là một nhóm giá trị',
};

const issues = {
  invalid_type: ({ expected: kind }: Facts): string => `${entryOf(expected, kind) ?? 'sai loại giá trị'} (thiếu hoặc sai loại)`,
  invalid_value: ({ allowed }: Facts): string => (allowed ? `chỉ nhận một trong: ${allowed}` : 'giá trị không hợp lệ'),
  too_big: ({ allowed }: Facts): string => `lớn hơn ${allowed}`,
  too_small: ({ allowed }: Facts): string => (allowed === '1' ? 'còn trống' : `nhỏ hơn mức cho phép (${allowed})`),
  invalid_format: (): string => 'sai dạng (ngày ghi năm-tháng-ngày, ví dụ 2024-06-30; mã chỉ gồm a–z, 0–9 và dấu gạch)',
  'the period ends before it begins': (): string => 'ngày kết thúc sớm hơn ngày bắt đầu',
  'a target has at most two decimals': (): string => 'có quá hai chữ số thập phân',
  'the unit does not fit the measure': (): string => 'đơn vị tính không hợp với tiêu chí',
  'a bound has at most 15 digits': (): string => 'có quá 15 chữ số',
  'cases come in whole numbers': (): string => 'số việc phải là số nguyên',
  'the band is empty': (): string => 'mốc trên không lớn hơn mốc dưới',
};

/** What is no plan file at all. */
const file = {
  tooLarge: 'Tệp quá lớn, không phải tệp kế hoạch.',
  notJson: 'Tệp không phải là JSON, hoặc bị cắt cụt.',
  notPlan: 'Tệp không phải là kế hoạch do bảng thi đua xuất ra.',
  noVersion: 'Tệp không ghi phiên bản.',
};

export const planFileVi = {
  refused: 'Không dùng được tệp kế hoạch này. Hãy sửa tệp hoặc chọn tệp khác:',
  names,
  row: (n: number): string => `dòng ${n}`,
  issues,
  otherIssue: 'giá trị không hợp lệ',
  file,
  otherVersion: (found: string, known: number): string => `Tệp thuộc phiên bản ${found}; bảng thi đua này chỉ đọc được phiên bản ${known}.`,
};

export type PlanFileMessages = typeof planFileVi;
