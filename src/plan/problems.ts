/**
 * What can be wrong with a plan as a whole: overlaps and holes between the bands of one kind and measure.
 * Each problem is data; its sentence is in i18n. An edge that both neighbours exclude is no hole: the edge rule decides it.
 */
import { type Band, type Measure, type Plan, type SubjectKind, KINDS, MEASURES, UNIT_POWER, bandsFor } from './plan';
import { shiftDecimal } from './decimal';

export type PlanProblem =
  | { code: 'overlap'; kind: SubjectKind; measure: Measure; first: Band; second: Band }
  | {
      code: 'hole';
      kind: SubjectKind;
      measure: Measure;
      /** Both in the unit of the band that bounds the hole. */ from: number | null;
      to: number | null;
      unit: Band['unit'];
    }
  | { code: 'edge'; kind: SubjectKind; measure: Measure; at: number; unit: Band['unit'] }
  | { code: 'rising'; kind: SubjectKind; measure: Measure; lower: Band; upper: Band };

/** A bound in đồng or cases. */
const bound = (band: Band, value: number | null, open: number): number => (value === null ? open : shiftDecimal(value, UNIT_POWER[band.unit]));

interface Placed {
  band: Band;
  low: number;
  high: number;
}

const place = (band: Band): Placed => ({ band, low: bound(band, band.from, 0), high: bound(band, band.to, Infinity) });

/** All problems of a plan, in the order kind, measure, caseload. */
export function planProblems(plan: Plan): PlanProblem[] {
  return KINDS.flatMap((kind) => MEASURES.flatMap((measure) => bandProblems(bandsFor(plan, kind, measure), kind, measure)));
}

function bandProblems(bands: Band[], kind: SubjectKind, measure: Measure): PlanProblem[] {
  if (bands.length === 0) return [];
  const placed = bands.map(place).sort((a, b) => a.low - b.low || a.high - b.high);
  const problems: PlanProblem[] = [];
  const first = placed[0]!;
  const openBelow = first.low > 0 || (first.band.from !== null && !first.band.fromIncluded);
  if (openBelow) problems.push({ code: 'hole', kind, measure, from: null, to: first.band.from, unit: first.band.unit });
  for (let i = 1; i < placed.length; i++) problems.push(...between(placed[i - 1]!, placed[i]!, kind, measure));
  const last = placed[placed.length - 1]!;
  if (last.band.to !== null) problems.push({ code: 'hole', kind, measure, from: last.band.to, to: null, unit: last.band.unit });
  return problems;
}

function between(a: Placed, b: Placed, kind: SubjectKind, measure: Measure): PlanProblem[] {
  const rising: PlanProblem[] = b.band.target > a.band.target ? [{ code: 'rising', kind, measure, lower: a.band, upper: b.band }] : [];
  if (b.low < a.high || (b.low === a.high && a.band.toIncluded && (b.band.fromIncluded || b.band.from === null))) {
    return [{ code: 'overlap', kind, measure, first: a.band, second: b.band }, ...rising];
  }
  if (b.low > a.high) return [{ code: 'hole', kind, measure, from: a.band.to, to: b.band.from, unit: b.band.unit }, ...rising];
  if (!a.band.toIncluded && !b.band.fromIncluded) return [{ code: 'edge', kind, measure, at: b.band.from ?? 0, unit: b.band.unit }, ...rising];
  return rising;
}
