/**
 * Reports by people who had not seen the recogniser, through the real Office.js: each is read right, or asked about, or refused; nothing is written
 * wrongly. What was asked about or refused comes out right with the answers of somebody who knows the truth.
 */
import { NoReportError, OpenQuestionsError } from '../../../src/excel/kit/errors';
import { classify } from '../../../src/excel/results/classify';
import { DEFAULT_PLAN } from '../../../src/plan/default';
import { NO_READING, type Reading } from '../../../src/report/reading';
import { openWorkbook } from '../../../workbench/add-in';
import { bootAddIn } from '../../../workbench/boot';
import { compareWithTruth, type Truth } from '../../fixtures/truth';
import { answersOf, OUTCOMES, type Outcome, unseenBytes, unseenNames, unseenTruth } from '../../fixtures/unseen';
import { picture } from 'excel-host/package';

interface Tried {
  outcome: Outcome;
  /** Differences between what was written and the truth. */
  wrong: string[];
}

async function tryOut(name: string, reading: Reading, truth: Truth): Promise<Tried> {
  const original = openWorkbook(unseenBytes(name)).workbook;
  const { workbook } = openWorkbook(unseenBytes(name));
  const session = await bootAddIn({ workbook });
  try {
    await classify({ plan: DEFAULT_PLAN, reading });
  } catch (error) {
    expect(picture(workbook)).toEqual(picture(original));
    if (error instanceof OpenQuestionsError) return { outcome: 'asked', wrong: [] };
    if (error instanceof NoReportError) return { outcome: 'refused', wrong: [] };
    throw error;
  } finally {
    await session.close();
  }
  return { outcome: 'right', wrong: compareWithTruth(original, workbook, truth, false) };
}

test('every report has an expectation', () => expect(Object.keys(OUTCOMES)).toEqual(unseenNames()));

test.each(Object.entries(OUTCOMES))('%s: %s', async (name, expected) => {
  const truth = unseenTruth(name);
  const first = await tryOut(name, NO_READING, truth);
  expect(first).toEqual({ outcome: expected, wrong: [] });
  if (truth.refuse) expect(expected).not.toBe('right');
  const answers = answersOf(truth);
  if (expected === 'right' || !answers) return;
  const known = { ...truth, reportSheets: truth.refuse ? truth.ifAsked! : truth.reportSheets };
  expect(await tryOut(name, answers, known)).toEqual({ outcome: 'right', wrong: [] });
});
