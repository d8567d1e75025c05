/** Faults at requests of every action, a few of each; `npm run faults` has all of them. */
import { FAULTS } from 'excel-host';
import { ACTIONS } from './actions';
import { Trial } from './inject';

jest.setTimeout(120_000);

/** One request in so many is tried with each fault, each fault at others. */
const STEP = 7;

test.each(ACTIONS.map((action) => [action.name, action] as const))('%s', async (_, action) => {
  const trial = await Trial.of(action);
  const wrong: string[] = [];
  for (const [i, how] of FAULTS.entries()) {
    // The last requests are where most has been done.
    for (let request = trial.requests - i; request > 0; request -= STEP) {
      const { left, why } = await trial.inject(how, request);
      if (left === 'wrong') wrong.push(`${how} at ${request}: ${why}`);
    }
  }
  expect(wrong).toEqual([]);
});
