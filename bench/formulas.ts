/** Results as formulas on 10,000 rows with both measures: how much is sent, and what it costs beside floor A. */
import { classify } from '../src/excel/results/classify';
import type { FormulaMode } from '../src/changes/changes';
import { removeAll } from '../src/excel/remove';
import { DEFAULT_PLAN } from '../src/plan/default';
import { calculating } from 'excel-host/calculation';
import { FUNCTIONS } from '../workbench/add-in';
import { associateFunctions } from '../workbench/associate';
import { bootAddIn } from '../workbench/boot';
import { blockOf, countryReport, floorTime } from './main-job';
import { against, type Figure, timed } from './measure';

const RUNS = 2;
/** 6 s where floor A took 135 ms. */
const TIME = 6 / 0.135;

export async function benchFormulas(mode: FormulaMode): Promise<Figure[]> {
  const workbook = countryReport();
  const session = await bootAddIn({ workbook, calculate: calculating(workbook, { functions: FUNCTIONS }) });
  associateFunctions(session);
  const block = await blockOf();
  const floors: number[] = [];
  const times: number[] = [];
  let sent = 0;
  for (let run = 0; run < RUNS; run++) {
    await floorTime(workbook, block);
    floors.push(await floorTime(workbook, block));
    session.host.statistics.reset();
    times.push(
      await timed(async () => {
        await classify({ plan: DEFAULT_PLAN, formulas: mode });
        await session.host.calculationEnded();
      }),
    );
    sent = session.host.statistics.log.reduce((sum, { requestBytes }) => sum + requestBytes, 0);
    await removeAll();
  }
  await session.close();
  const what = mode === 'builtin' ? 'built-in formulas' : 'THADS functions';
  return [
    { what: `${what}, 10,000 rows: sent`, value: sent / 1e6, unit: 'MB', limit: 1 },
    against(`${what}, 10,000 rows: time / floor A`, times, floors, TIME),
  ];
}
