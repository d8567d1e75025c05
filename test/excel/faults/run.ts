/**
 * `npm run faults [-- WORDS]`: every fault at every request of every action (whose name holds the words), and what they leave, as a table. Ends with 1 where
 * a state is neither before nor after without an error that names it.
 */
import { FAULTS } from 'excel-host';
import { ACTIONS } from './actions';
import { type Left, Trial } from './inject';

const COLUMNS: readonly Left[] = ['before', 'after', 'named', 'wrong'];

async function main(): Promise<void> {
  const words = process.argv.slice(2).join(' ');
  const total = new Map<Left, number>();
  console.log(`| action | requests | faults | ${COLUMNS.join(' | ')} |\n|---|---|---|${COLUMNS.map(() => '---|').join('')}`);
  for (const action of ACTIONS.filter(({ name }) => name.includes(words))) {
    const trial = await Trial.of(action);
    const counts = new Map<Left, number>();
    const wrongs: string[] = [];
    for (const how of FAULTS) {
      for (let request = 1; request <= trial.requests; request++) {
        const { left, why } = await trial.inject(how, request);
        for (const map of [counts, total]) map.set(left, (map.get(left) ?? 0) + 1);
        if (left === 'wrong') wrongs.push(`    ${how} at ${request}: ${why}`);
      }
    }
    console.log(`| ${action.name} | ${trial.requests} | ${trial.requests * FAULTS.length} | ${COLUMNS.map((left) => counts.get(left) ?? 0).join(' | ')} |`);
    for (const line of wrongs.slice(0, 4)) console.log(line);
  }
  console.log(`| all | | | ${COLUMNS.map((left) => total.get(left) ?? 0).join(' | ')} |`);
  if (total.has('wrong')) process.exitCode = 1;
}

void main();
