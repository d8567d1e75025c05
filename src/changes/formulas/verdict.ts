/**
 * "Đủ điều kiện" and "Ghi chú" as formulas. Both ask the cells of each measure, wherever they stand: beside the same table, beside the one on the other
 * sheet, or nowhere at all. What depends on figures follows them; what was decided when the report was read (columns added up, namesakes) is said as it is.
 */
import type { MeasureAssessment, Reason } from '../../assessment/assess';
import type { Plan } from '../../plan/plan';
import type { Measure, Qualification } from '../../terms/terms';
import type { Figures } from '../../terms/figures';
import { type Amount, type Form, isMissing, isPresent, isUsable, valueOf } from './figures';
import { EDGE_START, LOOKUP, planColumn } from './lookup';
import { caseloadOf, LOST, type MeasureRow, verdictText } from './measure';
import { allOf, anyOf, quoted } from './text';
import { NOTES } from '../../words/notes';
import { QUALIFICATION_WORDS } from '../../terms/words';

/** A measure that stands in formulas, or one whose verdict is written as it is (its sheet cannot be written). */
export type MeasureState = { row: MeasureRow } | { fixed: MeasureAssessment };

const isVerdict = (state: MeasureState, verdict: 'met' | 'notMet'): string =>
  'row' in state ? `${state.row.cells.result}=${verdictText(verdict)}` : String(state.fixed.verdict === verdict).toUpperCase();

/**
 * Whether a measure that stands in formulas still does, and its result is a verdict: nothing that it is made from was typed over, emptied or deleted. Excel 2010
 * cannot tell: there ISFORMULA is the error #NAME?, of type 5, and the result alone counts.
 */
export function stands({ cells }: MeasureRow): string {
  const isVerdict = `${cells.result}<>${LOST}`;
  const known = HELPERS.map((column) => `ISFORMULA(${cells[column]})`).join();
  return `IFERROR(AND(${known},${isVerdict}),IFERROR(AND(ERROR.TYPE(ISFORMULA(${cells.band}))=5,${isVerdict}),FALSE))`;
}
const HELPERS = ['band', 'target', 'achieved', 'shortfall', 'result'] as const;

/** Whether the rate of a measure that stands as values is that of its figures, and its result that of its shortfall. */
export function agrees({ cells: { achieved, shortfall, result }, eligible, completed }: MeasureRow, form: Form): string {
  const rate = `IF(ISNUMBER(${achieved}),ABS(${achieved}-${valueOf(completed, form)}/${valueOf(eligible, form)})<1E-9,TRUE)`;
  const verdict = `IF(ISNUMBER(${shortfall}),(${result}=${verdictText('met')})=(${shortfall}=0),${result}=${verdictText('notJudged')})`;
  return `IFERROR(AND(${rate},${verdict}),FALSE)`;
}

/** Figures that leave open whether the target is reached: no band, a figure missing, more completed than there was. Nothing to enforce is known to give no rate. */
function isOpen(state: MeasureState, form: Form): string {
  if ('fixed' in state) return String(state.fixed.verdict === 'notJudged' && state.fixed.reason !== 'noEligible').toUpperCase();
  const { cells, eligible, completed } = state.row;
  const unknown = `IF(${isPresent(eligible, form)},IF(${isPresent(completed, form)},${valueOf(completed, form)}>${valueOf(eligible, form)},TRUE),TRUE)`;
  return `IF(${cells.band}="",TRUE,IF(${cells.achieved}="",${unknown},${cells.result}=${verdictText('notJudged')}))`;
}

const word = (qualification: Qualification): string => quoted(QUALIFICATION_WORDS[qualification]);

/**
 * Whether a subject qualifies, as an expression.
 * @param required the measures at hand among those that the plan sets a target in @param all how many there are of those
 */
export function qualifies(required: readonly MeasureState[], all: number, rule: Plan['qualifiesBy'], form: Form): string {
  const isWhole = required.length === all;
  if (required.length === 0) return word('notJudged');
  const met = required.map((state) => isVerdict(state, 'met'));
  const failed = anyOf(required.map((state) => isVerdict(state, 'notMet')));
  const known = isWhole ? `IF(${anyOf(required.map((state) => isOpen(state, form)))},${word('notJudged')},${word('notQualified')})` : word('notJudged');
  const open = rule === 'both' ? `IF(${failed},${word('notQualified')},${known})` : known;
  if (!isWhole && rule === 'both') return open;
  return `IF(${rule === 'both' ? allOf(met) : anyOf(met)},${word('qualified')},${open})`;
}

/** The answer for people of one name: only where every way of pairing their measures says the same. */
export function qualifiesTogether(ways: readonly string[]): string {
  const [first = word('notJudged'), ...others] = ways;
  return others.length === 0 ? first : `IF(${allOf(others.map((other) => `${other}=${first}`))},${first},${word('notJudged')})`;
}

/** One piece of a note: an expression of a text that begins with a space, or of '' where there is nothing to say. */
export type NotePiece = string;

/** The pieces of a note; '' when none of them can ever say anything. The space before the first one is cut off. */
export const noteFormula = (pieces: readonly NotePiece[]): string => (pieces.length > 0 ? `=MID(${pieces.join('&')},2,2000)` : '');

/** A sentence as a piece of a note. */
export const sentence = (about: Measure | null, text: string): NotePiece => quoted(` ${aboutText(about, text)}`);

/** A sentence, and how long it is true. */
export interface Known {
  condition: string;
  text: string;
  /** The cell that the text names: where it stands when rows or columns are put before it. */
  cell?: string;
}

/** Why a measure has no verdict; nothing where it has one. `known`: what was found when this was written; of other figures the note only says where to look. */
export function reasonNote({ cells }: MeasureRow, about: Measure | null, known: Known | null): NotePiece {
  const other = sentence(about, NOTES.figuresNotJudged);
  const said = known ? `IF(IFERROR(${known.condition},FALSE),${sentenceOf(about, known)},${other})` : other;
  return `IF(${cells.result}=${verdictText('notJudged')},${said},"")`;
}

/** A sentence that names a cell, wherever that is moved to. */
function sentenceOf(about: Measure | null, { text, cell }: Known): NotePiece {
  const [before = '', after] = cell === undefined ? [] : ` ${aboutText(about, text)}`.split(new RegExp(`${cell}(.*)`, 's'));
  return after === undefined ? sentence(about, text) : `${quoted(before)}&ADDRESS(ROW(${cell}),COLUMN(${cell}),4)&${quoted(after)}`;
}

/** As long as what the row says is why it was not judged. @param caseload that was found, in cases or đồng */
export function whileReason(reason: Reason, row: MeasureRow, caseload: number): string {
  const { eligible, completed, cells } = row;
  const both = `${isPresent(eligible)},${isPresent(completed)}`;
  const conditions: Partial<Record<Reason, string>> = {
    uncovered: `AND(${cells.band}="",${isUsable(row.deciding, row.unit, 'brief')},${isPresent(row.caseload)},${caseloadOf(row)}=${caseload})`,
    missingTotal: row.caseload.length === 0 ? `${cells.band}=""` : isMissing(row.caseload),
    missingEligible: isMissing(eligible),
    missingCompleted: isMissing(completed),
    completedExceedsEligible: `AND(${both},${valueOf(completed)}>${valueOf(eligible)})`,
    noEligible: `AND(${both},${cells.band}<>"",${valueOf(eligible)}=0,${valueOf(completed)}=0)`,
  };
  return conditions[reason] ?? 'TRUE';
}

/** That a measure on another sheet has no verdict, and where to read why. */
export const elsewhereNote = ({ cells }: MeasureRow, about: Measure, sheet: string): NotePiece =>
  `IF(${cells.result}<>${verdictText('notJudged')},"",${sentence(about, NOTES.seeSheet(sheet))})`;

/** That a target is missed by little, as long as the rate is made from these figures and compared with this target. @param target a fraction */
export const whileMissed = (row: MeasureRow, figures: Figures, target: number, said: NotePiece): NotePiece =>
  whileSame(row, figures, target, said, [`${row.cells.result}=${verdictText('notMet')}`]);

/** What was said of a rate, as long as it is made from these figures and compared with this target. @param also what must hold besides */
export function whileSame(
  { eligible, completed, cells }: MeasureRow,
  figures: Figures,
  target: number,
  said: NotePiece,
  also: readonly string[] = [],
): NotePiece {
  const same = (amount: Amount, is: number | null): string => `ABS(${valueOf(amount)}-${is ?? 0})<=${Math.abs(is ?? 0) * SAME_AMOUNT}`;
  const conditions = [...also, isTarget(cells.target, target), same(completed, figures.completed), same(eligible, figures.eligible)];
  return `IF(IFERROR(AND(${conditions.join()}),FALSE),${said},"")`;
}

/** Whether a cell holds a target. @param target a fraction */
export const isTarget = (cell: string, target: number): string => `ABS(${cell}-${target})<1E-9`;
/** Doubles that were added up differ by less. */
const SAME_AMOUNT = 1e-14;

const aboutText = (about: Measure | null, text: string): string => (about ? NOTES.measure(about, text) : text);

/** That a caseload lies exactly on a bound which the plan leaves open: the plan sheet knows which, and what is to be said. */
export function edgeNote(row: MeasureRow, about: Measure | null): NotePiece {
  const key = `${quoted(`${row.group}|`)}&${row.cells.band}&"|"&${caseloadOf(row)}`;
  return `IFERROR(${sentence(about, EDGE_START)}&INDEX(${planColumn(LOOKUP.edgeNote)},MATCH(${key},${planColumn(LOOKUP.edge)},0)),"")`;
}
