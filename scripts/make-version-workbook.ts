/**
 * `npx tsx scripts/make-version-workbook.ts`: a workbook with everything that this version writes, as test/fixtures/versions/VERSION.xlsx: results, answers in a review,
 * list, history, plan sheet. Made once per version, when it is released; later versions must understand it (test/excel/versions.test.ts).
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { version } from '../package.json';
import { makeList } from '../src/excel/award/nomination-sheet';
import { answerFacts, makeReview } from '../src/excel/award/review';
import { recordRows } from '../src/excel/history/history-sheet';
import { createPlanSheet } from '../src/excel/plan/create';
import { classify, examine } from '../src/excel/results/classify';
import { figuresPeriod } from '../src/history/day';
import { rowsOfReport } from '../src/history/row';
import { DEFAULT_PLAN } from '../src/plan/default';
import { openWorkbook } from '../workbench/add-in';
import { bootAddIn } from '../workbench/boot';

const ROOT = join(__dirname, '..');
const FOLDER = join(ROOT, 'test/fixtures/versions');
const REPORT = join(ROOT, 'test/fixtures/reports/01-bao-cao-tinh-hai-bieu.xlsx');
const TODAY = '2024-06-25';

async function main(): Promise<void> {
  const file = openWorkbook(readFileSync(REPORT));
  const session = await bootAddIn({ workbook: file.workbook });
  await Excel.run((context) => createPlanSheet(context, DEFAULT_PLAN));
  await classify({ plan: DEFAULT_PLAN });
  const { assessed } = await examine({ plan: DEFAULT_PLAN });
  const { update } = await makeReview(DEFAULT_PLAN, assessed, TODAY);
  const [{ row, subject }] = update.subjects as [(typeof update.subjects)[number]];
  await answerFacts(DEFAULT_PLAN, [{ row, agency: subject.agency, name: subject.name, fact: 'violation', value: 'none' }], TODAY);
  await makeList(DEFAULT_PLAN, TODAY);
  const examination = await examine({ plan: DEFAULT_PLAN });
  await recordRows(rowsOfReport(DEFAULT_PLAN, examination, figuresPeriod(examination.recognition.sheets, DEFAULT_PLAN.dataPeriod).to!));
  await session.close();
  mkdirSync(FOLDER, { recursive: true });
  writeFileSync(join(FOLDER, `${version}.xlsx`), file.save());
}

void main();
