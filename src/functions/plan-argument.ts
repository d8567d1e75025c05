/** The argument `plan`: a range laid out as a plan table, or nothing for the built-in plan. */
import { functionsVi } from './texts';
import { DEFAULT_PLAN } from '../plan/default';
import type { Plan } from '../plan/plan';
import { planProblems } from '../plan/problems';
import { readPlanTable } from '../plan/sheet/table';
import { Failure } from './failure';
import { bandWords } from '../words/notes';

/** Excel hands over a new array with every call, so a sheet full of single formulas finds its plan by contents, not by reference. */
const byReference = new WeakMap<object, Plan | Failure>();
const byContents = new Map<string, Plan | Failure>();
/** More plans at a time are not in use; the oldest goes first. */
const REMEMBERED = 16;

/** The plan that an argument holds. An empty one is the plan that everybody gets who does not choose. */
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
  const known = byContents.get(key) ?? parsePlan(cells);
  byContents.delete(key);
  byContents.set(key, known);
  if (byContents.size > REMEMBERED) byContents.delete(byContents.keys().next().value!);
  return known;
}

/** Bands from the cells; everything that a table of bands does not say (both measures, the edge rule) as in the built-in plan. */
function parsePlan(cells: unknown[][]): Plan | Failure {
  const { bands, problems } = readPlanTable(cells);
  if (!bands) {
    const { code, row, column, text } = problems[0]!;
    return new Failure('#VALUE!', functionsVi.planProblem(code, row, column, text));
  }
  const plan: Plan = { ...DEFAULT_PLAN, id: 'range', bands, unmeasured: [] };
  const overlap = planProblems(plan).find((problem) => problem.code === 'overlap');
  return overlap?.code === 'overlap' ? new Failure('#VALUE!', functionsVi.planOverlap(bandWords(overlap.first), bandWords(overlap.second))) : plan;
}
