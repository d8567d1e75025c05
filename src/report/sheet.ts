/** Recognises the report on one sheet: header, columns, rows, figures, proof. Certain things and doubts come with cell addresses. */
import { areaAddress, cellAddress } from '../cells/address';
import type { GridCell, GridView } from '../cells/grid';
import { measureIn, moneyUnitIn } from '../cells/naming';
import { type Grouping, isFigureLike } from '../cells/number';
import { fold, nameKey, personName } from '../cells/text';
import { isPlanHeader, isReviewHeader } from '../own/columns';
import { DECIDING_FIGURES, type DecidingFigure, type Figures, isDeciding } from '../terms/figures';
import { type Measure, measureOfUnit, MEASURES, type Unit } from '../terms/terms';
import { currentHalf, figureColumns, type MeasureColumns, readColumns, type ReportColumn, splitByMeasure, type WhoColumns, whoColumns } from './columns';
import { findHeader, type Header, type HeaderMiss, headingPaths } from './header';
import { contradiction, type Group, type ProofLine, proveGroups, proveRows } from './proof';
import { readRows, type ReportRow } from './rows';
import { chooseColumns, type ChosenColumns, readTable, rowFigures, sheetGrouping } from './figures';
import { type HeadingWord, headingWord, unitLine } from './headings';

/** Something that the recogniser is not sure of. Sentences are in messages/ under `doubt`. */
export type Doubt =
  | { code: 'unitAssumed'; unit: Unit; address: string }
  | { code: 'measureGuessed'; measure: Measure; address: string }
  | { code: 'identityFails'; line: ProofLine; address: string }
  | { code: 'unusableFigure'; problem: NonNullable<Figures['problem']>; name: string; address: string }
  | { code: 'completedAdded'; columns: string[]; address: string }
  | { code: 'completedExcludes'; columns: string[]; address: string }
  | { code: 'namesakes'; name: string; agency: string; address: string }
  | { code: 'totalAdded'; columns: string[]; address: string }
  | { code: 'unmatched'; name: string; agency: string; measure: Measure; address: string }
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
  | { code: 'noSubjects'; address: string }
  /** Two tables beside each other name different people in one row. */
  | { code: 'sideBySide'; name: string; other: string; address: string }
  | { code: 'notProved'; line: ProofLine; address: string };

/** A recognised report: one table on one sheet. */
export interface ReportSheet {
  sheet: string;
  titles: string[];
  header: Header;
  who: WhoColumns;
  /** In the order cases, money. */
  measures: ChosenColumns[];
  /** Every row from the first data row to the last one, in order. */
  rows: ReportRow[];
  /** Per measure, a figure set per row (null for rows that are no subjects). */
  figures: Partial<Record<Measure, (Figures | null)[]>>;
  proof: ProofLine[];
  doubts: Doubt[];
}

/** `below`: a header was found but no report under it; another table may follow from this row on. */
export type SheetResult = { report: ReportSheet } | { refusal: RefusalReason; below?: number };

/** Recognises the first report on a sheet. */
export function recogniseSheet(view: GridView): SheetResult {
  const header = findHeader(view);
  if (!('lastRow' in header)) return { refusal: missing(view, header) };
  if (isReview(view, header)) return { refusal: { code: 'ownSheet' } };
  const paths = headingPaths(view, header);
  const columns = readColumns(paths);
  const who = whoColumns(columns, header);
  const address = areaAddress({ top: header.firstRow, left: header.firstColumn, bottom: header.lastRow, right: header.lastColumn });
  const below = header.lastRow + 1;
  if (!who) return { refusal: { code: 'noNames', address }, below };
  const doubts: Doubt[] = [];
  const measures = measureColumns(view, header, columns, doubts);
  for (const found of measures) {
    const missing = DECIDING_FIGURES.filter((name) => found[name].length === 0);
    if (missing.length > 0) return { refusal: { code: 'missingFigure', measure: found.measure, missing, address }, below };
  }
  return readReport(view, header, who, measures, doubts, address, secondNames(columns, header));
}

/** Rows of staff added by hand hold no figures: sorted to the top, they look like more rows of the header, or like titles above it. */
function isReview(view: GridView, { lastRow }: Header): boolean {
  for (let row = view.grid.top; row <= lastRow; row++) if (isReviewHeader(headerTexts(view, row))) return true;
  return false;
}

/** The table of bands stands below the general part of the plan. */
const PLAN_ROWS = 100;

function isPlanSheet(view: GridView): boolean {
  const last = Math.min(view.bottom, view.grid.top + PLAN_ROWS);
  for (let row = view.grid.top; row <= last; row++) if (isPlanHeader(headerTexts(view, row))) return true;
  return false;
}

const headerTexts = (view: GridView, row: number): string[] =>
  Array.from({ length: view.right - view.grid.left + 1 }, (_, i) => view.text(row, view.grid.left + i));

function missing(view: GridView, miss: HeaderMiss): RefusalReason {
  if (view.grid.cells.length === 0) return { code: 'empty' };
  if (isAccountingForm(view)) return { code: 'accountingForm' };
  if (isPlanSheet(view)) return { code: 'ownSheet' };
  return {
    code: 'noHeader',
    found: DECIDING_FIGURES.filter((word) => miss.words.has(word)),
    missing: DECIDING_FIGURES.filter((word) => !miss.words.has(word)),
  };
}

/** B06-THA and its like: money received and paid out by officer, no "có điều kiện" anywhere. */
function isAccountingForm(view: GridView): boolean {
  for (let row = view.grid.top; row <= Math.min(view.bottom, view.grid.top + 30); row++) {
    for (let column = view.grid.left; column <= view.right; column++) {
      const text = fold(view.text(row, column));
      if (/\bb06\b|tra don (tha|thi hanh)|so (phai|da) (thu|chi)\b/.test(text)) return true;
    }
  }
  return false;
}

function readReport(
  view: GridView,
  header: Header,
  who: WhoColumns,
  found: MeasureColumns[],
  doubts: Doubt[],
  address: string,
  twin: number | null,
): SheetResult {
  const grouping = sheetGrouping(view, header.firstDataRow, header.firstFigureColumn, header.lastColumn);
  const deciding = found.flatMap((m) => [...m.total, ...m.eligible, ...m.completed].flatMap(({ columns }) => columns));
  const lastRow = lastDataRow(view, header, deciding, who);
  const hasFigures = (row: number): boolean => {
    for (const column of deciding) if (isAmount(view.cell(row, column))) return true;
    return false;
  };
  const rows = readRows(view, header, who, lastRow, hasFigures);
  if (!rows.some(({ type }) => type === 'subject')) return { refusal: { code: 'noSubjects', address }, below: header.lastRow + 1 };
  const other = otherNames(view, rows, who, twin);
  if (other) return { refusal: other, below: header.lastRow + 1 };
  const sheetRows = rows.map(({ row }) => row);
  const counted = rows.filter(({ type }) => type === 'subject' || type === 'total').map(({ row }) => row);
  const measures = found.map((columns) => chooseColumns(view, columns, counted, grouping));
  const report: ReportSheet = { sheet: view.grid.name, titles: titlesAbove(view, header), header, who, measures, rows, figures: {}, proof: [], doubts };
  const groups = sumGroups(rows);
  const broken = measures.map((chosen) => readMeasure(view, report, chosen, sheetRows, grouping, groups)).find((line) => line !== null);
  return broken ? { refusal: { code: 'notProved', line: broken, address }, below: header.lastRow + 1 } : { report };
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

/** Text that a figure column holds by mistake is still a figure that somebody meant; only a blank cell is none. */
const isAmount = (cell: GridCell): boolean => typeof cell === 'number' || (typeof cell === 'string' && cell.trim() !== '');

/** The last row with a figure, before a second table begins. A person without figures right below the last one still belongs to the table. */
function lastDataRow(view: GridView, header: Header, deciding: number[], who: WhoColumns): number {
  let last = header.lastRow;
  for (let row = header.firstDataRow; row <= view.bottom; row++) {
    if (beginsOtherTable(view, row, who, deciding)) break;
    const figures = countFigures(view, row, deciding);
    // A lone figure without a name is a date or a telephone number below the table.
    if (figures > 1 || (figures === 1 && view.text(row, who.name) !== '')) last = row;
    else if (
      deciding.some((column) => headingWord(view.text(row, column)) !== undefined) &&
      (followsUnitLine(view, row) || beginsAgain(view, header, who, row))
    )
      break;
  }
  const ordinal = who.ordinal;
  while (ordinal !== null && last < view.bottom && /^\d+$/.test(String(view.cell(last + 1, ordinal))) && view.text(last + 1, who.name) !== '') last++;
  return last;
}

/** A row with its own "STT" whose other headings are not ours: another table below the report. */
function beginsOtherTable(view: GridView, row: number, who: WhoColumns, deciding: readonly number[]): boolean {
  const ordinal = who.ordinal === null ? '' : view.text(row, who.ordinal);
  if (!/^[st]/i.test(ordinal) || headingWord(ordinal) !== 'ordinal') return false;
  return !deciding.some((column) => isFigureWord(headingWord(view.text(row, column))));
}

const isFigureWord = (word: HeadingWord | undefined): boolean => word === 'sum' || isDeciding(word);

function countFigures(view: GridView, row: number, columns: readonly number[]): number {
  let count = 0;
  for (const column of columns) {
    const cell = view.cell(row, column);
    if (typeof cell === 'number' || (typeof cell === 'string' && isFigureLike(cell))) count++;
  }
  return count;
}

/** Names looked at to tell a second table from a header repeated at a page break. */
const COMPARED_NAMES = 2;

/** Below a second table's header the same names begin again; below one at a page break the list goes on. */
function beginsAgain(view: GridView, header: Header, who: WhoColumns, row: number): boolean {
  const first = namesFrom(view, who, header.firstDataRow, row);
  const again = namesFrom(view, who, row + 1, view.bottom + 1);
  return first.length > 0 && first.every((name, i) => name === again[i]);
}

function namesFrom(view: GridView, who: WhoColumns, from: number, to: number): string[] {
  const names: string[] = [];
  for (let row = from; row < to && row < from + MOST_ROWS_TO_NAMES && names.length < COMPARED_NAMES; row++) {
    const name = view.text(row, who.name);
    if (name.length > 1 && headingWord(name) === undefined) names.push(nameKey(name));
  }
  return names;
}

const MOST_ROWS_TO_NAMES = 12;

/** A second table of its own begins with a unit line; a header repeated at a page break does not. */
function followsUnitLine(view: GridView, row: number): boolean {
  for (let above = row; above > row - 8; above--) {
    for (let column = view.grid.left; column <= view.right; column++) if (unitLine(view.text(above, column)) !== undefined) return true;
  }
  return false;
}

/** Reads one measure's figures into the report and proves them. @returns the identity that tells that the reading is wrong */
function readMeasure(
  view: GridView,
  report: ReportSheet,
  chosen: ChosenColumns,
  sheetRows: number[],
  grouping: Grouping,
  { units, totals }: SumGroups,
): ProofLine | null {
  const { rows, doubts, header } = report;
  const table = readTable(view, chosen, chosen.columns, sheetRows, grouping);
  const figures = rows.map(({ type }, i) => (type === 'subject' ? rowFigures(view, table, chosen, i, sheetRows[i]!, grouping) : null));
  report.figures[chosen.measure] = figures;
  figures.forEach((row, i) => {
    if (row?.problem) doubts.push({ code: 'unusableFigure', problem: row.problem, name: rows[i]!.name, address: row.problem.address });
  });
  const letters = (columns: number[]): string[] => columns.map((column) => cellAddress(header.lastRow, column));
  const { completed, total } = chosen.columns;
  if (chosen.completedAdded) doubts.push({ code: 'completedAdded', columns: letters(completed), address: letters(completed)[0]! });
  const excluded = letters(chosen.completedExcluded);
  if (excluded.length > 0) doubts.push({ code: 'completedExcludes', columns: excluded, address: excluded[0]! });
  if (chosen.totalAdded) doubts.push({ code: 'totalAdded', columns: letters(total), address: letters(total)[0]! });
  const lines = [
    ...proveRows(table, sheetRows),
    proveGroups('unitIsSumOfPeople', table, units, sheetRows),
    proveGroups('totalIsSumOfUnits', table, totals, sheetRows),
  ].filter((line): line is ProofLine => line !== null);
  report.proof.push(...lines);
  for (const line of lines) if (line.held < line.checked) doubts.push({ code: 'identityFails', line, address: line.failures[0]! });
  return contradiction(lines, table);
}

/** Which rows should be the sum of which. */
interface SumGroups {
  units: Group[];
  totals: Group[];
}

function sumGroups(rows: ReportRow[]): SumGroups {
  const people = new Map<number, number[]>();
  const totals: number[] = [];
  const unitRows: number[] = [];
  const peopleRows: number[] = [];
  for (let i = 0; i < rows.length; i++) {
    const { type, kind, agencyRow } = rows[i]!;
    if (type === 'total') totals.push(i);
    if (type !== 'subject') continue;
    (kind === 'officer' || kind === 'staff' ? peopleRows : unitRows).push(i);
    if (agencyRow === null || agencyRow === i) continue;
    const parts = people.get(agencyRow);
    if (parts) parts.push(i);
    else people.set(agencyRow, [i]);
  }
  const units = [...people].map(([sum, parts]) => ({ sum, parts }));
  // Several totals are subtotals of something that the names do not tell.
  return { units, totals: totals.length === 1 ? [{ sum: totals[0]!, parts: unitRows.length > 0 ? unitRows : peopleRows }] : [] };
}

function titlesAbove(view: GridView, header: Header): string[] {
  const titles: string[] = [];
  for (let row = view.grid.top; row < header.firstRow; row++) {
    for (let column = view.grid.left; column <= view.right; column++) {
      const text = view.text(row, column);
      if (text !== '') titles.push(text);
    }
  }
  return titles;
}

/** The columns of each measure on the sheet, with unit; says what it had to assume. */
function measureColumns(view: GridView, header: Header, columns: ReportColumn[], doubts: Doubt[]): MeasureColumns[] {
  const { explicit, halves, all } = splitByMeasure(columns, header);
  const titles = titlesAbove(view, header);
  const unitTexts = [...titles, ...columns.flatMap(({ headings }) => headings)].map(unitLine).filter((text): text is string => text !== undefined);
  const address = cellAddress(header.firstRow, header.firstFigureColumn);
  const unitOf = (own: ReportColumn[]): Unit => {
    const deciding = own.filter(({ word, part }) => !part && isDeciding(word));
    const stated = deciding.map(({ unit }) => unit).find(Boolean) ?? unitTexts.map(moneyUnitIn).find(Boolean) ?? titles.map(parenthesisedUnit).find(Boolean);
    if (!stated) doubts.push({ code: 'unitAssumed', unit: 'thousand', address });
    return stated ?? 'thousand';
  };
  const build = (own: ReportColumn[], measure: Measure): MeasureColumns => figureColumns(own, measure, measure === 'cases' ? 'cases' : unitOf(own));
  if (explicit.size === 2) return MEASURES.map((measure) => build(explicit.get(measure)!, measure));
  const stated = statedMeasure(view, titles, unitTexts);
  if (halves && stated) return [build(currentHalf(halves), stated)];
  if (halves) {
    const [cases, money] = largerLast(view, header, halves);
    doubts.push({ code: 'measureGuessed', measure: 'money', address });
    return [build(cases, 'cases'), build(money, 'money')];
  }
  return [build(all, singleMeasure(view, header, all, titles, unitTexts, doubts))];
}

/** "(Đơn vị: 1.000 đồng)", "(triệu đồng)" in a line of its own. */
const parenthesisedUnit = (text: string): Unit | undefined => (/^\(.{3,40}\)$/s.test(text) ? moneyUnitIn(text) : undefined);

function singleMeasure(view: GridView, header: Header, columns: ReportColumn[], titles: string[], unitTexts: string[], doubts: Doubt[]): Measure {
  // Only the deciding columns count: forms are copied, and "Số việc chuyển kỳ sau" is left standing on a money sheet.
  const deciding = columns.filter(({ word, part }) => !part && isDeciding(word));
  const said = deciding.map(({ measure }) => measure).find(Boolean) ?? statedMeasure(view, titles, unitTexts);
  if (said) return said;
  const total = columns.find((c) => c.word === 'total' && !c.part)?.column ?? columns.find((c) => c.word === 'eligible')?.column ?? header.firstFigureColumn;
  const guess: Measure = median(view, header, total) > 100_000 ? 'money' : 'cases';
  doubts.push({ code: 'measureGuessed', measure: guess, address: cellAddress(header.lastRow, total) });
  return guess;
}

/** The one measure that unit line, title or sheet name state; undefined when they state none, or both. */
function statedMeasure(view: GridView, titles: string[], unitTexts: string[]): Measure | undefined {
  const inTitle = titles.flatMap((text) => [...fold(text).matchAll(/(?:tinh bang|tinh theo|bang|ve|theo) (viec|tien)\b/g)].map(([, word]) => word));
  const titled = new Set(inTitle).size === 1 ? (inTitle[0] === 'viec' ? 'cases' : 'money') : undefined;
  // A line that names a unit only names money.
  const byUnit = titles.map(parenthesisedUnit).find(Boolean);
  return unitTexts.map(measureIn).find(Boolean) ?? titled ?? (byUnit && measureOfUnit(byUnit)) ?? measureIn(view.grid.name);
}

function median(view: GridView, header: Header, column: number): number {
  const numbers: number[] = [];
  for (let row = header.firstDataRow; row <= Math.min(view.bottom, header.firstDataRow + 200); row++) {
    const cell = view.cell(row, column);
    if (typeof cell === 'number') numbers.push(cell);
    // A header once more: what follows may be about the other measure.
    else if (headingWord(view.text(row, column)) !== undefined) break;
  }
  return numbers.sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;
}

/** Without a word on the measure, money is the set with the larger figures. */
function largerLast(view: GridView, header: Header, halves: [ReportColumn[], ReportColumn[]]): [ReportColumn[], ReportColumn[]] {
  const size = (half: ReportColumn[]): number => median(view, header, half.find((c) => c.word === 'eligible' && !c.part)!.column);
  return size(halves[0]) <= size(halves[1]) ? halves : [halves[1], halves[0]];
}
