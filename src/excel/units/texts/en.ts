/** What is said of files that people choose, in English. */
import type { Facts, LimitName, PackageErrorCode, ReferenceKind } from 'excel-host/package';
import { formatDate, formatNumber } from '../../../cells/format';
import type { UnitsTexts } from './vi';

const BEYOND: Record<LimitName, string> = {
  rows: 'more rows than a sheet of Excel has',
  columns: 'more columns than a sheet of Excel has',
  text: 'a cell with a longer text than Excel allows',
  formula: 'a longer formula than Excel allows',
  formats: 'more cell formats than Excel allows',
  cells: 'too many cells',
  strings: 'too many different texts',
  texts: 'too much text in its cells',
  formulas: 'too many formulas',
  nodes: 'a part that is too large',
  nesting: 'a part that is nested too deep',
  areas: 'rules over too many areas',
  sheets: 'too many sheets',
  parts: 'too many parts',
};

const ASTRAY: Record<ReferenceKind, (cell: string) => string> = {
  text: (cell) => `cell ${cell} refers to a text that the file does not have`,
  address: (cell) => `a cell or row has a wrong address (${cell})`,
};

const file: Record<PackageErrorCode, (facts: Facts) => string> = {
  'empty-file': () => 'The file is empty (0 bytes): copied or downloaded halfway, maybe. Copy or download it again.',
  'not-a-zip': () => 'The file is no .xlsx workbook but another kind of file that was renamed. Open it with Excel and save it as Excel Workbook (.xlsx).',
  'old-xls': () => 'The file is a workbook of Excel 97–2003 (.xls). Open it with Excel and save it as Excel Workbook (.xlsx).',
  'password-protected': () => 'The file is encrypted with a password. Take the password off and choose it again.',
  'truncated-zip': () => 'The file is cut off: copied or downloaded halfway, maybe. Copy or download it again.',
  'corrupt-zip': () => 'The file is damaged and cannot be read. Open it with Excel (which repairs it where it can), save it, and try again.',
  'not-a-workbook': () =>
    'The file is no Excel workbook (.xlsx). If it is another spreadsheet (such as .ods of LibreOffice), open it in its own program and save it as Excel Workbook (.xlsx); otherwise choose another report.',
  xlsb: () => 'The file is a binary workbook (.xlsb). Open it with Excel and save it as Excel Workbook (.xlsx).',
  'missing-part': () => 'The file is damaged: a part of the workbook is missing. Open it with Excel, save it, and try again.',
  'malformed-xml': () => 'The file is damaged: a part of the workbook cannot be read. Open it with Excel, save it, and try again.',
  'part-too-large': () => 'The file is too large to be read. Take some sheets out and try again.',
  'beyond-limits': ({ limit, most }) =>
    `The file has ${BEYOND[limit as LimitName]} (at most ${formatNumber(Number(most))}) and cannot be read. Open it with Excel, save it or take some sheets out, and try again.`,
  'bad-reference': ({ kind, cell }) =>
    `The file is damaged: ${ASTRAY[kind as ReferenceKind](String(cell))}. Open it with Excel, let Excel repair it, and save it.`,
  'unwritable-rule': () => 'The conditional formats of this file cannot be written. Open it with Excel, save it, and try again.',
};

export const unitsEn: UnitsTexts = {
  file,
  notAForm:
    'This is no form of the award board, or it has lost its mark (its contents were copied into another file). Send back the very file that was handed out.',
  aForm: 'This is a form, not a report. Take it in under Award, "Forms of the units".',
  otherCampaign: (name) => `The form is of another campaign ("${name}"). Hand out forms of this one.`,
  otherDay: (day, ours) =>
    `The form goes by figures of ${formatDate(day)}, the review by those of ${formatDate(ours)}. Hand out new forms, or make the review from the right figures.`,
  otherReportDay: (day, ours) =>
    `The figures are as of ${formatDate(day)}, those of the others as of ${formatDate(ours)}: they cannot be added up. Ask for a report of the same day.`,
  sameDay: (day, other) => `The file ${other} has figures of ${formatDate(day)} of the same units or people, too. Choose only one of the two.`,
  otherSince: (day, ours) =>
    `The figures are counted from ${formatDate(day)}, those of the others from ${formatDate(ours)}: they cannot be added up. Ask for a report of the same period.`,
  unknownUnit: (unit) => `The review has no unit "${unit}". Look at the name of the unit in the report and in the review.`,
  uncalculated: (sheet) => `Sheet "${sheet}" has formulas that nobody has calculated. Open the file with Excel, save it, and choose it again.`,
  noReport: 'The file has no report. Choose the file with the report of the unit.',
  questions: (count) => `There are ${formatNumber(count)} questions about how this report is read: answer them first.`,
  noUnit: (names) =>
    `The report does not say of which unit it is${names === '' ? '' : ` (of: ${names})`}. Write the unit into the titles or the table, and choose it again.`,
  sameUnit: (unit, other) => `The unit "${unit}" is in the file ${other}, too. Choose only one of the two.`,
  differs: (unit, measure, figure, own, sum) => `${unit}, ${measure}: ${figure} of the unit ${own}, of its people ${sum}`,
  reports: {
    heading: 'Bring reports of units together',
    intro:
      'Choose the reports of the units: each is read as a report of the workbook is, then all stand on the sheet "Báo cáo tổng hợp", each row with its source.',
    choose: 'Choose reports…',
    taken: (files, units, rows, sheet) =>
      `Brought ${formatNumber(files)} reports together (${formatNumber(units)} units, ${formatNumber(rows)} rows) on the sheet "${sheet}".`,
    kept: (sheet) =>
      `The sheet before was kept as "${sheet}": you have changed it, or columns or formulas of yours tell of rows that are somebody else’s now. Look at them again.`,
    none: 'No report could be taken.',
    day: (day) => `Figures of ${formatDate(day)}.`,
    noDay: 'No report says of which day its figures are.',
    undated: (count) => `${formatNumber(count)} reports do not say of which day their figures are.`,
    differences: (count) => `${formatNumber(count)} figures of units are not the sum of their people (written as reported, to be checked).`,
    incomplete: (count) => `${formatNumber(count)} rows lack a figure or have one that cannot be used (left blank, as is a sum of which a part is not known).`,
    goTo: 'Go to the report',
    undo: 'Undo bringing together',
    undone: 'What was brought together is undone.',
    notUndone: 'The sheet "Báo cáo tổng hợp" was changed since, so nothing was undone, lest something of yours be lost. Delete the sheet yourself if need be.',
  },
  noDay: 'The report does not say of which day its figures are. Choose this file alone, write the day into the field, and choose it again.',
  lateDay: (day) => `The figures are said to be of ${formatDate(day)}, which has not come yet. Look at the file again.`,
  past: {
    heading: 'Take figures of another day from files',
    intro:
      'Older reports (last week, the same period of last year), or another workbook with a history: figures are recorded under the day that the report says.',
    choose: 'Choose files…',
    day: 'Day, where the report does not say it',
    unread: (file, rows) => `${file}: ${formatNumber(rows)} rows of the history cannot be read (or say the same twice) and were not taken.`,
    taken: (files, rows, days) => `Recorded ${formatNumber(rows)} rows from ${formatNumber(files)} files, figures of: ${days}.`,
    none: 'No figures could be taken.',
  },
  unclear: {
    unreadable: (text) => `says "${text}", which is not understood`,
    notInReview: 'is not in the review any more',
    lost: 'has no row on the form any more',
    unnamed: 'a line was added without a name',
    unknownKind: (text) => `the kind says "${text}", which is not understood`,
    renamed: (text) => `is now called "${text}" on the form: where it is the same person, set the name right in the review and hand out the form again`,
    outside: 'stands outside the lines of the form, or is only a name: not taken',
    officer: 'adds an enforcement officer or a unit: those come from the report; a form adds other staff only',
    namesake: 'has the name of somebody who is in the review: the same person belongs into that row, another one is to be added in the review',
    addedTwice: 'two forms add this person and say different things',
  },
  blank: 'left blank',
  taken: (files, answers, added) =>
    `Took in ${formatNumber(files)} forms: ${formatNumber(answers)} answers${added > 0 ? `, ${formatNumber(added)} people added` : ''}.`,
  added: (count) => `${formatNumber(count)} people added to the review:`,
  conflictsTaken: (count) => `${formatNumber(count)} answers differed from the review and were written as the units say:`,
  conflicts: (count) => `${formatNumber(count)} answers differ from the review and were not written: choose which side is right.`,
  ours: 'the review',
  theirs: 'the unit',
  unclearCount: (count) => `${formatNumber(count)} places are not understood and were not written.`,
  refusedCount: (count) => `${formatNumber(count)} files were not taken in.`,
  missing: (units) => (units === 0 ? 'Every unit has sent its form.' : `${formatNumber(units)} units have not sent theirs.`),
  status: (sheet) => `Who has sent what: sheet "${sheet}".`,
  kept: (sheet) => `The sheet before held something of yours, so it was kept as "${sheet}".`,
  formsMade: (count) => `Made ${formatNumber(count)} forms, a file for each unit.`,
  without: (names) => `No form, because their unit is not known: ${names}.`,
  pane: {
    heading: 'Forms of the units',
    intro: 'An Excel file for each unit to fill in (violations, conduct, posts …); forms that come back are merged into the review by unit and name.',
    make: 'Make forms for the units',
    choose: 'Take in forms…',
    drop: 'or drop the files here',
    working: 'Working…',
    cannotSave: 'Excel on this device (Mac, iPad) does not let add-ins save files. Open the workbook in Excel for Windows or on the web.',
    saved: (name) => `The file "${name}" was handed over to be saved, usually into the Downloads folder.`,
    keepOurs: (answer) => `Keep the review: ${answer}`,
    takeTheirs: (answer) => `Take the unit's: ${answer}`,
    allTheirs: 'Take all of the units',
    allOurs: 'Keep all of the review',
    undo: 'Undo taking in',
    undone: 'What was taken in is undone.',
    decided: (count) => `Wrote ${formatNumber(count)} answers of the units.`,
    goTo: 'Go to who has sent what',
    nothing: 'No file was chosen.',
  },
};
