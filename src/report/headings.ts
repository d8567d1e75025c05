/**
 * The words of report headings, as a table: the first pattern that fits a folded text gives its meaning. A new word goes into its line, a new meaning
 * is a new line; what a meaning is good for is said in columns.ts.
 * Order matters: "chưa có điều kiện" must be met before "có điều kiện", "tỷ lệ thi hành xong/có điều kiện" before both.
 */
import { fold } from '../cells/text';

const WORDS = [
  ['ordinal', /^(stt|tt|so tt|so thu tu|so stt)$/],
  ['jobTitle', /^(chuc danh|chuc vu|ngach|chuc danh phap ly|vi tri)\b/],
  // "Về việc", "Số tiền": says the measure only.
  [
    'measure',
    /^((ket qua )?(thi hanh an )?(ve|tinh bang|phan|theo|so|tong)? ?(viec|tien|gia tri|vu viec))( (viec|tien|vu|%|\d+|nghin|ngan|trieu|ty|ti|dong|d|va|tinh bang|don vi|dvt))*$/,
  ],
  // "So với cùng kỳ", "Chỉ tiêu giao": figures about figures, never one of the report's own.
  ['comparison', /cung ky|so voi|so sanh|tang giam|tang \/|chi tieu|ke hoach|^(tang|giam)$/],
  ['rate', /^((ty|ti) (le|so|suat)|tl)\b|^%|%$|^dat (ty|ti) le|^(ty|ti) le|xong.*(\/|tren).*(co|du) (dieu kien|dk)/],
  ['carried', /nam \d{4} chuyen sang|(nam|ky|thang|quy|giai doan) truoc|so cu\b|cu chuyen sang|ton dau|ton truoc|^cu$/],
  [
    'carriedForward',
    /chuyen (sang|qua) (nam|ky|quy) \d+|^chuyen sau$|chuyen (sang |qua )?(ky|nam|thang|quy) (sau|toi)|^(so |con |viec |tien )*(ton|chuyen)( lai)? (cuoi|ky|sau)|chuyen so/,
  ],
  ['accepted', /moi thu ly|thu ly moi|moi nhan|nhan moi|phat sinh|thu ly (them|trong)|thu ly ky nay|^moi$/],
  ['notEligible', /(chua|khong|ko|k)( co| du)+ (dieu kien|dk|dkth)\b|chua (dieu kien|dk|dkth)\b/],
  ['postponed', /\bhoan\b(?! thanh)|tam (dinh chi|dung|hoan)/],
  ['ongoing', /\bdang (thi hanh|giai quyet|tha|xu ly|to chuc)\b|chua (thi hanh|giai quyet|tha|xong)|chua.*xong/],
  ['completed', /\bxong\b/],
  ['discontinued', /\bdinh chi\b/],
  ['reduced', /\b(mien|giam)\b(?!.*\btang\b)/],
  ['deducted', /uy thac|thu hoi|\bhuy\b|\brut\b/],
  ['eligible', /\b(co|du) (du )?(dieu kien|dk|dkth)\b/],
  ['toEnforce', /phai (thi hanh|tha)\b/],
  ['total', /^(tong|tong so|so|tong cong|ts)?( (viec|tien|an|vu|vu viec|so|luong|gia tri))*( phai| da| can)? ?(giai quyet|thu ly|thu li)\b/],
  // "Tổng số", "Cộng": the sum of the group it stands in.
  ['sum', /^(tong so|tong cong|cong|tong|so luong|tong so chung|tong cong chung)( (viec|tien))?$/],
  // "Chia ra", "Trong đó": only a bracket.
  ['split', /^(chia ra|trong do|gom|bao gom|gom co|cu the)\b/],
  ['name', /^(chi cuc|phong)$|^(ten|ho ten|ho va ten|don vi(?! (tinh|gui|nhan|bao cao))|chap hanh vien|chv|co quan|ca nhan|doi tuong|cong chuc)\b/],
] as const satisfies readonly (readonly [string, RegExp])[];

/** What a heading says that its column holds. */
export type HeadingWord = (typeof WORDS)[number][0];

/** Longest heading that is looked at: titles and notes are longer. */
const LONGEST = 120;

/** Enumeration and formulas that forms put around a heading: "I. ", "a) ", "(6=4-5)", "(cột 3)". */
function bare(text: string): string {
  return fold(text.replace(/\((cột|cot)?[\s\d=+\-–:/.,c]*\)/gi, ' ').replace(/^\s*(?:[ivx]+|[a-z]|\d{1,2}(?:\.\d{1,2})*)\s*[.)/-]\s+/i, ''));
}

/** The meaning of one heading text; undefined when no word of the table fits. */
export function headingWord(text: string): HeadingWord | undefined {
  if (text === '' || text.length > LONGEST || unitLine(text) !== undefined) return undefined;
  const folded = bare(text);
  // "Đơn": petitions and complaints, another kind of report altogether.
  if (/\bdon\b(?! vi)/.test(folded)) return undefined;
  const explained = /^([^(]{4,}?)\s*\((?:gồm|bao gồm|không gồm|đã trừ|kể cả|trong đó|tính cả|chưa gồm)[^)]*\)\s*$/i.exec(text.normalize('NFC').trim());
  if (explained) return headingWord(explained[1]!);
  const inner = /^(?:trong do|chia ra|gom)\b(?: so)? (.+)$/.exec(folded)?.[1];
  const found = WORDS.find(([, pattern]) => pattern.test(inner ?? folded))?.[0];
  return found ?? (inner ? 'split' : undefined);
}

/** True when a "thi hành xong" heading says that discontinued cases are counted in it. */
export const includesDiscontinued = (text: string): boolean => /\bdinh chi\b/.test(fold(text)) && !/(khong|chua|tru) (gom|ke|tinh)?.*dinh chi/.test(fold(text));

/** What stands behind "Đơn vị tính", or undefined when the text is no unit line. */
export function unitLine(text: string): string | undefined {
  const match = /(?:đơn\s*vị\s*tính|đvt|đ\.v\.t)\s*[:：]?\s*(.*)$/is.exec(text.normalize('NFC'));
  return match ? match[1] : /^\s*đơn\s*vị\s*:\s*((?:việc|1[.\s]?000|nghìn|ngàn|triệu|tỷ|tỉ|đồng).*)$/is.exec(text.normalize('NFC'))?.[1];
}
