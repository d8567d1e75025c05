/** A sheet's tables on saving: parts patched, made or unlinked, and `<tableParts>` kept in step. */
import type { Sheet, Table } from '../model/workbook';
import { addContentType, CONTENT_TYPES } from './content-types';
import type { DxfOf } from './filter-columns';
import type { SheetState } from './package-state';
import type { Parts } from './parts';
import { addRelationship, relationshipsOf, removeRelationships } from './relationships';
import { namespacesOf, type SaveContext } from './save-context';
import { elementOf, placeFor, type SheetOutline } from './sheet-outline';
import type { Splices } from './splices';
import { patchTable, tableMarkup } from './tables';

export function writeTables(outline: SheetOutline, sheet: Sheet, state: SheetState, context: SaveContext, splices: Splices): void {
  const { parts } = context.state;
  const dxf: DxfOf = (look) => context.styles.dxf(look);
  const wanted = new Set(sheet.tables.map(({ id }) => id));
  const gone = [...state.tables].filter(([id]) => !wanted.has(id)).map(([, part]) => part);
  const added = sheet.tables.filter(({ id }) => !state.tables.has(id));
  for (const table of sheet.tables) {
    const part = state.tables.get(table.id);
    if (part) parts.setText(part, patchTable(parts.xml(part), table, dxf));
  }
  const goneIds = new Set(relationshipsOf(parts, state.part).flatMap(({ id, target }) => (gone.includes(target) ? [id] : [])));
  if (goneIds.size) {
    removeRelationships(parts, state.part, goneIds);
    context.unlinked = true;
  }
  const created = added.map((table) => createTable(parts, state.part, table, dxf));
  patchTableParts(
    outline,
    goneIds,
    created.map(({ rid }) => rid),
    splices,
  );
  context.commits.push(() => {
    for (const [id, part] of [...state.tables]) if (gone.includes(part)) state.tables.delete(id);
    added.forEach((table, i) => state.tables.set(table.id, created[i]!.part));
  });
}

function createTable(parts: Parts, sheetPart: string, table: Table, dxf: DxfOf): { part: string; rid: string } {
  const part = parts.freeName('xl/tables/table#.xml');
  parts.setText(part, tableMarkup(table, nextTableId(parts), dxf));
  addContentType(parts, part, CONTENT_TYPES.table);
  return { part, rid: addRelationship(parts, sheetPart, 'table', part) };
}

/** Table ids are unique in the workbook. */
function nextTableId(parts: Parts): number {
  const tables = parts.names.filter((name) => /^xl\/tables\/[^/]+\.xml$/i.test(name));
  return Math.max(0, ...tables.map((name) => parts.xml(name).number('id') ?? 0)) + 1;
}

function patchTableParts(outline: SheetOutline, gone: ReadonlySet<string>, created: readonly string[], splices: Splices): void {
  if (!gone.size && !created.length) return;
  const element = elementOf(outline, 'tableParts');
  const old = element?.all('tablePart') ?? [];
  const kept = old.filter((one) => !gone.has(one.getLocal('id') ?? ''));
  const count = kept.length + created.length;
  const { prefix } = outline;
  const markup = created.map((rid) => `<${prefix}tablePart xmlns:r="${namespacesOf(outline.root.tag).relationships}" r:id="${rid}"/>`).join('');
  if (!element) {
    splices.insert(placeFor(outline, 'tableParts'), `<${prefix}tableParts count="${count}">${markup}</${prefix}tableParts>`);
  } else if (!count) splices.remove(element);
  else {
    splices.setAttributes(element, { count });
    for (const one of old) if (!kept.includes(one)) splices.remove(one);
    if (markup) splices.append(element, markup);
  }
}
