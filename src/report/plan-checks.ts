/** Checks of a plan as a whole, each pointed at a row of its table: overlaps, holes, open edges, rising targets, mixed units, a measure without bands. */
import { formatNumber } from '../i18n/format';
import { vi } from '../i18n/vi';
import { KINDS, MEASURES, type Band, type Plan, bandsFor } from '../plan/plan';
import { type PlanProblem, planProblems } from '../plan/problems';
import type { BandProblem } from './plan-sheet';

/** A problem with the address of the row that it is about. */
export type PlacedProblem = BandProblem & { address: string };

/** @param addresses the address of each of the plan's bands, in their order */
export function bandProblems(plan: Plan, addresses: readonly string[]): PlacedProblem[] {
  const addressOf = (band: Band | undefined): string => addresses[band ? plan.bands.indexOf(band) : 0] ?? '';
  return [...planProblems(plan).map((problem) => place(problem, plan, addressOf)), ...unitProblems(plan, addressOf), ...measureProblems(plan, addressOf)];
}

function place(problem: PlanProblem, plan: Plan, addressOf: (band: Band | undefined) => string): PlacedProblem {
  const { kind, measure } = problem;
  const bands = bandsFor(plan, kind, measure);
  switch (problem.code) {
    case 'overlap':
      return {
        severity: 'error',
        code: 'overlap',
        first: vi.band(problem.first),
        second: vi.band(problem.second),
        address: addressOf(problem.second),
        otherAddress: addressOf(problem.first),
      };
    case 'hole': {
      const { from, to, unit } = problem;
      const beside = bands.find((band) => (to !== null && band.from === to) || (to === null && band.to === from));
      const words = vi.band({
        ...bands[0]!,
        from,
        fromIncluded: !bandEnding(bands, from)?.toIncluded,
        to,
        toIncluded: !bandBeginning(bands, to)?.fromIncluded,
        unit,
      });
      return { severity: 'warning', code: 'hole', kind, words, address: addressOf(beside) };
    }
    case 'edge':
      return {
        severity: 'warning',
        code: 'edge',
        kind,
        at: `${formatNumber(problem.at)} ${vi.unit[problem.unit]}`,
        into: plan.edgeRule,
        address: addressOf(bandBeginning(bands, problem.at)),
      };
    case 'rising':
      return { severity: 'warning', code: 'rising', lower: vi.band(problem.lower), upper: vi.band(problem.upper), address: addressOf(problem.upper) };
  }
}

const bandEnding = (bands: readonly Band[], at: number | null): Band | undefined => bands.find(({ to }) => at !== null && to === at);
const bandBeginning = (bands: readonly Band[], at: number | null): Band | undefined => bands.find(({ from }) => at !== null && from === at);

function unitProblems(plan: Plan, addressOf: (band: Band | undefined) => string): PlacedProblem[] {
  return KINDS.flatMap((kind) =>
    MEASURES.flatMap((measure): PlacedProblem[] => {
      const bounded = bandsFor(plan, kind, measure).filter(({ from, to }) => from !== null || to !== null);
      const units = [...new Set(bounded.map(({ unit }) => unit))];
      const other = bounded.find(({ unit }) => unit !== units[0]);
      return units.length > 1
        ? [{ severity: 'warning', code: 'mixedUnits', kind, units: units.map((unit) => vi.unit[unit]).join(', '), address: addressOf(other) }]
        : [];
    }),
  );
}

/** A kind with bands in one measure only, in a plan that knows both. */
function measureProblems(plan: Plan, addressOf: (band: Band | undefined) => string): PlacedProblem[] {
  const known = MEASURES.filter((measure) => plan.bands.some((band) => band.measure === measure));
  return KINDS.flatMap((kind) => {
    const own = known.filter((measure) => bandsFor(plan, kind, measure).length > 0);
    if (own.length === 0 || own.length === known.length) return [];
    const missing = known.find((measure) => !own.includes(measure))!;
    return [
      {
        severity: 'warning' as const,
        code: 'oneMeasure' as const,
        kind,
        missing: vi.aboutMeasure[missing],
        address: addressOf(bandsFor(plan, kind, own[0]!)[0]),
      },
    ];
  });
}
