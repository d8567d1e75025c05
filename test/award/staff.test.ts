/** The staff table: read whatever people do to it, matched with the people of a review, continued with those whom it lacks. */
import { readStaff, staffOf, staffRow, STAFF_COLUMNS, unusedStaff, withoutStaff } from '../../src/award/staff';
import { row, UNIT } from './build';

const HEADINGS = Object.values(STAFF_COLUMNS).map(({ heading }) => heading);
const OTHER = 'Chi cục THADS thị xã Vĩnh An';
/** A row of the table by what it says. */
const cells = (given: Record<string, unknown>): unknown[] => HEADINGS.map((heading) => given[heading] ?? '');

test.each<[string, unknown, string]>([
  ['as it was typed', '5/3/1980', '05/03/1980'],
  ['in words', '05 tháng 3 năm 1980', '05/03/1980'],
  ['a day of Excel', 29_285, '05/03/1980'],
  ['a year', 1980, '1980'],
  ['a year as a text', '1980', '1980'],
  ['nothing', '', ''],
  ['no day', 'khoảng 1980', 'khoảng 1980'],
  ['a day that does not exist', '31/02/1980', ''],
])('the day of birth, %s', (_, cell, expected) => {
  expect(readStaff(HEADINGS, [cells({ 'Họ và tên': 'Lê An', 'Ngày sinh': cell })])[0]!.born).toBe(expected);
});

test('columns in any order, among columns of people’s own, some of them gone; rows without a name are none', () => {
  const headings = ['Ghi chú', 'ĐƠN VỊ', 'Họ và tên', 'Ngày sinh'];
  const [record, ...others] = readStaff(headings, [
    ['x', UNIT, ' Lê An ', 1980],
    ['', UNIT, '', ''],
  ]);
  expect(record).toEqual({ name: 'Lê An', agency: UNIT, born: '1980', honorific: '', position: '', home: '', residence: '', education: '', duties: '' });
  expect(others).toEqual([]);
});

test('who is who: by unit and name; namesakes by their order; nobody of another unit', () => {
  const an = row({ name: 'Lê An' });
  const [first, second] = [row({ name: 'Phạm Bình' }), row({ name: 'Phạm Bình' })];
  const elsewhere = row({ name: 'Lê An', unit: OTHER });
  const records = readStaff(HEADINGS, [
    cells({ 'Họ và tên': 'Bà LÊ AN', 'Đơn vị': UNIT.toUpperCase(), 'Ngày sinh': '1981' }),
    cells({ 'Họ và tên': 'Phạm Bình', 'Đơn vị': UNIT, 'Ngày sinh': '1982' }),
    cells({ 'Họ và tên': 'Phạm Bình', 'Đơn vị': UNIT, 'Ngày sinh': '1983' }),
    cells({ 'Họ và tên': 'Đỗ Cường', 'Đơn vị': UNIT, 'Ngày sinh': '1984' }),
  ]);
  const subjects = [an, first, second, elsewhere];
  const found = staffOf(records, subjects);
  expect(subjects.map((subject) => found.get(subject)?.born)).toEqual(['1981', '1982', '1983', undefined]);
  expect(withoutStaff(records, [...subjects, row({ kind: 'office' }), row({ name: 'Đã Đi', more: { origin: 'gone' } })])).toEqual([elsewhere]);
});

test('a row for somebody new, in the order of the headings at hand', () => {
  const person = row({ name: 'Lê An', facts: { honorific: 'ms', position: 'Chấp hành viên' } });
  expect(staffRow(['Ghi chú', 'Chức vụ, chức danh', 'Đơn vị', 'Họ và tên', 'Ông/Bà'], person)).toEqual(['', 'Chấp hành viên', UNIT, 'Lê An', 'Bà']);
});

test.each([
  ['Ông', 'Ông'],
  ['bà', 'Bà'],
  ['Nữ', 'Bà'],
  ['NAM', 'Ông'],
  ['', ''],
  ['đ/c', ''],
])('addressed as %s: %s', (cell, expected) => {
  expect(readStaff(HEADINGS, [cells({ 'Họ và tên': 'Lê An', 'Ông/Bà': cell })])[0]!.honorific).toBe(expected);
});

test('two rows for one person, and rows of nobody: papers take nothing from them, and they are named', () => {
  const subjects = [row({ name: 'Lê An' }), row({ name: 'Phạm Bình' })];
  const records = readStaff(HEADINGS, [
    cells({ 'Họ và tên': 'Lê An', 'Đơn vị': UNIT, 'Ngày sinh': '1981' }),
    cells({ 'Họ và tên': 'LÊ AN', 'Đơn vị': UNIT, 'Ngày sinh': '1982' }),
    cells({ 'Họ và tên': 'Phạm Bình', 'Đơn vị': UNIT, 'Ngày sinh': '1983' }),
    cells({ 'Họ và tên': 'Phạm Bình', 'Đơn vị': OTHER, 'Ngày sinh': '1984' }),
  ]);
  expect([...staffOf(records, subjects).values()].map(({ born }) => born)).toEqual(['1983']);
  expect(unusedStaff(records, subjects)).toEqual(['Lê An', 'LÊ AN', 'Phạm Bình']);
});
