/** What each row of a report is about: a unit, a person, a total, a section, nothing. Labels are read by names.ts; what the rows around say is in sums.ts. */
import type { GridView } from '../cells/grid';
import { bareName, fold, agencyName } from '../cells/text';
import type { Measure, SubjectKind } from '../terms/terms';
import type { WhoColumns } from './columns';
import type { Header } from './header';
import { headingWord } from './headings';
import { agencyKind, isLeaderTitle, labelOf, measureOfRow, speaksOfStaff } from './names';
import type { PartRows } from './parts';
import type { RowKind } from './reading';

/** What tells what a row is about, the surest first. Sentences are in messages/ under `rowEvidence`. */
export type RowEvidence = 'person' | 'words' | 'title' | 'familyName' | 'ordinal' | 'heading' | 'sums' | 'form' | 'nothing';

/** `subject` rows are assessed; all others stay empty. */
export interface ReportRow {
  /** Row of the sheet, from 0. */
  row: number;
  /** `nobody`: figures of no office and no officer. */
  type: 'subject' | 'total' | 'section' | 'blank' | 'nobody';
  /** For subjects. `province` is proposed as the specialist department of the plan unless the plan knows provinces. */
  kind: SubjectKind | null;
  /** As written in the report. */
  name: string;
  /** Name of the unit that a person belongs to; for a unit its own name; '' where the report names none. */
  agency: string;
  /** Index into the report's rows of the unit's own row; null where it has none. */
  agencyRow: number | null;
  evidence: RowEvidence;
  /** Where each measure has a row of its own: which one. */
  measure: Measure | null;
  /** Rows of one subject share it. */
  group: number;
  /** Set for a unit without figures of its own that a person wants added up: of how many people it is the sum. */
  added?: number;
  /** Set for a unit that is not the sum of its people: both figures of the first measure and column that differ. */
  differs?: { own: number; sum: number };
  /** What tells people of one name apart: year of birth, number of the civil servant; '' where the sheet has no such column. */
  mark: string;
  /** Chức vụ, chức danh of a person; absent where the sheet has none. */
  title?: string;
}

/** A label that names a measure is short. */
const SHORT = 24;

/** A code row counts the columns: larger figures are figures. */
const MOST_CODES = 99;

/** Beside the name of a unit in a column of its own: the unit's own row. */
const OWN_ROW = /^\(?\s*(?:toàn|cả|cộng|tổng|tổng cộng|tổng số|chung)(?: (?:đơn vị|chi cục|phòng|văn phòng|cơ quan|cục))?\s*\)?$/iu;
const UNIT_SUM = /(?:đơn vị|chi cục|phòng|cơ quan|cục)\s*\)?$/iu;

const LONGEST_TITLE = 30;
/** "Nguyễn Văn Hùng (1975)": what tells people of one name apart. */
const YEAR_BEHIND = /\(\s*(?:sn\.?\s*|sinh năm\s*)?((?:19|20)\d\d)\s*\)\s*$/iu;

const isWhole = (unit: string): boolean => ['total', 'nobody'].includes(labelOf(bareName(unit)).is);

const ROMAN = /^[IVXLC]+\.?$/;
const ARABIC = /^\d+([.)]|\.\d+)?$/;

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

/** What is known of a table before its rows are read. */
export interface RowSource {
  view: GridView;
  header: Header;
  who: WhoColumns;
  parts: PartRows;
  /** The unit that the titles name; '' where they name none, or several. People without a unit of their own belong to it. */
  home: string;
  /** True for a row with any figure in the deciding columns. */
  hasFigures(row: number): boolean;
  /** What a person said of a row. */
  stated(row: number): RowKind | undefined;
}

/** Reads rows one after the other; keeps the unit and section that later rows belong to. */
class RowReader {
  readonly rows: ReportRow[] = [];
  private agency = '';
  private agencyRows = new Map<Measure | null, number>();
  private staffSection = false;
  private headerRows: ReadonlySet<string> | undefined;
  private readonly titles = new Map<string, boolean | undefined>();

  constructor(private readonly source: RowSource) {
    this.agency = source.home;
  }

  read(row: number): void {
    const { hasFigures, stated, parts } = this.source;
    const part = parts?.get(row);
    const labels = this.labels(row);
    const figures = hasFigures(row);
    const said = stated(row);
    if (said) return this.statedRow(row, labels, said, figures);
    if (labels.label === '' && !figures) return this.push(row, 'blank', null, '', 'words');
    if (part && !part.counts) return this.push(row, 'nobody', null, labels.label, 'words');
    if (!parts && labels.bare.length < SHORT && measureOfRow(labels.bare) !== undefined)
      return this.push(row, figures ? 'nobody' : 'section', null, labels.label, 'words');
    if (this.repeatsHeader(row)) return this.push(row, 'section', null, labels.label, 'words');
    // A sum that nobody labelled.
    if (labels.label === '' && labels.jobTitle === '') return this.push(row, 'total', null, '', 'words');
    this.labelled(row, labels, figures);
  }

  private labelled(row: number, labels: Labels, figures: boolean): void {
    const own = this.ownRowOf(labels);
    if (own !== '') return this.agencyLine(row, { ...labels, label: own }, agencyKind(own) ?? 'office', figures, 'words');
    const label = labelOf(labels.bare);
    switch (label.is) {
      case 'total':
        return this.push(row, 'total', null, labels.label, 'words');
      case 'nobody':
        return figures ? this.push(row, 'nobody', null, labels.label, 'words') : this.section(row, labels);
      case 'unit':
        return this.agencyLine(row, labels, label.kind, figures, 'words');
      case 'person':
      case 'unknown': {
        if (!labels.inNameColumn && this.isInAgencyColumn(row)) return this.agencyLine(row, labels, 'office', figures, 'heading');
        if (figures && this.hasUnitOrdinal(labels)) return this.agencyLine(row, labels, 'office', true, 'ordinal');
        if (!figures && !this.isPersonWithoutFigures(labels)) return this.section(row, labels);
        return this.person(row, labels, label);
      }
    }
  }

  /** The unit whose own row this is, where units stand beside their people: named in the row, or above it in merged cells. */
  private ownRowOf({ label, agencyText }: Labels): string {
    if (!OWN_ROW.test(label)) return '';
    // "Toàn tỉnh | Tổng số" is the whole, and no unit.
    if (agencyText !== '') return isWhole(agencyText) ? '' : agencyText;
    const people = this.rows.at(-1);
    const isBehindPeople = this.source.who.agency !== null && UNIT_SUM.test(label) && people?.type === 'subject' && people.agencyRow === null;
    return isBehindPeople ? this.agency : '';
  }

  private statedRow(row: number, labels: Labels, said: RowKind, figures: boolean): void {
    if (said === 'nobody' || said === 'total') {
      // A unit that is not judged still heads its people.
      if (labelOf(labels.bare).is === 'unit') {
        this.agency = labels.label;
        this.agencyRows = new Map();
      }
      return this.push(row, said, null, labels.label, 'person');
    }
    if (said === 'officer' || said === 'staff') {
      this.joinAgency(labels);
      return this.push(row, 'subject', said, labels.label, 'person');
    }
    this.agencyLine(row, labels, said, true, 'person');
    if (!figures) this.rows.at(-1)!.added = 0;
  }

  private labels(row: number): Labels {
    const { name, given, agency, ordinal, jobTitle, remark } = this.source.who;
    const part = this.source.parts?.get(row);
    const nameText = part ? part.label : this.fullName(row, name, given);
    const unitText = this.textAt(row, agency);
    const leftText = nameText || unitText || this.textLeftOfName(row);
    const bare = bareName(leftText);
    return {
      label: leftText,
      bare,
      agencyText: (nameText ? unitText : '') || unitInBrackets(bare),
      ordinal: part ? part.ordinal : this.ordinalAt(row, ordinal),
      jobTitle: this.textAt(row, jobTitle) || this.titleIn(this.textAt(row, remark)),
      inNameColumn: nameText !== '',
    };
  }

  /** "Thư ký" among the remarks. */
  private titleIn(remark: string): string {
    return remark !== '' && remark.length <= LONGEST_TITLE && speaksOfStaff(remark) === true ? remark : '';
  }

  private fullName(row: number, name: number, given: number | null): string {
    const first = this.textAt(row, name);
    return given === null ? first : `${first} ${this.textAt(row, given)}`.trim();
  }

  /** A cell as text; '' where the sheet has no such column. */
  private textAt(row: number, column: number | null): string {
    if (column === null) return '';
    const { view } = this.source;
    const cell = view.cell(row, column);
    return cell === '' ? '' : view.text(row, column) || String(cell).trim();
  }

  /** Any number is an Arabic one: what it is does not matter. */
  private ordinalAt(row: number, column: number | null): string {
    return column !== null && typeof this.source.view.cell(row, column) === 'number' ? '1' : this.textAt(row, column);
  }

  /** Merged rows keep their text in their first column. */
  private textLeftOfName(row: number): string {
    const { view, header, who } = this.source;
    for (let column = header.firstColumn; column < who.name; column++) {
      const text = view.text(row, column);
      if (text.length > 4 || (text.length > 1 && !ROMAN.test(text) && !ARABIC.test(text))) return text;
    }
    return '';
  }

  private repeatsHeader(row: number): boolean {
    const { header, view } = this.source;
    const first = view.cell(row, header.firstFigureColumn);
    if (typeof first === 'number' && first > MOST_CODES) return false;
    if (header.codeRow !== null && first !== '' && this.sameRow(row, header.codeRow)) return true;
    if (typeof first === 'string' && first !== '' && headingWord(view.text(row, header.firstFigureColumn)) !== undefined) return true;
    return typeof first !== 'number' && this.headerTexts().has(this.figureTexts(row));
  }

  /** The texts of each header row over the figures: the lower rows of a repeated header begin with empty cells. */
  private headerTexts(): ReadonlySet<string> {
    if (!this.headerRows) {
      const { header } = this.source;
      const rows = Array.from({ length: header.lastRow - header.firstRow + 1 }, (_, i) => this.figureTexts(header.firstRow + i));
      this.headerRows = new Set(rows.filter((texts) => texts.replaceAll('|', '') !== ''));
    }
    return this.headerRows;
  }

  private figureTexts(row: number): string {
    const { header, view } = this.source;
    const texts: string[] = [];
    for (let column = header.firstFigureColumn; column <= header.lastColumn; column++) texts.push(fold(String(view.cell(row, column))));
    return texts.join('|');
  }

  private sameRow(row: number, other: number): boolean {
    const { header, view } = this.source;
    for (let column = header.firstFigureColumn; column <= header.lastColumn; column++) {
      if (String(view.cell(row, column)) !== String(view.cell(other, column))) return false;
    }
    return true;
  }

  /** Units have a column of their own, and only that one is filled. */
  private isInAgencyColumn(row: number): boolean {
    return this.source.who.agency !== null && this.textAt(row, this.source.who.agency) !== '';
  }

  private hasUnitOrdinal({ ordinal, label, jobTitle, agencyText }: Labels): boolean {
    return ROMAN.test(ordinal || (/^[IVXLC]+(?=[.)]\s)/.exec(label)?.[0] ?? '')) && jobTitle === '' && agencyText === '';
  }

  private agencyLine(row: number, labels: Labels, kind: SubjectKind, figures: boolean, evidence: RowEvidence): void {
    const collective = !figures && agencyName(labels.label).name === '';
    if (!collective) this.agency = labels.label;
    this.staffSection = false;
    const measure = this.source.parts?.get(row)?.measure ?? null;
    if (!figures || measure === null || this.rows.at(-1)?.group !== this.groupOf(row)) this.agencyRows = new Map();
    if (figures) this.agencyRows.set(measure, this.rows.length);
    this.push(row, figures ? 'subject' : 'section', figures ? kind : null, labels.label, evidence);
  }

  private section(row: number, labels: Labels): void {
    const staff = speaksOfStaff(labels.label);
    if (staff !== undefined) this.staffSection = staff;
    this.push(row, 'section', null, labels.label, 'words');
  }

  private isPersonWithoutFigures(labels: Labels): boolean {
    if (!labels.inNameColumn) return false;
    return labels.jobTitle !== '' || ARABIC.test(labels.ordinal);
  }

  private joinAgency(labels: Labels): void {
    if (labels.agencyText === '' || labels.agencyText === this.agency) return;
    this.agency = labels.agencyText;
    this.agencyRows = new Map();
  }

  private person(row: number, labels: Labels, label: ReturnType<typeof labelOf>): void {
    this.joinAgency(labels);
    const title = this.titleOf(labels.jobTitle);
    const person = label.is === 'person' ? label : null;
    const staff = title ?? (person?.staff || this.staffSection);
    // A title that is none of a Chấp hành viên, nor of anybody known.
    const strange = title === undefined && labels.jobTitle !== '' && !isLeaderTitle(labels.jobTitle) && /\p{L}{2}/u.test(labels.jobTitle);
    if (strange) return this.push(row, 'subject', staff ? 'staff' : 'officer', labels.label, staff ? 'title' : 'nothing', labels.jobTitle);
    const evidence = title !== undefined || person?.staff ? 'title' : person?.sure ? 'familyName' : person ? 'form' : 'nothing';
    this.push(row, 'subject', staff ? 'staff' : 'officer', labels.label, evidence, labels.jobTitle);
  }

  /** Few titles come again and again. */
  private titleOf(jobTitle: string): boolean | undefined {
    if (jobTitle === '') return undefined;
    if (!this.titles.has(jobTitle)) this.titles.set(jobTitle, speaksOfStaff(jobTitle));
    return this.titles.get(jobTitle);
  }

  private groupOf(row: number): number {
    return this.source.parts?.get(row)?.group ?? row;
  }

  private push(row: number, type: ReportRow['type'], kind: SubjectKind | null, name: string, evidence: RowEvidence, title = ''): void {
    const measure = this.source.parts?.get(row)?.measure ?? null;
    const subject = type === 'subject';
    const agencyRow = subject ? (this.agencyRows.get(measure) ?? null) : null;
    const mark = subject ? this.textAt(row, this.source.who.mark) || (YEAR_BEHIND.exec(name)?.[1] ?? '') : '';
    const agency = subject ? this.agency : '';
    this.rows.push({ row, type, kind, name, agency, agencyRow, evidence, measure, group: this.groupOf(row), mark, ...(title !== '' && { title }) });
  }
}

/** "Lâm Công Khải (CC huyện Đông Sơn)": the unit behind the name. */
function unitInBrackets(bare: string): string {
  if (!bare.endsWith(')')) return '';
  const inner = bare.slice(bare.lastIndexOf('(') + 1, -1);
  return agencyKind(inner) === null ? '' : inner;
}

/** All rows from the first data row to `lastRow`. */
export function readRows(source: RowSource, lastRow: number): ReportRow[] {
  const reader = new RowReader(source);
  for (let row = source.header.firstDataRow; row <= lastRow; row++) reader.read(row);
  return reader.rows;
}

/** True for rows of figures that sums and identities are about. */
export const isCounted = ({ type }: ReportRow): boolean => type === 'subject' || type === 'total';

/** 1 for the rows of a report that hold figures of a measure: units, people, totals. */
export function countedRows({ rows, layout }: { rows: readonly ReportRow[]; layout: 'columns' | 'rows' }, measure: Measure): Uint8Array {
  const counted = new Uint8Array(rows.length);
  for (let i = 0; i < rows.length; i++) if (isCounted(rows[i]!) && (layout === 'columns' || rows[i]!.measure === measure)) counted[i] = 1;
  return counted;
}
