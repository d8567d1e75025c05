/** Cells as text for the clipboard: tabs between columns, a line per row, quotes around what contains either. */
import { displayText } from '../grid/display';
import type { Separators } from 'excel-host/cells';
import type { Area, Sheet, Workbook } from 'excel-host/model';

const MOST_ROWS = 20_000;

/** The cells as they are displayed. Whole columns end where the sheet does. */
export function asText(workbook: Workbook, sheet: Sheet, { top, left, bottom, right }: Area, separators: Separators): string {
  const last = Math.min(bottom, Math.max(top, sheet.rows.length - 1), top + MOST_ROWS);
  const lastColumn = Math.min(right, left + 255);
  const lines: string[] = [];
  for (let row = top; row <= last; row++) {
    const line: string[] = [];
    for (let column = left; column <= lastColumn; column++) line.push(quoted(displayText(workbook, sheet, row, column, separators)));
    lines.push(line.join('\t'));
  }
  return lines.join('\n');
}

const quoted = (text: string): string => (/[\t\n"]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/** Text of another program as rows of cells; empty for no text. */
export function fromText(text: string): string[][] {
  if (text === '') return [];
  const rows: string[][] = [[]];
  const pattern = /"((?:[^"]|"")*)"(?=[\t\r\n]|$)|([^\t\r\n]*)/y;
  for (let at = 0; at <= text.length;) {
    pattern.lastIndex = at;
    const match = pattern.exec(text)!;
    rows.at(-1)!.push(match[1]?.replaceAll('""', '"') ?? match[2] ?? '');
    at += match[0].length;
    const separator = /^(\t|\r\n|\r|\n)/.exec(text.slice(at, at + 2))?.[0];
    if (!separator) break;
    at += separator.length;
    // A line break at the end closes the last row.
    if (separator !== '\t' && at < text.length) rows.push([]);
    else if (separator !== '\t') break;
  }
  return rows;
}
