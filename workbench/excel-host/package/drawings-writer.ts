/** A sheet's drawing part on saving: charts that were made here are written, those that are gone are taken out; all else in it stays as it is. */
import type { Drawing, DrawingCorner, Sheet } from '../model/workbook';
import { chartMarkup } from './chart-markup';
import { addContentType, CONTENT_TYPES } from './content-types';
import { anchorsOf, drawingPartOf } from './drawings';
import type { SheetState } from './package-state';
import { addRelationship, removeRelationships } from './relationships';
import { namespacesOf, type SaveContext } from './save-context';
import { elementOf, placeFor, type SheetOutline } from './sheet-outline';
import { Splices } from './splices';
import { escapeAttribute } from './xml-text';

const DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing';
const MAIN = 'http://schemas.openxmlformats.org/drawingml/2006/main';
const CHART = 'http://schemas.openxmlformats.org/drawingml/2006/chart';
const EMU = 12_700;
/** The relationship that an anchor names: `r:id`, whatever the prefix is. */
const RELATION = /\s[\w.-]+:id\s*=\s*["']([^"']+)["']/;

export function writeDrawings(outline: SheetOutline, sheet: Sheet, state: SheetState, context: SaveContext, splices: Splices): void {
  const { parts } = context.state;
  const made = sheet.drawings.filter((drawing) => drawing.chart);
  let part = drawingPartOf(parts, state.part);
  if (part === undefined) {
    if (made.length === 0) return;
    part = parts.freeName('xl/drawings/drawing#.xml');
    parts.setText(part, `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<xdr:wsDr xmlns:xdr="${DRAWING}" xmlns:a="${MAIN}"></xdr:wsDr>`);
    addContentType(parts, part, CONTENT_TYPES.drawing);
    const rid = addRelationship(parts, state.part, 'drawing', part);
    if (!elementOf(outline, 'drawing'))
      splices.insert(placeFor(outline, 'drawing'), `<${outline.prefix}drawing xmlns:r="${namespacesOf(outline.root.tag).relationships}" r:id="${rid}"/>`);
  }
  // Those of the file that are still there, in their order; what was made here is written anew.
  const root = parts.xml(part);
  const patch = new Splices();
  const kept = new Set(sheet.drawings.filter((drawing) => !drawing.chart).map(({ id, name }) => `${id} ${name}`));
  const known = new Map(state.charts);
  const own = new Set([...known.values()].map(({ id }) => id));
  const gone: string[] = [];
  for (const { element, drawing } of anchorsOf(root)) {
    if (drawing?.kind !== 'chart') continue;
    const isOwn = own.has(Number(drawing.id));
    if (!isOwn && kept.has(`${drawing.id} ${drawing.name}`)) continue;
    patch.remove(element);
    // The way to the chart of a file goes with its place; ours are told below.
    const rid = isOwn ? undefined : RELATION.exec(element.raw)?.[1];
    if (rid !== undefined) gone.push(rid);
  }
  const ids = anchorsOf(root).flatMap(({ drawing }) => (drawing ? [Number(drawing.id)] : []));
  let next = Math.max(1, ...ids, ...[...known.values()].map(({ id }) => id)) + 1;
  const written = new Map<Drawing, { part: string; id: number; rid: string }>();
  let anchors = '';
  for (const drawing of made) {
    const before = known.get(drawing);
    const chartPart = before?.part ?? parts.freeName('xl/charts/chart#.xml');
    parts.setText(chartPart, chartMarkup(drawing.chart!, context.workbook));
    if (!before) addContentType(parts, chartPart, CONTENT_TYPES.chart);
    const rid = before?.rid ?? addRelationship(parts, part, 'chart', chartPart);
    const id = before?.id ?? next++;
    written.set(drawing, { part: chartPart, id, rid });
    anchors += anchorMarkup(drawing, id, rid);
  }
  if (anchors !== '') patch.append(root, anchors);
  gone.push(...[...known].filter(([drawing]) => !written.has(drawing)).map(([, { rid }]) => rid));
  parts.setText(part, patch.apply(root.source));
  if (gone.length > 0) {
    removeRelationships(parts, part, new Set(gone));
    context.unlinked = true;
  }
  context.commits.push(() => (state.charts = written));
}

const corner = (name: 'from' | 'to', { column, row, x, y }: DrawingCorner): string =>
  `<xdr:${name}><xdr:col>${column}</xdr:col><xdr:colOff>${Math.round(x * EMU)}</xdr:colOff><xdr:row>${row}</xdr:row><xdr:rowOff>${Math.round(y * EMU)}</xdr:rowOff></xdr:${name}>`;

/** Made here, a drawing grows with its cells. The namespaces stand on each anchor: the part may call them otherwise, or not have them. */
function anchorMarkup({ name, from, to }: Drawing, id: number, rid: string): string {
  return (
    `<xdr:twoCellAnchor xmlns:xdr="${DRAWING}" xmlns:a="${MAIN}">${corner('from', from)}${corner('to', to as DrawingCorner)}` +
    `<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="${id}" name="${escapeAttribute(name)}"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr>` +
    `<xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm><a:graphic><a:graphicData uri="${CHART}">` +
    `<c:chart xmlns:c="${CHART}" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" r:id="${rid}"/>` +
    `</a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor>`
  );
}
