/** Formulas that repeat are sent once and copied: whatever the contents and the hidden rows, the steps come to the same cells; in the host with hidden rows, too. */
import fc from 'fast-check';
import { relativeContents } from '../../../src/cells/relative-formula';
import { type Step, stepsFor } from '../../../src/excel/results/repeats';
import { runsOf } from '../../../src/excel/kit/visible-rows';
import { shiftFormula } from '../../../workbench/excel-host/host/cells/formula';

type Content = string | number | null;
const TOP = 4;

/** What the steps make of empty cells, as Excel would. */
function carriedOut(steps: readonly Step[], contents: readonly (readonly Content[])[]): (Content | undefined)[][] {
  const cells: (Content | undefined)[][] = contents.map(() => []);
  for (const step of steps) {
    const { row, rows, column, columns } = step.cells;
    for (let r = row; r < row + rows; r++)
      for (let c = column; c < column + columns; c++) {
        if (step.kind === 'set') cells[r]![c] = contents[r]![c]!;
        else {
          const source = cells[step.from.row]![c];
          expect(source).toBeDefined();
          expect(r).not.toBe(step.from.row);
          cells[r]![c] = typeof source === 'string' && source.startsWith('=') ? shiftFormula(source, r - step.from.row, 0) : source;
        }
      }
  }
  return cells;
}

/** So much that a copy takes less than sending it again. */
const LONG = `"${'dài '.repeat(200)}"`;

/** A content by its number, in a row. */
const content = (kind: number, row: number): Content =>
  [`=A${row}+1&${LONG}`, `=IF(B${row}="",${LONG},B${row}/$C$1)`, '=Bang!D7', '', 'Không xét', 12.5, `=A${row}&" [Người ${row} | =]"`, null][kind]!;

test('the steps come to what was to be written, and cross no hidden row', () => {
  let copies = 0;
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 4 }).chain((width) =>
        fc.tuple(
          fc.array(fc.tuple(fc.array(fc.nat({ max: 7 }), { minLength: width, maxLength: width }), fc.integer({ min: 1, max: 40 })), {
            minLength: 1,
            maxLength: 12,
          }),
          fc.array(fc.nat({ max: 300 }), { maxLength: 20 }),
        ),
      ),
      ([stretches, hiddenRows]) => {
        const kinds = stretches.flatMap(([row, times]) => Array.from({ length: times }, () => row));
        const contents = kinds.map((row, i) => row.map((kind) => content(kind, TOP + i + 1)));
        const runs = runsOf(contents.map((_, i) => hiddenRows.includes(i)));
        const steps = stepsFor(relativeContents(contents, TOP), runs);
        expect(carriedOut(steps, contents)).toEqual(contents);
        const inSight = (row: number): boolean => runs.some(([first, rows]) => rows > 1 && row >= first && row < first + rows);
        for (const step of steps) if (step.kind === 'copy') expect([step.from.row, step.cells.row].map(inSight)).toEqual([true, true]);
        copies += steps.filter(({ kind }) => kind === 'copy').length;
        for (const { cells } of steps) expect(runs.some(([first, rows]) => cells.row >= first && cells.row + cells.rows <= first + rows)).toBe(true);
      },
    ),
  );
  expect(copies).toBeGreaterThan(0);
});

test('where copies would take more than what they save, everything is sent', () => {
  const contents = Array.from({ length: 1000 }, (_, i) => [`=A${TOP + i + 1}*${i % 2}`]);
  expect(stepsFor(relativeContents(contents, TOP), [[0, 1000]])).toEqual([{ kind: 'set', cells: { row: 0, rows: 1000, column: 0, columns: 1 } }]);
});

test('of a thousand rows that say the same one is sent', () => {
  const contents = Array.from({ length: 1000 }, (_, i) => [`=A${TOP + i + 1}*2`, `=B${TOP + i + 1}`]);
  expect(stepsFor(relativeContents(contents, TOP), [[0, 1000]])).toEqual([
    { kind: 'set', cells: { row: 0, rows: 1, column: 0, columns: 2 } },
    { kind: 'copy', from: { row: 0, column: 0, columns: 2 }, cells: { row: 1, rows: 999, column: 0, columns: 2 } },
  ]);
});
