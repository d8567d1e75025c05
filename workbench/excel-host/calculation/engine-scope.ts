/** The scope of one formula while it is calculated (see scope.ts). */
import type { Sheet, Workbook } from '../model/workbook';
import type { Engine } from './engine';
import { evaluate } from './evaluate';
import type { FormulaCell } from './formula-cell';
import type { Scope } from './scope';
import type { Node } from './syntax';
import type { Reading } from './text-numbers';
import { type Matrix, Reference, type Scalar, type Value } from './values';

/** What is learnt about a formula while it is calculated. */
export interface Findings {
  /** It waits for an answer of the add-in. */
  busy: boolean;
  /** It depends on something that nobody here can calculate. */
  unknown: boolean;
  /** It calculates cell by cell over ranges. */
  arrays: boolean;
  /** Answers of the add-in that it used. */
  answers: Map<string, Value> | null;
}

export class EngineScope implements Scope {
  readonly sheet: Sheet;
  readonly row: number;
  readonly column: number;

  constructor(
    private readonly engine: Engine,
    readonly home: FormulaCell,
    readonly findings: Findings,
    readonly arrays: boolean,
    private readonly quiet = false,
    private readonly variables: ReadonlyMap<string, Value> | null = null,
  ) {
    this.sheet = home.sheet;
    this.row = home.row;
    this.column = home.column;
  }

  get workbook(): Workbook {
    return this.engine.workbook;
  }

  get reading(): Reading {
    return this.engine.reading;
  }

  get now(): () => Date {
    return this.engine.now;
  }

  cell(sheet: Sheet, row: number, column: number): Scalar {
    if (!this.engine.settleAt(sheet, row, column)) return 0;
    const cell = sheet.rows[row]?.cells[column];
    if (!cell) return null;
    const { value } = cell;
    if (cell.uncached && cell.formula !== undefined) {
      if (typeof value === 'object' && value !== null) this.findings.busy = true;
      else this.findings.unknown = true;
    }
    return value;
  }

  read(reference: Reference): Matrix {
    return this.engine.read(reference, this);
  }

  spillOf(sheet: Sheet, row: number, column: number): Reference | null {
    this.engine.settleAt(sheet, row, column);
    const spill = this.engine.spillAt(sheet, row, column);
    return spill && new Reference(sheet, spill);
  }

  custom(name: string, args: readonly Value[]): Value {
    return this.engine.custom(name, args, this);
  }

  evaluate(node: Node): Value {
    return evaluate(node, this);
  }

  with(name: string, value: Value): Scope {
    const variables = new Map(this.variables).set(name.toLowerCase(), value);
    return new EngineScope(this.engine, this.home, this.findings, this.arrays, this.quiet, variables);
  }

  variable(name: string): Value | undefined {
    return this.variables?.get(name.toLowerCase());
  }

  inArrays(): Scope {
    return this.arrays && this.quiet ? this : new EngineScope(this.engine, this.home, this.findings, true, true, this.variables);
  }

  noteArrays(): void {
    if (!this.quiet) this.findings.arrays = true;
  }
}
