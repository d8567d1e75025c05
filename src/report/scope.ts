/** What a report is about besides its figures: a part of the cases only, a plan for the future, another field, another time. Told by titles and sheet names. */
import { fold } from '../cells/text';

export type ScopeProblem = 'theme' | 'forecast' | 'otherField' | 'average' | 'draft';

const THEME =
  /\b(tin dung|ngan hang|kinh te|tham nhung|chuyen de|trong diem|an diem|(an|vu|viec|ve) hanh chinh|ton dong|ton luu|an lon|phi thi hanh an|an phi|phat tien|chu dong|theo (don )?yeu cau|bao hiem|tre em|hon nhan|tai san cong|dang uy|ban chi dao|khoan thu|ngan sach nha nuoc|cap duong|truy thu|pha san|kinh doanh thuong mai|gia tri (lon|tu)|cuong che|dau gia|(viec|vu|an) (thu ly moi|nam truoc chuyen sang)|pham nhan|so sanh tang giam|vu viec (lon|phuc tap|keo dai)|(tren|duoi) \d+ (ty|trieu|nam)|phan (thu ly moi|moi thu ly)|chi (tinh|gom|thong ke|bao gom))\b/;
/** What a note says was left out or put aside: then the figures are not the whole. */
const WITHOUT = /\b((khong|chua) (bao gom|gom|tinh|ke)|loai tru|da (loai|tru|giam tru)|ngoai tru|tru (cac|an|viec|so))\b/;
const FORECAST =
  /\b(du kien|phan dau|du bao|so uoc|uoc (thuc hien|dat|tinh|ket qua)|minh hoa|vi du|kich ban|(giao )?chi tieu nhiem vu|mo phong|gia dinh|ke hoach giao|(bang|ban) dang ky|(dang ky|cam ket) (thi dua|thuc hien|phan dau|chi tieu)|so dang ky|muc tieu)\b/;
const OTHER_FIELD =
  /\b(toa an|tham phan|xet xu|kiem sat|cong an|thua phat lai|thanh tra|tro giup phap ly|ho tich|thi hanh an hinh su|khieu nai|to cao|boi thuong nha nuoc)\b/;
/** The sender, the addressee and the document are not what a report is about. */
const ABOUT_DOCUMENT = /^(don vi (gui|nhan|bao cao)|noi nhan|kinh gui|ban hanh|kem theo|\(?so lieu giao|can cu|bieu so|mau so|phuc vu)/;

const AVERAGE = /\bbinh quan\b|\btrung binh (1|01|mot|moi)\b|\bbq (1|01|mot|moi)\b/;

const DRAFT = /\b(du thao|ban nhap|ban cu|chua (chot|doi chieu|duyet|ra soat)|so lieu (tam|thang truoc|ky truoc))\b/;

const PATTERNS: readonly (readonly [ScopeProblem, RegExp])[] = [
  ['draft', DRAFT],
  ['average', AVERAGE],
  ['forecast', FORECAST],
  ['otherField', OTHER_FIELD],
  ['theme', THEME],
];

/** What the titles say that keeps a report from being judged, with the text that says it; null when nothing does. */
export function scopeProblem(titles: readonly string[]): { code: ScopeProblem; text: string } | null {
  for (const [code, pattern] of PATTERNS) {
    const text = titles.find((title) => isAboutReport(title) && pattern.test(fold(title)));
    if (text !== undefined) return { code, text };
  }
  return null;
}

/** The note below a table that says that a part of the cases is not in it; undefined when none does. */
export const exclusionIn = (notes: readonly string[]): string | undefined =>
  notes.find((note) => WITHOUT.test(fold(note)) && (THEME.test(fold(note)) || SOMEBODYS.test(fold(note))));

/** "12 việc của Chấp hành viên …", "số liệu của Chi cục …". */
const SOMEBODYS = /\d+ (viec|vu|ho so)|\b(chi cuc|phong|chv|chap hanh vien|don vi)\b/;

/** The note that calls the figures an estimate; undefined when none does. */
export const estimateIn = (notes: readonly string[]): string | undefined =>
  notes.find((note) => /\b(so uoc|uoc tinh|uoc thuc hien|tam tinh)\b/.test(fold(note)));

/** False for lines about the document, the sender, what it is for. */
export const isAboutReport = (title: string): boolean => !ABOUT_DOCUMENT.test(fold(title)) && title.length < 300;

/** Sheets that people keep beside the one that counts: drafts, older states. */
const KEPT = /\b(backup|bak|sao luu|luu|cu|nhap|draft|old|du phong|bo|huy)\b/;

/** True for the name of a sheet that is kept beside another one. */
export const isKeptSheet = (name: string): boolean => KEPT.test(fold(name.replace(/_/g, ' ')));

/** True for a sheet that calls itself old or a draft, with none beside it that would count instead. */
export const isKeptAlone = (name: string): boolean =>
  /\b(backup|bak|sao luu|nhap|draft|old)\b/.test(fold(name.replace(/_/g, ' '))) || /(?:^|[^\p{L}])cũ$/iu.test(name.normalize('NFC').trim());

/** True for a name that Excel or people give to a copy: which of the two was worked on afterwards is not said. */
export const isCopiedSheet = (name: string): boolean => /\(\d+\)\s*$/.test(name) || /\b(copy|ban sao)\b/.test(fold(name.replace(/_/g, ' ')));
