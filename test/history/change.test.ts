/** What changed since another day, worked out by hand; ranks and differences against a slow computation of their own. */
import fc from 'fast-check';
import { changesBetween, dayBefore, daysOf, goneSince, metOn, paceOf, resultsOf, sameDayLastYear, yearEarlier } from '../../src/history/change';
import { countedFrom, figuresPeriod, proposedDay, statisticalYear } from '../../src/history/day';
import { row, UNIT } from './build';

const LAST = '2024-06-06';

describe('one subject', () => {
  const changed = (now: Parameters<typeof row>[0], before: Parameters<typeof row>[0]) => changesBetween([row(now)], [row({ day: LAST, ...before })])[0]!;

  test('completions alone', () => {
    const { points, completed, total, eligible, band, result, before } = changed({ completed: 75, verdict: 'met' }, {});
    expect({ points, completed, total, eligible, band }).toEqual({ points: 500n, completed: 5, total: 0, eligible: 0, band: null });
    expect([result.shortfall, before!.result.shortfall]).toEqual([0, 5]);
  });

  test('another band moves the target, and is told', () => {
    const { band, points, total } = changed({ total: 210, target: 73, band: 'từ 200 đến dưới 300 việc' }, {});
    expect([band!.from.target, band!.to.target, points, total]).toEqual([75, 73, 0n, 60]);
    expect(changed({ target: 74 }, {}).band).not.toBeNull();
    expect(changed({ comparator: '>' }, {}).band).not.toBeNull();
  });

  test('more to enforce lowers the rate', () => {
    expect(changed({ eligible: 110 }, {})).toMatchObject({ points: -636n, eligible: 10, completed: 0, result: { rate: 6364n, shortfall: 13 } });
  });

  test('sums that are counted from another day do not compare, rates do', () => {
    expect(changed({}, { since: '2022-10-01', day: '2023-06-13', completed: 60 })).toMatchObject({
      points: 1000n,
      completed: null,
      total: null,
      eligible: null,
    });
  });

  test('what is not known stays unknown', () => {
    expect(changed({ eligible: null, verdict: 'notJudged' }, {})).toMatchObject({
      points: null,
      eligible: null,
      completed: 0,
      result: { rate: null, shortfall: null, rank: null, of: 0 },
    });
    expect(changed({}, { name: 'Người khác' })).toMatchObject({ before: null, points: null, completed: null, band: null });
    expect(changed({ target: null, band: '' }, {})).toMatchObject({ band: null, result: { rate: null } });
  });

  test('money in another unit than last time: exactly', () => {
    const money = { measure: 'money', band: '' } as const;
    const { completed } = changesBetween(
      [row({ ...money, unit: 'thousand', completed: 1_234_567.8 })],
      [row({ ...money, day: LAST, unit: 'million', completed: 1_000.0005 })],
    )[0]!;
    expect(completed).toBe(234_567.3);
  });

  test('namesakes in a unit are nobody’s', () => {
    const twice = [row({ completed: 1 }), row({ completed: 2 })];
    expect(changesBetween(twice, [row({ day: LAST })]).map(({ before }) => before)).toEqual([null, null]);
    expect(
      changesBetween(
        [row()],
        twice.map((one) => ({ ...one, day: LAST })),
      ).map(({ before }) => before),
    ).toEqual([null]);
  });

  test('a unit that is written in another way, a person of another unit', () => {
    expect(changed({ agency: 'CHI CỤC THADS HUYỆN TÂN MỸ', name: 'TRẦN VĂN MẪU' }, {}).before).not.toBeNull();
    expect(changed({ agency: 'Chi cục THADS thị xã Tân Mỹ' }, {}).before).toBeNull();
    const unit = { kind: 'office', name: UNIT } as const;
    expect(changed({ ...unit, name: 'Chi cục THADS H. Tân Mỹ', agency: 'Chi cục THADS H. Tân Mỹ' }, unit).before).not.toBeNull();
  });
});

test('places: 1, 1, 3, of those who have a rate, among their kind and measure', () => {
  const officers = [
    [70, 100],
    [140, 200],
    [69, 100],
    [71, 100],
    [null, 100],
  ].map(([completed, eligible], i) => row({ name: `Người ${i}`, completed: completed!, eligible: eligible! }));
  const others = [row({ kind: 'office', name: UNIT, completed: 99 }), row({ measure: 'money', unit: 'thousand', completed: 99 })];
  const results = resultsOf([...officers, ...others]);
  expect(officers.map((one) => [results.get(one)!.rank, results.get(one)!.of])).toEqual([
    [2, 4],
    [2, 4],
    [4, 4],
    [1, 4],
    [null, 4],
  ]);
  expect(others.map((one) => results.get(one)!.rank)).toEqual([1, 1]);
});

test('any figures: a place is one more than how many have a higher rate; the difference of printed rates is the change', () => {
  const figure = fc.record({ completed: fc.integer({ min: 0, max: 40 }), more: fc.integer({ min: 0, max: 40 }) });
  fc.assert(
    fc.property(fc.array(figure, { minLength: 1, maxLength: 12 }), (figures) => {
      const rows = figures.map(({ completed, more }, i) => row({ name: `Người thứ ${i}`, completed, eligible: completed + more }));
      const results = resultsOf(rows);
      for (const one of rows) {
        const judged = rows.filter(({ eligible }) => eligible! > 0);
        const higher = judged.filter((other) => other.completed! * one.eligible! > one.completed! * other.eligible!).length;
        expect(results.get(one)!.rank).toBe(one.eligible! > 0 ? higher + 1 : null);
      }
      const before = rows.map((one) => ({ ...one, day: LAST, completed: Math.floor(one.completed! / 2) }));
      changesBetween(rows, before).forEach(({ points, result, before: past, completed }, i) => {
        expect(completed).toBe(rows[i]!.completed! - before[i]!.completed);
        if (points !== null) expect(past!.result.rate! + points).toBe(result.rate);
      });
    }),
  );
});

describe('which days', () => {
  const rows = ['2024-05-30', '2024-06-06', '2024-06-13'].map((day) => row({ day }));
  const old = ['2023-06-01', '2023-06-15', '2023-06-30'].map((day) => row({ day, since: '2022-10-01' }));
  const of = (day: string) => ({ day, since: '2023-10-01' });

  test('the last time is counted from the same day', () => {
    expect(daysOf([...rows, ...old])[0]).toBe('2024-06-13');
    expect([dayBefore([...rows, ...old], of('2024-06-13')), dayBefore([...rows, ...old], of('2024-05-30')), dayBefore(rows, of('2024-07-01'))]).toEqual([
      '2024-06-06',
      null,
      '2024-06-13',
    ]);
  });
  test.each([
    ['2024-06-13', '2023-06-15'],
    ['2024-06-30', '2023-06-30'],
    ['2024-06-07', '2023-06-01'],
    ['2024-07-20', null],
    ['2024-05-10', null],
  ])('beside %s last year’s %s', (day, expected) => expect(sameDayLastYear([...rows, ...old], of(day))).toBe(expected));
  test('a week is not compared with what was counted from the first day of a year', () =>
    expect(sameDayLastYear([...rows, ...old], { day: '2024-06-13', since: '2024-06-07' })).toBeNull());
  test.each([
    ['2024-06-30', '2023-06-30'],
    ['2024-02-29', '2023-02-28'],
    ['2025-02-28', '2024-02-28'],
  ])('%s, a year earlier: %s', (day, earlier) => expect(yearEarlier(day)).toBe(earlier));
});

test.each([
  // shortfall, day, last day → days, a day
  [36, '2024-06-18', '2024-06-30', 12, 3],
  [37, '2024-06-18', '2024-06-30', 12, 4],
  [0, '2024-06-18', '2024-06-30', 12, 0],
  [5, '2024-06-29', '2024-06-30', 1, 5],
] as const)('%i missing on %s until %s: %i days, %i a day', (shortfall, day, to, days, perDay) =>
  expect(paceOf({ row: row({ day }), result: { rate: 1n, shortfall, rank: 1, of: 1 } }, to)).toEqual({ days, perDay }),
);

test.each([
  [0.5, 'billion', 12, 0.041667],
  [0.012, 'billion', 12, 0.001],
  [7, 'million', 3, 2.334],
  [7, 'thousand', 3, 3],
  [7.5, 'thousand', 3, 3],
  [7, 'dong', 3, 3],
] as const)('%d %s in %i days: %d a day', (shortfall, unit, days, perDay) =>
  expect(paceOf({ row: row({ measure: 'money', unit, day: '2024-06-10' }), result: { rate: 1n, shortfall, rank: 1, of: 1 } }, `2024-06-${10 + days}`)).toEqual({
    days,
    perDay,
  }),
);

test('no pace where the period is over or nothing is known', () => {
  expect(paceOf({ row: row({ day: '2024-06-30' }), result: { rate: 1n, shortfall: 3, rank: 1, of: 1 } }, '2024-06-30')).toBeNull();
  expect(paceOf({ row: row(), result: { rate: null, shortfall: null, rank: null, of: 0 } }, '2024-06-30')).toBeNull();
});

test('how many meet a measure', () =>
  expect(
    metOn(
      [row({ verdict: 'met' }), row(), row({ verdict: 'notJudged' }), row({ measure: 'money', verdict: 'met' }), row({ kind: 'office' })],
      'cases',
      'officer',
    ),
  ).toEqual({ met: 1, of: 2 }));

test('who is not there any more: neither by another spelling, nor while one measure is there, nor a namesake', () => {
  const on = (name: string, more: Parameters<typeof row>[0] = {}) => row({ day: LAST, name, agency: UNIT, ...more });
  const before = [
    on('Lê Văn Đi'),
    on('Lê Văn Đi', { measure: 'money' }),
    on('Trần Thị Ở'),
    on('Trần Thị Ở', { measure: 'money' }),
    on('Hồ Văn Hai'),
    on('Hồ Văn Hai'),
    on('Vũ Văn Chuyển', { agency: 'Chi cục THADS huyện Khác' }),
  ];
  const now = [on('TRẦN THỊ Ở', { measure: 'money' }), on('Hồ Văn Hai'), on('Hồ Văn Hai'), on('Vũ Văn Chuyển')];
  expect(goneSince(now, before).map(({ row: { name, agency }, nowIn }) => [name, agency, nowIn])).toEqual([
    ['Lê Văn Đi', UNIT, null],
    ['Vũ Văn Chuyển', 'Chi cục THADS huyện Khác', UNIT],
  ]);
});

describe('the day of the figures', () => {
  const period = { from: '2023-10-01', to: '2024-06-30' };
  const sheet = (title: string, ...notes: string[]) => ({ sheet: 'Biểu', titles: [title], notes });
  test.each([
    [[sheet('Từ 01/10/2023 đến 20/6/2024')], '2023-10-01', '2024-06-20'],
    [[sheet('Số liệu tính đến hết ngày 13/6/2024')], null, '2024-06-13'],
    [[sheet('KẾT QUẢ THI HÀNH ÁN 9 THÁNG')], null, '2024-06-30'],
    [[sheet('09 tháng năm 2024', 'Số liệu khóa sổ đến hết ngày 31/5/2024')], null, '2024-05-31'],
    [[sheet('09 tháng năm 2024', 'Số liệu trên là số liệu tháng 5')], null, null],
    [[sheet('Từ 01/10/2023 đến 20/6/2024'), sheet('Từ 01/10/2023 đến 13/6/2024')], '2023-10-01', null],
    [[sheet('Từ 01/10/2023 đến 20/6/2024'), sheet('KẾT QUẢ')], '2023-10-01', null],
    [[sheet('KẾT QUẢ THI HÀNH ÁN NĂM 2024')], null, null],
    [[sheet('Từ 1/10 đến 13/6')], null, '2024-06-13'],
    [[sheet('Từ 1/10 đến 31/6')], null, null],
    [[sheet('Từ ngày 01/10/2023 đến ngày 13/6')], '2023-10-01', '2024-06-13'],
    [[sheet('(số liệu chốt ngày 25/6/2024)')], null, '2024-06-25'],
    [[sheet('09 tháng năm 2024 (số liệu chốt ngày 25/6/2024)')], '2023-10-01', '2024-06-25'],
    [[sheet('KẾT QUẢ 9 THÁNG NĂM 2024, chốt số liệu lúc 16 giờ 20.6.2024')], '2023-10-01', '2024-06-20'],
    // Closed after the last day that it is of.
    [[sheet('09 tháng năm 2024 (chốt số liệu ngày 02/7/2024)')], '2023-10-01', '2024-06-30'],
    [[sheet('Số liệu 9 tháng năm 2024')], '2023-10-01', '2024-06-30'],
    [[sheet('Tuần 3 tháng 6')], null, null],
    [[], null, null],
  ])('%j: from %s to %s', (sheets, from, to) => {
    const found = figuresPeriod(sheets, period);
    expect(found.to).toBe(to);
    if (from !== null) expect(found.from).toBe(from);
  });
  test.each([
    ['2024-06-20', '2024-06-25', '2024-06-20'],
    ['2024-06-30', '2024-06-12', '2024-06-12'],
    [null, '2024-06-12', '2024-06-12'],
    [null, '2024-07-05', '2024-06-30'],
  ])('said %s, today %s: %s is proposed', (said, today, day) => expect(proposedDay(said, today, period)).toBe(day));
  test.each([
    ['2024-06-13', null, '2023-10-01'],
    ['2024-06-13', '2023-10-01', '2023-10-01'],
    ['2023-06-13', null, '2022-10-01'],
    ['2024-06-13', '2024-10-01', '2023-10-01'],
    ['2024-10-01', null, '2024-10-01'],
    ['2024-09-30', null, '2023-10-01'],
  ])('%s, said %s: counted from %s', (day, said, since) => expect(countedFrom(day, said, period)).toBe(since));
  test('the statistical year begins on 1 October', () =>
    expect(['2024-09-30', '2024-10-01', '2025-01-01'].map(statisticalYear)).toEqual(['2023-10-01', '2024-10-01', '2024-10-01']));
});
