/** What a view of the workbook needs to know of cells: areas, what is visible, looks, and how values are shown. */
export { MAX_COLUMNS, MAX_ROWS, contains, containsCell, formatArea, parseArea, wholeSheet } from './areas';
export { automaticHeights } from './autofit';
export { outputOf } from './contents';
export { tokenize } from './formula';
export { localFormula } from './local-formula';
export { type Separators, formatValue, general, isDateFormat, separatorsOf } from './number-format';
export { deleteCells, insertCells } from './structure';
export { styleAt } from './styles';
export { isColumnHidden, isRowHidden, usedArea, widthWhenShown } from './visibility';
