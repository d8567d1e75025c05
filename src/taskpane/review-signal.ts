/** Tells an open review view that the review was written elsewhere (by a ribbon command); opens one that is closed. No Office, no React. */

/** @param show the review was made: a closed view opens for it; false where it was removed */
type Listener = (show: boolean) => void;

const listeners = new Set<Listener>();

/** The review of awards is not as it was last read. */
export const reviewChanged = (show: boolean): void => listeners.forEach((listener) => listener(show));

/** @returns ends it */
export function onReviewChanged(listener: Listener): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}
