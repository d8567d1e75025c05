/** What is selected in Excel, from the address that Excel tells. Pure. */
import { columnOf } from '../cells/address';

/** A span of rows or columns, from 0, both included. */
export interface Span {
  first: number;
  last: number;
}

/** The first area of what is selected. */
export interface Selected {
  sheet: string;
  /** As Excel writes it, without the sheet: "F8", "F:F", "8:9". */
  address: string;
  /** Null where whole columns are selected. */
  rows: Span | null;
  /** Null where whole rows are selected. */
  columns: Span | null;
}

const AREA = /^([A-Z]*)(\d*)(?::([A-Z]*)(\d*))?$/;

/** @param address of one or several areas, with or without `$` and the sheet: "$F$8", "Việc!F:F", "A1:B2,D4" */
export function selectedAt(sheet: string, address: string): Selected {
  const area = address
    .slice(address.lastIndexOf('!') + 1)
    .split(',')[0]!
    .replaceAll('$', '')
    .trim();
  const [, left = '', top = '', right = left, bottom = top] = AREA.exec(area) ?? [];
  const span = (first: number, last: number): Span => ({ first: Math.min(first, last), last: Math.max(first, last) });
  return {
    sheet,
    address: area,
    rows: top === '' ? null : span(Number(top) - 1, Number(bottom || top) - 1),
    columns: left === '' ? null : span(columnOf(left), columnOf(right || left)),
  };
}
