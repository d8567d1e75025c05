/**
 * Excel's Find and Replace. Find looks at what the cells show, replace at what was typed into them (formulas included);
 * `*`, `?` and `~` mean in both what they mean in Excel's dialog.
 */
import type { Area, Cell, Sheet } from '../../model/workbook';
import type { HostContext } from '../context';
import { invalidArgument } from '../errors';
import { area, intersect } from './areas';
import { outputOf, textOf } from './contents';
import { readEntry } from './entry';
import { guardContents } from './guard';
import { matchingCells } from './special-cells';
import { styleAt } from './styles';
import { refreshHeaders } from './table-headers';
import { usedArea } from './visibility';

export interface SearchCriteria {
  completeMatch?: boolean;
  matchCase?: boolean;
}

const SPECIAL = /[\\^$.*+?()[\]{}|]/g;

/** The text of a search as a pattern: `~` takes a wildcard by its word, or stands for itself. */
export function wildcards(text: string): string {
  return text.replace(/~([~*?])|([*?])|[^~*?]+|~/g, (piece: string, plain?: string, wild?: string) =>
    wild ? (wild === '*' ? '[^]*' : '[^]') : (plain ?? piece).replace(SPECIAL, '\\$&'),
  );
}

/** A pattern for the search; InvalidArgument when there is nothing to search for. */
function patternOf(text: string, { completeMatch, matchCase }: SearchCriteria, flags: string): RegExp {
  if (text === '') throw invalidArgument();
  const body = wildcards(text);
  return new RegExp(completeMatch ? `^(?:${body})$` : body, matchCase ? `${flags}u` : `${flags}iu`);
}

type Test = (cell: Cell | undefined) => boolean;

function shows(host: HostContext, text: string, criteria: SearchCriteria): Test {
  const pattern = patternOf(text, criteria, '');
  return (cell) => cell !== undefined && pattern.test(textOf(host.workbook, cell, host.separators));
}

const usedIn = (sheet: Sheet, a: Area): Area | null => usedArea(sheet, a, true);

/** Every cell of the area that shows the text, as few rectangles as rows allow. */
export function findAll(host: HostContext, sheet: Sheet, within: Area, text: string, criteria: SearchCriteria): Area[] {
  const test = shows(host, text, criteria);
  const used = usedIn(sheet, within);
  return used ? matchingCells(sheet, used, test) : [];
}

/** The first cell, row by row, that shows the text; backwards the last one. */
export function findFirst(host: HostContext, sheet: Sheet, within: Area, text: string, criteria: SearchCriteria, backwards: boolean): Area | null {
  const test = shows(host, text, criteria);
  const used = usedIn(sheet, within);
  if (!used) return null;
  const [height, width] = [used.bottom - used.top + 1, used.right - used.left + 1];
  for (let i = 0; i < height * width; i++) {
    const at = backwards ? height * width - 1 - i : i;
    const [row, column] = [used.top + Math.floor(at / width), used.left + (at % width)];
    if (test(sheet.cell(row, column))) return area(row, column, row, column);
  }
  return null;
}

/**
 * From a single cell the whole sheet is searched: onwards from the cell behind it, around the end, and the cell itself comes last.
 * The sheet is cut at the cell into the rest of its row, the rows below, the rows above and the beginning of its row.
 */
export function findFrom(host: HostContext, sheet: Sheet, start: Area, text: string, criteria: SearchCriteria, backwards: boolean): Area | null {
  const whole = usedIn(sheet, area(0, 0, sheet.rows.length, 16_383));
  const { top: row, left: column } = start;
  const pieces = [area(row, column + 1, row, 16_383), area(row + 1, 0, 1_048_575, 16_383), area(0, 0, row - 1, 16_383), area(row, 0, row, column - 1), start];
  const order = backwards ? [3, 2, 1, 0, 4].map((i) => pieces[i]!) : pieces;
  for (const piece of order) {
    const within = whole && piece.top <= piece.bottom && piece.left <= piece.right ? intersect(piece, whole) : null;
    const found = within && findFirst(host, sheet, within, text, criteria, backwards);
    if (found) return found;
  }
  return null;
}

/** Replaces in every cell of the areas. Returns the number of cells that were changed. */
export function replaceAll(host: HostContext, sheet: Sheet, areas: readonly Area[], text: string, replacement: string, criteria: SearchCriteria): number {
  const pattern = patternOf(text, criteria, 'g');
  const hits = areas.flatMap((a) => {
    const used = usedIn(sheet, a);
    return used ? matchingCells(sheet, used, (cell) => cell !== undefined && replaced(cell, pattern, replacement) !== null) : [];
  });
  guardContents(host.workbook, sheet, ...hits);
  let count = 0;
  for (const hit of hits) {
    for (let row = hit.top; row <= hit.bottom; row++) {
      for (let column = hit.left; column <= hit.right; column++, count++)
        put(host, sheet, row, column, replaced(sheet.cell(row, column)!, pattern, replacement)!);
    }
    refreshHeaders(host, sheet, hit);
    host.changed({ sheet, area: hit });
  }
  return count;
}

/** What the cell would hold; null when the text is not in it. */
function replaced(cell: Cell, pattern: RegExp, replacement: string): string | null {
  const typed = cell.formula ?? String(outputOf(cell));
  if (typed === '') return null;
  pattern.lastIndex = 0;
  return pattern.test(typed) ? typed.replace(pattern, () => replacement) : null;
}

function put(host: HostContext, sheet: Sheet, row: number, column: number, typed: string): void {
  const style = styleAt(sheet, row, column);
  const entry = readEntry(typed, host.workbook.styles[style]?.numberFormat === '@', host.workbook.dayOffset);
  const formula = entry.formula === undefined ? {} : { formula: entry.formula, uncached: true };
  sheet.setCell(row, column, { value: entry.value, style, ...formula });
}
