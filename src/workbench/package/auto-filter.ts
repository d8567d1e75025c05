/** A sheet's own `<autoFilter>` (tables have theirs in their part). */
import type { AutoFilter } from '../model/workbook';
import { areaName, parseArea, sameArea } from './references';
import { elementOf, placeFor, type SheetOutline } from './sheet-outline';
import { withPrefix, type Splices } from './splices';
import type { XmlElement } from './xml-tree';

export function readAutoFilter(outline: SheetOutline): AutoFilter | null {
  const element = elementOf(outline, 'autoFilter');
  const ref = element?.get('ref');
  return element && ref ? { area: parseArea(ref), filtered: isFiltered(element) } : null;
}

/** Criteria are set: then rows inside are hidden by the filter, not by hand. A column that only hides its button does not filter. */
export function isFiltered(autoFilter: XmlElement | undefined): boolean {
  return autoFilter?.all('filterColumn').some((column) => column.children.length > 0) ?? false;
}

/** Adds, moves, clears or removes the filter. Criteria are kept, unless the model says that none are set any more. */
export function writeAutoFilter(outline: SheetOutline, filter: AutoFilter | null, splices: Splices): void {
  const element = elementOf(outline, 'autoFilter');
  if (!filter) {
    if (element) splices.remove(element);
  } else if (!element) {
    splices.insert(placeFor(outline, 'autoFilter'), withPrefix(`<autoFilter ref="${areaName(filter.area)}"/>`, outline.prefix));
  } else {
    if (!sameArea(parseArea(element.get('ref') ?? ''), filter.area)) splices.setAttributes(element, { ref: areaName(filter.area) });
    if (!filter.filtered) for (const column of element.all('filterColumn')) splices.remove(column);
  }
}
