/** Links of cells: `range.hyperlink`, and taking them away. */
import type { Area, Hyperlink, Sheet } from '../../model/workbook';
import type { HostContext } from '../context';
import { invalidArgument } from '../errors';
import { contains, overlaps, subtract } from './areas';
import { textOf } from './contents';
import { guardContents, guardOption } from './guard';
import { restyle } from './styles';
import { writeCell } from './table-headers';

/** Excel's look of a link. */
const COLOR = '#0563C1';
const LONGEST = 2083;

type Shown = Pick<Hyperlink, 'address' | 'documentReference' | 'screenTip' | 'textToDisplay'>;

/** The link that all cells of the area have; null when they have none, or several. */
export function hyperlinkOf(host: HostContext, sheet: Sheet, a: Area): Shown | null {
  const link = sheet.hyperlinks.find((one) => contains(one.area, a));
  if (!link) return null;
  const { area: _, ...shown } = link;
  const cell = sheet.cell(a.top, a.left);
  return { ...shown, textToDisplay: shown.textToDisplay ?? (cell ? textOf(host.workbook, cell, host.separators) : '') };
}

function readLink(value: unknown): Shown {
  const given = (value ?? {}) as Record<string, unknown>;
  const texts = ['address', 'documentReference', 'screenTip', 'textToDisplay'].flatMap((name) => {
    const text = given[name];
    if (text == null || text === '') return [];
    if (typeof text !== 'string' && typeof text !== 'number') throw invalidArgument();
    return [[name, String(text)] as const];
  });
  const link: Shown = Object.fromEntries(texts);
  if ((link.address === undefined && link.documentReference === undefined) || (link.address?.length ?? 0) > LONGEST) throw invalidArgument();
  return link;
}

/** Links every cell of the area; the text is written into them, and they look like links. */
export function setHyperlink(host: HostContext, sheet: Sheet, a: Area, value: unknown): void {
  const link = readLink(value);
  guardOption(sheet, 'allowInsertHyperlinks');
  guardContents(host.workbook, sheet, a);
  sheet.hyperlinks = [...without(sheet.hyperlinks, a), { area: { ...a }, ...link }];
  sheet.touch('hyperlinks');
  const isEmpty = sheet.cell(a.top, a.left)?.value == null;
  const text = link.textToDisplay ?? (isEmpty ? (link.address ?? link.documentReference) : undefined);
  if (text !== undefined) {
    for (let row = a.top; row <= a.bottom; row++) for (let column = a.left; column <= a.right; column++) writeCell(host, sheet, row, column, `'${text}`);
    host.changed({ sheet, area: a });
  }
  restyle(host.workbook, sheet, a, ({ font }) => void Object.assign(font, { color: COLOR, underline: 'Single' }));
}

/** Takes the links of an area away; a link over more cells stays on the rest. */
export function clearHyperlinks(sheet: Sheet, a: Area): void {
  if (!sheet.hyperlinks.some((link) => overlaps(link.area, a))) return;
  sheet.hyperlinks = without(sheet.hyperlinks, a);
  sheet.touch('hyperlinks');
}

const without = (links: readonly Hyperlink[], a: Area): Hyperlink[] => links.flatMap((link) => subtract(link.area, a).map((area) => ({ ...link, area })));
