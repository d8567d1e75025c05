/**
 * A form as a workbook file (units/form.ts), and back: what people may fill in is yellow and open, all else is locked. A hidden sheet remembers of which campaign
 * and day it is and who stands where, so that it is told from any other file, and an answer from one that stood there.
 */
import { newPackage, type OpenPackage } from 'excel-host/package';
import type { CellStyle, Sheet, Workbook } from 'excel-host/model';
import { campaignIn, campaignText } from '../../award/campaign';
import { contentKey, type ReviewColumn, reviewColumns, findColumns } from '../../award/columns';
import type { AwardPlan } from '../../award/evaluate';
import { factCell, readRow } from '../../award/review-table';
import type { FactName, Facts } from '../../award/subject';
import { REVIEW_KINDS, wordFor } from '../../award/vocabulary';
import type { CellValue } from '../../cells/cell-value';
import { formatDate } from '../../cells/format';
import { fold, nameKey, oneLine } from '../../cells/text';
import { entriesOf, mapRecord } from '../../terms/records';
import { KINDS } from '../../terms/terms';
import type { ReadForm, ReadRow } from '../../units/merge';
import type { FormRow, UnitForm } from '../../units/form';
import { FORM_WORDS as say } from '../../words/form';

/** The hidden sheet, and what its first cell says. */
const MARK_SHEET = 'THADS';
const MARK = 'THADS form';
/** Of what the hidden sheet holds. */
const FORM_VERSION = 1;
/** Lines for people who are not there yet. */
const SPARE = 8;
/** Row of the headings, from 0. */
const HEADER = 5;
const FONT = 'Times New Roman';
const OPEN = '#FFF2CC';
const CLOSED = '#EDEDED';

/** The workbook of a form. */
export function formBytes(form: UnitForm, plan: AwardPlan): Uint8Array {
  const file = newPackage([say.sheet, MARK_SHEET]);
  const [sheet, mark] = file.workbook.sheets as [Sheet, Sheet];
  writeSheet(file.workbook, sheet, form, factColumns(form, plan));
  writeMark(mark, form);
  return file.save();
}

/** The columns of the facts that somebody on the form is asked, as the review has them. */
function factColumns({ rows, ofAdded }: UnitForm, plan: AwardPlan): FactColumn[] {
  const asked = new Set([...rows.flatMap((row) => row.asked), ...ofAdded]);
  return reviewColumns('thousand', plan).flatMap((column) => (column.content === 'fact' && asked.has(column.fact) ? [column] : []));
}

type FactColumn = ReviewColumn & { content: 'fact' };

type StyleName = 'title' | 'bold' | 'guide' | 'heading' | 'locked' | 'closed' | 'open';
type Styles = Record<StyleName, number>;

function lined(style: CellStyle): void {
  for (const side of ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight'] as const) style.borders[side] = { style: 'thin', color: '#7F7F7F' };
  style.alignment.wrap = true;
}

/** How each kind of cell looks, above what all have. */
const LOOKS: Record<StyleName, (style: CellStyle) => void> = {
  title: ({ font }) => Object.assign(font, { bold: true, size: 14 }),
  bold: ({ font }) => (font.bold = true),
  guide: ({ font, alignment }) => {
    font.italic = true;
    alignment.wrap = true;
  },
  heading: (style) => {
    lined(style);
    style.font.bold = true;
    style.fill = CLOSED;
    style.alignment.horizontal = 'Center';
  },
  locked: lined,
  closed: (style) => {
    lined(style);
    style.fill = CLOSED;
  },
  open: (style) => {
    lined(style);
    style.fill = OPEN;
    style.locked = false;
    // A day stays as it was typed.
    style.numberFormat = '@';
  },
};

const stylesIn = (workbook: Workbook): Styles =>
  mapRecord(LOOKS, (change) =>
    workbook.styleWith(0, (style) => {
      Object.assign(style.font, { name: FONT, size: 11 });
      style.alignment.vertical = 'Center';
      change(style);
    }),
  );

function writeSheet(workbook: Workbook, sheet: Sheet, form: UnitForm, facts: readonly FactColumn[]): void {
  const styles = stylesIn(workbook);
  const put = (row: number, cells: readonly (readonly [CellValue, StyleName])[]): void =>
    sheet.setCells(
      row,
      0,
      cells.map(([value, style]) => ({ value: value === '' ? null : value, style: styles[style] })),
    );
  const columns = [
    { heading: say.number, width: 5 },
    { heading: heading('name'), width: 28 },
    { heading: heading('kind'), width: 20 },
    { heading: say.results, width: 46 },
    ...facts.map(({ heading: text, width }) => ({ heading: text, width: Math.max(width, 13) })),
  ];
  columns.forEach(({ width }, i) => sheet.setColumn(i, { width, customWidth: true }));
  put(0, [[say.title, 'title']]);
  put(1, [[say.unit(form.unit), 'bold']]);
  put(2, [[say.plan(form.plan, form.day && formatDate(form.day)), 'bold']]);
  put(3, [[say.guide, 'guide']]);
  sheet.merges = [{ top: 3, bottom: 3, left: 0, right: Math.min(7, columns.length - 1) }];
  sheet.touch('merges');
  sheet.setRow(3, { height: 48 });
  put(
    HEADER,
    columns.map(({ heading: text }) => [text, 'heading'] as const),
  );
  sheet.setRow(HEADER, { height: 48 });
  form.rows.forEach((row, i) => {
    const answers = facts.map(({ fact }) =>
      row.asked.includes(fact) ? ([factCell(fact, row.given[fact] ?? null), 'open'] as const) : (['', 'closed'] as const),
    );
    const who = [i + 1, row.name, wordFor(REVIEW_KINDS, row.kind), row.results].map((value) => [value, 'locked'] as const);
    put(HEADER + 1 + i, [...who, ...answers]);
    sheet.setRow(HEADER + 1 + i, { height: row.results.split('\n').length * 15 + 6 });
  });
  const first = HEADER + 1 + form.rows.length;
  const spare = facts.map(({ fact }) => ['', form.ofAdded.includes(fact) ? 'open' : 'closed'] as const);
  for (let at = first; at < first + SPARE; at++) {
    put(at, [['', 'locked'], ['', 'open'], ['', 'open'], ['', 'closed'], ...spare]);
    sheet.setRow(at, { height: 21 });
  }
  offer(sheet, facts, first, first + SPARE - 1);
  sheet.frozen = { rows: HEADER + 1, columns: 2 };
  sheet.page = { orientation: 'Landscape', paperSize: 'A4', zoom: { horizontalFitToPages: 1 } };
  sheet.touch('page');
  sheet.protection = { hasPassword: false, options: PROTECTION };
  sheet.touch('protection');
}

/** Words to choose from, and what belongs into a cell. @param first, last the lines for people who are not there yet */
function offer(sheet: Sheet, facts: readonly FactColumn[], first: number, last: number): void {
  const add = (column: number, top: number, words: readonly string[], hint?: string): void =>
    void sheet.validations.push({
      areas: [{ top, bottom: last, left: column, right: column }],
      ...(words.length > 0 ? { type: 'list', formula1: `="${words.join(',')}"` } : { type: 'none' }),
      allowBlank: true,
      showDropDown: true,
      ...(hint && { prompt: { title: '', message: hint } }),
      // Another word is taken with a warning: people write what the list does not foresee, and it is asked about when the form comes back.
      ...(words.length > 0 && { alert: { style: 'warning', title: '', message: '' } }),
    });
  // Officers come from the report.
  add(2, first, [wordFor(REVIEW_KINDS, 'staff')]);
  facts.forEach(({ list, hint }, k) => {
    const words = (list?.words ?? []).map(([, word]) => word);
    if (words.length > 0 || hint) add(4 + k, HEADER + 1, words, hint);
  });
  sheet.touch('validations');
}

const heading = (key: 'name' | 'kind'): string => reviewColumns('thousand', { award: null }).find((column) => contentKey(column) === key)!.heading;

/** No password: it keeps from mistakes, not from people. Rows and columns may be made larger. */
const PROTECTION = {
  allowAutoFilter: false,
  allowDeleteColumns: false,
  allowDeleteRows: false,
  allowEditObjects: true,
  allowEditScenarios: true,
  allowFormatCells: false,
  allowFormatColumns: true,
  allowFormatRows: true,
  allowInsertColumns: false,
  allowInsertHyperlinks: false,
  allowInsertRows: false,
  allowPivotTables: false,
  allowSort: false,
  selectionMode: 'Normal',
} as const;

/** What a form must remember, a thing in each cell; a row of the form in each row. */
function writeMark(sheet: Sheet, { unit, campaign, day, rows }: UnitForm): void {
  const put = (row: number, cells: readonly (string | number)[]): void =>
    sheet.setCells(
      row,
      0,
      cells.map((value) => ({ value, style: 0 })),
    );
  put(0, [MARK, FORM_VERSION]);
  put(1, [campaignText(campaign)]);
  put(2, [day ?? '']);
  put(3, [unit]);
  rows.forEach(({ agency, name, namesake, kind, asked, given, results }, i) =>
    put(4 + i, [HEADER + 1 + i, agency, name, namesake, kind, JSON.stringify(asked), JSON.stringify(given), results]),
  );
  sheet.visibility = 'VeryHidden';
  sheet.touch('page');
}

/** Whether a workbook is a form: by its mark, or by its title where the mark was lost. */
export const isFormFile = ({ workbook }: Pick<OpenPackage, 'workbook'>): boolean =>
  workbook.sheets.some((sheet) => [MARK, say.title].includes(text(sheet, 0, 0)));

/** Reads a form that came back; null for a file that is none, or has lost what it must remember. @param plan the conditions that it is asked by */
export function readForm({ workbook }: Pick<OpenPackage, 'workbook'>, plan: AwardPlan): ReadForm | null {
  const mark = workbook.sheets.find((sheet) => text(sheet, 0, 0) === MARK);
  const campaign = mark && campaignIn(text(mark, 1, 0));
  const sheet = mark && workbook.sheets.find((one) => one !== mark && one.visibility === 'Visible' && headerRow(one) >= 0);
  if (!mark || !campaign || !sheet) return null;
  const top = headerRow(sheet);
  const width = sheet.rows[top]!.cells.length;
  const headings = Array.from({ length: width }, (_, column) => text(sheet, top, column));
  const columns = findColumns(headings);
  const cellsAt = (row: number): CellValue[] => Array.from({ length: width }, (_, column) => valueAt(sheet, row, column));
  const bodyRows = Array.from({ length: Math.max(0, sheet.rows.length - top - 1) }, (_, i) => top + 1 + i);
  const nameIn = (row: number): string => text(sheet, row, columns.get('name')!.index);
  const taken = new Set<number>();
  const marked = markedRows(mark);
  const results = headings.findIndex((text) => fold(text) === fold(say.results));
  const remembered = marked.map((known) => {
    // People of one name are told by their results.
    const isAlone = marked.every((other) => other === known || nameKey(other.name) !== nameKey(known.name));
    const isThere = (row: number): boolean =>
      !taken.has(row) && nameKey(nameIn(row)) === nameKey(known.name) && (isAlone || oneLine(text(sheet, row, results)) === oneLine(known.results));
    const at = isThere(known.row) ? known.row : (bodyRows.find(isThere) ?? null);
    if (at !== null) taken.add(at);
    return { ...known, at };
  });
  const said = (row: number, facts: readonly FactName[]): Pick<ReadRow, 'said' | 'unreadable'> => {
    const read = readRow(plan, cellsAt(row), columns, 0);
    const wanted = new Set(facts);
    const only = <T>(all: Partial<Record<FactName, T>>): Partial<Record<FactName, T>> =>
      Object.fromEntries(entriesOf(all as Record<FactName, T>).filter(([fact]) => wanted.has(fact) && columns.has(fact))) as Partial<Record<FactName, T>>;
    const { facts: known = {}, unreadable = {}, otherDay } = read?.subject ?? {};
    // Of a number nobody can tell in which order day and month were typed.
    const day = otherDay === undefined ? {} : { violationDate: `${formatDate(String((known as Partial<Facts>).violationDate))} hay ${formatDate(otherDay)}` };
    return { said: only(known) as Partial<Facts>, unreadable: only({ ...unreadable, ...day }) };
  };
  const rows = remembered.flatMap(({ at, row: _row, results: _results, asked, given, ...who }): ReadRow[] =>
    at === null ? [] : [{ who, asked, given, ...said(at, asked) }],
  );
  const facts = [...columns.keys()].filter((key): key is FactName => reviewColumns('thousand', plan).some((one) => one.content === 'fact' && one.fact === key));
  // A name that was set right in its place is not somebody new.
  const shift = mostOf(remembered.flatMap(({ at, row }) => (at === null ? [] : [at - row]))) ?? 0;
  const lost = remembered.flatMap(({ at, row, name }) => {
    if (at !== null) return [];
    const now = taken.has(row + shift) ? '' : nameIn(row + shift);
    if (now !== '') taken.add(row + shift);
    return [{ name, now }];
  });
  const end = Math.max(top, ...taken) + SPARE;
  const added = bodyRows.flatMap((row): ReadForm['added'] => {
    if (taken.has(row)) return [];
    const read = readRow(plan, cellsAt(row), columns, 0);
    if (!read || (nameIn(row) === '' && Object.values(read.subject.facts).every((fact) => fact === null))) return [];
    const { kind, problem, name } = read.subject;
    const isBare = valueAt(sheet, row, columns.get('kind')!.index) === '' && Object.values(read.subject.facts).every((fact) => fact === null);
    return [{ kind, problem, name: name.trim(), isOutside: row > end || isBare, ...said(row, facts) }];
  });
  return { unit: text(mark, 3, 0), campaign, day: text(mark, 2, 0) || null, rows, added, lost };
}

interface MarkedRow {
  /** Where it stood when the form was sent out. */
  row: number;
  agency: string;
  name: string;
  namesake: number;
  kind: FormRow['kind'];
  asked: FactName[];
  given: Partial<Facts>;
  results: string;
}

/** What the hidden sheet says of each row; one that says nothing sensible is left out, and its answers are not taken. */
function markedRows(mark: Sheet): MarkedRow[] {
  return Array.from({ length: Math.max(0, mark.rows.length - 4) }, (_, i) => 4 + i).flatMap((row) => {
    const [at, agency, name, namesake, kind, asked, given, results] = Array.from({ length: 8 }, (_, column) => valueAt(mark, row, column));
    try {
      const known = { asked: JSON.parse(String(asked)) as FactName[], given: JSON.parse(String(given)) as Partial<Facts> };
      const ofKind = KINDS.find((one) => one === kind);
      if (!Number.isInteger(at) || !ofKind || !Array.isArray(known.asked)) return [];
      return [
        { row: Number(at), agency: String(agency), name: String(name), namesake: Number(namesake) || 1, kind: ofKind, results: String(results), ...known },
      ];
    } catch {
      return [];
    }
  });
}

/** The most frequent of some numbers. */
function mostOf(numbers: readonly number[]): number | undefined {
  const counts = new Map<number, number>();
  for (const n of numbers) counts.set(n, (counts.get(n) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0];
}

/** The row in which the headings of a form stand, wherever people have moved it; −1 for none. */
function headerRow(sheet: Sheet): number {
  return sheet.rows.findIndex((row) => {
    const found = findColumns((row?.cells ?? []).map((cell) => cell?.value ?? ''));
    return found.has('name') && found.has('kind') && found.has('violation');
  });
}

function valueAt(sheet: Sheet, row: number, column: number): CellValue {
  const value = sheet.cell(row, column)?.value ?? '';
  return typeof value === 'object' ? value.error : value;
}
const text = (sheet: Sheet, row: number, column: number): string => String(valueAt(sheet, row, column)).trim();
