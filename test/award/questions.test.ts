/** What is asked about a row, which answers the conclusion waits for, and how the view goes from row to row. */
import { evaluateAll } from '../../src/award/evaluate';
import { questionsOf, unanswerable, waitingFor } from '../../src/award/questions';
import { reviewRules } from '../../src/award/review-rules';
import { reviewColumns } from '../../src/award/columns';
import { neighbour } from '../../src/taskpane/review-rows';
import { type Given, MISSED, PLAN, row } from './build';

const PERSON = ['isHead', 'violation', 'exemplary', 'confirmedBy', 'award', 'council', 'note', 'honorific', 'position'];
const STAFF = ['isHead', 'violation', 'exemplary', 'task', 'confirmedBy', 'award', 'council', 'note', 'honorific', 'position'];
const UNIT = ['unity', 'violation', 'confirmedBy', 'award', 'council', 'note'];
const withDate = (facts: string[]) => facts.flatMap((fact) => (fact === 'violation' ? [fact, 'violationDate'] : [fact]));

test.each<[what: string, of: Given, others: Given[], facts: string[], needed: string[]]>([
  ['an officer who qualifies', {}, [], PERSON, []],
  ['nothing told', { facts: { violation: null, exemplary: null } }, [], PERSON, ['violation', 'exemplary']],
  ['a form without a day', { facts: { violation: 'warning' } }, [], withDate(PERSON), ['violationDate']],
  ['a day without a form', { facts: { violationDate: '2024-01-01' } }, [], withDate(PERSON), ['violationDate']],
  ['a day that is none', { more: { unreadable: { violationDate: 'hè 2024' } } }, [], withDate(PERSON), ['violationDate']],
  ['head not told, unit below its targets', { facts: { isHead: null } }, [{ kind: 'office', ...MISSED.office }], PERSON, ['isHead']],
  ['head not told, but it cannot matter', { facts: { isHead: null } }, [{ kind: 'office' }], PERSON, []],
  ['not qualified anyway: nothing is needed', { ...MISSED.officer, facts: { exemplary: null } }, [], PERSON, []],
  [
    'not qualified, but the award of the unit hangs on the answer',
    { ...MISSED.officer, facts: { violation: null } },
    [{ kind: 'office' }],
    PERSON,
    ['violation'],
  ],
  ['neither the person nor the unit can qualify', { ...MISSED.officer, facts: { violation: null } }, [{ kind: 'office', ...MISSED.office }], PERSON, []],
  [
    'a colleague keeps the unit from the award',
    { ...MISSED.officer, facts: { violation: null } },
    [{ kind: 'office' }, { name: 'Lê Thị Bình', facts: { violation: 'warning', violationDate: '2024-01-10' } }],
    PERSON,
    [],
  ],
  ['of another unit', { ...MISSED.officer, facts: { violation: null } }, [{ kind: 'office', name: 'Chi cục THADS huyện Hòa Bình' }], PERSON, []],
  ['gone from the report, and not complete', { facts: { violation: null, exemplary: null }, more: { origin: 'gone' } }, [], PERSON, []],
  ['a row that is not understood', { facts: { exemplary: null }, more: { problem: { code: 'unknownKind', text: 'Thẩm phán' } } }, [], PERSON, []],
  ['gone from the report', { ...MISSED.officer, facts: { violation: null }, more: { origin: 'gone' } }, [{ kind: 'office' }], PERSON, []],
  ['nothing could be enforced: the council’s word', { money: [0, 0, 0] }, [], PERSON, ['council']],
  ['staff', { kind: 'staff', facts: { task: null } }, [], STAFF, ['task']],
  ['a unit', { kind: 'office', facts: { unity: null } }, [], UNIT, ['unity']],
  ['a unit that waits for one of its people: nothing to ask here', { kind: 'office' }, [{ facts: { violation: null } }], UNIT, []],
  ['figures that are missing: nobody can answer that', { money: null }, [], PERSON, []],
  ['head of a unit that is not fully told: asked there', { facts: { isHead: true } }, [{ kind: 'office', facts: { unity: null } }], PERSON, []],
])('%s', (_, of, others, facts, needed) => {
  const judged = row(of);
  const waiting = waitingFor(evaluateAll(PLAN, [judged, ...others.map((other) => row(other))]));
  const questions = questionsOf(PLAN, judged, waiting);
  expect(questions.map(({ fact }) => fact)).toEqual(facts);
  expect(questions.filter((question) => question.needed).map(({ fact }) => fact)).toEqual(needed);
});

test.each<[what: string, of: Given]>([
  ['gone from the report', { facts: { violation: null }, more: { origin: 'gone' } }],
  ['not understood', { facts: { exemplary: null }, more: { problem: { code: 'unknownKind', text: 'Thẩm phán' } } }],
])('a row that is %s and open is one that somebody has to look at, whatever its answers are', (_, of) => {
  const judged = row(of);
  const evaluations = evaluateAll(PLAN, [judged]);
  expect([evaluations.get(judged)!.conclusion, waitingFor(evaluations).size, [...unanswerable(evaluations)]]).toEqual(['incomplete', 0, [judged]]);
});

test.each([
  [[2, 5, 9], 5, 1, 9],
  [[2, 5, 9], 9, 1, 2],
  [[2, 5, 9], 6, 1, 9],
  [[2, 5, 9], 6, -1, 5],
  [[2, 5, 9], 2, -1, 9],
  [[2], 2, 1, 2],
  [[], 3, 1, null],
] as const)('in %j from %d by %d: %s', (rows, from, step, expected) => {
  expect(
    neighbour(
      rows.map((one) => ({ row: one })),
      from,
      step,
    ),
  ).toBe(expected);
});

test('our rules are told from the user’s, wherever the table stands', () => {
  const headings = reviewColumns('thousand', PLAN).map(({ heading }) => heading);
  for (const left of [0, 3, 40]) {
    const { rules, isOwn } = reviewRules(headings, 6, left);
    expect(rules).toHaveLength(13);
    for (const { formula, firstColumn, lastColumn } of rules) {
      expect([formula, isOwn(formula)]).toEqual([formula, true]);
      expect(firstColumn).toBeGreaterThanOrEqual(left);
      expect(lastColumn).toBeLessThan(left + headings.length);
    }
  }
  const { isOwn } = reviewRules(headings, 6, 0);
  for (const formula of ['=$D7>5', '=AND($A1="x",B1)', '=LEFT($A1,3)="Không còn"', '=ISBLANK($C7)']) expect(isOwn(formula)).toBe(false);
});
