/** What a formula can see while it is calculated: the workbook, its own place, and the engine behind it. */
import type { Sheet, Workbook } from '../model/workbook';
import type { Node } from './syntax';
import type { Reading } from './text-numbers';
import type { Matrix, Reference, Scalar, Value } from './values';

export interface Scope {
  readonly workbook: Workbook;
  readonly sheet: Sheet;
  readonly row: number;
  readonly column: number;
  readonly reading: Reading;
  /** The person's clock. */
  readonly now: () => Date;
  /** A cell, calculated if it has to be. */
  cell(sheet: Sheet, row: number, column: number): Scalar;
  /** The cells of a reference; whole rows and columns only as far as the sheet is used. */
  read(reference: Reference): Matrix;
  /** The rectangle that the formula of this cell filled. */
  spillOf(sheet: Sheet, row: number, column: number): Reference | null;
  /** A function that Excel does not have: one of the add-in's. */
  custom(name: string, args: readonly Value[]): Value;
  evaluate(node: Node): Value;
  /** With variables of LET. */
  with(name: string, value: Value): Scope;
  variable(name: string): Value | undefined;
  /** false in formulas from before dynamic arrays: a range where one value belongs means the cell in the same row or column. */
  readonly arrays: boolean;
  /** Evaluates the arguments of a function that takes arrays anyway (SUMPRODUCT): ranges are never cut down to one cell. */
  inArrays(): Scope;
  /** Something was calculated once per cell of a range: the formula is an array formula. */
  noteArrays(): void;
}
