/**
 * How sure each heading word and each identity is, over all fixtures: a word that misleads is seen, not guessed. Prints tables; tests nothing.
 * precision: of the columns that the word claims, how many hold that figure by the truth. coverage: of the columns of that figure, how many it finds.
 * Only sheets whose truth says which columns hold what are counted.
 */
import { columnOf } from '../src/cells/address';
import { GridView, type SheetGrid } from '../src/cells/grid';
import { legacyDecoder } from '../src/cells/legacy';
import { readColumns } from '../src/report/columns';
import { findHeader, headingPaths } from '../src/report/header';
import { recogniseWorkbook } from '../src/report/recognise';
import { fixtureBytes, fixtureNames, truthOf } from '../test/fixtures/truth';
import { unseenBytes, unseenNames, unseenTruth } from '../test/fixtures/unseen';
import { gridsIn } from '../test/taskpane/fixture';
import { openWorkbook } from '../workbench/add-in';

/** The names of the truth for what the words name. */
const ROLES: Record<string, string> = {
  total: 'total',
  elig: 'eligible',
  done: 'completed',
  carried: 'carried',
  new: 'accepted',
  must: 'toEnforce',
  next: 'carriedForward',
  rate: 'rate',
  ut: 'deducted',
  th: 'deducted',
};

interface Sheet {
  grid: SheetGrid;
  columns: Record<string, string>;
}

function sheets(): Sheet[] {
  const sources = [
    ...fixtureNames().map((name) => ({ truth: truthOf(name), bytes: () => fixtureBytes(name) })),
    ...unseenNames().map((name) => ({ truth: unseenTruth(name), bytes: () => unseenBytes(name) })),
  ];
  return sources.flatMap(({ truth, bytes }) => {
    const known = truth.refuse ? [] : truth.reportSheets;
    if (known.length === 0) return [];
    const grids = gridsIn(openWorkbook(bytes()).workbook);
    return known.flatMap((sheet) => {
      const grid = grids.find(({ name }) => name === sheet.sheet);
      const { columns } = sheet as unknown as { columns?: Record<string, string> };
      return grid && columns ? [{ grid, columns }] : [];
    });
  });
}

const share = (part: number, whole: number): string => (whole === 0 ? '–' : `${part}/${whole} = ${((100 * part) / whole).toFixed(1)} %`);

const claimed = new Map<string, { right: number; all: number; wrong: Set<string> }>();
const wanted = new Map<string, { found: number; all: number; missed: Set<string> }>();
const identities = new Map<string, { held: number; checked: number; reports: number; whole: number }>();

for (const { grid, columns } of sheets()) {
  const texts = grid.cells.flat().filter((cell): cell is string => typeof cell === 'string' && cell !== '');
  const view = new GridView(grid, legacyDecoder(texts));
  const header = findHeader(view);
  if (!('lastRow' in header)) continue;
  const read = readColumns(headingPaths(view, header), view.hidden);
  const truth = new Map<number, string>();
  for (const [name, letters] of Object.entries(columns)) {
    const role = ROLES[name.split(':')[0]!];
    if (role) truth.set(columnOf(letters), role);
  }
  const roles = new Set(truth.values());
  for (const { column, word, part, headings } of read) {
    if (!word || part || !roles.has(word)) continue;
    const count = claimed.get(word) ?? { right: 0, all: 0, wrong: new Set<string>() };
    claimed.set(word, count);
    count.all++;
    if (truth.get(column) === word) count.right++;
    else count.wrong.add(headings.join(' › '));
  }
  for (const [column, role] of truth) {
    const count = wanted.get(role) ?? { found: 0, all: 0, missed: new Set<string>() };
    wanted.set(role, count);
    count.all++;
    const found = read.find((one) => one.column === column);
    if (found?.word === role) count.found++;
    else count.missed.add(found?.headings.join(' › ') ?? '(no column)');
  }
  for (const { proof } of recogniseWorkbook([grid]).sheets) {
    for (const { identity, held, checked } of proof) {
      const count = identities.get(identity) ?? { held: 0, checked: 0, reports: 0, whole: 0 };
      identities.set(identity, count);
      count.held += held;
      count.checked += checked;
      count.reports++;
      if (held === checked) count.whole++;
    }
  }
}

const some = (texts: Iterable<string> | undefined): string =>
  [...(texts ?? [])]
    .slice(0, 3)
    .map((text) => text.replace(/\s+/g, ' ').slice(0, 60))
    .join(' | ');

console.table(
  [...wanted].map(([word, { found, all, missed }]) => ({
    word,
    precision: share(claimed.get(word)?.right ?? 0, claimed.get(word)?.all ?? 0),
    coverage: share(found, all),
    misled: some(claimed.get(word)?.wrong),
    missed: some(missed),
  })),
);
console.table(
  [...identities].map(([identity, { held, checked, reports, whole }]) => ({
    identity,
    rows: share(held, checked),
    'reports where all hold': share(whole, reports),
  })),
);
