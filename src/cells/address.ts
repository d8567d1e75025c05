/** Places on a sheet and their addresses. Rows and columns count from 0. */

/** A rectangle of cells, bounds included, counted from 0. */
export interface Area {
  top: number;
  left: number;
  bottom: number;
  right: number;
}

/** Part of a sheet; without an address all of it. */
export interface SheetPlace {
  sheet: string;
  address?: string;
}

/** A worksheet has so many columns (A to XFD). */
export const MAX_COLUMNS = 16384;

/** The last row of a sheet, from 0. */
export const LAST_ROW = 1_048_575;

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

/** An address on a sheet, as formulas refer to it. The name in quotes always fits; quotes in it are doubled. */
export const onSheet = (sheet: string, address: string): string => `'${sheet.replace(/'/g, "''")}'!${address}`;

/** What a name refers to that stands for cells of a sheet: ='Biểu 04'!$S$8:$Z$50. */
export function absoluteReference(sheet: string, { top, left, bottom, right }: Area): string {
  const corner = (row: number, column: number): string => `$${columnLetters(column)}$${row + 1}`;
  const [first, last] = [corner(top, left), corner(bottom, right)];
  return `=${onSheet(sheet, first === last ? first : `${first}:${last}`)}`;
}

const QUOTED_SHEET = /'(?:[^']|'')*'!/g;
const AREAS = /(?:^|[!,=])\$?([A-Z]{1,3})\$?(\d+)(?::\$?([A-Z]{1,3})\$?(\d+))?(?=,|$)/g;
/** The same in a workbook of the style R1C1: Excel for Windows gives what names refer to in it. */
const AREAS_R1C1 = /(?:^|[!,=])R(\d+)C(\d+)(?::R(\d+)C(\d+))?(?=,|$)/g;

/**
 * The areas of an address that Excel gives, with or without sheet and $: "Sheet1!R12:S12,Sheet1!T4", "='Biểu 04'!$S$8:$AF$50", "='Biểu 04'!R8C19:R50C32".
 * None for what is no address.
 */
export function areasIn(address: string): Area[] {
  const bare = address.replace(QUOTED_SHEET, '');
  const lettered = [...bare.matchAll(AREAS)].map(([, left = '', top = '', right = left, bottom = top]) => ({
    top: Number(top) - 1,
    left: columnOf(left),
    bottom: Number(bottom) - 1,
    right: columnOf(right),
  }));
  const numbered = [...bare.matchAll(AREAS_R1C1)].map(([, top = '', left = '', bottom = top, right = left]) => ({
    top: Number(top) - 1,
    left: Number(left) - 1,
    bottom: Number(bottom) - 1,
    right: Number(right) - 1,
  }));
  return [...lettered, ...numbered];
}

/** An address without the sheet's name. */
export const withoutSheet = (address: string): string => address.replace(/^.*!/, '');
