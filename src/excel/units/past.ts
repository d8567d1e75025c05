/**
 * Figures of other days out of files: an older report, or another workbook with a history, as rows of the history. Files are read here, in the pane; what they
 * say is recorded like every other day (excel/history/history-sheet.ts), with the file as its source.
 */
import { openPackage, type OpenPackage, PackageError } from 'excel-host/package';
import { assessSubjects } from '../../assessment/report';
import { rowsOn } from '../../history/change';
import { countedFrom, figuresPeriod } from '../../history/day';
import { matchSubjects } from '../../history/match';
import { historyRows, type HistoryRow } from '../../history/row';
import { HISTORY_TABLE, readHistory } from '../../history/table';
import type { Plan } from '../../plan/plan';
import { recogniseWorkbook } from '../../report/recognise';
import { gridsOf, uncalculatedIn } from './file-grids';
import type { ChosenFile } from './forms';
import type { FileRefusal } from './sentences';
import { append } from '../../terms/lists';

/** What a file gave. */
export interface PastFile {
  file: string;
  days: string[];
  rows: number;
  /** Rows of its history that cannot be read. */
  unread: number;
}

export interface Past {
  rows: HistoryRow[];
  files: PastFile[];
  refused: { file: string; why: FileRefusal }[];
}

/**
 * Reads files of other days. Nothing is asked about the period of the campaign: they are of another one.
 * @param day of figures that do not say their own; null: they are refused @param today no figures are of a later day
 */
export function readPast(plan: Plan, chosen: readonly ChosenFile[], day: string | null, today: string): Past {
  const past: Past = { rows: [], files: [], refused: [] };
  for (const { name: file, bytes } of chosen) {
    const found = rowsIn(plan, file, bytes, day);
    const late = 'rows' in found ? found.rows.find((row) => row.day > today) : undefined;
    const twice = 'rows' in found ? toldTwice(found.rows, past.rows) : undefined;
    if (!('rows' in found)) past.refused.push({ file, why: found.why });
    else if (twice) past.refused.push({ file, why: { code: 'sameDay', day: twice.day, other: twice.source ?? '' } });
    else if (late) past.refused.push({ file, why: { code: 'lateDay', day: late.day } });
    else {
      append(past.rows, found.rows);
      past.files.push({ file, days: [...new Set(found.rows.map((row) => row.day))].sort(), rows: found.rows.length, unread: found.unread });
    }
  }
  return past;
}

/** A row that another file has already told of its day; undefined where there is none. */
function toldTwice(rows: readonly HistoryRow[], before: readonly HistoryRow[]): HistoryRow | undefined {
  for (const day of new Set(rows.map((row) => row.day))) {
    const [now, known] = [rowsOn(rows, day), rowsOn(before, day)];
    const at = [...matchSubjects(now, known, 'inOrder').values()][0];
    if (at !== undefined) return known[at];
  }
  return undefined;
}

/** What a file says, and how many rows of its history cannot be read. */
interface Found {
  rows: HistoryRow[];
  unread: number;
}

function rowsIn(plan: Plan, file: string, bytes: Uint8Array, day: string | null): Found | { why: FileRefusal } {
  try {
    const opened = openPackage(bytes);
    const kept = historyIn(opened, file);
    if (kept.rows.length > 0) return kept;
    const sheet = uncalculatedIn(opened);
    if (sheet !== null) return { why: { code: 'uncalculated', sheet } };
    return reportRows(plan, opened, file, day);
  } catch (error) {
    if (!(error instanceof PackageError)) throw error;
    return { why: { code: 'file', error } };
  }
}

/** The rows of a workbook's own history; those that its report gave are from now on the file's. */
function historyIn({ workbook }: Pick<OpenPackage, 'workbook'>, file: string): Found {
  for (const sheet of workbook.sheets) {
    const table = sheet.tables.find(({ name }) => name === HISTORY_TABLE);
    if (!table) continue;
    const { top, bottom, left, right } = table.area;
    const cells = Array.from({ length: bottom - top }, (_, row) =>
      Array.from({ length: right - left + 1 }, (_unused, column) => sheet.cell(top + 1 + row, left + column)?.value ?? ''),
    );
    const { rows, problems } = readHistory(table.columns, cells, workbook.dayOffset);
    return { rows: rows.map(({ row }) => ({ ...row, source: row.source === '' ? file : row.source })), unread: problems.length };
  }
  return { rows: [], unread: 0 };
}

function reportRows(plan: Plan, opened: Pick<OpenPackage, 'workbook'>, file: string, day: string | null): Found | { why: FileRefusal } {
  const recognition = recogniseWorkbook(gridsOf(opened));
  if (recognition.sheets.length === 0) return { why: { code: 'noReport' } };
  if (recognition.questions.length > 0) return { why: { code: 'questions', questions: recognition.questions } };
  const period = figuresPeriod(recognition.sheets, plan.dataPeriod);
  const of = period.to ?? day;
  if (of === null) return { why: { code: 'noDay' } };
  const since = countedFrom(of, period.from, plan.dataPeriod);
  return { rows: historyRows(plan, assessSubjects(plan, recognition), { day: of, since, source: file }), unread: 0 };
}
