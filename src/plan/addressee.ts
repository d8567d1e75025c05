/**
 * Whom a row of a plan is for, as its cell "Đối tượng" says: a kind of subject ("Chi cục", "Chấp hành viên"), or one unit or person by name ("Chi cục THADS
 * huyện Tân Mỹ", "Nguyễn Văn An", "Nguyễn Văn An (Chi cục THADS huyện Tân Mỹ)"). Words that say of a kind which of them are meant, and are no name, are
 * not understood: a target for some of them must not become one for all.
 */
import { kindNamed } from '../cells/naming';
import { fold, personName } from '../cells/text';
import type { SubjectKind } from '../terms/terms';

/** `subject`: the name as it is written; null for all of the kind. */
export interface Addressee {
  kind: SubjectKind;
  subject: string | null;
}

/** Whom a text means; undefined where it is neither a kind nor a name. */
export function addresseeIn(text: string): Addressee | undefined {
  const kind = kindNamed(text);
  if (kind === 'officer' || kind === 'staff') return ofPeople(kind, text);
  if (kind) return { kind, subject: restOf(text, UNIT_WORDS) === '' ? null : text };
  if (LEVEL.test(fold(text))) return { kind: 'office', subject: text };
  return isPersonName(personIn(text).name) ? { kind: 'officer', subject: text } : undefined;
}

function ofPeople(kind: SubjectKind, text: string): Addressee | undefined {
  if (restOf(text, PEOPLE_WORDS) === '') return { kind, subject: null };
  return isPersonName(personIn(text).name) ? { kind, subject: text } : undefined;
}

/** The words of a text that do not belong to the name of a kind. */
const restOf = (text: string, words: RegExp): string => fold(text).replace(/[%/]/g, ' ').replace(words, ' ').trim();

/** What may be said of all units of a kind, on folded text. Longer phrases first: "thành phố" before "Vị Thanh" would lose its own. */
const UNIT_WORDS =
  /\b(thi hanh an( dan su)?|chi cuc|van phong cuc|co quan cuc|thanh pho|thi xa|khu vuc|truc thuoc|chuyen mon|nghiep vu|don vi|toan (tinh|quoc)|cap (huyen|quan|tinh)|thads|tha|offices?|departments?|provinces?|cuc|cc|phong|huyen|quan|tinh|cac|va|hoac|thuoc)\b/g;
const PEOPLE_WORDS =
  /\b(khong (phai )?la|ca nhan|chap hanh vien|chv|can bo|cong chuc( khac)?|nguoi lao dong|thu ky|tham tra vien|chuyen vien|ke toan|van thu|thu quy|nhan vien|officers?|staff|la|cac|va|hoac|khac|giu chuc danh)\b/g;

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
