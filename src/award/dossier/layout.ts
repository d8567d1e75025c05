/**
 * The parts that papers are laid out from, by Nghị định 30/2020/NĐ-CP, phụ lục I (form and technique of administrative documents):
 * A4, margins 20–25 mm at top and bottom, 30–35 left, 15–20 right; Times New Roman, black; national title 12–13 bold capitals, motto 13–14 bold over a line
 * as long as itself; managing agency 12–13 capitals, agency the same in bold over a line of 1/3–1/2 of its length; number 13; place and date 13–14 italic;
 * type of document 13–14 bold capitals, abstract bold over a line of 1/3–1/2; text 13–14 justified, first line 1 or 1.27 cm in, at least 6 points between
 * paragraphs; legal grounds italic; signature bold capitals, name bold; "Nơi nhận" 12 bold italic, its list 11. Page numbers: docx.ts.
 */
import { dossierVi as say } from './texts';
import { boldWidth, linesOfName } from './letters';
import { type Align, type Block, type Cell, type Columns, type Paragraph, type Rule, type Run, type Table, textWidth } from './paper';

/** Letter sizes in points. The decree ties them: 12 for the national title goes with 13 for the motto and the date. */
const SIZE = { nation: 12, motto: 13, agency: 12, number: 13, title: 14, body: 14, recipients: 12, recipient: 11 } as const;
const FIRST_LINE = 12.7;
const GAP = 6;
/** Empty room for a signature and a stamp, in points. */
const SIGNATURE_ROOM = 72;

interface Look {
  align?: Align;
  size?: number;
  firstLine?: number;
  before?: number;
  after?: number;
  keepNext?: boolean;
}

const runsOf = (text: string | readonly Run[], look: Partial<Run> = {}): Run[] => (typeof text === 'string' ? [{ text, ...look }] : [...text]);

/** A paragraph of any look. */
export function paragraph(text: string | readonly Run[], look: Look & Partial<Run> = {}): Paragraph {
  const { align = 'both', size = SIZE.body, firstLine = 0, before = 0, after = GAP, keepNext = false, bold, italic } = look;
  return { block: 'paragraph', runs: runsOf(text, { ...(bold && { bold }), ...(italic && { italic }) }), align, size, firstLine, before, after, keepNext };
}

/** A paragraph of the body: justified, its first line indented. */
export const body = (text: string | readonly Run[], look: Look & Partial<Run> = {}): Paragraph => paragraph(text, { firstLine: FIRST_LINE, ...look });

/** A heading within the body: stays with what follows. */
export const heading = (text: string): Paragraph => body(text, { bold: true, keepNext: true, align: 'left' });

/** A legal ground. */
export const ground = (text: string): Paragraph => body(text, { italic: true });

/** "Địa điểm: ………": a label, then dots to the right edge. What is known stands instead of the dots. */
export const filled = (label: string, known = ''): Paragraph => body(known ? `${label} ${known}` : `${label} \t`, { align: 'left' });

/** Empty lines of dots for a person to write on. */
export const dottedLines = (lines: number): Paragraph[] => Array.from({ length: lines }, () => paragraph('\t', { align: 'left' }));

const centred = (text: string, look: Look & Partial<Run>): Paragraph => paragraph(text, { align: 'center', after: 0, ...look });

const rule = (length: number, within: number, after: number): Rule => ({ block: 'rule', length: Math.min(length, within), within, after });

/** A third of the text above is within the decree's 1/3–1/2 also where a printer's font is a little wider. */
const RULE_SHARE = 0.4;

export interface Head {
  /** Managing agency; '' = not known. */
  superior: string;
  /** Who issues the paper. */
  issuer: string;
  /** "Số: …"; '' = the paper bears no number. */
  number: string;
  /** "Hậu Giang, ngày …"; '' = the paper bears no date here. */
  placeAndDate: string;
}

/** Shares of the text's width: agency left, nation right. */
const HEAD_SHARE = 0.41;

/** Agency and number on the left, nation, motto, place and date on the right. */
export function letterhead(head: Head, landscape = false): Columns {
  const width = textWidth(landscape);
  const widths = [width * HEAD_SHARE, width * (1 - HEAD_SHARE)] as const;
  return {
    block: 'columns',
    widths,
    columns: [agencyBlocks(head, widths[0]), nationBlocks(head.placeAndDate, widths[1])],
  };
}

/** Room left and right of the text in columns without lines, in millimetres. */
export const CELL_PADDING = 0.5;

/** Width of regular letters beside bold ones. */
const REGULAR = 0.93;

function agencyBlocks({ superior, issuer, number }: Head, width: number): Block[] {
  const inner = width - 2 * CELL_PADDING;
  const lines = linesOfName(issuer, SIZE.agency, inner);
  const last = Math.min(inner, boldWidth(lines.at(-1)!, SIZE.agency));
  return [
    ...linesOfName(superior || say.blank.name, SIZE.agency, inner / REGULAR).map((line) => centred(line, { size: SIZE.agency })),
    ...lines.map((line) => centred(line || say.blank.name, { size: SIZE.agency, bold: true })),
    rule(Math.max(12, last * RULE_SHARE), inner, number ? 4 : 0),
    ...(number ? [centred(number, { size: SIZE.number })] : []),
  ];
}

function nationBlocks(placeAndDate: string, width: number): Block[] {
  const inner = width - 2 * CELL_PADDING;
  return [
    centred(say.nation, { size: SIZE.nation, bold: true }),
    centred(say.motto, { size: SIZE.motto, bold: true }),
    rule(boldWidth(say.motto, SIZE.motto), inner, placeAndDate ? 4 : 0),
    ...(placeAndDate ? [centred(placeAndDate, { size: SIZE.number, italic: true })] : []),
  ];
}

/** Type of the document, what it is about, and the line under it. */
export function title(type: string, about: readonly string[], landscape = false): Block[] {
  const width = textWidth(landscape);
  const shortest = Math.min(width, ...about.slice(-1).map((line) => boldWidth(line, SIZE.title)));
  return [
    centred(type, { size: SIZE.title, bold: true, before: 18, keepNext: true }),
    ...about.map((line) => centred(line, { size: SIZE.title, bold: true, keepNext: true })),
    rule(Math.min(60, Math.max(20, shortest * RULE_SHARE)), width, 10),
  ];
}

/** Heading of an annex: the word, if it is called one; its name in capitals; what it belongs to. (Nghị định 30/2020/NĐ-CP, phụ lục I, on annexes.) */
export const annexTitle = (word: string | null, name: string, attached: string): Block[] => [
  ...(word === null ? [] : [centred(word, { size: SIZE.title, bold: true, keepNext: true })]),
  centred(name.toLocaleUpperCase('vi'), { size: SIZE.title, bold: true, keepNext: true, ...(word === null && { before: 6 }) }),
  underTitle(attached),
];

/** A note below the title: what the paper belongs to, that figures are provisional. */
export const underTitle = (text: string): Paragraph => centred(text, { size: 13, italic: true, after: GAP });

export interface Signature {
  /** Lines above the name: "TM. HỘI ĐỒNG", "CHỦ TỊCH". */
  lines: readonly string[];
  /** "(Ký, ghi rõ họ tên)" */
  hint: string;
  /** '' = dots to write on. */
  name: string;
}

function signatureBlocks({ lines, hint, name }: Signature): Block[] {
  return [
    ...lines.map((line) => centred(line, { size: SIZE.body, bold: true, keepNext: true })),
    centred(hint, { size: 13, italic: true, after: SIGNATURE_ROOM, keepNext: true }),
    centred(name || say.blank.name, { size: SIZE.body, bold: true }),
  ];
}

/** "Nơi nhận" on the left, who signs on the right. */
export function signedTo(recipients: readonly string[], signature: Signature, landscape = false): Columns {
  const left: Block[] = [
    paragraph(say.recipients.heading, { size: SIZE.recipients, bold: true, italic: true, after: 0, align: 'left' }),
    ...recipients.map((recipient) => paragraph(recipient, { size: SIZE.recipient, after: 0, align: 'left' })),
  ];
  return { block: 'columns', widths: halves(landscape), columns: [left, signatureBlocks(signature)] };
}

/** Two signatures beside each other. */
export const signedByTwo = (left: Signature, right: Signature): Columns => ({
  block: 'columns',
  widths: halves(false),
  columns: [signatureBlocks(left), signatureBlocks(right)],
});

const halves = (landscape: boolean): readonly [number, number] => [textWidth(landscape) / 2, textWidth(landscape) / 2];

/** A table whose columns share the width between the margins. @param shares e.g. [1, 4, 2] */
export function table(
  shares: readonly number[],
  headings: readonly string[],
  rows: Cell[][],
  { landscape = false, keep = 'no' }: { landscape?: boolean; keep?: Table['keep'] } = {},
): Table {
  const all = shares.reduce((sum, share) => sum + share, 0);
  return {
    block: 'table',
    widths: shares.map((share) => (share / all) * textWidth(landscape)),
    headings: headings.map((text) => cell(text, 'center', { bold: true })),
    rows,
    keep,
  };
}

export const cell = (text: string, align: Align = 'left', more: Partial<Cell> = {}): Cell => ({ text, align, ...more });
