/** Holds the pane's state outside of React, so that jobs do not depend on what is on the screen. */
import { type Action, INITIAL, type PaneState, reduce } from './state';
import { watched } from './watched';

export interface Store {
  getState(): PaneState;
  dispatch(action: Action): void;
  /** @returns ends it */
  subscribe(listener: () => void): () => void;
}

export function createStore(initial: PaneState = INITIAL): Store {
  const { getState, setState, subscribe } = watched(initial);
  return { getState, subscribe, dispatch: (action) => setState(reduce(getState(), action)) };
}
