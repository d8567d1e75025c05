/** The plan sheet on the real Office.js: made from every built-in plan, read back, worked on by people, saved by another program. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { examine } from '../../../src/excel/results/classify';
import { PlanSheetError, readActivePlan, readSheetPlan, readSheetPlans } from '../../../src/excel/plan/sheet';
import { createPlanSheet } from '../../../src/excel/plan/create';
import { BUILTIN_PLANS } from '../../../src/plan/builtin';
import { DEFAULT_PLAN } from '../../../src/plan/default';
import { TAN_GIANG_EXAMPLE } from '../../../src/plan/example';
import { HAU_GIANG_2024 } from '../../../src/plan/hau-giang';
import type { Plan } from '../../../src/plan/plan';
import { PLAN_TABLES } from '../../../src/plan/sheet/words';
import { bandWords } from '../../../src/words/notes';
import { calculating } from 'excel-host/calculation';
import type { OfficeSession } from 'excel-host/node';
import type { Workbook } from 'excel-host/model';
import { fixtureBytes } from '../../fixtures/truth';
import { workbookOf } from '../build';
import { picture } from 'excel-host/package';
import { openWorkbook } from '../../../workbench/add-in';
import { bootAddIn } from '../../../workbench/boot';

const SHEET = 'Kế hoạch thi đua';
let session: OfficeSession;
const boot = async (workbook: Workbook): Promise<Workbook> => {
  session = await bootAddIn({ workbook });
  return workbook;
};
afterEach(() => session.close());

const make = async (plan: Plan | null): Promise<string> => (await Excel.run((context) => createPlanSheet(context, plan))).sheet;
const readFirst = (): ReturnType<typeof readSheetPlan> => Excel.run((context) => readSheetPlan(context));
const plans = BUILTIN_PLANS.map((plan) => [plan.id, plan] as const);

test.each(plans)('%s: plan, sheet, plan; also after saving', async (_, plan) => {
  const file = openWorkbook(fixtureBytes('37-chi-co-don-vi.xlsx'));
  await boot(file.workbook);
  expect(await make(plan)).toBe(SHEET);
  const active = await Excel.run(readActivePlan);
  expect(active.plan).toEqual(plan);
  expect(active.source).toEqual({ kind: 'sheet', sheet: SHEET, address: 'A6', table: 'THADS_PLAN' });
  await session.close();
  await boot(openWorkbook(file.save()).workbook);
  expect((await readFirst())!.plan).toEqual(plan);
});

test.each(plans)('%s: after LibreOffice opened and saved the file', async (id, plan) => {
  await boot(openWorkbook(readFileSync(join(__dirname, `../../fixtures/plans/${id}.xlsx`))).workbook);
  expect((await readFirst())!.plan).toEqual(plan);
});

test('a sheet of an earlier version: what it does not have yet is not there', async () => {
  await boot(openWorkbook(readFileSync(join(__dirname, '../../fixtures/plans/hau-giang-2024-truoc-14.xlsx'))).workbook);
  const { department: _department, filing: _filing, ...letterhead } = HAU_GIANG_2024.award!.letterhead;
  expect((await readFirst())!.plan).toEqual({ ...HAU_GIANG_2024, award: { ...HAU_GIANG_2024.award!, letterhead } });
});

test('is no report and does not hide the report beside it', async () => {
  const workbook = await boot(openWorkbook(fixtureBytes('02-tong-hop-viec-tien.xlsx')).workbook);
  const alone = await examine({ plan: DEFAULT_PLAN });
  await make(HAU_GIANG_2024);
  const { recognition } = await examine({ plan: DEFAULT_PLAN });
  expect(recognition.sheets).toEqual(alone.recognition.sheets);
  expect(recognition.refused).toContainEqual({ sheet: SHEET, reason: { code: 'ownSheet' } });
  expect(workbook.sheets.at(-1)!.name).toBe(SHEET);
});

test('a sheet of that name is the user’s: another name is taken', async () => {
  const workbook = await boot(workbookOf({ [SHEET]: [['của tôi']] }));
  expect(await make(null)).toBe(`${SHEET} (2)`);
  expect(workbook.sheet(SHEET)!.cell(0, 0)?.value).toBe('của tôi');
});

test('several plans: the first counts until another one is chosen; a copied sheet is a plan, whatever numbers Excel gives its tables', async () => {
  await boot(workbookOf({ 'Trang tính 1': [['x']] }));
  await make(HAU_GIANG_2024);
  await make(TAN_GIANG_EXAMPLE);
  await Excel.run(async (context) => {
    const tables = context.workbook.tables;
    // As a copy of a sheet: each table with the next free number.
    const names = ['THADS_PLAN_2', 'THADS_MEASURES_2', 'THADS_QUOTA_2', 'THADS_CONDITIONS_2', 'THADS_REQUIREMENTS_2', 'THADS_PLAN_INFO_2'];
    names.forEach((name, i) => (tables.getItem(name).name = name.replace('_2', String(17 + i))));
    await context.sync();
  });
  const named = async (chosen: string | null): Promise<string> => (await Excel.run((context) => readSheetPlan(context, chosen)))!.plan.name;
  expect([await named(null), await named('sheet:THADS_PLAN17'), await named('sheet:gone')]).toEqual([
    HAU_GIANG_2024.name,
    TAN_GIANG_EXAMPLE.name,
    HAU_GIANG_2024.name,
  ]);
  expect((await Excel.run(readSheetPlans)).map(({ plan }) => plan)).toEqual([HAU_GIANG_2024, TAN_GIANG_EXAMPLE]);
  // The first one is gone: the other one counts, and a new one takes the free names.
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem(SHEET).delete();
    await context.sync();
  });
  expect(await named(null)).toBe(TAN_GIANG_EXAMPLE.name);
  expect(await Excel.run((context) => createPlanSheet(context, null))).toEqual({ sheet: SHEET, table: 'THADS_PLAN' });
});

test('renamed, moved, rows sorted, rows and columns added, columns in another order: the same plan', async () => {
  await boot(workbookOf({ 'Trang tính 1': [] }));
  await make(HAU_GIANG_2024);
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem(SHEET);
    sheet.name = 'KH 2024 (bản sửa)';
    sheet.position = 0;
    sheet.getRange('1:2').insert('Down');
    sheet.getRange('A:A').insert('Right');
    const bands = context.workbook.tables.getItem(PLAN_TABLES.bands);
    bands.columns.add(3, [['Ghi chú'], ...HAU_GIANG_2024.bands.map((_, i) => [`dòng ${i + 1}`])]);
    bands.rows.add(undefined, [new Array(13).fill('')]);
    await context.sync();
    // Người dùng đổi chỗ cột So sánh và cột Đối tượng, rồi đảo ngược các dòng.
    const whole = bands.getRange().load('values');
    await context.sync();
    const values = whole.values as unknown[][];
    const swapped = values.map((row) => [row[5], ...row.slice(1, 5), row[0], ...row.slice(6)]);
    const body = swapped.slice(1).reverse();
    for (const [i, row] of [swapped[0]!, ...body].entries()) {
      bands
        .getRange()
        .getRow(i)
        .getCell(0, 0)
        .getResizedRange(0, row.length - 1).values = [row];
    }
    await context.sync();
  });
  const { plan, source } = (await readFirst())!;
  expect(source).toEqual({ kind: 'sheet', sheet: 'KH 2024 (bản sửa)', address: 'B8', table: 'THADS_PLAN' });
  expect(plan.bands).toEqual([...HAU_GIANG_2024.bands].reverse());
  expect({ ...plan, bands: HAU_GIANG_2024.bands }).toEqual(HAU_GIANG_2024);
});

test('words as people type them, dates as text, money in another unit', async () => {
  await boot(workbookOf({ 'Trang tính 1': [] }));
  await make(HAU_GIANG_2024);
  const type = (cells: Record<string, unknown>): void => Object.entries(cells).forEach(([address, value]) => session.host.enter(SHEET, address, [[value]]));
  type({ A17: 'CHV', B17: 'Về việc', E17: '>=', I17: '', A9: 'Phòng THADS khu vực', J9: '', B58: "'1/10/2023", B66: 'cả hai tiêu chí', B54: 'KH số 12' });
  const { plan } = (await readFirst())!;
  expect(plan).toEqual({ ...HAU_GIANG_2024, id: 'kh-so-12' });
});

test('a password or another reason keeps the workbook shut: nothing half-made stays, whichever request fails', async () => {
  const workbook = await boot(workbookOf({ 'Trang tính 1': [['x']] }));
  const before = picture(workbook);
  for (let failing = 1; ; failing++) {
    session.host.misbehave.fault = { request: session.host.statistics.requests + failing, how: 'refused' };
    const failed = await make(HAU_GIANG_2024).then(
      () => false,
      () => true,
    );
    session.host.misbehave.fault = undefined;
    if (!failed) break;
    expect(picture(workbook)).toEqual(before);
  }
  expect((await readFirst())!.plan).toEqual(HAU_GIANG_2024);
});

test('no plan sheet: the default plan; a broken one is an error that carries every cell', async () => {
  await boot(workbookOf({ 'Trang tính 1': [] }));
  expect(await Excel.run(readActivePlan)).toMatchObject({ plan: DEFAULT_PLAN, source: { kind: 'builtin', id: DEFAULT_PLAN.id }, warnings: [] });
  await make(null);
  const error: unknown = await Excel.run(readActivePlan).catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(PlanSheetError);
  expect((error as PlanSheetError).problems.map(({ address }) => address)).toEqual(['B27', 'B29', 'B32', 'B33', 'A7']);
});

test('drop-downs offer the words; numbers, dates and rates have their formats; the page is A4 across and one page wide', async () => {
  const workbook = await boot(workbookOf({ 'Trang tính 1': [] }));
  await make(HAU_GIANG_2024);
  const sheet = workbook.sheet(SHEET)!;
  expect(sheet.page).toMatchObject({ orientation: 'Landscape', paperSize: 'A4', zoom: { horizontalFitToPages: 1 } });
  await Excel.run(async (context) => {
    const worksheet = context.workbook.worksheets.getItem(SHEET);
    const [kind, target, day] = ['A17', 'D17', 'B58'].map((address) => worksheet.getRange(address));
    kind!.dataValidation.load('rule,errorAlert');
    [target, day].forEach((range) => range!.load('numberFormat'));
    await context.sync();
    expect(kind!.dataValidation.rule.list).toEqual({
      inCellDropDown: true,
      source: 'Cục THADS tỉnh,Phòng chuyên môn,Chi cục / Phòng khu vực,Chấp hành viên,Không là Chấp hành viên',
    });
    expect([target!.numberFormat, day!.numberFormat]).toEqual([[['0.00%']], [['@']]]);
  });
});

test('each band stands in words beside its target, and follows its bounds; the plan’s name stands on top', async () => {
  const workbook = workbookOf({ 'Trang tính 1': [] });
  session = await bootAddIn({ workbook, calculate: calculating(workbook) });
  await make(HAU_GIANG_2024);
  const sheet = workbook.sheet(SHEET)!;
  const words = (): unknown[] => HAU_GIANG_2024.bands.map((_, i) => sheet.cell(6 + i, 2)?.value);
  expect(words()).toEqual(HAU_GIANG_2024.bands.map(bandWords));
  expect(sheet.cell(1, 0)?.value).toBe(HAU_GIANG_2024.name);
  const edit = (cells: Record<string, unknown>): void => Object.entries(cells).forEach(([address, value]) => session.host.enter(SHEET, address, [[value]]));
  edit({ F18: 99.5, G18: 'Không', H18: '', B53: 'Kế hoạch khác' });
  expect([words()[11], sheet.cell(1, 0)?.value]).toEqual(['trên 99,5 việc', 'Kế hoạch khác']);
  edit({ F18: 'nhiều', A19: '' });
  expect(words().slice(11, 13)).toEqual(['', '']);
  await Excel.run(async (context) => {
    const cell = context.workbook.worksheets.getItem(SHEET).getRange('C17');
    cell.dataValidation.load('rule,errorAlert');
    await context.sync();
    expect(cell.dataValidation.rule.custom).toEqual({ formula: '=FALSE' });
    expect(cell.dataValidation.errorAlert).toMatchObject({ style: 'Stop', title: 'Cột tự viết' });
  });
});
