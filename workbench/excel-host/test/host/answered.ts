/** What the host's type tables answer, as the two tables of the README are made from it. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { TypeTable } from '../../host/schema';
import { tables } from '../../host/types';

const README = join(__dirname, '../../README.md');
const INTERNAL = new Set(['AddinInternalService', 'AppRuntimeService', 'CustomFunctions']);
/** Names on the wire that the API does not have. */
const WIRE_ONLY = new Set(['Worksheet.gridlines']);

/** Types that an add-in sees. */
export const publicTypes = (Object.entries(tables) as [string, TypeTable][]).filter(([type]) => !INTERNAL.has(type));

/** Members of a type that the API has too, without events. */
export function membersOf(type: string, table: TypeTable): string[] {
  const names = [table.scalars, table.navigation, table.methods].flatMap((part) => Object.keys(part ?? {}));
  return [...names, ...(table.item ? ['getItem'] : [])].filter((name) => !name.startsWith('_') && !WIRE_ONLY.has(`${type}.${name}`));
}

/** Events whose registration goes by another name on the wire. */
const EVENT_METHODS: Record<string, string> = { onChanged: 'DataChanged', onNameChanged: 'NameChanged' };

/** `onChanged` is answered when its registration method is. */
function isAnsweredEvent(table: TypeTable, name: string): boolean {
  if (!/^on[A-Z]/.test(name)) return false;
  return `_Register${EVENT_METHODS[name] ?? name.slice(2)}Event` in (table.methods ?? {});
}

/** Events that do not go through the object model, but through the document's own registration: tested in workbook-members.test.ts. */
const DOCUMENT_EVENTS = new Set(['SettingCollection.onSettingsChanged']);

/** Does the host answer `Type.member`? */
export function isAnswered(type: string, name: string): boolean {
  const table = (tables as Record<string, TypeTable>)[type];
  if (!table) return false;
  if (DOCUMENT_EVENTS.has(`${type}.${name}`)) return true;
  return membersOf(type, table).includes(name) || isAnsweredEvent(table, name) || (name === 'items' && table.items !== undefined);
}

/**
 * The part of the README between two marks, as it stands; with `UPDATE=1` the current text is put there first.
 * Give the current text with a line break at both ends.
 */
export function readmeSection(mark: string, current: string): string | undefined {
  const text = readFileSync(README, 'utf8');
  const [head, , tail] = text.split(mark);
  if (process.env['UPDATE']) writeFileSync(README, [head, current, tail].join(mark));
  return readFileSync(README, 'utf8').split(mark)[1];
}
