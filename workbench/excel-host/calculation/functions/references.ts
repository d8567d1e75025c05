/** Functions about where cells are, and those that give references: INDEX, OFFSET, INDIRECT. */
import { MAX_COLUMNS, MAX_ROWS } from '../../host/cells/areas';
import type { CellError } from '../../model/workbook';
import { broadcast, matrixOf, scalarOf, valuesOf } from '../broadcast';
import { lex } from '../lexer';
import { parse } from '../syntax';
import type { Scope } from '../scope';
import { ERRORS, isError, Matrix, MISSING, Reference, type Scalar, toNumber, toText, Union, type Value } from '../values';
import { type FunctionTable, whole } from './define';

function whereabouts(axis: 'row' | 'column') {
  const [first, last] = axis === 'row' ? (['top', 'bottom'] as const) : (['left', 'right'] as const);
  return ([range]: readonly Value[], scope: Scope): Value => {
    if (range === undefined) return scope[axis] + 1;
    if (!(range instanceof Reference)) return isError(range) ? range : ERRORS.value;
    const [start, size] = [range.area[first], range.area[last] - range.area[first] + 1];
    if (size === 1 || !scope.arrays) return start + 1;
    scope.noteArrays();
    return axis === 'row' ? Matrix.of(size, 1, (r) => start + r + 1) : Matrix.of(1, size, (_, c) => start + c + 1);
  };
}

function extent(axis: 'height' | 'width') {
  return ([value]: readonly Value[]): Value => {
    if (isError(value!)) return value;
    return value instanceof Reference || value instanceof Matrix ? value[axis] : value instanceof Union ? ERRORS.ref : 1;
  };
}

/** INDEX(range or array, row, column, area): 0 stands for all rows or columns; a reference stays one. */
function index([source, row, column, areaNumber]: readonly Value[], scope: Scope): Value {
  const from = source instanceof Union ? source.parts[Math.trunc(Number(scalarOf(areaNumber ?? 1, scope))) - 1] : source!;
  if (from === undefined) return ERRORS.ref;
  if (isError(from)) return from;
  const places = [row ?? 0, column ?? MISSING].map((place) => (place === MISSING ? null : valuesOf(place, scope)));
  if (places.some((place) => place instanceof Matrix)) return eachOf(from, places, scope);
  const [r, c] = [numberOf(places[0] as Scalar, scope), numberOf(places[1] as Scalar, scope)];
  if (typeof r !== 'number') return r;
  if (typeof c !== 'number') return c;
  return part(from, r, column === undefined ? null : c, scope);
}

function numberOf(value: Scalar, { reading }: Scope): number | CellError {
  const number = toNumber(value, reading);
  return typeof number === 'number' ? Math.trunc(number) : number;
}

/** One cell for each of many places. */
function eachOf(from: Value, places: readonly (Scalar | Matrix)[], scope: Scope): Value {
  const matrix = matrixOf(from, scope);
  const one = matrix.height === 1 && places[1] === null;
  return broadcast(
    places.map((place) => place ?? (one ? 1 : 0)),
    scope,
    ([r, c]) => {
      const [row, column] = [numberOf(r!, scope), numberOf(c!, scope)];
      if (typeof row !== 'number') return row;
      if (typeof column !== 'number') return column;
      const [down, across] = one ? [1, row] : [Math.max(1, row), Math.max(1, column)];
      return matrix.rows[down - 1]?.[across - 1] === undefined ? ERRORS.ref : matrix.rows[down - 1]![across - 1]!;
    },
  );
}

/** A row, a column or a cell. With one number, a single row is counted along. */
function part(from: Value, row: number, column: number | null, scope: Scope): Value {
  if (row < 0 || (column ?? 0) < 0) return ERRORS.value;
  const [height, width] = from instanceof Reference ? [from.height, from.width] : [matrixOf(from, scope).height, matrixOf(from, scope).width];
  const [r, c] = column === null && height === 1 ? [0, row] : [row, column ?? 0];
  if (r > height || c > width) return ERRORS.ref;
  // One column of several must be named, unless all are meant.
  const [down, across] = [r === 0 ? [0, height - 1] : [r - 1, r - 1], c === 0 ? [0, width - 1] : [c - 1, c - 1]] as [[number, number], [number, number]];
  if (from instanceof Reference) {
    const { top, left } = from.area;
    return new Reference(from.sheet, { top: top + down[0], bottom: top + down[1], left: left + across[0], right: left + across[1] });
  }
  const { rows } = matrixOf(from, scope);
  return new Matrix(rows.slice(down[0], down[1] + 1).map((line) => line.slice(across[0], across[1] + 1)));
}

/** OFFSET(range, rows, columns, height, width). */
function offset([range, ...given]: readonly Value[], scope: Scope): Value {
  if (!(range instanceof Reference)) return isError(range!) ? range : ERRORS.value;
  const sizes = given.map((value, i) => (value === MISSING && i > 1 ? null : numberOf(scalarOf(value, scope), scope)));
  const wrong = sizes.find((size) => size !== null && typeof size !== 'number');
  if (wrong) return wrong;
  const [down = 0, across = 0, height, width] = sizes as (number | null)[];
  return moved(range, down ?? 0, across ?? 0, height ?? range.height, width ?? range.width);
}

function moved({ sheet, area }: Reference, down: number, across: number, height: number, width: number): Value {
  if (height === 0 || width === 0) return ERRORS.ref;
  const [top, left] = [area.top + down + (height < 0 ? height + 1 : 0), area.left + across + (width < 0 ? width + 1 : 0)];
  const [bottom, right] = [top + Math.abs(height) - 1, left + Math.abs(width) - 1];
  if (top < 0 || left < 0 || bottom >= MAX_ROWS || right >= MAX_COLUMNS) return ERRORS.ref;
  return new Reference(sheet, { top, left, bottom, right });
}

/** INDIRECT("Sheet1!A1"): a text read as a reference or a name. */
function indirect([given, a1]: readonly Value[], scope: Scope): Value {
  const text = toText(scalarOf(given!, scope), scope.reading);
  if (typeof text !== 'string') return text;
  const style = a1 === undefined || a1 === MISSING ? true : scalarOf(a1, scope);
  const address = style === false || style === 0 ? fromR1C1(text, scope) : text;
  if (address === null) return ERRORS.ref;
  try {
    const node = parse(lex(`=${address}`, scope.row, scope.column).tokens);
    const value = scope.evaluate(node);
    return value instanceof Reference ? value : ERRORS.ref;
  } catch {
    return ERRORS.ref;
  }
}

function fromR1C1(text: string, { row, column }: Scope): string | null {
  let fits = true;
  const converted = text.replace(/R(\d+|\[-?\d+\])?C(\d+|\[-?\d+\])?(?=$|:)/gi, (_, r?: string, c?: string) => {
    const place = (given: string | undefined, home: number): number =>
      given === undefined ? home : given.startsWith('[') ? home + Number(given.slice(1, -1)) : Number(given) - 1;
    const [down, across] = [place(r, row), place(c, column)];
    if (down < 0 || across < 0) fits = false;
    let letters = '';
    for (let rest = across + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
    return `$${letters}$${down + 1}`;
  });
  return fits && converted !== text ? converted : null;
}

function areas([value]: readonly Value[]): Value {
  if (isError(value!)) return value;
  return value instanceof Union ? value.parts.length : value instanceof Reference ? 1 : ERRORS.value;
}

function sheetNumber([value]: readonly Value[], scope: Scope): Value {
  const { workbook } = scope;
  if (value === undefined) return workbook.sheets.indexOf(scope.sheet) + 1;
  if (value instanceof Reference) return workbook.sheets.indexOf(value.sheet) + 1;
  const name = toText(scalarOf(value, scope), scope.reading);
  const place = typeof name === 'string' ? workbook.sheets.findIndex((s) => s.name.toLowerCase() === name.toLowerCase()) : -1;
  return place < 0 ? ERRORS.na : place + 1;
}

function formulaText([value]: readonly Value[], scope: Scope): Value {
  if (!(value instanceof Reference)) return ERRORS.value;
  scope.cell(value.sheet, value.area.top, value.area.left);
  return value.sheet.cell(value.area.top, value.area.left)?.formula ?? ERRORS.na;
}

export const references: FunctionTable = {
  ROW: whole(0, 1, whereabouts('row')),
  COLUMN: whole(0, 1, whereabouts('column')),
  ROWS: whole(1, 1, extent('height'), { arrays: true }),
  COLUMNS: whole(1, 1, extent('width'), { arrays: true }),
  AREAS: whole(1, 1, areas),
  INDEX: whole(2, 4, index, { arrays: true }),
  OFFSET: whole(3, 5, offset, { volatile: true }),
  INDIRECT: whole(1, 2, indirect, { volatile: true }),
  SHEET: whole(0, 1, sheetNumber),
  SHEETS: whole(0, 0, (_, { workbook }) => workbook.sheets.length),
  FORMULATEXT: whole(1, 1, formulaText),
};
