/** Which band of a plan a caseload falls into. Bounds are compared exactly, in the unit of the figures. */
import { shiftDecimal } from '../cells/decimal';
import { type Addressed, type Band, bandsFor, EDGE_RULES, type EdgeRule, type Plan } from '../plan/plan';
import { type Measure, type Unit, UNIT_POWER } from '../terms/terms';

/** The answer for one caseload. `onEdge`: it lies on a bound that both neighbours exclude; the plan's edge rule chose. */
export interface BandMatch {
  band: Band;
  onEdge: boolean;
  /** The band's target as a fraction: 0.77. */
  target: number;
}

/** Finds the band of a caseload; null when the plan states nothing for it. A null caseload fits only a band without bounds. */
export type BandFinder = (caseload: number | null) => BandMatch | null;

interface Placed {
  low: number;
  high: number;
  match: BandMatch;
  edge: BandMatch;
}

/**
 * A finder for one kind, or whom the plan names, and measure, with figures in `unit`; of the target that decides, or of a further level. Bounds are shifted once into that unit: a shift of a typed decimal
 * by a power of ten is the double nearest to the true value, so comparing doubles compares the decimals that people typed.
 */
export function bandFinder(plan: Plan, of: Addressed, measure: Measure, unit: Unit, level?: string): BandFinder {
  const placed = bandsFor(plan, of, measure, level).map((band) => place(band, unit));
  const unbounded = placed.find(({ match: { band } }) => band.from === null && band.to === null)?.match ?? null;
  return (caseload) => (caseload === null ? unbounded : (inside(placed, caseload) ?? onEdge(placed, caseload, plan.edgeRule)));
}

function place(band: Band, unit: Unit): Placed {
  const power = UNIT_POWER[band.unit] - UNIT_POWER[unit];
  const shift = (value: number | null, open: number): number => (value === null ? open : shiftDecimal(value, power));
  const target = shiftDecimal(band.target, -2);
  return { low: shift(band.from, -Infinity), high: shift(band.to, Infinity), match: { band, onEdge: false, target }, edge: { band, onEdge: true, target } };
}

function inside(placed: Placed[], caseload: number): BandMatch | null {
  for (const { low, high, match } of placed) {
    const { fromIncluded, toIncluded } = match.band;
    if ((caseload > low || (fromIncluded && caseload === low)) && (caseload < high || (toIncluded && caseload === high))) return match;
  }
  return null;
}

/** Only a bound between two bands is an edge: the outer bound of the last band is a hole, and stays one. */
function onEdge(placed: Placed[], caseload: number, rule: EdgeRule): BandMatch | null {
  const below = placed.find(({ high }) => high === caseload);
  const above = placed.find(({ low }) => low === caseload);
  return below && above ? { from: above, to: below }[EDGE_RULES[rule].bound].edge : null;
}
