/**
 * The main job on the open workbook: read, recognise, assess, plan changes, apply. Ribbon, task pane and command line call these functions.
 * ExcelApi 1.9.
 */
import { type AssessedSubject, assessSubjects, type KindSummary, summarise } from '../../assessment/report';
import { type Effects, effectsOf } from '../../assessment/effects';
import { differingTargets } from '../../assessment/own-targets';
import type { SheetGrid } from '../../cells/grid';
import { memoOfLast } from '../../cells/memo';
import type { Change, FormulaMode, Typed, Writing } from '../../changes/changes';
import { planChanges, signedAsValues, type Surroundings, withoutRoom } from '../../changes/from-verdicts';
import { keeping } from '../../changes/keep';
import { type StandingRow, standingRows } from '../../changes/standing';
import type { OwnBlock } from '../../own/find';
import type { Others } from '../../own/imprint';
import type { Plan } from '../../plan/plan';
import { planStamp } from '../../plan/stamp';
import { mergeReadings, NO_READING, type Reading } from '../../report/reading';
import type { Recognition } from '../../report/recognise';
import { recogniseAnswered, remember, type Remembered } from '../../report/remembered';
import { aTurn, type Progress } from '../kit/chunks';
import { NoReportError, NoRoomError, OpenQuestionsError, StaysProtectedError, ReachedError } from '../kit/errors';
import { withProtectionLifted } from '../kit/protection';
import { requireKnown } from '../kit/known';
import { inExcel } from '../kit/run';
import { allOrNothing, type Note } from '../kit/whole';
import { answersIn, loadAnswers, writeAnswers, requireKnownAnswers } from './answers';
import { applyChanges, remembered } from './apply';
import { loadMemory, type Memory, memoryIn } from './memory';
import { resultsSheets } from './results-sheets';
import { othersOf, presentIn, readPresent } from './own-cells';
import { reachingFormulas } from './reaching';
import { readGrids } from './read';
import { sharedFigures } from './shared-figures';
import { printedWithout } from './print-area';
import { surveyColumns } from './survey';
import type { Undo } from './undo';

export interface ClassifyOptions {
  plan: Plan;
  /** What a person said of how the reports are read. */
  reading?: Reading;
  /** What to do with a sheet that stays protected, or without room beside its table: say so and write nothing, or put its results on a new sheet. */
  whenLocked?: 'refuse' | 'newSheet';
  /** What to do where formulas of people would count the results: say so and write nothing, write all the same, or put them on a new sheet. */
  whenReached?: 'refuse' | 'write' | 'newSheet';
  /** Formulas instead of values. */
  formulas?: Writing;
  /** What people have typed into our columns stays, unless it is to be put right. */
  typed?: Typed;
  progress?: Progress;
}

/** What was found, before anything is written. */
export interface Examination {
  recognition: Recognition;
  /** The answers that it was read by. */
  reading: Reading;
  assessed: AssessedSubject[];
  summary: KindSummary[];
  /** What each answer to an open question would change. */
  effects: Effects;
  /** What results in the workbook said before. */
  standing: StandingRow[];
}

/** The same, when nothing is left open. @throws OpenQuestionsError */
export function answered(examination: Examination): Examination {
  const { questions } = examination.recognition;
  if (questions.length > 0) throw new OpenQuestionsError(questions);
  return examination;
}

/** What was found and written. */
export interface Outcome extends Examination {
  changes: Change[];
  undo: Undo;
  /** Sheets that are printed without their results. */
  printedWithout: string[];
}

const silent: Progress = () => undefined;

/** Reads and assesses without writing. @throws NoReportError when no sheet is a report */
export function examine({ plan, reading = NO_READING, progress = silent }: ClassifyOptions): Promise<Examination> {
  return inExcel(async (context) => {
    const setting = loadAnswers(context);
    const grids = await readGrids(context, progress);
    const remembered = answersIn(setting);
    recogniseGrids(grids, plan, reading, remembered);
    progress('recognise', 0.5);
    await aTurn();
    const examination = examineGrids(grids, plan, reading, remembered);
    progress('recognise', 1);
    return examination;
  });
}

/** What is written has, as a rule, just been read: only where a cell, an answer or the plan is another one is it worked out anew. */
const recogniseGrids = memoOfLast((grids: SheetGrid[], plan: Plan, fresh: Reading, remembered: Remembered) =>
  recogniseAnswered(grids, remembered, { reading: fresh, campaign: plan }),
);
const examineGrids = memoOfLast((grids: SheetGrid[], plan: Plan, fresh: Reading, remembered: Remembered): Examination => {
  const { recognition: found, reading } = recogniseGrids(grids, plan, fresh, remembered);
  if (found.sheets.length === 0) throw new NoReportError(found.refused);
  const assessed = assessSubjects(plan, found);
  const doubts = differingTargets(found, assessed);
  const sheets = found.sheets.map((sheet, i) => ({ ...sheet, doubts: [...sheet.doubts, ...(doubts.get(i) ?? [])] }));
  const recognition = { ...found, sheets };
  const effects = effectsOf(
    plan,
    recognition,
    (answer) => recogniseAnswered(grids, remembered, { reading: mergeReadings(fresh, answer), campaign: plan }).recognition,
  );
  return { recognition, reading, assessed, summary: summarise(assessed), effects, standing: standingRows(grids, recognition, assessed, plan) };
});

/** The whole job. The workbook is either classified or as it was. @throws OpenQuestionsError when a person must say how the report is read */
export function classify(options: ClassifyOptions): Promise<Outcome> {
  const { plan, reading = NO_READING, whenLocked = 'refuse', whenReached = 'refuse', formulas = 'values', typed = 'keep', progress = silent } = options;
  return inExcel(async (context) => {
    const [setting, kept] = [loadAnswers(context), loadMemory(context)];
    const grids = await readGrids(context, progress);
    const examined = answered(examineGrids(grids, plan, reading, answersIn(setting)));
    progress('recognise', 1);
    const shared = await sharedFigures(context, examined.recognition, examined.reading);
    if (shared.length > 0) throw new OpenQuestionsError(shared);
    const names = [...new Set(examined.recognition.sheets.map(({ sheet }) => sheet))];
    const memory = memoryIn(kept);
    requireKnown(memory.by);
    requireKnownAnswers(setting);
    const others = typed === 'keep' ? await othersInBlocks(context, examined.recognition, grids, memory) : new Map<OwnBlock, Others>();
    const peoples = new Set(resultsSheets(grids, memory).flatMap(({ name, isPeoples }) => (isPeoples ? [name] : [])));
    const outcome = await withProtectionLifted(context, names, async ({ locked }) => {
      if (locked.length > 0 && whenLocked === 'refuse') throw new StaysProtectedError(locked);
      const surroundings = {
        grids,
        readOnly: new Set(locked),
        isBlocked: await surveyColumns(context, examined.recognition, grids),
        typed,
        peoples,
        others: (block: OwnBlock) => others.get(block) ?? null,
      };
      const values = await placedChanges(context, examined, plan, surroundings, { whenLocked, whenReached });
      const changes = keeping(formulas === 'values' ? signedAsValues(values) : await asFormulas(context, values, examined, plan, grids, formulas));
      const undo = await allOrNothing(async (note) => {
        const applied = await applyChanges(context, changes, planStamp(plan), grids, note, progress);
        await renewAnswers(context, answersIn(setting), remember(examined.reading, grids, examined.recognition.sheets), note);
        return applied;
      });
      // What stands there now is what was found.
      return { ...examined, standing: [], changes, undo };
    });
    await bringIntoView(context, outcome.changes).catch(() => undefined);
    return { ...outcome, printedWithout: await printedWithout(context, outcome.changes).catch(() => []) };
  });
}

/** The changes, each where it can be read and counts in no formula of somebody's. @throws NoRoomError, ReachedError where a person must say where they go */
async function placedChanges(
  context: Excel.RequestContext,
  { recognition, assessed }: Examination,
  plan: Plan,
  around: Surroundings & { readOnly: Set<string> },
  { whenLocked, whenReached }: Required<Pick<ClassifyOptions, 'whenLocked' | 'whenReached'>>,
): Promise<Change[]> {
  const full = withoutRoom(recognition, around).filter((sheet) => !around.readOnly.has(sheet));
  if (full.length > 0 && whenLocked === 'refuse') throw new NoRoomError(full);
  full.forEach((sheet) => around.readOnly.add(sheet));
  const beside = planChanges(recognition, assessed, plan, around);
  if (whenReached === 'write') return beside;
  const reached = await reachingFormulas(context, beside);
  if (reached.length === 0) return beside;
  // Who has their results on a sheet apart has said so.
  const apart = new Set(around.grids.flatMap(({ results }) => results?.source?.sheet ?? []));
  const open = reached.filter(({ sheet }) => !apart.has(sheet));
  if (open.length > 0 && whenReached === 'refuse') {
    throw new ReachedError(
      open.map(({ sheet }) => sheet),
      open.flatMap(({ cells }) => cells),
    );
  }
  reached.forEach(({ sheet }) => around.readOnly.add(sheet));
  return planChanges(recognition, assessed, plan, around);
}

/**
 * Selects the headings of what was written, on the sheet at hand if anything was written there: Excel scrolls to them. Without it all is as good.
 * Queued: it goes with the next request.
 */
async function bringIntoView(context: Excel.RequestContext, changes: readonly Change[]): Promise<void> {
  const active = context.workbook.worksheets.getActiveWorksheet().load('name');
  await context.sync();
  const blocks = changes.flatMap((change) => (change.kind === 'writeBlock' ? [change.block] : []));
  const block = blocks.find(({ sheet }) => sheet === active.name) ?? blocks[0];
  if (!block) return;
  const sheet = context.workbook.worksheets.getItem(block.sheet);
  if (block.sheet !== active.name) sheet.activate();
  sheet.getRangeByIndexes(block.headingRow, block.column, 1, block.columns.length).select();
}

/** Remembers how the reports were read, instead of what was remembered. */
async function renewAnswers(context: Excel.RequestContext, before: Remembered, now: Remembered, note: Note): Promise<void> {
  if (now.sheets.length === 0 && before.sheets.length === 0) return;
  note(
    () => [],
    () => writeAnswers(context, before),
  );
  await writeAnswers(context, now);
}

/** People's cells in the blocks beside the reports. */
async function othersInBlocks(
  context: Excel.RequestContext,
  { sheets }: Recognition,
  grids: readonly SheetGrid[],
  memory: Memory,
): Promise<Map<OwnBlock, Others>> {
  const found = new Map<OwnBlock, Others>();
  for (const { sheet, header } of sheets) {
    const block = header.ownBlock;
    if (!block) continue;
    const area = remembered(memory, sheet, block);
    // What formulas show says nothing of who wrote them.
    const present = area.formulas
      ? await readPresent(context, context.workbook.worksheets.getItem(sheet), block, true)
      : presentIn(
          grids.find(({ name }) => name === sheet)!,
          block,
        );
    found.set(block, othersOf(present, area));
  }
  return found;
}

/** Loaded when somebody wants formulas: most people take values. */
async function asFormulas(
  context: Excel.RequestContext,
  changes: Change[],
  { recognition, assessed }: Examination,
  plan: Plan,
  grids: SheetGrid[],
  mode: FormulaMode,
): Promise<Change[]> {
  const [{ withFormulas }, { tableForFormulas }] = await Promise.all([import('../../changes/formulas/block'), import('./formula-plan')]);
  return withFormulas(changes, recognition, assessed, plan, grids, mode, (await tableForFormulas(context, plan, mode)) ?? undefined);
}
