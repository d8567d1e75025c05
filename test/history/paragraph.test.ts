/** The paragraph: amounts of money in words, what is said and left out, sums of a whole report. */
import fc from 'fast-check';
import type { AssessedSubject } from '../../src/assessment/report';
import { tellable, toldMeasures, wholeOf, type Amounts, type ToldMeasure } from '../../src/history/amounts';
import { amountText, paragraph } from '../../src/history/paragraph';
import type { Unit } from '../../src/terms/terms';
import type { HistoryRow } from '../../src/history/row';
import { row, UNIT } from './build';

test.each<[number, Unit, string]>([
  [204_717_547, 'thousand', '204 tỷ 717 triệu 547 nghìn đồng'],
  [204_717_547_001, 'dong', '204 tỷ 717 triệu 547 nghìn 1 đồng'],
  [1_500, 'million', '1 tỷ 500 triệu đồng'],
  [1.5, 'billion', '1 tỷ 500 triệu đồng'],
  [1234.5678, 'million', '1 tỷ 234 triệu 567 nghìn 800 đồng'],
  [168_182_330.867, 'million', '168.182 tỷ 330 triệu 867 nghìn đồng'],
  [0, 'thousand', '0 đồng'],
  [0.0001, 'thousand', '0,1 đồng'],
  [1_000_000, 'thousand', '1 tỷ đồng'],
  [7, 'dong', '7 đồng'],
  [1503, 'cases', '1.503 việc'],
])('%d %s: %s', (value, unit, text) => expect(amountText(value, unit)).toBe(text));

test('any amount of money in words is the amount', () => {
  const SIZE: Record<string, bigint> = { tỷ: 10n ** 9n, triệu: 10n ** 6n, nghìn: 10n ** 3n, đồng: 1n };
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 10 ** 15 }), (dong) => {
      const words = amountText(dong, 'dong').split(' ');
      let sum = 0n;
      for (let i = 0; i + 1 < words.length; i++) {
        const [number, word] = [words[i]!, words[i + 1]!];
        if (/^[\d.]+$/.test(number)) sum += BigInt(number.replaceAll('.', '')) * SIZE[word]!;
      }
      expect(sum).toBe(BigInt(dong));
    }),
  );
});

const NOW: Amounts = { measure: 'cases', unit: 'cases', total: 1503, carried: 703, accepted: 800, toEnforce: 1490, eligible: 1234, completed: 945 };
const say = (measure: Partial<ToldMeasure>, before: string | null = null): string =>
  paragraph({ name: UNIT, day: '2024-06-30', before, measures: [{ now: NOW, before: null, target: null, ...measure }] });

test('everything that is known', () => {
  const then: Amounts = { ...NOW, total: 1403, toEnforce: 1490, eligible: 1334, completed: 900 };
  expect(say({ before: then, target: { target: 77, comparator: '>=', shortfall: 6 } }, '2023-06-30')).toBe(
    [
      'Chi cục THADS huyện Tân Mỹ, số liệu đến 30/6/2024 (cùng kỳ: số liệu đến 30/6/2023):',
      'Về việc: tổng số giải quyết 1.503 việc (tăng 100 việc, tương đương 7,13 % so với cùng kỳ), trong đó năm trước chuyển sang 703 việc, thụ lý mới 800 việc; ' +
        'tổng số phải thi hành 1.490 việc (không đổi so với cùng kỳ); ' +
        'có điều kiện thi hành 1.234 việc, chiếm 82,82 % tổng số phải thi hành (giảm 100 việc, tương đương 7,50 % so với cùng kỳ); ' +
        'thi hành xong 945 việc (tăng 45 việc, tương đương 5,00 % so với cùng kỳ); đạt tỷ lệ 76,58 % (tăng 9,11 điểm phần trăm so với cùng kỳ); ' +
        'chưa đạt chỉ tiêu kế hoạch giao (từ 77 %), còn thiếu 6 việc.',
    ].join('\n'),
  );
});

test('what is not known is left out', () => {
  expect(say({ now: { ...NOW, carried: null, accepted: null, toEnforce: null } })).toBe(
    'Chi cục THADS huyện Tân Mỹ, số liệu đến 30/6/2024:\nVề việc: tổng số giải quyết 1.503 việc; có điều kiện thi hành 1.234 việc, chiếm 82,10 % tổng số giải quyết; thi hành xong 945 việc; đạt tỷ lệ 76,58 %.',
  );
  expect(say({ now: { ...NOW, eligible: null } })).not.toMatch(/tỷ lệ|điều kiện/);
  expect(say({ now: { ...NOW, eligible: 0, completed: 0 } })).not.toContain('đạt tỷ lệ');
  expect(say({ target: { target: 77, comparator: '>', shortfall: 0 } })).toContain('đạt chỉ tiêu kế hoạch giao (trên 77 %)');
  // A comparison with nothing, or with a hundredth of a per cent, has no share.
  expect(say({ before: { ...NOW, completed: 0 } }, '2023-06-30')).toContain('thi hành xong 945 việc (tăng 945 việc so với cùng kỳ)');
});

test('a measure of which nothing is known is named beside one that is known', () => {
  const unknown = {
    ...NOW,
    measure: 'money' as const,
    unit: 'thousand' as const,
    total: null,
    carried: null,
    accepted: null,
    toEnforce: null,
    eligible: null,
    completed: null,
  };
  const measures = [
    { now: NOW, before: null, target: null },
    { now: unknown, before: null, target: null },
  ];
  expect(paragraph({ name: UNIT, day: '2024-06-30', before: null, measures }).split('\n').at(-1)).toBe(
    'Về tiền: chưa đủ số liệu để nêu (có dòng thiếu số, hoặc có số mâu thuẫn).',
  );
  expect(paragraph({ name: UNIT, day: '2024-06-30', before: null, measures: measures.slice(1) })).toBe('');
});

test('164 of 213 prints as 77,00 % and has not reached 77 %: never as reached', () =>
  expect(say({ now: { ...NOW, eligible: 213, completed: 164 }, target: { target: 77, comparator: '>=', shortfall: 1 } })).toContain(
    'đạt tỷ lệ 76,99 %; chưa đạt',
  ));

const subject = (kind: 'office' | 'officer', name: string, agency: string, completed: number | null, unit: Unit = 'cases'): AssessedSubject => ({
  subject: { kind, name, agency, places: [], figures: { cases: { figures: { total: 10, toEnforce: null, eligible: 8, completed }, unit } } },
  kind,
  byMeasure: {},
  qualification: 'notJudged',
});

const NO_SHEETS = { sheets: [] };
const OTHER = 'Phòng THADS khu vực 2';

test('the whole of a report is its units, and who belongs to none that has a row; nobody is counted twice', () => {
  const all = [
    subject('office', UNIT, UNIT, 5),
    subject('officer', 'A', UNIT, 5),
    subject('officer', 'B', OTHER, 3),
    // A unit in other words, and what stands for a unit but is none.
    subject('officer', 'C', UNIT.toUpperCase(), 1),
    subject('officer', 'D', '1', 1),
  ];
  expect(wholeOf(NO_SHEETS, all).map(({ subject: { name } }) => name)).toEqual([UNIT, 'B']);
  const [cases] = toldMeasures(NO_SHEETS, wholeOf(NO_SHEETS, all), [], true);
  expect([cases!.now.completed, cases!.now.total, cases!.before, cases!.target]).toEqual([8, 20, null, null]);
  // Without a unit everybody is the whole.
  expect(wholeOf(NO_SHEETS, all.slice(3)).map(({ subject: { name } }) => name)).toEqual(['C', 'D']);
});

test('last year stands beside the whole only with the same units', () => {
  const units = [subject('office', UNIT, UNIT, 5), subject('office', OTHER, OTHER, 3)];
  const past = (name: string, completed: number): HistoryRow => row({ kind: 'office', name, agency: name, completed });
  const then = (rows: readonly HistoryRow[]): number | null | undefined => toldMeasures(NO_SHEETS, units, rows, true)[0]!.before?.completed;
  expect(then([past(UNIT, 4), past(OTHER, 2), row({ completed: 90 })])).toBe(6);
  expect(then([past(UNIT, 4)])).toBeUndefined();
  expect(then([past(UNIT, 4), past(OTHER, 2), past('Chi cục THADS huyện Ngoài', 50)])).toBeUndefined();
});

test('what one of them does not know, and what the report shows to be wrong, is not known of the whole', () => {
  const told = (other: AssessedSubject): Amounts => toldMeasures(NO_SHEETS, [subject('office', UNIT, UNIT, 5), other], [], true)[0]!.now;
  expect(told(subject('office', OTHER, OTHER, null))).toMatchObject({ completed: null, total: 20 });
  const wrong = subject('office', OTHER, OTHER, 9);
  wrong.subject.figures.cases!.figures.problem = { figure: 'completed', problem: 'unreadable', text: 'chín', address: 'J9' };
  expect(told(wrong)).toMatchObject({ completed: null, total: null });
});

test('whom a text can be about: by name, with the unit where two have it, nobody where they cannot be told apart', () => {
  const all = [
    subject('officer', 'A', 'X', 1),
    subject('officer', 'A', 'Y', 1),
    subject('officer', 'B', 'X', 1),
    subject('officer', 'C', 'X', 1),
    subject('officer', 'C', 'X', 2),
  ];
  expect([...tellable(all).keys()]).toEqual(['A (X)', 'A (Y)', 'B']);
});
