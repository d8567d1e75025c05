/**
 * What the part "Phiếu đơn vị" does: makes the forms, takes in those that came back, has conflicts decided, takes that back; one job at a time. What reads and
 * writes files is loaded at the first job. No React in here.
 */
import type { PaneMessage } from '../commands/messages';
import type * as Forms from '../excel/units/forms';
import type { ChosenFile, TakenForms } from '../excel/units/forms';
import type { UnitsTexts } from '../excel/units/texts/vi';
import type { Plan } from '../plan/plan';
import type { Conflict } from '../units/merge';
import type { SavedFile } from './save';
import type { PaneTexts } from './texts/vi';
import { oneJobAtATime } from './one-job';
import { watched } from './watched';

/** The functions of the Excel side that the part calls. */
export type FormsExcel = Pick<typeof Forms, 'makeForms' | 'takeForms' | 'decideForUnits' | 'undoForms'>;
const loadForms = (): Promise<FormsExcel> => import('../excel/units/forms');

export interface FormsState {
  busy: boolean;
  message: Pick<PaneMessage, 'intent' | 'text'> | null;
  /** What came in last. */
  taken: TakenForms | null;
  /** Answers against the review that nobody has decided yet. */
  open: readonly Conflict[];
  /** What came in last can be taken back: nothing was decided since. */
  undoable: boolean;
}

export interface FormsController {
  getState(): FormsState;
  /** @returns ends it */
  subscribe(listener: () => void): () => void;
  make(day: string | null): Promise<void>;
  take(files: readonly ChosenFile[], day: string | null): Promise<void>;
  /** Writes the units' answers; for `ours` nothing is written. */
  decide(conflicts: readonly Conflict[], side: 'ours' | 'units'): Promise<void>;
  undo(): Promise<void>;
}

export interface FormsNeeds {
  plan: Plan;
  say: UnitsTexts;
  messages: PaneTexts['messages'];
  today: () => string;
  save(file: SavedFile): void;
  /** The review was written: others show it, too. */
  changed(): void;
  load?: () => Promise<FormsExcel>;
}

export function createFormsController({ plan, say, messages, today, save, changed, load = loadForms }: FormsNeeds): FormsController {
  const state = watched<FormsState>({ busy: false, message: null, taken: null, open: [], undoable: false });
  const { getState, subscribe } = state;

  const start = oneJobAtATime(state, messages);
  const run = (job: (excel: FormsExcel) => Promise<Partial<FormsState>>): Promise<void> => start(async () => job(await load()));

  return {
    getState,
    subscribe,
    make: (day) =>
      run(async (excel) => {
        const { archive, files, without } = await excel.makeForms(plan, today(), day);
        save({ ...archive, type: 'application/zip' });
        const text = [say.formsMade(files.length), say.pane.saved(archive.name), ...(without.length > 0 ? [say.without(without.join(', '))] : [])].join(' ');
        return { message: { intent: without.length > 0 ? 'warning' : 'success', text } };
      }),
    take: (files, day) =>
      run(async (excel) => {
        if (files.length === 0) return { message: { intent: 'info', text: say.pane.nothing } };
        const taken = await excel.takeForms(plan, files, today(), day);
        changed();
        const missing = taken.status.rows.filter(({ state }) => state === 'missing').length;
        const { kept, sheet } = taken.status;
        const text = [
          say.taken(taken.files.length, taken.answers.length, taken.added.length),
          say.missing(missing),
          say.status(sheet),
          ...(kept === null ? [] : [say.kept(kept)]),
        ].join(' ');
        const isDoubtful = taken.conflicts.length + taken.unclear.length + taken.refused.length > 0;
        return { taken, open: taken.conflicts, undoable: true, message: { intent: isDoubtful ? 'warning' : 'success', text } };
      }),
    decide: (conflicts, side) =>
      run(async (excel) => {
        const open = getState().open.filter((one) => !conflicts.includes(one));
        if (side === 'ours') return { open };
        await excel.decideForUnits(plan, conflicts, today());
        changed();
        return { open, undoable: false, message: { intent: 'success', text: say.pane.decided(conflicts.length) } };
      }),
    undo: () =>
      run(async (excel) => {
        const { taken } = getState();
        if (!taken) return {};
        await excel.undoForms(plan, today(), taken);
        changed();
        return { taken: null, open: [], undoable: false, message: { intent: 'success', text: say.pane.undone } };
      }),
  };
}
