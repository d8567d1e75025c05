/**
 * Whom a row of a plan is for, as its cell "Đối tượng" says: a kind of subject ("Chi cục", "Chấp hành viên"), or one unit or person by name ("Chi cục THADS
 * huyện Tân Mỹ", "Nguyễn Văn An", "Nguyễn Văn An (Chi cục THADS huyện Tân Mỹ)"), or officers with a qualifier ("Chấp hành viên sơ cấp", groups.ts). Words that say of a kind which of them are meant, and are no name, are
 * not understood: a target for some of them must not become one for all.
 */
import { kindNamed } from '../cells/naming';
import { fold, personName } from '../cells/text';
import type { SubjectKind } from '../terms/terms';
import { isGroup } from './groups';

/** `subject`: the name, or the kind with its qualifier, as it is written; null for all of the kind. */
export interface Addressee {
  kind: SubjectKind;
  subject: string | null;
}

/** Whom a text means; undefined where it is neither a kind nor a name. */
export function addresseeIn(text: string): Addressee | undefined {
  if (isGroup(text)) return { kind: 'officer', subject: text };
  const kind = kindNamed(text);
  // Formulas look names up, and would take these for any text.
  if (/[*?~]/.test(text)) return undefined;
  if (kind === 'officer' || kind === 'staff') return ofPeople(kind, text);
  if (kind) return ofUnits(kind, text);
  if (LEVEL.test(fold(text))) return EXCEPT.test(fold(inBrackets(text))) ? undefined : { kind: 'office', subject: text };
  return isPersonName(personIn(text).name) ? { kind: 'officer', subject: text } : undefined;
}

function ofPeople(kind: SubjectKind, text: string): Addressee | undefined {
  if (restOf(text, PEOPLE_WORDS) === '') return { kind, subject: null };
  return isPersonName(personIn(text).name) ? { kind, subject: text } : undefined;
}

function ofUnits(kind: SubjectKind, text: string): Addressee | undefined {
  if (restOf(text, UNIT_WORDS) === '') return isWhole(fold(text)) ? { kind, subject: null } : undefined;
  // "Chi cục THADS (trừ …)", "Chi cục (loại 1)": some of them.
  if (restOf(text.replace(BRACKETS, ' '), UNIT_WORDS) === '' || EXCEPT.test(fold(inBrackets(text)))) return undefined;
  return { kind, subject: text };
}

/** Whether words for units mean all of a kind: not towns alone, not two kinds at once. On folded text. */
function isWhole(folded: string): boolean {
  const levels = ['huyen', 'quan', 'thi xa', 'thanh pho'].filter((level) => new RegExp(`\\b${level}\\b`).test(folded));
  const isProvince = /^(cuc|thads|tinh)\b/.test(folded);
  if (!isProvince && levels.length > 0 && !(levels.length > 1 && /\b(huyen|quan)\b/.test(folded)) && !/\bcap (huyen|quan)\b/.test(folded)) return false;
  return !(/\bchi cuc\b/.test(folded) && /\bphong\b/.test(folded) && !/\bkhu vuc\b/.test(folded));
}

const BRACKETS = /\([^()]*\)/g;
const inBrackets = (text: string): string => (text.match(BRACKETS) ?? []).join(' ');
/** What takes something away from those who are named. */
const EXCEPT = /\b(tru|khong|ngoai|rieng|loai)\b/;

/** The words of a text that do not belong to the name of a kind. */
const restOf = (text: string, words: RegExp): string => fold(text).replace(/[%/]/g, ' ').replace(words, ' ').trim();

/** What may be said of all units of a kind, on folded text. Longer phrases first: "thành phố" before "Vị Thanh" would lose its own. */
const UNIT_WORDS =
  /\b(thi hanh an( dan su)?|chi cuc|thanh pho|thi xa|khu vuc|truc thuoc|chuyen mon( nghiep vu)?|don vi|toan (tinh|quoc)|cap (huyen|quan|tinh)|thads|tha|offices?|departments?|provinces?|cuc|cc|phong|huyen|quan|tinh|cac|va|hoac|thuoc)\b/g;
/** Of people: who is Chấp hành viên, and who is none; not the names of single posts. */
const PEOPLE_WORDS =
  /\b(khong (phai )?la|ca nhan|chap hanh vien|chv|can bo|cong chuc( khac)?|nguoi lao dong|nhan vien|officers?|staff|la|cac|va|hoac|khac|giu chuc danh)\b/g;

/** "huyện Tân Mỹ", "TP. Vĩnh An", "khu vực 2": a unit named without its agency. */
const LEVEL = /^(thanh pho|tp|thi xa|tx|huyen|h|quan|q|khu vuc|kv) \S/;

/** "Nguyễn Văn An": two to six words, each with a capital letter. */
const isPersonName = (text: string): boolean => /^\p{Lu}[\p{L}\p{M}]*(?: \p{Lu}[\p{L}\p{M}]*){1,5}$/u.test(text.normalize('NFC'));

/** A person's name, and the unit that stands behind it ('' for none): in brackets, or behind a comma or dash. */
export function personIn(text: string): { name: string; unit: string } {
  const [, name = text, bracketed, behind] = /^(.+?)\s*(?:\((.+)\)|[,–—-]\s*(.+))$/su.exec(text.trim()) ?? [];
  const unit = bracketed ?? behind ?? '';
  return kindNamed(unit) || LEVEL.test(fold(unit)) ? { name: personName(name), unit } : { name: personName(text), unit: '' };
}
