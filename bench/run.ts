/** `npm run bench [-- NAME]`: the figures of the README and of commits, measured now; `sizes` only where it is asked for. */
import { benchCalculation } from './calculation';
import { benchFunctions } from './functions';
import { benchPane } from './pane';
import { benchReport } from './report';
import { benchSizes } from './sizes';

const BENCHES: Record<string, () => unknown> = { functions: benchFunctions, calculation: benchCalculation, report: benchReport, pane: benchPane };

async function main([name, ...more]: readonly string[]): Promise<void> {
  if (name === 'sizes') return benchSizes(more);
  const chosen = name === undefined ? Object.values(BENCHES) : [BENCHES[name]];
  for (const bench of chosen) {
    if (!bench) throw new Error(`No bench "${name}": ${[...Object.keys(BENCHES), 'sizes'].join(', ')}`);
    await bench();
  }
}

void main(process.argv.slice(2));
