/** Which posts lead, in full and as lists shorten them; what cannot be told stays open. */
import { type Post, postOf } from '../../src/cells/posts';
import { isLeaderTitle } from '../../src/report/names';

const POSTS: [title: string, post: Post | null][] = [
  ['Chi cục trưởng', 'head'],
  ['CHI CUC TRUONG', 'head'],
  ['Q. Chi cục trưởng', 'head'],
  ['Quyền Chi cục trưởng', 'head'],
  ['Chi cục trưởng Chi cục THADS huyện Tân Mỹ', 'head'],
  ['Trưởng phòng Nghiệp vụ', 'head'],
  ['Chánh Văn phòng', 'head'],
  ['CCT', 'head'],
  ['CCT - CHV', 'head'],
  ['CHV trung cấp kiêm Chi cục trưởng', 'head'],
  ['TP', 'head'],
  ['TP Vĩnh An', null],
  ['Phó Chi cục trưởng', 'deputy'],
  ['P. Chi cục trưởng', 'deputy'],
  ['Phó Chi cục trưởng, CHV trung cấp', 'deputy'],
  ['Phó Trưởng phòng phụ trách', 'deputy'],
  ['Chi cục phó', 'deputy'],
  ['Phó phòng', 'deputy'],
  ['PCCT', 'deputy'],
  ['P.CCT', 'deputy'],
  ['Phó CCT', 'deputy'],
  ['PTP', 'deputy'],
  ['Lãnh đạo', 'leader'],
  ['Chấp hành viên', 'none'],
  ['CHV sơ cấp', 'none'],
  ['Ngạch trung cấp', 'none'],
  ['Thẩm tra viên', 'none'],
  ['Thư ký Chi cục trưởng', 'none'],
  ['Kế toán trưởng', 'none'],
  ['Chấp hành viên, phụ trách Chi cục', null],
  ['Nguyên Chi cục trưởng', null],
  ['Tổ trưởng', null],
  ['Phó Chủ tịch Công đoàn', null],
  ['', null],
];

test.each(POSTS)('%p: %p', (title, post) => expect([postOf(title), postOf(title.normalize('NFD'))]).toEqual([post, post]));

test('no title by which the report knows a leader is taken for a post that leads nobody', () => {
  const abbreviations = ['CCT', 'PCCT', 'TP', 'PTP', 'PCT', 'CT', 'CVP'];
  const written = ['Chi cục trưởng', 'Cục trưởng', 'Chi cục phó', 'Cục phó', 'Trưởng phòng', 'Chánh văn phòng', 'Thủ trưởng', 'Phó phòng', 'Lãnh đạo'];
  for (const title of [...abbreviations, ...written]) expect([title, isLeaderTitle(title), postOf(title) ?? 'none']).not.toContain('none');
  for (const title of ['Trưởng ban', 'Giám đốc']) expect([isLeaderTitle(title), postOf(title)]).toEqual([true, null]);
});
