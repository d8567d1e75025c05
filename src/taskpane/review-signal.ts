/** Tells an open review view that a sheet was changed, or that the review was written or removed by a command. No Office, no React. */

/** @param sheetId the sheet that people have changed; absent where the review itself was written or removed */
type Listener = (sheetId?: string) => void;

const listeners = new Set<Listener>();

/** The review of awards may not be as it was last read. */
export const reviewChanged: Listener = (sheetId) => listeners.forEach((listener) => listener(sheetId));

/** @returns ends it */
export function onReviewChanged(listener: Listener): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}
