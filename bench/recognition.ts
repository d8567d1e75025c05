/** Recognising and assessing alone, without Excel, in rows per second: beside a bare pass over the same cells, for what the machine is worth. */
import { assessSubjects } from '../src/assessment/report';
import type { SheetGrid } from '../src/cells/grid';
import { DEFAULT_PLAN } from '../src/plan/default';
import { recogniseWorkbook } from '../src/report/recognise';
import { countryReport } from './main-job';
import { type Figure, median, timed } from './measure';

const RUNS = 30;

/** The used range of the first sheet as the add-in would read it: `columns` of it. */
function gridOf(columns: number): SheetGrid {
  const sheet = countryReport().sheets[0]!;
  const cells = Array.from(sheet.rows, (row) => Array.from({ length: columns }, (_, c) => (row?.cells[c]?.value as string | number | null) ?? ''));
  return { name: sheet.name, visible: true, top: 0, left: 0, cells };
}

export async function benchRecognition(): Promise<Figure[]> {
  // Columns A to M hold the cases, N to X the money.
  const figures: Figure[] = [];
  for (const [measures, columns] of [
    ['one measure', 13],
    ['both measures', 24],
  ] as const) {
    const grid = gridOf(columns);
    const times: number[] = [];
    let rows = 0;
    for (let run = 0; run < RUNS; run++) {
      const time = await timed(() => {
        const recognition = recogniseWorkbook([grid]);
        assessSubjects(DEFAULT_PLAN, recognition);
        rows = recognition.sheets[0]!.rows.length;
      });
      if (run >= RUNS / 3) times.push((rows / time) * 1000);
    }
    figures.push({ what: `recognise + assess, 10,000 rows, ${measures}`, value: median(times), unit: 'rows/s', limit: 1_000_000, atLeast: true });
  }
  return figures;
}
