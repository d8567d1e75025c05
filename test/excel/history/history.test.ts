/** The history on the real Office.js: recorded, recorded again, sorted, filtered, moved, taken back; nothing half-made stays, whichever request fails. */
import { classify, examine } from '../../../src/excel/results/classify';
import { readHistoryTable, recordRows, undoRecord } from '../../../src/excel/history/history-sheet';
import { removeAll } from '../../../src/excel/remove';
import { historyRows, type HistoryRow } from '../../../src/history/row';
import { HISTORY_COLUMNS } from '../../../src/history/table';
import { DEFAULT_PLAN } from '../../../src/plan/default';
import { columnLetters } from '../../../src/cells/address';
import { calculating } from 'excel-host/calculation';
import { openWorkbook } from '../../../workbench/add-in';
import { bootAddIn } from '../../../workbench/boot';
import { fixtureBytes } from '../../fixtures/truth';
import { picture } from 'excel-host/package';
import type { OfficeSession } from 'excel-host/node';
import type { Workbook } from 'excel-host/model';

const SHEET = 'Lịch sử số liệu';
let session: OfficeSession;
let workbook: Workbook;
let report: HistoryRow[];
const open = async (dayOffset = 0): Promise<void> => {
  ({ workbook } = openWorkbook(fixtureBytes('01-bao-cao-tinh-hai-bieu.xlsx')));
  workbook.dayOffset = dayOffset;
  session = await bootAddIn({ workbook, calculate: calculating(workbook) });
  report = historyRows(DEFAULT_PLAN, (await examine({ plan: DEFAULT_PLAN })).assessed, { day: '2024-06-13', since: '2023-10-01' });
};
beforeEach(() => open());
afterEach(() => session.close());

const on = (day: string, change: (row: HistoryRow, i: number) => Partial<HistoryRow> = () => ({})): HistoryRow[] =>
  report.map((row, i) => ({ ...row, day, ...change(row, i) }));
const read = async (): Promise<HistoryRow[]> => (await readHistoryTable())!.reading.rows.map(({ row }) => row);
const letter = (field: keyof typeof HISTORY_COLUMNS): string => columnLetters(Object.keys(HISTORY_COLUMNS).indexOf(field));
const run = <T>(job: (context: Excel.RequestContext) => Promise<T> | T): Promise<T> =>
  Excel.run(async (context) => {
    const result = await job(context);
    await context.sync();
    return result;
  });

test('made with the first day, continued with every other; what is written is what is read', async () => {
  const first = await recordRows(report);
  expect([first.sheet, first.created, first.change.added.length]).toEqual([SHEET, true, report.length]);
  expect(await read()).toEqual(report);
  const next = on('2024-06-20', ({ completed }) => ({ completed: completed! + 1 }));
  const second = await recordRows(next);
  expect([second.created, second.change.added.length, second.change.updates.length]).toEqual([false, report.length, 0]);
  expect(await read()).toEqual([...report, ...next]);
});

test('the rate follows the figures by a formula; the day is a date', async () => {
  await recordRows(report);
  const { completed, eligible } = report[0]!;
  const values = await run(async (context) => {
    const cells = context.workbook.worksheets
      .getItem(SHEET)
      .getRange(`A5:${letter('source')}5`)
      .load('values,text,formulas');
    await context.sync();
    return { values: cells.values[0]!, text: cells.text[0]!, formulas: cells.formulas[0]! };
  });
  const rate = Object.keys(HISTORY_COLUMNS).indexOf('rate');
  expect(values.values[rate]).toBeCloseTo(completed! / eligible!, 12);
  expect(String(values.formulas[rate])).toMatch(/^=IFERROR\(/);
  expect([values.values[0], values.text[0]]).toEqual([45456, '13/06/2024']);
  await recordRows(on('2024-06-20'));
  const days = await run(async (context) => {
    const cells = context.workbook.worksheets
      .getItem(SHEET)
      .getRange(`A5:A${4 + 2 * report.length}`)
      .load('text');
    await context.sync();
    return new Set(cells.text.flat());
  });
  expect([...days]).toEqual(['13/06/2024', '20/06/2024']);
});

test('the same day again replaces itself, in place, whatever people have sorted, filtered, renamed and added', async () => {
  await recordRows(report);
  await recordRows(on('2024-06-20'));
  await run((context) => {
    const table = context.workbook.tables.getItem('THADS_HISTORY');
    table.columns.add(undefined, undefined, 'Ghi chú riêng');
    table.sort.apply([
      { key: 1, ascending: true },
      { key: 2, ascending: false },
    ]);
    table.worksheet.name = 'Số liệu cũ';
  });
  const { top, cells } = (await readHistoryTable())!;
  session.host.enter('Số liệu cũ', `${columnLetters(cells[0]!.length - 1)}${top + 2}`, [['của tôi']]);
  await run((context) => {
    const table = context.workbook.tables.getItem('THADS_HISTORY');
    table.columns.getItem('Tiêu chí').filter.applyValuesFilter(['việc']);
  });
  const order = (await readHistoryTable())!.cells.map((row) => row.slice(0, 5).map(String));
  const changed = on('2024-06-20', ({ completed }) => ({ completed: completed! + 2 }));
  const { change } = await recordRows(changed);
  expect([change.updates.length, change.added.length, change.surplus.length]).toEqual([report.length, 0, 0]);
  const after = (await readHistoryTable())!;
  expect(after.cells.map((row) => row.slice(0, 5).map(String))).toEqual(order);
  expect(after.cells[0]!.at(-1)).toBe('của tôi');
  const key = (row: HistoryRow): string => JSON.stringify(row);
  expect((await read()).map(key).sort()).toEqual([...report, ...changed].map(key).sort());
});

test('recording twice is recording once', async () => {
  await recordRows(report);
  await recordRows(on('2024-06-20'));
  const once = structuredClone(picture(workbook));
  await recordRows(on('2024-06-20'));
  await recordRows(report);
  expect(picture(workbook)).toEqual(once);
});

test('taken back, everything is as it was; what people changed since is not', async () => {
  const before = structuredClone(picture(workbook));
  const first = await recordRows(report);
  const once = structuredClone(picture(workbook));
  const second = await recordRows(on('2024-06-20'));
  await undoRecord(second.undo);
  expect(picture(workbook)).toEqual(once);
  const third = await recordRows(report.slice(1).map((row) => ({ ...row, completed: 0 })));
  expect(third.change.surplus).toEqual([0]);
  await undoRecord(third.undo);
  expect(picture(workbook)).toEqual(once);
  await undoRecord(first.undo);
  expect(picture(workbook)).toEqual(before);

  const again = await recordRows(report);
  session.host.enter(SHEET, `${letter('completed')}5`, [[1]]);
  await expect(undoRecord(again.undo)).rejects.toMatchObject({ name: 'MovedError' });
  expect((await read())[0]!.completed).toBe(1);
});

test('not taken back over what people have written beside it', async () => {
  const first = await recordRows(report);
  session.host.enter(SHEET, 'A2000', [['của tôi']]);
  await expect(undoRecord(first.undo)).rejects.toMatchObject({ name: 'MovedError' });
  session.host.enter(SHEET, 'A2000', [['']]);
  await run((context) => void context.workbook.tables.getItem('THADS_HISTORY').columns.add(undefined, undefined, 'Ghi chú riêng'));
  const second = await recordRows(on('2024-06-20'));
  const { top, cells } = (await readHistoryTable())!;
  session.host.enter(SHEET, `${columnLetters(cells[0]!.length - 1)}${top + 1 + cells.length}`, [['của tôi']]);
  await expect(undoRecord(second.undo)).rejects.toMatchObject({ name: 'MovedError' });
  expect((await readHistoryTable())!.cells.at(-1)!.at(-1)).toBe('của tôi');
});

test('a rate that misses never shows the target as reached', async () => {
  const missed = report.slice(0, 2).map((row, i): HistoryRow => ({ ...row, target: [77, 77.47][i]!, comparator: '>=', verdict: 'notMet' }));
  await recordRows([
    { ...missed[0]!, eligible: 213, completed: 164 },
    { ...missed[1]!, eligible: 324, completed: 251 },
  ]);
  const text = await run(async (context) => {
    const cells = context.workbook.worksheets
      .getItem(SHEET)
      .getRange(`${letter('rate')}5:${letter('rate')}6`)
      .load('text');
    await context.sync();
    return cells.text.flat();
  });
  expect(text).toEqual(['76,99%', '77,46%']);
});

test('who is no longer in the report leaves the day; the row stands blank, and the next one takes it', async () => {
  await recordRows(report);
  await recordRows(report.slice(2));
  expect(await read()).toEqual(report.slice(2));
  const { cells } = (await readHistoryTable())!;
  expect(cells).toHaveLength(report.length);
  await recordRows([{ ...report[0]!, day: '2024-06-20' }]);
  const after = (await readHistoryTable())!;
  expect([after.cells.length, after.reading.blank]).toEqual([report.length, [1]]);
  expect(after.reading.rows[0]).toEqual({ at: 0, row: { ...report[0]!, day: '2024-06-20' } });
});

test('removal asks before anything is changed; with the history the original is back; what people have added keeps it', async () => {
  const original = structuredClone(picture(workbook));
  await recordRows(report);
  await classify({ plan: DEFAULT_PLAN });
  const before = structuredClone(picture(workbook));
  await expect(removeAll(undefined, 'ask')).rejects.toMatchObject({ name: 'HistoryThereError', sheet: SHEET });
  expect(picture(workbook)).toEqual(before);
  expect((await removeAll(undefined, 'remove')).sheets).toContain(SHEET);
  expect(picture(workbook)).toEqual(original);

  for (const place of ['A1', 'A3', 'A2000', 'Z5', `${columnLetters(Object.keys(HISTORY_COLUMNS).length)}4`]) {
    await recordRows(report);
    session.host.enter(SHEET, place, [['của tôi']]);
    await expect(removeAll(undefined, 'remove')).rejects.toMatchObject({ name: 'NothingThereError', kept: [SHEET] });
    await run((context) => context.workbook.worksheets.getItem(SHEET).delete());
  }
  await expect(removeAll(undefined, 'ask')).rejects.toMatchObject({ name: 'NothingThereError' });
});

test('removing ours leaves the history, and it is no report', async () => {
  await recordRows(report);
  expect((await examine({ plan: DEFAULT_PLAN })).recognition.refused).toContainEqual({ sheet: SHEET, reason: { code: 'ownSheet' } });
  await expect(removeAll()).rejects.toMatchObject({ name: 'NothingThereError' });
  expect(await read()).toEqual(report);
});

test('a heading that is gone: said before anything is written; a row that cannot be read: told, and left alone', async () => {
  await recordRows(report);
  session.host.enter(SHEET, `${letter('completed')}6`, [['bảy mươi']]);
  const { reading } = (await readHistoryTable())!;
  expect(reading.problems).toEqual([{ row: 1, heading: 'Thi hành xong', text: 'bảy mươi', twin: null }]);
  await recordRows(on('2024-06-20'));
  expect((await readHistoryTable())!.reading.problems).toHaveLength(1);
  session.host.enter(SHEET, `${letter('completed')}4`, [['Xong']]);
  const before = structuredClone(picture(workbook));
  await expect(recordRows(report)).rejects.toMatchObject({ name: 'HistoryColumnsError', headings: ['Thi hành xong'] });
  expect(picture(workbook)).toEqual(before);
});

test('its table taken apart or given another name: said, and no second history is begun', async () => {
  await recordRows(report);
  await run((context) => context.workbook.tables.getItem('THADS_HISTORY').convertToRange());
  const before = structuredClone(picture(workbook));
  await expect(recordRows(on('2024-06-20'))).rejects.toMatchObject({ name: 'HistoryTableError', sheet: SHEET });
  await expect(readHistoryTable()).rejects.toMatchObject({ name: 'HistoryTableError' });
  expect(picture(workbook)).toEqual(before);
  // As the sentence says.
  await run((context) => {
    const table = context.workbook.worksheets.getItem(SHEET).tables.add(`A4:${letter('source')}${4 + report.length}`, true);
    table.name = 'Bang1';
  });
  await expect(recordRows(report)).rejects.toMatchObject({ name: 'HistoryTableError' });
  await run((context) => void (context.workbook.tables.getItem('Bang1').name = 'THADS_HISTORY'));
  await recordRows(on('2024-06-20'));
  expect(await read()).toHaveLength(2 * report.length);
});

test.each(['first', 'again'])('whichever request fails (%s): nothing half-made stays', async (when) => {
  const rows = when === 'first' ? report : [...on('2024-06-13', () => ({ completed: 1 })).slice(1), ...on('2024-06-20')];
  if (when === 'again') await recordRows(report);
  const before = structuredClone(picture(workbook));
  for (let failing = 1; ; failing++) {
    session.host.misbehave.fault = { request: session.host.statistics.requests + failing, how: 'refused' };
    const failed = await recordRows(rows).then(
      () => false,
      () => true,
    );
    const reached = session.host.misbehave.fault === undefined;
    session.host.misbehave.fault = undefined;
    if (!failed) {
      expect(reached).toBe(false);
      break;
    }
    expect(picture(workbook)).toEqual(before);
    expect(failing).toBeLessThan(60);
  }
  expect((await read()).length).toBeGreaterThan(0);
});

test('in a workbook that counts its days from 1904', async () => {
  await session.close();
  await open(1462);
  await recordRows(report);
  expect(await read()).toEqual(report);
});
