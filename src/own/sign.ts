/** How a row's sign is spelled: what was seen of the row, at the end of its note (changes/seen.ts makes it). Pure. */
import { digitsOf } from '../cells/decimal';
import type { GridCell } from '../cells/grid';

/** Whom a row was about: what was seen of it. */
export const SEEN = /\[[^[\]]* \| .*\]$/s;
/** Between the cells of a row's own sign. */
export const BETWEEN = ' | ';
/** Stands in a sign in the place of figures. */
export const FIGURES_FOLLOWED = '=';

const ERROR = /^#[A-Z/0-9_]+[!?]?$/;
export const AN_ERROR = '#';

/** What Excel makes of a cell as a text: 15 digits of a number, with a point. Null where it may choose another notation. */
export function textOfCell(cell: GridCell): string | null {
  if (typeof cell === 'boolean') return cell ? 'TRUE' : 'FALSE';
  if (typeof cell === 'string') return cell.startsWith('#') && ERROR.test(cell) ? AN_ERROR : cell.replaceAll(',', '.');
  const size = Math.abs(cell);
  if (size !== 0 && (size < 1e-4 || size >= 1e15)) return null;
  return digitsOf(cell);
}
