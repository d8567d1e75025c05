/** Formulas of people that would count our columns: found before anything is written, and a place offered that they do not reach. */
import { removeAll } from '../../../src/excel/remove';
import { classify, type ClassifyOptions } from '../../../src/excel/results/classify';
import { ReachedError } from '../../../src/excel/kit/errors';
import { DEFAULT_PLAN } from '../../../src/plan/default';
import { bootAddIn } from '../../../workbench/boot';
import { type Value, workbookOf } from '../build';
import { picture } from 'excel-host/package';
import { calculating } from 'excel-host/calculation';
import type { Workbook } from 'excel-host/model';
import type { OfficeSession } from 'excel-host/node';

let session: OfficeSession;
let workbook: Workbook;
afterEach(() => session.close());

/** Columns A to E; our columns go to F. */
const REPORT: Value[][] = [
  ['Đơn vị tính: việc'],
  ['STT', 'Họ và tên Chấp hành viên', 'Tổng số giải quyết', 'Có điều kiện', 'Thi hành xong'],
  [1, 'Lê Văn An', 211, 163, 128],
  [2, 'Trần Thị Bình', 190, 151, 96],
  [3, 'Phan Quốc Cường', 250, 213, 164],
];

async function opened(formulas: Record<string, Record<string, string>>): Promise<void> {
  workbook = workbookOf({ Việc: REPORT, "Tổng 'hợp'": [['Bảng của tôi']] });
  session = await bootAddIn({ workbook, calculate: calculating(workbook, {}) });
  for (const [sheet, cells] of Object.entries(formulas))
    for (const [address, formula] of Object.entries(cells)) session.host.enter(sheet, address, [[formula]]);
}
const write = (more: Omit<ClassifyOptions, 'plan'> = {}): Promise<unknown> => classify({ plan: DEFAULT_PLAN, ...more });
const refused = (): Promise<ReachedError | null> =>
  write().then(
    () => null,
    (error: unknown) => {
      if (error instanceof ReachedError) return error;
      throw error;
    },
  );

const AWAY = "Tổng 'hợp'";
test.each<[string, Record<string, Record<string, string>>, string[]]>([
  ['a sum over whole columns', { [AWAY]: { B2: "=SUM('Việc'!A:Z)" } }, [`${AWAY}!B2`]],
  ['over whole rows, below the table', { Việc: { A9: '=SUM(3:5)' } }, ['Việc!A9']],
  ['over an area that ends further right', { Việc: { B8: '=sum(C3:P3)', C8: '=COUNTA($C$3:$M$5)' } }, ['Việc!B8', 'Việc!C8']],
  ['in the middle of a formula', { [AWAY]: { A5: '=IF(A1="",0,1+SUMIF(\'Việc\'!F:F,">0"))' } }, [`${AWAY}!A5`]],
])('%s: said with its cells, and nothing is written', async (_, formulas, cells) => {
  await opened(formulas);
  const before = picture(workbook);
  const error = await refused();
  expect(error?.sheets).toEqual(['Việc']);
  expect([...error!.cells].sort()).toEqual(cells);
  expect(error!.message).toContain(cells[0]!);
  expect(picture(workbook)).toEqual(before);
});

test.each<[string, Record<string, Record<string, string>>]>([
  ['a sum that ends at the table', { Việc: { B8: '=SUM(C3:E3)' } }],
  ['what is looked up by its place', { [AWAY]: { B2: '=VLOOKUP("Lê Văn An",\'Việc\'!B:Z,4,FALSE)', B3: "=INDEX('Việc'!A:Z,3,3)" } }],
  ['a cell alone', { [AWAY]: { B2: "='Việc'!C3+1" } }],
])('%s: nothing is asked', async (_, formulas) => {
  await opened(formulas);
  expect(await refused()).toBeNull();
});

describe('where they go', () => {
  const FORMULA = { [AWAY]: { B2: "=SUM('Việc'!A:Z)" } };
  const sum = (): unknown => workbook.sheet(AWAY)!.cell(1, 1)?.value;

  test('to a sheet of their own: the sum stays; the next time nothing is asked; gone again', async () => {
    await opened(FORMULA);
    const [before, total] = [picture(workbook), sum()];
    await write({ whenReached: 'newSheet' });
    expect(workbook.sheets.map(({ name }) => name)).toContain('Kết quả Việc');
    expect(workbook.sheet('Việc')!.cell(1, 5)).toBeUndefined();
    expect(sum()).toBe(total);
    await write();
    expect(sum()).toBe(total);
    await removeAll();
    expect(picture(workbook)).toEqual(before);
  });

  test('beside the table all the same: as it was said; the next time nothing is asked', async () => {
    await opened(FORMULA);
    const total = sum();
    await write({ whenReached: 'write' });
    expect(sum()).not.toBe(total);
    expect(await refused()).toBeNull();
    await removeAll();
    expect(sum()).toBe(total);
  });

  test('a formula that somebody makes of our results is theirs to keep', async () => {
    await opened({});
    await write();
    session.host.enter(AWAY, 'B2', [['=COUNTIF(\'Việc\'!K:K,"Đạt")']]);
    expect(await refused()).toBeNull();
  });
});
