/** The pairs of internal methods with which the client says that it listens to an event, and which events there are: name on the wire → number. */
import type { HostContext } from './context';
import { EventKind } from './events';
import type { TypeName } from './nodes';
import type { Args } from './schema';

const OF_SHEET = {
  Activated: EventKind.sheetActivated,
  Calculated: EventKind.sheetCalculated,
  DataChanged: EventKind.sheetChanged,
  Deactivated: EventKind.sheetDeactivated,
  FormatChanged: EventKind.sheetFormat,
  ProtectionChanged: EventKind.sheetProtection,
  RowHiddenChanged: EventKind.sheetRowHidden,
  RowSorted: EventKind.sheetRowSorted,
  ColumnSorted: EventKind.sheetColumnSorted,
  SingleClicked: EventKind.sheetSingleClicked,
  FormulaChanged: EventKind.sheetFormulaChanged,
  SelectionChanged: EventKind.sheetSelection,
};

/** What can be listened to, by type. */
export const EVENTS = {
  Worksheet: OF_SHEET,
  WorksheetCollection: { ...OF_SHEET, Added: EventKind.sheetAdded, Deleted: EventKind.sheetDeleted },
  Table: { DataChanged: EventKind.tableChanged, SelectionChanged: EventKind.tableSelection },
  TableCollection: { Added: EventKind.tableAdded, DataChanged: EventKind.tableChanged, Deleted: EventKind.tableDeleted },
} as const satisfies Partial<Record<TypeName, Record<string, number>>>;

/** Methods `_Register<Name>Event` and `_Unregister<Name>Event` for each event of a type. */
export function registrations<D>(type: keyof typeof EVENTS, targetOf: (data: D) => string): Record<string, (data: D, args: Args, host: HostContext) => void> {
  const methods: Record<string, (data: D, args: Args, host: HostContext) => void> = {};
  for (const [name, kind] of Object.entries(EVENTS[type])) {
    methods[`_Register${name}Event`] = (data, _, host) => host.listen(kind, targetOf(data), true);
    methods[`_Unregister${name}Event`] = (data, _, host) => host.listen(kind, targetOf(data), false);
  }
  return methods;
}
