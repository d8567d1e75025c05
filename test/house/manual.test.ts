/** The manual (docs/): every page of the pane is there, its links and pictures lead somewhere, and it says the keys that the ribbon has. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { COMMANDS } from '../../src/commands/registry';
import { HELP_PAGES } from '../../src/taskpane/help-pages';
import { textsVi } from '../../src/taskpane/texts/vi';
import { awardVi } from '../../src/taskpane/texts/vi/award';

const DOCS = join(__dirname, '../../docs');
const read = (page: string): string => readFileSync(join(DOCS, `${page}.md`), 'utf8');

/** Pages for those who install: the manual's first page leads to them, and so does the archive. */
const FOR_ADMINS = ['quan-tri', 'bao-mat'] as const;
/** For PCs without the add-in: the page for every PC leads there. */
const FOR_OTHERS = ['trang-web'] as const;
const BESIDE = [...FOR_ADMINS, ...FOR_OTHERS];

test('the pane leads to every page for people at work, and to no other', () =>
  expect(
    readdirSync(DOCS)
      .filter((name) => name.endsWith('.md'))
      .sort(),
  ).toEqual([...HELP_PAGES, ...BESIDE].map((page) => `${page}.md`).sort()));

test('the first page leads to all others', () => expect(BESIDE.filter((page) => !read('bat-dau').includes(`(${page}.md)`))).toEqual([]));

test.each([...HELP_PAGES, ...BESIDE])('%s: a title as the pane says it, links and pictures that are there', (page) => {
  const text = read(page);
  expect(text.startsWith('# ')).toBe(true);
  const targets = [...text.matchAll(/\]\(([^)#]+)(?:#[^)]*)?\)/g)].map(([, target]) => target!);
  expect(targets.filter((target) => !target.startsWith('https:') && !existsSync(join(DOCS, target)))).toEqual([]);
  // A picture from elsewhere would not be copied beside the page.
  expect(targets.filter((target) => target.endsWith('.png') && !target.startsWith('../workbench/pictures/'))).toEqual([]);
});

test('the keys are those of the ribbon', () => {
  const said = [...read('bat-dau').matchAll(/\| (Ctrl\+\S+) \|/g)].map(([, keys]) => keys);
  expect(said).toEqual(COMMANDS.flatMap(({ shortcut }) => shortcut ?? []));
});

test('buttons and places are called as the pane calls them', () => {
  const all = HELP_PAGES.map(read).join('\n');
  const { action, places, plan } = textsVi;
  const award = awardVi;
  const words = [
    action.write,
    'Hoàn tác',
    action.remove,
    places.plan,
    plan.action.create,
    plan.action.createEmpty,
    plan.action.export,
    plan.action.import,
    award.review.make,
  ];
  expect(words.filter((word) => !all.includes(word))).toEqual([]);
});
