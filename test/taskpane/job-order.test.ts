import { NewerVersionError, NoReportError, StaysProtectedError } from '../../src/excel/kit/errors';
import type { PlanState } from '../../src/excel/plan-state';
import { NATIONAL_2022 } from '../../src/plan/builtin';
import { DEFAULT_PLAN } from '../../src/plan/default';
import type { Plan } from '../../src/plan/plan';
import { vi } from '../../src/messages/vi';
import { createController } from '../../src/taskpane/controller';
import type { ExcelSide } from '../../src/taskpane/excel-side';
import { INITIAL } from '../../src/taskpane/state';
import { createStore } from '../../src/taskpane/store';
import { VERSION } from '../../src/terms/version';
import { until } from '../until';
import { sampleExamination, sampleOutcome } from './sample';

const planState = (plan: Plan): PlanState => ({ ...INITIAL.plan, plan, source: { kind: 'builtin', id: plan.id } });

/** The Excel side without Excel: what it is asked for, in order. What Excel itself does is in controller.test.ts, on the real Office.js. */
function fakeExcel(changes: Partial<ExcelSide> = {}): { excel: ExcelSide; calls: string[] } {
  const calls: string[] = [];
  const excel: ExcelSide = {
    examine: async ({ plan }) => (calls.push(`examine ${plan.id}`), sampleExamination()),
    classify: async ({ whenLocked }) => (calls.push(`classify ${whenLocked}`), sampleOutcome()),
    addSample: async () => (calls.push('sample'), 'Báo cáo mẫu'),
    checkExcel: async () => [],
    newerVersion: async () => null,
    allowOver: (version) => void calls.push(`allow ${version}`),
    isEditingCell: async () => false,
    undoLast: async () => void calls.push('undoLast'),
    takeIntoPrint: async (sheets) => void calls.push(`print ${sheets.join()}`),
    savedAnswers: async () => null,
    useAnswers: async (text) => void calls.push(`use ${text}`),
    forgetAnswers: async (sheet) => void calls.push(`forget ${sheet}`),
    removeAll: async () => (calls.push('removeAll'), { sheets: ['Biểu việc'], kept: [], history: null }),
    readPreferences: async () => ({ version: 1, plan: null }),
    readPlanState: async () => planState(DEFAULT_PLAN),
    makePlanSheet: async (plan) => (calls.push(`make ${plan?.id ?? 'empty'}`), 'Kế hoạch thi đua'),
    watchWorkbook: async () => async () => undefined,
    writePreferences: async ({ plan }) => void calls.push(`remember ${plan}`),
    readHeadings: async () => [],
    selectCell: async (sheet, address) => void calls.push(`select ${sheet}!${address}`),
    ...changes,
  };
  return { excel, calls };
}

it('opens with the remembered plan', async () => {
  const { excel, calls } = fakeExcel({ readPlanState: async () => planState(NATIONAL_2022) });
  const store = createStore();
  await createController(store, vi, excel).open();
  expect(calls).toEqual(['examine toan-quoc-2022']);
  expect(store.getState()).toMatchObject({ phase: 'examined', planId: 'toan-quoc-2022' });
});

it('does not say that nothing is remembered where Excel did not answer', async () => {
  const store = createStore();
  const fails = (error: Error) => fakeExcel({ savedAnswers: () => Promise.reject(error) }).excel;
  const noticed = async (excel: ExcelSide): Promise<unknown> => {
    expect(await createController(store, vi, excel).savedAnswers()).toBeNull();
    return store.getState().notice;
  };
  const notice = (text: string) => ({ kind: 'message', intent: 'warning', text });
  expect(await noticed(fails(Object.assign(new Error(), { code: 'ActivityLimitReached' })))).toEqual(notice(vi.error.office.busy));
  expect(await noticed(fails(new TypeError('x is undefined')))).toEqual(notice(vi.error.unexpected('TypeError')));
  expect(await noticed(fakeExcel().excel)).toEqual(notice(vi.error.noAnswers));
});

it('says that a newer version wrote there, on opening and when a write is refused for it; a person allows it, and one after the other', async () => {
  const found = ['99.1.0', '99.2.0'];
  const newer: ExcelSide['newerVersion'] = async () => found[0] ?? null;
  const { excel, calls } = fakeExcel({ newerVersion: newer, allowOver: (version) => void calls.push(`allow ${version} ${found.shift()}`) });
  const store = createStore();
  const controller = createController(store, vi, excel);
  await controller.open();
  expect(store.getState()).toMatchObject({ phase: 'examined', newer: '99.1.0' });
  await controller.allowNewer();
  expect(store.getState().newer).toBe('99.2.0');
  await controller.allowNewer();
  expect(store.getState().newer).toBeNull();
  expect(calls).toEqual([`examine ${DEFAULT_PLAN.id}`, 'allow 99.1.0 99.1.0', 'allow 99.2.0 99.2.0']);
  found.push('99.3.0');
  const refused = createController(store, vi, { ...excel, classify: () => Promise.reject(new NewerVersionError('99.3.0')) });
  await refused.write();
  expect(store.getState()).toMatchObject({ phase: 'failed', newer: '99.3.0', failure: { sentence: vi.error.newerVersion('99.3.0', VERSION) } });
});

it('does not call it a failure that a workbook has no report, as long as nobody wanted more than a look', async () => {
  const none = (): Promise<never> => Promise.reject(new NoReportError([]));
  const store = createStore();
  const controller = createController(store, vi, fakeExcel({ examine: none, classify: none }).excel);
  await controller.open();
  expect(store.getState().failure).toMatchObject({ sentence: vi.error.noReport, onlyLooked: true });
  await controller.write();
  expect(store.getState().failure).not.toHaveProperty('onlyLooked');
});

it('runs one job at a time', async () => {
  const { excel, calls } = fakeExcel();
  const controller = createController(createStore(), vi, excel);
  await Promise.all([controller.write(), controller.write(), controller.remove(), controller.reread()]);
  expect(calls).toEqual(['classify refuse']);
});

it('assesses anew under another plan of the same period without reading again, and remembers the choice', async () => {
  const ofOurOwn: Plan = { ...DEFAULT_PLAN, id: 'tu-soan', bands: NATIONAL_2022.bands };
  const { excel, calls } = fakeExcel({ readPlanState: async () => planState(ofOurOwn) });
  const store = createStore();
  const controller = createController(store, vi, excel);
  await controller.open();
  await controller.choosePlan(DEFAULT_PLAN.id);
  expect(calls).toEqual(['examine tu-soan', 'remember null']);
});

it('reads again under a plan of another period, also where the choice cannot be remembered', async () => {
  const writePreferences = async (): Promise<never> => Promise.reject(new Error('read-only'));
  const { excel, calls } = fakeExcel({ writePreferences });
  const store = createStore();
  const controller = createController(store, vi, excel);
  await controller.open();
  await controller.choosePlan('toan-quoc-2022');
  expect(calls).toEqual(['examine hau-giang-2024', 'examine toan-quoc-2022']);
  expect(store.getState()).toMatchObject({ phase: 'examined', planId: 'toan-quoc-2022' });
});

it('shows what another plan makes of the same figures', async () => {
  const examine: ExcelSide['examine'] = async ({ plan }) => sampleExamination(undefined, plan);
  const { excel, calls } = fakeExcel({ examine });
  const store = createStore();
  const controller = createController(store, vi, excel);
  await controller.open();
  const before = store.getState().found!.examination.summary;
  await controller.choosePlan('toan-quoc-2022');
  expect(calls).toEqual(['remember toan-quoc-2022']);
  expect(store.getState().found!.examination.summary).not.toEqual(before);
  await controller.choosePlan('hau-giang-2024');
  expect(store.getState().found!.examination.summary).toEqual(before);
  expect(calls.pop()).toBe('remember null');
});

it('offers a new sheet where a password keeps the report shut', async () => {
  const classify: ExcelSide['classify'] = async ({ whenLocked }) => {
    if (whenLocked === 'refuse') throw new StaysProtectedError(['Biểu việc']);
    return sampleOutcome();
  };
  const store = createStore();
  const controller = createController(store, vi, fakeExcel({ classify }).excel);
  await controller.write();
  expect(store.getState().failure).toMatchObject({ locked: ['Biểu việc'] });
  await controller.write('newSheet');
  expect(store.getState()).toMatchObject({ phase: 'written', failure: null });
});

it('says that Excel may be waiting after a silence, and stops saying so at the end', async () => {
  let answer = (): void => undefined;
  const examine: ExcelSide['examine'] = () => new Promise((resolve) => (answer = () => resolve(sampleExamination())));
  const store = createStore();
  const opening = createController(store, vi, fakeExcel({ examine }).excel, { silenceMs: 10 }).reread();
  await until(() => store.getState().waiting !== null);
  expect(store.getState()).toMatchObject({ phase: 'examining', waiting: 'silent' });
  answer();
  await opening;
  expect(store.getState()).toMatchObject({ phase: 'examined', waiting: null });
});

it('says which cell cannot be reached', async () => {
  const store = createStore();
  await createController(store, vi, fakeExcel({ selectCell: () => Promise.reject(new Error('gone')) }).excel).goTo('Cũ', 'B4');
  expect(store.getState().notice).toEqual({ kind: 'goToFailed', sheet: 'Cũ', address: 'B4' });
});

it('shows what a ribbon command wrote, and can take it back', async () => {
  const { excel, calls } = fakeExcel();
  const store = createStore();
  const controller = createController(store, vi, excel);
  await controller.show({ intent: 'success', text: 'Đã phân loại.', outcome: sampleOutcome() });
  expect(store.getState()).toMatchObject({ phase: 'written', notice: { text: 'Đã phân loại.' } });
  await controller.undo();
  expect(calls).toEqual(['undoLast']);
});
