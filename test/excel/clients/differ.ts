/**
 * `npm run differ [-- WORDS]`: both clients over every fixture, plan, way of writing and action (of this name, or whose names hold the words), with every fault at every
 * request of the actions. Prints where they part; ends with 1 where they do.
 */
import { FAULTS } from 'excel-host';
import { BUILTIN_PLANS } from '../../../src/plan/builtin';
import { fixtureBytes, fixtureNames, readingOf } from '../../fixtures/truth';
import { ACTIONS, type Action } from '../faults/actions';
import { madeReady } from './made-ready';
import { byFormulas, byValues, type Chain } from './chains';
import { differences, type Left, through } from './compare';

/** How many differences of one thing are printed. */
const SHOWN = 4;

interface Tally {
  compared: number;
  different: number;
}
const all: Tally = { compared: 0, different: 0 };

function tell(name: string, reference: readonly Left[], own: readonly Left[]): void {
  const found = differences(reference, own);
  all.compared += reference.length;
  all.different += found.length;
  for (const line of found.slice(0, SHOWN)) console.log(`  ${name}: ${line.slice(0, 600)}`);
}

/** A fixture through every chain. */
async function fixture(name: string): Promise<void> {
  const reading = readingOf(name);
  const chains: Chain[] = BUILTIN_PLANS.flatMap((plan) => [
    byValues(plan, reading),
    byFormulas(plan, reading, 'builtin'),
    byFormulas(plan, reading, 'functions'),
  ]);
  for (const chain of chains) {
    const bytes = fixtureBytes(name);
    tell(`${name}, ${chain.name}`, await through('microsoft', bytes, chain.steps()), await through('own', bytes, chain.steps()));
  }
}

/** An action as it is, and with every fault at every request. */
async function action(one: Action): Promise<void> {
  const { steps, file, requests } = await madeReady(one);
  tell(one.name, await through('microsoft', file, steps()), await through('own', file, steps()));
  for (const how of FAULTS)
    for (let request = 1; request <= requests; request++) {
      const fault = { how, request };
      tell(`${one.name}, ${how} at ${request}`, await through('microsoft', file, steps(), fault), await through('own', file, steps(), fault));
    }
}

async function main(): Promise<void> {
  const words = process.argv.slice(2).join(' ');
  const names = [...fixtureNames(), ...ACTIONS.map(({ name }) => name)];
  const named = (name: string): boolean => (names.includes(words) ? name === words : name.includes(words));
  for (const name of fixtureNames().filter(named)) await part(name, () => fixture(name));
  for (const one of ACTIONS.filter(({ name }) => named(name))) await part(one.name, () => action(one));
  console.log(`${all.compared} steps on both clients: ${all.different} differences`);
  if (all.different > 0 || all.compared === 0) process.exitCode = 1;
}

async function part(name: string, work: () => Promise<void>): Promise<void> {
  const before = { ...all };
  await work();
  console.log(`${name}: ${all.compared - before.compared} steps, ${all.different - before.different} differences`);
}

void main();
