/** The plans that come with the add-in. Sources: the plan document of 2024; published extracts of the national plan of 2022. */
import type { AwardRules } from './award';
import { anyCaseload, bands } from './bands';
import { TAN_GIANG_EXAMPLE } from './example';
import type { Plan } from './plan';

/** Sections IV and V of the plan of Cục THADS tỉnh Hậu Giang. */
const HAU_GIANG_AWARD: AwardRules = {
  titles: ['Giấy khen của Cục trưởng Cục THADS tỉnh Hậu Giang', 'Giấy khen của Tổng Cục trưởng Tổng cục THADS'],
  conditions: [
    { code: 'result', subject: 'collective', text: 'Lập thành tích xuất sắc trong đợt thi đua cao điểm', reference: 'Mục IV.2.1, đối với tập thể' },
    {
      code: 'unity',
      subject: 'collective',
      text: 'Nội bộ đoàn kết, thực hiện tốt chủ trương của Đảng, pháp luật của Nhà nước, nội quy, quy chế của cơ quan',
      reference: 'Mục IV.2.1, đối với tập thể',
    },
    {
      code: 'noViolation',
      subject: 'collective',
      text: 'Không có cá nhân thuộc đơn vị vi phạm pháp luật hoặc bị kỷ luật từ "khiển trách" trở lên',
      reference: 'Mục IV.2.1, đối với tập thể',
    },
    { code: 'result', subject: 'individual', text: 'Có thành tích xuất sắc trong đợt thi đua cao điểm', reference: 'Mục IV.2.1, đối với cá nhân' },
    { code: 'task', subject: 'individual', text: 'Hoàn thành xuất sắc nhiệm vụ được giao (không là Chấp hành viên)', reference: 'Mục III.3.3' },
    {
      code: 'exemplary',
      subject: 'individual',
      text: 'Có tinh thần trách nhiệm cao, gương mẫu, đi đầu, có ý thức xây dựng tập thể đoàn kết',
      reference: 'Mục IV.2.1, đối với cá nhân',
    },
    {
      code: 'noViolation',
      subject: 'individual',
      text: 'Không vi phạm pháp luật hoặc bị kỷ luật từ "khiển trách" trở lên',
      reference: 'Mục IV.2.1, đối với cá nhân',
    },
  ],
  violationPeriod: { from: '2023-10-01', to: '2024-06-30' },
  headMeetsBoth: true,
  headReference: 'Mục IV.2.1, lưu ý đối với Thủ trưởng đơn vị',
  quotas: [
    { kind: 'department', per: 'province', limit: 2, reference: 'Mục IV.2.2' },
    { kind: 'office', per: 'province', limit: null, reference: 'Mục IV.2.2' },
    { kind: 'officer', per: 'unit', limit: null, reference: 'Mục IV.2.2' },
    { kind: 'staff', per: 'unit', limit: 1, reference: 'Mục IV.2.2' },
  ],
  addressees: ['Cục THADS tỉnh Hậu Giang (qua Phòng Tổ chức cán bộ)'],
  letterhead: {
    superior: 'TỔNG CỤC THI HÀNH ÁN DÂN SỰ',
    agency: 'CỤC THI HÀNH ÁN DÂN SỰ TỈNH HẬU GIANG',
    place: 'Hậu Giang',
    signatoryTitle: 'CỤC TRƯỞNG',
    signatoryName: '',
    department: 'Phòng Nghiệp vụ và Tổ chức THADS',
    filing: 'VT, TCCB',
  },
};

/** Section III.3 of the plan of Cục THADS tỉnh Hậu Giang for 01/4 – 30/6/2024; data of 01/10/2023 – 30/6/2024. */
export const HAU_GIANG_2024: Plan = {
  version: 1,
  id: 'hau-giang-2024',
  name: 'Kế hoạch phát động đợt thi đua cao điểm chào mừng 78 năm Ngày Truyền thống THADS (19/7/1946 – 19/7/2024)',
  issuer: 'Cục THADS tỉnh Hậu Giang',
  number: '',
  issued: null,
  dataPeriod: { from: '2023-10-01', to: '2024-06-30' },
  campaignPeriod: { from: '2024-04-01', to: '2024-06-30' },
  deadline: '2024-07-01',
  basis: 'total',
  qualifiesBy: 'both',
  edgeRule: 'above',
  bands: [
    ...bands({ kind: 'department', measure: 'cases', unit: 'cases', reference: 'Mục III.3.1, về việc' }, anyCaseload(76)),
    ...bands({ kind: 'department', measure: 'money', unit: 'billion', reference: 'Mục III.3.1, về tiền' }, anyCaseload(39)),
    ...bands({ kind: 'office', measure: 'cases', unit: 'cases', reference: 'Mục III.3.1, về việc' }, [
      ['', '800)', 77],
      ['[800', '1000)', 76],
      ['[1000', '1500)', 75],
      ['(1500', '', 74],
    ]),
    ...bands({ kind: 'office', measure: 'money', unit: 'billion', reference: 'Mục III.3.1, về tiền' }, [
      ['', '100)', 40],
      ['[100', '150)', 38],
      ['[150', '300)', 36],
      ['(300', '', 34],
    ]),
    ...bands({ kind: 'officer', measure: 'cases', unit: 'cases', reference: 'Mục III.3.2, về việc' }, [
      ['', '100)', 77],
      ['[100', '200)', 75],
      ['[200', '300)', 73],
      ['(300', '', 71],
    ]),
    ...bands({ kind: 'officer', measure: 'money', unit: 'billion', reference: 'Mục III.3.2, về tiền' }, [
      ['', '10)', 45],
      ['[10', '50)', 43],
      ['[50', '100)', 41],
      ['(100', '', 39],
    ]),
  ],
  unmeasured: [{ kind: 'staff', requirement: 'Hoàn thành xuất sắc nhiệm vụ được giao', reference: 'Mục III.3.3' }],
  award: HAU_GIANG_AWARD,
};

/**
 * The cases part of the national plan of 2022 (KH 895/KH-TCTHADS), upper-inclusive. Nothing is stated below 500 cases;
 * the published copy at hand breaks off above 15,000: both ranges stay uncovered rather than guessed.
 */
export const NATIONAL_2022: Plan = {
  version: 1,
  id: 'toan-quoc-2022',
  name: 'Kế hoạch thi đua toàn quốc năm 2022 (phần về việc)',
  issuer: 'Tổng cục Thi hành án dân sự',
  number: '895/KH-TCTHADS',
  issued: null,
  dataPeriod: { from: '2021-10-01', to: '2022-06-30' },
  campaignPeriod: null,
  deadline: null,
  basis: 'total',
  qualifiesBy: 'both',
  edgeRule: 'above',
  bands: bands({ kind: 'province', measure: 'cases', unit: 'cases', reference: 'KH 895/KH-TCTHADS, chỉ tiêu về việc' }, [
    ['[500', '5000]', 75],
    ['(5000', '10000]', 74],
    ['(10000', '15000]', 72],
  ]),
  unmeasured: [],
  award: null,
};

/** Says of a paragraph that it is the one a value of the template was taken from. */
const fromModel = <T extends { reference: string }>(items: readonly T[]): T[] =>
  items.map((item) => ({ ...item, reference: `Mẫu, theo ${item.reference} của kế hoạch 2024` }));

/** Who issued a plan that nobody issued: it is a template as long as this stands there. */
const TEMPLATE_ISSUER = 'THADS tỉnh, thành phố (mẫu để điền)';

const TEMPLATE_NAME =
  'MẪU cho Phòng THADS khu vực, từ năm 2025 (chưa phải kế hoạch được ban hành; chỉ tiêu lấy tạm của kế hoạch 2024, phải thay bằng chỉ tiêu được giao)';

/** Whether a plan is still the template or the example, as long as its name or its issuer is: its targets are nobody's. */
export const isTemplate = ({ name, issuer }: Pick<Plan, 'name' | 'issuer'>): boolean =>
  issuer === TEMPLATE_ISSUER || name === TEMPLATE_NAME || issuer === TAN_GIANG_EXAMPLE.issuer || name === TAN_GIANG_EXAMPLE.name;

/**
 * A template for the offices of 2025 and later: a Phòng THADS khu vực is an `office`. No plan was issued with these figures: the targets are those
 * of 2024, to start from; names of agencies and of award titles are left for the province to fill in.
 */
export const REGIONAL_TEMPLATE: Plan = {
  ...HAU_GIANG_2024,
  id: 'mau-khu-vuc-2025',
  name: TEMPLATE_NAME,
  issuer: TEMPLATE_ISSUER,
  dataPeriod: { from: '2025-10-01', to: '2026-06-30' },
  campaignPeriod: { from: '2026-04-01', to: '2026-06-30' },
  deadline: '2026-07-01',
  bands: fromModel(HAU_GIANG_2024.bands),
  unmeasured: fromModel(HAU_GIANG_2024.unmeasured),
  award: {
    ...HAU_GIANG_AWARD,
    titles: ['Giấy khen (ghi rõ cấp khen theo kế hoạch được ban hành)'],
    conditions: fromModel(HAU_GIANG_AWARD.conditions),
    violationPeriod: { from: '2025-10-01', to: '2026-06-30' },
    headReference: `Mẫu, theo ${HAU_GIANG_AWARD.headReference} của kế hoạch 2024`,
    quotas: fromModel(HAU_GIANG_AWARD.quotas),
    addressees: [],
    letterhead: { superior: '', agency: '', place: '', signatoryTitle: '', signatoryName: '' },
  },
};

export const BUILTIN_PLANS: readonly Plan[] = [HAU_GIANG_2024, NATIONAL_2022, REGIONAL_TEMPLATE, TAN_GIANG_EXAMPLE];

/** The plan used when nobody chose one. */
export const DEFAULT_PLAN: Plan = HAU_GIANG_2024;

/** A built-in plan by its id; undefined when there is none. */
export const builtinPlan = (id: string): Plan | undefined => BUILTIN_PLANS.find((plan) => plan.id === id);
