/** The plan in the pane, on the real Office.js: made, edited by a person, broken, mended, chosen, taken from a file; and the row that is selected. */
import { planToText } from '../../src/plan/file';
import { REGIONAL_TEMPLATE } from '../../src/plan/builtin';
import { HAU_GIANG_2024 } from '../../src/plan/hau-giang';
import { explain, subjectAt } from '../../src/assessment/explain';
import { type AssessedSubject, assessSubjects } from '../../src/assessment/report';
import { planSentence } from '../../src/messages/plan';
import { textsEn } from '../../src/taskpane/texts/en';
import { textsVi } from '../../src/taskpane/texts/vi';
import { vi } from '../../src/messages/vi';
import { type Controller, activePlan, createController } from '../../src/taskpane/controller';
import { lines } from '../../src/taskpane/components/results/RowCard';
import { isOutdated } from '../../src/taskpane/state';
import { type Store, createStore } from '../../src/taskpane/store';
import type { OfficeSession } from 'excel-host/node';
import type { Workbook } from 'excel-host/model';
import { picture } from 'excel-host/package';
import { fixtureBytes } from '../fixtures/truth';
import { openWorkbook } from '../../workbench/add-in';
import { bootAddIn } from '../../workbench/boot';
import { turn } from '../until';

const PLAN_SHEET = 'Kế hoạch thi đua';
let session: OfficeSession;
let workbook: Workbook;
let store: Store;
let controller: Controller;

beforeEach(async () => {
  ({ workbook } = openWorkbook(fixtureBytes('02-tong-hop-viec-tien.xlsx')));
  session = await bootAddIn({ workbook });
  store = createStore();
  controller = createController(store, vi);
  await controller.open();
  await controller.watch();
});
afterEach(() => session.close());

/** A person types; everything that follows from it has happened afterwards. */
async function type(address: string, value: unknown): Promise<void> {
  session.host.enter(PLAN_SHEET, address, Array.isArray(value) ? value : [[value]]);
  await settled();
}
async function settled(): Promise<void> {
  // Quiet is: no request in so many turns.
  for (let quiet = 0, seen = -1; quiet < 10; quiet++) {
    await session.host.idle();
    await turn();
    const { requests } = session.host.statistics;
    if (requests !== seen) [quiet, seen] = [0, requests];
  }
}
const state = () => store.getState();
const targets = (): unknown[] => state().found!.examination.assessed.map(({ byMeasure }) => byMeasure.cases?.target);

it('puts the plan on a sheet, which counts from then on', async () => {
  const before = targets();
  await controller.createPlan(HAU_GIANG_2024);
  expect(state()).toMatchObject({
    phase: 'examined',
    failure: null,
    planId: 'sheet:THADS_PLAN',
    notice: { kind: 'planMade', sheet: PLAN_SHEET, blank: false },
  });
  expect(activePlan(state())).toEqual(HAU_GIANG_2024);
  expect(workbook.sheet(workbook.activeSheetId)?.name).toBe(PLAN_SHEET);
  expect(targets()).toEqual(before);
  expect(state().found!.examination.recognition.sheets.map(({ sheet }) => sheet)).toEqual(['Tổng hợp']);
});

it('several plans in one workbook: a new one counts at once, each can be chosen, an edit of the one that counts is followed', async () => {
  await controller.createPlan(HAU_GIANG_2024);
  const first = targets();
  const second = {
    ...HAU_GIANG_2024,
    id: 'dot-hai',
    name: 'Đợt hai',
    bands: HAU_GIANG_2024.bands.map((band) => (band.measure === 'cases' ? { ...band, target: band.target + 1 } : band)),
  };
  await controller.createPlan(second);
  expect(state().plan.sheets.map(({ name, choice, plan }) => [name, choice, plan])).toEqual([
    [PLAN_SHEET, 'sheet:THADS_PLAN', HAU_GIANG_2024.name],
    [`${PLAN_SHEET} (2)`, 'sheet:THADS_PLAN_2', 'Đợt hai'],
  ]);
  expect([state().planId, activePlan(state())]).toEqual(['sheet:THADS_PLAN_2', second]);
  expect(targets()).toEqual(first.map((target) => (typeof target === 'number' ? Math.round(target * 100 + 1) / 100 : target)));
  await controller.choosePlan('sheet:THADS_PLAN');
  expect([state().planId, targets()]).toEqual(['sheet:THADS_PLAN', first]);
  await controller.choosePlan('sheet:THADS_PLAN_2');
  await controller.open();
  expect(state().planId).toBe('sheet:THADS_PLAN_2');
  session.host.enter(`${PLAN_SHEET} (2)`, 'D8', [[0.5]]);
  await settled();
  expect(activePlan(state()).bands[1]!.target).toBe(50);
  // One that cannot be read, and an empty form, are called what their sheets say.
  session.host.enter(`${PLAN_SHEET} (2)`, 'D8', [['cao']]);
  await settled();
  await controller.createPlan(null);
  expect(state().plan.sheets.map(({ plan }) => plan)).toEqual([HAU_GIANG_2024.name, 'Đợt hai', '']);
});

it('follows an edited target at once, and says that written values are out of date until they are written again', async () => {
  await controller.createPlan(HAU_GIANG_2024);
  await controller.write();
  expect(isOutdated(state())).toBe(false);
  await type(
    'D7:D24',
    HAU_GIANG_2024.bands.map(() => [0.9]),
  );
  const measured = targets().filter((target) => target !== null);
  expect(measured).toHaveLength(22);
  expect(new Set(measured)).toEqual(new Set([0.9]));
  expect(isOutdated(state())).toBe(true);
  await controller.write();
  expect(isOutdated(state())).toBe(false);
  await type('B53', 'Kế hoạch có tên khác');
  expect([activePlan(state()).name, isOutdated(state())]).toEqual(['Kế hoạch có tên khác', false]);
  await controller.choosePlan(HAU_GIANG_2024.id);
  expect(isOutdated(state())).toBe(true);
  await controller.choosePlan('sheet:THADS_PLAN');
  expect([state().planId, isOutdated(state())]).toEqual(['sheet:THADS_PLAN', false]);
});

it('keeps the last results while the sheet has errors, points to them, and goes on when they are mended', async () => {
  await controller.createPlan(HAU_GIANG_2024);
  await type('D17', 'cao');
  expect(state()).toMatchObject({ plan: { error: expect.anything() as object }, found: expect.anything() as object });
  expect(state().plan.problems[0]).toMatchObject({ level: 'error', sheet: PLAN_SHEET, address: 'D17' });
  await controller.write();
  expect(state().failure?.sentence).toContain('ô D17: Chỉ tiêu phải là một tỷ lệ phần trăm, nhưng ô ghi "cao".');
  await controller.goTo(PLAN_SHEET, 'D17');
  expect(session.host.selection.areas[0]).toMatchObject({ top: 16, left: 3 });
  await type('D17', 0.77);
  expect(state()).toMatchObject({ failure: null, plan: { error: null } });
  expect(state().found).not.toBeNull();
});

it('a built-in plan may be chosen beside a broken sheet, and is remembered', async () => {
  await controller.createPlan(HAU_GIANG_2024);
  await type('D17', 'cao');
  await controller.choosePlan(HAU_GIANG_2024.id);
  expect(state()).toMatchObject({ planId: HAU_GIANG_2024.id, plan: { error: null } });
  expect(state().found).not.toBeNull();
  store = createStore();
  await createController(store, vi).open();
  expect(state().planId).toBe(HAU_GIANG_2024.id);
});

it('an empty form: what is missing is told at its cells', async () => {
  await controller.createPlan(null);
  expect(state()).toMatchObject({ phase: 'examined', failure: null, plan: { error: expect.anything() as object } });
  expect(state().notice).toEqual({ kind: 'planMade', sheet: PLAN_SHEET, blank: true });
  expect(state().plan.problems.map(({ address, problem }) => [address, planSentence(problem, vi)])).toEqual([
    ['B27', 'Chưa ghi "Tên kế hoạch".'],
    ['B29', 'Chưa ghi "Cơ quan ban hành".'],
    ['B32', 'Chưa ghi "Số liệu từ ngày".'],
    ['B33', 'Chưa ghi "Số liệu đến hết ngày".'],
    ['A7', 'Bảng chỉ tiêu chưa có dòng nào.'],
  ]);
});

it('removal leaves the plan sheet, which is the user’s; a deleted one gives way to the built-in plan', async () => {
  await controller.createPlan(HAU_GIANG_2024);
  const before = picture(workbook);
  await controller.write();
  await controller.remove();
  expect(picture(workbook)).toEqual(before);
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem(PLAN_SHEET).delete();
    await context.sync();
  });
  await settled();
  expect(state()).toMatchObject({ planId: HAU_GIANG_2024.id, plan: { sheet: null } });
});

it('a file: taken whole, or refused with its reasons and nothing changed', async () => {
  const before = picture(workbook);
  await controller.importPlan(
    planToText({ ...REGIONAL_TEMPLATE, bands: REGIONAL_TEMPLATE.bands.map((band, i) => (i === 3 ? { ...band, target: 140 } : band)) }),
  );
  expect(state().failure?.sentence).toBe('Không dùng được tệp kế hoạch này. Hãy sửa tệp hoặc chọn tệp khác:\n- Bảng chỉ tiêu, dòng 4, Chỉ tiêu: lớn hơn 100.');
  expect(picture(workbook)).toEqual(before);
  await controller.importPlan('{');
  expect(state().failure?.sentence).toBe('Không dùng được tệp kế hoạch này. Hãy sửa tệp hoặc chọn tệp khác:\n- Tệp không phải là JSON, hoặc bị cắt cụt.');
  await controller.importPlan(planToText(REGIONAL_TEMPLATE));
  expect(state().failure).toBeNull();
  expect(activePlan(state())).toEqual(REGIONAL_TEMPLATE);
});

it('a failure at any request leaves no half-made sheet', async () => {
  const before = picture(workbook);
  for (let failing = 1; failing < 12; failing++) {
    session.host.misbehave.fault = { request: session.host.statistics.requests + failing, how: 'refused' };
    await controller.createPlan(HAU_GIANG_2024);
    session.host.misbehave.fault = undefined;
    if (workbook.sheet(PLAN_SHEET)) break;
    expect(state().failure).not.toBeNull();
    expect(picture(workbook)).toEqual(before);
  }
  expect(workbook.sheet(PLAN_SHEET)?.tables).toHaveLength(6);
});

describe('the selected row', () => {
  it('is known before anything is selected', () => {
    expect(state().selected).toMatchObject({ sheet: workbook.sheet(workbook.activeSheetId)!.name, address: expect.stringMatching(/^[A-Z]+\d+/) as string });
  });

  it('is followed, and explained by the figures of its own row', async () => {
    const { recognition, assessed } = state().found!.examination;
    const row = recognition.sheets[0]!.rows.find(({ kind }) => kind === 'officer')!.row;
    session.host.selectCells('Tổng hợp', `D${row + 1}:F${row + 3}`);
    await settled();
    expect(state().selected).toMatchObject({ sheet: 'Tổng hợp', rows: { first: row, last: row + 2 } });
    const subject = subjectAt(recognition, assessed, 'Tổng hợp', row)!;
    expect(subject.subject.kind).toBe('officer');
    const [cases, money] = explain(activePlan(state()), subject);
    expect([cases!.measure, money!.measure]).toEqual(['cases', 'money']);
    const { left, right, holds } = cases!.check!;
    expect(left.product >= right.product).toBe(holds);
    session.host.selectCells('Tổng hợp', 'A1');
    await settled();
    expect(subjectAt(recognition, assessed, 'Tổng hợp', state().selected!.rows!.first)).toBeNull();
  });

  /** An officer of these cases, assessed by the core. */
  const officer = (total: number, eligible: number, completed: number): AssessedSubject => {
    const figures = { total, toEnforce: null, eligible, completed };
    const subject = { kind: 'officer' as const, name: 'Nguyễn Văn An', agency: '', places: [], figures: { cases: { figures, unit: 'cases' as const } } };
    return assessSubjects(HAU_GIANG_2024, { subjects: [subject], sheets: [] })[0]!;
  };

  it.each<[string, [number, number, number], string[]]>([
    [
      'reached exactly on an open edge',
      [300, 200, 142],
      [
        'Tổng số giải quyết 300 việc: nhóm "trên 300 việc" (Mục III.3.2, về việc), chỉ tiêu 71 %.',
        'Đúng mốc 300 việc, kế hoạch không nói rõ: xếp vào nhóm trên mốc (trên 300 việc).',
        'Có điều kiện 200 việc, thi hành xong 142 việc: đạt 71,00 %.',
        '100 × 142 = 14.200 = 71 × 200 = 14.200, nên đạt.',
      ],
    ],
    [
      'one short, although it prints as 77,00 %',
      [99, 213, 164],
      [
        'Tổng số giải quyết 99 việc: nhóm "dưới 100 việc" (Mục III.3.2, về việc), chỉ tiêu 77 %.',
        'Có điều kiện 213 việc, thi hành xong 164 việc: đạt 76,99 %.',
        '100 × 164 = 16.400 < 77 × 213 = 16.401, nên chưa đạt.',
        'Thêm 1 việc thì đạt: 164 + 1 = 165; 100 × 165 = 16.500 ≥ 16.401.',
      ],
    ],
    [
      'nothing to enforce',
      [50, 0, 0],
      [
        'Tổng số giải quyết 50 việc: nhóm "dưới 100 việc" (Mục III.3.2, về việc), chỉ tiêu 77 %.',
        'Có điều kiện 0 việc, thi hành xong 0 việc.',
        'Không có điều kiện thi hành (bằng 0) nên không có tỷ lệ.',
      ],
    ],
  ])('%s', (_, [total, eligible, completed], expected) => {
    const [cases] = explain(HAU_GIANG_2024, officer(total, eligible, completed));
    expect(lines(cases!, HAU_GIANG_2024, textsVi)).toEqual(expected);
    expect(lines(cases!, HAU_GIANG_2024, textsEn)).toHaveLength(expected.length);
  });
});
