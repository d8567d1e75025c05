/** Answers for many at once: whom they reach, whom they leave out, and that asking goes on only for what can change a conclusion. */
import fc from 'fast-check';
import {
  answersForAll,
  bulkQuestions,
  confirmationAnswers,
  confirmationQuestion,
  type FactAnswer,
  headAnswers,
  headQuestions,
  subjectsNamed,
} from '../../src/award/bulk';
import { statedFactOf } from '../../src/award/columns';
import { type AwardPlan, evaluateAll } from '../../src/award/evaluate';
import { nominate } from '../../src/award/nominate';
import { unanswerable, waitingFor } from '../../src/award/questions';
import { NO_FACTS, type ReviewSubject, VIOLATION_FORMS } from '../../src/award/subject';
import { type Given, MISSED, PLAN, row, STATED_PLAN } from './build';

const waitingOf = (plan: AwardPlan, rows: readonly ReviewSubject[]) => waitingFor(evaluateAll(plan, rows));
const answered = (rows: readonly ReviewSubject[], answers: readonly FactAnswer[]): ReviewSubject[] =>
  rows.map((subject) => {
    const mine = answers.filter((answer) => answer.subject === subject);
    return mine.length === 0 ? subject : { ...subject, facts: mine.reduce((facts, { fact, value }) => ({ ...facts, [fact]: value }), subject.facts) };
  });
const blank = (given: Given = {}): ReviewSubject => row({ ...given, facts: { ...NO_FACTS, ...given.facts } });

test('"nobody, but for one": everybody else is answered, he is asked by himself', () => {
  const rows = [blank({ kind: 'office' }), blank({ name: 'Lê Văn An' }), blank({ name: 'Trần Thị Bình' }), blank({ name: 'Đỗ Văn Chi', ...MISSED.officer })];
  const [question] = bulkQuestions(waitingOf(PLAN, rows));
  expect(question!.fact).toBe('violation');
  const answers = answersForAll(question!, new Set([rows[2]!]));
  expect(answers.map(({ subject, value }) => [subject.name, value])).toEqual([
    [rows[0]!.name, 'none'],
    ['Lê Văn An', 'none'],
    ['Đỗ Văn Chi', 'none'],
  ]);
  const after = waitingOf(PLAN, answered(rows, answers));
  expect([...after].filter(([, facts]) => facts.has('violation')).map(([{ name }]) => name)).toEqual(['Trần Thị Bình']);
});

test('of a yes or no the excepted get the other answer; of a condition in own words, too', () => {
  const rows = [blank({ name: 'Lê Văn An' }), blank({ name: 'Trần Thị Bình' }), blank({ name: 'Đỗ Văn Chi' })];
  const facts = ['exemplary', statedFactOf('Hoàn thành chỉ tiêu giảm án tồn')] as const;
  for (const fact of facts) {
    const question = bulkQuestions(waitingOf(STATED_PLAN, rows)).find((one) => one.fact === fact)!;
    expect(answersForAll(question, new Set([rows[1]!])).map(({ value }) => value)).toEqual([true, false, true]);
  }
});

test('one head for each unit that does not qualify; all others of the unit are none', () => {
  const office = { kind: 'office', ...MISSED.office } as const;
  const other = 'Chi cục THADS huyện Hòa Bình';
  const rows = [
    row(office),
    row({ name: 'A', facts: { isHead: null } }),
    row({ name: 'B', facts: { isHead: null } }),
    row({ kind: 'office', name: other }),
    row({ name: 'C', unit: other, facts: { isHead: null } }),
  ];
  const questions = headQuestions(waitingOf(PLAN, rows), rows);
  expect(questions.map(({ agency, people }) => [agency.name, people.map(({ name }) => name)])).toEqual([[rows[0]!.name, ['A', 'B']]]);
  const of = (head: ReviewSubject | null) => headAnswers(questions[0]!, head).map(({ subject, value }) => [subject.name, value]);
  expect(of(rows[1]!)).toEqual([
    ['A', true],
    ['B', false],
  ]);
  expect(of(null)).toEqual([
    ['A', false],
    ['B', false],
  ]);
  expect(headQuestions(waitingOf(PLAN, answered(rows, headAnswers(questions[0]!, rows[2]!))), rows)).toEqual([]);
});

test('a person without a unit is asked for no head; nothing breaks', () => {
  const rows = [row({ kind: 'office', ...MISSED.office }), row({ name: 'A', unit: '', facts: { isHead: null } })];
  expect(headQuestions(waitingOf(PLAN, rows), rows)).toEqual([]);
});

test('whoever was said not to be the head may be chosen all the same', () => {
  const rows = [row({ kind: 'office', ...MISSED.office }), row({ name: 'A', facts: { isHead: null } }), row({ name: 'B', facts: { isHead: false } })];
  const [question] = headQuestions(waitingOf(PLAN, rows), rows);
  expect(headAnswers(question!, rows[2]!).map(({ subject, value }) => [subject.name, value])).toEqual([
    ['A', false],
    ['B', true],
  ]);
});

test('what somebody has written and nobody understands is never answered with those of others', () => {
  const unread = (name: string) => blank({ name, more: { unreadable: { violation: 'đang xem xét kỷ luật', isHead: 'chắc thế' } } });
  const rows = [blank({ kind: 'office', ...MISSED.office }), unread('A'), blank({ name: 'B' }), blank({ name: 'C' })];
  const [question] = bulkQuestions(waitingOf(PLAN, rows));
  expect([question!.fact, question!.subjects.map(({ name }) => name)]).toEqual(['violation', ['B', 'C']]);
  const [heads] = headQuestions(waitingOf(PLAN, rows), rows);
  expect(headAnswers(heads!, rows[2]!).map(({ subject }) => subject.name)).toEqual(['B', 'C']);
});

test('who confirms: people by one, collectives by another; a blank name confirms nobody', () => {
  const rows = [row({ kind: 'office' }), row({ name: 'A' }), row({ name: 'B', facts: { confirmedBy: 'Ông Ấy' } }), row({ name: 'C', ...MISSED.officer })];
  const question = confirmationQuestion(nominate(PLAN, rows, '2024-06-20'));
  const said = (byHead: string, byBody: string) => confirmationAnswers(question, byHead, byBody).map(({ subject, value }) => [subject.name, value]);
  expect(said('Thủ trưởng đơn vị', ' Cục THADS tỉnh ')).toEqual([
    ['A', 'Thủ trưởng đơn vị'],
    [rows[0]!.name, 'Cục THADS tỉnh'],
  ]);
  expect(said(' ', '')).toEqual([]);
});

const PEOPLE = [
  { name: 'Nguyễn Văn Hoa' },
  { name: 'Nguyễn Văn Hòa' },
  { name: 'Lê Thị Lan' },
  { name: 'Lê Thị Lan', unit: 'Chi cục THADS huyện Hòa Bình' },
  { name: 'Đỗ Quốc Việt' },
].map((given) => row(given));
test.each<[typed: string, found: number[], unknown: string[]]>([
  ['Nguyễn Văn Hòa', [1], []],
  ['nguyễn văn hoà', [1], []],
  // Without accents it may be either of two.
  ['nguyen van hoa', [], ['nguyen van hoa']],
  ['nguyễn vân hoa', [], ['nguyễn vân hoa']],
  ['do quoc viet', [4], []],
  ['Lê Thị Lan', [], ['Lê Thị Lan']],
  ['Lê Thị Lan – Chi cục THADS huyện Hòa Bình', [3], []],
  ['Trần Văn Không Có', [], ['Trần Văn Không Có']],
  ['', [], []],
])('%p means %j', (typed, found, unknown) => {
  expect(subjectsNamed(PEOPLE, [typed])).toEqual({ found: found.map((i) => PEOPLE[i]!), unknown });
});

/** A person or unit with some answers. */
const anyRow = fc.record({
  kind: fc.constantFrom<('officer' | 'staff' | 'office')[]>('officer', 'officer', 'officer', 'staff', 'office'),
  unit: fc.constantFrom('Chi cục THADS huyện Tân Mỹ', 'Chi cục THADS huyện Hòa Bình', ''),
  reached: fc.boolean(),
  known: fc.boolean(),
  facts: fc.record({
    isHead: fc.constantFrom(null, true, false),
    unity: fc.constantFrom(null, true, false),
    exemplary: fc.constantFrom(null, true, false),
    task: fc.constantFrom<('excellent' | 'good' | null)[]>(null, 'excellent', 'good'),
    violation: fc.constantFrom(null, null, 'none', ...VIOLATION_FORMS.map(({ form }) => form)),
    violationDate: fc.constantFrom(null, '2024-01-05', '2001-01-05'),
  }),
});

test('whatever is answered: who waits can be answered, an answer that is not waited for changes no conclusion, all answers leave nothing open', () => {
  fc.assert(
    fc.property(fc.array(anyRow, { minLength: 1, maxLength: 8 }), (given) => {
      const rows = given.map(({ kind, unit, reached, known, facts }, i) =>
        row({
          kind,
          name: kind === 'office' ? unit || 'Chi cục THADS huyện Vĩnh An' : `Người ${'abcdefgh'[i]!}`,
          unit: kind === 'office' ? unit || 'Chi cục THADS huyện Vĩnh An' : unit,
          ...(!reached && kind !== 'staff' && MISSED[kind]),
          ...(!known && { money: null }),
          facts,
        }),
      );
      const before = evaluateAll(PLAN, rows);
      const waiting = waitingFor(before);
      const helpless = unanswerable(before);
      // Answers that nothing waits for change nothing, whatever they are.
      for (const one of rows) {
        const asked = waiting.get(one);
        const facts: Record<string, unknown> = { ...one.facts };
        if (!asked?.has('unity') && one.facts.unity === null) facts['unity'] = false;
        if (!asked?.has('exemplary') && one.facts.exemplary === null) facts['exemplary'] = false;
        if (!asked?.has('task') && one.facts.task === null) facts['task'] = 'good';
        if (!asked?.has('violation') && one.facts.violation === null && one.facts.violationDate === null) facts['violation'] = 'none';
        const others = rows.map((other) => (other === one ? { ...one, facts: facts as unknown as ReviewSubject['facts'] } : other));
        const after = evaluateAll(PLAN, others);
        expect(others.map((other) => after.get(other)!.conclusion)).toEqual(rows.map((other) => before.get(other)!.conclusion));
      }
      // Everything answered that is waited for: open is only what no answer helps.
      let now = rows;
      for (let round = 0; round < 4; round++) {
        const answers = [...waitingOf(PLAN, now)].flatMap(([subject, facts]): FactAnswer[] =>
          [...facts].flatMap((fact): FactAnswer[] => {
            if (fact === 'violationDate')
              return [
                { subject, fact, value: '2001-01-05' },
                ...(subject.facts.violation === 'none' ? [{ subject, fact: 'violation' as const, value: 'reprimand' as const }] : []),
              ];
            return [
              {
                subject,
                fact,
                value:
                  fact === 'violation'
                    ? subject.facts.violationDate === null
                      ? 'none'
                      : 'reprimand'
                    : fact === 'task'
                      ? 'excellent'
                      : fact === 'isHead'
                        ? false
                        : true,
              },
            ];
          }),
        );
        now = answered(now, answers);
      }
      const after = evaluateAll(PLAN, now);
      expect(waitingFor(after).size).toBe(0);
      const open = now.filter((one) => after.get(one)!.conclusion === 'incomplete');
      const left = unanswerable(after);
      expect(open.every((one) => left.has(one) || after.get(one)!.reasons.some(({ of, state }) => of === 'agency' && state === 'unknown'))).toBe(true);
      expect([...helpless].every((one) => before.get(one)!.conclusion === 'incomplete')).toBe(true);
    }),
    { numRuns: 400 },
  );
});
