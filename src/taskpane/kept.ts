/** What a person has chosen in a place of the pane, kept while they are in another one: until the pane is closed. */
import { useState } from 'react';

const kept = new Map<string, unknown>();

/** As useState, under a name that outlives the component. */
export function useKept<T>(name: string, initial: T): [T, (value: T) => void] {
  const [value, setValue] = useState(() => (kept.has(name) ? (kept.get(name) as T) : initial));
  const keep = (next: T): void => {
    kept.set(name, next);
    setValue(next);
  };
  return [value, keep];
}

/** Something that is made once and outlives the component: what it knows is still known when one comes back. */
export function keptOnce<T>(name: string, make: () => T): T {
  if (!kept.has(name)) kept.set(name, make());
  return kept.get(name) as T;
}

/** Forgets everything: another pane begins. */
export const forgetKept = (): void => kept.clear();
