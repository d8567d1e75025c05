/**
 * What making or refreshing a review writes, as data. Rows that are there keep their place and everything that people typed: only our own columns
 * are written, new subjects are appended, nobody is removed. Pure.
 */
import { ToldError } from '../messages/told-error';
import type { AssessedSubject } from '../assessment/report';
import { assignedTo } from '../report/assigned';
import { MEASURES, type Unit } from '../terms/terms';
import { contentKey, findColumns, type FoundColumn, NEEDED, REVIEW_TABLE, type ReviewColumn, reviewColumns } from './columns';
import type { AwardPlan } from './evaluate';
import { type Move, type MoveEvidence, movesIn } from './moves';
import type { Evaluation } from './evaluation';
import { isToReview, settledElsewhere, subjectsById, type Waiting, waitingFor } from './questions';
import { TO_REVIEW, WAITING_SEPARATOR } from './review-rules';
import { allConsidered, nominate, type NominationList } from './nominate';
import { type EarlierRow, mergeReview, moneyUnit, namesakeNumbers, resultOf, reviewRows } from './review';
import { type CellValue, isSameCell } from '../cells/cell-value';
import { factCell, factCells, readRow, resultCells, whoCells } from './review-table';
import { decisiveLines, rankSentence } from './sentences';
import { type Facts, isPerson, type ReviewSubject } from './subject';
import { awardVi } from './texts';
import { CONCLUSION_WORDS } from './vocabulary';

/** The table as it stands: headings and all body rows, blank ones too. */
export interface ReviewTable {
  headings: readonly CellValue[];
  rows: readonly (readonly CellValue[])[];
  /** The day on which it last took the report's figures, where that is known. */
  taken?: string | null;
}

/** A column of ours with its values for every row of the table, in order. */
export interface ColumnValues {
  index: number;
  key: string;
  values: CellValue[];
}

export interface ReviewUpdate {
  /** Columns of ours that the table lacks, to be added at its right end in this order. */
  missing: ReviewColumn[];
  /** Headings after that; they differ from the table's only where the unit of money changed. */
  headings: string[];
  /** Rows to append: who they are; all else is in `columns`. */
  appended: CellValue[][];
  /** What is written: never one of the user's columns, of facts only what somebody who moved is no longer. Covers the appended rows, too. */
  columns: ColumnValues[];
  /** Every subject with the index of its row in the table. */
  subjects: { subject: ReviewSubject; row: number; namesake: number }[];
  list: NominationList;
  /** What conclusions wait for. */
  waiting: Waiting;
  /** Rows whose conclusion, or what they wait for, is not what stands in the table. */
  unwritten: number;
  /** Rows that were there before and still have a subject. */
  kept: number;
  /** Names that the present report does not have any more, of this run. */
  gone: string[];
  /** Rows that are probably about somebody whom the report names otherwise now, taken or not. */
  moves: SubjectMove[];
}

/** Which rows go on as those whom the report names otherwise now: all of them, none, or some by `moveKey` and those without answers. */
export type MovesTaken = 'all' | 'none' | ReadonlySet<string>;

/** Tells a move from others. */
export const moveKey = ({ from, to }: Pick<SubjectMove, 'from' | 'to'>): string => JSON.stringify([from.agency, from.name, to.agency, to.name]);

/** One of them, in names. */
export interface SubjectMove {
  why: MoveEvidence;
  from: Pick<ReviewSubject, 'agency' | 'name' | 'kind'>;
  to: Pick<ReviewSubject, 'agency' | 'name' | 'kind'>;
  /** People have answered something in the row. */
  hasAnswers: boolean;
}

/** The review cannot be read without these headings. */
export class ReviewColumnsError extends ToldError {
  override readonly name = 'ReviewColumnsError';
  constructor(readonly headings: readonly string[]) {
    super(({ error }) => error.tableColumns(REVIEW_TABLE, headings));
  }
}

/** Headings that a table lacks although nothing can be read without them. */
export function neededHeadings(headings: readonly CellValue[]): string[] {
  const found = findColumns(headings);
  return reviewColumns('thousand', { award: null })
    .filter((column) => (NEEDED as readonly string[]).includes(contentKey(column)) && !found.has(contentKey(column)))
    .map(({ heading }) => heading);
}

/** A row of the table in use, with its subject. */
type Placed = EarlierRow & { row: number; moved?: true };

/** The rows of a table that say something. */
function readReview(plan: AwardPlan, { headings, rows }: ReviewTable): Placed[] {
  const columns = findColumns(headings);
  const read = rows.flatMap((cells, row) => {
    const earlier = readRow(plan, cells, columns, row);
    return earlier ? [{ ...earlier, row }] : [];
  });
  // Whom the plan names is known when all names are.
  // Who has left, and who was added by hand, takes nobody's target.
  const inReport = read.filter(({ subject }) => subject.origin === 'report');
  const { of } = assignedTo(
    plan,
    inReport.map(({ subject }) => ({ ...subject, title: subject.facts.position })),
  );
  const again = new Map([...of].map(([i, assigned]) => [inReport[i]!.row, assigned]));
  return read.map((one) => (again.has(one.row) ? { ...readRow(plan, rows[one.row]!, columns, one.row, again.get(one.row))!, row: one.row } : one));
}

/**
 * What to write so that the review says the present report (`assessed`), or, without one, the present facts.
 * @param table null when there is no review yet
 * @param last the review of the last campaign, of which posts are taken over into one that begins
 * @param moves whether rows go on as those whom the report names otherwise now
 */
export function updateReview(
  plan: AwardPlan,
  table: ReviewTable | null,
  assessed: readonly AssessedSubject[] | null,
  today: string,
  moves: MovesTaken = 'none',
  last: ReviewTable | null = null,
): ReviewUpdate {
  const earlier = table ? readReview(plan, table) : [];
  const before = findColumns(table?.headings ?? []);
  const money = assessed ? moneyUnit(assessed) : (before.get('total:money')?.unit ?? 'thousand');
  const { missing, headings, columns } = headingsWith(plan, table, before, money);
  const joined = assessed ? joinReport(plan, earlier, assessed, money, moves) : { placed: earlier, added: [], gone: [], moves: [] };
  const first = table?.rows.length ?? 0;
  const posts = last ? postsOf(readReview(plan, last), joined.added) : new Map<number, Posts>();
  const added = joined.added.map((one, i): Placed => {
    const { subject } = one;
    const taken = posts.get(i);
    const isTaken = taken !== undefined && Object.values(taken).some((answer) => answer !== null);
    return {
      ...one,
      row: first + i,
      ...(isTaken && { fromLast: true }),
      subject: { ...subject, id: first + i, facts: { ...subject.facts, ...(isTaken && taken) } },
    };
  });
  const placed = [...joined.placed, ...added];
  const list = nominate(
    plan,
    placed.map(({ subject }) => subject),
    today,
    assessed ? today : (table?.taken ?? null),
  );
  const waiting = waitingFor(list.evaluations);
  const written = [...columnValues(placed, list, waiting, columns, headings, first + added.length), ...renamed(table, placed, columns)];
  return {
    missing,
    headings,
    appended: added.map(({ subject }) => rowOf(new Map([...whoCells(subject), ...factCells(subject.facts)]), columns, headings.length)),
    columns: written,
    subjects: placed.map(({ subject, row, namesake }) => ({ subject, row, namesake })),
    list,
    waiting,
    unwritten: placed.filter(({ row }) => written.some(({ key, index, values }) => SAID.has(key) && !isSameCell(table?.rows[row]?.[index] ?? '', values[row]!)))
      .length,
    kept: joined.placed.length,
    gone: joined.gone,
    moves: joined.moves,
  };
}

type Posts = Partial<Pick<Facts, 'isHead' | 'honorific' | 'position' | 'confirmedBy'>>;

/** Who was the head, how people are called and addressed, and who confirms their reports, for those whom the last review knows under the same name in the same unit. */
function postsOf(last: readonly EarlierRow[], added: readonly EarlierRow[]): Map<number, Posts> {
  const { matched } = mergeReview(
    last,
    added.map(({ subject }) => subject),
  );
  return new Map(
    [...matched].map(([from, to]) => {
      const { isHead, honorific, position, confirmedBy } = last[from]!.subject.facts;
      return [to, { isHead, honorific, position, confirmedBy }];
    }),
  );
}

/** What tells people how a row stands. */
const SAID: ReadonlySet<string> = new Set(['conclusion', 'waiting']);

/** The headings as they will be: ours that are missing at the right end, figures of money with their unit. */
function headingsWith(
  plan: AwardPlan,
  table: ReviewTable | null,
  before: ReadonlyMap<string, FoundColumn>,
  money: Unit,
): { missing: ReviewColumn[]; headings: string[]; columns: Map<string, FoundColumn> } {
  const all = reviewColumns(money, plan);
  const missing = all.filter((column) => !before.has(contentKey(column)));
  const headings = [...(table?.headings ?? []).map(String), ...missing.map(({ heading }) => heading)];
  for (const column of all) {
    const found = before.get(contentKey(column));
    if (found && found.unit !== null) headings[found.index] = column.heading;
  }
  return { missing, headings, columns: findColumns(headings) };
}

interface Joined {
  placed: Placed[];
  added: EarlierRow[];
  gone: string[];
  moves: SubjectMove[];
}

/** Puts the report's figures on the rows that are there, marks who is gone, lists who is new. */
function joinReport(plan: AwardPlan, earlier: readonly Placed[], assessed: readonly AssessedSubject[], money: Unit, taken: MovesTaken): Joined {
  const rows = reviewRows(plan, assessed, money);
  const numbers = namesakeNumbers(rows);
  const merge = mergeReview(earlier, rows);
  const moves = movesIn(earlier, rows, merge);
  const told = moves.map(({ from, to, why }): SubjectMove => {
    const { subject } = earlier[from]!;
    return { why, from: subject, to: rows[to]!, hasAnswers: Object.values(subject.facts).some((answer) => answer !== null) };
  });
  // Nobody is asked about rows without answers: they go along.
  const isTaken = (i: number): boolean => taken === 'all' || (taken !== 'none' && (!told[i]!.hasAnswers || taken.has(moveKey(told[i]!))));
  const moved = new Map(moves.flatMap((move, i) => (isTaken(i) ? [[move.from, move] as const] : [])));
  const left = moves.filter((_, i) => !isTaken(i));
  const doubted = left.filter(({ why }) => why === 'namesake');
  const targets = new Set([...moved.values()].map(({ to }) => to));
  const added = [...merge.added, ...doubted.map(({ to }) => to)].filter((to) => !targets.has(to)).sort((a, b) => a - b);
  const lost = new Set([...merge.gone, ...doubted.map(({ from }) => from)].filter((from) => !moved.has(from)));
  const placed = earlier.map((one, i): Placed => {
    const move = moved.get(i);
    const at = lost.has(i) ? undefined : (move?.to ?? merge.matched.get(i));
    if (at === undefined) return lost.has(i) ? { ...one, subject: { ...one.subject, origin: 'gone' } } : one;
    const row = { ...one, namesake: numbers[at]! };
    return move && move.why !== 'namesake' ? movedRow(plan, row, rows[at]!, move) : { ...row, subject: withReport(plan, one.subject, rows[at]!) };
  });
  return {
    placed,
    added: added.map((i) => ({ subject: rows[i]!, namesake: numbers[i]! })),
    gone: [...lost].flatMap((i) => (earlier[i]!.subject.origin === 'gone' ? [] : [earlier[i]!.subject.name])),
    moves: told,
  };
}

/**
 * A row that goes on as one of the report's. Where somebody is in the same unit, what people wrote as the name stays, and the report's name is kept beside
 * it; elsewhere the report says what the unit and the name are, and whether he is the head is asked anew.
 */
function movedRow(plan: AwardPlan, row: Placed, reported: ReviewSubject, { why, keepsUnit }: Move): Placed {
  const subject = withReport(plan, row.subject, reported);
  const staysNamed = isPerson(subject) && (why === 'spelling' || why === 'figures');
  const { reported: _reported, ...rest } = row;
  if (staysNamed)
    return { ...rest, moved: true, subject: { ...subject, agency: reported.agency }, ...(subject.name !== reported.name && { reported: reported.name }) };
  // What somebody was in the other unit is not what he is here.
  const facts = keepsUnit || !isPerson(subject) ? subject.facts : { ...subject.facts, isHead: null, position: null };
  return { ...rest, moved: true, subject: { ...subject, agency: reported.agency, name: reported.name, facts } };
}

/** Figures of the report on a row of the review. The kind that the sheet says stays: people may have set it right there. */
function withReport(plan: AwardPlan, subject: ReviewSubject, { results, kind, ambiguous, assigned, officers, further }: ReviewSubject): ReviewSubject {
  const merged: ReviewSubject = { ...subject, origin: 'report', ambiguous, results };
  if (assigned) merged.assigned = assigned;
  else delete merged.assigned;
  if (officers !== undefined) merged.officers = officers;
  if (further) merged.further = further;
  else delete merged.further;
  if (kind === subject.kind) return merged;
  merged.results = {};
  for (const measure of MEASURES) {
    const result = results[measure];
    if (!result) continue;
    const again = resultOf(plan, merged, result.unit, result);
    merged.results[measure] = result.reason === 'unusableFigure' ? { ...again, verdict: 'notJudged', reason: 'unusableFigure' } : again;
  }
  return merged;
}

const rowOf = (cells: ReadonlyMap<string, CellValue>, columns: ReadonlyMap<string, FoundColumn>, width: number): CellValue[] => {
  const row = new Array<CellValue>(width).fill('');
  for (const [key, value] of cells) row[columns.get(key)!.index] = value;
  return row;
};

/** Everything that is ours to write, column by column; blank rows stay blank. */
function columnValues(
  placed: readonly Placed[],
  list: NominationList,
  waiting: Waiting,
  columns: ReadonlyMap<string, FoundColumn>,
  headings: readonly string[],
  height: number,
): ColumnValues[] {
  const ranks = new Map(allConsidered(list).map((nominee) => [nominee.subject, rankSentence(nominee)]));
  const largest = namesakes(placed);
  const byId = subjectsById(list.evaluations);
  const values = new Map<string, CellValue[]>();
  for (const one of placed) {
    const { subject, row } = one;
    const evaluation = list.evaluations.get(subject)!;
    const cells = resultCells(one, largest(one) > 1, columns.keys());
    cells.set('conclusion', CONCLUSION_WORDS[evaluation.conclusion]);
    const asked = [...(waiting.get(subject) ?? [])]
      .map((fact) => headings[columns.get(fact)!.index]! + (isToReview(subject, fact) ? TO_REVIEW : ''))
      .join(WAITING_SEPARATOR);
    cells.set('waiting', asked);
    cells.set('rank', ranks.get(subject) ?? '');
    cells.set('reasons', shownReasons(subject, evaluation, asked, byId).join('\n'));
    for (const [key, value] of cells) {
      let column = values.get(key);
      if (!column) values.set(key, (column = new Array<CellValue>(height).fill('')));
      column[row] = value;
    }
  }
  return [...values].map(([key, column]) => ({ key, index: columns.get(key)!.index, values: column }));
}

/** What stands as the reason: an open row says which of its cells it waits for, not each condition at length. */
function shownReasons(subject: ReviewSubject, evaluation: Evaluation, asked: string, byId: ReadonlyMap<number, ReviewSubject>): string[] {
  if (evaluation.conclusion !== 'incomplete' || asked === '') return decisiveLines(evaluation);
  const elsewhere = { ...evaluation, reasons: settledElsewhere(evaluation, subject, byId) };
  return [awardVi.sheet.waitsFor(asked), ...decisiveLines(elsewhere)];
}

/** The columns that say who somebody is, where rows go on as others; none where nobody does. */
function renamed(table: ReviewTable | null, placed: readonly Placed[], columns: ReadonlyMap<string, FoundColumn>): ColumnValues[] {
  if (!table || !placed.some(({ moved }) => moved)) return [];
  return (['agency', 'name', 'isHead', 'position'] as const).map((key) => {
    const { index } = columns.get(key)!;
    const values = Array.from({ length: Math.max(table.rows.length, ...placed.map(({ row }) => row + 1)) }, (_, row) => table.rows[row]?.[index] ?? '');
    for (const { row, subject, moved } of placed)
      if (moved || row >= table.rows.length) values[row] = key === 'agency' || key === 'name' ? subject[key] : factCell(key, subject.facts[key]);
    return { key, index, values };
  });
}

/** How many rows of the review share a row's name and unit. */
function namesakes(placed: readonly Placed[]): (one: Placed) => number {
  const groups = new Map<Placed, number>();
  const byKey = new Map<string, Placed[]>();
  for (const one of placed) {
    const key = `${one.subject.agency}|${one.subject.name}`;
    byKey.set(key, [...(byKey.get(key) ?? []), one]);
  }
  for (const group of byKey.values()) for (const one of group) groups.set(one, Math.max(group.length, one.namesake));
  return (one) => groups.get(one) ?? 1;
}

/** Columns that only the report fills. */
const OF_REPORT = /^((target|achieved|verdict|total|eligible|completed|further):|officers$)/;

/** Names of those of whom a review says something else than the present report: other figures, not there yet, not there any more. */
export function differingFromReport(plan: AwardPlan, table: ReviewTable, assessed: readonly AssessedSubject[], today: string): string[] {
  const update = updateReview(plan, table, assessed, today);
  const before = findColumns(table.headings);
  const sameUnit = (key: string): boolean => !key.endsWith(':money') || before.get(key)?.unit === findColumns(update.headings).get(key)?.unit;
  const compared = update.columns.filter(({ key, index }) => OF_REPORT.test(key) && index < table.headings.length && sameUnit(key));
  const differs = (row: number): boolean => compared.some(({ index, values }) => !isSameCell(table.rows[row]?.[index] ?? '', values[row] ?? ''));
  const changed = update.subjects.filter(({ row }) => row >= table.rows.length || differs(row)).map(({ subject }) => subject.name);
  return [...new Set([...changed, ...update.gone])];
}
