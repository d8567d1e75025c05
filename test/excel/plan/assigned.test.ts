/** Targets that a plan assigns by name, from the plan sheet to the results: values, formulas of both kinds, the review; and names that nobody has. */
import { createPlanSheet } from '../../../src/excel/plan/create';
import { activePlan } from '../../../src/excel/plan/sheet';
import { makeReview, readReviewSheet } from '../../../src/excel/award/review';
import { classify, examine } from '../../../src/excel/results/classify';
import { type NO_READING } from '../../../src/report/reading';
import { HAU_GIANG_2024 } from '../../../src/plan/hau-giang';
import type { Band, Plan } from '../../../src/plan/plan';
import { FUNCTIONS, openWorkbook } from '../../../workbench/add-in';
import { associateFunctions } from '../../../workbench/associate';
import { bootAddIn } from '../../../workbench/boot';
import { fixtureBytes } from '../../fixtures/truth';
import { workbookOf } from '../build';
import { calculating } from 'excel-host/calculation';
import type { OfficeSession } from 'excel-host/node';

const SHEET = 'Kế hoạch thi đua';
let session: OfficeSession;
afterEach(() => session.close());
jest.setTimeout(60_000);

const named = (subject: string, kind: Band['kind'], measure: Band['measure'], target: number, more: Partial<Band> = {}): Band => ({
  ...{ kind, subject, measure, from: null, fromIncluded: false, to: null, toIncluded: false },
  ...{ unit: measure === 'cases' ? 'cases' : 'billion', target, comparator: '>=', reference: 'Phụ lục', ...more },
});
/** Fixture 01: the town's office has 271 of 351 cases (77.21 %), Ngô Trọng Quân 37 of 48 (77.08 %). */
const TOWN = named('CC THADS TX. Tân Mỹ', 'office', 'cases', 77.3);
const QUAN = named('Ngô Trọng Quân (Chi cục THADS huyện An Thành)', 'officer', 'cases', 77.05, { comparator: '>' });
const withBands = (...bands: Band[]): Plan => ({ ...HAU_GIANG_2024, id: 'rieng', bands: [...HAU_GIANG_2024.bands, ...bands] });

async function boot(plan: Plan, functions = false): Promise<void> {
  const { workbook } = openWorkbook(fixtureBytes('01-bao-cao-tinh-hai-bieu.xlsx'));
  session = await bootAddIn({ workbook, calculate: calculating(workbook, functions ? { functions: FUNCTIONS } : {}) });
  if (functions) associateFunctions(session);
  await session.host.calculationEnded();
  await Excel.run((context) => createPlanSheet(context, plan));
}

/** Band, target, result of a row of the sheet about cases, by the name that stands in it. */
function shown(name: string): unknown[] {
  const sheet = session.host.workbook.sheet('Biểu 04')!;
  const row = sheet.rows.findIndex((cells) => cells?.cells[1]?.value === name);
  return [18, 19, 23].map((column) => sheet.cell(row, column)?.value ?? '');
}

const RESULTS: [string, unknown[]][] = [
  ['Chi cục THADS thị xã Tân Mỹ', [`giao riêng: ${TOWN.subject}`, 0.773, 'Chưa đạt']],
  ['Ngô Trọng Quân', [`giao riêng: ${QUAN.subject}`, 0.7705, 'Đạt']],
  // Nobody else's target has changed.
  ['Chi cục THADS huyện Tân Mỹ', ['dưới 800 việc', 0.77, 'Chưa đạt']],
  ['Đặng Trọng Quân', ['dưới 100 việc', 0.77, 'Đạt']],
];

test.each(['values', 'builtin', 'functions'] as const)('%s: who is named has the own target, everybody else that of the band', async (formulas) => {
  await boot(withBands(TOWN, QUAN), formulas === 'functions');
  const { plan } = await activePlan();
  expect(plan.bands.filter(({ subject }) => subject !== undefined)).toEqual([TOWN, QUAN]);
  await classify({ plan, ...(formulas !== 'values' && { formulas }) });
  for (const [name, expected] of RESULTS) expect([name, ...shown(name)]).toEqual([name, ...expected]);
});

test('functions: a name that is written in two ways for the two measures is one', async () => {
  await boot(withBands(QUAN, named('NGÔ TRỌNG QUÂN (Chi cục THADS huyện An Thành)', 'officer', 'money', 12.5)), true);
  await classify({ plan: (await activePlan()).plan, formulas: 'functions' });
  const money = session.host.workbook.sheet('Biểu 05')!;
  const row = money.rows.findIndex((cells) => cells?.cells[1]?.value === 'Ngô Trọng Quân');
  expect([shown('Ngô Trọng Quân')[1], money.cell(row, 20)?.value]).toEqual([0.7705, 0.125]);
});

test('formulas follow the target of a name on the plan sheet', async () => {
  await boot(withBands(TOWN, QUAN));
  await classify({ plan: (await activePlan()).plan, formulas: 'builtin' });
  const sheet = session.host.workbook.sheet(SHEET)!;
  const row = sheet.rows.findIndex((cells) => cells?.cells[0]?.value === TOWN.subject) + 1;
  session.host.enter(SHEET, `D${row}`, [[0.75]]);
  expect(shown('Chi cục THADS thị xã Tân Mỹ')).toEqual([`giao riêng: ${TOWN.subject}`, 0.75, 'Đạt']);
  expect(shown('Chi cục THADS huyện Tân Mỹ')[1]).toBe(0.77);
});

test('a name that a person types over a kind is that one’s target, not that of all', async () => {
  await boot(HAU_GIANG_2024);
  // The first band of offices: until now of all below 800 cases.
  session.host.enter(SHEET, 'A9', [['Chi cục THADS thị xã Tân Mỹ']]);
  const { plan } = await activePlan();
  await classify({ plan });
  expect(shown('Chi cục THADS thị xã Tân Mỹ')).toEqual(['dưới 800 việc', 0.77, 'Đạt']);
  expect(shown('Chi cục THADS huyện Tân Mỹ')).toEqual(['', '', 'Không xét']);
});

test.each([
  ['assignedNobody', named('Chi cục THADS huyện Tân My', 'office', 'cases', 90)],
  ['assignedSeveral', named('Tân Mỹ', 'office', 'cases', 90)],
])('%s is asked, and written by after the answer', async (code, band) => {
  await boot(withBands(band));
  const { plan } = await activePlan();
  const refused = await classify({ plan }).catch(
    (error: unknown) => error as { questions: { code: string; names: string[]; candidates: { reading: typeof NO_READING }[] }[] },
  );
  const [question] = (refused as Exclude<typeof refused, Awaited<ReturnType<typeof classify>>>).questions;
  expect([question!.code, question!.names]).toEqual([code, [band.subject]]);
  await classify({ plan, reading: question!.candidates[0]!.reading });
  const [huyen, thiXa] = [shown('Chi cục THADS huyện Tân Mỹ'), shown('Chi cục THADS thị xã Tân Mỹ')];
  if (code === 'assignedNobody') expect([huyen[1], thiXa[1]]).toEqual([0.77, 0.77]);
  else
    expect([huyen, thiXa]).toEqual([
      ['', '', 'Không xét'],
      ['', '', 'Không xét'],
    ]);
});

describe('officers with a qualifier', () => {
  const JUNIOR = [
    named('Chấp hành viên sơ cấp', 'officer', 'cases', 60, { to: 100 }),
    named('Chấp hành viên sơ cấp', 'officer', 'cases', 55.5, { from: 100, fromIncluded: true }),
  ];
  const LEADER = named('Chấp hành viên là lãnh đạo', 'officer', 'cases', 90);
  const HEADINGS = ['STT', 'Họ và tên', 'Chức danh', 'Tổng số giải quyết', 'Có điều kiện', 'Thi hành xong'];
  const PEOPLE: [name: string, title: string, total: number, eligible: number, completed: number, target: number | ''][] = [
    ['Lê Văn An', 'Chấp hành viên sơ cấp', 90, 80, 49, 0.6],
    ['Trần Thị Bình', 'CHV sơ cấp', 150, 100, 56, 0.555],
    ['Phan Quốc Cường', 'Chi cục trưởng', 120, 100, 89, 0.9],
    ['Đỗ Thị Dung', 'Chấp hành viên trung cấp', 130, 100, 76, 0.75],
    ['Võ Minh Em', 'Chấp hành viên', 140, 110, 90, ''],
  ];
  async function titled(): Promise<void> {
    const sums = [0, 1, 2].map((i) => PEOPLE.reduce((sum, person) => sum + (person[2 + i] as number), 0));
    const rows: (string | number | null)[][] = [
      ['KẾT QUẢ THI HÀNH ÁN DÂN SỰ VỀ VIỆC TỪ 01/10/2023 ĐẾN 30/6/2024'],
      ['Đơn vị tính: việc'],
      HEADINGS,
      ['I', 'Chi cục THADS huyện Tân Mỹ', null, ...sums],
      ...PEOPLE.map(([name, title, ...figures], i) => [i + 1, name, title, ...figures.slice(0, 3)]),
    ];
    const workbook = workbookOf({ 'Biểu việc': rows });
    session = await bootAddIn({ workbook, calculate: calculating(workbook) });
    await Excel.run((context) => createPlanSheet(context, withBands(...JUNIOR, LEADER)));
  }
  const targetOf = (name: string): unknown => {
    const sheet = session.host.workbook.sheet('Biểu việc')!;
    const row = sheet.rows.findIndex((cells) => cells?.cells[1]?.value === name);
    const head = sheet.rows[2]!.cells.findIndex((cell) => cell?.value === 'Chỉ tiêu');
    return sheet.cell(row, head)?.value ?? '';
  };

  test.each(['values', 'builtin'] as const)('%s: by the title beside the name; who is not told is asked about, and not judged', async (formulas) => {
    await titled();
    const { plan } = await activePlan();
    const error = await classify({ plan }).catch(
      (one: unknown) => one as { questions: { code: string; names: string[]; candidates: { reading: typeof NO_READING }[] }[] },
    );
    const [question] = (error as Exclude<typeof error, Awaited<ReturnType<typeof classify>>>).questions;
    expect([question!.code, question!.names]).toEqual(['untitled', ['Võ Minh Em']]);
    const { assessed } = await classify({ plan, reading: question!.candidates[0]!.reading, ...(formulas !== 'values' && { formulas }) });
    await session.host.calculationEnded();
    expect(PEOPLE.map(([name]) => [name, targetOf(name)])).toEqual(PEOPLE.map(([name, , , , , target]) => [name, target]));
    expect(assessed.map(({ byMeasure }) => byMeasure.cases?.verdict)).toEqual(['notMet', 'met', 'met', 'notMet', 'met', 'notJudged']);
  });

  test('the review takes the titles over, and says the same of its rows alone', async () => {
    await titled();
    const { plan } = await activePlan();
    const { assessed } = await examine({ plan });
    const { update } = await makeReview(plan, assessed, '2024-06-20');
    expect(update.subjects.map(({ subject }) => subject.facts.position)).toEqual([null, ...PEOPLE.map(([, title]) => title)]);
    const alone = (await readReviewSheet(plan, '2024-06-20'))!.update.subjects;
    expect(alone.map(({ subject }) => subject.results.cases?.target ?? '')).toEqual([0.77, ...PEOPLE.map(([, , , , , target]) => target)]);
    expect(alone[3]!.subject.facts.isHead).toBe(true);
  });
});
