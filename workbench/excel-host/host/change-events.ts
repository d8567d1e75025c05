/** The events that a change of cells, or of the selection, causes in Excel. */
import type { Area, Sheet } from '../model/workbook';
import { formatArea, overlaps } from './cells/areas';
import type { ChangedCells } from './context';
import { EventKind, type HostEvent } from './events';

/** Worksheet and table events for written cells. The address carries no sheet name, as in Excel. */
function cells({ sheet, area }: ChangedCells, extra: Partial<HostEvent>): HostEvent[] {
  const message = {
    changeType: 'RangeEdited',
    source: 'Local',
    address: formatArea(area),
    worksheetId: sheet.id,
    shiftDirection: 'None',
    triggerSource: 'ThisLocalAddin',
    // With this the add-in asks for the range of the event.
    referenceId: `${sheet.id}!${formatArea(area)}`,
    ...extra.message,
  };
  const events: HostEvent[] = [{ kind: EventKind.sheetChanged, targets: [sheet.id], message }];
  for (const table of sheet.tables) {
    if (!overlaps(table.area, area)) continue;
    events.push({ kind: EventKind.tableChanged, targets: [table.id, sheet.id], message: { ...message, tableId: table.id } });
  }
  return events;
}

function selection(sheet: Sheet, areas: Area[]): HostEvent[] {
  const message = { address: areas.map(formatArea).join(','), worksheetId: sheet.id };
  return [{ kind: EventKind.sheetSelection, targets: [sheet.id], message }];
}

/** Values of formulas on this sheet are others now. */
const calculated = (sheetId: string): HostEvent => ({ kind: EventKind.sheetCalculated, targets: [sheetId], message: { worksheetId: sheetId } });

export const changeEvents = { cells, selection, calculated };
