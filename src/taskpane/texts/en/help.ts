/** What the pane says of itself, in English. Names of sheets and tables are as they stand in the workbook. */
import { number } from '../../../messages/en/numbers';
import type { helpVi } from '../vi/help';

export const helpEn: typeof helpVi = {
  heading: 'Help',
  written: {
    summary: 'What does the add-in write into your workbook?',
    intro: 'Only what is listed here, and only at your click. No figure leaves this PC.',
    what: 'What',
    where: 'Where and when',
    removed: 'When you remove it',
    rows: {
      columns: [
        '8 columns of results (14 with both cases and money)',
        'Right of the report’s table, in columns that are free',
        'Gone; fills, lines and widths are as before. Cells that you have typed into stay, and you are told.',
      ],
      rules: [
        'Conditional formats: colours of results, rows that qualify, marks, the words "Số liệu đã đổi" (figures have changed)',
        'On those columns and 60 rows below, for people added later; for rows that qualify over the whole row of the table',
        'Gone. Yours stay as they are.',
      ],
      names: [
        'Hidden names: THADS_block_…, THADS_others_…, THADS_results, THADS_source, THADS_list',
        'To find the place again when you insert, delete or rename',
        'Gone',
      ],
      resultSheets: [
        'Sheets "Kết quả …" (results)',
        'Where a report stays protected, no columns are free, or you choose a new sheet',
        'Gone; where you have written on one, only the results go.',
      ],
      plan: [
        'Sheet "Kế hoạch thi đua" (the plan) with the tables THADS_PLAN, THADS_PLAN_INFO, THADS_QUOTA, THADS_CONDITIONS, THADS_REQUIREMENTS',
        'When you make or import a plan; when formulas are written',
        'Stays: it is your plan. One that formulas added and nobody changed goes.',
      ],
      award: [
        'Sheets "Xét khen thưởng" (the review, table THADS_REVIEW) and "Danh sách đề nghị" (the list)',
        'When you make the review or the list',
        'Gone while nobody has typed into it; else it stays, and you are told.',
      ],
      settings: [
        'Settings of the file: THADS.blocks, THADS.answers, THADS.preferences, THADS.open',
        'Not to be seen; written with results, answers and your choices',
        'Gone',
      ],
      lists: [
        'The report’s table or filter: wider, with the columns of results',
        'Where it has all rows of the report and brings nothing else with it: so that you can filter and sort by results',
        'Its old width is back. Columns that you added behind the results in a table: our headings stay, and you are told. A filter with something chosen in your columns keeps its width.',
      ],
      print: ['The print area', 'Only when you choose to take the results into it', 'The old area is back'],
    },
    files: 'Papers (.docx), plan files and files of answers are files of their own that you save; nothing of them is in the workbook.',
  },
  check: {
    summary: 'Check this Excel',
    intro:
      'Tries everything that the add-in relies on in the Excel of this PC, on scratch sheets that are deleted again (about a minute). Best run in a new workbook. The results help whoever supports you to find what is wrong.',
    run: 'Run the check',
    all: (count) => `All ${number(count)} are as the add-in needs them.`,
    failed: (failed, count) =>
      `${number(failed)} of ${number(count)} differ from what the add-in takes Excel for. Copy this and send it to whoever supports you.`,
    yes: 'As expected',
    no: 'Different',
    told: 'Noted',
    copy: 'Copy the results',
    copied: 'Copied.',
    probes: {
      unprotect: 'The protection of a sheet without a password can be lifted',
      fills: 'A cell without a fill is told from a white one',
      tableGrowth: 'A table that has grown by itself gets its old size back',
      tableWidened: 'A table that is widened takes in the columns beside it and keeps its criteria',
      filterKept: 'Writing beside a filter keeps the filter',
      filterWidened: 'Whether a filter that is widened keeps its criteria',
      filteredWrite: 'Cells written one by one into filtered rows get to their rows',
      twoRules: 'Two conditional formats on the same cells can be read and deleted',
      ruleShift: 'The formula of a rule read from the middle speaks of its first cell',
      longRule: 'Formulas of rules may have 1,300 to 4,000 characters',
      ruleWords: 'A conditional format keeps the words that it shows instead',
      nameInRule: 'A rule asks another sheet by a hidden name, and the name follows its cells',
      hiddenName: 'A hidden name follows its cells when rows and columns are inserted',
      heldRange: 'A range that is held follows its cells when rows are inserted',
      texts: 'Texts such as 5-3, 1:30, TRUE stay texts',
      doubles: 'Numbers keep 15 digits',
      merged: 'Merged cells are found',
      dependents: 'Formulas that count an area are found',
      lists: 'Drop-down lists take 255 characters',
      settings: 'Settings of the file take 1 MB',
      page: 'Paper, scaling, print area',
      events: 'Changes of cells are told',
      copiedSheet: 'Hidden names of a copied sheet',
      functions: 'THADS functions in cells answer',
      days: 'The workbook counts days from 1900',
      wholeColumns: 'Reading the whole of row 1',
      requests: 'Time of a request',
    },
  },
};
