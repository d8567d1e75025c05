/** Range: the methods that change cells. */
import type { Area } from '../../model/workbook';
import { columnsOf, isEntireColumn, isEntireRow, isUnbounded, overlaps, rowsOf } from '../cells/areas';
import { copyCells } from '../cells/copying';
import { guardOption, guardSheet } from '../cells/guard';
import { clearHyperlinks } from '../cells/hyperlinks';
import { deleteCells, insertCells } from '../cells/structure';
import { restyle } from '../cells/styles';
import { clearContents, merge, unmerge } from '../cells/writing';
import type { HostContext } from '../context';
import { ARRAY_SIZE_TEXT, ExcelError, invalidArgument } from '../errors';
import { findRange } from '../find-range';
import { refreshHeaders } from '../cells/table-headers';
import { type Cells, Node, rangeNode } from '../nodes';
import { type Args, type TypeTable } from '../schema';
import { clearRules, copyRules } from './conditional-formats';
import { clearValidations } from './validation';
import { areaOf, formatChanged } from './range-scalars';

const APPLY_TO = ['All', 'Formats', 'Contents', 'Hyperlinks', 'RemoveHyperlinks', 'ResetContents'] as const;
const COPY_TYPES = ['All', 'Formulas', 'Values', 'Formats', 'Link'] as const;

/** `clear()`; rules and validations go with the formats, as in Excel. */
export function clear(data: Cells, args: Args, host: HostContext): void {
  const what = args.word(0, APPLY_TO, 'All');
  if (what === 'All' || what === 'Contents' || what === 'ResetContents') for (const a of data.areas) clearContents(host, data.sheet, a);
  if (what === 'All' || what === 'Hyperlinks' || what === 'RemoveHyperlinks') unlink(data, what === 'RemoveHyperlinks', host);
  if (what !== 'All' && what !== 'Formats') return;
  guardOption(data.sheet, 'allowFormatCells');
  for (const a of data.areas) clearFormats(data, a, host);
  clearRules(data);
  if (what === 'All') clearValidations(data);
  formatChanged(data, host);
}

/** `RemoveHyperlinks` takes the look along, but leaves rules where they are. Formats are asked for only where links are. */
function unlink(data: Cells, withLook: boolean, host: HostContext): void {
  for (const a of data.areas) {
    if (!data.sheet.hyperlinks.some((link) => overlaps(link.area, a))) continue;
    guardOption(data.sheet, 'allowInsertHyperlinks');
    clearHyperlinks(data.sheet, a);
    if (withLook) clearFormats(data, a, host);
  }
}

function clearFormats({ sheet }: Cells, a: Area, host: HostContext): void {
  const plain = host.workbook.styles[0]!;
  unmerge(sheet, a);
  if (isUnbounded(a)) return restyle(host.workbook, sheet, a, (style) => void Object.assign(style, structuredClone(plain)));
  for (let row = a.top; row <= Math.min(a.bottom, sheet.rows.length - 1); row++) {
    const cells = sheet.rows[row]?.cells ?? [];
    for (let column = a.left; column <= Math.min(a.right, cells.length - 1); column++) {
      const cell = cells[column];
      if (cell) sheet.setCell(row, column, cell.value === null && cell.formula === undefined ? undefined : { ...cell, style: 0 });
    }
  }
}

const changeKind = (a: Area, word: 'Inserted' | 'Deleted'): string => (isEntireRow(a) ? `Row${word}` : isEntireColumn(a) ? `Column${word}` : `Cell${word}`);

function guardLines(data: Cells, a: Area, word: 'Insert' | 'Delete'): void {
  if (isEntireRow(a)) guardOption(data.sheet, `allow${word}Rows`);
  else if (isEntireColumn(a)) guardOption(data.sheet, `allow${word}Columns`);
  else guardSheet(data.sheet);
}

function insert(data: Cells, args: Args, host: HostContext): Node {
  const a = areaOf(data);
  const shift = args.word(0, ['Down', 'Right']);
  guardLines(data, a, 'Insert');
  insertCells(host, data.sheet, a, isEntireRow(a) ? 'Down' : isEntireColumn(a) ? 'Right' : shift);
  host.changed(
    { sheet: data.sheet, area: a },
    { message: { changeType: changeKind(a, 'Inserted'), shiftDirection: shift === 'Down' ? 'ShiftCellDown' : 'ShiftCellRight' } },
  );
  return rangeNode(data.sheet, a);
}

function remove(data: Cells, args: Args, host: HostContext): void {
  const a = { ...areaOf(data) };
  const shift = args.word(0, ['Up', 'Left']);
  guardLines(data, a, 'Delete');
  deleteCells(host, data.sheet, a, isEntireRow(a) ? 'Up' : isEntireColumn(a) ? 'Left' : shift);
  host.changed(
    { sheet: data.sheet, area: a },
    { message: { changeType: changeKind(a, 'Deleted'), shiftDirection: shift === 'Up' ? 'ShiftCellUp' : 'ShiftCellLeft' } },
  );
}

export function copyFrom(data: Cells, args: Args, host: HostContext): void {
  const given = args.values[0];
  const source =
    typeof given === 'string' ? findRange(host.workbook, data.sheet, given) : given instanceof Node && given.type === 'Range' ? (given.data as Cells) : null;
  if (!source) throw invalidArgument();
  const type = args.word(1, COPY_TYPES, 'All');
  if (type === 'Link') throw new ExcelError('NotImplemented');
  const from = areaOf(source);
  const to = areaOf(data);
  if (isUnbounded(from) || isUnbounded(to)) throw invalidArgument();
  const job = { from: source.sheet, source: from, to: data.sheet, target: to, type, skipBlanks: args.flag(2), transpose: args.flag(3) };
  const filled = copyCells(host, job);
  if (!job.transpose && (type === 'All' || type === 'Formats')) copyRules(host, job.from, job.source, job.to, filled);
  refreshHeaders(host, data.sheet, filled);
  host.changed({ sheet: data.sheet, area: filled });
}

function select(data: Cells, host: HostContext): void {
  if (data.sheet.visibility !== 'Visible') throw new ExcelError('InvalidOperation');
  host.select(
    data.sheet,
    data.areas.map((a) => ({ ...a })),
  );
}

/** The client asks before it splits a large write; a wrong size must fail here, before the first chunk is written. */
function validateArraySize(data: Cells, args: Args): void {
  const a = areaOf(data);
  const [rows, columns] = [args.integer(0), args.integer(1)];
  if (rows !== rowsOf(a) || columns !== columnsOf(a)) throw invalidArgument(ARRAY_SIZE_TEXT);
}

export const rangeActions: NonNullable<TypeTable<'Range'>['methods']> = {
  _ValidateArraySize: validateArraySize,
  clear,
  copyFrom,
  delete: remove,
  insert,
  merge: (d, args, host) => {
    guardSheet(d.sheet);
    merge(host, d.sheet, areaOf(d), args.flag(0));
  },
  unmerge: (d) => {
    guardSheet(d.sheet);
    unmerge(d.sheet, areaOf(d));
  },
  select: (d, _, host) => select(d, host),
};
