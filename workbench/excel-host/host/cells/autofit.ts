/** Autofit by an estimate: Calibri's average width per character. Close enough to see that text fits, not Excel's pixels. */
import type { Area, Cell, CellStyle, Sheet, Workbook } from '../../model/workbook';
import type { HostContext } from '../context';
import { textOf } from './contents';
import { separatorsOf } from './number-format';
import { columnWidth } from './visibility';

const NARROW = /[ijlItf.,;:'|!()[\] -]/;
const WIDE = /[mwMW@%]/;
/** Width of a text in characters of the default font (the file's unit). */
function textWidth(text: string, size = 11, bold = false): number {
  let width = 0;
  for (const char of text) width += NARROW.test(char) ? 0.6 : WIDE.test(char) ? 1.6 : char >= 'A' && char <= 'Z' ? 1.25 : 1;
  return width * (size / 11) * (bold ? 1.07 : 1);
}

/** Wrapped and merged cells do not widen a column, as in Excel. */
export function autofitColumns(host: HostContext, sheet: Sheet, a: Area): void {
  const separators = separatorsOf(host.locale);
  for (let column = a.left; column <= Math.min(a.right, 16_383); column++) {
    let widest = 0;
    for (let row = a.top; row <= Math.min(a.bottom, sheet.rows.length - 1); row++) {
      const cell = sheet.cell(row, column);
      if (cell) widest = Math.max(widest, cellWidth(host, cell, textOf(host.workbook, cell, separators)));
    }
    if (widest > 0) sheet.setColumn(column, { width: Math.min(255, Math.round((widest + 0.75) * 256) / 256), customWidth: true });
  }
}

function cellWidth(host: HostContext, cell: Cell, text: string): number {
  const style = host.workbook.styles[cell.style];
  if (!style || style.alignment.wrap || text === '') return 0;
  return Math.max(...text.split('\n').map((line) => textWidth(line, style.font.size, style.font.bold))) + style.alignment.indent;
}

/** Points of one line of a font. */
const lineHeight = (size: number): number => size * 1.28;

/** Rows go back to automatic: as tall as their tallest cell. */
export function autofitRows(host: HostContext, sheet: Sheet, a: Area): void {
  const heightOf = automaticHeights(host.workbook, sheet);
  for (let row = a.top; row <= Math.min(a.bottom, sheet.rows.length - 1); row++) {
    const height = heightOf(row);
    sheet.setRow(row, { height: height > sheet.defaultRowHeight ? height : undefined });
  }
}

/** Points that the rows of a sheet take by themselves: only wrapped texts take several lines, merged cells count for nothing, as in Excel. */
export function automaticHeights(workbook: Workbook, sheet: Sheet): (row: number) => number {
  const least = sheet.defaultRowHeight;
  // A sheet has a great many cells, and few looks: most make no row taller, whatever stands in them.
  const low = workbook.styles.map(({ alignment, font }) => !alignment.wrap && lineHeight(font.size) <= least);
  return (row) => {
    let height = least;
    let merges: Area[] | undefined;
    const cells = sheet.rows[row]?.cells ?? [];
    for (let column = 0; column < cells.length; column++) {
      const cell = cells[column];
      const style = cell && !low[cell.style] ? workbook.styles[cell.style] : undefined;
      if (!style) continue;
      merges ??= sheet.merges.filter((m) => row >= m.top && row <= m.bottom);
      if (merges.some((m) => column >= m.left && column <= m.right)) continue;
      const lines = style.alignment.wrap && typeof cell!.value === 'string' ? linesOf(cell!.value, columnWidth(sheet, column) / 5.25 - 0.7, style.font) : 1;
      height = Math.max(height, lines * lineHeight(style.font.size));
    }
    return Math.min(409.5, Math.round(height * 4) / 4);
  };
}

const linesOf = (text: string, room: number, font: CellStyle['font']): number =>
  text.split('\n').reduce((sum, paragraph) => sum + linesOfParagraph(paragraph, Math.max(1, room), font), 0);

/** Words stay whole as long as one fits in a line. */
function linesOfParagraph(text: string, room: number, { size, bold }: CellStyle['font']): number {
  let [lines, used] = [1, 0];
  for (const word of text.split(' ')) {
    const width = textWidth(word, size, bold);
    const space = used > 0 ? textWidth(' ', size, bold) : 0;
    if (used > 0 && used + space + width > room) [lines, used] = [lines + 1, width];
    else used += space + width;
    while (used > room) [lines, used] = [lines + 1, used - room];
  }
  return lines;
}
