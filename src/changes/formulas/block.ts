/** The formulas of our blocks, cell by cell beside their values: what to write instead where a workbook shall follow its figures. Pure. */
import { recordOf } from '../../terms/records';
import type { AssessedSubject } from '../../assessment/report';
import { shiftDecimal } from '../../cells/decimal';
import { GridView, type SheetGrid } from '../../cells/grid';
import { type BlockColumn, MEASURE_COLUMNS } from '../../own/columns';
import { DEFAULT_PLAN } from '../../plan/default';
import { bandsFor, isMeasured as isMeasuredBy, type Plan } from '../../plan/plan';
import { MEASURE_WORDS, PLAN_KIND_WORDS } from '../../terms/words';
import type { Recognition, SubjectPlace } from '../../report/recognise';
import type { ReportSheet } from '../../report/sheet';
import { sheetGrouping } from '../../report/figures';
import { TOLERANCE } from '../../report/proof';
import { isContradicted } from '../../terms/figures';
import { type Measure, MEASURES, UNIT_POWER } from '../../terms/terms';
import type { Block, Change, FormulaMode } from '../changes';
import { valuesWithSigns } from '../from-verdicts';
import { signedRow, signsOfFormulas } from '../seen';
import { addedNotes, edgeSentence, levelText, narrowText, noteFor, otherMeasures, targetNotes } from '../notes';
import { type Amount, amountOf, decimalsOfMeasure, type Form, isBlank, type Reading } from './figures';
import { functionFormulas } from './functions';
import { forTable, PLAN_TABLE } from './lookup';
import { caseloadOf, LOST, measureFormulas, type MeasureRow, whileSound } from './measure';
import { allOf, FORMULA_LENGTH, from, here, quoted } from './text';
import {
  agrees,
  edgeNote,
  elsewhereNote,
  isTarget,
  type Known,
  type MeasureState,
  noteFormula,
  type NotePiece,
  qualifies,
  qualifiesTogether,
  reasonNote,
  sentence,
  stands,
  whileMissed,
  whileSame,
  whileReason,
} from './verdict';
import { bandWords, NOTES, REASONS } from '../../words/notes';
import { nameColumns } from '../basis';

interface FormulaSetting {
  mode: FormulaMode;
  /** The plan is that of the plan sheet; always so for built-in formulas. */
  fromSheet: boolean;
  /** The table of the bands of that sheet. */
  table: string;
}

/** Everything that the formulas of a workbook are made from. */
interface Source {
  recognition: Recognition;
  plan: Plan;
  setting: FormulaSetting;
  /** By index of the recognised sheet; undefined where the results stand on a sheet of their own. */
  blocks: (Block | undefined)[];
  sheets: SheetReading[];
  /** People of one name in one unit, by sheet and number. */
  namesakes: Map<string, AssessedSubject[]>;
  /** Rows that cannot stand in formulas, by `keyOf`. */
  asValues: Set<string>;
}

const keyOf = ({ sheet, row }: SubjectPlace): string => `${sheet}/${row}`;

/** How the cells of one recognised sheet are read. */
interface SheetReading {
  view: GridView;
  grouping: ReturnType<typeof sheetGrouping>;
  decimals: Partial<Record<Measure, number>>;
}

/** Whether formulas of a mode need the plan sheet: Excel's own always do, the functions know the default plan by themselves. */
const needsPlanSheet = (mode: FormulaMode, plan: Plan): boolean => mode === 'builtin' || plan !== DEFAULT_PLAN;

type Row = Block['values'][number];

/**
 * The same changes with formulas in their blocks, which ask the plan's table of that name. Sheets of their own keep values: they stand for a report that nobody can write to.
 */
export function withFormulas(
  changes: readonly Change[],
  recognition: Recognition,
  assessed: readonly AssessedSubject[],
  plan: Plan,
  grids: readonly SheetGrid[],
  mode: FormulaMode,
  table: string = PLAN_TABLE,
): Change[] {
  const setting: FormulaSetting = { mode, fromSheet: needsPlanSheet(mode, plan), table };
  const blocks = recognition.sheets.map((sheet) => blockBeside(changes, sheet));
  const sheets = recognition.sheets.map((sheet) => readingOf(sheet, grids));
  const source: Source = { recognition, plan, setting, blocks, sheets, namesakes: groupNamesakes(assessed), asValues: new Set() };
  const written = blocks.map((block): WrittenBlock | undefined => block && writtenAsValues(block));
  const rows = assessed.flatMap((subject) =>
    subject.subject.places.flatMap((place) => {
      const block = blocks[place.sheet];
      if (!block) return [];
      if (mustBeValues(subject, place, block, source)) source.asValues.add(keyOf(place));
      return [{ subject, place, block }];
    }),
  );
  // Formulas of one row ask whether another one stands in formulas: until no more are found that cannot.
  for (let known = -1; known < source.asValues.size;) {
    known = source.asValues.size;
    for (const { subject, place, block } of rows) {
      const formulas = source.asValues.has(keyOf(place)) ? null : rowFormulas(subject, place, block, source);
      if (formulas) setRow(written[place.sheet]!, place.row, formulas);
      else source.asValues.add(keyOf(place));
    }
  }
  const prepared: Change[] = setting.fromSheet ? [{ kind: 'preparePlan', plan, lookup: mode === 'builtin' }] : [];
  return [...prepared, ...changes.map((change) => formulasInto(change, blocks, written, mode))];
}

/** The rows of a block as they are written: the formulas, what must come out, and the values that stand where formulas cannot. */
interface WrittenBlock {
  cells: Row[];
  values: Row[];
  instead: Row[];
}

function writtenAsValues(block: Block): WrittenBlock {
  const instead = valuesWithSigns(block, 'formulas');
  return { cells: [...instead], values: [...instead], instead };
}

function setRow(block: WrittenBlock, row: number, formulas: { cells: Row; values: Row }): void {
  block.cells[row] = formulas.cells;
  block.values[row] = formulas.values;
}

function formulasInto(change: Change, blocks: Source['blocks'], written: readonly (WrittenBlock | undefined)[], mode: FormulaMode): Change {
  const rows = change.kind === 'writeBlock' ? written[blocks.indexOf(change.block)] : undefined;
  if (change.kind !== 'writeBlock' || !rows) return change;
  const { cells, values, instead } = rows;
  return { ...change, block: { ...change.block, values, formulas: { mode, cells, instead } } };
}

function blockBeside(changes: readonly Change[], { sheet, header }: ReportSheet): Block | undefined {
  for (const change of changes) {
    if (change.kind === 'writeBlock' && change.block.sheet === sheet && change.block.headingRow === header.lastRow) return change.block;
  }
  return undefined;
}

function readingOf(sheet: ReportSheet, grids: readonly SheetGrid[]): SheetReading {
  const view = new GridView(grids.find(({ name }) => name === sheet.sheet)!);
  const { firstDataRow, firstFigureColumn, lastColumn } = sheet.header;
  const decimals: SheetReading['decimals'] = {};
  for (const { measure, unit } of sheet.measures) {
    const amounts = sheet.figures[measure]!.flatMap((row) => (row ? [row.eligible ?? 0, row.completed ?? 0] : []));
    decimals[measure] = decimalsOfMeasure(unit, amounts);
  }
  return { view, grouping: sheetGrouping(view, firstDataRow, firstFigureColumn, lastColumn), decimals };
}

function groupNamesakes(assessed: readonly AssessedSubject[]): Map<string, AssessedSubject[]> {
  const groups = new Map<string, AssessedSubject[]>();
  for (const one of assessed) {
    if (one.subject.namesake === undefined) continue;
    groups.set(namesakeKey(one), [...(groups.get(namesakeKey(one)) ?? []), one]);
  }
  return groups;
}

const namesakeKey = ({ subject }: AssessedSubject): string => `${subject.places[0]!.sheet}/${subject.namesake}`;

/** What the formulas of a row come to: of a measure on another sheet that has formulas, the note leads there. */
function valuesOf(subject: AssessedSubject, place: SubjectPlace, block: Block, source: Source): Block['values'][number] {
  const { recognition, blocks, plan } = source;
  const elsewhere = (measure: Measure): string | null => {
    const other = placeOf(subject, measure, source);
    return other && blocks[other.sheet] ? recognition.sheets[other.sheet]!.sheet : null;
  };
  const note = block.columns.findIndex(({ content }) => content === 'note');
  return block.values[place.row]!.map((value, i) =>
    i === note && value !== null ? noteFor(subject, recognition.sheets[place.sheet]!, place.row, plan, elsewhere) : value,
  );
}

/** Whether what is in a row hangs on other cells than formulas ask. */
function mustBeValues({ subject, assigned, further, officers }: AssessedSubject, place: SubjectPlace, block: Block, { recognition }: Source): boolean {
  // Formulas ask each other: beside a cell that is somebody's, values stand.
  if (block.values[place.row]!.includes(null)) return true;
  // Other columns, and how many people a unit has.
  if (further || officers !== undefined) return true;
  // Which target is meant, only the names tell.
  if (MEASURES.some((measure) => assigned?.[measure] === null)) return true;
  // A unit that was added up has no cells of its own.
  if (subject.places.some((one) => recognition.sheets[one.sheet]!.rows[one.row]!.added !== undefined)) return true;
  const sheet = recognition.sheets[place.sheet]!;
  // What contradicts a row was found by other columns than those that the formulas read: the verdict stands as it is.
  return sheet.layout === 'rows' || sheet.measures.some(({ measure }) => isContradicted(subject.figures[measure]?.figures));
}

/** One row of a block: a formula per cell, the value where nothing in it can change; and what must come out. Null where Excel could not take so long a formula. */
function rowFormulas(subject: AssessedSubject, place: SubjectPlace, block: Block, source: Source): { cells: Row; values: Row } | null {
  const values = valuesOf(subject, place, block, source);
  const sheet = source.recognition.sheets[place.sheet]!;
  const measured = sheet.measures.filter(({ measure }) => isMeasured(subject, measure, source));
  const columns = new Map(measured.map(({ measure }) => [measure, columnFormulas(subject, place, measure, source)]));
  const signs = signsOfFormulas(block.signs[place.row]!, (report) => source.blocks[report] === undefined);
  const cells = block.columns.map(({ content, measure }): string | null => {
    const { table } = source.setting;
    if (content === 'qualifies') return fitting(table, (form) => qualifiesFormula(subject, place, source, form));
    if (content === 'note') return fitting(table, () => noteOf(subject, place, source, signs));
    return fitting(table, () => columns.get(measure!)?.[content] ?? '');
  });
  if (cells.includes(null)) return null;
  const note = block.columns.findIndex(({ content }) => content === 'note');
  const shown = signedRow(values, note, signs);
  return { cells: cells.map((cell, i) => (cell === '' ? shown[i]! : cell!)), values: shown };
}

/** The fullest formula that Excel takes; '' where nothing can change; null where Excel takes none. */
function fitting(table: string, formula: (form: Form) => string | null): string | null {
  for (const form of FORMS) {
    const made = formula(form);
    const text = made === null ? null : forTable(made, table);
    if (text === null || text.length <= FORMULA_LENGTH) return text;
  }
  return null;
}
const FORMS: readonly Form[] = ['amount', 'brief'];

const isMeasured = (subject: AssessedSubject, measure: Measure, { plan }: Source): boolean => isMeasuredBy(plan, subject, measure);

function columnFormulas(subject: AssessedSubject, place: SubjectPlace, measure: Measure, source: Source): ReturnType<typeof measureFormulas> {
  const row = measureRow(subject, place, measure, source, false);
  const { mode, fromSheet } = source.setting;
  const unusable = subject.subject.figures[measure]?.figures.problem !== undefined;
  const formulas =
    mode === 'builtin' ? measureFormulas(row) : functionFormulas(row, { kind: subject.assigned?.[measure] ?? subject.kind, measure, fromSheet, unusable });
  return { ...formulas, result: whileSound(row, formulas.result) };
}

/** The cells of one measure of a subject, as seen from its own sheet or from another one. */
function measureRow(subject: AssessedSubject, place: SubjectPlace, measure: Measure, source: Source, elsewhere: boolean): MeasureRow {
  const { recognition, plan, blocks, sheets } = source;
  const sheet = recognition.sheets[place.sheet]!;
  const block = blocks[place.sheet]!;
  const { view, grouping, decimals } = sheets[place.sheet]!;
  const refer = elsewhere ? from(sheet.sheet) : here;
  const { unit, columns } = sheet.measures.find((one) => one.measure === measure)!;
  const row = sheet.rows[place.row]!.row;
  const reading: Reading = { view, refer, unit, grouping };
  const provenZero = sheet.figures[measure]![place.row]?.completed === 0 && isBlank(reading, row, columns.completed);
  const total = amountOf(reading, row, columns.total);
  const eligible = amountOf(reading, row, columns.eligible);
  const completed = amountOf(reading, row, columns.completed, provenZero);
  const caseload: Amount = plan.basis === 'total' ? total : amountOf(reading, row, columns.toEnforce);
  // As Excel's TRIM leaves it in the plan table.
  const named = subject.assigned?.[measure]?.replace(/ +/g, ' ');
  const group = `${named ?? PLAN_KIND_WORDS[subject.kind]}|${MEASURE_WORDS[measure]}`;
  const cells = ownCells(block.columns, measure, (index) => refer(row, block.column + index));
  const everything = bandsFor(plan, subject, measure).find((band) => band.from === null && band.to === null);
  const unbounded = everything ? bandWords(everything) : null;
  const figures = subject.subject.figures[measure]!.figures;
  const tolerance = TOLERANCE[measure];
  const isLooked = figures.total !== null && figures.eligible !== null && figures.eligible > figures.total + tolerance;
  const most = isLooked ? null : { amount: total, tolerance };
  return { unbounded, unit, decimals: decimals[measure]!, caseload, eligible, completed, most, deciding: [total, eligible, completed], group, cells };
}

function ownCells(columns: readonly BlockColumn[], measure: Measure, refer: (index: number) => string): MeasureRow['cells'] {
  const cell = (content: keyof MeasureRow['cells']): string => refer(columns.findIndex((column) => column.content === content && column.measure === measure));
  return recordOf(MEASURE_COLUMNS, cell);
}

/** Where a subject's measure stands; null when the workbook does not have it. */
function placeOf({ subject }: AssessedSubject, measure: Measure, { recognition }: Source): SubjectPlace | null {
  return subject.places.find(({ sheet }) => recognition.sheets[sheet]!.measures.some((one) => one.measure === measure)) ?? null;
}

function stateOf(subject: AssessedSubject, measure: Measure, at: SubjectPlace, source: Source): MeasureState | null {
  const place = placeOf(subject, measure, source);
  const fixed = subject.byMeasure[measure];
  if (!place || !fixed) return null;
  return source.blocks[place.sheet] ? { row: measureRow(subject, place, measure, source, place.sheet !== at.sheet) } : { fixed };
}

/** More ways of pairing namesakes than this make the formula longer than Excel takes it. */
const MOST_NAMESAKES = 4;

/** '' where the plan asks nothing of them; null where a formula would have to try too many ways. */
function qualifiesFormula(subject: AssessedSubject, at: SubjectPlace, source: Source, form: Form): string | null {
  const required = MEASURES.filter((measure) => isMeasured(subject, measure, source));
  if (required.length === 0) return '';
  const group = subject.subject.namesake === undefined ? [subject] : source.namesakes.get(namesakeKey(subject))!;
  if (group.length > MOST_NAMESAKES) return null;
  const others = group.filter((one) => one !== subject);
  const pairs = [subject, ...others].flatMap((a) => [subject, ...others].map((b): [AssessedSubject, AssessedSubject] => [a, b]));
  const { qualifiesBy } = source.plan;
  const ways = pairs.map(([a, b]) => {
    const states = required.map((measure) => stateOf(measure === 'cases' ? a : b, measure, at, source));
    return qualifies(
      states.filter((state) => state !== null),
      required.length,
      qualifiesBy,
      form,
    );
  });
  return `=${whileStanding(group, at, source, qualifiesTogether(ways), LOST, form)}`;
}

/**
 * An expression that asks cells of other sheets, as long as the same people stand there: a sheet may be sorted, and formulas stay where they are.
 * @param form given: and as long as all results that it asks are what was written
 */
function whileStanding(people: readonly AssessedSubject[], at: SubjectPlace, source: Source, expression: string, lost: string, form?: Form): string {
  const { recognition, blocks, sheets } = source;
  const places = people.flatMap(({ subject }) => subject.places.filter(({ sheet }) => sheet !== at.sheet && blocks[sheet]));
  const names = places.flatMap(({ sheet: index, row: at }) => {
    const sheet = recognition.sheets[index]!;
    const { row } = sheet.rows[at]!;
    return nameColumns(sheet).flatMap((column) => {
      const name = sheets[index]!.view.cell(row, column);
      return typeof name === 'string' && name !== '' ? [`${from(sheet.sheet)(row, column)}=${quoted(name)}`] : [];
    });
  });
  const results = form
    ? people.flatMap((one) =>
        MEASURES.filter((measure) => isMeasured(one, measure, source)).flatMap((measure) => {
          const [state, place] = [stateOf(one, measure, at, source), placeOf(one, measure, source)];
          if (!state || !('row' in state)) return [];
          if (!source.asValues.has(keyOf(place!))) return [stands(state.row)];
          return place!.sheet === at.sheet ? [] : [agrees(state.row, form)];
        }),
      )
    : [];
  const conditions = [...names, ...results];
  return conditions.length > 0 ? `IF(${allOf(conditions)},${expression},${lost})` : expression;
}

function noteOf(subject: AssessedSubject, at: SubjectPlace, source: Source, signs: readonly string[]): string {
  const { plan, recognition } = source;
  const sheet = recognition.sheets[at.sheet]!;
  if (plan.unmeasured.some(({ kind }) => kind === subject.kind)) return '';
  const own = sheet.measures.map(({ measure }) => measure);
  return noteFormula([
    ...own.flatMap((measure) => ownNotes(subject, at, measure, own.length > 1 ? measure : null, source)),
    ...addedNotes(sheet, at.row).map((text) => sentence(null, text)),
    ...ownTargetNotes(subject, at, source),
    ...otherNotes(subject, at, own, source).map((piece) => whileStanding([subject], at, source, piece, '""')),
    ...signs.filter((sign) => sign !== '').map((sign) => sentence(null, sign)),
  ]);
}

function ownNotes(subject: AssessedSubject, at: SubjectPlace, measure: Measure, about: Measure | null, source: Source): NotePiece[] {
  if (!isMeasured(subject, measure, source)) return [sentence(about, REASONS.unmeasured)];
  const row = measureRow(subject, at, measure, source, false);
  const reason = reasonNote(row, about, knownReason(subject, measure, row, source.plan));
  const result = subject.byMeasure[measure];
  const { figures } = subject.subject.figures[measure]!;
  const text = result && narrowText(result, figures);
  const narrow = text ? [whileMissed(row, figures, result.target!, sentence(about, text))] : [];
  const level = result && levelText(result);
  if (level) narrow.push(whileSame(row, figures, result.target!, sentence(about, level)));
  return [reason, ...narrow, ...(source.setting.mode === 'builtin' ? [edgeNote(row, about)] : fixedEdgeNote(subject, measure, row, about, source.plan))];
}

/** Where the sheet's own target of the row is not the plan's, as long as both are those that were compared. */
function ownTargetNotes(subject: AssessedSubject, at: SubjectPlace, source: Source): NotePiece[] {
  const sheet = source.recognition.sheets[at.sheet]!;
  return sheet.ownTargets.flatMap((own) => {
    const target = subject.byMeasure[own.measure]?.target;
    const [text] = targetNotes(subject, { ...sheet, ownTargets: [own] }, at.row);
    if (text === undefined || target == null) return [];
    const cell = here(sheet.rows[at.row]!.row, own.column);
    const { cells } = measureRow(subject, at, own.measure, source, false);
    // Per cent or a fraction, a number or a text: whatever it is, as long as it is the same.
    const value = source.sheets[at.sheet]!.view.cell(sheet.rows[at.row]!.row, own.column);
    const same = typeof value === 'number' ? `ABS(${cell}-${value})<=${Math.abs(value) * 1e-14}` : `${cell}&""=${quoted(String(value))}`;
    return [`IF(IFERROR(AND(${isTarget(cells.target, target)},${same}),FALSE),${sentence(null, text)},"")`];
  });
}

/** Why a measure was not judged, as long as its row says so; null where it was. */
function knownReason(subject: AssessedSubject, measure: Measure, row: MeasureRow, plan: Plan): Known | null {
  const result = subject.byMeasure[measure];
  if (result?.verdict !== 'notJudged') return null;
  const condition = whileReason(result.reason, row, inBase(subject, measure, plan));
  return unusableNote(subject, measure) ?? { condition, text: REASONS[result.reason] };
}

/** The caseload of a subject in cases or đồng; 0 where there is none. */
function inBase({ subject }: AssessedSubject, measure: Measure, plan: Plan): number {
  const { figures, unit } = subject.figures[measure]!;
  return shiftDecimal(figures[plan.basis] ?? 0, UNIT_POWER[unit]);
}

/** Where nothing looks it up in the plan sheet, the note stands as long as caseload and band are those that it was written for. */
function fixedEdgeNote(subject: AssessedSubject, measure: Measure, row: MeasureRow, about: Measure | null, plan: Plan): NotePiece[] {
  const result = subject.byMeasure[measure];
  const found = subject.subject.figures[measure];
  if (!result?.onEdge || !found) return [];
  const same = `AND(${row.cells.band}=${quoted(bandWords(result.band!))},${caseloadOf(row)}=${inBase(subject, measure, plan)})`;
  return [`IF(IFERROR(${same},FALSE),${sentence(about, edgeSentence(result, found, plan, subject))},"")`];
}

/** What Excel's ERROR.TYPE says of an error value. */
const ERROR_TYPES: Record<string, number> = { '#NULL!': 1, '#DIV/0!': 2, '#VALUE!': 3, '#REF!': 4, '#NAME?': 5, '#NUM!': 6, '#N/A': 7 };

/** What is wrong with a cell, as long as it says the same. */
function unusableNote(subject: AssessedSubject, measure: Measure): Known | null {
  const problem = subject.subject.figures[measure]?.figures.problem;
  if (!problem) return null;
  const { address, text, figure, problem: why } = problem;
  const isNumber = /^-?\d+(\.\d+)?(e[+-]?\d+)?$/i.test(text);
  const same = isNumber ? `OR(${address}=${text},${address}=${quoted(text)})` : `${address}&""=${quoted(text)}`;
  // An error value is equal to nothing.
  const code = ERROR_TYPES[text];
  const isError = code === undefined ? `ISERROR(${address})` : `ERROR.TYPE(${address})=${code}`;
  return { condition: text.startsWith('#') ? isError : same, text: NOTES.unusable(address, text, figure, why), cell: address };
}

/** What keeps a subject from being judged as a whole. */
function otherNotes(subject: AssessedSubject, at: SubjectPlace, own: readonly Measure[], source: Source): NotePiece[] {
  if (subject.subject.namesake !== undefined) return [sentence(null, NOTES.namesake)];
  return otherMeasures(subject, own, source.plan).flatMap((measure) => {
    const state = stateOf(subject, measure, at, source);
    if (!state) return [sentence(null, NOTES.noOtherMeasure(measure))];
    if ('row' in state) return [elsewhereNote(state.row, measure, source.recognition.sheets[placeOf(subject, measure, source)!.sheet]!.sheet)];
    return state.fixed.verdict === 'notJudged' ? [sentence(measure, REASONS[state.fixed.reason])] : [];
  });
}
