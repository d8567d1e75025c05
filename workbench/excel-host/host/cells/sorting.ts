/** Excel's order of values: numbers, texts, FALSE, TRUE, errors, and empty cells always last. Equal lines keep their order. */
import type { Area, Cell, Sheet } from '../../model/workbook';
import type { HostContext } from '../context';
import { hostLacks, invalidArgument } from '../errors';
import { asFlag, oneOf } from '../schema';
import { columnsOf, rowsOf } from './areas';
import { readColor } from './colors';
import { outputOf } from './contents';
import { readEntry } from './entry';
import { movableLines, rearrange } from './rearranging';
import { styleAt } from './styles';

const SORT_ON = ['Value', 'CellColor', 'FontColor', 'Icon'] as const;
const DATA_OPTIONS = ['Normal', 'TextAsNumber'] as const;

export interface SortField {
  /** Column (or row) of the area, from 0. */
  key: number;
  ascending: boolean;
  sortOn: (typeof SORT_ON)[number];
  color?: string;
  dataOption: (typeof DATA_OPTIONS)[number];
}

export interface SortJob {
  sheet: Sheet;
  /** Without headers. */
  area: Area;
  axis: 'rows' | 'columns';
  fields: readonly SortField[];
  matchCase: boolean;
}

/** Fields as the API takes them; InvalidArgument for a key outside of the area. */
export function readFields(value: unknown, a: Area, axis: 'rows' | 'columns'): SortField[] {
  if (!Array.isArray(value) || value.length === 0) throw invalidArgument();
  const size = axis === 'rows' ? columnsOf(a) : rowsOf(a);
  return value.map((one: unknown) => {
    const given = (one ?? {}) as Record<string, unknown>;
    const key = given['key'];
    if (typeof key !== 'number' || !Number.isInteger(key) || key < 0 || key >= size) throw invalidArgument();
    const sortOn = oneOf(given['sortOn'] ?? 'Value', SORT_ON);
    if (sortOn === 'Icon') throw hostLacks('RangeSort', 'apply(sortOn: Icon)');
    return {
      key,
      ascending: asFlag(given['ascending'] ?? true),
      sortOn,
      dataOption: oneOf(given['dataOption'] ?? 'Normal', DATA_OPTIONS),
      ...(sortOn === 'Value' ? {} : { color: readColor(given['color']) }),
    };
  });
}

/** Sorts, and says which lines hold something else now. */
export function sortLines(host: HostContext, { sheet, area: a, axis, fields, matchCase }: SortJob): Area[] {
  const lines = movableLines(sheet, a, axis);
  const collator = new Intl.Collator(host.locale, { sensitivity: matchCase ? 'variant' : 'accent', caseFirst: 'lower' });
  const keys = new Map(lines.map((line) => [line, fields.map((field) => keyOf(host, sheet, a, axis, line, field))]));
  const order = [...lines].sort((x, y) => {
    for (const [i, field] of fields.entries()) {
      const difference = compare(keys.get(x)![i]!, keys.get(y)![i]!, field.ascending, collator);
      if (difference !== 0) return difference;
    }
    return 0;
  });
  return rearrange(sheet, a, axis, lines, order);
}

/** Rank of the kind, then the value. */
type Key = [rank: number, value: number | string];
const EMPTY = 9;

function keyOf(host: HostContext, sheet: Sheet, a: Area, axis: 'rows' | 'columns', line: number, field: SortField): Key {
  const [row, column] = axis === 'rows' ? [line, a.left + field.key] : [a.top + field.key, line];
  if (field.sortOn === 'Value') return valueKey(sheet.cell(row, column), field);
  const style = host.workbook.styles[styleAt(sheet, row, column)]!;
  // Cells of the colour come first; with `ascending: false` last.
  return [0, (field.sortOn === 'CellColor' ? style.fill : style.font.color) === field.color ? 0 : 1];
}

function valueKey(cell: Cell | undefined, { dataOption }: SortField): Key {
  const shown = outputOf(cell);
  const value = dataOption === 'TextAsNumber' && typeof shown === 'string' ? (numberIn(shown) ?? shown) : shown;
  if (value === '') return [EMPTY, ''];
  if (typeof value === 'number') return [0, value];
  if (typeof value === 'boolean') return [2, Number(value)];
  return typeof cell?.value === 'object' && cell.value !== null ? [3, ''] : [1, value];
}

function numberIn(text: string): number | undefined {
  const { value, formula } = text.startsWith('=') ? { value: null, formula: text } : readEntry(text, false, 0);
  return formula === undefined && typeof value === 'number' ? value : undefined;
}

function compare([rankX, x]: Key, [rankY, y]: Key, ascending: boolean, collator: Intl.Collator): number {
  if (rankX !== rankY) return rankX === EMPTY || rankY === EMPTY || ascending ? rankX - rankY : rankY - rankX;
  const difference = typeof x === 'string' ? collator.compare(x, String(y)) : x - Number(y);
  return ascending ? difference : -difference;
}
