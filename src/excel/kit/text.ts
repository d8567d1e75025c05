/** Texts that must stay texts when they are put into cells. */

/** What begins with a letter and has no digit is a text to Excel, but for its words for true and false ("Mar 5" and "1/2" are dates, "=1+1" a formula). */
const PLAIN = /^\p{L}\D*$/su;
const LOGICAL = /^(true|false)$/i;

/** A text as it is written into a cell: with an apostrophe before it where Excel could take it for a number, a date, a formula. */
export const asText = (text: string): string => (text === '' || (PLAIN.test(text) && !LOGICAL.test(text)) ? text : `'${text}`);

/** The same for a value of any kind: numbers stay numbers. */
export const asCell = (value: string | number | boolean): string | number | boolean => (typeof value === 'string' ? asText(value) : value);
