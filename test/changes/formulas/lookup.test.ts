/** The columns for looking up in the plan table, calculated: bands in words as everywhere, bounds, and which band takes an edge. */
import fc from 'fast-check';
import { LOOKUP } from '../../../src/changes/formulas/lookup';
import { quoted } from '../../../src/changes/formulas/text';
import { createPlanSheet } from '../../../src/excel/plan/create';
import { writeLookup } from '../../../src/excel/plan/lookup';
import { DEFAULT_PLAN } from '../../../src/plan/default';
import type { Band, Plan } from '../../../src/plan/plan';
import { UNITS } from '../../../src/terms/terms';
import { openWorkbook } from '../../../workbench/add-in';
import { bootAddIn } from '../../../workbench/boot';
import { fixtureBytes } from '../../fixtures/truth';
import { calculating } from 'excel-host/calculation';
import { bandWords, NOTES } from '../../../src/words/notes';

const bound = fc.oneof(
  fc.integer({ min: 0, max: 5_000_000 }),
  fc.integer({ min: 1, max: 99_999_999 }).map((n) => n / 1000),
);
const band: fc.Arbitrary<Band> = fc
  .record({ from: fc.option(bound), width: fc.option(bound), fromIncluded: fc.boolean(), toIncluded: fc.boolean(), unit: fc.constantFrom(...UNITS) })
  .map(({ from, width, fromIncluded, toIncluded, unit }) => ({
    kind: 'officer',
    measure: unit === 'cases' ? 'cases' : 'money',
    from,
    fromIncluded: from !== null && fromIncluded,
    to: width === null ? null : Math.round(((from ?? 0) + width + 1) * 1000) / 1000,
    toIncluded: width !== null && toIncluded,
    unit,
    target: 50,
    comparator: '>=',
    reference: '',
  }));

/** What the columns of a plan's table say, by heading. */
async function lookedUp(plan: Plan): Promise<Record<string, unknown[]>> {
  const { workbook } = openWorkbook(fixtureBytes('37-chi-co-don-vi.xlsx'));
  const session = await bootAddIn({ workbook, calculate: calculating(workbook) });
  try {
    return await Excel.run(async (context) => {
      await createPlanSheet(context, plan);
      await writeLookup(context, 'THADS_PLAN', plan);
      const table = context.workbook.tables.getItem('THADS_PLAN');
      const range = table.getRange().load('values');
      await context.sync();
      const [headings = [], ...rows] = range.values as unknown[][];
      return Object.fromEntries(headings.map((heading, i) => [String(heading), rows.map((row) => row[i])]));
    });
  } finally {
    await session.close();
  }
}

test('every band says in the sheet what it says everywhere', async () => {
  const bands = fc.sample(band, { numRuns: 300, seed: 7 });
  const columns = await lookedUp({ ...DEFAULT_PLAN, bands });
  expect(columns[LOOKUP.band]).toEqual(bands.map((one) => bandWords(one)));
}, 30_000);

test.each([
  ['above', [1, 1], [0, 0], 1],
  ['below', [1, 0], [1, 0], 0],
] as const)('edge rule %s: one band takes the edge that both leave out', async (edgeRule, lowIn, highIn, taker) => {
  const bands = DEFAULT_PLAN.bands.filter(({ kind, measure, from, to }) => kind === 'office' && measure === 'cases' && (from === 1500 || to === 1500));
  const columns = await lookedUp({ ...DEFAULT_PLAN, bands, edgeRule });
  expect(columns[LOOKUP.low]).toEqual([1000, 1500]);
  expect(columns[LOOKUP.high]).toEqual([1500, 1e99]);
  expect(columns[LOOKUP.lowIn]).toEqual(lowIn);
  expect(columns[LOOKUP.highIn]).toEqual(highIn);
  const note = (i: number): string => (i === taker ? NOTES.onEdge(bands[i]!, '1.500', { edgeRule }).slice('Đúng '.length) : '');
  expect(columns[LOOKUP.edgeNote]).toEqual([note(0), note(1)]);
});

test('an edge that a neighbour includes is nobody else’s', async () => {
  const bands = DEFAULT_PLAN.bands.filter(({ kind, measure, from, to }) => kind === 'office' && measure === 'cases' && (from === 1000 || to === 1000));
  const columns = await lookedUp({ ...DEFAULT_PLAN, bands });
  expect(columns[LOOKUP.lowIn]).toEqual([1, 1]);
  expect(columns[LOOKUP.highIn]).toEqual([0, 0]);
  expect(columns[LOOKUP.edge]).toEqual(['', '']);
});

test('long texts are quoted in pieces that Excel takes', () => {
  const text = `${'a"'.repeat(200)}kết thúc`;
  const pieces = [...quoted(text).matchAll(/"((?:[^"]|"")*)"/g)].map(([, piece = '']) => piece);
  expect(pieces.map((piece) => piece.replace(/""/g, '"')).join('')).toBe(text);
  expect(Math.max(...pieces.map((piece) => piece.length))).toBeLessThanOrEqual(255);
});
