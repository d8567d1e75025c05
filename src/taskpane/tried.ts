/** Changes that are tried in the pane, whichever place is shown: nothing of them is ever written. No React, no Office. */
import type { AssessedSubject } from '../assessment/report';
import type { Change, Changes } from '../assessment/what-if';
import { watched } from './watched';

/** A change of one unit or person, known by name after the report was read again. */
export interface Tried {
  name: string;
  agency: string;
  change: Change;
}

const tried = watched<readonly Tried[]>([]);

export const { getState: triedChanges, setState: setTried, subscribe: onTried } = tried;

/** The tried changes of the subjects that are there, by their index. Of several that are called alike the first one is meant. */
export function changesOf(assessed: readonly AssessedSubject[], all: readonly Tried[]): Changes {
  const found = new Map<number, Change[]>();
  for (const { name, agency, change } of all) {
    const index = assessed.findIndex(({ subject }) => subject.name === name && subject.agency === agency);
    if (index >= 0) found.set(index, [...(found.get(index) ?? []), change]);
  }
  return found;
}
