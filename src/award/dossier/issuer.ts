/**
 * Who issues the papers and to whom they go, from the plan's letterhead and addressees. A unit that sends its dossier to the province issues it under
 * its own name. Where the letterhead is the agency that decides (the province works on its own list), an agency does not write to itself: its council
 * submits the papers to its head (plan of 2024, mục VI.1: the council selects and submits, the head decides).
 */
import { dossierVi as say } from './texts';
import type { AwardRules } from '../../plan/award';
import type { Plan } from '../../plan/plan';
import { agencyName } from '../../cells/text';
import { agencyKeys } from '../../report/join';
import type { ReviewSubject } from '../subject';
import { inSmallLetters, INITIALS } from './capitals';
import { cleanText } from './writing';

export interface Issuer {
  /** Lines of the letterhead; '' = to be written by hand. */
  superior: string;
  name: string;
  /** In running text: "Cục Thi hành án dân sự tỉnh Hậu Giang". */
  called: string;
  /** After the number: "CTHADS", "HĐTĐKT". */
  code: string;
  /** Lines above the signature. */
  signature: string[];
  signatory: string;
  /** "Kính gửi". */
  addressees: string[];
  /** "- Lưu: VT, TCCB." */
  filed: string;
}

type Rules = Pick<Plan, 'issuer'> & { award: AwardRules };

/** Whether the agency of the letterhead awards, too: then its council submits to its head. */
export function decidesItself({ award }: Pick<Rules, 'award'>): boolean {
  const { agency } = cleanLetterhead(award);
  return award.addressees.some((addressee) => sameAgency(cleanText(addressee), agency));
}

/** Who issues the submission and its list. @param above the agency above to which this part of the list goes; null for the agency's own way */
export function issuerOf({ issuer, award }: Rules, above: string | null = null): Issuer {
  const { superior, agency, signatoryTitle, signatoryName } = cleanLetterhead(award);
  const addressees = above === null ? award.addressees.map(cleanText).filter(Boolean) : [above];
  const called = agencyCalled(agency, issuer);
  const filed = say.recipients.filed(cleanText(award.letterhead.filing ?? '') || say.recipients.filing);
  const toItself = addressees.find((addressee) => sameAgency(addressee, agency));
  if (toItself === undefined) {
    const signature = [signatoryTitle || say.blank.name];
    return { superior, name: agency, called, code: codeOf(agency), signature, signatory: signatoryName, addressees, filed };
  }
  return {
    superior: agency,
    name: say.council.name,
    called: say.council.of(called),
    code: say.council.code,
    signature: [...say.council.signature],
    signatory: '',
    filed,
    addressees: addressees.map((one) => (one === toItself ? say.council.toHead(signatoryTitle, called) : one)),
  };
}

/**
 * How papers name a subject. The province's own row in a report is its specialist department, which the plan may call by its name.
 * @example "Cục THADS tỉnh Hậu Giang" as a department → "Phòng Nghiệp vụ và Tổ chức THADS"
 */
export function nameOnPaper({ kind, name }: Pick<ReviewSubject, 'kind' | 'name'>, { award }: Pick<Rules, 'award'>): string {
  const written = cleanText(name);
  const { department } = award.letterhead;
  return kind === 'department' && department && agencyName(written).type === 'cuc' ? cleanText(department) : written;
}

/** The letterhead as it stands on paper. */
export function cleanLetterhead({ letterhead }: AwardRules): Omit<AwardRules['letterhead'], 'department' | 'filing'> {
  const { superior, agency, place, signatoryTitle, signatoryName } = letterhead;
  const upper = (text: string): string => cleanText(text).toLocaleUpperCase('vi');
  return {
    superior: upper(superior),
    agency: upper(agency),
    place: cleanText(place),
    signatoryTitle: upper(signatoryTitle),
    signatoryName: cleanText(signatoryName),
  };
}

const withoutBrackets = (text: string): string => text.replace(/\s*\([^)]*\)/g, '').trim();

/** True for two ways of writing one agency: "CỤC THI HÀNH ÁN DÂN SỰ TỈNH HẬU GIANG", "Cục THADS tỉnh Hậu Giang (qua …)". */
export function sameAgency(a: string, b: string): boolean {
  const [keyA, keyB] = [a, b].map((text) => agencyKeys(withoutBrackets(text))[0]!);
  return keyA === keyB && /[^|]/.test(keyA!);
}

/** The name of the agency in running text: as the plan writes it, else in small letters with the capitals of names. */
export const agencyCalled = (agency: string, issuer: string): string => (sameAgency(agency, issuer) ? cleanText(issuer) : inSmallLetters(agency));

/**
 * Where a unit's papers are dated: the district or town in its name; else the plan's place (regional offices, departments).
 * @example placeOf('Chi cục THADS huyện Tân Mỹ', 'Hậu Giang') // 'Tân Mỹ'
 */
export const placeOf = (unit: string, place: string): string => DISTRICT.exec(cleanText(unit))?.[1] ?? place;

const DISTRICT = /\s(?:huyện(?: đảo)?|thị xã|thành phố|quận|h\.|tx\.?|tp\.?|q\.)\s*(\p{L}[\p{L} ]*)$/iu;

/**
 * The initials before the name of the place, as documents are numbered (…/TTr-CTHADS); dots where nothing is known.
 * @example codeOf('CỤC THI HÀNH ÁN DÂN SỰ TỈNH HẬU GIANG') // 'CTHADS'; codeOf('Chi cục THADS huyện Tân Mỹ') // 'CCTHADS'
 */
export function codeOf(agency: string): string {
  const words = cleanText(agency)
    .split(/[^\p{L}\p{N}.]+/u)
    .filter((word) => word !== '' && !/^(và|&)$/iu.test(word));
  const place = words.findIndex((word, i) => i > 0 && /^(tỉnh|thành|huyện|quận|thị|tp\.?|tx\.?|h\.|khu)$/iu.test(word));
  const initials = (place > 0 ? words.slice(0, place) : words).map(initial).join('');
  return initials || say.blank.short;
}

/** Without accents (Án → A; Đ is a letter of its own); words that are initials already stay: THADS, CCTHADS. */
const initial = (word: string): string => (INITIALS.test(word) ? word.toUpperCase() : word.normalize('NFD')[0]!.toUpperCase());
