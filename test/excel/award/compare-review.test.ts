/** A review that is older than the report: compared before a list or a paper is made from it, and brought up to date when a person says so. */
import { compareReview } from '../../../src/excel/compare-review';
import { makeReview } from '../../../src/excel/award/review';
import { examine } from '../../../src/excel/results/classify';
import { vi } from '../../../src/messages/vi';
import { DEFAULT_PLAN } from '../../../src/plan/default';
import { createDossierController } from '../../../src/taskpane/dossier-controller';
import { createReviewController } from '../../../src/taskpane/review-controller';
import type { SavedFile } from '../../../src/taskpane/save';
import { textsVi } from '../../../src/taskpane/texts/vi';
import { awardVi } from '../../../src/taskpane/texts/vi/award';
import { openWorkbook } from '../../../workbench/add-in';
import { bootAddIn } from '../../../workbench/boot';
import { fixtureBytes } from '../../fixtures/truth';
import { picture } from 'excel-host/package';
import { setValue } from '../results/shown-results';
import type { Workbook } from 'excel-host/model';
import type { OfficeSession } from 'excel-host/node';

const TODAY = '2024-06-29';
const plan = DEFAULT_PLAN;
let session: OfficeSession;
let workbook: Workbook;

beforeEach(async () => {
  ({ workbook } = openWorkbook(fixtureBytes('01-bao-cao-tinh-hai-bieu.xlsx')));
  session = await bootAddIn({ workbook });
  await makeReview(plan, (await examine({ plan })).assessed, TODAY);
});
afterEach(() => session.close());

/** A person of the report whose cases can be changed: the cell of "xong", and the name. */
async function somebody(): Promise<{ name: string; set(by: number): void }> {
  const { recognition, assessed } = await examine({ plan });
  const { subject } = assessed.find(({ kind }) => kind === 'officer')!;
  const [{ sheet, row }] = subject.places as [{ sheet: number; row: number }];
  const report = recognition.sheets[sheet]!;
  const [at, column] = [report.rows[row]!.row, report.measures[0]!.columns.completed[0]!];
  const on = workbook.sheet(report.sheet)!;
  const before = Number(on.cell(at, column)!.value);
  return { name: subject.name, set: (by) => setValue(on, at, column, before + by) };
}

test('a review that was just made says what the report says; later it does not', async () => {
  expect(await compareReview(plan, TODAY)).toMatchObject({ outdated: [], open: 0 });
  const { name, set } = await somebody();
  set(-1);
  expect(await compareReview(plan, TODAY)).toMatchObject({ outdated: [name], open: 0 });
  set(0);
  expect(await compareReview(plan, TODAY)).toMatchObject({ outdated: [] });
});

test('somebody more, somebody less', async () => {
  const on = workbook.sheet('Biểu 04')!;
  const row = Array.from({ length: 60 }, (_, r) => r).find((r) => on.cell(r, 1)?.value === 'Tạ Thị Mỹ Oanh')!;
  setValue(on, row, 1, 'Tạ Thị Mỹ Oánh Khác');
  const { outdated } = await compareReview(plan, TODAY);
  expect(outdated).toContain('Tạ Thị Mỹ Oánh Khác');
});

const controller = () => createReviewController(plan, textsVi, () => TODAY);
const listed = (): boolean => workbook.sheets.some(({ name }) => name === 'Danh sách đề nghị');

describe('the list in the pane', () => {
  test('nothing differs: made', async () => {
    const review = controller();
    await review.list();
    expect(review.getState()).toMatchObject({ outdated: [], busy: false });
    expect(listed()).toBe(true);
  });

  test('something differs: nothing is written before a person says from which figures', async () => {
    const { name, set } = await somebody();
    set(-1);
    const before = picture(workbook);
    const review = controller();
    await review.list();
    expect(review.getState()).toMatchObject({ outdated: [name], message: null, busy: false });
    expect(picture(workbook)).toEqual(before);
    await review.list('report');
    expect(review.getState()).toMatchObject({ outdated: [] });
    expect(listed()).toBe(true);
    expect((await compareReview(plan, TODAY)).outdated).toEqual([]);
  });

  test('or from the review as it is', async () => {
    const { name, set } = await somebody();
    set(-1);
    const review = controller();
    await review.list();
    await review.list('review');
    expect(listed()).toBe(true);
    expect((await compareReview(plan, TODAY)).outdated).toEqual([name]);
  });
});

test('the papers wait for the same word', async () => {
  const { name, set } = await somebody();
  set(-1);
  const saved: SavedFile[] = [];
  const review = controller();
  const dossier = createDossierController({
    read: (from) => review.nominations(from),
    save: (file) => void saved.push(file),
    texts: textsVi.dossier,
    sentenceFor: String,
  });
  await dossier.all();
  expect(dossier.getState()).toMatchObject({ outdated: [name], busy: false, message: null });
  await dossier.again('report');
  expect(dossier.getState()).toMatchObject({ outdated: [], busy: false });
  expect((await compareReview(plan, TODAY)).outdated).toEqual([]);
});

test('a report with open questions cannot be compared: the list is made, and that is said', async () => {
  const on = workbook.sheet('Biểu 04')!;
  for (let row = 0; row < 8; row++) {
    for (let column = 0; column < 20; column++) {
      const value = on.cell(row, column)?.value;
      if (typeof value === 'string' && value.includes('2024')) setValue(on, row, column, '03 tháng năm 2024');
    }
  }
  const { open } = await compareReview(plan, TODAY);
  expect(open).toBeGreaterThan(0);
  const review = controller();
  await review.list();
  expect(review.getState().message).toEqual({ intent: 'warning', text: expect.stringContaining(awardVi.message.notCompared(open)) as string });
});

test('the sentence for those who cannot be asked', () => {
  expect(vi.error.outdatedReview(['A', 'B', 'C', 'D'])).toMatch(/^4 dòng .*\("A", "B", "C", …\) nên chưa lập\. /);
});
