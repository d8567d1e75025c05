/**
 * The grid: Univer as a mere painter over the host's workbook. It gets the shape of the sheet that is shown (layout.ts); what stands in a cell it asks for
 * when it paints it, through its interceptor for cell contents (display.ts), so that opening 10,000 rows costs no more than opening ten.
 * It never holds a value, calculates nothing and changes nothing: its own mutations are refused, but for widths and heights, which go to the model.
 * Its style sheets are part of the page's (page.css).
 */
import {
  type ICellData,
  type ICommandInfo,
  InterceptorEffectEnum,
  type IRange,
  LifecycleStages,
  LocaleType,
  LogLevel,
  type Nullable,
  Univer,
  UniverInstanceType,
} from '@univerjs/core';
import { FUniver } from '@univerjs/core/facade';
import { UniverDocsPlugin } from '@univerjs/docs';
import { UniverDocsUIPlugin } from '@univerjs/docs-ui';
import { UniverFormulaEnginePlugin } from '@univerjs/engine-formula';
import { UniverRenderEnginePlugin } from '@univerjs/engine-render';
import { INTERCEPTOR_POINT, SheetInterceptorService, UniverSheetsPlugin } from '@univerjs/sheets';
import { UniverSheetsUIPlugin } from '@univerjs/sheets-ui';
import { defaultTheme } from '@univerjs/themes';
import { UniverUIPlugin } from '@univerjs/ui';
import type { FWorksheet } from '@univerjs/sheets/facade';
import '@univerjs/sheets/facade';
import '@univerjs/ui/facade';
import '@univerjs/sheets-ui/facade';
import sheetsVi from '@univerjs/sheets-ui/locale/vi-VN';
import uiVi from '@univerjs/ui/locale/vi-VN';
import { contains, MAX_COLUMNS, separatorsOf } from 'excel-host/cells';
import type { Area, Sheet, Workbook } from 'excel-host/model';
import { SheetRules } from './conditional-formats';
import { displayOf } from './display';
import { layoutOf } from './layout';
import { RuleEvaluator } from './rule-scope';

export interface GridEvents {
  /** A person has selected cells. */
  select(area: Area): void;
  /** A person wants to edit the cell, e.g. by a double click. */
  edit(row: number, column: number): void;
  /** A person has drawn a column or a row to another size, in pixels. */
  resize(change: { columns?: [first: number, last: number]; rows?: [first: number, last: number]; size: number }): void;
}

interface Shown {
  workbook: Workbook;
  sheet: Sheet;
  separators: Parameters<typeof displayOf>[4];
  /** The layout as text: when it changes the painter starts anew. */
  layout: string;
  rules: SheetRules;
}

const SIZES = /^sheet\.mutation\.set-worksheet-(col-width|row-height)$/;
/** Pixels at the edges that Univer's scroll bars take. */
const SCROLL_BAR = 12;

/**
 * The line to scroll to so that `first` is the first one below, or right of, what is frozen. Univer moves the sheet by as much as the lines before it take,
 * counted from the frozen ones' own number, whose lines may be larger than others.
 * @param wanted must not be hidden @param place where a line begins
 */
function scrolledTo(wanted: number, first: number, frozen: number, place: (line: number) => number): number {
  if (frozen === 0) return first;
  const room = place(first) - place(frozen);
  let [low, high] = [0, wanted];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (place(middle) - place(0) <= room) low = middle;
    else high = middle - 1;
  }
  return low + frozen;
}

/** Mutations of Univer that only move what is seen. */
const VIEW_ONLY = /^sheet\.mutation\.(set-frozen|set-worksheet-activate)/;

export class GridView {
  private readonly univer: Univer;
  private readonly api: FUniver;
  private shown: Shown | null = null;
  /** What was painted of the shown sheet: the painter asks for a cell many times, and each may ask many rules. */
  private readonly cells = new Map<number, ICellData | null>();
  private intercepted = false;
  /** Univer's workbook with the one sheet that is shown; each rebuilding makes another. */
  private unit = '';
  private units = 0;
  /** The selection that came from us and is not news. */
  private told = '';

  /** Resolves when the first sheet stands on the canvas. */
  readonly firstPainted: Promise<void>;
  /** Before that Univer does not know where anything is. */
  private isPainted = false;

  constructor(
    private readonly container: HTMLElement,
    private readonly events: GridEvents,
  ) {
    this.univer = new Univer({
      theme: defaultTheme,
      locale: LocaleType.VI_VN,
      locales: { [LocaleType.VI_VN]: { ...uiVi, ...sheetsVi } },
      logLevel: LogLevel.ERROR,
    });
    this.univer.registerPlugin(UniverRenderEnginePlugin);
    this.univer.registerPlugin(UniverFormulaEnginePlugin);
    this.univer.registerPlugin(UniverUIPlugin, { container, header: false, toolbar: false, footer: false, contextMenu: false });
    this.univer.registerPlugin(UniverDocsPlugin);
    this.univer.registerPlugin(UniverDocsUIPlugin);
    this.univer.registerPlugin(UniverSheetsPlugin);
    this.univer.registerPlugin(UniverSheetsUIPlugin, {
      formulaBar: false,
      footer: false,
      statusBarStatistic: false,
      disableForceStringMark: true,
      disableForceStringAlert: true,
    } as never);
    this.api = FUniver.newAPI(this.univer);
    this.guard();
    this.firstPainted = new Promise((resolve) => {
      this.api.addEvent(this.api.Event.LifeCycleChanged, ({ stage }) => stage >= LifecycleStages.Rendered && resolve());
    });
    void this.firstPainted.then(() => (this.isPainted = true));
  }

  /** Shows a sheet, or what has become of it, with its selection. Cheap when only contents changed. @param zoom per cent */
  show(workbook: Workbook, sheet: Sheet, selection: Area, locale: string, zoom = 100): void {
    const separators = { ...separatorsOf(locale), dayOffset: workbook.dayOffset };
    const dates = /^en-us/i.test(locale) ? 'mdy' : 'dmy';
    const data = { ...layoutOf(workbook, sheet, selection), zoomRatio: zoom / 100 };
    const layout = JSON.stringify(data);
    const before = this.shown;
    const rules = new SheetRules(sheet, new RuleEvaluator(workbook, { ...separators, dates }));
    this.shown = { workbook, sheet, separators, layout, rules };
    this.cells.clear();
    if (before?.workbook === workbook && before.sheet === sheet && before.layout === layout) this.worksheet?.refreshCanvas();
    else this.rebuild(data, before?.sheet === sheet);
    this.select(selection);
  }

  /** Selects cells and brings them into view. */
  private select({ top, left, bottom, right }: Area): void {
    const sheet = this.worksheet;
    if (!sheet) return;
    const [row, column] = [sheet.getMaxRows() - 1, sheet.getMaxColumns() - 1];
    const clipped = { top: Math.min(top, row), left: Math.min(left, column), bottom: Math.min(bottom, row), right: Math.min(right, column) };
    // A merged cell is selected whole.
    const area = this.shown?.sheet.merges.find((merge) => contains(merge, clipped)) ?? clipped;
    const key = JSON.stringify(area);
    if (key === this.told) return;
    this.told = key;
    sheet.getRange(area.top, area.left, area.bottom - area.top + 1, area.right - area.left + 1).activate();
    // Univer can scroll only what it has painted.
    void this.firstPainted.then(() => this.reveal(area));
  }

  /** The cell's place on the page. */
  rectOf(row: number, column: number): DOMRect | null {
    const sheet = this.worksheet;
    if (!sheet || !this.isPainted || row >= sheet.getMaxRows() || column >= sheet.getMaxColumns()) return null;
    const { x, y, width, height } = sheet.getRange(row, column).getCellRect();
    const { left, top } = this.container.getBoundingClientRect();
    // Univer says where the cell lies on the sheet at 100 %: what is in view has moved, but for what is frozen. How far, it counts from the first row and column.
    const { rows = 0, columns = 0 } = this.shown?.sheet.frozen ?? {};
    const { offsetX, offsetY, sheetViewStartRow, sheetViewStartColumn } = sheet.getScrollState();
    const [first, begin] = [sheet.getRange(sheetViewStartRow, sheetViewStartColumn).getCellRect(), sheet.getRange(0, 0).getCellRect()];
    const [right, down] = [column < columns ? 0 : first.x - begin.x + offsetX, row < rows ? 0 : first.y - begin.y + offsetY];
    const zoom = sheet.getZoom();
    return new DOMRect(left + (x - right) * zoom, top + (y - down) * zoom, width * zoom, height * zoom);
  }

  /** What the painter shows in a cell: for tests. */
  painted(row: number, column: number): Nullable<ICellData> {
    return this.cell(row, column);
  }

  dispose(): void {
    this.univer.dispose();
  }

  private get worksheet(): FWorksheet | null {
    return this.api.getActiveWorkbook()?.getActiveSheet() ?? null;
  }

  /** Brings a cell into view, out from behind what is frozen. */
  private reveal({ top, left }: Area): void {
    const sheet = this.worksheet;
    const cell = this.rectOf(top, left);
    if (!sheet || !cell) return;
    const { rows = 0, columns = 0 } = this.shown?.sheet.frozen ?? {};
    const place = this.container.getBoundingClientRect();
    const behind = rows > 0 && columns > 0 ? this.rectOf(rows - 1, columns - 1) : null;
    const [frozenRight, frozenBottom] = [
      behind?.right ?? (columns > 0 ? this.rectOf(0, columns - 1)!.right : place.left),
      behind?.bottom ?? (rows > 0 ? this.rectOf(rows - 1, 0)!.bottom : place.top),
    ];
    const isDown = top < rows || (cell.top >= frozenBottom - 1 && cell.bottom <= place.bottom - SCROLL_BAR);
    const isAcross = left < columns || (cell.left >= frozenRight - 1 && cell.right <= place.right - SCROLL_BAR);
    if (isDown && isAcross) return;
    const at = (row: number, column: number): { x: number; y: number } => sheet.getRange(row, column).getCellRect();
    const row = isDown ? null : scrolledTo(top, Math.max(rows, top - 3), rows, (i) => at(i, 0).y);
    const column = isAcross ? null : scrolledTo(left, Math.max(columns, left - 2), columns, (i) => at(0, i).x);
    const { sheetViewStartRow, sheetViewStartColumn } = sheet.getScrollState();
    sheet.scrollToCell(row ?? sheetViewStartRow + rows, column ?? sheetViewStartColumn + columns);
  }

  private rebuild(data: ReturnType<typeof layoutOf>, keepPlace: boolean): void {
    const before = keepPlace ? this.worksheet?.getScrollState() : null;
    const old = this.unit;
    this.unit = `sheet-${++this.units}`;
    this.univer.createUnit(UniverInstanceType.UNIVER_SHEET, { id: this.unit, sheetOrder: [data.id!], sheets: { [data.id!]: data } });
    // In this order: parts of Univer cannot bear to be without a current workbook.
    if (old) this.api.disposeUnit(old);
    this.intercept();
    this.told = '';
    this.api.getActiveWorkbook()?.onSelectionChange((ranges) => this.selected(ranges));
    if (before && (before.sheetViewStartRow > 0 || before.sheetViewStartColumn > 0)) {
      const { rows = 0, columns = 0 } = this.shown?.sheet.frozen ?? {};
      void this.firstPainted.then(() => this.worksheet?.scrollToCell(before.sheetViewStartRow + rows, before.sheetViewStartColumn + columns));
    }
  }

  /** The service exists once there is a sheet, and outlives it. */
  private intercept(): void {
    if (this.intercepted) return;
    this.intercepted = true;
    const service = this.univer.__getInjector().get(SheetInterceptorService);
    service.intercept(INTERCEPTOR_POINT.CELL_CONTENT, {
      id: 'workbench-model',
      priority: 1000,
      effect: InterceptorEffectEnum.Style | InterceptorEffectEnum.Value,
      handler: (_cell, { row, col }) => this.cell(row, col),
    });
  }

  private cell(row: number, column: number): ICellData | null {
    if (!this.shown) return null;
    const { workbook, sheet, separators, rules } = this.shown;
    const key = row * MAX_COLUMNS + column;
    const known = this.cells.get(key);
    if (known !== undefined) return known;
    const made = displayOf(workbook, sheet, row, column, separators, rules.at(row, column));
    this.cells.set(key, made);
    return made;
  }

  private selected(ranges: readonly IRange[]): void {
    const range = ranges.at(-1);
    if (!range) return;
    const area: Area = { top: range.startRow, left: range.startColumn, bottom: range.endRow, right: range.endColumn };
    const key = JSON.stringify(area);
    if (key === this.told) return;
    this.told = key;
    this.events.select(area);
  }

  /** Nothing of Univer's may change a sheet; an edit begins in our own editor. */
  private guard(): void {
    const { api } = this;
    api.addEvent(api.Event.BeforeCommandExecute, (event) => {
      const { id } = event as unknown as ICommandInfo;
      if (!id.startsWith('sheet.mutation.') || VIEW_ONLY.test(id)) return;
      if (SIZES.test(id)) this.resized(event);
      event.cancel = true;
    });
    api.addEvent(api.Event.BeforeSheetEditStart, (event) => {
      event.cancel = true;
      this.events.edit(event.row, event.column);
    });
  }

  private resized({ params }: ICommandInfo): void {
    const { ranges, colWidth, rowHeight } = params as {
      ranges: IRange[];
      colWidth?: number | Record<number, number>;
      rowHeight?: number | Record<number, number>;
    };
    const size = colWidth ?? rowHeight;
    const range = ranges[0];
    const pixels = typeof size === 'object' ? Object.values(size)[0] : size;
    if (!range || pixels === undefined) return;
    if (colWidth !== undefined) this.events.resize({ columns: [range.startColumn, range.endColumn], size: pixels });
    else this.events.resize({ rows: [range.startRow, range.endRow], size: pixels });
  }
}
