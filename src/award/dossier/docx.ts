/**
 * A paper as a .docx file, by the library docx (plain JavaScript: no page, no Office). Load this module with import(): the library is large.
 * Page numbers (Nghị định 30/2020/NĐ-CP, phụ lục I, mục II): Arabic, 13–14 points, in the middle of the top margin, not on the first page.
 */
import {
  AlignmentType,
  BorderStyle,
  Document,
  type FileChild,
  Header,
  HeightRule,
  LeaderType,
  LineRuleType,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph as DocxParagraph,
  Tab,
  Table as DocxTable,
  TableCell,
  TableLayoutType,
  TableRow,
  TabStopType,
  TextRun,
  VerticalAlignTable,
  WidthType,
  convertMillimetersToTwip as twips,
} from 'docx';
import { CELL_PADDING } from './layout';
import { A4, type Align, type Block, type Cell, type Columns, MARGIN, type Paper, type Paragraph, type Rule, type Run, type Table, textWidth } from './paper';
import { cleanText } from './writing';

const FONT = 'Times New Roman';
/** The library counts letters in half points and spaces in twentieths of a point. */
const halfPoints = (points: number): number => Math.round(points * 2);
const twentieths = (points: number): number => Math.round(points * 20);
/** Lines of the body, in 240ths of a single line: the decree allows 1 to 1.5. */
const LINE = 264;
const ALIGN = { left: AlignmentType.LEFT, center: AlignmentType.CENTER, right: AlignmentType.RIGHT, both: AlignmentType.JUSTIFIED } as const;
const NO_BORDER = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;
const THIN = { style: BorderStyle.SINGLE, size: 4, color: '000000' } as const;
const TABLE_SIZE = 12;

/** The file's bytes. @param author the agency that issues the paper: stands in the file's properties */
export async function docxBytes(paper: Pick<Paper, 'title' | 'landscape' | 'blocks'>, author: string): Promise<Uint8Array> {
  const document = new Document({
    title: cleanText(paper.title),
    creator: cleanText(author),
    lastModifiedBy: cleanText(author),
    styles: { default: { document: { run: { font: FONT, size: halfPoints(14), color: '000000', language: { value: 'vi-VN' } } } } },
    sections: [
      {
        properties: { page: { size: pageSize(paper), margin: pageMargin() }, titlePage: true },
        headers: { default: pageNumberHeader(), first: new Header({ children: [new DocxParagraph('')] }) },
        children: blocks(paper.blocks, textWidth(paper.landscape)),
      },
    ],
  });
  return new Uint8Array(await Packer.toArrayBuffer(document));
}

function pageSize({ landscape }: Pick<Paper, 'landscape'>): {
  width: number;
  height: number;
  orientation: (typeof PageOrientation)[keyof typeof PageOrientation];
} {
  // The library itself swaps the two sides of a landscape page.
  return { width: twips(A4.width), height: twips(A4.height), orientation: landscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT };
}

function pageMargin(): Record<'top' | 'right' | 'bottom' | 'left' | 'header' | 'footer', number> {
  const { top, right, bottom, left } = MARGIN;
  return { top: twips(top), right: twips(right), bottom: twips(bottom), left: twips(left), header: twips(10), footer: twips(10) };
}

const pageNumberHeader = (): Header =>
  new Header({
    children: [
      new DocxParagraph({ alignment: AlignmentType.CENTER, children: [new TextRun({ children: [PageNumber.CURRENT], size: halfPoints(13), font: FONT })] }),
    ],
  });

/** @param width of the column that the blocks stand in, in millimetres */
const blocks = (all: readonly Block[], width: number): FileChild[] => all.map((block) => fileChild(block, width));

function fileChild(block: Block, width: number): DocxParagraph | DocxTable {
  switch (block.block) {
    case 'paragraph':
      return textParagraph(block, width);
    case 'rule':
      return ruleParagraph(block);
    case 'table':
      return gridTable(block);
    case 'columns':
      return sideBySide(block);
  }
}

function textParagraph({ runs, align, size, firstLine, before, after, keepNext }: Paragraph, width: number): DocxParagraph {
  return new DocxParagraph({
    alignment: ALIGN[align],
    indent: { firstLine: twips(firstLine) },
    spacing: { before: twentieths(before), after: twentieths(after), line: LINE, lineRule: LineRuleType.AUTO },
    keepNext,
    tabStops: [{ type: TabStopType.RIGHT, position: twips(width), leader: LeaderType.DOT }],
    children: runs.flatMap((run) => textRuns(run, size)),
  });
}

/** A run; its tabs become tabs of the file, everything else is cleaned text. */
function textRuns({ text, bold, italic }: Run, size: number): TextRun[] {
  const look = { bold: bold ?? false, italics: italic ?? false, size: halfPoints(size), font: FONT };
  return text.split('\t').flatMap((part, i) => {
    const words = spaced(part);
    return [...(i > 0 ? [new TextRun({ ...look, children: [new Tab()] })] : []), ...(words ? [new TextRun({ ...look, text: words })] : [])];
  });
}

/** Cleaned, but for the spaces at its ends: they part runs of different looks. */
const spaced = (text: string): string => (/^\s/.test(text) ? ' ' : '') + cleanText(text) + (/\S\s$/.test(text) ? ' ' : '');

/** A line is the border of an empty paragraph, indented from both sides: it prints the same in every word processor. */
function ruleParagraph({ length, within, after }: Rule): DocxParagraph {
  const side = twips(Math.max(0, (within - length) / 2));
  return new DocxParagraph({
    indent: { left: side, right: side },
    border: { top: { style: BorderStyle.SINGLE, size: 6, color: '000000', space: 0 } },
    spacing: { before: twentieths(4), after: twentieths(after), line: twentieths(3), lineRule: LineRuleType.EXACT },
    keepNext: true,
    children: [],
  });
}

function gridTable({ widths, headings, rows, keep }: Table): DocxTable {
  const columns = widths.map((width) => twips(width));
  return new DocxTable({
    layout: TableLayoutType.FIXED,
    width: { size: columns.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    columnWidths: columns,
    rows: [
      new TableRow({ tableHeader: true, cantSplit: true, children: gridCells(headings, columns, true) }),
      ...rows.map(
        (cells, i) =>
          new TableRow({
            cantSplit: true,
            children: gridCells(cells, columns, keep === 'next' || (keep === 'rows' && i < rows.length - 1)),
            ...(isEmpty(cells) && { height: EMPTY_ROW }),
          }),
      ),
    ],
  });
}

const isEmpty = (cells: readonly Cell[]): boolean => cells.every(({ text }) => text === '');
/** A row that a person writes into. */
const EMPTY_ROW = { value: twips(8), rule: HeightRule.ATLEAST };

function gridCells(cells: readonly Cell[], columns: readonly number[], keepRow: boolean): TableCell[] {
  let column = 0;
  return cells.map(({ text, align, bold, italic, span = 1, keepNext = keepRow }) => {
    const width = columns.slice(column, column + span).reduce((sum, one) => sum + one, 0);
    column += span;
    return new TableCell({
      columnSpan: span,
      width: { size: width, type: WidthType.DXA },
      verticalAlign: VerticalAlignTable.CENTER,
      margins: { marginUnitType: WidthType.DXA, top: 40, bottom: 40, left: 80, right: 80 },
      borders: { top: THIN, bottom: THIN, left: THIN, right: THIN },
      children: text.split('\n').map((line) => cellParagraph(line, align, keepNext, { text: line, ...(bold && { bold }), ...(italic && { italic }) })),
    });
  });
}

const cellParagraph = (line: string, align: Align, keepNext: boolean, run: Run): DocxParagraph =>
  new DocxParagraph({ alignment: ALIGN[align], keepNext, spacing: { before: 0, after: 0 }, children: line ? textRuns(run, TABLE_SIZE) : [] });

function sideBySide({ widths, columns }: Columns): DocxTable {
  const sizes = widths.map((width) => twips(width));
  const borders = { top: NO_BORDER, bottom: NO_BORDER, left: NO_BORDER, right: NO_BORDER };
  return new DocxTable({
    layout: TableLayoutType.FIXED,
    width: { size: sizes.reduce((sum, size) => sum + size, 0), type: WidthType.DXA },
    columnWidths: sizes,
    borders: { ...borders, insideHorizontal: NO_BORDER, insideVertical: NO_BORDER },
    rows: [
      new TableRow({
        cantSplit: true,
        children: columns.map(
          (content, i) =>
            new TableCell({
              width: { size: sizes[i]!, type: WidthType.DXA },
              borders,
              margins: { marginUnitType: WidthType.DXA, left: twips(CELL_PADDING), right: twips(CELL_PADDING) },
              children: blocks(content, widths[i]! - 2 * CELL_PADDING) as (DocxParagraph | DocxTable)[],
            }),
        ),
      }),
    ],
  });
}
