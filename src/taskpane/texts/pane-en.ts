/** Every English text of the task pane. Same keys as pane-vi.ts; the compiler checks it. */
import type { PaneTexts } from './pane-vi';

const number = (value: number): string => value.toLocaleString('en-US', { maximumFractionDigits: 3 });
const date = (iso: string): string =>
  new Date(`${iso}T00:00:00Z`).toLocaleDateString('en-GB', { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' });

export const paneEn: PaneTexts = {
  language: 'en',
  title: 'THADS award board',
  number,
  date,
  kind: {
    province: 'Provincial department',
    department: 'Specialist department',
    office: 'District or regional office',
    officer: 'Enforcement officer',
    staff: 'Other staff',
  },
  unit: { cases: 'cases', dong: 'VND', thousand: 'VND thousand', million: 'VND million', billion: 'VND billion' },
  measure: { cases: 'Cases', money: 'Money' },
  figure: { total: 'Total caseload', toEnforce: 'To be enforced', eligible: 'Enforceable', completed: 'Completed' },
  qualification: { qualified: 'Qualified', notQualified: 'Not yet', notJudged: 'Not judged' },
  plan: {
    heading: 'Campaign plan',
    issuer: 'Issued by',
    number: 'Number',
    dataPeriod: 'Figures of',
    campaignPeriod: 'Campaign',
    period: (from, to) => `${from} – ${to}`,
    option: (issuer, year) => `${issuer} – ${year}`,
  },
  award: {
    kept: (sheets) => `Kept because you have typed into it: ${sheets}. Delete it yourself if you no longer need it.`,
    heading: 'Award review',
    open: 'Review awards, make the list',
    loading: 'Opening…',
    dataPeriod: (from, to) => `Figures of ${from} – ${to}`,
    provisional: 'provisional',
    due: (deadline) => `Dossiers are due before ${deadline}`,
    daysLeft: (days) =>
      days === 0
        ? 'today is the last day'
        : days > 0
          ? `${number(days)} ${days === 1 ? 'day' : 'days'} left`
          : `overdue by ${number(-days)} ${days === -1 ? 'day' : 'days'}`,
  },
  report: {
    heading: (count) => `Reports found (${number(count)})`,
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
  summary: {
    heading: 'Summary',
    kind: 'Subject',
    met: 'Met',
    notMet: 'Not met',
    notJudged: 'Not judged',
    qualifies: 'Qualifies',
    qualified: 'Qualified',
    notQualified: 'Not yet',
    kindCount: (kind, count) => `${kind} (${number(count)})`,
  },
  missing: {
    heading: 'Who is missing how much',
    filterLabel: 'Filter the list',
    all: (count) => `All (${number(count)})`,
    notMet: (count) => `Not met (${number(count)})`,
    qualified: (count) => `Qualified (${number(count)})`,
    name: 'Unit or person',
    cases: 'Cases',
    money: 'Money',
    moneyIn: (unit) => `Money (${unit})`,
    reached: 'Met',
    notJudged: 'Not judged',
    more: (count) => `Show ${number(count)} more`,
    none: 'No rows.',
    sortBy: (column) => `Sort by ${column}`,
  },
  action: {
    label: 'Actions',
    write: 'Write results',
    undo: 'Undo last write',
    remove: 'Remove',
    reread: 'Read again',
    newSheet: 'Write to a new sheet',
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
    removed: (sheets) => `Results removed from: ${sheets.join(', ')}.`,
  },
  failed: { title: 'This could not be done', empty: 'No report to show', emptyHint: 'Open a workbook with a statistics report, then choose "Read again".' },
  tooOld: {
    title: 'This version of Excel is not supported',
    text: 'Excel 2021, Excel 2024, Microsoft 365 or Excel on the web is needed.',
  },
  notExcel: 'This pane runs in Excel only.',
};
