/** Both clients side by side, a sample: `npm run differ` takes every fixture, plan, way of writing and action, with every fault at every request. */
import { FAULTS } from 'excel-host';
import { BUILTIN_PLANS } from '../../../src/plan/builtin';
import { DEFAULT_PLAN } from '../../../src/plan/default';
import { NO_READING } from '../../../src/report/reading';
import { fixtureBytes, fixtureNames, readingOf } from '../../fixtures/truth';
import { ACTIONS } from '../faults/actions';
import { byFormulas, byValues } from './chains';
import { differences, through } from './compare';
import { madeReady } from './made-ready';

jest.setTimeout(120_000);

/** One fixture in so many, with the plans in turn. */
const STEP = 9;
const SAMPLE = fixtureNames().filter((_, i) => i % STEP === 0);

test.each(SAMPLE.map((name, i) => [name, BUILTIN_PLANS[i % BUILTIN_PLANS.length]!, i % 2 === 0 ? 'builtin' : 'functions'] as const))(
  '%s: the same bytes, the same said, the same asked',
  async (name, plan, formulas) => {
    const bytes = fixtureBytes(name);
    const reading = readingOf(name);
    for (const chain of [byValues(plan, reading), byFormulas(plan, reading, formulas)]) {
      const reference = await through('microsoft', bytes, chain.steps());
      expect(differences(reference, await through('own', bytes, chain.steps()))).toEqual([]);
    }
  },
);

/** Each action as it is, and with one fault at one request; each action with another. */
test.each(ACTIONS.map((action, i) => [action.name, FAULTS[i % FAULTS.length]!, action] as const))('%s, and a request %s', async (_, how, action) => {
  const { file, steps, requests } = await madeReady(action);
  for (const fault of [undefined, { how, request: Math.ceil((requests * 2) / 3) }])
    expect(differences(await through('microsoft', file, steps(), fault), await through('own', file, steps(), fault))).toEqual([]);
});

test('a client that does otherwise is found', async () => {
  const bytes = fixtureBytes(SAMPLE[0]!);
  const steps = byValues(DEFAULT_PLAN, NO_READING).steps().slice(0, 2);
  const reference = await through('microsoft', bytes, steps);
  const own = await through('own', bytes, steps, { how: 'refused', request: 2 });
  expect(differences(reference, own).map((line) => line.split(' ')[1])).toEqual(expect.arrayContaining(['said', 'bytes', 'action']));
});
