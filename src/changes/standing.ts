/** What the results that stand in a workbook say, held against what they would say if they were written again. Pure. */
import type { AssessedSubject } from '../assessment/report';
import { cellAddress } from '../cells/address';
import { type GridCell, GridView, type SheetGrid } from '../cells/grid';
import { type BlockColumn, columnsBeside, columnsUnder, RESULT_HEADINGS } from '../own/columns';
import type { Plan } from '../plan/plan';
import type { Recognition, SubjectPlace } from '../report/recognise';
import { type Measure, MEASURES } from '../terms/terms';
import { QUALIFICATION_WORDS, VERDICT_WORDS } from '../terms/words';
import { signsIn } from './basis';
import { saysSign } from './seen';

/** The results of one row, beside its report or on a sheet of their own. */
export interface StandingRow {
  /** The row of the report that they are about. */
  of: SubjectPlace;
  sheet: string;
  /** The cell of "Đủ điều kiện". */
  address: string;
  qualifies: string;
  results: Partial<Record<Measure, string>>;
  /** False where they were made from other figures than those that stand there now. */
  current: boolean;
}

/** All results that stand in a workbook about what was recognised in it. */
export function standingRows(grids: readonly SheetGrid[], recognition: Recognition, assessed: readonly AssessedSubject[], plan: Plan): StandingRow[] {
  const views = new Map(grids.map((grid) => [grid.name, new GridView(grid)]));
  const signs = signsIn({ recognition, plan, view: (sheet) => views.get(sheet)! });
  const places = assessed.flatMap((one) => one.subject.places.map((of) => ({ of, one })));
  const rows: StandingRow[] = [];
  const add = (of: SubjectPlace, one: AssessedSubject, at: ResultsPlace, row: number): void => {
    const said = (index: number): GridCell => (index < 0 ? '' : at.view.cell(row, at.column + index));
    const report = recognition.sheets[of.sheet]!;
    const own = report.rows[of.row]!.measure;
    const find = (content: BlockColumn['content'], measure: Measure | null = null): number =>
      at.columns.findIndex((column) => column.content === content && (measure === null || column.measure === measure));
    const measures = report.layout === 'rows' && own ? [own] : report.measures.map(({ measure }) => measure);
    const qualifies = find('qualifies');
    rows.push({
      of,
      sheet: at.sheet,
      address: cellAddress(row, at.column + Math.max(0, qualifies)),
      qualifies: String(said(qualifies)),
      results: Object.fromEntries(measures.map((measure) => [measure, String(said(find('result', report.layout === 'rows' ? null : measure)))])),
      current: saysSign(String(said(find('note'))), signs(of.sheet, of.row, one), at.apart ? report.sheet : null),
    });
  };
  const beside = recognition.sheets.map((report) => besidePlace(report, views));
  for (const { of, one } of places) {
    const at = beside[of.sheet];
    const { row } = recognition.sheets[of.sheet]!.rows[of.row]!;
    if (at && row <= at.lastRow) add(of, one, at, row);
  }
  for (const grid of grids) {
    const apart = apartPlace(grid, recognition, views);
    if (!apart) continue;
    const byRow = new Map(
      places.filter(({ of }) => of.sheet === apart.report).map((place) => [recognition.sheets[apart.report]!.rows[place.of.row]!.row + 1, place]),
    );
    for (let row = apart.firstRow; row <= apart.lastRow; row++) {
      const place = byRow.get(Number(apart.view.cell(row, apart.rowNumbers)));
      if (place) add(place.of, place.one, apart, row);
    }
  }
  return rows;
}

/** Where results stand. */
interface ResultsPlace {
  sheet: string;
  view: GridView;
  column: number;
  columns: BlockColumn[];
  lastRow: number;
  apart: boolean;
}

function besidePlace({ sheet, header, measures, layout }: Recognition['sheets'][number], views: ReadonlyMap<string, GridView>): ResultsPlace | null {
  const own = header.ownBlock;
  if (!own) return null;
  const view = views.get(sheet)!;
  const headings = Array.from({ length: own.width }, (_, i) => view.text(own.headingRow, own.column + i));
  return { sheet, view, column: own.column, columns: columnsUnder(headings, columnsBeside({ measures, layout })), lastRow: own.lastRow, apart: false };
}

interface ApartPlace extends ResultsPlace {
  /** Index of the report. */
  report: number;
  firstRow: number;
  rowNumbers: number;
}

function apartPlace({ name, results }: SheetGrid, { sheets }: Recognition, views: ReadonlyMap<string, GridView>): ApartPlace | null {
  const source = results?.source;
  const report = source
    ? sheets.findIndex(({ sheet, header }) => sheet === source.sheet && source.area.top <= header.lastRow && source.area.bottom >= header.lastRow)
    : -1;
  if (!results || report < 0) return null;
  const view = views.get(name)!;
  const { top, left, bottom, right } = results.area;
  const column = left + RESULT_HEADINGS.length;
  const headings = Array.from({ length: right - column + 1 }, (_, i) => view.text(top, column + i));
  return {
    sheet: name,
    view,
    column,
    columns: columnsUnder(headings, columnsBeside(sheets[report]!)),
    lastRow: bottom,
    apart: true,
    report,
    firstRow: top + 1,
    rowNumbers: left,
  };
}

/** Somebody for whom a new run would change something. */
export interface OutdatedSubject {
  name: string;
  sheet: string;
  address: string;
}

/** A conclusion that a new run would change. `measure`: null for "Đủ điều kiện". */
export interface ChangedVerdict extends OutdatedSubject {
  measure: Measure | null;
  from: string;
  to: string;
}

/** What of the results that stand is no longer so. */
export interface Outdated {
  verdicts: ChangedVerdict[];
  /** Other figures, and the same conclusion. */
  figures: OutdatedSubject[];
  /** Judged, and without results beside others that have some. */
  missing: OutdatedSubject[];
}

const NOT_OUTDATED: Outdated = { verdicts: [], figures: [], missing: [] };

const QUALIFICATIONS: ReadonlySet<string> = new Set(Object.values(QUALIFICATION_WORDS));

/** Each subject once, wherever it stands. */
export function outdatedIn(standing: readonly StandingRow[], assessed: readonly AssessedSubject[]): Outdated {
  if (standing.length === 0) return NOT_OUTDATED;
  const byPlace = new Map<string, StandingRow[]>();
  for (const row of standing) byPlace.set(keyOf(row.of), [...(byPlace.get(keyOf(row.of)) ?? []), row]);
  const outdated: Outdated = { verdicts: [], figures: [], missing: [] };
  for (const one of assessed) {
    const rows = one.subject.places.flatMap((place) => byPlace.get(keyOf(place)) ?? []);
    const place = ({ sheet, address }: StandingRow): OutdatedSubject => ({ name: one.subject.name, sheet, address });
    const empty = rows.find(({ qualifies, results }) => qualifies === '' && Object.values(results).every((word) => word === ''));
    const changed = rows.flatMap((row) => changedIn(row, one).map((verdict): ChangedVerdict => ({ ...place(row), ...verdict })));
    if (changed.length > 0) outdated.verdicts.push(changed[0]!);
    else if (empty) outdated.missing.push(place(empty));
    else {
      const stale = rows.find(({ current }) => !current);
      if (stale) outdated.figures.push(place(stale));
    }
  }
  return outdated;
}

const keyOf = ({ sheet, row }: SubjectPlace): string => `${sheet}/${row}`;

/** "Đủ điều kiện" first: it is what people ask about. */
function changedIn({ qualifies, results }: StandingRow, { qualification, byMeasure }: AssessedSubject): Pick<ChangedVerdict, 'measure' | 'from' | 'to'>[] {
  const now = QUALIFICATION_WORDS[qualification];
  const verdicts = MEASURES.flatMap((measure) => {
    const [from, to] = [results[measure], byMeasure[measure] && VERDICT_WORDS[byMeasure[measure].verdict]];
    return from !== undefined && to !== undefined && from !== '' && from !== to ? [{ measure, from, to }] : [];
  });
  return [...(QUALIFICATIONS.has(qualifies) && qualifies !== now ? [{ measure: null, from: qualifies, to: now }] : []), ...verdicts];
}
