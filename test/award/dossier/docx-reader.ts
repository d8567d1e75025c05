/** Reads back what stands in a .docx: paragraphs and tables of word/document.xml. A small reader of what a word processor would show. */
import { strFromU8, unzipSync } from 'fflate';
import { parseXml, type XmlElement } from 'excel-host/package';

export interface ReadTable {
  /** Text of every cell; lines of a cell are joined by "\n". */
  rows: string[][];
  /** How many rows are repeated on every page. */
  headingRows: number;
}

export interface ReadDocx {
  /** Paragraphs of the body and of tables, in their order; a tab is "\t". */
  paragraphs: string[];
  tables: ReadTable[];
  parts: Record<string, string>;
  document: XmlElement;
}

/** Parses a part; a character that XML 1.0 forbids throws, as it does in Word. */
function parsed(name: string, xml: string): XmlElement {
  const forbidden = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Cs}|&#(?:x0*1?[0-9a-f]|0*[12]?[0-9]);/iu.exec(xml);
  if (forbidden) throw new Error(`${name}: ${JSON.stringify(forbidden[0])} at ${forbidden.index} is not allowed in XML`);
  return parseXml(xml);
}

function textOf(paragraph: XmlElement): string {
  const runs = paragraph.descendants('r').flatMap(({ children }) => children);
  return runs.map((part) => (part.local === 't' ? part.text : part.local === 'tab' ? '\t' : '')).join('');
}

function tableOf(table: XmlElement): ReadTable {
  const rows = table.all('tr');
  return {
    rows: rows.map((row) => row.all('tc').map((cell) => cell.descendants('p').map(textOf).join('\n'))),
    headingRows: rows.filter((row) => row.at('trPr', 'tblHeader')).length,
  };
}

/** Everything of a .docx. Each XML part of it is parsed. */
export function readDocx(bytes: Uint8Array): ReadDocx {
  const parts = Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, data]) => [name, strFromU8(data)]));
  for (const [name, xml] of Object.entries(parts)) if (/\.(xml|rels)$/.test(name)) parsed(name, xml);
  const document = parseXml(parts['word/document.xml']!);
  return { paragraphs: document.descendants('p').map(textOf), tables: document.descendants('tbl').map(tableOf), parts, document };
}

/** All text of a paper, a line per paragraph; spaces that do not break are made plain. */
export const textOfDocx = ({ paragraphs }: ReadDocx): string => paragraphs.join('\n').replaceAll('\u00a0', ' ');
