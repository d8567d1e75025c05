/**
 * What can be wrong with a plan as a whole: overlaps and holes between the bands of one kind and measure, targets that rise, units that change.
 * Each problem is data and names the bands that it is about; its sentence is in messages/. An edge that both neighbours exclude is no hole: the edge rule
 * decides it. Without an overlap no caseload has two bands; it has exactly one unless a hole is reported for it.
 */
import { shiftDecimal } from '../cells/decimal';
import { fold } from '../cells/text';
import { KINDS, type Measure, MEASURES, type SubjectKind, type Unit, UNIT_POWER, UNITS } from '../terms/terms';
import type { Addressee } from './addressee';
import { type Addressed, addressedBy, assignedNames, type Band, bandsFor, decidingLevel, levelsFor, measuresOf, type Plan, planMeasures } from './plan';
import { append } from '../terms/lists';

/** Whose bands of which measure; `level`: of which further level. */
export interface BandsAbout extends Addressee {
  measure: Measure;
  level?: string;
}

/** Problems about the bands of one kind, or one name, and measure. `band` is the one at which a person should look. */
export type BandProblem =
  | { code: 'overlap'; about: BandsAbout; first: Band; second: Band }
  | {
      code: 'hole';
      about: BandsAbout;
      /** Both in `unit`, that of the band that bounds the hole; null = from nothing, without end. */
      from: number | null;
      to: number | null;
      unit: Unit;
      band: Band;
    }
  | { code: 'edge'; about: BandsAbout; at: number; unit: Unit; band: Band }
  | { code: 'rising'; about: BandsAbout; lower: Band; upper: Band }
  | { code: 'mixedUnits'; about: BandsAbout; units: Unit[]; band: Band };

export type PlanProblem =
  | BandProblem
  /** A further level of somebody's for whom no target decides. */
  | { code: 'levelAlone'; about: BandsAbout; band: Band }
  /** A further level that is called as the target that decides. */
  | { code: 'levelNamed'; name: string; band: Band }
  /** The plan measures others, but says nothing of this kind: neither bands nor a requirement in words. */
  | { code: 'kindMissing'; kind: SubjectKind }
  /** The plan has targets of this measure for others, but not for this kind. */
  | { code: 'measureMissing'; kind: SubjectKind; measure: Measure; band: Band };

/** An overlap makes a plan unusable: two targets would hold at once; so does a level without a target that decides, or of its name. Everything else is to be looked at. */
export const isFatal = ({ code }: PlanProblem): boolean => FATAL.has(code);
const FATAL: ReadonlySet<string> = new Set<PlanProblem['code']>(['overlap', 'levelAlone', 'levelNamed']);

/** Whether two bands overlap because they are the same: written twice. */
export const isTwice = ({ first, second }: { first: Band; second: Band }): boolean =>
  first.from === second.from && first.to === second.to && first.unit === second.unit;

/** A bound in đồng or cases. */
const bound = (band: Band, value: number | null, open: number): number => (value === null ? open : shiftDecimal(value, UNIT_POWER[band.unit]));

interface Placed {
  band: Band;
  low: number;
  high: number;
}

const place = (band: Band): Placed => ({ band, low: bound(band, band.from, 0), high: bound(band, band.to, Infinity) });

/** Whom a plan names. */
const assignedIn = (plan: Plan): Addressee[] =>
  assignedNames(plan).map((subject) => ({ kind: plan.bands.find((band) => band.subject === subject)!.kind, subject }));

/** All problems of a plan, in the order kind, measure, caseload; then what is missing. */
export function planProblems(plan: Plan): PlanProblem[] {
  const ofBands = [...KINDS.map((kind): Addressee => ({ kind, subject: null })), ...assignedIn(plan)].flatMap((one) =>
    MEASURES.flatMap((measure) => {
      const [about, of] = [{ ...one, measure }, addressedBy({ ...one, measure })];
      return [...bandProblems(bandsFor(plan, of, measure), about), ...levelProblems(plan, of, about)];
    }),
  );
  return [...ofBands, ...levelNames(plan), ...missing(plan)];
}

function levelNames(plan: Plan): PlanProblem[] {
  const band = plan.bands.find(({ level }) => level !== undefined && fold(level) === fold(decidingLevel(plan)));
  return band ? [{ code: 'levelNamed', name: band.level!, band }] : [];
}

function levelProblems(plan: Plan, of: Addressed, about: BandsAbout): PlanProblem[] {
  const decides = bandsFor(plan, of, about.measure).length > 0;
  return levelsFor(plan, of, about.measure).flatMap((level): PlanProblem[] => {
    const [bands, ofLevel] = [bandsFor(plan, of, about.measure, level), { ...about, level }];
    return decides ? bandProblems(bands, ofLevel) : [{ code: 'levelAlone', about: ofLevel, band: bands[0]! }];
  });
}

function bandProblems(bands: Band[], about: BandsAbout): BandProblem[] {
  if (bands.length === 0) return [];
  const placed = bands.map(place).sort((a, b) => a.low - b.low || a.high - b.high);
  const problems: BandProblem[] = [];
  const { low, band } = placed[0]!;
  if (low > 0 || (band.from !== null && !band.fromIncluded)) problems.push({ code: 'hole', about, from: null, to: band.from, unit: band.unit, band });
  // A wide band may reach beyond those that begin behind it: what counts is the furthest reach so far.
  let reach = placed[0]!;
  for (let i = 1; i < placed.length; i++) {
    append(problems, between(reach, placed[i]!, about));
    if (placed[i]!.band.target > placed[i - 1]!.band.target) problems.push({ code: 'rising', about, lower: placed[i - 1]!.band, upper: placed[i]!.band });
    if (reachesFurther(placed[i]!, reach)) reach = placed[i]!;
  }
  const last = reach.band;
  if (last.to !== null) problems.push({ code: 'hole', about, from: last.to, to: null, unit: last.unit, band: last });
  return [...problems, ...mixedUnits(bands, about)];
}

const reachesFurther = (a: Placed, b: Placed): boolean => a.high > b.high || (a.high === b.high && a.band.toIncluded && !b.band.toIncluded);

function between(a: Placed, b: Placed, about: BandsAbout): BandProblem[] {
  const { band } = b;
  const beginsWith = band.from === null || band.fromIncluded;
  if (b.low < a.high || (b.low === a.high && a.band.toIncluded && beginsWith)) return [{ code: 'overlap', about, first: a.band, second: band }];
  if (b.low > a.high) return [{ code: 'hole', about, from: inUnitOf(band, a), to: band.from, unit: band.unit, band }];
  return a.band.toIncluded || beginsWith ? [] : [{ code: 'edge', about, at: band.from ?? 0, unit: band.unit, band }];
}

/** Where a band ends, in the unit of another one. */
const inUnitOf = ({ unit }: Band, { high }: Placed): number => shiftDecimal(high, -UNIT_POWER[unit]);

/** Right in itself, but rather a slip (triệu for tỷ) than a wish. */
function mixedUnits(bands: Band[], about: BandsAbout): BandProblem[] {
  const bounded = bands.filter(({ from, to }) => from !== null || to !== null);
  const units = UNITS.filter((unit) => bounded.some((band) => band.unit === unit));
  const odd = bounded.find(({ unit }) => unit !== bounded[0]!.unit);
  return odd ? [{ code: 'mixedUnits', about, units, band: odd }] : [];
}

/** Kinds that a plan below the national level is expected to speak of. */
const EXPECTED: readonly SubjectKind[] = ['department', 'office', 'officer'];

function missing(plan: Plan): PlanProblem[] {
  const required = new Set(plan.unmeasured.map(({ kind }) => kind));
  const isProvincial = EXPECTED.some((kind) => measuresOf(plan, { kind }).length > 0);
  const kinds = isProvincial ? EXPECTED.filter((kind) => !plan.bands.some((band) => band.kind === kind) && !required.has(kind)) : [];
  const measures = KINDS.flatMap((kind) => {
    const has = measuresOf(plan, { kind });
    const band = has[0] && bandsFor(plan, { kind }, has[0])[0];
    return band ? planMeasures(plan).flatMap((measure) => (has.includes(measure) ? [] : [{ code: 'measureMissing' as const, kind, measure, band }])) : [];
  });
  return [...kinds.map((kind) => ({ code: 'kindMissing' as const, kind })), ...measures];
}
