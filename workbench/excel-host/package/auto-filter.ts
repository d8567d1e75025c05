/** A sheet's own `<autoFilter>` (tables have theirs in their part). */
import type { AutoFilter } from '../model/workbook';
import { type DxfOf, filterColumnsMarkup, readFilterColumns, writeFilterColumns } from './filter-columns';
import { areaName, parseArea, sameArea } from './references';
import { elementOf, placeFor, type SheetOutline } from './sheet-outline';
import { withPrefix, type Splices } from './splices';
import type { XmlElement } from './xml-tree';

export function readAutoFilter(outline: SheetOutline): AutoFilter | null {
  const element = elementOf(outline, 'autoFilter');
  const ref = element?.get('ref');
  return element && ref ? { area: parseArea(ref), ...readFilter(element) } : null;
}

/** With criteria, rows inside are hidden by the filter, not by hand. */
function readFilter(element: XmlElement): Pick<AutoFilter, 'filtered' | 'columns'> {
  const columns = readFilterColumns(element);
  return columns.length ? { filtered: true, columns } : { filtered: false };
}

/** Adds, moves, clears or removes the filter. Criteria that did not change keep their text. */
export function writeAutoFilter(outline: SheetOutline, filter: AutoFilter | null, dxf: DxfOf, splices: Splices): void {
  const element = elementOf(outline, 'autoFilter');
  if (!filter) {
    if (element) splices.remove(element);
  } else if (!element) {
    const open = withPrefix(`<autoFilter ref="${areaName(filter.area)}">`, outline.prefix);
    const columns = filterColumnsMarkup(filter.columns ?? [], dxf, outline.prefix);
    splices.insert(placeFor(outline, 'autoFilter'), columns ? `${open}${columns}</${outline.prefix}autoFilter>` : open.replace(/>$/, '/>'));
  } else {
    if (!sameArea(parseArea(element.get('ref') ?? ''), filter.area)) splices.setAttributes(element, { ref: areaName(filter.area) });
    writeFilterColumns(element, filter.columns, filter.filtered, dxf, splices);
  }
}
