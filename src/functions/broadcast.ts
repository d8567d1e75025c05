/** Calls a row function for a single value or for every row of ranges. Ranges of the same height go together; a single value is repeated. */
import { functionsVi } from './texts';
import { DEFAULT_PLAN } from '../plan/default';
import type { Plan } from '../plan/plan';
import { groupingOf } from '../cells/number';
import { Failure } from './failure';
import { readPlanArgument } from './plan-argument';
import { isBlank, type Subject, readSubject } from './subject';
import type { Answer, CustomFunction, Row } from './table';

/** One answer per row, or the failure of the call as a whole. */
export type Evaluation = Answer[] | Failure;

type Column = readonly (readonly unknown[])[];

/** Evaluates a call. Arguments are cells or 2-D arrays, in the order of the parameters; missing ones are undefined or null. */
export function evaluate(fn: CustomFunction, args: readonly unknown[]): Evaluation {
  const planIndex = fn.parameters.findIndex(({ type }) => type === 'plan');
  const columns = fn.parameters.map((_, i) => (i === planIndex ? SINGLE_BLANK : columnOf(args[i])));
  const height = commonHeight(columns);
  if (height === null) return new Failure('#VALUE!', functionsVi.shape(Math.max(...columns.map((column) => column.length))));
  const plan = planIndex < 0 ? DEFAULT_PLAN : readPlanArgument(args[planIndex]);
  return plan instanceof Failure ? plan : rowsOf(fn, columns, height, plan);
}

const SINGLE_BLANK: Column = [[null]];

const columnOf = (argument: unknown): Column => (Array.isArray(argument) ? (argument as unknown[][]) : [[argument]]);

/** The number of rows, or null for shapes that do not go together. */
function commonHeight(columns: readonly Column[]): number | null {
  const height = columns.reduce((most, column) => Math.max(most, column.length), 0);
  const fits = columns.every((column) => (column.length === 1 || column.length === height) && column.every((row) => row.length === 1));
  return fits ? height : null;
}

/** From so many rows on a range is a whole column: it is answered for as far as it holds anything. */
const WHOLE_COLUMN = 1_000_000;

function rowsOf(fn: CustomFunction, columns: readonly Column[], full: number, plan: Plan): Evaluation {
  const cells: unknown[] = columns.map((column) => column[0]![0]);
  const varying = columns.flatMap((column, i) => (column.length > 1 ? [{ column, i }] : []));
  const figures = varying.filter(({ i }) => fn.parameters[i]!.type === 'figure');
  const isBlankAt = (r: number): boolean => figures.length > 0 && figures.every(({ column }) => isBlank(column[r]![0]));
  let height = full;
  if (full >= WHOLE_COLUMN) while (height > 1 && isBlankAt(height - 1)) height--;
  const row: Row = { cells, grouping: groupingOf(textsOf(fn, columns)) };
  const answer = rowAnswerer(fn, row, plan);
  const nothing: Answer = fn.width === 1 ? '' : new Array<string>(fn.width).fill('');
  const answers = new Array<Answer>(height);
  for (let r = 0; r < height; r++) {
    for (const { column, i } of varying) cells[i] = column[r]![0];
    // A row of a range that holds nothing asks nothing.
    answers[r] = isBlankAt(r) ? nothing : answer();
  }
  return answers;
}

/** Answers for the cells as they stand in `row`. Words are read again only where they differ from the row before. */
function rowAnswerer(fn: CustomFunction, row: Row, plan: Plan): () => Answer {
  if (fn.about === 'figures') return () => fn.row(row);
  const [kind, measure, unit] = (['kind', 'measure', 'unit'] as const).map((type) => fn.parameters.findIndex((parameter) => parameter.type === type));
  const { cells } = row;
  // QUALIFIES has a unit and no measure: the unit is that of the money figures.
  const words = { kind: cells[kind!], measure: measure! < 0 ? 'money' : cells[measure!], unit: cells[unit!] };
  let subject: Subject | Failure = readSubject(plan, words);
  return () => {
    if (cells[kind!] !== words.kind || cells[unit!] !== words.unit || (measure! >= 0 && cells[measure!] !== words.measure)) {
      Object.assign(words, { kind: cells[kind!], unit: cells[unit!] }, measure! >= 0 ? { measure: cells[measure!] } : {});
      subject = readSubject(plan, words);
    }
    return subject instanceof Failure ? subject : fn.row(row, subject);
  };
}

/** The texts among the figures: together they tell how thousands are grouped, as on a report sheet. */
function* textsOf(fn: CustomFunction, columns: readonly Column[]): Generator<string> {
  for (const [i, column] of columns.entries()) {
    if (fn.parameters[i]!.type !== 'figure') continue;
    for (const [cell] of column) if (typeof cell === 'string' && cell !== '') yield cell;
  }
}
