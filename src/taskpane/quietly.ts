/** Work that nobody has asked for: reading again what was changed in Excel. */

/** The share of the time that reading unasked may take. */
const QUIET_SHARE = 10;

/** A job that is run some time after it was asked for last, rarely enough to be noticed by nobody; what goes wrong in it is nobody's business. */
export function quietly(job: () => Promise<void>, ms: number): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let took = 0;
  let running = false;
  const ask = (): void => {
    clearTimeout(timer);
    timer = setTimeout(run, Math.max(ms, took * QUIET_SHARE));
  };
  const run = (): void => {
    if (running) return ask();
    running = true;
    const start = Date.now();
    void job()
      .catch(() => undefined)
      .finally(() => {
        took = Date.now() - start;
        running = false;
      });
  };
  return ask;
}
