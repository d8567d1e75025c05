/** What is asked about a report, and the answers that are possible, in English. What it takes from the workbook stands in quotes. */
import type { RowKind } from '../../report/reading';
import type { Measure, Unit } from '../../terms/terms';
import { FIGURE_WORDS } from '../../terms/words';
import type * as vi from '../vi/questions';
import { count, date, number } from './numbers';
import { allQuoted, quoted } from './quotes';

const ABOUT: Record<Measure, string> = { cases: 'cases', money: 'money' };
const UNITS: Record<Unit, string> = { cases: 'cases', dong: 'VND', thousand: 'thousand VND', million: 'million VND', billion: 'billion VND' };
const KINDS: Record<RowKind, string> = {
  province: 'Provincial department',
  department: 'Specialist department',
  office: 'District or regional office',
  officer: 'Enforcement officer',
  staff: 'Somebody else (not judged)',
  nobody: 'No office and no person (not judged)',
  total: 'A sum (not judged)',
};
const some = (names: readonly string[]): string => (names.length > 4 ? `${allQuoted(names.slice(0, 3))} and ${names.length - 3} more` : allQuoted(names));
const rounded = (value: number): string => number(Number(value.toPrecision(3)));
const typicalOf = (unit: Unit, typical: number): string => (unit === 'cases' ? `${rounded(typical)} cases` : `${rounded(typical)} billion VND`);

export const question: typeof vi.question = {
  columns: (measure) => `Several columns mean the same (${ABOUT[measure]}); headings and arithmetic do not tell which one counts: which one?`,
  contradiction: (measure, identity, failed, checked) =>
    `The headings do not fit the report's own arithmetic (${ABOUT[measure]}; ${identity}: ${number(failed)} of ${count(checked, 'row', 'rows')} wrong). Which columns are right?`,
  unknownHeadings: (measure) => `The headings are not known (${ABOUT[measure]}), but these columns keep the arithmetic of a report. Are they the ones?`,
  measure: (typical) => `The report does not say whether it counts cases or money (a typical total: ${rounded(typical)}). What is it?`,
  unit: (stated, typical) =>
    stated
      ? `The unit is written as ${UNITS[stated]}; that would be about ${typical} in a row, which is unusual. What is the unit?`
      : `No unit is written. In ${UNITS.thousand} it would be about ${typical} in a row, which is unusual. What is the unit?`,
  units: (headed, lined) => `The headings say ${UNITS[headed]}, the line above the table says ${UNITS[lined]}. Which one are the figures in?`,
  theme: (text) => `The title ${quoted(text)} speaks of a part of the cases only; the plan looks at all of them. Is this sheet to be judged?`,
  provinces: (names) => `The report compares provinces (${some(names)}); the plan looks at offices and people of one province. Is this sheet to be judged?`,
  adjustedTargets: (heading) =>
    `The sheet has the column ${quoted(heading)}: adjusted targets, other than the chosen plan's. Is it to be judged by the chosen plan? (If not, change the plan sheet and read again.)`,
  measures: (unit, typical) => `The title speaks of cases, the unit line of ${UNITS[unit]} (a typical total: ${rounded(typical)}). What is it?`,
  excluded: (text) => `The note below the table says ${quoted(text)}: a part is missing, and the plan looks at all. Is this sheet to be judged?`,
  closed: (text, note) =>
    `The title says ${quoted(text)}, the note below the table ${quoted(note)}: the figures may be older than the title. Is this sheet to be judged?`,
  forecast: (text) => `The title ${quoted(text)} is a forecast, no result. Is this sheet to be judged?`,
  draft: (text) => `The title ${quoted(text)} calls it a draft. Is this sheet to be judged?`,
  average: (text) => `The title ${quoted(text)} is about averages, not about each office and person. Is this sheet to be judged?`,
  onlyPart: (measure, heading) =>
    `The column ${quoted(heading)} (${ABOUT[measure]}) holds a part of the time or of the cases only, and there is no other one. Is it to be judged by?`,
  addedParts: (measure) => `No column adds up what is completed (${ABOUT[measure]}). Is it the sum of the parts, or one of them?`,
  ratio: (measure, part, whole, ratio) =>
    `In a typical row ${quoted(FIGURE_WORDS[part])} is ${rounded(100 * ratio)} % of ${quoted(FIGURE_WORDS[whole])} (${ABOUT[measure]}): the two columns may be in different units. Are they right?`,
  otherField: (text) => `The title ${quoted(text)} speaks of another field. Is this sheet to be judged?`,
  period: (text, from, to) =>
    `The report says ${quoted(text)}; the chosen plan looks at ${date(from)} to ${date(to)}. Is this sheet to be judged by that plan?`,
  also: (sheets) => `The answer counts for ${allQuoted(sheets)}, too.`,
  periodsDiffer: (text, other, otherText) =>
    `The two sheets name different times: this one ${quoted(text)}, sheet ${quoted(other)} ${quoted(otherText)}. Which one is judged?`,
  sheets: (sheets) => `The sheets ${allQuoted(sheets)} are about the same people and offices with different figures. Which one counts?`,
  copied: (sheets) =>
    `The sheets ${allQuoted(sheets)} name different times and have the same figures: one may be a copy whose figures were not changed. Which one counts?`,
  wrongRows: (names) =>
    `Several rows of one office contradict themselves (${some(names)}): columns may be exchanged or formulas shifted there. What about these rows?`,
  corrections: (names) => `There are rows that correct the figures of ${some(names)}: no row has their right figures. Are they judged by the uncorrected ones?`,
  remarks: (names, text) => `The remark in the row of ${some(names)} says "${text}". Can their figures be used?`,
  assignedNobody: (names) =>
    `The plan assigns a target to ${some(names)}, but nobody in the report has this name. If it is only written in another way, write it in the plan as in the report; else the target of the band would count.`,
  assignedSeveral: (names) =>
    `The plan assigns a target to ${some(names)}, but several rows have this name. Add the unit in the plan, in brackets behind the name.`,
  untitled: (names) =>
    `The plan sets targets by position or rank (leaders; junior, intermediate, senior), and it is not clear which of them ${some(names)} is. Add a column for position and rank beside the names in the report and read it again; else they cannot be judged.`,
  moved: (names, other) =>
    `${some(names)} stand under another unit on sheet "${other}": one of the sheets may have been sorted or pasted a row off. Are both judged?`,
  twoNames: (names, columns) =>
    `Columns ${columns.join(' and ')} both name people, and in the row of ${some(names)} two different ones. Whose figures are they?`,
  rowKind: (names) => `It is not clear whether ${some(names)} is an office or a person. What is it?`,
  sums: (name, own, sum) => `${quoted(name)} says ${number(own)}, but its people add up to ${number(sum)}. Which is right?`,
  sameName: (names) => `${some(names)} has several rows. Is it one person or several of one name?`,
  noSums: (names) => `No office is the sum of its people (${some(names)}): are people missing, or are offices and people of two times? Are they judged?`,
  sameUnit: (names) => `${some(names)} has several rows of figures. Which one is judged?`,
  shared: (names) => `${some(names)} share figures in merged cells: whose are they?`,
  levels: (names, parts) => `${some(names)} is the sum of ${some(parts)}: only one of the two levels can be judged. Which one?`,
  outliers: (names) =>
    `The figures of ${some(names)} differ from the other rows by hundreds of times (perhaps they are in another unit). Are they to be judged?`,
};

export const answer: typeof vi.answer = {
  columns: (total, eligible, completed, heading) =>
    `${heading ? `${quoted(heading)}: ` : ''}total in column ${total}, enforceable in ${eligible}, completed in ${completed}`,
  unit: (unit, typical) => (unit === 'cases' ? 'Cases' : `Money in ${UNITS[unit]} (about ${typicalOf(unit, typical)} in a row)`),
  name: (column, heading) => `The people of column ${column}${heading ? ` (${quoted(heading)})` : ''}`,
  use: 'Judge this sheet',
  absent: 'Not in this report: leave it out',
  leave: 'Do not use this sheet',
  useOnly: (sheets) => (sheets.length === 1 ? `Judge sheet ${allQuoted(sheets)} only` : `Judge all of ${allQuoted(sheets)}`),
  useTable: (sheet, row, title) => `Judge only the table headed in row ${number(row)} of sheet ${quoted(sheet)}${title ? ` (${quoted(title)})` : ''}`,
  kind: (kind) => KINDS[kind],
  unitsOnly: (names) => `Judge ${some(names)}`,
  different: 'Different, of one name only: judge each row',
  lastRow: 'The same: judge the last row only',
  firstRow: 'The same: judge the first row only',
  rowsRight: 'The figures are right as written: judge them',
  rowsUnknown: 'Leave these rows without a verdict, judge the others',
  peopleRight: 'The people’s figures are right: judge them, leave the unit’s row unjudged',
  rowsLeft: 'Not clear: leave these rows unjudged',
  proof: (held, checked) => `${number(held)} of ${count(checked, 'check', 'checks')} hold`,
  recommended: 'recommended',
  typical: typicalOf,
};
