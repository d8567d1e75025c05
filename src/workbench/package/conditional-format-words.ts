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
