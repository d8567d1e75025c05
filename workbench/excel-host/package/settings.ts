/**
 * Office.js `workbook.settings`: Excel keeps an add-in's settings as properties of a web extension part, reached from the package by way
 * of a task pane part. Several add-ins may have left theirs; the one that is asked for is known by `<Id>` of its manifest.
 */
import { addContentType, CONTENT_TYPES } from './content-types';
import type { Parts } from './parts';
import { addRelationship, reachableParts, relationshipsOf, removeRelationships, removeUnreachable } from './relationships';
import { attributeText, Splices } from './splices';
import type { XmlElement } from './xml-tree';

const TASKPANES_TYPE = 'http://schemas.microsoft.com/office/2011/relationships/webextensiontaskpanes';
const EXTENSION_TYPE = 'http://schemas.microsoft.com/office/2011/relationships/webextension';
const TASKPANES_PART = 'xl/webextensions/taskpanes.xml';
const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const R = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const WETP = 'http://schemas.microsoft.com/office/webextensions/taskpanes/2010/11';
const WE = 'http://schemas.microsoft.com/office/webextensions/webextension/2010/11';

/** The add-in's settings, none without an id; a property that is no JSON is kept as its text. */
export function readSettings(parts: Parts, addInId: string | undefined): Map<string, unknown> {
  if (addInId === undefined) return new Map();
  const extension = findExtension(parts, addInId);
  const properties = extension ? (parts.xml(extension).child('properties')?.all('property') ?? []) : [];
  return new Map(properties.map((property) => [property.get('name') ?? '', parseValue(property.get('value') ?? '')]));
}

function parseValue(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return text;
  }
}

function taskpanesPart(parts: Parts): string | undefined {
  return relationshipsOf(parts, '').find(({ type, target }) => type === TASKPANES_TYPE && parts.has(target))?.target;
}

function findExtension(parts: Parts, addInId: string): string | undefined {
  const taskpanes = taskpanesPart(parts);
  const extensions = taskpanes ? relationshipsOf(parts, taskpanes).filter(({ type, target }) => type === EXTENSION_TYPE && parts.has(target)) : [];
  return extensions.find(({ target }) => sameId(parts.xml(target).child('reference')?.get('id'), addInId))?.target;
}

function sameId(a: string | undefined, b: string): boolean {
  const plain = (id: string): string => id.replace(/[{}]/g, '').toLowerCase();
  return a !== undefined && plain(a) === plain(b);
}

/**
 * Stores the settings in the add-in's extension part, which is made if needed; empty settings remove a part that holds nothing else.
 *
 * @throws Error when there are settings, but no id to store them under
 */
export function writeSettings(parts: Parts, addInId: string | undefined, settings: ReadonlyMap<string, unknown>): void {
  if (addInId === undefined) {
    if (settings.size) throw new Error('Settings belong to an add-in: openPackage needs its addInId to save them.');
    return;
  }
  const extension = findExtension(parts, addInId);
  if (!extension) {
    if (settings.size) createExtension(parts, addInId, settings);
    return;
  }
  const root = parts.xml(extension);
  if (!settings.size && holdsOnlySettings(root)) removeExtension(parts, extension);
  else parts.setText(extension, withProperties(root, settings));
}

function propertiesMarkup(settings: ReadonlyMap<string, unknown>, prefix: string): string {
  return [...settings].map(([name, value]) => `<${prefix}property${attributeText({ name, value: JSON.stringify(value) ?? 'null' })}/>`).join('');
}

/** Properties with the same value keep their XML; the others are replaced, added or removed. */
function withProperties(root: XmlElement, settings: ReadonlyMap<string, unknown>): string {
  const splices = new Splices();
  const pending = new Map(settings);
  const parent = root.child('properties');
  for (const property of parent?.all('property') ?? []) {
    const name = property.get('name') ?? '';
    if (!pending.has(name)) splices.remove(property);
    else if (JSON.stringify(parseValue(property.get('value') ?? '')) !== JSON.stringify(pending.get(name)))
      splices.setAttributes(property, { value: JSON.stringify(pending.get(name)) ?? 'null' });
    pending.delete(name);
  }
  const markup = propertiesMarkup(pending, root.prefix);
  if (markup && parent) splices.append(parent, markup);
  else if (markup)
    splices.insert(
      (root.child('alternateReferences') ?? root.child('reference'))?.end ?? root.innerStart,
      `<${root.prefix}properties>${markup}</${root.prefix}properties>`,
    );
  return splices.apply(root.source);
}

/** Bindings belong to other features of the add-in: a part that has some is not removed. */
function holdsOnlySettings(root: XmlElement): boolean {
  return !root.child('bindings')?.children.length;
}

function createExtension(parts: Parts, addInId: string, settings: ReadonlyMap<string, unknown>): void {
  const part = parts.freeName('xl/webextensions/webextension#.xml');
  const reference = `<we:reference id="${addInId}" version="1.0.0.0" store="developer" storeType="Registry"/><we:alternateReferences/>`;
  const properties = `<we:properties>${propertiesMarkup(settings, 'we:')}</we:properties>`;
  const body = `${reference}${properties}<we:bindings/><we:snapshot xmlns:r="${R}"/>`;
  parts.setText(part, `${DECLARATION}<we:webextension xmlns:we="${WE}" id="{${addInId.toUpperCase()}}">${body}</we:webextension>`);
  addContentType(parts, part, CONTENT_TYPES.webextension);
  const taskpanes = taskpanesPart(parts) ?? createTaskpanes(parts);
  const id = addRelationship(parts, taskpanes, EXTENSION_TYPE, part);
  const root = parts.xml(taskpanes);
  const splices = new Splices();
  const row = root.all('taskpane').length;
  // visibility="0": opening the workbook must not open a pane.
  const open = `<wetp:taskpane xmlns:wetp="${WETP}" dockstate="right" visibility="0" width="350" row="${row}">`;
  splices.append(root, `${open}<wetp:webextensionref xmlns:r="${R}" r:id="${id}"/></wetp:taskpane>`);
  parts.setText(taskpanes, splices.apply(root.source));
}

function createTaskpanes(parts: Parts): string {
  parts.setText(TASKPANES_PART, `${DECLARATION}<wetp:taskpanes xmlns:wetp="${WETP}"></wetp:taskpanes>`);
  addContentType(parts, TASKPANES_PART, CONTENT_TYPES.taskpanes);
  addRelationship(parts, '', TASKPANES_TYPE, TASKPANES_PART);
  return TASKPANES_PART;
}

/** Takes out the add-in's extension, and the task pane part with it when no other add-in uses it. */
function removeExtension(parts: Parts, extension: string): void {
  const taskpanes = taskpanesPart(parts)!;
  const ids = new Set(relationshipsOf(parts, taskpanes).flatMap(({ id, target }) => (target === extension ? [id] : [])));
  const root = parts.xml(taskpanes);
  const panes = root.all('taskpane');
  const own = panes.filter((pane) => ids.has(pane.child('webextensionref')?.getLocal('id') ?? ''));
  const before = reachableParts(parts);
  if (own.length === panes.length) {
    removeRelationships(parts, '', new Set(relationshipsOf(parts, '').flatMap(({ id, target }) => (target === taskpanes ? [id] : []))));
  } else {
    const splices = new Splices();
    for (const pane of own) splices.remove(pane);
    parts.setText(taskpanes, splices.apply(root.source));
    removeRelationships(parts, taskpanes, ids);
  }
  removeUnreachable(parts, before);
}
