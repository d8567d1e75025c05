/** Every command on real reports: the file that it wrote, read back, is what the add-in's own functions make of the same report. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { cellAddress } from '../../../src/cells/address';
import { makeReview } from '../../../src/excel/award/review';
import { makeList } from '../../../src/excel/award/nomination-sheet';
import { writePreferences } from '../../../src/excel/kit/preferences';
import { makePlanSheet } from '../../../src/excel/plan-state';
import { classify, examine } from '../../../src/excel/results/classify';
import { toggleMarks } from '../../../src/excel/results/mark';
import { NATIONAL_2022 } from '../../../src/plan/builtin';
import { DEFAULT_PLAN } from '../../../src/plan/default';
import { planToText } from '../../../src/plan/file';
import { picture } from 'excel-host/package';
import { compareWithTruth, fixtureBytes, truthOf } from '../../fixtures/truth';
import { fileOf, LAYOUTS, twelveUnits } from '../../excel/units/layouts';
import { byTheAddIn, commandLine } from './command-line';
import { readDocx, textOfDocx } from '../../award/dossier/docx-reader';
import { openWorkbook } from '../../../workbench/add-in';
import { strFromU8, strToU8, unzipSync } from 'fflate';
import { texts, zipFiles } from 'excel-host/testing';
import type { OfficeSession } from 'excel-host/node';
import type { Sheet, Workbook } from 'excel-host/model';

const SAMPLE = '01-bao-cao-tinh-hai-bieu.xlsx';
const OFFICES = '37-chi-co-don-vi.xlsx';
const LOCKED = '83-khoa-co-mat-khau.xlsx';
const NO_REPORT = '74-danh-sach-can-bo.xlsx';
const DAY = '2024-06-20';
const GOLD = '#FFD966';

jest.setTimeout(60_000);

const line = commandLine();
const marksIn = ({ sheets }: Workbook): number => sheets.flatMap((sheet) => sheet.conditionalFormats).filter(({ format }) => format.fill === GOLD).length;

describe('record', () => {
  test('the day that the report says; the same day again; another day against the last', async () => {
    line.put(SAMPLE);
    expect(await line.thads('record', SAMPLE, 'a.xlsx', '--day', '2024-06-13', '--today', '2024-07-02')).toBe(0);
    expect(line.out).toContain('Đã chốt số liệu ngày 13/6/2024: 78 dòng trên trang "Lịch sử số liệu".');
    expect(await line.thads('record', 'a.xlsx', 'b.xlsx', '--day', '2024-06-13', '--today', '2024-07-02')).toBe(0);
    expect(line.out).toContain('Đã chốt lại số liệu ngày 13/6/2024: thay 78 dòng');
    expect(picture(line.workbook('b.xlsx'))).toEqual(picture(line.workbook('a.xlsx')));
    expect(await line.thads('record', 'b.xlsx', 'c.xlsx', '--today', '2024-07-02', '--json')).toBe(0);
    const told = line.data<{ day: string; before: string; rows: number; changes: { completed: number; points: number }[] }>();
    expect(told).toMatchObject({ day: '2024-06-30', before: '2024-06-13', rows: 78 });
    expect(new Set(told.changes.map(({ completed, points }) => `${completed} ${points}`))).toEqual(new Set(['0 0']));
  });

  test('figures of other days out of files', async () => {
    line.put(SAMPLE);
    mkdirSync(join(line.folder, 'cu'));
    const [unit] = twelveUnits();
    writeFileSync(join(line.folder, 'cu', 'a.xlsx'), fileOf(Object.values(LAYOUTS)[0]!(unit!, '6/6/2024')));
    writeFileSync(join(line.folder, 'cu', 'b.xlsx'), 'x');
    expect(await line.thads('record', SAMPLE, 'a.xlsx', '--from', 'cu', '--today', '2024-07-02')).toBe(0);
    expect(line.out).toContain('Đã chốt số liệu ngày 06/6/2024: 8 dòng');
    expect(line.out).toContain('b.xlsx: Tệp');
    writeFileSync(join(line.folder, 'cu', 'a.xlsx'), 'x');
    expect(await line.thads('record', SAMPLE, 'b.xlsx', '--from', 'cu', '--today', '2024-07-02')).toBe(1);
    expect(line.exists('b.xlsx')).toBe(false);
  });

  test('a day that has not come: one sentence, no file', async () => {
    line.put(SAMPLE);
    expect(await line.thads('record', SAMPLE, 'a.xlsx', '--today', '2024-06-20')).toBe(1);
    expect(line.err).toContain('Báo cáo ghi số liệu đến 30/6/2024, ngày đó chưa tới. Hãy ghi ngày thật của số liệu bằng --day');
    expect(line.exists('a.xlsx')).toBe(false);
    expect(await line.thads('record', SAMPLE, 'a.xlsx', '--day', '2024-06-21', '--today', '2024-06-20')).toBe(1);
    expect(line.err).toMatch(/^Ngày 21\/6\/2024 chưa tới\./);
    expect(line.exists('a.xlsx')).toBe(false);
  });
});

describe('summary', () => {
  test('the page, with what changed since the last day; again it is the same; as data for a script', async () => {
    line.put(SAMPLE);
    expect(await line.thads('record', SAMPLE, 'a.xlsx', '--day', '2024-06-13', '--today', '2024-07-02')).toBe(0);
    expect(await line.thads('summary', 'a.xlsx', 'b.xlsx', '--today', '2024-07-02')).toBe(0);
    expect(line.out).toContain('Đã lập trang "Tổng hợp thi đua" để in, mang đi họp.');
    expect(line.out).toMatch(/\d+\/\d+ đơn vị đủ điều kiện/);
    expect(await line.thads('summary', 'b.xlsx', 'c.xlsx', '--today', '2024-07-02', '--json')).toBe(0);
    const told = line.data<{ day: string; before: string; kept: null; counts: { units: { of: number } } }>();
    expect(told).toMatchObject({ day: '2024-06-30', before: '2024-06-13', kept: null });
    expect(picture(line.workbook('c.xlsx'))).toEqual(picture(line.workbook('b.xlsx')));
    expect(await line.thads('remove', 'c.xlsx', 'd.xlsx')).toBe(0);
    expect(line.out).toContain('Trang lịch sử "Lịch sử số liệu" được giữ; gỡ cả trang ấy thì thêm --with-history.');
    expect(await line.thads('remove', 'c.xlsx', 'd.xlsx', '--with-history')).toBe(0);
    expect(line.workbook('d.xlsx').sheets.map(({ name }) => name)).toEqual(line.workbook(SAMPLE).sheets.map(({ name }) => name));
  });
});

describe('forms and collect', () => {
  test('a form for each unit; sent back they are taken in, and who is missing is said', async () => {
    line.put(SAMPLE);
    expect(await line.thads('review', SAMPLE, 'r.xlsx', '--today', '2024-07-02')).toBe(0);
    expect(await line.thads('forms', 'r.xlsx', 'phieu.zip', '--today', '2024-07-02')).toBe(0);
    const forms = unzipSync(line.bytes('phieu.zip'));
    expect(line.out).toContain(`Đã xuất ${Object.keys(forms).length} phiếu, mỗi đơn vị một tệp.`);
    expect(await line.thads('collect', 'r.xlsx', 'c.xlsx', '--from', 'phieu.zip', '--today', '2024-07-02')).toBe(0);
    expect(line.out).toContain(`Đã nhận ${Object.keys(forms).length} phiếu: 0 câu trả lời.`);
    expect(line.out).toContain('Mọi đơn vị đã nộp.');
    mkdirSync(join(line.folder, 'gui-ve'));
    const [[name, bytes]] = Object.entries(forms) as [[string, Uint8Array]];
    writeFileSync(join(line.folder, 'gui-ve', name), bytes);
    writeFileSync(join(line.folder, 'gui-ve', '~$khoa.xlsx'), 'x');
    writeFileSync(join(line.folder, 'gui-ve', 'hong.xlsx'), 'x');
    expect(await line.thads('collect', 'r.xlsx', 'd.xlsx', '--from', 'gui-ve', '--today', '2024-07-02', '--json')).toBe(0);
    const told = line.data<{
      forms: { files: string[] };
      reports: { files: string[]; refused: { file: string; code: string }[] };
      submissions: { state: string }[];
    }>();
    expect(told.forms.files).toEqual([name]);
    expect(told.reports).toMatchObject({ files: [], refused: [{ file: 'hong.xlsx', code: 'file' }] });
    expect(told.submissions.filter(({ state }) => state === 'missing')).toHaveLength(Object.keys(forms).length - 1);
  });

  test('reports of units become one; a question about one of them is told with its answers', async () => {
    line.put(SAMPLE);
    mkdirSync(join(line.folder, 'bao-cao'));
    const units = twelveUnits().slice(0, 3);
    units.forEach((unit, i) => writeFileSync(join(line.folder, 'bao-cao', `${i}.xlsx`), fileOf(Object.values(LAYOUTS)[i]!(unit, '13/6/2024'))));
    const asked = Object.values(LAYOUTS)[0]!(twelveUnits()[3]!, '13/6/2024');
    asked['Báo cáo']![0] = ['KẾT QUẢ THI HÀNH ÁN DÂN SỰ CHỦ ĐỘNG'];
    writeFileSync(join(line.folder, 'bao-cao', 'hoi.xlsx'), fileOf(asked));
    expect(await line.thads('collect', 'trong.xlsx', 'c.xlsx', '--from', 'bao-cao')).toBe(64);
    writeFileSync(join(line.folder, 'trong.xlsx'), fileOf({ Trang1: [] }));
    expect(await line.thads('collect', 'trong.xlsx', 'c.xlsx', '--from', 'bao-cao', '--today', '2024-06-20')).toBe(0);
    expect(line.out).toContain('Đã gộp 3 báo cáo (3 đơn vị,');
    expect(line.out).toContain('hoi.xlsx: Có 1 câu hỏi');
    expect(line.out).toMatch(/1\. Trang "Báo cáo"/);
    expect(await line.thads('classify', 'c.xlsx', 'd.xlsx', '--today', '2024-06-20')).not.toBe(1);
  });

  test('without --from, from nowhere, with a side that is none: refused', async () => {
    line.put(SAMPLE);
    expect(await line.thads('collect', SAMPLE, 'c.xlsx')).toBe(1);
    expect(line.err).toContain('Hãy ghi --from');
    expect(await line.thads('collect', SAMPLE, 'c.xlsx', '--from', 'khong-co')).toBe(1);
    expect(await line.thads('collect', SAMPLE, 'c.xlsx', '--from', '.', '--conflicts', 'ai')).toBe(64);
  });
});

describe('text', () => {
  test('of the whole report, of one person; a name that nobody has is refused', async () => {
    line.put(SAMPLE);
    expect(await line.thads('text', SAMPLE, 'a.txt', '--today', '2024-07-02')).toBe(0);
    const text = strFromU8(line.bytes('a.txt'));
    expect(text).toMatch(/^Kết quả thi hành án dân sự, số liệu đến 30\/6\/2024:/);
    expect(text).toContain(
      'Về việc: tổng số giải quyết 6.553 việc, trong đó năm trước chuyển sang 3.079 việc, thụ lý mới 3.474 việc; tổng số phải thi hành 6.505 việc;',
    );
    expect(line.out.trim()).toBe(text.trim());
    expect(await line.thads('text', SAMPLE, 'a.docx', '--of', 'hà chí nghĩa', '--today', '2024-07-02')).toBe(0);
    const paper = textOfDocx(readDocx(line.bytes('a.docx')));
    for (const one of line.out.trim().split('\n')) expect(paper).toContain(one);
    expect(await line.thads('text', SAMPLE, 'b.txt', '--of', 'Hà Chí Nghĩa', '--today', '2024-07-02', '--json')).toBe(0);
    expect(line.data<{ of: string; text: string }>()).toMatchObject({
      of: 'Hà Chí Nghĩa',
      text: expect.stringMatching(/^Hà Chí Nghĩa \(.+\), số liệu đến/) as unknown,
    });
    expect(await line.thads('text', SAMPLE, 'c.txt', '--of', 'Không Ai', '--today', '2024-07-02')).toBe(1);
    expect([line.err.includes('"Không Ai"'), line.exists('c.txt')]).toEqual([true, false]);
    expect(await line.thads('text', SAMPLE, 'c.txt', '--today', '2024-06-20')).toBe(1);
    expect([line.err.includes('Báo cáo ghi số liệu đến 30/6/2024, ngày đó chưa tới'), line.exists('c.txt')]).toEqual([true, false]);
  });
});

describe('remove', () => {
  test.each([SAMPLE, OFFICES, '14-khoa-khong-mat-khau.xlsx'])('%s, classified: the original is back', async (name) => {
    line.put(name);
    expect(await line.thads('classify', name, 'a.xlsx')).toBe(0);
    expect(picture(line.workbook('a.xlsx'))).not.toEqual(picture(line.workbook(name)));
    expect(await line.thads('remove', 'a.xlsx', 'b.xlsx')).toBe(0);
    expect(picture(line.workbook('b.xlsx'))).toEqual(picture(line.workbook(name)));
    expect(line.out).toMatch(/^Đã gỡ bỏ kết quả của bảng thi đua trên: ".+"\.\nĐã lưu .+b\.xlsx\n$/);
  });

  test('formulas go with the plan sheet that was added for them, and with what was chosen in the pane', async () => {
    line.put(OFFICES);
    expect(await line.thads('classify', OFFICES, 'a.xlsx', '--formulas', 'builtin')).toBe(0);
    await line.edit('a.xlsx', () => writePreferences({ plan: 'toan-quoc-2022', formulas: 'builtin' }));
    expect(await line.thads('remove', 'a.xlsx', 'b.xlsx', '--json')).toBe(0);
    expect(picture(line.workbook('b.xlsx'))).toEqual(picture(line.workbook(OFFICES)));
    expect(line.data<{ removed: string[]; kept: string[] }>()).toMatchObject({ removed: expect.arrayContaining(['Kế hoạch thi đua']), kept: [] });
  });

  test('a review that people have answered stays, and it is said', async () => {
    line.put(SAMPLE);
    await line.thads('classify', SAMPLE, 'a.xlsx');
    await line.thads('review', 'a.xlsx', 'b.xlsx', '--today', DAY);
    await line.edit('b.xlsx', (session) => Promise.resolve(answer(session)));
    expect(await line.thads('remove', 'b.xlsx', 'c.xlsx')).toBe(0);
    expect(line.out).toContain('Giữ lại "Xét khen thưởng"');
    expect(line.workbook('c.xlsx').sheets.map(({ name }) => name)).toEqual(['Biểu 04', 'Biểu 05', 'Xét khen thưởng']);
  });

  test('nothing to remove: one sentence, exit code 1, no file', async () => {
    line.put(OFFICES);
    expect(await line.thads('remove', OFFICES, 'a.xlsx')).toBe(1);
    expect([line.out, line.err]).toEqual(['', 'Không thấy cột nào do bảng thi đua ghi để gỡ bỏ.\n']);
    expect(line.exists('a.xlsx')).toBe(false);
  });
});

describe('mark', () => {
  test.each([SAMPLE, OFFICES])('%s: classifies first, marks as the ribbon does; twice is unmarked', async (name) => {
    line.put(name);
    expect(await line.thads('mark', name, 'a.xlsx')).toBe(0);
    expect(line.out).toMatch(/^Đã đánh dấu \d+ dòng đủ điều kiện\..*\n\nKế hoạch: /);
    const own = await byTheAddIn(fixtureBytes(name), async () => {
      await classify({ plan: DEFAULT_PLAN });
      await toggleMarks();
    });
    expect(picture(line.workbook('a.xlsx'))).toEqual(picture(own));
    expect(marksIn(line.workbook('a.xlsx'))).toBe(truthOf(name).reportSheets.length);
    expect(await line.thads('mark', 'a.xlsx', 'b.xlsx')).toBe(0);
    expect(line.out).toMatch(/^Đã bỏ dấu các dòng đủ điều kiện\.\nĐã lưu /);
    await line.thads('classify', name, 'c.xlsx');
    expect(picture(line.workbook('b.xlsx'))).toEqual(picture(line.workbook('c.xlsx')));
  });

  test('--json: the state, the rows, and the classification that came first', async () => {
    line.put(OFFICES);
    await line.thads('mark', OFFICES, 'a.xlsx', '--json');
    expect(line.data()).toMatchObject({ state: 'marked', rows: expect.any(Number), classified: { plan: 'hau-giang-2024' } });
    await line.thads('mark', 'a.xlsx', 'b.xlsx', '--json');
    expect(line.data()).toEqual({ state: 'unmarked', classified: null });
  });

  test('sheets behind a password are refused; with their results on sheets of their own there is no row to mark', async () => {
    line.put(LOCKED);
    expect(await line.thads('mark', LOCKED, 'a.xlsx')).toBe(1);
    expect(line.err).toMatch(/Không gỡ được bảo vệ/);
    expect(await line.thads('mark', LOCKED, 'a.xlsx', '--new-sheet')).toBe(1);
    expect(line.err).toMatch(/không có dòng nào để đánh dấu/);
    expect(line.exists('a.xlsx')).toBe(false);
  });

  test('--new-sheet: where one sheet of two is behind a password, the other one is marked', async () => {
    const parts = texts(fixtureBytes(SAMPLE));
    parts['xl/worksheets/sheet2.xml'] = parts['xl/worksheets/sheet2.xml']!.replace('</sheetData>', '</sheetData><sheetProtection password="CC1A" sheet="1"/>');
    line.put(SAMPLE, zipFiles(parts));
    expect(await line.thads('mark', SAMPLE, 'a.xlsx')).toBe(1);
    expect(await line.thads('mark', SAMPLE, 'a.xlsx', '--new-sheet')).toBe(0);
    expect(line.workbook('a.xlsx').sheets.map((sheet) => sheet.conditionalFormats.filter(({ format }) => format.fill === GOLD).length)).toEqual([1, 0, 0]);
  });
});

describe('plan', () => {
  test('the plan that counts, on its sheet; the classification by it is the same', async () => {
    line.put(OFFICES);
    expect(await line.thads('plan', OFFICES, 'a.xlsx')).toBe(0);
    expect(line.out).toContain('Đã ghi kế hoạch ra trang "Kế hoạch thi đua".');
    expect(picture(line.workbook('a.xlsx'))).toEqual(picture(await byTheAddIn(fixtureBytes(OFFICES), () => makePlanSheet(DEFAULT_PLAN))));
    expect(await line.thads('classify', 'a.xlsx', 'b.xlsx', '--plan', 'sheet')).toBe(0);
    expect(compareWithTruth(openWorkbook(fixtureBytes(OFFICES)).workbook, line.workbook('b.xlsx'), truthOf(OFFICES))).toEqual([]);
  });

  test('an id, a file: that plan counts from then on, whatever was chosen before', async () => {
    line.put(OFFICES);
    await line.edit(OFFICES, () => writePreferences({ plan: 'hau-giang-2024' }));
    expect(await line.thads('plan', OFFICES, 'a.xlsx', '--plan', NATIONAL_2022.id, '--json')).toBe(0);
    expect(line.data()).toEqual({ sheet: 'Kế hoạch thi đua', plan: NATIONAL_2022.id });
    // The report is of another time than that plan: it is asked, and a person says that it counts.
    expect(await line.thads('classify', 'a.xlsx', 'b.xlsx')).toBe(2);
    line.put('answers.json', strToU8(JSON.stringify({ version: 1, sheets: { Việc: { use: true }, Tiền: { use: true } } })));
    expect(await line.thads('classify', 'a.xlsx', 'b.xlsx', '--reading', 'answers.json')).toBe(0);
    expect(line.out).toContain(NATIONAL_2022.name);
    const own = { ...DEFAULT_PLAN, id: 'cua-toi', name: 'Kế hoạch của tôi', bands: DEFAULT_PLAN.bands.map((band) => ({ ...band, target: 12.5 })) };
    line.put('plan.json', strToU8(planToText(own)));
    await line.thads('plan', OFFICES, 'c.xlsx', '--plan', 'plan.json');
    await line.thads('classify', 'c.xlsx', 'd.xlsx', '--json');
    const { subjects } = line.data<{ subjects: { byMeasure: { cases?: { target: number } } }[] }>();
    expect(new Set(subjects.map(({ byMeasure }) => byMeasure.cases?.target))).toEqual(new Set([0.125]));
  });

  test('an empty form: said, and no classification before it is filled in', async () => {
    line.put(OFFICES);
    expect(await line.thads('plan', OFFICES, 'a.xlsx', '--plan', 'empty')).toBe(0);
    expect(line.out).toMatch(/mẫu kế hoạch trống/);
    expect(await line.thads('classify', 'a.xlsx', 'b.xlsx')).toBe(1);
    expect(line.err).toMatch(/Trang "Kế hoạch thi đua", ô /);
  });

  test('a second plan sheet stands beside the first, and counts from then on', async () => {
    line.put(OFFICES);
    await line.thads('plan', OFFICES, 'a.xlsx');
    expect(await line.thads('plan', 'a.xlsx', 'b.xlsx', '--plan', 'empty')).toBe(0);
    expect(line.out).toContain('Kế hoạch thi đua (2)');
    expect(await line.thads('classify', 'b.xlsx', 'c.xlsx')).toBe(1);
    expect(line.err).toContain('Trang "Kế hoạch thi đua (2)", ô');
  });
});

/** The review table of a workbook: its sheet, and the column of a heading. */
function reviewOf(workbook: Workbook): { sheet: Sheet; top: number; bottom: number; column(heading: string): number } {
  const sheet = workbook.sheet('Xét khen thưởng')!;
  const { area, columns } = sheet.tables[0]!;
  return { sheet, top: area.top, bottom: area.bottom, column: (heading) => area.left + columns.indexOf(heading) };
}

/** Types the answers that make everybody with good results qualify. */
function answer({ host, workbook }: OfficeSession): void {
  const { sheet, top, bottom, column } = reviewOf(workbook);
  const type = (row: number, heading: string, text: string): void => host.enter(sheet.name, cellAddress(row, column(heading)), [[text]]);
  for (let row = top + 1; row <= bottom; row++) {
    const person = sheet.cell(row, column('Đối tượng'))?.value === 'Chấp hành viên';
    type(row, 'Vi phạm, kỷ luật', 'Không');
    type(row, person ? 'Trách nhiệm, gương mẫu' : 'Đoàn kết, chấp hành tốt', 'Có');
    if (person) type(row, 'Là Thủ trưởng đơn vị', 'Không');
  }
}

describe('review, list, dossier', () => {
  const review = async (): Promise<unknown> => makeReview(DEFAULT_PLAN, (await examine({ plan: DEFAULT_PLAN })).assessed, DAY);

  test('from the report to the papers', async () => {
    line.put(SAMPLE);
    expect(await line.thads('review', SAMPLE, 'a.xlsx', '--today', DAY)).toBe(0);
    expect(line.out).toMatch(
      /Đã lập trang "Xét khen thưởng" với 39 dòng\..*\nKết luận: đủ điều kiện 0, không đủ \d+, còn thiếu thông tin \d+\.\nSố liệu tạm thời/,
    );
    expect(picture(line.workbook('a.xlsx'))).toEqual(picture(await byTheAddIn(fixtureBytes(SAMPLE), review)));

    await line.edit('a.xlsx', (session) => Promise.resolve(answer(session)));
    expect(await line.thads('review', 'a.xlsx', 'b.xlsx', '--today', DAY)).toBe(0);
    expect(line.out).toMatch(/giữ 39 dòng.*\nKết luận: đủ điều kiện 12, không đủ 27, còn thiếu thông tin 0\./);

    expect(await line.thads('list', 'b.xlsx', 'c.xlsx', '--today', DAY)).toBe(0);
    expect(line.out).toMatch(/Đã lập trang "Danh sách đề nghị": \d+ tập thể, \d+ cá nhân\.\nTập thể: .+\nCá nhân: .+\n/);
    expect(picture(line.workbook('c.xlsx'))).toEqual(picture(await byTheAddIn(line.bytes('b.xlsx'), () => makeList(DEFAULT_PLAN, DAY))));

    expect(await line.thads('dossier', 'c.xlsx', 'hồ sơ.zip', '--today', DAY, '--json')).toBe(0);
    const { papers, collectives, officers } = line.data<{ papers: string[]; collectives: unknown[]; officers: { name: string }[] }>();
    const files = unzipSync(line.bytes('hồ sơ.zip'));
    expect(Object.keys(files)).toEqual(papers);
    expect(papers.slice(0, 4)).toEqual(['01-To-trinh.docx', '02-Bien-ban-hop.docx', '02-Bien-ban-hop-Phu-luc.docx', '03-Danh-sach-de-nghi.docx']);
    expect([papers.length, collectives.length + officers.length]).toEqual([3 + 12 + 1, 12]);
    const text = textOfDocx(readDocx(files['03-Danh-sach-de-nghi.docx']!));
    for (const { name } of officers) expect(text).toContain(name);
    const [paper] = papers.filter((name) => name.startsWith('04-Bao-cao-thanh-tich-12-'));
    expect(textOfDocx(readDocx(files[paper!]!))).toContain(officers.at(-1)!.name);
  });

  test('a list or papers of figures that the report no longer has are refused until the review is made again', async () => {
    line.put(SAMPLE);
    await line.thads('review', SAMPLE, 'a.xlsx', '--today', DAY);
    await line.edit('a.xlsx', async (session) => {
      answer(session);
      // The first Chi cục completes less than it did.
      const sheet = session.workbook.sheets[0]!;
      const row = sheet.rows.findIndex((cells) => cells?.cells.some((cell) => typeof cell?.value === 'string' && cell.value.startsWith('Chi cục')));
      const column = sheet.rows[row]!.cells.map((cell) => typeof cell?.value === 'number' && cell.value > 10).lastIndexOf(true);
      session.host.enter(sheet.name, cellAddress(row, column), [[1]]);
      return Promise.resolve();
    });
    for (const job of ['list', 'dossier'] as const) {
      expect(await line.thads(job, 'a.xlsx', `b.${job === 'list' ? 'xlsx' : 'zip'}`, '--today', DAY)).toBe(1);
      expect(line.err).toContain('đã khác báo cáo');
    }
  });

  test('the text of a dossier names its papers and what to look at before signing', async () => {
    line.put(SAMPLE);
    await line.thads('review', SAMPLE, 'a.xlsx', '--today', DAY);
    await line.edit('a.xlsx', (session) => Promise.resolve(answer(session)));
    expect(await line.thads('dossier', 'a.xlsx', 'a.zip', '--today', '2024-07-01')).toBe(0);
    expect(line.out).toMatch(/Đã lập hồ sơ gồm 16 văn bản:\n- 01-To-trinh\.docx\n/);
    expect(line.out).toMatch(/Cần xem trước khi ký:\n- 12 Báo cáo thành tích chưa ghi người xác nhận\./);
  });

  test.each(['list', 'dossier'])('%s without a review: says to make it first, exit code 1, no file', async (command) => {
    line.put(SAMPLE);
    const output = command === 'dossier' ? 'a.zip' : 'a.xlsx';
    expect(await line.thads(command, SAMPLE, output)).toBe(1);
    expect(line.err).toMatch(/^Chưa có trang "Xét khen thưởng"\..*\nLệnh lập trang xét: .* review /);
    expect(line.exists(output)).toBe(false);
  });

  test('a dossier about nobody is refused', async () => {
    line.put(SAMPLE);
    await line.thads('review', SAMPLE, 'a.xlsx', '--today', DAY);
    expect(await line.thads('dossier', 'a.xlsx', 'a.zip')).toBe(1);
    expect([line.err, line.exists('a.zip')]).toEqual(['Chưa có ai đủ điều kiện và được đề nghị, nên chưa có hồ sơ để lập.\n', false]);
  });

  test.each([
    ['review', 'a.xlsx'],
    ['list', 'a.xlsx'],
    ['dossier', 'a.zip'],
  ])('%s by a plan without award rules is refused', async (command, output) => {
    line.put(SAMPLE);
    expect(await line.thads(command, SAMPLE, output, '--plan', NATIONAL_2022.id)).toBe(1);
    expect(line.err).toMatch(/không có quy định về khen thưởng/);
    expect(line.exists(output)).toBe(false);
  });

  test.each(['review', 'mark'])('%s of a workbook without a report: every sheet with its reason', async (command) => {
    line.put(NO_REPORT);
    expect(await line.thads(command, NO_REPORT, 'a.xlsx')).toBe(1);
    expect(line.err).toMatch(/^Không tìm thấy báo cáo.*\n- /);
  });
});
