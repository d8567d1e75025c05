/** Quotas, ranks, ties and the list: what the plan and the council say, stated by hand. */
import type { AwardPlan } from '../../src/award/evaluate';
import type { QuotaShare } from '../../src/plan/award';
import { deadlineState, localDay } from '../../src/award/deadline';
import { allConsidered, allNominees, nominate } from '../../src/award/nominate';
import { compareRatios, excessOf, ratioNumber } from '../../src/award/results';
import type { CouncilDecision } from '../../src/award/subject';
import { quotaSentence, rankSentence } from '../../src/award/sentences';
import { type Figures, MISSED, PLAN, row } from './build';

const EITHER: AwardPlan = { ...PLAN, qualifiesBy: 'either' };
const DAY = '2024-06-20';

const department = (name: string, cases: Figures, money: Figures, council: CouncilDecision | null = null) =>
  row({ kind: 'department', name, cases, money, facts: { council } });
const staff = (name: string, unit: string, council: CouncilDecision | null = null) => row({ kind: 'staff', name, unit, facts: { council } });

describe('how far the targets were exceeded', () => {
  test.each<[what: string, plan: AwardPlan, cases: Figures, money: Figures, excess: number | null]>([
    ['exactly at both', PLAN, [300, 100, 76], [80, 100, 39], 0],
    ['80 % against 76 %, 42.9 % against 39 %: the average of both', PLAN, [300, 100, 80], [80, 1000, 429], (80 / 76 - 1 + 0.1) / 2],
    ['money counts as much as cases', PLAN, [300, 100, 76], [80, 100, 78], 0.5],
    ['either: the better one', EITHER, [300, 100, 38], [80, 100, 78], 1],
    ['no rate, no rank', PLAN, [300, 0, 0], [80, 100, 78], null],
  ])('%s', (_, plan, cases, money, excess) => {
    const ratio = excessOf(plan, row({ kind: 'department', name: 'Phòng', cases, money }));
    if (excess === null) expect(ratio).toBeNull();
    else expect(ratioNumber(ratio!)).toBeCloseTo(excess, 11);
  });
});

test('one unit of 10^15 decides the rank: nothing is rounded', () => {
  const of = (completed: number) => excessOf(PLAN, department('P', [300, 100, 76], [80, 1e15, completed]))!;
  expect(compareRatios(of(39e13 + 1), of(39e13))).toBe(1);
  expect(compareRatios(of(39e13), excessOf(PLAN, department('P', [300, 200, 152], [80, 100, 39]))!)).toBe(0);
});

interface QuotaCase {
  what: string;
  rows: ReturnType<typeof row>[];
  ranks: string[];
  over: string[];
}

const A: [Figures, Figures] = [
  [300, 100, 90],
  [80, 100, 60],
];
const B: [Figures, Figures] = [
  [300, 100, 80],
  [80, 100, 50],
];
const C: [Figures, Figures] = [
  [300, 100, 77],
  [80, 100, 40],
];
const rateA = ((90 / 76 + 60 / 39) / 2 - 1) * 100;
const rateB = ((80 / 76 + 50 / 39) / 2 - 1) * 100;
const rateC = ((77 / 76 + 40 / 39) / 2 - 1) * 100;
const rate = (percent: number): string => `vượt ${(Math.round(percent * 100) / 100).toFixed(2).replace('.', ',')} %`;

const QUOTAS: QuotaCase[] = [
  { what: 'two departments: within', rows: [department('P1', ...A), department('P2', ...B)], ranks: [`1/2, ${rate(rateA)}`, `2/2, ${rate(rateB)}`], over: [] },
  {
    what: 'three departments: the third is beyond',
    rows: [department('P3', ...C), department('P1', ...A), department('P2', ...B)],
    ranks: [`3/3, ${rate(rateC)}, vượt chỉ tiêu khen thưởng`, `1/3, ${rate(rateA)}`, `2/3, ${rate(rateB)}`],
    over: ['Vượt chỉ tiêu khen thưởng: 03 tập thể Phòng, chỉ tiêu 02. Hội đồng Thi đua - Khen thưởng xem xét, quyết định.'],
  },
  {
    what: 'a tie across the edge: nobody of it is surely within',
    rows: [department('P1', ...A), department('P2', ...B), department('P3', ...B)],
    ranks: [`1/3, ${rate(rateA)}`, `2/3, ${rate(rateB)}, đồng hạng, vượt chỉ tiêu khen thưởng`, `2/3, ${rate(rateB)}, đồng hạng, vượt chỉ tiêu khen thưởng`],
    over: ['Vượt chỉ tiêu khen thưởng: 03 tập thể Phòng, chỉ tiêu 02. Hội đồng Thi đua - Khen thưởng xem xét, quyết định.'],
  },
  {
    what: 'the same rate by other figures is a tie: 80/100 and 160/200',
    rows: [department('P1', ...B), department('P2', [300, 200, 160], [80, 200, 100])],
    ranks: [`1/2, ${rate(rateB)}, đồng hạng`, `1/2, ${rate(rateB)}, đồng hạng`],
    over: [],
  },
  {
    what: 'the council chose the third: it is within, the second is beyond',
    rows: [department('P1', ...A), department('P2', ...B), department('P3', ...C, 'propose')],
    ranks: [`1/3, ${rate(rateA)}`, `2/3, ${rate(rateB)}, vượt chỉ tiêu khen thưởng`, `3/3, ${rate(rateC)}`],
    over: ['Vượt chỉ tiêu khen thưởng: 03 tập thể Phòng, chỉ tiêu 02. Hội đồng Thi đua - Khen thưởng xem xét, quyết định.'],
  },
  {
    what: 'the council declined one: within again',
    rows: [department('P1', ...A, 'decline'), department('P2', ...B), department('P3', ...C)],
    ranks: [`1/2, ${rate(rateB)}`, `2/2, ${rate(rateC)}`],
    over: [],
  },
  { what: 'staff, one per unit', rows: [staff('X', 'Chi cục THADS huyện A'), staff('Y', 'Chi cục THADS huyện B')], ranks: ['', ''], over: [] },
  {
    what: 'two staff of one unit, however its name is written: nothing ranks them',
    rows: [staff('X', 'Chi cục THADS huyện A'), staff('Y', 'CCTHADS H. A')],
    ranks: ['không có số liệu để xếp hạng (2), vượt chỉ tiêu khen thưởng', 'không có số liệu để xếp hạng (2), vượt chỉ tiêu khen thưởng'],
    over: [
      'Vượt chỉ tiêu khen thưởng: 02 cá nhân không là Chấp hành viên của Chi cục THADS huyện A, chỉ tiêu 01. Hội đồng Thi đua - Khen thưởng xem xét, quyết định.',
    ],
  },
  {
    what: 'officers are not limited',
    rows: [row({ name: 'A' }), row({ name: 'B' }), row({ name: 'C' })],
    ranks: ['', '', ''],
    over: [],
  },
  {
    what: 'who does not qualify takes no place',
    rows: [department('P1', ...A), department('P2', ...B), row({ kind: 'department', name: 'P3', ...MISSED.department })],
    ranks: [`1/2, ${rate(rateA)}`, `2/2, ${rate(rateB)}`],
    over: [],
  },
];

test.each(QUOTAS)('$what', ({ rows, ranks, over }) => {
  const list = nominate(PLAN, rows, DAY);
  const inOrder = [...allConsidered(list)].sort((a, b) => a.subject.id - b.subject.id);
  expect(inOrder.map((nominee) => rankSentence(nominee))).toEqual(ranks);
  expect([...list.openQuotas, ...list.overQuota].map((quota) => quotaSentence(quota))).toEqual(over);
  // Who is surely within, or chosen, is on the list; nobody else.
  expect(allNominees(list).every(({ place, subject }) => !place?.beyond || subject.facts.council === 'propose')).toBe(true);
  expect(list.overQuota).toEqual([]);
});

/** Of so many officers of one unit, all of whom qualify, so many are within a share. */
test.each<[percent: number, rounding: QuotaShare['rounding'], officers: number, within: number]>([
  [20, 'down', 14, 2],
  [20, 'up', 14, 3],
  [20, 'nearest', 14, 3],
  [20, 'nearest', 12, 2],
  [20, 'down', 4, 0],
  [20, 'up', 4, 1],
  [12.5, 'down', 8, 1],
  [12.5, 'up', 8, 1],
  [50, 'nearest', 3, 2],
  [33.33, 'down', 3, 0],
  [100, 'down', 5, 5],
])('%d %%, rounded %s, of %d officers: %d', (percent, rounding, officers, within) => {
  const plan: AwardPlan = {
    ...PLAN,
    award: { ...PLAN.award, quotas: [{ kind: 'officer', per: 'unit', limit: null, share: { percent, rounding }, reference: '' }] },
  };
  const rows = Array.from({ length: officers }, (_, i) => row({ name: `Người ${i}`, cases: [150, 1000, 999 - i] }));
  const list = nominate(plan, rows, DAY);
  expect(allConsidered(list).map(({ place }) => place!.limit)).toEqual(rows.map(() => within));
  expect(list.officers).toHaveLength(within);
  expect(list.openQuotas).toEqual(officers > within ? [expect.objectContaining({ count: officers, limit: within })] : []);
});

const [OWN, HIGHER] = PLAN.award.titles as [string, string];
test('a quota for one award title counts only those who are proposed for it, and stands beside one for all', () => {
  const plan: AwardPlan = {
    ...PLAN,
    award: {
      ...PLAN.award,
      quotas: [
        { kind: 'officer', per: 'province', title: HIGHER, limit: 1, reference: '' },
        { kind: 'officer', per: 'province', limit: 3, reference: '' },
      ],
    },
  };
  const officer = (name: string, completed: number, award: string | null) => row({ name, cases: [150, 1000, completed], facts: { award } });
  const rows = [officer('A', 999, HIGHER), officer('B', 998, ` ${HIGHER.toUpperCase()}`), officer('C', 997, null), officer('D', 996, OWN)];
  const list = nominate(plan, rows, DAY);
  expect(list.openQuotas.map(({ count, limit, title }) => [count, limit, title])).toEqual([
    [2, 1, HIGHER],
    [4, 3, ''],
  ]);
  expect(list.officers.map(({ subject }) => subject.name)).toEqual(['A', 'C']);
  expect(list.undecided.map(({ subject }) => subject.name)).toEqual(['B', 'D']);
  expect(quotaSentence(list.openQuotas[0]!)).toContain(`02 Chấp hành viên đề nghị ${HIGHER}, chỉ tiêu 01`);
});

test('a share is one of all of the kind, also of who does not qualify; not of who has left', () => {
  const plan: AwardPlan = {
    ...PLAN,
    award: { ...PLAN.award, quotas: [{ kind: 'officer', per: 'unit', limit: null, share: { percent: 50, rounding: 'down' }, reference: '' }] },
  };
  const rows = [row({ name: 'A' }), row({ name: 'B', ...MISSED.officer }), row({ name: 'C', ...MISSED.officer }), row({ name: 'D', ...MISSED.officer })];
  expect(nominate(plan, rows, DAY).officers[0]!.place!.limit).toBe(2);
  expect(nominate(plan, [...rows.slice(0, 2), row({ name: 'C', more: { origin: 'gone' } })], DAY).officers[0]!.place!.limit).toBe(1);
});

describe('the council’s word', () => {
  const names = (all: readonly { subject: { name: string } }[]) => all.map(({ subject }) => subject.name);
  const places = (rows: ReturnType<typeof row>[]) => {
    const list = nominate(PLAN, rows, DAY);
    return {
      list: names(allNominees(list)),
      undecided: names(list.undecided),
      notChosen: names(list.notChosen),
      declined: names(list.declined),
      against: names(list.against),
      over: list.overQuota.map(({ count, limit }) => [count, limit]),
    };
  };
  const none = { undecided: [], notChosen: [], declined: [], against: [], over: [] };
  const U = 'Chi cục THADS huyện A';
  test.each<[what: string, rows: ReturnType<typeof row>[], expected: Partial<ReturnType<typeof places>>]>([
    ['nothing written: who is tied at the edge waits', [staff('X', U), staff('Y', U)], { list: [], undecided: ['X', 'Y'] }],
    ['one chosen within the quota: the other is not', [staff('X', U), staff('Y', U, 'propose')], { list: ['Y'], notChosen: ['X'] }],
    ['one declined: the other is within', [staff('X', U, 'decline'), staff('Y', U)], { list: ['Y'], declined: ['X'] }],
    [
      'two chosen for one place: both stand on the list, which says so',
      [staff('X', U, 'propose'), staff('Y', U, 'propose')],
      { list: ['X', 'Y'], over: [[2, 1]] },
    ],
    [
      'chosen in one unit: another unit has its own place',
      [staff('X', U, 'propose'), staff('Y', U), staff('Z', 'Chi cục THADS huyện B')],
      { list: ['X', 'Z'], notChosen: ['Y'] },
    ],
    [
      'one of two places chosen: the best ranked keeps the other one only if nobody else may',
      [department('P1', ...A), department('P2', ...B), department('P3', ...C, 'propose')],
      { list: ['P1', 'P3'], undecided: ['P2'] },
    ],
    [
      'both places chosen',
      [department('P1', ...A), department('P2', ...B, 'propose'), department('P3', ...C, 'propose')],
      { list: ['P2', 'P3'], notChosen: ['P1'] },
    ],
    ['proposed, but below the target', [row({ ...MISSED.officer, name: 'D', facts: { council: 'propose' } })], { list: [], against: ['D'] }],
    ['proposed, but not everything is known', [row({ name: 'D', facts: { council: 'propose', exemplary: null } })], { list: [], against: ['D'] }],
    ['nothing to enforce: waits for the council', [row({ name: 'D', cases: [150, 0, 0] })], { list: [] }],
    ['nothing to enforce, the council proposes', [row({ name: 'D', cases: [150, 0, 0], facts: { council: 'propose' } })], { list: ['D'] }],
    ['nothing to enforce, the council declines', [row({ name: 'D', cases: [150, 0, 0], facts: { council: 'decline' } })], { list: [] }],
    [
      'nothing to enforce, and short of money: no word helps',
      [row({ name: 'D', cases: [150, 0, 0], money: MISSED.officer.money, facts: { council: 'propose' } })],
      { list: [], against: ['D'] },
    ],
  ])('%s', (_, rows, expected) => expect(places(rows)).toEqual({ ...none, ...expected }));

  test('two quotas for the same people: what is chosen within one counts, whichever the plan names first', () => {
    const quotas: AwardPlan['award']['quotas'] = [
      { kind: 'officer', per: 'province', limit: 1, reference: '' },
      { kind: 'officer', per: 'province', limit: 0, title: PLAN.award.titles[1]!, reference: '' },
    ];
    const rows = ['A', 'B', 'C'].map((name) =>
      row({ name, facts: { council: name === 'A' ? 'propose' : null, award: name === 'A' ? null : PLAN.award.titles[1]! } }),
    );
    for (const order of [quotas, [...quotas].reverse()]) {
      const list = nominate({ ...PLAN, award: { ...PLAN.award, quotas: order } }, rows, DAY);
      expect([names(list.officers), names(list.notChosen), names(list.undecided)]).toEqual([['A'], ['B', 'C'], []]);
    }
  });

  test('two heads of one unit are remarked; one, or one who has left, is not', () => {
    const heads = (...rows: ReturnType<typeof row>[]) => nominate(PLAN, [row({ kind: 'office' }), ...rows], DAY).severalHeads;
    const head = (name: string, more = {}) => row({ name, facts: { isHead: true }, more });
    expect(heads(head('A'), head('B'))).toEqual([{ agency: 'Chi cục THADS huyện Tân Mỹ', names: ['A', 'B'] }]);
    expect(heads(head('A'), head('B', { origin: 'gone' }))).toEqual([]);
    expect(heads(head('A'), row({ name: 'B' }))).toEqual([]);
  });
});

test('everybody of the review is somewhere: nominated, declined, incomplete or not qualified', () => {
  const rows = [
    row({ kind: 'office' }),
    row({ name: 'A' }),
    row({ name: 'B', facts: { council: 'decline' } }),
    row({ name: 'C', facts: { exemplary: null } }),
    row({ ...MISSED.officer, name: 'D', facts: { council: 'propose' } }),
    row({ kind: 'staff', name: 'E', facts: { award: 'Giấy khen khác' } }),
  ];
  const list = nominate(PLAN, rows, DAY);
  const names = (all: { subject: { name: string } }[]) => all.map(({ subject }) => subject.name);
  expect(names(list.collectives)).toEqual(['Chi cục THADS huyện Tân Mỹ']);
  expect(names(list.officers)).toEqual(['A']);
  expect(names(list.others)).toEqual(['E']);
  expect(names(list.declined)).toEqual(['B']);
  expect(names(list.incomplete)).toEqual(['C']);
  // The council cannot propose who does not qualify.
  expect(names(list.notQualified)).toEqual(['D']);
  expect(list.others[0]!.award).toBe('Giấy khen khác');
  expect(list.officers[0]!.award).toBe(PLAN.award.titles[0]);
});

test.each([
  ['2024-06-29', true, 1],
  ['2024-06-30', true, 0],
  ['2024-07-01', false, -1],
  ['2023-12-31', true, 182],
])('%s: provisional %s, %d days left until dossiers are due', (today, provisional, daysLeft) => {
  expect(deadlineState(PLAN, today)).toMatchObject({ provisional, daysLeft, lastDay: '2024-06-30' });
  expect(nominate(PLAN, [], today).provisional).toBe(provisional);
});

test('a plan without a deadline; today is the local day, not the day in Greenwich', () => {
  expect(deadlineState({ ...PLAN, deadline: null }, DAY)).toMatchObject({ daysLeft: null, lastDay: null });
  expect(localDay(new Date(2024, 5, 30, 23, 59))).toBe('2024-06-30');
  expect(localDay(new Date(2024, 6, 1, 0, 0))).toBe('2024-07-01');
});
