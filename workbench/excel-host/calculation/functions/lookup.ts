/** Finding values: MATCH, VLOOKUP, XLOOKUP and their kind, with Excel's binary search on sorted data. */
import type { CellError } from '../../model/workbook';
import { broadcast, matrixOf } from '../broadcast';
import { compareScalars, matches, wildcardPattern } from '../compare';
import type { Scope } from '../scope';
import { ERRORS, isError, Matrix, MISSING, Reference, type Scalar, toLogical, toNumber, type Value } from '../values';
import { type FunctionTable, scalars, whole } from './define';

type Wanted = Exclude<Scalar, CellError>;

/** The cells of one row or one column. */
function lineOf(matrix: Matrix): readonly Scalar[] | null {
  if (matrix.height === 1) return matrix.rows[0]!;
  return matrix.width === 1 ? columnOf(matrix, 0) : null;
}

const columns = new WeakMap<Matrix, Map<number, Scalar[]>>();

/** One column; kept with its matrix, because a table is looked into once per row of a report. */
function columnOf(matrix: Matrix, column: number): readonly Scalar[] {
  let known = columns.get(matrix);
  if (!known) columns.set(matrix, (known = new Map<number, Scalar[]>()));
  let line = known.get(column);
  if (!line) known.set(column, (line = matrix.rows.map((row) => row[column]!)));
  return line;
}

/** The place of the first equal value; texts may carry wildcards. -1: none. */
function exactPlace(wanted: Wanted, line: readonly Scalar[], wildcards: boolean): number {
  const pattern = wildcards && typeof wanted === 'string' ? wildcardPattern(wanted) : null;
  return pattern ? line.findIndex((value) => typeof value === 'string' && pattern.test(value)) : (indexOf(line).get(keyOf(wanted)) ?? slowPlace(wanted, line));
}

/** First places by value. Long lines are looked into again and again. */
const indexes = new WeakMap<readonly Scalar[], Map<unknown, number>>();
const LONG = 32;
const NO_INDEX: ReadonlyMap<unknown, number> = new Map();

const keyOf = (value: Scalar): unknown => (typeof value === 'string' ? value.toLowerCase() : value);

function indexOf(line: readonly Scalar[]): ReadonlyMap<unknown, number> {
  if (line.length < LONG) return NO_INDEX;
  let index = indexes.get(line);
  if (!index) {
    index = new Map();
    for (let i = line.length - 1; i >= 0; i--) if (line[i] !== null && !isError(line[i]!)) index.set(keyOf(line[i]!), i);
    indexes.set(line, index);
  }
  return index;
}

/** What the index does not find may still be equal by 15 digits; texts and logical values may not. */
function slowPlace(wanted: Wanted, line: readonly Scalar[]): number {
  if (line.length >= LONG && typeof wanted !== 'number') return -1;
  if (line.length >= LONG && Number.isInteger(wanted)) return -1;
  return line.findIndex((value) => matches(wanted, value));
}

/** The last value that is not above (`sign` 1) or not below (−1) the wanted one, by binary search; values of other kinds are passed over. */
function sortedPlace(wanted: Wanted, line: readonly Scalar[], sign: 1 | -1): number {
  let [low, high, found] = [0, line.length - 1, -1];
  while (low <= high) {
    const middle = (low + high) >> 1;
    let at = middle;
    while (at <= high && !sameKind(wanted, line[at]!)) at++;
    if (at > high) {
      high = middle - 1;
      continue;
    }
    if (compareScalars(line[at] as Wanted, wanted) * sign <= 0) {
      found = at;
      low = at + 1;
    } else high = middle - 1;
  }
  return found;
}

const sameKind = (wanted: Wanted, value: Scalar): boolean => value !== null && typeof value === typeof (wanted ?? 0);

/** The place by MATCH's match type, from 0, or -1. */
function placeOf(wanted: Wanted, line: readonly Scalar[], type: number): number {
  const value = wanted ?? 0;
  return type === 0 ? exactPlace(value, line, true) : sortedPlace(value, line, type > 0 ? 1 : -1);
}

function match([wanted, range, type]: readonly Value[], scope: Scope): Value {
  const line = lineOf(matrixOf(range!, scope));
  if (!line) return ERRORS.na;
  return broadcast([wanted!, type === undefined ? 1 : type], scope, ([value, kind]) => {
    if (isError(value!)) return value;
    const number = toNumber(kind!, scope.reading);
    if (typeof number !== 'number') return number;
    const place = placeOf(value!, line, number);
    return place < 0 ? ERRORS.na : place + 1;
  });
}

/** VLOOKUP and HLOOKUP. */
function tableLookup(along: 'rows' | 'columns') {
  return ([wanted, range, index, sorted]: readonly Value[], scope: Scope): Value => {
    const table = matrixOf(range!, scope);
    const first = along === 'rows' ? columnOf(table, 0) : table.rows[0]!;
    const size = range instanceof Reference ? (along === 'rows' ? range.width : range.height) : along === 'rows' ? table.width : table.height;
    return broadcast([wanted!, index!, sorted === undefined ? true : sorted], scope, ([value, number, approximate]) => {
      if (isError(value!)) return value;
      const place = toNumber(number!, scope.reading);
      const near = toLogical(approximate!);
      if (typeof place !== 'number') return place;
      if (typeof near !== 'boolean') return near;
      if (place < 1) return ERRORS.value;
      if (place >= size + 1) return ERRORS.ref;
      const at = placeOf(value!, first, near ? 1 : 0);
      if (at < 0) return ERRORS.na;
      const offset = Math.trunc(place) - 1;
      return (along === 'rows' ? table.rows[at]?.[offset] : table.rows[offset]?.[at]) ?? 0;
    });
  };
}

/** LOOKUP(value, vector, results) and LOOKUP(value, array): always by the sorted search. */
function lookup([wanted, range, results]: readonly Value[], scope: Scope): Value {
  const table = matrixOf(range!, scope);
  const tall = table.height >= table.width;
  const line = tall ? columnOf(table, 0) : table.rows[0]!;
  const answers = results === undefined ? (tall ? columnOf(table, table.width - 1) : table.rows[table.height - 1]!) : lineOf(matrixOf(results, scope));
  if (!answers) return ERRORS.na;
  return broadcast([wanted!], scope, ([value]) => {
    if (isError(value!)) return value;
    const at = sortedPlace(value ?? 0, line, 1);
    return at < 0 ? ERRORS.na : (answers[at] ?? 0);
  });
}

/** XMATCH's place from 0, or -1. Mode 0 exact, -1 or the next smaller, 1 or the next larger, 2 wildcards; search 1, -1, 2, -2. */
function xPlace(wanted: Wanted, line: readonly Scalar[], mode: number, search: number): number {
  const value = wanted ?? '';
  const order = search === -1 ? [...line.keys()].reverse() : null;
  if (mode === 0 && !order) return wanted === null ? line.indexOf(null) : exactPlace(value, line, false);
  const pattern = mode === 2 && typeof value === 'string' ? wildcardPattern(value) : null;
  const equal = (other: Scalar): boolean =>
    pattern ? typeof other === 'string' && pattern.test(other) : wanted === null ? other === null : matches(value, other);
  let best = -1;
  for (const at of order ?? line.keys()) {
    const other = line[at]!;
    if (equal(other)) return at;
    if (mode !== 1 && mode !== -1) continue;
    if (!sameKind(value, other) || isError(other) || compareScalars(other, value) !== mode) continue;
    if (best < 0 || compareScalars(other, line[best] as Wanted) === -mode) best = at;
  }
  return best;
}

function xMatch([wanted, range, mode, search]: readonly Value[], scope: Scope): Value {
  const line = lineOf(matrixOf(range!, scope));
  if (!line) return ERRORS.value;
  return broadcast([wanted!, optional(mode, 0), optional(search, 1)], scope, ([value, m, s]) => {
    if (isError(value!)) return value;
    const place = xPlace(value!, line, Number(m), Number(s));
    return place < 0 ? ERRORS.na : place + 1;
  });
}

const optional = (value: Value | undefined, otherwise: Scalar): Value => (value === undefined || value === MISSING ? otherwise : value);

/** XLOOKUP: one row or column of the results for one value; for many values the first cell of each. */
function xLookup([wanted, range, results, none, mode, search]: readonly Value[], scope: Scope): Value {
  const keys = matrixOf(range!, scope);
  const line = lineOf(keys);
  const answers = matrixOf(results!, scope);
  if (!line) return ERRORS.value;
  const down = keys.width === 1;
  if (down ? answers.height !== keys.height && !wholeLines(range!) : answers.width !== keys.width && !wholeLines(range!)) return ERRORS.value;
  const missing = optional(none, ERRORS.na);
  const wide = down ? answers.width > 1 : answers.height > 1;
  const value = wide ? matrixOf(wanted!, scope) : null;
  const [m, s] = [Number(scalarIn(optional(mode, 0), scope)), Number(scalarIn(optional(search, 1), scope))];
  if (value && value.height * value.width === 1) return wideAnswer(value.rows[0]![0]!, line, answers, down, missing, m, s);
  return broadcast([wanted!, missing], scope, ([one, otherwise]) => {
    if (isError(one!)) return one;
    const at = xPlace(one!, line, m, s);
    return at < 0 ? otherwise! : ((down ? answers.rows[at]?.[0] : answers.rows[0]?.[at]) ?? 0);
  });
}

function wideAnswer(wanted: Scalar, line: readonly Scalar[], answers: Matrix, down: boolean, missing: Value, mode: number, search: number): Value {
  if (isError(wanted)) return wanted;
  const at = xPlace(wanted, line, mode, search);
  if (at < 0) return missing;
  return down ? new Matrix([answers.rows[at] ?? [null]]) : new Matrix(answers.rows.map((row) => [row[at] ?? null]));
}

const wholeLines = (range: Value): boolean => range instanceof Reference && (range.height > 1_000_000 || range.width > 16_000);

function scalarIn(value: Value, scope: Scope): Scalar {
  return matrixOf(value, scope).rows[0]![0]!;
}

/** ADDRESS(row, column, kind, A1?, sheet). */
function address([row, column, kind = 1, a1 = true, sheet]: [number, number, number?, boolean?, string?]): Scalar {
  if (row < 1 || column < 1 || row > 1_048_576 || column > 16_384 || kind < 1 || kind > 4) return ERRORS.value;
  const [fixedRow, fixedColumn] = [kind === 1 || kind === 2, kind === 1 || kind === 3];
  const prefix = sheet === undefined ? '' : `${/^[\p{L}_][\p{L}\p{N}_.]*$/u.test(sheet) || sheet === '' ? sheet : `'${sheet.replace(/'/g, "''")}'`}!`;
  if (!a1) return `${prefix}R${fixedRow ? row : `[${row}]`}C${fixedColumn ? column : `[${column}]`}`;
  let letters = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  return `${prefix}${fixedColumn ? '$' : ''}${letters}${fixedRow ? '$' : ''}${row}`;
}

export const lookups: FunctionTable = {
  MATCH: whole(2, 3, match),
  VLOOKUP: whole(3, 4, tableLookup('rows')),
  HLOOKUP: whole(3, 4, tableLookup('columns')),
  LOOKUP: whole(2, 3, lookup, { arrays: true }),
  XMATCH: whole(2, 4, xMatch),
  XLOOKUP: whole(3, 6, xLookup),
  ADDRESS: scalars('iiibt', 2, address),
};
