/** Conditional formats: the file's rule types and operators beside those of Excel's API. */

/** Rule types of the file that carry their meaning in the model; the others are only carried along with their XML. */
export const RULE_TYPES: Readonly<Record<string, string>> = {
  expression: 'Custom',
  cellIs: 'CellValue',
  containsText: 'ContainsText',
  notContainsText: 'ContainsText',
  beginsWith: 'ContainsText',
  endsWith: 'ContainsText',
  colorScale: 'ColorScale',
  dataBar: 'DataBar',
  iconSet: 'IconSet',
  top10: 'TopBottom',
  aboveAverage: 'PresetCriteria',
  uniqueValues: 'PresetCriteria',
  duplicateValues: 'PresetCriteria',
  containsBlanks: 'PresetCriteria',
  notContainsBlanks: 'PresetCriteria',
  containsErrors: 'PresetCriteria',
  notContainsErrors: 'PresetCriteria',
  timePeriod: 'PresetCriteria',
};

/** `cellIs` operators: the file's word to that of Excel.ConditionalCellValueOperator. */
export const CELL_VALUE_OPERATORS: Readonly<Record<string, string>> = {
  between: 'Between',
  notBetween: 'NotBetween',
  equal: 'EqualTo',
  notEqual: 'NotEqualTo',
  greaterThan: 'GreaterThan',
  lessThan: 'LessThan',
  greaterThanOrEqual: 'GreaterThanOrEqual',
  lessThanOrEqual: 'LessThanOrEqual',
};

export interface TextRule {
  type: string;
  /** The `operator` attribute that goes with the type. */
  operator: string;
  /** Word of Excel.ConditionalTextOperator. */
  model: string;
  /** The formula that Excel stores beside the text: T is the quoted text, A the range's first cell. */
  formula: string;
}

export const TEXT_RULES: readonly TextRule[] = [
  { type: 'containsText', operator: 'containsText', model: 'Contains', formula: 'NOT(ISERROR(SEARCH(T,A)))' },
  { type: 'notContainsText', operator: 'notContains', model: 'NotContains', formula: 'ISERROR(SEARCH(T,A))' },
  { type: 'beginsWith', operator: 'beginsWith', model: 'BeginsWith', formula: 'LEFT(A,LEN(T))=T' },
  { type: 'endsWith', operator: 'endsWith', model: 'EndsWith', formula: 'RIGHT(A,LEN(T))=T' },
];

/** TopBottom: the API's word and the attributes of `top10` besides the rank. */
export const TOP_RULES: Readonly<Record<string, { percent?: 1; bottom?: 1 }>> = {
  TopItems: {},
  TopPercent: { percent: 1 },
  BottomItems: { bottom: 1 },
  BottomPercent: { percent: 1, bottom: 1 },
};

export interface PresetRule {
  /** Word of Excel.ConditionalFormatPresetCriterion. */
  model: string;
  type: string;
  attributes?: Readonly<Record<string, string>>;
  /** The formula that Excel stores with it: A is the range's first cell. */
  formula?: string;
}

const average = (model: string, attributes: Record<string, string> = {}): PresetRule => ({ model, type: 'aboveAverage', attributes });
const period = (model: string, timePeriod: string, formula: string): PresetRule => ({ model, type: 'timePeriod', attributes: { timePeriod }, formula });

export const PRESET_RULES: readonly PresetRule[] = [
  { model: 'Blanks', type: 'containsBlanks', formula: 'LEN(TRIM(A))=0' },
  { model: 'NonBlanks', type: 'notContainsBlanks', formula: 'LEN(TRIM(A))>0' },
  { model: 'Errors', type: 'containsErrors', formula: 'ISERROR(A)' },
  { model: 'NonErrors', type: 'notContainsErrors', formula: 'NOT(ISERROR(A))' },
  { model: 'UniqueValues', type: 'uniqueValues' },
  { model: 'DuplicateValues', type: 'duplicateValues' },
  average('AboveAverage'),
  average('BelowAverage', { aboveAverage: '0' }),
  average('EqualOrAboveAverage', { equalAverage: '1' }),
  average('EqualOrBelowAverage', { aboveAverage: '0', equalAverage: '1' }),
  average('OneStdDevAboveAverage', { stdDev: '1' }),
  average('OneStdDevBelowAverage', { aboveAverage: '0', stdDev: '1' }),
  average('TwoStdDevAboveAverage', { stdDev: '2' }),
  average('TwoStdDevBelowAverage', { aboveAverage: '0', stdDev: '2' }),
  average('ThreeStdDevAboveAverage', { stdDev: '3' }),
  average('ThreeStdDevBelowAverage', { aboveAverage: '0', stdDev: '3' }),
  period('Yesterday', 'yesterday', 'FLOOR(A,1)=TODAY()-1'),
  period('Today', 'today', 'FLOOR(A,1)=TODAY()'),
  period('Tomorrow', 'tomorrow', 'FLOOR(A,1)=TODAY()+1'),
  period('LastSevenDays', 'last7Days', 'AND(TODAY()-FLOOR(A,1)<=6,FLOOR(A,1)<=TODAY())'),
  period('LastWeek', 'lastWeek', 'AND(TODAY()-ROUNDDOWN(A,0)>=(WEEKDAY(TODAY())),TODAY()-ROUNDDOWN(A,0)<(WEEKDAY(TODAY())+7))'),
  period('ThisWeek', 'thisWeek', 'AND(TODAY()-ROUNDDOWN(A,0)<=WEEKDAY(TODAY())-1,ROUNDDOWN(A,0)-TODAY()<=7-WEEKDAY(TODAY()))'),
  period('NextWeek', 'nextWeek', 'AND(ROUNDDOWN(A,0)-TODAY()>(7-WEEKDAY(TODAY())),ROUNDDOWN(A,0)-TODAY()<(15-WEEKDAY(TODAY())))'),
  period('LastMonth', 'lastMonth', 'AND(MONTH(A)=MONTH(EDATE(TODAY(),0-1)),YEAR(A)=YEAR(EDATE(TODAY(),0-1)))'),
  period('ThisMonth', 'thisMonth', 'AND(MONTH(A)=MONTH(TODAY()),YEAR(A)=YEAR(TODAY()))'),
  period('NextMonth', 'nextMonth', 'AND(MONTH(A)=MONTH(EDATE(TODAY(),0+1)),YEAR(A)=YEAR(EDATE(TODAY(),0+1)))'),
];

/** `<cfvo type>`: the file's word to that of the API. The x14 extension has two words for Automatic, one for each end. */
export const POINT_TYPES: Readonly<Record<string, string>> = {
  min: 'LowestValue',
  max: 'HighestValue',
  num: 'Number',
  percent: 'Percent',
  percentile: 'Percentile',
  formula: 'Formula',
  autoMin: 'Automatic',
  autoMax: 'Automatic',
};

/** Icon sets: the API's word to the file's. Those at the end exist in the x14 extension only. */
export const ICON_SETS: Readonly<Record<string, string>> = {
  ThreeArrows: '3Arrows',
  ThreeArrowsGray: '3ArrowsGray',
  ThreeFlags: '3Flags',
  ThreeTrafficLights1: '3TrafficLights1',
  ThreeTrafficLights2: '3TrafficLights2',
  ThreeSigns: '3Signs',
  ThreeSymbols: '3Symbols',
  ThreeSymbols2: '3Symbols2',
  FourArrows: '4Arrows',
  FourArrowsGray: '4ArrowsGray',
  FourRedToBlack: '4RedToBlack',
  FourRating: '4Rating',
  FourTrafficLights: '4TrafficLights',
  FiveArrows: '5Arrows',
  FiveArrowsGray: '5ArrowsGray',
  FiveRating: '5Rating',
  FiveQuarters: '5Quarters',
  ThreeStars: '3Stars',
  ThreeTriangles: '3Triangles',
  FiveBoxes: '5Boxes',
};

export const EXTENSION_ICON_SETS: ReadonlySet<string> = new Set(['ThreeStars', 'ThreeTriangles', 'FiveBoxes']);

/** `axisPosition` and `direction` of a data bar. */
export const AXIS_POSITIONS: Readonly<Record<string, string>> = { automatic: 'Automatic', none: 'None', middle: 'CellMidPoint' };
export const BAR_DIRECTIONS: Readonly<Record<string, string>> = { context: 'Context', leftToRight: 'LeftToRight', rightToLeft: 'RightToLeft' };

/** The key of a value in one of the tables above. */
export const wordFor = (table: Readonly<Record<string, string>>, value: string): string | undefined => Object.keys(table).find((key) => table[key] === value);
