/** One cell of the model to `<c>`: made new, or patched into the cell that the file has. */
import type { Cell, CellValue } from '../model/workbook';
import type { CellContext, ReadCell } from './cell-reader';
import { areaName, cellName, parseCell } from './references';
import type { SharedStringsWriter } from './shared-strings';
import { patchTag, withPrefix, type AttributeChanges } from './splices';
import { escapeCellText, escapeXml, textElement } from './xml-text';
import { parseXml } from './xml-tree';

/** What writing cells needs from the workbook, and what it reports back. */
export interface CellWriter {
  context: CellContext;
  /** Text of the sheet part. */
  text: string;
  /** Position in `cellXfs` of a style of the model. */
  xf(style: number): number;
  /** `undefined` when the workbook has no string table: then texts stand in the cells. */
  strings?: SharedStringsWriter;
  /** Shared formulas whose first cell changed: their other cells need formulas of their own. */
  broken: ReadonlySet<number>;
  /** Set when a formula was added, changed or removed: the calculation chain is stale then. */
  formulasChanged: boolean;
  /** Position of the mark "dynamic array" in the workbook's cell metadata; undefined where there is none to be had: then it is an array formula of old. */
  dynamicArrays(): number | undefined;
  /** Set when a formula was written of which nobody knows the value: Excel must calculate on opening. */
  uncachedWritten: boolean;
}

interface Content {
  type?: string;
  markup: string;
}

/** A new `<c>` element, without prefix. */
export function cellMarkup(name: string, cell: Cell, writer: CellWriter): string {
  const formula = formulaMarkup(name, cell, writer);
  const { type, markup } = valueContent(cell, writer);
  const style = writer.xf(cell.style);
  if (formula) noteFormula(cell, writer);
  const cm = isDynamic(cell) && formula ? writer.dynamicArrays() : undefined;
  const tag = `<c r="${name}"${style ? ` s="${style}"` : ''}${type ? ` t="${type}"` : ''}${cm === undefined ? '' : ` cm="${cm}"`}`;
  return formula || markup ? `${tag}>${formula}${markup}</c>` : `${tag}/>`;
}

/** An array formula names the cells that it fills. */
function formulaMarkup(name: string, { formula, array }: Cell, { context: { dialect } }: CellWriter): string {
  if (formula === undefined) return '';
  const text = escapeXml(dialect.toFile(formula));
  if (!array) return `<f>${text}</f>`;
  const { row, column } = parseCell(name);
  const ref = areaName({ top: row, left: column, bottom: row + array.rows - 1, right: column + array.columns - 1 });
  return `<f t="array" ref="${ref}">${text}</f>`;
}

const isDynamic = ({ array }: Cell): boolean => array !== undefined && !array.fixed;

function noteFormula(cell: Cell, writer: CellWriter): void {
  writer.formulasChanged = true;
  if (isUnwritable(cell)) writer.uncachedWritten = true;
}

/** Errors that the file format has words for; the newer ones (#SPILL!, #CALC!, #BUSY!) Excel finds again when it calculates. */
const ERRORS_OF_FORMAT = new Set(['#NULL!', '#DIV/0!', '#VALUE!', '#REF!', '#NAME?', '#NUM!', '#N/A', '#GETTING_DATA']);

/** A formula whose value cannot stand in a file: Excel must calculate. */
function isUnwritable({ value, formula, uncached }: Cell): boolean {
  if (formula === undefined) return false;
  return uncached === true || (typeof value === 'object' && value !== null && !ERRORS_OF_FORMAT.has(value.error));
}

function valueContent(cell: Cell, writer: CellWriter): Content {
  const { value } = cell;
  if (value === null || isUnwritable(cell)) return { markup: '' };
  if (typeof value === 'string') return textContent(value, cell.formula !== undefined, writer);
  if (typeof value === 'boolean') return { type: 'b', markup: `<v>${value ? 1 : 0}</v>` };
  if (typeof value === 'number') return Number.isFinite(value) ? { markup: `<v>${value}</v>` } : errorContent('#NUM!');
  return errorContent(value.error);
}

function errorContent(error: string): Content {
  return { type: 'e', markup: `<v>${escapeXml(error)}</v>` };
}

function textContent(text: string, ofFormula: boolean, { strings }: CellWriter): Content {
  if (ofFormula) return { type: 'str', markup: `<v>${escapeCellText(text)}</v>` };
  return strings ? { type: 's', markup: `<v>${strings.use(text)}</v>` } : { type: 'inlineStr', markup: `<is>${textElement(text)}</is>` };
}

/** The file's cell with the model's changes; the same text when they say the same. `''` removes it. */
export function patchCell(raw: string, read: ReadCell, cell: Cell | undefined, writer: CellWriter, prefix: string): string {
  const broken = read.shared !== undefined && writer.broken.has(read.shared);
  const sameFormula = !broken && read.cell.formula === cell?.formula && sameArray(read.cell.array, cell?.array);
  if (read.cell.formula !== cell?.formula) writer.formulasChanged = true;
  const sameContent = cell && sameFormula && sameValue(read.cell.value, cell.value) && !read.cell.uncached === !cell.uncached;
  if (read.sharedString && !sameContent) writer.strings?.release();
  if (!cell) return '';
  if (sameContent) return restyled(addressed(raw, read), read, cell, writer);
  return rewritten(addressed(raw, read), sameFormula, cell, read, writer, prefix);
}

/** Values are compared as they were read: `1` in the file and 1 in the model are the same, whatever the file's spelling. */
function sameValue(a: CellValue, b: CellValue): boolean {
  return a === b || (typeof a === 'object' && typeof b === 'object' && a !== null && b !== null && a.error === b.error);
}

/** A cell that says nothing of an array leaves the file's as it is. */
function sameArray(a: Cell['array'], b: Cell['array']): boolean {
  return !b || (a?.rows === b.rows && a.columns === b.columns && a.fixed === b.fixed);
}

/** A cell without an address gets one: cells may have come in before it. */
function addressed(raw: string, read: ReadCell): string {
  if (read.addressed) return raw;
  const tag = /^<[^\s/>]+/.exec(raw)![0];
  return `${tag} r="${cellName(read.row, read.column)}"${raw.slice(tag.length)}`;
}

function restyled(raw: string, read: ReadCell, cell: Cell, writer: CellWriter): string {
  return cell.style === read.cell.style ? raw : patchOpenTag(raw, { s: writer.xf(cell.style) || null });
}

/** Formula (if unchanged), extension and unknown attributes stay; cell metadata belongs to the old value. */
function rewritten(raw: string, keepFormula: boolean, cell: Cell, read: ReadCell, writer: CellWriter, prefix: string): string {
  const element = parseXml(raw);
  const oldFormula = keepFormula && cell.formula !== undefined ? element.child('f')?.raw : undefined;
  const newFormula = withPrefix(formulaMarkup(cellName(read.row, read.column), cell, writer), prefix);
  if (newFormula && !oldFormula) noteFormula(cell, writer);
  // A data table's <f> has no text, so the model does not know it; it goes with the value, and the chain must hear of it.
  else if (!oldFormula && element.child('f')) writer.formulasChanged = true;
  else if (oldFormula && isUnwritable(cell)) writer.uncachedWritten = true;
  const { type, markup } = valueContent(cell, writer);
  const style: AttributeChanges = cell.style === read.cell.style ? {} : { s: writer.xf(cell.style) || null };
  const tag = patchTag(element.openTag, {
    ...style,
    t: type ?? null,
    ...(oldFormula ? {} : { cm: (isDynamic(cell) && newFormula ? writer.dynamicArrays() : undefined) ?? null, vm: null }),
  }).replace(/\s*\/?>$/, '>');
  const inner = (oldFormula ?? newFormula) + withPrefix(markup, prefix) + (element.child('extLst')?.raw ?? '');
  return inner ? `${tag}${inner}</${element.name}>` : tag.replace(/>$/, '/>');
}

function patchOpenTag(raw: string, changes: Record<string, number | null>): string {
  const end = raw.indexOf('>') + 1;
  return patchTag(raw.slice(0, end), changes) + raw.slice(end);
}
