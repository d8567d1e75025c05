/** One job at a time over a watched state: what is busy starts nothing else, a failure becomes a sentence and leaves what was known. No React in here. */
import type { PaneMessage } from '../commands/messages';
import { sentenceFor } from '../excel/kit/errors';
import type { PaneTexts } from './texts/vi';
import type { Watched } from './watched';

/** What every such state says. */
export interface JobState {
  busy: boolean;
  message: Pick<PaneMessage, 'intent' | 'text'> | null;
}

/** @param cleared what a new job takes away before it begins @returns runs a job and shows what it changes */
export function oneJobAtATime<State extends JobState>(
  { getState, setState }: Pick<Watched<State>, 'getState' | 'setState'>,
  messages: PaneTexts['messages'],
  cleared: Partial<State> = {},
): (job: () => Promise<Partial<State>>) => Promise<void> {
  const set = (change: Partial<State>): void => setState({ ...getState(), ...change });
  return async (job) => {
    if (getState().busy) return;
    set({ ...cleared, busy: true, message: null });
    try {
      set({ ...(await job()), busy: false });
    } catch (error) {
      set({ busy: false, message: { intent: 'error', text: sentenceFor(error, messages) } } as Partial<State>);
    }
  };
}
