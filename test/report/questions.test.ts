/** What is asked, and that every answer settles what it answers. */
import type { GridCell, SheetGrid } from '../../src/cells/grid';
import { HAU_GIANG_2024 } from '../../src/plan/hau-giang';
import { placeInQuestion, type Question } from '../../src/report/questions';
import { mergeReadings, NO_READING, type Reading } from '../../src/report/reading';
import { type Recognition, recogniseWorkbook } from '../../src/report/recognise';
import { openWorkbook } from '../../workbench/add-in';
import { unseenBytes, unseenNames } from '../fixtures/unseen';
import { gridsIn } from '../taskpane/fixture';

const read = (grids: readonly SheetGrid[], reading: Reading = NO_READING): Recognition => recogniseWorkbook(grids, { reading, campaign: HAU_GIANG_2024 });

describe('every answer settles its question', () => {
  test.each(unseenNames())('%s', (name) => {
    const grids = gridsIn(openWorkbook(unseenBytes(name)).workbook);
    for (const asked of read(grids).questions) {
      for (const { answer, reading } of asked.candidates) {
        const left = read(grids, reading).questions.map(({ id }) => id);
        expect([asked.id, answer, left.includes(asked.id)]).toEqual([asked.id, answer, false]);
      }
    }
  });
});

test.each<[string, string[][], string]>([
  [
    'two columns for one figure',
    [
      ['C', 'D', 'F'],
      ['C', 'E', 'F'],
    ],
    'D:E',
  ],
  [
    'two sets',
    [
      ['C', 'D', 'E'],
      ['H', 'I', 'J'],
    ],
    'C:J',
  ],
  ['one set only', [['C', 'D', 'F']], 'C:F'],
  [
    'a sum of columns',
    [
      ['C', 'D', 'F', 'G'],
      ['C', 'D', 'F'],
    ],
    'G:G',
  ],
  ['no columns at all', [], 'B4'],
])('%s: where to look', (_, sets, place) => {
  const candidates = sets.map(([total, eligible, ...completed]) => ({
    answer: { says: 'columns' as const, columns: { total: total!, eligible: eligible!, completed, heading: '' } },
    reading: NO_READING,
    proof: null,
  }));
  expect(placeInQuestion({ code: 'columns', measure: 'cases', id: 'x', sheet: 'A', address: 'B4', candidates, recommended: null })).toBe(place);
});

/** Answers that a person gives one after the other before nothing is asked any more. */
function answered(grids: readonly SheetGrid[], choose: (asked: Question) => number): number {
  let reading = NO_READING;
  for (let count = 0; count < 20; count++) {
    const [first] = read(grids, reading).questions;
    if (!first) return count;
    reading = mergeReadings(reading, first.candidates[choose(first)]!.reading);
  }
  return Infinity;
}

describe('a few answers are enough', () => {
  test.each<[string, (asked: Question) => number]>([
    ['the recommended one, else the first', ({ recommended }) => recommended ?? 0],
    ['the first', () => 0],
    ['the last', ({ candidates }) => candidates.length - 1],
  ])('%s', (_, choose) => {
    const counts = unseenNames().map((name) => [answered(gridsIn(openWorkbook(unseenBytes(name)).workbook), choose), name] as const);
    expect(counts.filter(([count]) => count > 8)).toEqual([]);
  });
});

/** A province's report on two sheets, and what somebody did to it. */
interface Report {
  titles: [string[], string[]];
  headings: string[];
  /** Name, then the figures of both measures. */
  rows: [string, number[], number[]][];
  notes: string[];
  names: [string, string];
  /** Other names on the sheet of money. */
  moneyNames: string[];
}

const officesOf = (rows: Report['rows'], measure: 1 | 2): number[][] => rows.filter((_, i) => i % 4 === 0 && i < 12).map((row) => row[measure]);

/** People and their total, which is so many too large. */
function withoutOffices(rows: Report['rows'], off: number): void {
  const people = rows.splice(0).filter((_, i) => i % 4 !== 0);
  const [cases, money] = [summed(people.map((row) => row[1])), summed(people.map((row) => row[2]))];
  cases[2]! += off;
  rows.push(['Tổng số', cases, money], ...people);
}

const OFFICES = ['Chi cục THADS huyện Ba Lai', 'Chi cục THADS thị xã Cồn Sẻ', 'Chi cục THADS huyện Láng Sậy'];
const PEOPLE = [
  'Ngô Quốc Tài',
  'Hồ Thị Trâm',
  'Võ Thùy Thoa',
  'Kiều Thùy Diễm',
  'Trương Ngọc Xuân',
  'Thái Thanh Lâm',
  'Bùi Thị Tuyền',
  'Mai Quốc Tường',
  'Đỗ Thị Khanh',
];

/** Total, eligible, completed, rate: whole numbers that differ from person to person. */
const figuresOf = (n: number, factor: number): number[] => {
  const [total, eligible, completed] = [(100 + 7 * n) * factor, (80 + 5 * n) * factor, (60 + 4 * n) * factor];
  return [total, eligible, completed, completed / eligible];
};
const summed = (all: readonly number[][]): number[] => {
  const [total, eligible, completed] = [0, 1, 2].map((i) => all.reduce((sum, one) => sum + one[i]!, 0)) as [number, number, number];
  return [total, eligible, completed, completed / eligible];
};

function report(): Report {
  const rows: Report['rows'] = [];
  OFFICES.forEach((office, o) => {
    const own = PEOPLE.slice(o * 3, o * 3 + 3).map((name, i): Report['rows'][0] => [name, figuresOf(o * 3 + i, 1), figuresOf(o * 3 + i + 2, 100_003)]);
    rows.push([office, summed(own.map(([, cases]) => cases)), summed(own.map(([, , money]) => money))], ...own);
  });
  const period = '(Số liệu từ ngày 01/10/2023 đến ngày 30/6/2024)';
  return {
    titles: [
      ['KẾT QUẢ THI HÀNH ÁN VỀ VIỆC', period, 'Đơn vị tính: việc'],
      ['KẾT QUẢ THI HÀNH ÁN VỀ TIỀN', period, 'Đơn vị tính: 1.000 đồng'],
    ],
    headings: ['Tổng số giải quyết', 'Có điều kiện', 'Thi hành xong', 'Tỷ lệ'],
    rows,
    notes: [],
    names: ['Việc', 'Tiền'],
    moneyNames: [],
  };
}

function gridsOf({ titles, headings, rows, notes, names, moneyNames }: Report): SheetGrid[] {
  return names.map((name, i) => ({
    name,
    visible: true,
    top: 0,
    left: 0,
    cells: [
      ...titles[i]!.map((title): GridCell[] => [title]),
      ['Đơn vị, Chấp hành viên', ...headings],
      ...rows.map((row, r): GridCell[] => [(i === 1 && moneyNames[r]) || row[0], ...row[i === 0 ? 1 : 2]]),
      [''],
      ...notes.map((note): GridCell[] => [note]),
    ],
  }));
}

/** Figures of some rows, changed in both measures. */
const each = (rows: Report['rows'], change: (figures: number[]) => void): void => rows.forEach(([, cases, money]) => [cases, money].forEach(change));
const exchange = (figures: number[]): void => void ([figures[1], figures[2]] = [figures[2]!, figures[1]!]);

describe('one answer settles one thing', () => {
  test('a time that was accepted says nothing of two sheets about the same people', () => {
    const [one, copy] = [report(), report()];
    for (const each of [one, copy]) for (const titles of each.titles) titles[1] = 'Tháng 6 năm 2024';
    copy.names = ['Việc (2)', 'Tiền (2)'];
    copy.rows.forEach(([, cases]) => (cases[2]! -= 1));
    const grids = [...gridsOf(one), ...gridsOf(copy)];
    const asked = read(grids).questions;
    const period = asked.find(({ code }) => code === 'period')!;
    const left = read(grids, period.candidates[0]!.reading).questions.map(({ code }) => code);
    expect(asked.map(({ code }) => code)).toContain('sheets');
    expect(left).toContain('sheets');
    expect(left).not.toContain('period');
    // Nor the other way round: which sheet counts says nothing of its time.
    for (const { reading } of asked.find(({ code }) => code === 'sheets')!.candidates)
      expect(read(grids, reading).questions.map(({ code }) => code)).toContain('period');
  });

  test('which of two times counts says nothing of whether it is the campaign’s', () => {
    const one = report();
    one.titles[0][1] = 'Từ 01/10/2022 đến 30/6/2023';
    one.titles[1][1] = 'Từ 01/10/2022 đến 31/5/2023';
    const differ = read(gridsOf(one)).questions.find(({ code }) => code === 'periodsDiffer')!;
    for (const { reading } of differ.candidates) {
      const left = read(gridsOf(one), reading).questions.map(({ code }) => code);
      expect([left.includes('periodsDiffer'), left.includes('period')]).toEqual([false, true]);
    }
  });

  test('a unit that is not judged still heads its people', () => {
    const { sheets } = read(gridsOf(report()), { version: 1, sheets: { Việc: { rows: { '9': { kind: 'nobody' } } } } });
    expect(sheets[0]!.rows.slice(4, 8).map(({ type, agency }) => [type, agency])).toEqual([['nobody', ''], ...Array<unknown>(3).fill(['subject', OFFICES[1]])]);
    expect(sheets[0]!.rows[0]!.agencyRow).toBe(0);
  });

  test('one column for two figures is refused', () => {
    const reading: Reading = { version: 1, sheets: { Việc: { measures: { cases: { eligible: 'D' } } } } };
    expect(read(gridsOf(report()), reading).refused).toContainEqual({
      sheet: 'Việc',
      reason: expect.objectContaining({ code: 'sameColumn', figures: ['eligible', 'completed'] }) as unknown,
    });
  });

  test('of two tables on one sheet each can be chosen', () => {
    const [one, other] = [report(), report()];
    other.rows.forEach(([, cases]) => (cases[2]! -= 1));
    const [above] = gridsOf(one);
    const [below] = gridsOf(other);
    const grid = { ...above!, cells: [...above!.cells, ...below!.cells.slice(3)] };
    const asked = read([grid]).questions.find(({ code }) => code === 'sheets')!;
    expect(asked.candidates.map(({ answer }) => answer.says)).toEqual(['useTable', 'useTable', 'useOnly']);
    const chosen = asked.candidates.slice(0, 2).map(({ reading }) => read([grid], reading).sheets.map(({ header }) => header.lastRow));
    expect(chosen).toEqual([[3], [17]]);
  });
});

describe('a second column of names', () => {
  /** The report's sheet of cases with another column of names beside its own. */
  const beside = (heading: string, other: (name: string, person: number) => string): SheetGrid => {
    const [grid] = gridsOf(report());
    let person = 0;
    const cells = grid!.cells.map(([first, ...rest], r): GridCell[] => {
      if (r < 3 || r >= grid!.cells.length - 1) return [first ?? ''];
      if (r === 3) return [first ?? '', heading, ...rest];
      return [first ?? '', String(first).startsWith('Chi cục') ? '' : other(String(first), person++), ...rest];
    });
    return { ...grid!, cells };
  };

  test('mostly the same people and one other: asked whose figures they are, and either answer settles it', () => {
    const grid = beside('Chấp hành viên thụ lý', (name, n) => (n === 4 ? 'Lý Văn Khác' : name));
    const asked = read([grid]).questions;
    expect(asked).toEqual([
      expect.objectContaining({ code: 'twoNames', names: ['Lý Văn Khác'], columns: ['A', 'B'], recommended: null, address: 'A11' }) as unknown,
    ]);
    const judged = asked[0]!.candidates.map(({ reading }) => {
      const { questions, sheets } = read([grid], reading);
      expect(questions).toEqual([]);
      return sheets
        .flatMap(({ rows }) => rows.filter(({ type }) => type === 'subject').map(({ name }) => name))
        .filter((name) => !name.startsWith('Chi cục'))[4];
    });
    expect(judged).toEqual([PEOPLE[4], 'Lý Văn Khác', undefined]);
  });

  test.each<[string, string, (name: string, person: number) => string]>([
    ['the same people', 'Họ tên', (name) => name],
    ['the same people with their titles', 'Họ tên', (name) => `Đ/c ${name}`],
    ['mostly empty', 'Thư ký', (_, n) => (n === 2 ? 'Lý Văn Khác' : '')],
    ['others throughout', 'Thư ký', (_, n) => `${PEOPLE[(n + 3) % 9]!} Em`],
    ['what is no name in one row', 'Ghi chú', (name, n) => (n === 2 ? 'nghỉ ốm' : name)],
  ])('%s: nothing is asked', (_, heading, other) => {
    expect(read([beside(heading, other)]).questions.map(({ code }) => code)).not.toContain('twoNames');
  });
});

describe('one report, and what people do to it', () => {
  test.each<[string, (report: Report) => void, string[]]>([
    ['nothing: nothing is asked', () => undefined, []],
    ['a theme in a title', ({ titles }) => titles.forEach((one) => one.push('Án tín dụng, ngân hàng')), ['theme']],
    ['income of the state only, on the sheet of money', ({ titles }) => titles[1].push('Khoản thu cho ngân sách nhà nước'), ['theme']],
    ['a forecast', ({ titles }) => titles.forEach((one) => one.push('(Số ước thực hiện)')), ['forecast']],
    ['averages', ({ titles }) => titles.forEach((one) => one.push('Bình quân 1 tháng')), ['average']],
    ['another field', ({ titles }) => titles.forEach((one) => (one[0] = 'KẾT QUẢ XÉT XỬ CỦA TÒA ÁN')), ['otherField']],
    ['a note: without a theme', ({ notes }) => notes.push('(*) Không bao gồm án tín dụng'), ['excluded']],
    ['a note: a theme included', ({ notes }) => notes.push('(*) Đã bao gồm án tín dụng'), []],
    ['a note: closed earlier', ({ notes }) => notes.push('Ghi chú: số liệu khóa sổ đến hết ngày 31/3/2024'), ['closed']],
    ['a note: closed on the last day', ({ notes }) => notes.push('Ghi chú: số liệu khóa sổ đến hết ngày 30/6/2024'), []],
    ['a note: closed afterwards', ({ notes }) => notes.push('Ghi chú: số liệu chốt đến hết ngày 03/7/2024'), []],
    ['a signature below', ({ notes }) => notes.push('Ngày 31 tháng 3 năm 2024', 'Người lập biểu'), []],
    ['a note: some cases of somebody missing', ({ notes }) => notes.push('Số liệu chưa bao gồm 12 việc của Chấp hành viên Lê Văn Tám'), ['excluded']],
    ['a note: an estimate', ({ notes }) => notes.push('(*) Số liệu tháng 6 là số ước'), ['forecast']],
    ['a note: figures of May', ({ notes }) => notes.push('Ghi chú: số liệu của Chi cục Ba Lai là số liệu tháng 5'), ['closed']],
    ['a draft', ({ titles }) => titles.forEach((one) => one.push('DỰ THẢO')), ['draft']],
    [
      'signed a year later, and no year in the title',
      ({ titles, notes }) => {
        for (const one of titles) one[1] = '9 tháng đầu năm công tác';
        notes.push('Ba Lai, ngày 02 tháng 7 năm 2025');
      },
      ['period'],
    ],
    [
      'the name of the sheet is of another year, and no title',
      (one) => {
        for (const titles of one.titles) titles.splice(1, 1);
        one.names = ['Việc 2023', 'Tiền 2023'];
      },
      ['period'],
    ],
    ['a unit twice', ({ rows }) => rows.push(['Chi cục THADS huyện Ba Lai', figuresOf(9, 1), figuresOf(7, 100_003)]), ['sameUnit']],
    ['no unit is the sum of its people', ({ rows }) => each([rows[0]!, rows[4]!, rows[8]!], (figures) => void (figures[0]! += 1)), ['noSums']],
    ['a person in the wrong unit of money', ({ rows }) => rows[2]![2].forEach((figure, i) => i < 3 && (rows[2]![2][i] = figure / 1000)), ['outliers', 'sums']],
    ['six months', ({ titles }) => titles.forEach((one) => (one[1] = '(Số liệu từ ngày 01/10/2023 đến ngày 31/3/2024)')), ['period']],
    ['two times', ({ titles }) => (titles[1][1] = '(Số liệu từ ngày 01/10/2023 đến ngày 31/5/2024)'), ['periodsDiffer']],
    ['two columns exchanged everywhere', ({ rows }) => each(rows, exchange), ['contradiction']],
    ['two columns exchanged in one office', ({ rows }) => each(rows.slice(4, 8), exchange), ['wrongRows']],
    ['two columns exchanged in one row: the row has no verdict', ({ rows }) => each(rows.slice(5, 6), exchange), []],
    ['an office less than its people', ({ rows }) => (rows[4]![1] = summed(rows.slice(5, 7).map(([, cases]) => cases))), ['sums']],
    ['a row nobody can tell', ({ rows }) => rows.push(['Xyz 12', figuresOf(3, 1), figuresOf(4, 100_003)]), ['rowKind']],
    ['one name twice', ({ rows }) => (rows[2]![0] = rows[1]![0]), ['sameName']],
    ['a person corrected in a row', ({ rows }) => rows.splice(3, 0, ['Điều chỉnh của đ/c Trâm', [1, 1, 1], [1, 1, 1]]), ['corrections']],
    ['đồng headed as nghìn', ({ rows }) => rows.forEach((row) => (row[2] = row[2].map((figure, i) => (i < 3 ? figure * 1000 : figure)))), ['unit']],
    [
      'no unit, million or thousand',
      ({ rows, titles }) => {
        titles[1].pop();
        rows.forEach((row) => (row[2] = row[2].map((figure, i) => (i < 3 ? figure / 10 : figure))));
      },
      ['unit'],
    ],
    ['completed until a day before the title’s', ({ headings }) => (headings[2] = 'Thi hành xong đến 15/6/2024'), ['closed']],
    ['completed until the title’s day', ({ headings }) => (headings[2] = 'Thi hành xong đến 30/6/2024'), []],
    ['completed until a day before the campaign', ({ headings }) => (headings[2] = 'Thi hành xong đến 31/3/2024'), ['period']],
    ['completed until a day after the campaign', ({ headings }) => (headings[2] = 'Thi hành xong đến 31/7/2024'), ['period']],
    ...(
      [
        ['since the campaign began', 'Thi hành xong (từ 01/4/2024)'],
        ['in one of its parts', 'Thi hành xong đợt 2'],
        ['what is to be completed', 'Số phải thi hành xong'],
        ['what must be completed', 'Cần thi hành xong'],
        ['of the plan', 'Thi hành xong (kế hoạch)'],
        ['a head', 'Thi hành xong/người'],
      ] as const
    ).map(([what, heading]): [string, (one: Report) => void, string[]] => [`completed: ${what}`, ({ headings }) => (headings[2] = heading), ['onlyPart']]),
    ['what is left of those with the conditions', ({ headings }) => (headings[1] = 'Có điều kiện còn lại'), ['onlyPart']],
    ['an estimate in the title', ({ titles }) => titles.forEach((one) => (one[0] = `ƯỚC ${one[0]}`)), ['forecast']],
    ['an example', ({ titles }) => titles.forEach((one) => one.push('(SỐ LIỆU MINH HỌA)')), ['forecast']],
    ['old cases only', ({ titles }) => titles.forEach((one) => one.push('(ÁN TRÊN 01 NĂM)')), ['theme']],
    ['not yet compared', ({ titles }) => titles.forEach((one) => one.push('(CHƯA ĐỐI CHIẾU)')), ['draft']],
    ['sheets of two months', (one) => void ((one.names = ['Việc T6', 'Tiền T5']), one.titles.forEach((titles) => titles.splice(1, 1))), ['periodsDiffer']],
    ['a sheet that calls itself old', (one) => (one.names = ['Việc cũ', 'Tiền cũ']), ['draft']],
    [
      'names sorted without their figures on one sheet',
      ({ rows, moneyNames }) => {
        const people = rows.filter((_, i) => i % 4 !== 0).map(([name]) => name);
        people.sort();
        rows.forEach(([name], i) => (moneyNames[i] = i % 4 === 0 ? name : people.shift()!));
      },
      ['moved'],
    ],
    [
      'the sum of all offices under another name',
      ({ rows }) => rows.push(['Chi cục huyện, thị xã', summed(officesOf(rows, 1)), summed(officesOf(rows, 2))]),
      ['levels'],
    ],
    ['the sum of all under a name of nobody', ({ rows }) => rows.push(['Hòa Lâm', summed(officesOf(rows, 1)), summed(officesOf(rows, 2))]), []],
    ['no office, and a total that does not come out', ({ rows }) => withoutOffices(rows, 1), ['sums']],
    ['no office, and a total that comes out', ({ rows }) => withoutOffices(rows, 0), []],
    ['this month only', ({ headings }) => (headings[2] = 'Thi hành xong trong tháng'), ['onlyPart']],
  ])('%s', (_, change, codes) => {
    const one = report();
    change(one);
    const { questions, sheets } = read(gridsOf(one));
    expect(sheets.length).toBeGreaterThan(0);
    expect([...new Set(questions.map(({ code }) => code))].sort()).toEqual(codes);
  });

  test('the sheets of last year were copied and only their titles changed', () => {
    const [now, past] = [report(), report()];
    past.names = ['Việc 2023', 'Tiền 2023'];
    for (const one of past.titles) one[1] = '(Số liệu từ ngày 01/10/2022 đến ngày 30/6/2023)';
    expect(read([...gridsOf(past), ...gridsOf(now)]).questions.map(({ code }) => code)).toContain('copied');
    past.titles = now.titles;
    const { questions, refused } = read([...gridsOf(past), ...gridsOf(now)]);
    expect([questions, refused.map(({ reason }) => reason)]).toEqual([[], Array(2).fill(expect.objectContaining({ code: 'notCounted', because: 'same' }))]);
  });

  test('a column without a figure: nobody is judged, and it is said why', () => {
    const one = report();
    one.rows.forEach(([, cases, money]) => [cases, money].forEach((figures) => (figures[1] = NaN)));
    const grids = gridsOf(one).map((grid) => ({ ...grid, cells: grid.cells.map((row) => row.map((cell) => (Number.isNaN(cell) ? '' : cell))) }));
    expect(read(grids).refused.map(({ reason }) => reason)).toEqual([
      expect.objectContaining({ code: 'emptyFigure', measure: 'cases', figure: 'eligible', address: 'C4' }),
      expect.objectContaining({ code: 'emptyFigure', measure: 'money', figure: 'eligible', address: 'C4' }),
    ]);
  });

  test('headings that nobody knows: the columns are told by their arithmetic, or asked about', () => {
    const one = report();
    one.headings = ['Alpha', 'Beta', 'Gamma', 'Delta'];
    const { questions } = read(gridsOf(one));
    expect([...new Set(questions.map(({ code }) => code))]).toEqual(['unknownHeadings']);
    expect(questions[0]!.candidates[0]!.answer).toMatchObject({ says: 'columns', columns: { total: 'B', eligible: 'C', completed: ['D'] } });
  });
});
