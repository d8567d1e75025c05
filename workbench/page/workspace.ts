/**
 * The open workbook and everything that plays around it: the file, the host with its calculation, what a person does, what is said about it.
 * Components read it and call it; it knows no element of the page.
 */

import { calculating } from 'excel-host/calculation';
import { CLI } from '../cli/words';
import { ExcelError, Host, type HostOptions } from 'excel-host';
import { formatArea, formatValue, isDateFormat, localFormula, parseArea, styleAt } from 'excel-host/cells';
import { typedText } from '../grid/typed';
import type { Area, Sheet, Workbook } from 'excel-host/model';
import { inTurns, type OpenPackage, PackageError, unpackAhead } from 'excel-host/package';
import { BAD_DAYS, type BadDay, type BadDays } from './bad-days';
import type { Language } from './ribbon-model';
import { turns } from './turns';
import { History, type Restore } from './undo';
import { type Words, wordsOf } from './words';
import { FUNCTIONS, FUNCTION_NAMESPACE, openingWorkbook } from '../add-in';

export interface Notice {
  intent: 'info' | 'error';
  text: string;
}

/** What is played around a workbook: the troubles that can be chosen, and what else the host is told. */
export interface Around {
  badDays: readonly BadDay[];
  host: HostOptions;
  /** Excel lets no add-in in while a cell is edited. */
  locksWhileEditing: boolean;
}
const WORKBENCH: Around = { badDays: BAD_DAYS, host: {}, locksWhileEditing: true };

export class Workspace {
  language: Language;
  fileName = '';
  host!: Host;
  notice: Notice | null = null;
  /** What is going on, in words; null = nothing. */
  busy: string | null = null;
  /** A file is being read or written, in turns: nobody may change the workbook. */
  isLocked = false;
  private badDays: BadDays = {};
  /** Something is at work in the workbook. The page with the pane in it says so, too. */
  isBusy = (): boolean => this.busy !== null;
  /** Grows with every new host: the pane starts anew. */
  session = 0;
  /** Grows with every change: what components compare. */
  version = 0;
  /** The file as it was opened. */
  content: Uint8Array | null = null;
  private file: OpenPackage | null = null;
  private history!: History;
  private editing = false;
  private readonly listeners = new Set<() => void>();

  /** @param around what is played around the workbook; of the workbench, unless it is said */
  constructor(
    language: Language,
    private readonly around: Around = WORKBENCH,
  ) {
    this.language = language;
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  };

  get words(): Words {
    return wordsOf(this.language);
  }

  get isOpen(): boolean {
    return this.file !== null;
  }

  /** Something is not as in the file that was opened or last saved. */
  get isTouched(): boolean {
    return this.file?.isTouched ?? false;
  }

  get workbook(): Workbook {
    return this.host.workbook;
  }

  get sheet(): Sheet {
    return this.workbook.sheet(this.workbook.activeSheetId) ?? this.workbook.sheets[0]!;
  }

  get locale(): string {
    return this.language === 'vi' ? 'vi-VN' : 'en-US';
  }

  /** The last selected area of the active sheet. */
  get selection(): Area {
    return this.host.selection.areas.at(-1)!;
  }

  get canUndo(): boolean {
    return this.history?.canUndo ?? false;
  }

  get canRedo(): boolean {
    return this.history?.canRedo ?? false;
  }

  // --- files ---

  /** Opens a file; a bad one is told and leaves the open workbook alone. */
  async open(bytes: () => Promise<Uint8Array>, name: string, quietly = false): Promise<void> {
    this.begin(this.words.opening(name));
    try {
      const content = await bytes();
      // Reading a large file blocks the page: let it show first what it is waiting for.
      await painted();
      const file = await this.locked(async () => inTurns(openingWorkbook(content, await unpackAhead(content)), turns()));
      this.content = content;
      this.file = file;
      this.fileName = name;
      this.history = new History(file.workbook);
      this.start(file.workbook);
      this.end(quietly ? null : { intent: 'info', text: this.words.opened(name) });
    } catch (error) {
      const reason = error instanceof PackageError ? CLI.file[error.code](error.facts) : this.words.cannotRead;
      this.end({ intent: 'error', text: this.words.notOpened(name, reason) });
      if (!(error instanceof PackageError)) throw error;
    }
  }

  /** Work during which nobody may change the workbook. */
  async locked<T>(work: () => Promise<T>): Promise<T> {
    this.isLocked = true;
    this.changed();
    try {
      return await work();
    } finally {
      this.isLocked = false;
      this.changed();
    }
  }

  /** The workbook as a file. @param pause in turns, where nothing else can change the workbook meanwhile (locked) */
  async save(pause: () => Promise<void> | null = () => null): Promise<Uint8Array | null> {
    this.begin(this.words.saving);
    try {
      await painted();
      const file = this.file!;
      if (this.isLocked) await file.unpackAhead();
      const bytes = await inTurns(file.saving(), pause);
      this.end({ intent: 'info', text: this.words.saved(this.fileName) });
      return bytes;
    } catch (error) {
      const isTold = error instanceof PackageError;
      const reason = isTold ? CLI.file[error.code](error.facts) : this.words.fault(error instanceof Error ? error.name : typeof error);
      this.end({ intent: 'error', text: this.words.notSaved(reason) });
      // A fault of ours is said, and loud.
      if (!isTold)
        setTimeout(() => {
          throw error;
        }, 0);
      return null;
    }
  }

  /** Another language: a new host over the same workbook. */
  speak(language: Language): void {
    this.language = language;
    this.restart();
  }

  /** A new host over the same workbook: the pane starts anew. */
  private restart(): void {
    if (this.file) this.start(this.workbook);
    this.changed();
  }

  private start(workbook: Workbook): void {
    const pane = this.host?.paneVisible ?? true;
    const options: HostOptions = {
      locale: this.locale,
      calculate: calculating(workbook, { functions: FUNCTIONS }),
      functionNamespace: FUNCTION_NAMESPACE,
      documentUrl: `https://localhost/${this.fileName}`,
      ...this.around.host,
      ...this.around.badDays.reduce<HostOptions>((chosen, day) => ({ ...chosen, ...day.options?.(this.badDay(day)) }), {}),
    };
    this.leave();
    this.host = new Host(workbook, options);
    this.host.paneVisible = pane;
    this.host.onChange = () => this.changed();
    this.applyBadDays();
    this.session++;
  }

  /** The host before is heard no more; a command of its that still runs is nobody's business. */
  private leave(): void {
    if (!this.host) return;
    this.host.onPost = () => undefined;
    this.host.onChange = () => undefined;
    this.editing = false;
    this.busy = null;
  }

  // --- what a person does ---

  /** What the formula bar shows of a cell, in the display language. */
  contentsOf(row: number, column: number): string {
    const cell = this.sheet.cell(row, column);
    if (!cell) return '';
    if (cell.formula !== undefined) return localFormula(cell.formula, this.locale);
    const { value } = cell;
    if (typeof value === 'number') return this.numberOf(value, this.workbook.styles[cell.style]?.numberFormat ?? 'General');
    return value === null ? '' : typeof value === 'object' ? value.error : String(value);
  }

  /** A number as somebody would type it: a day as a day, whatever its format leaves out. */
  private numberOf(value: number, format: string): string {
    const { separators } = this.host;
    // As many digits as Excel keeps: who changes one must not lose others.
    const digits = String(Number(value.toPrecision(15)))
      .toUpperCase()
      .replace('.', separators.decimal);
    if (!isDateFormat(format)) return digits;
    const day = separators.decimal === ',' ? 'dd/mm/yyyy' : 'm/d/yyyy';
    const time = value % 1 === 0 ? '' : 'hh:mm:ss';
    const shown = formatValue(value, value < 1 ? 'hh:mm:ss' : `${day} ${time}`.trim(), separators);
    return shown.startsWith('#') ? digits : shown;
  }

  select(area: Area): void {
    this.host.selectCells(this.sheet.name, formatArea(area));
  }

  /** Goes to an address that somebody typed into the name box. */
  goTo(address: string): boolean {
    const area = parseArea(address.trim().toUpperCase().replaceAll('$', ''));
    if (area) this.select(area);
    else this.tell({ intent: 'error', text: this.words.noSuchCell });
    return area !== null;
  }

  activate(sheet: Sheet): void {
    this.host.edit((context) => context.activate(sheet));
  }

  /** Types texts into a block of cells, its first cell given. @returns whether they were taken */
  enter(row: number, column: number, texts: readonly (readonly string[])[]): boolean {
    const { sheet, host } = this;
    if (this.isLeftAsShown(row, column, texts)) return true;
    const width = Math.max(...texts.map((line) => line.length), 1);
    const area = { top: row, left: column, bottom: row + texts.length - 1, right: column + width - 1 };
    const formatAt = (down: number, across: number): string | undefined => host.workbook.styles[styleAt(sheet, row + down, column + across)]?.numberFormat;
    const values = texts.map((line, down) => Array.from({ length: width }, (_, i) => typedText(line[i] ?? '', host.separators, formatAt(down, i))));
    try {
      this.history.record(sheet, area, () => host.enter(sheet.name, formatArea(area), values));
      // What was wrong before is no news any more.
      if (this.notice?.intent === 'error') this.tell(null);
      return true;
    } catch (error) {
      this.tell({ intent: 'error', text: this.refusal(error, values[0]![0]!) });
      return false;
    }
  }

  /** A number that is entered as it is shown stays what it is, whatever it shows less of. A text may become a number so, as in Excel. */
  private isLeftAsShown(row: number, column: number, texts: readonly (readonly string[])[]): boolean {
    const { value, formula } = this.sheet.cell(row, column) ?? {};
    return typeof value === 'number' && formula === undefined && texts.length === 1 && texts[0]!.length === 1 && texts[0]![0] === this.contentsOf(row, column);
  }

  /** Empties cells. */
  clear(area: Area): void {
    const { top, left, bottom, right } = area;
    // Nobody fills rows that were never used just to empty them.
    const last = Math.min(bottom, Math.max(top, this.sheet.rows.length - 1));
    const lastColumn = Math.min(right, left + 255);
    this.enter(
      top,
      left,
      Array.from({ length: last - top + 1 }, () => Array.from({ length: lastColumn - left + 1 }, () => '')),
    );
  }

  undo(): void {
    this.restore(this.history.undo());
  }

  redo(): void {
    this.restore(this.history.redo());
  }

  private restore(step: Restore | null): void {
    if (!step) return this.tell({ intent: 'info', text: this.words.nothingToUndo });
    this.host.edit((context) => {
      step.put();
      context.changed({ sheet: step.sheet, area: step.area });
      context.select(step.sheet, [step.area]);
    });
  }

  resize(change: { columns?: [number, number]; rows?: [number, number]; size: number }): void {
    const { sheet } = this;
    const points = change.size * 0.75;
    this.host.edit(() => {
      const [first, last] = change.columns ?? change.rows!;
      for (let i = first; i <= last; i++) {
        if (change.columns) sheet.setColumn(i, { width: Math.round((change.size / 7) * 256) / 256, customWidth: true });
        else sheet.setRow(i, { height: points });
      }
    });
  }

  /** While a person edits a cell Excel lets no add-in in. */
  setEditing(editing: boolean): void {
    this.editing = editing;
    this.applyBadDays();
  }

  /** Presses a button of the ribbon; resolves when the command says that it has ended. */
  async press(action: string, label: string): Promise<void> {
    const { session } = this;
    this.begin(this.words.running(label));
    try {
      await this.host.invokeCommand(action, action, COMMAND_TIMEOUT);
    } finally {
      if (session === this.session) this.end(null);
    }
  }

  // --- Excel's bad days ---

  /** What is chosen of one bad day. */
  badDay({ key, choices, isOn }: BadDay): string {
    if (isOn) return choices[this.isOpen && isOn(this.sheet) ? 1 : 0]![0];
    return this.badDays[key] ?? choices[0]![0];
  }

  setBadDay(day: BadDay, value: string): void {
    if (!day.isOn) this.badDays = { ...this.badDays, [day.key]: value };
    if (day.options) return this.restart();
    this.host.edit(() => day.apply?.(value, this.host, this.sheet));
    this.applyBadDays();
    this.changed();
  }

  /** What was chosen holds for a new host, too; while a person edits a cell Excel lets nobody in. */
  private applyBadDays(): void {
    if (!this.host) return;
    this.host.misbehave.cellEditMode = false;
    for (const day of this.around.badDays) if (!day.isOn && !day.once && day.apply) day.apply(this.badDay(day), this.host, this.sheet);
    if (this.editing && this.around.locksWhileEditing) this.host.misbehave.cellEditMode = true;
  }

  // --- notices ---

  tell(notice: Notice | null): void {
    this.notice = notice;
    this.changed();
  }

  private begin(words: string): void {
    this.busy = words;
    this.notice = null;
    this.changed();
  }

  private end(notice: Notice | null): void {
    this.busy = null;
    this.notice = notice ?? this.notice;
    this.changed();
  }

  /** Per cent. */
  zoom = 100;

  setZoom(zoom: number): void {
    this.zoom = zoom;
    this.changed();
  }

  /** Something that components show has changed elsewhere. */
  changed(): void {
    this.version++;
    for (const listener of this.listeners) listener();
  }

  private refusal(error: unknown, text: string): string {
    if (!(error instanceof ExcelError)) throw error;
    if (error.code === 'AccessDenied') return this.words.accessDenied;
    return text.startsWith('=') ? this.words.badFormula : this.words.notEntered;
  }
}

/** A command may wait for the end of a cell edit. */
const COMMAND_TIMEOUT = 10 * 60_000;

/** After the browser has painted what stands on the page now. A page in the background is not painted at all. */
export const painted = (): Promise<void> =>
  new Promise((resolve) => {
    const timer = setTimeout(resolve, 100);
    requestAnimationFrame(() => setTimeout(() => (clearTimeout(timer), resolve()), 0));
  });
