/**
 * Plays Excel on the web for the unmodified office.js. Text messages in, text messages out; it knows no window, no Node and no file,
 * so the same class serves Node (node.ts) and a page.
 */
import type { Area, Sheet, Workbook } from '../model/workbook';
import { runBatch } from './batch';
import type { CommandEndData, FunctionResult } from './calls';
import { area, formatArea } from './cells/areas';
import { type Separators, separatorsOf } from './cells/number-format';
import { writeContents } from './cells/writing';
import { changeEvents } from './change-events';
import { type Backend, Channel, HOST_ORIGIN, type Outcome } from './channel';
import type { Calculate, CalculationHost, Calculator, FunctionAnswer, FunctionCall, Recalculated } from './calculator';
import type { ChangedCells, HostContext, Selection } from './context';
import { ExcelError } from './errors';
import { EVENT_CATEGORY, EventKind, type HostEvent, Listeners } from './events';
import { findRanges } from './find-range';
import type { Cells, Node } from './nodes';
import type { HostOptions, Misbehave } from './options';
import type { BatchRequest, BatchResponse } from './protocol';
import { References } from './references';
import { Registry } from './registry';
import type { Statistics } from './statistics';

export class Host implements HostContext, Backend, CalculationHost {
  /** Where answers and events go; set by whoever carries the messages. */
  onPost: (text: string) => void = () => undefined;
  /** Formulas show other values now: whoever shows the workbook paints them anew. */
  onCalculated: (cells: readonly Recalculated[]) => void = () => undefined;
  /** Something may look different now: cells, the selection, the pane. Called after everything that the add-in or a person did. */
  onChange: () => void = () => undefined;
  paneVisible = true;
  readonly misbehave: Misbehave;
  readonly locale: string;
  readonly separators: Separators;
  readonly functionNamespace: string;
  readonly documentName: string;
  calculationMode: HostContext['calculationMode'] = 'Automatic';
  eventsEnabled = true;
  /** The add-in saves, or closes, the workbook: whoever shows it does it. */
  onSave: (prompt: boolean) => void = () => undefined;
  onClose: (save: boolean) => void = () => undefined;
  selection: Selection;
  private readonly channel = new Channel(this);
  private readonly registry: Registry;
  private readonly references = new References();
  private readonly listeners = new Listeners();
  private events: HostEvent[] = [];
  private changes: ChangedCells[] = [];
  private ids = 0;

  constructor(
    readonly workbook: Workbook,
    readonly options: HostOptions = {},
  ) {
    this.locale = options.locale ?? 'vi-VN';
    this.separators = { ...separatorsOf(this.locale), dayOffset: this.workbook.dayOffset };
    this.functionNamespace = (options.functionNamespace ?? '').toUpperCase();
    this.documentName = (options.documentUrl ?? 'Book1.xlsx').split('/').at(-1)!;
    this.misbehave = { ...options.misbehave };
    this.registry = new Registry(options.excelApi ?? '1.14');
    if (options.workbookProtected) workbook.structureProtection ??= { hasPassword: false };
    if (!workbook.sheet(workbook.activeSheetId)) workbook.activeSheetId = workbook.sheets[0]?.id ?? '';
    this.selection = { sheetId: workbook.activeSheetId, areas: [area(0, 0, 0, 0)] };
    this.calculator?.start(this);
    // Nobody can have listened yet.
    this.events = [];
  }

  private get calculator(): Calculator | undefined {
    const { calculate } = this.options;
    return typeof calculate === 'function' ? undefined : calculate;
  }

  private runCalculation(changes: ChangedCells[]): void {
    const { calculate } = this.options;
    const run: Calculate | undefined = typeof calculate === 'function' ? calculate : calculate?.calculate;
    run?.(this.workbook, changes, this);
  }

  /** Origin that answers must carry. */
  get origin(): string {
    return HOST_ORIGIN;
  }

  get workbookProtected(): boolean {
    return this.workbook.structureProtection !== null;
  }

  /** One message of the client. Answers come through `onPost`, in the order of the requests, never inside this call. */
  handleMessage(text: string): void {
    this.channel.handleMessage(text);
  }

  /** One batch of a client in this process (`client/`): answered through `answer`, in the order of the requests, never inside this call. */
  perform(request: BatchRequest, waits: boolean, answer: (outcome: Outcome) => void): void {
    this.channel.perform(request, waits, answer);
  }

  /** A client in this process hears of everything: nothing need be registered. */
  hearsEverything(): void {
    for (const event of ['richApiMessage', 'appCommandInvoked', 'documentSelectionChanged', 'settingsChanged']) this.channel.calls.registered(event, true);
  }

  /** Resolves when every message so far has been answered. */
  idle(): Promise<void> {
    return this.channel.idle();
  }

  // --- what a person does in Excel ---

  /** Presses a ribbon button: resolves when the add-in has called `event.completed()`; `status` is 0 unless no such action exists. */
  invokeCommand(actionId: string, buttonId = actionId, timeout?: number): Promise<{ status: number; completedContext?: unknown }> {
    return this.channel.calls.command(actionId, buttonId, timeout);
  }

  /** Calculates `=NAME(args)` in the cell `address`: resolves with what the add-in's function returned. */
  callFunction(name: string, args: unknown[], address = 'Sheet1!A1', timeout?: number): Promise<FunctionResult> {
    return this.channel.calls.customFunction(name, args, address, timeout);
  }

  /** Does something outside the add-in, then tells listeners. */
  edit(change: (context: HostContext) => void): void {
    change(this);
    this.recalculate();
    this.sendEvents();
    this.onChange();
  }

  /** Types into cells: a value for all of them, or a 2-D array. */
  enter(sheetName: string, address: string, values: unknown): void {
    this.edit(() => {
      const { sheet, areas } = this.cellsAt(sheetName, address);
      writeContents(this, sheet, areas[0]!, values);
      for (const event of this.events) if (event.message['triggerSource']) event.message['triggerSource'] = 'Unknown';
    });
  }

  /** Selects cells, perhaps several ranges with commas between them. */
  selectCells(sheetName: string, address: string): void {
    this.edit(() => {
      const { sheet, areas } = this.cellsAt(sheetName, address);
      this.select(sheet, areas);
    });
  }

  /** Clicks a cell: it is selected, and listeners hear where (pixels from its top left corner). */
  click(sheetName: string, address: string, offsetX = 0, offsetY = 0): void {
    this.selectCells(sheetName, address);
    this.edit(() => {
      const { sheet, areas } = this.cellsAt(sheetName, address);
      const message = { address: formatArea(areas[0]!), offsetX, offsetY, worksheetId: sheet.id };
      this.emit({ kind: EventKind.sheetSingleClicked, targets: [sheet.id], message });
    });
  }

  private cellsAt(sheetName: string, address: string): Cells {
    const sheet = this.workbook.sheet(sheetName);
    if (!sheet) throw new ExcelError('ItemNotFound');
    return findRanges(this.workbook, sheet, address);
  }

  // --- what tests ask ---

  get statistics(): Statistics {
    return this.channel.statistics;
  }

  /** `Office.context.document.settings`, as the client stores them: JSON texts by key. */
  get documentSettings(): Map<string, string> {
    return this.channel.documentSettings;
  }

  saveDocumentSettings(properties: readonly (readonly [key: string, json: string])[]): void {
    this.channel.saveDocumentSettings(properties);
  }

  /** `Type.member` → times used, since the host was made. */
  get touchedMembers(): ReadonlyMap<string, number> {
    return this.registry.touched;
  }

  /** Reference ids that the client still holds: 0 when every Excel.run has cleaned up. */
  get heldReferences(): number {
    return this.references.count;
  }

  // --- Backend ---

  run(request: BatchRequest): BatchResponse {
    const response = runBatch(request, this, this.registry, this.references);
    this.recalculate();
    return response;
  }

  afterAnswer(): void {
    this.sendEvents();
    this.onChange();
  }

  private sendEvents(): void {
    const events = this.eventsEnabled ? this.events : [];
    this.events = [];
    for (const event of events) {
      const targets = this.listeners.targetsOf(event);
      const text = targets.length ? JSON.stringify(event.message) : '';
      const lines = targets.map((target) => [EVENT_CATEGORY, event.kind, target, text]);
      if (lines.length) this.channel.post('richApiMessage', { ArrayData: lines });
      if (event.kind === EventKind.sheetSelection && this.channel.calls.isRegistered('documentSelectionChanged'))
        this.channel.post('documentSelectionChanged', {});
    }
  }

  // --- HostContext ---

  select(sheet: Sheet, areas: Area[]): void {
    this.activate(sheet);
    this.selection = { sheetId: sheet.id, areas };
    for (const event of changeEvents.selection(sheet, areas)) this.emit(event);
  }

  activate(sheet: Sheet): void {
    const before = this.workbook.activeSheetId;
    if (before === sheet.id) return;
    this.workbook.activeSheetId = sheet.id;
    this.selection = { sheetId: sheet.id, areas: [area(0, 0, 0, 0)] };
    this.emit({ kind: EventKind.sheetDeactivated, targets: [before], message: { worksheetId: before } });
    this.emit({ kind: EventKind.sheetActivated, targets: [sheet.id], message: { worksheetId: sheet.id } });
  }

  changed(cells: ChangedCells, event: Partial<HostEvent> = {}): void {
    this.changes.push(cells);
    for (const made of changeEvents.cells(cells, event)) this.emit(made);
  }

  emit(event: HostEvent): void {
    // A sheet that was calculated several times on the way was calculated once to its listeners.
    if (event.kind === EventKind.sheetCalculated && this.events.some(({ kind, targets }) => kind === event.kind && targets[0] === event.targets[0])) return;
    this.events.push(event);
  }

  hears(kind: number, targets: readonly string[]): boolean {
    return this.listeners.targetsOf({ kind, targets }).length > 0;
  }

  listen(kind: number, targetId: string, on: boolean): void {
    this.listeners.set(kind, targetId, on);
  }

  recalculate(): void {
    if (this.changes.length === 0 || this.calculationMode === 'Manual') return;
    const changes = this.changes;
    this.changes = [];
    this.runCalculation(changes);
  }

  calculate(kind: 'all' | 'changed' = 'all'): void {
    const changes = this.changes;
    this.changes = [];
    if (kind === 'all') this.runCalculation([]);
    else if (changes.length) this.runCalculation(changes);
  }

  related(...[kind, sheet, areas, deep]: Parameters<HostContext['related']>): ReturnType<HostContext['related']> {
    return this.calculator?.related(kind, sheet, areas, deep, this) ?? null;
  }

  // --- CalculationHost ---

  callFunctions(calls: readonly FunctionCall[], answered: (index: number, answer: FunctionAnswer) => void): void {
    this.channel.calls.customFunctions(calls, answered);
  }

  calculated(cells: readonly Recalculated[], later: boolean): void {
    for (const { id } of new Set(cells.map(({ sheet }) => sheet))) this.emit(changeEvents.calculated(id));
    this.onCalculated(cells);
    if (!later) return;
    this.sendEvents();
    this.onChange();
  }

  /** Some formula waits for an answer of the add-in. */
  get isCalculating(): boolean {
    return this.calculator?.isBusy ?? false;
  }

  /** Resolves when no formula waits for an answer of the add-in any more. */
  calculationEnded(): Promise<void> {
    return this.calculator?.idle() ?? Promise.resolve();
  }

  showPane(visible: boolean): void {
    if (visible === this.paneVisible) return;
    this.paneVisible = visible;
    const text = JSON.stringify({ visibility: visible ? 'Visible' : 'Hidden' });
    // The client listens without asking for it, and its listener has no target.
    if (this.channel.calls.isRegistered('richApiMessage'))
      this.channel.post('richApiMessage', { ArrayData: [[EVENT_CATEGORY, EventKind.paneVisibility, '', text]] });
    this.onChange();
  }

  heldRanges(): Iterable<Node> {
    return this.references.nodes();
  }

  save(prompt: boolean): void {
    this.onSave(prompt);
  }

  close(save: boolean): void {
    this.onClose(save);
  }

  nextId(prefix: string): string {
    return `{${prefix}-${++this.ids}}`;
  }

  /** A command that was invoked has ended. */
  commandCompleted(data: CommandEndData): void {
    this.channel.calls.commandCompleted(data);
  }

  functionResults(results: unknown[]): void {
    this.channel.calls.functionResults(results);
  }
}
