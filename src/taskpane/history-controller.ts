/**
 * What the view of the history does: reads it, records a day, takes that back, one job at a time, and tells a listener the state after each step. No React in
 * here; loaded with the view.
 */
import type { PaneMessage } from '../commands/messages';
import { type HistoryUndo, type PlacedHistory, readHistoryTable, recordRows, undoRecord } from '../excel/history/history-sheet';
import { makeSummary } from '../excel/history/summary-sheet';
import type { AssessedSubject } from '../assessment/report';
import { sentenceFor } from '../excel/kit/errors';
import type { Plan } from '../plan/plan';
import type { HistoryRow } from '../history/row';
import type { PaneTexts } from './texts/vi';
import type { HistoryTexts } from './texts/vi/history';
import { watched } from './watched';

/** The functions of the Excel side that the view calls. */
export const HISTORY_EXCEL = { readHistoryTable, recordRows, undoRecord, makeSummary };
export type HistoryExcel = typeof HISTORY_EXCEL;

export interface HistoryState {
  /** null = not read yet, or the workbook has none. */
  history: PlacedHistory | null;
  unread: boolean;
  busy: boolean;
  message: Pick<PaneMessage, 'intent' | 'text'> | null;
  undo: HistoryUndo | null;
}

export interface HistoryController {
  getState(): HistoryState;
  /** @returns ends it */
  subscribe(listener: () => void): () => void;
  read(): Promise<void>;
  /** Records rows of one day. */
  record(rows: readonly HistoryRow[]): Promise<void>;
  undo(): Promise<void>;
  /** Writes the page for the meeting from the rows of one day and the history. */
  summarize(plan: Plan, assessed: readonly AssessedSubject[], rows: readonly HistoryRow[]): Promise<void>;
}

export function createHistoryController(
  texts: HistoryTexts,
  { messages, date }: Pick<PaneTexts, 'messages' | 'date'>,
  excel: HistoryExcel = HISTORY_EXCEL,
): HistoryController {
  const { getState, setState, subscribe } = watched<HistoryState>({ history: null, unread: true, busy: false, message: null, undo: null });
  const set = (change: Partial<HistoryState>): void => setState({ ...getState(), ...change });

  /** Runs a job unless another one runs; a failure becomes a sentence and leaves what was known. */
  async function run(job: () => Promise<Partial<HistoryState>>): Promise<void> {
    if (getState().busy) return;
    set({ busy: true, message: null });
    try {
      set({ ...(await job()), busy: false });
    } catch (error) {
      set({ busy: false, message: { intent: 'error', text: sentenceFor(error, messages) } });
    }
  }
  const read = async (): Promise<Pick<HistoryState, 'history' | 'unread'>> => ({ history: await excel.readHistoryTable(), unread: false });

  return {
    getState,
    subscribe,
    read: () => run(read),
    record: (rows) =>
      run(async () => {
        const { sheet, change, undo } = await excel.recordRows(rows);
        const again = change.updates.length + change.surplus.length > 0;
        const text = texts.recorded(date(rows[0]!.day), rows.length, again, sheet);
        return { ...(await read()), undo, message: { intent: 'success', text } };
      }),
    undo: () =>
      run(async () => {
        const { undo } = getState();
        if (!undo) return {};
        await excel.undoRecord(undo);
        return { ...(await read()), undo: null, message: { intent: 'success', text: texts.undone } };
      }),
    summarize: (plan, assessed, rows) =>
      run(async () => {
        // As it stands now: people may have changed it.
        const known = await read();
        const past = known.history?.reading.rows.map(({ row }) => row) ?? [];
        const summarized = await excel.makeSummary(plan, assessed, rows, past);
        const { made, kept: isKept, pageNotSet, nobody } = texts.summary;
        if (!summarized) return { ...known, message: { intent: 'info', text: nobody } };
        const { sheet, kept, pageSet } = summarized;
        const text = [made(sheet), ...(kept === null ? [] : [isKept(kept)]), ...(pageSet ? [] : [pageNotSet])].join(' ');
        return { ...known, message: { intent: pageSet ? 'success' : 'warning', text } };
      }),
  };
}
