/** Names of sheets: what Excel refuses never comes out, and no name is taken twice. */
import fc from 'fast-check';
import { freeSheetName } from '../../src/cells/sheet-name';

const LONG = 'Kết quả Biểu 04 Chi cục Thi hành án';
test.each<[string, string, string[], string]>([
  ['free', 'Kết quả Biểu 04', [], 'Kết quả Biểu 04'],
  ['others taken', 'Kết quả', ['Biểu 04', 'Kết quả (2)'], 'Kết quả'],
  ['taken', 'Kết quả', ['Kết quả'], 'Kết quả (2)'],
  ['taken in other case', 'Kết quả', ['KẾT QUẢ'], 'Kết quả (2)'],
  ['taken with decomposed accents', 'Kết quả', ['Kết quả'.normalize('NFD')], 'Kết quả (2)'],
  ['wanted with decomposed accents', 'Kết quả'.normalize('NFD'), [], 'Kết quả'],
  ['taken twice', 'Kết quả', ['kết quả', 'KẾT QUẢ (2)'], 'Kết quả (3)'],
  ['a gap in the numbers', 'Kết quả', ['Kết quả', 'Kết quả (3)'], 'Kết quả (2)'],
  ['31 letters fit', LONG.slice(0, 31), [], 'Kết quả Biểu 04 Chi cục Thi hàn'],
  ['35 letters are cut', LONG, [], 'Kết quả Biểu 04 Chi cục Thi hàn'],
  ['cut, and taken: room for the number', LONG, ['Kết quả Biểu 04 Chi cục Thi hàn'], 'Kết quả Biểu 04 Chi cục Thi (2)'],
  ['nothing but spaces behind the cut', `${'a'.repeat(29)}   b`, [], 'a'.repeat(29)],
  ['an apostrophe at the end', "Quý 1'", [], 'Quý 1'],
  ['apostrophes at both ends', "''Quý 1''", [], 'Quý 1'],
  ['an apostrophe and a space in turns', " ' 'Quý 1' '", [], 'Quý 1'],
  ['an apostrophe within', "Quý của An's", [], "Quý của An's"],
  ['an apostrophe that comes to the end by cutting', `${'a'.repeat(30)}'bc`, [], 'a'.repeat(30)],
  ['an apostrophe before the number', `${'a'.repeat(26)}'bcde`, [`${'a'.repeat(26)}'bcde`], `${'a'.repeat(26)} (2)`],
  ['what Excel refuses', 'a\\b/c?d*e[f]g:h', [], 'a b c d e f g h'],
  ['line breaks and tabs', 'Quý 1\nnăm\t2024', [], 'Quý 1 năm 2024'],
  ['a refused letter at the end', 'Quý 1?', [], 'Quý 1'],
  ['a refused letter before an apostrophe', "'/Quý 1", [], 'Quý 1'],
  ['taken once it is acceptable', 'Quý 1/2024', ['quý 1 2024'], 'Quý 1 2024 (2)'],
  ['reserved', 'History', [], 'History (2)'],
  ['reserved in capitals', 'HISTORY', ['history (2)'], 'HISTORY (3)'],
  ['reserved only as a whole', 'History 1', [], 'History 1'],
  ['a letter of two units at the cut stays whole', `${'a'.repeat(30)}😀`, [], 'a'.repeat(30)],
  ['a letter of two units that fits', `${'a'.repeat(29)}😀`, [], `${'a'.repeat(29)}😀`],
])('%s', (_, wanted, taken, expected) => expect(freeSheetName(wanted, taken)).toBe(expected));

/** Texts that are full of what makes trouble. */
const name = fc.string({
  unit: fc.constantFrom(..."aBđếỆ1 (2)'\\/?*[]:\n\t.!".split(''), 'e\u0302\u0301', '😀', 'history', '\u00a0'),
  minLength: 1,
  maxLength: 45,
});

/** There is something to make a name of. */
const hasLetter = (text: string): boolean => /[^\s'\\/?*[\]:]/.test(text);

/** Excel's rules for the name of a sheet. */
const isAccepted = (text: string): boolean =>
  text.length >= 1 && text.length <= 31 && !/[\\/?*[\]:]/.test(text) && !/^'|'$/.test(text) && text.toLowerCase() !== 'history' && text.trim() === text;

test('whatever is wanted and taken: Excel accepts it, nobody has it, and it is its own free name', () => {
  fc.assert(
    fc.property(name.filter(hasLetter), fc.array(name.filter(hasLetter), { maxLength: 8 }), (wanted, others) => {
      // The names that are taken are such as Excel has: its own answers among them.
      const taken = [...others, wanted, wanted.toUpperCase()].map((one) => freeSheetName(one, []));
      const free = freeSheetName(wanted, taken);
      expect({ free, accepted: isAccepted(free) }).toEqual({ free, accepted: true });
      expect(taken.map((one) => one.normalize('NFC').toLowerCase())).not.toContain(free.normalize('NFC').toLowerCase());
      expect(freeSheetName(free, taken)).toBe(free);
      expect(freeSheetName(free, [])).toBe(free);
    }),
    { numRuns: 400 },
  );
});
