/**
 * What a row's results were made from, so that plain Excel can tell by itself when that changed: the row's name and figures as a text at the end of its note,
 * and, should somebody write over the note, the rate and the caseload beside them. Everything is asked in the row itself: whatever was edited, pasted,
 * filled down or sorted away, results that lost their figures are seen, and seen no more when the figures are put back.
 */
import type { AssessedSubject } from '../assessment/report';
import { columnLetters } from '../cells/address';
import { shiftDecimal } from '../cells/decimal';
import type { GridCell, GridView } from '../cells/grid';
import type { BlockColumn } from '../own/columns';
import type { Band, Plan } from '../plan/plan';
import type { ReportSheet } from '../report/sheet';
import { type Measure, MEASURES, type Unit, UNIT_POWER } from '../terms/terms';
import { QUALIFICATION_WORDS, VERDICT_WORDS } from '../terms/words';
import { bandWords } from '../words/notes';

/** Which cells of a row its results were made from. Columns count from 0. */
export interface Basis {
  /** The columns of the text in the note, in its order: who the row is about, then the figures. */
  seen: number[];
  rates: RateBasis[];
  qualifiesBy: Plan['qualifiesBy'];
}

/** The figures behind one set of our columns; several columns are added up. */
export interface RateBasis {
  measure: Measure;
  eligible: number[];
  completed: number[];
  caseload: number[];
  bands: BandBounds[];
}

/** A band as its words stand in the sheet, with its bounds in the unit of the sheet. Both count as inside: an edge may go either way. */
export interface BandBounds {
  words: string;
  from: number | null;
  to: number | null;
}

/** @param assessed the subjects of the sheet's rows, by index of the row */
export function basisOf(sheet: ReportSheet, view: GridView, plan: Plan, assessed: ReadonlyMap<number, AssessedSubject>): Basis {
  const { who, measures, layout } = sheet;
  const figures = measures.flatMap(({ columns }) => [...columns.total, ...columns[plan.basis], ...columns.eligible, ...columns.completed]);
  const names = [who.name, who.given, who.jobTitle].filter((column) => column !== null);
  const bandsOf = (measure: Measure, unit: Unit): BandBounds[] => {
    const bands = new Set([...assessed.values()].flatMap(({ byMeasure }) => byMeasure[measure]?.band ?? []));
    return [...bands].map((band) => boundsIn(band, unit));
  };
  const rates = measures.flatMap(({ measure, unit, columns }): RateBasis[] => {
    const { eligible, completed, [plan.basis]: caseload } = columns;
    const numbers = isNumeric(sheet, view, [...eligible, ...completed, ...caseload]);
    return numbers ? [{ measure, eligible, completed, caseload, bands: bandsOf(measure, unit) }] : [];
  });
  return { seen: [...new Set([...names, ...figures])], rates: layout === 'rows' ? together(rates) : rates, qualifiesBy: plan.qualifiesBy };
}

/** Where each measure has rows of its own, one set of our columns serves both: the words of a band say of which measure it is. */
const together = ([first, second]: RateBasis[]): RateBasis[] =>
  first && second ? [{ ...first, measure: 'cases', bands: [...first.bands, ...second.bands] }] : [];

function boundsIn(band: Band, unit: Unit): BandBounds {
  const inSheet = (bound: number | null): number | null => (bound === null ? null : shiftDecimal(bound, UNIT_POWER[band.unit] - UNIT_POWER[unit]));
  return { words: bandWords(band), from: inSheet(band.from), to: inSheet(band.to) };
}

/** Texts that are read as numbers are none to a formula. */
const isNumeric = ({ rows }: ReportSheet, view: GridView, columns: readonly number[]): boolean =>
  rows.every(({ type, row }) => type !== 'subject' || columns.every((column) => typeof view.cell(row, column) !== 'string' || view.cell(row, column) === ''));

const BETWEEN = ' | ';
/** Longer texts are none of a report. */
const LONGEST = 400;

/** The text of a row's cells, as `staleFormula` makes it in Excel; '' where a cell holds what the two might write differently. */
export function seenText(view: GridView, row: number, { seen }: Basis): string {
  const texts = seen.map((column) => cellText(view.cell(row, column)));
  const text = texts.includes(null) ? '' : texts.join(BETWEEN).replaceAll(',', '.');
  return text === '' || text.length > LONGEST ? '' : `[${text}]`;
}

const ERROR = /^#[A-Z/0-9_]+[!?]?$/;
const AN_ERROR = '#';

/** What Excel makes of a cell as a text: 15 digits of a number. Null where it may choose another notation. */
function cellText(cell: GridCell): string | null {
  if (typeof cell === 'boolean') return cell ? 'TRUE' : 'FALSE';
  if (typeof cell === 'string') return ERROR.test(cell) ? AN_ERROR : cell;
  const size = Math.abs(cell);
  if (size !== 0 && (size < 1e-4 || size >= 1e15)) return null;
  return String(Number(cell.toPrecision(15)));
}

/** A note and what was seen: alone it is shown to nobody (look.ts), behind a note it explains it. */
export const withSeen = (note: string, seen: string): string => (note === '' ? seen : seen === '' ? note : `${note} ${seen}`);

/** True for the content of a note that is nothing but what was seen. */
export const isOnlySeen = (note: unknown): boolean => typeof note === 'string' && note.startsWith('[') && note.endsWith(']') && note.includes(BETWEEN);

/** A place of the block in one row of the sheet. */
interface RowPlace {
  basis: Basis;
  /** First column of the block. */
  column: number;
  columns: readonly BlockColumn[];
  /** Row of the sheet, from 1. */
  row: number;
}

/** True where the results of a row were made from other figures than those that stand there now. Excel's own functions, without "=". */
export function staleFormula({ basis, column, columns, row }: RowPlace): string {
  const cell = (of: number): string => `$${columnLetters(of)}${row}`;
  const sum = (of: readonly number[]): string => (of.length === 1 ? cell(of[0]!) : `(${of.map(cell).join('+')})`);
  const own = (content: BlockColumn['content'], measure: Measure | null): string =>
    cell(column + columns.findIndex((one) => one.content === content && one.measure === measure));
  const note = own('note', null);
  const text = `SUBSTITUTE(${basis.seen.map((of) => `IFERROR(${cell(of)}&"","${AN_ERROR}")`).join(`&"${BETWEEN}"&`)},",",".")`;
  const rates = basis.rates.flatMap(({ measure, eligible, completed, caseload, bands }) => [
    `IF(AND(ISNUMBER(${own('achieved', measure)}),COUNT(${eligible.map(cell).join()})>0),IFERROR(ABS(${own('achieved', measure)}-${sum(completed)}/${sum(eligible)})>1E-9,TRUE))`,
    ...(caseload.length > 0 && bands.some(isBounded)
      ? [
          `IF(COUNT(${caseload.map(cell).join()})>0,IFERROR(OR(${bands
            .filter(isBounded)
            .map((band) => outside(band, own('band', measure), sum(caseload)))
            .join()}),FALSE))`,
        ]
      : []),
  ]);
  const results = columns.flatMap(({ content, measure }) => (content === 'result' ? [own('result', measure)] : []));
  const overwritten = [
    ...columns.flatMap(({ content, measure }) => (content === 'result' ? [disagrees(own('result', measure), own('shortfall', measure))] : [])),
    ...contradictions(own('qualifies', null), results, basis.qualifiesBy),
    // Where somebody has deleted one of our columns, the others tell all the same.
  ].map((condition) => `IFERROR(${condition},FALSE)`);
  const nobody = `COUNTA(${basis.seen.map(cell).join()})=0`;
  return `OR(${[nobody, `AND(ISNUMBER(FIND("${BETWEEN}",${note})),ISERROR(FIND("["&${text}&"]",${note})))`, ...rates, ...overwritten].join()})`;
}

const isOne = (cell: string, [first, ...others]: readonly string[]): string =>
  others.length === 0 ? `${cell}="${first}"` : `OR(${[first, ...others].map((word) => `${cell}="${word}"`).join()})`;
const eachIs = (cells: readonly string[], word: string): string => cells.map((cell) => `${cell}="${word}"`).join();

/** A verdict that was pasted or filled over ours: the shortfall of its row says another one. */
function disagrees(result: string, shortfall: string): string {
  const { met, notMet } = VERDICT_WORDS;
  const said = `AND(${isOne(result, Object.values(VERDICT_WORDS))},${result}<>IF(${shortfall}=0,"${met}","${notMet}"))`;
  return `IF(ISNUMBER(${shortfall}),${said},AND(${shortfall}="",${isOne(result, [met, notMet])}))`;
}

/**
 * "Đủ điều kiện" that the results of its row rule out (assess.ts, qualifier). Where a measure stands on another sheet, only what one alone rules out, and
 * "Không xét" may have its reason there.
 */
function contradictions(qualifies: string, results: readonly string[], by: Basis['qualifiesBy']): string[] {
  const { met, notMet } = VERDICT_WORDS;
  const { qualified, notQualified, notJudged } = QUALIFICATION_WORDS;
  const whole = results.length === MEASURES.length;
  const [anyMet, allMet, anyMissed] = [`OR(${eachIs(results, met)})`, `AND(${eachIs(results, met)})`, `OR(${eachIs(results, notMet)})`];
  const open = whole ? [notJudged] : [];
  const both = [...(whole ? [[[notQualified, notJudged], allMet] as const] : []), [[qualified, ...open], anyMissed] as const];
  const either = [[[notQualified, ...open], anyMet] as const];
  const ruledOut = [...(whole ? [[[qualified], `NOT(${anyMet})`] as const] : []), ...(by === 'both' ? both : either)];
  return ruledOut.map(([words, when]) => `AND(${isOne(qualifies, words)},${when})`);
}

const isBounded = ({ from, to }: BandBounds): boolean => from !== null || to !== null;

function outside({ words, from, to }: BandBounds, band: string, caseload: string): string {
  const beyond = [...(from === null ? [] : [`${caseload}<${from}`]), ...(to === null ? [] : [`${caseload}>${to}`])];
  return `AND(${band}="${words}",${beyond.length === 1 ? beyond[0]! : `OR(${beyond.join()})`})`;
}
