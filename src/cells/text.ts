/** Texts made comparable: header words without accents, names of people and units with them. */
import { memo } from './memo';

const INVISIBLE = /[\u00ad\u200b-\u200f\u2060\ufeff]/g;
const MARKS = /[\u0300-\u036f]/g;
const TONES = /[\u0300\u0301\u0303\u0309\u0323]/g;

/**
 * A header text reduced to what is compared: no case, accents, punctuation, line breaks; NFC and NFD alike; "uỷ" = "ủy", "tỉ lệ" = "ti le".
 * Letters, digits, % and / stay. @example fold('Có điều kiện\n thi hành (%)') // 'co dieu kien thi hanh %'
 */
export function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(INVISIBLE, '')
    .replace(MARKS, '')
    .toLowerCase()
    .replace(/đ/g, 'd')
    .replace(/[^a-z0-9%/]+/g, ' ')
    .trim();
}

/**
 * The key by which a name is compared: accents count ("Hoa" is not "Hòa"), their position does not ("Hoà" = "Hòa"),
 * nor do case, spaces and punctuation. Tone marks move to the end of their word.
 */
export function nameKey(text: string): string {
  return isTidy(text) ? text.split(' ').map(wordKey).join(' ') : keyOfText(text);
}

/** Names are made of few syllables, which come again and again. */
const wordKey = memo(keyOfText);

function keyOfText(text: string): string {
  return text
    .normalize('NFKD')
    .replace(INVISIBLE, '')
    .toLowerCase()
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter(Boolean)
    .map((word) => word.replace(TONES, '') + (word.match(TONES)?.join('') ?? ''))
    .join(' ');
}

const BULLETS = /^[\s\-+*•–—.·\p{So}\p{Sm}\p{Sk}\ufe0f]+/u;
/** Marks of footnotes and decorations behind a name. */
const MARKS_BEHIND = /(\s*(\[[\d*]+\]|\((?:\p{Lu}{1,5}[.-]?)?[\d.*]*[\d*]\)|[*\p{So}\ufe0f\u00b9\u00b2\u00b3]))+$/u;
const ENUMERATION = /^(?:[IVXLC]+|\d{1,3}(?:\.\d{1,3})*|[A-Za-zĐđ])\s*[.)/]\s*(?=\S{2})/;
/** The number under which a list of the agency's own keeps a unit or person: "LG00.01 - ". */
const CODE = /^\p{Lu}{1,5}[.-]?\d[\d.]*\s*[-–:.]\s+/u;
const TITLE = /^(?:chv|chấp hành viên|đ\/c|đồng chí|ông|bà)\s*[.:]?\s+/i;

/** A name without what lists put before it: "I. ", "a) ", "- ", "1.2. ". */
export function bareName(text: string): string {
  // Nothing but letters: there is nothing to take away.
  if (isTidy(text)) return text;
  if (/^\s*[Σ∑]/.test(text)) return bareName(text.replace(/^\s*[Σ∑]\s*/, 'Tổng '));
  if (beginsWithWord(text)) return tidy(text.normalize('NFC'));
  return tidy(text.normalize('NFC'))
    .replace(BULLETS, '')
    .replace(/^(cc|p)\.\s*(?=tha|khu vực|kv)/i, '$1 ')
    .replace(ENUMERATION, '')
    .replace(CODE, '')
    .replace(BULLETS, '')
    .trim();
}

/** Without line breaks, doubled spaces, soft hyphens, and what stands behind the name. */
const tidy = (text: string): string => (isTidy(text) ? text : text.replace(INVISIBLE, '').replace(/\s+/g, ' ').replace(MARKS_BEHIND, '').trim());

/** Letters and single spaces only, as nearly all names are; told without a regular expression. */
function isTidy(text: string): boolean {
  let space = false;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 0x20) {
      if (space) return false;
      space = true;
    } else if (isLetter(code)) space = false;
    else return false;
  }
  return !space;
}

/** Letters of Vietnamese, with or without accents. */
const isLetter = (code: number): boolean =>
  (code >= 0x61 && code <= 0x7a) ||
  (code >= 0x41 && code <= 0x5a) ||
  (code >= 0xc0 && code <= 0x1b0 && code !== 0xd7 && code !== 0xf7) ||
  (code >= 0x1ea0 && code <= 0x1ef9);

/** Two letters or more and a space: nothing stands before this name. Told without a regular expression, as nearly all names are like this. */
function beginsWithWord(text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 0x20) return i > 1;
    if (code < 0x41 || (code > 0x5a && code < 0x61) || (code > 0x7a && code < 0xc0) || code > 0x1eff) return false;
  }
  return false;
}

/** A person's name without bullets and titles: "- CHV Phan Thị Hương" and "+ Chấp hành viên Phan Thị Hương" are one person. */
export const personName = (text: string): string => bareName(text).replace(TITLE, '');

/** Prefix of a unit's name, on folded text. Longer readings come first. */
const AGENCY = '(?:thads|tha|thi hanh an dan su|thi hanh an)';
const UNIT_PREFIX = new RegExp(
  `^(?:((?:van phong|vp|co quan) cuc|cuc|chi cuc|cc|phong|p) ?${AGENCY}?|${AGENCY})\\b ?(tinh|thanh pho|tp|thi xa|tx|huyen|h|quan|q|khu vuc|kv)?\\b ?`,
);
const TYPES: Record<string, string> = {
  'van phong cuc': 'cuc',
  'vp cuc': 'cuc',
  'co quan cuc': 'cuc',
  cuc: 'cuc',
  'chi cuc': 'chi cuc',
  cc: 'chi cuc',
  phong: 'phong',
  p: 'phong',
};
const ADMINISTRATIVE: Record<string, string> = { 'thanh pho': 'tp', 'thi xa': 'tx', huyen: 'h', quan: 'q', 'khu vuc': 'kv', tinh: '' };

/** "…, Chi cục trưởng: Vi Văn Páo". */
const LED_BY =
  /(\S)[\s,;:–—-]+(?:(?:phó|quyền|q\.)\s+)?(?:(?:chi cục|cục|chi cuc|cuc) (?:trưởng|truong)|trưởng phòng|truong phong|thủ trưởng|phụ trách)(?![\p{L}\p{M}]).*$/isu;

/** Without line breaks and repeated spaces. */
export const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** A unit's name taken apart: "CC THADS TP. Thạnh Hưng" → chi cuc / tp / thạnh hưng. */
export interface AgencyName {
  type: string;
  /** tp, tx, h, q, kv or ''. */
  level: string;
  /** Key of the proper name; '' for "Văn phòng Cục". */
  name: string;
}

/** Reads a unit's name with its usual abbreviations (Chi cục THADS = CC THADS = CCTHADS, huyện = H., thành phố = TP.). */
export function agencyName(text: string): AgencyName {
  // What stands in brackets is said besides: "(gồm các xã …)", "(cũ)"; so is who leads the unit.
  const spaced = bareName(text.replace(/\([^()]*\)/g, ' ').replace(LED_BY, '$1'))
    .replace(/\b(cc|p)(thads|tha)\b/i, '$1 $2')
    .replace(/\b(kv)(\d)/i, '$1 $2');
  const folded = fold(spaced).replace(/[%/]/g, ' ').replace(/ +/g, ' ').trim();
  const words = nameKey(spaced).split(' ');
  const match = UNIT_PREFIX.exec(folded);
  if (!match) return withoutLevel(words, folded);
  const taken = match[0].trim().split(' ').length;
  const level = match[2] ?? '';
  return { type: TYPES[match[1] ?? 'cuc'] ?? 'cuc', ...leveled(level, words.slice(taken)) };
}

/** Regions have numbers, in Roman figures or not: "khu vực II" is "khu vực số 2". */
function leveled(level: string, words: string[]): Pick<AgencyName, 'level' | 'name'> {
  const short = ADMINISTRATIVE[level] ?? level;
  const [first = '', ...rest] = words[0] === 'số' ? words.slice(1) : words;
  const number = short === 'kv' ? ROMAN_NUMBERS.indexOf(first) : -1;
  return { level: short, name: (number > 0 ? [String(number), ...rest] : words).join(' ') };
}

const ROMAN_NUMBERS = ['', ...'i ii iii iv v vi vii viii ix x xi xii xiii xiv xv xvi xvii xviii xix xx'.split(' ')];

/** "huyện Tân Mỹ", "TP. Vĩnh An": a unit named without its agency. */
function withoutLevel(words: string[], folded: string): AgencyName {
  const match = /^(thanh pho|tp|thi xa|tx|huyen|h|quan|q|khu vuc|kv)\b/.exec(folded);
  if (!match) return { type: '', level: '', name: words.join(' ') };
  const level = match[1]!;
  return { type: '', ...leveled(level, words.slice(level.split(' ').length)) };
}
