/**
 * "Đủ điều kiện" and "Ghi chú" as formulas. Both ask the cells of each measure, wherever they stand: beside the same table, beside the one on the other
 * sheet, or nowhere at all. What depends on figures follows them; what was decided when the report was read (columns added up, namesakes) is said as it is.
 */
import type { MeasureAssessment, Qualification, Reason } from '../../assessment/assess';
import { vi } from '../../i18n/vi';
import type { Measure, Plan } from '../../plan/plan';
import { isPresent, valueOf } from './figures';
import { EDGE_START, LOOKUP } from './lookup';
import { type MeasureRow, caseloadOf, inPlan, isUsable, verdictText } from './measure';
import { all, any, quoted } from './text';

/** A measure that stands in formulas, or one whose verdict is written as it is (its sheet cannot be written). */
export type MeasureState = { row: MeasureRow } | { fixed: MeasureAssessment };

const DOUBTFUL: ReadonlySet<Reason> = new Set<Reason>(['unusableFigure', 'completedExceedsEligible', 'uncovered']);

const isVerdict = (state: MeasureState, verdict: 'met' | 'notMet'): string =>
  'row' in state ? `${state.row.cells.result}=${verdictText(verdict)}` : String(state.fixed.verdict === verdict).toUpperCase();

/** Figures that a person must look at before anything is decided by them. */
function isDoubtful(state: MeasureState): string {
  if ('fixed' in state) return String(state.fixed.verdict === 'notJudged' && DOUBTFUL.has(state.fixed.reason)).toUpperCase();
  const { row } = state;
  const missingOnly = row.caseload.length === 0 ? isUsable(row) : `IF(${isPresent(row.caseload)},FALSE,${isUsable(row)})`;
  return `IF(${row.cells.band}="",NOT(${missingOnly}),${exceeds(row)})`;
}

const exceeds = ({ eligible, completed }: MeasureRow): string =>
  `IF(${isPresent(eligible)},IF(${isPresent(completed)},${valueOf(completed)}>${valueOf(eligible)},FALSE),FALSE)`;

const word = (qualification: Qualification): string => quoted(vi.qualification[qualification]);

/**
 * Whether a subject qualifies, as an expression.
 * @param required the measures at hand among those that the plan sets a target in @param needed how many of them must be reached
 */
export function qualifies(required: readonly MeasureState[], needed: number, rule: Plan['qualifiesBy']): string {
  if (required.length === 0) return word('notQualified');
  const met = required.map((state) => isVerdict(state, 'met'));
  const failed = any(required.map((state) => isVerdict(state, 'notMet')));
  const doubt = `IF(${any(required.map(isDoubtful))},${word('notJudged')},${word('notQualified')})`;
  const open = rule === 'both' ? `IF(${failed},${word('notQualified')},${doubt})` : doubt;
  if (required.length < needed) return open;
  return `IF(${rule === 'both' ? all(met) : any(met)},${word('qualified')},${open})`;
}

/** The answer for people of one name: only where every way of pairing their measures says the same. */
export function qualifiesTogether(ways: readonly string[]): string {
  const [first = word('notJudged'), ...others] = ways;
  return others.length === 0 ? first : `IF(${all(others.map((other) => `${other}=${first}`))},${first},${word('notJudged')})`;
}

/** One piece of a note: an expression of a text, '""' where there is nothing to say. */
export type NotePiece = string;

/** The pieces of a note, each after a space but the first. */
export function noteFormula(pieces: readonly NotePiece[]): string {
  const said = pieces.filter((piece) => piece !== '""');
  if (said.length === 0) return '';
  return said.length === 1 ? `=${said[0]!}` : `=MID(${said.map((piece) => `IF(${piece}="",""," "&${piece})`).join('&')},2,2000)`;
}

/** Why a measure has no verdict; nothing where it has one. `unusable` says what is wrong with a cell. */
export function reasonNote(row: MeasureRow, about: Measure | null, unusable: NotePiece): NotePiece {
  const { cells, caseload, eligible, completed } = row;
  const say = (reason: Reason): string => quoted(spoken(about, vi.reason[reason]));
  const uncovered = caseload.length === 0 ? say('missingTotal') : `IF(${isPresent(caseload)},${say('uncovered')},${say('missingTotal')})`;
  const noBand = `IF(${isUsable(row)},${uncovered},${unusable})`;
  const withFigures = `IF(${valueOf(completed)}>${valueOf(eligible)},${say('completedExceedsEligible')},${say('noEligible')})`;
  const withBand = `IF(${isPresent(eligible)},IF(${isPresent(completed)},${withFigures},${say('missingCompleted')}),${say('missingEligible')})`;
  return `IF(${cells.result}<>${verdictText('notJudged')},"",IF(${cells.band}="",${noBand},${withBand}))`;
}

/** That a caseload lies exactly on a bound which the plan leaves open: the plan sheet knows which, and what is to be said. */
export function edgeNote(row: MeasureRow, about: Measure | null): NotePiece {
  const said = `${quoted(spoken(about, EDGE_START))}&${inPlan(row, LOOKUP.edgeNote)}`;
  return `IFERROR(IF(${row.cells.band}="","",IF(${caseloadOf(row)}=${inPlan(row, LOOKUP.edge)},${said},"")),"")`;
}

/** A sentence as it stands where a note speaks of one of two measures. */
export const spoken = (about: Measure | null, text: string): string => (about ? vi.note.measure(about, text) : text);
