/**
 * Excel's formulas over the model. `calculating(workbook)` makes the host's option `calculate`:
 *
 *     const session = await bootOffice({ workbook, calculate: calculating(workbook, { functions: metadata }) });
 *
 * Formulas of a file keep their stored values until something that they depend on changes; formulas without one are calculated at once.
 */
import type { Calculate, CalculationHost, Calculator, FunctionAnswer, Recalculated } from '../host/calculator';
import { separatorsOf } from '../host/cells/number-format';
import type { Workbook } from '../model/workbook';
import { CustomFunctions, type FunctionMetadata } from './custom-functions';
import { Engine } from './engine';
import { dependentsOf, precedentsOf } from './relations';

export { compareScalars, foldCase } from './compare';
export type { FunctionMetadata } from './custom-functions';
export { evaluate, evaluateFormula, resultOf } from './evaluate';
export type { Scope } from './scope';
export type { Node } from './syntax';
export { templateOf } from './templates';
export type { Reading } from './text-numbers';
export { ERRORS, Matrix, type Reference, type Scalar, type Value, isError } from './values';

export interface CalculationOptions {
  /** The add-in's functions; without them, or without the host's `functionNamespace`, they show #NAME?. */
  functions?: FunctionMetadata;
  /** The clock of TODAY and NOW. */
  now?: () => Date;
  /** Display language, for texts that are numbers (`"1,5"+1`) and for TEXT. Default: the host's. */
  locale?: string;
}

/** One workbook's calculation. */
export class Calculation implements Calculator {
  private engine: Engine | null = null;
  private functions: CustomFunctions | null = null;
  private host: CalculationHost | null = null;
  private waiters: (() => void)[] = [];
  private answersCame = false;

  constructor(
    private readonly workbook: Workbook,
    private readonly options: CalculationOptions = {},
  ) {}

  /** Calculates what depends on the changed cells; everything when the list is empty. */
  readonly calculate: Calculate = (_, changed, host) => {
    this.host = host;
    const engine = this.open(host);
    engine.graph.sync();
    if (changed.length === 0) engine.graph.invalidateAll();
    for (const { sheet, area } of changed) engine.graph.invalidateArea(sheet, area);
    engine.graph.invalidateVolatile();
    this.finish(engine, false);
  };

  /** Formulas of the file that have no stored value, and what depends on them. */
  readonly start: (host: CalculationHost) => void = (host) => {
    this.host = host;
    this.finish(this.open(host), false);
  };

  readonly related: Calculator['related'] = (kind, sheet, areas, deep, host) => {
    const { graph } = this.open(host);
    graph.sync();
    return (kind === 'precedents' ? precedentsOf : dependentsOf)(graph, this.workbook, sheet, areas, deep);
  };

  /** Addresses of formulas that depend on themselves, as of the last calculation. */
  get circular(): readonly Recalculated[] {
    return this.engine?.circular ?? [];
  }

  /** Some cell waits for an answer of the add-in. */
  get isBusy(): boolean {
    // Answers that have come are calculated with in a later task: until then cells show that they wait.
    return this.answersCame || (this.functions?.isBusy ?? false);
  }

  /** Resolves when no cell is busy. */
  idle(): Promise<void> {
    return this.isBusy ? new Promise((resolve) => this.waiters.push(resolve)) : Promise.resolve();
  }

  private open(host: CalculationHost): Engine {
    if (this.engine) return this.engine;
    const locale = this.options.locale ?? host.locale;
    const separators = this.options.locale === undefined ? host.separators : separatorsOf(locale);
    this.functions = new CustomFunctions(host.functionNamespace, this.options.functions);
    const dates = locale.toLowerCase().startsWith('en-us') ? 'mdy' : 'dmy';
    this.engine = new Engine(
      this.workbook,
      { ...separators, dates, dayOffset: this.workbook.dayOffset },
      this.options.now ?? (() => new Date()),
      this.functions,
    );
    return this.engine;
  }

  private finish(engine: Engine, later: boolean): void {
    const cells = engine.run();
    this.send();
    if (cells.length) this.host?.calculated(cells, later);
    if (!this.isBusy) for (const resolve of this.waiters.splice(0)) resolve();
  }

  private send(): void {
    const unsent = this.functions!.takeUnsent();
    if (!unsent.length) return;
    this.host!.callFunctions(
      unsent.map(({ call }) => call),
      (index, answer) => this.answered(unsent[index]!.key, answer),
    );
  }

  /** Answers that come together are calculated with together. */
  private answered(key: string, answer: FunctionAnswer): void {
    for (const cell of this.functions!.answer(key, answer)) this.engine!.graph.invalidate(cell);
    if (this.answersCame) return;
    this.answersCame = true;
    setTimeout(() => {
      this.answersCame = false;
      this.engine!.graph.sync();
      this.finish(this.engine!, true);
    }, 0);
  }
}

/** The host's option `calculate` for a workbook. */
export function calculating(workbook: Workbook, options?: CalculationOptions): Calculation {
  return new Calculation(workbook, options);
}
