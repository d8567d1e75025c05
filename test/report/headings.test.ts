/** Header words, legacy text, names: dense tables of what reports say. */
import { decodeLegacy, legacyDecoder } from '../../src/cells/legacy';
import { measureIn, moneyUnitIn } from '../../src/cells/naming';
import { bareName, fold, nameKey, personName, agencyName } from '../../src/cells/text';
import { agencyKind } from '../../src/report/names';
import { type HeadingWord, headingWord, unitLine } from '../../src/report/headings';

test.each<[string, HeadingWord | undefined]>([
  ['Tổng số giải quyết', 'total'],
  ['TỔNG SỐ PHẢI GIẢI QUYẾT', 'total'],
  ['Tổng số thụ lý', 'total'],
  ['Tổng thụ lý', 'total'],
  ['Tổng số việc thụ lý', 'total'],
  ['Tổng số phải thi hành', 'toEnforce'],
  ['Số phải thi hành (việc)', 'toEnforce'],
  ['Có điều kiện', 'eligible'],
  ['Có điều kiện\nthi hành', 'eligible'],
  ['Số có điều kiện thi hành', 'eligible'],
  ['Có ĐK thi hành', 'eligible'],
  ['Chưa có điều kiện thi hành', 'notEligible'],
  ['Chưa đủ điều kiện', 'notEligible'],
  ['Không có điều kiện', 'notEligible'],
  ['Thi hành xong', 'completed'],
  ['Giải quyết xong', 'completed'],
  ['Số đã thi hành xong', 'completed'],
  ['Xong', 'completed'],
  ['Thi hành xong (kể cả đình chỉ)', 'completed'],
  ['Chưa thi hành xong', 'ongoing'],
  ['Đình chỉ thi hành án', 'discontinued'],
  ['Trong đó: đình chỉ', 'discontinued'],
  ['Tạm đình chỉ', 'postponed'],
  ['Hoãn, tạm đình chỉ khác', 'postponed'],
  ['Năm trước chuyển sang', 'carried'],
  ['Thụ lý mới', 'accepted'],
  ['Mới thụ lý', 'accepted'],
  ['Uỷ thác', 'deducted'],
  ['Thu hồi, huỷ quyết định', 'deducted'],
  ['Số chuyển kỳ sau', 'carriedForward'],
  ['Tỷ lệ thi hành xong/có điều kiện', 'rate'],
  ['Tỉ lệ %', 'rate'],
  ['%', 'rate'],
  ['STT', 'ordinal'],
  ['Tên đơn vị / Chấp hành viên', 'name'],
  ['Đơn vị, cá nhân', 'name'],
  ['Họ và tên', 'name'],
  ['Chức danh', 'jobTitle'],
  ['Tổng số', 'sum'],
  ['Chia ra:', 'split'],
  ['Về việc (việc)', 'measure'],
  ['Về tiền (1.000 đồng)', 'measure'],
  ['Đơn vị tính: Việc và %', undefined],
  ['Đơn vị: việc', undefined],
  ['Về tiền (đơn vị tính: 1.000 đồng)', 'measure'],
  ['Thi hành xong (ĐVT: triệu đồng)', 'completed'],
  ['Có điều kiện - Đơn vị tính: đồng', 'eligible'],
  ['Đơn vị gửi báo cáo: Cục THADS tỉnh X', undefined],
  ['Nguyễn Văn A', undefined],
])('heading %p is %p', (text, expected) => {
  expect(headingWord(text)).toBe(expected);
  expect(headingWord(text.normalize('NFD'))).toBe(expected);
});

test.each<[string, string | undefined, string | undefined]>([
  ['Tổng số giải quyết (việc)', 'cases', undefined],
  ['Tổng số giải quyết (1.000 đồng)', 'money', 'thousand'],
  ['Số tiền (triệu đồng)', 'money', 'million'],
  ['tỷ đồng', 'money', 'billion'],
  ['ngàn đồng', 'money', 'thousand'],
  ['1000đ', 'money', 'thousand'],
  ['đồng', 'money', 'dong'],
  ['Việc, 1.000 đồng và %', undefined, 'thousand'],
  ['Tỷ lệ', undefined, undefined],
])('%p: measure %p, unit %p', (text, measure, unit) => {
  expect(measureIn(text)).toBe(measure);
  expect(moneyUnitIn(text)).toBe(unit);
});

test.each<[string, string | undefined]>([
  ['Đơn vị tính: 1.000 đồng và %', '1.000 đồng và %'],
  ['ĐVT: triệu đồng', 'triệu đồng'],
  ['Đơn vị gửi báo cáo: X', undefined],
])('unit line %p', (text, expected) => {
  expect(unitLine(text)).toBe(expected);
});

test('TCVN3 text is decoded, Unicode text is left alone', () => {
  expect(decodeLegacy('Tæng sè gi¶i quyÕt')).toBe('Tổng số giải quyết');
  const legacy = legacyDecoder(['Tæng sè gi¶i quyÕt', 'Cã ®iÒu kiÖn', 'NguyÔn V¨n Hã']);
  expect(legacy('Hã')).toBe('Hó');
  expect(legacy('Nguyễn Văn Hà')).toBe('Nguyễn Văn Hà');
  const modern = legacyDecoder(['Tổng số giải quyết', 'Có điều kiện']);
  expect(modern('Hà')).toBe('Hà');
});

test('names: accents count, their position does not', () => {
  expect(nameKey('Nguyễn Thị Hoà')).toBe(nameKey('NGUYỄN  THỊ HÒA'));
  expect(nameKey('Thuỳ'.normalize('NFD'))).toBe(nameKey('Thùy'));
  expect(nameKey('Hoa')).not.toBe(nameKey('Hòa'));
  expect(fold('Uỷ  thác–Ủy\nthác')).toBe('uy thac uy thac');
});

test.each([
  ['I. Cục THADS tỉnh X', 'Cục THADS tỉnh X'],
  ['- CHV Phan Thị Hương', 'CHV Phan Thị Hương'],
  ['1.2. Nguyễn A', 'Nguyễn A'],
  ['a) Chi cục', 'Chi cục'],
  ['Nguyễn V. An', 'Nguyễn V. An'],
])('bare name of %p', (text, expected) => {
  expect(bareName(text)).toBe(expected);
});

test('titles before a name are not part of it', () => {
  expect(personName('+ Chấp hành viên Phan Thị Hương')).toBe(personName('- CHV Phan Thị Hương'));
});

test.each([
  ['Chi cục THADS thành phố Thạnh Hưng', 'CC THADS TP. Thạnh Hưng'],
  ['Chi cục Thi hành án dân sự huyện Tân Mỹ', 'CCTHADS H. Tân Mỹ'],
  ['Chi cục THADS thị xã Tân Mỹ', 'Chi cục THADS TX.Tân Mỹ'],
  ['Phòng THADS khu vực 1', 'Phòng Thi hành án dân sự KV1'],
  ['Cục THADS tỉnh Đông Thạnh', 'Cục Thi hành án dân sự tỉnh Đông Thạnh'],
])('%p and %p are one unit', (a, b) => {
  expect(agencyName(a)).toEqual(agencyName(b));
});

test('thị xã and huyện of one name are two units; An Thành is not An Thành A', () => {
  expect(agencyName('Chi cục THADS thị xã Tân Mỹ')).not.toEqual(agencyName('Chi cục THADS huyện Tân Mỹ'));
  expect(agencyName('Chi cục THADS huyện An Thành')).not.toEqual(agencyName('Chi cục THADS huyện An Thành A'));
});

test.each([
  ['Cục THADS tỉnh X', 'province'],
  ['THADS tỉnh X', 'province'],
  ['Văn phòng Cục', 'province'],
  ['CỤC THI HÀNH ÁN DÂN SỰ', 'province'],
  ['Chi cục THADS huyện X', 'office'],
  ['CC THADS TP. X', 'office'],
  ['CCTHADS X', 'office'],
  ['Phòng THADS khu vực 1', 'office'],
  ['Phòng Nghiệp vụ và Tổ chức THADS', 'department'],
  ['Cuc THADS tinh X', 'province'],
  ['Chi cuc THADS X', 'office'],
  ['Cúc Thị Hoa', null],
  ['Tống Văn Phong', null],
  ['Nguyễn Văn A', null],
  ['', null],
])('%p is %p', (name, kind) => {
  expect(agencyKind(name)).toBe(kind);
});
