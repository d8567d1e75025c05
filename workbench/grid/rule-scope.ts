/** What a formula of a conditional format can see: the workbook's values as they stand, from the cell that the rule is asked about. */
import {
  ERRORS,
  evaluate,
  evaluateFormula,
  Matrix,
  type Node,
  type Reading,
  type Reference,
  resultOf,
  type Scalar,
  type Scope,
  templateOf,
  type Value,
} from 'excel-host/calculation';
import { MAX_COLUMNS, MAX_ROWS } from 'excel-host/cells';
import type { Sheet, Workbook } from 'excel-host/model';

class RuleScope implements Scope {
  /** A rule looks at single cells; ranges are ranges. */
  readonly arrays = true;

  constructor(
    readonly workbook: Workbook,
    readonly sheet: Sheet,
    readonly row: number,
    readonly column: number,
    readonly reading: Reading,
    readonly now: () => Date,
    private readonly variables: ReadonlyMap<string, Value> = new Map(),
  ) {}

  cell(sheet: Sheet, row: number, column: number): Scalar {
    return sheet.rows[row]?.cells[column]?.value ?? null;
  }

  read({ sheet, area }: Reference): Matrix {
    const bottom = area.bottom === MAX_ROWS - 1 ? Math.max(area.top, sheet.rows.length - 1) : area.bottom;
    const widest = (): number => sheet.rows.reduce((most, row) => Math.max(most, row?.cells.length ?? 0), 1);
    const right = area.right === MAX_COLUMNS - 1 ? Math.max(area.left, widest() - 1) : area.right;
    return Matrix.of(bottom - area.top + 1, right - area.left + 1, (r, c) => this.cell(sheet, area.top + r, area.left + c));
  }

  /** Excel takes no reference to a spilled range in a rule. */
  spillOf(): null {
    return null;
  }

  /** Nor a function of an add-in. */
  custom(): Value {
    return ERRORS.name;
  }

  evaluate(node: Node): Value {
    return evaluate(node, this);
  }

  with(name: string, value: Value): Scope {
    const variables = new Map(this.variables).set(name.toLowerCase(), value);
    return new RuleScope(this.workbook, this.sheet, this.row, this.column, this.reading, this.now, variables);
  }

  variable(name: string): Value | undefined {
    return this.variables.get(name.toLowerCase());
  }

  inArrays(): Scope {
    return this;
  }

  noteArrays(): void {
    // A rule never spills.
  }
}

/** Functions whose answer depends on the column that asks, whatever they are given. */
const OF_THE_CELL = new Set(['COLUMN', 'CELL', 'INDIRECT']);

/** Whether a formula says the same in every column: it looks at fixed ones only. */
function isOfRow(node: Node): boolean {
  switch (node.kind) {
    case 'constant':
    case 'missing':
      return true;
    case 'cell':
      return node.column.fixed;
    case 'area':
      return node.columns?.every(({ fixed }) => fixed) ?? true;
    case 'call':
      return !OF_THE_CELL.has(node.name) && node.args.every(isOfRow);
    case 'binary':
      return isOfRow(node.left) && isOfRow(node.right);
    case 'negative':
    case 'positive':
    case 'percent':
      return isOfRow(node.operand);
    default:
      return false;
  }
}

/** What a rule's formula needs to be asked. */
interface Asked extends Pick<ReturnType<typeof templateOf>, 'tree' | 'unplayed'> {
  /** It says the same in every column. */
  isOfRow: boolean;
}

/** What formulas have answered for whole rows of one sheet. Good as long as no value changes. */
export type Answers = Map<object, Map<number, Scalar>>;

/** Asks formulas of rules. It keeps formulas that it has read, no values. */
export class RuleEvaluator {
  /** A rule is asked for every cell of a screen: its formula is read once. */
  private readonly read = new Map<string, Asked>();

  constructor(
    private readonly workbook: Workbook,
    private readonly reading: Reading,
    private readonly now: () => Date = () => new Date(),
  ) {}

  /**
   * The value of a formula that was written for the cell `home` (the first of the rule's cells), asked about another cell: relative
   * references move along. An error where it is no formula.
   */
  value(sheet: Sheet, formula: string, home: { row: number; column: number }, row: number, column: number, answers: Answers): Scalar {
    const asked = this.asked(formula, home);
    const { tree, unplayed } = asked;
    if (!tree || unplayed) return ERRORS.name;
    const known = answers.get(asked)?.get(row);
    if (known !== undefined) return known;
    const scope = new RuleScope(this.workbook, sheet, row, column, this.reading, this.now);
    const result = resultOf(evaluateFormula(tree, scope), scope);
    const value = result instanceof Matrix ? (result.rows[0]![0] ?? 0) : result;
    if (asked.isOfRow) answers.set(asked, (answers.get(asked) ?? new Map<number, Scalar>()).set(row, value));
    return value;
  }

  private asked(formula: string, home: { row: number; column: number }): Asked {
    const key = `${home.row},${home.column},${formula}`;
    let asked = this.read.get(key);
    if (!asked) {
      const { tree, unplayed, volatile } = templateOf(formula, home.row, home.column);
      asked = { tree, unplayed, isOfRow: tree !== null && !volatile && isOfRow(tree) };
      this.read.set(key, asked);
    }
    return asked;
  }
}
