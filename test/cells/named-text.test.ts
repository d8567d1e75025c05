/** A text as the formula of a name: comes back whole, whatever it holds; LibreOffice's spelling is read, too; nothing else is. */
import { MOST_NAMED_LETTERS, namedText, textNamed } from '../../src/cells/named-text';

test.each([
  ['', '=""'],
  ['{"plan":null}', `="{'plan':null}"`],
  [`Biểu '04"`, `="Biểu ""04'"`],
])('%j is written as %s', (text, formula) => {
  expect(namedText(text)).toBe(formula);
  expect(textNamed(formula)).toBe(text);
});

/** Letters that a text of ours may hold, marks and letters of two halves among them. */
const LETTERS = ['"', "'", '&', '=', 'ệ', '😀', ' ', '\n', '{', 'a'];

test('any text of any length comes back whole; no piece is longer than a text within a formula may be', () => {
  for (let length = 1; length < 1200; length += 7) {
    const text = Array.from({ length }, (_, i) => LETTERS[(i * i + length + (i >> 3)) % LETTERS.length]).join('');
    const formula = namedText(text)!;
    expect(textNamed(formula)).toBe(text);
    expect(textNamed(formula.slice(1))).toBe(text);
    for (const [, piece] of formula.matchAll(/"((?:[^"]|"")*)"/g)) expect(piece!.replaceAll('""', '"').length).toBeLessThanOrEqual(255);
  }
});

test('what would make too long a formula is not written', () => {
  expect(namedText('ệ'.repeat(MOST_NAMED_LETTERS))!.length).toBeLessThan(8192);
  expect(namedText('ệ'.repeat(MOST_NAMED_LETTERS + 1))).toBeNull();
  expect(namedText("'".repeat(MOST_NAMED_LETTERS / 2 + 1))).toBeNull();
});

test.each(["='Biểu 04'!$A$1", '=#REF!', '="a"&B1', '="a', '="a""', '=1', ''])('%s holds no text', (formula) => expect(textNamed(formula)).toBeNull());
