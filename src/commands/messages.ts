/**
 * The hook between ribbon commands and the pane: a command publishes what happened, the pane shows it. Both run in one shared runtime.
 * A message that comes before the pane has loaded waits for it. No Office, no React: this module is part of the small first chunk.
 */
import type { Outcome } from '../excel/results/classify';

export interface PaneMessage {
  intent: 'success' | 'info' | 'warning' | 'error';
  /** One or more sentences, already in the user's language; '' where only a place is shown. */
  text: string;
  /** Where the pane goes. */
  place?: 'help';
  /** What a command has written: the pane shows it and can take it back. */
  outcome?: Outcome;
  /** The workbook is not as the pane last saw it: read it again. */
  reread?: boolean;
  /** The review of awards was written: an open review view reads it again. */
  review?: boolean;
}

type Listener = (message: PaneMessage) => void;

let listener: Listener | undefined;
/** Only the last one: an older message says nothing about the workbook as it is now. */
let waiting: PaneMessage | undefined;

/** Shows a message in the pane, now or as soon as the pane is there. */
export function publish(message: PaneMessage): void {
  if (listener) listener(message);
  else waiting = message;
}

/** Receives messages from now on, a waiting one at once. @returns ends it */
export function subscribe(next: Listener): () => void {
  listener = next;
  const first = waiting;
  waiting = undefined;
  if (first) next(first);
  return () => {
    if (listener === next) listener = undefined;
  };
}
