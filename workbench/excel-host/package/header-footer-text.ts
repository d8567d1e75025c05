/** The text of a header or footer in the file: three sections, `&L`, `&C` and `&R`, in one string. */
import type { HeaderFooterTexts } from '../model/workbook';

type Part = 'Header' | 'Footer';
const SECTIONS = [
  ['L', 'left'],
  ['C', 'center'],
  ['R', 'right'],
] as const;

/** Sections by their names in the object model; text before the first code is the centre's. */
export function readHeaderFooterText(part: Part, text: string): Partial<HeaderFooterTexts> {
  const texts: Partial<HeaderFooterTexts> = {};
  // `&&` is an ampersand and must not be taken for the begin of a code.
  for (const [, code = 'C', section = ''] of text.matchAll(/(?:&([LCR])|^)((?:&&|&(?![LCR])|[^&])*)/g)) {
    const side = SECTIONS.find(([letter]) => letter === code)![1];
    if (section) texts[`${side}${part}`] = section;
  }
  return texts;
}

/** The one string; '' when all sections are empty. */
export function headerFooterText(part: Part, texts: Partial<HeaderFooterTexts>): string {
  return SECTIONS.map(([code, side]) => {
    const text = texts[`${side}${part}`];
    return text ? `&${code}${text}` : '';
  }).join('');
}
