/** Tells Vietnamese in a text that should be in another language. What stands in quotes is quoted from the workbook. */

/** Letters that English does not have; × and ÷ are signs. */
const LETTER = /(?![×÷])[\u0300-\u036f\u00c0-\u024f\u1e00-\u1eff]/;

const withoutQuotes = (text: string): string => text.replace(/"[^"]*"/g, '""');

const isVietnamese = (text: string): boolean => LETTER.test(text.normalize('NFC'));

/** Outside of quotes. */
export const speaksVietnamese = (text: string): boolean => isVietnamese(withoutQuotes(text));
