/**
 * A worksheet part as its top-level elements, with their places in the text. `sheetData` is handed to a callback row by row, since
 * it may be 45 MB; every other element becomes a small tree.
 */
import type { Steps } from './steps';
import { localName, Token, XmlScanner, XmlSyntaxError } from './xml-scanner';
import type { Place } from './splices';
import { readElement, skipMark, XmlElement } from './xml-tree';

export interface SheetOutline {
  text: string;
  /** `x:` when the part writes its elements with a prefix. */
  prefix: string;
  root: { start: number; innerStart: number; innerEnd: number; tag: string };
  /** Top-level elements in document order. `sheetData` is there without children. */
  elements: XmlElement[];
}

/** Called with the scanner on a row's Open token; must leave it behind the row. */
export type RowVisitor = (scanner: XmlScanner) => void;

/** Rows between two places to stop at. */
const ROWS = 128;

/** Walks through a worksheet part. Throws XmlSyntaxError. */
export function* readOutline(text: string, visitRow: RowVisitor): Steps<SheetOutline> {
  const scanner = new XmlScanner(text, skipMark(text));
  let token = scanner.next();
  while (token === Token.Text) token = scanner.next();
  if (token !== Token.Open) throw new XmlSyntaxError(0, 'no root element');
  const prefix = scanner.name.slice(0, scanner.name.length - localName(scanner.name).length);
  const root = { start: scanner.start, innerStart: scanner.end, innerEnd: scanner.end, tag: text.slice(scanner.start, scanner.end) };
  const elements: XmlElement[] = [];
  for (token = scanner.next(); token !== Token.End; token = scanner.next()) {
    if (token === Token.Open) elements.push(localName(scanner.name) === 'sheetData' ? yield* readSheetData(scanner, visitRow) : readElement(scanner));
    else if (token === Token.Close) root.innerEnd = scanner.start;
  }
  return { text, prefix, root, elements };
}

function* readSheetData(scanner: XmlScanner, visitRow: RowVisitor): Steps<XmlElement> {
  const element = new XmlElement(scanner.text, scanner.name, 'sheetData', scanner.start, scanner.end, scanner.selfClosing, new Map());
  element.innerEnd = element.end = scanner.end;
  if (scanner.selfClosing) return element;
  let rows = 0;
  for (let token = scanner.next(); token !== Token.Close; token = scanner.next()) {
    if (token !== Token.Open) continue;
    if (++rows % ROWS === 0) yield;
    if (localName(scanner.name) === 'row') visitRow(scanner);
    else scanner.skip();
  }
  element.innerEnd = scanner.start;
  element.end = scanner.end;
  return element;
}

export function elementOf(outline: SheetOutline, local: string): XmlElement | undefined {
  return outline.elements.find((element) => element.local === local);
}

export function elementsOf(outline: SheetOutline, local: string): XmlElement[] {
  return outline.elements.filter((element) => element.local === local);
}

/** CT_Worksheet: the schema fixes the order, and Excel calls a file damaged that breaks it. */
const ORDER = (
  'sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetCalcPr sheetProtection protectedRanges scenarios autoFilter ' +
  'sortState dataConsolidate customSheetViews mergeCells phoneticPr conditionalFormatting dataValidations hyperlinks printOptions ' +
  'pageMargins pageSetup headerFooter rowBreaks colBreaks customProperties cellWatches ignoredErrors smartTags drawing legacyDrawing ' +
  'legacyDrawingHF drawingHF picture oleObjects controls webPublishItems tableParts extLst'
).split(' ');

/** Where a new top-level element of this name belongs: behind the last one that the schema puts before it or beside it. */
export function placeFor(outline: SheetOutline, local: string): Place {
  const rank = ORDER.indexOf(local);
  let at = outline.root.innerStart;
  for (const element of outline.elements) if (rankOf(element) <= rank) at = element.end;
  return { at, rank };
}

/** mc:AlternateContent stands for what it wraps (in practice `controls` or `oleObjects`). */
function rankOf(element: XmlElement): number {
  const rank = ORDER.indexOf(element.local);
  if (rank >= 0 || element.local !== 'AlternateContent') return rank;
  return Math.max(-1, ...element.children.flatMap((choice) => choice.children.map((child) => ORDER.indexOf(child.local))));
}
