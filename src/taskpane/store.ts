/** Holds the pane's state outside of React, so that jobs do not depend on what is on the screen. */
import { type Action, INITIAL, type PaneState, reduce } from './state';

export interface Store {
  getState(): PaneState;
  dispatch(action: Action): void;
  /** @returns ends it */
  subscribe(listener: () => void): () => void;
}

export function createStore(initial: PaneState = INITIAL): Store {
  let state = initial;
  const listeners = new Set<() => void>();
  return {
    getState: () => state,
    dispatch: (action) => {
      state = reduce(state, action);
      listeners.forEach((listener) => listener());
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}
