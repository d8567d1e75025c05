/** Turns what is wrong with a plan and its sheet into sentences of a language. Loaded with the plan sheet, after the first chunk. Pure. */
import type { PlanProblem } from '../plan/problems';
import type { CellProblem } from '../plan/sheet/read';
import { planEn } from './en/plan';
import type { Language } from './languages';
import type { Messages } from './vi';
import { type PlanMessages, planVi } from './vi/plan';

const PLAN = { vi: planVi, en: planEn } satisfies Record<Language, PlanMessages>;

type Speaks = Pick<Messages, 'language'>;

/** A problem of the plan sheet with the cell to look at. */
interface Placed {
  problem: CellProblem | PlanProblem;
  level: 'error' | 'warning';
  sheet: string;
  address: string;
}

const isCellProblem = (problem: CellProblem | PlanProblem): problem is CellProblem => 'text' in problem;

/** Any problem of a plan or its sheet as one sentence. */
export function planSentence(problem: CellProblem | PlanProblem, { language }: Speaks): string {
  const { cell, whole } = PLAN[language];
  return isCellProblem(problem) ? cell(problem) : whole(problem);
}

/** The same with its place. */
export const placedSentence = ({ problem, sheet, address }: Placed, messages: Speaks): string =>
  PLAN[messages.language].at(sheet, address, planSentence(problem, messages));

/** Why a plan sheet cannot be used: how many errors, and the first of them. */
export function planSheetSentence(sheet: string, problems: readonly Placed[], messages: Speaks): string {
  const errors = problems.filter(({ level }) => level === 'error');
  return PLAN[messages.language].sheet(sheet, errors.length, errors[0] ? placedSentence(errors[0], messages) : '');
}
