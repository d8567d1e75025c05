/**
 * Which measures a sheet holds, in which columns, in which unit: told by its headings, its unit line, its title; where they do not tell, by the size of
 * the figures, and then it is asked.
 */
import type { CampaignPeriods } from './period';
import { cellAddress } from '../cells/address';
import type { GridView } from '../cells/grid';
import { measureIn, moneyUnitIn } from '../cells/naming';
import { unitInCell } from '../cells/number';
import { fold } from '../cells/text';
import { type DecidingFigure } from '../terms/figures';
import { type Measure, measureOfUnit, MEASURES, type Unit, USUAL_UNIT } from '../terms/terms';
import { bareSet, type Candidates, candidatesFor, type MeasureColumns } from './candidates';
import { withStated } from './choose';
import { isKey, namedMeasures, type ReportColumn } from './columns';
import { PLAIN } from './context';
import type { Header } from './header';
import { headingWord, unitLine } from './headings';
import { canBeCases, plausibleUnits, type Typical } from './magnitude';
import { measureOfRow } from './names';
import { about, LEAVE, type Question, type QuestionFacts } from './questions';
import { unitAnswer } from './unit-answer';
import { columnsIn, type Reading, type SheetReading, type StatedColumns, statedColumns } from './reading';
import { searchSets } from './search';
import type { Doubt } from './sheet';
import { append } from '../terms/lists';

/** The sets of columns of every measure on a sheet. */
export interface MeasureSets {
  measures: { measure: Measure; sets: MeasureColumns[]; /** No heading tells them: they keep the identities of a report. */ searched: boolean }[];
  /** How sure each measure's unit is. */
  stated: Partial<Record<Measure, 'person' | 'written' | 'assumed'>>;
  /** Another unit of money that is written, too: which of the two is left over is not said. */
  otherUnit: Unit | null;
  doubts: Doubt[];
  questions: Question[];
}

/** What is known of a sheet besides its cells. */
export interface SheetHints {
  /** Where headings tell nothing, columns that keep the identities of a report are proposed. */
  search: boolean;
  /** The unit of money of the table above on the same sheet: it holds until another one is written. */
  moneyAbove: Unit | null;
  /** The campaign whose figures are looked for. */
  campaign?: CampaignPeriods;
  /** Headings by which the plan names columns of the report. */
  named?: readonly string[];
}

/**
 * @returns the sets, or what a measure lacks
 */
export function measureSets(
  view: GridView,
  header: Header,
  columns: ReportColumn[],
  reading: SheetReading | undefined,
  { search, moneyAbove }: SheetHints,
): MeasureSets | { measure: Measure; missing: DecidingFigure[] } {
  const found: MeasureSets = { measures: [], stated: {}, otherUnit: null, doubts: [], questions: [] };
  const said = MEASURES.filter((measure) => reading?.measures?.[measure]);
  for (const [measure, own] of columnsByMeasure(view, header, columns, reading, found)) {
    const statedHere = statedColumns(reading, measure);
    const unit = unitOf(view, header, columns, own, measure, statedHere, found, moneyAbove);
    const candidates = candidatesFor(own, measure, unit);
    const told = statedHere ? statedSets(candidates, statedHere, measure, unit, own, said) : candidates.sets;
    const searched = told.length === 0 && search;
    const sets = searched ? searchSets(view, header, own, { measure, unit }) : told;
    if (sets.length === 0) return { measure, missing: candidates.missing };
    found.measures.push({ measure, sets, searched });
  }
  return found;
}

/** Sets with what a person stated in them; when the headings allow none, one made of the statement alone. */
function statedSets(
  candidates: Candidates,
  stated: StatedColumns,
  measure: Measure,
  unit: Unit,
  own: readonly ReportColumn[],
  said: readonly Measure[],
): MeasureColumns[] {
  if (candidates.sets.length > 0) return candidates.sets.map((set) => ({ ...set, unit }));
  const pointed = candidatesFor(asStated(own, stated), measure, unit).sets;
  if (pointed.length > 0) return pointed;
  const { total, eligible, completed } = stated;
  if (total === undefined || eligible === undefined || !completed) return [];
  const first = (word: ReportColumn['word']): number | null =>
    said.length > 1 ? null : (own.find((column) => column.word === word && !column.part && !column.context.past)?.column ?? null);
  const rates = said.length > 1 ? [] : own.filter(({ word }) => word === 'rate').map(({ column }) => column);
  const others = { toEnforce: first('toEnforce'), carried: first('carried'), accepted: first('accepted'), carriedForward: first('carriedForward'), rates };
  return [withStated(bareSet(measure, unit, { total, eligible, completed, ...others }), stated)];
}

/** Columns as if their headings said what a person says of them. */
function asStated(columns: readonly ReportColumn[], { total, eligible, completed }: StatedColumns): ReportColumn[] {
  const said = new Map<number, ReportColumn['word']>();
  if (total !== undefined) said.set(total, 'total');
  if (eligible !== undefined) said.set(eligible, 'eligible');
  for (const column of completed ?? []) said.set(column, 'completed');
  const words = new Set(said.values());
  return columns.flatMap((one) => {
    const word = said.get(one.column);
    if (word) return [{ ...one, word, part: false, inCompleted: false, context: PLAIN }];
    return words.has(one.word) ? [] : [one];
  });
}

/** The columns of each measure, in the order cases, money. */
function columnsByMeasure(
  view: GridView,
  header: Header,
  columns: ReportColumn[],
  reading: SheetReading | undefined,
  found: MeasureSets,
): [Measure, ReportColumn[]][] {
  const figures = columns.filter((c) => c.column >= header.firstFigureColumn);
  const named = namedMeasures(columns, header);
  const said = MEASURES.filter((measure) => reading?.measures?.[measure]);
  if (named.size === 2) {
    const [cases, money] = MEASURES.map((measure) => named.get(measure)!) as [ReportColumn[], ReportColumn[]];
    const exchanged = isStatedIn(money, reading, 'cases') && isStatedIn(cases, reading, 'money');
    return [
      ['cases', exchanged ? money : cases],
      ['money', exchanged ? cases : money],
    ];
  }
  if (said.length === 2) return MEASURES.map((measure) => [measure, columnsNear(figures, statedColumns(reading, measure)!)]);
  if (rowsHaveMeasures(view, header)) return MEASURES.map((measure) => [measure, figures]);
  if (said.length === 1) return [[said[0]!, figures]];
  const titles = titlesAbove(view, header);
  const halves = halvesOf(figures);
  const headed = figures.filter(isKey).map(({ measure }) => measure);
  // Only one of two halves may be headed: "V", "T (tr.đ)".
  const half = halves !== null && headed.some(Boolean) && !headed.every(Boolean);
  if (half) return halvesBySize(view, header, halves, titles, found);
  const written = headed.find(Boolean) ?? agreedMeasure(view, header, figures, titles, unitTextsOf(titles, columns), found);
  if (halves && !written) return halvesBySize(view, header, halves, titles, found);
  return [[written ?? guessedMeasure(view, header, figures, found), figures]];
}

/** True when a person named columns for a measure, and all of them are among these. */
function isStatedIn(columns: readonly ReportColumn[], reading: SheetReading | undefined, measure: Measure): boolean {
  const stated = statedColumns(reading, measure);
  const said = stated ? columnsIn(stated) : [];
  return said.length > 0 && said.every((column) => columns.some((one) => one.column === column));
}

/** The columns between the stated ones: the other measure's are not theirs. */
function columnsNear(figures: readonly ReportColumn[], said: StatedColumns): ReportColumn[] {
  const stated = columnsIn(said);
  const [first, last] = [Math.min(...stated), Math.max(...stated)];
  return figures.filter(({ column }) => column >= first && column <= last);
}

const SAMPLE_ROWS = 60;

/** True where rows of cases and rows of money alternate. */
function rowsHaveMeasures(view: GridView, header: Header): boolean {
  for (let column = header.firstColumn; column <= header.lastColumn; column++) {
    const seen: Record<Measure, number> = { cases: 0, money: 0 };
    for (let row = header.firstDataRow; row <= Math.min(view.bottom, header.firstDataRow + SAMPLE_ROWS); row++) {
      const measure = measureOfRow(view.text(row, column));
      if (measure) seen[measure]++;
    }
    if (seen.cases >= 2 && seen.money >= 2) return true;
  }
  return false;
}

/** The same figures exactly twice, in one context. */
function halvesOf(figures: readonly ReportColumn[]): [ReportColumn[], ReportColumn[]] | null {
  const keys = figures.filter(isKey);
  if (keys.length !== 6 || new Set(keys.map(({ context }) => JSON.stringify(context))).size > 1) return null;
  const { sets } = candidatesFor(figures, 'cases', 'cases');
  if (sets.length !== 2) return null;
  const second = Math.min(sets[1]!.total.columns[0]!, sets[1]!.eligible.columns[0]!, sets[1]!.completed[0]!.columns[0]!);
  const of = (set: MeasureColumns): ReportColumn[] => {
    const own = new Set([...set.total.columns, ...set.eligible.columns, ...set.completed[0]!.columns, ...(set.toEnforce === null ? [] : [set.toEnforce])]);
    return figures.filter(({ column }) => own.has(column));
  };
  return second > 0 ? [of(sets[0]!), of(sets[1]!)] : null;
}

/** How many times larger money must be than cases, in any unit but tỷ. */
const MONEY_IS_LARGER = 50;

/** Without a word on the measure, money is the set with the larger figures; where the titles do not speak of both, it is asked. */
function halvesBySize(
  view: GridView,
  header: Header,
  halves: [ReportColumn[], ReportColumn[]],
  titles: readonly string[],
  found: MeasureSets,
): [Measure, ReportColumn[]][] {
  const size = (half: ReportColumn[]): number => median(view, header, half.find((c) => c.word === 'eligible' && !c.part)!.column);
  const [cases, money] = size(halves[0]) <= size(halves[1]) ? halves : [halves[1], halves[0]];
  const isMoney = ({ unit, measure }: ReportColumn): boolean => unit !== undefined || measure === 'money';
  const moneyHeaded = money.some(isMoney) && !cases.some(isMoney);
  if (moneyHeaded && canBeCases({ group: 'person', total: size(cases) })) {
    return [
      ['cases', cases],
      ['money', money],
    ];
  }
  const titled = /\bviec\b/.test(fold(titles.join(' '))) && /\btien\b/.test(fold(titles.join(' ')));
  const address = cellAddress(header.firstRow, money[0]!.column);
  if (titled && size(money) >= size(cases) * MONEY_IS_LARGER) {
    found.doubts.push({ code: 'measureGuessed', measure: 'money', address });
    return [
      ['cases', cases],
      ['money', money],
    ];
  }
  const [first, second] = halves;
  const reading = (a: ReportColumn[], b: ReportColumn[]): Reading => about(view.grid.name, { measures: { cases: lettersFor(a), money: lettersFor(b) } });
  found.questions.push({
    code: 'measure',
    typical: size(cases),
    id: `measure/${view.grid.name}/${header.lastRow}`,
    sheet: view.grid.name,
    address,
    candidates: [
      { answer: { says: 'columns', columns: { ...lettersFor(money), heading: '' } }, reading: reading(cases, money), proof: null },
      LEAVE(view.grid.name),
    ],
    recommended: first === cases && second === money ? 0 : null,
  });
  return [
    ['cases', cases],
    ['money', money],
  ];
}

function lettersFor(half: readonly ReportColumn[]): { total: string; eligible: string; completed: string[] } {
  const at = (word: ReportColumn['word']): string => cellAddress(0, half.find((c) => c.word === word && !c.part)?.column ?? half[0]!.column).slice(0, -1);
  return { total: at('total'), eligible: at('eligible'), completed: [at('completed')] };
}

/** Nothing says cases or money: asked, with the answer that the size leans to. */
function guessedMeasure(view: GridView, header: Header, columns: readonly ReportColumn[], found: MeasureSets): Measure {
  const column = columns.find((c) => c.word === 'total' && !c.part)?.column ?? columns.find((c) => c.word === 'eligible')?.column ?? header.firstFigureColumn;
  const typical = median(view, header, column);
  const guess: Measure = typical > 100_000 ? 'money' : 'cases';
  found.questions.push(
    measureQuestion(view, header, column, typical, typical > 100_000 ? ['thousand', 'dong'] : ['cases', 'million', 'billion'], { code: 'measure', typical }),
  );
  return guess;
}

type MeasureFacts = Extract<QuestionFacts, { code: 'measure' | 'measures' }>;

/** What is counted, with a unit for each answer. */
function measureQuestion(view: GridView, header: Header, column: number, typical: number, units: readonly Unit[], facts: MeasureFacts): Question {
  const sheet = view.grid.name;
  return {
    ...facts,
    id: `measure/${sheet}/${header.lastRow}`,
    sheet,
    address: cellAddress(header.lastRow, column),
    candidates: [...units.map((unit) => unitAnswer(sheet, unit, typical)), LEAVE(sheet)],
    recommended: null,
  };
}

/** "(Đơn vị: 1.000 đồng)", "(triệu đồng)" in a line of its own. */
function parenthesisedUnit(text: string): Unit | undefined {
  const inner = /^\(.{3,60}\)$/s.test(text)
    ? text
    : text.match(/\([^()]{3,60}\)/g)?.find((one) =>
        ONLY_UNITS.test(
          fold(one)
            .replace(/[^a-z0-9]+/g, ' ')
            .trim(),
        ),
      );
  return inner ? moneyUnitIn(inner) : undefined;
}

/** Nothing but words of units: "(việc; triệu đồng)". */
const ONLY_UNITS = /^((don vi|tinh|dvt|tinh bang|viec|tien|so|va|1|000|nghin|ngan|trieu|ty|dong|d|vnd)\b ?)+$/;

const unitTextsOf = (titles: readonly string[], columns: readonly ReportColumn[]): string[] =>
  [...titles, ...columns.flatMap(({ headings }) => headings)].map(unitLine).filter((text): text is string => text !== undefined);

/** The unit of one measure's figures. */
function unitOf(
  view: GridView,
  header: Header,
  columns: readonly ReportColumn[],
  own: readonly ReportColumn[],
  measure: Measure,
  stated: StatedColumns | undefined,
  found: MeasureSets,
  above: Unit | null,
): Unit {
  if (stated?.unit) {
    found.stated[measure] = 'person';
    return stated.unit;
  }
  if (measure === 'cases') {
    found.stated.cases = 'written';
    return 'cases';
  }
  const titles = titlesAbove(view, header);
  const headed = own
    .filter(isKey)
    .map(({ unit }) => unit)
    .find(Boolean);
  const below = unitBelow(view, header);
  const lined =
    unitTextsOf(titles, columns).map(moneyUnitIn).find(Boolean) ??
    titles.map(parenthesisedUnit).find(Boolean) ??
    moneyUnitIn(view.grid.name.replace(/[_()-]/g, ' ')) ??
    below;
  const written = headed ?? lined ?? unitInRows(view, header) ?? unitInCells(view, header, own) ?? above ?? undefined;
  if (headed && lined && headed !== lined) found.otherUnit = lined;
  else if (written && below && below !== written) found.otherUnit = below;
  found.stated.money = written ? 'written' : 'assumed';
  if (!written) found.doubts.push({ code: 'unitAssumed', unit: USUAL_UNIT.money, address: cellAddress(header.firstRow, header.firstFigureColumn) });
  return written ?? USUAL_UNIT.money;
}

/** Lines below a table that may say something of its figures: their unit, their day, what is not in them. */
const MOST_NOTES = 15;

/** "Ghi chú: đơn vị tính: triệu đồng" below the table. */
function unitBelow(view: GridView, header: Header): Unit | undefined {
  for (let row = Math.max(header.firstDataRow, view.bottom - MOST_NOTES); row <= view.bottom; row++) {
    for (let column = view.grid.left; column <= view.right; column++) {
      const text = view.text(row, column);
      const line = unitLine(text) ?? /(?:tính bằng|tinh bang)\s+(.{3,40})$/iu.exec(text)?.[1];
      const unit = line === undefined ? undefined : moneyUnitIn(line);
      if (unit) return unit;
    }
  }
  return undefined;
}

/** "Tiền (nghìn đồng)" in the first rows of a table with rows of both measures. */
function unitInRows(view: GridView, header: Header): Unit | undefined {
  for (let row = header.firstDataRow; row <= Math.min(view.bottom, header.firstDataRow + 6); row++) {
    for (let column = header.firstColumn; column <= header.lastColumn; column++) {
      const text = view.text(row, column);
      const unit = measureOfRow(text) === 'money' ? moneyUnitIn(text) : undefined;
      if (unit) return unit;
    }
  }
  return undefined;
}

/** "45.200 triệu" in the cells themselves. */
function unitInCells(view: GridView, header: Header, own: readonly ReportColumn[]): Unit | undefined {
  const column = own.find(isKey)?.column;
  if (column === undefined) return undefined;
  const texts = Array.from({ length: SAMPLE_ROWS }, (_, i) => unitInCell(view.cell(header.firstDataRow + i, column)));
  return texts.find((unit) => unit !== undefined && unit !== 'cases');
}

/** The one measure that unit line, title or sheet name state; undefined when they state none, or both. */
/** The measure that title and unit line name. Where they name two, the one whose sizes the figures have; where both are possible, it is asked. */
function agreedMeasure(
  view: GridView,
  header: Header,
  figures: readonly ReportColumn[],
  titles: readonly string[],
  unitTexts: readonly string[],
  found: MeasureSets,
): Measure | undefined {
  const unit = unitTexts.map(moneyUnitIn).find(Boolean);
  const titled = statedMeasure(view, titles, []);
  if (!unit || titled !== 'cases' || unitTexts.some((text) => measureIn(text) === 'cases')) return statedMeasure(view, titles, unitTexts);
  const column = figures.find((c) => c.word === 'total' && !c.part)?.column ?? header.firstFigureColumn;
  const typical: Typical = { group: 'person', total: median(view, header, column) };
  const fits = { cases: canBeCases(typical), money: plausibleUnits(typical).includes(unit) };
  if (fits.cases !== fits.money) return fits.cases ? 'cases' : 'money';
  found.questions.push(measureQuestion(view, header, column, typical.total, ['cases', unit], { code: 'measures', unit, typical: typical.total }));
  return 'money';
}

function statedMeasure(view: GridView, titles: readonly string[], unitTexts: readonly string[]): Measure | undefined {
  const inTitle = titles.flatMap((text) =>
    [...fold(text).matchAll(/(?:tinh bang|tinh theo|bang|ve|theo) (viec|tien|gia tri)\b/g)].map(([, word]) => word === 'viec'),
  );
  const titled = new Set(inTitle).size === 1 ? (inTitle[0] ? 'cases' : 'money') : undefined;
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

/** The texts below a table's last row; without those that are titles of another table below it. */
export function notesBelow(view: GridView, lastRow: number): string[] {
  const lines: string[][] = [];
  for (let row = lastRow + 1; row <= Math.min(view.bottom, lastRow + MOST_NOTES); row++) {
    const texts = rowTexts(view, row);
    if (texts.filter((text) => headingWord(text) !== undefined).length >= 2) return titlesLeftOut(lines).flat();
    lines.push(texts);
  }
  return lines.flat();
}

/** Of the lines above another table those before the first blank one: the others are its titles. */
const titlesLeftOut = (lines: readonly string[][]): readonly string[][] =>
  lines.slice(
    0,
    Math.max(
      0,
      lines.findIndex(({ length }) => length === 0),
    ),
  );

function rowTexts(view: GridView, row: number): string[] {
  const texts: string[] = [];
  for (let column = view.grid.left; column <= view.right; column++) {
    const text = view.text(row, column);
    if (text !== '') texts.push(text);
  }
  return texts;
}

/** The texts above a header. */
export function titlesAbove(view: GridView, header: Header): string[] {
  const titles: string[] = [];
  for (let row = view.grid.top; row < header.firstRow; row++) append(titles, rowTexts(view, row));
  return titles;
}
