/**
 * The page for the meeting on the real Office.js: week by week every number of it against the province's own figures (province.ts), the charts against its
 * cells; written twice, changed by people, removed.
 */
import { classify, examine } from '../../../src/excel/results/classify';
import { readHistoryTable, recordRows } from '../../../src/excel/history/history-sheet';
import { makeSummary, type Summarized } from '../../../src/excel/history/summary-sheet';
import { inExcel } from '../../../src/excel/kit/run';
import { removeAll } from '../../../src/excel/remove';
import { type HistoryRow, historyRows, rowsOfReport } from '../../../src/history/row';
import { DEFAULT_PLAN } from '../../../src/plan/default';
import { calculating } from 'excel-host/calculation';
import type { OfficeSession } from 'excel-host/node';
import type { Workbook } from 'excel-host/model';
import { openWorkbook } from '../../../workbench/add-in';
import { bootAddIn } from '../../../workbench/boot';
import { fixtureBytes } from '../../fixtures/truth';
import { workbookOf } from '../build';
import { picture } from 'excel-host/package';
import { DAYS, figuresOf, rateOf, report, season, SHEET, targetOf, UNITS, vietnamese } from './province';

jest.setTimeout(120_000);
const PAGE = 'Tổng hợp thi đua';

let session: OfficeSession;
let workbook: Workbook;
afterEach(() => session.close());

const kept = async (): Promise<HistoryRow[]> => (await readHistoryTable())?.reading.rows.map(({ row }) => row) ?? [];

async function summarize(day: string): Promise<Summarized> {
  const { assessed, recognition } = await examine({ plan: DEFAULT_PLAN });
  expect(recognition.questions).toEqual([]);
  return (await makeSummary(DEFAULT_PLAN, assessed, rowsOfReport(DEFAULT_PLAN, { assessed, recognition }, day), await kept()))!;
}

const cellsOf = (name: string): Promise<(string | number)[][]> =>
  inExcel(async (context) => {
    const used = context.workbook.worksheets.getItem(name).getRange('A1').getBoundingRect(context.workbook.worksheets.getItem(name).getUsedRange(true));
    used.load('values');
    await context.sync();
    return used.values as (string | number)[][];
  });

/** A table of the page: its rows by heading, under the heading in the second column that begins its section. */
function tableUnder(cells: (string | number)[][], title: RegExp): Map<string, Record<string, string | number>> {
  const at = cells.findIndex(([first]) => title.test(String(first)));
  const headings = cells[at + 1]!;
  const rows = new Map<string, Record<string, string | number>>();
  for (let row = at + 2; typeof cells[row]?.[0] === 'number'; row++) {
    // Beside the page stand the charts' figures.
    const end = headings.findIndex((heading) => heading === '');
    rows.set(String(cells[row]![1]), Object.fromEntries(headings.slice(0, end < 0 ? undefined : end).map((heading, i) => [String(heading), cells[row]![i]!])));
  }
  return rows;
}

const hundredths = (value: bigint): number => Number(value) / 100;
const upToTwo = (thousands: number): number => Math.ceil(thousands / 10_000) / 100;

test('thirteen weeks: every number of the page is computed from the figures themselves', async () => {
  const weeks = season();
  workbook = workbookOf({ [SHEET]: report(weeks[0]!, vietnamese(DAYS[0]!)) });
  session = await bootAddIn({ workbook, calculate: calculating(workbook) });
  let near = 0;
  for (const [week, people] of weeks.entries()) {
    const day = DAYS[week]!;
    const typed = report(people, vietnamese(day));
    session.host.enter(SHEET, 'A1', [[typed[0]![0]!]]);
    session.host.enter(
      SHEET,
      `C5:H${typed.length}`,
      typed.slice(4).map((row) => row.slice(2)),
    );
    const examination = await examine({ plan: DEFAULT_PLAN });
    await recordRows(rowsOfReport(DEFAULT_PLAN, examination, day));
    await summarize(day);
    const cells = await cellsOf(PAGE);
    const texts = cells.map(([first]) => String(first));
    const truth = figuresOf(people);
    const before = week === 0 ? null : figuresOf(weeks[week - 1]!);
    const units = [...truth.values()].filter(({ name }) => name.startsWith('Chi cục'));
    const left = (Date.parse('2024-06-30') - Date.parse(day)) / 86_400_000;
    const of = ([total, eligible, completed]: [number, number, number], isUnit: boolean, measure: 'cases' | 'money') => {
      const target = targetOf(isUnit, measure, total);
      const missing = Math.max(0, Number((BigInt(target * eligible) + 99n) / 100n) - completed);
      const printed = rateOf([total, eligible, completed]);
      const rate = missing > 0 && printed >= BigInt(target * 100) ? (BigInt(completed) * 10_000n) / BigInt(eligible) : printed;
      return { target, missing, rate, met: missing === 0 };
    };
    const isMet = (one: (typeof units)[number], isUnit: boolean): boolean => of(one.cases, isUnit, 'cases').met && of(one.money, isUnit, 'money').met;

    const table = tableUnder(cells, /CÁC ĐƠN VỊ/);
    const changes = tableUnder(cells, /THỨ HẠNG/);
    expect([...table.keys()].sort()).toEqual(units.map(({ name }) => name).sort());
    for (const unit of units) {
      const row = table.get(unit.name)!;
      for (const [measure, about] of [
        ['cases', 'việc'],
        ['money', 'tiền'],
      ] as const) {
        const { target, missing, rate } = of(unit[measure], true, measure);
        const last = before && before.get(unit.name)![measure];
        const shown = (amount: number): number => (measure === 'cases' ? amount : upToTwo(amount));
        expect([unit.name, about, row[`Đạt được (${about})`], row[`Chỉ tiêu (${about})`]]).toEqual([unit.name, about, Number(rate) / 10_000, target / 100]);
        expect([unit.name, about, row[`Chênh, điểm % (${about})`]]).toEqual([unit.name, about, hundredths(rate - BigInt(target * 100))]);
        expect([unit.name, about, row[`Còn thiếu (${measure === 'cases' ? 'việc' : 'tỷ đồng'})`]]).toEqual([unit.name, about, shown(missing)]);
        const moved = changes.get(unit.name)!;
        const rank = (all: typeof units): number => {
          const own = all.find(({ name }) => name === unit.name)![measure];
          return 1 + all.filter(({ [measure]: [, e, c] }) => c * own[1] > own[2] * e).length;
        };
        expect(moved[`Hạng (${about})`]).toBe(rank(units));
        if (left > 0) expect(moved[`Cần mỗi ngày (${measure === 'cases' ? 'việc' : 'tỷ đồng'})`]).toBe(shown(Math.ceil(missing / left)));
        if (!last || !before) continue;
        const then = of(last, true, measure);
        expect([unit.name, about, row[`So lần trước, điểm % (${about})`]]).toEqual([unit.name, about, hundredths(rate - then.rate)]);
        expect(moved[`Hạng lần trước (${about})`]).toBe(rank([...before.values()].filter(({ name }) => name.startsWith('Chi cục'))));
        const done = unit[measure][2] - last[2];
        expect(moved[`Xong thêm (${measure === 'cases' ? 'việc' : 'tỷ đồng'})`]).toBe(measure === 'cases' ? done : Math.floor(done / 10_000) / 100);
        const told = texts.some((text) => text.startsWith(`- ${unit.name}, về ${about}:`));
        expect([unit.name, about, told]).toEqual([unit.name, about, then.target !== target]);
      }
      const own = people.filter((one) => UNITS[one.unit] === unit.name.replace(/^.*huyện /, ''));
      expect(row['CHV đủ điều kiện']).toBe(`${own.filter((one) => isMet(one, false)).length}/${own.length}`);
      expect(row['Kết quả']).toBe(isMet(unit, true) ? 'Đủ' : 'Chưa đủ');
    }
    // Who can still be won first: the worse gap of a unit that misses one, from the least; then who has reached both.
    const worst = (name: string): number => Math.min(...(['việc', 'tiền'] as const).map((about) => Number(table.get(name)![`Chênh, điểm % (${about})`])));
    const order = [...table.keys()].map((name) => ({ name, gap: worst(name) }));
    expect(order.map(({ name }) => name)).toEqual(
      [...order].sort((a, b) => Number(a.gap >= 0) - Number(b.gap >= 0) || Math.abs(a.gap) - Math.abs(b.gap)).map(({ name }) => name),
    );
    // Officers within reach: what they are missing is at most 5 cases or one point.
    const reach = people.filter((one) => {
      const found = (['cases', 'money'] as const).map((measure) => ({ measure, ...of(one[measure], false, measure) })).filter(({ met }) => !met);
      return (
        found.length > 0 && found.every(({ measure, missing, rate, target }) => (measure === 'cases' && missing <= 5) || BigInt(target * 100) - rate <= 100n)
      );
    });
    near += reach.length;
    expect([...tableUnder(cells, /CHẤP HÀNH VIÊN CHỈ CÒN THIẾU/).keys()].sort()).toEqual(reach.map((one) => `${one.name} – ${UNITS[one.unit]!}`).sort());
    const count = (all: typeof units, isUnit: boolean): string => `${all.filter((one) => isMet(one, isUnit)).length}/${all.length}`;
    expect(texts.some((text) => text.startsWith(`${count(units, true)} đơn vị đủ điều kiện`))).toBe(true);
    expect(texts.some((text) => text.startsWith(`${count(people, false)} Chấp hành viên đủ điều kiện`))).toBe(true);
    expect(texts.some((text) => text.includes(`còn ${left} ngày đến hết kỳ.`))).toBe(left > 0);
    expect(texts.some((text) => text.startsWith(`Số liệu đến `) && text.includes('tạm tính') === left > 0)).toBe(true);
    await chartsAreRight(cells, weeks.slice(0, week + 1), (one) => of(one.cases, true, 'cases').missing);
  }
  // Else the season would prove nothing of them.
  expect(near).toBeGreaterThan(3);
});

/** What the charts show, read where their series say that it stands. */
async function chartsAreRight(
  cells: (string | number)[][],
  weeks: ReturnType<typeof season>,
  missingOf: (unit: ReturnType<typeof figuresOf> extends Map<string, infer One> ? One : never) => number,
): Promise<void> {
  const units = (people: (typeof weeks)[number]) => [...figuresOf(people).values()].filter(({ name }) => name.startsWith('Chi cục'));
  const sheet = workbook.sheets.find(({ name }) => name === PAGE)!;
  const at = (reference: string): (string | number)[] => {
    const [, column, first, , last] = /!\$([A-Z]+)\$(\d+)(?::\$([A-Z]+)\$(\d+))?$/.exec(reference)!;
    const index = [...column!].reduce((all, letter) => all * 26 + letter.charCodeAt(0) - 64, 0) - 1;
    return cells.slice(Number(first) - 1, Number(last ?? first)).map((row) => row[index]!);
  };
  const shown = new Map(
    sheet.drawings.map(({ name, chart }) => [
      name,
      chart!.series.map(({ categories, values, name: title }) => ({ title: at(title)[0], labels: at(categories), values: at(values) })),
    ]),
  );
  expect([...shown.keys()].sort()).toEqual(['THADS_cases', 'THADS_money', 'THADS_most', ...(weeks.length > 1 ? ['THADS_weeks'] : [])]);
  const table = tableUnder(cells, /CÁC ĐƠN VỊ/);
  for (const [name, about] of [
    ['THADS_cases', 'việc'],
    ['THADS_money', 'tiền'],
  ] as const) {
    const [reached, target] = shown.get(name)!;
    const rows = [...table.values()];
    expect(reached!.values).toEqual(rows.map((row) => row[`Đạt được (${about})`]));
    expect(target!.values).toEqual(rows.map((row) => row[`Chỉ tiêu (${about})`]));
    const signed = (gap: number): string => `${gap > 0 ? '+' : ''}${gap.toFixed(2).replace('.', ',').replace('-', '−')}`;
    expect(reached!.labels).toEqual([...table].map(([unit, row]) => `${unit.replace(/^.*huyện /, '')} (${signed(Number(row[`Chênh, điểm % (${about})`]))})`));
  }
  const most = shown.get('THADS_most')![0]!;
  const worst = units(weeks.at(-1)!)
    .map((one) => missingOf(one))
    .filter((missing) => missing > 0)
    .sort((a, b) => b - a);
  expect(most.values).toEqual(worst.slice(0, 10));
  const [missing, line] = shown.get('THADS_weeks') ?? [];
  if (!missing) return;
  const sums = weeks.map((people) => units(people).reduce((all, one) => all + missingOf(one), 0));
  expect(missing.values).toEqual(sums);
  const days = DAYS.slice(0, weeks.length).map((day) => Date.parse(day) / 86_400_000);
  const end = Date.parse('2024-06-30') / 86_400_000;
  days.forEach((day, i) => expect(line!.values[i]).toBeCloseTo((sums[0]! * (end - day)) / (end - days[0]!), 2));
  expect(line!.labels).toEqual(DAYS.slice(0, weeks.length).map((day) => `${day.slice(8)}/${Number(day.slice(5, 7))}`));
}

describe('on a report that people use', () => {
  const before = (): unknown => structuredClone(picture(workbook));
  const open = async (): Promise<void> => {
    ({ workbook } = openWorkbook(fixtureBytes('01-bao-cao-tinh-hai-bieu.xlsx')));
    session = await bootAddIn({ workbook, calculate: calculating(workbook) });
  };
  const run = (job: (context: Excel.RequestContext) => void): Promise<void> =>
    inExcel(async (context) => {
      job(context);
      await context.sync();
    });
  const sheets = (): string[] => workbook.sheets.map(({ name }) => name);

  test('written twice is written once, wherever its sheet was moved or renamed to', async () => {
    await open();
    await summarize('2024-06-20');
    const once = before();
    expect((await summarize('2024-06-20')).kept).toBeNull();
    expect(picture(workbook)).toEqual(once);
    await run((context) => {
      const sheet = context.workbook.worksheets.getItem(PAGE);
      sheet.name = 'Họp tuần';
      sheet.position = 0;
    });
    const count = sheets().length;
    const { sheet, kept: aside } = await summarize('2024-06-20');
    expect([sheet, aside, sheets().length]).toEqual(['Họp tuần', null, count]);
  });

  test.each([
    ['a note', () => session.host.enter(PAGE, 'A400', [['Ý kiến của lãnh đạo']])],
    ['a cell that was changed', () => session.host.enter(PAGE, 'A2', [['CỤC THADS TỈNH KHÁC']])],
    [
      'a chart',
      () =>
        run((context) => {
          const sheet = context.workbook.worksheets.getItem(PAGE);
          sheet.charts.add('BarClustered', sheet.getRange('A1:B2'), 'Columns');
        }),
    ],
  ] as const)('what people have added to it stays: %s', async (_, add) => {
    await open();
    await summarize('2024-06-20');
    await add();
    const theirs = workbook.sheets.find(({ name }) => name === PAGE)!.drawings.length;
    const { kept: aside } = await summarize('2024-06-20');
    expect(aside).toBe(`${PAGE} (cũ)`);
    expect(sheets()).toEqual(expect.arrayContaining([PAGE, aside!]));
    expect(workbook.sheets.find(({ name }) => name === aside)!.drawings).toHaveLength(theirs);
    expect((await removeAll()).sheets).toContain(PAGE);
    expect(sheets()).toContain(aside!);
  });

  test('removed, the workbook is as it was, also with results and a history', async () => {
    await open();
    const original = before();
    await classify({ plan: DEFAULT_PLAN });
    const { assessed } = await examine({ plan: DEFAULT_PLAN });
    await recordRows(historyRows(DEFAULT_PLAN, assessed, { day: '2024-06-13', since: '2023-10-01' }));
    await summarize('2024-06-20');
    await removeAll(undefined, 'remove');
    expect(picture(workbook)).toEqual(original);
  });

  test('the page is no report, and asks nothing', async () => {
    await open();
    const first = await examine({ plan: DEFAULT_PLAN });
    await summarize('2024-06-20');
    const { recognition } = await examine({ plan: DEFAULT_PLAN });
    expect(recognition.sheets.map(({ sheet }) => sheet)).toEqual(first.recognition.sheets.map(({ sheet }) => sheet));
    expect(recognition.questions).toEqual([]);
  });

  test('printed: one page wide, its titles on every page, day and plan below', async () => {
    await open();
    await summarize('2024-06-20');
    await inExcel(async (context) => {
      const { pageLayout } = context.workbook.worksheets.getItem(PAGE);
      pageLayout.load('orientation,paperSize,zoom');
      const titles = pageLayout.getPrintTitleRows().getUsedRange(true).load('values');
      const footer = pageLayout.headersFooters.defaultForAllPages.load('leftFooter,rightFooter');
      await context.sync();
      expect([pageLayout.orientation, pageLayout.paperSize, pageLayout.zoom.horizontalFitToPages]).toEqual(['Landscape', 'A4', 1]);
      expect(titles.values.map(([first]) => first)).toEqual(expect.arrayContaining(['TỔNG HỢP KẾT QUẢ THI ĐUA', DEFAULT_PLAN.name]));
      expect(footer.leftFooter).toContain(`Số liệu đến 20/6/2024. ${DEFAULT_PLAN.name}, Mục III.3.1, Mục III.3.2`);
      expect(footer.rightFooter).toContain('&P/&N');
    });
  });

  test('neither a unit nor an officer: said, and nothing made', async () => {
    await open();
    const original = before();
    expect(await makeSummary(DEFAULT_PLAN, [], [], [])).toBeNull();
    expect(picture(workbook)).toEqual(original);
  });
});
