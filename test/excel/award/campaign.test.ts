/** Answers are those of one campaign: another plan or period never reads them unasked, and the review of the last one stays as it was. On the real Office.js. */
import fc from 'fast-check';
import { type Campaign, campaignIn, campaignOf, campaignText, isSameCampaign } from '../../../src/award/campaign';
import { REVIEW_SHEET, REVIEW_TABLE } from '../../../src/award/columns';
import type { AwardPlan } from '../../../src/award/evaluate';
import { compareReview } from '../../../src/excel/compare-review';
import { makeList } from '../../../src/excel/award/nomination-sheet';
import { answerFacts, beginCampaign, continueCampaign, makeReview, readReviewSheet, refreshReview, undoReview } from '../../../src/excel/award/review';
import { examine } from '../../../src/excel/results/classify';
import { DEFAULT_PLAN } from '../../../src/plan/default';
import type { Plan } from '../../../src/plan/plan';
import { bootAddIn } from '../../../workbench/boot';
import { sideBySide, workbookOf } from '../build';
import { picture as look } from 'excel-host/package';
import type { OfficeSession } from 'excel-host/node';
import type { Workbook } from 'excel-host/model';

let session: OfficeSession;
afterEach(() => session.close());

const TODAY = '2024-06-20';
const NEXT: Plan = {
  ...DEFAULT_PLAN,
  id: 'dot-2025',
  name: 'Kế hoạch thi đua cao điểm năm 2025',
  dataPeriod: { from: '2024-10-01', to: '2025-06-30' },
  award: { ...DEFAULT_PLAN.award!, violationPeriod: { from: '2024-10-01', to: '2025-06-30' } },
};
const PERSON = 'Trần Văn Mẫu';
const UNIT = 'Chi cục THADS huyện 0-0';

async function open(): Promise<Workbook> {
  const workbook = workbookOf({
    'Báo cáo': sideBySide([
      [
        { name: PERSON, cases: [150, 100, 80], money: [20_000_000, 100, 50] },
        { name: 'Lê Thị Thử', cases: [160, 110, 70], money: [20_000_000, 200, 50] },
      ],
    ]),
  });
  session = await bootAddIn({ workbook });
  return workbook;
}
const picture = (workbook: Workbook) => structuredClone(look(workbook));
const assessedNow = async () => (await examine({ plan: DEFAULT_PLAN })).assessed;

/** A review with answers: who is the head, what he is called, and that he has been disciplined. */
async function answered(): Promise<void> {
  const { update } = await makeReview(DEFAULT_PLAN, await assessedNow(), TODAY);
  const { row } = update.subjects.find(({ subject }) => subject.name === PERSON)!;
  const of = { row, agency: UNIT, name: PERSON };
  await answerFacts(
    DEFAULT_PLAN,
    [
      { ...of, fact: 'position', value: 'Chi cục trưởng' },
      { ...of, fact: 'honorific', value: 'mr' },
      { ...of, fact: 'confirmedBy', value: 'Lê Văn Thử' },
      { ...of, fact: 'exemplary', value: true },
      { ...of, fact: 'violation', value: 'warning' },
      { ...of, fact: 'violationDate', value: '2024-02-01' },
    ],
    TODAY,
  );
}
const factsOf = async (plan: Plan) => (await readReviewSheet(plan, TODAY))!.update.subjects.find(({ subject }) => subject.name === PERSON)!.subject.facts;

test('under another plan nothing is read, written, listed or compared', async () => {
  const workbook = await open();
  await answered();
  const before = picture(workbook);
  const assessed = await assessedNow();
  const jobs: (() => Promise<unknown>)[] = [
    () => readReviewSheet(NEXT, TODAY),
    () => refreshReview(NEXT, TODAY),
    () => makeReview(NEXT, assessed, TODAY),
    () => makeList(NEXT, TODAY),
    () => compareReview(NEXT, TODAY),
    () => answerFacts(NEXT, [{ row: 1, agency: UNIT, name: PERSON, fact: 'exemplary', value: false }], TODAY),
  ];
  for (const job of jobs) await expect(job()).rejects.toThrow(/là của đợt khác: .*2024/);
  expect(picture(workbook)).toEqual(before);
});

test('a new campaign begins blank; the old review keeps all of its cells; taken back, everything is as it was', async () => {
  const workbook = await open();
  await answered();
  const before = picture(workbook);
  const old = workbook.sheets.find(({ name }) => name === REVIEW_SHEET)!;
  const cells = () => structuredClone(old.rows.map((row) => row?.cells.map((cell) => cell?.value ?? null)));
  const values = cells();
  const made = await beginCampaign(NEXT, await assessedNow(), TODAY, 'nothing');
  expect(old.name).toBe(`${REVIEW_SHEET} 30-6-2024`.replace('-6-', '-06-'));
  expect(old.tables[0]!.name).toBe(`${REVIEW_TABLE}_20240630`);
  expect(cells()).toEqual(values);
  expect(Object.values(await factsOf(NEXT)).filter((answer) => answer !== null)).toEqual([]);
  await expect(readReviewSheet(DEFAULT_PLAN, TODAY)).rejects.toThrow(/là của đợt khác: .*2025/);
  // The report is still told from both.
  expect((await examine({ plan: NEXT })).assessed).toHaveLength(3);
  await undoReview(NEXT, TODAY, made.undo);
  expect(picture(workbook)).toEqual(before);
  expect((await factsOf(DEFAULT_PLAN)).violation).toBe('warning');
});

test('posts are taken over where that is wanted, marked; what was answered of the last period is not', async () => {
  await open();
  await answered();
  await beginCampaign(NEXT, await assessedNow(), TODAY, 'posts');
  const facts = await factsOf(NEXT);
  expect(facts).toMatchObject({
    isHead: true,
    position: 'Chi cục trưởng',
    honorific: 'mr',
    confirmedBy: 'Lê Văn Thử',
    exemplary: null,
    violation: null,
    violationDate: null,
  });
  expect(facts.note).toBeNull();
  const { update } = (await readReviewSheet(NEXT, TODAY))!;
  const origins = update.columns.find(({ key }) => key === 'origin')!.values;
  expect(origins.filter((origin) => String(origin).includes('theo đợt trước'))).toHaveLength(1);
});

test('a plan whose periods were only set right goes on with its review', async () => {
  await open();
  await answered();
  const mended: Plan = { ...DEFAULT_PLAN, dataPeriod: { from: '2023-10-01', to: '2024-06-29' } };
  await expect(readReviewSheet(mended, TODAY)).rejects.toThrow(/đợt khác/);
  await continueCampaign(mended);
  expect((await factsOf(mended)).violation).toBe('warning');
});

test('a review of an earlier version, which says its campaign in its titles only, is no other campaign’s', async () => {
  const workbook = await open();
  await answered();
  workbook.names = workbook.names.filter(({ name }) => name !== 'THADS_campaign');
  await expect(readReviewSheet(NEXT, TODAY)).rejects.toThrow(/đợt khác/);
  expect((await factsOf(DEFAULT_PLAN)).violation).toBe('warning');
  await continueCampaign(NEXT);
  const titles = workbook.sheets
    .find(({ name }) => name === REVIEW_SHEET)!
    .rows.slice(0, 5)
    .map((row) => row?.cells[0]?.value);
  expect(titles[1]).toContain('năm 2025');
  expect(titles[2]).toContain('từ 01/10/2024 đến hết 30/6/2025');
});

test('what people wrote outside the table keeps the making from being undone', async () => {
  const workbook = await open();
  const made = await makeReview(DEFAULT_PLAN, await assessedNow(), TODAY);
  session.host.enter(REVIEW_SHEET, 'A40', [['Ghi nhớ của tôi']]);
  await expect(undoReview(DEFAULT_PLAN, TODAY, made.undo)).rejects.toThrow(/không hoàn tác/);
  expect(workbook.sheets.map(({ name }) => name)).toContain(REVIEW_SHEET);
});

test('an answer about one of two namesakes goes to that one, or nowhere', async () => {
  const workbook = workbookOf({
    'Báo cáo': sideBySide([
      [
        { name: PERSON, cases: [150, 100, 80], money: [20_000_000, 100, 50] },
        { name: PERSON, cases: [160, 110, 100], money: [20_000_000, 200, 150] },
      ],
    ]),
  });
  session = await bootAddIn({ workbook });
  const { update } = await makeReview(DEFAULT_PLAN, await assessedNow(), TODAY);
  const [, first, second] = update.subjects;
  const answer = (row: number, namesake: number) => ({ row, agency: UNIT, name: PERSON, namesake, fact: 'exemplary' as const, value: true });
  await answerFacts(DEFAULT_PLAN, [answer(first!.row, first!.namesake)], TODAY);
  expect([first!.namesake, second!.namesake]).toEqual([1, 2]);
  await expect(answerFacts(DEFAULT_PLAN, [answer(second!.row, 1)], TODAY)).rejects.toThrow(/dời hoặc đổi tên/);
});

test('the review knows the day of its figures; an answer does not change it, an undone update puts it back', async () => {
  await open();
  await makeReview(DEFAULT_PLAN, await assessedNow(), '2024-06-10');
  const takenNow = async () => (await readReviewSheet(DEFAULT_PLAN, '2024-06-25'))!.update.list.taken;
  expect(await takenNow()).toBe('2024-06-10');
  await answerFacts(DEFAULT_PLAN, [{ row: 0, agency: UNIT, name: UNIT, fact: 'unity', value: true }], '2024-06-12');
  expect(await takenNow()).toBe('2024-06-10');
  const again = await makeReview(DEFAULT_PLAN, await assessedNow(), '2024-06-20');
  expect(await takenNow()).toBe('2024-06-20');
  await undoReview(DEFAULT_PLAN, '2024-06-25', again.undo);
  expect(await takenNow()).toBe('2024-06-10');
});

test('a campaign after the next one: each keeps its sheet', async () => {
  const workbook = await open();
  await answered();
  await beginCampaign(NEXT, await assessedNow(), TODAY, 'nothing');
  await beginCampaign(DEFAULT_PLAN, await assessedNow(), TODAY, 'nothing');
  await beginCampaign(NEXT, await assessedNow(), TODAY, 'nothing');
  expect(workbook.sheets.flatMap(({ tables }) => tables.map(({ name }) => name))).toEqual([
    `${REVIEW_TABLE}_20240630`,
    `${REVIEW_TABLE}_20250630`,
    `${REVIEW_TABLE}_20240630_2`,
    REVIEW_TABLE,
  ]);
  expect(new Set(workbook.sheets.map(({ name }) => name)).size).toBe(5);
});

test('beginning anew: a failure at any request leaves the workbook as it was', async () => {
  let n = 1;
  for (; n < 60; n++) {
    const workbook = await open();
    await answered();
    const assessed = await assessedNow();
    const before = picture(workbook);
    session.host.misbehave.fault = { request: session.host.statistics.requests + n, how: 'refused' };
    const failed = await beginCampaign(NEXT, assessed, TODAY, 'posts').then(
      () => false,
      () => true,
    );
    delete session.host.misbehave.fault;
    if (!failed) break;
    expect([n, picture(workbook)]).toEqual([n, before]);
    await session.close();
  }
  expect(n).toBeGreaterThan(8);
});

const day = fc.date({ min: new Date('2000-01-01'), max: new Date('2060-12-31'), noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10));
const period = fc.record({ from: day, to: day });
test('a campaign is read back from what the workbook keeps, which fits into the note of a name', async () => {
  session = await bootAddIn({ workbook: workbookOf({ A: [['x']] }) });
  fc.assert(
    fc.property(fc.string({ maxLength: 300 }), fc.stringMatching(/^[a-z0-9-]{1,200}$/), period, period, (name, id, dataPeriod, violationPeriod) => {
      const plan = { ...DEFAULT_PLAN, name, id, dataPeriod, award: { ...DEFAULT_PLAN.award!, violationPeriod } } as AwardPlan;
      const text = campaignText(campaignOf(plan, '2024-06-20'));
      expect(text.length).toBeLessThanOrEqual(255);
      const read = campaignIn(text) as Campaign;
      expect(isSameCampaign(read, campaignOf(plan, '2024-06-20'))).toBe(true);
      expect(read.name).toBe(campaignOf(plan, '2024-06-20').name);
    }),
  );
  expect(campaignIn('x')).toBeNull();
});
