/** Places on a sheet and their addresses. Rows and columns count from 0. */

/** A rectangle of cells, bounds included, counted from 0. */
export interface Area {
  top: number;
  left: number;
  bottom: number;
  right: number;
}

/** A worksheet has so many columns (A to XFD). */
export const MAX_COLUMNS = 16384;

/** The letters of a column: 0 → A, 27 → AB. */
export function columnLetters(column: number): string {
  let letters = '';
  for (let n = column + 1; n > 0; n = Math.floor((n - 1) / 26)) letters = String.fromCharCode(65 + ((n - 1) % 26)) + letters;
  return letters;
}

/** The column of some letters, from 0: A → 0, AB → 27. */
export const columnOf = (letters: string): number => [...letters].reduce((n, letter) => n * 26 + letter.charCodeAt(0) - 64, 0) - 1;

/** The A1 address of a cell: (13, 9) → J14. */
export const cellAddress = (row: number, column: number): string => `${columnLetters(column)}${row + 1}`;

/** The A1 address of an area: A1:C3, or A1 for one cell. */
export function areaAddress(area: Area): string {
  const first = cellAddress(area.top, area.left);
  const last = cellAddress(area.bottom, area.right);
  return first === last ? first : `${first}:${last}`;
}

const QUOTED_SHEET = /'(?:[^']|'')*'!/g;
const AREAS = /(?:^|[!,=])\$?([A-Z]{1,3})\$?(\d+)(?::\$?([A-Z]{1,3})\$?(\d+))?(?=,|$)/g;

/** The areas of an address that Excel gives, with or without sheet and $: "Sheet1!R12:S12,Sheet1!T4", "='Biểu 04'!$S$8:$AF$50". None for what is no address. */
export const areasIn = (address: string): Area[] =>
  [...address.replace(QUOTED_SHEET, '').matchAll(AREAS)].map(([, left = '', top = '', right = left, bottom = top]) => ({
    top: Number(top) - 1,
    left: columnOf(left),
    bottom: Number(bottom) - 1,
    right: columnOf(right),
  }));

/** An address without the sheet's name. */
export const withoutSheet = (address: string): string => address.replace(/^.*!/, '');
