/**
 * The words of report headings, as a table: the first pattern that fits a folded text gives its meaning. A new word goes into its line, a new meaning
 * is a new line; what a meaning is good for is said in columns.ts. How often each word was right is printed by `npm run words`.
 * Order matters: "chưa có điều kiện" must be met before "có điều kiện", "tỷ lệ thi hành xong/có điều kiện" before both.
 */
import { memo } from '../cells/memo';
import { fold } from '../cells/text';

export const WORDS = [
  ['name', /^(ten|ho ten|ho va ten)\b/],
  ['ordinal', /^(stt|tt|so tt|so thu tu|so stt|hang|xep hang|thu hang|no|order|rank)$/],
  ['jobTitle', /^(chuc danh|chuc vu|ngach|chuc danh phap ly|vi tri|position|job title)\b/],
  // "Về việc", "Số tiền": says the measure only.
  [
    'measure',
    /^((ket qua )?(thi hanh an )?(ve|tinh bang|phan|theo|so|tong)? ?(viec|tien|gia tri|vu viec))( (viec|tien|vu|%|\d+|nghin|ngan|trieu|ty|ti|dong|d|va|tinh bang|don vi|dvt))*$/,
  ],
  // "So với cùng kỳ", "Chỉ tiêu giao": figures about figures, never one of the report's own.
  [
    'comparison',
    /cung ky|so voi|^(diem|xep hang|thu hang)\b|^bq\b|binh quan|^trung binh|so sanh|tang giam|tang \/|chi tieu|ke hoach|^(tang|giam)$|chenh lech|\btarget\b/,
  ],
  ['rate', /^((ty|ti) (le|so|suat)|tl)\b|^%|%$|^dat (ty|ti) le|^(ty|ti) le|xong.*(\/|tren).*(co|du) (dieu kien|dk)|^(rate|ratio|percent)/],
  ['carried', /nam \d{4} chuyen sang|(nam|ky|thang|quy|giai doan) truoc|so cu\b|cu chuyen sang|ton dau|ton truoc|^cu$|^ntcs$|carried over|brought forward/],
  [
    'carriedForward',
    /chuyen (sang|qua) (nam|ky|quy) \d+|^chuyen sau$|chuyen (sang |qua )?(ky|nam|thang|quy) (sau|toi)|^(so |con |viec |tien )*(ton|chuyen)( lai)? (cuoi|ky|sau)|chuyen so|^cks$|carried forward/,
  ],
  ['accepted', /moi thu ly|thu ly moi|moi nhan|nhan moi|phat sinh|thu ly (them|trong)|thu ly ky nay|^moi$|^tlm$|\bnew(ly)?\b/],
  ['notEligible', /(chua|chu|khong|ko|k)( co| du)+ (dieu kien|dk|dkth)\b|chua (dieu kien|dk|dkth)\b|^(chua |k)(cdk|dk)$|^ccdk$|\b(not eligible|ineligible)\b/],
  ['postponed', /\bhoan\b(?! (thanh|toan))|tam (dinh chi|dung|hoan)|\bpostponed\b/],
  [
    'ongoing',
    /^(so )?(viec |tien )?con (phai|thieu)\b|\bdang (thi hanh|giai quyet|tha|xu ly|to chuc)\b|chua (thi hanh|giai quyet|tha|xong)|chua.*xong|\b(ongoing|pending)\b/,
  ],
  ['completed', /\bxong\b|^(so |ts )?thx$|\b(completed|finished|fully enforced)\b/],
  ['discontinued', /\bdinh chi\b|\bdiscontinued\b/],
  ['reduced', /\b(mien|giam)\b(?!.*\btang\b)/],
  ['deducted', /uy thac|thu hoi|\bhuy\b|\brut\b/],
  ['eligible', /\b(co|du) (du )?(dieu kien|dk|dkth)\b|^(so |viec |tien )*(cdk|cdkth|dkth)( |$)|\b(eligible|enforceable)\b/],
  ['toEnforce', /phai (thi hanh|tha|th)\b|^(ts )?(pth|ptha)$|\bto (be )?enforced?\b/],
  [
    'total',
    /^(tong|tong so|so|tong cong|ts)?( (viec|tien|an|vu|vu viec|so|luong|gia tri))*( phai| da| can)? ?(giai quyet|thu ly|thu li)\b|^(ts|tong so|tong|so)? ?gq$|^(total )?(caseload|((cases|amounts?) )?(handled|to (be )?(handled|settled|resolve[d]?)))\b/,
  ],
  // "Tổng số", "Cộng": the sum of the group it stands in.
  [
    'sum',
    /^(tong so|tong cong|cong|tong|so luong|sl|tong so chung|tong cong chung|total)( (viec|tien))?$|^(toan|ca) (don vi|chi cuc|phong|cuc|tinh)$|^(da |so )?thuc hien$|^ket qua thuc hien$/,
  ],
  // "Chia ra", "Trong đó": only a bracket.
  ['split', /^(chia ra|trong do|gom|bao gom|gom co|cu the)\b/],
  [
    'name',
    /^(chi cuc|phong)$|^(ten|ho ten|ho va ten|ho (va ten )?(dem|lot)|don vi(?! (tinh|gui|nhan|bao cao))|chap hanh vien|chv|co quan|ca nhan|doi tuong|cong chuc)\b|^(row labels|nhan hang|(full )?name|officer|office|unit)\b/,
  ],
] as const satisfies readonly (readonly [string, RegExp])[];

/** What a heading says that its column holds. */
export type HeadingWord = (typeof WORDS)[number][0];

/** Longest heading that is looked at: titles and notes are longer. */
const LONGEST = 120;

const SUPERSCRIPTS = /[\u00b9\u00b2\u00b3\u2070-\u2079]+/g;
/** A footnote: "[1]", "(*)", or one or two digits right behind a word of three letters or more ("XONG1"; Excel numbers doubled headings so, too). */
const FOOTNOTE = /\[[\d*]{1,2}\]|\(\*+\)|(\p{L}\p{M}*\p{L}\p{M}*\p{L}\p{M}*)\d{1,2}(?=\s|$)/gu;
/** What a pivot table puts before its fields. */
const PIVOT = /^\s*(sum|total|tổng|cộng) (of|của|trên) /i;
/** Enumeration and formulas that forms put around a heading: "I. ", "a) ", "(6=4-5)", "(cột 3)". */
const ENUMERATION = /^\s*(?:(?:câu|cột|mục)\s*)?(?:[ivx]+|[a-z]|\d{1,2}(?:\.\d{1,2})*)\s*[.):/-]\s+/i;
const FORMULA = /\((cột|cot)?[\s\d=+\-–:/.,c*]*\)(\s*=?[\s()\d/*+-]*$)?/gi;

/** A heading without the marks around its words. */
const unmarked = (text: string): string =>
  text
    .replace(SUPERSCRIPTS, '')
    .replace(FOOTNOTE, '$1')
    .replace(PIVOT, '')
    .replace(/(\p{Ll})(?=\p{Lu})/gu, '$1 ');

/** "Có đ/kiện", "T/hành xong": words shortened with a stroke. On folded text. */
const SHORTENED: readonly (readonly [RegExp, string])[] = [
  [/\bd ?\/ ?k(?:ien)?\b/g, 'dieu kien'],
  [/\bt ?\/ ?h(?:anh)?\b/g, 'thi hanh'],
  [/\bg ?\/ ?q(?:uyet)?\b/g, 'giai quyet'],
  [/\bt ?\/ ?l(?:y)?\b/g, 'thu ly'],
];

function bare(text: string): string {
  const folded = fold(unmarked(text).replace(FORMULA, ' ').replace(ENUMERATION, ''));
  return folded.includes('/') ? SHORTENED.reduce((short, [pattern, whole]) => short.replace(pattern, whole), folded) : folded;
}

/** Headings repeat on every sheet and in every run. */
const MOST_KNOWN = 20_000;
const known = memo((text) => meaningOf(withoutUnit(text)), MOST_KNOWN);

/** The meaning of one heading text; undefined when no word of the table fits. */
export const headingWord = (text: string): HeadingWord | undefined => (text === '' || text.length > LONGEST ? undefined : known(text));

const PER_CENT = /\(\s*%\s*\)\s*$/;

/** "Theo sổ thụ lý": who counted, not what. */
const COUNTED_BY = /^theo (so|bao cao|ra soat|so lieu|phan mem|ke toan|bien lai|thong ke|he thong)\b/;

const PETITION = /\bdon\b(?! vi)/;

/** "Đơn": petitions and complaints, another kind of report altogether. "Cộng dồn" is another word. */
const isPetition = (folded: string): boolean => PETITION.test(folded) && PETITION.test(folded.replace(/cong don\b/g, 'cong'));

function meaningOf(text: string): HeadingWord | undefined {
  const folded = bare(text);
  if (isPetition(folded) || COUNTED_BY.test(folded)) return undefined;
  const explained = /^([^(]{4,}?)\s*\((?:gồm|bao gồm|không gồm|đã trừ|kể cả|trong đó|tính cả|chưa gồm)[^)]*\)\s*$/i.exec(text.normalize('NFC').trim());
  if (explained) return meaningOf(explained[1]!);
  // "Tổng số giải quyết (thụ lý mới)": what stands in brackets is said besides.
  const beside = /^([^(]{4,}?)\s*\([^()]*\)\s*$/.exec(text.normalize('NFC').trim());
  const outer = beside ? lookUp(bare(beside[1]!)) : undefined;
  if (outer !== undefined && DECIDING_WORDS.has(outer)) return PER_CENT.test(text) ? 'rate' : outer;
  const inner = /^(?:trong do|chia ra|gom)\b(?: so)? (.+)$/.exec(folded)?.[1];
  const found = lookUp(inner ?? folded);
  // "Kết quả thi hành xong (%)": a rate of what it names.
  if (found !== undefined && DECIDING_WORDS.has(found) && PER_CENT.test(text)) return 'rate';
  return found ?? (inner ? 'split' : (halfOf(text) ?? behindMeasure(folded) ?? misspelt(folded)));
}

const DECIDING_WORDS: ReadonlySet<HeadingWord> = new Set<HeadingWord>(['total', 'toEnforce', 'eligible', 'completed']);

const lookUp = (folded: string): HeadingWord | undefined => WORDS.find(([, pattern]) => pattern.test(folded))?.[0];

/** "Số việc có điều kiện", "Tiền - tổng số giải quyết": the measure stands before what is counted. */
function behindMeasure(folded: string): HeadingWord | undefined {
  const rest = /^(?:ve |so )?(?:viec|tien|gia tri)(?: (?:1 000|1000|000|nghin|ngan|trieu|tr|ty)? ?(?:dong|d)?)? (.+)$/.exec(folded)?.[1];
  return rest === undefined ? undefined : lookUp(rest);
}

/** A heading in two languages: "Caseload / Tổng số giải quyết", "Giải quyết (handled)": one half is enough. */
function halfOf(text: string): HeadingWord | undefined {
  const halves = text.split(/[/\n(]| [-–|] /).map((half) => half.replace(')', ''));
  if (halves.length < 2) return undefined;
  return halves.map((half) => lookUp(bare(half))).find((word) => word !== undefined && word !== 'sum' && word !== 'measure');
}

/** Headings as the forms print them; one that is nearly written like one of them was mistyped. */
const PRINTED: readonly (readonly [HeadingWord, string])[] = [
  ['total', 'tong so giai quyet'],
  ['total', 'tong so phai giai quyet'],
  ['total', 'tong so thu ly'],
  ['toEnforce', 'tong so phai thi hanh'],
  ['eligible', 'co dieu kien'],
  ['eligible', 'co dieu kien thi hanh'],
  ['eligible', 'so co dieu kien thi hanh'],
  ['notEligible', 'chua co dieu kien'],
  ['notEligible', 'chua co dieu kien thi hanh'],
  ['completed', 'thi hanh xong'],
  ['completed', 'so thi hanh xong'],
  ['carried', 'nam truoc chuyen sang'],
  ['carriedForward', 'so chuyen ky sau'],
  ['accepted', 'so thu ly moi'],
];
const SHORTEST_MISSPELT = 10;

function misspelt(folded: string): HeadingWord | undefined {
  if (folded.length < SHORTEST_MISSPELT) return undefined;
  const near = PRINTED.filter(([, printed]) => Math.abs(printed.length - folded.length) <= 2 && distance(printed, folded) <= (printed.length < 16 ? 1 : 2));
  const words = new Set(near.map(([word]) => word));
  return words.size === 1 ? near[0]![0] : undefined;
}

/** Letters to insert, leave out, exchange or turn round (Damerau's distance of neighbours). */
function distance(a: string, b: string): number {
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1;
      row[j] = Math.min(last[j]! + 1, row[j - 1]! + 1, last[j - 1]! + cost);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) row[j] = Math.min(row[j]!, before[j - 2]! + 1);
    }
    before = last;
    last = row;
  }
  return last[b.length]!;
}

/** A heading is broken over at most so many cells. */
export const MOST_PIECES = 4;

/**
 * The word of the last of some texts below each other, read together with those above it that mean nothing by themselves.
 * @returns the word and how many texts it is of
 * @example brokenHeading(['Chưa', 'có điều', 'kiện']) // { word: 'notEligible', count: 3 }
 */
export function brokenHeading(texts: readonly string[]): { word: HeadingWord | undefined; count: number } {
  let joined = texts.at(-1) ?? '';
  let best = { word: headingWord(joined), count: 1 };
  for (let count = 2; count <= Math.min(texts.length, MOST_PIECES); count++) {
    const piece = texts[texts.length - count]!;
    const isWhole = headingWord(piece) !== undefined;
    if (isWhole && best.word !== undefined) break;
    joined = `${piece} ${joined}`;
    const word = headingWord(joined);
    if (word !== undefined) best = { word, count };
    if (isWhole) break;
  }
  return best;
}

/** True when a "thi hành xong" heading says that discontinued cases are counted in it. */
export const includesDiscontinued = (text: string): boolean => /\bdinh chi\b/.test(fold(text)) && !/(khong|chua|tru) (gom|ke|tinh)?.*dinh chi/.test(fold(text));

/** The sign of a unit, and what follows. */
const UNIT_LINE = /(?:đơn\s*vị\s*tính|đvt|đ\.v\.t)\s*[:：]?\s*(.*)$/is;

/** A heading without the unit that it carries: "Về tiền (đơn vị tính: 1.000 đồng)" is "Về tiền"; '' for a text that is nothing but a unit. */
function withoutUnit(text: string): string {
  if (unitLine(text) === undefined) return text;
  const sign = UNIT_LINE.exec(text.normalize('NFC'));
  return sign
    ? text
        .normalize('NFC')
        .slice(0, sign.index)
        .replace(/[\s(,;:–-]+$/, '')
    : '';
}

/** What stands behind "Đơn vị tính", or undefined when the text says no unit. */
export function unitLine(text: string): string | undefined {
  const match = UNIT_LINE.exec(text.normalize('NFC'));
  return match ? match[1] : /^\s*đơn\s*vị\s*:\s*((?:việc|1[.\s]?000|nghìn|ngàn|triệu|tỷ|tỉ|đồng).*)$/is.exec(text.normalize('NFC'))?.[1];
}
