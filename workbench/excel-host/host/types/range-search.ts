/** Range: searching, jumping to edges, and the actions that move contents about: replace, remove duplicates, move, fill. */
import type { Area, Sheet } from '../../model/workbook';
import { cellsOf, columnsOf, contains, isUnbounded } from '../cells/areas';
import { autoFill } from '../cells/auto-fill';
import { DIRECTIONS, edgeCell, extended } from '../cells/edges';
import { FILL_TYPES } from '../cells/fill-series';
import { findAll, findFirst, findFrom, replaceAll, type SearchCriteria } from '../cells/finding';
import { guardSheet } from '../cells/guard';
import { type Axis, axisOf, regroup, setDetails } from '../cells/outline';
import { moveCells } from '../cells/moving';
import { rearrangeable, removeDuplicates } from '../cells/rearranging';
import type { HostContext } from '../context';
import { hostLacks, invalidArgument } from '../errors';
import { type Cells, type Node, node, rangeNode } from '../nodes';
import { type Args, mustExist, oneOf, type TypeTable } from '../schema';
import { areaOf } from './range-scalars';
import { rangeAt } from './range-arguments';

const SEARCHES = ['Forward', 'Backwards'] as const;

/** `{ completeMatch, matchCase, searchDirection }`; everything may be left out. */
function criteriaOf(args: Args, index: number): SearchCriteria & { backwards: boolean } {
  const given = (args.values[index] ?? {}) as Record<string, unknown>;
  const flag = (name: string): boolean => {
    const value = given[name] ?? false;
    if (typeof value !== 'boolean') throw invalidArgument();
    return value;
  };
  const backwards = oneOf(given['searchDirection'] ?? 'Forward', SEARCHES) === 'Backwards';
  return { completeMatch: flag('completeMatch'), matchCase: flag('matchCase'), backwards };
}

function find(data: Cells, args: Args, host: HostContext): Node | null {
  const a = areaOf(data);
  const criteria = criteriaOf(args, 1);
  const search = cellsOf(a) === 1 ? findFrom : findFirst;
  const found = search(host, data.sheet, a, args.text(0), criteria, criteria.backwards);
  return found && rangeNode(data.sheet, found);
}

/** `worksheet.findAll`. */
export function findAllOn(sheet: Sheet, within: Area, args: Args, host: HostContext): Node | null {
  const areas = findAll(host, sheet, within, args.text(0), criteriaOf(args, 1));
  return areas.length ? node('RangeAreas', { sheet, areas }) : null;
}

/** `replaceAll` of a range and of a sheet: answers how many cells changed. */
export const replaceIn = (sheet: Sheet, areas: readonly Area[], args: Args, host: HostContext): number =>
  replaceAll(host, sheet, areas, args.text(0), args.text(1), criteriaOf(args, 2));

/** The active cell of the two edge methods: the top left one unless another one of the range is given. */
function activeCell(data: Cells, args: Args, host: HostContext): { row: number; column: number } {
  const a = areaOf(data);
  if (!args.has(1)) return { row: a.top, column: a.left };
  const given = rangeAt(args, 1, data.sheet, host);
  const cell = areaOf(given);
  if (given.sheet !== data.sheet || cellsOf(cell) !== 1 || !contains(a, cell)) throw invalidArgument();
  return { row: cell.top, column: cell.left };
}

function dedupe(data: Cells, args: Args, host: HostContext): Node {
  const a = areaOf(data);
  const columns = args.values[0];
  const valid = Array.isArray(columns) && columns.length > 0 && columns.every((c) => Number.isInteger(c) && Number(c) >= 0 && Number(c) < columnsOf(a));
  if (!valid) throw invalidArgument();
  return node('RemoveDuplicatesResult', removeDuplicates(host, data.sheet, rearrangeable(data.sheet, a), columns as number[], args.flag(1)));
}

function moveTo(data: Cells, args: Args, host: HostContext): void {
  const target = rangeAt(args, 0, data.sheet, host);
  const source = areaOf(data);
  if (isUnbounded(source)) throw hostLacks('Range', 'moveTo of whole rows or columns');
  moveCells(host, data.sheet, { ...source }, target.sheet, areaOf(target));
}

function fill(data: Cells, args: Args, host: HostContext): void {
  const type = args.word(1, FILL_TYPES, 'FillDefault');
  if (type === 'FlashFill' || !args.has(0)) throw hostLacks('Range', type === 'FlashFill' ? 'autoFill(FlashFill)' : 'autoFill without a destination');
  const target = rangeAt(args, 0, data.sheet, host);
  if (target.sheet !== data.sheet) throw invalidArgument();
  autoFill(host, data.sheet, areaOf(data), areaOf(target), type);
}

function outline(data: Cells, args: Args, act: (a: Area, axis: Axis) => void): void {
  guardSheet(data.sheet);
  const a = areaOf(data);
  act(a, axisOf(args.word(0, ['ByRows', 'ByColumns']), a));
}

export const rangeSearch: NonNullable<TypeTable<'Range'>['methods']> = {
  autoFill: fill,
  find: (d, args, host) => mustExist(find(d, args, host)),
  findOrNullObject: find,
  getExtendedRange: (d, args, host) => {
    const { row, column } = activeCell(d, args, host);
    return rangeNode(d.sheet, extended(d.sheet, areaOf(d), row, column, args.word(0, DIRECTIONS)));
  },
  group: (d, args) => outline(d, args, (a, axis) => regroup(d.sheet, a, axis, 1)),
  ungroup: (d, args) => outline(d, args, (a, axis) => regroup(d.sheet, a, axis, -1)),
  hideGroupDetails: (d, args) => outline(d, args, (a, axis) => setDetails(d.sheet, a, axis, true)),
  showGroupDetails: (d, args) => outline(d, args, (a, axis) => setDetails(d.sheet, a, axis, false)),
  getRangeEdge: (d, args, host) => {
    const { row, column } = activeCell(d, args, host);
    return rangeNode(d.sheet, edgeCell(d.sheet, row, column, args.word(0, DIRECTIONS)));
  },
  moveTo,
  removeDuplicates: dedupe,
  replaceAll: (d, args, host) => replaceIn(d.sheet, d.areas, args, host),
};
