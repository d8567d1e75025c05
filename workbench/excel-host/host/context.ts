/** What the type tables may ask of the host they run in. `Host` implements it; the tables never see the transport. */
import type { Misbehave } from './options';
import type { Area, Sheet, Workbook } from '../model/workbook';
import type { Separators } from './cells/number-format';
import type { HostEvent } from './events';
import type { Node } from './nodes';

/** A block of cells whose contents were written. */
export interface ChangedCells {
  sheet: Sheet;
  area: Area;
}

export interface Selection {
  sheetId: string;
  areas: Area[];
}

export interface HostContext {
  readonly workbook: Workbook;
  readonly locale: string;
  /** Namespace of the add-in's custom functions, in capitals: Excel refuses them in conditional formats. `''` = it has none. */
  readonly functionNamespace: string;
  readonly documentName: string;
  readonly separators: Separators;
  /** What of Excel's bad days is switched on. */
  readonly misbehave: Misbehave;
  /** Structure protection of the workbook: no sheet can be added, renamed, moved or deleted. */
  readonly workbookProtected: boolean;
  /** false: the add-in hears no events of the object model. */
  eventsEnabled: boolean;
  save(prompt: boolean): void;
  close(save: boolean): void;
  calculationMode: 'Automatic' | 'AutomaticExceptTables' | 'Manual';
  /** Selected cells of the active sheet. */
  readonly selection: Selection;
  select(sheet: Sheet, areas: Area[]): void;
  activate(sheet: Sheet): void;
  /** Tells listeners after the batch, and lets the calculation hook run at its end. */
  changed(cells: ChangedCells, event?: Partial<HostEvent>): void;
  emit(event: HostEvent): void;
  /** Does anybody listen to events of this kind on one of these objects, or on the workbook? */
  hears(kind: number, targets: readonly string[]): boolean;
  /** Events of this kind (see events.ts) are wanted by the add-in for this object. */
  listen(kind: number, targetId: string, on: boolean): void;
  /** Runs the calculation hook for the cells changed since the last time. */
  recalculate(): void;
  /** Recalculates the whole workbook with the hook, if there is one; or what changed since the last time, in manual mode too. */
  calculate(kind?: 'all' | 'changed'): void;
  /** What formulas in the areas read, or which formulas read them; null without a calculation that knows. */
  related(kind: 'precedents' | 'dependents', sheet: Sheet, areas: readonly Area[], deep: boolean): { sheet: Sheet; areas: Area[] }[] | null;
  /** Some formula waits for an answer of the add-in. */
  readonly isCalculating: boolean;
  /** Every Range and RangeAreas that the client still holds, to be moved with inserted or deleted cells. */
  heldRanges(): Iterable<Node>;
  nextId(prefix: string): string;
  /** The add-in's task pane can be seen. Its page runs either way: the runtime is shared. */
  readonly paneVisible: boolean;
  /** Opens or closes the task pane and tells the add-in. */
  showPane(visible: boolean): void;
  /** Results of custom functions that came back. */
  functionResults(results: unknown[]): void;
}
