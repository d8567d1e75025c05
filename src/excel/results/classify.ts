/**
 * The main job on the open workbook: read, recognise, assess, plan changes, apply. Ribbon, task pane and command line call these functions.
 * ExcelApi 1.9.
 */
import { type AssessedSubject, assessSubjects, type KindSummary, summarise } from '../../assessment/report';
import type { SheetGrid } from '../../cells/grid';
import type { Change, FormulaMode, Writing } from '../../changes/changes';
import { planChanges } from '../../changes/from-verdicts';
import type { Plan } from '../../plan/plan';
import { planStamp } from '../../plan/stamp';
import { recogniseWorkbook, type Recognition } from '../../report/recognise';
import type { Progress } from '../kit/chunks';
import { NoReportError, PasswordProtectedError } from '../kit/errors';
import { withProtectionLifted } from '../kit/protection';
import { inExcel } from '../kit/run';
import { applyChanges } from './apply';
import { refuseForeignColumns } from './blocks';
import { readGrids } from './read';
import { blockedColumns } from './survey';
import type { Undo } from './undo';

export interface ClassifyOptions {
  plan: Plan;
  /** What to do with a sheet behind a password: say so and write nothing, or put its results on a new sheet. */
  whenLocked?: 'refuse' | 'newSheet';
  /** Formulas instead of values. */
  formulas?: Writing;
  progress?: Progress;
}

/** What was found, before anything is written. */
export interface Examination {
  recognition: Recognition;
  assessed: AssessedSubject[];
  summary: KindSummary[];
}

/** What was found and written. */
export interface Outcome extends Examination {
  changes: Change[];
  undo: Undo;
}

const silent: Progress = () => undefined;

/** Reads and assesses without writing. @throws NoReportError when no sheet is a report */
export function examine({ plan, progress = silent }: ClassifyOptions): Promise<Examination> {
  return inExcel(async (context) => examineGrids(await readGrids(context, progress), plan, progress));
}

function examineGrids(grids: SheetGrid[], plan: Plan, progress: Progress): Examination {
  const recognition = recogniseWorkbook(grids);
  if (recognition.sheets.length === 0) throw new NoReportError(recognition.refused);
  const assessed = assessSubjects(plan, recognition);
  progress('recognise', 1);
  return { recognition, assessed, summary: summarise(assessed) };
}

/** The whole job. The workbook is either classified or as it was. */
export function classify(options: ClassifyOptions): Promise<Outcome> {
  const { plan, whenLocked = 'refuse', formulas = 'values', progress = silent } = options;
  return inExcel(async (context) => {
    const grids = await readGrids(context, progress);
    const examined = examineGrids(grids, plan, progress);
    const names = [...new Set(examined.recognition.sheets.map(({ sheet }) => sheet))];
    refuseForeignColumns(
      examined.recognition.sheets.flatMap(({ sheet, header }) => (header.ownBlock ? [{ sheet, block: header.ownBlock }] : [])),
      grids,
    );
    return withProtectionLifted(context, names, async ({ locked }) => {
      if (locked.length > 0 && whenLocked === 'refuse') throw new PasswordProtectedError(locked);
      const blocked = await blockedColumns(context, examined.recognition);
      const surroundings = { grids, readOnly: new Set(locked), blocked: (sheet: string) => blocked.get(sheet) ?? new Set<number>() };
      const values = planChanges(examined.recognition, examined.assessed, plan, surroundings);
      const changes = formulas === 'values' ? values : await asFormulas(values, examined, plan, grids, formulas);
      const undo = await applyChanges(context, changes, planStamp(plan), progress);
      return { ...examined, changes, undo };
    });
  });
}

/** Loaded when somebody wants formulas: most people take values. */
async function asFormulas(changes: Change[], { recognition, assessed }: Examination, plan: Plan, grids: SheetGrid[], mode: FormulaMode): Promise<Change[]> {
  const { withFormulas } = await import('../../changes/formulas/block');
  return withFormulas(changes, recognition, assessed, plan, grids, mode);
}
