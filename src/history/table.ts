/**
 * The table of the history: its columns as people see them, rows read back, and what has to change in it when a day is recorded. A column is found by its
 * heading, wherever people move it; columns of their own may stand between and are never touched. Pure.
 */
import { awardSubjectOf } from '../plan/award';
import { dayIn, serialOf } from '../cells/day';
import { kindNamed, measureNamed, unitNamed } from '../cells/naming';
import { fold } from '../cells/text';
import { ToldError } from '../messages/told-error';
import { keysOf, mapRecord } from '../terms/records';
import { COMPARATORS } from '../terms/terms';
import { COMPARATOR_WORDS, KIND_WORDS, MEASURE_WORDS, QUALIFICATION_WORDS, UNIT_WORDS, VERDICT_WORDS } from '../terms/words';
import { matchSubjects } from './match';
import type { HistoryRow } from './row';

export const HISTORY_TABLE = 'THADS_HISTORY';
export const HISTORY_SHEET = 'Lịch sử số liệu';

/** What a cell may hold that we write. */
export type HistoryCell = string | number;

export interface HistoryColumn {
  heading: string;
  /** In characters. */
  width: number;
  /** Number format, in Excel's own words; text where there is none. */
  format?: string;
  /** What is written; absent for a column that follows the others by a formula. */
  cell?(row: HistoryRow): HistoryCell;
  /** A formula of the row that stands in the column instead of a value. */
  formula?: string;
}

/** Digits after a comma only where there are some: "#.###" leaves a comma behind a whole number. */
const AMOUNT = '[>=1000]#,##0;General';
const amount = (value: number | null): HistoryCell => value ?? '';
const own = (heading: string): string => `${HISTORY_TABLE}[[#This Row],[${heading}]]`;

/** As it is printed everywhere: a missed target is never shown as reached (assessment/shown-rate.ts). */
function rateFormula(): string {
  const rate = `${own('Thi hành xong')}/${own('Có điều kiện')}`;
  const missed = `AND(${own('Kết quả')}="${VERDICT_WORDS.notMet}",ROUND(${rate},4)>=${own('Chỉ tiêu')})`;
  return `=IFERROR(IF(${missed},ROUNDDOWN(${rate},4),${rate}),"")`;
}

/** The columns from left to right. */
export const HISTORY_COLUMNS = {
  day: { heading: 'Ngày số liệu', width: 13, format: 'dd/mm/yyyy', cell: ({ day }) => serialOf(day) },
  agency: { heading: 'Đơn vị', width: 30, cell: ({ agency }) => agency },
  name: { heading: 'Tên tập thể, cá nhân', width: 30, cell: ({ name }) => name },
  kind: { heading: 'Đối tượng', width: 22, cell: ({ kind }) => KIND_WORDS[kind] },
  measure: { heading: 'Tiêu chí', width: 9, cell: ({ measure }) => MEASURE_WORDS[measure] },
  unit: { heading: 'Đơn vị tính', width: 12, cell: ({ unit }) => UNIT_WORDS[unit] },
  total: { heading: 'Tổng số giải quyết', width: 16, format: AMOUNT, cell: ({ total }) => amount(total) },
  toEnforce: { heading: 'Phải thi hành', width: 16, format: AMOUNT, cell: ({ toEnforce }) => amount(toEnforce) },
  eligible: { heading: 'Có điều kiện', width: 16, format: AMOUNT, cell: ({ eligible }) => amount(eligible) },
  completed: { heading: 'Thi hành xong', width: 16, format: AMOUNT, cell: ({ completed }) => amount(completed) },
  rate: { heading: 'Tỷ lệ', width: 10, format: '0.00%', formula: rateFormula() },
  target: { heading: 'Chỉ tiêu', width: 10, format: '0.00%', cell: ({ target }) => (target === null ? '' : Number((target / 100).toFixed(4))) },
  comparator: { heading: 'So sánh', width: 8, cell: ({ comparator }) => COMPARATOR_WORDS[comparator] },
  band: { heading: 'Nhóm', width: 26, cell: ({ band }) => band },
  verdict: { heading: 'Kết quả', width: 11, cell: ({ verdict }) => VERDICT_WORDS[verdict] },
  qualification: { heading: 'Đủ điều kiện', width: 13, cell: ({ qualification }) => QUALIFICATION_WORDS[qualification] },
  since: { heading: 'Số liệu tính từ', width: 13, format: 'dd/mm/yyyy', cell: ({ since }) => serialOf(since) },
  plan: { heading: 'Kế hoạch', width: 30, cell: ({ plan }) => plan },
  source: { heading: 'Nguồn', width: 24, cell: ({ source }) => (source === '' ? OWN_REPORT : (source ?? '')) },
} satisfies Record<string, HistoryColumn>;
export type HistoryField = keyof typeof HISTORY_COLUMNS;
const FIELDS = keysOf(HISTORY_COLUMNS);
const columnOf = (field: HistoryField): HistoryColumn => HISTORY_COLUMNS[field];

/** What stands as the source of the workbook's own figures. */
const OWN_REPORT = 'báo cáo trong sổ';

/** Where each column stands among the headings of the table; −1 for one that is gone. */
export const historyColumns = (headings: readonly unknown[]): Record<HistoryField, number> => {
  const folded = headings.map((heading) => fold(String(heading)));
  return mapRecord(HISTORY_COLUMNS, ({ heading }) => folded.indexOf(fold(heading)));
};

/** Headings of ours that the table lacks although nothing can be read or written without them. */
export function missingHeadings(headings: readonly unknown[]): string[] {
  const at = historyColumns(headings);
  return FIELDS.flatMap((field) => (at[field] < 0 && field !== 'rate' ? [columnOf(field).heading] : []));
}

/** Headings of ours were renamed or deleted. */
export class HistoryColumnsError extends ToldError {
  override readonly name = 'HistoryColumnsError';
  constructor(readonly headings: readonly string[]) {
    super(({ error }) => error.tableColumns(HISTORY_TABLE, headings));
  }
}

/** The history is on its sheet, but no table of its name. */
export class HistoryTableError extends ToldError {
  override readonly name = 'HistoryTableError';
  constructor(readonly sheet: string) {
    super(({ error }) => error.historyTable(sheet, HISTORY_TABLE));
  }
}

/** A cell that cannot be read: its row from 0 within the body, the heading, what it holds. */
export interface HistoryProblem {
  row: number;
  heading: string;
  text: string;
  /** The row that says the same of the same day already; null where a cell cannot be read. */
  twin: number | null;
}

export interface HistoryReading {
  /** What the rows say, with the place of each within the body. */
  rows: { row: HistoryRow; at: number }[];
  /** Rows that are not used, with the first cell that keeps each from it. */
  problems: HistoryProblem[];
  /** Places of rows in which nothing of ours stands. */
  blank: number[];
}

/** Reads the body of the table. @param behind by how many days the workbook's count of days is (cells/day.ts) */
export function readHistory(headings: readonly unknown[], body: readonly (readonly unknown[])[], behind = 0): HistoryReading {
  const at = historyColumns(headings);
  const reading: HistoryReading = { rows: [], problems: [], blank: [] };
  const told = new Map<string, number>();
  body.forEach((cells, row) => {
    const isBlank = FIELDS.every((field) => field === 'rate' || textOf(cells[at[field]]) === '');
    const read = isBlank ? null : readRow((field) => cells[at[field]], behind);
    if (read === null) reading.blank.push(row);
    else if ('field' in read) reading.problems.push({ row, heading: columnOf(read.field).heading, text: textOf(cells[at[read.field]]), twin: null });
    else {
      const twin = told.get(tellOf(read));
      if (twin === undefined) {
        told.set(tellOf(read), row);
        reading.rows.push({ row: read, at: row });
      } else reading.problems.push({ row, heading: columnOf('name').heading, text: read.name, twin });
    }
  });
  return reading;
}

/** A unit is told once a day; of people of one name only the same figures are twice the same. */
function tellOf({ day, kind, agency, name, measure, unit, total, toEnforce, eligible, completed }: HistoryRow): string {
  const isUnit = awardSubjectOf(kind) === 'collective';
  return JSON.stringify([day, measure, kind, name, ...(isUnit ? [] : [agency, unit, total, toEnforce, eligible, completed])]);
}

const textOf = (cell: unknown): string => (typeof cell === 'string' || typeof cell === 'number' || typeof cell === 'boolean' ? String(cell).trim() : '');

/** A row, or the field that is wrong. */
function readRow(cell: (field: HistoryField) => unknown, behind: number): HistoryRow | { field: HistoryField } {
  const text = (field: HistoryField): string => textOf(cell(field)).normalize('NFC');
  const day = dayOf(cell('day'), behind);
  const since = dayOf(cell('since'), behind);
  const [kind, measure, unit] = [kindNamed(text('kind')), measureNamed(text('measure')), unitNamed(text('unit'))];
  const amounts = mapRecord(AMOUNTS, (_, field) => amountOf(cell(field)));
  const target = amountOf(cell('target'));
  const comparator = COMPARATORS.find((one) => COMPARATOR_WORDS[one] === text('comparator')) ?? (text('comparator') === '' ? '>=' : undefined);
  const verdict = keyWith(VERDICT_WORDS, text('verdict'));
  const qualification = keyWith(QUALIFICATION_WORDS, text('qualification'));
  if (day === undefined) return { field: 'day' };
  if (since === undefined) return { field: 'since' };
  if (text('name') === '') return { field: 'name' };
  if (kind === undefined) return { field: 'kind' };
  if (measure === undefined) return { field: 'measure' };
  if (unit === undefined || (unit === 'cases') !== (measure === 'cases')) return { field: 'unit' };
  for (const field of keysOf(AMOUNTS)) if (amounts[field] === undefined) return { field };
  if (target === undefined) return { field: 'target' };
  if (comparator === undefined) return { field: 'comparator' };
  if (verdict === undefined) return { field: 'verdict' };
  if (qualification === undefined) return { field: 'qualification' };
  const source = text('source');
  return {
    ...{ day, since, kind, agency: text('agency'), name: text('name'), measure, unit },
    ...(amounts as Record<keyof typeof AMOUNTS, number | null>),
    band: text('band'),
    // As a plan writes it: at most two decimals.
    target: target === null ? null : Number((target * 100).toFixed(2)),
    ...{ comparator, verdict, qualification, plan: text('plan'), source: source === OWN_REPORT ? '' : source === '' ? null : source },
  };
}

const AMOUNTS = { total: 0, toEnforce: 0, eligible: 0, completed: 0 };

function dayOf(cell: unknown, behind: number): string | undefined {
  return dayIn(typeof cell === 'number' ? cell + behind : cell) ?? undefined;
}

/** null for a blank cell, undefined for anything but a number that is not negative. */
function amountOf(cell: unknown): number | null | undefined {
  if (textOf(cell) === '') return null;
  return typeof cell === 'number' && cell >= 0 ? cell : undefined;
}

const keyWith = <K extends string>(words: Readonly<Record<K, string>>, text: string): K | undefined => keysOf(words).find((key) => words[key] === text);

/** A row as it is written under the headings of a table; '' in columns that are not ours. @param behind see readHistory */
export function cellsOf(headings: readonly unknown[], row: HistoryRow, behind = 0): HistoryCell[] {
  const at = historyColumns(headings);
  const cells = headings.map((): HistoryCell => '');
  for (const field of FIELDS) {
    const { cell, formula } = columnOf(field);
    const value = cell ? cell(row) : formula!;
    if (at[field] >= 0) cells[at[field]] = (field === 'day' || field === 'since') && typeof value === 'number' ? value - behind : value;
  }
  return cells;
}

/** What recording a day changes. Rows count from 0 within the body. */
export interface HistoryChange {
  /** Rows that are there already, with what they say now. */
  updates: { at: number; row: HistoryRow }[];
  /** Rows that the day does not have yet. */
  added: HistoryRow[];
  /** Rows of the same day and source that nobody of the report is any more. */
  surplus: number[];
  /** Rows of the same day that another source has told and this one says nothing of: they stay. */
  others: HistoryRow[];
}

/**
 * Recording a day again replaces what the same source has said of it. Whoever another source has told of that day is told anew, but nobody else of it is
 * touched.
 */
export function recordDay({ rows, problems }: Pick<HistoryReading, 'rows' | 'problems'>, recorded: readonly HistoryRow[]): HistoryChange {
  const change: HistoryChange = { updates: [], added: [], surplus: [], others: [] };
  const days = new Set(recorded.map(({ day }) => day));
  for (const day of days) {
    const now = recorded.filter((row) => row.day === day);
    const sources = new Set(now.flatMap(({ source }) => source ?? []));
    const before = rows.filter(({ row }) => row.day === day);
    const matched = matchSubjects(
      now,
      before.map(({ row }) => row),
      'inOrder',
    );
    const taken = new Set(matched.values());
    now.forEach((row, i) => {
      const found = matched.get(i);
      if (found === undefined) change.added.push(row);
      else change.updates.push({ at: before[found]!.at, row });
    });
    before.forEach(({ row, at }, i) => {
      if (taken.has(i) || row.source === null) return;
      if (sources.has(row.source)) change.surplus.push(at);
      else change.others.push(row);
    });
  }
  // What says the same twice is told once.
  const updated = new Set(change.updates.map(({ at }) => at));
  for (const { row, twin } of problems) if (twin !== null && updated.has(twin)) change.surplus.push(row);
  return change;
}
