/**
 * The objects of Excel's object model as the host holds them: a type name and the data that finds it in the workbook.
 * Proxies on the client's side and paths on the wire resolve to these.
 */
import type { Area, BorderSide, Chart, ChartSeries, ConditionalFormat, DefinedName, Drawing, Sheet, Table } from '../model/workbook';

interface OnSheet {
  sheet: Sheet;
}
/** Any number of rectangles on one sheet; a Range has exactly one. */
export interface Cells extends OnSheet {
  areas: Area[];
}
interface Rule extends OnSheet {
  rule: ConditionalFormat;
}
interface InTable extends OnSheet {
  table: Table;
}
interface OfChart extends OnSheet {
  chart: Chart;
}
interface OnAxis extends OfChart {
  axis: 'category' | 'value';
}
interface OfSeries extends OfChart {
  series: ChartSeries;
}
/** Table and names collections exist on the workbook (null) and on each sheet. */
interface Scope {
  sheet: Sheet | null;
}
type Nothing = Record<never, never>;

/** Type name of Excel → what the host needs to find the object. */
export interface NodeData {
  Workbook: Nothing;
  Application: Nothing;
  DocumentProperties: Nothing;
  CustomPropertyCollection: Nothing;
  CustomProperty: { key: string };
  Functions: Nothing;
  FunctionResult: { value: number | null; error: string | null };
  Runtime: Nothing;
  CultureInfo: Nothing;
  NumberFormatInfo: Nothing;
  DatetimeFormatInfo: Nothing;
  WorkbookProtection: Nothing;
  WorksheetCollection: Nothing;
  Worksheet: OnSheet;
  WorksheetProtection: OnSheet;
  WorksheetFreezePanes: OnSheet;
  AutoFilter: OnSheet & { table?: Table };
  Filter: InTable & { index: number };
  PageLayout: OnSheet;
  PageBreakCollection: OnSheet & { axis: 'rows' | 'columns' };
  PageBreak: OnSheet & { axis: 'rows' | 'columns'; place: number };
  HeaderFooterGroup: OnSheet;
  HeaderFooter: OnSheet & { pages: 'odd' | 'even' | 'first' };
  ChartCollection: OnSheet;
  Chart: OnSheet & { drawing: Drawing };
  ChartTitle: OfChart;
  ChartTitleFormat: OfChart;
  ChartFont: OfChart & { of: 'title' | 'labels' | 'category' | 'value'; series?: ChartSeries };
  ChartLegend: OfChart;
  ChartAxes: OfChart;
  ChartAxis: OnAxis;
  ChartAxisTitle: OnAxis;
  ChartAxisFormat: OnAxis;
  ChartGridlines: OnAxis;
  ChartSeriesCollection: OfChart;
  ChartSeries: OfSeries;
  ChartSeriesFormat: OfSeries;
  ChartFill: OfSeries;
  ChartLineFormat: OfSeries;
  ChartDataLabels: OfSeries;
  ChartDataLabelFormat: OfSeries;
  ShapeCollection: OnSheet;
  Shape: OnSheet & { drawing: Drawing };
  Range: Cells;
  RangeAreas: Cells;
  /** `more`: of other sheets. */
  RangeCollection: Cells & { more?: Cells[] };
  WorkbookRangeAreas: { parts: Cells[] };
  RangeAreasCollection: { parts: Cells[] };
  RangeSort: Cells;
  RemoveDuplicatesResult: { removed: number; remaining: number };
  RangeView: Cells;
  RangeFormat: Cells;
  RangeFill: Cells;
  RangeFont: Cells;
  FormatProtection: Cells;
  RangeBorderCollection: Cells;
  RangeBorder: Cells & { side: RangeSide };
  DataValidation: Cells;
  ConditionalFormatCollection: Cells;
  ConditionalFormat: Rule;
  CustomConditionalFormat: Rule;
  CellValueConditionalFormat: Rule;
  TextConditionalFormat: Rule;
  ConditionalFormatRule: Rule;
  ColorScaleConditionalFormat: Rule;
  DataBarConditionalFormat: Rule;
  ConditionalDataBarPositiveFormat: Rule;
  ConditionalDataBarNegativeFormat: Rule;
  IconSetConditionalFormat: Rule;
  TopBottomConditionalFormat: Rule;
  PresetCriteriaConditionalFormat: Rule;
  ConditionalRangeFormat: Rule;
  ConditionalRangeFill: Rule;
  ConditionalRangeFont: Rule;
  ConditionalRangeBorderCollection: Rule;
  ConditionalRangeBorder: Rule & { side: ConditionalSide };
  TableCollection: Scope;
  TableScopedCollection: Cells & { fullyContained: boolean };
  Table: InTable;
  TableSort: InTable;
  TableColumnCollection: InTable;
  TableColumn: InTable & { index: number };
  TableRowCollection: InTable;
  TableRow: InTable & { index: number };
  NamedItemCollection: Scope;
  NamedItem: { name: DefinedName };
  SettingCollection: Nothing;
  Setting: { key: string };
  AddinInternalService: Nothing;
  CustomFunctions: Nothing;
  AppRuntimeService: Nothing;
}

export type RangeSide = BorderSide | 'InsideVertical' | 'InsideHorizontal';
export type ConditionalSide = 'EdgeTop' | 'EdgeBottom' | 'EdgeLeft' | 'EdgeRight';
export type TypeName = keyof NodeData;

/** One object of the object model. */
export class Node<T extends TypeName = TypeName> {
  constructor(
    readonly type: T,
    readonly data: NodeData[T],
  ) {}
}

/** Shorthand for `new Node` that keeps the type name's literal type. */
export const node = <T extends TypeName>(type: T, data: NodeData[T]): Node<T> => new Node(type, data);

/** A Range of one rectangle. */
export const rangeNode = (sheet: Sheet, area: Area): Node<'Range'> => new Node('Range', { sheet, areas: [area] });
