/**
 * What the part "Gộp báo cáo" does: brings the reports of units together, asks what only a person can decide about a file, takes that back; one job at a time. What
 * reads files is loaded at the first job. No React in here.
 */
import type { PaneMessage } from '../commands/messages';
import type { ChosenFile } from '../excel/units/forms';
import type * as Reports from '../excel/units/reports';
import type { TakenReports } from '../excel/units/reports';
import type { UnitsTexts } from '../excel/units/texts/vi';
import type { Plan } from '../plan/plan';
import type { Candidate } from '../report/questions';
import { mergeReadings, type Reading } from '../report/reading';
import { rowsOf } from '../units/reports';
import type { PaneTexts } from './texts/vi';
import { oneJobAtATime } from './one-job';
import { watched } from './watched';

/** The functions of the Excel side that the part calls. */
export type ReportsExcel = Pick<typeof Reports, 'takeReports' | 'undoReports'>;
const loadReports = (): Promise<ReportsExcel> => import('../excel/units/reports');

export interface ReportsState {
  busy: boolean;
  message: Pick<PaneMessage, 'intent' | 'text'> | null;
  /** What was brought together last. */
  taken: TakenReports | null;
}

export interface ReportsController {
  getState(): ReportsState;
  /** @returns ends it */
  subscribe(listener: () => void): () => void;
  take(files: readonly ChosenFile[]): Promise<void>;
  /** Answers a question about a file, and brings them together again. */
  answer(file: string, candidate: Candidate): Promise<void>;
  undo(): Promise<void>;
}

export interface ReportsNeeds {
  plan: Plan;
  say: UnitsTexts;
  messages: PaneTexts['messages'];
  today: () => string;
  /** The workbook has another report. */
  changed(): void;
  load?: () => Promise<ReportsExcel>;
}

export function createReportsController({ plan, say, messages, today, changed, load = loadReports }: ReportsNeeds): ReportsController {
  const state = watched<ReportsState>({ busy: false, message: null, taken: null });
  const { getState, subscribe } = state;
  let chosen: readonly ChosenFile[] = [];
  let readings = new Map<string, Reading>();

  const start = oneJobAtATime(state, messages);
  const run = (job: (excel: ReportsExcel) => Promise<Partial<ReportsState>>): Promise<void> => start(async () => job(await load()));

  const takeAll = (): Promise<void> =>
    run(async (excel) => {
      const taken = await excel.takeReports(plan, chosen, { today: today(), readings });
      if (taken.report) changed();
      return { taken, message: messageOf(taken, say) };
    });

  return {
    getState,
    subscribe,
    take: (files) => {
      if (files.length === 0) return run(() => Promise.resolve({ message: { intent: 'info', text: say.pane.nothing } }));
      chosen = files;
      readings = new Map();
      return takeAll();
    },
    answer: (file, { reading }) => {
      readings = new Map(readings).set(file, mergeReadings(readings.get(file) ?? { version: 1, sheets: {} }, reading));
      return takeAll();
    },
    undo: () =>
      run(async (excel) => {
        const { taken } = getState();
        if (!taken) return {};
        if (!(await excel.undoReports(taken, today()))) return { message: { intent: 'warning', text: say.reports.notUndone } };
        changed();
        return { taken: null, message: { intent: 'success', text: say.reports.undone } };
      }),
  };
}

function messageOf({ files, units, report, status, day, refused, differences, incomplete }: TakenReports, say: UnitsTexts): ReportsState['message'] {
  const missing = status.rows.filter(({ state, what }) => state === 'missing' && what === 'report').length;
  const text = [
    report ? say.reports.taken(files.length, units.length, rowsOf(units), report.sheet) : say.reports.none,
    ...(report ? [day === null ? say.reports.noDay : say.reports.day(day)] : []),
    ...(missing > 0 ? [say.missing(missing)] : []),
    say.status(status.sheet),
    ...(report?.kept == null ? [] : [say.reports.kept(report.kept)]),
    ...(status.kept === null ? [] : [say.kept(status.kept)]),
  ].join(' ');
  return { intent: report && refused.length + differences.length + incomplete.length === 0 ? 'success' : 'warning', text };
}
