/** `<definedNames>` of the workbook part. */
import type { DefinedName } from '../model/workbook';
import type { FormulaDialect } from './formula-prefixes';
import { attributeText, patchTag, withPrefix, type Splices } from './splices';
import { escapeXml } from './xml-text';
import type { XmlElement } from './xml-tree';

/** Sheet of a `localSheetId`, in both directions. Positions count all sheets of the workbook, chart sheets too. */
export interface Scopes {
  /** Model id of the sheet at a position; `undefined` for a sheet that the model does not show. */
  sheetAt(position: number): string | undefined;
  /** New position of a sheet; `undefined` when it is gone. */
  positionOf(sheetId: string): number | undefined;
  /** New position of the sheet that stood at a position. */
  moved(position: number): number | undefined;
}

/** Names that the model can show. Those that belong to a chart sheet are only carried along. */
export function readNames(workbook: XmlElement, sheetAt: Scopes['sheetAt'], dialect: FormulaDialect): DefinedName[] {
  return nameElements(workbook).flatMap((element) => readName(element, sheetAt, dialect) ?? []);
}

function nameElements(workbook: XmlElement): XmlElement[] {
  return workbook.child('definedNames')?.all('definedName') ?? [];
}

function readName(element: XmlElement, sheetAt: Scopes['sheetAt'], dialect: FormulaDialect): DefinedName | undefined {
  const position = element.number('localSheetId');
  const scope = position === undefined ? null : sheetAt(position);
  if (scope === undefined) return undefined;
  const name: DefinedName = { name: element.get('name') ?? '', scope, formula: dialect.fromFile(element.text), visible: !element.flag('hidden') };
  const comment = element.get('comment');
  return comment === undefined ? name : { ...name, comment };
}

/** Writes the names: unchanged ones keep their XML, those of sheets that moved get the new position, new ones come last. */
export function writeNames(workbook: XmlElement, names: readonly DefinedName[], scopes: Scopes, dialect: FormulaDialect, splices: Splices): void {
  const parent = workbook.child('definedNames');
  // A name of a sheet that is gone goes too: without its position it would become one of the workbook.
  const living = names.filter(({ scope }) => scope === null || scopes.positionOf(scope) !== undefined);
  const pending = new Map(living.map((name) => [nameKey(name.name, name.scope), name]));
  const kept = nameElements(workbook).map((element) => keptName(element, pending, scopes, dialect));
  const added = [...pending.values()].map((name) => withPrefix(nameMarkup(name, scopes, dialect), workbook.prefix));
  const markup = [...kept, ...added].join('');
  if (
    parent &&
    markup ===
      nameElements(workbook)
        .map(({ raw }) => raw)
        .join('')
  )
    return;
  if (parent && markup) splices.replace(parent.start, parent.end, wrapped(markup, workbook.prefix));
  else if (parent) splices.remove(parent);
  else if (markup) splices.insert(placeForNames(workbook), wrapped(markup, workbook.prefix));
}

function wrapped(markup: string, prefix: string): string {
  return `<${prefix}definedNames>${markup}</${prefix}definedNames>`;
}

function nameKey(name: string, scope: string | null): string {
  return `${name.toLowerCase()}\n${scope ?? ''}`;
}

function keptName(element: XmlElement, pending: Map<string, DefinedName>, scopes: Scopes, dialect: FormulaDialect): string {
  const before = readName(element, scopes.sheetAt, dialect);
  const position = element.number('localSheetId');
  const moved = position === undefined ? undefined : scopes.moved(position);
  const raw =
    moved === undefined || moved === position ? element.raw : patchTag(element.openTag, { localSheetId: moved }) + element.raw.slice(element.openTag.length);
  if (!before) return raw;
  const key = nameKey(before.name, before.scope);
  const wanted = pending.get(key);
  pending.delete(key);
  if (!wanted) return '';
  return sameName(before, wanted) ? raw : withPrefix(nameMarkup(wanted, scopes, dialect), element.prefix);
}

function sameName(a: DefinedName, b: DefinedName): boolean {
  return a.name === b.name && a.formula === b.formula && a.visible === b.visible && (a.comment ?? '') === (b.comment ?? '');
}

function nameMarkup({ name, scope, formula, visible, comment }: DefinedName, scopes: Scopes, dialect: FormulaDialect): string {
  const attributes = attributeText({
    name,
    comment: comment || undefined,
    localSheetId: scope === null ? undefined : scopes.positionOf(scope),
    hidden: visible ? undefined : 1,
  });
  return `<definedName${attributes}>${escapeXml(dialect.toFile(formula))}</definedName>`;
}

/** CT_Workbook: names come after these. */
const BEFORE_NAMES = new Set([
  'fileVersion',
  'fileSharing',
  'workbookPr',
  'AlternateContent',
  'revisionPtr',
  'workbookProtection',
  'bookViews',
  'sheets',
  'functionGroups',
  'externalReferences',
]);

function placeForNames(workbook: XmlElement): number {
  return workbook.children.filter(({ local }) => BEFORE_NAMES.has(local)).at(-1)?.end ?? workbook.innerStart;
}
