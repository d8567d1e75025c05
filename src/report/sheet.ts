/** Recognises the report on one sheet: header, columns, rows, figures, proof. Certain things, doubts and questions come with cell addresses. */
import { areaAddress, cellAddress, columnLetters, columnOf } from '../cells/address';
import type { GridView } from '../cells/grid';
import { type Grouping, isFigureLike } from '../cells/number';
import { nameKey, personName } from '../cells/text';
import { DECIDING_FIGURES, type DecidingFigure, type Figures, isDeciding } from '../terms/figures';
import type { Measure } from '../terms/terms';
import type { MeasureColumns } from './candidates';
import { type Choosing, chooseSearched, chooseSet, type Place } from './choose';
import { isKey, type ReportColumn, readColumns, type WhoColumns, whoColumns } from './columns';
import { type Context, under } from './context';
import { type ChosenColumns, readTable, rowFigures, sheetGrouping, type TotalParts, totalParts } from './figures';
import { findHeader, type Header, headerAt, type HeaderMiss, headerOverFigures, headingPaths } from './header';
import { type HeadingWord, headingWord } from './headings';
import { refusalWithoutHeader, isOwnSheet } from './kinds-of-sheet';
import { agencyKeys } from './join';
import { isImplausible, oddFractions } from './magnitude';
import { type MeasureSets, measureSets, notesBelow, type SheetHints, titlesAbove } from './measures';
import { agencyKind } from './names';
import { type PartRows, partRows } from './parts';
import { type FigureTable, type ProofLine, proveGroups, proveRows, rowProblems, type RowProblem, wrongSum } from './proof';
import type { Question } from './questions';
import { type RowKind, type SheetReading, statedColumns, statedFigures } from './reading';
import { countedRows, isCounted, readRows, type ReportRow } from './rows';
import { addUp, type Arrangement, arrangeRows } from './sums';
import { doubtsOfColumns, questionsOf } from './suspicions';
import { isAmount, lastDataRow } from './extent';
import { columnsNamed, type NamedColumn, namedColumns } from './named-columns';
import { type OwnTargets, ownTargets } from './own-targets';
import { append } from '../terms/lists';

/** Something that the recogniser is not sure of. Sentences are in messages/ under `doubt`. */
export type Doubt =
  | { code: 'unitAssumed'; unit: MeasureColumns['unit']; address: string }
  | { code: 'measureGuessed'; measure: Measure; address: string }
  | { code: 'identityFails'; line: ProofLine; address: string }
  | { code: 'unusableFigure'; problem: NonNullable<Figures['problem']>; name: string; address: string }
  | { code: 'completedAdded'; columns: string[]; address: string }
  | { code: 'completedExcludes'; columns: string[]; address: string }
  | { code: 'namesakes'; name: string; agency: string; address: string }
  | { code: 'totalAdded'; columns: string[]; address: string }
  | { code: 'unmatched'; name: string; agency: string; measure: Measure; address: string }
  /** A row with figures that is about no office and no officer. */
  | { code: 'nobody'; name: string; address: string }
  /** The sheet's own target of a row is not the plan's. Both in per cent. */
  | { code: 'ownTargets'; heading: string; name: string; own: number; plan: number; address: string }
  /** The sheet comes from another agency than the plan. */
  | { code: 'otherIssuer'; issuer: string; address: string }
  /** A column that the plan names is on none of the sheets, or several times. */
  | { code: 'namedColumn'; heading: string; several: boolean; address: string }
  | { code: 'noPartner'; missing: Measure; address: string };

/** Why a sheet is not taken for a report. Sentences are in messages/ under `refusal`. */
export type RefusalReason =
  | { code: 'empty' }
  | { code: 'hidden' }
  /** The review of awards: ours, and no report. */
  | { code: 'ownSheet' }
  | { code: 'noHeader'; found: HeadingWord[]; missing: HeadingWord[] }
  | { code: 'accountingForm' }
  | { code: 'noNames'; address: string }
  | { code: 'missingFigure'; measure: Measure; missing: DecidingFigure[]; address: string }
  /** A person named one column for two figures. */
  | { code: 'sameColumn'; measure: Measure; figures: [DecidingFigure, DecidingFigure]; address: string }
  /** No row has a figure in one of the columns. */
  | { code: 'emptyFigure'; measure: Measure; figure: DecidingFigure; address: string }
  | { code: 'noSubjects'; address: string }
  /** Two tables beside each other name different people in one row. */
  | { code: 'sideBySide'; name: string; other: string; address: string }
  /** Several rows for each subject, and nothing tells which of them counts. */
  | { code: 'partRows'; address: string }
  /** A person said so. */
  | { code: 'left' }
  /** Another sheet has the same people, and counts. `because` as in tables.ts. */
  | { code: 'notCounted'; other: string; because: NotCounted };

/** Why of several sheets about the same people another one counts. */
export type NotCounted = 'same' | 'kept' | 'older' | 'part' | 'forecast' | 'past' | 'hidden';

/** A recognised report: one table on one sheet. */
export interface ReportSheet {
  sheet: string;
  titles: string[];
  /** Texts below the table. */
  notes: string[];
  header: Header;
  who: WhoColumns;
  /** In the order cases, money. */
  measures: ChosenColumns[];
  /** `rows`: each measure has rows of its own, in the same columns. */
  layout: 'columns' | 'rows';
  /** Every row from the first data row to the last one, in order. */
  rows: ReportRow[];
  /** Per measure, a figure set per row (null for rows that are no subjects of the measure). */
  figures: Partial<Record<Measure, (Figures | null)[]>>;
  /** Of what the total is made, likewise: no verdict hangs on it. */
  parts: Partial<Record<Measure, (TotalParts | null)[]>>;
  proof: ProofLine[];
  /** Targets that the sheet itself states, as fractions by row (NaN where there is none). */
  ownTargets: OwnTargets[];
  /** The columns that the plan names. */
  named: NamedColumn[];
  /** Of which time the columns of each measure are, by their headings. */
  contexts: Context[];
  doubts: Doubt[];
  questions: Question[];
}

/** `below`: a header was found but no report under it; another table may follow from this row on. */
export type SheetResult = { report: ReportSheet } | { refusal: RefusalReason; below?: number };

/**
 * Recognises the first report on a sheet.
 * @param reading what a person said of the sheet
 */
export function recogniseSheet(view: GridView, reading?: SheetReading, hints: SheetHints = { search: false, moneyAbove: null }): SheetResult {
  const header = headerOf(view, reading);
  if ('lastRow' in header) return recogniseUnder(view, header, reading, { ...hints, search: false });
  const untold = hints.search && refusalWithoutHeader(view, header).code === 'noHeader' ? headerOverFigures(view, []) : null;
  const found = untold && recogniseUnder(view, untold, reading, hints);
  return found && 'report' in found ? found : { refusal: refusalWithoutHeader(view, header) };
}

function recogniseUnder(view: GridView, header: Header, reading: SheetReading | undefined, hints: SheetHints): SheetResult {
  if (isOwnSheet(view, header)) return { refusal: { code: 'ownSheet' } };
  const ignored = new Set(reading?.ignore ?? []);
  const { campaign } = hints;
  const read = readColumns(headingPaths(view, header), view.hidden).filter(({ column }) => !ignored.has(columnLetters(column)));
  const all = campaign ? read.map((column) => ({ ...column, context: under(column.context, campaign) })) : read;
  const columns = all.filter((column, i) => !isCoveredBy(view, header, all[i - 1], column));
  const address = areaAddress({ top: header.firstRow, left: header.firstColumn, bottom: header.lastRow, right: header.lastColumn });
  const below = header.lastRow + 1;
  const who = whoColumns(columns, header, (column) => textsBelow(view, header, column), reading?.name === undefined ? undefined : columnOf(reading.name));
  if (!who) return { refusal: { code: 'noNames', address }, below };
  // What the plan names as a measure of its own ("giảm án tồn") is not added to what was completed.
  const own = new Set((hints.named ?? []).map((heading) => columnsNamed(columns, heading, null)).flatMap((found) => (found.length === 1 ? found : [])));
  const isOwn = ({ column, word }: ReportColumn): boolean => own.has(column) && (word === 'reduced' || word === 'discontinued');
  const found = measureSets(
    view,
    header,
    columns.filter((column) => !isOwn(column)),
    reading,
    hints,
  );
  if ('missing' in found) return { refusal: { code: 'missingFigure', measure: found.measure, missing: found.missing, address }, below };
  return readReport({ view, header, columns, who, address, reading, found, named: hints.named ?? [] });
}

/** The right part of a heading that is merged over two columns, with nothing below it: the figures stand in the left one. */
function isCoveredBy(view: GridView, header: Header, left: ReportColumn | undefined, column: ReportColumn): boolean {
  if (!left || left.column !== column.column - 1 || !isKey(column) || left.headings.join('|') !== column.headings.join('|')) return false;
  for (let row = header.firstDataRow; row <= view.bottom; row++) if (isFigureLike(view.cell(row, column.column))) return false;
  return true;
}

/** The header that a person named or pointed into, else the first one on the sheet. */
function headerOf(view: GridView, reading: SheetReading | undefined): Header | HeaderMiss {
  const found = findHeader(view);
  const figures = statedFigures(reading);
  const stated = reading?.headingRow === undefined ? undefined : reading.headingRow - 1;
  if (stated !== undefined && stated >= view.grid.top) {
    return withFirstRow('lastRow' in found && found.lastRow === stated ? found : headerAt(view, stated, figures), reading);
  }
  if ('lastRow' in found) return withFirstRow(found, reading);
  return (figures.length > 0 && headerOverFigures(view, figures)) || found;
}

const withFirstRow = (header: Header, reading: SheetReading | undefined): Header =>
  reading?.firstRow !== undefined && reading.firstRow - 1 > header.lastRow ? { ...header, firstDataRow: reading.firstRow - 1 } : header;

const SAMPLE_ROWS = 60;

function textsBelow(view: GridView, header: Header, column: number): string[] {
  const texts: string[] = [];
  for (let row = header.firstDataRow; row <= Math.min(view.bottom, header.firstDataRow + SAMPLE_ROWS); row++) texts.push(view.text(row, column));
  return texts;
}

interface Draft {
  view: GridView;
  header: Header;
  columns: ReportColumn[];
  who: WhoColumns;
  address: string;
  reading: SheetReading | undefined;
  found: MeasureSets;
  /** Headings by which the plan names columns. */
  named: readonly string[];
}

function readReport(draft: Draft): SheetResult {
  const { view, header, columns, who, address, reading, found } = draft;
  const below = header.lastRow + 1;
  const grouping = sheetGrouping(view, header.firstDataRow, header.firstFigureColumn, header.lastColumn);
  const deciding = [...new Set(found.measures.flatMap(({ sets }) => sets.flatMap(decidingColumns)))];
  const lastRow = reading?.lastRow === undefined ? lastDataRow(view, header, deciding, who) : Math.min(view.bottom, reading.lastRow - 1);
  const filled = filledRows(view, deciding, header.firstDataRow, lastRow);
  const hasFigures = (row: number): boolean => filled[row - header.firstDataRow] === 1;
  const parts = partRows(view, header, who, columns, (row) => row <= lastRow && hasFigures(row), lastRow, Math.min(...deciding));
  if (parts && [...parts.values()].some(({ counts }) => counts === null)) return { refusal: { code: 'partRows', address }, below };
  const stated = (row: number): RowKind | undefined => reading?.rows?.[row + 1]?.kind;
  const rows = readRows({ view, header, who, parts, home: homeOf(titlesAbove(view, header)), hasFigures, stated }, lastRow);
  if (!rows.some(({ type }) => type === 'subject')) return { refusal: { code: 'noSubjects', address }, below };
  // Who names the columns knows which of two tables is meant.
  const other = statedFigures(reading).length > 0 ? null : otherNames(view, rows, who, secondNames(columns, header));
  if (other) return { refusal: other, below };
  const counted = rows.filter(isCounted).map(({ row }) => row);
  const place: Place = { view, header, rows: counted, grouping };
  const choices = found.measures.map(({ measure, sets, searched }) =>
    searched ? chooseSearched(place, sets) : chooseSet(place, sets, statedColumns(reading, measure)),
  );
  const report = reportOf(draft, rows, parts, place, choices, grouping);
  const twice = report.measures.map((chosen) => columnTwice(report, chosen)).find((one) => one !== null);
  if (twice) return { refusal: twice, below };
  const empty = report.measures.map((chosen) => emptyFigure(report, chosen)).filter((one) => one !== null);
  return empty.length === report.measures.length ? { refusal: empty[0]!, below } : { report };
}

/** One column that was pointed at for two figures: every check would hold. */
function columnTwice({ header }: ReportSheet, { measure, columns }: ChosenColumns): RefusalReason | null {
  const seen = new Map<number, DecidingFigure>();
  for (const figure of DECIDING_FIGURES) {
    for (const column of columns[figure]) {
      const other = seen.get(column);
      if (other && other !== figure) return { code: 'sameColumn', measure, figures: [other, figure], address: cellAddress(header.lastRow, column) };
      seen.set(column, figure);
    }
  }
  return null;
}

/** A column that no row has a figure in, where other columns have: nobody can be judged by it. */
function emptyFigure({ figures, header }: ReportSheet, { measure, columns }: ChosenColumns): RefusalReason | null {
  const figure = DECIDING_FIGURES.find((one) => figures[measure]!.every((row) => row === null || row[one] === null));
  return figure ? { code: 'emptyFigure', measure, figure, address: cellAddress(header.lastRow, columns[figure][0]!) } : null;
}

/** The one office that the titles name: a report of its people. */
function homeOf(titles: readonly string[]): string {
  const offices = titles.flatMap((title) => title.split(/[\r\n]+/)).filter((line) => agencyKind(line) === 'office');
  const names = new Set(offices.map((name) => agencyKeys(name)[0]!));
  return names.size === 1 ? offices[0]!.trim() : '';
}

const decidingColumns = ({ total, eligible, completed }: MeasureColumns): number[] => [total, eligible, ...completed].flatMap(({ columns }) => columns);

/** 1 for each row with anything in the deciding columns. */
function filledRows(view: GridView, deciding: readonly number[], first: number, last: number): Uint8Array {
  const filled = new Uint8Array(Math.max(0, last - first + 1));
  for (let row = first; row <= last; row++) {
    for (const column of deciding) {
      if (!isAmount(view.cell(row, column))) continue;
      filled[row - first] = 1;
      break;
    }
  }
  return filled;
}

function reportOf(draft: Draft, rows: ReportRow[], parts: PartRows, place: Place, choices: readonly Choosing[], grouping: Grouping): ReportSheet {
  const { view, header, who, found, reading } = draft;
  const sheetRows = rows.map(({ row }) => row);
  const tables = choices.map(({ chosen }) => readTable(view, chosen, chosen.columns, sheetRows, grouping));
  addUp(rows, tables);
  const arrangement = arrangeRows(rows, tables, who);
  const report: ReportSheet = {
    sheet: view.grid.name,
    titles: titlesAbove(view, header),
    notes: notesBelow(view, rows.at(-1)!.row),
    header,
    who,
    measures: choices.map(({ chosen }) => chosen),
    layout: parts !== null && found.measures.length === 2 && rows.some(({ measure }) => measure !== null) ? 'rows' : 'columns',
    rows,
    figures: {},
    parts: {},
    proof: [],
    ownTargets: ownTargets(
      view,
      draft.columns,
      rows,
      choices.map(({ chosen }) => chosen.measure),
    ),
    named: namedColumns(view, draft.columns, rows, {
      headings: draft.named,
      only: choices.length === 1 ? choices[0]!.chosen.measure : null,
      money: choices.find(({ chosen }) => chosen.measure === 'money')?.chosen.unit ?? null,
      grouping,
    }),
    contexts: choices.map(({ context }) => context),
    doubts: [...found.doubts],
    // Whether cases or money are counted comes first: the answer changes what is asked of the columns.
    questions: found.questions.length > 0 ? [...found.questions] : choices.flatMap(({ question }) => question ?? []),
  };
  tables.forEach((table, i) => readMeasure(report, choices[i]!.chosen, table, arrangement, place, sheetRows));
  for (const { type, name, row } of rows) if (type === 'nobody') report.doubts.push({ code: 'nobody', name, address: cellAddress(row, who.name) });
  append(report.questions, questionsOf({ report, tables, choices, arrangement, place, reading, stated: found.stated, otherUnit: found.otherUnit }));
  return report;
}

/** A second column of names that stands between two sets of the deciding figures: a second table beside the first, or its other measure. */
function secondNames(columns: readonly ReportColumn[], header: Header): number | null {
  const has = (test: (column: number) => boolean): boolean =>
    DECIDING_FIGURES.every((word) => columns.some((c) => c.word === word && !c.part && test(c.column)));
  const names = columns.filter(({ word, column }) => word === 'name' && column > header.firstFigureColumn);
  return names.find(({ column }) => has((c) => c < column) && has((c) => c > column))?.column ?? null;
}

/** The first row in which the second column of names is about somebody else: then the figures of one row are not one person's. */
function otherNames(view: GridView, rows: readonly ReportRow[], who: WhoColumns, twin: number | null): RefusalReason | null {
  if (twin === null) return null;
  for (const { row } of rows) {
    const [name, other] = [view.text(row, who.name), view.text(row, twin)];
    if (other === '' || headingWord(other) !== undefined || nameKey(personName(other)) === nameKey(personName(name))) continue;
    return { code: 'sideBySide', name, other, address: cellAddress(row, twin) };
  }
  return null;
}

/** Reads one measure's figures into the report and proves them. */
function readMeasure(
  report: ReportSheet,
  chosen: ChosenColumns,
  table: FigureTable,
  { units, totals }: Arrangement,
  { view, grouping }: Place,
  sheetRows: number[],
): void {
  const { rows, doubts, header } = report;
  const { measure } = chosen;
  const isOf = (i: number): boolean => report.layout === 'columns' || rows[i]!.measure === measure;
  const counts = countedRows(report, measure);
  const lines = proveRows(table, sheetRows, counts);
  const problems = rowProblems(table, lines, counts);
  const fractions = oddFractions(table, counts);
  report.figures[measure] = rows.map(({ type, kind }, i) => {
    if (type !== 'subject' || !isOf(i)) return null;
    const figures = rowFigures(view, table, chosen, i, sheetRows[i]!, grouping);
    return figures.problem
      ? figures
      : withProblem(figures, problems.get(i) ?? fractions.get(i) ?? sizeProblem(kind, figures, chosen), table, sheetRows[i]!, view);
  });
  report.parts[measure] = rows.map(({ type }, i) => (type === 'subject' && isOf(i) ? totalParts(table, i) : null));
  report.figures[measure].forEach((row, i) => {
    if (row?.problem) doubts.push({ code: 'unusableFigure', problem: row.problem, name: rows[i]!.name, address: row.problem.address });
  });
  append(doubts, doubtsOfColumns(chosen, header.lastRow));
  const groups = (list: Arrangement['units']): Arrangement['units'] => list.filter(({ sum }) => isOf(sum) && rows[sum]!.added === undefined);
  for (const group of groups(units)) {
    const wrong = group.holds ? null : wrongSum(table, group);
    if (wrong)
      rows[group.sum]!.differs ??= { own: table.values[wrong][group.sum]!, sum: group.parts.reduce((all, part) => all + table.values[wrong][part]!, 0) };
  }
  const sums = [proveGroups('unitIsSumOfPeople', table, groups(units), sheetRows), proveGroups('totalIsSumOfUnits', table, groups(totals), sheetRows)];
  const all = [...lines, ...sums.filter((line): line is ProofLine => line !== null)];
  append(report.proof, all);
  for (const line of all) if (line.held < line.checked) doubts.push({ code: 'identityFails', line, address: line.failures[0]!.address });
}

const sizeProblem = (kind: ReportRow['kind'], { total }: Figures, { unit }: ChosenColumns): RowProblem | null =>
  total !== null && isImplausible(kind, total, unit) ? { figure: 'total', problem: 'implausible' } : null;

function withProblem(figures: Figures, problem: RowProblem | null, { at }: FigureTable, row: number, view: GridView): Figures {
  const column = problem ? at[problem.figure] : null;
  if (!problem || column === null) return figures;
  const figure = problem.figure === 'toEnforce' || isDeciding(problem.figure) ? (problem.figure as DecidingFigure) : 'total';
  return { ...figures, problem: { figure, problem: problem.problem, text: String(view.cell(row, column)), address: cellAddress(row, column) } };
}
