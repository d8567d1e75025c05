/**
 * The state of the pane and how it changes: a pure reducer over plain data, no React, no Office.
 * idle → examining → examined → writing → written; a run that fails leads to failed and keeps what was found before.
 */
import type { Writing } from '../changes/changes';
import type { Described } from '../changes/from-verdicts';
import type { PaneMessage } from '../commands/messages';
import type { ProgressStep } from '../excel/kit/chunks';
import type { PlanState } from '../excel/plan-state';
import type { Undo } from '../excel/results/apply';
import type { Examination, Outcome } from '../excel/results/classify';
import type { Headings } from '../excel/results/select';
import type { Selected } from '../excel/selected';
import { DEFAULT_PLAN } from '../plan/default';
import type { Plan } from '../plan/plan';
import { planStamp } from '../plan/stamp';
import type { Question } from '../report/questions';
import { NO_READING, type Reading } from '../report/reading';
import type { RefusedSheet } from '../report/recognise';

/** The places of the pane: five, and the help. */
export const PLACES = ['results', 'history', 'data', 'plan', 'award', 'help'] as const;
export type Place = (typeof PLACES)[number];

export type Phase = 'idle' | 'examining' | 'examined' | 'writing' | 'written' | 'failed';
/** What runs: one job at a time. */
export type Job = 'examine' | 'write' | 'undo' | 'remove' | 'plan' | 'check';

/** What was found in the workbook. */
export interface Found {
  examination: Examination;
  /** Headings over the columns of each report; empty where they could not be read. */
  headings: readonly Headings[];
}

/** Why the last job failed. `sentence`: in the language of the pane, says what to do. */
export interface Failure {
  sentence: string;
  /** Sheets that cannot be written, or should not without being asked: the pane offers to write to a new sheet. */
  locked: readonly string[];
  /** They can be written all the same. */
  reached: boolean;
  /** Why no sheet is a report. */
  refused: readonly RefusedSheet[];
  /** Nobody asked for more than a look: that there is no report is said, not as a failure. */
  onlyLooked?: true;
}

/** Something to tell besides: of a ribbon command, of an undone write. */
export type Notice =
  | { kind: 'undone'; sheets: readonly string[] }
  /** `blank`: an empty form, which is no plan yet. */
  | { kind: 'planMade'; sheet: string; blank: boolean }
  | { kind: 'printed'; sheets: readonly string[] }
  | { kind: 'removed'; sheets: readonly string[]; kept: readonly string[] }
  /** Removal waits for a word about the history. */
  | { kind: 'historyThere'; sheet: string }
  | { kind: 'goToFailed'; sheet: string; address: string }
  | MessageNotice;
type MessageNotice = { kind: 'message'; intent: PaneMessage['intent']; text: string };

export interface PaneState {
  place: Place;
  phase: Phase;
  job: Job | null;
  /** Id of the built-in plan that counts, or the choice of its sheet. */
  planId: string;
  /** What is written beside the tables: values, or which formulas. */
  formulas: Writing;
  plan: PlanState;
  /** What is selected in Excel; null before the first selection. */
  selected: Selected | null;
  found: Found | null;
  /** What the person has answered since the last write. */
  answers: Reading;
  progress: { step: ProgressStep; done: number } | null;
  /** Excel has not answered for a while: because a cell is being edited, or for another reason. */
  waiting: 'editing' | 'silent' | null;
  failure: Failure | null;
  notice: Notice | null;
  /** The places that were shown when the notice, and what was written, was told: they are not in the way elsewhere. */
  toldAt: { notice: Place; written: Place };
  /** The last write in words of the pane's language, and how to take it back. */
  described: readonly Described[];
  undo: Undo | null;
  /** Sheets of the last write that are printed without our columns. */
  printedWithout: readonly string[];
  /** The newer version that wrote into the workbook, as long as nobody has allowed this one to write. */
  newer: string | null;
}

export type Action =
  | { type: 'placeChosen'; place: Place }
  | { type: 'started'; job: Job }
  | { type: 'progressed'; step: ProgressStep; done: number }
  | { type: 'stalled'; editing: boolean }
  | { type: 'examined'; found: Found }
  /** The same read again, as people have edited it: nothing else changes. */
  | { type: 'refreshed'; found: Found }
  | { type: 'written'; outcome: Outcome; headings: readonly Headings[]; described: readonly Described[] }
  | { type: 'undone'; sheets: readonly string[] }
  /** `kept`: sheets of ours that stay because people have written on them. */
  | { type: 'removed'; sheets: readonly string[]; kept: readonly string[] }
  | { type: 'failed'; failure: Failure }
  | { type: 'planRead'; plan: PlanState; examination?: Examination | null }
  | { type: 'selected'; place: Selected }
  /** A job ended that found no report to show. */
  | { type: 'settled' }
  /** A question was answered, or answers were taken back. */
  | { type: 'answered'; answers: Reading }
  /** Writing brought up questions that reading could not. */
  | { type: 'asked'; questions: readonly Question[] }
  | { type: 'planChosen'; plan: Plan; examination: Examination | null }
  | { type: 'formulasChosen'; formulas: Writing }
  /** A job of one section is done; it may be taken back. */
  | { type: 'performed'; undo: Undo | null }
  /** A newer version wrote into the workbook; null: this one may write all the same. */
  | { type: 'newerFound'; version: string | null }
  /** Our columns were taken into the print areas. */
  | { type: 'printed' }
  | { type: 'noticed'; notice: Notice }
  | { type: 'dismissed' };

export const INITIAL: PaneState = {
  place: 'results',
  phase: 'idle',
  job: null,
  planId: DEFAULT_PLAN.id,
  formulas: 'values',
  plan: {
    plan: DEFAULT_PLAN,
    source: { kind: 'builtin', id: DEFAULT_PLAN.id },
    problems: [],
    error: null,
    sheet: null,
    sheets: [],
    written: [],
    formulas: false,
  },
  selected: null,
  found: null,
  answers: NO_READING,
  progress: null,
  waiting: null,
  failure: null,
  notice: null,
  toldAt: { notice: 'results', written: 'results' },
  described: [],
  undo: null,
  printedWithout: [],
  newer: null,
};

/** True while a job runs: nothing else may be started. */
export const isBusy = ({ phase }: Pick<PaneState, 'phase'>): boolean => phase === 'examining' || phase === 'writing';

const REST = { job: null, progress: null, waiting: null } as const;

/** The next state. An action that does not fit the phase (a late progress report) leaves the state as it is. */
export function reduce(state: PaneState, action: Action): PaneState {
  const next = reduced(state, action);
  const notice = next.notice !== state.notice ? next.place : state.toldAt.notice;
  const written = next.phase === 'written' && next.described !== state.described ? next.place : state.toldAt.written;
  return notice === state.toldAt.notice && written === state.toldAt.written ? next : { ...next, toldAt: { notice, written } };
}

/** The state as the place that is shown tells it: what was done elsewhere is told there. */
export function toldHere(state: PaneState): PaneState {
  const { place, toldAt, phase, notice } = state;
  return { ...state, notice: toldAt.notice === place ? notice : null, phase: phase === 'written' && toldAt.written !== place ? settled(state) : phase };
}

function reduced(state: PaneState, action: Action): PaneState {
  switch (action.type) {
    case 'placeChosen':
      return { ...state, place: action.place };
    case 'started':
      return { ...state, ...REST, phase: action.job === 'examine' ? 'examining' : 'writing', job: action.job, failure: null, notice: null };
    case 'progressed':
      return isBusy(state) ? { ...state, progress: { step: action.step, done: action.done }, waiting: null } : state;
    case 'stalled':
      return isBusy(state) ? { ...state, waiting: action.editing ? 'editing' : 'silent' } : state;
    case 'examined':
      return { ...state, ...REST, phase: 'examined', found: action.found };
    case 'refreshed':
      return isBusy(state) ? state : { ...state, found: action.found };
    case 'written':
      return writtenState(state, action);
    case 'undone':
      return { ...state, ...REST, phase: settled(state), notice: { kind: 'undone', sheets: action.sheets }, undo: null, described: [], printedWithout: [] };
    case 'removed':
      return {
        ...state,
        ...REST,
        phase: settled(state),
        notice: { kind: 'removed', sheets: action.sheets, kept: action.kept },
        undo: null,
        described: [],
        printedWithout: [],
      };
    case 'failed':
      return failedState(state, action.failure);
    case 'planRead':
      return planReadState(state, action.plan, action.examination ?? null);
    case 'settled':
      return { ...state, ...REST, phase: settled(state) };
    case 'answered':
      return { ...state, answers: action.answers };
    case 'asked':
      return askedState(state, action.questions);
    case 'selected':
      return { ...state, selected: action.place };
    case 'planChosen':
      return planState(state, action.plan, action.examination);
    case 'formulasChosen':
      return { ...state, formulas: action.formulas, phase: state.phase === 'written' ? 'examined' : state.phase };
    case 'performed':
      return { ...state, ...REST, phase: settled(state), undo: action.undo ?? state.undo };
    case 'newerFound':
      return { ...state, newer: action.version };
    case 'printed':
      return { ...state, ...REST, phase: settled(state), printedWithout: [] };
    case 'noticed':
      // What was done since is no longer what failed before.
      return isSuccess(action.notice) && state.phase === 'failed'
        ? { ...state, notice: action.notice, failure: null, phase: settled(state) }
        : { ...state, notice: action.notice };
    case 'dismissed':
      return { ...state, phase: isBusy(state) ? state.phase : settled(state), failure: null, notice: null };
  }
}

const isSuccess = (notice: Notice): boolean => (notice.kind === 'message' ? notice.intent === 'success' : notice.kind !== 'goToFailed');

/** The phase of rest: something was found, or not yet. */
const settled = ({ found }: PaneState): Phase => (found ? 'examined' : 'idle');

function writtenState(state: PaneState, { outcome, headings, described }: Extract<Action, { type: 'written' }>): PaneState {
  const { recognition, reading, assessed, summary, effects, standing, undo, printedWithout } = outcome;
  // What was answered is in the workbook now.
  return {
    ...state,
    ...REST,
    phase: 'written',
    failure: null,
    found: { examination: { recognition, reading, assessed, summary, effects, standing }, headings },
    answers: NO_READING,
    described,
    undo,
    printedWithout,
  };
}

function askedState(state: PaneState, questions: readonly Question[]): PaneState {
  if (!state.found) return state;
  const { examination } = state.found;
  const recognition = { ...examination.recognition, questions: [...questions] };
  return { ...state, found: { ...state.found, examination: { ...examination, recognition } } };
}

function failedState(state: PaneState, failure: Failure): PaneState {
  // When the workbook holds no report, what was found before is not there any more.
  const found = failure.refused.length > 0 || (state.job === 'examine' && !state.plan.error) ? null : state.found;
  return { ...state, ...REST, phase: 'failed', failure, found };
}

/** A built-in plan was chosen. */
function planState(state: PaneState, plan: Plan, examination: Examination | null): PaneState {
  const found = state.found && examination ? { ...state.found, examination } : state.found;
  // What was written belongs to the plan before: it is no longer what the pane shows.
  const chosen: PlanState = { ...state.plan, plan, source: { kind: 'builtin', id: plan.id }, problems: [], error: null };
  return { ...state, planId: plan.id, plan: chosen, found, phase: state.phase === 'written' ? 'examined' : state.phase };
}

/** The plan as it was read. One that changed under what was found brings the same figures assessed anew; one with errors leaves the last results to be seen. */
function planReadState(state: PaneState, plan: PlanState, examination: Examination | null): PaneState {
  const found = !plan.error && state.found && examination ? { ...state.found, examination } : state.found;
  const planId = plan.source.kind === 'sheet' ? (plan.sheet?.choice ?? '') : plan.source.id;
  return { ...state, plan, planId, found, phase: state.phase === 'written' && examination ? 'examined' : state.phase };
}

/** Values stand in the workbook that another plan gave, or this one before it was edited. */
export const isOutdated = ({ plan: { plan, written } }: Pick<PaneState, 'plan'>): boolean => {
  const stamp = planStamp(plan);
  return written.some((mark) => mark !== stamp);
};
