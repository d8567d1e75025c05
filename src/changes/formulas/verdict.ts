/**
 * "Đủ điều kiện" and "Ghi chú" as formulas. Both ask the cells of each measure, wherever they stand: beside the same table, beside the one on the other
 * sheet, or nowhere at all. What depends on figures follows them; what was decided when the report was read (columns added up, namesakes) is said as it is.
 */
import type { MeasureAssessment, Reason } from '../../assessment/assess';
import type { Plan } from '../../plan/plan';
import type { Measure, Qualification } from '../../terms/terms';
import { type Form, isMissing, isPresent, isUsable, valueOf } from './figures';
import { EDGE_START, LOOKUP } from './lookup';
import { caseloadOf, inPlan, type MeasureRow, verdictText } from './measure';
import { allOf, anyOf, quoted } from './text';
import { NOTES, REASONS } from '../../words/notes';
import { QUALIFICATION_WORDS } from '../../terms/words';

/** A measure that stands in formulas, or one whose verdict is written as it is (its sheet cannot be written). */
export type MeasureState = { row: MeasureRow } | { fixed: MeasureAssessment };

const DOUBTFUL: ReadonlySet<Reason> = new Set<Reason>(['unusableFigure', 'completedExceedsEligible', 'uncovered']);

const isVerdict = (state: MeasureState, verdict: 'met' | 'notMet'): string =>
  'row' in state ? `${state.row.cells.result}=${verdictText(verdict)}` : String(state.fixed.verdict === verdict).toUpperCase();

/**
 * Figures that a person must look at before anything is decided by them: without a band, unless nothing but the caseload is missing; or more completed
 * than there was to complete.
 */
function isDoubtful(state: MeasureState, form: Form): string {
  if ('fixed' in state) return String(state.fixed.verdict === 'notJudged' && DOUBTFUL.has(state.fixed.reason)).toUpperCase();
  const { row } = state;
  return `IF(${row.cells.band}="",NOT(${isMissingOnly(row, form)}),${exceeds(row, form)})`;
}

const isMissingOnly = ({ caseload, deciding, unit }: MeasureRow, form: Form): string => {
  const usable = isUsable(deciding, unit, form);
  return caseload.length === 0 ? usable : `IF(${isMissing(caseload)},${usable},FALSE)`;
};

/** A rate without a shortfall says it; without anything to complete there is no rate either. */
function exceeds({ eligible, completed, cells }: MeasureRow, form: Form): string {
  const [all, done] = [eligible, completed];
  const more = `IF(${isPresent(all, form)},IF(${isPresent(done, form)},${valueOf(done, form)}>${valueOf(all, form)},FALSE),FALSE)`;
  return `IF(${cells.achieved}="",${more},${cells.shortfall}="")`;
}

const word = (qualification: Qualification): string => quoted(QUALIFICATION_WORDS[qualification]);

/**
 * Whether a subject qualifies, as an expression.
 * @param required the measures at hand among those that the plan sets a target in @param needed how many of them must be reached
 */
export function qualifies(required: readonly MeasureState[], needed: number, rule: Plan['qualifiesBy'], form: Form): string {
  if (required.length === 0) return word('notQualified');
  const met = required.map((state) => isVerdict(state, 'met'));
  const failed = anyOf(required.map((state) => isVerdict(state, 'notMet')));
  const doubt = `IF(${anyOf(required.map((state) => isDoubtful(state, form)))},${word('notJudged')},${word('notQualified')})`;
  const open = rule === 'both' ? `IF(${failed},${word('notQualified')},${doubt})` : doubt;
  if (required.length < needed) return open;
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
export const sentence = (about: Measure | null, text: string): NotePiece => quoted(` ${about ? NOTES.measure(about, text) : text}`);

/** The words before everything that a note says of one of two measures. */
const prefix = (about: Measure | null): string => quoted(` ${about ? NOTES.measure(about, '') : ''}`);
/** A sentence as it stands behind them. */
const after = (about: Measure | null, text: string): string => quoted(about ? NOTES.measure(about, text).slice(NOTES.measure(about, '').length) : text);

/** Why a measure has no verdict; nothing where it has one. `unusable` says what is wrong with a cell: a condition, and a sentence where it holds. */
export function reasonNote(row: MeasureRow, about: Measure | null, unusable: { condition: string; text: string } | null, form: Form): NotePiece {
  const { cells, eligible, completed } = row;
  const say = (reason: Reason): string => after(about, REASONS[reason]);
  const wrong = unusable ? `IF(${unusable.condition},${after(about, unusable.text)},${say('unusableFigure')})` : say('unusableFigure');
  const missing = row.caseload.length === 0 ? say('missingTotal') : `IF(${isPresent(row.caseload, form)},${say('uncovered')},${say('missingTotal')})`;
  const noBand = `IF(${isUsable(row.deciding, row.unit, form)},${missing},${wrong})`;
  const withFigures = `IF(${exceeds(row, form)},${say('completedExceedsEligible')},${say('noEligible')})`;
  const withBand = `IF(${isPresent(eligible, form)},IF(${isPresent(completed, form)},${withFigures},${say('missingCompleted')}),${say('missingEligible')})`;
  return `IF(${cells.result}<>${verdictText('notJudged')},"",${prefix(about)}&IF(${cells.band}="",${noBand},${withBand}))`;
}

/** That a caseload lies exactly on a bound which the plan leaves open: the plan sheet knows which, and what is to be said. */
export function edgeNote(row: MeasureRow, about: Measure | null): NotePiece {
  const said = `${sentence(about, EDGE_START)}&${inPlan(row, LOOKUP.edgeNote)}`;
  return `IFERROR(IF(${caseloadOf(row)}=${inPlan(row, LOOKUP.edge)},${said},""),"")`;
}
