/** What the host and whoever calculates for it know of each other. */
import type { Area, Sheet, Workbook } from '../model/workbook';
import type { Separators } from './cells/number-format';
import type { ChangedCells } from './context';

/** One call of an add-in's function, as Excel sends it: every argument a 2-D array, null where one was left out. */
export interface FunctionCall {
  name: string;
  args: unknown[];
  /** Cell of the formula, `Sheet1!A1`. */
  address: string;
}

export type FunctionAnswer = { ok: true; value: unknown } | { ok: false; error: string; message?: string };

/** Cells whose value is another than before. */
export interface Recalculated {
  sheet: Sheet;
  area: Area;
}

/** What calculation asks of the host that it works for. */
export interface CalculationHost {
  readonly separators: Separators;
  readonly locale: string;
  readonly functionNamespace: string;
  /** Calls the add-in's functions; each answer comes on its own. */
  callFunctions(calls: readonly FunctionCall[], answered: (index: number, answer: FunctionAnswer) => void): void;
  /** These cells show something else now. `later`: outside of any request of the add-in. */
  calculated(cells: readonly Recalculated[], later: boolean): void;
}

/** Calculates what depends on the changed cells; everything when the list is empty. */
export type Calculate = (workbook: Workbook, changed: ChangedCells[], host: CalculationHost) => void;

/** A calculation with a life of its own: see `calculation/`. */
export interface Calculator {
  calculate: Calculate;
  /** When the host opens the workbook: formulas of the file that have no stored value. */
  start(host: CalculationHost): void;
  /** What formulas in the areas read, or which formulas read them; `deep`: and so on. By sheet, in their order. */
  related(kind: 'precedents' | 'dependents', sheet: Sheet, areas: readonly Area[], deep: boolean, host: CalculationHost): { sheet: Sheet; areas: Area[] }[];
  /** Some cell waits for an answer of the add-in. */
  readonly isBusy: boolean;
  /** Resolves when no cell is busy. */
  idle(): Promise<void>;
}
