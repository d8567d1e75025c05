/** Long work in turns: between two of them the page paints and hears its user. */

/** Work may go on so long before the page has its turn, ms: two frames. */
const LONGEST = 32;

/** Asks for a turn of the page where work has gone on for long. @returns null: not yet */
export function turns(): () => Promise<void> | null {
  let last = performance.now();
  return () => {
    if (performance.now() - last < LONGEST) return null;
    return new Promise((resolve) =>
      setTimeout(() => {
        last = performance.now();
        resolve();
      }, 0),
    );
  };
}
