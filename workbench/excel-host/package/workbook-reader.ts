/** The workbook part and everything it relates to, into a model workbook and the state that saving needs. */
import { type CellStyle, Workbook, type Visibility } from '../model/workbook';
import { Tally } from './cell-reader';
import { readPalette } from './colors';
import { contentType } from './content-types';
import { readNames } from './defined-names';
import { readProperties } from './document-properties';
import { BinaryWorkbookError, MissingPartError, NotAWorkbookError, type OtherPackage } from './errors';
import { dynamicMarks } from './dynamic-arrays';
import { formulaDialect } from './formula-prefixes';
import { requireWithin } from './limits';
import type { OpenOptions } from './open-package';
import { sheetModelId, type PackageState } from './package-state';
import type { Parts } from './parts';
import { relationshipsOf, type Relationship } from './relationships';
import { readSettings } from './settings';
import { readSharedStrings } from './shared-strings';
import { readSheet, type SheetEntry } from './sheet-reader';
import { readStructureProtection } from './structure-protection';
import type { Steps } from './steps';
import { readStyles } from './styles-reader';
import type { XmlElement } from './xml-tree';

/** Name of the workbook part. Throws when the package holds something else. */
function findWorkbookPart(parts: Parts): string {
  const main = parts.has('[Content_Types].xml') ? relationshipsOf(parts, '').find(({ kind }) => kind === 'officeDocument')?.target : undefined;
  if (!main) throw new NotAWorkbookError(otherPackage(parts));
  if (main.endsWith('.bin')) throw new BinaryWorkbookError();
  if (!parts.has(main)) throw new MissingPartError(main, '_rels/.rels');
  const type = contentType(parts, main) ?? '';
  if (/binary/i.test(type)) throw new BinaryWorkbookError();
  if (!/spreadsheetml|ms-excel/i.test(type)) throw new NotAWorkbookError(otherPackage(parts));
  return main;
}

function otherPackage(parts: Parts): OtherPackage {
  if (parts.names.some((name) => name.startsWith('word/'))) return 'word';
  if (parts.names.some((name) => name.startsWith('ppt/'))) return 'powerpoint';
  return parts.has('mimetype') || parts.has('content.xml') ? 'opendocument' : 'zip';
}

/** Reads everything. The state and the model belong together from here on. */
export function* readWorkbook(parts: Parts, { addInId, functionNamespaces }: OpenOptions): Steps<{ workbook: Workbook; state: PackageState }> {
  const workbookPart = findWorkbookPart(parts);
  const root = parts.xml(workbookPart);
  const relationships = relationshipsOf(parts, workbookPart);
  const partOf = (kind: string): string | undefined => relationships.find((one) => one.kind === kind && parts.has(one.target))?.target;
  const stylesPart = partOf('styles');
  const styleSheet = stylesPart ? parts.xml(stylesPart) : undefined;
  const palette = readPalette(parts, partOf('theme'), styleSheet);
  const sharedStringsPart = partOf('sharedStrings');
  const strings = readSharedStrings(parts, sharedStringsPart);
  const workbook = new Workbook();
  if (root.child('workbookPr')?.flag('date1904')) workbook.dayOffset = DAYS_TO_1904;
  workbook.styles = readStyles(styleSheet, palette);
  const dialect = formulaDialect(functionNamespaces);
  const state: PackageState = {
    parts,
    addInId,
    dialect,
    workbookPart,
    stylesPart,
    sharedStringsPart,
    strings,
    palette,
    dynamicMarks: dynamicMarks(parts, partOf('sheetMetadata')),
    xfs: [],
    sheets: new Map(),
    activeSheetId: '',
  };
  const dxfs = styleSheet?.child('dxfs')?.all('dxf') ?? [];
  const tally = new Tally();
  const entries = sheetEntries(root, relationships, parts, workbookPart);
  for (const entry of entries) {
    if (!entry) continue;
    const read = yield* readSheet(entry, { parts, strings, dxfs, palette, dialect, tally, dynamicMarks: state.dynamicMarks, dayOffset: workbook.dayOffset });
    workbook.sheets.push(read.sheet);
    state.sheets.set(entry.id, read.state);
  }
  fillPlaces(workbook.styles, tally.format);
  state.xfs = workbook.styles.map((_, i) => i);
  workbook.names = readNames(root, (position) => entries[position]?.id, dialect);
  workbook.properties = readProperties(parts);
  workbook.structureProtection = readStructureProtection(root);
  workbook.settings = readSettings(parts, addInId);
  workbook.activeSheetId = state.activeSheetId = activeSheet(root, entries) ?? '';
  return { workbook, state };
}

/** From 30 December 1899 to 1 January 1904. */
const DAYS_TO_1904 = 1462;

/** A format that cells name and the file has not looks like the first one; its place must not go to a new one. */
function fillPlaces(styles: CellStyle[], last: number): void {
  while (styles.length <= last) styles.push(structuredClone(styles[0]!));
}

const VISIBILITIES: Readonly<Record<string, Visibility>> = { hidden: 'Hidden', veryHidden: 'VeryHidden' };

/** One entry per `<sheet>`; `undefined` for chart, dialog and macro sheets, which are carried along but keep their position. */
function sheetEntries(workbook: XmlElement, relationships: readonly Relationship[], parts: Parts, workbookPart: string): (SheetEntry | undefined)[] {
  const elements = workbook.child('sheets')?.all('sheet') ?? [];
  requireWithin('sheets', elements.length);
  const byId = new Map(relationships.map((one) => [one.id, one]));
  return elements.map((element, position) => {
    const relationship = byId.get(element.getLocal('id') ?? '');
    if (!relationship || relationship.kind !== 'worksheet') return undefined;
    if (!parts.has(relationship.target)) throw new MissingPartError(relationship.target, workbookPart);
    const sheetId = element.number('sheetId') ?? position + 1;
    return {
      id: sheetModelId(sheetId),
      sheetId,
      name: element.get('name') ?? '',
      part: relationship.target,
      position,
      visibility: VISIBILITIES[element.get('state') ?? ''] ?? 'Visible',
    };
  });
}

/** The active tab; the first visible worksheet when that is a chart sheet or hidden. */
function activeSheet(workbook: XmlElement, entries: readonly (SheetEntry | undefined)[]): string | undefined {
  const active = entries[workbook.at('bookViews', 'workbookView')?.number('activeTab') ?? 0];
  const shown = active?.visibility === 'Visible' ? active : entries.find((entry) => entry?.visibility === 'Visible');
  return (shown ?? entries.find(Boolean))?.id;
}
