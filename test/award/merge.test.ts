/** An earlier review and a new report brought together: who is who. */
import { mergeReview, namesakeNumbers } from '../../src/award/review';
import { type Given, row } from './build';

const A = 'Chi cục THADS huyện An Thành';
const B = 'Chi cục THADS thị xã An Thành';
const rows = (...all: Given[]) => all.map((one) => row(one));
const earlier = (...all: Given[]) => {
  const subjects = rows(...all);
  const numbers = namesakeNumbers(subjects);
  return subjects.map((subject, i) => ({ subject, namesake: numbers[i]! }));
};
const pairs = (before: Given[], now: Given[]) => {
  const { matched, added, gone } = mergeReview(earlier(...before), rows(...now));
  return { matched: [...matched].sort(([a], [b]) => a - b), added, gone };
};

test.each<[what: string, before: Given[], now: Given[], expected: ReturnType<typeof pairs>]>([
  [
    'the same in another order',
    [{ name: 'X' }, { name: 'Y' }],
    [{ name: 'Y' }, { name: 'X' }],
    {
      matched: [
        [0, 1],
        [1, 0],
      ],
      added: [],
      gone: [],
    },
  ],
  ['one left, one came', [{ name: 'X' }], [{ name: 'Y' }], { matched: [], added: [0], gone: [0] }],
  [
    'one name in two units',
    [
      { name: 'X', unit: A },
      { name: 'X', unit: B },
    ],
    [
      { name: 'X', unit: B },
      { name: 'X', unit: A },
    ],
    {
      matched: [
        [0, 1],
        [1, 0],
      ],
      added: [],
      gone: [],
    },
  ],
  ['who moved to another unit is gone here and new there', [{ name: 'X', unit: A }], [{ name: 'X', unit: B }], { matched: [], added: [0], gone: [0] }],
  [
    'the unit and the name written another way',
    [{ name: 'Nguyễn Thị Hoà', unit: A }],
    [{ name: 'nguyễn thị Hòa', unit: 'CCTHADS H. An Thành' }],
    { matched: [[0, 0]], added: [], gone: [] },
  ],
  ['Hoa is not Hòa', [{ name: 'Lê Hoa' }], [{ name: 'Lê Hòa' }], { matched: [], added: [0], gone: [0] }],
  ['a year of birth was added', [{ name: 'Lê Hoa' }], [{ name: 'Lê Hoa (1980)' }], { matched: [[0, 0]], added: [], gone: [] }],
  [
    'namesakes: in their order',
    [{ name: 'X' }, { name: 'X' }],
    [{ name: 'X' }, { name: 'X' }],
    {
      matched: [
        [0, 0],
        [1, 1],
      ],
      added: [],
      gone: [],
    },
  ],
  ['a namesake came: the first keeps the facts', [{ name: 'X' }], [{ name: 'X' }, { name: 'X' }], { matched: [[0, 0]], added: [1], gone: [] }],
  ['a namesake left: the second is gone', [{ name: 'X' }, { name: 'X' }], [{ name: 'X' }], { matched: [[0, 0]], added: [], gone: [1] }],
  ['staff added by hand are never gone', [{ kind: 'staff', name: 'V' }], [], { matched: [], added: [], gone: [] }],
  ['staff added by hand, now in the report', [{ kind: 'staff', name: 'V' }], [{ kind: 'staff', name: 'V' }], { matched: [[0, 0]], added: [], gone: [] }],
  ['a unit is not a person of its name', [{ kind: 'office', name: A }], [{ name: A, unit: A }], { matched: [], added: [0], gone: [0] }],
  [
    'units',
    [
      { kind: 'office', name: A },
      { kind: 'office', name: B },
    ],
    [
      { kind: 'office', name: B },
      { kind: 'office', name: 'Chi cục THADS H. An Thành' },
    ],
    {
      matched: [
        [0, 1],
        [1, 0],
      ],
      added: [],
      gone: [],
    },
  ],
])('%s', (_, before, now, expected) => {
  expect(pairs(before, now)).toEqual(expected);
});
