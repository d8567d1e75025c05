/**
 * The review sheet "Xét khen thưởng" in the open workbook: made from the report, refreshed, answered, taken back. All or nothing: a run that fails
 * leaves what it found. What people typed is never written, moved or deleted by us. ExcelApi 1.9; each Excel.run waits for a cell edit to end.
 */
import type { AssessedSubject } from '../../assessment/report';
import { type Campaign, campaignOf, isSameCampaign } from '../../award/campaign';
import { contentKey, findColumns, REVIEW_SHEET, REVIEW_TABLE, reviewColumns } from '../../award/columns';
import { type AwardPlan, hasAward } from '../../award/evaluate';
import { factCell, factCells, namesakeIn, whoCells } from '../../award/review-table';
import { MAX_COLUMNS } from '../../cells/address';
import { type ColumnValues, type MovesTaken, ReviewColumnsError, type ReviewUpdate, type SubjectMove, updateReview } from '../../award/review-update';
import { type FactName, type Facts, NO_FACTS, type ReviewSubject } from '../../award/subject';
import type { CellValue } from '../../cells/cell-value';
import { keysOf } from '../../terms/records';
import type { Plan } from '../../plan/plan';
import { ToldError } from '../../messages/told-error';
import { MissingError, MovedError } from '../kit/errors';
import { requireKnown } from '../kit/known';
import { withSheetsOpen } from '../kit/protection';
import { inExcel } from '../kit/run';
import { deleteSheet, freeNameIn, sheetNames } from '../kit/sheets';
import { appendRows, writeColumns } from '../kit/table';
import { asCell } from '../kit/text';
import { freeSheetName } from '../../cells/sheet-name';
import { allOrNothing, finish, type Note } from '../kit/whole';
import { foldBehind, layOutSheet, retitle, setUpReview } from './review-sheet';
import { hasOnlyTable, markCampaign, type PlacedReview, readReviewTable } from './review-table';
import { dressReview, type Fresh, lookOfRows, replaceRules } from './review-write';
import { append } from '../../terms/lists';
import { VERSION } from '../../terms/version';

/** What the workbook's review says, as read or as written. */
export interface Review {
  sheet: string;
  /** Of the sheet, by which Excel tells of changes. */
  sheetId: string;
  /** Row of the sheet, from 0, of the table's first body row. */
  firstRow: number;
  update: ReviewUpdate;
}

/** How a write is taken back. Plain data. */
export interface ReviewUndo {
  /** The sheet was made by the write: taking it back removes it, as long as nobody has typed into it. */
  created: boolean;
  /** The review that made way for it. */
  previous: SetAside | null;
  /** The columns that were written, as they were before, for the rows that were there. Only cells that were changed are put back. */
  before: ColumnValues[];
  /** The same columns as they were written. */
  after: ColumnValues[];
  headings: string[];
  /** Headings and number of rows after the write. */
  headingsAfter: string[];
  rowsAfter: number;
  appended: number;
  /** Who stood in which row after the write: taken back only where that is still so. */
  who: string[];
  /** The facts after the write. */
  facts: string[];
  /** Answers were written, or taken from those who moved to another unit. */
  answered: boolean;
  /** Formats, drop-downs and rules were set. */
  dressed: boolean;
  /** What the workbook said of the campaign before. */
  campaign: Campaign | null;
}

export interface Made extends Review {
  created: boolean;
  undo: ReviewUndo;
}

/** The plan with its award rules. @throws MissingError when it has none */
export function awardPlan(plan: Plan): AwardPlan {
  if (!hasAward(plan)) throw new MissingError('award');
  return plan;
}

/** Reads the review and evaluates it, without writing. null when the workbook has none. */
export function readReviewSheet(plan: Plan, today: string): Promise<Review | null> {
  return inExcel(async (context) => {
    const table = await reviewOf(context, awardPlan(plan));
    return table && { sheet: table.sheet, sheetId: table.sheetId, firstRow: table.top + 1, update: updateReview(awardPlan(plan), table, null, today) };
  });
}

/** True when the workbook has a review. */
export function hasReview(): Promise<boolean> {
  return inExcel(async (context) => {
    const table = context.workbook.tables.getItemOrNullObject(REVIEW_TABLE);
    await context.sync();
    return !table.isNullObject;
  });
}

/** The review is of another campaign than the plan: its answers are not to be read as those of this one. Nothing was written. */
export class OtherCampaignError extends ToldError {
  override readonly name = 'OtherCampaignError';
  constructor(
    readonly review: Campaign,
    readonly sheet: string,
  ) {
    super(({ error }) => error.otherCampaign(review.name, review.dataPeriod));
  }
}

/** The review, if it is of the plan's campaign. @throws OtherCampaignError */
export async function reviewOf(context: Excel.RequestContext, plan: AwardPlan): Promise<PlacedReview | null> {
  const table = await readReviewTable(context);
  if (table?.campaign && !isSameCampaign(table.campaign, campaignOf(plan, null))) throw new OtherCampaignError(table.campaign, table.sheet);
  return table;
}

/** Rows with answers are probably about people whom the report names otherwise now: a person says first whether they are. Nothing was written. */
export class MovedPeopleError extends ToldError {
  override readonly name = 'MovedPeopleError';
  constructor(readonly moves: readonly SubjectMove[]) {
    super(({ error }) => error.movedPeople(moves.length));
  }
}

/**
 * Makes the review from an assessment, or brings the one that is there up to date.
 * @param moves whether rows go on as those whom the report names otherwise now; `ask`: as long as nobody has answered anything in them
 * @throws MovedPeopleError when it has to be asked
 */
export function makeReview(plan: Plan, assessed: readonly AssessedSubject[], today: string, moves: MovesTaken | 'ask' = 'ask'): Promise<Made> {
  return inExcel((context) => writeReview(context, awardPlan(plan), assessed, today, moves));
}

/** Evaluates the review again by the facts that stand in it now, and writes conclusions, ranks and reasons. @throws MissingError without a review */
export function refreshReview(plan: Plan, today: string): Promise<Made> {
  return inExcel((context) => writeReview(context, awardPlan(plan), null, today));
}

/** The same within a run that goes on to write the list. */
export async function writeReview(
  context: Excel.RequestContext,
  plan: AwardPlan,
  assessed: readonly AssessedSubject[] | null,
  today: string,
  moves: MovesTaken | 'ask' = 'none',
): Promise<Made> {
  const table = await reviewOf(context, plan);
  if (!table && !assessed) throw new MissingError('review');
  const update = updateReview(plan, table, assessed, today, moves === 'ask' ? 'all' : moves);
  const asked = update.moves.filter(({ hasAnswers }) => hasAnswers);
  if (moves === 'ask' && asked.length > 0) throw new MovedPeopleError(asked);
  requireKnown(table?.campaign?.by);
  if (!table) return allOrNothing((note) => createReview(context, plan, update, note, null));
  return withSheetsOpen(context, [table.sheet], () => changeReview(context, plan, table, update, { dress: assessed !== null }));
}

/** Makes the sheet. @param previous the review of another campaign that has made way for it */
async function createReview(context: Excel.RequestContext, plan: AwardPlan, update: ReviewUpdate, note: Note, previous: SetAside | null): Promise<Made> {
  const name = await freeNameIn(context, REVIEW_SHEET);
  note(
    () => [{ sheet: name }],
    () => removeCreated(context, name, previous),
  );
  const { top, sheetId } = await layOutSheet(context, plan, name, update);
  const place = { sheet: name, top, left: 0 };
  await writeColumns(context, place, update.columns);
  await dressReview(context, plan, place, update.headings, update.appended.length, freshOf(update));
  await foldBehind(context, name, update.headings);
  await markCampaign(context, place, campaignOf(plan, update.list.taken));
  const undo = undoOf(update, { created: true, previous, answered: false, dressed: true, campaign: null, headings: update.headings, before: [], after: [] });
  return { sheet: name, sheetId, firstRow: top + 1, update: { ...update, unwritten: 0 }, created: true, undo };
}

/** Takes a review away that was just made, and gives the one before it its place back. */
async function removeCreated(context: Excel.RequestContext, name: string, previous: SetAside | null): Promise<void> {
  await deleteSheet(context, name);
  await bringBackBefore(context, previous);
}

const bringBackBefore = (context: Excel.RequestContext, previous: SetAside | null): Promise<void> =>
  previous ? bringBack(context, previous) : markCampaign(context, null, null);

/** A review of another campaign under the names that it has now and had before. */
interface SetAside {
  table: string;
  sheet: string;
  sheetBefore: string;
  campaign: Campaign | null;
}

/** Gives the review of another campaign names that say so: it stays as it is, and is no longer the workbook's review. */
async function setAside(context: Excel.RequestContext, { sheet, campaign }: PlacedReview, note: Note): Promise<SetAside> {
  const day = campaign?.dataPeriod.to ?? '';
  const tables = context.workbook.tables.load('items/name');
  const taken = await sheetNames(context);
  const names = new Set(tables.items.map(({ name }) => name.toUpperCase()));
  let table = `${REVIEW_TABLE}_${day.replaceAll('-', '')}`;
  for (let n = 2; names.has(table.toUpperCase()); n++) table = `${REVIEW_TABLE}_${day.replaceAll('-', '')}_${n}`;
  const renamed = freeSheetName(`${REVIEW_SHEET} ${day.split('-').reverse().join('-')}`.trim(), taken);
  const aside = { table, sheet: renamed, sheetBefore: sheet, campaign };
  note(
    () => [{ sheet }],
    () => bringBack(context, aside),
  );
  context.workbook.tables.getItem(REVIEW_TABLE).name = table;
  context.workbook.worksheets.getItem(sheet).name = renamed;
  await context.sync();
  return aside;
}

/** The other way round, however far it had come. */
async function bringBack(context: Excel.RequestContext, { table: name, sheet, sheetBefore, campaign }: SetAside): Promise<void> {
  const [table, worksheet] = [context.workbook.tables.getItemOrNullObject(name), context.workbook.worksheets.getItemOrNullObject(sheet)];
  await context.sync();
  if (!table.isNullObject) table.name = REVIEW_TABLE;
  if (!worksheet.isNullObject) worksheet.name = sheetBefore;
  await context.sync();
  const review = await readReviewTable(context, false);
  if (review) await markCampaign(context, review, campaign);
}

/** What of the last campaign's answers goes on. Those of its period (discipline, conduct) are never taken over. */
export type TakenOver = 'posts' | 'nothing';

/**
 * Begins the review of the plan's campaign anew; the one of the last campaign stays on its sheet under another name.
 * @param taken `posts`: who is the head, and what people are called; marked in *Nguồn* @throws MissingError without a review of another campaign
 */
export function beginCampaign(plan: Plan, assessed: readonly AssessedSubject[], today: string, taken: TakenOver): Promise<Made> {
  return inExcel(async (context) => {
    const last = await readReviewTable(context);
    if (!last) throw new MissingError('review');
    requireKnown(last.campaign?.by);
    const update = updateReview(awardPlan(plan), null, assessed, today, 'none', taken === 'posts' ? last : null);
    return allOrNothing(async (note) => {
      const previous = await setAside(context, last, note);
      return createReview(context, awardPlan(plan), update, note, previous);
    });
  });
}

/** The review is of the plan's campaign after all: the plan's periods or its code were only set right. */
export function continueCampaign(plan: Plan): Promise<void> {
  return inExcel(async (context) => {
    const table = await readReviewTable(context);
    if (!table) throw new MissingError('review');
    requireKnown(table.campaign?.by);
    await withSheetsOpen(context, [table.sheet], async () => {
      await retitle(context, awardPlan(plan), table);
      await markCampaign(context, table, campaignOf(awardPlan(plan), table.campaign?.taken ?? null));
    });
  });
}

interface Change {
  /** Columns of answers, with those to be written. */
  answers?: ColumnValues[];
  /** Formats, drop-downs and rules are set anew in any case. */
  dress?: boolean;
}

async function changeReview(
  context: Excel.RequestContext,
  plan: AwardPlan,
  table: PlacedReview,
  update: ReviewUpdate,
  { answers = [], dress = false }: Change,
): Promise<Made> {
  const written = [...update.columns, ...answers];
  const standing = written.filter(({ index }) => index < table.headings.length);
  const asItStands = ({ index, key }: ColumnValues): ColumnValues => ({ index, key, values: table.cells.map((row) => row[index] ?? '') });
  const headings = table.headings.map(String);
  // Rows that people have added since have no look of ours yet; a making that stopped on the way, of which the campaign is marked last, is finished.
  const origin = columnOf(table, 'origin');
  const added = update.subjects.some(({ row }) => (table.cells[row]?.[origin] ?? '') === '');
  const isUnfinished = !table.campaign?.id && isFreshLayout(plan, headings);
  const dressed = dress || added || isUnfinished || update.missing.length > 0;
  const undo = undoOf(update, {
    created: false,
    previous: null,
    answered: answers.length > 0 || update.columns.some(({ key }) => key in NO_FACTS),
    campaign: table.campaign,
    dressed,
    headings,
    before: standing.map(asItStands),
    after: standing,
  });
  return allOrNothing(async (note) => {
    note(
      () => [{ sheet: table.sheet }],
      () => restore(context, table, undo),
    );
    await addColumns(context, table, update);
    if (update.appended.length > 0)
      await appendRows(
        context,
        REVIEW_TABLE,
        update.appended.map((row) => row.map(asCell)),
        (first, count) => lookOfRows(context, plan, table, update.headings, table.rows.length + first, count),
      );
    await writeColumns(context, table, written, written.map(asItStands));
    const rows = table.rows.length + update.appended.length;
    const fresh = isUnfinished ? { columns: new Set(findColumns(headings).keys()), rows } : freshOf(update);
    if (dressed) await dressReview(context, plan, table, update.headings, rows, fresh);
    const { taken } = update.list;
    if (isUnfinished) {
      await setUpReview(context, table.sheet, table.top, headings);
      await foldBehind(context, table.sheet, headings);
    }
    if (!table.campaign?.id || table.campaign.taken !== taken || table.campaign.by !== VERSION) await markCampaign(context, table, campaignOf(plan, taken));
    return { sheet: table.sheet, sheetId: table.sheetId, firstRow: table.top + 1, update: { ...update, unwritten: 0 }, created: false, undo };
  });
}

/** The columns stand as they are made, nobody has moved or added one. */
function isFreshLayout(plan: AwardPlan, headings: readonly string[]): boolean {
  const made = reviewColumns(findColumns(headings).get('total:money')?.unit ?? 'thousand', plan);
  return made.length === headings.length && made.every(({ heading }, i) => heading === headings[i]);
}

const columnOf = ({ headings }: PlacedReview, key: string): number => findColumns(headings).get(key)?.index ?? -1;

async function addColumns(context: Excel.RequestContext, { sheet, top, left, headings }: PlacedReview, update: ReviewUpdate): Promise<void> {
  const table = context.workbook.tables.getItem(REVIEW_TABLE);
  update.missing.forEach(({ heading }) => table.columns.add(undefined, undefined, heading));
  const header = context.workbook.worksheets.getItem(sheet);
  update.headings.forEach((heading, i) => {
    if (i < headings.length && heading !== headings[i]) header.getRangeByIndexes(top, left + i, 1, 1).values = [[asCell(heading) as string]];
  });
  await context.sync();
}

function undoOf(
  update: ReviewUpdate,
  how: Pick<ReviewUndo, 'created' | 'previous' | 'answered' | 'dressed' | 'campaign' | 'headings' | 'before' | 'after'>,
): ReviewUndo {
  const rowsAfter = update.columns[0]?.values.length ?? 0;
  return { ...how, ...fingerprint(update), headingsAfter: update.headings, rowsAfter, appended: update.appended.length };
}

/** Who stands where and what is known of them, as texts to compare. */
function fingerprint({ subjects }: ReviewUpdate): Pick<ReviewUndo, 'who' | 'facts'> {
  return {
    who: subjects.map(({ subject, row }) => JSON.stringify([row, subject.agency, subject.name])),
    facts: subjects.map(({ subject: { facts, unreadable } }) => JSON.stringify([facts, unreadable])),
  };
}

/** Puts our columns back as they were and takes away what was added. Finds out first how far the write had come. */
async function restore(
  context: Excel.RequestContext,
  before: Pick<PlacedReview, 'sheet' | 'top' | 'left'> & { rows: { length: number } },
  undo: ReviewUndo,
): Promise<void> {
  const table = context.workbook.tables.getItem(REVIEW_TABLE);
  // Asked for a count, a collection of rows tells all that they hold.
  const body = table.getDataBodyRange().load('rowCount,columnCount');
  await context.sync();
  for (let row = body.rowCount - 1; row >= before.rows.length; row--) table.rows.getItemAt(row).delete();
  for (let column = body.columnCount - 1; column >= undo.headings.length; column--) table.columns.getItemAt(column).delete();
  const sheet = context.workbook.worksheets.getItem(before.sheet);
  sheet.getRangeByIndexes(before.top, before.left, 1, undo.headings.length).values = [undo.headings.map((heading) => asCell(heading) as string)];
  await context.sync();
  await writeColumns(context, before, undo.before, undo.after);
  if (undo.campaign?.id) await markCampaign(context, before, undo.campaign);
  if (undo.dressed) await replaceRules(context, before, undo.headings, before.rows.length);
}

/** Takes a write of the same run back that did not make the sheet. */
export async function takeBackReview(context: Excel.RequestContext, undo: ReviewUndo): Promise<void> {
  const table = await readReviewTable(context);
  if (table) await restore(context, { ...table, rows: { length: undo.rowsAfter - undo.appended } }, undo);
}

/**
 * Takes the last write back. @throws MovedError when rows were moved since, or, where the write had made the sheet, when somebody has typed into it
 */
export function undoReview(plan: Plan, today: string, undo: ReviewUndo): Promise<void> {
  return inExcel(async (context) => {
    const table = await readReviewTable(context);
    // A taking back that stopped on the way is finished: the sheet is gone already.
    if (!table && undo.created)
      return finish(
        () => [],
        () => bringBackBefore(context, undo.previous),
      );
    if (!table) throw new MissingError('review');
    requireKnown(table.campaign?.by);
    const now = fingerprint(updateReview(awardPlan(plan), table, null, today));
    const same = (a: readonly string[], b: readonly string[]): boolean => a.length === b.length && a.every((text, i) => text === b[i]);
    const typed = undo.created || undo.appended > 0 || undo.answered;
    const shape = same(table.headings.map(String), undo.headingsAfter) && table.rows.length === Math.max(1, undo.rowsAfter);
    if (!shape || !same(now.who, undo.who) || (typed && !same(now.facts, undo.facts))) throw new MovedError('review');
    if (undo.created && !(await hasOnlyTable(context, table))) throw new MovedError('review');
    await withSheetsOpen(context, undo.created ? [] : [table.sheet], () =>
      finish(
        () => [{ sheet: table.sheet }],
        () =>
          undo.created
            ? removeCreated(context, table.sheet, undo.previous)
            : restore(context, { ...table, rows: { length: table.rows.length - undo.appended } }, undo),
      ),
    );
  });
}

/** One answer to be written: which row, as read, and what. */
export interface Answer<F extends FactName = FactName> {
  row: number;
  /** Unit and name that the row had when it was read: it may have been sorted since. */
  agency: string;
  name: string;
  /** The how-manieth of this name in its unit it was; 1 where that is all. */
  namesake?: number;
  fact: F;
  value: Facts[F];
}

/**
 * Writes answers into the sheet, then evaluates again. @throws MovedError when a row is no longer about the subject that was asked about
 */
export function answerFacts(plan: Plan, answers: readonly Answer[], today: string): Promise<Made> {
  return inExcel((context) => takeAnswers(context, awardPlan(plan), { answers, added: [] }, today));
}

/** Somebody whom people add to the review, with what they know of him. */
export type AddedPerson = Pick<ReviewSubject, 'agency' | 'name' | 'kind'> & { facts: Partial<Facts> };

/** What is written into a review at once. */
export interface Taken {
  answers: readonly Answer[];
  added: readonly AddedPerson[];
  /** Formats, drop-downs and rules are set anew: a run that stopped on the way may have left rows without. */
  dress?: boolean;
}

/** The same within a run that goes on, and people who are added behind all others. @throws MissingError, MovedError */
export async function takeAnswers(context: Excel.RequestContext, plan: AwardPlan, taken: Taken, today: string): Promise<Made> {
  const table = await reviewOf(context, plan);
  if (!table) throw new MissingError('review');
  requireKnown(table.campaign?.by);
  // A plan that asks more than it did: its columns come first.
  const known = findColumns(table.headings);
  const asked = [...taken.answers.map(({ fact }) => fact), ...taken.added.flatMap(({ facts }) => keysOf(facts as Facts))];
  if (asked.every((fact) => known.has(fact))) return writeTaken(context, plan, table, taken, today);
  const { undo } = await writeReview(context, plan, null, today);
  return allOrNothing(async (note) => {
    note(
      () => [{ sheet: table.sheet }],
      () => takeBackReview(context, undo),
    );
    return writeTaken(context, plan, (await readReviewTable(context))!, taken, today);
  });
}

function writeTaken(
  context: Excel.RequestContext,
  plan: AwardPlan,
  table: PlacedReview,
  { answers, added, dress = false }: Taken,
  today: string,
): Promise<Made> {
  const columns = findColumns(table.headings);
  const text = (row: number, key: string): string => String(table.rows[row]?.[columns.get(key)?.index ?? -1] ?? '');
  const moved = answers.some(
    ({ row, agency, name, namesake = 1 }) =>
      text(row, 'name') !== name || (text(row, 'agency') !== agency && text(row, 'agency') !== '') || namesakeIn(text(row, 'origin')) !== namesake,
  );
  if (moved) throw new MovedError('row');
  const rows = table.rows.map((cells) => [...cells]);
  const written = new Map<FactName, ColumnValues>();
  for (const { row, fact, value } of answers) {
    const index = columns.get(fact)?.index;
    if (index === undefined) throw new ReviewColumnsError([headingOf(plan, fact)]);
    const column = written.get(fact) ?? { index, key: fact, values: table.cells.map((cells) => cells[index] ?? '') };
    rows[row]![index] = column.values[row] = factCell(fact, value);
    written.set(fact, column);
  }
  const appended = added.map(({ agency, name, kind, facts }): CellValue[] => {
    const cells = new Map([...whoCells({ agency, name, kind }), ...factCells(facts)]);
    const row = table.headings.map((): CellValue => '');
    for (const [key, cell] of cells) {
      const index = columns.get(key)?.index;
      if (index === undefined) throw new ReviewColumnsError([headingOf(plan, key as FactName)]);
      row[index] = cell;
    }
    return row;
  });
  for (const { index, values } of written.values())
    append(
      values,
      appended.map((row) => row[index]!),
    );
  const update = updateReview(plan, { headings: table.headings, rows: [...rows, ...appended], taken: table.taken ?? null }, null, today);
  return withSheetsOpen(context, [table.sheet], () => changeReview(context, plan, table, { ...update, appended }, { answers: [...written.values()], dress }));
}

const headingOf = (plan: AwardPlan, fact: FactName): string => reviewColumns('thousand', plan).find((column) => contentKey(column) === fact)!.heading;

/** Brings a subject's row to the front. */
export function showRow({ sheet, firstRow }: Review, row: number): Promise<void> {
  return inExcel(async (context) => {
    const worksheet = context.workbook.worksheets.getItem(sheet);
    worksheet.activate();
    const table = context.workbook.tables.getItem(REVIEW_TABLE).getDataBodyRange();
    table
      .getRow(row)
      .getIntersection(worksheet.getRangeByIndexes(firstRow + row, 0, 1, MAX_COLUMNS))
      .select();
    await context.sync();
  });
}

const freshOf = ({ missing, appended }: ReviewUpdate): Fresh => ({ columns: new Set(missing.map(contentKey)), rows: appended.length });
