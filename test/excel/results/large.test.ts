/** Size: 10,000 rows with both measures against the truth, 50,000 rows, and what they cost in requests. No timing. */
import { classify } from '../../../src/excel/results/classify';
import { DEFAULT_PLAN } from '../../../src/plan/default';
import type { OfficeSession } from 'excel-host/node';
import { compareWithTruth, fixtureBytes, truthOf } from '../../fixtures/truth';
import { type Person, sideBySide, workbookOf } from '../build';
import { openWorkbook } from '../../../workbench/add-in';
import { bootAddIn } from '../../../workbench/boot';

let session: OfficeSession;
afterEach(() => session.close());

test('10,000 rows: all verdicts right, saved and reopened; no request above 4 MB', async () => {
  const name = '04-toan-quoc-10000-dong.xlsx';
  const file = openWorkbook(fixtureBytes(name));
  session = await bootAddIn({ workbook: file.workbook });
  await classify({ plan: DEFAULT_PLAN });
  expect(session.host.statistics.largestRequest).toBeLessThan(4_000_000);
  expect(session.host.statistics.largestResponse).toBeLessThan(4_000_000);
  const reopened = openWorkbook(file.save()).workbook;
  expect(compareWithTruth(openWorkbook(fixtureBytes(name)).workbook, reopened, truthOf(name))).toEqual([]);
}, 60_000);

const people: Person[] = Array.from({ length: 9 }, (_, i) => ({
  name: `Nguyễn Văn ${'ABCDEGHIK'[i]}`,
  cases: [90 + 40 * i, 80 + 30 * i, 60 + 24 * i],
  money: [9_000_000 * (i + 1), 6_000_000 * (i + 1), 2_600_000 * (i + 1)],
}));

test('requests do not grow with the rows, except by payload', async () => {
  const requests: number[] = [];
  for (const repeat of [1, 40]) {
    session = await bootAddIn({ workbook: workbookOf({ 'Báo cáo': sideBySide([people], repeat) }) });
    await classify({ plan: DEFAULT_PLAN });
    requests.push(session.host.statistics.requests);
    if (repeat === 1) await session.close();
  }
  expect(requests[1]).toBe(requests[0]);
});

test('50,000 rows', async () => {
  const workbook = workbookOf({ 'Toàn quốc': sideBySide([people], 5000) });
  session = await bootAddIn({ workbook });
  const { summary } = await classify({ plan: DEFAULT_PLAN });
  expect(summary.map(({ kind, count }) => [kind, count])).toEqual([
    ['office', 5000],
    ['officer', 45_000],
  ]);
  const sheet = workbook.sheets[0]!;
  // But for the note, which names its row.
  const block = (row: number) => sheet.rows[row]!.cells.slice(8, 21).map((cell) => cell?.value ?? null);
  expect(block(4 + 10 * 4999)).toEqual(block(4));
  expect(block(49_999 + 4)).toEqual(block(13));
  expect(session.host.statistics.largestRequest).toBeLessThan(4_000_000);
}, 120_000);
