/** Names of sheets as Excel takes them. */

/** Longest name of a sheet, in UTF-16 units as Excel counts. */
const LONGEST = 31;
/** What Excel takes nowhere in a name. An apostrophe may not stand at either end. */
const FORBIDDEN = /[\\/?*[\]:\u0000-\u001f]/g;
/** Halves of letters that stand alone. */
const HALF_LETTERS = /\p{Cs}/gu;
/** Where nothing of the wanted name can be used: the word for a sheet. */
const UNNAMED = 'Trang';
/** Excel keeps this name for itself, in any case. */
const RESERVED = /^history$/i;

/** Two names are one sheet to Excel whatever their case; composed and decomposed accents look the same to people. */
const keyOf = (name: string): string => name.normalize('NFC').toLowerCase();

/**
 * A name that no sheet has: the wanted one made acceptable, else with a number.
 * @param taken names of the sheets that are there @param ending stays whole behind a name that is cut
 * @example freeSheetName('Kết quả', ['KẾT QUẢ']) // 'Kết quả (2)'
 */
export function freeSheetName(wanted: string, taken: Iterable<string>, ending = ''): string {
  const keys = new Set([...taken].map(keyOf));
  const usable = wanted
    .normalize('NFC')
    .replace(FORBIDDEN, ' ')
    .replace(HALF_LETTERS, '')
    .replace(/^['\s]+|['\s]+$/g, '');
  const tidy = usable === '' ? UNNAMED : usable;
  for (let n = 1; ; n++) {
    const suffix = n === 1 ? ending : `${ending} (${n})`;
    const name = cut(tidy, LONGEST - suffix.length) + suffix;
    if (name !== '' && !RESERVED.test(name) && !keys.has(keyOf(name))) return name;
  }
}

/** The first units of a text, no half of a letter and nothing at the end that Excel refuses. */
const cut = (text: string, length: number): string =>
  text
    .slice(0, length)
    .replace(/[\ud800-\udbff]$/, '')
    .replace(/['\s]+$/, '');
