/** Turns what is wrong with a plan file into sentences of a language. Loaded together with plan/file.ts, when a file is at hand. Pure. */
import { FILE_VERSION, type FileProblem, type PathStep } from '../plan/file';
import { planFileEn } from './en/plan-file';
import { entryOf } from './entry-of';
import type { Language } from './languages';
import { planSentence } from './plan';
import type { Messages } from './vi';
import { type PlanFileMessages, planFileVi } from './vi/plan-file';

const PLAN_FILE = { vi: planFileVi, en: planFileEn } satisfies Record<Language, PlanFileMessages>;

/** "Bảng chỉ tiêu, dòng 4, Chỉ tiêu". */
const placeOf = (path: readonly PathStep[], { row, names }: PlanFileMessages): string =>
  path.map((step) => (typeof step === 'number' ? row(step + 1) : (entryOf(names, step) ?? step))).join(', ');

export function fileProblemSentence(problem: FileProblem, messages: Pick<Messages, 'language'>): string {
  const say = PLAN_FILE[messages.language];
  switch (problem.code) {
    case 'otherVersion':
      return say.otherVersion(problem.version, FILE_VERSION);
    case 'value':
      return `${placeOf(problem.path, say)}: ${entryOf(say.issues, problem.issue)?.(problem.facts) ?? say.otherIssue}.`;
    case 'plan':
      return planSentence(problem.problem, messages);
    default:
      return say.file[problem.code];
  }
}

/** All reasons as one text: what the command line and the pane say when they refuse a file. */
export const refusalOfFile = (problems: readonly FileProblem[], messages: Pick<Messages, 'language'>): string =>
  [PLAN_FILE[messages.language].refused, ...problems.map((one) => `- ${fileProblemSentence(one, messages)}`)].join('\n');
