/** Everything that the add-in does to a workbook, each from a state that people come to it in: for faults at every request (inject.ts). */
import { makeList } from '../../../src/excel/award/nomination-sheet';
import { answerFacts, makeReview, readReviewSheet, refreshReview, undoReview } from '../../../src/excel/award/review';
import { readHistoryTable, recordRows } from '../../../src/excel/history/history-sheet';
import { makeLaunch, makeSummary } from '../../../src/excel/history/summary-sheet';
import { unzipSync } from 'fflate';
import { openPackage } from 'excel-host/package';
import { factHeading } from '../../../src/award/columns';
import { type ChosenFile, makeForms, takeForms } from '../../../src/excel/units/forms';
import { takeReports } from '../../../src/excel/units/reports';
import { fileOf, LAYOUTS, twelveUnits } from '../units/layouts';
import { inExcel } from '../../../src/excel/kit/run';
import { createPlanSheet } from '../../../src/excel/plan/create';
import { removeAll } from '../../../src/excel/remove';
import { type ClassifyOptions, classify, examine } from '../../../src/excel/results/classify';
import { freezeFormulas, repairFormulas } from '../../../src/excel/results/formula-actions';
import { toggleMarks } from '../../../src/excel/results/mark';
import { undoLast } from '../../../src/excel/results/take-back';
import { historyRows } from '../../../src/history/row';
import { DEFAULT_PLAN } from '../../../src/plan/default';

export interface Action {
  name: string;
  /** Beginning of the fixture's name. */
  fixture: string;
  /** Brings the workbook into the state in which the action is met. @returns what `run` needs, as plain data */
  prepare(): Promise<unknown>;
  run(prepared: unknown): Promise<unknown>;
  /** What takes away whatever it leaves; *Gỡ bỏ* where it is not said. */
  remove?(): Promise<unknown>;
}

const SIDE_BY_SIDE = '02-';
const TWO_SHEETS = '01-';
const PROTECTED = '14-';
const PASSWORD = '83-';
const TODAY = '2024-06-20';

const plan = DEFAULT_PLAN;
/** A plan under which other people qualify. */
const other = { ...plan, qualifiesBy: 'either' as const };

const nothing = (): Promise<void> => Promise.resolve();
const write = (options: Partial<ClassifyOptions> = {}) => classify({ plan, ...options });
const review = async () => makeReview(plan, (await examine({ plan })).assessed, TODAY);
const list = () => makeList(plan, TODAY);

type Undoable = Awaited<ReturnType<typeof classify>>['undo'];
type Made = Awaited<ReturnType<typeof makeReview>>;

async function answer(value: boolean): Promise<Made> {
  const { update } = (await readReviewSheet(plan, TODAY))!;
  const { subject, row } = update.subjects[0]!;
  return answerFacts(plan, [{ row, agency: subject.agency, name: subject.name, fact: 'isHead', value }], TODAY);
}

/** A form that a unit has filled in: an answer, somebody added. */
async function sentForm(): Promise<ChosenFile> {
  await review();
  const [[name, bytes]] = Object.entries(unzipSync((await makeForms(plan, TODAY, null)).archive.bytes)) as [[string, Uint8Array]];
  const file = openPackage(bytes);
  const sheet = file.workbook.sheets[0]!;
  const top = sheet.rows.findIndex((row) => row?.cells[0]?.value === 'STT');
  const column = sheet.rows[top]!.cells.findIndex((cell) => cell?.value === factHeading('violation'));
  sheet.setCell(top + 1, column, { value: 'Không', style: 0 });
  const spare = sheet.rows.findIndex((row, at) => at > top && !row?.cells[1]?.value);
  sheet.setCell(spare, 1, { value: 'Võ Thị Thêm', style: 0 });
  return { name, bytes: file.save() };
}
const takeIn = (file: unknown) => takeForms(plan, [file as ChosenFile], TODAY, null);

/** Reports of units, each week with other figures and one unit more. */
const collect = (week: number) =>
  takeReports(
    plan,
    twelveUnits()
      .slice(0, 3 + week)
      .map((unit, i) => ({ name: `${i}.xlsx`, bytes: fileOf(Object.values(LAYOUTS)[week]!(unit, '13/6/2024')) })),
    { today: TODAY },
  );
const removeCollected = () =>
  inExcel(async (context) => {
    const sheets = ['Báo cáo tổng hợp', 'Báo cáo tổng hợp (đang gộp)'].map((name) => context.workbook.worksheets.getItemOrNullObject(name));
    await context.sync();
    for (const sheet of sheets) if (!sheet.isNullObject) sheet.delete();
    await context.sync();
  }).then(() => removeAll());

const LIST = 'Danh sách đề nghị';
const SUMMARY = 'Tổng hợp thi đua';
/** A cell of a sheet of ours that somebody has typed over. */
const typeInto = (sheet: string): Promise<void> =>
  inExcel(async (context) => {
    context.workbook.worksheets.getItem(sheet).getRange('B2').values = [['Sửa tay']];
    await context.sync();
  });

const rowsOf = async (day: string) => {
  const { assessed } = await examine({ plan });
  return { assessed, rows: historyRows(plan, assessed, { day, since: '2023-10-01' }) };
};
const record = async (day: string) => recordRows((await rowsOf(day)).rows);
const removeHistoryToo = () => removeAll(undefined, 'remove');
async function summary() {
  const { assessed, rows } = await rowsOf('2024-06-20');
  return makeSummary(plan, assessed, rows, (await readHistoryTable())?.reading.rows.map(({ row }) => row) ?? []);
}

export const ACTIONS: readonly Action[] = [
  { name: 'Phân loại', fixture: SIDE_BY_SIDE, prepare: nothing, run: () => write() },
  { name: 'Phân loại, hai biểu', fixture: TWO_SHEETS, prepare: nothing, run: () => write() },
  { name: 'Phân loại lại, kế hoạch khác', fixture: SIDE_BY_SIDE, prepare: write, run: () => write({ plan: other }) },
  { name: 'Phân loại, trang được bảo vệ', fixture: PROTECTED, prepare: nothing, run: () => write() },
  { name: 'Phân loại ra trang mới', fixture: PASSWORD, prepare: nothing, run: () => write({ whenLocked: 'newSheet' }) },
  {
    name: 'Phân loại lại ra trang mới',
    fixture: PASSWORD,
    prepare: () => write({ whenLocked: 'newSheet' }),
    run: () => write({ whenLocked: 'newSheet', plan: other }),
  },
  { name: 'Ghi công thức THADS', fixture: SIDE_BY_SIDE, prepare: nothing, run: () => write({ formulas: 'functions' }) },
  { name: 'Ghi công thức dựng sẵn', fixture: SIDE_BY_SIDE, prepare: nothing, run: () => write({ formulas: 'builtin' }) },
  { name: 'Ghi lại công thức', fixture: SIDE_BY_SIDE, prepare: () => write({ formulas: 'builtin' }), run: () => repairFormulas(plan) },
  { name: 'Thay công thức bằng giá trị', fixture: SIDE_BY_SIDE, prepare: () => write({ formulas: 'functions' }), run: () => freezeFormulas(plan) },
  { name: 'Đánh dấu', fixture: TWO_SHEETS, prepare: write, run: toggleMarks },
  { name: 'Bỏ dấu', fixture: TWO_SHEETS, prepare: () => write().then(toggleMarks), run: toggleMarks },
  { name: 'Hoàn tác lần ghi đầu', fixture: TWO_SHEETS, prepare: async () => (await write()).undo, run: (undo) => undoLast(undo as Undoable) },
  {
    name: 'Hoàn tác lần ghi sau',
    fixture: SIDE_BY_SIDE,
    prepare: async () => (await write(), await write({ plan: other })).undo,
    run: (undo) => undoLast(undo as Undoable),
  },
  {
    name: 'Hoàn tác công thức',
    fixture: SIDE_BY_SIDE,
    prepare: async () => (await write(), await write({ formulas: 'builtin' })).undo,
    run: (undo) => undoLast(undo as Undoable),
  },
  {
    name: 'Hoàn tác trang mới',
    fixture: PASSWORD,
    prepare: async () => (await write({ whenLocked: 'newSheet' }), await write({ whenLocked: 'newSheet', plan: other })).undo,
    run: (undo) => undoLast(undo as Undoable),
  },
  { name: 'Gỡ bỏ', fixture: TWO_SHEETS, prepare: write, run: () => removeAll() },
  { name: 'Gỡ bỏ, trang được bảo vệ', fixture: PROTECTED, prepare: write, run: () => removeAll() },
  { name: 'Gỡ bỏ công thức', fixture: SIDE_BY_SIDE, prepare: () => write({ formulas: 'builtin' }), run: () => removeAll() },
  { name: 'Gỡ bỏ trang mới', fixture: PASSWORD, prepare: () => write({ whenLocked: 'newSheet' }), run: () => removeAll() },
  {
    name: 'Gỡ bỏ cả trang xét, danh sách',
    fixture: SIDE_BY_SIDE,
    prepare: async () => void (await write(), await review(), await list()),
    run: () => removeAll(),
  },
  { name: 'Lập trang xét', fixture: SIDE_BY_SIDE, prepare: write, run: review },
  {
    name: 'Lập lại trang xét',
    fixture: SIDE_BY_SIDE,
    prepare: async () => void (await review(), await answer(true)),
    run: () => examine({ plan: other }).then(({ assessed }) => makeReview(other, assessed, TODAY)),
  },
  { name: 'Xét lại', fixture: SIDE_BY_SIDE, prepare: review, run: () => refreshReview(other, TODAY) },
  { name: 'Trả lời trong bảng xét', fixture: SIDE_BY_SIDE, prepare: review, run: () => answer(true) },
  {
    name: 'Hoàn tác trang xét',
    fixture: SIDE_BY_SIDE,
    prepare: async () => (await review()).undo,
    run: (undo) => undoReview(plan, TODAY, undo as Made['undo']),
  },
  {
    name: 'Hoàn tác lần xét sau',
    fixture: SIDE_BY_SIDE,
    prepare: async () => (await review(), await refreshReview(other, TODAY)).undo,
    run: (undo) => undoReview(plan, TODAY, undo as Made['undo']),
  },
  { name: 'Nhận phiếu', fixture: SIDE_BY_SIDE, prepare: sentForm, run: takeIn },
  {
    name: 'Nhận phiếu lần sau',
    fixture: SIDE_BY_SIDE,
    prepare: async () => {
      const file = await sentForm();
      await takeForms(plan, [], TODAY, null);
      return file;
    },
    run: takeIn,
  },
  { name: 'Gộp báo cáo', fixture: SIDE_BY_SIDE, prepare: nothing, run: () => collect(0), remove: () => removeCollected() },
  { name: 'Gộp lại báo cáo', fixture: SIDE_BY_SIDE, prepare: () => collect(0), run: () => collect(1), remove: () => removeCollected() },
  { name: 'Lập danh sách', fixture: SIDE_BY_SIDE, prepare: review, run: list },
  { name: 'Lập lại danh sách', fixture: SIDE_BY_SIDE, prepare: async () => void (await review(), await list()), run: list },
  { name: 'Lập lại danh sách đã sửa', fixture: SIDE_BY_SIDE, prepare: async () => void (await review(), await list(), await typeInto(LIST)), run: list },
  { name: 'Chốt số liệu', fixture: SIDE_BY_SIDE, prepare: nothing, run: () => record('2024-06-13'), remove: removeHistoryToo },
  { name: 'Chốt ngày khác', fixture: SIDE_BY_SIDE, prepare: () => record('2024-06-13'), run: () => record('2024-06-20'), remove: removeHistoryToo },
  { name: 'Lập trang tổng hợp', fixture: TWO_SHEETS, prepare: () => record('2024-06-13'), run: summary },
  { name: 'Lập trang phát động', fixture: TWO_SHEETS, prepare: nothing, run: async () => makeLaunch(plan, (await examine({ plan })).assessed, null) },
  { name: 'Lập lại trang tổng hợp', fixture: SIDE_BY_SIDE, prepare: summary, run: summary },
  { name: 'Lập lại trang tổng hợp đã sửa', fixture: SIDE_BY_SIDE, prepare: async () => void (await summary(), await typeInto(SUMMARY)), run: summary },
  {
    name: 'Gỡ bỏ cả lịch sử, trang tổng hợp',
    fixture: SIDE_BY_SIDE,
    prepare: async () => void (await write(), await record('2024-06-13'), await summary()),
    run: removeHistoryToo,
    remove: removeHistoryToo,
  },
  { name: 'Tạo trang kế hoạch', fixture: SIDE_BY_SIDE, prepare: nothing, run: () => inExcel((context) => createPlanSheet(context, plan)) },
];
