/** `<hyperlinks>`: links of cells. An address outside of the workbook stands in a relationship of the sheet's part, a place in it as `location`. */
import type { Hyperlink, Sheet } from '../model/workbook';
import type { SheetState } from './package-state';
import type { Parts } from './parts';
import { areaName, parseArea } from './references';
import { addExternalRelationship, relationshipsOf, removeRelationships } from './relationships';
import { namespacesOf, type SaveContext } from './save-context';
import { elementOf, placeFor, type SheetOutline } from './sheet-outline';
import { attributeText, withPrefix, type Splices } from './splices';
import type { XmlElement } from './xml-tree';

interface FileLink {
  element: XmlElement;
  link: Hyperlink;
}

function fileLinks(outline: SheetOutline, parts: Parts, part: string): FileLink[] {
  const elements = elementOf(outline, 'hyperlinks')?.all('hyperlink') ?? [];
  if (!elements.length) return [];
  const targets = new Map(relationshipsOf(parts, part).map(({ id, target }) => [id, target]));
  return elements.map((element) => ({ element, link: readLink(element, targets) }));
}

function readLink(element: XmlElement, targets: ReadonlyMap<string, string>): Hyperlink {
  const fields = {
    address: targets.get(element.getLocal('id') ?? ''),
    documentReference: element.get('location'),
    screenTip: element.get('tooltip'),
    textToDisplay: element.get('display'),
  };
  return { area: parseArea(element.get('ref') ?? ''), ...Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) };
}

export const readHyperlinks = (outline: SheetOutline, parts: Parts, part: string): Hyperlink[] => fileLinks(outline, parts, part).map(({ link }) => link);

const keyOf = ({ area, address, documentReference, screenTip, textToDisplay }: Hyperlink): string =>
  JSON.stringify([areaName(area), address, documentReference, screenTip, textToDisplay]);

/** Links that say the same keep their element and relationship; the others are made anew, and what nobody uses is taken out. */
export function writeHyperlinks(outline: SheetOutline, sheet: Sheet, state: SheetState, { state: { parts } }: SaveContext, splices: Splices): void {
  const before = fileLinks(outline, parts, state.part);
  const known = new Map(before.map((one) => [keyOf(one.link), one.element]));
  const kept = new Set(sheet.hyperlinks.map((link) => known.get(keyOf(link))));
  if (kept.size === before.length && !kept.has(undefined) && sheet.hyperlinks.length === before.length) return;
  dropRelationships(before, kept, parts, state.part);
  const namespace = namespacesOf(outline.root.tag).relationships;
  const markup = sheet.hyperlinks
    .map((link) => known.get(keyOf(link))?.raw ?? withPrefix(linkMarkup(link, parts, state.part, namespace), outline.prefix))
    .join('');
  const element = elementOf(outline, 'hyperlinks');
  if (!markup) {
    if (element) splices.remove(element);
  } else if (element) splices.replace(element.innerStart, element.innerEnd, markup);
  else {
    const tag = `${outline.prefix}hyperlinks`;
    splices.insert(placeFor(outline, 'hyperlinks'), `<${tag}>${markup}</${tag}>`);
  }
}

function dropRelationships(before: readonly FileLink[], kept: ReadonlySet<XmlElement | undefined>, parts: Parts, part: string): void {
  const idOf = (element: XmlElement): string => element.getLocal('id') ?? '';
  const used = new Set(before.flatMap(({ element }) => (kept.has(element) ? [idOf(element)] : [])));
  const gone = before.map(({ element }) => idOf(element)).filter((id) => id !== '' && !used.has(id));
  if (gone.length) removeRelationships(parts, part, new Set(gone));
}

function linkMarkup(link: Hyperlink, parts: Parts, part: string, namespace: string): string {
  const id = link.address === undefined ? undefined : addExternalRelationship(parts, part, 'hyperlink', link.address);
  return `<hyperlink${attributeText({
    ref: areaName(link.area),
    ...(id && { 'xmlns:r': namespace, 'r:id': id }),
    location: link.documentReference,
    tooltip: link.screenTip,
    display: link.textToDisplay,
  })}/>`;
}
