/** From verdicts to changes: one block of our columns beside every recognised table. Pure. */
import type { MeasureAssessment } from '../assessment/assess';
import type { AssessedSubject } from '../assessment/report';
import { type Area, areaAddress, cellAddress, MAX_COLUMNS, type SheetPlace } from '../cells/address';
import { freeSheetName } from '../cells/sheet-name';
import { GridView, type SheetGrid } from '../cells/grid';
import type { Messages } from '../messages/vi';
import { type BlockColumn, columnsBeside, type OwnColumn, RESULT_HEADINGS } from '../own/columns';
import type { OwnBlock } from '../own/find';
import type { Band, Plan } from '../plan/plan';
import type { Recognition } from '../report/recognise';
import type { ReportSheet } from '../report/sheet';
import type { Others } from '../own/imprint';
import type { Block, Change, LeaveSheet, OwnValue, Typed, WriteBlock, WriteSheet } from './changes';
import { basisApart, basisOf, type Signs, signsIn, type Sources, watchedRow } from './basis';
import { signedRow, signsApart, signsOfValues } from './seen';
import { noteFor } from './notes';
import { KIND_WORDS, QUALIFICATION_WORDS, VERDICT_WORDS } from '../terms/words';
import { bandWords } from '../words/notes';

/** What the planner needs to know of a workbook besides what was recognised. */
export interface Surroundings {
  grids: readonly SheetGrid[];
  /** Whether a column must not be used although its cells look empty (formulas that show nothing, merged areas, hidden columns). */
  isBlocked(sheet: string, column: number): boolean;
  /** Sheets that cannot be written: their results go to a sheet of their own. */
  readOnly: ReadonlySet<string>;
  typed: Typed;
  /** Sheets of results that have become people's. */
  peoples: ReadonlySet<string>;
  /** People's cells in a block of an earlier run. */
  others(block: OwnBlock): Others | null;
}

/** All changes that put the verdicts beside the tables, notes still without their signs. Running them twice gives the same workbook as once. */
export function planChanges(recognition: Recognition, assessed: readonly AssessedSubject[], plan: Plan, around: Surroundings): Change[] {
  const rowsBySheet = recognition.sheets.map(() => new Map<number, AssessedSubject>());
  for (const subject of assessed) for (const { sheet, row } of subject.subject.places) rowsBySheet[sheet]!.set(row, subject);
  const taken = around.grids.map(({ name }) => name);
  const sources = { recognition, plan, view: viewsOf(around.grids) };
  const signs = signsIn(sources);
  return recognition.sheets.flatMap((sheet, i): Change[] => {
    const about = around.grids.filter((grid) => isAbout(grid, sheet));
    const results = about.find(({ name }) => !around.peoples.has(name));
    const locked = around.readOnly.has(sheet.sheet);
    return [
      ...about.filter(({ name }) => around.peoples.has(name)).map(({ name }): LeaveSheet => ({ kind: 'leaveSheet', name })),
      ...(locked ? [] : [blockChange(sources, signs, i, rowsBySheet[i]!, around)]),
      // Results of an earlier run are brought up to date also when the report itself can be written by now: they must not say something else.
      ...(locked || results ? [separateSheet(sources, signs, i, rowsBySheet[i]!, results, taken)] : []),
    ];
  });
}

/** Sheets beside whose tables there are no columns for the results that people can see. */
export const withoutRoom = ({ sheets }: Pick<Recognition, 'sheets'>, around: Surroundings): string[] =>
  sheets.flatMap((sheet) => {
    const columns = columnsBeside(sheet);
    const others = sheet.header.ownBlock && around.others(sheet.header.ownBlock);
    return columnFor(sheet, columns, around, others) + columns.length > MAX_COLUMNS ? [sheet.sheet] : [];
  });

function viewsOf(grids: readonly SheetGrid[]): Sources['view'] {
  const views = new Map<string, GridView>();
  return (sheet) => {
    const view = views.get(sheet) ?? new GridView(grids.find(({ name }) => name === sheet)!);
    views.set(sheet, view);
    return view;
  };
}

/** The changes as they are where results are written as values: every note says what its row's results were made from. */
export const signedAsValues = (changes: readonly Change[]): Change[] =>
  changes.map((change) => (change.kind === 'writeBlock' ? { ...change, block: { ...change.block, values: valuesWithSigns(change.block) } } : change));

/** The values of a block with signs in its notes. @param among where they stand */
export function valuesWithSigns(
  { columns, values, signs }: Pick<Block, 'columns' | 'values' | 'signs'>,
  among: 'values' | 'formulas' = 'values',
): Block['values'] {
  const note = columns.findIndex(({ content }) => content === 'note');
  return values.map((row, i) => (signs[i] ? signedRow(row, note, signsOfValues(signs[i], among)) : row));
}

const lastRowOf = (sheet: ReportSheet): number => sheet.rows[sheet.rows.length - 1]!.row;

function blockChange(sources: Sources, signs: Signs, index: number, rows: Map<number, AssessedSubject>, around: Surroundings): WriteBlock {
  const own = sources.recognition.sheets[index]!.header.ownBlock;
  const others = own && around.others(own);
  const block = blockOf(sources, signs, index, rows, around, others);
  const inPlace = own !== null && standsIn(block, own);
  return {
    kind: 'writeBlock',
    block: inPlace ? withoutBelow(block, own, sources.view(block.sheet)) : block,
    replaces: own,
    keeps: inPlace && others !== null ? others : null,
    typed: around.typed,
  };
}

/** A block that has grown over cells of people's below the old one: nothing is written into them. */
function withoutBelow(block: Block, own: OwnBlock, view: GridView): Block {
  const values = block.values.map((cells, i) => {
    const row = block.firstRow + i;
    return row <= own.lastRow ? cells : cells.map((value, c) => (view.cell(row, block.column + c) === '' ? value : null));
  });
  return { ...block, values };
}

/** Rows of a report below the old block where most of our cells hold something else: kept results, a second table. */
function isFullBelow(view: GridView, { lastRow, column, width }: OwnBlock, last: number): boolean {
  for (let row = lastRow + 1; row <= last; row++) {
    let filled = 0;
    for (let c = column; c < column + width; c++) if (view.cell(row, c) !== '') filled++;
    if (filled * 2 >= width) return true;
  }
  return false;
}

/** The new block has the columns of the old one. */
const standsIn = (block: Pick<Block, 'column' | 'columns'>, own: OwnBlock): boolean => block.column === own.column && block.columns.length === own.width;

function blockOf(sources: Sources, signs: Signs, index: number, rows: Map<number, AssessedSubject>, around: Surroundings, others: Others | null): Block {
  const sheet = sources.recognition.sheets[index]!;
  const { header } = sheet;
  const columns = columnsBeside(sheet);
  const view = sources.view(sheet.sheet);
  return {
    sheet: sheet.sheet,
    headerFirstRow: header.firstRow,
    headingRow: header.lastRow,
    codeRow: header.codeRow,
    firstRow: header.firstDataRow,
    lastRow: lastRowOf(sheet),
    watchedRow: watchedRow(sheet, sources),
    tableColumn: header.firstColumn,
    lookColumn: header.lastColumn,
    lookRow: headingTextRow(view, header),
    column: columnFor(sheet, columns, around, others),
    columns,
    headings: columns.map(({ heading }) => heading),
    basis: basisOf(sources, index, rows),
    signs: sheet.rows.map((_, i) => (rows.has(i) ? signs(index, i, rows.get(i)!) : null)),
    values: sheet.rows.map((_, i) => rowValues(rows.get(i), columns, sheet, i, sources.plan)),
  };
}

/** The values of one row; all empty for totals, sections and blank rows. */
function rowValues(assessed: AssessedSubject | undefined, columns: readonly BlockColumn[], sheet: ReportSheet, index: number, plan: Plan): OwnValue[] {
  const values: OwnValue[] = [];
  const row = sheet.rows[index]!;
  for (const { content, measure } of columns) {
    if (!assessed) values.push('');
    else if (content === 'qualifies') values.push(QUALIFICATION_WORDS[assessed.qualification]);
    else if (content === 'note') values.push(noteFor(assessed, sheet, index, plan));
    else values.push(measureValue(measure ? assessed.byMeasure[row.measure ?? measure] : undefined, content));
  }
  return values;
}

function measureValue(result: MeasureAssessment | undefined, content: Exclude<OwnColumn, 'qualifies' | 'note'>): OwnValue {
  if (!result) return '';
  if (content === 'band') return result.band ? wordsOf(result.band) : '';
  if (content === 'result') return VERDICT_WORDS[result.verdict];
  return result[content] ?? '';
}

const known = new WeakMap<Band, string>();

/** A plan has few bands and a report many rows. */
function wordsOf(band: Band): string {
  const words = known.get(band) ?? bandWords(band);
  known.set(band, words);
  return words;
}

/** Where the block goes: into its old columns with what people have typed there, where these are still what they were; else where nothing of theirs stands. */
function columnFor(sheet: ReportSheet, columns: readonly BlockColumn[], around: Surroundings, others: Others | null): number {
  const own = sheet.header.ownBlock;
  const stands = (column: number): boolean => own !== null && standsIn({ column, columns: [...columns] }, own);
  // A sum that people have put right below is left among the rows that have come to stand beside it.
  const above =
    own && !isFullBelow(new GridView(gridOf(sheet, around)), own, lastRowOf(sheet)) ? freeColumn(sheet, columns.length, around, null, own.lastRow) : null;
  const column = above !== null && stands(above) ? above : freeColumn(sheet, columns.length, around, null);
  const stays = stands(column);
  return stays || others === null ? column : freeColumn(sheet, columns.length, around, others);
}

/**
 * The first column right of the header from which the whole block is free. Our own cells of an earlier run count as free, `others` among them do not.
 * @param last the last row that is looked at in our own columns
 */
function freeColumn(sheet: ReportSheet, width: number, around: Surroundings, others: Others | null, last = lastRowOf(sheet)): number {
  const { header } = sheet;
  const view = new GridView(gridOf(sheet, around));
  const own = header.ownBlock;
  const isOwn = (column: number): boolean => own !== null && column >= own.column && column < own.column + own.width;
  const isOthers = (column: number): boolean =>
    own !== null && others !== null && [others.headings, ...others.rows].some((cells) => cells[column - own.column]);
  const taken = (column: number): boolean =>
    (isOwn(column) ? isOthers(column) : around.isBlocked(sheet.sheet, column)) ||
    anyText(
      view,
      { top: isOwn(column) ? header.lastRow : header.firstRow, bottom: isOwn(column) ? last : lastRowOf(sheet), left: column, right: column },
      isOwn(column) ? own : null,
    );
  let start = header.lastColumn + 1;
  for (let column = start; column < start + width && column < MAX_COLUMNS; column++) if (taken(column)) start = column + 1;
  return start;
}

const gridOf = (sheet: ReportSheet, around: Surroundings): SheetGrid => around.grids.find(({ name }) => name === sheet.sheet)!;

function headingTextRow(view: GridView, { firstRow, lastRow, lastColumn }: ReportSheet['header']): number {
  for (let row = lastRow; row > firstRow; row--) if (view.cell(row, lastColumn) !== '') return row;
  return firstRow;
}

/** Anything in a column, but for what we have written there: above the headings of a block we write nothing. */
function anyText(view: GridView, { top, bottom, left }: Area, own: OwnBlock | null): boolean {
  if (left > view.right) return false;
  for (let row = top; row <= bottom; row++) {
    const isOwn = own !== null && row >= own.headingRow && row <= own.lastRow;
    if (!isOwn && view.cell(row, left) !== '') return true;
  }
  return false;
}

/** True for our sheet of results about this report. */
const isAbout = ({ results }: SheetGrid, { sheet, header }: ReportSheet): boolean =>
  results?.source?.sheet === sheet && results.source.area.top <= header.lastRow && results.source.area.bottom >= header.lastRow;

/** A sheet with who stands in which row, for a report that must not be touched: our own of an earlier run, else a new one. */
function separateSheet(
  sources: Sources,
  signs: Signs,
  index: number,
  rows: Map<number, AssessedSubject>,
  earlier: SheetGrid | undefined,
  taken: string[],
): WriteSheet {
  const { recognition, plan } = sources;
  const sheet = recognition.sheets[index]!;
  const columns = columnsBeside(sheet);
  const subjects = [...rows].sort(([a], [b]) => a - b);
  const note = columns.findIndex(({ content }) => content === 'note');
  const signed = (row: number, assessed: AssessedSubject): OwnValue[] =>
    signedRow(rowValues(assessed, columns, sheet, row, plan), note, signsApart(sheet.sheet, signs(index, row, assessed)));
  const values = subjects.map(([row, assessed]): OwnValue[] => [
    sheet.rows[row]!.row + 1,
    assessed.subject.agency,
    assessed.subject.name,
    KIND_WORDS[assessed.kind],
    ...signed(row, assessed),
  ]);
  const { firstRow, firstColumn, lastColumn } = sheet.header;
  const name = earlier?.name ?? freeSheetName(`Kết quả ${sheet.sheet}`, taken);
  taken.push(name);
  const replaces = earlier?.results!.area ?? null;
  const nameColumn = (replaces?.left ?? 0) + RESULT_HEADINGS.indexOf('Họ tên');
  return {
    kind: 'writeSheet',
    name,
    source: sheet.sheet,
    sourceArea: { top: firstRow, left: firstColumn, bottom: lastRowOf(sheet), right: lastColumn },
    replaces,
    headings: [...RESULT_HEADINGS, ...columns.map(({ heading }) => heading)],
    values,
    columns,
    leading: RESULT_HEADINGS.length,
    basis: basisApart(sources, index, subjects, nameColumn),
  };
}

/** The area of a block, headings included. */
const blockArea = (block: Pick<Block, 'headingRow' | 'lastRow' | 'column' | 'columns'>): Area => ({
  top: block.headingRow,
  left: block.column,
  bottom: block.lastRow,
  right: block.column + block.columns.length - 1,
});

/** A change in words, and where it is to be seen: null where that is said by another one. */
export interface Described {
  text: string;
  place: Required<SheetPlace> | null;
}

/** The changes in words, one sentence each. */
export const describeChanges = (changes: readonly Change[], messages: Messages): Described[] => changes.map((change) => describe(change, messages));

function describe(change: Change, { preview }: Messages): Described {
  switch (change.kind) {
    case 'writeSheet': {
      const text = change.replaces ? preview.sameSheet(change.source, change.name) : preview.newSheet(change.source, change.name);
      return { text, place: { sheet: change.name, address: 'A1' } };
    }
    case 'leaveSheet':
      return { text: preview.leavesSheet(change.name), place: null };
    case 'preparePlan':
      return { text: preview.planSheet, place: null };
    case 'writeBlock': {
      const { block, replaces } = change;
      const written = block.values.filter((row) => row.some((value) => value !== '')).length;
      const kept = [block.headings, ...block.values].flatMap((cells, r) =>
        cells.flatMap((cell, c) => (cell === null ? [cellAddress(r === 0 ? block.headingRow : block.firstRow + r - 1, block.column + c)] : [])),
      );
      const address = areaAddress(blockArea(block));
      const text = preview.block(block.sheet, address, written, replaces && areaAddress(ownArea(replaces)), kept);
      return { text, place: { sheet: block.sheet, address } };
    }
  }
}

/** Where the results of an old block stand, headings included. */
const ownArea = ({ headingRow, lastRow, column, width }: OwnBlock): Area => ({ top: headingRow, left: column, bottom: lastRow, right: column + width - 1 });
