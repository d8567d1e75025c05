/** Range: get/setCellProperties, getRowProperties, getColumnProperties and their set counterparts. They travel as plain JSON. */
import type { Area } from '../../model/workbook';
import { area, columnsOf, rowsOf } from '../cells/areas';
import type { HostContext } from '../context';
import { ARRAY_SIZE_TEXT, hostLacks, invalidArgument } from '../errors';
import { type Cells, Node, node, type TypeName } from '../nodes';
import { type Args, type TypeTable } from '../schema';
import { rangeBorder } from './borders';
import { formatProtection, rangeFill, rangeFont, rangeFormat } from './format';
import { areaOf, addressOf } from './range-scalars';
import { rangeScalars } from './range-scalars';

type Wanted = Record<string, unknown>;
interface Part {
  scalars?: Record<string, { get?(data: never, host: HostContext): unknown; set?(data: never, value: unknown, host: HostContext): void }>;
}

/** Types whose properties may appear inside `format: { … }`. */
const PARTS: Partial<Record<TypeName, Part>> = {
  RangeFormat: rangeFormat,
  RangeFill: rangeFill,
  RangeFont: rangeFont,
  RangeBorder: rangeBorder,
  FormatProtection: formatProtection,
};
const CHILDREN: Record<string, TypeName> = { fill: 'RangeFill', font: 'RangeFont', protection: 'FormatProtection' };
const BORDERS: Record<string, string> = {
  top: 'EdgeTop',
  bottom: 'EdgeBottom',
  left: 'EdgeLeft',
  right: 'EdgeRight',
  diagonalDown: 'DiagonalDown',
  diagonalUp: 'DiagonalUp',
};

function child(parent: Node, name: string): Node | null {
  if (parent.type === 'RangeFormat' && CHILDREN[name]) return new Node(CHILDREN[name], parent.data);
  return null;
}

function scalar(part: Node, name: string) {
  const found = PARTS[part.type]?.scalars?.[name];
  if (!found) throw hostLacks(part.type, name);
  return found;
}

function readFormat(part: Node, wanted: Wanted, host: HostContext): Record<string, unknown> {
  const result: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(wanted)) {
    if (!value) continue;
    const below = child(part, name);
    if (name === 'borders') result[name] = readBorders(part, value as Wanted, host);
    else if (below) result[name] = readFormat(below, value as Wanted, host);
    else result[name] = scalar(part, name).get!(part.data as never, host);
  }
  return result;
}

function readBorders(part: Node, wanted: Wanted, host: HostContext): unknown {
  return Object.fromEntries(Object.keys(BORDERS).map((key) => [key, readFormat(borderNode(part, key), (wanted[key] as Wanted) ?? wanted, host)]));
}

const borderNode = (part: Node, key: string): Node => new Node('RangeBorder', { ...(part.data as Cells), side: BORDERS[key] as 'EdgeTop' });

function writeFormat(part: Node, given: Wanted, host: HostContext): void {
  for (const [name, value] of Object.entries(given)) {
    if (value == null) continue;
    const below = child(part, name);
    if (name === 'borders') for (const [key, lines] of Object.entries(value)) writeFormat(borderNode(part, key), lines as Wanted, host);
    else if (below) writeFormat(below, value as Wanted, host);
    else {
      const set = scalar(part, name).set;
      if (!set) throw hostLacks(part.type, `${name} (set)`);
      set(part.data as never, value, host);
    }
  }
}

/** Properties of one piece of the range: a cell, a row or a column. */
function readPiece(data: Cells, piece: Area, wanted: Wanted, host: HostContext): Record<string, unknown> {
  const cells: Cells = { sheet: data.sheet, areas: [piece] };
  const result: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(wanted)) {
    if (!value) continue;
    if (name === 'format') result[name] = readFormat(node('RangeFormat', cells), value as Wanted, host);
    else if (name === 'address' || name === 'addressLocal') result[name] = addressOf(data.sheet, [piece]);
    else result[name] = rangeScalar(name).get!(cells, host);
  }
  return result;
}

function rangeScalar(name: string) {
  const found = rangeScalars[name];
  if (!found?.get) throw hostLacks('Range', `properties.${name}`);
  return found;
}

function writePiece(data: Cells, piece: Area, given: Wanted | null, host: HostContext): void {
  const cells: Cells = { sheet: data.sheet, areas: [piece] };
  for (const [name, value] of Object.entries(given ?? {})) {
    if (name === 'format') writeFormat(node('RangeFormat', cells), (value ?? {}) as Wanted, host);
    else if (value != null) rangeScalar(name).set?.(cells, value, host);
  }
}

const rows = (a: Area): Area[] => Array.from({ length: rowsOf(a) }, (_, i) => area(a.top + i, a.left, a.top + i, a.right));
const columns = (a: Area): Area[] => Array.from({ length: columnsOf(a) }, (_, i) => area(a.top, a.left + i, a.bottom, a.left + i));

const asWanted = (args: Args): Wanted => (args.values[0] ?? {}) as Wanted;

function given<V>(args: Args, length: number): V[] {
  const list = args.values[0];
  if (!Array.isArray(list) || list.length !== length) throw invalidArgument(ARRAY_SIZE_TEXT);
  return list as V[];
}

export const rangeProperties: NonNullable<TypeTable<'Range'>['methods']> = {
  getCellProperties: (d, args, host) => rows(areaOf(d)).map((row) => columns(row).map((cell) => readPiece(d, cell, asWanted(args), host))),
  getRowProperties: (d, args, host) => rows(areaOf(d)).map((row) => readPiece(d, row, asWanted(args), host)),
  getColumnProperties: (d, args, host) => columns(areaOf(d)).map((column) => readPiece(d, column, asWanted(args), host)),
  setCellProperties: (d, args, host) => {
    const pieces = rows(areaOf(d));
    given<Wanted[]>(args, pieces.length).forEach((line, i) => columns(pieces[i]!).forEach((cell, j) => writePiece(d, cell, line[j] ?? null, host)));
  },
  setRowProperties: (d, args, host) => {
    const pieces = rows(areaOf(d));
    given<Wanted>(args, pieces.length).forEach((line, i) => writePiece(d, pieces[i]!, line, host));
  },
  setColumnProperties: (d, args, host) => {
    const pieces = columns(areaOf(d));
    given<Wanted>(args, pieces.length).forEach((line, i) => writePiece(d, pieces[i]!, line, host));
  },
};
