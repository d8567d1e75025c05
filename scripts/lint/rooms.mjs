/**
 * The rooms of the house, stated once: lint, `npm run rooms` and the tests read this table. A room may import from rooms above it in the list and from
 * itself, never from one below. A subfolder with a line of its own is a room of its own.
 */

/** `pure`: no Office, no React, no page. `packages`: what a room of the product may import besides; none where none is named. */
export const ROOMS = [
  { path: 'src/terms', pure: true, says: 'what is counted, who is measured, in which unit, what a verdict can be; how each is said' },
  { path: 'src/cells', pure: true, says: 'what a cell can hold: grids, addresses, numbers, days, texts, legacy fonts, what people call things' },
  { path: 'src/own', pure: true, says: 'how we know what we wrote: the headings of our columns, finding them again' },
  { path: 'src/plan', pure: true, packages: ['zod'], says: 'a campaign plan as data: bands, targets, rules; the built-in plans, plan files' },
  { path: 'src/plan/sheet', pure: true, says: 'the plan as cells of its sheet: words, form, look, written and read back' },
  { path: 'src/report', pure: true, says: "recognises reports in a grid and proves the guess by the report's own arithmetic" },
  { path: 'src/assessment', pure: true, says: 'band, target, achieved, gap, shortfall, met, qualifies: exact, explained' },
  { path: 'src/words', pure: true, says: 'sentences that are written into the workbook: always Vietnamese' },
  { path: 'src/messages', pure: true, says: 'what is said to the person at the screen, in each language: doubts, refusals, errors, previews' },
  { path: 'src/history', pure: true, says: 'the figures of other days: kept as rows of a table, compared with those of today' },
  { path: 'src/changes', pure: true, says: 'what to write where, as data; formulas instead of values' },
  { path: 'src/award', pure: true, says: 'conditions, quotas, ranking; the rows of the review' },
  {
    path: 'src/award/dossier',
    pure: true,
    packages: ['docx', 'fflate'],
    says: 'the signed papers with their texts: list, letter, minutes, reports on achievements',
  },
  { path: 'src/units', pure: true, says: 'what goes to the units and comes back: forms, reports, who has sent what' },
  { path: 'src/functions', says: '=THADS.* in cells' },
  { path: 'src/excel/kit', says: 'one way each to run, address, protect, name, chunk and fail in Excel' },
  { path: 'src/excel/plan', says: 'the plan sheet in the open workbook' },
  { path: 'src/excel/results', says: 'reads reports, writes results beside them, takes them back' },
  { path: 'src/excel/award', says: 'the review sheet and the nomination list in the open workbook' },
  { path: 'src/excel/history', says: 'the history in the open workbook' },
  {
    path: 'src/excel/units',
    packages: ['excel-host/package', 'excel-host/model', 'fflate'],
    says: "workbook files of the units: written, read as grids, taken into the open workbook; the stand-in's package reads and writes them, nothing else of it",
  },
  { path: 'src/excel/check', says: 'what is taken for granted of Excel, and how to find out' },
  { path: 'src/excel', says: 'what concerns all of ours in a workbook: the state of the plan, what is selected and changed, removal' },
  { path: 'src/commands', says: 'buttons on the ribbon, with their messages' },
  {
    path: 'src/taskpane',
    packages: ['react', 'react-dom', '@fluentui/react-components', '@tanstack/react-virtual'],
    says: 'the React task pane, with its texts in vi and en',
  },
  { path: 'src/site-check', says: 'check.html: whether a server serves the add-in as it must, said in any browser, without Office' },
  { path: 'workbench/excel-host', says: 'a stand-in for Excel under the unmodified Office.js, and a client of its own: a package' },
  { path: 'workbench', says: 'around the stand-in: page, grid, server for developers; the command line' },
  { path: 'workbench/web', says: 'the product for PCs without Office: the pane, the grid and the files in one page' },
];

/** The room that a path (from the root, with /) lies in; undefined outside of all rooms. */
export const roomOf = (path) =>
  ROOMS.filter((room) => path === room.path || path.startsWith(`${room.path}/`)).reduce(
    (best, room) => (best && best.path.length > room.path.length ? best : room),
    undefined,
  );

/** Whether a room may import another, or why not. */
export function refusal(from, to) {
  if (from === to) return undefined;
  if (!from || !to) return 'it lies in no room (scripts/lint/rooms.mjs)';
  if (from.path === 'workbench/excel-host') return 'the stand-in for Excel knows nothing of the project around it';
  if (ROOMS.indexOf(to) > ROOMS.indexOf(from)) return `${from.path} stands before ${to.path}: imports point one way`;
  return undefined;
}
