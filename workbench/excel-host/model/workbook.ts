/**
 * The open workbook in memory: what Excel would have open.
 *
 * One model for everybody: `package/` fills it from an .xlsx and writes it back, `calculation/` calculates it, `host/` answers the real
 * Office.js from it, a view shows it. It knows no file format, no protocol and no page. Rows and columns count from 0, as in Office.js.
 * Every mutation goes through a method, so that the writer knows which rows and parts were touched: what was not touched
 * is written back byte for byte.
 */

/** An Excel error value in a cell, e.g. `#DIV/0!`. */
export interface CellError {
  error: string;
}
export type CellValue = string | number | boolean | CellError | null;

export interface Cell {
  value: CellValue;
  /** With the leading `=`, in English, A1 style. */
  formula?: string;
  /** Formula in the file had no cached value: nobody knows what the cell shows before Excel calculates. */
  uncached?: boolean;
  /**
   * Array formula: how many cells its result fills, its own included. The others carry `spilled`. `fixed`: one of old (Ctrl+Shift+Enter, braces), whose
   * cells were chosen by a person and change only together; else it takes as many cells as its result has.
   */
  array?: { rows: number; columns: number; fixed?: true };
  /** The value comes from an array formula in another cell. */
  spilled?: boolean;
  /** Index into `Workbook.styles`. 0 is the default style. */
  style: number;
}

export type HorizontalAlignment = 'General' | 'Left' | 'Center' | 'Right' | 'Fill' | 'Justify' | 'CenterAcrossSelection' | 'Distributed';
export type VerticalAlignment = 'Top' | 'Center' | 'Bottom' | 'Justify' | 'Distributed';
export type BorderSide = 'EdgeTop' | 'EdgeBottom' | 'EdgeLeft' | 'EdgeRight' | 'DiagonalUp' | 'DiagonalDown';
export type UnderlineStyle = 'None' | 'Single' | 'Double' | 'SingleAccountant' | 'DoubleAccountant';

export interface Border {
  /** The word of the file format: thin, medium, dashed, dotted, thick, double, hair, mediumDashed, dashDot … */
  style: string;
  /** `#RRGGBB`; absent = automatic. */
  color?: string;
}

/** One cell's whole look. Values are immutable: a change is a new style (see `Workbook.styleWith`). */
export interface CellStyle {
  numberFormat: string;
  font: { name: string; size: number; bold: boolean; italic: boolean; underline: UnderlineStyle; strikethrough: boolean; /** #RRGGBB */ color: string };
  /** #RRGGBB; absent = no fill. */
  fill?: string;
  borders: Partial<Record<BorderSide, Border>>;
  alignment: {
    horizontal: HorizontalAlignment;
    vertical: VerticalAlignment;
    wrap: boolean;
    indent: number;
    shrink: boolean;
    /** 0–90 up, 91–180 down, 255 stacked. */ textRotation: number;
  };
  locked: boolean;
  formulaHidden: boolean;
  /** Name of the cell style that it is made from (`Comma`, `Good`); absent = Normal. */
  named?: string;
  /** The style this one was derived from: the writer copies what the model does not know (theme colours, scheme, pattern) from it. */
  base?: number;
}

export interface Row {
  /** Sparse: index = column. */
  cells: (Cell | undefined)[];
  hidden: boolean;
  /** Points; absent = automatic. */
  height?: number;
  /** Style of the whole row where the file gives one. */
  style?: number;
  /** Level of its group, 1 to 7; absent = not grouped. */
  outline?: number;
  /** The group before it is hidden. */
  collapsed?: boolean;
}

export interface Column {
  /** In characters of the default font, as in the file; absent = the sheet's default width. */
  width?: number;
  customWidth: boolean;
  hidden: boolean;
  style?: number;
  /** As of a row. */
  outline?: number;
  collapsed?: boolean;
}

/** Rectangle; all bounds inclusive, counted from 0. */
export interface Area {
  top: number;
  left: number;
  bottom: number;
  right: number;
}

export interface ConditionalFormatStyle {
  fill?: string;
  fontColor?: string;
  bold?: boolean;
  italic?: boolean;
  underline?: boolean;
  strikethrough?: boolean;
  borders?: Partial<Record<'EdgeTop' | 'EdgeBottom' | 'EdgeLeft' | 'EdgeRight', Border>>;
  numberFormat?: string;
}

/** Where a colour, a bar or an icon of a conditional format begins or ends. */
export interface ConditionalPoint {
  /** LowestValue, HighestValue, Number, Percent, Percentile, Formula; the ends of a bar also Automatic. */
  type: string;
  /** A number as text, or a formula with its `=`; absent where the type says it all. */
  formula?: string;
}

/** How a data bar looks; a colour that is absent is not drawn, or is that of the positive side. */
export interface DataBarRule {
  lower: ConditionalPoint;
  upper: ConditionalPoint;
  fill: string;
  border?: string;
  gradient: boolean;
  negativeFill?: string;
  negativeBorder?: string;
  axisColor?: string;
  /** Automatic, None, CellMidPoint. */
  axis: string;
  /** Context, LeftToRight, RightToLeft. */
  direction: string;
  barOnly: boolean;
}

export interface IconCriterion extends ConditionalPoint {
  /** GreaterThan, GreaterThanOrEqual. */
  operator: string;
  /** An icon of another set. */
  icon?: { set: string; index: number };
}

/** What a rule tests, by its type: see the names behind each field. */
export interface ConditionalRule {
  /** Custom. */
  formula?: string;
  /** CellValue. */
  formula1?: string;
  formula2?: string;
  /** CellValue, ContainsText, TopBottom (TopItems, TopPercent, BottomItems, BottomPercent). */
  operator?: string;
  /** ContainsText. */
  text?: string;
  /** TopBottom. */
  rank?: number;
  /** PresetCriteria: a word of Excel.ConditionalFormatPresetCriterion. */
  criterion?: string;
  /** ColorScale: two or three, the lowest first. */
  colors?: (ConditionalPoint & { color: string })[];
  /** DataBar. */
  bar?: DataBarRule;
  /** IconSet: a word of Excel.IconSet, and where each of its icons begins, the lowest first. */
  icons?: { set: string; reverse: boolean; iconOnly: boolean; criteria: IconCriterion[] };
}

/** One conditional format rule. `source` is set for rules from the file that the model only carries (see the writer). */
export interface ConditionalFormat {
  id: string;
  areas: Area[];
  /** The words of Excel.ConditionalFormatType: Custom, CellValue, ContainsText, ColorScale, DataBar, IconSet, TopBottom, PresetCriteria. */
  type: string;
  /** 0 = first. Unique on its sheet. */
  priority: number;
  stopIfTrue: boolean;
  /** Formulas carry a leading `=`. */
  rule: ConditionalRule;
  format: ConditionalFormatStyle;
  /** The rule's own XML of the file, kept whole; absent = made or changed here. */
  source?: string;
}

export interface ProtectionOptions {
  allowAutoFilter: boolean;
  allowDeleteColumns: boolean;
  allowDeleteRows: boolean;
  allowEditObjects: boolean;
  allowEditScenarios: boolean;
  allowFormatCells: boolean;
  allowFormatColumns: boolean;
  allowFormatRows: boolean;
  allowInsertColumns: boolean;
  allowInsertHyperlinks: boolean;
  allowInsertRows: boolean;
  allowPivotTables: boolean;
  allowSort: boolean;
  selectionMode: 'Normal' | 'Unlocked' | 'None';
}

export interface Protection {
  options: ProtectionOptions;
  /** The password is never known; the host only knows that there is one. */
  hasPassword: boolean;
}

/** A day, month … to be shown by a filter: `2024-05` with `Month`. */
export interface FilterDate {
  date: string;
  /** Year, Month, Day, Hour, Minute, Second. */
  specificity: string;
}

/** What a column must show, in the words of Excel.FilterCriteria. An empty text among the values stands for empty cells. */
export interface FilterCriteria {
  filterOn: string;
  criterion1?: string;
  criterion2?: string;
  operator?: string;
  values?: (string | FilterDate)[];
  dynamicCriteria?: string;
  color?: string;
}

export interface FilterColumn {
  /** From 0 = the filter's first column. */
  column: number;
  /** Null: of the file, and nothing that the model reads (colours, icons). */
  criteria: FilterCriteria | null;
  /** The file's XML; absent = made or changed here. */
  source?: string;
}

export interface AutoFilter {
  area: Area;
  /** True when criteria are set: hidden rows inside the area are then hidden by the filter. */
  filtered: boolean;
  /** Which; absent = not known, or none. */
  columns?: FilterColumn[];
}

export interface DataValidation {
  areas: Area[];
  /** Excel's words: list, whole, decimal, date, textLength, custom … */
  type: string;
  operator?: string;
  formula1?: string;
  formula2?: string;
  allowBlank: boolean;
  showDropDown: boolean;
  prompt?: { title: string; message: string };
  alert?: { style: string; title: string; message: string };
  source?: string;
}

/** A link of cells: to an address, to a place in the workbook (`Sheet1!A1`), or both. */
export interface Hyperlink {
  area: Area;
  address?: string;
  documentReference?: string;
  screenTip?: string;
  textToDisplay?: string;
}

export interface Table {
  id: string;
  name: string;
  /** Header row, body and total row. */
  area: Area;
  hasHeaders: boolean;
  hasTotals: boolean;
  columns: string[];
  style?: string;
  /** Made here, not in the file. */
  isNew?: boolean;
  filtered: boolean;
  /** What its columns are filtered by; absent = not known, or nothing. */
  filters?: FilterColumn[];
  /** How it was last sorted here. */
  sort?: TableSortState;
}

/** What the API was told, to be told again: `fields` as Excel.SortField. */
export interface TableSortState {
  fields: unknown[];
  matchCase: boolean;
  method: 'PinYin' | 'StrokeCount';
}

/** A chart, picture or shape that lies over the cells; the model carries it and knows only where it is. */
export interface Drawing {
  kind: 'chart' | 'shape';
  /** Excel's word for the kind of shape. */
  type: 'Image' | 'GeometricShape' | 'Group' | 'Line' | 'Unsupported';
  id: string;
  name: string;
  /** Upper left corner: a cell and points from its corner, or points from the sheet's corner. */
  from: DrawingCorner;
  /** Lower right corner, for a drawing that grows with its cells; else its size in points. */
  to: DrawingCorner | { width: number; height: number };
  /** What a chart shows that was made here. Of a file's own charts only the place is known: their parts are carried as they are. */
  chart?: Chart;
}

/** Excel's words for the kinds of charts that the model can hold. */
export const CHART_TYPES = ['ColumnClustered', 'BarClustered', 'Line', 'LineMarkers'] as const;
export type ChartType = (typeof CHART_TYPES)[number];

export interface Chart {
  type: ChartType;
  /** '' = none. */
  title: string;
  /** Points; absent = Excel's own. */
  titleSize?: number;
  /** Where the legend stands; null = none. */
  legend: 'Top' | 'Bottom' | 'Left' | 'Right' | null;
  series: ChartSeries[];
  category: ChartAxis;
  value: ChartAxis;
  /** Room between groups of bars, in per cent of a bar. */
  gapWidth?: number;
  overlap?: number;
}

export interface ChartSeries {
  /** A text, or a formula that refers to the cell with it: `=Sheet1!$B$1`. */
  name: string;
  /** Formulas that refer to cells: `=Sheet1!$B$2:$B$9`; '' = none. */
  values: string;
  categories: string;
  /** Another kind than the chart's own: lines over columns. */
  type?: ChartType;
  /** #RRGGBB of bars; null = none; absent = Excel's own. */
  fill?: string | null;
  /** Of lines, and around bars. */
  line?: { color?: string; weight?: number; style?: 'Continuous' | 'Dash' | 'None' };
  marker?: { style?: 'None' | 'Circle' | 'Dash' | 'Diamond' | 'Square' | 'Triangle'; size?: number; fill?: string; border?: string };
  labels?: { position?: 'OutsideEnd' | 'InsideEnd' | 'InsideBase' | 'Top' | 'Right' | 'Center'; format?: string; size?: number; color?: string };
}

export interface ChartAxis {
  visible: boolean;
  /** null = none. */
  title: string | null;
  least?: number;
  most?: number;
  format?: string;
  gridlines: boolean;
  /** From right to left, or from top to bottom. */
  reversed: boolean;
  size?: number;
}

export interface DrawingCorner {
  column: number;
  row: number;
  x: number;
  y: number;
}

export interface DefinedName {
  name: string;
  /** Sheet id, or null for the workbook. */
  scope: string | null;
  /** With the leading `=`. */
  formula: string;
  visible: boolean;
  comment?: string;
}

/** Points. */
export type PageMargins = Record<'left' | 'right' | 'top' | 'bottom' | 'header' | 'footer', number>;

/** The three texts of a header and of a footer, in Excel's codes (`&P` = page number). */
export type HeaderFooterTexts = Record<'leftHeader' | 'centerHeader' | 'rightHeader' | 'leftFooter' | 'centerFooter' | 'rightFooter', string>;

/** Which pages have headers and footers of their own. `odd` stands for all pages where nothing else is said. */
export interface HeadersFooters {
  differentFirst: boolean;
  differentOddEven: boolean;
  useSheetMargins: boolean;
  useSheetScale: boolean;
  pages: Partial<Record<'odd' | 'even' | 'first', Partial<HeaderFooterTexts>>>;
}

/** How a sheet is printed; absent = Excel's default. Print area and titles are the names Print_Area and Print_Titles. */
export interface PageSetup {
  orientation?: 'Portrait' | 'Landscape';
  /** Excel.PaperType, e.g. `A4`. */
  paperSize?: string;
  centerHorizontally?: boolean;
  centerVertically?: boolean;
  printGridlines?: boolean;
  printHeadings?: boolean;
  blackAndWhite?: boolean;
  draftMode?: boolean;
  firstPageNumber?: number;
  /** Excel.PrintComments, Excel.PrintErrorType, Excel.PrintOrder. */
  printComments?: 'NoComments' | 'EndSheet' | 'InPlace';
  printErrors?: 'AsDisplayed' | 'Blank' | 'Dash' | 'NotAvailable';
  printOrder?: 'DownThenOver' | 'OverThenDown';
  margins?: Partial<PageMargins>;
  headersFooters?: HeadersFooters;
  /** A scale in per cent, or a number of pages; a direction without a number takes as many pages as it needs. */
  zoom?: { scale?: number; horizontalFitToPages?: number; verticalFitToPages?: number };
}

export type Visibility = 'Visible' | 'Hidden' | 'VeryHidden';

/** What of a sheet was touched since it was opened. Rows by index; the other parts as a whole. */
export interface Touched {
  rows: Set<number>;
  columns: boolean;
  merges: boolean;
  conditionalFormats: boolean;
  protection: boolean;
  validations: boolean;
  autoFilter: boolean;
  tables: boolean;
  hyperlinks: boolean;
  page: boolean;
  drawings: boolean;
}

const untouched = (): Touched => ({
  rows: new Set(),
  columns: false,
  merges: false,
  conditionalFormats: false,
  protection: false,
  validations: false,
  autoFilter: false,
  tables: false,
  hyperlinks: false,
  page: false,
  drawings: false,
});

/** One worksheet. `readonly` collections are read freely and changed through the methods below only. */
export class Sheet {
  readonly rows: (Row | undefined)[] = [];
  readonly columns: (Column | undefined)[] = [];
  merges: Area[] = [];
  conditionalFormats: ConditionalFormat[] = [];
  validations: DataValidation[] = [];
  tables: Table[] = [];
  hyperlinks: Hyperlink[] = [];
  drawings: Drawing[] = [];
  protection: Protection | null = null;
  autoFilter: AutoFilter | null = null;
  visibility: Visibility = 'Visible';
  /** #RRGGBB; absent = none. With the next three, part of `touched.page`. */
  tabColor?: string;
  showGridlines?: boolean;
  /** Rows and columns that stay in view. */
  frozen?: { rows: number; columns: number };
  page?: PageSetup;
  /** Page breaks set by hand: the rows and columns before which a new page begins. Part of `touched.page`. */
  breaks?: { rows: number[]; columns: number[] };
  /** Some cell has a fixed array: a sheet without any need not be looked through. */
  holdsFixedArrays = false;
  defaultColumnWidth = 8.43;
  defaultRowHeight = 15;
  touched: Touched = untouched();
  /** Made here, not in the file. */
  isNew = false;

  constructor(
    readonly id: string,
    public name: string,
  ) {}

  cell(row: number, column: number): Cell | undefined {
    return this.rows[row]?.cells[column];
  }

  /** The row's record, made if it is missing. Does not mark it as touched. */
  row(row: number): Row {
    return (this.rows[row] ??= { cells: [], hidden: false });
  }

  /** Puts a cell; `undefined` removes it. Marks the row. */
  setCell(row: number, column: number, cell: Cell | undefined): void {
    const record = this.row(row);
    if (cell) record.cells[column] = cell;
    else delete record.cells[column];
    this.touched.rows.add(row);
  }

  /** Puts a run of cells of one row, from column `left` on; `undefined` removes. One mark for the whole run: this is the fast way in. */
  setCells(row: number, left: number, cells: readonly (Cell | undefined)[]): void {
    const target = this.row(row).cells;
    for (let i = 0; i < cells.length; i++) {
      const cell = cells[i];
      if (cell) target[left + i] = cell;
      else if (left + i < target.length) delete target[left + i];
    }
    this.touched.rows.add(row);
  }

  /**
   * Gives cells of one row another style, by their present one; missing cells are made. In place: a sheet has a great many cells.
   * As in Excel, an empty cell that looks like its row or column does by itself is none.
   */
  restyle(row: number, left: number, right: number, next: (style: number) => number): void {
    const record = this.row(row);
    let present = -1;
    let style = 0;
    for (let column = left; column <= right; column++) {
      const cell = record.cells[column];
      const inherited = record.style ?? this.columns[column]?.style ?? 0;
      const old = cell?.style ?? inherited;
      if (old !== present) style = next((present = old));
      if (style === inherited && (!cell || (cell.value === null && cell.formula === undefined))) {
        if (cell) delete record.cells[column];
      } else if (cell) cell.style = style;
      else record.cells[column] = { value: null, style };
    }
    this.touched.rows.add(row);
  }

  setRow(row: number, change: Partial<Omit<Row, 'cells'>>): void {
    Object.assign(this.row(row), change);
    this.touched.rows.add(row);
  }

  /** Changes a column's record; one that says nothing any more is none. */
  setColumn(column: number, change: Partial<Column>): void {
    const next = { ...(this.columns[column] ?? { customWidth: false, hidden: false }), ...change };
    if (next.width === undefined) delete next.width;
    const saysNothing = next.width === undefined && !next.hidden && next.style === undefined && !next.outline && !next.collapsed;
    this.columns[column] = saysNothing ? undefined : next;
    this.touched.columns = true;
  }

  /** Marks a part whose collection was replaced. */
  touch(part: Exclude<keyof Touched, 'rows'>): void {
    this.touched[part] = true;
  }

  /** After the package has been filled or written: nothing is touched any more. */
  settle(): void {
    this.touched = untouched();
    this.isNew = false;
  }
}

/** A date is kept as text, in the ISO form. */
export type CustomPropertyValue = string | number | boolean | { date: string };

/** What the file says about itself; `custom` are the user's own properties. */
export interface DocumentProperties {
  title?: string;
  subject?: string;
  author?: string;
  keywords?: string;
  comments?: string;
  lastAuthor?: string;
  revisionNumber?: string;
  /** ISO. */
  creationDate?: string;
  category?: string;
  manager?: string;
  company?: string;
  custom: Map<string, CustomPropertyValue>;
}

/** The open workbook. */
export class Workbook {
  sheets: Sheet[] = [];
  activeSheetId = '';
  styles: CellStyle[] = [defaultStyle()];
  names: DefinedName[] = [];
  /** Office.js `workbook.settings`: JSON values by key. */
  settings = new Map<string, unknown>();
  /** The structure is protected: no sheet may be added, moved, renamed, hidden or deleted. */
  structureProtection: { hasPassword: boolean } | null = null;
  properties: DocumentProperties = { custom: new Map() };
  propertiesTouched = false;
  namesTouched = false;
  settingsTouched = false;
  /** How much later than Excel's usual day 0 the workbook's is: 1462 days where numbers of days count from 1904, else 0. */
  dayOffset = 0;
  private readonly styleIndex = new Map<string, number>();
  /** How many of the styles are in the index. */
  private indexed = 0;

  sheet(idOrName: string): Sheet | undefined {
    const key = idOrName.toLowerCase();
    return this.sheets.find((s) => s.id === idOrName) ?? this.sheets.find((s) => s.name.toLowerCase() === key);
  }

  /** Index of the style that equals `styles[base]` with the change applied; one that looks the same is reused, the file's own first. */
  styleWith(base: number, change: (style: CellStyle) => void): number {
    const style = structuredClone(this.styles[base] ?? this.styles[0]!);
    change(style);
    style.base = this.styles[base]?.base ?? base;
    for (let i = this.indexed; i < this.styles.length; i++) {
      const look = lookOf(this.styles[i]!);
      if (!this.styleIndex.has(look)) this.styleIndex.set(look, i);
    }
    this.indexed = this.styles.length;
    const look = lookOf(style);
    const original = this.styles[style.base];
    if (original && lookOf(original) === look) return style.base;
    const known = this.styleIndex.get(look);
    if (known !== undefined) return known;
    return this.styles.push(style) - 1;
  }
}

/** A style as text, without where it comes from; borders and keys in one order. */
function lookOf({ base: _, borders, named, fill, ...rest }: CellStyle): string {
  const lines = Object.entries(borders).sort(([a], [b]) => (a < b ? -1 : 1));
  return JSON.stringify([
    rest.numberFormat,
    rest.font,
    rest.alignment,
    rest.locked,
    rest.formulaHidden,
    fill,
    named,
    lines.map(([side, { style, color }]) => [side, style, color]),
  ]);
}

/** Excel's own default look. */
export function defaultStyle(): CellStyle {
  return {
    numberFormat: 'General',
    font: { name: 'Calibri', size: 11, bold: false, italic: false, underline: 'None', strikethrough: false, color: '#000000' },
    borders: {},
    alignment: { horizontal: 'General', vertical: 'Bottom', wrap: false, indent: 0, shrink: false, textRotation: 0 },
    locked: true,
    formulaHidden: false,
  };
}
