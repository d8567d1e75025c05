/** The argument `plan`: a range laid out as a plan table, or nothing for the built-in plan. */
import { functionsVi } from './texts';
import { DEFAULT_PLAN } from '../plan/default';
import type { Plan } from '../plan/plan';
import { Failure } from './failure';
import type { readPlanRange } from './plan-range';

/** Excel hands over a new array with every call, so a sheet full of single formulas finds its plan by contents, not by reference. */
const byReference = new WeakMap<object, Plan | Failure>();
const byContents = new Map<string, Plan | Failure>();
/** More plans at a time are not in use; the oldest goes first. */
const REMEMBERED = 16;

/** Reads a range; null as long as it has not been loaded. */
let read: typeof readPlanRange | null = null;

/** Whether an argument is a range that nothing can read yet. */
export const isUnreadable = (argument: unknown): boolean => read === null && Array.isArray(argument) && !isBlank(argument);

/** Loads what reads ranges. */
export async function loadPlanReader(): Promise<void> {
  read = (await import('./plan-range')).readPlanRange;
}

/** The plan that an argument holds, once what reads ranges was loaded. An empty one is the plan that everybody gets who does not choose. */
export function readPlanArgument(argument: unknown): Plan | Failure {
  if (isBlank(argument)) return DEFAULT_PLAN;
  if (!Array.isArray(argument)) return new Failure('#VALUE!', functionsVi.planNotRange);
  const known = byReference.get(argument) ?? planOfContents(argument as unknown[][]);
  byReference.set(argument, known);
  return known;
}

const isBlank = (cell: unknown): boolean =>
  cell === null ||
  cell === undefined ||
  cell === '' ||
  (Array.isArray(cell) && cell.length === 1 && Array.isArray(cell[0]) && cell[0].length === 1 && isBlank(cell[0][0]));

function planOfContents(cells: unknown[][]): Plan | Failure {
  const key = JSON.stringify(cells);
  const known = byContents.get(key) ?? read!(cells);
  byContents.delete(key);
  byContents.set(key, known);
  if (byContents.size > REMEMBERED) byContents.delete(byContents.keys().next().value!);
  return known;
}
