/** `<cols>`: column widths, visibility and styles, read into single columns and written back as ranges. */
import type { Column, Sheet } from '../model/workbook';
import { Tally } from './cell-reader';
import { requireWithin } from './limits';
import { LAST_COLUMN } from './references';
import { elementOf, placeFor, type SheetOutline } from './sheet-outline';
import { patchTag, withPrefix, type AttributeChanges, type Splices } from './splices';
import type { XmlElement } from './xml-tree';

/** The model's columns; a range of the file shares one record. */
export function readColumns(outline: SheetOutline, tally = new Tally()): (Column | undefined)[] {
  const columns: (Column | undefined)[] = [];
  const standard = elementOf(outline, 'sheetFormatPr')?.number('defaultColWidth') ?? STANDARD_WIDTH;
  requireWithin('columns', ranges(outline).length);
  for (const element of ranges(outline)) {
    const column = readColumn(element, standard, tally);
    for (let c = first(element); c <= last(element); c++) columns[c] = column;
  }
  return columns;
}

function ranges(outline: SheetOutline): XmlElement[] {
  return elementOf(outline, 'cols')?.all('col') ?? [];
}

const first = (element: XmlElement): number => Math.max(1, element.number('min') ?? 1) - 1;
const last = (element: XmlElement): number => Math.min(LAST_COLUMN + 1, element.number('max') ?? 0) - 1;

/** A width that nobody chose is written, too: the standard one, beside a style or an outline level. */
function readColumn(element: XmlElement, standard: number, tally: Tally): Column {
  const column: Column = { customWidth: element.flag('customWidth'), hidden: element.flag('hidden') };
  const [width, style] = [element.number('width'), element.get('style')];
  if (width !== undefined && (column.customWidth || width !== standard)) column.width = width;
  if (style !== undefined) column.style = tally.readFormat(style);
  const outline = element.number('outlineLevel');
  if (outline) column.outline = outline;
  if (element.flag('collapsed')) column.collapsed = true;
  return column;
}

/** `<col>` has no content; `<col></col>` is made `<col/>`, so that attributes can be added at the end. */
const tagOf = (element: XmlElement): string => (element.selfClosing ? element.raw : element.openTag.replace(/>$/, '/>'));

interface Stretch {
  first: number;
  last: number;
  tag: string;
  changed: boolean;
}

/** Writes the columns that differ from the file. Ranges without a change keep their text; a range is split around a change. */
export function writeColumns(outline: SheetOutline, sheet: Sheet, xf: (style: number) => number, splices: Splices): void {
  const before = readColumns(outline);
  const elements = ranges(outline);
  const changed = new Set<number>();
  for (let c = 0; c < Math.max(before.length, sheet.columns.length); c++) if (!sameColumn(before[c], sheet.columns[c])) changed.add(c);
  if (!changed.size) return;
  const stretches = [...elements.flatMap((element) => keptStretches(element, changed)), ...changedStretches(elements, sheet, changed, xf, outline.prefix)];
  const markup = rejoined(stretches.sort((a, b) => a.first - b.first))
    .map(({ first: min, last: max, tag }) => patchTag(tag, { min: min + 1, max: max + 1 }))
    .join('');
  const cols = elementOf(outline, 'cols');
  if (!cols) splices.insert(placeFor(outline, 'cols'), withPrefix('<cols>', outline.prefix) + markup + withPrefix('</cols>', outline.prefix));
  else if (!markup) splices.remove(cols);
  else if (cols.selfClosing) splices.append(cols, markup);
  else splices.replace(cols.innerStart, cols.innerEnd, markup);
}

/** A column that is again like its neighbours joins them: a range that was split around a change becomes whole when the change is taken back. */
function rejoined(stretches: readonly Stretch[]): Stretch[] {
  const joined: Stretch[] = [];
  const bare = ({ tag }: Stretch): string => patchTag(tag, { min: 0, max: 0 });
  for (const stretch of stretches) {
    const open = joined.at(-1);
    if (open && open.last === stretch.first - 1 && (open.changed || stretch.changed) && bare(open) === bare(stretch)) open.last = stretch.last;
    else joined.push({ ...stretch });
  }
  return joined;
}

function sameColumn(a: Column | undefined, b: Column | undefined): boolean {
  return (
    a?.width === b?.width &&
    a?.hidden === b?.hidden &&
    a?.customWidth === b?.customWidth &&
    a?.style === b?.style &&
    a?.outline === b?.outline &&
    a?.collapsed === b?.collapsed
  );
}

/** The parts of a range of the file in which nothing changed. */
function keptStretches(element: XmlElement, changed: ReadonlySet<number>): Stretch[] {
  const stretches: Stretch[] = [];
  for (let c = first(element); c <= last(element); c++) {
    if (changed.has(c)) continue;
    const open = stretches.at(-1);
    if (open && open.last === c - 1) open.last = c;
    else stretches.push({ first: c, last: c, tag: tagOf(element), changed: false });
  }
  return stretches;
}

/** Changed columns, equal neighbours of the same origin joined. What the model does not know (best fit) stays. */
function changedStretches(
  elements: readonly XmlElement[],
  sheet: Sheet,
  changed: ReadonlySet<number>,
  xf: (style: number) => number,
  prefix: string,
): Stretch[] {
  const stretches: Stretch[] = [];
  for (const c of [...changed].sort((a, b) => a - b)) {
    const column = sheet.columns[c];
    if (!column) continue;
    const origin = elements.find((element) => first(element) <= c && c <= last(element));
    const tag = patchTag(origin ? tagOf(origin) : withPrefix('<col/>', prefix), columnAttributes(column, sheet, xf));
    const open = stretches.at(-1);
    if (open && open.last === c - 1 && open.tag === tag) open.last = c;
    else stretches.push({ first: c, last: c, tag, changed: true });
  }
  return stretches;
}

/** What the model calls 8.43 (characters shown) is 9.140625 in a file, which counts the padding. */
const STANDARD_WIDTH = 9.140625;
const defaultWidth = ({ defaultColumnWidth }: Sheet): number => (defaultColumnWidth === 8.43 ? STANDARD_WIDTH : defaultColumnWidth);

function columnAttributes(column: Column, sheet: Sheet, xf: (style: number) => number): AttributeChanges {
  return {
    min: 0,
    max: 0,
    // Excel always writes a width, also for columns that are only hidden or styled.
    width: column.width ?? defaultWidth(sheet),
    customWidth: column.customWidth ? 1 : null,
    hidden: column.hidden ? 1 : null,
    style: column.style === undefined ? null : xf(column.style),
    outlineLevel: column.outline ?? null,
    collapsed: column.collapsed ? 1 : null,
  };
}
