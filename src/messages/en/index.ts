/**
 * What the add-in says to the person at the screen about a report, in English. What it takes from the workbook stands in quotes, as it is written there.
 * What is said of plans is in plan.ts and plan-file.ts, loaded with them.
 */
import { firstOf } from '../first-of';
import type { SheetPlace } from '../../cells/address';
import type { Band } from '../../plan/plan';
import type { Identity } from '../../report/proof';
import type { FigureProblem } from '../../terms/figures';
import type { SubjectKind, Unit } from '../../terms/terms';
import { FIGURE_WORDS } from '../../terms/words';
import { HEADING_NAMES } from '../heading-names';
import type { Messages } from '../vi';
import { count, date, number, percent, rate, whole } from './numbers';
import { allQuoted, quoted, sheetsNamed } from './quotes';

const UNITS = { cases: 'cases', dong: 'VND', thousand: 'thousand VND', million: 'million VND', billion: 'billion VND' } satisfies Record<Unit, string>;
const ABOUT = { cases: 'cases', money: 'money' };
const KINDS = {
  province: 'Provincial department',
  department: 'Specialist department',
  office: 'District or regional office',
  officer: 'Enforcement officer',
  staff: 'Other staff',
} satisfies Record<SubjectKind, string>;
const FIGURES = { total: 'total caseload', toEnforce: 'to be enforced', eligible: 'enforceable', completed: 'completed' };
const FIGURE_PROBLEMS = {
  unreadable: 'no number can be read from it',
  notWhole: 'not a whole number (perhaps thousands that were typed with the wrong point)',
  negative: 'a negative number',
  ambiguous: 'can be read in two ways (the comma may group thousands or begin decimals)',
  notSum: 'not the carried-over and the newly accepted figures of the row together',
  notDifference: 'not what is left of the total caseload of the row',
  aboveToEnforce: 'more than was to be enforced in the row',
  aboveTotal: 'more than the total caseload of the row',
  notRate: 'does not fit the rate written in the row',
  notRest: 'does not fit the carried-forward figure of the row',
  fraction: 'a fraction among large whole numbers (perhaps thousands typed with a dot, or a rate)',
  implausible: 'unusually large (perhaps a day that was read as a number, or another unit)',
} satisfies Record<FigureProblem, string>;

/** A band in words: "from 200 to under 300 cases", "over 300 cases". */
function band({ subject, from, to, fromIncluded, toIncluded, unit }: Band): string {
  const name = UNITS[unit];
  const upper = to === null ? '' : `${toIncluded ? 'up to' : 'under'} ${number(to)} ${name}`;
  if (from === null) return to === null ? (subject === undefined ? 'not divided into bands' : 'assigned by name') : upper;
  if (to === null) return fromIncluded ? `${number(from)} ${name} and more` : `over ${number(from)} ${name}`;
  return `${fromIncluded ? 'from' : 'over'} ${number(from)} to ${toIncluded ? '' : 'under '}${number(to)} ${name}`;
}

const terms: Messages['terms'] = {
  number,
  date,
  whole,
  percent,
  rate,
  amount: (value, unit) => (unit === 'cases' ? count(value, 'case', 'cases') : `${number(value)} ${UNITS[unit]}`),
  kind: KINDS,
  unit: UNITS,
  about: ABOUT,
  figure: FIGURES,
  figureProblem: FIGURE_PROBLEMS,
  verdict: { met: 'Met', notMet: 'Not met', notJudged: 'Not judged' },
  band,
  reason: {
    reached: 'The rate is not below the target.',
    notReached: 'The rate is below the target.',
    unmeasured: 'The plan sets no number to reach.',
    ambiguousTarget: 'The plan assigns a target by name or title, and it is not clear which, or whose.',
    uncovered: 'The plan sets no target for this caseload.',
    noEligible: 'Nothing was enforceable (0), so there is no rate.',
    completedExceedsEligible: 'More was completed than was enforceable: check the figures.',
    missingTotal: 'The total caseload is missing, so no band could be chosen.',
    missingOfficers: 'How many enforcement officers the unit has is not known, so there is no average to choose a band by.',
    missingEligible: 'The enforceable figure is missing.',
    missingCompleted: 'The completed figure is missing.',
    unusableFigure: 'A figure cannot be used.',
  },
};

const identity: Record<Identity, string> = {
  totalIsCarriedPlusAccepted: 'Total caseload = carried over + newly accepted',
  toEnforceIsTotalLessDeducted: 'To be enforced = total caseload − entrusted to others − withdrawn or cancelled',
  eligibleWithinToEnforce: 'Enforceable ≤ to be enforced',
  eligibleWithinTotal: 'Enforceable ≤ total caseload',
  completedWithinEligible: 'Completed ≤ enforceable',
  rateIsCompletedByEligible: 'Rate = completed / enforceable',
  carriedForwardIsRest: 'Carried forward = to be enforced − completed',
  unitIsSumOfPeople: 'Unit = sum of its people',
  totalIsSumOfUnits: 'Total = sum of the units',
};

const rowsFail = (failed: number, checked: number): string => `${number(failed)} of ${count(checked, 'row does', 'rows do')} not fit`;
const fewOf = (names: readonly string[]): string => allQuoted(names.slice(0, 3)) + (names.length > 3 ? ', …' : '');

const doubt: Messages['doubt'] = {
  unitAssumed: (unit) => `There is no line "Đơn vị tính"; money is taken to be in ${UNITS[unit]}.`,
  measureGuessed: (measure) => `The headings do not say whether they count cases or money; by their size the figures are taken for ${ABOUT[measure]}.`,
  identityFails: (which, failed, checked) => `${identity[which]}: ${rowsFail(failed, checked)}.`,
  unusableFigure: (address, text, figure, problem, name) =>
    `${quoted(name)}: cell ${address} (${FIGURES[figure]}) says ${quoted(text)}: ${FIGURE_PROBLEMS[problem]}.`,
  completedAdded: (columns) => `Completed is the sum of columns ${columns}.`,
  completedExcludes: (columns) => `Column ${columns} is not added to completed: the rate and the carried-forward figure of the sheet do not count it.`,
  namesakes: (name, unit) =>
    `${quoted(name)} (${quoted(unit)}): two of one name in the unit, so the two sheets were joined by the order of rows. To be checked.`,
  totalAdded: (columns) => `The total caseload is the sum of columns ${columns}.`,
  unmatched: (name, unit, missing) => `${quoted(name)}${unit && unit !== name ? ` (${quoted(unit)})` : ''}: not found on the sheet on ${ABOUT[missing]}.`,
  noPartner: (missing) => `There is no sheet on ${ABOUT[missing]}: who qualifies by both measures cannot be told yet.`,
  nobody: (name, address) => `Row ${quoted(name)} (cell ${address}) is about no office and no person, so it is not judged.`,
  ownTargets: (heading, name, own, plan) =>
    `The sheet has targets of its own (${quoted(heading)}; ${quoted(name)}: ${percent(own)}) that differ from the chosen plan (${percent(plan)}); results go by the plan.`,
  namedColumn: (heading, several) =>
    several
      ? `The report has several columns ${quoted(heading)}, which the plan names: say on the plan sheet which is meant, such as "Việc › …"; until then the measure is not judged.`
      : `The report has no column ${quoted(heading)}, which the plan names: the measure is not judged by the report, and will be asked in the review. Where the column is called otherwise, correct its name on the plan sheet.`,
  otherIssuer: (issuer) => `The report is of ${quoted(issuer)}, the chosen plan of another place: make sure that it is the right plan.`,
};

const refusal: Messages['refusal'] = {
  empty: 'The sheet is empty.',
  hidden: 'The sheet is hidden and was left out.',
  ownSheet: 'This is the plan sheet or the review sheet of the award board, no report.',
  noHeader: (missing) =>
    missing.length === 0
      ? 'The headings of a table of figures were not found.'
      : `${missing.length === 1 ? 'The heading' : 'The headings'} ${allQuoted(missing.map((one) => HEADING_NAMES[one] ?? one))} ${missing.length === 1 ? 'was' : 'were'} not found.`,
  accountingForm: 'This is a form on money received and paid out (such as B06-THA); it has no column "Có điều kiện".',
  noNames: (address) => `Among the headings ${address} there is no column with the names of units or officers.`,
  missingFigure: (measure, missing, address) =>
    `The headings ${address} (${ABOUT[measure]}) lack the ${missing.length === 1 ? 'column' : 'columns'} ${allQuoted(missing.map((one) => FIGURE_WORDS[one]))}.`,
  sameColumn: (measure, figures, address) =>
    `One column (${ABOUT[measure]}, cell ${address}) was chosen for ${figures.map((one) => quoted(FIGURE_WORDS[one])).join(' and ')}. Choose again.`,
  emptyFigure: (measure, figure, address) =>
    `The column ${quoted(FIGURE_WORDS[figure])} (${ABOUT[measure]}, cell ${address}) has no figure in any row, so nobody can be judged yet.`,
  noSubjects: (address) => `Below the headings ${address} there is no row of a unit or an officer.`,
  sideBySide: (name, other, address) =>
    `Two tables stand side by side, but one row speaks of two different people (${name ? quoted(name) : 'an empty cell'} and ${quoted(other)}, cell ${address}), so nothing is written. Put them on two sheets, or one below the other.`,
  partRows: (address) => `Below the headings ${address} each subject has several rows, and nothing tells which of them counts, so nothing is written.`,
  left: 'You chose to leave this sheet out.',
  notCounted: {
    same: (other) => `The same as sheet ${quoted(other)}, so it is not judged again.`,
    kept: (other) => `A kept copy; sheet ${quoted(other)} is judged.`,
    older: (other) => `Older than sheet ${quoted(other)}, so it is not judged.`,
    part: (other) => `A part of the figures only; sheet ${quoted(other)} is judged.`,
    forecast: (other) => `A forecast; sheet ${quoted(other)} is judged.`,
    past: (other) => `Figures of an earlier time; sheet ${quoted(other)} is judged.`,
    hidden: (other) => `Hidden; sheet ${quoted(other)} is judged.`,
  },
};

const place = ({ sheet, address }: SheetPlace): string => (address ? `sheet ${quoted(sheet)}, cells ${address}` : `sheet ${quoted(sheet)}`);

const AS_BEFORE = 'Everything was undone; the workbook is as it was.';

const error: Messages['error'] = {
  noReport:
    'No report was found in this workbook. Open the workbook with the report; it needs the columns "Tổng số giải quyết", "Có điều kiện", "Thi hành xong" and the names of units or officers.',
  openQuestions: (open) =>
    `${count(open, 'question about the report is', 'questions about the report are')} still open, so nothing was written. Open the award board, answer, then write the results.`,
  staysProtected: (sheets) =>
    `The protection of ${sheetsNamed(sheets)} could not be lifted, so nothing can be written there. Unprotect the sheet yourself (Review › Unprotect Sheet; if it has a password, ask whoever set it), or let the results be written to a new sheet.`,
  structureLocked:
    'The structure of the workbook is protected, so no sheet can be added, renamed or deleted; nothing has changed. Unprotect it (Review › Protect Workbook) and press again.',
  readBackDiffers: (sheet, address) =>
    `On sheet ${quoted(sheet)}, cell ${address} holds something else than what was written (perhaps it is merged, or a filter hides it). ${AS_BEFORE} Unmerge the cell, clear the filter, and write again.`,
  unfinished: (left, open) =>
    [
      ...(left.length > 0
        ? [
            `Excel stopped answering on the way: ${left.map(place).join('; ')} may be half done; do not use the results there. Do the same again to do it afresh, or press Remove to take everything away. Your figures are unchanged.`,
          ]
        : []),
      ...(open.length > 0
        ? [`Sheet ${open.map(quoted).join(', ')} could not be protected again: the next click does it, or do it yourself (Review › Protect Sheet).`]
        : []),
    ].join(' '),
  merged: (sheet, address) =>
    `Cells ${address} among the results on ${quoted(sheet)} are merged. Nothing was written. Unmerge them (Merge & Center), then write again.`,
  reached: (sheets, cells) =>
    `The formulas in ${cells.slice(0, 6).join(', ')}${cells.length > 6 ? ` and ${number(cells.length - 6)} more cells` : ''} count the columns that would be written on ${allQuoted(sheets)}: their results would change. Nothing was written. Write the results on a new sheet, let those formulas end at the table's last column, or write beside the table all the same.`,
  noRoom: (sheets) =>
    `Right of the table on ${sheetsNamed(sheets)} there is no free column that can be seen (they are hidden, or all used); nothing was written. Unhide the columns right of the table (Home › Format › Hide & Unhide › Unhide Columns) and write again, or let the results be written to a new sheet.`,
  notAnswers: 'This is no file of answers. Choose a .json file that was saved with "Save the answers to a file"; nothing has changed.',
  noAnswers: 'This workbook remembers no answers yet. Answer and write results first, then save them.',
  office: {
    editing: 'A cell is being edited in Excel. Press Enter to finish, then run again.',
    dialog: 'A dialog is open in Excel. Close it, then run again.',
    notInFront: 'Another workbook is in front. Click this workbook, then run again.',
    closed:
      'Excel lets nobody change the workbook: the file is read-only, in Protected View, or the sheet is protected. Choose Enable Editing, unprotect the sheet or save the file under another name, then run again.',
    busy: 'Excel is busy or has lost its connection. Wait a moment and run again; if that does not help, close the workbook and open it again.',
    others: 'Somebody else is editing the same place. Wait until they are done, then run again.',
    filtered: 'A filter hides cells where the results go. Clear it (Data › Clear), then run again.',
    inTheWay: 'Merged cells, a table, a PivotTable or cells at the edge of the sheet are in the way. Move them, then run again.',
    gone: 'A sheet, a table or cells that are needed were just deleted or renamed. Press "Read again", then retry.',
    taken: 'The workbook already has a sheet, a table or a name that is called like the new one. Rename it, then run again.',
    tooLarge: 'The report is too large to be sent to Excel at once. Try to split off some sheets.',
    tooLong: 'A formula is longer than Excel allows. Choose to write values, then run again.',
    full: 'The workbook holds no more of what the add-in remembers. Press Remove, split off some sheets, then run again.',
    cannot: 'This Excel, or this kind of file (such as .xls), cannot do what was asked. Save the file as .xlsx or update Excel, then run again.',
    notLoaded:
      'A part of the add-in could not be loaded (no network, the shared folder cannot be opened, or the add-in was just updated). Check the connection, then close the award board and open it again.',
  },
  unexpected: (code) =>
    `Something unexpected went wrong; the workbook is as it was. Run again; if that does not help, close Excel and open it again, or tell whoever supports you the error code ${code}.`,
  moved: {
    results:
      'Rows or columns of the results were added or deleted since they were written, so the earlier results cannot be put back; nothing was changed. Use Classify or Remove.',
    report:
      'Something was typed where the results go while they were being written (does somebody else have the workbook open?). Nothing was written; run it again.',
    review:
      'The review sheet was changed since it was last written, so nothing is undone: what you typed would be lost. Correct the sheet yourself where needed.',
    history:
      'The history was changed since that day was recorded, so nothing is undone: what you typed would be lost. Delete the rows of that day yourself where needed.',
    row: 'This row was moved or renamed in the meantime. The review has been read again: retry.',
  },
  missing: {
    formulas: 'There are no results that the award board wrote as formulas. Choose a kind of formulas and write results first.',
    planSheet: 'The workbook has no plan sheet. Choose a plan of the list, or put a plan on a sheet first.',
    review: 'There is no sheet "Xét khen thưởng" yet. Make the review from the report first.',
    award: 'The chosen plan says nothing of awards, so there is no review and no list to make. Choose another plan.',
  },
  template:
    'The chosen plan is a template that nobody issued, so no list and no papers were made. Put it on a sheet of the workbook (Plan), write the real name, issuer and targets, then make them again.',
  outdatedReview: (names) =>
    `${number(names.length)} ${names.length === 1 ? 'row' : 'rows'} of the sheet "Xét khen thưởng" no longer say what the report says (${fewOf(names)}); nothing was made. Make it in the pane, under Award review: choose there to update, or to use the review as it is.`,
  newerVersion: (theirs, own) =>
    `A newer version of the add-in wrote parts of this workbook (version ${theirs}; this is ${own}). They can be read; writing with this version may lose what it does not know, so nothing was written. Use the newer version, or open the award board and choose "Let this version write".`,
  otherCampaign: (name, { from, to }) =>
    `The award review is of another campaign: ${quoted(name)} (period ${date(from)} – ${date(to)}). Nothing was written: open the award board, "Awards", to begin a new one, or to say that it is this one.`,
  movedPeople: (count) =>
    `${number(count)} ${count === 1 ? 'row' : 'rows'} of the award review with answers are probably about people or units that the report names otherwise now. Nothing was written: open the award board, "Awards", and choose "Update from the report".`,
  historyThere: (sheet) => `The workbook has a history of figures (sheet ${quoted(sheet)}). Choose whether it goes, too, or stays.`,
  historyTable: (sheet, table) =>
    `The history on sheet ${quoted(sheet)} is no table ${table} any more. Click into it, choose Insert > Table, name it ${table}, and try again (for a new history: rename the sheet).`,
  tableColumns: (table, headings) =>
    `The table ${table} lacks the ${headings.length === 1 ? 'column' : 'columns'} ${allQuoted(headings)}. Give the headings their old names (no data is lost), then retry.`,
  formula: {
    differs: (sheet, address, found) =>
      `The formula in cell ${address} on sheet ${quoted(sheet)} gives ${quoted(found)}, which is not what the award board gives. ${AS_BEFORE} Check the plan sheet, or write values.`,
    functionsMissing: (sheet) =>
      `Excel cannot calculate the THADS functions on sheet ${quoted(sheet)} yet (#NAME?). ${AS_BEFORE} Open the award board and write again, or choose Excel formulas.`,
    edgeRule: () =>
      'The plan puts an exact edge that it leaves open into the band below, which THADS functions cannot follow. Nothing was written: choose Excel formulas, or values.',
    otherPlan: (sheet) =>
      `Sheet ${quoted(sheet)} holds another plan than the chosen one, and formulas look up that sheet. Choose the plan of the sheet, or make the sheet say the chosen plan.`,
  },
  onlyPeoples: (sheets) =>
    `Only ${sheetsNamed(sheets)} ${sheets.length === 1 ? 'is' : 'are'} left and kept, because you have typed into ${sheets.length === 1 ? 'it' : 'them'}. Delete ${sheets.length === 1 ? 'it' : 'them'} yourself if no longer needed.`,
  nothingToRemove: 'There are no columns of the award board to remove.',
};

const preview: Messages['preview'] = {
  planSheet: 'The plan sheet is added (where there is none), so that formulas can look up bands and targets.',
  block: (sheet, address, rows, replaced, kept) =>
    [
      `Sheet ${quoted(sheet)}: ${count(rows, 'row', 'rows')} written into ${address}`,
      ...(replaced === null ? [] : [replaced === address ? 'old results replaced' : `old results in ${replaced} replaced`]),
      ...(kept.length > 0 ? [`what you typed stays in ${firstOf(kept, (more) => ` and ${count(more, 'more cell', 'more cells')}`)}`] : []),
    ].join('; ') + '.',
  leavesSheet: (name) => `Sheet of results ${quoted(name)}: it holds something of yours, so it stays as it is and is no longer brought up to date.`,
  sameSheet: (sheet, name) => `Sheet ${quoted(sheet)}: the old results on sheet ${quoted(name)} are replaced.`,
  newSheet: (sheet, name) => `Sheet ${quoted(sheet)}: the results are on the new sheet ${quoted(name)}.`,
};

export const en = { language: 'en', terms, identity, doubt, refusal, error, preview } satisfies Messages;
