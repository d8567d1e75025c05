/** Officers with a qualifier: which words of a plan are one, and who belongs to it by the title that the report writes. */
import { addresseeIn } from '../../src/plan/addressee';
import { groupOf, isGroup } from '../../src/plan/groups';

test.each([
  'Chấp hành viên là lãnh đạo',
  'Chấp hành viên là Thủ trưởng',
  'Chấp hành viên sơ cấp',
  'CHV trung cấp',
  'CHẤP HÀNH VIÊN CAO CẤP',
  'Chap hanh vien so cap',
  'Phó Chi cục trưởng',
  'Chấp hành viên là Phó Chi cục trưởng',
  'Chi cục trưởng',
])('%s is a group of officers', (text) => expect([isGroup(text), addresseeIn(text)]).toEqual([true, { kind: 'officer', subject: text }]));

test.each([
  'Chấp hành viên',
  'Chi cục',
  'Nguyễn Văn An',
  'Chấp hành viên trung cấp, cao cấp',
  'Thư ký trung cấp',
  'Phòng Nghiệp vụ',
  'Chấp hành viên giỏi',
  '',
])('%p is none', (text) => expect(isGroup(text)).toBe(false));

const [LEADER, HEAD, DEPUTY] = ['Chấp hành viên là lãnh đạo', 'Chi cục trưởng', 'Phó Chi cục trưởng'];
const [JUNIOR, MIDDLE, SENIOR] = ['Chấp hành viên sơ cấp', 'Chấp hành viên trung cấp', 'Chấp hành viên cao cấp'];
const RANKS = [SENIOR, JUNIOR, MIDDLE];
test.each<[title: string, groups: string[], group: string | null | undefined]>([
  ['Chi cục trưởng', [LEADER], LEADER],
  ['Phó Chi cục trưởng', [LEADER], LEADER],
  ['Quyền Chi cục trưởng', [LEADER], LEADER],
  ['Phó Trưởng phòng', [LEADER], LEADER],
  ['Chấp hành viên', [LEADER], undefined],
  ['Thẩm tra viên', [LEADER], undefined],
  ['', [LEADER], null],
  ['PCCT', [LEADER], LEADER],
  ['PCCT', [HEAD, DEPUTY], DEPUTY],
  ['Chi cục phó', [HEAD, DEPUTY], DEPUTY],
  ['Lãnh đạo', [LEADER], LEADER],
  ['Lãnh đạo', [HEAD], null],
  // A title that nobody knows may lead.
  ['Phụ trách Chi cục', [LEADER], null],
  ['Chi cục trưởng', [LEADER, HEAD, DEPUTY], HEAD],
  ['Phó Chi cục trưởng, CHV trung cấp', [LEADER, DEPUTY, HEAD], DEPUTY],
  ['Phó Chi cục trưởng', [HEAD], undefined],
  ['Chấp hành viên sơ cấp', RANKS, JUNIOR],
  ['CHV TRUNG CẤP', RANKS, MIDDLE],
  ['Chấp hành viên cao cấp', [JUNIOR], undefined],
  // A title without a rank leaves it open; without any rank in the plan nothing does.
  ['Chấp hành viên', RANKS, null],
  ['Chi cục trưởng', RANKS, null],
  ['Chi cục trưởng', [LEADER, ...RANKS], LEADER],
  ['Chấp hành viên trung cấp', [LEADER, ...RANKS], MIDDLE],
  // Whether she is a leader is not said, and that would win.
  ['', [LEADER, ...RANKS], null],
])('of the title %p, where the plan has %j: %p', (title, groups, group) => expect(groupOf(groups, title)).toBe(group));
