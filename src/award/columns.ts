/**
 * The columns of the review table THADS_REVIEW: headings, what each holds and who writes it. A column is found by its heading, wherever people move it
 * and whatever columns of their own they put between. Headings are texts of the workbook: Vietnamese.
 */
import { unitNamed } from '../cells/naming';
import { memo } from '../cells/memo';
import { fold } from '../cells/text';
import type { Measure, Unit } from '../terms/terms';
import type { Plan } from '../plan/plan';
import { checksumLetters } from '../plan/stamp';
import { type FactName, isStated, statedFact, type StatedFact } from './subject';
import { COUNCIL, HONORIFICS, MET_OR_NOT, REVIEW_KINDS, TASKS, VIOLATIONS, type Vocabulary, YES_NO } from './vocabulary';
import { MEASURE_WORDS, UNIT_WORDS } from '../terms/words';

export const REVIEW_TABLE = 'THADS_REVIEW';
export const REVIEW_SHEET = 'Xét khen thưởng';

type FigureColumn = 'total' | 'eligible' | 'completed';
type RateColumn = 'target' | 'achieved' | 'verdict';

/** What a column holds. `who` and facts are people's; everything else is written by us each time. */
export type ReviewContent =
  | { content: 'agency' | 'name' | 'kind' }
  | { content: 'conclusion' | 'waiting' | 'rank' | 'reasons' | 'origin' }
  | { content: RateColumn | FigureColumn; measure: Measure }
  | { content: 'officers' }
  | { content: 'further'; fact: StatedFact }
  | { content: 'fact'; fact: FactName };

export type ReviewColumn = ReviewContent & {
  heading: string;
  /** In characters. */
  width: number;
  /** Words offered by a drop-down. */
  list?: Vocabulary<unknown>;
  format?: string;
  /** Shown beside the cell when it is selected: what belongs into it. */
  hint?: string;
};

const PERCENT = '0.00%';
const AMOUNT = '#,##0.###';

const rates = (measure: Measure, word: string): ReviewColumn[] => [
  { content: 'target', measure, heading: `Chỉ tiêu (${word})`, width: 10, format: PERCENT },
  { content: 'achieved', measure, heading: `Đạt được (${word})`, width: 10, format: PERCENT },
  { content: 'verdict', measure, heading: `Kết quả (${word})`, width: 10 },
];
const FIGURE_HEADINGS: Record<FigureColumn, string> = { total: 'Tổng số giải quyết', eligible: 'Có điều kiện', completed: 'Thi hành xong' };
const figures = (measure: Measure, unit: string, width: number): ReviewColumn[] =>
  (['total', 'eligible', 'completed'] as const).map((content) => ({
    content,
    measure,
    heading: `${FIGURE_HEADINGS[content]} (${unit})`,
    width,
    format: measure === 'cases' ? '#,##0' : AMOUNT,
  }));
/** Over what the council decides. */
export const COUNCIL_HEADING = 'Ý kiến Hội đồng';

const fact = (name: FactName, heading: string, width: number, more: Partial<ReviewColumn> = {}): ReviewColumn => ({
  content: 'fact',
  fact: name,
  heading,
  width,
  ...(more as Pick<ReviewColumn, 'list' | 'format' | 'hint'>),
});

/**
 * The columns that every review has, from left to right, with money in one unit: who it is, the conclusion, the answers (those to the plan's own conditions
 * behind), what the council says and why; these are printed. What is looked up only now and then stands behind them, in a group.
 */
function fixedColumns(money: Unit): Record<'answers' | 'reasons' | 'behind', ReviewColumn[]> {
  const answers: ReviewColumn[] = [
    { content: 'agency', heading: 'Đơn vị', width: 24 },
    { content: 'name', heading: 'Tên tập thể, cá nhân', width: 26 },
    { content: 'conclusion', heading: 'Kết luận', width: 14 },
    fact('isHead', 'Là Thủ trưởng đơn vị', 10, { list: YES_NO, hint: 'Chỉ hỏi với cá nhân: có phải Thủ trưởng đơn vị không.' }),
    fact('violation', 'Vi phạm, kỷ luật', 11, {
      list: VIOLATIONS,
      hint: 'Cá nhân: của chính người đó. Đơn vị: của người trong đơn vị chưa có dòng riêng. Nhiều lần thì ghi lần trong thời gian xét.',
    }),
    fact('violationDate', 'Ngày vi phạm, kỷ luật', 14, {
      format: '@',
      hint: 'Ngày quyết định kỷ luật hoặc ngày vi phạm, ví dụ 30/06/2024.',
    }),
    fact('unity', 'Đoàn kết, chấp hành tốt', 11, {
      list: YES_NO,
      hint: 'Chỉ hỏi với tập thể: nội bộ đoàn kết, thực hiện tốt chủ trương, pháp luật, nội quy, quy chế.',
    }),
    fact('exemplary', 'Trách nhiệm, gương mẫu', 12, { list: YES_NO, hint: 'Chỉ hỏi với cá nhân.' }),
    fact('task', 'Mức hoàn thành nhiệm vụ', 13, { list: TASKS, hint: 'Chỉ hỏi với người không là Chấp hành viên và Phòng không có chỉ tiêu bằng số.' }),
  ];
  const reasons: ReviewColumn[] = [
    fact('council', COUNCIL_HEADING, 11, { list: COUNCIL, hint: 'Hội đồng chọn khi vượt chỉ tiêu khen thưởng.' }),
    fact('note', 'Ghi chú', 16),
    { content: 'reasons', heading: 'Lý do', width: 62 },
  ];
  const behind: ReviewColumn[] = [
    { content: 'kind', heading: 'Đối tượng', width: 22, list: REVIEW_KINDS },
    { content: 'waiting', heading: 'Còn chờ trả lời', width: 24 },
    fact('confirmedBy', 'Người xác nhận thành tích', 20, {
      hint: 'Ai xác nhận báo cáo thành tích: Thủ trưởng đơn vị (cá nhân), cơ quan quản lý trực tiếp (tập thể).',
    }),
    fact('award', 'Hình thức đề nghị', 24),
    fact('honorific', 'Ông/Bà', 8, { list: HONORIFICS, hint: 'Cách xưng hô trên các văn bản.' }),
    fact('position', 'Chức vụ', 22, { hint: 'Ghi trên báo cáo thành tích. "Chi cục trưởng", "Trưởng phòng" cho biết ai là Thủ trưởng đơn vị.' }),
    { content: 'rank', heading: 'Xếp hạng theo chỉ tiêu', width: 22 },
    ...rates('cases', MEASURE_WORDS.cases),
    ...rates('money', MEASURE_WORDS.money),
    ...figures('cases', UNIT_WORDS.cases, 11),
    ...figures('money', UNIT_WORDS[money === 'cases' ? 'thousand' : money], 16),
    { content: 'origin', heading: 'Nguồn', width: 18 },
  ];
  return { answers, reasons, behind };
}

/** Longest heading that a column gets: Excel takes 255 characters. */
const LONGEST_HEADING = 200;
/** Before the words of a condition that the plan states: no other column begins like this. */
const STATED = 'Điều kiện: ';
const STATED_HEADING = /^điều kiện: *(.+)$/isu;

/** Before what the report shows of a further measure. */
const SHOWN = 'Theo báo cáo: ';
const SHOWN_HEADING = /^theo báo cáo: *(.+)$/isu;
const OFFICERS = 'Số Chấp hành viên';

const statedHeading = (text: string): string => headingWith(STATED, text);
const shownHeading = (text: string): string => `${SHOWN}${headingWith(STATED, text).slice(STATED.length)}`;

const headingWith = (before: string, text: string): string => {
  const heading = `${before}${text.normalize('NFC').replace(/\s+/gu, ' ').trim()}`;
  // Two long texts may differ only behind what is shown of them.
  return heading.length > LONGEST_HEADING ? `${heading.slice(0, LONGEST_HEADING - 8)}… (${checksumLetters(heading).slice(0, 4)})` : heading;
};

/** What of a plan gives the review columns. */
export type ReviewPlan = Pick<Plan, 'award' | 'further' | 'perOfficer'>;

const onceEach = (texts: readonly string[]): string[] => [...new Map(texts.map((text) => [statedFact(text), text] as const)).values()];

/** The conditions that a plan states in its own words, and its further measures, each text once. */
const statedIn = ({ award, further }: Pick<Plan, 'award' | 'further'>): string[] =>
  onceEach([...(award?.conditions ?? []).flatMap(({ code, text }) => (code === 'stated' ? [text] : [])), ...(further ?? []).map(({ name }) => name)]);

/** The key of the answers to a stated condition. What a heading shortens is the key, too: the sheet alone says the same. */
export const statedFactOf = (text: string): StatedFact => statedFact(statedHeading(text).slice(STATED.length));

/** The words of the condition that a fact answers; undefined for what the plan does not state. */
export const statedText = (plan: Pick<Plan, 'award' | 'further'>, fact: StatedFact): string | undefined =>
  statedIn(plan).find((text) => statedFactOf(text) === fact);

/** What stands above the answers to a fact. */
export const factHeading = (fact: FactName): string =>
  isStated(fact)
    ? `${STATED}${fact.slice('stated:'.length)}`
    : reviewColumns('thousand', { award: null }).find((column) => contentKey(column) === fact)!.heading;

/** All columns of a review by a plan. */
export function reviewColumns(money: Unit, plan: ReviewPlan): ReviewColumn[] {
  const { answers, reasons, behind } = fixedColumns(money);
  const stated = statedIn(plan).map((text) => fact(statedFactOf(text), statedHeading(text), 16, { list: MET_OR_NOT, hint: text.slice(0, LONGEST_HEADING) }));
  const shown = onceEach((plan.further ?? []).map(({ name }) => name)).map((name): ReviewColumn => ({
    content: 'further',
    fact: statedFactOf(name),
    heading: shownHeading(name),
    width: 24,
  }));
  const officers: ReviewColumn[] = plan.perOfficer ? [{ content: 'officers', heading: OFFICERS, width: 11, format: '#,##0' }] : [];
  return [...answers, ...stated, ...reasons, ...behind, ...officers, ...shown];
}

/** The last column that is printed: those behind it are grouped. */
export const LAST_PRINTED: ReviewContent['content'] = 'reasons';

const BEHIND = new Set(fixedColumns('thousand').behind.map(contentKey));

/** Whether a column is printed. */
export const isPrinted = (column: ReviewContent): boolean => column.content !== 'officers' && column.content !== 'further' && !BEHIND.has(contentKey(column));

/** What tells one content from another. */
export function contentKey(column: ReviewContent): string {
  if (column.content === 'fact') return column.fact;
  if (column.content === 'further') return `further:${column.fact}`;
  return 'measure' in column ? `${column.content}:${column.measure}` : column.content;
}

/** A column of ours among the table's headings. `unit` is what the heading of a figure says. */
export interface FoundColumn {
  key: string;
  index: number;
  unit: Unit | null;
}

const KEYS = new Map(reviewColumns('thousand', { award: null, perOfficer: true }).map((column) => [fold(column.heading), contentKey(column)]));
const FIGURE = /^\s*(.+?)\s*\((.+)\)\s*$/s;

/** Our columns among a table's headings: by content. A heading that is not ours is a column of the user's. */
export function findColumns(headings: readonly unknown[]): Map<string, FoundColumn> {
  const found = new Map<string, FoundColumn>();
  headings.forEach((heading, index) => {
    const column = typeof heading === 'string' ? columnNamed(heading.normalize('NFC')) : null;
    if (column && !found.has(column.key)) found.set(column.key, { ...column, index });
  });
  return found;
}

const columnNamed = memo((heading: string): Omit<FoundColumn, 'index'> | null => {
  const parts = FIGURE.exec(heading);
  const content = parts && Object.entries(FIGURE_HEADINGS).find(([, text]) => fold(text) === fold(parts[1]!))?.[0];
  const unit = content ? unitNamed(parts[2]!) : undefined;
  if (content && unit) return { key: `${content}:${unit === 'cases' ? 'cases' : 'money'}`, unit };
  const [stated, shown] = [STATED_HEADING.exec(heading)?.[1], SHOWN_HEADING.exec(heading)?.[1]];
  const ofFurther = shown === undefined ? undefined : `further:${statedFact(shown)}`;
  const key = stated === undefined ? (ofFurther ?? KEYS.get(fold(heading))) : statedFact(stated);
  return key === undefined ? null : { key, unit: null };
});

/** What a row of headings must hold to be the review table's: nothing is judged by without these. */
export const NEEDED = ['agency', 'name', 'kind'] as const;
