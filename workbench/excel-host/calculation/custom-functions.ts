/**
 * The add-in's functions in formulas: asked through the host, all calls of one calculation together; the cell shows #BUSY! until the
 * answer has come. Without an add-in that has the function, #NAME?.
 */
import { matrixOf } from './broadcast';
import type { FunctionAnswer, FunctionCall } from '../host/calculator';
import type { EngineScope } from './engine-scope';
import type { FormulaCell } from './formula-cell';
import { MAX_ROWS } from '../host/cells/areas';
import { ERRORS, errorOf, isError, Matrix, Reference, type Scalar, type Value } from './values';

/** An add-in's function metadata (its JSON file for Excel), as far as it is needed here. */
export interface FunctionMetadata {
  readonly functions: readonly { readonly id: string; readonly name: string }[];
}

interface Pending {
  call: FunctionCall;
  cells: Set<FormulaCell>;
  sent: boolean;
}

export class CustomFunctions {
  private readonly ids = new Map<string, string>();
  private readonly pending = new Map<string, Pending>();

  /** Without a namespace (`''`) or metadata there are no functions. */
  constructor(namespace: string, metadata: FunctionMetadata | undefined) {
    if (namespace === '') return;
    for (const { id, name } of metadata?.functions ?? []) this.ids.set(`${namespace}.${name}`.toUpperCase(), id);
  }

  get isBusy(): boolean {
    return this.pending.size > 0;
  }

  /** The answer, if it is known; else it is asked for, and the formula is busy. */
  call(name: string, args: readonly Value[], scope: EngineScope): Value {
    const id = this.ids.get(name.toUpperCase());
    if (id === undefined) return ERRORS.name;
    const values = args.map((arg) => matrixOf(arg, scope).rows);
    if (scope.findings.busy || scope.findings.unknown) return ERRORS.busy;
    const wire = values.map((rows) => rows.map((row) => row.map(toWire)));
    const key = `${id}(${JSON.stringify(wire)})`;
    const known = scope.home.answers.get(key) ?? scope.findings.answers?.get(key);
    if (known !== undefined) {
      (scope.findings.answers ??= new Map<string, Value>()).set(key, known);
      return known;
    }
    this.ask(key, { name: id, args: wire.map((rows, i) => whole(rows, args[i]!)), address: addressOf(scope.home) }, scope.home);
    scope.findings.busy = true;
    return ERRORS.busy;
  }

  private ask(key: string, call: FunctionCall, cell: FormulaCell): void {
    const waiting = this.pending.get(key);
    if (waiting) waiting.cells.add(cell);
    else this.pending.set(key, { call, cells: new Set([cell]), sent: false });
  }

  /** Calls that have not been sent yet. */
  takeUnsent(): { key: string; call: FunctionCall }[] {
    const unsent = [...this.pending].filter(([, { sent }]) => !sent);
    for (const [, entry] of unsent) entry.sent = true;
    return unsent.map(([key, { call }]) => ({ key, call }));
  }

  /** Keeps an answer with the formulas that asked, and tells which they are. */
  answer(key: string, answer: FunctionAnswer): FormulaCell[] {
    const waiting = this.pending.get(key);
    this.pending.delete(key);
    const cells = [...(waiting?.cells ?? [])];
    const value = valueOf(answer);
    for (const cell of cells) cell.answers = new Map(cell.answers).set(key, value);
    return cells;
  }
}

/** Excel hands over all of a column that is named as a whole, filled or not. */
function whole(rows: unknown[][], arg: Value): unknown[][] {
  if (!(arg instanceof Reference) || arg.area.bottom !== MAX_ROWS - 1) return rows;
  const blank = rows[0]!.map(() => null);
  return [...rows, ...new Array<unknown[]>(MAX_ROWS - arg.area.top - rows.length).fill(blank)];
}

const addressOf = ({ sheet, row, column }: FormulaCell): string => {
  let letters = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  return `${sheet.name}!${letters}${row + 1}`;
};

/** Excel hands empty cells over as null, errors by their text. */
const toWire = (value: Scalar): unknown => (isError(value) ? value.error : value);

function valueOf(answer: FunctionAnswer): Value {
  if (!answer.ok) return errorOf(answer.error);
  if (!Array.isArray(answer.value)) return scalarOf(answer.value);
  const rows = (answer.value as unknown[]).map((row) => (Array.isArray(row) ? row.map(scalarOf) : [scalarOf(row)]));
  return rows.length && rows[0]!.length ? new Matrix(rows) : ERRORS.calc;
}

/** A value as the client sends it; an error among values is an object of the type Error. */
function scalarOf(value: unknown): Scalar {
  if (typeof value === 'number') return Number.isFinite(value) ? value : ERRORS.num;
  if (typeof value === 'string' || typeof value === 'boolean') return value;
  if (value === null || value === undefined) return '';
  const { basicValue, errorCode } = value as { basicValue?: unknown; errorCode?: unknown };
  return errorOf(typeof basicValue === 'string' ? basicValue : typeof errorCode === 'string' ? errorCode : '#VALUE!');
}
