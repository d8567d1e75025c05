/** `<sheetViews>` and `<sheetPr>`: gridlines, frozen panes, tab colour, and whether the sheet is printed on a number of pages. */
import type { Sheet } from '../model/workbook';
import { argb, type Palette, readColor } from './colors';
import { fitsToPages } from './page-setup';
import { cellName } from './references';
import { elementOf, placeFor, type SheetOutline } from './sheet-outline';
import { attributeText, patchTag, type Splices, withPrefix } from './splices';
import type { XmlElement } from './xml-tree';

type View = Pick<Sheet, 'tabColor' | 'showGridlines' | 'frozen'>;

/** What the file says; absent = Excel's default. */
export function readView(outline: SheetOutline, palette: Palette): View {
  const view = firstView(outline);
  const frozen = readFrozen(view?.child('pane'));
  const tabColor = readColor(elementOf(outline, 'sheetPr')?.child('tabColor'), palette);
  return {
    ...(tabColor !== undefined && { tabColor }),
    ...(view?.attributes.has('showGridLines') && { showGridlines: view.flag('showGridLines', true) }),
    ...(frozen && { frozen }),
  };
}

const firstView = (outline: SheetOutline): XmlElement | undefined => elementOf(outline, 'sheetViews')?.child('sheetView');

function readFrozen(pane: XmlElement | undefined): View['frozen'] {
  if (!pane || !/^frozen/.test(pane.get('state') ?? '')) return undefined;
  return { rows: pane.number('ySplit') ?? 0, columns: pane.number('xSplit') ?? 0 };
}

/** Writes what differs from the file. */
export function writeView(outline: SheetOutline, sheet: Sheet, palette: Palette, splices: Splices): void {
  const before = readView(outline, palette);
  writeProperties(outline, sheet, before, splices);
  const view = firstView(outline);
  const frozenChanged = JSON.stringify(sheet.frozen) !== JSON.stringify(before.frozen);
  const gridlinesChanged = (sheet.showGridlines ?? true) !== (before.showGridlines ?? true);
  if (!frozenChanged && !gridlinesChanged) return;
  const old = view ?? null;
  const tag = patchTag(old ? openTagOf(old) : '<sheetView workbookViewId="0">', { showGridLines: (sheet.showGridlines ?? true) ? null : 0 });
  const children = old ? old.children.map(({ raw }) => raw) : [];
  const inner = frozenChanged ? paneMarkup(sheet.frozen, outline.prefix) + withoutPanes(old).join('') : children.join('');
  const markup = `${tag}${inner}</${old?.name ?? 'sheetView'}>`;
  if (old) splices.replace(old.start, old.end, markup);
  else splices.insert(placeFor(outline, 'sheetViews'), withPrefix(`<sheetViews>${markup}</sheetViews>`, outline.prefix));
}

const openTagOf = (element: XmlElement): string => (element.selfClosing ? element.openTag.replace(/\s*\/>$/, '>') : element.openTag);

/** A view's children without its pane and the selections inside of panes that are gone. */
function withoutPanes(view: XmlElement | null): string[] {
  return (view?.children ?? [])
    .filter(({ local }) => local !== 'pane')
    .filter((child) => child.local !== 'selection' || (child.get('pane') ?? 'topLeft') === 'topLeft')
    .map(({ raw }) => raw);
}

function paneMarkup(frozen: View['frozen'], prefix: string): string {
  if (!frozen) return '';
  const { rows, columns } = frozen;
  const activePane = rows && columns ? 'bottomRight' : rows ? 'bottomLeft' : 'topRight';
  const attributes = { xSplit: columns || undefined, ySplit: rows || undefined, topLeftCell: cellName(rows, columns), activePane, state: 'frozen' };
  return withPrefix(`<pane${attributeText(attributes)}/>`, prefix);
}

/** The element is small and its children have an order: it is written anew around the children that stay. */
function writeProperties(outline: SheetOutline, sheet: Sheet, before: View, splices: Splices): void {
  const element = elementOf(outline, 'sheetPr');
  const pages = element?.child('pageSetUpPr');
  const fits = sheet.page !== undefined && fitsToPages(sheet.page);
  const colorChanged = sheet.tabColor !== before.tabColor;
  const fitChanged = fits !== (pages?.flag('fitToPage') ?? false);
  if (!colorChanged && !fitChanged) return;
  const color = sheet.tabColor ? withPrefix(`<tabColor rgb="${argb(sheet.tabColor)}"/>`, outline.prefix) : '';
  const others = (element?.children ?? []).filter(({ local }) => local !== 'tabColor' && local !== 'pageSetUpPr').map(({ raw }) => raw);
  const setUp = fitChanged
    ? pages
      ? patchTag(pages.openTag, { fitToPage: fits ? 1 : null })
      : withPrefix('<pageSetUpPr fitToPage="1"/>', outline.prefix)
    : (pages?.raw ?? '');
  const inner = (colorChanged ? color : (element?.child('tabColor')?.raw ?? '')) + others.join('') + setUp;
  if (element) splices.replace(element.start, element.end, `${openTagOf(element)}${inner}</${element.name}>`);
  else splices.insert(placeFor(outline, 'sheetPr'), withPrefix('<sheetPr>', outline.prefix) + inner + withPrefix('</sheetPr>', outline.prefix));
}
