/**
 * Answers as a workbook remembers them: by what they were about (the title of the form, the headings over a column, the name in a row), not by where it
 * stood. So they survive a renamed sheet, inserted rows and next month's figures in the same form; where the form changed they find nothing, and it is asked
 * again.
 */
import { cellAddress, columnLetters, columnOf } from '../cells/address';
import { GridView, type SheetGrid } from '../cells/grid';
import { legacyDecoder } from '../cells/legacy';
import { fold, nameKey } from '../cells/text';
import { OWN_HEADINGS } from '../own/columns';
import { ownPlaces, withoutOwn } from '../own/find';
import { type Measure, MEASURES, type Unit } from '../terms/terms';
import { findHeader, type Header, headerAt, headingPaths } from './header';
import { titlesAbove } from './measures';
import { agencyKind } from './names';
import { type Identity, isBrokenWithin, proofCount } from './proof';
import { typicalTotal } from './magnitude';
import { about, type Candidate, LEAVE, type Question } from './questions';
import { typicalIn, unitAnswer } from './unit-answer';
import { type MeasureReading, mergeReadings, NO_READING, type Reading, type RowKind, type SheetReading, statedColumns } from './reading';
import { type Recognition, type RecognitionOptions, recogniseWorkbook } from './recognise';
import type { ReportSheet } from './sheet';

/** A column by the headings over it: the nth one that has them, from 0. */
export interface ColumnMark {
  path: string;
  nth: number;
}

export interface RememberedMeasure {
  unit?: Unit;
  total?: ColumnMark;
  eligible?: ColumnMark;
  completed?: ColumnMark[];
  /** A typical total when the unit was said: of figures of another size nothing is known. */
  typical?: number;
  /** Identities that the answer broke when it was given: more than these, and it is asked again. */
  broken: Identity[];
}

/** A row by its texts and the unit that stands above it: the nth of so many that have them. */
export interface RememberedRow {
  texts: string;
  under: string;
  nth: number;
  of: number;
  kind: RowKind;
  /** The figures of a row that was checked: of others nothing is known. */
  figures?: string;
}

/** What was said of one sheet. */
export interface RememberedSheet {
  sheet: string;
  /** Its titles without numbers: the form. */
  form: string;
  /** Its titles with numbers: the form and the time. */
  dated: string;
  use?: boolean;
  /** What was accepted of its titles and notes. */
  accepted?: string[];
  /** The texts of a heading row that a person named, and which of so many alike it is: a sheet may hold last year's table, too. */
  headings?: string[];
  nth?: number;
  of?: number;
  measures?: Partial<Record<Measure, RememberedMeasure>>;
  rows?: RememberedRow[];
  name?: ColumnMark;
  ignore?: ColumnMark[];
}

/** Everything that a workbook remembers. */
export interface Remembered {
  version: 1;
  sheets: RememberedSheet[];
}

export const NOTHING_REMEMBERED: Remembered = { version: 1, sheets: [] };

/** Answers as the text of a file. */
export const rememberedToText = (remembered: Remembered): string => JSON.stringify({ kind: FILE_KIND, ...remembered }, null, 1);

/** Answers from the text of a file; null when it holds none. */
export function rememberedFromText(text: string): Remembered | null {
  try {
    const { kind, ...data } = JSON.parse(text) as { kind?: unknown } & Partial<Remembered>;
    return kind === FILE_KIND && isRemembered(data) ? data : null;
  } catch {
    return null;
  }
}

const FILE_KIND = 'thads-answers';

/** As far as it can be told without reading a workbook by it. */
export const isRemembered = (data: Partial<Remembered>): data is Remembered =>
  data.version === 1 && Array.isArray(data.sheets) && data.sheets.every((one) => typeof one?.sheet === 'string' && typeof one.form === 'string');

/** Both; of one sheet or form the second counts. */
export const addRemembered = (first: Remembered, second: Remembered): Remembered => ({
  version: 1,
  sheets: [
    ...first.sheets.filter(({ sheet, form }) => !second.sheets.some((one) => one.sheet === sheet || (one.form !== '' && one.form === form))),
    ...second.sheets,
  ],
});

/** A sheet as the marks are made from it. */
interface Surface {
  view: GridView;
  header: Header;
  paths: Map<number, string[]>;
  form: string;
  dated: string;
}

function viewOf(grid: SheetGrid): GridView {
  const texts: string[] = [];
  for (const row of grid.cells.slice(0, 200)) for (const cell of row) if (typeof cell === 'string' && cell !== '') texts.push(cell);
  return new GridView(grid, legacyDecoder(texts));
}

type HeadingMark = Pick<RememberedSheet, 'headings' | 'nth' | 'of'>;

function surfaceOf(grid: SheetGrid, mark: HeadingMark = {}): Surface | null {
  // By the report alone: results beside it come, change and go.
  const view = viewOf(withoutOwn(grid, ownPlaces(grid)));
  const named = mark.headings ? rowWith(view, mark as Required<HeadingMark>) : null;
  // The table that was meant is not to be told from another one.
  if (mark.headings && named === null && rowsWith(view, mark.headings).length > 1) return null;
  const header = named === null ? findHeader(view) : headerAt(view, named, []);
  if (!('lastRow' in header)) return null;
  return { view, header, paths: headingPaths(view, header), ...formOf(titlesAbove(view, header)) };
}

const formOf = (titles: readonly string[]): { form: string; dated: string } => {
  const dated = fold(titles.join(' '));
  return { form: dated.replace(/\d+/g, '#').replace(/\bquy [ivx]+\b/g, 'quy #'), dated };
};

const SCANNED_ROWS = 80;
/** Share of the texts of a heading row that must be there again. */
const ALIKE = 0.8;

/** The row of a mark; null where there is none, or another number of rows that look alike. */
function rowWith(view: GridView, { headings, nth, of }: Required<HeadingMark>): number | null {
  const rows = rowsWith(view, headings);
  return rows.length === 1 ? rows[0]! : rows.length === of ? (rows[nth] ?? null) : null;
}

/** Earlier versions remembered the headings of results beside the report, too. */
const OURS: ReadonlySet<string> = new Set(OWN_HEADINGS.flat().map(fold));
const withoutOurs = (texts: readonly string[]): string[] => texts.filter((text) => !OURS.has(text));

/** The rows with some headings: those with all of them, else those with most. */
function rowsWith(view: GridView, marked: readonly string[]): number[] {
  const headings = withoutOurs(marked);
  const [exact, alike]: [number[], number[]] = [[], []];
  for (let row = view.grid.top; row <= Math.min(view.bottom, view.grid.top + SCANNED_ROWS); row++) {
    const texts = withoutOurs(textsIn(view, row));
    if (texts.join('\n') === headings.join('\n')) exact.push(row);
    if (headings.filter((text) => texts.includes(text)).length >= headings.length * ALIKE) alike.push(row);
  }
  return exact.length > 0 ? exact : alike;
}

function headingMark(view: GridView, row: number): HeadingMark {
  const headings = textsIn(view, row);
  const rows = rowsWith(view, headings);
  return { headings, nth: rows.indexOf(row), of: rows.length };
}

function textsIn(view: GridView, row: number): string[] {
  const texts: string[] = [];
  for (let column = view.grid.left; column <= view.right; column++) {
    const text = fold(view.text(row, column));
    if (text !== '') texts.push(text);
  }
  return texts;
}

const pathKey = (path: readonly string[]): string => path.map(fold).join(' > ');

function markOf({ paths }: Surface, column: number): ColumnMark {
  const path = pathKey(paths.get(column) ?? []);
  const same = [...paths].filter(([other, texts]) => other < column && pathKey(texts) === path);
  return { path, nth: same.length };
}

function columnAt({ paths }: Surface, { path, nth }: ColumnMark): string | undefined {
  const found = [...paths].filter(([, texts]) => pathKey(texts) === path)[nth];
  return found ? columnLetters(found[0]) : undefined;
}

/** What a reading says, in marks. Sheets that are not there any more are left out. @param reports as they were read by it */
export function remember(reading: Reading, grids: readonly SheetGrid[], reports: readonly ReportSheet[]): Remembered {
  const sheets = Object.entries(reading.sheets).flatMap(([name, said]): RememberedSheet[] => {
    const grid = grids.find((one) => one.name === name);
    if (!grid) return [];
    const view = viewOf(grid);
    const report = reports.find(({ sheet }) => sheet === name);
    const mark = headingsOf(view, said, report);
    const surface = surfaceOf(grid, mark);
    const { form, dated } = surface ?? formOf([]);
    return [
      {
        sheet: name,
        form,
        dated,
        ...(said.use !== undefined && { use: said.use }),
        ...(said.accepted && { accepted: said.accepted }),
        ...mark,
        ...(surface && said.measures && { measures: measuresOf(said, surface, report) }),
        ...(surface && said.rows && { rows: rowsOf(said.rows, surface) }),
        ...(surface && said.name !== undefined && { name: markOf(surface, columnOf(said.name)) }),
        ...(surface && said.ignore && { ignore: said.ignore.map((letters) => markOf(surface, columnOf(letters))) }),
      },
    ];
  });
  return { version: 1, sheets };
}

/** The texts of the heading row that a person named, or of the one over the columns that they pointed at; undefined where the words tell it. */
function headingsOf(view: GridView, { headingRow }: SheetReading, report: ReportSheet | undefined): HeadingMark {
  if (headingRow !== undefined) return headingMark(view, headingRow - 1);
  const mark = report && !('lastRow' in findHeader(view)) ? headingMark(view, report.header.lastRow) : {};
  return mark.headings && mark.headings.length > 0 ? mark : {};
}

function measuresOf(said: SheetReading, surface: Surface, report: ReportSheet | undefined): Partial<Record<Measure, RememberedMeasure>> {
  const found: Partial<Record<Measure, RememberedMeasure>> = {};
  for (const measure of MEASURES) {
    const stated = statedColumns(said, measure);
    if (!stated) continue;
    const broken = report?.proof.filter((line) => line.measure === measure && isBrokenWithin(line)).map(({ identity }) => identity) ?? [];
    found[measure] = {
      broken,
      ...(stated.unit && { unit: stated.unit, ...(report && { typical: typicalOf(report, measure) }) }),
      ...(stated.total !== undefined && { total: markOf(surface, stated.total) }),
      ...(stated.eligible !== undefined && { eligible: markOf(surface, stated.eligible) }),
      ...(stated.completed && { completed: stated.completed.map((column) => markOf(surface, column)) }),
    };
  }
  return found;
}

/** A typical total of a measure; 0 without any. */
const typicalOf = ({ rows, figures }: ReportSheet, measure: Measure): number =>
  typicalTotal(
    rows,
    Float64Array.from(figures[measure] ?? [], (row) => row?.total ?? NaN),
  )?.total ?? 0;

function rowsOf(said: NonNullable<SheetReading['rows']>, surface: Surface): RememberedRow[] {
  const marks = rowMarks(surface);
  return Object.entries(said).flatMap(([number, { kind, checked }]) => {
    const mark = marks.get(Number(number) - 1);
    return mark ? [{ ...mark, kind, ...(checked && { figures: figuresIn(surface, Number(number) - 1) }) }] : [];
  });
}

/** All numbers of a row. */
function figuresIn({ view, header }: Surface, row: number): string {
  const cells: unknown[] = [];
  for (let column = header.firstFigureColumn; column <= header.lastColumn; column++) cells.push(view.cell(row, column));
  return cells.join('|');
}

const ORDINAL = /^(?:[IVXLC]+|\d+(?:\.\d+)*|[A-Za-zĐđ])[.)]?$/;

/** The mark of every row below the header, by its row. */
function rowMarks({ view, header }: Surface): Map<number, Omit<RememberedRow, 'kind'>> {
  const rows: { row: number; texts: string; under: string }[] = [];
  let under = '';
  for (let row = header.lastRow + 1; row <= view.bottom; row++) {
    const labels: string[] = [];
    for (let column = header.firstColumn; column < header.firstFigureColumn; column++) {
      const text = view.text(row, column);
      if (text !== '' && !ORDINAL.test(text)) labels.push(text);
    }
    if (labels.length === 0) continue;
    const texts = nameKey(labels.join(' '));
    rows.push({ row, texts, under });
    if (labels.some((label) => agencyKind(label) !== null)) under = texts;
  }
  const counts = new Map<string, number>();
  const count = (key: string): number => counts.set(key, (counts.get(key) ?? 0) + 1).get(key)!;
  const numbered = rows.map((one) => ({ ...one, nth: count(`${one.texts}|${one.under}`) - 1 }));
  return new Map(numbered.map(({ row, texts, under: unit, nth }) => [row, { texts, under: unit, nth, of: counts.get(`${texts}|${unit}`)! }]));
}

/** Remembered answers as they hold for a workbook. */
interface Recalled {
  reading: Reading;
  /** What each sheet's answers come from, by its name now. */
  from: ReadonlyMap<string, RememberedSheet>;
}

/** The answers as they hold for a workbook; what finds nothing is left out. */
function recall({ sheets }: Remembered, grids: readonly SheetGrid[]): Recalled {
  let reading = NO_READING;
  const from = new Map<string, RememberedSheet>();
  if (sheets.length === 0) return { reading, from };
  const taken = new Set<RememberedSheet>();
  for (const grid of grids) {
    if (!grid.visible || grid.results || grid.cells.length === 0) continue;
    const named = sheets.find((one) => one.sheet === grid.name);
    const surface = surfaceOf(grid, named);
    const form = surface?.form ?? '';
    const found =
      named && (named.form === form || named.form === '')
        ? named
        : sheets.find((one) => !taken.has(one) && one.form !== '' && one.form === form && !grids.some(({ name }) => name === one.sheet));
    if (!found) continue;
    taken.add(found);
    from.set(grid.name, found);
    reading = mergeReadings(reading, {
      version: 1,
      sheets: { [grid.name]: sheetReading(found, found === named ? surface : surfaceOf(grid, found)) },
    });
  }
  return { reading, from };
}

function sheetReading(found: RememberedSheet, surface: Surface | null): SheetReading {
  const said: SheetReading = {};
  // That a sheet counts in spite of its title was said of this title.
  if (found.use === false || (found.use && found.dated === (surface?.dated ?? ''))) said.use = found.use;
  if (found.accepted && found.dated === (surface?.dated ?? '')) said.accepted = found.accepted;
  if (!surface) return said;
  if (found.headings) said.headingRow = surface.header.lastRow + 1;
  for (const measure of MEASURES) {
    const mark = found.measures?.[measure];
    const columns = mark && measureReading(mark, surface);
    if (columns) said.measures = { ...said.measures, [measure]: columns };
  }
  const name = found.name && columnAt(surface, found.name);
  if (name) said.name = name;
  const ignore = found.ignore?.flatMap((mark) => columnAt(surface, mark) ?? []);
  if (ignore && ignore.length > 0) said.ignore = ignore;
  if (found.rows) said.rows = rowsMarked(found.rows, surface);
  return said;
}

function measureReading({ unit, total, eligible, completed }: RememberedMeasure, surface: Surface): MeasureReading | undefined {
  const at = (mark: ColumnMark | undefined): string | undefined => mark && columnAt(surface, mark);
  const parts = completed?.map((mark) => at(mark));
  const lost = (total && !at(total)) || (eligible && !at(eligible)) || parts?.includes(undefined);
  if (lost) return unit ? { unit } : undefined;
  return {
    ...(unit && { unit }),
    ...(total && { total: at(total)! }),
    ...(eligible && { eligible: at(eligible)! }),
    ...(parts && { completed: parts as string[] }),
  };
}

/** The rows that have the marks again; where there are more or fewer of one mark than there were, which is which is not known. */
function rowsMarked(rows: readonly RememberedRow[], surface: Surface): NonNullable<SheetReading['rows']> {
  const keyOf = ({ texts, under, nth, of }: Omit<RememberedRow, 'kind'>): string => JSON.stringify([texts, under, nth, of]);
  const known = new Map(rows.map((row) => [keyOf(row), row]));
  const found: NonNullable<SheetReading['rows']> = {};
  for (const [row, mark] of rowMarks(surface)) {
    const said = known.get(keyOf(mark));
    if (!said || (said.figures !== undefined && said.figures !== figuresIn(surface, row))) continue;
    found[row + 1] = { kind: said.kind, ...(said.figures !== undefined && { checked: true }) };
  }
  return found;
}

/** A measure of a sheet. */
interface Place {
  sheet: string;
  measure: Measure;
}

/** Answers about columns that the sheet's arithmetic contradicts by now, where it did not when they were given. */
function outdated({ from }: Recalled, fresh: Reading, reports: readonly ReportSheet[]): Place[] {
  return reports.flatMap(({ sheet, proof, measures }) =>
    measures.flatMap(({ measure }) => {
      const said = from.get(sheet)?.measures?.[measure];
      if (!said || !(said.total || said.eligible || said.completed) || fresh.sheets[sheet]?.measures?.[measure]) return [];
      const broken = proof.some((line) => line.measure === measure && isBrokenWithin(line) && !said.broken.includes(line.identity));
      return broken ? [{ sheet, measure }] : [];
    }),
  );
}

/** As many times larger or smaller, and the figures are in another unit. */
const OTHER_SIZE = 100;

/** Units that were said of figures of another size. */
function resized({ from }: Recalled, fresh: Reading, reports: readonly ReportSheet[]): Place[] {
  return reports.flatMap((report) =>
    report.measures.flatMap(({ measure }) => {
      const said = from.get(report.sheet)?.measures?.[measure];
      const [then, now] = [said?.typical ?? 0, typicalOf(report, measure)];
      if (!said?.unit || fresh.sheets[report.sheet]?.measures?.[measure]?.unit || then === 0 || now === 0) return [];
      return now / then >= OTHER_SIZE || then / now >= OTHER_SIZE ? [{ sheet: report.sheet, measure }] : [];
    }),
  );
}

/** A reading without some units. */
function withoutUnits(reading: Reading, places: readonly Place[]): Reading {
  const sheets = { ...reading.sheets };
  for (const { sheet, measure } of places) {
    const { [measure]: said, ...others } = sheets[sheet]?.measures ?? {};
    const { unit: _, ...columns } = said ?? {};
    sheets[sheet] = { ...sheets[sheet], measures: { ...others, ...(Object.keys(columns).length > 0 && { [measure]: columns }) } };
  }
  return { version: 1, sheets };
}

/** A reading without what it says of some columns; units stay. */
function withoutColumns(reading: Reading, places: readonly Place[]): Reading {
  const sheets = { ...reading.sheets };
  for (const { sheet, measure } of places) {
    const { [measure]: said, ...others } = sheets[sheet]?.measures ?? {};
    sheets[sheet] = { ...sheets[sheet], measures: { ...others, ...(said?.unit && { [measure]: { unit: said.unit } }) } };
  }
  return { version: 1, sheets };
}

/** What a setting holds may come from another hand: answers that cannot be understood are none. */
function recallSafely(remembered: Remembered, grids: readonly SheetGrid[]): Recalled {
  try {
    return recall(remembered, grids);
  } catch {
    return { reading: NO_READING, from: new Map() };
  }
}

/** What was recognised, and by which answers. */
export interface Answered {
  recognition: Recognition;
  /** Fresh and remembered answers together. */
  reading: Reading;
}

/**
 * Recognises a workbook with what a person has just said and what it remembers. A remembered answer is proved again: where the sheet's arithmetic contradicts
 * it by now, it is asked again, the old answer preselected.
 */
export function recogniseAnswered(grids: readonly SheetGrid[], remembered: Remembered, { reading = NO_READING, campaign }: RecognitionOptions): Answered {
  const recalled = recallSafely(remembered, grids);
  const merged = mergeReadings(recalled.reading, reading);
  const options = (said: Reading): RecognitionOptions => ({ reading: said, ...(campaign && { campaign }) });
  const recognition = recogniseWorkbook(grids, options(merged));
  const sized = resized(recalled, reading, recognition.sheets);
  if (sized.length === 0) return provedAgain(grids, recalled, reading, options, recognition);
  const left = { ...recalled, reading: withoutUnits(recalled.reading, sized) };
  const proved = provedAgain(grids, left, reading, options, recogniseWorkbook(grids, options(mergeReadings(left.reading, reading))));
  const changed = sized.flatMap((place) => unitQuestion(place, proved.recognition, recalled.from.get(place.sheet)!.measures![place.measure]!.unit!));
  return { ...proved, recognition: { ...proved.recognition, questions: [...changed, ...proved.recognition.questions] } };
}

/** Figures of another size than those that a unit was said of: it is asked, unless that is asked anyway. */
function unitQuestion({ sheet, measure }: Place, { sheets, questions }: Recognition, old: Unit): Question[] {
  const report = sheets.find((one) => one.sheet === sheet && one.measures.some((chosen) => chosen.measure === measure));
  if (!report || questions.some((asked) => asked.sheet === sheet && (asked.code === 'unit' || asked.code === 'units' || asked.code === 'measure'))) return [];
  const { unit, columns } = report.measures.find((chosen) => chosen.measure === measure)!;
  if (unit === old) return [];
  const total = typicalOf(report, measure);
  return [
    {
      code: 'unit',
      stated: null,
      unit: old,
      typical: typicalIn(old, total),
      id: `unit/${sheet}/${report.header.lastRow}/${measure}`,
      sheet,
      address: cellAddress(report.header.lastRow, columns.total[0]!),
      candidates: [unitAnswer(sheet, unit, total), unitAnswer(sheet, old, total), LEAVE(sheet)],
      recommended: null,
    },
  ];
}

/** Answers about columns, proved by what was recognised with them. */
function provedAgain(
  grids: readonly SheetGrid[],
  recalled: Recalled,
  reading: Reading,
  options: (said: Reading) => RecognitionOptions,
  recognition: Recognition,
): Answered {
  const merged = mergeReadings(recalled.reading, reading);
  const places = outdated(recalled, reading, recognition.sheets);
  if (places.length === 0) return { recognition, reading: merged };
  const proved = mergeReadings(withoutColumns(recalled.reading, places), reading);
  const again = recogniseWorkbook(grids, options(proved));
  const questions = again.questions.map((asked) => preselected(asked, recalled.reading));
  const changed = places.flatMap((place) => changedQuestion(place, recognition, again));
  return { recognition: { ...again, questions: [...changed, ...questions] }, reading: proved };
}

/** The old answer is contradicted, and without it the arithmetic chooses other columns: a person said otherwise, so a person is asked. */
function changedQuestion({ sheet, measure }: Place, before: Recognition, after: Recognition): Question[] {
  if (after.questions.some((asked) => asked.sheet === sheet && 'measure' in asked && asked.measure === measure)) return [];
  const [old, fresh] = [before, after].map(({ sheets }) =>
    sheets.find((report) => report.sheet === sheet && report.measures.some((one) => one.measure === measure)),
  );
  const line = old?.proof.find((one) => one.measure === measure && isBrokenWithin(one));
  if (!old || !fresh || !line) return [];
  return [
    {
      code: 'contradiction',
      measure,
      identity: line.identity,
      failed: line.checked - line.held,
      checked: line.checked,
      id: `changed/${sheet}/${fresh.header.lastRow}/${measure}`,
      sheet,
      address: cellAddress(fresh.header.lastRow, columnsIn(fresh, measure).eligible[0] ?? 0),
      candidates: [columnsSaid(fresh, measure), columnsSaid(old, measure), LEAVE(sheet)],
      recommended: 1,
    },
  ];
}

const columnsIn = ({ measures }: ReportSheet, measure: Measure): ReportSheet['measures'][number]['columns'] =>
  measures.find((one) => one.measure === measure)!.columns;

/** The columns of a report as an answer. */
function columnsSaid(report: ReportSheet, measure: Measure): Candidate {
  const { total, eligible, completed } = columnsIn(report, measure);
  const columns = { total: columnLetters(total[0] ?? 0), eligible: columnLetters(eligible[0] ?? 0), completed: completed.map(columnLetters) };
  return {
    answer: { says: 'columns', columns: { ...columns, heading: '' } },
    reading: about(report.sheet, { measures: { [measure]: total.length === 1 ? columns : { eligible: columns.eligible, completed: columns.completed } } }),
    proof: proofCount(report.proof.filter((line) => line.measure === measure)),
  };
}

/** A question about columns with the old answer recommended, where it is one of the answers. */
function preselected(asked: Question, old: Reading): Question {
  if (!('measure' in asked) || (asked.code !== 'columns' && asked.code !== 'contradiction')) return asked;
  const { unit: _, ...said } = old.sheets[asked.sheet]?.measures?.[asked.measure] ?? {};
  const index = asked.candidates.findIndex(({ reading }) => {
    const { unit: __, ...offered } = reading.sheets[asked.sheet]?.measures?.[asked.measure] ?? {};
    return JSON.stringify(offered) === JSON.stringify(said);
  });
  return index < 0 ? asked : { ...asked, recommended: index };
}
