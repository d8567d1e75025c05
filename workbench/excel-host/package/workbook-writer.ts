/** Saving: the touched sheets, then what they share, then the workbook part, then what nobody refers to any more. */
import type { Sheet, Workbook } from '../model/workbook';
import { addContentType, CONTENT_TYPES } from './content-types';
import { writeProperties } from './document-properties';
import { firstStyles } from './first-styles';
import type { PackageState } from './package-state';
import { addRelationship, reachableParts, relationshipsOf, removeRelationships, removeUnreachable } from './relationships';
import { MAIN_NAMESPACE, type SaveContext } from './save-context';
import { writeSettings } from './settings';
import { SharedStringsWriter } from './shared-strings';
import { addSheetParts, removeSheetParts } from './sheet-parts';
import { isTouched, selectTab, writeSheet } from './sheet-writer';
import type { Steps } from './steps';
import { StylesWriter } from './styles-writer';
import { writeWorkbookPart } from './workbook-part';

/** The file with the workbook's changes. If it cannot be written, an error is thrown and everything is as before. */
export function* saveWorkbook(workbook: Workbook, state: PackageState): Steps<Uint8Array> {
  const context = makeContext(workbook, state);
  try {
    yield* writeParts(context);
  } catch (error) {
    state.parts.discard();
    throw error;
  }
  const bytes = yield* state.parts.pack();
  for (const commit of context.commits) commit();
  for (const sheet of workbook.sheets) sheet.settle();
  workbook.namesTouched = workbook.settingsTouched = workbook.propertiesTouched = false;
  return bytes;
}

/** Something of the workbook differs from its parts. */
export function isWorkbookTouched(workbook: Workbook, state: PackageState): boolean {
  const { sheets, namesTouched, settingsTouched, propertiesTouched } = workbook;
  const isOther = sheets.length !== state.sheets.size || sheets.some(({ id }) => !state.sheets.has(id));
  return isOther || namesTouched || settingsTouched || propertiesTouched || sheets.some(isTouched);
}

function makeContext(workbook: Workbook, state: PackageState): SaveContext {
  const { parts, strings, sharedStringsPart } = state;
  const stylesPart = state.stylesPart ?? missingStyles(state) ?? 'xl/styles.xml';
  const styles = new StylesWriter(parts, stylesPart, workbook.styles, [...state.xfs]);
  const stringsWriter = sharedStringsPart ? new SharedStringsWriter(parts, sharedStringsPart, strings) : undefined;
  const commits = [
    () => {
      state.xfs = styles.xfs;
      stringsWriter?.commit();
      state.activeSheetId = workbook.activeSheetId;
    },
  ];
  return { workbook, state, styles, strings: stringsWriter, formulasChanged: false, uncachedWritten: false, unlinked: false, commits };
}

function* writeParts(context: SaveContext): Steps<void> {
  const { workbook, state, styles, strings } = context;
  const { parts } = state;
  const reachable = reachableParts(parts);
  if (!state.stylesPart && workbook.styles.length > 1) createStyles(context);
  const gone = [...state.sheets.keys()].filter((id) => !workbook.sheets.some((sheet) => sheet.id === id));
  const added = addSheetParts(context);
  for (const sheet of workbook.sheets)
    if (added.has(sheet.id) || isTouched(sheet)) yield* writeSheet(sheet, added.get(sheet.id)?.state ?? state.sheets.get(sheet.id)!, context);
  if (workbook.activeSheetId !== state.activeSheetId) selectTabs(context, new Map([...added].map(([id, sheet]) => [id, sheet.state.part])));
  strings?.write();
  styles.write();
  writeWorkbookPart(context, added, gone);
  removeSheetParts(context, gone);
  if (context.formulasChanged) dropCalculationChain(context);
  if (context.unlinked) removeUnreachable(parts, reachable);
  if (workbook.propertiesTouched) writeProperties(parts, workbook.properties);
  if (workbook.settingsTouched) writeSettings(parts, state.addInId, workbook.settings);
}

/** The style sheet that the workbook relates to and has not. */
const missingStyles = ({ parts, workbookPart }: PackageState): string | undefined =>
  relationshipsOf(parts, workbookPart).find(({ kind, external }) => kind === 'styles' && !external)?.target;

/** The workbook had no style sheet, and now it needs one. */
function createStyles(context: SaveContext): void {
  const { state } = context;
  const { parts, workbookPart } = state;
  const related = missingStyles(state);
  const part = related ?? 'xl/styles.xml';
  parts.setText(part, firstStyles(MAIN_NAMESPACE));
  addContentType(parts, part, CONTENT_TYPES.styles);
  if (!related) addRelationship(parts, workbookPart, 'styles', part);
  context.commits.push(() => (state.stylesPart = part));
}

/** Exactly the active sheet's tab is selected. */
function selectTabs({ workbook, state }: SaveContext, added: ReadonlyMap<string, string>): void {
  for (const sheet of workbook.sheets) {
    selectTab(state.parts, partOf(sheet, state, added), sheet.id === workbook.activeSheetId);
  }
}

function partOf(sheet: Sheet, state: PackageState, added: ReadonlyMap<string, string>): string {
  return added.get(sheet.id) ?? state.sheets.get(sheet.id)!.part;
}

/** Excel rebuilds the chain when it is missing, but calls a file damaged whose chain names a cell without a formula. */
function dropCalculationChain(context: SaveContext): void {
  const { parts, workbookPart } = context.state;
  const ids = new Set(relationshipsOf(parts, workbookPart).flatMap(({ id, kind }) => (kind === 'calcChain' ? [id] : [])));
  if (!ids.size) return;
  removeRelationships(parts, workbookPart, ids);
  context.unlinked = true;
}
