/**
 * What a row's label says: a unit, a person with or without a title, a sum, something that is about nobody, or nothing that can be told. Told by words
 * and by the form of the name alone; what the rows around it say is in rows.ts and sums.ts.
 */
import { memo } from '../cells/memo';
import { agencyName, bareName, fold } from '../cells/text';
import type { Measure, SubjectKind } from '../terms/terms';
import { isSurname } from './surnames';

/** The meaning of a label. */
export type Label =
  | { is: 'total' }
  | { is: 'nobody' }
  /** `sum`: "Cộng Chi cục …". */
  | { is: 'unit'; kind: SubjectKind; sum: boolean }
  /** `sure`: a title or a family name says so. */
  | { is: 'person'; staff: boolean; sure: boolean }
  | { is: 'unknown' };

const TOTAL_LABEL: Label = { is: 'total' };
const NOBODY: Label = { is: 'nobody' };
const UNKNOWN: Label = { is: 'unknown' };
const OFFICER_LABEL: Label = { is: 'person', staff: false, sure: true };
const STAFF_LABEL: Label = { is: 'person', staff: true, sure: true };
const SHAPED_LABEL: Label = { is: 'person', staff: false, sure: false };
const UNIT_LABELS = Object.fromEntries(
  (['province', 'department', 'office'] as const).flatMap((kind) => [true, false].map((sum) => [`${kind}/${sum}`, { is: 'unit', kind, sum } satisfies Label])),
);
const unitLabel = (kind: SubjectKind, sum: boolean): Label => UNIT_LABELS[`${kind}/${sum}`]!;

/** Titles of people who are no Chấp hành viên, on folded text. */
const STAFF =
  /tham tra|thu k[yi]|^ttr?v(c|cc)?\b|^tktha\b|^cv$|ke toan|chuyen vien|van thu|thu quy|thu kho|lai xe|bao ve|nhan vien|can su|tap vu|phuc vu|nguoi lao dong|khong (la|phai|giu)|cong chuc khac|kiem tra vien|thong ke|^(tk|ktt?|ktv|tkv|cvcc?|nv(hc)?|vt|ldhd|hdld|hd ?68)$|tap su|hop dong (lao dong|68)/;
const OFFICER = /\b(chap hanh vien|chv)/;
const NOT_OFFICER = /khong (la|phai|giu).*(chap hanh vien|chv)|ngoai (chap hanh vien|chv)/;

/** Whether a job title, a heading of a section is about staff; undefined when it is about neither staff nor officers. */
export function speaksOfStaff(text: string): boolean | undefined {
  const said = text === '' ? '' : fold(text);
  if (said === '') return undefined;
  if (NOT_OFFICER.test(said)) return true;
  if (OFFICER.test(said)) return false;
  return STAFF.test(said) ? true : undefined;
}

/** "Tổng", "Toàn", "Cộng" with or without accents: what cannot begin like this is no total. */
const TOTAL_LETTERS = /^(?:[Tt][CcSs.]|[Tt][oOôÔổỔồỒóÓòÒốỐ]|[Cc][oOôÔộỘóÓòÒ]|[Gg][Rr][Aa]|[Ll]ũy|[Ll]uỹ)/;
const TOTAL =
  /^(tong so|tong cong|tong chung|tong cuoi|toan (tinh|quoc|nganh|he thong|cuc|thanh pho|don vi|bo|chi cuc)|cong (don vi|toan|chung|so)|grand total|total)\b|^(tong|cong|tc|t c|ts)$/;
/** With accents the words must be the words: "Tống Cộng Hòa" is a person. */
const TOTAL_EXACT = /^(tổng|cộng|t(oà|òa)n (tỉnh|quốc|ngành|hệ thống|cục|thành phố|đơn vị|bộ|chi cục|phòng)|grand total|total|l(uỹ|ũy) kế)(?![\p{L}\p{M}])/u;
/** "Tổng Thị Kim Xuyến": a name, however it begins. */
const LIKE_TOTAL = /^(?:Tổng|Cộng|Toàn) (?:Thị|Văn)(?: \p{Lu}\p{L}+){1,4}$/u;
/** "Cộng Chi cục …", "Tổng Phòng …": the sum of one unit. */
const SUM_OF = /^(tổng( số| cộng)?|cộng|tong( so| cong)?|cong)\s*:?\s+/iu;

/** Rows about the whole beside the total: last year, averages, differences. */
const COMPARED =
  /^(cùng kỳ|kỳ trước|bình quân|trung bình|so với|tỷ lệ|tỉ lệ|trong đó|các |khối |cụm |liên cụm|tăng\s*[,/]?\s*giảm|chênh lệch|chỉ tiêu)(?![\p{M}])/u;
/** Lines that only correct figures. On lower case. */
const CORRECTION = /^\(?(số )?(điều chỉnh|hiệu chỉnh|đính chính|làm tròn|bổ sung|giảm trừ|trừ|lệch|sai số|dieu chinh|lam tron)(?![\p{L}\p{M}])/u;

/** True for a row that corrects the figures of others. */
export const isCorrection = (label: string): boolean => CORRECTION.test(bareName(label).toLowerCase());

/** Nobody's cases, lines that only carry or correct figures. On lower case with accents, or on text without any. */
const NOBODYS: readonly RegExp[] = [
  /(chưa|không) (được )?(phân công|giao|có chv|có chấp hành viên|phân|rõ chv)|(chua|khong) (duoc )?(phan cong|giao|co chv|co chap hanh vien)/u,
  /trực tiếp (chỉ đạo|giải quyết|theo dõi)|lãnh đạo.*(chỉ đạo|phụ trách|theo dõi)|truc tiep chi dao|lanh dao.*chi dao/u,
  /^((các )?(án|việc|hồ sơ|vụ việc|số|trường hợp|loại|đơn vị|cá nhân)\s+)?(khác|khac)$/u,
  CORRECTION,
  /(mang|chuyển) (sang|qua)( trang)?( sau)?$|trang (trước|sau)|(mang|chuyen) sang( trang)?( sau)?$|trang (truoc|sau)/u,
  /^(án|việc|hồ sơ|số|phần|vụ việc) (?!\p{Lu})/u,
  /^(chủ động|theo yêu cầu|theo đơn yêu cầu|chu dong|theo yeu cau)(?![\p{L}\p{M}])/u,
  /^(cụm|khối|nhóm|tổ|vùng|liên cụm|cum|khoi|nhom) /u,
  // A post that nobody holds, a figure about figures, a time.
  /^(khuyết|trống|gộp|sum|max|min|tb|count)( |$)|^(quý|tháng|tuần|kỳ|đợt) (\d+|[ivx]+)$/u,
  /^(cấp|cap) (tỉnh|huyện|cục|chi cục|phòng|quân khu|tinh|huyen|cuc|chi cuc|phong)(?![\p{L}\p{M}])/u,
  /\(\s*\d+ (chi cục|phòng|đơn vị|huyện|cơ quan|chi cuc|phong|don vi|huyen)\s*\)/u,
  /^khu vực (?!số)\p{Ll}[\p{L}\p{M}]* \p{L}/u,
  /^(tăng|giảm|tang|giam)( do| trừ| khác| so|\s*[,/]|$)/u,
  /^(tăng|giảm)\s*\(/u,
  /\brút lên\b|\brut len\b/u,
  /^(nhận|tiếp nhận|bàn giao|chuyển giao) (từ|cho|sang|của) /u,
  /^(kiểm tra|đối chiếu)(\s*[(:]|$| số| phải)/u,
  /^(ghi chú|lưu ý|nguồn|người lập|lập biểu|ghi chu|nguoi lap)(?![\p{L}\p{M}])/u,
];
/** A row of a summary by measure is about nobody. */
const MEASURE_ROW = /^(kết quả )?(về |số |tính bằng )?(việc|tiền|giá trị)(\s*\(.*\)|,.*)?$/u;

const LONGEST_MEASURE = 48;

/** The measure that a label of a row names: "Việc", "Tiền (1.000 đồng)". */
export function measureOfRow(label: string): Measure | undefined {
  if (label.length > LONGEST_MEASURE || !/[vt]i[ệề]|giá tr/iu.test(label)) return undefined;
  const lower = bareName(label).toLowerCase();
  if (!MEASURE_ROW.test(lower)) return undefined;
  return /việc/.test(lower) ? 'cases' : 'money';
}

/** Unit words must be written with their accents, unless the whole text has none: "Cúc Thị Hoa" is a person, "Cuc THADS tinh X" is not. */
const UNIT_WORDS: readonly (readonly [SubjectKind, RegExp])[] = [
  ['office', /^(thads|thi hành án( dân sự)?) (huyện|h\b|thị xã|tx\b|quận|khu vực|kv)/u],
  ['office', /^(chi cục|cc ?tha|p ?tha|phòng (thads|thi hành án))/u],
  ['office', /^cc\.? ?(huyện|h\b|thị xã|tx\b|quận|q\b|thành phố|tp\b|khu vực|kv)/u],
  ['office', /^(phòng.*khu vực|khu vực(?! thi đua)|kv ?\d)/u],
  ['province', /^(cơ quan|văn phòng|vp)\.? ?(cục|thads tỉnh|thads thành phố)/u],
  ['department', /^(văn phòng|phòng)(?![\p{L}\p{M}])/u],
  ['province', /^((văn phòng |cơ quan )?cục|thads|thi hành án dân sự|tỉnh)(?![\p{L}\p{M}])/u],
];
const UNIT_WORDS_ASCII: readonly (readonly [SubjectKind, RegExp])[] = [
  ['office', /^(chi cuc|cc ?tha|p ?tha|phong (thads|thi hanh an))/],
  ['office', /^cc\.? ?(huyen|h\b|thi xa|tx\b|quan|q\b|thanh pho|tp\b|khu vuc|kv)/],
  ['office', /^(phong.*khu vuc|khu vuc(?! thi dua)|kv ?\d)/],
  ['department', /^phong (nghiep vu|to chuc|kiem tra|chuyen mon|thads)/],
  ['province', /^((van phong|co quan|vp) cuc|cuc (thads|thi hanh an)|thads tinh|thi hanh an dan su tinh)/],
];

/** How all unit words begin, with or without accents: nearly every person's name is told by this alone. */
const UNIT_START =
  /^(?:[Cc](?:[Hh][Ii] |[ỤỤụUu][Cc]|[Cc]|[ơƠoO] [Qq])|[Pp](?:[Hh][ÒòOo][Nn][Gg]| ?[Tt][Hh][Aa])|[Vv](?:[ĂăAa][Nn] [Pp]|[Pp])|[Tt](?:[Hh][Aa][Dd]|[Hh][Ii] |[ỈỉIi][Nn][Hh])|[Kk](?:[Hh][Uu] |[Vv]))/;

/** The kind of unit that a name says; null for people and everything else. */
export const agencyKind = (name: string): SubjectKind | null => kindOfBare(bareName(name));

const kindOfBare = (bare: string): SubjectKind | null => (UNIT_START.test(bare) ? kindOfUnit(bare) : null);

/** A unit is asked for by the rows around it again and again. */
const kindOfUnit = memo((bare): SubjectKind | null => {
  if (LEADER.test(bare) || AREA.test(bare) || TAKEN_UP.test(bare)) return null;
  const text = bare.toLowerCase().replace(/\s+/g, ' ');
  const table = isAscii(text) ? UNIT_WORDS_ASCII : UNIT_WORDS;
  return table.find(([, pattern]) => pattern.test(text))?.[0] ?? null;
});

/** Typed without accents: then the words can only be compared without them. */
const isAscii = (text: string): boolean => !/[^\x00-\x7f]/.test(text);

/** "Khu vực ven sông": an area in words, where an office has a number or a name; "Khu vực I (03 Chi cục)". */
const AREA = /^[Kk](?:hu vực|hu vuc) (?!số|so)\p{Ll}|\(\s*\d+ (?:[Cc]hi cục|[Pp]hòng|[Đđ]ơn vị)\s*\)/u;

/** "Cục rút lên thi hành": cases, and no unit. */
const TAKEN_UP = /\brút lên\b|\brut len\b/iu;

const BARE_UNIT = /^(huyện|quận|thị xã|thành phố|tp|tx)(?![\p{L}\p{M}])/u;
const BARE_UNIT_LETTER = /^[hqtHQT]/;

/** "Huyện Tân Mỹ", "TP. Vĩnh An": the unit of a place. */
const isBareUnit = (bare: string): boolean => BARE_UNIT_LETTER.test(bare) && BARE_UNIT.test(bare.toLowerCase());

/** Titles before a name: the head of a unit is a person, and works on cases as Chấp hành viên. */
const LEADER =
  /^(?:(?:phó|quyền|q\.)\s*)*(?:chi cục trưởng|cục trưởng|chi cục phó|cục phó|trưởng phòng|chánh văn phòng|trưởng ban|thủ trưởng|giám đốc|phó phòng|chi cuc truong|cuc truong|truong phong)(?![\p{L}\p{M}])|^(?:p?cct|pctp|ptp|pct)(?:[.:]|\s)(?=\s*\p{Lu})/iu;
/** True for a job title of somebody who leads, and works on cases besides. */
export const isLeaderTitle = (title: string): boolean => LEADER.test(`${title.trim()} A`) || /^(p?cct|p?tp|ptp|pct|ct|cvp|lãnh đạo)$/iu.test(title.trim());
const LEADER_LETTER = /^[CcPpQqTtGg]/;
/** What stands behind a name or before it: ", Thẩm tra viên", "TTV ". */
const SEGMENTS = /\s*[-–—,:;()|/]\s*/;
const STAFF_START =
  /^(ttr?v(c|cc)?|tk|ktv?|vt|nv|thẩm tra viên( chính)?|thư ký( tha| thi hành án)?|kế toán( trưởng)?|chuyên viên|văn thư|thủ quỹ|cv|tham tra vien|thu ky|ke toan|chuyen vien)[.:]?\s+(?=\p{Lu})/iu;
const STAFF_LETTER = /^[TtKkCcVvNn]/;

/** The meaning of a label without what lists put before it. @param bare see bareName */
export function labelOf(bare: string): Label {
  if (isPlainName(bare)) return OFFICER_LABEL;
  if (LEADER_LETTER.test(bare) && LEADER.test(bare)) return OFFICER_LABEL;
  const kind = kindOfBare(bare);
  if (kind) return unitLabel(kind, false);
  if (isPersonLike(bare) && !SEGMENT_MARK.test(bare)) return OFFICER_LABEL;
  if (LIKE_TOTAL.test(bare)) return SHAPED_LABEL;
  if (TOTAL_LETTERS.test(bare) && isTotal(bare)) return sumOf(bare);
  if (isAboutNobody(bare) || isPhrase(bare)) return NOBODY;
  if (isBareUnit(bare)) return unitLabel('office', false);
  return personOf(bare);
}

const SEGMENT_MARK = /[-–—,:;()|/]/;

function isTotal(bare: string): boolean {
  return isAscii(bare)
    ? TOTAL.test(bare.toLowerCase().replace(/\./g, ' ').trim()) || agencyKind(bare.replace(SUM_OF, '')) !== null
    : TOTAL_EXACT.test(bare.toLowerCase());
}

/** "Cộng Chi cục THADS huyện Hạ" is the sum of a unit; "Cộng Chi cục" names none. */
function sumOf(bare: string): Label {
  const rest = bare.replace(SUM_OF, '');
  const kind = rest === bare ? null : kindOfBare(rest);
  return kind !== null && !/^tổng cục/iu.test(bare) && agencyName(rest).name !== '' ? unitLabel(kind, true) : TOTAL_LABEL;
}

/** Words in small letters: neither a name of a person nor, without a unit word, one of an office. */
function isPhrase(bare: string): boolean {
  const words = bare.replace(/\(.*$/, '').split(/\s+/).filter(Boolean);
  return (
    words.length >= 3 &&
    !isSurname(words[0]!) &&
    !/\p{Lu}/u.test(words[1]!) &&
    speaksOfStaff(bare) === undefined &&
    words.slice(1).filter((word) => /^\p{Ll}/u.test(word)).length >= words.length - 2
  );
}

/** True for labels of rows about nobody. */
function isAboutNobody(bare: string): boolean {
  const lower = bare.toLowerCase();
  return MEASURE_ROW.test(lower) || COMPARED.test(lower) || NOBODYS.some((pattern) => pattern.test(lower));
}

function personOf(bare: string): Label {
  if (STAFF_LETTER.test(bare) && STAFF_START.test(bare)) return STAFF_LABEL;
  const segments = bare.split(SEGMENTS).filter(Boolean);
  const people = segments.filter((segment) => nameIn(segment) !== null);
  // Two people in one row, or somebody who came or left within the period: whose result it is must be said.
  if (people.length > 1 || TWO_PEOPLE.test(bare) || isNameList(bare) || LIMITED.test(bare) || segments.some((segment) => PART_OF.test(segment))) return UNKNOWN;
  if (THING.test(bare)) return UNKNOWN;
  const titles = segments.map(speaksOfStaff);
  const staff = titles.includes(true) && !titles.includes(false);
  if (titles.some((title) => title !== undefined) && (people.length > 0 || segments.length > 1)) return staff ? STAFF_LABEL : OFFICER_LABEL;
  if (people.length > 0) return OFFICER_LABEL;
  return SHAPE.test(segments[0] ?? '') || isSmallName(bare) ? SHAPED_LABEL : UNKNOWN;
}

/** "son thi bich dung": a family name and more words, all in small letters without accents, as some type everything. */
function isSmallName(bare: string): boolean {
  const words = bare.split(' ');
  return words.length >= 2 && words.length <= 6 && words.every((word) => /^[a-z]+$/.test(word)) && isSurname(capitalised(words[0]!));
}

const capitalised = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

/** "Lê Văn A, B": names with a comma between them, and no title. */
function isNameList(bare: string): boolean {
  const parts = bare.split(/\s*,\s*/);
  return (
    parts.length > 1 && parts.every((part) => SHAPE.test(part) && speaksOfStaff(part) === undefined && !LEADER.test(`${part} A`) && agencyKind(part) === null)
  );
}

/** "(phần chủ động)", "- án ủy thác": only some of somebody's figures, or figures of another time. */
const PART_OF = /^(số liệu|phần|án|việc|tiền|trừ|chưa|không gồm|gồm)(?![\p{L}\p{M}])/iu;

/** Places, cases and parties: nobody who is judged. */
const THING = /^(xã|phường|thị trấn|ấp|thôn|khu phố|tổ dân phố|vụ|công ty|doanh nghiệp|ngân hàng|hợp tác xã|quỹ) /iu;

const TWO_PEOPLE = /\p{Lu}\p{L}* (và|&|\+|cùng|va) \p{Lu}/u;
const LIMITED =
  /chuyển (đến|đi|sang|công tác|về)|nghỉ (hưu|việc|thai|ốm)|(từ|đến|trước|sau)( hết)?( ngày| tháng)? \d|biệt phái|luân chuyển|thôi việc|đã nghỉ/iu;

/** The person's name in a text, without the titles before it; null when there is none. @example nameIn('CHV trung cấp Kiều Đức Lợi') // 'Kiều Đức Lợi' */
function nameIn(text: string): string | null {
  if (isPersonLike(text)) return text;
  const words = text.split(/\s+/);
  for (let i = 1; i < words.length - 1; i++) {
    const rest = words.slice(i).join(' ');
    if (isPersonLike(rest)) return isTitle(words.slice(0, i).join(' ')) ? rest : null;
  }
  return null;
}

/** Words before a name that are titles: known ones, or small letters and abbreviations only. */
const isTitle = (text: string): boolean =>
  speaksOfStaff(text) !== undefined ||
  LEADER.test(`${text} A`) ||
  /^(\p{Ll}[\p{L}.]*|\p{Lu}{1,5}\.?)( (\p{Ll}[\p{L}.]*|\p{Lu}{1,5}\.?))*$/u.test(text) ||
  HONORIFIC.test(text);
const HONORIFIC = /^(ông|bà|anh|chị|đ\/c|đồng chí|đc)[.:]?$/iu;

/** A person's name alone, for comparing. @example properName('Chi cục trưởng Võ Thị Hạnh (CHV)') // 'Võ Thị Hạnh' */
export function properName(bare: string): string {
  if (isPlainName(bare)) return bare;
  const whole = bare
    .replace(/\([^)]*\)|\[[^\]]*\]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  if (isPersonLike(whole)) return whole;
  for (const segment of whole.split(SEGMENTS)) {
    const name = nameIn(segment.replace(LEADER, '').trim());
    if (name !== null) return name;
  }
  return whole.replace(STAFF_START, '');
}

/** Family names that unit words and titles begin with, too: "Văn phòng", "Thi hành án", "Phó Chi cục trưởng". */
const LIKE_UNITS: ReadonlySet<string> = new Set(['văn', 'thi', 'phó', 'van', 'pho', 'khu', 'tổng', 'cộng']);

/** A family name that no unit word begins with. */
const isOnlySurname = memo((word) => isSurname(word) && !LIKE_UNITS.has(word.toLowerCase()));

const isUpper = (code: number): boolean =>
  (code >= 0x41 && code <= 0x5a) || (code >= 0xc0 && code <= 0xde) || (code >= 0x1ea0 && code <= 0x1ef8 && code % 2 === 0) || UPPER_LETTERS.has(code);
const UPPER_LETTERS: ReadonlySet<number> = new Set([...'ĂĐĨŨƠƯ'].map((letter) => letter.charCodeAt(0)));

/** A family name and more words, each with a capital, and nothing else: nearly every label is this. Told without a regular expression. */
function isPlainName(text: string): boolean {
  const first = text.indexOf(' ');
  if (first < 1 || !isOnlySurname(text.slice(0, first))) return false;
  let start = true;
  for (let i = first; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 0x20) {
      if (start && i > first) return false;
      start = true;
    } else if (start) {
      if (!isUpper(code)) return false;
      start = false;
    } else if (code < 0x41 || (code > 0x5a && code < 0x61) || (code > 0x7a && code < 0xc0)) return false;
  }
  return !start;
}

/** One to ten words that begin with capitals, or a whole name in capitals; no digits. */
const SHAPE = /^\p{Lu}[\p{L}\p{M}'’.]*( +\p{Lu}[\p{L}\p{M}'’.-]*){0,9}$/u;

/** A name in the form of a person's: a family name and one to five more words. */
function isPersonLike(text: string): boolean {
  const space = text.indexOf(' ');
  return space > 0 && isSurname(text.slice(0, space)) && SHAPE.test(text);
}
