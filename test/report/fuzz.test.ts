/**
 * Every fixture, mangled as people mangle reports: columns exchanged, headings deleted or doubled, rows moved, numbers turned into texts or dates, cells
 * emptied. Whatever is read then: no throw, and no verdict that contradicts whole-number arithmetic on the cells of the columns that the reading names.
 */
import fc from 'fast-check';
import { type AssessedSubject, assessSubjects } from '../../src/assessment/report';
import type { GridCell, SheetGrid } from '../../src/cells/grid';
import { DEFAULT_PLAN } from '../../src/plan/default';
import type { Band } from '../../src/plan/plan';
import { type Recognition, recogniseWorkbook } from '../../src/report/recognise';
import type { Measure, Unit } from '../../src/terms/terms';
import { openWorkbook } from '../../workbench/add-in';
import { fixtureBytes, fixtureNames, truthOf } from '../fixtures/truth';
import { unseenBytes, unseenNames } from '../fixtures/unseen';
import { gridsIn } from '../taskpane/fixture';

/** A seeded choice, so that a failure can be found again. */
type Pick = (below: number) => number;
type Mutation = (cells: GridCell[][], pick: Pick) => void;

const width = (cells: GridCell[][]): number => cells.reduce((most, row) => Math.max(most, row.length), 0);
const swap = <T>(list: T[], i: number, j: number): void => {
  const kept = list[i]!;
  list[i] = list[j]!;
  list[j] = kept;
};
const rowWith = (cells: GridCell[][], pick: Pick, test: (cell: GridCell) => boolean): [number, number] | null => {
  const found = cells.flatMap((row, r) => row.flatMap((cell, c) => (test(cell) ? [[r, c] as [number, number]] : [])));
  return found.length === 0 ? null : found[pick(found.length)]!;
};
const isNumber = (cell: GridCell): cell is number => typeof cell === 'number';
const isText = (cell: GridCell): boolean => typeof cell === 'string' && cell !== '';

const MUTATIONS: Record<string, Mutation> = {
  'two columns exchanged, headings too': (cells, pick) => {
    const [a, b] = [pick(width(cells)), pick(width(cells))];
    for (const row of cells) {
      while (row.length <= Math.max(a, b)) row.push('');
      swap(row, a, b);
    }
  },
  'the figures of two columns exchanged under their headings': (cells, pick) => {
    const [a, b] = [pick(width(cells)), pick(width(cells))];
    for (const row of cells) if (isNumber(row[a] ?? '') && isNumber(row[b] ?? '')) swap(row, a, b);
  },
  'a text deleted': (cells, pick) => {
    const at = rowWith(cells.slice(0, 20), pick, isText);
    if (at) cells[at[0]]![at[1]] = '';
  },
  'a text doubled into the next cell': (cells, pick) => {
    const at = rowWith(cells.slice(0, 20), pick, isText);
    if (at) cells[at[0]]![at[1] + 1] = cells[at[0]]![at[1]]!;
  },
  'two rows exchanged': (cells, pick) => swap(cells, pick(cells.length), pick(cells.length)),
  'a row doubled': (cells, pick) => {
    const row = pick(cells.length);
    cells.splice(pick(cells.length), 0, [...cells[row]!]);
  },
  'a row deleted': (cells, pick) => void cells.splice(pick(cells.length), 1),
  'a row shifted by one column': (cells, pick) => void cells[pick(cells.length)]!.splice(pick(4) + 1, 0, ''),
  'a number as a text': (cells, pick) => {
    const at = rowWith(cells, pick, isNumber);
    if (at) cells[at[0]]![at[1]] = String(cells[at[0]]![at[1]]);
  },
  'a number as a date': (cells, pick) => {
    const at = rowWith(cells, pick, isNumber);
    if (at) cells[at[0]]![at[1]] = 45_000 + pick(600);
  },
  'a number a thousand times smaller': (cells, pick) => {
    const at = rowWith(cells, pick, isNumber);
    if (at) cells[at[0]]![at[1]] = (cells[at[0]]![at[1]] as number) / 1000;
  },
  'a number typed wrongly': (cells, pick) => {
    const at = rowWith(cells, pick, isNumber);
    if (at) cells[at[0]]![at[1]] = (cells[at[0]]![at[1]] as number) * 10 + pick(10);
  },
  'a cell emptied': (cells, pick) => {
    const at = rowWith(cells, pick, isNumber);
    if (at) cells[at[0]]![at[1]] = '';
  },
  'an error value': (cells, pick) => {
    const at = rowWith(cells, pick, isNumber);
    if (at) cells[at[0]]![at[1]] = '#REF!';
  },
  'a column emptied': (cells, pick) => {
    const column = pick(width(cells));
    for (const row of cells) if (row[column] !== undefined) row[column] = '';
  },
};

/** The decimal fraction that a number is written as. */
function exact(value: number): { digits: bigint; scale: bigint } {
  const [mantissa = '', exponent = '0'] = String(value).split('e');
  const [whole = '', fraction = ''] = mantissa.split('.');
  const power = Number(exponent) - fraction.length;
  const digits = BigInt(whole + fraction);
  return power >= 0 ? { digits: digits * 10n ** BigInt(power), scale: 1n } : { digits, scale: 10n ** BigInt(-power) };
}
const times = (value: number, factor: bigint): { digits: bigint; scale: bigint } => ({ ...exact(value), digits: exact(value).digits * factor });
const compare = (a: { digits: bigint; scale: bigint }, b: { digits: bigint; scale: bigint }): number => {
  const difference = a.digits * b.scale - b.digits * a.scale;
  return difference > 0n ? 1 : difference < 0n ? -1 : 0;
};

const POWER: Record<Unit, bigint> = { cases: 1n, dong: 1n, thousand: 1000n, million: 1_000_000n, billion: 1_000_000_000n };

/** Whether a total lies within a band, by the plan as it is written. Null on a bound that is left open. */
function lies(total: number, unit: Unit, { from, fromIncluded, to, toIncluded, unit: bound }: Band): boolean | null {
  const [low, high] = [from, to].map((edge) => (edge === null ? 0 : compare(times(total, POWER[unit]), times(edge, POWER[bound]))));
  if ((from !== null && low === 0 && !fromIncluded) || (to !== null && high === 0 && !toIncluded)) return null;
  return (from === null || low! >= 0) && (to === null || high! <= 0);
}

/** The amount in some cells, where it can be told without knowing how people write numbers; null where it cannot. */
function amountIn(grid: SheetGrid, row: number, columns: readonly number[]): number | null {
  let sum = 0;
  for (const column of columns) {
    const cell = grid.cells[row - grid.top]?.[column - grid.left] ?? '';
    if (cell === '' && columns.length > 1) continue;
    const value = isNumber(cell) ? cell : /^\d{1,15}$/.test(String(cell).trim()) ? Number(cell) : null;
    if (value === null) return null;
    sum += value;
  }
  return sum;
}

/** What contradicts the cells in one verdict; null when nothing does. */
function contradiction(grids: readonly SheetGrid[], { sheets }: Recognition, { subject, kind, byMeasure }: AssessedSubject, measure: Measure): string | null {
  const result = byMeasure[measure];
  if (!result || result.verdict === 'notJudged' || !result.band) return null;
  const place = subject.places.find(({ sheet, row }) => sheets[sheet]!.figures[measure]?.[row]);
  if (!place) return 'a verdict without a place';
  const report = sheets[place.sheet]!;
  const { columns, unit } = report.measures.find((one) => one.measure === measure)!;
  const grid = grids.find(({ name }) => name === report.sheet)!;
  const row = report.rows[place.row]!.row;
  const [total, eligible, completed] = [columns.total, columns.eligible, columns.completed].map((at) => amountIn(grid, row, at));
  if (total === null || eligible === null || completed === null) return null;
  const where = `${report.sheet}!${row + 1} ${subject.name} (${measure}): ${total} / ${eligible} / ${completed}`;
  if (completed! > eligible! + (measure === 'money' ? 2 : 0)) return `${where}: more completed than eligible`;
  if (eligible! > total! + (measure === 'money' ? 2 : 0)) return `${where}: more eligible than there are`;
  const { band } = result;
  if (band.kind !== kind || band.measure !== measure || lies(total!, unit, band) === false) return `${where}: band ${band.from} – ${band.to}`;
  const reached = compare(times(completed!, 10_000n), times(eligible!, BigInt(Math.round(band.target * 100))));
  const met = eligible! > 0 && (band.comparator === '>' ? reached > 0 : reached >= 0);
  return met === (result.verdict === 'met') ? null : `${where}: ${result.verdict} at ${band.target} %`;
}

function contradictions(grids: readonly SheetGrid[]): string[] {
  const recognition = recogniseWorkbook(grids, { campaign: DEFAULT_PLAN });
  const assessed = assessSubjects(DEFAULT_PLAN, recognition);
  if (recognition.questions.length > 0) return [];
  return assessed.flatMap((one) => (['cases', 'money'] as const).flatMap((measure) => contradiction(grids, recognition, one, measure) ?? []));
}

const SMALL = 400;
const SOURCES: (readonly [string, SheetGrid[]])[] = [
  ...fixtureNames()
    .filter((name) => !truthOf(name).refuse)
    .map((name) => [name, gridsIn(openWorkbook(fixtureBytes(name)).workbook)] as const),
  ...unseenNames().map((name) => [name, gridsIn(openWorkbook(unseenBytes(name)).workbook)] as const),
].filter(([, grids]) => grids.every(({ cells }) => cells.length <= SMALL));

test('the oracle sees the verdicts of reports as they are', () => {
  const judged = SOURCES.filter(([, grids]) => {
    const recognition = recogniseWorkbook(grids, { campaign: DEFAULT_PLAN });
    return recognition.questions.length === 0 && recognition.subjects.length > 0;
  });
  expect(judged.length).toBeGreaterThan(80);
});

test.each(SOURCES)('%s as it is', (_, grids) => expect(contradictions(grids)).toEqual([]));

const NAMES = Object.keys(MUTATIONS);
const RUNS = 12;

test.each(SOURCES)('%s mangled', (_, grids) => {
  const mangled = fc.array(fc.tuple(fc.constantFrom(...NAMES), fc.nat(grids.length - 1), fc.array(fc.nat(1_000_000), { minLength: 6, maxLength: 6 })), {
    minLength: 1,
    maxLength: 3,
  });
  fc.assert(
    fc.property(mangled, (steps) => {
      const changed = grids.map((grid) => ({ ...grid, cells: grid.cells.map((row) => [...row]) }));
      for (const [name, sheet, numbers] of steps) {
        let next = 0;
        const { cells } = changed[sheet]!;
        if (cells.length > 0) MUTATIONS[name]!(cells, (below) => (below === 0 ? 0 : numbers[next++ % numbers.length]! % below));
      }
      expect(contradictions(changed)).toEqual([]);
    }),
    { numRuns: RUNS },
  );
});
