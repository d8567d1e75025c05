/**
 * Reports of units brought together on the real Office.js: twelve workbooks in six layouts, two of another day, one broken; every figure of the province's sheet is
 * the one that was written down, whatever the layout.
 */
import { classify, examine } from '../../../src/excel/results/classify';
import type { ChosenFile } from '../../../src/excel/units/forms';
import { takeReports, undoReports } from '../../../src/excel/units/reports';
import { inExcel } from '../../../src/excel/kit/run';
import { removeAll } from '../../../src/excel/remove';
import { DEFAULT_PLAN } from '../../../src/plan/default';
import { calculating } from 'excel-host/calculation';
import type { OfficeSession } from 'excel-host/node';
import type { Workbook } from 'excel-host/model';
import { bootAddIn } from '../../../workbench/boot';
import { type Value, workbookOf } from '../build';
import { picture } from 'excel-host/package';
import { fileOf, LAYOUTS, sumOf, twelveUnits, type Figures, type Unit } from './layouts';

const TODAY = '2024-06-20';
const SHEET = 'Báo cáo tổng hợp';
const plan = DEFAULT_PLAN;

let session: OfficeSession;
let workbook: Workbook;
beforeEach(async () => {
  workbook = workbookOf({ 'Của tôi': [['Ghi chú của tôi']] });
  session = await bootAddIn({ workbook, calculate: calculating(workbook) });
});
afterEach(() => session.close());

const ways = Object.entries(LAYOUTS);
const sent = (units: readonly Unit[], day = '13/6/2024'): ChosenFile[] =>
  units.map((unit, i) => ({ name: `${i + 1}-${unit.name.replace(/^.*huyện /, '')}.xlsx`, bytes: fileOf(ways[i % ways.length]![1](unit, day)) }));
const take = (files: readonly ChosenFile[]) => takeReports(plan, files, { today: TODAY });
/** What the recogniser reads from the sheet, in 1.000 đồng. */
async function read(): Promise<Map<string, Figures>> {
  const { recognition } = await examine({ plan });
  expect(recognition.questions).toEqual([]);
  const power = { cases: 1, dong: 0.001, thousand: 1, million: 1000, billion: 1_000_000 };
  return new Map(
    recognition.subjects.map(({ name, figures }) => {
      const of = (measure: 'cases' | 'money') => {
        const { figures: all, unit } = figures[measure]!;
        return [all.total, all.eligible, all.completed].map((amount) => amount! * power[unit]) as Figures['cases'];
      };
      // As a report writes it: "CHV Trần Văn An".
      return [name.replace(/^CHV /, ''), { cases: of('cases'), money: of('money') }];
    }),
  );
}

test.each(ways)('a report in the layout "%s" is read as it was written', async (_, layout) => {
  const [unit] = twelveUnits() as [Unit];
  const taken = await take([{ name: 'a.xlsx', bytes: fileOf(layout(unit, '13/6/2024')) }]);
  expect([taken.refused, taken.differences, taken.incomplete, taken.undated, taken.day]).toEqual([[], [], [], [], '2024-06-13']);
  expect(taken.units.map(({ people }) => people.length)).toEqual([unit.officers.length]);
  const found = await read();
  expect(found.size).toBe(1 + unit.officers.length);
  for (const { name, cases, money } of unit.officers) expect([name, found.get(name)]).toEqual([name, { cases, money }]);
  const own = [...found.keys()].find((name) => /^chi cục/i.test(name))!;
  expect(found.get(own)).toEqual(sumOf(unit.officers));
});

test('twelve workbooks in six layouts, two of another day, one broken: the province’s sheet is the truth', async () => {
  const units = twelveUnits();
  const files = [
    ...sent(units),
    ...sent(units.slice(0, 2), '31/5/2024').map(({ name, bytes }) => ({ name: `cu-${name}`, bytes })),
    { name: 'hong.xlsx', bytes: sent(units)[0]!.bytes.slice(0, 900) },
  ];
  const taken = await take(files);
  expect(taken.files).toHaveLength(12);
  expect(taken.refused.map(({ file, why }) => [file, why.code])).toEqual([
    ['hong.xlsx', 'file'],
    ['cu-1-An Bình.xlsx', 'otherReportDay'],
    ['cu-2-Bình Minh.xlsx', 'otherReportDay'],
  ]);
  expect([taken.differences, taken.incomplete]).toEqual([[], []]);
  const found = await read();
  const officers = units.flatMap((unit) => unit.officers);
  expect(found.size).toBe(12 + officers.length);
  for (const { name, cases, money } of officers) expect([name, found.get(name)]).toEqual([name, { cases, money }]);
  for (const unit of units) {
    const own = [...found.keys()].find((name) => name.toLowerCase() === unit.name.toLowerCase())!;
    expect([unit.name, found.get(own)]).toEqual([unit.name, sumOf(unit.officers)]);
  }
  // The sum of all, by the formula that stands there.
  const last = await inExcel(async (context) => {
    const used = context.workbook.worksheets.getItem(SHEET).getUsedRange(true).getLastRow().load('values,formulas');
    await context.sync();
    return { values: used.values[0]!, formulas: used.formulas[0]! };
  });
  const all = sumOf(officers);
  expect(last.values.slice(2, 8)).toEqual([...all.cases, ...all.money.map((amount) => amount * 1000)]);
  expect(last.formulas.slice(2, 8).every((formula) => String(formula).startsWith('='))).toBe(true);
  expect(taken.status.rows.filter(({ state }) => state === 'sent').map(({ unit }) => unit.toLowerCase())).toEqual(units.map(({ name }) => name.toLowerCase()));
  // It is a report like any other.
  const { changes } = await classify({ plan });
  expect(changes.length).toBeGreaterThan(0);
});

test('again with the next week’s figures: written in its place, results and notes beside it stay; twice is once', async () => {
  const units = twelveUnits().slice(0, 4);
  await take(sent(units));
  session.host.enter(SHEET, 'L2', [['Ghi chú của tôi']]);
  session.host.enter('Của tôi', 'B1', [[`='${SHEET}'!C7`]]);
  const once = structuredClone(picture(workbook));
  const again = await take(sent(units));
  expect(again.report).toMatchObject({ sheet: SHEET, kept: null });
  expect(picture(workbook)).toEqual(once);
  const later = units.map((unit) => ({
    ...unit,
    officers: unit.officers.map((one) => ({ ...one, cases: [one.cases[0], one.cases[1], one.cases[2] + 1] as Figures['cases'] })),
  }));
  const next = await take(sent(later, '20/6/2024'));
  expect(next.report?.kept).toBeNull();
  const found = await read();
  for (const { name, cases } of later.flatMap((unit) => unit.officers)) expect([name, found.get(name)?.cases]).toEqual([name, cases]);
  expect(workbook.sheets.find(({ name }) => name === SHEET)!.cell(1, 11)?.value).toBe('Ghi chú của tôi');
  expect(workbook.sheet('Của tôi')!.cell(0, 1)?.formula).toBe(`='${SHEET}'!C7`);
  await undoReports(next, TODAY);
  expect(picture(workbook)).toEqual(once);
});

test('whoever stands there keeps his place, in whatever order the files come; where rows must move, formulas elsewhere tell of nobody else', async () => {
  const [first, second, third] = twelveUnits() as [Unit, Unit, Unit];
  await take(sent([second, third]));
  // The first person of the second unit.
  session.host.enter('Của tôi', 'B1', [[`='${SHEET}'!C8`]]);
  const value = (): unknown => workbook.sheet('Của tôi')!.cell(0, 1)?.value;
  expect(value()).toBe(second.officers[0]!.cases[0]);
  const turned = { ...second, officers: [...second.officers].reverse() };
  const again = await take([...sent([third]), ...sent([turned])].map((one, i) => ({ ...one, name: `${i}-${one.name}` })));
  expect([again.report!.kept, value()]).toEqual([null, second.officers[0]!.cases[0]]);
  // Who is new comes last: but for the sum nobody moves, and nothing refers to that.
  session.host.enter('Của tôi', 'B1', [['']]);
  expect((await take(sent([first, second, third]))).report!.kept).toBeNull();
  session.host.enter('Của tôi', 'B1', [[`='${SHEET}'!C8`]]);
  const left = { ...second, officers: second.officers.slice(1) };
  const moved = await take(sent([first, left, third]));
  expect(moved.report).toMatchObject({ sheet: SHEET, kept: `${SHEET} (cũ)` });
  expect([workbook.sheet('Của tôi')!.cell(0, 1)?.formula, value()]).toEqual([`='${SHEET} (cũ)'!C8`, second.officers[0]!.cases[0]]);
});

test('a figure that people have set right on it is not written over: the new report stands beside it', async () => {
  const units = twelveUnits().slice(0, 2);
  await take(sent(units));
  session.host.enter(SHEET, 'C8', [[999]]);
  const { report } = await take(sent(units));
  expect(report).toMatchObject({ sheet: SHEET, kept: `${SHEET} (cũ)` });
  expect(workbook.sheet(`${SHEET} (cũ)`)!.cell(7, 2)?.value).toBe(999);
});

test('taken back: not over what people have changed since; a sheet that made way is back in its place', async () => {
  const units = twelveUnits().slice(0, 2);
  await take(sent(units));
  session.host.enter(SHEET, 'C8', [[999]]);
  const changed = structuredClone(picture(workbook));
  const second = await take(sent(units));
  expect(second.report!.kept).toBe(`${SHEET} (cũ)`);
  expect(await undoReports(second, TODAY)).toBe(true);
  expect(picture(workbook)).toEqual(changed);
  const third = await take(sent(units));
  session.host.enter(SHEET, 'D8', [[1]]);
  const touched = structuredClone(picture(workbook));
  expect(await undoReports(third, TODAY)).toBe(false);
  expect(picture(workbook)).toEqual(touched);
});

test('taken back and removed: the workbook is as it was', async () => {
  const before = structuredClone(picture(workbook));
  const taken = await take(sent(twelveUnits().slice(0, 3)));
  await undoReports(taken, TODAY);
  expect(picture(workbook)).toEqual(before);
  await take(sent(twelveUnits().slice(0, 3)));
  await classify({ plan });
  await removeAll();
  expect(workbook.sheets.map(({ name }) => name)).toEqual(['Của tôi', SHEET]);
  expect(workbook.names.filter(({ name }) => name.startsWith('THADS'))).toEqual([]);
});

test('a question about a file is answered for that file', async () => {
  const [unit] = twelveUnits() as [Unit];
  const sheets = ways[0]![1](unit, '13/6/2024');
  sheets['Báo cáo']![0] = ['KẾT QUẢ THI HÀNH ÁN DÂN SỰ CHỦ ĐỘNG'];
  const files = [{ name: 'a.xlsx', bytes: fileOf(sheets) }];
  const { refused, report } = await take(files);
  expect([refused[0]!.why.code, report]).toEqual(['questions', null]);
  const { why } = refused[0]!;
  const [question] = why.code === 'questions' ? why.questions : [];
  const { reading } = question!.candidates.find(({ answer }) => answer.says === 'use')!;
  const taken = await takeReports(plan, files, { today: TODAY, readings: new Map([['a.xlsx', reading]]) });
  expect([taken.refused, taken.files]).toEqual([[], ['a.xlsx']]);
});

describe('nothing is lost without a word', () => {
  const [a, b] = twelveUnits() as [Unit, Unit];
  const twoSheets = LAYOUTS['two sheets, the sum last']!;

  test('a unit with a row of its own in one measure only: the other is the sum of its people', async () => {
    const sheets = twoSheets(a, '13/6/2024');
    sheets['Về việc']!.pop();
    const taken = await take([{ name: 'a.xlsx', bytes: fileOf(sheets) }]);
    expect(taken.incomplete).toEqual([]);
    const found = await read();
    expect(found.get(a.name)).toEqual(sumOf(a.officers));
  });

  test('people of whom one measure is missing are named, their unit and the total stay blank', async () => {
    const sheets = twoSheets(a, '13/6/2024');
    sheets['Về việc']!.pop();
    sheets['Về tiền']!.pop();
    // Another one than on the other sheet.
    sheets['Về tiền']![5]![1] = 'Phạm Thị Khác';
    const taken = await take([
      { name: 'a.xlsx', bytes: fileOf(sheets) },
      { name: 'b.xlsx', bytes: fileOf(ways[0]![1](b, '13/6/2024')) },
    ]);
    expect(taken.incomplete.map(({ name }) => name)).toEqual(expect.arrayContaining([a.officers[0]!.name, 'Phạm Thị Khác']));
    const total = await inExcel(async (context) => {
      const last = context.workbook.worksheets.getItem(SHEET).getUsedRange(true).getLastRow().load('values');
      await context.sync();
      return last.values[0]!.slice(2, 8);
    });
    expect(total).toEqual(['', '', '', '', '', '']);
  });

  test.each([
    ['CHI CỤC T.H.A.D.S HUYỆN AN BÌNH', true],
    ['Chi cục THADS An Bình', true],
    ['CC THADS H. An Binh', true],
    ['Chi cục THADS thị xã An Bình', false],
  ])('one unit written in two ways, "%s", is not counted twice; another one is', async (name, isSame) => {
    const people = isSame ? a.officers : a.officers.map((one) => ({ ...one, name: `${one.name} Khác` }));
    const taken = await take([
      { name: 'a.xlsx', bytes: fileOf(ways[0]![1](a, '13/6/2024')) },
      { name: 'b.xlsx', bytes: fileOf(ways[0]![1]({ name, officers: people }, '13/6/2024')) },
    ]);
    expect(taken.refused.map(({ why }) => why.code)).toEqual(isSame ? ['sameUnit'] : []);
  });

  test('the same people with the same figures under another name of the unit', async () => {
    const taken = await take([
      { name: 'a.xlsx', bytes: fileOf(ways[0]![1](a, '13/6/2024')) },
      { name: 'b.xlsx', bytes: fileOf(ways[0]![1]({ ...a, name: 'Phòng THADS khu vực 5' }, '13/6/2024')) },
    ]);
    expect(taken.refused).toMatchObject([{ file: 'b.xlsx', why: { code: 'sameUnit', other: 'a.xlsx' } }]);
  });

  test('a figure that one unit has and another has not: it stays, and its sum is not known', async () => {
    const plain = ['STT', 'Đơn vị, Chấp hành viên', 'Tổng số giải quyết', 'Phải thi hành', 'Có điều kiện', 'Thi hành xong'];
    const sheets = {
      'Về việc': [
        ['KẾT QUẢ VỀ VIỆC (việc)'],
        [`(từ 01/10/2023 đến 13/6/2024)`],
        [],
        plain,
        ['I', a.name, 100, 95, 80, 60],
        [1, 'Trần Văn An', 100, 95, 80, 60],
      ],
    };
    await take([
      { name: 'a.xlsx', bytes: fileOf(sheets) },
      { name: 'b.xlsx', bytes: fileOf(ways[0]![1](b, '13/6/2024')) },
    ]);
    const sheet = workbook.sheet(SHEET)!;
    const at = Array.from({ length: 12 }, (_, column) => column).find((column) => sheet.cell(5, column)?.value === 'Phải thi hành')!;
    const column = Array.from({ length: 9 + b.officers.length - 5 + 1 }, (_, i) => sheet.cell(6 + i, at)?.value ?? '');
    expect(column.slice(0, 3)).toEqual([95, 95, '']);
    expect(column.at(-1)).toBe('');
  });

  test('where a row stands on two sheets, both are named', async () => {
    const taken = await take([{ name: 'a.xlsx', bytes: fileOf(twoSheets(a, '13/6/2024')) }]);
    expect(String(taken.page.cells[7]!.at(-1))).toBe('a.xlsx, trang "Về việc", dòng 6, trang "Về tiền", dòng 6');
  });

  test('a form is no report, and is told so', async () => {
    const bytes = fileOf({ 'Phiếu đơn vị': [['PHIẾU CUNG CẤP THÔNG TIN XÉT THI ĐUA, KHEN THƯỞNG']] });
    expect((await take([{ name: 'phieu.xlsx', bytes }])).refused).toMatchObject([{ why: { code: 'aForm' } }]);
  });

  test('the unit in the name of the sheet only', async () => {
    const { Sheet1 } = LAYOUTS['the unit in the titles only']!(a, '13/6/2024') as { Sheet1: Value[][] };
    const taken = await take([{ name: 'a.xlsx', bytes: fileOf({ 'CC THADS H. An Bình': Sheet1.filter((_, i) => i !== 1) }) }]);
    expect([taken.refused, taken.units.map(({ unit }) => unit)]).toEqual([[], ['CC THADS H. An Bình']]);
  });

  test.each([
    'Đơn vị báo cáo: Chi cục THADS huyện An Bình',
    'BÁO CÁO KẾT QUẢ CỦA CHI CỤC THADS HUYỆN AN BÌNH',
    'Kết quả của Chi cục THADS huyện An Bình báo cáo tuần 3',
    'Kết quả của Chi cục THADS huyện An Bình, từ ngày 01/10/2023 đến 13/6/2024',
  ])('the unit in the title "%s"', async (title) => {
    const sheets = LAYOUTS['the unit in the titles only']!(a, '13/6/2024');
    sheets.Sheet1![1] = [title];
    const taken = await take([{ name: 'a.xlsx', bytes: fileOf(sheets) }]);
    expect([taken.refused, taken.units.map(({ unit }) => unit.toLowerCase())]).toEqual([[], ['chi cục thads huyện an bình']]);
  });

  test('where somebody else comes to stand in a row, what people have written beside it stays with the old sheet', async () => {
    await take(sent([b]));
    session.host.enter(SHEET, 'K8', [['cần đối chiếu']]);
    const { report } = await take(sent([a, b]));
    expect(report).toMatchObject({ sheet: SHEET, kept: `${SHEET} (cũ)` });
    expect(workbook.sheet(`${SHEET} (cũ)`)!.cell(7, 10)?.value).toBe('cần đối chiếu');
    expect(workbook.sheet(SHEET)!.cell(7, 10)).toBeUndefined();
  });

  test('rows that people have put above it stay: it is not written over them', async () => {
    await take(sent([a]));
    await inExcel(async (context) => {
      const sheet = context.workbook.worksheets.getItem(SHEET);
      sheet.getRange('1:2').insert('Down');
      sheet.getRange('A1').values = [['Kính gửi: lãnh đạo']];
      await context.sync();
    });
    const touched = structuredClone(picture(workbook));
    const { report, page, status } = await take(sent([a]));
    expect(report!.kept).toBe(`${SHEET} (cũ)`);
    expect(workbook.sheet(report!.kept!)!.cell(0, 0)?.value).toBe('Kính gửi: lãnh đạo');
    expect(await undoReports({ report, page, status }, TODAY)).toBe(true);
    expect(picture(workbook)).toEqual(touched);
  });

  test('a note below a report that was made keeps it from being taken back', async () => {
    const taken = await take(sent([a]));
    session.host.enter(SHEET, 'B60', [['Đã đối chiếu']]);
    expect(await undoReports(taken, TODAY)).toBe(false);
    expect(workbook.sheet(SHEET)!.cell(59, 1)?.value).toBe('Đã đối chiếu');
  });

  test('figures that are counted from another day are asked about, and not added to the others', async () => {
    const other = LAYOUTS['one sheet, the unit first']!(b, '13/6/2024');
    other['Báo cáo']![1] = ['(từ 05/10/2023 đến 13/6/2024)'];
    const files = [...sent([a]), { name: 'b.xlsx', bytes: fileOf(other) }, { name: 'c.xlsx', bytes: fileOf(ways[1]![1](twelveUnits()[2]!, '13/6/2024')) }];
    const [{ why }] = (await take(files)).refused as [Awaited<ReturnType<typeof take>>['refused'][0]];
    const { reading } = (why.code === 'questions' ? why.questions : [])[0]!.candidates.find(({ answer }) => answer.says === 'use')!;
    const taken = await takeReports(plan, files, { today: TODAY, readings: new Map([['b.xlsx', reading]]) });
    expect(taken.refused.map(({ file, why: reason }) => [file, reason.code])).toEqual([['b.xlsx', 'otherSince']]);
  });

  test('the title says no more of the period than the reports do', async () => {
    await take([{ name: 'a.xlsx', bytes: fileOf(LAYOUTS['the unit in the titles only']!(a, '13/6/2024')) }]);
    expect(workbook.sheet(SHEET)!.cell(1, 0)?.value).toBe('(số liệu đến 13/6/2024)');
  });

  test('the province and its town of the same name are two', async () => {
    const officers = a.officers.map((one) => ({ ...one, name: `${one.name} Khác` }));
    const taken = await take([
      { name: 'cuc.xlsx', bytes: fileOf(ways[0]![1]({ name: 'Cục THADS tỉnh Bình Lộc', officers }, '13/6/2024')) },
      { name: 'tp.xlsx', bytes: fileOf(ways[0]![1]({ name: 'Chi cục THADS thành phố Bình Lộc', officers: b.officers }, '13/6/2024')) },
    ]);
    expect([taken.refused, taken.files]).toEqual([[], ['cuc.xlsx', 'tp.xlsx']]);
  });

  test('a file that was refused and comes again is told once', async () => {
    const undated = [{ name: 'a.xlsx', bytes: fileOf(ways[0]![1](a, '31/5/2024')) }];
    await takeReports(plan, undated, { today: TODAY, day: '2024-06-13' });
    const { status } = await take([{ name: 'a.xlsx', bytes: fileOf(ways[0]![1](a, '13/6/2024')) }]);
    expect(status.rows.map(({ unit, state }) => [unit, state])).toEqual([[a.name, 'sent']]);
  });
});

test('refused with the reason: the same unit twice, no unit, no report, a question; a unit that is not the sum of its people is told', async () => {
  const [a, b, c] = twelveUnits() as [Unit, Unit, Unit];
  const [first] = ways as [(typeof ways)[number]];
  const nameless = first[1]({ ...b, name: '' }, '13/6/2024');
  const wrong = first[1](c, '13/6/2024');
  wrong['Báo cáo']![5]![3] = (wrong['Báo cáo']![5]![3] as number) + 5;
  const taken = await take([
    { name: 'a.xlsx', bytes: fileOf(first[1](a, '13/6/2024')) },
    { name: 'a2.xlsx', bytes: fileOf(ways[2]![1](a, '13/6/2024')) },
    { name: 'khong-don-vi.xlsx', bytes: fileOf(nameless) },
    { name: 'khong-bao-cao.xlsx', bytes: fileOf({ Trang: [['xin chào']] }) },
    { name: 'sai-tong.xlsx', bytes: fileOf(wrong) },
  ]);
  const codes = Object.fromEntries(taken.refused.map(({ file, why }) => [file, why.code]));
  expect(codes).toMatchObject({ 'a2.xlsx': 'sameUnit', 'khong-bao-cao.xlsx': 'noReport' });
  expect(['noUnit', 'questions']).toContain(codes['khong-don-vi.xlsx']);
  // Asked about, or taken as it is and told.
  const isTold = taken.differences.some(({ unit, figure, own, sum }) => unit === c.name && figure === 'eligible' && own - sum === 5);
  expect(isTold || codes['sai-tong.xlsx'] === 'questions').toBe(true);
  expect(taken.files).toContain('a.xlsx');
});
