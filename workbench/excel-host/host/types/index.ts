/** Every type that the host knows. A type that is missing here is missing in the host. */
import type { Tables } from '../schema';
import { rangeBorder, rangeBorderCollection } from './borders';
import { conditionalFormat, conditionalFormatCollection } from './conditional-formats';
import {
  cellValueConditionalFormat,
  conditionalFormatRule,
  conditionalRangeBorder,
  conditionalRangeBorderCollection,
  conditionalRangeFill,
  conditionalRangeFont,
  conditionalRangeFormat,
  customConditionalFormat,
  textConditionalFormat,
} from './conditional-parts';
import {
  colorScaleConditionalFormat,
  conditionalDataBarNegativeFormat,
  conditionalDataBarPositiveFormat,
  dataBarConditionalFormat,
  iconSetConditionalFormat,
  presetCriteriaConditionalFormat,
  topBottomConditionalFormat,
} from './conditional-visuals';
import * as charts from './charts';
import { shape, shapeCollection } from './drawings';
import { cultureInfo, datetimeFormatInfo, numberFormatInfo } from './culture';
import { pageBreak, pageBreakCollection } from './page-breaks';
import { customProperty, customPropertyCollection, documentProperties } from './properties';
import { autoFilter, filter } from './filters';
import { functionResult, functions } from './functions';
import { formatProtection, rangeFill, rangeFont, rangeFormat } from './format';
import { namedItem, namedItemCollection } from './names';
import { worksheetProtection } from './protection';
import { range, rangeAreas, rangeCollection, rangeView } from './range';
import { addinInternalService, appRuntimeService, customFunctions } from './services';
import { setting, settingCollection } from './settings';
import { headerFooter, headerFooterGroup, pageLayout } from './page-layout';
import { worksheetFreezePanes } from './sheet-parts';
import { tableColumn, tableColumnCollection, tableRow, tableRowCollection } from './table-parts';
import { rangeSort, removeDuplicatesResult, tableSort } from './sorting';
import { table, tableCollection, tableScopedCollection } from './tables';
import { dataValidation } from './validation';
import { application, runtime, workbook, workbookProtection } from './workbook';
import { rangeAreasCollection, workbookRangeAreas } from './workbook-range-areas';
import { worksheet } from './worksheet';
import { worksheetCollection } from './worksheets';

export const tables: Tables = {
  Workbook: workbook,
  Application: application,
  DocumentProperties: documentProperties,
  CustomPropertyCollection: customPropertyCollection,
  CustomProperty: customProperty,
  Runtime: runtime,
  CultureInfo: cultureInfo,
  NumberFormatInfo: numberFormatInfo,
  DatetimeFormatInfo: datetimeFormatInfo,
  WorkbookProtection: workbookProtection,
  Functions: functions,
  FunctionResult: functionResult,
  WorksheetCollection: worksheetCollection,
  Worksheet: worksheet,
  WorksheetProtection: worksheetProtection,
  WorksheetFreezePanes: worksheetFreezePanes,
  AutoFilter: autoFilter,
  Filter: filter,
  PageLayout: pageLayout,
  PageBreakCollection: pageBreakCollection,
  PageBreak: pageBreak,
  HeaderFooterGroup: headerFooterGroup,
  HeaderFooter: headerFooter,
  ChartCollection: charts.chartCollection,
  Chart: charts.chart,
  ChartTitle: charts.chartTitle,
  ChartTitleFormat: charts.chartTitleFormat,
  ChartFont: charts.chartFont,
  ChartLegend: charts.chartLegend,
  ChartAxes: charts.chartAxes,
  ChartAxis: charts.chartAxis,
  ChartAxisTitle: charts.chartAxisTitle,
  ChartAxisFormat: charts.chartAxisFormat,
  ChartGridlines: charts.chartGridlines,
  ChartSeriesCollection: charts.chartSeriesCollection,
  ChartSeries: charts.chartSeries,
  ChartSeriesFormat: charts.chartSeriesFormat,
  ChartFill: charts.chartFill,
  ChartLineFormat: charts.chartLineFormat,
  ChartDataLabels: charts.chartDataLabels,
  ChartDataLabelFormat: charts.chartDataLabelFormat,
  ShapeCollection: shapeCollection,
  Shape: shape,
  Range: range,
  RangeAreas: rangeAreas,
  RangeCollection: rangeCollection,
  WorkbookRangeAreas: workbookRangeAreas,
  RangeAreasCollection: rangeAreasCollection,
  RangeSort: rangeSort,
  RemoveDuplicatesResult: removeDuplicatesResult,
  RangeView: rangeView,
  RangeFormat: rangeFormat,
  RangeFill: rangeFill,
  RangeFont: rangeFont,
  FormatProtection: formatProtection,
  RangeBorderCollection: rangeBorderCollection,
  RangeBorder: rangeBorder,
  DataValidation: dataValidation,
  ConditionalFormatCollection: conditionalFormatCollection,
  ConditionalFormat: conditionalFormat,
  CustomConditionalFormat: customConditionalFormat,
  CellValueConditionalFormat: cellValueConditionalFormat,
  TextConditionalFormat: textConditionalFormat,
  ConditionalFormatRule: conditionalFormatRule,
  ColorScaleConditionalFormat: colorScaleConditionalFormat,
  DataBarConditionalFormat: dataBarConditionalFormat,
  ConditionalDataBarPositiveFormat: conditionalDataBarPositiveFormat,
  ConditionalDataBarNegativeFormat: conditionalDataBarNegativeFormat,
  IconSetConditionalFormat: iconSetConditionalFormat,
  TopBottomConditionalFormat: topBottomConditionalFormat,
  PresetCriteriaConditionalFormat: presetCriteriaConditionalFormat,
  ConditionalRangeFormat: conditionalRangeFormat,
  ConditionalRangeFill: conditionalRangeFill,
  ConditionalRangeFont: conditionalRangeFont,
  ConditionalRangeBorderCollection: conditionalRangeBorderCollection,
  ConditionalRangeBorder: conditionalRangeBorder,
  TableCollection: tableCollection,
  TableScopedCollection: tableScopedCollection,
  Table: table,
  TableSort: tableSort,
  TableColumnCollection: tableColumnCollection,
  TableColumn: tableColumn,
  TableRowCollection: tableRowCollection,
  TableRow: tableRow,
  NamedItemCollection: namedItemCollection,
  NamedItem: namedItem,
  SettingCollection: settingCollection,
  Setting: setting,
  AddinInternalService: addinInternalService,
  CustomFunctions: customFunctions,
  AppRuntimeService: appRuntimeService,
};
