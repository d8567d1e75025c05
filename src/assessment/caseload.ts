/** The figure that chooses a subject's band: the plan's basis, of a unit divided by its Chấp hành viên where the plan says so. Pure. */
import { asShown } from '../cells/number';
import { awardSubjectOf } from '../plan/award';
import type { Plan } from '../plan/plan';
import type { Figures } from '../terms/figures';
import type { SubjectKind } from '../terms/terms';

/** Whether a plan divides the caseload of a kind by the number of its Chấp hành viên: never that of a person. */
export const isPerOfficer = ({ perOfficer }: Pick<Plan, 'perOfficer'>, kind: SubjectKind): boolean =>
  perOfficer === true && awardSubjectOf(kind) === 'collective';

/**
 * @param officers how many Chấp hành viên a unit has; asked only where the plan divides by them
 * @returns in the unit of the figures, with the fifteen digits that Excel shows; null where it is not known
 */
export function caseloadOf(plan: Pick<Plan, 'basis' | 'perOfficer'>, kind: SubjectKind, figures: Figures, officers: number | null | undefined): number | null {
  const amount = figures[plan.basis];
  if (!isPerOfficer(plan, kind)) return amount;
  return amount === null || !officers ? null : asShown(amount / officers);
}
