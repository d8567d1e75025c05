/**
 * Calculates what waits for it, in the order of dependence, and no formula twice. Long chains do not fill the stack: what a formula
 * depends on is calculated first, from a list. A formula that depends on itself shows 0, as Excel does after its warning.
 */
import { MAX_COLUMNS, MAX_ROWS, overlaps } from '../host/cells/areas';
import type { Recalculated } from '../host/calculator';
import type { Area, Sheet, Workbook } from '../model/workbook';
import type { CustomFunctions } from './custom-functions';
import { EngineScope, type Findings } from './engine-scope';
import { evaluateFormula, resultOf } from './evaluate';
import { type FormulaCell, NO_ANSWERS } from './formula-cell';
import { UNPLAYED } from './functions/unplayed';
import { Graph } from './graph';
import { placeKey, type SheetIndex } from './sheet-index';
import { store } from './spilling';
import type { Reading } from './text-numbers';
import { ERRORS, Matrix, type Reference, type Scalar, type Value } from './values';

interface Frame {
  cell: FormulaCell;
  /** What it depends on and is not calculated yet. */
  before: FormulaCell[];
}

/** Blocks below this are read faster than they are looked up. */
const WORTH_KEEPING = 64;
/** Formulas that find each other only while they are calculated (INDIRECT) are calculated inside each other down to here, then one after the other. */
const DEEPEST = 24;
/** Spilled arrays that push each other around would go on for ever. */
const MOST_ROUNDS = 100;

/** Thrown out of a formula that must wait for another one. */
class Waits extends Error {
  constructor(readonly cell: FormulaCell) {
    super();
  }
}

export class Engine {
  readonly graph: Graph;
  /** Addresses of formulas that depend on themselves, found in the last calculation. */
  circular: Recalculated[] = [];
  private changes: Recalculated[] = [];
  private moved: Recalculated[] = [];
  private readonly path: FormulaCell[] = [];
  private depth = 0;
  private blocks = new Map<Sheet, Map<string, Matrix>>();
  private widths = new Map<Sheet, number>();

  constructor(
    readonly workbook: Workbook,
    readonly reading: Reading,
    readonly now: () => Date,
    private readonly functions: CustomFunctions,
  ) {
    this.graph = new Graph(workbook);
  }

  /** Calculates all formulas that wait. Answers which cells changed. */
  run(): Recalculated[] {
    this.changes = [];
    this.circular = [];
    for (let round = 0; this.graph.waiting.length && round < MOST_ROUNDS; round++) {
      this.forgetBlocks();
      const waiting = this.graph.waiting;
      this.graph.waiting = [];
      for (const cell of waiting) if (cell.dirty) this.settle(cell);
      const moved = this.moved;
      this.moved = [];
      for (const { sheet, area } of moved) this.readersOf(sheet, area);
      // What INDIRECT and its kind read is known only when they are calculated: they may have read cells that were filled after them.
      if (moved.length) this.graph.invalidateVolatile();
    }
    this.forgetBlocks();
    return this.changes;
  }

  private forgetBlocks(): void {
    this.blocks = new Map();
    this.widths = new Map();
  }

  /** Formulas that read cells before an array came or went. The array's own formula is up to date. */
  private readersOf(sheet: Sheet, area: Area): void {
    this.graph.invalidateReaders(sheet, area);
    for (const cell of this.graph.index(sheet).blocked)
      if (cell.blocked && overlaps(cell.blocked, area) && !overlaps(areaOf(cell), area)) this.graph.invalidate(cell);
  }

  /** Calculates the formula that gives this cell its value, if it waits. false: that formula is the one that asks. */
  settleAt(sheet: Sheet, row: number, column: number): boolean {
    const index = this.graph.index(sheet);
    if (index.dirty === 0) return true;
    const cell = index.formula(row, column) ?? index.owners.get(placeKey(row, column));
    if (!cell?.dirty) return true;
    if (cell.running) {
      this.noteCircle(cell);
      return false;
    }
    if (this.depth >= DEEPEST) throw new Waits(cell);
    this.settle(cell);
    return true;
  }

  /** From the formula to itself again. */
  private noteCircle(cell: FormulaCell): void {
    for (let i = this.path.length - 1; i >= 0; i--) {
      this.path[i]!.circular = true;
      if (this.path[i] === cell) return;
    }
  }

  /** Calculates a formula after everything that it depends on. */
  private settle(first: FormulaCell): void {
    const outside = this.path.length;
    this.depth++;
    try {
      this.settleAll(first);
    } finally {
      this.depth--;
      for (const cell of this.path.splice(outside)) cell.running = false;
    }
  }

  private settleAll(first: FormulaCell): void {
    const stack: Frame[] = [];
    const enter = (cell: FormulaCell): void => {
      cell.running = true;
      this.path.push(cell);
      stack.push({ cell, before: this.waitingBefore(cell) });
    };
    enter(first);
    for (let frame = stack.at(-1); frame; frame = stack.at(-1)) {
      const next = frame.before.pop();
      if (next) {
        if (next.dirty && !next.running) enter(next);
        continue;
      }
      const waitsFor = this.attempt(frame.cell);
      if (waitsFor) {
        frame.before.push(waitsFor);
        continue;
      }
      frame.cell.running = false;
      this.path.pop();
      stack.pop();
    }
  }

  /** Calculates a formula; if it finds on the way that another one must come first, answers that one. */
  private attempt(cell: FormulaCell): FormulaCell | null {
    try {
      this.calculate(cell);
      return null;
    } catch (found) {
      if (found instanceof Waits) return found.cell;
      throw found;
    }
  }

  private waitingBefore(cell: FormulaCell): FormulaCell[] {
    const found: FormulaCell[] = [];
    for (const { sheet, area } of cell.precedents) {
      const index = this.graph.index(sheet);
      if (index.dirty > 0) this.waitingIn(sheet, area, index, found);
    }
    return found;
  }

  private waitingIn(sheet: Sheet, area: Area, index: SheetIndex, found: FormulaCell[]): void {
    if (this.blocks.get(sheet)?.has(blockKey(area))) return;
    const { formulas, owners } = index;
    for (let row = area.top; row <= Math.min(area.bottom, formulas.length - 1); row++) {
      const line = formulas[row];
      if (!line) continue;
      for (let column = area.left; column <= Math.min(area.right, line.length - 1); column++) {
        const there = line[column];
        if (there?.dirty) found.push(there);
      }
    }
    if (owners.size === 0) return;
    for (const spilling of index.spilling) if (spilling.dirty && spilling.spill && overlaps(spilling.spill, area)) found.push(spilling);
  }

  private calculate(cell: FormulaCell): void {
    const { graph } = this;
    const findings: Findings = { busy: false, unknown: false, arrays: false, answers: null };
    const result = this.resultFor(cell, findings);
    cell.answers = findings.answers ?? NO_ANSWERS;
    cell.dirty = false;
    graph.index(cell.sheet).dirty--;
    // What nobody here can calculate keeps what it shows.
    if (findings.unknown || cell.template.unplayed) return;
    const outcome = store(graph, cell, cell.circular ? 0 : findings.busy ? ERRORS.busy : result, findings.arrays);
    if (cell.circular) this.circular.push({ sheet: cell.sheet, area: areaOf(cell) });
    for (const area of outcome.changed) this.changes.push({ sheet: cell.sheet, area });
    for (const area of outcome.moved) this.moved.push({ sheet: cell.sheet, area });
    if (outcome.moved.length) this.forgetBlocks();
  }

  private resultFor(cell: FormulaCell, findings: Findings): Scalar | Matrix {
    const { tree, unplayed } = cell.template;
    if (!tree) return ERRORS.name;
    if (unplayed) return ERRORS.name;
    const scope = new EngineScope(this, cell, findings, !cell.legacy);
    const value = evaluateFormula(tree, scope);
    const result = resultOf(value, scope);
    return cell.legacy && result instanceof Matrix ? (result.rows[0]![0] ?? 0) : result;
  }

  /** The cells of a reference, calculated. Whole rows and columns end where the sheet's used cells end. */
  read({ sheet, area }: Reference, scope: EngineScope): Matrix {
    const used = this.clipped(sheet, area);
    const size = (used.bottom - used.top + 1) * (used.right - used.left + 1);
    if (size < WORTH_KEEPING) return this.block(sheet, used, scope);
    let known = this.blocks.get(sheet);
    if (!known) this.blocks.set(sheet, (known = new Map<string, Matrix>()));
    const key = blockKey(area);
    const kept = known.get(key);
    if (kept) return kept;
    const before = { ...scope.findings };
    const block = this.block(sheet, used, scope);
    // Only what is final may be kept: nothing on the way, nothing unknown.
    const clean = scope.findings.busy === before.busy && scope.findings.unknown === before.unknown && !this.path.some((cell) => reads(cell, sheet, used));
    if (clean) this.blocks.get(sheet)?.set(key, block);
    return block;
  }

  private block(sheet: Sheet, area: Area, scope: EngineScope): Matrix {
    const rows: Scalar[][] = [];
    for (let row = area.top; row <= area.bottom; row++) {
      const line: Scalar[] = [];
      for (let column = area.left; column <= area.right; column++) line.push(scope.cell(sheet, row, column));
      rows.push(line);
    }
    return new Matrix(rows);
  }

  private clipped(sheet: Sheet, area: Area): Area {
    const whole = { ...area };
    if (area.bottom === MAX_ROWS - 1) whole.bottom = Math.max(area.top, sheet.rows.length - 1);
    if (area.right === MAX_COLUMNS - 1) whole.right = Math.max(area.left, this.widthOf(sheet) - 1);
    return whole;
  }

  private widthOf(sheet: Sheet): number {
    let width = this.widths.get(sheet);
    if (width === undefined) this.widths.set(sheet, (width = sheet.rows.reduce((most, row) => Math.max(most, row?.cells.length ?? 0), 1)));
    return width;
  }

  spillAt(sheet: Sheet, row: number, column: number): Area | null {
    const cell = this.graph.index(sheet).formula(row, column);
    return cell ? (cell.spill ?? areaOf(cell)) : null;
  }

  /** A function that is not built in. */
  custom(name: string, args: readonly Value[], scope: EngineScope): Value {
    if (UNPLAYED.has(name)) return ERRORS.name;
    return this.functions.call(name, args, scope);
  }
}

const areaOf = ({ row, column }: FormulaCell): Area => ({ top: row, bottom: row, left: column, right: column });
const blockKey = ({ top, left, bottom, right }: Area): string => `${top},${left},${bottom},${right}`;

/** The formula that is being calculated stands in the area itself. */
function reads(cell: FormulaCell, sheet: Sheet, area: Area): boolean {
  return cell.sheet === sheet && overlaps(cell.spill ?? areaOf(cell), area);
}
