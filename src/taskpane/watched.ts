/** A value that lives outside of React and is watched: jobs do not depend on what is on the screen. */

export interface Watched<T> {
  getState(): T;
  /** Another value, told to all who watch. */
  setState(next: T): void;
  /** @returns ends it */
  subscribe(listener: () => void): () => void;
}

export function watched<T>(initial: T): Watched<T> {
  let state = initial;
  const listeners = new Set<() => void>();
  return {
    getState: () => state,
    setState: (next) => {
      state = next;
      listeners.forEach((listener) => listener());
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}
