/** `getSpecialCells`: the cells of an area that are visible, constants, formulas or blank, as few rectangles as rows allow. */
import type { Area, Cell, Sheet } from '../../model/workbook';
import { hostLacks } from '../errors';
import { oneOf } from '../schema';
import { area, intersect } from './areas';
import { valueTypeOf } from './contents';
import { isColumnHidden, isRowHidden, usedArea } from './visibility';

const TYPES = ['Blanks', 'Constants', 'Formulas', 'Visible', 'ConditionalFormats', 'DataValidations', 'SameConditionalFormat', 'SameDataValidation'] as const;
const VALUE_TYPES = [
  'All',
  'Errors',
  'ErrorsLogical',
  'ErrorsNumbers',
  'ErrorsText',
  'ErrorsLogicalNumber',
  'ErrorsLogicalText',
  'ErrorsNumberText',
  'Logical',
  'LogicalNumbers',
  'LogicalText',
  'LogicalNumbersText',
  'Numbers',
  'NumbersText',
  'Text',
] as const;
const WORD_OF_TYPE = { String: 'Text', Double: 'Number', Boolean: 'Logical', Error: 'Error', Empty: '-' } as const;

type Test = (cell: Cell | undefined, row: number, column: number) => boolean;

/** The matching cells inside the used range; visible cells also outside of it. */
export function specialCells(sheet: Sheet, areas: readonly Area[], type: string, valueType = 'All'): Area[] {
  const kind = oneOf(type, TYPES);
  const test = testFor(sheet, kind, oneOf(valueType, VALUE_TYPES));
  const used = usedArea(sheet, { top: 0, left: 0, bottom: sheet.rows.length, right: 16383 }, false);
  return areas.flatMap((a) => {
    const within = kind === 'Visible' ? a : used && intersect(a, used);
    return within ? matchingCells(sheet, within, test) : [];
  });
}

function testFor(sheet: Sheet, kind: (typeof TYPES)[number], valueType: string): Test {
  const fits = (cell: Cell | undefined): boolean => valueType === 'All' || valueType.includes(WORD_OF_TYPE[valueTypeOf(cell)]);
  switch (kind) {
    case 'Visible':
      return (_, row, column) => !isRowHidden(sheet, row) && !isColumnHidden(sheet, column);
    case 'Blanks':
      return (cell) => !cell || (cell.value === null && cell.formula === undefined);
    case 'Constants':
      return (cell) => cell !== undefined && cell.value !== null && cell.formula === undefined && fits(cell);
    case 'Formulas':
      return (cell) => cell?.formula !== undefined && fits(cell);
    default:
      throw hostLacks('Range', `getSpecialCells(${kind})`);
  }
}

/** The cells of the area that pass the test. */
export function matchingCells(sheet: Sheet, a: Area, test: Test): Area[] {
  const done: Area[] = [];
  let open: Area[] = [];
  for (let row = a.top; row <= a.bottom; row++) {
    const spans = spansOf(sheet, row, a, test);
    const next = spans.map((s) => {
      const above = open.find((o) => o.left === s.left && o.right === s.right);
      if (above) open = open.filter((o) => o !== above);
      return above ? { ...above, bottom: row } : s;
    });
    for (const run of open) done.push(run);
    open = next;
  }
  return [...done, ...open].sort((x, y) => x.top - y.top || x.left - y.left);
}

function spansOf(sheet: Sheet, row: number, a: Area, test: Test): Area[] {
  const spans: Area[] = [];
  for (let column = a.left; column <= a.right; column++) {
    if (!test(sheet.cell(row, column), row, column)) continue;
    const last = spans.at(-1);
    if (last && last.right === column - 1) last.right = column;
    else spans.push(area(row, column, row, column));
  }
  return spans;
}
