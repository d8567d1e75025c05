/** The review of 10,000 rows: made, one answer written, the list made; beside floor A of the same report in the same process. */
import { answerFacts, type Made, makeReview } from '../src/excel/award/review';
import { makeList } from '../src/excel/award/nomination-sheet';
import { examine } from '../src/excel/results/classify';
import { DEFAULT_PLAN } from '../src/plan/default';
import { bootAddIn } from '../workbench/boot';
import { blockOf, countryReport, floorTime } from './main-job';
import { against, type Figure, timed } from './measure';

const RUNS = 3;
const TODAY = '2024-06-25';
/** Limits in seconds are held as ratios to floor A: it took 135 ms where they were set. */
const FLOOR_SECONDS = 0.135;

export async function benchReview(): Promise<Figure[]> {
  const times = { floor: [] as number[], made: [] as number[], answer: [] as number[], list: [] as number[] };
  let requests = 0;
  let moved = 0;
  for (let run = 0; run <= RUNS; run++) {
    if (run === 1) for (const series of Object.values(times)) series.length = 0;
    const workbook = countryReport();
    const session = await bootAddIn({ workbook });
    const { statistics } = session.host;
    const block = await blockOf();
    await floorTime(workbook, block);
    times.floor.push(await floorTime(workbook, block));
    const { assessed } = await examine({ plan: DEFAULT_PLAN });
    let made: Made | undefined;
    times.made.push(await timed(async () => (made = await makeReview(DEFAULT_PLAN, assessed, TODAY))));
    const [{ row, subject }] = made!.update.subjects as [Made['update']['subjects'][number]];
    statistics.reset();
    const answer = { row, agency: subject.agency, name: subject.name, fact: 'violation', value: 'none' } as const;
    times.answer.push(await timed(() => answerFacts(DEFAULT_PLAN, [answer], TODAY)));
    requests = statistics.requests;
    moved = statistics.log.reduce((sum, { requestBytes, responseBytes }) => sum + requestBytes + responseBytes, 0);
    times.list.push(await timed(() => makeList(DEFAULT_PLAN, TODAY)));
    await session.close();
  }
  return [
    against('review of 10,000 rows made / floor A', times.made, times.floor, 1 / FLOOR_SECONDS),
    against('one answer in it / floor A', times.answer, times.floor, 0.1 / FLOOR_SECONDS),
    { what: 'one answer: requests', value: requests, unit: 'requests' },
    { what: 'one answer: sent and received', value: moved / 1e6, unit: 'MB' },
    against('nomination list / floor A', times.list, times.floor, 1 / FLOOR_SECONDS),
  ];
}
