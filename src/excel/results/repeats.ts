/**
 * How the formulas of a block are written with little: what says the same in many rows is sent once and copied by Excel, the rest is sent as it is. Pure.
 */
import type { OwnValue } from '../../changes/changes';
import { append } from '../../terms/lists';
import type { Run } from '../kit/visible-rows';

/** Cells of a block, from 0 within it. */
export interface StepCells {
  row: number;
  rows: number;
  column: number;
  columns: number;
}

/** One step: `set` sends the contents, `copy` takes those of a row that was set before over to all its rows. The steps go one after the other. */
export type Step = { kind: 'set'; cells: StepCells } | { kind: 'copy'; from: Omit<StepCells, 'rows'>; cells: StepCells };

type Contents = readonly (readonly (OwnValue | null)[])[];

/** About so many letters a copy takes in a request: where it would be more than what it saves, all is sent. */
export const LETTERS_OF_COPY = 1_200;
/** In fewer rows nothing is worth a copy. */
const LEAST_ROWS = 30;
/** So many rows a column has at least for each thing that it says. */
const LEAST_REPEATED = 8;

/**
 * The steps that write the rows of some runs. Copies stay within runs of several rows, which are in sight: a row that is hidden is a run of its own.
 * @param contents with formulas that are relative to their own rows (cells/relative-formula.ts)
 */
export function stepsFor(contents: Contents, runs: readonly Run[]): Step[] {
  const width = contents[0]?.length ?? 0;
  if (contents.length < LEAST_ROWS) return setting(runs, 0, width);
  const shapes = Array.from({ length: width }, (_, column) => shapesOf(contents, column));
  const steps: Step[] = [];
  for (let column = 0; column < width;) {
    const isRepeated = shapes[column] !== null;
    let end = column;
    while (end < width && (shapes[end] !== null) === isRepeated) end++;
    append(steps, (isRepeated ? repeating(shapes.slice(column, end) as string[][], runs, column) : null) ?? setting(runs, column, end - column));
    column = end;
  }
  return steps;
}

/** The steps that send everything. */
export const setting = (runs: readonly Run[], column: number, columns: number): Step[] =>
  runs.map(([row, rows]) => ({ kind: 'set', cells: { row, rows, column, columns } }));

/** What each row of a column says, counted from its own row; null where it says too many different things, or something of it is somebody's own. */
function shapesOf(contents: Contents, column: number): string[] | null {
  const shapes: string[] = [];
  const found = new Set<string>();
  for (const row of contents) {
    const content = row[column];
    if (content === null || content === undefined) return null;
    const shape = typeof content === 'number' ? String(content) : content.startsWith('=') ? content : `'${content}`;
    found.add(shape);
    if (found.size * LEAST_REPEATED > contents.length) return null;
    shapes.push(shape);
  }
  return shapes;
}

/** The steps of columns that repeat: in each run first what most of its rows say, then the others. Null where that takes more than sending everything. */
function repeating(columns: readonly (readonly string[])[], runs: readonly Run[], column: number): Step[] | null {
  const shapes = columns[0]!.map((_, row) => columns.map((one) => one[row]!).join('\u0001'));
  const steps: Step[] = [];
  /** By shape the row that has it already. */
  const templates = new Map<string, number>();
  const at = (row: number, rows: number): StepCells => ({ row, rows, column, columns: columns.length });
  const copy = (from: number, row: number, rows: number): void => {
    if (rows > 0) steps.push({ kind: 'copy', from: { row: from, column, columns: columns.length }, cells: at(row, rows) });
  };
  /** All rows from `row` on say the same. */
  const write = (row: number, rows: number): void => {
    const known = templates.get(shapes[row]!);
    if (known !== undefined) return copy(known, row, rows);
    steps.push({ kind: 'set', cells: at(row, 1) });
    templates.set(shapes[row]!, row);
    copy(row, row + 1, rows - 1);
  };
  for (const [first, rows] of runs) {
    if (rows === 1) {
      steps.push({ kind: 'set', cells: at(first, 1) });
      continue;
    }
    const end = first + rows;
    const most = mostFrequent(shapes, first, end);
    const row = templates.get(most) ?? shapes.indexOf(most, first);
    if (!templates.has(most)) write(row, 1);
    // A template within the run stays as it is: no cell is copied over itself.
    for (const [from, to] of row >= first && row < end ? [[first, row] as const, [row + 1, end] as const] : [[first, end] as const]) copy(row, from, to - from);
    for (let from = first; from < end;) {
      let to = from + 1;
      while (to < end && shapes[to] === shapes[from]) to++;
      if (shapes[from] !== most) write(from, to - from);
      from = to;
    }
  }
  const sent = steps.reduce((sum, { kind, cells }) => sum + (kind === 'set' ? shapes[cells.row]!.length : LETTERS_OF_COPY), 0);
  return sent <= shapes.reduce((sum, shape) => sum + shape.length, 0) ? steps : null;
}

function mostFrequent(shapes: readonly string[], first: number, end: number): string {
  const counts = new Map<string, number>();
  for (let row = first; row < end; row++) counts.set(shapes[row]!, (counts.get(shapes[row]!) ?? 0) + 1);
  return [...counts].reduce((best, one) => (one[1] > best[1] ? one : best))[0];
}
