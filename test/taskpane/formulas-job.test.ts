/** The pane's choice of formulas and its two actions on the real Office.js with a calculating host. */
import { freezeFormulas, repairFormulas } from '../../src/excel/results/formula-actions';
import { readPreferences } from '../../src/excel/kit/preferences';
import { vi } from '../../src/messages/vi';
import { HAU_GIANG_2024 } from '../../src/plan/hau-giang';
import { createController } from '../../src/taskpane/controller';
import { createStore } from '../../src/taskpane/store';
import { calculating } from 'excel-host/calculation';
import type { OfficeSession } from 'excel-host/node';
import { fixtureBytes } from '../fixtures/truth';
import { openWorkbook } from '../../workbench/add-in';
import { bootAddIn } from '../../workbench/boot';

let session: OfficeSession;
afterEach(() => session.close());

/** Band, target, shortfall and note of nine units on two sheets look the plan sheet up. */
const FORMULAS = 9 * 2 * 4;
const formulasOnSheets = (): number =>
  session.host.workbook.sheets
    .filter(({ tables }) => tables.length === 0)
    .flatMap(({ rows }) => rows.flatMap((row) => row?.cells ?? []))
    .filter((cell) => cell?.formula?.includes('THADS_PLAN')).length;

test('a choice is remembered, used by the next write, and gone after removal', async () => {
  const { workbook } = openWorkbook(fixtureBytes('37-chi-co-don-vi.xlsx'));
  session = await bootAddIn({ workbook, calculate: calculating(workbook) });
  const store = createStore();
  const controller = createController(store, vi);
  await controller.open();
  await controller.chooseFormulas('builtin');
  expect(await readPreferences()).toEqual({ version: 1, plan: null, formulas: 'builtin' });
  await controller.write();
  expect(store.getState()).toMatchObject({ phase: 'written', failure: null });
  expect(formulasOnSheets()).toBe(FORMULAS);

  // Another pane on the same workbook begins with what was chosen.
  const other = createStore();
  await createController(other, vi).open();
  expect(other.getState().formulas).toBe('builtin');

  await controller.perform(async (plan, progress) => ({ intent: 'success', text: 'xong', outcome: await freezeFormulas(plan, progress) }));
  expect(store.getState()).toMatchObject({ phase: 'written', notice: { kind: 'message', intent: 'success' } });
  expect(formulasOnSheets()).toBe(0);
  await controller.undo();
  expect(formulasOnSheets()).toBe(FORMULAS);
  await controller.perform(async (plan, progress) => ({ intent: 'success', text: 'xong', outcome: await repairFormulas(plan, progress) }));
  expect(store.getState()).toMatchObject({ phase: 'written', failure: null });

  await controller.remove();
  expect(store.getState().formulas).toBe('values');
  expect(workbook.settings.size).toBe(0);
  expect(formulasOnSheets()).toBe(0);
});

test('with several plans the formulas ask the one that counts; taking the results away takes their columns from every plan', async () => {
  const { workbook } = openWorkbook(fixtureBytes('37-chi-co-don-vi.xlsx'));
  session = await bootAddIn({ workbook, calculate: calculating(workbook) });
  const store = createStore();
  const controller = createController(store, vi);
  await controller.open();
  await controller.createPlan(HAU_GIANG_2024);
  // One with levels, which the formulas must not take for the target that decides.
  const levels = HAU_GIANG_2024.bands.map((band) => ({ ...band, target: 99, level: 'xuất sắc' }));
  const lower = HAU_GIANG_2024.bands.map((band) => ({ ...band, target: band.target - 1 }));
  await controller.createPlan({ ...HAU_GIANG_2024, id: 'dot-hai', bands: [...levels, ...lower] });
  await controller.chooseFormulas('builtin');
  const asked = (): string[] => {
    const outside = workbook.sheets.filter(({ tables }) => tables.length === 0).flatMap(({ rows }) => rows.flatMap((row) => row?.cells ?? []));
    return [...new Set(outside.flatMap((cell) => cell?.formula?.match(/THADS_PLAN\w*(?=\[)/g) ?? []))];
  };
  const looked = (): string[] =>
    workbook.sheets.flatMap(({ tables }) => tables.flatMap(({ name, columns }) => (columns.some((column) => column === '_nhóm') ? [name] : [])));
  await controller.write();
  expect([store.getState().failure, asked(), looked()]).toEqual([null, ['THADS_PLAN_2'], ['THADS_PLAN_2']]);
  await controller.choosePlan('sheet:THADS_PLAN');
  await controller.write();
  expect([store.getState().failure, asked(), looked()]).toEqual([null, ['THADS_PLAN'], ['THADS_PLAN', 'THADS_PLAN_2']]);
  await controller.undo();
  expect([asked(), looked()]).toEqual([['THADS_PLAN_2'], ['THADS_PLAN_2']]);
  await controller.remove();
  expect([asked(), looked()]).toEqual([[], []]);
});

test('a job that fails says why', async () => {
  const { workbook } = openWorkbook(fixtureBytes('37-chi-co-don-vi.xlsx'));
  session = await bootAddIn({ workbook, calculate: calculating(workbook) });
  const store = createStore();
  const controller = createController(store, vi);
  await controller.perform(async (plan) => ({ intent: 'success', text: '', outcome: await freezeFormulas(plan) }));
  expect(store.getState().failure?.sentence).toBe(
    'Không thấy kết quả nào do bảng thi đua ghi bằng công thức. Hãy chọn một loại công thức rồi ghi kết quả trước.',
  );
});
