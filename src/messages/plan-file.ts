/** Why a plan file is refused, in Vietnamese sentences. Loaded together with plan/plan-file.ts, when a file is at hand. */
import { FILE_VERSION, type Facts, type FileProblem, type PathStep } from '../plan/file';
import { planProblemSentence } from './plan';

/** Names of the values of a plan; of those in lists with `#` for the number. */
const NAMES: Record<string, string> = {
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
  requirement: 'Yêu cầu',
  code: 'Điều kiện',
  subject: 'Áp dụng cho',
  text: 'Nội dung',
  per: 'Phạm vi',
  limit: 'Số lượng',
};

const EXPECTED: Record<string, string> = {
  string: 'phải là chữ',
  number: 'phải là số',
  int: 'phải là số nguyên',
  boolean: 'chỉ là true hoặc false',
  array: 'phải là một danh sách',
  object: 'phải là một nhóm giá trị',
};

const ISSUES: Record<string, (facts: Facts) => string> = {
  invalid_type: ({ expected }) => `${EXPECTED[expected] ?? 'sai loại giá trị'} (thiếu hoặc sai loại)`,
  invalid_value: ({ allowed }) => (allowed ? `chỉ nhận một trong: ${allowed}` : 'giá trị không hợp lệ'),
  too_big: ({ allowed }) => `lớn hơn ${allowed}`,
  too_small: ({ allowed }) => (allowed === '1' ? 'còn trống' : `nhỏ hơn mức cho phép (${allowed})`),
  invalid_format: () => 'sai dạng (ngày ghi năm-tháng-ngày, ví dụ 2024-06-30; mã chỉ gồm a–z, 0–9 và dấu gạch)',
  'the period ends before it begins': () => 'ngày kết thúc sớm hơn ngày bắt đầu',
  'a target has at most two decimals': () => 'có quá hai chữ số thập phân',
  'the unit does not fit the measure': () => 'đơn vị tính không hợp với tiêu chí',
  'a bound has at most 15 digits': () => 'có quá 15 chữ số',
  'cases come in whole numbers': () => 'số việc phải là số nguyên',
  'the band is empty': () => 'mốc trên không lớn hơn mốc dưới',
};

/** "Bảng chỉ tiêu, dòng 4, Chỉ tiêu". */
function placeOf(path: readonly PathStep[]): string {
  return path.map((step) => (typeof step === 'number' ? `dòng ${step + 1}` : (NAMES[step] ?? step))).join(', ');
}

export function fileProblemSentence(problem: FileProblem): string {
  switch (problem.code) {
    case 'tooLarge':
      return 'Tệp quá lớn, không phải tệp kế hoạch.';
    case 'notJson':
      return 'Tệp không phải là JSON, hoặc bị cắt cụt.';
    case 'notPlan':
      return 'Tệp không phải là kế hoạch do bảng thi đua xuất ra.';
    case 'noVersion':
      return 'Tệp không ghi phiên bản.';
    case 'otherVersion':
      return `Tệp thuộc phiên bản ${problem.version}; bảng thi đua này chỉ đọc được phiên bản ${FILE_VERSION}.`;
    case 'value':
      return `${placeOf(problem.path)}: ${(ISSUES[problem.issue] ?? (() => 'giá trị không hợp lệ'))(problem.facts)}.`;
    case 'plan':
      return planProblemSentence(problem.problem);
  }
}

/** All reasons as one text: what the command line and the pane say when they refuse a file. */
export const refusalOfFile = (problems: readonly FileProblem[]): string =>
  ['Không dùng được tệp kế hoạch này:', ...problems.map((one) => `- ${fileProblemSentence(one)}`)].join('\n');
