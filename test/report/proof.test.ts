/** When the report's own arithmetic makes a reading a question, and when it only raises a doubt: a wrong column breaks nearly every row, a wrong figure a few. */
import type { GridCell } from '../../src/cells/grid';
import { recogniseWorkbook } from '../../src/report/recognise';

const COLUMNS = ['STT', 'Họ và tên', 'Tổng số giải quyết', 'Năm trước chuyển sang', 'Thụ lý mới', 'Ủy thác', 'Tổng số phải thi hành'];
const MORE = ['Có điều kiện', 'Thi hành xong', 'Số chuyển kỳ sau', 'Tỷ lệ'];

interface Figures {
  total: number;
  carried: number;
  accepted: number;
  deducted: number;
  toEnforce: number;
  eligible: number;
  completed: number;
  rest: number;
  rate: number | string;
}
const right = (i: number): Figures => {
  const [carried, accepted, deducted] = [40 + 7 * i, 60 + 11 * i, 2 + i];
  const total = carried + accepted;
  const toEnforce = total - deducted;
  const eligible = toEnforce - 10 - i;
  const completed = eligible - 15 - 2 * i;
  return { total, carried, accepted, deducted, toEnforce, eligible, completed, rest: toEnforce - completed, rate: completed / eligible };
};

/** Eight officers; `change` may spoil the figures of each; columns that are left out are named. */
function read(change: (figures: Figures, i: number) => Partial<Figures> = () => ({}), without: string[] = []) {
  const headings = [...COLUMNS, ...MORE];
  const rows = Array.from({ length: 8 }, (_, i): GridCell[] => {
    const f = { ...right(i), ...change(right(i), i) };
    return [i + 1, `Nguyễn Văn ${'ABCDEGHI'[i]}`, f.total, f.carried, f.accepted, f.deducted, f.toEnforce, f.eligible, f.completed, f.rest, f.rate];
  });
  const keep = headings.flatMap((heading, c) => (without.includes(heading) ? [] : [c]));
  const cells = [headings, ...rows].map((row) => keep.map((c) => row[c]!));
  return recogniseWorkbook([{ name: 'VIỆC', visible: true, top: 0, left: 0, cells }]);
}
const stoppedBy = (found: ReturnType<typeof read>): string | null =>
  found.questions.flatMap((asked) => (asked.code === 'contradiction' ? [asked.identity] : []))[0] ?? null;
const doubtsOf = (found: ReturnType<typeof read>): string[] =>
  found.sheets.flatMap(({ doubts }) => doubts.flatMap((doubt) => (doubt.code === 'identityFails' ? [doubt.line.identity] : [])));

const REST = 'Số chuyển kỳ sau';
const RATE = 'Tỷ lệ';
const DEDUCTED = 'Ủy thác';

test('a right report has neither', () => {
  expect(stoppedBy(read())).toBeNull();
  expect(doubtsOf(read())).toEqual([]);
});

test.each<[string, string | null, (f: Figures, i: number) => Partial<Figures>, string[]]>([
  ['total is another column on every row', 'totalIsCarriedPlusAccepted', (f) => ({ total: f.total + 50 }), []],
  ['… where nothing else speaks of the total', 'totalIsCarriedPlusAccepted', (f) => ({ total: f.total + 50 }), [DEDUCTED]],
  ['the new ones are only a part; the total is proved by what must be enforced', null, (f) => ({ accepted: f.accepted - 9 }), []],
  ['one wrong total', null, (f, i) => ({ total: i === 3 ? f.total + 9 : f.total }), []],
  ['half of the totals wrong', 'totalIsCarriedPlusAccepted', (f, i) => ({ total: i % 2 ? f.total + 9 : f.total }), []],
  ['more eligible than to be enforced on every row', 'eligibleWithinToEnforce', (f) => ({ eligible: f.toEnforce + 1 }), [RATE, REST]],
  [
    '… also where what must be enforced is no difference of the total',
    'eligibleWithinToEnforce',
    (f) => ({ eligible: f.toEnforce - 20, toEnforce: f.toEnforce - 30 }),
    [RATE, REST],
  ],
  ['the rate fits nothing, the rest carried forward is not given', 'rateIsCompletedByEligible', (_, i) => ({ rate: 0.123 + i / 50 }), [REST]],
  [
    'the rate fits nothing, the rest carried forward does not fit either',
    'rateIsCompletedByEligible',
    (f, i) => ({ rate: 0.123 + i / 50, rest: f.rest + 5 }),
    [],
  ],
  ['the rate fits nothing, the rest carried forward proves it', null, (_, i) => ({ rate: 0.123 + i / 50 }), []],
  ['a rate of the total', null, (f) => ({ rate: f.completed / f.total }), [REST]],
  ['rates as whole per cents', null, (f) => ({ rate: `${Math.round((100 * f.completed) / f.eligible)}%` }), [REST]],
  ['the rest carried forward alone does not fit', null, (f) => ({ rest: f.rest + 5 }), [RATE]],
  ['one row deducts more than is listed and one rate is another', null, (f, i) => ({ deducted: f.deducted - 1, ...(i === 2 && { rate: 0.5 }) }), []],
  ['completed above eligible on every row', 'completedWithinEligible', (f) => ({ completed: f.eligible + 1 }), []],
  [
    'two rows are too few to tell a wrong column from wrong figures',
    null,
    (f, i) => ({ total: f.total + 50, ...(i > 1 && { carried: 0, accepted: f.total + 50 }) }),
    [],
  ],
])('%s → %s', (_, expected, change, without) => {
  const found = read(change, without);
  expect(stoppedBy(found)).toBe(expected);
  if (expected === null) expect(doubtsOf(found)).not.toEqual([]);
});

/** Of one row that does not fit: the cell, what stands there and what the other figures make of it. */
test.each<[string, (f: Figures) => Partial<Figures>, string, [address: string, found: number, expected: number, atMost: boolean]]>([
  ['a total', (f) => ({ total: f.total + 9 }), 'totalIsCarriedPlusAccepted', ['C5', 163, 154, false]],
  ['what must be enforced', (f) => ({ toEnforce: f.toEnforce + 3 }), 'toEnforceIsTotalLessDeducted', ['G5', 152, 149, true]],
  ['more eligible than must be enforced', (f) => ({ eligible: f.toEnforce + 1 }), 'eligibleWithinToEnforce', ['H5', 150, 149, true]],
  ['more completed than eligible', (f) => ({ completed: f.eligible + 2 }), 'completedWithinEligible', ['I5', 138, 136, true]],
  ['a rate', () => ({ rate: 0.5 }), 'rateIsCompletedByEligible', ['I5', 0.5, 115 / 136, false]],
  ['the rest carried forward', (f) => ({ rest: f.rest + 4 }), 'carriedForwardIsRest', ['I5', 115, 111, false]],
])('the cell that does not fit: %s', (_, change, identity, expected) => {
  const found = read((f, i) => (i === 3 ? change(f) : {}));
  const line = found.sheets[0]!.proof.find((one) => one.identity === identity)!;
  expect(line.failures.map(({ address, found: stands, expected: comes, atMost }) => [address, stands, comes, atMost])).toEqual([expected]);
  expect([line.checked - line.held, found.sheets[0]!.rows[line.failures[0]!.row]!.name]).toEqual([1, 'Nguyễn Văn D']);
});
