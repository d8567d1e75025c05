/**
 * What the review view does: reads, makes and answers the review, makes the list, one job at a time, and tells a listener the state after each step.
 * No React in here; loaded with the view, after the pane.
 */
import type { AssessedSubject } from '../assessment/report';
import { namesIn, quotaSentence } from '../award/sentences';
import type { NominationList } from '../award/nominate';
import type { FactAnswer } from '../award/bulk';
import type { MovesTaken, SubjectMove } from '../award/review-update';
import { MovedError, sentenceFor } from '../excel/kit/errors';
import { compareReview, OutdatedReviewError } from '../excel/compare-review';
import { makeList } from '../excel/award/nomination-sheet';
import {
  type Made,
  MovedPeopleError,
  type Review,
  type ReviewUndo,
  type TakenOver,
  answerFacts,
  beginCampaign,
  continueCampaign,
  OtherCampaignError,
  makeReview,
  readReviewSheet,
  refreshReview,
  showRow,
  undoReview,
} from '../excel/award/review';
import { withStaff } from '../award/staff';
import { findLostReview, type LostReview, restoreReview } from '../excel/award/lost-review';
import { makeStaffTable, readStaffTable } from '../excel/award/staff-sheet';
import type { Plan } from '../plan/plan';
import type { PaneMessage } from '../commands/messages';
import { quietly } from './quietly';
import { AWARD_TEXTS } from './texts/award';
import type { PaneTexts } from './texts/vi';
import { watched } from './watched';

/** The functions of the Excel side that the view calls. */
export const REVIEW_EXCEL = {
  answerFacts,
  beginCampaign,
  continueCampaign,
  compareReview,
  makeList,
  makeReview,
  findLostReview,
  makeStaffTable,
  readReviewSheet,
  readStaffTable,
  refreshReview,
  restoreReview,
  showRow,
  undoReview,
};
export type ReviewExcel = typeof REVIEW_EXCEL;

export interface ReviewState {
  /** The workbook has no review, but a sheet that was one: a person says whether it is the review again. */
  lost: LostReview | null;
  /** null = not read yet, or the workbook has none. */
  review: Review | null;
  busy: boolean;
  /** Nothing was read yet. */
  unread: boolean;
  message: Pick<PaneMessage, 'intent' | 'text'> | null;
  /** Of these people the review says something else than the report: a list waits for the word of a person. */
  outdated: readonly string[];
  /** Rows that are probably about people whom the report names otherwise now: a person says whether they are. */
  moves: readonly SubjectMove[];
  /** The workbook's review is of another campaign than the plan: a person says what becomes of it. */
  other: OtherCampaign | null;
  undo: ReviewUndo | null;
}

export type OtherCampaign = Pick<OtherCampaignError, 'review' | 'sheet'>;

/** What a list or a paper is made from: compared with the report first; the report's present figures; the review as it stands. */
export type From = 'compared' | 'report' | 'review';

const UNREAD: ReviewState = { lost: null, review: null, busy: false, unread: true, message: null, outdated: [], moves: [], other: null, undo: null };

export interface ReviewController {
  getState(): ReviewState;
  /** @returns ends it */
  subscribe(listener: () => void): () => void;
  read(): Promise<void>;
  make(assessed: readonly AssessedSubject[]): Promise<void>;
  list(from?: From): Promise<void>;
  /** Begins the plan's campaign anew beside the review of the last one. */
  begin(assessed: readonly AssessedSubject[], taken: TakenOver): Promise<void>;
  /** The review is of this campaign after all. */
  continue(): Promise<void>;
  /** Goes on with what had to ask about moves. */
  answerMoves(moves: MovesTaken): Promise<void>;
  undo(): Promise<void>;
  /** Writes answers, one or many; they are there together or not at all. */
  answer(answers: readonly FactAnswer[]): Promise<void>;
  /** Writes conclusions by the answers that people have typed into the sheet. */
  refresh(): Promise<void>;
  /** A sheet was changed by people. */
  sheetChanged(id: string): void;
  /** Makes the lost review the review again. */
  restore(): Promise<void>;
  /** Makes the staff table, or adds to it who came since, and goes there. */
  staff(): Promise<void>;
  show(row: number): Promise<void>;
  dismiss(): void;
  /** The nomination list as the workbook says it now, whatever was read before; null without a review. @throws OutdatedReviewError where it is asked first */
  nominations(from: From): Promise<NominationList | null>;
}

/** @param today the day by the local clock, asked for each time */
export function createReviewController(
  plan: Plan,
  { language, messages }: Pick<PaneTexts, 'language' | 'messages'>,
  today: () => string,
  excel: ReviewExcel = REVIEW_EXCEL,
  quietMs = 600,
): ReviewController {
  const texts = AWARD_TEXTS[language];
  const { getState, setState, subscribe } = watched<ReviewState>(UNREAD);
  const set = (change: Partial<ReviewState>): void => setState({ ...getState(), ...change });

  /** Runs a job unless another one runs; a failure becomes a sentence and leaves what was known. */
  async function run(job: () => Promise<Partial<ReviewState>>): Promise<void> {
    if (getState().busy) return;
    set({ busy: true, message: null, outdated: [], moves: [] });
    try {
      set({ ...(await job()), other: null, busy: false, unread: false });
    } catch (error) {
      if (error instanceof OutdatedReviewError) set({ busy: false, outdated: error.names });
      else if (error instanceof MovedPeopleError) set({ busy: false, moves: error.moves });
      else if (error instanceof OtherCampaignError) set({ busy: false, unread: false, review: null, undo: null, other: error });
      else set({ busy: false, unread: false, message: { intent: 'error', text: sentenceFor(error, messages) } });
      if (error instanceof MovedError) readQuietly();
    }
  }

  /** Sees to it that the review says what a list may be made from. @returns what is to be said of it @throws OutdatedReviewError */
  async function settle(from: From, moves: MovesTaken | 'ask' = 'ask'): Promise<string[]> {
    if (from === 'review') return [];
    const { outdated, assessed, open } = await excel.compareReview(plan, today());
    if (from === 'compared' && outdated.length > 0) throw new OutdatedReviewError(outdated);
    if (from === 'report' && assessed && outdated.length > 0) await excel.makeReview(plan, assessed, today(), moves);
    return open > 0 ? [texts.message.notCompared(open)] : [];
  }

  const madeState = (made: Made): Partial<ReviewState> => {
    const { update } = made;
    const gone = update.gone.length > 0 ? [texts.message.gone(namesIn(update.gone, texts))] : [];
    const text = [texts.message.made(update.appended.length, update.kept), ...gone].join(' ');
    return { review: made, lost: null, undo: made.undo, message: { intent: gone.length > 0 ? 'warning' : 'success', text } };
  };

  /** Answers that people type or paste into the sheet are understood at once; what the view says of the last job stays. */
  const readQuietly = quietly(async () => {
    if (getState().busy) return;
    const before = getState().review;
    const review = await excel.readReviewSheet(plan, today());
    if (!getState().busy && getState().review === before) set({ review });
  }, quietMs);

  /** What goes on when a person has said what becomes of rows whom the report names otherwise. */
  let asking: (moves: MovesTaken) => Promise<void> = () => Promise.resolve();

  function make(assessed: readonly AssessedSubject[], moves: MovesTaken | 'ask'): Promise<void> {
    asking = (answer) => make(assessed, answer);
    return run(async () => madeState(await excel.makeReview(plan, assessed, today(), moves)));
  }

  function list(from: From, moves: MovesTaken | 'ask'): Promise<void> {
    asking = (answer) => list(from, answer);
    return run(async () => {
      const doubts = await settle(from, moves);
      const { list: nominations, review, kept, pageSet } = await excel.makeList(plan, today());
      const people = nominations.officers.length + nominations.others.length;
      const sentences = [
        texts.message.listed(nominations.collectives.length, people),
        ...(nominations.collectives.length + people === 0 ? [texts.message.nobody] : []),
        ...(nominations.incomplete.length > 0 ? [texts.message.incomplete(nominations.incomplete.length)] : []),
        ...(nominations.undecided.length > 0 ? [texts.message.undecided(nominations.undecided.length)] : []),
        ...nominations.overQuota.map((quota) => quotaSentence(quota, texts)),
        ...(kept ? [texts.message.keptList(kept)] : []),
        ...(pageSet ? [] : [texts.message.pageNotSet]),
        ...doubts,
      ];
      const warns = nominations.incomplete.length + nominations.undecided.length + nominations.overQuota.length + doubts.length > 0 || !pageSet;
      return { review, undo: null, message: { intent: warns ? 'warning' : 'success', text: sentences.join(' ') } };
    });
  }

  return {
    getState,
    subscribe,
    read: () =>
      run(async () => {
        const review = await excel.readReviewSheet(plan, today());
        return { review, lost: review ? null : await excel.findLostReview() };
      }),
    restore: () =>
      run(async () => {
        await excel.restoreReview();
        return { review: await excel.readReviewSheet(plan, today()), lost: null };
      }),
    make: (assessed) => make(assessed, 'ask'),
    list: (from = 'compared') => list(from, 'ask'),
    answerMoves: (moves) => asking(moves),
    begin: (assessed, taken) => run(async () => madeState(await excel.beginCampaign(plan, assessed, today(), taken))),
    continue: () =>
      run(async () => {
        await excel.continueCampaign(plan);
        return { review: await excel.readReviewSheet(plan, today()) };
      }),
    undo: () =>
      run(async () => {
        const { undo } = getState();
        if (undo) await excel.undoReview(plan, today(), undo);
        return { undo: null, review: await excel.readReviewSheet(plan, today()), message: { intent: 'success', text: texts.message.undone } };
      }),
    answer: (answers) =>
      run(async () => {
        const places = new Map(getState().review?.update.subjects.map(({ subject, row, namesake }) => [subject, { row, namesake }]));
        const placed = answers.flatMap(({ subject, fact, value }) => {
          const place = places.get(subject);
          return place ? [{ ...place, agency: subject.agency, name: subject.name, fact, value }] : [];
        });
        if (placed.length === 0) return {};
        const made = await excel.answerFacts(plan, placed, today());
        const [only] = placed.length === 1 ? placed : [];
        return {
          review: made,
          undo: made.undo,
          message: { intent: 'success', text: only ? texts.review.saved(only.name) : texts.review.savedMany(placed.length) },
        };
      }),
    refresh: () =>
      run(async () => {
        const made = await excel.refreshReview(plan, today());
        return { review: made, undo: made.undo, message: { intent: 'success', text: texts.review.refreshed } };
      }),
    sheetChanged: (id) => {
      if (id === getState().review?.sheetId && !getState().busy) readQuietly();
    },
    staff: () =>
      run(async () => {
        const people = getState().review?.update.subjects.map(({ subject }) => subject) ?? [];
        const { sheet, added, unused } = await excel.makeStaffTable(people);
        const told = unused.length > 0 ? ` ${texts.message.staffUnused(namesIn(unused, texts))}` : '';
        return { message: { intent: told ? 'warning' : 'success', text: texts.message.staff(sheet, added) + told } };
      }),
    show: async (row) => {
      const { review } = getState();
      if (review) await excel.showRow(review, row).catch((error: unknown) => set({ message: { intent: 'warning', text: sentenceFor(error, messages) } }));
    },
    dismiss: () => set({ message: null, outdated: [], moves: [] }),
    nominations: async (from) => {
      await settle(from);
      const list = (await excel.readReviewSheet(plan, today()))?.update.list;
      return list ? withStaff(list, await excel.readStaffTable()) : null;
    },
  };
}
