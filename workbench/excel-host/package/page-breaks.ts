/** `<rowBreaks>` and `<colBreaks>`: page breaks set by hand. An id is the number of rows (or columns) before the break. */
import type { Sheet } from '../model/workbook';
import { elementOf, placeFor, type SheetOutline } from './sheet-outline';
import { withPrefix, type Splices } from './splices';

const ELEMENTS = [
  ['rowBreaks', 'rows', 16_383],
  ['colBreaks', 'columns', 1_048_575],
] as const;

const readOne = (outline: SheetOutline, name: string): number[] => {
  const breaks = elementOf(outline, name)?.all('brk') ?? [];
  return breaks.filter((one) => one.flag('man')).flatMap((one) => one.number('id') ?? []);
};

export function readBreaks(outline: SheetOutline): Pick<Sheet, 'breaks'> {
  const breaks = { rows: readOne(outline, 'rowBreaks'), columns: readOne(outline, 'colBreaks') };
  return breaks.rows.length || breaks.columns.length ? { breaks } : {};
}

/** Writes the breaks that differ from the file; those that Excel set itself go with them, it sets them anew. */
export function writeBreaks(outline: SheetOutline, { breaks }: Sheet, splices: Splices): void {
  for (const [name, axis, max] of ELEMENTS) {
    const wanted = [...(breaks?.[axis] ?? [])].sort((a, b) => a - b);
    if (JSON.stringify(wanted) === JSON.stringify(readOne(outline, name))) continue;
    const items = wanted.map((id) => `<brk id="${id}" max="${max}" man="1"/>`).join('');
    const markup = items && withPrefix(`<${name} count="${wanted.length}" manualBreakCount="${wanted.length}">${items}</${name}>`, outline.prefix);
    const element = elementOf(outline, name);
    if (element) splices.replace(element.start, element.end, markup);
    else if (markup) splices.insert(placeFor(outline, name), markup);
  }
}
