/** The review and the list on the real Office.js: from sample 1 to the list, failures at every request, undo, removal, odd sheets. */
import { REVIEW_SHEET, REVIEW_TABLE, statedFactOf } from '../../../src/award/columns';
import { cellAddress } from '../../../src/cells/address';
import { makeList } from '../../../src/excel/award/nomination-sheet';
import { type Answer, answerFacts, hasReview, type Made, makeReview, readReviewSheet, refreshReview, undoReview } from '../../../src/excel/award/review';
import { removeAll } from '../../../src/excel/remove';
import { classify, examine } from '../../../src/excel/results/classify';
import { NATIONAL_2022, REGIONAL_TEMPLATE } from '../../../src/plan/builtin';
import { DEFAULT_PLAN } from '../../../src/plan/default';
import type { Plan } from '../../../src/plan/plan';
import { openWorkbook } from '../../../workbench/add-in';
import { bootAddIn } from '../../../workbench/boot';
import { fixtureBytes } from '../../fixtures/truth';
import { sideBySide, type Value, workbookOf } from '../build';
import { picture as look } from 'excel-host/package';
import { calculating } from 'excel-host/calculation';
import type { OfficeSession } from 'excel-host/node';
import type { Sheet, Workbook } from 'excel-host/model';

let session: OfficeSession;
/** A failure in the last request, which lets go of objects, leaves some behind: that is Office.js's own. */
let letsGo = true;
afterEach(async () => {
  if (letsGo) expect(session.host.heldReferences).toBe(0);
  letsGo = true;
  await session.close();
});

/** A copy: the host changes its objects in place. */
const picture = (workbook: Workbook) => structuredClone(look(workbook));

const TODAY = '2024-06-20';
const SAMPLE = '01-bao-cao-tinh-hai-bieu.xlsx';
const LIST = 'Danh sách đề nghị';

/** @param calculate formulas of the report follow what is typed */
async function open(workbook: Workbook, calculate = false): Promise<Workbook> {
  session = await bootAddIn({ workbook, ...(calculate && { calculate: calculating(workbook) }) });
  return workbook;
}
const sample = (name = SAMPLE, calculate = false) => open(openWorkbook(fixtureBytes(name)).workbook, calculate);
const make = async (): Promise<Made> => makeReview(DEFAULT_PLAN, (await examine({ plan: DEFAULT_PLAN })).assessed, TODAY);

const reviewSheet = (workbook: Workbook): Sheet => workbook.sheets.find(({ tables }) => tables.some(({ name }) => name === REVIEW_TABLE))!;
const textsOn = (sheet: Sheet): string[] =>
  sheet.rows.flatMap((row) => row?.cells.flatMap((cell) => (typeof cell?.value === 'string' ? [cell.value] : [])) ?? []);

/** A cell of the review by row of the table and heading. */
function place(workbook: Workbook, row: number, heading: string): [sheet: Sheet, row: number, column: number] {
  const sheet = reviewSheet(workbook);
  const table = sheet.tables[0]!;
  return [sheet, table.area.top + 1 + row, table.area.left + table.columns.indexOf(heading)];
}
const valueAt = (workbook: Workbook, row: number, heading: string): unknown => {
  const [sheet, r, c] = place(workbook, row, heading);
  return sheet.cell(r, c)?.value ?? '';
};
function type(workbook: Workbook, row: number, heading: string, value: Value): void {
  const [sheet, r, c] = place(workbook, row, heading);
  session.host.enter(sheet.name, cellAddress(r, c), [[value ?? '']]);
}
/** Answers everything well, for every row. */
function answerAll(workbook: Workbook, made: Made): void {
  for (const { subject, row } of made.update.subjects) {
    const person = subject.kind === 'officer' || subject.kind === 'staff';
    type(workbook, row, 'Vi phạm, kỷ luật', 'Không');
    type(workbook, row, person ? 'Trách nhiệm, gương mẫu' : 'Đoàn kết, chấp hành tốt', 'Có');
    if (person) type(workbook, row, 'Là Thủ trưởng đơn vị', 'Không');
  }
}
const rowOf = ({ update }: Pick<Made, 'update'>, name: string): number => update.subjects.find(({ subject }) => subject.name === name)!.row;

describe('sample 1', () => {
  test('a row per department, office and officer; the recogniser leaves it alone; twice is once', async () => {
    const workbook = await sample();
    const made = await make();
    expect([made.created, made.update.subjects.length, made.update.appended.length]).toEqual([true, 39, 39]);
    const once = picture(workbook);
    const again = await make();
    expect([again.created, again.update.kept, again.update.appended.length, again.update.gone]).toEqual([false, 39, 0, []]);
    expect(picture(workbook)).toEqual(once);
    const { recognition, assessed } = await classify({ plan: DEFAULT_PLAN });
    expect(recognition.refused).toContainEqual({ sheet: REVIEW_SHEET, reason: { code: 'ownSheet' } });
    expect(assessed).toHaveLength(39);
  });

  test('facts typed in, the list, other figures: nothing typed is lost, conclusions follow', async () => {
    const workbook = await sample(SAMPLE, true);
    const made = await make();
    answerAll(workbook, made);
    const first = await makeList(DEFAULT_PLAN, TODAY);
    expect(first.list.incomplete).toEqual([]);
    expect(first.list.collectives.length + first.list.officers.length).toBe(12);
    const officer = first.list.officers[0]!.subject;
    const row = rowOf(made, officer.name);
    expect(valueAt(workbook, row, 'Kết luận')).toBe('Đủ điều kiện');
    // The report changes: the officer completes far less.
    const cases = workbook.sheet('Biểu 04')!;
    const at = cases.rows.findIndex((cells) => cells?.cells.some((cell) => cell?.value === officer.name));
    const completed = officer.results.cases!.completed!;
    cases.rows[at]!.cells.forEach((cell, column) => cell?.value === completed && session.host.enter(cases.name, cellAddress(at, column), [[1]]));
    await session.host.calculationEnded();
    await make();
    expect(valueAt(workbook, row, 'Kết luận')).toBe('Không đủ');
    expect(valueAt(workbook, row, 'Thi hành xong (việc)')).toBe(1);
    expect([valueAt(workbook, row, 'Vi phạm, kỷ luật'), valueAt(workbook, row, 'Trách nhiệm, gương mẫu')]).toEqual(['Không', 'Có']);
    const second = await makeList(DEFAULT_PLAN, TODAY);
    expect(second.list.officers.map(({ subject }) => subject.name)).not.toContain(officer.name);
    expect(textsOn(workbook.sheet(LIST)!)).not.toContain(officer.name);
  });

  test('saved and reopened the review is found by its table, under another name of the sheet', async () => {
    const file = openWorkbook(fixtureBytes(SAMPLE));
    await open(file.workbook);
    await make();
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem(REVIEW_SHEET).name = 'Của tôi';
      await context.sync();
    });
    const bytes = file.save();
    await session.close();
    await open(openWorkbook(bytes).workbook);
    expect((await readReviewSheet(DEFAULT_PLAN, TODAY))!.sheet).toBe('Của tôi');
    expect((await make()).update.kept).toBe(39);
  });
});

describe('all or nothing', () => {
  const small = () => workbookOf({ 'Báo cáo': sideBySide([[{ name: 'Trần Văn Mẫu', cases: [150, 100, 80], money: [20_000_000, 100, 50] }]]) });

  /** Runs a job with a failure at its n-th request, for every n, until it gets through. */
  async function failEverywhere(prepare: () => Promise<unknown>, job: () => Promise<unknown>): Promise<number> {
    letsGo = false;
    for (let n = 1; n < 60; n++) {
      const workbook = await open(small());
      await prepare();
      const before = picture(workbook);
      session.host.misbehave.fault = { request: session.host.statistics.requests + n, how: 'refused' };
      const failed = await job().then(
        () => false,
        () => true,
      );
      delete session.host.misbehave.fault;
      if (!failed) return n;
      expect([n, picture(workbook)]).toEqual([n, before]);
      await session.close();
    }
    throw new Error('never got through');
  }

  test('making the review: a failure at any request leaves the workbook as it was', async () => {
    const assessed = await assessedOfSmall();
    expect(
      await failEverywhere(
        async () => undefined,
        () => makeReview(DEFAULT_PLAN, assessed, TODAY),
      ),
    ).toBeGreaterThan(3);
  });

  test('making it again with another officer and other figures: the same', async () => {
    const assessed = await assessedOfSmall();
    const other = structuredClone(assessed);
    const officer = other.find(({ kind }) => kind === 'officer')!;
    other.push({ ...structuredClone(officer), subject: { ...structuredClone(officer.subject), name: 'Lê Thị Thêm' } });
    officer.subject.figures.cases!.figures.completed = 10;
    const prepare = async (): Promise<void> => {
      await makeReview(DEFAULT_PLAN, assessed, TODAY);
      await answerFacts(DEFAULT_PLAN, [{ row: 0, agency: 'Chi cục THADS huyện 0-0', name: 'Chi cục THADS huyện 0-0', fact: 'unity', value: true }], TODAY);
    };
    expect(await failEverywhere(prepare, () => makeReview(DEFAULT_PLAN, other, TODAY))).toBeGreaterThan(5);
  });

  test('an answer: the cell and the conclusions are as they were', async () => {
    const assessed = await assessedOfSmall();
    const agency = 'Chi cục THADS huyện 0-0';
    const answer = { row: 0, agency, name: agency, fact: 'unity' } as const;
    const prepare = async (): Promise<void> => {
      await makeReview(DEFAULT_PLAN, assessed, TODAY);
      await answerFacts(DEFAULT_PLAN, [{ ...answer, value: true }], TODAY);
    };
    expect(await failEverywhere(prepare, () => answerFacts(DEFAULT_PLAN, [{ ...answer, value: false }], TODAY))).toBeGreaterThan(5);
  });

  test('the list: a failure at any request leaves the list that was there', async () => {
    const assessed = await assessedOfSmall();
    const prepare = async (): Promise<void> => {
      await makeReview(DEFAULT_PLAN, assessed, TODAY);
      await makeList(DEFAULT_PLAN, TODAY);
    };
    expect(await failEverywhere(prepare, () => makeList(DEFAULT_PLAN, TODAY))).toBeGreaterThan(5);
  });

  async function assessedOfSmall() {
    await open(small());
    const { assessed } = await examine({ plan: DEFAULT_PLAN });
    await session.close();
    return assessed;
  }
});

describe('answers', () => {
  const CONDITION = 'Không có khiếu nại, tố cáo đúng';
  const STATED: Plan = {
    ...DEFAULT_PLAN,
    award: {
      ...DEFAULT_PLAN.award!,
      conditions: [...DEFAULT_PLAN.award!.conditions, { code: 'stated', subject: 'individual', text: CONDITION, reference: '' }],
    },
  };
  const about = ({ update }: Made, fact: Answer['fact'], value: Answer['value']): Answer[] =>
    update.subjects
      .filter(({ subject }) => subject.kind === 'officer')
      .map(({ subject, row }) => ({ row, agency: subject.agency, name: subject.name, fact, value }));

  test('for many at once, and taken back together', async () => {
    const workbook = await sample();
    const made = await make();
    const before = picture(workbook);
    const answers = about(made, 'violation', 'none');
    const answered = await answerFacts(DEFAULT_PLAN, answers, TODAY);
    for (const { row } of answers) expect(valueAt(workbook, row, 'Vi phạm, kỷ luật')).toBe('Không');
    expect(answered.update.unwritten).toBe(0);
    await undoReview(DEFAULT_PLAN, TODAY, answered.undo);
    expect(picture(workbook)).toEqual(before);
    // What somebody has typed since is not taken back with them.
    const again = await answerFacts(DEFAULT_PLAN, answers, TODAY);
    type(workbook, answers[0]!.row, 'Vi phạm, kỷ luật', 'Cảnh cáo');
    await expect(undoReview(DEFAULT_PLAN, TODAY, again.undo)).rejects.toThrow(/không hoàn tác/);
  });

  test('write nothing but what they change', async () => {
    const workbook = await sample(SAMPLE, true);
    const made = await make();
    const [first, other] = about(made, 'exemplary', true);
    const [sheet, row, column] = place(workbook, other!.row, 'Kết luận');
    const formula = `="${String(valueAt(workbook, other!.row, 'Kết luận'))}"`;
    session.host.enter(sheet.name, cellAddress(row, column), [[formula]]);
    await session.host.calculationEnded();
    await answerFacts(DEFAULT_PLAN, [first!], TODAY);
    expect(sheet.cell(row, column)?.formula).toBe(formula);
    expect(valueAt(workbook, first!.row, 'Trách nhiệm, gương mẫu')).toBe('Có');
  });

  test('to a condition that the plan states since: its column is added first', async () => {
    const workbook = await sample();
    const made = await make();
    const [answer] = about(made, statedFactOf(CONDITION), false);
    await answerFacts(STATED, [answer!], TODAY);
    expect(valueAt(workbook, answer!.row, `Điều kiện: ${CONDITION}`)).toBe('Không đạt');
    expect(valueAt(workbook, answer!.row, 'Kết luận')).toBe('Không đủ');
    // The plan no longer asks it: what was answered stays.
    await refreshReview(DEFAULT_PLAN, TODAY);
    expect(valueAt(workbook, answer!.row, `Điều kiện: ${CONDITION}`)).toBe('Không đạt');
  });

  test('a blank cell is yellow where the row waits for it, and there only', async () => {
    const workbook = await sample();
    const { update } = await make();
    for (const { subject, row } of update.subjects) {
      const waits = String(valueAt(workbook, row, 'Còn chờ trả lời'))
        .split('; ')
        .filter(Boolean);
      expect(waits.length > 0).toBe(update.waiting.has(subject));
      for (const heading of waits) expect(reviewSheet(workbook).tables[0]!.columns).toContain(heading);
    }
    expect(update.subjects.some(({ subject }) => !update.waiting.has(subject))).toBe(true);
  });
});

describe('undo', () => {
  test('of the first making removes the sheet; of an update puts the figures back', async () => {
    const workbook = await sample();
    const original = picture(workbook);
    const made = await make();
    await undoReview(DEFAULT_PLAN, TODAY, made.undo);
    expect(picture(workbook)).toEqual(original);
    await make();
    const before = picture(workbook);
    const { assessed } = await examine({ plan: DEFAULT_PLAN });
    const changed = structuredClone(assessed).slice(0, 20);
    changed[1]!.subject.figures.cases!.figures.completed = 1;
    const again = await makeReview(DEFAULT_PLAN, changed, TODAY);
    expect(again.update.gone).toHaveLength(19);
    await undoReview(DEFAULT_PLAN, TODAY, again.undo);
    expect(picture(workbook)).toEqual(before);
  });

  test('never takes away what was typed since, and never writes into rows that were moved', async () => {
    const workbook = await sample();
    const made = await make();
    type(workbook, 3, 'Ghi chú', 'tự ghi');
    await expect(undoReview(DEFAULT_PLAN, TODAY, made.undo)).rejects.toThrow(/không hoàn tác/);
    expect(valueAt(workbook, 3, 'Ghi chú')).toBe('tự ghi');
    const again = await make();
    const [a, b] = [valueAt(workbook, 0, 'Tên tập thể, cá nhân'), valueAt(workbook, 1, 'Tên tập thể, cá nhân')];
    type(workbook, 0, 'Tên tập thể, cá nhân', String(b));
    type(workbook, 1, 'Tên tập thể, cá nhân', String(a));
    await expect(undoReview(DEFAULT_PLAN, TODAY, again.undo)).rejects.toThrow(/không hoàn tác/);
  });
});

test('undo never takes away a column or a row that people added since', async () => {
  const workbook = await sample();
  await make();
  const table = reviewSheet(workbook).tables[0]!;
  await Excel.run(async (context) => {
    context.workbook.tables.getItem(REVIEW_TABLE).columns.getItemAt(table.columns.indexOf('Lý do')).delete();
    await context.sync();
  });
  const again = await make();
  expect(again.update.missing.map(({ heading }) => heading)).toEqual(['Lý do']);
  const headings = [...reviewSheet(workbook).tables[0]!.columns];
  await Excel.run(async (context) => {
    context.workbook.tables.getItem(REVIEW_TABLE).columns.add(undefined, undefined, 'Của tôi');
    await context.sync();
  });
  await expect(undoReview(DEFAULT_PLAN, TODAY, again.undo)).rejects.toThrow(/không hoàn tác/);
  expect(reviewSheet(workbook).tables[0]!.columns).toEqual([...headings, 'Của tôi']);
});

describe('"Gỡ bỏ"', () => {
  test('takes an untouched review and its list away without a trace', async () => {
    const workbook = await sample();
    const original = picture(workbook);
    await make();
    await makeList(DEFAULT_PLAN, TODAY);
    const { sheets, kept } = await removeAll();
    expect([sheets.sort(), kept]).toEqual([[LIST, REVIEW_SHEET], []]);
    expect(picture(workbook)).toEqual(original);
  });

  test.each<[what: string, touch: (workbook: Workbook) => void]>([
    ['a fact', (workbook) => type(workbook, 4, 'Vi phạm, kỷ luật', 'Không')],
    ['a text that is no answer', (workbook) => type(workbook, 4, 'Vi phạm, kỷ luật', 'hỏi lại')],
    ['a note below the table', (workbook) => session.host.enter(reviewSheet(workbook).name, 'B90', [['của tôi']])],
    ['a note beside it', (workbook) => session.host.enter(reviewSheet(workbook).name, 'AZ3', [['của tôi']])],
    ['a title of one’s own', (workbook) => session.host.enter(reviewSheet(workbook).name, 'A1', [['XÉT ĐỢT 2']])],
  ])('leaves a review with %s, and says so', async (_, touch) => {
    const workbook = await sample();
    await make();
    touch(workbook);
    await expect(removeAll()).rejects.toThrow(/"Xét khen thưởng", có nội dung bạn đã nhập nên được giữ lại/);
    await classify({ plan: DEFAULT_PLAN });
    expect(await removeAll()).toEqual({ sheets: ['Biểu 04', 'Biểu 05'], kept: [REVIEW_SHEET], history: null });
    expect(await hasReview()).toBe(true);
  });

  test('leaves a list that people have changed', async () => {
    const workbook = await sample();
    await make();
    await makeList(DEFAULT_PLAN, TODAY);
    session.host.enter(LIST, 'A4', [['Số: 15/DS-CTHADS']]);
    expect((await removeAll()).sheets).toEqual([REVIEW_SHEET]);
    expect(workbook.sheets.map(({ name }) => name)).toContain(LIST);
  });
});

describe('the list', () => {
  test('is replaced where nobody touched it, kept beside the new one where somebody did', async () => {
    const workbook = await sample();
    await make();
    await makeList(DEFAULT_PLAN, TODAY);
    expect((await makeList(DEFAULT_PLAN, TODAY)).kept).toBeNull();
    expect(workbook.sheets.map(({ name }) => name)).toEqual(['Biểu 04', 'Biểu 05', REVIEW_SHEET, LIST]);
    session.host.enter(LIST, 'A4', [['Số: 15/DS-CTHADS']]);
    const { kept, sheet } = await makeList(DEFAULT_PLAN, TODAY);
    expect([kept, sheet]).toEqual([`${LIST} (bản trước)`, LIST]);
    expect(textsOn(workbook.sheet(kept!)!)).toContain('Số: 15/DS-CTHADS');
    session.host.enter(LIST, 'A4', [['Số: 16/DS-CTHADS']]);
    const third = await makeList(DEFAULT_PLAN, TODAY);
    expect(third.kept).not.toBe(kept);
    expect(third.kept!.length).toBeLessThanOrEqual(31);
    expect(textsOn(workbook.sheet(third.kept!)!)).toContain('Số: 16/DS-CTHADS');
  });

  test('is a page of A4 with margins, repeated headings and page numbers', async () => {
    const workbook = await sample();
    await make();
    const { sheet } = await makeList(DEFAULT_PLAN, TODAY);
    await Excel.run(async (context) => {
      const { pageLayout } = context.workbook.worksheets.getItem(sheet);
      pageLayout.load('orientation,paperSize,leftMargin,rightMargin,topMargin,bottomMargin');
      const titles = pageLayout.getPrintTitleRows();
      titles.load('address');
      const { defaultForAllPages } = pageLayout.headersFooters;
      defaultForAllPages.load('centerHeader');
      const font = context.workbook.worksheets.getItem(sheet).getUsedRange().format.font;
      font.load('name');
      await context.sync();
      const mm = (points: number): number => Math.round((points * 25.4) / 72);
      expect([pageLayout.orientation, pageLayout.paperSize]).toEqual(['Landscape', 'A4']);
      expect([pageLayout.topMargin, pageLayout.bottomMargin, pageLayout.leftMargin, pageLayout.rightMargin].map(mm)).toEqual([20, 20, 30, 15]);
      const row = Number(/(\d+):\d+$/.exec(titles.address.replaceAll('$', ''))![1]);
      expect(workbook.sheet(sheet)!.cell(row - 1, 0)?.value).toBe('STT');
      expect(defaultForAllPages.centerHeader).toContain('&P');
      expect(font.name).toBe('Times New Roman');
    });
  });

  test.each(['=1+1', '<b>Đậm</b>', '+84 905', "'Nháy", 'Nguyễn Thị Hòa'.normalize('NFD'), 'Rất dài '.repeat(40), '1/2', 'TRUE', '007'])(
    'a person called %j does no harm: text stays text',
    async (name) => {
      const person = { name: 'Chỗ Trống', cases: [150, 100, 80], money: [20_000_000, 10_000_000, 9_000_000] } as const;
      const workbook = workbookOf({ 'Báo cáo': sideBySide([[{ ...person, cases: [...person.cases], money: [...person.money] }]]) });
      const report = workbook.sheets[0]!;
      const at = report.rows.findIndex((row) => row?.cells[1]?.value === 'Chỗ Trống');
      report.setCell(at, 1, { value: name, style: 0 });
      await open(workbook);
      const { assessed } = await examine({ plan: DEFAULT_PLAN });
      const made = await makeReview(DEFAULT_PLAN, assessed, TODAY);
      answerAll(workbook, made);
      const { list } = await makeList(DEFAULT_PLAN, TODAY);
      expect(list.officers.map(({ subject }) => subject.name)).toEqual([name.trim()]);
      for (const sheet of [reviewSheet(workbook), workbook.sheet(LIST)!]) {
        expect(textsOn(sheet).map((text) => text.normalize('NFC'))).toContain(name.trim().normalize('NFC'));
        expect(sheet.rows.every((row) => row?.cells.every((cell) => cell?.formula === undefined) ?? true)).toBe(true);
      }
      expect((await make()).update.kept).toBe(assessed.length);
    },
  );
});

describe('odd workbooks', () => {
  test('namesakes keep their facts after sorting: they are told apart by their number', async () => {
    const workbook = await sample('28-trung-ten.xlsx');
    const made = await make();
    const doubles = made.update.subjects.filter(({ row }) => /trùng tên/.test(String(valueAt(workbook, row, 'Nguồn'))));
    expect(doubles).toHaveLength(4);
    const mark = (row: number): string => `ghi chú của ${String(valueAt(workbook, row, 'Tổng số giải quyết (việc)'))}`;
    doubles.forEach(({ row }) => type(workbook, row, 'Ghi chú', mark(row)));
    await Excel.run(async (context) => {
      const body = context.workbook.tables.getItem(REVIEW_TABLE).getDataBodyRange();
      body.load('values');
      await context.sync();
      body.values = [...body.values].reverse();
      await context.sync();
    });
    const again = await make();
    expect(again.update.appended).toEqual([]);
    const after = again.update.subjects.filter(({ row }) => valueAt(workbook, row, 'Ghi chú') !== '');
    expect(after).toHaveLength(doubles.length);
    for (const { row } of after) expect(valueAt(workbook, row, 'Ghi chú')).toBe(mark(row));
  });

  test('a review with ten staff sorted to the top is still no report', async () => {
    const workbook = await sample();
    await make();
    const { columns } = reviewSheet(workbook).tables[0]!;
    await Excel.run(async (context) => {
      const table = context.workbook.tables.getItem(REVIEW_TABLE);
      const staff = Array.from({ length: 10 }, (_, i) => columns.map((heading) => (heading === 'Tên tập thể, cá nhân' ? `Văn Thư ${i}` : '')));
      table.rows.add(undefined, staff);
      const body = table.getDataBodyRange();
      body.load('values');
      await context.sync();
      body.values = [...body.values].reverse();
      await context.sync();
    });
    const { recognition } = await examine({ plan: DEFAULT_PLAN });
    expect(recognition.sheets.map(({ sheet }) => sheet)).toEqual(['Biểu 04', 'Biểu 05']);
    expect((await make()).update.kept).toBe(49);
  });

  test('rows hidden by a filter get their own values, not their neighbours’', async () => {
    const workbook = await sample();
    await make();
    const before = picture(workbook);
    const sheet = reviewSheet(workbook);
    const { top } = sheet.tables[0]!.area;
    for (const row of [2, 3, 7, 20]) sheet.setRow(top + row, { hidden: true });
    sheet.tables[0]!.filtered = true;
    await make();
    for (const row of [2, 3, 7, 20]) sheet.setRow(top + row, { hidden: false });
    sheet.tables[0]!.filtered = false;
    expect(picture(workbook)).toEqual(before);
  });

  test('a protected review without a password is written and protected again; a plan without awards and a lost heading are said', async () => {
    const workbook = await sample();
    await make();
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem(REVIEW_SHEET).protection.protect({ allowSort: true });
      await context.sync();
    });
    await refreshReview(DEFAULT_PLAN, TODAY);
    expect(reviewSheet(workbook).protection?.options.allowSort).toBe(true);
    await expect(refreshReview(NATIONAL_2022, TODAY)).rejects.toThrow(/không có quy định về khen thưởng/);
    reviewSheet(workbook).protection = null;
    const [sheet, , column] = place(workbook, 0, 'Đối tượng');
    session.host.enter(sheet.name, cellAddress(sheet.tables[0]!.area.top, column), [['Loại']]);
    await expect(make()).rejects.toThrow(/thiếu cột "Đối tượng"/);
  });

  test('without a review there is nothing to refresh, to answer or to list', async () => {
    const workbook = await sample();
    const before = picture(workbook);
    for (const job of [() => refreshReview(DEFAULT_PLAN, TODAY), () => makeList(DEFAULT_PLAN, TODAY), () => answerFacts(DEFAULT_PLAN, [], TODAY)]) {
      await expect(job()).rejects.toThrow(/Chưa có trang "Xét khen thưởng"/);
    }
    expect(await readReviewSheet(DEFAULT_PLAN, TODAY)).toBeNull();
    expect(picture(workbook)).toEqual(before);
  });

  test('the template makes a review, and no list', async () => {
    const workbook = await sample();
    // Its figures are of another year: asked, and accepted here.
    const { assessed } = await examine({ plan: { ...REGIONAL_TEMPLATE, dataPeriod: DEFAULT_PLAN.dataPeriod, campaignPeriod: DEFAULT_PLAN.campaignPeriod } });
    await makeReview(REGIONAL_TEMPLATE, assessed, TODAY);
    const before = picture(workbook);
    await expect(makeList(REGIONAL_TEMPLATE, TODAY)).rejects.toThrow(/mẫu để điền/);
    expect(picture(workbook)).toEqual(before);
  });

  test('a day that may have been typed the other way round is asked about, and an answer in words settles it', async () => {
    const workbook = await sample();
    const made = await make();
    const qualified = made.update.subjects.find(({ subject }) => subject.kind === 'officer' && subject.results.cases?.verdict === 'met')!;
    const { subject, row } = qualified;
    const conclusion = async () => {
      const { update } = (await readReviewSheet(DEFAULT_PLAN, TODAY))!;
      const one = update.subjects.find((each) => each.row === row)!.subject;
      return [...update.list.notQualified, ...update.list.incomplete].find(({ subject: each }) => each === one)?.evaluation;
    };
    const own = async () => (await conclusion())!.reasons.find(({ condition, of }) => condition === 'noViolation' && of === 'own')!;
    type(workbook, row, 'Vi phạm, kỷ luật', 'Khiển trách');
    // The 10th of January 2024 counts, the 1st of October does not.
    await Excel.run(async (context) => {
      const table = context.workbook.tables.getItem('THADS_REVIEW');
      const cell = table.columns.getItem('Ngày vi phạm, kỷ luật').getDataBodyRange().getCell(row, 0);
      cell.numberFormat = [['dd/mm/yyyy']];
      cell.values = [[45_301]];
      await context.sync();
    });
    expect((await own()).state).toBe('unknown');
    const { reasonLines } = await import('../../../src/award/sentences');
    expect(reasonLines((await conclusion())!).join('\n')).toContain('ngày 10 tháng 01 năm 2024 hay ngày 01 tháng 10 năm 2024?');
    await answerFacts(DEFAULT_PLAN, [{ row, agency: subject.agency, name: subject.name, fact: 'violationDate', value: '2024-01-10' }], TODAY);
    expect((await own()).state).toBe('unmet');
    await answerFacts(DEFAULT_PLAN, [{ row, agency: subject.agency, name: subject.name, fact: 'violationDate', value: '2024-10-01' }], TODAY);
    expect((await own()).state).toBe('met');
  });

  test('an answer goes to the subject that was asked about, or nowhere', async () => {
    const workbook = await sample();
    const made = await make();
    const { subject, row } = made.update.subjects[5]!;
    const answer = { row, agency: subject.agency, name: subject.name, fact: 'violationDate', value: '2024-06-30' } as const;
    await answerFacts(DEFAULT_PLAN, [answer], TODAY);
    expect(valueAt(workbook, row, 'Ngày vi phạm, kỷ luật')).toBe('30 tháng 6 năm 2024');
    type(workbook, row, 'Tên tập thể, cá nhân', 'Người Khác');
    await expect(answerFacts(DEFAULT_PLAN, [{ ...answer, value: '2024-01-01' }], TODAY)).rejects.toThrow(/dời hoặc đổi tên/);
    expect(valueAt(workbook, row, 'Ngày vi phạm, kỷ luật')).toBe('30 tháng 6 năm 2024');
  });
});
