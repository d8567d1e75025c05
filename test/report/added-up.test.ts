/** Units that only head the list of their people: added up when a person says so, and it is said. */
import { assessSubjects } from '../../src/assessment/report';
import type { GridCell, SheetGrid } from '../../src/cells/grid';
import { noteFor } from '../../src/changes/notes';
import { HAU_GIANG_2024 } from '../../src/plan/hau-giang';
import { about } from '../../src/report/questions';
import { recogniseWorkbook } from '../../src/report/recognise';

const UNIT = 'Chi cục THADS huyện Ba Lai';
const grid = (rows: GridCell[][]): SheetGrid => ({
  name: 'Việc',
  visible: true,
  top: 0,
  left: 0,
  cells: [['STT', 'Đơn vị, Chấp hành viên', 'Tổng số giải quyết', 'Có điều kiện', 'Thi hành xong'], ['I', UNIT, '', '', ''], ...rows],
});
const PEOPLE: GridCell[][] = [
  [1, 'Ngô Quốc Tài', 300, 200, 150],
  [2, 'Hồ Thị Trâm', 120, 100, 80],
];
const said = about('Việc', { rows: { '2': { kind: 'office' } } });
const figuresOf = (rows: GridCell[][], reading = said): unknown => {
  const { subjects } = recogniseWorkbook([grid(rows)], { reading });
  return subjects
    .filter(({ kind }) => kind === 'office')
    .map(({ figures: { cases } }) => [cases!.figures.total, cases!.figures.eligible, cases!.figures.completed]);
};

test.each<[string, GridCell[][], unknown]>([
  ['all people have figures', PEOPLE, [[420, 300, 230]]],
  ['one has none: nothing is known of the unit', [PEOPLE[0]!, [2, 'Hồ Thị Trâm', 120, '', 80]], [[420, null, 230]]],
  ['one has a remark', [PEOPLE[0]!, [2, 'Hồ Thị Trâm', 120, 'chưa gửi', 80]], [[420, null, 230]]],
  [
    'the next unit begins',
    [...PEOPLE, ['II', 'Chi cục THADS huyện Láng Sậy', 90, 80, 70], [1, 'Võ Thùy Thoa', 90, 80, 70]],
    [
      [420, 300, 230],
      [90, 80, 70],
    ],
  ],
])('%s', (_, rows, expected) => expect(figuresOf(rows)).toEqual(expected));

test('nobody said so: the unit heads its people', () => expect(figuresOf(PEOPLE, { version: 1, sheets: {} })).toEqual([]));

test('its own proof is none, and its note says what it is', () => {
  const recognition = recogniseWorkbook([grid(PEOPLE)], { reading: said });
  const [sheet] = recognition.sheets;
  expect(sheet!.proof.some(({ identity }) => identity === 'unitIsSumOfPeople')).toBe(false);
  const assessed = assessSubjects(HAU_GIANG_2024, recognition);
  expect(assessed.map(({ byMeasure }) => byMeasure.cases?.verdict)).toEqual(['notMet', 'met', 'met']);
  expect(noteFor(assessed[0]!, sheet!, 0, HAU_GIANG_2024)).toContain('cộng từ 2 cá nhân');
  expect(noteFor(assessed[1]!, sheet!, 1, HAU_GIANG_2024)).not.toContain('cộng từ');
});

/** Rows over the units of a level, of which no word tells what they are. */
test.each<[string, GridCell[][], string[], string[]]>([
  [
    'the sum of the units behind it is nobody',
    [
      ['A', 'TUYẾN DƯỚI', 510, 380, 300],
      ['I', UNIT, 420, 300, 230],
      ...PEOPLE,
      ['II', 'Chi cục THADS huyện Láng Sậy', 90, 80, 70],
      [1, 'Võ Thùy Thoa', 90, 80, 70],
    ],
    ['TUYẾN DƯỚI'],
    [],
  ],
  ['with the figures of the only unit behind it: asked', [['A', 'TUYẾN TRÊN', 420, 300, 230], ['I', UNIT, 420, 300, 230], ...PEOPLE], [], ['TUYẾN TRÊN']],
  ['words that tell', [['A', 'CẤP HUYỆN', 420, 300, 230], ['I', UNIT, 420, 300, 230], ...PEOPLE], ['CẤP HUYỆN'], []],
  [
    'the only person above the unit is a person',
    [
      [1, 'Danh Bá', 120, 100, 80],
      ['I', 'Chi cục THADS huyện Láng Sậy', 120, 100, 80],
    ],
    [],
    [],
  ],
])('%s', (_, rows, nobody, asked) => {
  const { sheets, questions } = recogniseWorkbook([{ ...grid([]), cells: [grid([]).cells[0]!, ...rows] }]);
  expect(sheets[0]!.rows.filter(({ type }) => type === 'nobody').map(({ name }) => name)).toEqual(nobody);
  expect(questions.flatMap((question) => (question.code === 'rowKind' ? question.names : []))).toEqual(asked);
});
