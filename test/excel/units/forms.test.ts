/**
 * Forms of the units on the real Office.js and real files: made from a review, filled in by twelve units in their own ways, taken in again. What is new is written,
 * what is against the review is not, and nothing that a unit has typed is lost.
 */
import { examine } from '../../../src/excel/results/classify';
import { makeReview, readReviewSheet } from '../../../src/excel/award/review';
import { type ChosenFile, decideForUnits, makeForms, takeForms, undoForms } from '../../../src/excel/units/forms';
import { removeAll } from '../../../src/excel/remove';
import { DEFAULT_PLAN } from '../../../src/plan/default';
import type { AwardPlan } from '../../../src/award/evaluate';
import type { FactName, Facts, NO_FACTS, ReviewSubject } from '../../../src/award/subject';
import { factHeading } from '../../../src/award/columns';
import { unzipSync } from 'fflate';
import { calculating } from 'excel-host/calculation';
import { openPackage } from 'excel-host/package';
import type { OfficeSession } from 'excel-host/node';
import type { Sheet, Workbook } from 'excel-host/model';
import { openWorkbook } from '../../../workbench/add-in';
import { bootAddIn } from '../../../workbench/boot';
import { fixtureBytes } from '../../fixtures/truth';
import { picture } from 'excel-host/package';

const TODAY = '2024-07-02';
const DAY = '2024-06-30';
const STATUS = 'Tình hình nộp';
const plan = DEFAULT_PLAN as AwardPlan;

let session: OfficeSession;
let workbook: Workbook;
beforeEach(async () => {
  ({ workbook } = openWorkbook(fixtureBytes('01-bao-cao-tinh-hai-bieu.xlsx')));
  session = await bootAddIn({ workbook, calculate: calculating(workbook) });
  await makeReview(plan, (await examine({ plan })).assessed, TODAY);
});
afterEach(() => session.close());

const subjects = async (): Promise<ReviewSubject[]> => (await readReviewSheet(plan, TODAY))!.update.subjects.map(({ subject }) => subject);
const named = async (name: string): Promise<ReviewSubject> => (await subjects()).find((one) => one.name === name)!;
const filesOf = async (): Promise<Map<string, Uint8Array>> => new Map(Object.entries(unzipSync((await makeForms(plan, TODAY, DAY)).archive.bytes)));

/** The visible sheet of a form, to be filled in. */
function filled(bytes: Uint8Array, fill: (form: Form) => void): Uint8Array {
  const file = openPackage(bytes);
  fill(new Form(file.workbook.sheets[0]!, file.workbook));
  return file.save();
}
class Form {
  private readonly top: number;
  constructor(
    readonly sheet: Sheet,
    readonly book: Workbook,
  ) {
    this.top = sheet.rows.findIndex((row) => row?.cells[0]?.value === 'STT');
  }
  column(heading: string): number {
    return this.sheet.rows[this.top]!.cells.findIndex((cell) => cell?.value === heading);
  }
  row(name: string): number {
    return this.sheet.rows.findIndex((row) => row?.cells[1]?.value === name);
  }
  put(row: number, column: number, value: string | number): void {
    this.sheet.setCell(row, column, { value, style: this.sheet.cell(row, column)?.style ?? 0 });
  }
  answer(name: string, fact: FactName, value: string | number): void {
    this.put(this.row(name), this.column(factHeading(fact)), value);
  }
  names(): string[] {
    return this.sheet.rows.slice(this.top + 1).flatMap((row) => (typeof row?.cells[1]?.value === 'string' ? [row.cells[1].value] : []));
  }
  /** The first line that is free. */
  spare(): number {
    return this.top + 1 + this.names().length;
  }
}
const file = (name: string, bytes: Uint8Array): ChosenFile => ({ name, bytes });

test('one form for each unit, with its rows, locked but for the answers; marked with plan and day', async () => {
  const files = await filesOf();
  const all = await subjects();
  expect(files.size).toBe(new Set(all.map(({ agency }) => agency)).size);
  const names: string[] = [];
  for (const bytes of files.values()) {
    const { workbook: form } = openPackage(bytes);
    const [sheet, mark] = form.sheets as [Sheet, Sheet];
    expect([sheet.protection !== null, mark.visibility]).toEqual([true, 'VeryHidden']);
    const { top, left } = { top: new Form(sheet, form).row('STT'), left: 0 };
    expect([top, left]).toEqual([-1, 0]);
    for (const name of new Form(sheet, form).names()) names.push(name);
    const open = sheet.rows.flatMap((row) => (row?.cells ?? []).filter((cell) => cell && !form.styles[cell.style]!.locked));
    expect(open.length).toBeGreaterThan(8 * 4);
    // What the report says is closed.
    expect(sheet.rows.every((row) => !row?.cells[3] || form.styles[row.cells[3].style]!.locked)).toBe(true);
  }
  expect(names.sort()).toEqual(all.map(({ name }) => name).sort());
});

test('sent back as it was, a form says nothing new; the unit has sent it all the same', async () => {
  const [first] = [...(await filesOf())];
  const before = structuredClone(picture(workbook)) as { sheets: { name: string }[] };
  const taken = await takeForms(plan, [file(...first!)], TODAY, DAY);
  expect([taken.answers, taken.conflicts, taken.added, taken.unclear, taken.refused]).toEqual([[], [], [], [], []]);
  expect(taken.status.rows.filter(({ state }) => state === 'sent')).toHaveLength(1);
  const after = structuredClone(picture(workbook)) as { sheets: { name: string }[]; names: unknown };
  expect(after.sheets.filter(({ name }) => name !== STATUS)).toEqual(before.sheets);
});

test('answers, people who were added, answers against the review, words that are not understood', async () => {
  const files = [...(await filesOf())];
  // The unit with the most people.
  const [name, bytes] = files.reduce((a, b) =>
    new Form(openPackage(a[1]).workbook.sheets[0]!, workbook).names().length >= new Form(openPackage(b[1]).workbook.sheets[0]!, workbook).names().length
      ? a
      : b,
  );
  const [unit, one, two, three] = new Form(openPackage(bytes).workbook.sheets[0]!, workbook).names() as [string, string, string, string];
  const sent = filled(bytes, (form) => {
    form.answer(unit, 'unity', 'Có');
    form.answer(unit, 'violation', 'Không');
    form.answer(one, 'isHead', 'x');
    form.answer(one, 'violation', 'Khiển trách');
    form.answer(one, 'violationDate', '15/11/2023');
    form.answer(two, 'exemplary', 'tuyệt vời');
    form.answer(two, 'violation', 'không có');
    form.answer(three, 'note', '=1+1');
    const row = form.spare();
    form.put(row, 1, 'Võ Thị Thêm');
    form.put(row, 2, 'Không là Chấp hành viên');
    form.put(row, form.column(factHeading('task')), 'Hoàn thành xuất sắc nhiệm vụ');
    form.put(row + 1, form.column(factHeading('violation')), 'Không');
  });
  const taken = await takeForms(plan, [file(name, sent)], TODAY, DAY);
  expect(taken.unclear.map(({ name: who, fact, text, why }) => [who, fact, text, why])).toEqual([
    [two, 'exemplary', 'tuyệt vời', 'unreadable'],
    ['', null, '', 'unnamed'],
  ]);
  expect((await named(unit)).facts).toMatchObject({ unity: true, violation: 'none' });
  expect((await named(one)).facts).toMatchObject({ isHead: true, violation: 'reprimand', violationDate: '2023-11-15' });
  expect((await named(two)).facts).toMatchObject({ exemplary: null, violation: 'none' });
  expect((await named(three)).facts.note).toBe('=1+1');
  expect(await named('Võ Thị Thêm')).toMatchObject({ kind: 'staff', agency: unit, origin: 'added', facts: { task: 'excellent' } });
  // Again: nothing new. Then the unit says otherwise: not written, but told.
  const again = await takeForms(plan, [file(name, sent)], TODAY, DAY);
  expect([again.answers, again.conflicts, again.added]).toEqual([[], [], []]);
  const changed = filled(sent, (form) => form.answer(unit, 'unity', 'Không'));
  const against = await takeForms(plan, [file(name, changed)], TODAY, DAY);
  expect(against.conflicts.map(({ subject, fact, ours, value }) => [subject.name, fact, ours, value])).toEqual([[unit, 'unity', true, false]]);
  expect((await named(unit)).facts.unity).toBe(true);
  expect(against.status.rows.find(({ unit: of }) => of === unit)).toMatchObject({ state: 'sent', differing: 1 });
  await decideForUnits(plan, against.conflicts, TODAY);
  expect((await named(unit)).facts.unity).toBe(false);
});

test('what stands outside the lines, names that were set right, officers and a second form of one unit are told, not taken', async () => {
  const files = [...(await filesOf())];
  const [name, bytes] = files.find(([, one]) => new Form(openPackage(one).workbook.sheets[0]!, workbook).names().length > 3)!;
  const names = new Form(openPackage(bytes).workbook.sheets[0]!, workbook).names();
  const before = (await subjects()).length;
  const sent = filled(bytes, (form) => {
    const spare = form.spare();
    form.put(form.row(names[1]!), 1, `${names[1]!} (nghỉ thai sản)`);
    form.answer(names[2]!, 'violation', 'Không');
    form.put(spare, 1, 'Ghi chú thêm của đơn vị');
    form.put(spare + 1, 1, 'CHV Mới');
    form.put(spare + 1, 2, 'Chấp hành viên');
    form.put(spare + 12, 1, 'NGƯỜI LẬP BIỂU');
    form.put(spare + 13, 1, 'Trần Thị Lập');
    form.put(spare + 13, 2, 'Không là Chấp hành viên');
  });
  const taken = await takeForms(plan, [file(name, sent), file('lan-hai.xlsx', sent)], TODAY, DAY);
  expect(taken.unclear.map(({ name: who, why }) => [who, why])).toEqual([
    [names[1], 'renamed'],
    ['Ghi chú thêm của đơn vị', 'outside'],
    ['CHV Mới', 'officer'],
    ['NGƯỜI LẬP BIỂU', 'outside'],
    ['Trần Thị Lập', 'outside'],
  ]);
  expect(taken.refused).toMatchObject([{ file: 'lan-hai.xlsx', why: { code: 'sameUnit', other: name } }]);
  expect([taken.added, (await subjects()).length]).toEqual([[], before]);
});

test('a line for somebody who has the name of an officer is not his', async () => {
  const files = [...(await filesOf())];
  const people = (bytes: Uint8Array): string[] => new Form(openPackage(bytes).workbook.sheets[0]!, workbook).names();
  const [name, bytes] = files.find(([, one]) => people(one).length > 2)!;
  const officer = people(bytes).at(-1)!;
  const sent = filled(bytes, (form) => {
    form.answer(officer, 'violation', 'Khiển trách');
    const spare = form.spare();
    form.put(spare, 1, officer);
    form.put(spare, 2, 'Không là Chấp hành viên');
    form.put(spare, form.column(factHeading('violation')), 'Không');
  });
  const { unclear, conflicts, added } = await takeForms(plan, [file(name, sent)], TODAY, DAY);
  expect([unclear.map(({ name: who, why }) => [who, why]), conflicts, added]).toEqual([[[officer, 'namesake']], [], []]);
  expect((await named(officer)).facts.violation).toBe('reprimand');
});

test('two forms of one unit that say different things: neither is taken', async () => {
  const [[name, bytes]] = [...(await filesOf())] as [[string, Uint8Array]];
  const person = new Form(openPackage(bytes).workbook.sheets[0]!, workbook).names().at(-1)!;
  const sent = ['Không', 'Khiển trách'].map((answer) => filled(bytes, (form) => form.answer(person, 'violation', answer)));
  const { refused, files } = await takeForms(plan, [file(name, sent[0]!), file('moi.xlsx', sent[1]!)], TODAY, DAY);
  expect([files, refused.map(({ file: of, why }) => [of, why.code])]).toEqual([
    [],
    [
      [name, 'sameUnit'],
      ['moi.xlsx', 'sameUnit'],
    ],
  ]);
});

describe('people of one name in one unit', () => {
  /** The two rows of a form that have the name, told by their results. */
  const namesakes = async (): Promise<{ name: string; bytes: Uint8Array; who: string }> => {
    await session.close();
    ({ workbook } = openWorkbook(fixtureBytes('01-bao-cao-tinh-hai-bieu.xlsx')));
    session = await bootAddIn({ workbook, calculate: calculating(workbook) });
    const { assessed } = await examine({ plan });
    const [first, second] = assessed.filter(({ subject: { kind } }) => kind === 'officer');
    const twin = { ...second!, subject: { ...second!.subject, name: first!.subject.name, agency: first!.subject.agency } };
    await makeReview(
      plan,
      assessed.map((one) => (one === second ? twin : one)),
      TODAY,
    );
    const who = first!.subject.name;
    const [name, bytes] = [...(await filesOf())].find(
      ([, one]) => new Form(openPackage(one).workbook.sheets[0]!, workbook).names().filter((text) => text === who).length === 2,
    )!;
    return { name, bytes, who };
  };
  const resultOf = (subject: ReviewSubject): unknown => subject.results.cases;

  test('rows that have changed places keep their answers', async () => {
    const { name, bytes, who } = await namesakes();
    const before = (await subjects()).filter((one) => one.name === who);
    const sent = filled(bytes, (form) => {
      const [top, bottom] = form.sheet.rows.flatMap((row, at) => (row?.cells[1]?.value === who ? [at] : [])) as [number, number];
      form.put(top, form.column(factHeading('violation')), 'Khiển trách');
      form.put(bottom, form.column(factHeading('violation')), 'Không');
      const width = form.sheet.rows[top]!.cells.length;
      for (let column = 0; column < width; column++) {
        const [a, b] = [form.sheet.cell(top, column), form.sheet.cell(bottom, column)];
        form.sheet.setCell(top, column, b);
        form.sheet.setCell(bottom, column, a);
      }
    });
    const { unclear } = await takeForms(plan, [file(name, sent)], TODAY, DAY);
    expect(unclear).toEqual([]);
    const after = (await subjects()).filter((one) => one.name === who);
    expect(after.map((one) => [resultOf(one), one.facts.violation])).toEqual([
      [resultOf(before[0]!), 'reprimand'],
      [resultOf(before[1]!), 'none'],
    ]);
  });

  test('a row that is gone is told, and the other one’s answers stay his', async () => {
    const { name, bytes, who } = await namesakes();
    const sent = filled(bytes, (form) => {
      const [top, bottom] = form.sheet.rows.flatMap((row, at) => (row?.cells[1]?.value === who ? [at] : [])) as [number, number];
      form.put(bottom, form.column(factHeading('violation')), 'Khiển trách');
      const width = form.sheet.rows[top]!.cells.length;
      for (let column = 0; column < width; column++) {
        form.sheet.setCell(top, column, form.sheet.cell(bottom, column));
        form.sheet.setCell(bottom, column, undefined);
      }
    });
    const { unclear } = await takeForms(plan, [file(name, sent)], TODAY, DAY);
    expect(unclear.map(({ name: one, why }) => [one, why])).toEqual([[who, 'lost']]);
    expect((await subjects()).filter((one) => one.name === who).map(({ facts }) => facts.violation)).toEqual([null, 'reprimand']);
  });
});

test('a day is not taken while its violation is open', async () => {
  const [[name, bytes]] = [...(await filesOf())] as [[string, Uint8Array]];
  const [unit] = new Form(openPackage(bytes).workbook.sheets[0]!, workbook).names() as [string];
  await takeForms(
    plan,
    [
      file(
        name,
        filled(bytes, (form) => form.answer(unit, 'violation', 'Không')),
      ),
    ],
    TODAY,
    DAY,
  );
  const other = filled(bytes, (form) => {
    form.answer(unit, 'violation', 'Khiển trách');
    form.answer(unit, 'violationDate', '15/11/2023');
  });
  const taken = await takeForms(plan, [file(name, other)], TODAY, DAY);
  expect([taken.answers, taken.conflicts.map(({ fact }) => fact)]).toEqual([[], ['violation', 'violationDate']]);
  expect((await named(unit)).facts).toMatchObject({ violation: 'none', violationDate: null });
});

test('taken back, the review and who has sent what are as they were', async () => {
  const before = structuredClone(picture(workbook));
  const [[name, bytes]] = [...(await filesOf())] as [[string, Uint8Array]];
  const sent = filled(bytes, (form) => {
    form.answer(form.names()[0]!, 'unity', 'Có');
    form.put(form.spare(), 1, 'Võ Thị Thêm');
  });
  const first = await takeForms(plan, [file(name, sent)], TODAY, DAY);
  const once = structuredClone(picture(workbook));
  const second = await takeForms(
    plan,
    [
      file(
        name,
        filled(sent, (form) => form.answer(form.names()[0]!, 'violation', 'Không')),
      ),
    ],
    TODAY,
    DAY,
  );
  expect(second.answers).toHaveLength(1);
  await undoForms(plan, TODAY, second);
  expect(picture(workbook)).toEqual(once);
  await undoForms(plan, TODAY, first);
  expect(picture(workbook)).toEqual(before);
});

test('refused with the reason: another campaign, another day, another unit, no form, broken, old', async () => {
  const [[name, bytes]] = [...(await filesOf())] as [[string, Uint8Array]];
  const mark = (change: (sheet: Sheet) => void): Uint8Array => filled(bytes, ({ book }) => change(book.sheets[1]!));
  const chosen = [
    file(
      'khac-dot.xlsx',
      mark((sheet) => sheet.setCell(1, 0, { value: '2022-10-01/2023-06-30|2022-10-01/2023-06-30|cu||Kế hoạch cũ', style: 0 })),
    ),
    file(
      'khac-ngay.xlsx',
      mark((sheet) => sheet.setCell(2, 0, { value: '2024-05-31', style: 0 })),
    ),
    file(
      'khac-don-vi.xlsx',
      mark((sheet) => sheet.setCell(3, 0, { value: 'Chi cục THADS huyện Không Có', style: 0 })),
    ),
    file('khong-phai.xlsx', fixtureBytes('37-chi-co-don-vi.xlsx')),
    file('hong.xlsx', bytes.slice(0, 1000)),
    file('cu.xls', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...new Array<number>(600).fill(0)])),
    file(name, bytes),
  ];
  const { refused, files, status } = await takeForms(plan, chosen, TODAY, DAY);
  expect(refused.map(({ file: of, why }) => [of, why.code])).toEqual([
    ['khong-phai.xlsx', 'notAForm'],
    ['hong.xlsx', 'file'],
    ['cu.xls', 'file'],
    ['khac-dot.xlsx', 'otherCampaign'],
    ['khac-ngay.xlsx', 'otherDay'],
    ['khac-don-vi.xlsx', 'unknownUnit'],
  ]);
  expect(files).toEqual([name]);
  expect(status.rows.filter(({ state }) => state === 'sent')).toHaveLength(1);
  expect(status.rows.filter(({ note }) => note !== '').length).toBeGreaterThan(3);
});

test('twelve units, each in its own way: sorted, renamed, rows moved, columns moved, the program of another maker; all that they typed arrives', async () => {
  const files = [...(await filesOf())];
  const ways: ((form: Form) => void)[] = [
    () => undefined,
    // The sheet renamed and moved behind another one.
    (form) => {
      form.sheet.name = 'Của chúng tôi';
      form.book.sheets.reverse();
    },
    // A row put above the table: everything stands one lower.
    (form) => {
      for (let row = 0; row < form.sheet.rows.length; row++) form.sheet.row(row);
      form.sheet.rows.splice(1, 0, { cells: [{ value: 'Ghi thêm', style: 0 }], hidden: false });
      form.sheet.rows.forEach((_, row) => form.sheet.touched.rows.add(row));
    },
    // Two rows exchanged.
    (form) => {
      const [a, b] = form
        .names()
        .slice(0, 2)
        .map((one) => form.row(one)) as [number, number];
      [form.sheet.rows[a], form.sheet.rows[b]] = [form.sheet.rows[b], form.sheet.rows[a]];
      for (const row of [a, b]) form.sheet.touched.rows.add(row);
    },
    // Days as numbers of days, yes as 1.
    (form) => form.answer(form.names()[0]!, 'violation', 0),
    // Names with other spaces and accents put together otherwise.
    (form) => {
      const name = form.names()[1] ?? form.names()[0]!;
      const row = form.row(name);
      form.put(row, 1, `  ${name.normalize('NFD').replace(' ', '  ')} `);
    },
  ];
  const wanted = new Map<string, Partial<Facts>>();
  const chosen = files.map(([name, bytes], i): ChosenFile => {
    const sent = filled(bytes, (form) => {
      const [unit, ...people] = form.names() as [string, ...string[]];
      form.answer(unit, 'unity', i % 3 === 0 ? 'Không' : 'Có');
      wanted.set(unit, { unity: i % 3 !== 0 });
      people.forEach((person, k) => {
        form.answer(person, 'exemplary', k % 2 === 0 ? 'có' : 'KHÔNG');
        form.answer(person, 'violation', k % 4 === 1 ? 'Cảnh cáo' : 'không');
        if (k % 4 === 1) form.answer(person, 'violationDate', '3/1/2024');
        wanted.set(person, { exemplary: k % 2 === 0, violation: k % 4 === 1 ? 'warning' : 'none', violationDate: k % 4 === 1 ? '2024-01-03' : null });
      });
      ways[i % ways.length]!(form);
    });
    return file(name, sent);
  });
  const taken = await takeForms(plan, chosen, TODAY, DAY);
  expect([taken.refused, taken.unclear, taken.conflicts]).toEqual([[], [], []]);
  const twice = new Set((await subjects()).map(({ name }) => name).filter((name, i, all) => all.indexOf(name) !== i));
  for (const subject of await subjects()) {
    if (twice.has(subject.name)) continue;
    const facts = wanted.get(subject.name)!;
    for (const fact of Object.keys(facts) as (keyof typeof NO_FACTS)[])
      expect([subject.name, fact, subject.facts[fact]]).toEqual([subject.name, fact, facts[fact]]);
  }
  expect(taken.status.rows.every(({ state }) => state === 'sent')).toBe(true);
  expect((await removeAll()).kept).toContain('Xét khen thưởng');
  expect(workbook.sheets.some(({ name }) => name === STATUS)).toBe(false);
});
