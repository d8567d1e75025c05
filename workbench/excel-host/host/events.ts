/** Events of the object model: their numbers on the wire and what the host remembers about who listens. */

/** Category of object-model events in a `richApiMessage`. */
export const EVENT_CATEGORY = 65536;
/** Category of calls to custom functions. */
export const FUNCTION_CATEGORY = 1;
export const FUNCTION_CALL = 1000;
/** Target id of events that a collection of the workbook listens to. */
export const WORKBOOK_TARGET = 'Workbook';

export const EventKind = {
  sheetChanged: 10,
  sheetActivated: 11,
  sheetDeactivated: 12,
  sheetAdded: 13,
  sheetSelection: 14,
  sheetDeleted: 15,
  sheetCalculated: 16,
  sheetFormat: 18,
  sheetRowSorted: 19,
  sheetColumnSorted: 20,
  sheetSingleClicked: 21,
  sheetRowHidden: 22,
  sheetFormulaChanged: 23,
  sheetProtection: 24,
  sheetName: 25,
  sheetVisibility: 26,
  tableSelection: 100,
  tableChanged: 101,
  tableAdded: 102,
  tableDeleted: 103,
  paneVisibility: 65539,
} as const;

export interface HostEvent {
  kind: number;
  /** Objects whose listeners hear it, besides the workbook's: a sheet id, a table id. */
  targets: readonly string[];
  message: Record<string, unknown>;
}

/** Who listens to what: registrations are counted, because two listeners may share one target. */
export class Listeners {
  private readonly counts = new Map<string, number>();

  set(kind: number, target: string, on: boolean): void {
    const key = `${kind} ${target}`;
    const count = (this.counts.get(key) ?? 0) + (on ? 1 : -1);
    if (count > 0) this.counts.set(key, count);
    else this.counts.delete(key);
  }

  has(kind: number, target: string): boolean {
    return this.counts.has(`${kind} ${target}`);
  }

  /** The registered targets among those of the event. */
  targetsOf(event: Pick<HostEvent, 'kind' | 'targets'>): string[] {
    return [WORKBOOK_TARGET, ...event.targets].filter((target) => this.has(event.kind, target));
  }
}
