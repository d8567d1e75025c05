/** People put a person below the report, and sort ours among them: results that now stand below our anchor are ours still – void or true, replaced, removed. */
import { removeAll } from '../../../src/excel/remove';
import { OpenQuestionsError } from '../../../src/excel/kit/errors';
import { classify } from '../../../src/excel/results/classify';
import { undoLast } from '../../../src/excel/results/take-back';
import { HAU_GIANG_2024 } from '../../../src/plan/hau-giang';
import { bootAddIn } from '../../../workbench/boot';
import { displayText } from '../../../workbench/grid/display';
import { STALE_WORDS } from '../../../src/terms/words';
import { workbookOf, type Value } from '../build';
import { calculating } from 'excel-host/calculation';
import { rulesOn, VIETNAMESE } from '../shown';
import { difference, picture, sorted } from 'excel-host/package';
import { describeChanges } from '../../../src/changes/from-verdicts';
import { vi } from '../../../src/messages/vi';
import type { Undo } from '../../../src/excel/results/undo';
import type { Workbook } from 'excel-host/model';
import type { OfficeSession } from 'excel-host/node';

const SHEET = 'Báo cáo';
const PEOPLE: Value[][] = [
  [1, 'Lê Văn An', 211, 163, 128],
  [2, 'Trần Thị Bình', 190, 151, 96],
  [3, 'Phan Quốc Cường', 250, 213, 199],
  [4, 'Võ Minh Yên', 305, 241, 190],
];
const ADDED: Value[][] = [
  [5, 'Bùi Thị Duyên', 98, 77, 61],
  [6, 'Đỗ Văn Em', 120, 96, 90],
];
/** Headings in row 4, people in rows 5 to 8, added ones in rows 9 and 10; our columns are F to M. */
const ROWS: Value[][] = [
  ['KẾT QUẢ THI HÀNH ÁN VỀ VIỆC'],
  ['Đơn vị tính: việc'],
  [],
  ['STT', 'Họ và tên Chấp hành viên', 'Tổng số giải quyết', 'Có điều kiện', 'Thi hành xong'],
  ...PEOPLE,
];
const MONEY: Value[][] = [ROWS[3]!, ...PEOPLE.map(([stt, name, ...figures]) => [stt!, name!, ...figures.map((figure) => Number(figure) * 10_000)])];
const ALL = [...PEOPLE, ...ADDED];
const [FIRST_ROW, NAME, RESULT, NOTE] = [4, 1, 10, 12];

let workbook: Workbook;
let session: OfficeSession | undefined;
afterEach(() => session?.close());

async function open(rows = ROWS): Promise<void> {
  await session?.close();
  workbook = workbookOf({ [SHEET]: rows });
  session = await bootAddIn({ workbook });
}

const onSheet = (work: (sheet: Excel.Worksheet) => void): Promise<void> =>
  Excel.run(async (context) => {
    work(context.workbook.worksheets.getItem(SHEET));
    await context.sync();
  });
const run = () => classify({ plan: HAU_GIANG_2024 });
const text = (row: number, column: number): string => {
  const value = workbook.sheets[0]!.cell(row, column)?.value;
  return typeof value === 'string' ? value : '';
};
/** What a cell shows under the rules. */
const shown = (row: number, column: number): string => {
  const sheet = workbook.sheets[0]!;
  return displayText(workbook, sheet, row, column, VIETNAMESE, rulesOn(workbook, sheet).at(row, column));
};
const rowsOf = (count: number): number[] => Array.from({ length: count }, (_, row) => FIRST_ROW + row);
/** Names in the order of their rows, and the name that the note of each row was made for. */
const names = (): string[] => rowsOf(ALL.length).map((row) => text(row, NAME));
const noted = (): (string | undefined)[] => rowsOf(ALL.length).map((row) => ALL.map(([, name]) => String(name)).find((name) => text(row, NOTE).includes(name)));
const adds = (sheet: Excel.Worksheet) => void (sheet.getRange('A9:E10').values = ADDED as unknown[][]);
/** Sorts the people and what stands beside them by name, which brings one of ours to the last row. */
const sorts = (sheet: Excel.Worksheet) => void sheet.getRange('A5:M10').sort.apply([{ key: NAME, ascending: true }]);

function expectPicture(before: unknown): void {
  const [a, b] = [sorted(picture(workbook)), sorted(before)];
  if (a !== b) throw new Error(difference(a, b));
}

/** A report that nobody has classified, with the same deeds. */
async function never(): Promise<unknown> {
  await open();
  await onSheet(adds);
  await onSheet(sorts);
  return picture(workbook);
}

describe('two people put below, sorted by name', () => {
  let undo: Undo;
  beforeEach(async () => {
    await open();
    ({ undo } = await run());
    await onSheet(adds);
    await onSheet(sorts);
  });

  test('each result has gone with its row, below the anchor, too', () => {
    const last = names().lastIndexOf('Võ Minh Yên');
    expect(last).toBe(5);
    for (const [index, name] of names().entries()) expect(noted()[index]).toBe(ADDED.some((row) => row[1] === name) ? undefined : name);
  });

  test('a figure that changes there makes the result void', async () => {
    const row = FIRST_ROW + names().lastIndexOf('Võ Minh Yên');
    expect(shown(row, RESULT)).not.toBe(STALE_WORDS);
    await onSheet((sheet) => void (sheet.getCell(row, 4).values = [[1]]));
    expect(shown(row, RESULT)).toBe(STALE_WORDS);
  });

  test('a new run assesses everybody and keeps nothing of the old one as somebody’s word', async () => {
    const { changes } = await run();
    expect(
      describeChanges(changes, vi)
        .map(({ text }) => text)
        .join(),
    ).not.toContain('giữ nguyên');
    expect(noted()).toEqual(names());
  });

  test('and a second one changes nothing', async () => {
    await run();
    const once = picture(workbook);
    await run();
    expectPicture(once);
  });

  test.each<[string, () => Promise<unknown>]>([
    ['Gỡ bỏ', async () => expect(await removeAll()).toEqual({ sheets: [SHEET], kept: [], history: null })],
    ['a new run, then Gỡ bỏ', () => run().then(() => removeAll())],
    ['Hoàn tác', () => undoLast(undo)],
  ])('%s leaves the sheet as if it had never been classified', async (_, takesBack) => {
    await takesBack();
    const after = picture(workbook);
    const { sheets } = (await never()) as { sheets: object[] };
    expect(sorted((after as { sheets: object[] }).sheets)).toBe(sorted(sheets));
  });

  test('a word that people type below the block stays', async () => {
    await onSheet((sheet) => void (sheet.getRange('M12').values = [['của tôi']]));
    await run();
    await removeAll();
    expect(text(11, NOTE)).toBe('của tôi');
  });
});

describe('what people put below', () => {
  const BELOW: Value[][] = [['', '', '', '', '', '', '', '', '', '', 'CHI CỤC TRƯỞNG'], [], ['', '', '', '', '', 'Phụ lục', 2, 3, 4, 5, 'Đạt', 'x', 'y | z']];
  const lookBelow = (): string[] => [10, 11, 12].flatMap((row) => Array.from({ length: 13 }, (_, column) => shown(row, column)));

  test('is shown as it is, whatever stands in our columns', async () => {
    await open([...ROWS, [], [], ...BELOW]);
    const before = lookBelow();
    await run();
    expect(lookBelow()).toEqual(before);
    const shaded = Array.from({ length: 60 }, (_, i) => 9 + i).filter((row) => rulesOn(workbook, workbook.sheets[0]!).at(row, RESULT) !== null);
    expect(shaded).toEqual([]);
  });

  /** Rows that are put right below a report may have to be asked about: then nothing is written. */
  const onlyAsked = (error: unknown): void => {
    if (!(error instanceof OpenQuestionsError)) throw error;
  };
  /** Copies values, as people keep results of before. */
  const copies = (from: string, to: string) => onSheet((sheet) => void sheet.getRange(to).copyFrom(from, 'Values'));

  test.each([
    ['the block, a line apart', 'F4:M8', 'F10'],
    ['the block, right below', 'F4:M8', 'F9'],
    ['the whole report, right below', 'A4:M8', 'A9'],
    ['the rows without headings, right below', 'A5:M8', 'A9'],
    ['one row, right below', 'A6:M6', 'A9'],
  ])('a copy of the results stays: %s', async (_, from, to) => {
    for (const takesBack of [() => removeAll(), undoLast, () => run().catch(onlyAsked)]) {
      await open();
      const { undo } = await run();
      await copies(from, to);
      const kept = (): string[] => Array.from({ length: 5 }, (_, row) => Array.from({ length: 13 }, (_, column) => text(8 + row, column)).join('|'));
      const before = kept();
      await takesBack(undo);
      // What becomes part of the report by being put right below it is assessed with it.
      if (takesBack.length > 0 || to !== 'A9') expect(kept()).toEqual(before);
    }
  });
});

describe('results of an earlier time, kept right below with names and figures', () => {
  /** Kept elsewhere as they were, the report goes on, and they are put below it. */
  async function keepsEarlier(mode: 'values' | 'builtin', how: 'All' | 'Values'): Promise<Undo> {
    await session?.close();
    workbook = workbookOf({ [SHEET]: ROWS, Lưu: [['x']] });
    session = await bootAddIn({ workbook, calculate: calculating(workbook, {}) });
    const write = () => classify({ plan: HAU_GIANG_2024, formulas: mode });
    const copies = (from: string, to: string) =>
      Excel.run(async (context) => {
        const [source, target] = [from, to].map((name) => context.workbook.worksheets.getItem(name));
        target!.getRange(to === SHEET ? 'A9:M12' : 'A5:M8').copyFrom(source!.getRange('A5:M8'), how);
        await context.sync();
      });
    await write();
    await copies(SHEET, 'Lưu');
    await onSheet(
      (sheet) =>
        void (sheet.getRange('C5:E8').values = [
          [220, 170, 140],
          [200, 160, 120],
          [260, 220, 205],
          [310, 250, 200],
        ]),
    );
    const { undo } = await write();
    await copies('Lưu', SHEET);
    return undo;
  }
  const kept = (): unknown[] => [8, 9, 10, 11].flatMap((row) => Array.from({ length: 13 }, (_, column) => workbook.sheets[0]!.cell(row, column)?.value ?? ''));

  const cases = (['values', 'builtin'] as const).flatMap((mode) =>
    (['All', 'Values'] as const).flatMap((how) => (['Gỡ bỏ', 'Hoàn tác'] as const).map((act): [typeof mode, typeof how, typeof act] => [mode, how, act])),
  );
  test.each(cases)('%s, pasted as %s: %s leaves every cell, and its look', async (mode, how, act) => {
    const undo = await keepsEarlier(mode, how);
    const [before, looks] = [kept(), JSON.stringify(workbook.sheets[0]!.rows.slice(8, 12).map((row) => row?.cells.map((cell) => cell?.style)))];
    if (act === 'Gỡ bỏ') expect((await removeAll()).kept.length).toBeGreaterThan(0);
    else await undoLast(undo);
    if (mode === 'values' || how === 'Values') expect(kept()).toEqual(before);
    expect(JSON.stringify(workbook.sheets[0]!.rows.slice(8, 12).map((row) => row?.cells.map((cell) => cell?.style)))).toBe(looks);
  });
});

describe('rows copied for people who are put below', () => {
  const NEW: Value[][] = [
    [5, 'Bùi Thị Duyên', 98, 77, 6],
    [6, 'Đỗ Văn Em', 120, 96, 1],
  ];
  type Deed = [(sheet: Excel.Worksheet) => void, people: Value[][]];
  const DEEDS: Record<string, Deed> = {
    'the last row': [(sheet) => void sheet.getRange('A9:M9').copyFrom('A8:M8'), [NEW[0]!]],
    'the first row': [(sheet) => void sheet.getRange('A9:M9').copyFrom('A5:M5'), [NEW[0]!]],
    'two rows': [(sheet) => void sheet.getRange('A9:M10').copyFrom('A7:M8'), NEW],
    'one row twice': [(sheet) => (sheet.getRange('A9:M9').copyFrom('A6:M6'), void sheet.getRange('A10:M10').copyFrom('A9:M9')), NEW],
    'a whole row, inserted': [(sheet) => (sheet.getRange('9:9').insert('Down'), void sheet.getRange('A9:M9').copyFrom('A5:M5')), [NEW[0]!]],
    'a row below one that was typed': [
      (sheet) => ((sheet.getRange('A9:E9').values = [NEW[0] as unknown[]]), void sheet.getRange('A10:M10').copyFrom('A8:M8')),
      NEW,
    ],
  };

  async function copied(mode: 'values' | 'builtin', [deed, people]: Deed): Promise<Undo> {
    await session?.close();
    workbook = workbookOf({ [SHEET]: ROWS });
    session = await bootAddIn({ workbook, calculate: calculating(workbook, {}) });
    const { undo } = await classify({ plan: HAU_GIANG_2024, formulas: mode });
    await onSheet(deed);
    await onSheet((sheet) => void (sheet.getRange(`A9:E${8 + people.length}`).values = people as unknown[][]));
    for (const [i] of people.entries()) expect([STALE_WORDS, '']).toContain(shown(8 + i, RESULT));
    return undo;
  }
  const cases = Object.keys(DEEDS).flatMap((deed) => (['values', 'builtin'] as const).map((mode): [string, typeof mode] => [deed, mode]));
  const ours = (): unknown[] =>
    workbook.sheets[0]!.rows.flatMap((row) => (row?.cells ?? []).slice(5).flatMap((cell) => ((cell?.value ?? '') === '' ? [] : [cell!.value])));

  test.each(cases)('%s, %s: assessed with the others, none of ours left behind', async (deed, mode) => {
    const [, people] = DEEDS[deed]!;
    await copied(mode, DEEDS[deed]!);
    for (let again = 0; again < 2; again++) {
      const { changes } = await classify({ plan: HAU_GIANG_2024, formulas: mode });
      expect(
        describeChanges(changes, vi)
          .map((one) => one.text)
          .join(),
      ).not.toContain('giữ nguyên');
      people.forEach(([, name], i) => expect([shown(8 + i, RESULT), text(8 + i, NOTE)]).toEqual(['Chưa đạt', expect.stringContaining(String(name))]));
    }
    expect(await removeAll()).toEqual({ sheets: expect.arrayContaining([SHEET]) as unknown, kept: [], history: null });
    expect(ours()).toEqual([]);
    expect(workbook.sheets[0]!.conditionalFormats).toEqual([]);
  });

  test.each(cases)('%s, %s: taken back and removed with the others', async (deed, mode) => {
    for (const takesBack of [() => removeAll(), undoLast]) {
      const undo = await copied(mode, DEEDS[deed]!);
      await takesBack(undo);
      expect(ours()).toEqual([]);
    }
  });
});

test.each(['values', 'builtin'] as const)('a sum of people’s right below our column, and then a person in its row: %s stand around it', async (mode) => {
  await session?.close();
  workbook = workbookOf({ [SHEET]: ROWS });
  session = await bootAddIn({ workbook, calculate: calculating(workbook, {}) });
  const write = () => classify({ plan: HAU_GIANG_2024, formulas: mode });
  const sum = (): unknown => workbook.sheets[0]!.cell(8, RESULT)?.formula;
  await write();
  const FORMULA = '=COUNTIF(K5:K8,"Đạt")';
  await onSheet((sheet) => void (sheet.getRange('K9').formulas = [[FORMULA]]));
  await onSheet((sheet) => void (sheet.getRange('A9:E9').values = [ADDED[0] as unknown[]]));
  for (let again = 0; again < 2; again++) {
    const { changes } = await write();
    expect(describeChanges(changes, vi).at(-1)!.text).toMatch(/vào F4:M9; .*giữ nguyên nội dung bạn đã nhập ở K9\.$/);
    expect([sum(), shown(8, RESULT - 3), text(8, NOTE)]).toEqual([FORMULA, '79,22%', expect.stringContaining('Bùi Thị Duyên')]);
  }
  expect((await removeAll()).kept).toEqual([`${SHEET}!K9`]);
  expect(sum()).toBe(FORMULA);
});

test.each(['values', 'builtin'] as const)('a row that was cut and put elsewhere: %s go on', async (mode) => {
  await session?.close();
  workbook = workbookOf({ [SHEET]: ROWS });
  session = await bootAddIn({ workbook, calculate: calculating(workbook, {}) });
  const write = () => classify({ plan: HAU_GIANG_2024, formulas: mode });
  await write();
  await onSheet((sheet) => sheet.getRange('9:9').insert('Down'));
  await onSheet((sheet) => sheet.getRange('A6:M6').moveTo('A9'));
  await onSheet((sheet) => sheet.getRange('6:6').delete('Up'));
  const before = rowsOf(4).map((row) => [shown(row, NAME), shown(row, RESULT)]);
  const { undo } = await write();
  expect(rowsOf(4).map((row) => [shown(row, NAME), shown(row, RESULT)])).toEqual(before);
  await undoLast(undo);
  expect(rowsOf(4).map((row) => [shown(row, NAME), shown(row, RESULT)])).toEqual(before);
  await write();
  expect((await removeAll()).kept).toEqual([]);
  expect(workbook.sheets[0]!.conditionalFormats).toEqual([]);
});

test('rules of ours on cells that people have moved, copied or deleted go with Gỡ bỏ', async () => {
  for (const deed of [
    (sheet: Excel.Worksheet) => sheet.getRange('F:M').delete('Left'),
    (sheet: Excel.Worksheet) => sheet.getRange('1:8').delete('Up'),
    (sheet: Excel.Worksheet) => void sheet.getRange('P4').copyFrom('F4:M8'),
    (sheet: Excel.Worksheet) => sheet.getRange('A4:M8').clear('Contents'),
  ]) {
    await open();
    await run();
    await onSheet(deed);
    await removeAll();
    expect(workbook.sheets[0]!.conditionalFormats).toEqual([]);
    expect(workbook.names).toEqual([]);
  }
});

test('results that were filled down further than to the next row stay, and are named', async () => {
  await open();
  await run();
  await onSheet((sheet) => {
    sheet.getRange('A9:E9').values = [ADDED[0] as unknown[]];
    sheet.getRange('F10:M10').copyFrom('F6:M6');
  });
  expect(await removeAll()).toEqual({ sheets: [SHEET], kept: [`${SHEET}!M10`], history: null });
});

test('a row that is put above all others, and sorted among ours: what is edited there is void', async () => {
  await open();
  await run();
  await onSheet((sheet) => {
    sheet.getRange('5:5').insert('Down');
    sheet.getRange('A5:E5').values = [[9, 'Vũ Thị Zoan', 98, 77, 61]];
  });
  await onSheet((sheet) => void sheet.getRange('A5:M9').sort.apply([{ key: NAME, ascending: true }]));
  expect(text(4, NAME)).toBe('Lê Văn An');
  expect(shown(4, RESULT)).not.toBe(STALE_WORDS);
  await onSheet((sheet) => void (sheet.getCell(4, 4).values = [[10]]));
  expect(shown(4, RESULT)).toBe(STALE_WORDS);
});

test('a report below: its own rows are none of the first one', async () => {
  await open([...ROWS, [], ['KẾT QUẢ THI HÀNH ÁN VỀ TIỀN'], ['Đơn vị tính: 1.000 đồng'], [], ...MONEY]);
  const before = picture(workbook);
  await run();
  const rules = workbook.sheets[0]!.conditionalFormats.map(({ areas: [area] }) => area!);
  expect(rules.filter(({ top }) => top < 9).every(({ bottom }) => bottom < 12)).toBe(true);
  await removeAll();
  expectPicture(before);
});

test('two reports on one sheet: the second run is taken back whole', async () => {
  await open([...ROWS, [], ['KẾT QUẢ THI HÀNH ÁN VỀ TIỀN'], ['Đơn vị tính: 1.000 đồng'], [], ...MONEY]);
  await run();
  const once = picture(workbook);
  const { undo } = await run();
  await undoLast(undo);
  expectPicture(once);
});
