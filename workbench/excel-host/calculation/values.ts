/**
 * What formulas calculate with: scalars as cells hold them, rectangles of scalars, and references to cells. With Excel's rules for
 * taking one kind as another (support.microsoft.com, "Calculation operators and precedence in Excel": text that looks like a number
 * is one in arithmetic, TRUE is 1, an empty cell is 0 or an empty text, whichever is asked for).
 */
import type { Area, CellError, CellValue, Sheet } from '../model/workbook';
import { readNumberText, type Reading } from './text-numbers';

/** One value; null is an empty cell. */
export type Scalar = CellValue;

/** A rectangle of values, at least 1 × 1. */
export class Matrix {
  constructor(readonly rows: readonly (readonly Scalar[])[]) {}

  get height(): number {
    return this.rows.length;
  }

  get width(): number {
    return this.rows[0]!.length;
  }

  /** As broadcasting sees it: one row or one column repeats, beyond the end is #N/A. */
  at(row: number, column: number): Scalar {
    const line = this.rows[this.height === 1 ? 0 : row];
    const value = line?.[this.width === 1 ? 0 : column];
    return value === undefined ? ERRORS.na : value;
  }

  static of(height: number, width: number, value: (row: number, column: number) => Scalar): Matrix {
    // Plain loops: this runs once per formula and array of a large report.
    const rows: Scalar[][] = [];
    for (let r = 0; r < height; r++) {
      const row: Scalar[] = [];
      for (let c = 0; c < width; c++) row.push(value(r, c));
      rows.push(row);
    }
    return new Matrix(rows);
  }
}

/** A rectangle of cells on one sheet. */
export class Reference {
  constructor(
    readonly sheet: Sheet,
    readonly area: Area,
  ) {}

  get height(): number {
    return this.area.bottom - this.area.top + 1;
  }

  get width(): number {
    return this.area.right - this.area.left + 1;
  }

  get isSingle(): boolean {
    return this.height === 1 && this.width === 1;
  }
}

/** Several references: `(A1:A3,C1)`. */
export class Union {
  constructor(readonly parts: readonly Reference[]) {}
}

export class Missing {
  readonly missing = true;
}

/** Where an argument was left out between two commas: `IF(A1,,2)`. */
export const MISSING = new Missing();

export type Value = Scalar | Matrix | Reference | Union | Missing;

const error = (text: string): CellError => Object.freeze({ error: text });

/** One object per error value: they are compared by text, and made once. */
export const ERRORS = {
  null: error('#NULL!'),
  div0: error('#DIV/0!'),
  value: error('#VALUE!'),
  ref: error('#REF!'),
  name: error('#NAME?'),
  num: error('#NUM!'),
  na: error('#N/A'),
  spill: error('#SPILL!'),
  calc: error('#CALC!'),
  busy: error('#BUSY!'),
} as const;

const BY_TEXT = new Map(Object.values(ERRORS).map((e) => [e.error, e]));

/** The error value that is written like this. */
export const errorOf = (text: string): CellError => BY_TEXT.get(text) ?? error(text);

export const isError = (value: Value): value is CellError => typeof value === 'object' && value !== null && 'error' in value;

export const isScalar = (value: Value): value is Scalar => typeof value !== 'object' || value === null || 'error' in value;

/** A number, or the error that arithmetic with this value gives. */
export function toNumber(value: Scalar, reading: Reading): number | CellError {
  if (typeof value === 'number') return value;
  if (value === null) return 0;
  if (typeof value === 'boolean') return value ? 1 : 0;
  if (typeof value === 'string') return readNumberText(value, reading) ?? ERRORS.value;
  return value;
}

/** The text that `&` and text functions see. */
export function toText(value: Scalar, reading: Reading): string | CellError {
  if (typeof value === 'string') return value;
  if (value === null) return '';
  if (typeof value === 'number') return numberText(value, reading);
  return typeof value === 'boolean' ? (value ? 'TRUE' : 'FALSE') : value;
}

/** TRUE or FALSE; any number but 0 is TRUE, of texts only the two words. */
export function toLogical(value: Scalar): boolean | CellError {
  if (typeof value === 'boolean') return value;
  if (value === null) return false;
  if (typeof value === 'number') return value !== 0;
  if (typeof value !== 'string') return value;
  const word = value.toUpperCase();
  return word === 'TRUE' ? true : word === 'FALSE' ? false : ERRORS.value;
}

/** 15 significant digits, as Excel writes a number into a text; exponents below 1E-9 and from 1E+21 on. */
function numberText(value: number, { decimal }: Reading): string {
  if (Number.isInteger(value) && Math.abs(value) < 1e15) return String(value === 0 ? 0 : value);
  const [mantissa = '', power = '0'] = value.toExponential(14).split('e');
  const exponent = Number(power);
  const digits = mantissa.replace(/\.?0+$/, '');
  if (exponent < -9 || exponent > 20) {
    return `${digits.replace('.', decimal)}E${exponent < 0 ? '-' : '+'}${String(Math.abs(exponent)).padStart(2, '0')}`;
  }
  return plainDecimal(digits, exponent).replace('.', decimal);
}

/** Moves the decimal point of `d.ddd` by a power of ten. */
function plainDecimal(mantissa: string, exponent: number): string {
  const sign = mantissa.startsWith('-') ? '-' : '';
  const digits = mantissa.replace(/[-.]/g, '');
  if (exponent < 0) return `${sign}0.${'0'.repeat(-exponent - 1)}${digits}`;
  const whole = digits.slice(0, exponent + 1).padEnd(exponent + 1, '0');
  const rest = digits.slice(exponent + 1);
  return sign + whole + (rest ? `.${rest}` : '');
}
