/** What the results in a workbook say against what they would say now: read with everything else, and told before anything is written. */
import { HAU_GIANG_2024 } from '../../../src/plan/hau-giang';
import { outdatedIn } from '../../../src/changes/standing';
import { classify, type ClassifyOptions, examine } from '../../../src/excel/results/classify';
import { openWorkbook } from '../../../workbench/add-in';
import { bootAddIn } from '../../../workbench/boot';
import { fixtureBytes, fixtureNames, readingOf, truthOf } from '../../fixtures/truth';
import { type Value, workbookOf } from '../build';
import { setValue } from './shown-results';
import { calculating } from 'excel-host/calculation';
import type { Workbook } from 'excel-host/model';
import type { OfficeSession } from 'excel-host/node';

let session: OfficeSession;
let workbook: Workbook;
afterEach(() => session.close());

const PEOPLE: Value[][] = [
  [1, 'Lê Văn An', 211, 163, 128],
  [2, 'Trần Thị Bình', 190, 151, 96],
  [3, 'Phan Quốc Cường', 250, 213, 164],
  [4, 'Đỗ Thị Dung', 98, 77, 61],
];
const MONEY = [
  [9_100_001, 8_100_002, 4_600_003],
  [15_200_004, 12_200_005, 7_900_006],
  [70_300_007, 60_300_008, 31_000_009],
  [5_400_010, 4_400_011, 900_012],
];
const report = (unit: string, people: Value[][]): Value[][] => [
  [`Đơn vị tính: ${unit}`],
  ['STT', 'Họ và tên Chấp hành viên', 'Tổng số giải quyết', 'Có điều kiện', 'Thi hành xong'],
  ...people,
];
const FIRST = 2;

async function written(options: Omit<ClassifyOptions, 'plan'> = {}): Promise<void> {
  workbook = workbookOf({
    Việc: report('việc', PEOPLE),
    Tiền: report(
      '1.000 đồng',
      PEOPLE.map(([n, name], i) => [n!, name!, ...MONEY[i]!]),
    ),
  });
  session = await bootAddIn({ workbook, calculate: calculating(workbook, {}) });
  await classify({ plan: HAU_GIANG_2024, ...options });
}
const set = (name: string, row: number, column: number, value: Value): void => setValue(workbook.sheet(name)!, row, column, value);

/** What the pane would tell: who, from what to what; who has other figures; who has no results. */
async function told(): Promise<unknown> {
  const { standing, assessed } = await examine({ plan: HAU_GIANG_2024 });
  const { verdicts, figures, missing } = outdatedIn(standing, assessed);
  const who = ({ name, sheet, address }: { name: string; sheet: string; address: string }): string => `${name} ${sheet}!${address}`;
  return {
    verdicts: verdicts.map((one) => `${who(one)} ${one.measure ?? ''} ${one.from} → ${one.to}`),
    figures: figures.map(who),
    missing: missing.map(who),
  };
}
const NOTHING = { verdicts: [], figures: [], missing: [] };

test.each<[string, () => void | Promise<void>, object]>([
  ['nothing', () => undefined, {}],
  ['a figure that changes a conclusion', () => set('Việc', FIRST, 4, 1), { verdicts: ['Lê Văn An Việc!L3  Đủ → Chưa đủ'] }],
  ['one of the other sheet', () => set('Tiền', FIRST, 4, 1), { verdicts: ['Lê Văn An Việc!L3  Đủ → Chưa đủ'] }],
  [
    'a figure that changes a result, and the conclusion stays',
    () => set('Tiền', FIRST + 1, 4, 1),
    { verdicts: ['Trần Thị Bình Tiền!L4 money Đạt → Chưa đạt'] },
  ],
  ['a figure that changes no conclusion', () => set('Việc', FIRST, 4, 129), { figures: ['Lê Văn An Việc!L3'] }],
  ['put back', () => (set('Việc', FIRST, 4, 1), set('Việc', FIRST, 4, 128)), {}],
  [
    'two people change places beside our columns',
    () => [1, 2, 3, 4].forEach((c) => (set('Việc', FIRST, c, PEOPLE[1]![c]!), set('Việc', FIRST + 1, c, PEOPLE[0]![c]!))),
    { verdicts: ['Trần Thị Bình Việc!L3  Đủ → Chưa đủ', 'Lê Văn An Việc!L4  Chưa đủ → Đủ'] },
  ],
  [
    'results of somebody were emptied',
    () => Array.from({ length: 8 }, (_, c) => set('Việc', FIRST, 5 + c, null)).forEach(() => undefined),
    { missing: ['Lê Văn An Việc!L3'] },
  ],
  ['a note of somebody’s own', () => set('Việc', FIRST, 12, 'đã hỏi lại'), {}],
])('%s', async (_, deed, expected) => {
  await written();
  await deed();
  expect(await told()).toEqual({ ...NOTHING, ...expected });
});

test('a person more, between the others and below them', async () => {
  await written();
  await Excel.run(async (context) => {
    for (const name of ['Việc', 'Tiền'])
      context.workbook.worksheets
        .getItem(name)
        .getRange('4:4')
        .insert('Down' as Excel.InsertShiftDirection.down);
    await context.sync();
  });
  const row = FIRST + 1;
  ([[1, 'Mai Thị Oanh', 100, 80, 70]] as Value[][]).forEach((person) => person.forEach((value, c) => set('Việc', row, c, value)));
  (['', 'Mai Thị Oanh', 9_000_000, 8_000_000, 7_000_000] as Value[]).forEach((value, c) => set('Tiền', row, c, value));
  expect(await told()).toEqual({ ...NOTHING, missing: ['Mai Thị Oanh Việc!L4'] });
});

test('formulas follow: nothing is outdated but what they cannot see', async () => {
  await written({ formulas: 'builtin' });
  expect(await told()).toEqual(NOTHING);
  session.host.enter('Việc', `E${FIRST + 1}`, [[1]]);
  expect(await told()).toEqual(NOTHING);
  session.host.enter('Việc', `B${FIRST + 1}`, [['Lê Văn Ân']]);
  session.host.enter('Tiền', `B${FIRST + 1}`, [['Lê Văn Ân']]);
  expect(await told()).toMatchObject({ figures: ['Lê Văn Ân Việc!L3'] });
});

test.each(fixtureNames().filter((name) => /^(01|02|16|21|28|37|42|56|a57)/.test(name) && !truthOf(name).refuse))('%s: nothing after a run', async (name) => {
  workbook = openWorkbook(fixtureBytes(name)).workbook;
  session = await bootAddIn({ workbook });
  const reading = readingOf(name);
  await classify({ plan: HAU_GIANG_2024, reading });
  const { standing, assessed } = await examine({ plan: HAU_GIANG_2024, reading });
  expect(standing.length).toBeGreaterThan(3);
  expect(outdatedIn(standing, assessed)).toEqual(NOTHING);
});
