/** Whom the cell "Đối tượng" of a plan means: all of a kind, one by name, or nothing that is understood. */
import { addresseeIn, personIn } from '../../src/plan/addressee';
import { PLAN_KIND_WORDS, KIND_WORDS, REVIEW_KIND_WORDS } from '../../src/terms/words';
import { entriesOf } from '../../src/terms/records';

const KINDS = [KIND_WORDS, PLAN_KIND_WORDS, REVIEW_KIND_WORDS].flatMap((words) => entriesOf(words));
test.each(KINDS)('%s in our own words is a kind: %s', (kind, words) => expect(addresseeIn(words)).toEqual({ kind, subject: null }));

test.each([
  ['office', 'Chi cục THADS'],
  ['office', 'Chi cục Thi hành án dân sự'],
  ['office', 'CHI CỤC THADS CẤP HUYỆN'],
  ['office', 'Các Chi cục THADS các huyện, thị xã, thành phố'.slice(4)],
  ['office', 'Chi cục Thi hành án dân sự các quận, huyện trực thuộc'],
  ['office', 'Phòng Thi hành án dân sự khu vực'],
  ['office', 'Phòng THADS khu vực'],
  ['office', 'CC THADS'],
  ['office', 'Offices'],
  ['department', 'Phòng chuyên môn thuộc Cục'],
  ['department', 'Phòng chuyên môn, nghiệp vụ'],
  ['department', 'Các phòng chuyên môn'.slice(4)],
  ['province', 'Cục THADS tỉnh'],
  ['province', 'Cục THADS tỉnh, thành phố'],
  ['officer', 'CHV'],
  ['officer', 'Cá nhân là Chấp hành viên'],
  ['officer', 'Chap hanh vien'],
  ['staff', 'Cá nhân không phải là Chấp hành viên'],
  ['staff', 'Công chức khác'],
] as const)('all of the kind %s: %s', (kind, text) => expect(addresseeIn(text)).toEqual({ kind, subject: null }));

test.each([
  ['office', 'Chi cục THADS huyện Tân Mỹ'],
  ['office', 'CHI CỤC THADS TP. VỊ THANH'],
  ['office', 'Chi cục THADS thành phố Vị Thanh'],
  ['office', 'Phòng THADS khu vực 2'],
  ['office', 'Phòng Thi hành án dân sự khu vực II'],
  ['office', 'huyện Hạ'],
  ['office', 'TP. Vĩnh An'],
  ['office', 'Khu vực 7'],
  ['department', 'Phòng Nghiệp vụ 1'],
  ['department', 'Phòng Nghiệp vụ và Tổ chức thi hành án dân sự'],
  ['department', 'Văn phòng'],
  ['department', 'Văn phòng Cục'],
  ['department', 'Phòng Nghiệp vụ'],
  ['staff', 'Văn Thụ'],
  ['province', 'Cục THADS tỉnh Tân Giang'],
  ['province', 'THADS thành phố Hải Phòng'],
  ['officer', 'Nguyễn Văn An'],
  ['officer', 'NGUYỄN VĂN AN'],
  ['officer', 'CHV Nguyễn Văn An'],
  ['officer', 'Chấp hành viên Lê Thị Bình'],
  ['officer', 'Nguyễn Văn An (Chi cục THADS huyện Tân Mỹ)'],
  ['officer', 'Nguyễn Văn An - CC THADS huyện Tân Mỹ'],
] as const)('%s by name: %s', (kind, text) => expect(addresseeIn(text)).toEqual({ kind, subject: text }));

test.each([
  'Chi cục THADS (trừ Chi cục THADS huyện Tân Mỹ)',
  'Chi cục (1)',
  'Chi cục (loại 1)',
  'Chi cục THADS thị xã',
  'Chi cục THADS huyện',
  'Chi cục THADS thị xã, thành phố',
  'Chi cục và Phòng',
  'Chấp hành viên và Thư ký',
  'Thư ký',
  'Kế toán',
  'Chi cục THADS huyện Tân Mỹ (trừ án tín dụng)',
  'Chi cục THADS huyện An Thành*',
  'Chấp hành viên trung cấp và Thư ký',
  'huyện Tân Mỹ (không kể tín dụng)',
])('neither a kind nor a name: %s', (text) => expect(addresseeIn(text)).toBeUndefined());

test.each([
  'Chấp hành viên sơ cấp',
  'Chấp hành viên là lãnh đạo',
  'Chấp hành viên trung cấp, cao cấp',
  'Thư ký trung cấp',
  'Chi cục trưởng',
  'Trưởng phòng nghiệp vụ hai',
  'nguyễn văn an',
  'An',
  'tất cả',
  '77',
  'Chấp hàn viên',
])('not understood: %s', (text) => {
  const found = addresseeIn(text);
  // "Chi cục trưởng" reads like the name of a unit: no unit has it, so that it is asked about.
  expect(found === undefined || found.subject !== null).toBe(true);
});

test.each([
  ['Nguyễn Văn An', 'Nguyễn Văn An', ''],
  ['- CHV Nguyễn Văn An', 'Nguyễn Văn An', ''],
  ['Nguyễn Văn An (Chi cục THADS huyện Tân Mỹ)', 'Nguyễn Văn An', 'Chi cục THADS huyện Tân Mỹ'],
  ['Nguyễn Văn An, Phòng THADS khu vực 2', 'Nguyễn Văn An', 'Phòng THADS khu vực 2'],
  ['Nguyễn Văn An – huyện Tân Mỹ', 'Nguyễn Văn An', 'huyện Tân Mỹ'],
  ['Nguyễn Văn An (1985)', 'Nguyễn Văn An', ''],
])('%s is %s of %s', (text, name, unit) => expect(personIn(text)).toEqual({ name, unit }));
