/** How much a spilled call of THADS.TARGET costs against a bare loop with nested ifs over the same array. The limit is 50 times. */
import { callable } from '../src/functions';
import { against, type Figure, timed } from './measure';
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

export async function benchFunctions(): Promise<Figure[]> {
  const values = Array.from({ length: ROWS }, (_, i) => [(i * 7919) % 450]);
  const target = callable(CUSTOM_FUNCTIONS.find(({ id }) => id === 'TARGET')!);
  const spilled = (): unknown => target(values, [['officer']], null, null, null);
  if (JSON.stringify(spilled()) !== JSON.stringify(bareLoop(values))) throw new Error('THADS.TARGET and the bare loop differ');
  const times = { loop: [] as number[], spilled: [] as number[] };
  for (let round = 0; round < ROUNDS; round++) {
    times.loop.push(await timed(() => bareLoop(values)));
    times.spilled.push(await timed(spilled));
  }
  return [against(`THADS.TARGET, ${ROWS.toLocaleString('en')} rows in one call / a bare loop`, times.spilled, times.loop, 50)];
}
