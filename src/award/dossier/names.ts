/** Names of the dossier's files: letters, digits and hyphens of ASCII, so that every mail server, drive and zip program keeps them. */
import type { Plan } from '../../plan/plan';
import { type PaperKind, PAPERS } from './paper';

/** Longest part of a file name that comes from a person or a unit: Windows counts the whole path. */
const LONGEST = 60;

/** "Chi cục THADS huyện Tân Mỹ" → "Chi-cuc-THADS-huyen-Tan-My"; '' where no letter is left. */
export function asciiName(text: string): string {
  const whole = text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[đĐ]/g, (letter) => (letter === 'đ' ? 'd' : 'D'))
    .replace(/[^A-Za-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  // A long one ends with a whole word, where it has several.
  return whole.length <= LONGEST
    ? whole
    : whole
        .slice(0, LONGEST + 1)
        .replace(/-[^-]*$/, '')
        .slice(0, LONGEST);
}

/** Name of a paper's file: of those that may go to an agency above, with its name. Reports on achievements are numbered as on the list, which tells namesakes apart. @param number 1, 2, … of `all` */
export function fileName(kind: PaperKind, name = '', number = 1, all = 1): string {
  if (kind !== 'achievements') return [PAPERS[kind].file, asciiName(name)].filter(Boolean).join('-') + '.docx';
  const digits = String(number).padStart(Math.max(2, String(all).length), '0');
  return [PAPERS[kind].file, digits, asciiName(name)].filter(Boolean).join('-') + '.docx';
}

/** Name of the whole dossier: of the plan's number, else of its name. */
export const zipName = ({ number, name }: Pick<Plan, 'number' | 'name'>): string =>
  `${['Ho-so-khen-thuong', asciiName(number) || asciiName(name)].filter(Boolean).join('-')}.zip`;
