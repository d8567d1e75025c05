/** The review sheet on the real Office.js: made from sample 1, answered, made again with other figures. */
import { REVIEW_SHEET, REVIEW_TABLE } from '../../src/award/columns';
import { classify, examine } from '../../src/excel/classify';
import { makeReview, refreshReview } from '../../src/excel/review';
import { DEFAULT_PLAN } from '../../src/plan/builtin';
import { type OfficeSession, bootOffice } from '../../src/workbench/host/node';
import { openPackage } from '../../src/workbench/package/open-package';
import { fixtureBytes } from '../fixtures/truth';

let session: OfficeSession | undefined;
afterEach(async () => {
  await session?.close();
  session = undefined;
});

const TODAY = '2024-06-20';
const SAMPLE = '01-bao-cao-tinh-hai-bieu.xlsx';

test('sample 1: a row per department, office and officer, found again and left alone by the recogniser', async () => {
  const file = openPackage(fixtureBytes(SAMPLE));
  session = await bootOffice({ workbook: file.workbook });
  const { assessed } = await examine({ plan: DEFAULT_PLAN });
  const made = await makeReview(DEFAULT_PLAN, assessed, TODAY);
  expect(made.created).toBe(true);
  expect(made.update.subjects).toHaveLength(39);
  const again = await makeReview(DEFAULT_PLAN, (await examine({ plan: DEFAULT_PLAN })).assessed, TODAY);
  expect(again.created).toBe(false);
  expect(again.update.subjects).toHaveLength(39);
  expect(again.update.appended).toHaveLength(0);
  const outcome = await classify({ plan: DEFAULT_PLAN });
  expect(outcome.recognition.refused).toContainEqual({ sheet: REVIEW_SHEET, reason: { code: 'ownSheet' } });
  const saved = openPackage(file.save()).workbook;
  expect(saved.sheets.flatMap(({ tables }) => tables.map(({ name }) => name))).toContain(REVIEW_TABLE);
  await refreshReview(DEFAULT_PLAN, TODAY);
});
