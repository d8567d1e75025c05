/** The figures of one row in one measure, as read from the report. */

/** Why a figure cannot be used. `notWhole`: a fraction where cases are counted, e.g. 1.5 typed for 1.500 where Excel speaks English. */
export type FigureProblem = 'unreadable' | 'notWhole' | 'negative' | 'ambiguous';

/** The three figures that decide, and tổng số phải thi hành where a sheet has it. Names: see the glossary in README.md. */
export type FigureName = DecidingFigure | 'toEnforce';

/** The figures without which nothing can be decided. */
export const DECIDING_FIGURES = ['total', 'eligible', 'completed'] as const;
export type DecidingFigure = (typeof DECIDING_FIGURES)[number];

/** Whether a word is the name of one of them. */
export const isDeciding = (word: string | undefined): boolean => DECIDING_FIGURES.some((figure) => figure === word);

/** Amounts in the sheet's own unit; null = the cell is empty or cannot be used (then `problem` says which and why). */
export interface Figures {
  total: number | null;
  toEnforce: number | null;
  eligible: number | null;
  completed: number | null;
  problem?: { figure: FigureName; problem: FigureProblem; /** What the cell holds. */ text: string; /** Address, e.g. `J14`. */ address: string };
}
