/** Tells an open view that a sheet was changed, or that what it shows was written or removed by a command. No Office, no React. */

/** @param sheetId the sheet that people have changed; absent where a command has written or removed something of ours */
type Listener = (sheetId?: string) => void;

const listeners = new Set<Listener>();

/** What stands on sheets of ours may not be as it was last read. */
export const sheetChanged: Listener = (sheetId) => listeners.forEach((listener) => listener(sheetId));

/** @returns ends it */
export function onSheetChanged(listener: Listener): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}
