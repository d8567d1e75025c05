/**
 * Every set of columns that a report's headings allow for one measure. Columns of one time and one part of the cases make a set; a column that says
 * nothing of the kind goes with every set. Which set counts is told by choose.ts.
 */
import { fold } from '../cells/text';
import { DECIDING_FIGURES, type DecidingFigure } from '../terms/figures';
import type { Measure, Unit } from '../terms/terms';
import type { ReportColumn } from './columns';
import { type Context, contextKey, isPlain, PLAIN } from './context';
import { type HeadingWord, includesDiscontinued } from './headings';

/** Columns whose sum is one figure, in words that stand over them. Most figures are one column. */
export interface FigureColumns {
  columns: number[];
  /** True when the figure was put together from parts that the sheet does not sum itself. */
  added: boolean;
  /** More than one column is headed "xong" itself: whether they add up is not said. */
  unsure?: boolean;
  /** Columns that would count by the headings, and do not in this reading (đình chỉ, giảm). */
  excluded?: number[];
}

/** One set of columns for the figures of one measure. Several readings of `completed` are separated by the sheet's own arithmetic. */
export interface MeasureColumns {
  measure: Measure;
  unit: Unit;
  total: FigureColumns;
  eligible: FigureColumns;
  completed: FigureColumns[];
  toEnforce: number | null;
  carried: number | null;
  accepted: number | null;
  deducted: number[];
  /** All that is deducted has a column: ủy thác and thu hồi, hủy. */
  deductedWhole: boolean;
  carriedForward: number | null;
  /** The rates of the set, from left to right. */
  rates: number[];
  /** Of which time and part the set is. */
  context: Context;
}

/** The sets of a measure; where there is none, the figures that have no column. */
export interface Candidates {
  sets: MeasureColumns[];
  missing: DecidingFigure[];
}

/** More times and parts than a form has side by side. */
const MOST_CONTEXTS = 60;
const MOST_REPEATS = 60;

/** All sets of columns for one measure, in the order of the sheet. */
export function candidatesFor(given: readonly ReportColumn[], measure: Measure, unit: Unit): Candidates {
  const columns = withLooseParts(given);
  const deciding = columns.filter((c) => !c.part && DECIDING_FIGURES.some((word) => word === c.word));
  const contexts = new Map(deciding.map(({ context }) => [contextKey(context), context]));
  const byContext = new Map<string, ReportColumn[]>();
  for (const column of columns) {
    const key = contextKey(column.context);
    const known = byContext.get(key);
    if (known) known.push(column);
    else byContext.set(key, [column]);
  }
  const plain = columns.filter(({ context }) => isPlain(context));
  const groups = [...contexts].slice(0, MOST_CONTEXTS).map(([key, context]) => ({ context, columns: columnsOf(byContext.get(key)!, plain, context) }));
  if (groups.length === 0) groups.push({ context: PLAIN, columns: [...columns] });
  const whole = groups.flatMap(({ context, columns: own }) => repeatedSets(own).map((set) => ({ context, columns: set })));
  const sets = whole.flatMap((group) => setsOf(group.columns, measure, unit, group.context));
  const missing = DECIDING_FIGURES.filter((figure) => !whole.some((group) => figuresIn(group.columns, measure)[figure].length > 0));
  return { sets: sets.length > 1 ? withoutDoubles(sets) : sets, missing: missing.length > 0 || sets.length > 0 ? missing : [...DECIDING_FIGURES] };
}

/** A figure that only stands in leaves of other words ("Có điều kiện → theo sổ | theo rà soát"): each of them may be it. */
function withLooseParts(columns: readonly ReportColumn[]): readonly ReportColumn[] {
  const lacking = DECIDING_FIGURES.filter((word) => !columns.some((c) => c.word === word && !c.part) && columns.some((c) => c.word === word && c.part));
  // Leaves under "xong" that have a meaning of their own are added up instead.
  const loose = lacking.filter((word) => word !== 'completed' || !columns.some(({ inCompleted }) => inCompleted));
  return loose.length === 0 ? columns : columns.map((c) => (c.part && loose.some((word) => word === c.word) ? { ...c, part: false } : c));
}

/** The columns of one context, with the plain ones for what the context itself does not have. */
function columnsOf(own: readonly ReportColumn[], plain: readonly ReportColumn[], context: Context): ReportColumn[] {
  if (isPlain(context)) return [...own];
  const has = new Set(own.filter(({ part }) => !part).map(({ word }) => word));
  return [...own, ...plain.filter(({ word }) => !has.has(word))].sort((a, b) => a.column - b.column);
}

/** The same figures several times, in one context: the first of each are one set, the second ones another. */
function repeatedSets(columns: ReportColumn[]): ReportColumn[][] {
  const counts = DECIDING_FIGURES.map((word) => columns.filter((c) => c.word === word && !c.part).length);
  const [count = 0] = counts;
  if (count > MOST_REPEATS) return [columns];
  if (count < 2 || !counts.every((other) => other === count)) return [columns];
  const sets: ReportColumn[][] = Array.from({ length: count }, () => []);
  const seen = new Map<string, number>();
  for (const column of columns) {
    const key = `${column.word}/${column.part}/${column.inCompleted}`;
    const nth = seen.get(key) ?? 0;
    seen.set(key, nth + 1);
    sets[Math.min(nth, count - 1)]!.push(column);
  }
  return sets;
}

/** "Giải quyết" is the plan's own word; "thụ lý" is what forms before 2019 called it. */
const LITERAL = /giai quyet|\bgq\b/;

/** "Tổng số việc", where nothing else is the caseload. */
const COUNTED = /^tong so (viec|vu viec|tien|gia tri)\b/;

interface FigureCandidates {
  total: FigureColumns[];
  eligible: FigureColumns[];
  /** Of each candidate the readings that the sheet's own arithmetic separates. */
  completed: FigureColumns[][];
}

function figuresIn(columns: readonly ReportColumn[], measure: Measure): FigureCandidates {
  const whole = (word: HeadingWord): ReportColumn[] => columns.filter((c) => c.word === word && !c.part);
  return { total: totalReadings(columns), eligible: whole('eligible').map(one), completed: completedCandidates(columns, measure) };
}

function totalReadings(columns: readonly ReportColumn[]): FigureColumns[] {
  const whole = (word: HeadingWord): ReportColumn[] => columns.filter((c) => c.word === word && !c.part);
  const named = whole('total');
  const literal = named.filter((c) => LITERAL.test(fold(c.headings.join(' '))));
  if (named.length > 0) return (literal.length > 0 ? literal : named).map(one);
  const [carried, accepted] = [whole('carried')[0], whole('accepted')[0]];
  if (!carried || !accepted) return columns.filter((c) => (c.word === 'sum' || c.word === 'measure') && COUNTED.test(fold(c.headings.at(-1) ?? ''))).map(one);
  // Older forms head the group "Tổng số" only: the sum beside "năm trước chuyển sang" and "mới thụ lý" is the caseload.
  const sums = whole('sum').filter((c) => Math.abs(c.column - Math.min(carried.column, accepted.column)) <= 2);
  return sums.length > 0 ? [one(sums[0]!)] : [{ columns: [carried.column, accepted.column], added: true }];
}

/** Columns of one meaning among which a person could choose. */
const MOST_ALIKE = 12;

/** The sets of one group of columns: one for each column that a figure can have. */
function setsOf(columns: ReportColumn[], measure: Measure, unit: Unit, context: Context): MeasureColumns[] {
  const { total, eligible, completed } = figuresIn(columns, measure);
  const whole = (word: HeadingWord): ReportColumn[] => columns.filter((c) => c.word === word && !c.part);
  const first = (word: HeadingWord): number | null => whole(word)[0]?.column ?? null;
  const deducted = whole('deducted');
  const says = fold(deducted.flatMap(({ headings }) => headings).join(' '));
  const others = {
    measure,
    unit,
    context,
    toEnforce: first('toEnforce'),
    carried: first('carried'),
    accepted: first('accepted'),
    deducted: deducted.map(({ column }) => column),
    deductedWhole: /uy thac/.test(says) && /thu hoi|huy\b|rut\b/.test(says),
    carriedForward: first('carriedForward'),
    rates: columns.filter((c) => c.word === 'rate').map(({ column }) => column),
  };
  const [totals, eligibles, completeds] = [total.slice(0, MOST_ALIKE), eligible.slice(0, MOST_ALIKE), completed.slice(0, MOST_ALIKE)];
  return totals.flatMap((t) => eligibles.flatMap((e) => completeds.map((c) => ({ ...others, total: t, eligible: e, completed: c }))));
}

/** The columns of a set that no heading tells, from 0. */
export interface BareColumns {
  total: number;
  eligible: number;
  completed: readonly number[];
  carried?: number | null;
  accepted?: number | null;
  toEnforce?: number | null;
  carriedForward?: number | null;
  rates?: readonly number[];
}

/** A set of columns that were not told by headings. */
export const bareSet = (measure: Measure, unit: Unit, columns: BareColumns): MeasureColumns => ({
  measure,
  unit,
  total: { columns: [columns.total], added: false },
  eligible: { columns: [columns.eligible], added: false },
  completed: [{ columns: [...columns.completed], added: columns.completed.length > 1 }],
  toEnforce: columns.toEnforce ?? null,
  carried: columns.carried ?? null,
  accepted: columns.accepted ?? null,
  deducted: [],
  deductedWhole: false,
  carriedForward: columns.carriedForward ?? null,
  rates: [...(columns.rates ?? [])],
  context: PLAIN,
});

function withoutDoubles(sets: MeasureColumns[]): MeasureColumns[] {
  const seen = new Set<string>();
  return sets.filter(({ total, eligible, completed }) => {
    const key = [total, eligible, ...completed].map(({ columns }) => columns.join('+')).join('|');
    return !seen.has(key) && seen.add(key);
  });
}

const one = (column: ReportColumn): FigureColumns => ({ columns: [column.column], added: false });

/**
 * "Thi hành xong" counts what was discontinued (đình chỉ). A group total says so itself; where there is none, the parts are added.
 * For money the rule is open, so there the sheet's own arithmetic may prefer another reading.
 */
function completedCandidates(columns: readonly ReportColumn[], measure: Measure): FigureColumns[][] {
  const completed = columns.filter((c) => c.word === 'completed');
  const alone = completed.filter((c) => !c.part);
  const parts = columns.filter((c) => c.inCompleted && (c.part || c.word === 'discontinued' || c.word === 'reduced'));
  if (parts.length === 0) return alone.map((c) => withDiscontinued(c, columns, measure));
  if (alone.length === 0) return [added(parts)];
  const total = alone.find((c) => c.headings.length > 0 && sharesGroup(c, parts));
  if (!total) return alone.map((c) => withDiscontinued(c, columns, measure));
  const others = alone.filter((c) => c !== total && c.column !== total.column).map((c) => [one(c)]);
  return [measure === 'cases' ? [one(total)] : [one(total), ...added(parts)], ...others];
}

const sharesGroup = (total: ReportColumn, parts: ReportColumn[]): boolean => parts.some((part) => Math.abs(part.column - total.column) <= parts.length + 1);

function added(parts: ReportColumn[]): FigureColumns[] {
  const xong = parts.filter((c) => c.word === 'completed');
  const discontinued = parts.filter((c) => c.word === 'discontinued');
  const all = parts.map((c) => c.column);
  const readings = [all, [...xong, ...discontinued].map((c) => c.column), xong.map((c) => c.column)].filter((r) => r.length > 0);
  return distinct(readings).map((found) => ({ ...reading(found, all), unsure: xong.filter((c) => c.part).length > 1 }));
}

/** Money that need not be paid any more; "giảm án tồn", "số tiền giảm so với kỳ trước" are measures of their own. */
const isRemission = ({ headings }: ReportColumn): boolean =>
  headings.some((text) => /\bmien\b|nghia vu|^(so |tien )*(duoc |da )?giam( thi hanh an| tha)?$/.test(fold(text)));

function withDiscontinued(completed: ReportColumn, columns: readonly ReportColumn[], measure: Measure): FigureColumns[] {
  const leaf = completed.headings[completed.headings.length - 1] ?? '';
  const beside = columns.filter((c) => !c.part && (c.word === 'discontinued' || (measure === 'money' && c.word === 'reduced' && isRemission(c))));
  if (includesDiscontinued(leaf) || beside.length === 0) return [one(completed)];
  const discontinued = beside.filter((c) => c.word === 'discontinued');
  const readings = [beside, discontinued, []].map((more) => [completed, ...more].map((c) => c.column));
  return distinct(readings).map((found) => reading(found, readings[0]!));
}

const reading = (columns: number[], all: number[]): FigureColumns => ({
  columns,
  added: columns.length > 1,
  excluded: all.filter((column) => !columns.includes(column)),
});

function distinct(readings: number[][]): number[][] {
  const seen = new Set<string>();
  return readings.filter((one) => {
    const key = one.join();
    return !seen.has(key) && seen.add(key);
  });
}
