/** The plan that is used when nobody has chosen one. */
import { HAU_GIANG_2024 } from './hau-giang';
import type { Plan } from './plan';

export const DEFAULT_PLAN: Plan = HAU_GIANG_2024;
