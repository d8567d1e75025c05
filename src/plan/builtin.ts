/** The plans that come with the add-in. Sources: the plan document of 2024; published extracts of the national plan of 2022. */
import { bands } from './bands';
import { TAN_GIANG_EXAMPLE } from './example';
import { HAU_GIANG_2024 } from './hau-giang';
import type { Plan } from './plan';

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

const AWARD = HAU_GIANG_2024.award!;

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
    ...AWARD,
    titles: ['Giấy khen (ghi rõ cấp khen theo kế hoạch được ban hành)'],
    conditions: fromModel(AWARD.conditions),
    violationPeriod: { from: '2025-10-01', to: '2026-06-30' },
    headReference: `Mẫu, theo ${AWARD.headReference} của kế hoạch 2024`,
    quotas: fromModel(AWARD.quotas),
    addressees: [],
    letterhead: { superior: '', agency: '', place: '', signatoryTitle: '', signatoryName: '' },
  },
};

export const BUILTIN_PLANS: readonly Plan[] = [HAU_GIANG_2024, NATIONAL_2022, REGIONAL_TEMPLATE, TAN_GIANG_EXAMPLE];

/** A built-in plan by its id; undefined when there is none. */
export const builtinPlan = (id: string): Plan | undefined => BUILTIN_PLANS.find((plan) => plan.id === id);
