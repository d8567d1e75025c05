/** The text of the column "Ghi chú": everything about a row that its figures do not say by themselves. Always Vietnamese: it stays in the workbook. */
import type { MeasureAssessment } from '../assessment/assess';
import { caseloadOf, isPerOfficer } from '../assessment/caseload';
import { narrowlyMissed } from '../assessment/shown-rate';
import { inPerCent, isOtherTarget } from '../assessment/own-targets';
import type { AssessedSubject } from '../assessment/report';
import { columnLetters } from '../cells/address';
import { shiftDecimal } from '../cells/decimal';
import { formatNumber, hundredthsText } from '../cells/format';
import { isMeasured, type Plan, targetInHundredths } from '../plan/plan';
import type { ReportSheet } from '../report/sheet';
import type { Figures } from '../terms/figures';
import { type Measure, MEASURES, type Unit, UNIT_POWER } from '../terms/terms';
import { AMOUNT_UNIT_WORDS } from '../terms/words';
import { NOTES, REASONS } from '../words/notes';

/** Reasons that the figures beside the note explain already. */
const SELF_EVIDENT = new Set(['reached', 'notReached']);

/** The sheet on which it is said why a measure has no verdict; null where the note itself says it. */
export type SaidElsewhere = (measure: Measure) => string | null;

/** The note of one subject in one row of a sheet; '' when there is nothing to add. */
export function noteFor(assessed: AssessedSubject, sheet: ReportSheet, index: number, plan: Plan, elsewhere: SaidElsewhere = () => null): string {
  if (needsNoNote(assessed, sheet, index)) return '';
  const { measure: only } = sheet.rows[index]!;
  const own = sheet.measures.map(({ measure }) => measure).filter((measure) => only === null || only === measure);
  const requirement = plan.unmeasured.find(({ kind }) => kind === assessed.kind)?.requirement;
  if (requirement) return NOTES.requirement(requirement);
  const texts = own.flatMap((measure) => measureNotes(assessed, measure, plan).map((text) => (own.length > 1 ? NOTES.measure(measure, text) : text)));
  const more = [...furtherNotes(assessed), ...addedNotes(sheet, index), ...targetNotes(assessed, sheet, index)];
  return [...texts, ...more, ...qualificationNotes(assessed, own, plan, elsewhere)].join(' ');
}

/** The common row: both measures on the sheet, judged, on no edge, nothing added up. */
function needsNoNote(
  { byMeasure: { cases, money }, subject, officers, further }: AssessedSubject,
  { measures: [first, second], ownTargets, rows }: ReportSheet,
  index: number,
): boolean {
  if (rows[index]!.added !== undefined || rows[index]!.differs || officers !== undefined || further) return false;
  if (!cases || !money || !first || !second || subject.namesake !== undefined) return false;
  if (cases.verdict === 'notJudged' || money.verdict === 'notJudged' || cases.onEdge || money.onEdge) return false;
  if (seemsReached(cases) || seemsReached(money) || cases.level || money.level) return false;
  return !addsUp(first) && !addsUp(second) && ownTargets.length === 0;
}

const addsUp = ({ completedAdded, completedExcluded, totalAdded }: ReportSheet['measures'][number]): boolean =>
  completedAdded || totalAdded || completedExcluded.length > 0;

function measureNotes({ subject, byMeasure, kind, officers }: AssessedSubject, measure: Measure, plan: Plan): string[] {
  const result = byMeasure[measure];
  const found = subject.figures[measure];
  if (!result || !found) return [];
  if (found.figures.problem) {
    const { address, text, figure, problem } = found.figures.problem;
    return [NOTES.unusable(address, text, figure, problem)];
  }
  const notes = SELF_EVIDENT.has(result.reason) ? [] : [REASONS[result.reason]];
  const narrow = narrowText(result, found.figures);
  if (narrow) notes.push(narrow);
  const average = averageSentence(plan, { kind, officers }, found);
  if (average !== null) notes.push(average);
  if (result.onEdge) notes.push(edgeSentence(result, found, plan, { kind, officers }));
  const level = levelText(result);
  if (level !== null) notes.push(level);
  return notes;
}

/** The level that is reached, where the plan has several; null for nearly all. */
export const levelText = ({ level }: MeasureAssessment): string | null => (level ? NOTES.level(level.name, level.band) : null);

/** Whose caseload it is. */
type Whose = Pick<AssessedSubject, 'kind' | 'officers'>;

/** The average that chose the band, as a person with a pocket calculator would check it; null where no average did. */
function averageSentence(plan: Plan, { kind, officers }: Whose, { figures, unit }: { figures: Figures; unit: Unit }): string | null {
  const average = isPerOfficer(plan, kind) ? caseloadOf(plan, kind, figures, officers) : null;
  const amount = (value: number): string => `${formatNumber(value)} ${AMOUNT_UNIT_WORDS[unit]}`;
  return average === null ? null : NOTES.perOfficer(amount(average), amount(figures[plan.basis]!), officers!);
}

/** The further measures that are not met, or not known. */
const furtherNotes = ({ further = [] }: AssessedSubject): string[] => further.flatMap((one) => (one.verdict === 'met' ? [] : [NOTES.further(one)]));

/** Why a target is missed that the rate beside it seems to reach; null where it does not. */
export function narrowText(result: MeasureAssessment, figures: Figures): string | null {
  const rate = seemsReached(result) ? narrowlyMissed(figures, result) : null;
  return rate === null ? null : NOTES.narrowlyMissed(rate, hundredthsText(BigInt(targetInHundredths(result.band!))));
}

/** A look at doubles first, for nearly all rows; what they leave open is asked exactly. */
const seemsReached = ({ verdict, achieved, target }: MeasureAssessment): boolean =>
  verdict === 'notMet' && achieved !== null && target !== null && achieved + 0.00006 >= target;

/** That a caseload lies exactly on a bound which the plan's wording leaves open, and where it was put. */
export function edgeSentence({ band }: MeasureAssessment, { figures, unit }: { figures: Figures; unit: Unit }, plan: Plan, { kind, officers }: Whose): string {
  if (!band) return '';
  const at = shiftDecimal(caseloadOf(plan, kind, figures, officers) ?? 0, UNIT_POWER[unit] - UNIT_POWER[band.unit]);
  return NOTES.onEdge(band, formatNumber(at), plan);
}

/** What was added up because the sheet has no sum of it: said on every row, as it changes what the row's rate means. */
export function addedNotes({ measures, rows }: ReportSheet, index: number): string[] {
  const letters = (columns: number[]): string => columns.map(columnLetters).join(' + ');
  const { added, differs } = rows[index]!;
  const unit = [...(added === undefined ? [] : [NOTES.addedUp(added)]), ...(differs ? [NOTES.differs(differs.own, differs.sum)] : [])];
  const read = measures.flatMap(({ columns, completedAdded, completedExcluded, totalAdded }) => [
    ...(completedExcluded.length > 0 ? [NOTES.completedExcludes(letters(columns.completed), letters(completedExcluded))] : []),
    ...(completedAdded ? [NOTES.completedAdded(letters(columns.completed))] : []),
    ...(totalAdded ? [NOTES.totalAdded(letters(columns.total))] : []),
  ]);
  return [...unit, ...read];
}

/** Where the sheet's own target of a row is not the plan's. @param index of the row in the report */
export function targetNotes({ byMeasure }: AssessedSubject, { ownTargets }: ReportSheet, index: number): string[] {
  return ownTargets.flatMap(({ measure, heading, values }) => {
    const [own, plan] = [values[index]!, byMeasure[measure]?.target ?? NaN];
    return isOtherTarget(own, plan) ? [NOTES.ownTarget(heading, inPerCent(own), inPerCent(plan))] : [];
  });
}

/** A measure that the plan asks for and the workbook does not have, or the other sheet's own trouble. */
function qualificationNotes(assessed: AssessedSubject, own: Measure[], plan: Plan, elsewhere: SaidElsewhere): string[] {
  if (assessed.subject.namesake !== undefined) return [NOTES.namesake];
  return otherMeasures(assessed, own, plan).flatMap((measure) => {
    const result = assessed.byMeasure[measure];
    if (!result) return [NOTES.noOtherMeasure(measure)];
    const said = elsewhere(measure);
    return result.verdict === 'notJudged' ? [NOTES.measure(measure, said === null ? REASONS[result.reason] : NOTES.seeSheet(said))] : [];
  });
}

/** The measures that the plan asks for besides those on the sheet. */
export const otherMeasures = (subject: AssessedSubject, own: readonly Measure[], plan: Plan): Measure[] =>
  MEASURES.filter((measure) => !own.includes(measure) && isMeasured(plan, subject, measure));
