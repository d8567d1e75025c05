/** check.html: opened on a user's PC, it says line by line whether the server serves the add-in as it must, and what to do. Needs no Office. */
import { ask } from './browser';
import { compare, type Line } from './checks';
import type { Found, Listing } from './listing';
import { CHECK_TEXTS, PAGE, SIGNS, STATES } from './texts';

/** Of many wrong files the first ones are named. */
const MOST_NAMED = 8;

const byId = (id: string): HTMLElement => document.getElementById(id)!;

function element(name: string, text: string, className = ''): HTMLElement {
  const made = document.createElement(name);
  made.textContent = text;
  if (className) made.className = className;
  return made;
}

const few = (found: readonly string[]): string[] =>
  found.length > MOST_NAMED ? [...found.slice(0, MOST_NAMED), PAGE.more(found.length - MOST_NAMED)] : [...found];

/** One line with what was found and what to do. */
function lineElement({ id, state, found }: Line): HTMLElement {
  const { title, todo, unknown } = CHECK_TEXTS[id];
  const item = element('li', '', state);
  item.id = id;
  const head = element('p', '', 'head');
  const sign = element('span', SIGNS[state], 'sign');
  sign.setAttribute('aria-hidden', 'true');
  head.append(sign, element('span', `${STATES[state]}: ${title}`));
  item.append(head);
  if (state === 'wrong') item.append(element('p', todo));
  if (state === 'unknown') item.append(element('p', unknown ?? ''));
  if (found.length > 0) {
    const list = element('ul', '');
    list.append(...few(found).map((fact) => element('li', fact)));
    item.append(list);
  }
  return item;
}

const summaryOf = (lines: readonly Line[]): { text: string; state: Line['state'] } => {
  const count = (state: Line['state']): number => lines.filter((line) => line.state === state).length;
  if (count('wrong') > 0) return { text: PAGE.wrong(count('wrong')), state: 'wrong' };
  return count('unknown') > 0 ? { text: PAGE.unknown(count('unknown')), state: 'unknown' } : { text: PAGE.allRight, state: 'right' };
};

const textOf = (about: string, lines: readonly Line[]): string =>
  [
    about,
    navigator.userAgent,
    ...lines.flatMap(({ id, state, found }) => [`${SIGNS[state]} ${CHECK_TEXTS[id].title}`, ...few(found).map((fact) => `    ${fact}`)]),
  ].join('\n');

function show(listing: Listing, found: Found): void {
  const lines = compare(listing, found);
  const { text, state } = summaryOf(lines);
  byId('status').textContent = text;
  byId('status').className = state;
  byId('lines').replaceChildren(...lines.map(lineElement));
  const copy = byId('copy') as HTMLButtonElement;
  copy.hidden = false;
  copy.onclick = () => void copyText(textOf(byId('about').textContent ?? '', lines)).then(() => (copy.textContent = PAGE.copied));
}

/** Where the browser gives no clipboard (no https), the text is shown, selected, to be copied by hand. */
async function copyText(text: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    const field = document.querySelector('textarea') ?? document.createElement('textarea');
    field.readOnly = true;
    field.rows = 12;
    field.value = text;
    field.setAttribute('aria-label', PAGE.copy);
    byId('copy').after(field);
    field.select();
  }
}

async function readListing(): Promise<Listing | null> {
  try {
    const response = await fetch('check.json', { cache: 'no-store' });
    return response.ok ? ((await response.json()) as Listing) : null;
  } catch {
    return null;
  }
}

async function run(): Promise<void> {
  const listing = await readListing();
  byId('again').hidden = false;
  if (!listing) {
    byId('status').textContent = PAGE.noListing;
    byId('status').className = 'wrong';
    return;
  }
  byId('about').textContent = PAGE.about(listing.version, listing.commit, listing.url, listing.officejs);
  show(listing, await ask(listing, (done, all) => (byId('status').textContent = PAGE.running(done, all))));
}

byId('again').textContent = PAGE.again;
byId('again').onclick = () => location.reload();
byId('copy').textContent = PAGE.copy;
void run();
