/** Where the charts, pictures and shapes of a sheet lie: its drawing part, read. drawings-writer.ts writes what was made here. */
import type { Drawing, DrawingCorner } from '../model/workbook';
import type { Parts } from './parts';
import { relationshipsOf } from './relationships';
import type { XmlElement } from './xml-tree';

/** English metric units in a point. */
const POINT = 12_700;

/** The drawing part of a sheet; undefined where it has none. */
export const drawingPartOf = (parts: Parts, sheetPart: string): string | undefined =>
  relationshipsOf(parts, sheetPart).find(({ kind, target, external }) => kind === 'drawing' && !external && parts.has(target))?.target;

/** The drawings of a sheet, bottom first. */
export function readDrawings(parts: Parts, sheetPart: string): Drawing[] {
  const part = drawingPartOf(parts, sheetPart);
  return part === undefined ? [] : anchorsOf(parts.xml(part)).flatMap(({ drawing }) => drawing ?? []);
}

/** Each anchor of a drawing part with what it holds; null for what is no drawing. */
export const anchorsOf = (root: XmlElement): { element: XmlElement; drawing: Drawing | null }[] =>
  root.children.map((element) => ({ element, drawing: readDrawing(element) }));

function readDrawing(anchor: XmlElement): Drawing | null {
  const from = anchor.local === 'absoluteAnchor' ? position(anchor.child('pos')) : corner(anchor.child('from'));
  const size = anchor.child('ext');
  const to = anchor.local === 'twoCellAnchor' ? corner(anchor.child('to')) : size && { width: points(size.get('cx')), height: points(size.get('cy')) };
  const content = anchor.children.find(({ local }) => !NO_CONTENT.has(local));
  if (!from || !to || !content) return null;
  const properties = content.children.flatMap(({ children }) => children).find(({ local }) => local === 'cNvPr');
  const kind = content.local === 'graphicFrame' && content.raw.includes('/chart"') ? 'chart' : 'shape';
  return { kind, type: TYPES[content.local] ?? 'Unsupported', id: properties?.get('id') ?? '', name: properties?.get('name') ?? '', from, to };
}

const TYPES: Partial<Record<string, Drawing['type']>> = { pic: 'Image', sp: 'GeometricShape', grpSp: 'Group', cxnSp: 'Line' };
const NO_CONTENT: ReadonlySet<string> = new Set(['from', 'to', 'ext', 'pos', 'clientData']);
const points = (units: string | undefined): number => Number(units ?? 0) / POINT;

function corner(element: XmlElement | undefined): DrawingCorner | null {
  if (!element) return null;
  const number = (name: string): number => Number(element.child(name)?.text ?? 0);
  return { column: number('col'), row: number('row'), x: number('colOff') / POINT, y: number('rowOff') / POINT };
}

const position = (element: XmlElement | undefined): DrawingCorner | null =>
  element ? { column: 0, row: 0, x: points(element.get('x')), y: points(element.get('y')) } : null;
