/**
 * A plan as a file to hand on: JSON with a format and a version. A file from elsewhere is checked as a whole before anything is taken from it.
 * Loads the validation library: import this module only when a file is at hand.
 */
import type * as z from 'zod';
import type { Plan } from './plan';
import { type PlanProblem, isFatal, planProblems } from './problems';
import { planSchema } from './schema';

const FORMAT = 'thads-plan';
export const FILE_VERSION = 1;
/** A plan is some kilobytes; more is no plan. Characters. */
export const LARGEST = 1_000_000;

/** Why a file is refused, as data; sentences are in messages/. `path` leads to the value: ['bands', 3, 'target']. */
export type FileProblem =
  | { code: 'tooLarge' | 'notJson' | 'notPlan' | 'noVersion' }
  | { code: 'otherVersion'; version: string }
  | { code: 'value'; path: PathStep[]; issue: string; facts: Facts }
  | { code: 'plan'; problem: PlanProblem };
export type PathStep = string | number;
export interface Facts {
  /** Words or numbers that are allowed, or the limit. */
  allowed: string;
  /** What kind of value is expected: 'string', 'number', 'boolean', 'array', 'object', 'null'. */
  expected: string;
}

export type PlanFile = { plan: Plan; problems: [] } | { plan: null; problems: FileProblem[] };

/** The plan as the text of a file. */
export const planToText = (plan: Plan): string => `${JSON.stringify({ format: FORMAT, ...plan }, null, 2)}\n`;

/** Reads the text of a file. @returns no plan when anything is wrong with it, and everything that is wrong */
export function planFromText(text: string): PlanFile {
  if (text.length > LARGEST) return refused({ code: 'tooLarge' });
  const found = parse(text);
  if (found === undefined) return refused({ code: 'notJson' });
  if (typeof found !== 'object' || found === null || Array.isArray(found)) return refused({ code: 'notPlan' });
  const { format, version } = found as Record<string, unknown>;
  if (format !== FORMAT) return refused({ code: 'notPlan' });
  if (version === undefined) return refused({ code: 'noVersion' });
  if (version !== FILE_VERSION)
    return refused({ code: 'otherVersion', version: typeof version === 'string' || typeof version === 'number' ? String(version) : '?' });
  const result = planSchema.safeParse(found);
  if (!result.success) return { plan: null, problems: result.error.issues.map(valueProblem) };
  const fatal = planProblems(result.data).filter(isFatal);
  if (fatal.length > 0) return { plan: null, problems: fatal.map((problem) => ({ code: 'plan', problem })) };
  return { plan: result.data, problems: [] };
}

const refused = (problem: FileProblem): PlanFile => ({ plan: null, problems: [problem] });

/** Undefined for what is no JSON. A byte order mark comes with files from Notepad. */
function parse(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, '')) as unknown;
  } catch {
    return undefined;
  }
}

function valueProblem(issue: z.core.$ZodIssue): FileProblem {
  const found = issue as unknown as Record<string, unknown>;
  const list = Array.isArray(found['values']) ? found['values'].map(String).join(', ') : '';
  const limit = found['maximum'] ?? found['minimum'];
  const allowed = list || (typeof limit === 'number' || typeof limit === 'bigint' ? String(limit) : '');
  const expected = typeof found['expected'] === 'string' ? found['expected'] : '';
  const code = issue.code === 'custom' ? issue.message : issue.code;
  return { code: 'value', path: issue.path.map((step) => (typeof step === 'number' ? step : String(step))), issue: code, facts: { allowed, expected } };
}
