/** Whatever people type in whatever order: the sheet shows what a calculation of everything from nothing would show. */
import fc from 'fast-check';
import { calculating } from '../../calculation';
import { type CellValue, Workbook } from '../../model/workbook';
import { type Bench, bench, quietHost, shown, sheetOf } from '../../testing/evaluate';

const SIZE = 6;
const address = (row: number, column: number) => `${'ABCDEF'[column]!}${row + 1}`;
const place = fc.tuple(fc.nat(SIZE - 1), fc.nat(SIZE - 1));
const cell = place.map(([row, column]) => address(row, column));
const range = fc
  .tuple(place, place)
  .map(([[r1, c1], [r2, c2]]) => `${address(Math.min(r1, r2), Math.min(c1, c2))}:${address(Math.max(r1, r2), Math.max(c1, c2))}`);

const formula = fc.oneof(
  fc.tuple(cell, cell).map(([a, b]) => `=${a}+${b}`),
  range.map((r) => `=SUM(${r})`),
  fc.tuple(cell, cell, cell).map(([a, b, c]) => `=IF(${a}>2,${b},${c})`),
  range.map((r) => `=${r}*2`),
  range.map((r) => `=TRANSPOSE(${r})`),
  cell.map((c) => `=SEQUENCE(MOD(ABS(N(${c})),3)+1)`),
  cell.map((c) => `=IFERROR(SUM(${c}#),-1)`),
  cell.map((c) => `=INDIRECT("${c}")&""`),
  range.map((r) => `=COUNTIF(${r},">1")`),
  cell.map((c) => `=Tên+${c}`),
);
const input = fc.oneof(
  { weight: 3, arbitrary: fc.nat(5) },
  { weight: 1, arbitrary: fc.constantFrom('x', true, undefined, undefined) },
  { weight: 4, arbitrary: formula },
);
const edits = fc.array(fc.tuple(place, input), { minLength: 1, maxLength: 14 });

/** The grid as it is shown; circles and arrays in each other's way depend on the order of typing, so a sheet with one is not compared. */
function picture(workbook: Workbook): unknown[] {
  const [sheet] = workbook.sheets as [Workbook['sheets'][0]];
  return Array.from({ length: 14 }, (_, row) => Array.from({ length: 14 }, (__, column) => shown(sheet, row, column)));
}

/** A sheet into which everything was typed one after the other. `clean`: there was never a circle in it, nor an array without room. */
function typedInto(list: readonly [[number, number], CellValue | undefined][]): { b: Bench; clean: boolean } {
  const b = bench({ Sheet1: [] });
  b.workbook.names = [{ name: 'Tên', scope: null, formula: '=Sheet1!$A$1', visible: true }];
  let clean = true;
  for (const [[row, column], value] of list) {
    b.type(row, column, value);
    clean &&= b.circular().length === 0 && !JSON.stringify(picture(b.workbook)).includes('#SPILL!');
  }
  return { b, clean };
}

/** What was typed, without results. */
function typed(workbook: Workbook): (CellValue | undefined)[][] {
  const [sheet] = workbook.sheets as [Workbook['sheets'][0]];
  return Array.from({ length: SIZE }, (_, row) => Array.from({ length: SIZE }, (__, column) => {
    const there = sheet.cell(row, column);
    return there?.formula ?? (there?.spilled ? undefined : there?.value);
  })); // prettier-ignore
}

function fromNothing(cells: (CellValue | undefined)[][], names: Workbook['names']): { pictured: unknown[]; settled: boolean } {
  const workbook = new Workbook();
  workbook.names = names;
  workbook.sheets = [sheetOf('Sheet1', [])];
  const host = quietHost();
  const calculation = calculating(workbook);
  calculation.start(host);
  const [sheet] = workbook.sheets as [Workbook['sheets'][0]];
  cells.forEach((row, r) =>
    row.forEach((value, c) => {
      if (value == null) return;
      const isFormula = typeof value === 'string' && value.startsWith('=');
      sheet.setCell(r, c, isFormula ? { value: null, formula: value, uncached: true, style: 0 } : { value, style: 0 });
    }),
  );
  calculation.calculate(workbook, [{ sheet, area: { top: 0, left: 0, bottom: SIZE, right: SIZE } }], host);
  const pictured = picture(workbook);
  return { pictured, settled: calculation.circular.length === 0 && !JSON.stringify(pictured).includes('#SPILL!') };
}

test('edits one by one give what everything at once gives', () => {
  let compared = 0;
  fc.assert(
    fc.property(edits, (list) => {
      const { b, clean } = typedInto(list);
      const { pictured, settled } = fromNothing(typed(b.workbook), b.workbook.names);
      if (!clean || !settled) return;
      compared++;
      expect(picture(b.workbook)).toEqual(pictured);
    }),
    { numRuns: 1500 },
  );
  expect(compared).toBeGreaterThan(200);
});

test('a calculation of everything changes nothing', () => {
  fc.assert(
    fc.property(edits, (list) => {
      const { b, clean } = typedInto(list);
      fc.pre(clean);
      const before = picture(b.workbook);
      b.recalculate();
      if (b.circular().length === 0) expect(picture(b.workbook)).toEqual(before);
    }),
    { numRuns: 800 },
  );
});
