/**
 * A province of ten units over thirteen weeks: figures that grow as they do in life, recorded every week from the workbook's own report. Every number that the
 * history gives is held against a computation from the generator's own figures that shares no code with the product.
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
import { workbookOf, type Value } from '../build';

const UNITS = ['An Bình', 'Bình Minh', 'Cầu Kè', 'Duyên Hải', 'Giồng Trôm', 'Hòa Lạc', 'Kế Sách', 'Lai Vung', 'Mỹ Tú', 'Nhơn Trạch'];
const GIVEN = ['An', 'Bảo', 'Chi', 'Dung'];
const WEEKS = 13;
const SHEET = 'Tổng hợp';

/** The same numbers in every run. */
function generator(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * below);
  };
}

interface Person {
  unit: number;
  name: string;
  /** [total, eligible, completed]; money in thousands of đồng. */
  cases: [number, number, number];
  money: [number, number, number];
}

/** What ten units with four officers each have, week by week: cases come in, become enforceable, are completed; sometimes one is taken back. */
function season(): Person[][] {
  const below = generator(20_240_401);
  let people: Person[] = UNITS.flatMap((_, unit) =>
    GIVEN.map((given, i): Person => {
      const total = 60 + below(260);
      const eligible = Math.floor(total * 0.8);
      const amount = 4_000_000 + below(90_000_000);
      return {
        unit,
        name: `${['Trần', 'Lê', 'Phạm', 'Đỗ', 'Võ', 'Hồ', 'Bùi', 'Ngô', 'Lý', 'Đặng'][unit]} ${['Văn', 'Thị', 'Hữu', 'Minh'][i]} ${given}`,
        cases: [total, eligible, Math.floor(eligible * 0.4)],
        money: [amount, Math.floor(amount * 0.7), Math.floor(amount * 0.2)],
      };
    }),
  );
  const weeks = [people];
  while (weeks.length < WEEKS) {
    people = people.map(({ cases: [total, eligible, completed], money: [amount, may, paid], ...who }) => {
      const [more, ready] = [below(12), below(8)];
      const e = Math.min(eligible + ready, total + more);
      const done = Math.min(completed + below(9) - (below(20) === 0 ? 1 : 0), e);
      const [comes, becomes] = [below(2_000_000), below(900_000)];
      const m = Math.min(may + becomes, amount + comes);
      return { ...who, cases: [total + more, e, done], money: [amount + comes, m, Math.min(paid + below(1_500_000), m)] };
    });
    weeks.push(people);
  }
  return weeks;
}

const sum = (people: readonly Person[], measure: 'cases' | 'money', i: 0 | 1 | 2): number => people.reduce((all, one) => all + one[measure][i], 0);

function report(people: readonly Person[], until: string): Value[][] {
  const figures = ['Tổng số giải quyết', 'Có điều kiện', 'Thi hành xong'];
  const rows: Value[][] = [
    [`KẾT QUẢ THI HÀNH ÁN DÂN SỰ (từ 01/10/2023 đến ${until})`],
    [],
    ['STT', 'Đơn vị, Chấp hành viên', 'Về việc (việc)', null, null, 'Về tiền (1.000 đồng)', null, null],
    [null, null, ...figures, ...figures],
  ];
  UNITS.forEach((name, unit) => {
    const own = people.filter((one) => one.unit === unit);
    const all = (measure: 'cases' | 'money') => ([0, 1, 2] as const).map((i) => sum(own, measure, i));
    rows.push([unit + 1, `Chi cục THADS huyện ${name}`, ...all('cases'), ...all('money')]);
    own.forEach((one, i) => rows.push([i + 1, one.name, ...one.cases, ...one.money]));
  });
  return rows;
}

/** Thursdays from 4 April on; the last week ends with June. */
const DAYS = Array.from({ length: WEEKS }, (_, week) =>
  week === WEEKS - 1 ? '2024-06-30' : new Date(Date.UTC(2024, 3, 4 + 7 * week)).toISOString().slice(0, 10),
);
const vietnamese = (iso: string): string => iso.split('-').reverse().map(Number).join('/');

/** The plan's bands of Chi cục and Chấp hành viên, written down again from its text (mục III.3): above each bound, at it, and below. Money in 1.000 đồng. */
const TARGETS = {
  office: { cases: [77, [800, 76], [1000, 75], [1500, 74]], money: [40, [100_000_000, 38], [150_000_000, 36], [300_000_000, 34]] },
  officer: { cases: [77, [100, 75], [200, 73], [300, 71]], money: [45, [10_000_000, 43], [50_000_000, 41], [100_000_000, 39]] },
} as const;
function targetOf(isUnit: boolean, measure: 'cases' | 'money', total: number): number {
  const [least, ...bounds] = TARGETS[isUnit ? 'office' : 'officer'][measure];
  return bounds.reduce((target: number, [from, then]) => (total >= from ? then : target), least);
}

/** The figures of every subject of a week, by name. */
function figuresOf(people: readonly Person[]): Map<string, Person> {
  const all = new Map(people.map((one) => [one.name, one]));
  UNITS.forEach((unit, i) => {
    const own = people.filter((one) => one.unit === i);
    const triple = (measure: 'cases' | 'money') => ([0, 1, 2] as const).map((k) => sum(own, measure, k)) as Person['cases'];
    const name = `Chi cục THADS huyện ${unit}`;
    all.set(name, { unit: i, name, cases: triple('cases'), money: triple('money') });
  });
  return all;
}

const rateOf = ([, eligible, completed]: Person['cases']): bigint => (BigInt(completed) * 20_000n + BigInt(eligible)) / (2n * BigInt(eligible));

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
    expect(metOn(rowsOn(kept, day), 'cases')).toEqual({ met: officers + units, of: 50 });
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
