/** Keys in the grid: where each leads. */
import { selectionAfter } from '../../../workbench/page/navigation';
import type { CellValue } from 'excel-host/model';
import { formatArea, parseArea } from 'excel-host/cells';
import { book } from 'excel-host/testing';

const ROWS: CellValue[][] = [
  ['a', 'b', null, 'd'],
  ['e', null, null, 'f'],
  ['g', null, null, null],
  ['h', 'i', 'j', 'k'],
];

function after(
  from: string,
  key: string,
  { ctrl = false, shift = false, anchor = from }: { ctrl?: boolean; shift?: boolean; anchor?: string } = {},
): string | null {
  const sheet = book({ S: ROWS }).sheets[0]!;
  sheet.setRow(2, { hidden: true });
  sheet.merges = [parseArea('A6:B7')!];
  const start = parseArea(anchor.split(':')[0]!)!;
  const next = selectionAfter(sheet, parseArea(from)!, { row: start.top, column: start.left }, { key, ctrl, shift });
  return next && formatArea(next);
}

test.each([
  ['A1', 'ArrowRight', {}, 'B1'],
  ['A1', 'ArrowLeft', {}, 'A1'],
  ['A2', 'ArrowDown', {}, 'A4'],
  ['A6', 'ArrowDown', {}, 'A8'],
  ['A6', 'ArrowRight', {}, 'C6'],
  ['C3', 'Home', {}, 'A3'],
  ['C3', 'Home', { ctrl: true }, 'A1'],
  ['A1', 'End', { ctrl: true }, 'D4'],
  ['A1', 'ArrowDown', { ctrl: true }, 'A4'],
  ['A1', 'ArrowRight', { ctrl: true }, 'B1'],
  ['B1', 'ArrowRight', { ctrl: true }, 'D1'],
  ['D4', 'ArrowRight', { ctrl: true }, 'D4'],
  ['B2', 'ArrowRight', { shift: true }, 'B2:C2'],
  ['B2:C2', 'ArrowRight', { shift: true, anchor: 'B2' }, 'B2:D2'],
  ['B2:C2', 'ArrowLeft', { shift: true, anchor: 'C2' }, 'A2:C2'],
  ['B2:C2', 'ArrowDown', { anchor: 'B2' }, 'B4'],
  ['B2', 'Enter', {}, 'B4'],
  ['B2', 'Enter', { shift: true }, 'B1'],
  ['B2', 'Tab', {}, 'C2'],
  ['A1', 'PageDown', {}, 'A21'],
  ['A9', 'PageUp', {}, 'A1'],
  ['B2', 'a', { ctrl: true }, 'A1:D4'],
  ['B2', 'F5', {}, null],
])('%s %s %j → %s', (from, key, options, expected) => {
  expect(after(from, key, options)).toBe(expected);
});
