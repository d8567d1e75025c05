/** What the pane does: starts jobs in Excel one at a time and tells the store how they went. No React in here. */
import { assessSubjects, summarise } from '../assessment/report';
import type { Writing } from '../changes/changes';
import type { Undo } from '../excel/undo';
import type { Progress } from '../excel/chunks';
import type { Examination } from '../excel/classify';
import { NoReportError, PasswordProtectedError, sentenceFor } from '../excel/errors';
import type { Headings } from '../excel/select';
import { DEFAULT_PLAN, builtinPlan } from '../plan/builtin';
import type { Plan } from '../plan/plan';
import { EXCEL, type ExcelSide } from './excel-side';
import type { PaneMessage } from './messages';
import { reviewChanged } from './review-signal';
import { type Failure, type Job, type PaneState, isBusy } from './state';
import type { Store } from './store';

/** How long Excel may be silent before the pane says what it may be waiting for. */
const SILENCE_MS = 2000;

export interface Controller {
  /** Reads the remembered choices, then the workbook. */
  open(): Promise<void>;
  reread(): Promise<void>;
  write(whenLocked?: 'refuse' | 'newSheet'): Promise<void>;
  undo(): Promise<void>;
  remove(): Promise<void>;
  choosePlan(id: string): Promise<void>;
  /** Values, or which formulas: remembered in the workbook. */
  chooseFormulas(formulas: Writing): Promise<void>;
  /** Runs a job that a section brings along, and shows what it says. */
  perform(work: (plan: Plan, progress: Progress) => Promise<Performed>): Promise<void>;
  goTo(sheet: string, address: string): Promise<void>;
  /** Shows what a ribbon command left. */
  show(message: PaneMessage): Promise<void>;
  dismiss(): void;
}

/** What a job of a section says when it is done, and how to take it back. */
export type Performed = PaneMessage & { undo?: Undo };

/** Plan of the state; a remembered id that nobody knows any more counts as the default plan. */
export const activePlan = ({ planId }: Pick<PaneState, 'planId'>): Plan => builtinPlan(planId) ?? DEFAULT_PLAN;

export function createController(store: Store, excel: ExcelSide = EXCEL, silenceMs = SILENCE_MS): Controller {
  const { dispatch, getState } = store;
  const plan = (): Plan => activePlan(getState());

  /** Runs a job unless another one runs. Watches for silence; ends in a state of rest on every path. */
  async function run(job: Job, work: (progress: Progress) => Promise<void>): Promise<void> {
    if (isBusy(getState())) return;
    dispatch({ type: 'started', job });
    const watch = watchSilence(() => dispatch({ type: 'stalled' }), silenceMs);
    try {
      await work((step, done) => {
        watch.heard();
        dispatch({ type: 'progressed', step, done });
      });
    } catch (error) {
      dispatch({ type: 'failed', failure: failureOf(error) });
    } finally {
      watch.stop();
    }
  }

  /** Headings only explain what was found: a pane without them is better than none. */
  const headingsOf = ({ recognition }: Examination): Promise<Headings[]> => excel.readHeadings(recognition.sheets).catch(() => []);

  async function read(progress: Progress): Promise<void> {
    const examination = await excel.examine({ plan: plan(), progress });
    dispatch({ type: 'examined', found: { examination, headings: await headingsOf(examination) } });
  }

  return {
    open: () =>
      run('examine', async (progress) => {
        const { plan: id, formulas = 'values' } = await excel.readPreferences();
        dispatch({ type: 'formulasChosen', formulas });
        if (id !== null && builtinPlan(id)) dispatch({ type: 'planChosen', planId: id, examination: null });
        await read(progress);
      }),
    reread: () => run('examine', read),
    write: (whenLocked = 'refuse') =>
      run('write', async (progress) => {
        const outcome = await excel.classify({ plan: plan(), whenLocked, formulas: getState().formulas, progress });
        dispatch({ type: 'written', outcome, headings: await headingsOf(outcome) });
      }),
    undo: () =>
      run('undo', async () => {
        const { undo } = getState();
        if (undo) await excel.undoLast(undo);
        dispatch({ type: 'undone' });
      }),
    remove: () =>
      run('remove', async (progress) => {
        const sheets = await excel.removeAll(progress);
        await excel.writePreferences({ plan: null, formulas: undefined });
        dispatch({ type: 'removed', sheets, kept: await excel.awardSheets() });
        reviewChanged(false);
        dispatch({ type: 'formulasChosen', formulas: 'values' });
      }),
    async choosePlan(id) {
      const chosen = builtinPlan(id);
      if (!chosen || isBusy(getState())) return;
      const { found } = getState();
      dispatch({ type: 'planChosen', planId: id, examination: found && reassess(found.examination, chosen) });
      // A choice that cannot be remembered (a read-only workbook) still holds for now.
      await excel.writePreferences({ version: 1, plan: id === DEFAULT_PLAN.id ? null : id }).catch(() => undefined);
    },
    async chooseFormulas(formulas) {
      if (isBusy(getState())) return;
      dispatch({ type: 'formulasChosen', formulas });
      await excel.writePreferences({ formulas: formulas === 'values' ? undefined : formulas }).catch(() => undefined);
    },
    perform: (work) =>
      run('write', async (progress) => {
        const { undo = null, intent, text, outcome } = await work(plan(), progress);
        if (outcome) dispatch({ type: 'written', outcome, headings: await headingsOf(outcome) });
        else dispatch({ type: 'performed', undo });
        dispatch({ type: 'noticed', notice: { kind: 'message', intent, text } });
      }),
    goTo: (sheet, address) => excel.selectCell(sheet, address).catch(() => dispatch({ type: 'noticed', notice: { kind: 'goToFailed', sheet, address } })),
    async show({ intent, text, outcome, reread, review }) {
      if (outcome) dispatch({ type: 'written', outcome, headings: await headingsOf(outcome) });
      else if (reread) await run('examine', read);
      if (review) reviewChanged(!reread);
      dispatch({ type: 'noticed', notice: { kind: 'message', intent, text } });
    },
    dismiss: () => dispatch({ type: 'dismissed' }),
  };
}

/** The same figures under another plan: nothing has to be read again. */
function reassess({ recognition }: Examination, plan: Plan): Examination {
  const assessed = assessSubjects(plan, recognition);
  return { recognition, assessed, summary: summarise(assessed) };
}

/** An error as the pane shows it. */
export function failureOf(error: unknown): Failure {
  return {
    sentence: sentenceFor(error),
    locked: error instanceof PasswordProtectedError ? error.sheets : [],
    refused: error instanceof NoReportError ? error.refused : [],
  };
}

interface Watch {
  heard(): void;
  stop(): void;
}

function watchSilence(tell: () => void, ms: number): Watch {
  let timer = setTimeout(tell, ms);
  const stop = (): void => clearTimeout(timer);
  return {
    heard: () => {
      stop();
      timer = setTimeout(tell, ms);
    },
    stop,
  };
}
