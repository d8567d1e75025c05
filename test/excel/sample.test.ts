/** The report to try things on: read without a question, with something of everything; the workbook is as before when it cannot be added. */
import type { OfficeSession } from 'excel-host/node';
import { calculating } from 'excel-host/calculation';
import { addSample } from '../../src/excel/sample';
import { classify, examine } from '../../src/excel/results/classify';
import { HAU_GIANG_2024 } from '../../src/plan/hau-giang';
import { bootAddIn } from '../../workbench/boot';
import { workbookOf } from './build';
import { picture } from 'excel-host/package';
import { textsShown } from './shown';

let session: OfficeSession;
afterEach(() => session.close());

test('is read without a question, and has something of everything', async () => {
  const workbook = workbookOf({ 'Trang tính 1': [] });
  session = await bootAddIn({ workbook, calculate: calculating(workbook) });
  expect(await addSample()).toBe('Báo cáo mẫu');
  await session.host.calculationEnded();
  const { recognition, assessed } = await examine({ plan: HAU_GIANG_2024 });
  expect([recognition.questions, recognition.sheets.flatMap(({ doubts }) => doubts)]).toEqual([[], []]);
  expect(recognition.sheets[0]!.measures.map(({ measure, unit }) => [measure, unit])).toEqual([
    ['cases', 'cases'],
    ['money', 'thousand'],
  ]);
  expect(assessed.map(({ kind }) => kind)).toEqual([1, 2, 3].flatMap(() => ['office', 'officer', 'officer', 'officer']));
  const results = assessed.flatMap(({ byMeasure }) => Object.values(byMeasure));
  expect(new Set(results.map(({ verdict }) => verdict))).toEqual(new Set(['met', 'notMet', 'notJudged']));
  expect(new Set(results.map(({ reason }) => reason))).toContain('noEligible');
  expect(new Set(assessed.map(({ qualification }) => qualification))).toEqual(new Set(['qualified', 'notQualified']));
  // Somebody is missing a case or two: there is something to try "what if" on.
  expect(results.filter(({ verdict, shortfall }) => verdict === 'notMet' && shortfall !== null && shortfall <= 5).length).toBeGreaterThan(0);
  await classify({ plan: HAU_GIANG_2024 });
  const sheet = workbook.sheet('Báo cáo mẫu')!;
  expect(textsShown(workbook, sheet, 7, [1, 13, 19, 20])).toEqual(['Nguyễn Văn Bách', 'Đạt', 'Đạt', 'Đủ']);
  // A second one gets another name: what was tried on the first stays.
  expect(await addSample()).toBe('Báo cáo mẫu (2)');
});

test('a workbook that is as before, whichever request fails', async () => {
  const workbook = workbookOf({ 'Trang tính 1': [['x']] });
  session = await bootAddIn({ workbook });
  const before = picture(workbook);
  for (let failing = 1; ; failing++) {
    session.host.misbehave.fault = { request: session.host.statistics.requests + failing, how: 'refused' };
    const failed = await addSample().then(
      () => false,
      () => true,
    );
    session.host.misbehave.fault = undefined;
    if (!failed) break;
    expect(picture(workbook)).toEqual(before);
  }
});
