/** "Gần đạt": who is missing so little that it can still be won. One rule for the pane, the page for the meeting and the texts. Pure. */
import type { Unit, Verdict } from '../terms/terms';

/** Missing at most so many cases, or so many hundredths of a percentage point. */
const NEAR = { cases: 5, gap: 100n } as const;

/** One measure of a row: what is missing, in its unit, and how far its printed rate is from the target, in hundredths of a percentage point. */
export interface Distance {
  verdict: Verdict;
  shortfall: number | null;
  unit: Unit;
  gap: bigint | null;
}

const isNear = ({ verdict, shortfall, unit, gap }: Distance): boolean =>
  verdict === 'notMet' && ((unit === 'cases' && shortfall !== null && shortfall <= NEAR.cases) || (gap !== null && gap >= -NEAR.gap));

/** Whatever a row is missing is near: who lacks a few cases, and a third of the money, is not. */
export function isWithinReach(measures: readonly Distance[]): boolean {
  const missed = measures.filter(({ verdict }) => verdict === 'notMet');
  return missed.length > 0 && missed.every(isNear);
}
