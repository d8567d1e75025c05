/** What each row of a report is about: a unit, a person, a total, a section, nothing. */
import type { GridView } from '../cells/grid';
import { bareName, fold, agencyName } from '../cells/text';
import type { SubjectKind } from '../terms/terms';
import type { WhoColumns } from './columns';
import type { Header } from './header';
import { headingWord } from './headings';

/** `subject` rows are assessed; all others stay empty. */
export interface ReportRow {
  /** Row of the sheet, from 0. */
  row: number;
  type: 'subject' | 'total' | 'section' | 'blank';
  /** For subjects. `province` is proposed as the specialist department of the plan unless the plan knows provinces. */
  kind: SubjectKind | null;
  /** As written in the report. */
  name: string;
  /** Name of the unit that a person belongs to; for a unit its own name; '' where the report names none. */
  agency: string;
  /** Index into the report's rows of the unit's own row; null where it has none. */
  agencyRow: number | null;
}

/** A code row counts the columns: larger figures are figures. */
const MOST_CODES = 99;

/** A row of a summary by measure is about nobody. */
const MEASURE_ROW = /^(kết quả )?(về |số |tính bằng )(việc|tiền)$|^(việc|tiền)$/;

const STAFF =
  /tham tra|thu k[yi]|^ttr?v$|^tktha$|^cv$|ke toan|chuyen vien|van thu|thu quy|thu kho|lai xe|bao ve|nhan vien|can su|tap vu|phuc vu|nguoi lao dong|khong (la|phai|giu)|cong chuc khac|kiem tra vien|thong ke/;
const OFFICER = /\b(chap hanh vien|chv)\b/;
const NOT_OFFICER = /khong (la|phai|giu).*(chap hanh vien|chv)|ngoai (chap hanh vien|chv)/;
const TOTAL = /^(tong so|tong cong|toan (tinh|quoc|nganh|he thong|cuc|thanh pho|don vi|bo)|cong (don vi|toan))\b|^(tong|cong)$/;
/** With accents the words must be the words: "Tống Cộng Hòa" is a person. */
const TOTAL_EXACT = /^(tổng|cộng|t(oà|òa)n (tỉnh|quốc|ngành|hệ thống|cục|thành phố|đơn vị|bộ))(?![\p{L}\p{M}])/u;
/** Rows about the whole beside the total: last year, averages, differences. */
const COMPARED =
  /^(cùng kỳ|kỳ trước|bình quân|so với|tỷ lệ|tỉ lệ|trong đó|các |khối (các )?(chi cục|phòng|cơ quan)|tăng\s*[,/]?\s*giảm|chênh lệch)(?![\p{M}])/u;
const ROMAN = /^[IVXLC]+\.?$/;
const ARABIC = /^\d+([.)]|\.\d+)?$/;
const BARE_UNIT = /^(huyện|quận|thị xã|thành phố|tp|tx)(?![\p{L}\p{M}])/u;
const BARE_UNIT_LETTER = /^[hqtHQT]/;

/** Unit words must be written with their accents, unless the whole text has none: "Cúc Thị Hoa" is a person, "Cuc THADS tinh X" is not. */
const UNIT_WORDS: readonly (readonly [SubjectKind, RegExp])[] = [
  ['office', /^(thads|thi hành án dân sự) (huyện|h\b|thị xã|tx\b|quận|khu vực|kv)/u],
  ['office', /^(chi cục|cc ?tha|p ?tha|phòng (thads|thi hành án))/u],
  ['office', /^phòng.*khu vực/u],
  ['department', /^phòng(?![\p{L}\p{M}])/u],
  ['province', /^((văn phòng )?cục|thads|thi hành án dân sự|tỉnh)(?![\p{L}\p{M}])/u],
];
const UNIT_WORDS_ASCII: readonly (readonly [SubjectKind, RegExp])[] = [
  ['office', /^(chi cuc|cc ?tha|p ?tha|phong (thads|thi hanh an))/],
  ['office', /^phong.*khu vuc/],
  ['department', /^phong (nghiep vu|to chuc|kiem tra|chuyen mon|thads)/],
  ['province', /^((van phong )?cuc (thads|thi hanh an)|thads tinh|thi hanh an dan su tinh)/],
];

/** The kind of unit that a name says; null for people and everything else. */
export function agencyKind(name: string): SubjectKind | null {
  return kindOfBare(bareName(name));
}

/** How all unit words begin, with or without accents: nearly every person's name is told by this alone. */
const UNIT_START =
  /^(?:[Cc](?:[Hh][Ii] |[ỤỤụUu][Cc]|[Cc])|[Pp](?:[Hh][ÒòOo][Nn][Gg]| ?[Tt][Hh][Aa])|[Vv][ĂăAa][Nn] [Pp]|[Tt](?:[Hh][Aa][Dd]|[Hh][Ii] |[ỈỉIi][Nn][Hh]))/;

function kindOfBare(bare: string): SubjectKind | null {
  if (!UNIT_START.test(bare)) return null;
  const text = bare.toLowerCase().replace(/\s+/g, ' ');
  const table = isAscii(text) ? UNIT_WORDS_ASCII : UNIT_WORDS;
  return table.find(([, pattern]) => pattern.test(text))?.[0] ?? null;
}

/** Typed without accents: then the words can only be compared without them. */
const isAscii = (text: string): boolean => !/[^\x00-\x7f]/.test(text);

/** A row's texts, before its meaning is known. */
interface Labels {
  label: string;
  /** The label without bullets and numbers before it. */
  bare: string;
  agencyText: string;
  ordinal: string;
  jobTitle: string;
  /** The label stands in the column of names proper, not in one to its left. */
  inNameColumn: boolean;
}

/** Reads rows one after the other; keeps the unit and section that later rows belong to. */
class RowReader {
  readonly rows: ReportRow[] = [];
  private agency = '';
  private agencyRow: number | null = null;
  private staffSection = false;
  private headerRows: ReadonlySet<string> | undefined;

  constructor(
    private readonly view: GridView,
    private readonly header: Header,
    private readonly who: WhoColumns,
    private readonly hasFigures: (row: number) => boolean,
  ) {}

  read(row: number): void {
    const labels = this.labels(row);
    const figures = this.hasFigures(row);
    if (labels.label === '' && !figures) return this.push(row, 'blank', null, '');
    if (isAboutNobody(labels.bare)) return this.push(row, 'section', null, labels.label);
    if (this.repeatsHeader(row)) return this.push(row, 'section', null, labels.label);
    // A sum that nobody labelled.
    if (labels.label === '' && labels.jobTitle === '') return this.push(row, 'total', null, '');
    if (isTotal(labels.bare)) return this.push(row, 'total', null, labels.label);
    const kind = this.kindOfUnit(labels, figures);
    if (kind) return this.agencyLine(row, labels, kind, figures);
    if (!figures && !this.isPersonWithoutFigures(labels)) return this.section(row, labels);
    this.person(row, labels);
  }

  private labels(row: number): Labels {
    const { name, agency, ordinal, jobTitle } = this.who;
    const nameText = this.textAt(row, name);
    const unitText = this.textAt(row, agency);
    const leftText = nameText || unitText || this.textLeftOfName(row);
    return {
      label: leftText,
      bare: bareName(leftText),
      agencyText: nameText ? unitText : '',
      ordinal: this.textAt(row, ordinal),
      jobTitle: this.textAt(row, jobTitle),
      inNameColumn: nameText !== '',
    };
  }

  /** A cell as text; '' where the sheet has no such column. */
  private textAt(row: number, column: number | null): string {
    return column === null ? '' : this.view.text(row, column) || String(this.view.cell(row, column)).trim();
  }

  /** Merged rows keep their text in their first column. */
  private textLeftOfName(row: number): string {
    for (let column = this.header.firstColumn; column < this.who.name; column++) {
      const text = this.view.text(row, column);
      if (text.length > 4 || (text.length > 1 && !ROMAN.test(text) && !ARABIC.test(text))) return text;
    }
    return '';
  }

  private repeatsHeader(row: number): boolean {
    const { header, view } = this;
    const first = view.cell(row, header.firstFigureColumn);
    if (typeof first === 'number' && first > MOST_CODES) return false;
    if (header.codeRow !== null && first !== '' && this.sameRow(row, header.codeRow)) return true;
    if (typeof first === 'string' && first !== '' && headingWord(view.text(row, header.firstFigureColumn)) !== undefined) return true;
    return typeof first !== 'number' && this.headerTexts().has(this.figureTexts(row));
  }

  /** The texts of each header row over the figures: the lower rows of a repeated header begin with empty cells. */
  private headerTexts(): ReadonlySet<string> {
    if (!this.headerRows) {
      const rows = Array.from({ length: this.header.lastRow - this.header.firstRow + 1 }, (_, i) => this.figureTexts(this.header.firstRow + i));
      this.headerRows = new Set(rows.filter((texts) => texts.replaceAll('|', '') !== ''));
    }
    return this.headerRows;
  }

  private figureTexts(row: number): string {
    const texts: string[] = [];
    for (let column = this.header.firstFigureColumn; column <= this.header.lastColumn; column++) texts.push(fold(String(this.view.cell(row, column))));
    return texts.join('|');
  }

  private sameRow(row: number, other: number): boolean {
    for (let column = this.header.firstFigureColumn; column <= this.header.lastColumn; column++) {
      if (String(this.view.cell(row, column)) !== String(this.view.cell(other, column))) return false;
    }
    return true;
  }

  private kindOfUnit(labels: Labels, figures: boolean): SubjectKind | null {
    const kind = kindOfBare(labels.bare);
    if (kind) return kind;
    if (!figures) return null;
    if (BARE_UNIT_LETTER.test(labels.bare) && BARE_UNIT.test(labels.bare.toLowerCase())) return 'office';
    return ROMAN.test(labels.ordinal || (/^[IVXLC]+(?=[.)]\s)/.exec(labels.label)?.[0] ?? '')) && labels.jobTitle === '' && labels.agencyText === ''
      ? 'office'
      : null;
  }

  private agencyLine(row: number, labels: Labels, kind: SubjectKind, figures: boolean): void {
    const collective = !figures && agencyName(labels.label).name === '';
    if (!collective) this.agency = labels.label;
    this.staffSection = false;
    this.agencyRow = figures ? this.rows.length : null;
    this.push(row, figures ? 'subject' : 'section', figures ? kind : null, labels.label);
  }

  private section(row: number, labels: Labels): void {
    const folded = fold(labels.label);
    if (NOT_OFFICER.test(folded) || (STAFF.test(folded) && !OFFICER.test(folded))) this.staffSection = true;
    else if (OFFICER.test(folded)) this.staffSection = false;
    this.push(row, 'section', null, labels.label);
  }

  private isPersonWithoutFigures(labels: Labels): boolean {
    if (!labels.inNameColumn) return false;
    return labels.jobTitle !== '' || ARABIC.test(labels.ordinal);
  }

  private person(row: number, labels: Labels): void {
    if (labels.agencyText !== '' && labels.agencyText !== this.agency) {
      this.agency = labels.agencyText;
      this.agencyRow = null;
    }
    this.push(row, 'subject', this.isStaff(labels) ? 'staff' : 'officer', labels.label);
  }

  private isStaff({ jobTitle, label }: Labels): boolean {
    const title = jobTitle || (label.endsWith(')') ? label.slice(label.lastIndexOf('(') + 1, -1) : '');
    const said = title && fold(title);
    if (said !== '') return STAFF.test(said) && (NOT_OFFICER.test(said) || !OFFICER.test(said));
    return this.staffSection;
  }

  private push(row: number, type: ReportRow['type'], kind: SubjectKind | null, name: string): void {
    this.rows.push({ row, type, kind, name, agency: type === 'subject' ? this.agency : '', agencyRow: type === 'subject' ? this.agencyRow : null });
  }
}

/** "Tổng", "Toàn", "Cộng" with or without accents: what cannot begin like this is no total. */
const TOTAL_LETTERS = /^(?:[Tt][oOôÔổỔồỒóÓòÒốỐ]|[Cc][oOôÔộỘóÓòÒ])/;

/** How such rows begin: spares nearly all names the patterns. */
const NOBODY_START = /^(?:c[ùáh]|k[ỳếh]|b[ìi]nh q|s[oố] |t[ỷỉríăi]|v[ềi])/i;

function isAboutNobody(bare: string): boolean {
  if (!NOBODY_START.test(bare)) return false;
  const lower = bare.toLowerCase();
  return MEASURE_ROW.test(lower) || COMPARED.test(lower);
}

function isTotal(bare: string): boolean {
  return TOTAL_LETTERS.test(bare) && (isAscii(bare) ? TOTAL.test(bare.toLowerCase()) : TOTAL_EXACT.test(bare.toLowerCase()));
}

/**
 * All rows from the first data row to `lastRow`.
 * @param hasFigures true for a row with any figure in the deciding columns
 */
export function readRows(view: GridView, header: Header, who: WhoColumns, lastRow: number, hasFigures: (row: number) => boolean): ReportRow[] {
  const reader = new RowReader(view, header, who, hasFigures);
  for (let row = header.firstDataRow; row <= lastRow; row++) reader.read(row);
  return reader.rows;
}
