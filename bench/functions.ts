/** How much a spilled call of THADS.TARGET costs against a bare loop with nested ifs over the same array. The limit is 50 times. */
import { callable } from '../src/functions';
import { CUSTOM_FUNCTIONS } from '../src/functions/table';

const ROWS = 100_000;
const ROUNDS = 9;

/** Officers, cases, of the built-in plan. */
function bareLoop(values: number[][]): number[][] {
  const out = new Array<number[]>(values.length);
  for (let i = 0; i < values.length; i++) {
    const total = values[i]![0]!;
    out[i] = [total < 100 ? 0.77 : total < 200 ? 0.75 : total < 300 ? 0.73 : 0.71];
  }
  return out;
}

function median(job: () => unknown): number {
  const times = Array.from({ length: ROUNDS }, () => {
    const start = performance.now();
    job();
    return performance.now() - start;
  });
  return times.sort((a, b) => a - b)[ROUNDS >> 1]!;
}

/** Measures, prints and returns the ratio. */
export function benchFunctions(): { loop: number; target: number; ratio: number } {
  const values = Array.from({ length: ROWS }, (_, i) => [(i * 7919) % 450]);
  const target = callable(CUSTOM_FUNCTIONS.find(({ id }) => id === 'TARGET')!);
  const spilled = (): unknown => target(values, [['officer']], null, null, null);
  if (JSON.stringify(spilled()) !== JSON.stringify(bareLoop(values))) throw new Error('THADS.TARGET and the bare loop differ');
  const loop = median(() => bareLoop(values));
  const time = median(spilled);
  const ratio = time / loop;
  console.log(`THADS.TARGET, ${ROWS} rows in one call: ${time.toFixed(1)} ms, bare loop ${loop.toFixed(2)} ms, ratio ${ratio.toFixed(1)} (at most 50)`);
  return { loop, target: time, ratio };
}
