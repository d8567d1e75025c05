/** English sentences put in quotes what they take from the workbook or the plan: names, headings, contents of cells, which are Vietnamese. */

export const quoted = (text: string): string => `"${text}"`;

export const allQuoted = (texts: readonly string[]): string => texts.map(quoted).join(', ');

/** Sheet "A", sheets "A", "B". */
export const sheetsNamed = (sheets: readonly string[]): string => `${sheets.length === 1 ? 'sheet' : 'sheets'} ${allQuoted(sheets)}`;
