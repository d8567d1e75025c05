/** Long work that stops here and there: done in one go, or in turns, so that a page lives meanwhile. It may not be left in the middle. */

/** The work; each `yield` is a place to stop at. */
export type Steps<T> = Generator<void, T, void>;

/** Does the work in one go. */
export function atOnce<T>(steps: Steps<T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** Does the work in turns. @param pause asked at each place to stop at: what to wait for, null = go on */
export async function inTurns<T>(steps: Steps<T>, pause: () => Promise<void> | null): Promise<T> {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    const turn = pause();
    if (turn) await turn;
  }
}
