/** Reading the contents of an area as the arrays that Office.js answers. Plain loops: 240,000 cells must stay cheap. */
import type { Area, Cell, Sheet, Workbook } from '../../model/workbook';
import { columnsOf, intersect } from './areas';
import { formatValue, type Separators } from './number-format';
import { fixedArraysOf } from './spills';
import { styleAt } from './styles';

const NOWHERE: Area = { top: 0, left: 0, bottom: -1, right: -1 };

export type Output = string | number | boolean;

/** What `values` shows of a cell. A formula that nobody has calculated shows 0. */
export function outputOf(cell: Cell | undefined): Output {
  if (!cell) return '';
  const value = cell.value;
  if (value === null) return cell.formula !== undefined && cell.uncached ? 0 : '';
  return typeof value === 'object' ? value.error : value;
}

export function readValues(sheet: Sheet, a: Area): Output[][] {
  const rows: Output[][] = [];
  for (let row = a.top; row <= a.bottom; row++) {
    const cells = sheet.rows[row]?.cells;
    const line: Output[] = new Array<Output>(columnsOf(a));
    for (let column = a.left; column <= a.right; column++) line[column - a.left] = cells ? outputOf(cells[column]) : '';
    rows.push(line);
  }
  return rows;
}

/** Every cell of an array formula of old says its formula, as in Excel; those that a dynamic one fills say their values. */
export function readFormulas(sheet: Sheet, a: Area): Output[][] {
  const rows: Output[][] = [];
  for (let row = a.top; row <= a.bottom; row++) {
    const cells = sheet.rows[row]?.cells;
    const line: Output[] = new Array<Output>(columnsOf(a));
    for (let column = a.left; column <= a.right; column++) line[column - a.left] = cells?.[column]?.formula ?? outputOf(cells?.[column]);
    rows.push(line);
  }
  for (const array of fixedArraysOf(sheet)) {
    const { top, left, bottom, right } = intersect(array, a) ?? NOWHERE;
    for (let row = top; row <= bottom; row++) rows[row - a.top]!.fill(sheet.cell(array.top, array.left)!.formula!, left - a.left, right - a.left + 1);
  }
  return rows;
}

export function readText(workbook: Workbook, sheet: Sheet, a: Area, separators: Separators): string[][] {
  const rows: string[][] = [];
  for (let row = a.top; row <= a.bottom; row++) {
    const cells = sheet.rows[row]?.cells;
    const line: string[] = new Array<string>(columnsOf(a)).fill('');
    for (let column = a.left; column <= a.right; column++) {
      const cell = cells?.[column];
      if (cell) line[column - a.left] = textOf(workbook, cell, separators);
    }
    rows.push(line);
  }
  return rows;
}

/** One cell as it is displayed. */
export function textOf(workbook: Workbook, cell: Cell, separators: Separators): string {
  return formatValue(outputOf(cell), workbook.styles[cell.style]?.numberFormat ?? 'General', separators);
}

export type ValueType = 'Empty' | 'String' | 'Double' | 'Boolean' | 'Error';

export function valueTypeOf(cell: Cell | undefined): ValueType {
  const value = cell?.value;
  if (cell?.formula !== undefined && value === null) return cell.uncached ? 'Double' : 'String';
  if (value === null || value === undefined) return 'Empty';
  if (typeof value === 'number') return 'Double';
  if (typeof value === 'boolean') return 'Boolean';
  return typeof value === 'string' ? 'String' : 'Error';
}

/** One answer per cell, for the members where speed is no concern. */
export function mapCells<V>(sheet: Sheet, a: Area, pick: (cell: Cell | undefined, row: number, column: number) => V): V[][] {
  const rows: V[][] = [];
  for (let row = a.top; row <= a.bottom; row++) {
    const line: V[] = [];
    for (let column = a.left; column <= a.right; column++) line.push(pick(sheet.cell(row, column), row, column));
    rows.push(line);
  }
  return rows;
}

export function readNumberFormats(workbook: Workbook, sheet: Sheet, a: Area): string[][] {
  return mapCells(sheet, a, (_, row, column) => workbook.styles[styleAt(sheet, row, column)]?.numberFormat ?? 'General');
}
