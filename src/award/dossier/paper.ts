/**
 * A paper as data: what stands on it and how it looks, before any file format. Sizes of letters are points, all other lengths millimetres.
 * The writers of single papers (submission, minutes, list, achievements) make it; docx.ts turns it into a file.
 */

/**
 * The papers of a dossier in its order: what each is called and how its file begins. One of each but `achievements`: one per nominee. A new paper is a line
 * here, a file of its own beside this one, and its line among the makers of dossier.ts.
 */
export const PAPERS = {
  submission: { title: 'Tờ trình', file: '01-To-trinh' },
  minutes: { title: 'Biên bản họp xét khen thưởng', file: '02-Bien-ban-hop' },
  leftOut: { title: 'Phụ lục biên bản: các trường hợp không đề nghị', file: '02-Bien-ban-hop-Phu-luc' },
  list: { title: 'Danh sách đề nghị khen thưởng', file: '03-Danh-sach-de-nghi' },
  achievements: { title: 'Báo cáo thành tích', file: '04-Bao-cao-thanh-tich' },
  decision: { title: 'Dự thảo Quyết định khen thưởng', file: '05-Du-thao-Quyet-dinh' },
} as const;
export type PaperKind = keyof typeof PAPERS;

/** What a paper is called that may go to an agency above. */
export const titleOf = (kind: PaperKind, above: string | null): string => (above === null ? PAPERS[kind].title : `${PAPERS[kind].title} (gửi ${above})`);

/** Text in one look. A tab leads with dots to the right edge: a line to write on. */
export interface Run {
  text: string;
  bold?: boolean;
  italic?: boolean;
}

/** `both` = justified. */
export type Align = 'left' | 'center' | 'right' | 'both';

export interface Paragraph {
  block: 'paragraph';
  runs: Run[];
  align: Align;
  /** Points. */
  size: number;
  /** First line indented, in millimetres. */
  firstLine: number;
  /** Points between this paragraph and its neighbours. */
  before: number;
  after: number;
  /** Stays on the page of the next block. */
  keepNext: boolean;
}

/** A thin line in the middle of its column. */
export interface Rule {
  block: 'rule';
  length: number;
  /** Width of the column that it stands in. */
  within: number;
  /** Points below. */
  after: number;
}

export interface Table {
  block: 'table';
  /** Widths of the columns. */
  widths: readonly number[];
  /** Repeated on every page. */
  headings: Cell[];
  rows: Cell[][];
  /** `rows`: all on one page, where one page holds them; `next`: and on the page of the next block. */
  keep: 'no' | 'rows' | 'next';
}

export interface Cell {
  text: string;
  align: Align;
  bold?: boolean;
  italic?: boolean;
  /** Columns that it spans; 1 when absent. */
  span?: number;
  /** The row stays on the page of the next one: headings of sections. */
  keepNext?: boolean;
}

/** Blocks side by side, without lines and never broken over two pages: letterheads, signatures. */
export interface Columns {
  block: 'columns';
  widths: readonly number[];
  columns: Block[][];
}

export type Block = Paragraph | Rule | Table | Columns;

export interface Paper {
  kind: PaperKind;
  /** What it is, in words, for people who choose one: "Báo cáo thành tích: Trần Văn Mẫu". */
  title: string;
  landscape: boolean;
  blocks: Block[];
}

/** Media type of a .docx. */
export const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** Paper A4 and the margins that the decree allows (20–25, 15–20, 20–25, 30–35): see layout.ts. */
export const A4 = { width: 210, height: 297 } as const;
export const MARGIN = { top: 20, right: 15, bottom: 20, left: 30 } as const;

/** Width between the margins. */
export const textWidth = (landscape: boolean): number => (landscape ? A4.height : A4.width) - MARGIN.left - MARGIN.right;
