/** Sheets that come and go: their parts, and how the workbook part refers to them. */
import type { Sheet, Touched } from '../model/workbook';
import { addContentType, CONTENT_TYPES } from './content-types';
import type { SheetState } from './package-state';
import { addRelationship, relationshipsOf, removeRelationships } from './relationships';
import { namespacesOf, type SaveContext } from './save-context';

/** A sheet made in memory, with its part and relationship. */
export interface AddedSheet {
  state: SheetState;
  rid: string;
}

/** Makes an empty part for each sheet that the package does not know, and marks everything of the sheet as touched. */
export function addSheetParts(context: SaveContext): Map<string, AddedSheet> {
  const { workbook, state } = context;
  const added = new Map<string, AddedSheet>();
  let sheetId = Math.max(0, ...usedSheetIds(context));
  for (const sheet of workbook.sheets) {
    if (state.sheets.has(sheet.id)) continue;
    added.set(sheet.id, addSheetPart(sheet, ++sheetId, context));
  }
  context.commits.push(() => added.forEach((one, id) => state.sheets.set(id, one.state)));
  return added;
}

function usedSheetIds({ state: { parts, workbookPart } }: SaveContext): number[] {
  return (parts.xml(workbookPart).child('sheets')?.children ?? []).map((element) => element.number('sheetId') ?? 0);
}

function addSheetPart(sheet: Sheet, sheetId: number, { state: { parts, workbookPart } }: SaveContext): AddedSheet {
  const part = parts.freeName('xl/worksheets/sheet#.xml');
  parts.setText(part, emptySheet(sheet, namespacesOf(parts.xml(workbookPart).openTag)));
  addContentType(parts, part, CONTENT_TYPES.worksheet);
  const rid = addRelationship(parts, workbookPart, 'worksheet', part);
  for (const key of Object.keys(sheet.rows)) sheet.touched.rows.add(Number(key));
  for (const mark of Object.keys(sheet.touched) as (keyof Touched)[]) if (mark !== 'rows') sheet.touch(mark);
  return { state: { part, sheetId, sharedFormulas: new Map(), ruleIds: [], tables: new Map(), charts: new Map() }, rid };
}

function emptySheet({ defaultRowHeight }: Sheet, { main, relationships }: { main: string; relationships: string }): string {
  const body =
    `<dimension ref="A1"/><sheetViews><sheetView workbookViewId="0"/></sheetViews><sheetFormatPr defaultRowHeight="${defaultRowHeight}"/><sheetData/>` +
    '<pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/>';
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="${main}" xmlns:r="${relationships}">${body}</worksheet>`;
}

/** Unlinks the parts of sheets that are gone; what only they used goes with them. */
export function removeSheetParts(context: SaveContext, gone: readonly string[]): void {
  if (!gone.length) return;
  const { parts, workbookPart, sheets } = context.state;
  const targets = gone.map((id) => sheets.get(id)!.part);
  removeRelationships(parts, workbookPart, new Set(relationshipsOf(parts, workbookPart).flatMap(({ id, target }) => (targets.includes(target) ? [id] : []))));
  context.unlinked = true;
  // The chain names cells of the sheet.
  context.formulasChanged = true;
  context.commits.push(() => gone.forEach((id) => sheets.delete(id)));
}
