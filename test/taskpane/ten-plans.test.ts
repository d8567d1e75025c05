/** What the pane tells of plans with more than targets: further measures in the list, levels and averages in the card. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { explain } from '../../src/assessment/explain';
import { vi } from '../../src/messages/vi';
import { lines } from '../../src/taskpane/components/results/RowCard';
import { activePlan, createController } from '../../src/taskpane/controller';
import { filterRows, NO_FILTER, type ResultRow, resultRows, type VerdictFilter } from '../../src/taskpane/results';
import { type Store, createStore } from '../../src/taskpane/store';
import { textsVi } from '../../src/taskpane/texts/vi';
import type { OfficeSession } from 'excel-host/node';
import { openWorkbook } from '../../workbench/add-in';
import { bootAddIn } from '../../workbench/boot';

let session: OfficeSession;
let store: Store;
afterEach(() => session.close());

async function open(letter: string): Promise<ResultRow[]> {
  const bytes = readFileSync(join(__dirname, `../fixtures/plans/muoi-ke-hoach/${letter}.xlsx`));
  session = await bootAddIn({ workbook: openWorkbook(bytes).workbook });
  store = createStore();
  await createController(store, vi).open();
  return resultRows(store.getState().found!);
}

const CAM_KHE = 'Chi cục THADS huyện Cẩm Khê';
const shown = (rows: readonly ResultRow[], verdict: VerdictFilter): string[] => filterRows(rows, { ...NO_FILTER, verdict }).map(({ name }) => name);

test('a further measure that is not met stands in the list, and is filtered like a target', async () => {
  const rows = await open('D');
  const missed = rows.flatMap(({ name, missed: all }) => all.map(({ measure, verdict }) => [name, measure.name, verdict]));
  expect(missed).toEqual([[CAM_KHE, 'Theo dõi thi hành án hành chính', 'notMet']]);
  expect(shown(rows, 'notMet')).toContain(CAM_KHE);
  expect(shown(rows, 'near')).not.toContain(CAM_KHE);
});

/** The lines of the cards that speak of something, by name and measure. */
function cards(about: RegExp): string[] {
  const { found, plan } = store.getState();
  expect(plan.error).toBeNull();
  return found!.examination.assessed.flatMap((subject) =>
    explain(activePlan(store.getState()), subject).flatMap((one) =>
      lines(one, activePlan(store.getState()), textsVi)
        .filter((line) => about.test(line))
        .map((line) => `${subject.subject.name}, ${one.measure}: ${line}`),
    ),
  );
}

test('levels: what is missing to the next one', async () => {
  await open('F');
  // 85 % of 410 is 348.5, of 320 272; 80 % of 160 is 128, of 200 160; half of 20 tỷ is 10 tỷ.
  expect(cards(/mức/i)).toEqual([
    'Chi cục THADS huyện An Bình, cases: Mức đạt (từ 78 %). Thêm 29 việc thì đạt mức xuất sắc (từ 85 %).',
    'Trần Văn Ánh, cases: Mức xuất sắc (từ 80 %).',
    'Trần Văn Ánh, money: Mức đạt (từ 40 %). Thêm 1.000.000 nghìn đồng thì đạt mức xuất sắc (từ 50 %).',
    'Lê Thị Bưởi, cases: Mức đạt (từ 75 %). Thêm 8 việc thì đạt mức xuất sắc (từ 80 %).',
    'Lê Thị Bưởi, money: Mức xuất sắc (từ 50 %).',
    'Chi cục THADS huyện Cẩm Khê, cases: Mức đạt (từ 78 %). Thêm 22 việc thì đạt mức xuất sắc (từ 85 %).',
    'Phạm Văn Cường, cases: Mức xuất sắc (từ 80 %).',
    'Phạm Văn Cường, money: Mức đạt (từ 40 %). Thêm 1.000.000 nghìn đồng thì đạt mức xuất sắc (từ 50 %).',
    'Đỗ Thị Dung, cases: Mức đạt (từ 75 %). Thêm 10 việc thì đạt mức xuất sắc (từ 80 %).',
    'Đỗ Thị Dung, money: Mức xuất sắc (từ 50 %).',
  ]);
});

test('an average says what was divided by how many', async () => {
  await open('G');
  const of = (name: string, measure: string, average: string, total: string, band: string, target: number): string =>
    `${name}, ${measure}: Bình quân mỗi Chấp hành viên ${average} (${total} : 2 Chấp hành viên có dòng trên báo cáo): nhóm "${band}", chỉ tiêu ${target} %.`;
  expect(cards(/Bình quân/)).toEqual([
    of('Chi cục THADS huyện An Bình', 'cases', '250 việc', '500 việc', 'trên 200 việc', 78),
    of('Chi cục THADS huyện An Bình', 'money', '20.000.000 nghìn đồng', '40.000.000 nghìn đồng', 'trên 15 tỷ đồng', 44),
    of(CAM_KHE, 'cases', '200 việc', '400 việc', 'đến 200 việc', 79),
    of(CAM_KHE, 'money', '12.500.000 nghìn đồng', '25.000.000 nghìn đồng', 'đến 15 tỷ đồng', 45),
  ]);
});
