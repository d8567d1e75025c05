/** "Phát động" on the real Office.js: what everybody is told against the province's own figures (province.ts); twice is once, removed without a trace. */
import { examine } from '../../../src/excel/results/classify';
import { makeLaunch } from '../../../src/excel/history/summary-sheet';
import { inExcel } from '../../../src/excel/kit/run';
import { removeAll } from '../../../src/excel/remove';
import { DEFAULT_PLAN } from '../../../src/plan/default';
import { calculating } from 'excel-host/calculation';
import type { OfficeSession } from 'excel-host/node';
import { bootAddIn } from '../../../workbench/boot';
import { workbookOf } from '../build';
import { picture } from 'excel-host/package';
import { DAYS, figuresOf, report, season, SHEET, targetOf, vietnamese } from './province';

const PAGE = 'Phát động';
let session: OfficeSession;
afterEach(() => session.close());

test('band, target, what is done and what is to be done, of every unit and officer', async () => {
  const [people] = season() as [ReturnType<typeof season>[0]];
  const workbook = workbookOf({ [SHEET]: report(people, vietnamese(DAYS[0]!)) });
  session = await bootAddIn({ workbook, calculate: calculating(workbook) });
  const before = structuredClone(picture(workbook));
  const { assessed } = await examine({ plan: DEFAULT_PLAN });
  expect(await makeLaunch(DEFAULT_PLAN, assessed, DAYS[0]!)).toMatchObject({ sheet: PAGE, kept: null, pageSet: true });
  const once = structuredClone(picture(workbook));
  await makeLaunch(DEFAULT_PLAN, assessed, DAYS[0]!);
  expect(picture(workbook)).toEqual(once);
  const values = await inExcel(async (context) => {
    const used = context.workbook.worksheets.getItem(PAGE).getUsedRange(true).load('values');
    await context.sync();
    return used.values as (string | number)[][];
  });
  const top = values.findIndex(([first]) => first === 'STT');
  const headings = values[top]!.map(String);
  const truth = figuresOf(people);
  const rows = values.slice(top + 1).filter((row) => row[1] !== '');
  expect(rows.map((row) => row[1]).sort()).toEqual([...truth.keys()].sort());
  for (const row of rows) {
    const at = (heading: string): string | number => row[headings.indexOf(heading)]!;
    const { name, cases, money } = truth.get(String(row[1]))!;
    const isUnit = name.startsWith('Chi cục');
    for (const [measure, about, unit, figures] of [
      ['cases', 'việc', 'việc', cases],
      ['money', 'tiền', 'tỷ đồng', money],
    ] as const) {
      const target = targetOf(isUnit, measure, figures[0]);
      const missing = Math.max(0, Number((BigInt(target * figures[1]) + 99n) / 100n) - figures[2]);
      const shown = (amount: number): number => (measure === 'cases' ? amount : amount / 1_000_000);
      expect([name, about, at(`Tổng số giải quyết (${unit})`), at(`Có điều kiện (${unit})`), at(`Đã xong (${unit})`)]).toEqual([
        name,
        about,
        ...figures.map(shown),
      ]);
      expect([name, about, at(`Chỉ tiêu (${about})`)]).toEqual([name, about, `≥ ${target} %`]);
      expect([name, about, at(`Còn phải xong (${unit})`)]).toEqual([name, about, measure === 'cases' ? missing : Math.ceil(missing / 10_000) / 100]);
      expect(at(`Nhóm (${about})`)).not.toBe('');
    }
  }
  await removeAll();
  expect(picture(workbook)).toEqual(before);
});

test('nobody to tell: nothing is made', async () => {
  const workbook = workbookOf({ [SHEET]: [['x']] });
  session = await bootAddIn({ workbook });
  expect(await makeLaunch(DEFAULT_PLAN, [], null)).toBeNull();
});
