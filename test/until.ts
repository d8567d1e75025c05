/** Waiting in tests: for what must happen, however slow the machine is. Never for a number of milliseconds. */

/** One turn of the loop: everything that was due has happened. */
export const turn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 1));

/** So many turns that nothing stands waiting for any but a person or a timer. */
export async function turns(count = 20): Promise<void> {
  for (let i = 0; i < count; i++) await turn();
}

const PATIENCE = 20_000;

/** Waits until something is so. */
export async function until(holds: () => boolean): Promise<void> {
  for (let i = 0; !holds(); i++) {
    if (i === PATIENCE) throw new Error(`Waited in vain for ${holds.toString()}`);
    await turn();
  }
}
