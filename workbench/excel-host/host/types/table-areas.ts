/** The parts of a table's area. */
import type { Area, Table } from '../../model/workbook';

/** Rows between header and total. */
export function bodyOf(table: Table): Area {
  return { ...table.area, top: table.area.top + (table.hasHeaders ? 1 : 0), bottom: table.area.bottom - (table.hasTotals ? 1 : 0) };
}
