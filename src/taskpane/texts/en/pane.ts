/** Texts of the pane that are seen at once, in English. */
import { en } from '../../../messages/en';
import { date, number } from '../../../messages/en/numbers';
import { allQuoted } from '../../../messages/en/quotes';
import type { FrameTexts } from '../vi/pane';

const { terms } = en;

export const paneEn = {
  places: { results: 'Results', data: 'Figures', plan: 'Plan', award: 'Awards', help: 'Help' },
  placesLabel: 'Parts of the award board',
  title: 'THADS award board',
  number,
  date,
  kind: terms.kind,
  unit: terms.unit,
  measure: { cases: 'Cases', money: 'Money' },
  figure: { total: 'Total caseload', toEnforce: 'To be enforced', eligible: 'Enforceable', completed: 'Completed' },
  report: {
    heading: (count) => `How the reports are read (${number(count)})`,
    period: 'Time: ',
    noPeriod: 'Time: the titles name none',
    addUp: (units) => `Add up ${units === 1 ? 'the office' : `the ${number(units)} offices`} from the people`,
    unjudged: (count) => `Rows not judged (${number(count)})`,
    table: (n) => `Table ${n}`,
    subjects: (count) => `${number(count)} units and people`,
    measureIn: (measure, unit) => `${measure} in ${unit}`,
    column: (letters) => `Column ${letters}`,
    proved: (held, all) => `Proof: ${held} of ${all} sums agree`,
    proofHolds: (held, checked) => `${held}/${checked} rows`,
    noProof: 'The report has no column to prove the reading by.',
    failing: 'Cells that do not fit:',
    moreCells: (count) => `and ${number(count)} more`,
    doubts: (count) => `To be checked (${number(count)})`,
    refused: (count) => `Sheets left out (${number(count)})`,
    goTo: (sheet, address) => `Select cell ${address} on sheet "${sheet}"`,
    goToFailed: (sheet, address) => `Cell ${address} on sheet "${sheet}" cannot be reached. Choose "Read again" and retry.`,
  },
  outdated: {
    verdicts: (count) => `${number(count)} ${count === 1 ? 'unit or person gets' : 'units or people get'} another conclusion when results are written again`,
    change: (from, to) => `${from} → ${to}`,
    all: (count) => `Show all ${number(count)}`,
    figures: (count) => `${number(count)} with other figures than those last written (same conclusion):`,
    missing: (count) => `${number(count)} without results:`,
    more: (count) => `and ${number(count)} more.`,
    what: 'Choose "Write results" to bring them up to date.',
  },
  action: {
    label: 'Actions',
    writeAfter: (open) => `Write results (${open === 1 ? '1 question' : `${number(open)} questions`} open)`,
    write: 'Write results',
    undo: 'Undo last write',
    remove: 'Remove',
    reread: 'Read again',
    newSheet: 'Write to a new sheet',
    allTheSame: 'Write beside the table all the same',
    print: 'Take them into it',
    dismiss: 'Dismiss',
    showMore: (count) => `Show more (${number(count)})`,
  },
  progress: {
    read: 'Reading the workbook…',
    recognise: 'Recognising the reports…',
    write: 'Writing the results…',
    check: 'Checking what was written…',
    undo: 'Undoing…',
    remove: 'Removing…',
  },
  waiting: 'Waiting for you to finish editing a cell (Enter).',
  waitingMore: 'Excel has not answered yet. If you are not editing a cell, please wait a little.',
  done: {
    examined: (count) => `Finished reading: ${number(count)} reports.`,
    written: 'Results written',
    undone: 'The last write was undone.',
    printedWithout: (sheets) => `${allQuoted(sheets)}: the print area of its own leaves the results out.`,
    printed: (sheets) => `The results are in the print area of ${allQuoted(sheets)} now. Removing them gives the old area back.`,
    removed: (sheets) => `Results removed from: ${allQuoted(sheets)}.`,
  },
  failed: {
    title: 'This could not be done',
    empty: 'No report to show',
    emptyHint: 'Open a workbook with a statistics report, then choose "Read again"; or show how the open one is read.',
  },
  tooOld: {
    title: 'This version of Excel is not supported',
    text: 'Excel 2021, Excel 2024, Microsoft 365 or Excel on the web is needed.',
  },
  notExcel: 'This pane runs in Excel only.',
} satisfies FrameTexts;
