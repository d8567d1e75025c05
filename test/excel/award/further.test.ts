/**
 * Further measures and averages in the review, on the real Office.js: what the report shows decides and is written anew each time; what it does not show is
 * asked; typed answers stay; the sheet alone says the same as the report.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { statedFactOf } from '../../../src/award/columns';
import { columnLetters } from '../../../src/cells/address';
import { reasonLines } from '../../../src/award/sentences';
import { answerFacts, type Made, makeReview, readReviewSheet } from '../../../src/excel/award/review';
import { readActivePlan } from '../../../src/excel/plan/sheet';
import { examine } from '../../../src/excel/results/classify';
import { HAU_GIANG_2024 } from '../../../src/plan/hau-giang';
import type { Plan } from '../../../src/plan/plan';
import type { OfficeSession } from 'excel-host/node';
import { openWorkbook } from '../../../workbench/add-in';
import { bootAddIn } from '../../../workbench/boot';

const TODAY = '2026-07-01';
const SHEET = 'Xét khen thưởng';
let session: OfficeSession;
afterEach(() => session.close());

/** One of the ten plans, with the award of the plan of 2024. */
async function open(letter: string, change: (plan: Plan) => Plan = (plan) => plan): Promise<Plan> {
  const bytes = readFileSync(join(__dirname, `../../fixtures/plans/muoi-ke-hoach/${letter}.xlsx`));
  session = await bootAddIn({ workbook: openWorkbook(bytes).workbook });
  const { plan } = await Excel.run(readActivePlan);
  return change({ ...plan, award: { ...HAU_GIANG_2024.award!, quotas: [] } });
}
const make = async (plan: Plan): Promise<Made> => makeReview(plan, (await examine({ plan })).assessed, TODAY);

interface Told {
  conclusion: string;
  waiting: string[];
  reasons: string;
}
function told({ update }: Pick<Made, 'update'>, name: string): Told {
  const { subject } = update.subjects.find((one) => one.subject.name === name)!;
  const evaluation = update.list.evaluations.get(subject)!;
  return { conclusion: evaluation.conclusion, waiting: [...(update.waiting.get(subject) ?? [])], reasons: reasonLines(evaluation).join('\n') };
}
/** What stands in a row of the review under a heading. */
function cell(name: string, heading: string): unknown {
  const sheet = session.host.workbook.sheet(SHEET)!;
  const headings = sheet.rows.findIndex((row) => row?.cells.some((one) => one?.value === 'Kết luận'));
  const column = sheet.rows[headings]!.cells.findIndex((one) => one?.value === heading);
  const row = sheet.rows.findIndex((cells) => cells?.cells.some((one) => one?.value === name));
  return column < 0 ? undefined : (sheet.cell(row, column)?.value ?? '');
}

const MEASURE = 'Thi hành xong về việc, không tính án tín dụng, ngân hàng';

test('a rate that the report shows decides; the sheet alone says the same; other figures of the report are taken over', async () => {
  const plan = await open('E');
  const made = await make(plan);
  expect(cell('Lê Thị Bưởi', `Theo báo cáo: ${MEASURE}`)).toBe('Không đạt: 80,00 % (từ 85 %)');
  expect(cell('Trần Văn Ánh', `Theo báo cáo: ${MEASURE}`)).toBe('Đạt: 100,00 % (từ 85 %)');
  for (const review of [made, (await readReviewSheet(plan, TODAY))!]) {
    expect(told(review, 'Lê Thị Bưởi')).toMatchObject({ conclusion: 'notQualified' });
    expect(told(review, 'Lê Thị Bưởi').reasons).toContain(`Chưa đạt: ${MEASURE}: 80,00 % (từ 85 %) theo báo cáo`);
    expect(told(review, 'Trần Văn Ánh').waiting).not.toContain(statedFactOf(MEASURE));
    // The plan sets it for Chấp hành viên only.
    expect(told(review, 'Chi cục THADS huyện An Bình').reasons).not.toContain(MEASURE);
  }
  // 136 of 160 − 0: 85 %.
  session.host.enter('Báo cáo', 'G9', [[136]]);
  session.host.enter('Báo cáo', 'O9', [[0]]);
  await make(plan);
  expect(cell('Lê Thị Bưởi', `Theo báo cáo: ${MEASURE}`)).toBe('Đạt: 85,00 % (từ 85 %)');
});

test('what the report does not show is asked; the answer stays when the report shows otherwise later, and a person says which holds', async () => {
  const named = (plan: Plan, column: string): Plan => ({ ...plan, further: plan.further!.map((one) => ({ ...one, column })) });
  const plan = await open('E', (one) => named(one, 'Cột không có'));
  const made = await make(plan);
  const fact = statedFactOf(MEASURE);
  expect(told(made, 'Trần Văn Ánh')).toMatchObject({ conclusion: 'incomplete', waiting: expect.arrayContaining([fact]) as unknown });
  const { subject, row } = made.update.subjects.find((one) => one.subject.name === 'Trần Văn Ánh')!;
  const answered = await answerFacts(plan, [{ row, agency: subject.agency, name: subject.name, fact, value: false }], TODAY);
  expect(told(answered, 'Trần Văn Ánh')).toMatchObject({ conclusion: 'notQualified' });
  const mended = named(plan, 'Việc › Thi hành xong');
  await make(mended);
  // He was answered otherwise than the report shows: neither of the two decides until a person says which.
  const later = (await readReviewSheet(mended, TODAY))!;
  expect(told(later, 'Trần Văn Ánh')).toMatchObject({ conclusion: 'incomplete', waiting: expect.arrayContaining([fact]) as unknown });
  expect(told(later, 'Trần Văn Ánh').reasons).toContain(`Trả lời khác với báo cáo: ${MEASURE}: trang xét ghi`);
  // The cell is marked although it is filled, and the reason stands in the sheet, too.
  expect(cell('Trần Văn Ánh', 'Còn chờ trả lời')).toContain(`Điều kiện: ${MEASURE} (xem lại)`);
  expect(cell('Trần Văn Ánh', 'Lý do')).toContain('trang xét ghi "Không đạt", báo cáo thì');
  expect(told(later, 'Trần Văn Ánh').reasons).toContain('trang xét ghi "Không đạt", báo cáo thì "Đạt: 100,00 % (từ 85 %)"');
  expect(cell('Trần Văn Ánh', `Điều kiện: ${MEASURE}`)).toBe('Không đạt');
  // What is not understood is no agreement with the report either.
  const headings = (await readReviewSheet(mended, TODAY))!;
  expect(headings.update.headings).toContain(`Điều kiện: ${MEASURE}`);
  const { sheet, firstRow } = headings;
  const column = columnLetters(headings.update.headings.map(String).indexOf(`Điều kiện: ${MEASURE}`));
  session.host.enter(sheet, `${column}${firstRow + row + 1}`, [['không rõ lắm']]);
  const unclear = (await readReviewSheet(mended, TODAY))!;
  expect(told(unclear, 'Trần Văn Ánh')).toMatchObject({ conclusion: 'incomplete', waiting: expect.arrayContaining([fact]) as unknown });
  expect(told(unclear, 'Trần Văn Ánh').reasons).toContain('trang xét ghi "không rõ lắm" (không hiểu được), báo cáo thì "Đạt: 100,00 % (từ 85 %)"');
  const emptied = await answerFacts(mended, [{ row, agency: subject.agency, name: subject.name, fact, value: null }], TODAY);
  expect(told(emptied, 'Trần Văn Ánh').waiting).not.toContain(fact);
  expect(told(emptied, 'Trần Văn Ánh').reasons).toContain(`Đạt: ${MEASURE}: 100,00 % (từ 85 %) theo báo cáo`);
});

test('what was shown under another target says nothing of the plan as it is now', async () => {
  const plan = await open('E');
  await make(plan);
  const harder: Plan = { ...plan, further: plan.further!.map((one) => ({ ...one, asks: { ...one.asks, target: 99 } })) };
  expect(told((await readReviewSheet(harder, TODAY))!, 'Trần Văn Ánh')).toMatchObject({
    conclusion: 'incomplete',
    waiting: expect.arrayContaining([statedFactOf(MEASURE)]) as unknown,
  });
});

test('an average per officer: the number stands in the sheet, and the sheet alone finds the same band', async () => {
  const plan = await open('G');
  const { assessed } = await examine({ plan });
  await make(plan);
  const review = (await readReviewSheet(plan, TODAY))!;
  expect(cell('Chi cục THADS huyện An Bình', 'Số Chấp hành viên')).toBe(2);
  for (const { subject, byMeasure } of assessed) {
    const again = review.update.subjects.find((one) => one.subject.name === subject.name)!.subject.results;
    expect([again.cases?.verdict, again.cases?.band?.target, again.money?.verdict, again.money?.band?.target]).toEqual([
      byMeasure.cases?.verdict,
      byMeasure.cases?.band?.target,
      byMeasure.money?.verdict,
      byMeasure.money?.band?.target,
    ]);
  }
});

test('levels are told among the reasons', async () => {
  const plan = await open('F');
  expect(told(await make(plan), 'Trần Văn Ánh').reasons).toContain('Về việc đạt 80,00 %, chỉ tiêu 75,00 %, mức xuất sắc');
});
