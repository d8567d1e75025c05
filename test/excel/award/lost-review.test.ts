/** A review that is no table of its name any more: found, made the review again when a person says so, with everything that was typed; and left alone otherwise. */
import { findLostReview, restoreReview } from '../../../src/excel/award/lost-review';
import { answerFacts, makeReview, readReviewSheet } from '../../../src/excel/award/review';
import { examine } from '../../../src/excel/results/classify';
import { DEFAULT_PLAN } from '../../../src/plan/default';
import { openWorkbook } from '../../../workbench/add-in';
import { bootAddIn } from '../../../workbench/boot';
import { fixtureBytes } from '../../fixtures/truth';
import { picture } from 'excel-host/package';
import type { OfficeSession } from 'excel-host/node';
import type { Workbook } from 'excel-host/model';

const TODAY = '2024-06-20';
const SHEET = 'Xét khen thưởng';
let session: OfficeSession;
let workbook: Workbook;
afterEach(() => session.close());

/** A review with some answers. @returns who stands in it and what was answered */
async function reviewed(): Promise<string[]> {
  ({ workbook } = openWorkbook(fixtureBytes('01-bao-cao-tinh-hai-bieu.xlsx')));
  session = await bootAddIn({ workbook });
  const { update } = await makeReview(DEFAULT_PLAN, (await examine({ plan: DEFAULT_PLAN })).assessed, TODAY);
  const people = update.subjects.filter(({ subject }) => subject.kind === 'officer').slice(0, 3);
  const answers = people.map(({ subject, row }, i) => ({
    row,
    agency: subject.agency,
    name: subject.name,
    fact: 'violation' as const,
    value: i === 0 ? ('warning' as const) : ('none' as const),
  }));
  await answerFacts(DEFAULT_PLAN, answers, TODAY);
  return said();
}
const said = async (): Promise<string[]> =>
  (await readReviewSheet(DEFAULT_PLAN, TODAY))!.update.subjects.map(({ subject }) =>
    JSON.stringify([subject.agency, subject.name, subject.facts, subject.results]),
  );

const change = (work: (context: Excel.RequestContext) => void): Promise<void> =>
  Excel.run(async (context) => {
    work(context);
    await context.sync();
  });

test('turned into a plain range, with columns of people’s own and a sum below', async () => {
  const before = await reviewed();
  await change((context) => {
    const table = context.workbook.tables.getItem('THADS_REVIEW');
    table.columns.add(undefined, undefined, 'Của tôi');
    table.convertToRange();
  });
  session.host.enter(SHEET, `A${before.length + 10}`, [['Cộng']]);
  expect(await readReviewSheet(DEFAULT_PLAN, TODAY)).toBeNull();
  const standing = structuredClone(picture(workbook));
  expect(await findLostReview()).toEqual({ sheet: SHEET, how: 'range' });
  expect(picture(workbook)).toEqual(standing);
  await restoreReview();
  expect(await said()).toEqual(before);
  expect(await findLostReview()).toBeNull();
});

test('a copy of which the original is gone: its table gets the name back', async () => {
  const before = await reviewed();
  await change((context) => {
    context.workbook.tables.getItem('THADS_REVIEW').name = 'THADS_REVIEW3';
    context.workbook.worksheets.getItem(SHEET).name = `${SHEET} (2)`;
  });
  expect(await findLostReview()).toEqual({ sheet: `${SHEET} (2)`, how: 'copy' });
  await restoreReview();
  expect(await said()).toEqual(before);
});

test('a workbook without one, one with a review, and one of another campaign under a name of ours: nothing is lost', async () => {
  await reviewed();
  expect(await findLostReview()).toBeNull();
  await change((context) => (context.workbook.tables.getItem('THADS_REVIEW').name = 'THADS_REVIEW_20240630'));
  expect(await findLostReview()).toBeNull();
  await expect(restoreReview()).rejects.toThrow();
});
