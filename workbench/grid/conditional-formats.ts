/**
 * Which conditional formats hold where, and what they make a cell look like: every rule type of Excel, evaluated from the model's values.
 * Rules are asked in the order of their priority; what an earlier one says of a colour or a font stays; `stopIfTrue` ends the asking.
 */
import { compareScalars, ERRORS, foldCase, isError, type Scalar } from 'excel-host/calculation';
import { containsCell } from 'excel-host/cells';
import type { ConditionalFormat, ConditionalFormatStyle, Sheet } from 'excel-host/model';
import { PRESET_RULES } from 'excel-host/package';
import { Figures } from './rule-figures';
import type { Answers, RuleEvaluator } from './rule-scope';
import { type Bar, type Icon, barOf, colorOf, iconOf } from './visual-rules';

/** What the rules add to a cell. */
export interface ConditionalLook extends ConditionalFormatStyle {
  bar?: Bar;
  icon?: Icon;
  /** The bar or the icon stands alone. */
  hideValue?: boolean;
}

/** The rules of one sheet, ready to be asked about cells. One per painting: values do not change while it is used. */
export class SheetRules {
  private readonly rules: readonly ConditionalFormat[];
  private readonly figures = new Map<ConditionalFormat, Figures>();
  private readonly answers: Answers = new Map();

  constructor(
    private readonly sheet: Sheet,
    private readonly evaluator: RuleEvaluator,
  ) {
    this.rules = [...sheet.conditionalFormats].sort((a, b) => a.priority - b.priority);
  }

  /** The look that the rules give a cell; null when none holds. */
  at(row: number, column: number): ConditionalLook | null {
    const looks: ConditionalLook[] = [];
    for (const rule of this.rules) {
      if (!rule.areas.some((a) => containsCell(a, row, column))) continue;
      const found = this.lookOf(rule, row, column);
      if (!found) continue;
      looks.push(found);
      if (rule.stopIfTrue) break;
    }
    return looks.length > 1 ? looks.reduceRight((later, look) => over(look, later)) : (looks[0] ?? null);
  }

  private lookOf(rule: ConditionalFormat, row: number, column: number): ConditionalLook | null {
    const value = this.valueAt(row, column);
    if (rule.rule.colors || rule.rule.bar || rule.rule.icons) {
      return typeof value === 'number' ? visualLook(rule, value, this.figuresOf(rule)) : null;
    }
    return this.holds(rule, value, row, column) ? rule.format : null;
  }

  private holds(rule: ConditionalFormat, value: Scalar, row: number, column: number): boolean {
    const { formula, operator, text, criterion, rank } = rule.rule;
    if (rule.type === 'Custom') return formula !== undefined && isTrue(this.ask(rule, formula, row, column));
    if (rule.type === 'CellValue') return this.compares(rule, value, row, column);
    if (rule.type === 'ContainsText') return matchesText(value, operator ?? 'Contains', this.textOf(rule, text ?? '', row, column));
    if (rule.type === 'TopBottom') return typeof value === 'number' && this.figuresOf(rule).isAmong(value, operator ?? 'TopItems', rank ?? 10);
    if (rule.type === 'PresetCriteria') return this.preset(rule, criterion ?? '', value, row, column);
    return false;
  }

  /** The text of a rule may be a formula. */
  private textOf(rule: ConditionalFormat, text: string, row: number, column: number): string {
    if (!text.startsWith('=')) return text;
    const value = this.ask(rule, text, row, column);
    return value === null || isError(value) ? '' : String(value);
  }

  private compares(rule: ConditionalFormat, value: Scalar, row: number, column: number): boolean {
    const { operator = 'EqualTo', formula1, formula2 } = rule.rule;
    if (formula1 === undefined || isError(value)) return false;
    const [a, b] = [formula1, formula2 ?? formula1].map((formula) => this.operand(rule, formula, row, column));
    if (a === undefined || b === undefined || isError(a) || isError(b)) return false;
    // An empty cell is neither large nor small; it equals 0 and the empty text only where it is compared with nothing else.
    if (value === null && operator !== 'EqualTo' && operator !== 'NotEqualTo') return false;
    const below = compareScalars(value, a);
    const above = compareScalars(value, b);
    const [low, high] = compareScalars(a, b) <= 0 ? [below, above] : [above, below];
    return COMPARISONS[operator]?.(below, low, high) ?? false;
  }

  private operand(rule: ConditionalFormat, formula: string, row: number, column: number): Scalar {
    if (formula.startsWith('=')) return this.ask(rule, formula, row, column);
    return Number.isNaN(Number(formula)) ? formula : Number(formula);
  }

  private preset(rule: ConditionalFormat, criterion: string, value: Scalar, row: number, column: number): boolean {
    const formula = PRESET_RULES.find(({ model }) => model === criterion)?.formula;
    // A date rule asks a number: FLOOR of a text is an error, and an error is no truth.
    if (formula) return isTrue(this.askPreset(formula, row, column));
    if (criterion === 'UniqueValues' || criterion === 'DuplicateValues') {
      return value !== null && value !== '' && this.figuresOf(rule).isRepeated(value) === (criterion === 'DuplicateValues');
    }
    return typeof value === 'number' && this.figuresOf(rule).isBeyondAverage(value, criterion);
  }

  private askPreset(formula: string, row: number, column: number): Scalar {
    // The formulas call the cell A.
    const about = `=${formula.replace(/\bA\b/g, 'A1')}`;
    return this.evaluator.value(this.sheet, about, { row: 0, column: 0 }, row, column, this.answers);
  }

  private ask(rule: ConditionalFormat, formula: string, row: number, column: number): Scalar {
    const home = { row: Math.min(...rule.areas.map((a) => a.top)), column: Math.min(...rule.areas.map((a) => a.left)) };
    return this.evaluator.value(this.sheet, formula, home, row, column, this.answers);
  }

  private figuresOf(rule: ConditionalFormat): Figures {
    let figures = this.figures.get(rule);
    if (!figures) {
      const point = (formula: string): number | null => {
        const value = this.operand(rule, formula, rule.areas[0]!.top, rule.areas[0]!.left);
        return typeof value === 'number' ? value : null;
      };
      this.figures.set(rule, (figures = new Figures(this.sheet, rule.areas, point)));
    }
    return figures;
  }

  private valueAt(row: number, column: number): Scalar {
    return this.sheet.rows[row]?.cells[column]?.value ?? null;
  }
}

/** The earlier rule wins, part by part. */
function over(look: ConditionalLook, later: ConditionalLook): ConditionalLook {
  const borders = { ...later.borders, ...look.borders };
  return { ...later, ...look, ...(Object.keys(borders).length > 0 ? { borders } : {}) };
}

/** Each gets: the value against the first operand, against the smaller, against the larger of both. */
const COMPARISONS: Readonly<Record<string, (first: number, low: number, high: number) => boolean>> = {
  EqualTo: (first) => first === 0,
  NotEqualTo: (first) => first !== 0,
  GreaterThan: (first) => first > 0,
  GreaterThanOrEqual: (first) => first >= 0,
  LessThan: (first) => first < 0,
  LessThanOrEqual: (first) => first <= 0,
  Between: (_, low, high) => low >= 0 && high <= 0,
  NotBetween: (_, low, high) => low < 0 || high > 0,
};

/** A number that is not 0, or TRUE; a text and an error are no truth. */
const isTrue = (value: Scalar): boolean => value === true || (typeof value === 'number' && value !== 0);

function matchesText(value: Scalar, operator: string, text: string): boolean {
  const cell = foldCase(value === null || isError(value) ? '' : String(value));
  const wanted = foldCase(text);
  switch (operator) {
    case 'NotContains':
      return !cell.includes(wanted);
    case 'BeginsWith':
      return cell.startsWith(wanted);
    case 'EndsWith':
      return cell.endsWith(wanted);
    default:
      return value !== ERRORS.na && cell.includes(wanted);
  }
}

function visualLook({ rule }: ConditionalFormat, value: number, figures: Figures): ConditionalLook | null {
  if (rule.colors) {
    const fill = colorOf(rule.colors, value, figures);
    return fill === null ? null : { fill };
  }
  if (rule.bar) return { bar: barOf(rule.bar, value, figures), hideValue: rule.bar.barOnly };
  const icon = iconOf(rule.icons!, value, figures);
  return icon && { icon, hideValue: rule.icons!.iconOnly };
}
