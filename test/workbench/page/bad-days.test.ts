/** Every bad day of the menu does what it says to the host or to the sheet, and its good day takes it back. */
import { Host } from 'excel-host';
import { book } from 'excel-host/testing';
import { BAD_DAYS, type BadDay } from '../../../workbench/page/bad-days';

const ROWS = Array.from({ length: 30 }, (_, i) => [`dòng ${i}`, i]);

function day(key: string) {
  const host = new Host(book({ 'Báo cáo': ROWS }), {});
  const sheet = host.workbook.sheets[0]!;
  const found = BAD_DAYS.find((one) => one.key === key)!;
  return { host, sheet, choose: (value: string) => found.apply!(value, host, sheet), isOn: () => found.isOn?.(sheet) };
}

test('a cell is being edited, and no more', () => {
  const { host, choose } = day('cellEdit');
  choose('on');
  expect(host.misbehave.cellEditMode).toBe(true);
  choose('');
  expect(host.misbehave.cellEditMode).toBe(false);
});

test('a protected sheet, and an open one', () => {
  const { sheet, choose, isOn } = day('protected');
  choose('on');
  expect([isOn(), sheet.protection?.hasPassword]).toEqual([true, false]);
  choose('');
  expect([isOn(), sheet.protection]).toEqual([false, null]);
});

test('a filter hides every other row below the headings, and gives them back', () => {
  const { sheet, choose, isOn } = day('filtered');
  const hidden = () => sheet.rows.flatMap((row, i) => (row?.hidden ? [i] : []));
  choose('on');
  expect([isOn(), hidden()]).toEqual([true, [13, 15, 17, 19, 21, 23, 25, 27, 29]]);
  choose('');
  expect([isOn(), hidden()]).toEqual([false, []]);
});

test('a slow network', () => {
  const { host, choose } = day('latency');
  choose('1000');
  expect(host.misbehave.latency).toBe(1000);
  choose('');
  expect(host.misbehave.latency).toBe(0);
});

test('an error counts from now', () => {
  const { host, choose } = day('failIn');
  host.statistics.requests = 7;
  choose('3');
  expect(host.misbehave.fault).toEqual({ request: 10, how: 'refused' });
  choose('');
  expect(host.misbehave.fault).toBeUndefined();
});

test('an older Excel is an option of a new host', () => {
  expect(BAD_DAYS.find(({ key }) => key === 'excelApi')!.options!('1.4')).toEqual({ excelApi: '1.4' });
});

test.each(BAD_DAYS.map((one) => [one.key, one] as [string, BadDay]))('%s: said in both languages, choices differ, the first one is good', (_, one) => {
  expect(one.label.vi).not.toBe('');
  expect(one.label.en).not.toMatch(/[\u00c0-\u1ef9]/);
  expect(new Set(one.choices.map(([value]) => value)).size).toBe(one.choices.length);
  expect(one.apply !== undefined || one.options !== undefined).toBe(true);
});
