/** `<mergeCells>`: merged areas. */
import type { Area } from '../model/workbook';
import { areaName, parseArea } from './references';
import { elementOf, placeFor, type SheetOutline } from './sheet-outline';
import { withPrefix, type Splices } from './splices';

export function readMerges(outline: SheetOutline): Area[] {
  return (elementOf(outline, 'mergeCells')?.all('mergeCell') ?? []).map((element) => parseArea(element.get('ref') ?? ''));
}

/** Removes the areas that are gone and appends the new ones. */
export function writeMerges(outline: SheetOutline, merges: readonly Area[], splices: Splices): void {
  const element = elementOf(outline, 'mergeCells');
  const wanted = new Set(merges.map(areaName));
  const present = new Set(readMerges(outline).map(areaName));
  const added = [...wanted].filter((name) => !present.has(name));
  const markup = withPrefix(added.map((name) => `<mergeCell ref="${name}"/>`).join(''), outline.prefix);
  if (!element) {
    if (markup)
      splices.insert(
        placeFor(outline, 'mergeCells'),
        withPrefix(`<mergeCells count="${added.length}">`, outline.prefix) + markup + withPrefix('</mergeCells>', outline.prefix),
      );
    return;
  }
  if (!wanted.size) {
    splices.remove(element);
    return;
  }
  const gone = element.all('mergeCell').filter((one) => !wanted.has(areaName(parseArea(one.get('ref') ?? ''))));
  if (!markup && !gone.length) return;
  splices.setAttributes(element, { count: wanted.size });
  for (const one of gone) splices.remove(one);
  if (markup) splices.append(element, markup);
}
