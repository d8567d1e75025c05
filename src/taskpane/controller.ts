/** What the pane does: starts jobs in Excel one at a time and tells the store how they went. No React in here. */
import type { Writing } from '../changes/changes';
import type { Described } from '../changes/from-verdicts';
import type { PaneMessage } from '../commands/messages';
import type { Progress } from '../excel/kit/chunks';
import {
  isNothingToDo,
  NewerVersionError,
  NoReportError,
  NoRoomError,
  OpenQuestionsError,
  StaysProtectedError,
  ReachedError,
  sentenceFor,
} from '../excel/kit/errors';
import type { Checked } from '../excel/check/check';
import type { Examination, Outcome } from '../excel/results/classify';
import type { Headings } from '../excel/results/select';
import type { Undo } from '../excel/results/undo';
import type { HistoryRemoval, HistoryThereError } from '../excel/history/removal';
import type { Watcher } from '../excel/watch';
import { ToldError } from '../messages/told-error';
import type { Messages } from '../messages/vi/index';
import { placeInQuestion } from '../report/questions';
import { DEFAULT_PLAN } from '../plan/default';
import { namedHeadings } from '../plan/further';
import { assignedNames, type Plan } from '../plan/plan';
import type { Candidate, Question } from '../report/questions';
import { mergeReadings, type Reading } from '../report/reading';
import { EXCEL, type ExcelSide } from './excel-side';
import { quietly } from './quietly';
import { sheetChanged } from './sheet-signal';
import { type Failure, isBusy, type Job, type PaneState, PLACES, type Place } from './state';
import { remember, remembered } from './remembered';
import type { Store } from './store';

/** How long Excel may be silent before the pane says what it may be waiting for, and how long people's edits must rest before they are read. */
const PATIENCE = { silenceMs: 2000, refreshMs: 1500 };

export interface Controller {
  /** Reads the remembered choices, then the workbook. */
  open(): Promise<void>;
  reread(): Promise<void>;
  /** Goes to one of the four places, and remembers it. */
  choosePlace(place: Place): void;
  /** @param where beside the tables; on a new sheet where that cannot be, or formulas would count them; beside the tables although formulas count them */
  write(where?: 'beside' | 'newSheet' | 'allTheSame'): Promise<void>;
  undo(): Promise<void>;
  /** Lets this version write over what a newer one has written. */
  allowNewer(): Promise<void>;
  /** Takes our columns into what is printed, on the sheets that are printed without them. */
  print(): Promise<void>;
  /** @param history what becomes of the history; a person is asked where that is not said */
  remove(history?: HistoryRemoval): Promise<void>;
  /** @param id of a built-in plan, or the choice of a plan sheet */
  choosePlan(id: string): Promise<void>;
  /** Values, or which formulas: remembered in the workbook. */
  chooseFormulas(formulas: Writing): Promise<void>;
  /** Answers a question: the workbook is read again with the answer, and the next question is shown in the sheet. */
  answer(asked: Question, candidate: Candidate): Promise<void>;
  /** Something that a person says of a report, unasked: the workbook is read again with it. */
  say(said: Reading): Promise<void>;
  /** Takes the answers about a sheet back, also those that the workbook remembers. */
  forget(sheet: string): Promise<void>;
  /** The answers that the workbook remembers, as the text of a file; null, and said so, when it remembers none. */
  savedAnswers(): Promise<string | null>;
  /** Takes the answers of another workbook's file over, and reads again. */
  useAnswers(text: string): Promise<void>;
  /** Runs a job that a section brings along, and shows what it says. */
  perform(work: (plan: Plan, progress: Progress) => Promise<Performed>): Promise<void>;
  /** Puts a plan on a sheet of the workbook, where it counts from now on; null = an empty form. */
  createPlan(plan: Plan | null): Promise<void>;
  /** The same with the plan of a file; a file with anything wrong in it is refused as a whole. */
  importPlan(text: string): Promise<void>;
  /** Puts a report to try things on into the workbook, and reads it. */
  addSample(): Promise<void>;
  /** Follows selections and edits of the plan in Excel from now on. */
  watch(): Promise<void>;
  /** Tries what the add-in takes for granted of Excel; null where that could not be done, which is said. */
  check(): Promise<Checked[] | null>;
  goTo(sheet: string, address: string): Promise<void>;
  /** Shows what a ribbon command left. */
  show(message: PaneMessage): Promise<void>;
  dismiss(): void;
}

/** What a job of a section says when it is done, and how to take it back. */
export type Performed = PaneMessage & { undo?: Undo };

/** The plan that counts. */
export const activePlan = ({ plan }: Pick<PaneState, 'plan'>): Plan => plan.plan;

/** A file with a plan that cannot be used. */
export class PlanFileError extends ToldError {
  override readonly name = 'PlanFileError';
}

/** @param messages in the language of the pane */
export function createController(store: Store, messages: Messages, excel: ExcelSide = EXCEL, patience: Partial<typeof PATIENCE> = {}): Controller {
  const { silenceMs, refreshMs } = { ...PATIENCE, ...patience };
  const { dispatch, getState } = store;

  /** Runs a job unless another one runs. Watches for silence; ends in a state of rest on every path. */
  async function run(job: Job, work: (progress: Progress) => Promise<void>): Promise<void> {
    if (isBusy(getState())) return;
    dispatch({ type: 'started', job });
    const watch = watchSilence(() => dispatch({ type: 'stalled', editing: false }), silenceMs);
    tellEditing(job);
    try {
      await work((step, done) => {
        watch.heard();
        dispatch({ type: 'progressed', step, done });
      });
    } catch (error) {
      if (error instanceof OpenQuestionsError) dispatch({ type: 'asked', questions: error.questions });
      if (isNothingToDo(error)) {
        dispatch({ type: 'settled' });
        dispatch({ type: 'noticed', notice: { kind: 'message', intent: 'info', text: sentenceFor(error, messages) } });
      } else dispatch({ type: 'failed', failure: failureOf(error, job, messages) });
      if (error instanceof NewerVersionError) await tellNewer();
    } finally {
      watch.stop();
    }
  }

  /** Asked before the job's own requests, which wait for the end of an edit without a word. */
  function tellEditing(job: Job): void {
    void excel.isEditingCell().then((editing) => editing && getState().job === job && dispatch({ type: 'stalled', editing }));
  }

  /** Headings only explain what was found: a pane without them is better than none. */
  const headingsOf = ({ recognition }: Examination): Promise<Headings[]> => excel.readHeadings(recognition.sheets).catch(() => []);

  /** Without these words what was written is shown all the same: it must not count as failed. */
  const describe = ({ changes }: Outcome): Promise<Described[]> =>
    import('../changes/from-verdicts').then(({ describeChanges }) => describeChanges(changes, messages)).catch(() => []);

  async function showWritten(outcome: Outcome): Promise<void> {
    const [described, headings] = await Promise.all([describe(outcome), headingsOf(outcome)]);
    dispatch({ type: 'written', outcome, headings, described });
  }

  /** The plan as the workbook has it now. @throws PlanSheetError */
  async function readPlan(): Promise<Plan> {
    const found = await excel.readPlanState();
    dispatch({ type: 'planRead', plan: found });
    if (found.error) throw found.error;
    return found.plan;
  }

  /** What is known of the plan may be a moment old: better than a job that fails for it. */
  const refreshPlan = (): Promise<void> =>
    excel.readPlanState().then(
      (found) => dispatch({ type: 'planRead', plan: found }),
      () => undefined,
    );

  /** What is asked first is shown in the sheet. */
  async function selectAsked(): Promise<void> {
    const [first] = getState().found?.examination.recognition.questions ?? [];
    if (first) await excel.selectCell(first.sheet, placeInQuestion(first)).catch(() => undefined);
  }

  /** Says whether a newer version wrote into the workbook. */
  const tellNewer = (): Promise<void> =>
    excel.newerVersion().then(
      (version) => dispatch({ type: 'newerFound', version }),
      () => undefined,
    );

  const read = async (progress: Progress): Promise<void> => readUnder(await readPlan(), progress);

  async function readUnder(plan: Plan, progress: Progress): Promise<void> {
    const examination = await excel.examine({ plan, reading: getState().answers, progress });
    dispatch({ type: 'examined', found: { examination, headings: await headingsOf(examination) } });
  }

  /** @param choice which of the plan sheets; the first one leaves no trace */
  async function chooseSheet(choice: string): Promise<void> {
    const isFirst = choice === getState().plan.sheets[0]?.choice;
    await excel.writePreferences({ plan: isFirst ? null : choice }).catch(() => undefined);
    await run('examine', read);
  }

  /** Makes the plan sheet and shows it. An empty form is no plan yet: what it lacks is told as errors of the sheet, at its cells. */
  async function putPlan(plan: Plan | null, progress: Progress): Promise<void> {
    const sheet = await excel.makePlanSheet(plan);
    const found = await excel.readPlanState();
    dispatch({ type: 'planRead', plan: found });
    await excel.selectCell(sheet, plan ? 'A1' : 'A7');
    if (found.error) dispatch({ type: 'settled' });
    else await readReports(found.plan, progress);
    dispatch({ type: 'noticed', notice: { kind: 'planMade', sheet, blank: plan === null } });
  }

  /** A workbook may hold a plan and no report yet. */
  async function readReports(plan: Plan, progress: Progress): Promise<void> {
    try {
      await readUnder(plan, progress);
    } catch (error) {
      if (!(error instanceof NoReportError)) throw error;
      dispatch({ type: 'settled' });
    }
  }

  /** The plan sheet was edited: the same figures under the plan as it is now. */
  async function planChanged(): Promise<void> {
    const found = await excel.readPlanState();
    if (isBusy(getState())) return;
    const { found: before } = getState();
    const { plan: old, error } = getState().plan;
    if ((!before || error) && !found.error) return run('examine', read);
    const examination = before && !found.error ? await reassess(before.examination, found.plan) : null;
    if (isBusy(getState())) return;
    dispatch({ type: 'planRead', plan: found, examination });
    if (!found.error && !samePeriod(old, found.plan)) await run('examine', read);
  }

  /** Reads the reports again without a word when they were edited, so that what the pane says is so. Not while something else is done, or was since. */
  const refresh = quietly(async () => {
    const before = getState();
    if (isBusy(before) || !before.found) return;
    const examination = await excel.examine({ plan: activePlan(before), reading: before.answers });
    const found = { examination, headings: await headingsOf(examination) };
    const now = getState();
    if (now.job === before.job && now.answers === before.answers && now.plan === before.plan && now.found === before.found)
      dispatch({ type: 'refreshed', found });
  }, refreshMs);

  function choosePlace(place: Place): void {
    dispatch({ type: 'placeChosen', place });
    // Who has read the help comes back for something else.
    if (place !== 'help') remember('place', place);
  }

  let watching = false;
  const watcher: Watcher = {
    selected: (place) => dispatch({ type: 'selected', place }),
    changed: (id) => {
      if (isBusy(getState())) return;
      sheetChanged(id);
      if (getState().plan.sheets.some((sheet) => sheet.id === id)) void planChanged().catch(() => undefined);
      else refresh();
    },
  };

  // Before anything is drawn: the place that is not shown is not loaded.
  const last = PLACES.find((one) => one === remembered('place'));
  if (last) dispatch({ type: 'placeChosen', place: last });

  return {
    open: () =>
      run('examine', async (progress) => {
        const { formulas = 'values' } = await excel.readPreferences();
        dispatch({ type: 'formulasChosen', formulas });
        await read(progress);
        await selectAsked();
      }).then(tellNewer),
    choosePlace,
    reread: () =>
      run('examine', async (progress) => {
        await read(progress);
        await selectAsked();
      }).then(tellNewer),
    write: (where = 'beside') =>
      run('write', async (progress) => {
        const whenLocked = where === 'newSheet' ? 'newSheet' : 'refuse';
        const whenReached = ({ beside: 'refuse', newSheet: 'newSheet', allTheSame: 'write' } as const)[where];
        const { answers: reading, formulas } = getState();
        const outcome = await excel.classify({ plan: await readPlan(), reading, whenLocked, whenReached, formulas, progress });
        await showWritten(outcome);
        await refreshPlan();
      }),
    undo: () =>
      run('undo', async () => {
        const { undo } = getState();
        if (undo) await excel.undoLast(undo);
        await refreshPlan();
        dispatch({ type: 'undone', sheets: undo ? sheetsOfUndo(undo) : [] });
        if (watching) refresh();
      }),
    allowNewer() {
      const { newer } = getState();
      if (newer !== null) excel.allowOver(newer);
      // What failed for it is to be tried again; what was told besides stays.
      if (getState().phase === 'failed') dispatch({ type: 'dismissed' });
      return tellNewer();
    },
    print: () =>
      run('write', async () => {
        const { printedWithout } = getState();
        await excel.takeIntoPrint(printedWithout);
        dispatch({ type: 'printed' });
        dispatch({ type: 'noticed', notice: { kind: 'printed', sheets: printedWithout } });
      }),
    remove: (history = 'ask') =>
      run('remove', async (progress) => {
        const removal = await excel.removeAll(progress, history).catch((error: unknown) => {
          if (!(error instanceof ToldError) || error.name !== 'HistoryThereError') throw error;
          return error as HistoryThereError;
        });
        if ('sheet' in removal) {
          dispatch({ type: 'settled' });
          dispatch({ type: 'noticed', notice: { kind: 'historyThere', sheet: removal.sheet } });
          return;
        }
        const { sheets, kept } = removal;
        await refreshPlan();
        dispatch({ type: 'removed', sheets, kept });
        sheetChanged();
        dispatch({ type: 'formulasChosen', formulas: 'values' });
      }),
    async choosePlan(id) {
      if (isBusy(getState())) return;
      if (getState().plan.sheets.some(({ choice }) => choice === id)) return chooseSheet(id);
      const { builtinPlan } = await import('../plan/builtin');
      const chosen = builtinPlan(id);
      if (!chosen) return;
      const { found, plan: before } = getState();
      const examination = found && (await reassess(found.examination, chosen));
      if (isBusy(getState())) return;
      dispatch({ type: 'planChosen', plan: chosen, examination });
      // The default choice leaves no trace. A choice that cannot be remembered (a read-only workbook) still holds for now.
      await excel.writePreferences({ plan: id === DEFAULT_PLAN.id && before.sheets.length === 0 ? null : id }).catch(() => undefined);
      // With errors on the plan sheet nothing was read; another period asks other questions.
      if ((!found && before.error) || !samePeriod(before.plan, chosen)) await run('examine', (progress) => readUnder(chosen, progress));
    },
    async chooseFormulas(formulas) {
      if (isBusy(getState())) return;
      dispatch({ type: 'formulasChosen', formulas });
      await excel.writePreferences({ formulas: formulas === 'values' ? undefined : formulas }).catch(() => undefined);
    },
    async say(said) {
      if (isBusy(getState())) return;
      dispatch({ type: 'answered', answers: mergeReadings(getState().answers, said) });
      await run('examine', read);
    },
    async answer(_, candidate) {
      if (isBusy(getState())) return;
      dispatch({ type: 'answered', answers: mergeReadings(getState().answers, candidate.reading) });
      await run('examine', read);
      await selectAsked();
    },
    async forget(sheet) {
      if (isBusy(getState())) return;
      const { [sheet]: _, ...sheets } = getState().answers.sheets;
      dispatch({ type: 'answered', answers: { version: 1, sheets } });
      await run('examine', async (progress) => {
        await excel.forgetAnswers(sheet);
        await read(progress);
      });
    },
    async savedAnswers() {
      const say = (text: string): void => dispatch({ type: 'noticed', notice: { kind: 'message', intent: 'warning', text } });
      try {
        const text = await excel.savedAnswers();
        if (text === null) say(messages.error.noAnswers);
        return text;
      } catch (error) {
        say(sentenceFor(error, messages));
        return null;
      }
    },
    // A file that is none leaves what was found: no job of reading.
    useAnswers: (text) =>
      run('plan', async (progress) => {
        await excel.useAnswers(text);
        await read(progress);
      }),
    perform: (work) =>
      run('write', async (progress) => {
        const { undo = null, intent, text, outcome } = await work(await readPlan(), progress);
        if (outcome) await showWritten(outcome);
        else dispatch({ type: 'performed', undo });
        await refreshPlan();
        dispatch({ type: 'noticed', notice: { kind: 'message', intent, text } });
      }),
    createPlan: (plan) => run('plan', (progress) => putPlan(plan, progress)),
    importPlan: (text) =>
      run('plan', async (progress) => {
        const [{ planFromText }, { refusalOfFile }] = await Promise.all([import('../plan/file'), import('../messages/plan-file')]);
        const { plan, problems } = planFromText(text);
        if (!plan) throw new PlanFileError((spoken) => refusalOfFile(problems, spoken));
        await putPlan(plan, progress);
      }),
    addSample: () =>
      run('examine', async (progress) => {
        await excel.addSample();
        await read(progress);
      }),
    async watch() {
      await excel.watchWorkbook(watcher);
      watching = true;
    },
    async check() {
      let checked: Checked[] | null = null;
      await run('check', async (progress) => {
        checked = await excel.checkExcel(progress);
        dispatch({ type: 'settled' });
      });
      return checked;
    },
    goTo: (sheet, address) => excel.selectCell(sheet, address).catch(() => dispatch({ type: 'noticed', notice: { kind: 'goToFailed', sheet, address } })),
    async show({ intent, text, place, outcome, reread, review }) {
      if (outcome) await showWritten(outcome);
      else if (reread) await run('examine', read);
      if (review && !reread) dispatch({ type: 'placeChosen', place: 'award' });
      if (review) sheetChanged();
      if (place) dispatch({ type: 'placeChosen', place });
      if (text !== '') dispatch({ type: 'noticed', notice: { kind: 'message', intent, text } });
      if (intent === 'error') await tellNewer();
    },
    dismiss: () => dispatch({ type: 'dismissed' }),
  };
}

/** Whether reports of the same time, the same names and columns are asked for. */
const samePeriod = (a: Plan, b: Plan): boolean => JSON.stringify(askedOf(a)) === JSON.stringify(askedOf(b));
const askedOf = (plan: Plan): unknown[] => [plan.dataPeriod, plan.campaignPeriod, plan.issuer, assignedNames(plan), namedHeadings(plan)];

/** The same figures under another plan: nothing has to be read again. */
async function reassess({ recognition, reading, effects, standing }: Examination, plan: Plan): Promise<Examination> {
  const { assessSubjects, summarise } = await import('../assessment/report');
  const assessed = assessSubjects(plan, recognition);
  return { recognition, reading, assessed, summary: summarise(assessed), effects, standing };
}

/** The sheets that a write has changed. */
const sheetsOfUndo = ({ written, addedSheets, replacedSheets }: Undo): string[] => [
  ...new Set([...written.map(({ area }) => area.sheet), ...addedSheets, ...replacedSheets.map(({ content }) => content.name)]),
];

/** An error as the pane shows it. */
function failureOf(error: unknown, job: Job, messages: Messages): Failure {
  return {
    sentence: sentenceFor(error, messages),
    locked: error instanceof StaysProtectedError || error instanceof NoRoomError || error instanceof ReachedError ? error.sheets : [],
    reached: error instanceof ReachedError,
    refused: error instanceof NoReportError ? error.refused : [],
    ...(error instanceof NoReportError && job === 'examine' && { onlyLooked: true as const }),
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
