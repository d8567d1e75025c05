/** English sentences word by word: what the recogniser doubts and refuses, bands, problems of a plan and of its file. */
import { en } from '../../src/messages/en';
import { placedSentence, planSentence, planSheetSentence } from '../../src/messages/plan';
import { refusalOfFile } from '../../src/messages/plan-file';
import { doubtSentence, proofSentence, refusalSentence } from '../../src/messages/sentences';
import type { ProofLine } from '../../src/report/proof';
import { FILE_PROBLEMS, PLAN_PROBLEMS } from './examples';
import { speaksVietnamese } from './vietnamese';

const failing: ProofLine = { identity: 'completedWithinEligible', measure: 'cases', checked: 1039, held: 1037, failures: [] };
const problem = { figure: 'total', problem: 'notWhole', text: '1.5', address: 'C16' } as const;

test.each([
  [doubtSentence({ code: 'unitAssumed', unit: 'thousand', address: 'A5' }, en), 'There is no line "Đơn vị tính"; money is taken to be in thousand VND.'],
  [doubtSentence({ code: 'identityFails', line: failing, address: 'J14' }, en), 'Completed ≤ enforceable: 2 of 1,039 rows do not fit.'],
  [
    doubtSentence({ code: 'unusableFigure', problem, name: 'Lê Văn Thử', address: 'C16' }, en),
    '"Lê Văn Thử": cell C16 (total caseload) says "1.5": not a whole number (perhaps thousands that were typed with the wrong point).',
  ],
  [
    doubtSentence({ code: 'unmatched', name: 'Lê Văn Thử', agency: 'Chi cục Mẫu', measure: 'money', address: 'B9' }, en),
    '"Lê Văn Thử" ("Chi cục Mẫu"): not found on the sheet on money.',
  ],
  [refusalSentence({ code: 'noHeader', found: [], missing: ['eligible', 'completed'] }, en), 'The headings "Có điều kiện", "Thi hành xong" were not found.'],
  [
    refusalSentence({ code: 'missingFigure', measure: 'cases', missing: ['eligible'], address: 'A6:R8' }, en),
    'The headings A6:R8 (cases) lack the column "có điều kiện".',
  ],
  [proofSentence({ ...failing, held: 1039, failures: [] }, en), 'Completed ≤ enforceable'],
  [planSentence({ code: 'targetAbove100', text: '77' }, en), 'The target 7,700% is above 100%. If 77% is meant, type 77%.'],
])('%s', (sentence, expected) => expect(sentence).toBe(expected));

const placed = { problem: { code: 'badTarget', text: 'cao' } as const, level: 'error' as const, sheet: 'Kế hoạch thi đua', address: 'H46' };

test('a problem of the plan sheet with its place, and the sheet that cannot be used', () => {
  const sentence = 'Sheet "Kế hoạch thi đua", cell H46: The target has to be a per cent, but the cell says "cao".';
  expect(placedSentence(placed, en)).toBe(sentence);
  expect(planSheetSentence(placed.sheet, [placed, { ...placed, level: 'warning' }], en)).toBe(
    `The plan on sheet "Kế hoạch thi đua" has 1 error and cannot be used yet. Correct the sheet. ${sentence}`,
  );
});

test('a plan file: every reason, a line each', () => {
  const lines = refusalOfFile(FILE_PROBLEMS, en).split('\n');
  expect(lines).toHaveLength(1 + FILE_PROBLEMS.length);
  expect(lines).toContain('- Targets, row 4, Target: above 100.');
  expect(lines).toContain(`- ${planSentence(PLAN_PROBLEMS[0]!, en)}`);
  expect(lines.filter(speaksVietnamese)).toEqual([]);
});
