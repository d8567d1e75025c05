/**
 * Which set of columns a measure is read by. Evidence separates the sets in this order: what a person said, the words of time and part and what is hidden
 * (context.ts), the sheet's own arithmetic. What is left over is a question; the reading goes on with the answer that the evidence leans to.
 */
import { cellAddress, columnLetters } from '../cells/address';
import type { GridView } from '../cells/grid';
import { DECIDING_FIGURES, type DecidingFigure } from '../terms/figures';
import type { Grouping } from '../cells/number';
import type { FigureColumns, MeasureColumns } from './candidates';
import { type Context, type ContextEvidence, contextKey, preferred } from './context';
import { type Choice, chooseColumns, type ChosenColumns, readTable } from './figures';
import type { Header } from './header';
import { contradiction, type FigureKey, type FigureTable, hasBroken, isBroken, proofCount, type ProofLine, proveRows } from './proof';
import { about, type Candidate, LEAVE, type ProofCount, type Question } from './questions';
import type { MeasureReading, StatedColumns } from './reading';

/** What the evidence leaves of a measure's sets. */
export interface Choosing {
  chosen: ChosenColumns;
  /** Of which time the columns are. */
  context: Context;
  question: Question | null;
  /** Why it was preferred to other sets; null where there was only one. */
  evidence: ContextEvidence | 'arithmetic' | 'person' | null;
}

/** Where a choice is made. */
export interface Place {
  view: GridView;
  header: Header;
  /** Rows with figures of units, people and totals. */
  rows: readonly number[];
  grouping: Grouping;
}

interface Tried {
  set: MeasureColumns;
  chosen: ChosenColumns;
  table: FigureTable;
  lines: ProofLine[];
  contradicted: boolean;
}

const SAMPLE = 400;
/** More sets than these are no report that anybody could read. */
const MOST_TRIED = 24;

/** Chooses among the sets of one measure. @param sets at least one */
export function chooseSet(place: Place, sets: readonly MeasureColumns[], stated: StatedColumns | undefined): Choosing {
  if (stated && (stated.total !== undefined || stated.eligible !== undefined || stated.completed)) {
    const set = withStated(closestTo(sets, stated), stated);
    const left = sets.map((one) => withStated(one, stated)).filter((one) => one.total.columns.length > 0 && one.eligible.columns.length > 0);
    const distinct = distinctSets(left);
    if (distinct.length <= 1 || isWhole(stated))
      return { chosen: chooseColumns(place.view, set, place.rows, place.grouping), context: set.context, question: null, evidence: 'person' };
    return chooseAmong(place, distinct);
  }
  return chooseAmong(place, sets);
}

const isWhole = ({ total, eligible, completed }: StatedColumns): boolean => total !== undefined && eligible !== undefined && completed !== undefined;

function chooseAmong(place: Place, sets: readonly MeasureColumns[]): Choosing {
  const { preferredSets, evidence } = byWords(sets);
  const best = preferredSets.slice(0, MOST_TRIED).map((set) => tryOut(place, set));
  if (sets.length === 1) return { chosen: best[0]!.chosen, context: best[0]!.set.context, question: null, evidence: null };
  // Words that lead to a set which the sheet's arithmetic contradicts, while another one keeps it, decide nothing.
  const others = best.every(isMisled) ? sets.filter((set) => !preferredSets.includes(set)).slice(0, MOST_TRIED) : [];
  const kept = others.map((set) => tryOut(place, set));
  const misled = kept.some((one) => !isMisled(one));
  const left = misled ? inOrder(sets, [...best, ...kept]) : best;
  if (left.length === 1) return { chosen: left[0]!.chosen, context: left[0]!.set.context, question: null, evidence };
  const proved = misled ? [] : byArithmetic(left);
  if (proved.length === 1) return { chosen: proved[0]!.chosen, context: proved[0]!.set.context, question: null, evidence: 'arithmetic' };
  // Columns that hold the same in every row change nothing: "Cộng xong" beside "xong" and "đình chỉ".
  const open = withoutEqual(place, proved.length > 1 ? proved : left);
  if (open.length === 1) return { chosen: open[0]!.chosen, context: open[0]!.set.context, question: null, evidence: 'arithmetic' };
  return { chosen: leaning(open).chosen, context: leaning(open).set.context, question: columnsQuestion(place, open, leaning(open)), evidence: null };
}

/** Proposes the sets that no heading tells: always a question. @param sets at least one, the likeliest first */
export function chooseSearched(place: Place, sets: readonly MeasureColumns[]): Choosing {
  const tried = sets.map((set) => tryOut(place, set));
  const question = { ...columnsQuestion(place, tried, tried[0]!, 'unknownHeadings'), recommended: tried.length === 1 ? 0 : null };
  return { chosen: tried[0]!.chosen, context: tried[0]!.set.context, question, evidence: null };
}

function tryOut({ view, rows, grouping }: Place, set: MeasureColumns): Tried {
  const sample = rows.slice(0, SAMPLE);
  const chosen = chooseColumns(view, set, sample, grouping);
  const table = readTable(view, chosen, chosen.columns, sample, grouping);
  const lines = proveRows(table, sample);
  return { set, chosen, table, lines, contradicted: contradiction(lines, table) !== null };
}

/** Some identity of its columns is broken in most rows, excused or not. */
const isMisled = ({ contradicted, lines }: Tried): boolean => contradicted || hasBroken(lines);

const inOrder = (sets: readonly MeasureColumns[], tried: readonly Tried[]): Tried[] => [...tried].sort((a, b) => sets.indexOf(a.set) - sets.indexOf(b.set));

/** The sets that no other one is preferred to. */
function byWords(sets: readonly MeasureColumns[]): { preferredSets: readonly MeasureColumns[]; evidence: ContextEvidence | null } {
  const contexts = [...new Map(sets.map(({ context }) => [contextKey(context), context])).values()];
  const best = contexts.filter((one) => !contexts.some((other) => preferred(other, one).sign > 0));
  const loser = contexts.find((one) => !best.includes(one));
  if (best.length === 0 || !loser) return { preferredSets: sets, evidence: null };
  const keys = new Set(best.map(contextKey));
  return { preferredSets: sets.filter(({ context }) => keys.has(contextKey(context))), evidence: preferred(best[0]!, loser).evidence };
}

/** Identities that tell one column from another like it: exact for the right one, by chance at most for others. */
const TELLING = new Set(['rateIsCompletedByEligible', 'carriedForwardIsRest', 'totalIsCarriedPlusAccepted', 'toEnforceIsTotalLessDeducted']);
const CLEAR = 0.9;

function byArithmetic(left: readonly Tried[]): Tried[] {
  const kept = left.filter(({ contradicted }) => !contradicted);
  const among = kept.length > 0 ? kept : left;
  const score = ({ lines }: Tried): number => {
    const telling = lines.filter(({ identity }) => TELLING.has(identity));
    const [held, checked] = [telling.reduce((sum, line) => sum + line.held, 0), telling.reduce((sum, line) => sum + line.checked, 0)];
    return checked < 2 ? 0 : held / checked;
  };
  const clear = among.filter((one) => score(one) >= CLEAR);
  return clear.length > 0 ? clear : [...among];
}

/** What a question recommends: the set that keeps most, else the last one (the later column is the newer one more often). */
const leaning = (open: readonly Tried[]): Tried =>
  [...open].reverse().reduce((best, one) => (ratio(proofCount(one.lines)) > ratio(proofCount(best.lines)) ? one : best));

const ratio = ({ held, checked }: ProofCount): number => (checked === 0 ? 0 : held / checked);

/** One of those that give the same figures in all rows: the one that adds nothing up. */
function withoutEqual({ view, rows, grouping }: Place, tried: readonly Tried[]): Tried[] {
  const kept: { one: Tried; values: FigureTable['values'] }[] = [];
  const whole = [...tried].sort((a, b) => Number(a.chosen.completedAdded) - Number(b.chosen.completedAdded));
  for (const one of whole) {
    const { values } = readTable(view, one.chosen, one.chosen.columns, rows, grouping);
    if (!kept.some((other) => DECIDING_FIGURES.every((key) => equalColumns(values[key], other.values[key])))) kept.push({ one, values });
  }
  return tried.filter((one) => kept.some((other) => other.one === one));
}

/** NaN stands in the same rows, too. */
const equalColumns = (a: Float64Array, b: Float64Array): boolean =>
  a.every((value, i) => Object.is(value, b[i]) || Math.abs(value - b[i]!) <= 1e-9 * Math.abs(value));

type ColumnsQuestion = Extract<Question, { code: 'columns' | 'unknownHeadings' }>;

function columnsQuestion(place: Place, open: readonly Tried[], lean: Tried, code: ColumnsQuestion['code'] = 'columns'): ColumnsQuestion {
  const { measure } = lean.chosen;
  const sheet = place.view.grid.name;
  const differing = figureThatDiffers(open.map(({ chosen }) => chosen));
  const candidates = open
    .slice(0, MOST_ANSWERS)
    .map((one) => columnsAnswer(place, one.chosen, proofCount(one.lines), code === 'columns' ? [differing] : DECIDING_FIGURES));
  return {
    code,
    measure,
    id: `columns/${sheet}/${place.header.lastRow}/${measure}`,
    sheet,
    address: cellAddress(place.header.lastRow, lean.chosen.columns[differing][0]!),
    candidates: [...candidates, LEAVE(sheet)],
    recommended: null,
  };
}

/** More are too many to choose from. */
const MOST_ANSWERS = 6;

function figureThatDiffers(open: readonly ChosenColumns[]): DecidingFigure {
  const keys: DecidingFigure[] = ['eligible', 'completed', 'total'];
  return keys.find((key) => new Set(open.map(({ columns }) => columns[key].join())).size === open.length) ?? 'total';
}

/** An answer that names columns. @param shown the figures whose headings are told */
export function columnsAnswer(place: Place, chosen: ChosenColumns, proof: ProofCount, shown: readonly DecidingFigure[]): Candidate {
  const { measure, columns } = chosen;
  const letters = { total: lettersOf(columns.total)[0]!, eligible: lettersOf(columns.eligible)[0]!, completed: lettersOf(columns.completed) };
  const heading = shown.map((figure) => headingOver(place.view, place.header, columns[figure][0]!)).join(' · ');
  return {
    answer: { says: 'columns', columns: { ...letters, heading } },
    reading: about(place.view.grid.name, { measures: { [measure]: saidColumns(chosen) } }),
    proof,
  };
}

/** Chosen columns as a person would say them. A total that is added up cannot be said by one column. */
export function saidColumns({ columns }: ChosenColumns): MeasureReading {
  const [[total], [eligible], completed] = [lettersOf(columns.total), lettersOf(columns.eligible), lettersOf(columns.completed)];
  return { ...(columns.total.length === 1 ? { total: total! } : {}), eligible: eligible!, completed };
}

const lettersOf = (columns: readonly number[]): string[] => columns.map(columnLetters);

/** The texts over a column, from the top. */
export function headingOver(view: GridView, header: Header, column: number): string {
  const texts: string[] = [];
  for (let row = header.firstRow; row <= header.lastRow; row++) {
    for (let left = column; left >= header.firstColumn; left--) {
      const text = view.text(row, left);
      if (text === '') continue;
      if (texts.at(-1) !== text) texts.push(text.replace(/\s+/g, ' '));
      break;
    }
  }
  return texts.join(' › ');
}

/** The set whose columns agree most with what was said. */
const closestTo = (sets: readonly MeasureColumns[], stated: StatedColumns): MeasureColumns =>
  sets.reduce((best, one) => (agreement(one, stated) > agreement(best, stated) ? one : best));

const agreement = (set: MeasureColumns, { total, eligible, completed }: StatedColumns): number =>
  Number(total !== undefined && set.total.columns.includes(total)) +
  Number(eligible !== undefined && set.eligible.columns.includes(eligible)) +
  Number(completed !== undefined && set.completed.some(({ columns }) => columns.join() === completed.join()));

/** A set with the columns that a person stated; what else stood in them is no figure of the set any more. */
export function withStated(set: MeasureColumns, stated: StatedColumns): MeasureColumns {
  const taken = new Set([stated.total, stated.eligible, ...(stated.completed ?? [])].filter((column): column is number => column !== undefined));
  const free = (column: number | null): number | null => (column !== null && taken.has(column) ? null : column);
  const one = (column: number): FigureColumns => ({ columns: [column], added: false });
  return {
    ...set,
    unit: stated.unit ?? set.unit,
    total: stated.total === undefined ? set.total : one(stated.total),
    eligible: stated.eligible === undefined ? set.eligible : one(stated.eligible),
    completed: stated.completed ? [{ columns: stated.completed, added: stated.completed.length > 1 }] : set.completed,
    toEnforce: free(set.toEnforce),
    carried: free(set.carried),
    accepted: free(set.accepted),
    deducted: set.deducted.filter((column) => !taken.has(column)),
    carriedForward: free(set.carriedForward),
    rates: set.rates.filter((column) => !taken.has(column)),
  };
}

function distinctSets(sets: readonly MeasureColumns[]): MeasureColumns[] {
  const seen = new Set<string>();
  return sets.filter(({ total, eligible, completed }) => {
    const key = [total, eligible, ...completed].map(({ columns }) => columns.join('+')).join('|');
    return !seen.has(key) && seen.add(key);
  });
}

/** Figures that are headed each by one column: two of these are exchanged when a form is copied. */
const EXCHANGED: readonly FigureKey[] = ['total', 'toEnforce', 'eligible', 'completed', 'carried', 'accepted', 'carriedForward'];

/** Readings with two columns exchanged under which every identity of the sheet holds that did not before. */
export function exchanges(table: FigureTable, columns: Choice, rows: readonly number[], counts: Uint8Array): { columns: Choice; lines: ProofLine[] }[] {
  const before = proveRows(table, rows, counts);
  if (!hasBroken(before)) return [];
  const keys = EXCHANGED.filter((key) => columns[key].length === 1);
  const found: { columns: Choice; lines: ProofLine[] }[] = [];
  for (const [i, a] of keys.entries()) {
    for (const b of keys.slice(i + 1)) {
      const values = { ...table.values, [a]: table.values[b], [b]: table.values[a] };
      const lines = proveRows({ ...table, values }, rows, counts);
      if (!hasBroken(lines) && proofCount(lines).held > proofCount(before).held)
        found.push({ columns: { ...columns, [a]: columns[b], [b]: columns[a] }, lines });
    }
  }
  return found.filter((one) => found.every((other) => proofCount(other.lines).held <= proofCount(one.lines).held));
}

/** The line that a question about a contradiction names: the excused ones last. */
export const worstLine = (lines: readonly ProofLine[]): ProofLine | undefined => lines.find((line) => isBroken(line));
