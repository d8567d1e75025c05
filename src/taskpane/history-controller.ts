/**
 * What the view of the history does: reads it, records a day, takes that back, one job at a time, and tells a listener the state after each step. No React in
 * here; loaded with the view.
 */
import type { PaneMessage } from '../commands/messages';
import { type HistoryUndo, type PlacedHistory, readHistoryTable, recordRows, undoRecord } from '../excel/history/history-sheet';
import { makeLaunch, makeSummary, type MadePage } from '../excel/history/summary-sheet';
import type { AssessedSubject } from '../assessment/report';
import type { ChosenFile } from '../excel/units/forms';
import type * as Past from '../excel/units/past';
import { refusalText } from '../excel/units/sentences';
import { UNITS_TEXTS } from '../excel/units/texts';
import type { Plan } from '../plan/plan';
import type { HistoryRow } from '../history/row';
import type { PaneTexts } from './texts/vi';
import type { HistoryTexts } from './texts/vi/history';
import { othersText } from './history-rows';
import { oneJobAtATime } from './one-job';
import { quietly } from './quietly';
import { watched } from './watched';

/** The functions of the Excel side that the view calls. */
export const HISTORY_EXCEL = {
  readHistoryTable,
  recordRows,
  undoRecord,
  makeSummary,
  makeLaunch,
  readPast: async (...given: Parameters<typeof Past.readPast>) => (await import('../excel/units/past')).readPast(...given),
};
export type HistoryExcel = typeof HISTORY_EXCEL;

export interface HistoryState {
  /** null = not read yet, or the workbook has none. */
  history: PlacedHistory | null;
  unread: boolean;
  busy: boolean;
  message: Pick<PaneMessage, 'intent' | 'text'> | null;
  undo: HistoryUndo | null;
  /** Why files of other days were not taken. */
  refused: readonly string[];
}

export interface HistoryController {
  getState(): HistoryState;
  /** @returns ends it */
  subscribe(listener: () => void): () => void;
  read(): Promise<void>;
  /** A sheet was changed by people; without its id by a command. */
  sheetChanged(id?: string): void;
  /** Records rows of one day. */
  record(rows: readonly HistoryRow[]): Promise<void>;
  undo(): Promise<void>;
  /** Writes the page that tells everybody where they start from. */
  launch(plan: Plan, assessed: readonly AssessedSubject[], day: string | null): Promise<void>;
  /** Records figures of other days out of files. @param day of those that do not say their own */
  takePast(plan: Plan, files: readonly ChosenFile[], day: string | null, today: string): Promise<void>;
  /** Writes the page for the meeting from the rows of one day and the history. */
  summarize(plan: Plan, assessed: readonly AssessedSubject[], rows: readonly HistoryRow[]): Promise<void>;
}

export function createHistoryController(
  texts: HistoryTexts,
  { messages, date, language }: Pick<PaneTexts, 'messages' | 'date' | 'language'>,
  excel: HistoryExcel = HISTORY_EXCEL,
  quietMs = 600,
): HistoryController {
  const units = UNITS_TEXTS[language];
  const state = watched<HistoryState>({ history: null, unread: true, busy: false, message: null, undo: null, refused: [] });
  const { getState, subscribe } = state;

  const run = oneJobAtATime(state, messages, { refused: [] });
  const read = async (): Promise<Pick<HistoryState, 'history' | 'unread'>> => ({ history: await excel.readHistoryTable(), unread: false });

  const readAgain = quietly(async () => {
    const known = await read();
    if (!getState().busy) state.setState({ ...getState(), ...known });
  }, quietMs);

  return {
    getState,
    subscribe,
    read: () => run(read),
    sheetChanged: (id) => {
      if ((id === undefined || id === getState().history?.sheetId) && !getState().busy) readAgain();
    },
    record: (rows) =>
      run(async () => {
        const { sheet, change, undo } = await excel.recordRows(rows);
        const again = change.updates.length + change.surplus.length > 0;
        const others = othersText(change.others, texts);
        const text = [texts.recorded(date(rows[0]!.day), rows.length, again, sheet), others].filter(Boolean).join(' ');
        return { ...(await read()), undo, message: { intent: others === '' ? 'success' : 'warning', text } };
      }),
    undo: () =>
      run(async () => {
        const { undo } = getState();
        if (!undo) return {};
        await excel.undoRecord(undo);
        return { ...(await read()), undo: null, message: { intent: 'success', text: texts.undone } };
      }),
    launch: (plan, assessed, day) => run(async () => ({ message: madeMessage(await excel.makeLaunch(plan, assessed, day), texts) })),
    takePast: (plan, files, day, today) =>
      run(async () => {
        const past = await excel.readPast(plan, files, day, today);
        const refused = past.refused.map(({ file, why }) => `${file}: ${refusalText(why, units)}`);
        if (past.rows.length === 0) return { refused, message: { intent: 'warning', text: units.past.none } };
        const { undo, change } = await excel.recordRows(past.rows);
        const days = [...new Set(past.files.flatMap((one) => one.days))].sort().map(date).join(', ');
        const unread = past.files.flatMap((one) => (one.unread > 0 ? [units.past.unread(one.file, one.unread)] : []));
        const doubts = [...unread, othersText(change.others, texts)].filter(Boolean);
        const text = [units.past.taken(past.files.length, past.rows.length, days), ...doubts].join(' ');
        return { ...(await read()), undo, refused, message: { intent: refused.length + doubts.length > 0 ? 'warning' : 'success', text } };
      }),
    summarize: (plan, assessed, rows) =>
      run(async () => {
        // As it stands now: people may have changed it.
        const known = await read();
        const past = known.history?.reading.rows.map(({ row }) => row) ?? [];
        return { ...known, message: madeMessage(await excel.makeSummary(plan, assessed, rows, past), texts) };
      }),
  };
}

/** What is said of a page that was made; null: there was nobody to tell of. */
function madeMessage(made: MadePage | null, { summary: say }: HistoryTexts): HistoryState['message'] {
  if (!made) return { intent: 'info', text: say.nobody };
  const { sheet, kept, pageSet } = made;
  const text = [say.made(sheet), ...(kept === null ? [] : [say.kept(kept)]), ...(pageSet ? [] : [say.pageNotSet])].join(' ');
  return { intent: pageSet ? 'success' : 'warning', text };
}
