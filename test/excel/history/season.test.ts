/**
 * A province of ten units over thirteen weeks (province.ts), recorded every week from the workbook's own report. Every number that the history gives is held
 * against a computation from the generator's own figures that shares no code with the product.
 */
import { examine } from '../../../src/excel/results/classify';
import { readHistoryTable, recordRows } from '../../../src/excel/history/history-sheet';
import { changesBetween, dayBefore, metOn, paceOf, rowsOn, sameDayLastYear } from '../../../src/history/change';
import { toldMeasures, wholeOf } from '../../../src/history/amounts';
import { paragraphOf } from '../../../src/history/paragraph';
import { figuresPeriod } from '../../../src/history/day';
import { historyRows, type HistoryRow, rowsOfReport } from '../../../src/history/row';
import { DEFAULT_PLAN } from '../../../src/plan/default';
import { calculating } from 'excel-host/calculation';
import type { OfficeSession } from 'excel-host/node';
import { bootAddIn } from '../../../workbench/boot';
import { workbookOf } from '../build';
import { DAYS, figuresOf, rateOf, report, season, SHEET, sum, targetOf, UNITS, vietnamese } from './province';

let session: OfficeSession;
afterEach(() => session.close());

test('thirteen weeks: what is kept, what changed, places, what is missing and how fast, as computed from the figures themselves', async () => {
  const weeks = season();
  const workbook = workbookOf({ [SHEET]: report(weeks[0]!, vietnamese(DAYS[0]!)) });
  session = await bootAddIn({ workbook, calculate: calculating(workbook) });
  let bandsMoved = 0;
  for (const [week, people] of weeks.entries()) {
    const day = DAYS[week]!;
    const cells = report(people, vietnamese(day));
    session.host.enter(SHEET, 'A1', [[cells[0]![0]!]]);
    session.host.enter(
      SHEET,
      `C5:H${cells.length}`,
      cells.slice(4).map((row) => row.slice(2)),
    );
    const examination = await examine({ plan: DEFAULT_PLAN });
    expect(examination.recognition.questions).toEqual([]);
    expect(figuresPeriod(examination.recognition.sheets, DEFAULT_PLAN.dataPeriod)).toEqual({ from: '2023-10-01', to: day });
    const rows = rowsOfReport(DEFAULT_PLAN, examination, day);
    await recordRows(rows);
    // Twice is once.
    if (week % 4 === 0) expect((await recordRows(rows)).change).toMatchObject({ added: [], surplus: [] });

    const kept = (await readHistoryTable())!.reading.rows.map(({ row }) => row);
    expect(kept).toHaveLength((week + 1) * 100);
    const truth = figuresOf(people);
    for (const row of rowsOn(kept, day)) {
      const figures = truth.get(row.name)![row.measure];
      expect([row.name, row.measure, row.total, row.eligible, row.completed]).toEqual([row.name, row.measure, ...figures]);
      expect([row.name, row.target]).toEqual([row.name, targetOf(row.kind === 'office', row.measure, figures[0])]);
    }
    const [whole] = toldMeasures(examination.recognition, wholeOf(examination.recognition, examination.assessed), [], true);
    expect([whole!.now.total, whole!.now.eligible, whole!.now.completed]).toEqual([0, 1, 2].map((i) => sum(people, 'cases', i as 0 | 1 | 2)));
    if (week === 0) continue;
    expect(dayBefore(kept, rows[0]!)).toBe(DAYS[week - 1]);
    const before = figuresOf(weeks[week - 1]!);
    for (const change of changesBetween(rowsOn(kept, day), rowsOn(kept, DAYS[week - 1]!))) {
      const { name, measure, kind } = change.row;
      const [now, then] = [truth.get(name)![measure], before.get(name)![measure]];
      expect([name, change.total, change.eligible, change.completed]).toEqual([name, now[0] - then[0], now[1] - then[1], now[2] - then[2]]);
      const peers = [...truth.values()].filter((one) => one.name.startsWith('Chi cục') === (kind === 'office')).map((one) => one[measure]);
      expect([name, change.result.rank]).toEqual([name, 1 + peers.filter((peer) => peer[2] * now[1] > now[2] * peer[1]).length]);
      const target = targetOf(kind === 'office', measure, now[0]);
      const missing = Math.max(0, Number((BigInt(target * now[1]) + 99n) / 100n) - now[2]);
      expect([name, change.result.shortfall]).toEqual([name, missing]);
      const printed = rateOf(now);
      const shown = missing > 0 && printed >= BigInt(target * 100) ? (BigInt(now[2]) * 10_000n) / BigInt(now[1]) : printed;
      expect([name, change.result.rate]).toEqual([name, shown]);
      const movedTarget = targetOf(kind === 'office', measure, then[0]) !== target;
      expect([name, change.band !== null && change.band.from.target !== change.band.to.target]).toEqual([name, movedTarget]);
      if (movedTarget) bandsMoved++;
      const left = (Date.parse('2024-06-30') - Date.parse(day)) / 86_400_000;
      expect(paceOf(change, DEFAULT_PLAN.dataPeriod.to)).toEqual(left === 0 ? null : { days: left, perDay: Math.ceil(missing / left) });
    }
    const officers = people.filter(({ cases: [total, eligible, completed] }) => completed * 100 >= targetOf(false, 'cases', total) * eligible).length;
    const units = [...truth.values()]
      .filter((one) => one.name.startsWith('Chi cục'))
      .filter(({ cases: [total, eligible, completed] }) => completed * 100 >= targetOf(true, 'cases', total) * eligible).length;
    expect(metOn(rowsOn(kept, day), 'cases', 'officer')).toEqual({ met: officers, of: 40 });
    expect(metOn(rowsOn(kept, day), 'cases', 'office')).toEqual({ met: units, of: 10 });
  }
  // Else the season would prove nothing of them.
  expect(bandsMoved).toBeGreaterThan(5);
}, 120_000);

test('last year’s figures, taken in under their own day, stand beside the same week', async () => {
  const weeks = season();
  const workbook = workbookOf({ [SHEET]: report(weeks[4]!, vietnamese(DAYS[4]!)) });
  session = await bootAddIn({ workbook, calculate: calculating(workbook) });
  const examination = await examine({ plan: DEFAULT_PLAN });
  const now = rowsOfReport(DEFAULT_PLAN, examination, DAYS[4]!);
  const lastYear = historyRows(DEFAULT_PLAN, examination.assessed, { day: '2023-05-04', since: '2022-10-01', source: 'nam-truoc.xlsx' }).map(
    (row): HistoryRow => ({ ...row, completed: Math.max(0, row.completed! - 7) }),
  );
  await recordRows(lastYear);
  await recordRows(now);
  const kept = (await readHistoryTable())!.reading.rows.map(({ row }) => row);
  expect(dayBefore(kept, now[0]!)).toBeNull();
  expect(sameDayLastYear(kept, now[0]!)).toBe('2023-05-04');
  // Every number of the paragraph is one that is computed here.
  const words = (n: number): string => String(n).replace(/\B(?=(\d{3})+$)/g, '.');
  const people = weeks[4]!;
  const [total, eligible, completed] = ([0, 1, 2] as const).map((i) => sum(people, 'cases', i)) as [number, number, number];
  const share = (a: number, b: number): string => (Math.round((a / b) * 10_000) / 100).toFixed(2).replace('.', ',');
  const then = UNITS.reduce(
    (all, _, i) =>
      all +
      Math.max(
        0,
        sum(
          people.filter(({ unit }) => unit === i),
          'cases',
          2,
        ) - 7,
      ),
    0,
  );
  const said = paragraphOf(examination, now, kept, null).split('\n')[1];
  expect(said).toBe(
    `Về việc: tổng số giải quyết ${words(total)} việc (không đổi so với cùng kỳ); có điều kiện thi hành ${words(eligible)} việc, chiếm ${share(eligible, total)} % tổng số giải quyết (không đổi so với cùng kỳ); ` +
      `thi hành xong ${words(completed)} việc (tăng ${completed - then} việc, tương đương ${share(completed - then, then)} % so với cùng kỳ); ` +
      `đạt tỷ lệ ${share(completed, eligible)} % (tăng ${(Number(share(completed, eligible).replace(',', '.')) - Number(share(then, eligible).replace(',', '.'))).toFixed(2).replace('.', ',')} điểm phần trăm so với cùng kỳ).`,
  );
  for (const { row, before, completed, points, result } of changesBetween(now, rowsOn(kept, '2023-05-04'))) {
    expect([row.name, before!.row.completed, completed]).toEqual([row.name, Math.max(0, row.completed! - 7), null]);
    expect(points).toBe(result.rate! - before!.result.rate!);
  }
});
