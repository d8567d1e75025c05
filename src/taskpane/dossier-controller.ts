/**
 * Makes the dossier for the pane: reads the review anew (people may have typed since), makes the papers with the library that is loaded only now, and
 * hands the file over to be saved. One job at a time; can be stopped between two papers. No React in here.
 */
import type { NominationList } from '../award/nominate';
import type { DossierTexts } from './texts/vi/dossier';
import type { PaneMessage } from '../commands/messages';
import { OutdatedReviewError } from '../excel/compare-review';
import type { From } from './review-controller';
import type { SavedFile } from './save';
import { watched } from './watched';

export interface DossierState {
  busy: boolean;
  /** Papers made so far; null while none is being made. */
  progress: { done: number; all: number } | null;
  message: Pick<PaneMessage, 'intent' | 'text'> | null;
  /** Of these people the review says something else than the report: the papers wait for the word of a person, who goes on with `again`. */
  outdated: readonly string[];
}

export interface DossierController {
  getState(): DossierState;
  /** @returns ends it */
  subscribe(listener: () => void): () => void;
  /** Every paper in one .zip. */
  all(): Promise<void>;
  /** The paper with this file name. */
  one(fileName: string): Promise<void>;
  /** What waited, made from the report's figures or from those of the review. */
  again(from: From): Promise<void>;
  stop(): void;
}

export interface DossierNeeds {
  /** The nomination list as the workbook says it now; null when there is no review. @throws OutdatedReviewError */
  read(from: From): Promise<NominationList | null>;
  save(file: SavedFile): void;
  texts: DossierTexts;
  /** An error as a sentence. */
  sentenceFor(error: unknown): string;
}

const REST: DossierState = { busy: false, progress: null, message: null, outdated: [] };

export function createDossierController({ read, save, texts, sentenceFor }: DossierNeeds): DossierController {
  let stopped = false;
  const { getState, setState, subscribe } = watched<DossierState>(REST);
  const set = (change: Partial<DossierState>): void => setState({ ...getState(), ...change });

  let waiting: (from: From) => Promise<void> = () => Promise.resolve();

  async function run(job: (list: NominationList) => Promise<SavedFile | null>, from: From = 'compared'): Promise<void> {
    if (getState().busy) return;
    stopped = false;
    waiting = (next) => run(job, next);
    set({ ...REST, busy: true });
    try {
      const list = await read(from);
      const file = list && (await job(list));
      if (file) save(file);
      set({ ...REST, message: file ? { intent: 'success', text: texts.saved(file.name) } : { intent: 'info', text: stopped ? texts.stopped : texts.nothing } });
    } catch (error) {
      if (error instanceof OutdatedReviewError) set({ ...REST, outdated: error.names });
      else set({ ...REST, message: { intent: 'error', text: sentenceFor(error) } });
    }
  }

  return {
    getState,
    subscribe,
    all: () =>
      run(async (list) => {
        const { makeZip, papersOf } = await import('../award/dossier/dossier');
        if (papersOf(list).length === 0) return null;
        return makeZip(list, (done, all) => {
          set({ progress: { done, all } });
          return stopped;
        });
      }),
    one: (fileName) =>
      run(async (list) => {
        const { makeFile, papersOf } = await import('../award/dossier/dossier');
        const entry = papersOf(list).find((paper) => paper.fileName === fileName);
        return entry ? makeFile(list, entry) : null;
      }),
    again: (from) => waiting(from),
    stop: () => {
      stopped = true;
    },
  };
}
