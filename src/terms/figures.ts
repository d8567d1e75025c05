/** The figures of one row in one measure, as read from the report. */

/**
 * Why a figure cannot be used. `notWhole`: a fraction where whole numbers stand, e.g. 1.5 typed for 1.500 where Excel speaks English. The others contradict
 * what stands in the same row: the parts of the total, "phải thi hành", the rest carried forward, the rate; `fraction`: small, among large whole numbers; `implausible`: no such
 * size is known.
 */
export const FIGURE_PROBLEMS = [
  'unreadable',
  'notWhole',
  'negative',
  'ambiguous',
  'notSum',
  'notDifference',
  'aboveToEnforce',
  'aboveTotal',
  'notRate',
  'notRest',
  'fraction',
  'implausible',
] as const;
export type FigureProblem = (typeof FIGURE_PROBLEMS)[number];

/** The three figures that decide, and tổng số phải thi hành where a sheet has it. Names: see the glossary in README.md. */
export type FigureName = DecidingFigure | 'toEnforce';

/** The figures without which nothing can be decided. */
export const DECIDING_FIGURES = ['total', 'eligible', 'completed'] as const;
export type DecidingFigure = (typeof DECIDING_FIGURES)[number];

/** Whether a word is the name of one of them. */
export const isDeciding = (word: string | undefined): word is DecidingFigure => DECIDING_FIGURES.some((figure) => figure === word);

/** Amounts in the sheet's own unit; null = the cell is empty or cannot be used (then `problem` says which and why). */
export interface Figures {
  total: number | null;
  toEnforce: number | null;
  eligible: number | null;
  completed: number | null;
  problem?: { figure: FigureName; problem: FigureProblem; /** What the cell holds. */ text: string; /** Address, e.g. `J14`. */ address: string };
}

/** Problems of a cell alone; all others are told by what stands beside it. */
const OF_THE_CELL: ReadonlySet<FigureProblem> = new Set<FigureProblem>(['unreadable', 'notWhole', 'negative', 'ambiguous']);

/** True where every cell can be read, and they contradict each other. */
export const isContradicted = (figures: Figures | undefined): boolean => figures?.problem !== undefined && !OF_THE_CELL.has(figures.problem.problem);
