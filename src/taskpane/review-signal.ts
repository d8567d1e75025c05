/** Tells an open review view that the review was written or removed elsewhere (by a ribbon command). No Office, no React. */

type Listener = () => void;

const listeners = new Set<Listener>();

/** The review of awards is not as it was last read. */
export const reviewChanged = (): void => listeners.forEach((listener) => listener());

/** @returns ends it */
export function onReviewChanged(listener: Listener): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}
