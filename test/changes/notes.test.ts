/** The column "Ghi chú": each of its sentences, when it is said, and in which order. */
import { assessSubjects } from '../../src/assessment/report';
import { addedNotes, edgeSentence, noteFor, otherMeasures } from '../../src/changes/notes';
import type { Plan } from '../../src/plan/plan';
import type { ReportSheet } from '../../src/report/sheet';
import type { Figures } from '../../src/terms/figures';
import type { Measure, SubjectKind, Unit } from '../../src/terms/terms';
import { PLAN } from './build';

type Three = readonly [total: number | null, eligible: number | null, completed: number | null];
interface Given {
  kind?: SubjectKind;
  cases?: Three | Figures;
  /** In tỷ đồng, unless the unit says otherwise. */
  money?: Three | Figures;
  unit?: Unit;
  namesake?: number;
  plan?: Plan;
}
const isThree = (given: Three | Figures): given is Three => Array.isArray(given);
const figuresOf = (given: Three | Figures): Figures => (isThree(given) ? { total: given[0], toEnforce: null, eligible: given[1], completed: given[2] } : given);

function assessed({ kind = 'officer', cases, money, unit = 'billion', namesake, plan = PLAN }: Given) {
  const figures = {
    ...(cases && { cases: { figures: figuresOf(cases), unit: 'cases' as const } }),
    ...(money && { money: { figures: figuresOf(money), unit } }),
  };
  return assessSubjects(plan, {
    subjects: [{ kind, name: 'An', agency: 'X', places: [], figures, ...(namesake !== undefined && { namesake }) }],
    sheets: [],
  })[0]!;
}

const COLUMNS = { total: [2], toEnforce: [], eligible: [3], completed: [4], carried: [], accepted: [], deducted: [], carriedForward: [], rate: [] };
type Chosen = ReportSheet['measures'][number];
const measure = (name: Measure, more: Partial<Chosen> = {}): Chosen => ({
  measure: name,
  unit: name === 'cases' ? 'cases' : 'billion',
  columns: COLUMNS,
  completedAdded: false,
  completedUnsure: false,
  completedExcluded: [],
  totalAdded: false,
  deductedWhole: false,
  ...more,
});
const sheet = (...measures: Chosen[]): ReportSheet => ({ measures, rows: [{ measure: null }], ownTargets: [] as ReportSheet['ownTargets'] }) as ReportSheet;
const CASES = sheet(measure('cases'));
const MONEY = sheet(measure('money'));
const BOTH = sheet(measure('cases'), measure('money'));
const note = (given: Given, on: ReportSheet): string => noteFor(assessed(given), on, 0, given.plan ?? PLAN);

/** Judged, on no edge. */
const MET: Three = [150, 100, 75];
const PAID: Three = [20, 10, 5];
const problem = (
  figure: 'total' | 'eligible' | 'completed' | 'toEnforce',
  why: 'unreadable' | 'notWhole' | 'negative' | 'ambiguous',
  text: string,
): Figures => ({
  total: 150,
  toEnforce: null,
  eligible: 100,
  completed: 75,
  problem: { figure, problem: why, text, address: 'D9' },
});
const NOT_WHOLE = problem('eligible', 'notWhole', '1.5');
const UNUSABLE = 'Ô D9 (có điều kiện) ghi "1.5": không phải số nguyên (có thể là số hàng nghìn bị nhập nhầm dấu chấm).';
const NO_MONEY = 'Chưa có kết quả về tiền để xét đủ điều kiện.';
const NO_CASES = 'Chưa có kết quả về việc để xét đủ điều kiện.';
const NAMESAKE = 'Trùng tên trong đơn vị: ghép hai biểu theo thứ tự dòng, cần kiểm tra.';
const EDGE = 'Đúng mốc 300 việc, kế hoạch không nói rõ: xếp vào nhóm trên mốc (trên 300 việc).';
const EDGE_BELOW = 'Đúng mốc 300 việc, kế hoạch không nói rõ: xếp vào nhóm dưới mốc (từ 200 đến dưới 300 việc).';
const COVERED_TO_500: Plan = { ...PLAN, bands: PLAN.bands.map((band) => (band.kind === 'officer' && band.from === 300 ? { ...band, to: 500 } : band)) };
const CASES_ONLY: Plan = { ...PLAN, bands: PLAN.bands.filter((band) => band.measure === 'cases') };
const NOTHING_FOR_STAFF: Plan = { ...PLAN, unmeasured: [] };

test.each<[string, Given, ReportSheet, string]>([
  ['nothing to say: both on one sheet', { cases: MET, money: PAID }, BOTH, ''],
  ['nothing to say: cases, money elsewhere', { cases: MET, money: PAID }, CASES, ''],
  ['nothing to say: money, cases elsewhere', { cases: MET, money: PAID }, MONEY, ''],
  ['a missed target needs no words', { cases: [150, 100, 7], money: [20, 10, 1] }, BOTH, ''],
  // Every reason, on a sheet of one measure.
  ['no eligible', { cases: [150, 0, 0], money: PAID }, CASES, 'Không có điều kiện thi hành (bằng 0) nên không có tỷ lệ.'],
  ['more completed than eligible', { cases: [150, 9, 10], money: PAID }, CASES, 'Thi hành xong lớn hơn có điều kiện: cần kiểm tra số liệu.'],
  ['no total', { cases: [null, 100, 75], money: PAID }, CASES, 'Thiếu số tổng số giải quyết nên chưa xếp được nhóm.'],
  ['no eligible figure', { cases: [150, null, 75], money: PAID }, CASES, 'Thiếu số có điều kiện.'],
  ['no completed figure', { cases: [150, 100, null], money: PAID }, CASES, 'Thiếu số thi hành xong.'],
  ['nothing at all', { cases: [null, null, null], money: PAID }, CASES, 'Thiếu số tổng số giải quyết nên chưa xếp được nhóm.'],
  [
    'a caseload that the plan has no band for',
    { cases: [501, 100, 75], money: PAID, plan: COVERED_TO_500 },
    CASES,
    'Kế hoạch không quy định chỉ tiêu cho mức này.',
  ],
  ['a measure that the plan sets nothing in', { money: PAID, cases: MET, plan: CASES_ONLY }, MONEY, 'Kế hoạch không giao chỉ tiêu số lượng.'],
  ['on the open edge', { cases: [300, 200, 150], money: PAID }, CASES, EDGE],
  [
    'on the open edge, which the plan gives to the band below',
    { cases: [300, 200, 150], money: PAID, plan: { ...PLAN, edgeRule: 'below' } },
    CASES,
    EDGE_BELOW,
  ],
  ['on an edge that the plan settles', { cases: [200, 100, 75], money: PAID }, CASES, ''],
  [
    'on the open edge without eligible: the reason first',
    { cases: [300, 0, 0], money: PAID },
    CASES,
    `Không có điều kiện thi hành (bằng 0) nên không có tỷ lệ. ${EDGE}`,
  ],
  ['an unusable cell', { cases: NOT_WHOLE, money: PAID }, CASES, UNUSABLE],
  ['unreadable', { cases: problem('total', 'unreadable', '#REF!'), money: PAID }, CASES, 'Ô D9 (tổng số giải quyết) ghi "#REF!": không đọc được số.'],
  ['negative', { cases: problem('completed', 'negative', '-5'), money: PAID }, CASES, 'Ô D9 (thi hành xong) ghi "-5": là số âm.'],
  [
    'ambiguous',
    { cases: problem('toEnforce', 'ambiguous', '521,070'), money: PAID },
    CASES,
    'Ô D9 (tổng số phải thi hành) ghi "521,070": đọc được hai cách (dấu phẩy là hàng nghìn hay thập phân).',
  ],
  // The same where both measures stand on the sheet: each sentence says which it is about.
  ['both: one of them', { cases: MET, money: [20, 0, 0] }, BOTH, 'Về tiền: không có điều kiện thi hành (bằng 0) nên không có tỷ lệ.'],
  [
    'both: each its own, cases first',
    { cases: [150, null, 1], money: [20, 10, null] },
    BOTH,
    'Về việc: thiếu số có điều kiện. Về tiền: thiếu số thi hành xong.',
  ],
  ['both: an unusable cell', { cases: NOT_WHOLE, money: PAID }, BOTH, `Về việc: ô${UNUSABLE.slice(1)}`],
  [
    'both: two sentences of one measure',
    { cases: [300, 0, 0], money: PAID },
    BOTH,
    `Về việc: không có điều kiện thi hành (bằng 0) nên không có tỷ lệ. Về việc: đ${EDGE.slice(1)}`,
  ],
  [
    'both: two edges',
    { cases: [300, 200, 150], money: [100, 50, 25] },
    BOTH,
    `Về việc: đ${EDGE.slice(1)} Về tiền: đúng mốc 100 tỷ đồng, kế hoạch không nói rõ: xếp vào nhóm trên mốc (trên 100 tỷ đồng).`,
  ],
  ['both: a measure that the plan sets nothing in', { cases: MET, money: PAID, plan: CASES_ONLY }, BOTH, 'Về tiền: kế hoạch không giao chỉ tiêu số lượng.'],
  // The other measure, on another sheet or nowhere.
  ['no money anywhere', { cases: MET }, CASES, NO_MONEY],
  ['no cases anywhere', { money: PAID }, MONEY, NO_CASES],
  ['no money, and the plan asks for none', { cases: MET, plan: CASES_ONLY }, CASES, ''],
  ['trouble of the other sheet', { cases: MET, money: [20, 0, 0] }, CASES, 'Về tiền: không có điều kiện thi hành (bằng 0) nên không có tỷ lệ.'],
  ['trouble of the other sheet, seen from money', { cases: [null, 1, 1], money: PAID }, MONEY, 'Về việc: thiếu số tổng số giải quyết nên chưa xếp được nhóm.'],
  ['an unusable cell on the other sheet', { cases: NOT_WHOLE, money: PAID }, MONEY, 'Về việc: có số liệu chưa dùng được.'],
  ['an edge of the other sheet is said there', { cases: [300, 200, 150], money: PAID }, MONEY, ''],
  [
    'own trouble before the other’s',
    { cases: [150, 0, 0], money: [20, 10, 11] },
    CASES,
    'Không có điều kiện thi hành (bằng 0) nên không có tỷ lệ. Về tiền: thi hành xong lớn hơn có điều kiện: cần kiểm tra số liệu.',
  ],
  // People of one name.
  ['a namesake on one of two sheets', { cases: MET, money: PAID, namesake: 0 }, CASES, NAMESAKE],
  ['a namesake without the other measure', { cases: MET, namesake: 0 }, CASES, NAMESAKE],
  ['a namesake with trouble of the other sheet', { cases: MET, money: [20, 0, 0], namesake: 3 }, CASES, NAMESAKE],
  [
    'a namesake with trouble of his own',
    { cases: [150, 0, 0], money: PAID, namesake: 3 },
    CASES,
    `Không có điều kiện thi hành (bằng 0) nên không có tỷ lệ. ${NAMESAKE}`,
  ],
  ['a namesake on a sheet of both', { cases: MET, money: PAID, namesake: 3 }, BOTH, NAMESAKE],
  // Staff.
  ['staff: what the plan asks instead', { kind: 'staff', cases: MET, money: PAID }, BOTH, 'Yêu cầu của kế hoạch: Hoàn thành xuất sắc nhiệm vụ được giao.'],
  [
    'staff with an unusable cell: nothing else is said',
    { kind: 'staff', cases: NOT_WHOLE },
    CASES,
    'Yêu cầu của kế hoạch: Hoàn thành xuất sắc nhiệm vụ được giao.',
  ],
  ['staff of a plan that says nothing of them', { kind: 'staff', cases: MET, plan: NOTHING_FOR_STAFF }, CASES, 'Kế hoạch không giao chỉ tiêu số lượng.'],
  // What was added up, on every row.
  [
    'completed added up',
    { cases: MET, money: PAID },
    sheet(measure('cases', { completedAdded: true, columns: { ...COLUMNS, completed: [9, 10] } })),
    'Thi hành xong lấy tổng các cột J + K.',
  ],
  [
    'total added up',
    { cases: MET, money: PAID },
    sheet(measure('cases', { totalAdded: true, columns: { ...COLUMNS, total: [3, 4, 26] } })),
    'Tổng số giải quyết lấy tổng các cột D + E + AA.',
  ],
  [
    'a column that does not count',
    { cases: MET, money: PAID },
    sheet(measure('money', { completedExcluded: [11] })),
    'Thi hành xong lấy cột E; không cộng cột L vì tỷ lệ và số chuyển kỳ sau của biểu không tính.',
  ],
  [
    'all of it, between the reasons and the other measure',
    { cases: [150, 0, 0] },
    sheet(measure('cases', { completedAdded: true, completedExcluded: [6, 7], totalAdded: true, columns: { ...COLUMNS, total: [2, 3], completed: [4, 5] } })),
    `Không có điều kiện thi hành (bằng 0) nên không có tỷ lệ. Thi hành xong lấy cột E + F; không cộng cột G + H vì tỷ lệ và số chuyển kỳ sau của biểu không tính. Thi hành xong lấy tổng các cột E + F. Tổng số giải quyết lấy tổng các cột C + D. ${NO_MONEY}`,
  ],
  [
    'both, one of them added up: no measure before it',
    { cases: MET, money: PAID },
    sheet(measure('cases'), measure('money', { completedAdded: true, columns: { ...COLUMNS, completed: [9, 10] } })),
    'Thi hành xong lấy tổng các cột J + K.',
  ],
  [
    'staff on such a sheet',
    { kind: 'staff', cases: MET },
    sheet(measure('cases', { completedAdded: true })),
    'Yêu cầu của kế hoạch: Hoàn thành xuất sắc nhiệm vụ được giao.',
  ],
])('%s', (_, given, on, expected) => expect(note(given, on)).toBe(expected));

test.each<[string, Given, Measure, string]>([
  [
    'in the band’s own unit',
    { cases: [1500, 1, 1], kind: 'office' },
    'cases',
    'Đúng mốc 1.500 việc, kế hoạch không nói rõ: xếp vào nhóm trên mốc (trên 1.500 việc).',
  ],
  ['đồng', { money: [100_000_000_000, 1, 1], unit: 'dong' }, 'money', 'Đúng mốc 100 tỷ đồng, kế hoạch không nói rõ: xếp vào nhóm trên mốc (trên 100 tỷ đồng).'],
  [
    '1.000 đồng',
    { money: [100_000_000, 1, 1], unit: 'thousand' },
    'money',
    'Đúng mốc 100 tỷ đồng, kế hoạch không nói rõ: xếp vào nhóm trên mốc (trên 100 tỷ đồng).',
  ],
  [
    'triệu đồng',
    { money: [300_000, 1, 1], unit: 'million', kind: 'office' },
    'money',
    'Đúng mốc 300 tỷ đồng, kế hoạch không nói rõ: xếp vào nhóm trên mốc (trên 300 tỷ đồng).',
  ],
  [
    'the figure that chooses the band',
    { cases: { total: 305, toEnforce: 300, eligible: 1, completed: 1 }, plan: { ...PLAN, basis: 'toEnforce', edgeRule: 'below' } },
    'cases',
    EDGE_BELOW,
  ],
  ['without a band', { cases: [null, 1, 1] }, 'cases', ''],
])('the sentence about an edge: %s', (_, given, name, expected) => {
  const { byMeasure, subject } = assessed(given);
  expect(edgeSentence(byMeasure[name]!, subject.figures[name]!, given.plan ?? PLAN, { kind: 'office' })).toBe(expected);
});

test('what was added up, cases before money', () => {
  expect(
    addedNotes(sheet(measure('cases', { totalAdded: true, columns: { ...COLUMNS, total: [2, 3] } }), measure('money', { completedExcluded: [12] })), 0),
  ).toEqual(['Tổng số giải quyết lấy tổng các cột C + D.', 'Thi hành xong lấy cột E; không cộng cột M vì tỷ lệ và số chuyển kỳ sau của biểu không tính.']);
  expect(addedNotes(BOTH, 0)).toEqual([]);
});

test.each<[SubjectKind, Measure[], Plan, Measure[]]>([
  ['officer', ['cases'], PLAN, ['money']],
  ['officer', ['money'], PLAN, ['cases']],
  ['officer', ['cases', 'money'], PLAN, []],
  ['officer', [], PLAN, ['cases', 'money']],
  ['officer', ['money'], CASES_ONLY, ['cases']],
  ['officer', ['cases'], CASES_ONLY, []],
  ['staff', ['cases'], PLAN, []],
  ['province', ['cases'], PLAN, ['money']],
])('%s with %j: the plan asks for the others', (kind, own, plan, expected) => expect(otherMeasures(assessed({ kind, plan }), own, plan)).toEqual(expected));
