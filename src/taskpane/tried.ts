/** Changes that are tried in the pane, whichever place is shown: nothing of them is ever written. No React, no Office. */
import type { AssessedSubject } from '../assessment/report';
import type { Change, Changes } from '../assessment/what-if';

/** A change of one unit or person, known by name after the report was read again. */
export interface Tried {
  name: string;
  agency: string;
  change: Change;
}

let tried: readonly Tried[] = [];
const listeners = new Set<() => void>();

export const triedChanges = (): readonly Tried[] => tried;

export function setTried(changes: readonly Tried[]): void {
  tried = changes;
  listeners.forEach((listener) => listener());
}

/** @returns ends it */
export function onTried(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

/** The tried changes of the subjects that are there, by their index. Of several that are called alike the first one is meant. */
export function changesOf(assessed: readonly AssessedSubject[], all: readonly Tried[]): Changes {
  const found = new Map<number, Change[]>();
  for (const { name, agency, change } of all) {
    const index = assessed.findIndex(({ subject }) => subject.name === name && subject.agency === agency);
    if (index >= 0) found.set(index, [...(found.get(index) ?? []), change]);
  }
  return found;
}
