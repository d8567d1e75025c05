/** One worksheet part to the model's sheet. */
import { Sheet, type Visibility } from '../model/workbook';
import { readAutoFilter } from './auto-filter';
import type { Tally } from './cell-reader';
import type { Palette } from './colors';
import { readColumns } from './columns';
import { readDrawings } from './drawings';
import { rankedRules, readConditionalFormats } from './conditional-format-reader';
import { readValidations } from './data-validations';
import type { FormulaDialect } from './formula-prefixes';
import { readHyperlinks } from './hyperlinks';
import { readMerges } from './merges';
import { ruleModelId, type SheetState } from './package-state';
import { readBreaks } from './page-breaks';
import { readPageInto } from './page-setup';
import { inPart, type Parts, stepsInPart } from './parts';
import { readProtection } from './protection';
import { relationshipsOf } from './relationships';
import { rowFiller } from './row-reader';
import type { SharedStrings } from './shared-strings';
import { elementOf, readOutline, type SheetOutline } from './sheet-outline';
import { readView } from './sheet-view';
import { readTable } from './tables';
import type { Steps } from './steps';
import type { XmlElement } from './xml-tree';

/** Where a sheet stands in the workbook. */
export interface SheetEntry {
  id: string;
  name: string;
  part: string;
  sheetId: number;
  position: number;
  visibility: Visibility;
}

/** What all sheets share. */
export interface SheetContext {
  parts: Parts;
  strings: SharedStrings;
  dxfs: readonly XmlElement[];
  palette: Palette;
  dialect: FormulaDialect;
  tally: Tally;
  dynamicMarks: ReadonlySet<number>;
  dayOffset: number;
}

export function* readSheet(entry: SheetEntry, context: SheetContext): Steps<{ sheet: Sheet; state: SheetState }> {
  const sheet = new Sheet(entry.id, entry.name);
  const state: SheetState = { part: entry.part, sheetId: entry.sheetId, sharedFormulas: new Map(), ruleIds: [], tables: new Map(), charts: new Map() };
  const text = context.parts.text(entry.part);
  const visitRow = rowFiller(sheet, { ...context, sharedFormulas: state.sharedFormulas });
  const outline = yield* stepsInPart(entry.part, text, readOutline(text, visitRow));
  inPart(entry.part, text, () => fillSheet(sheet, state, outline, entry, context));
  sheet.visibility = entry.visibility;
  sheet.settle();
  return { sheet, state };
}

function fillSheet(sheet: Sheet, state: SheetState, outline: SheetOutline, entry: SheetEntry, context: SheetContext): void {
  readColumns(outline, context.tally).forEach((column, c) => (sheet.columns[c] = column));
  sheet.merges = readMerges(outline);
  sheet.protection = readProtection(outline);
  sheet.autoFilter = readAutoFilter(outline);
  sheet.validations = readValidations(outline, context.dialect);
  const rules = rankedRules(outline);
  state.ruleIds = rules.map((_, i) => ruleModelId(entry.position, i));
  sheet.conditionalFormats = readConditionalFormats(rules, state.ruleIds, context);
  const format = elementOf(outline, 'sheetFormatPr');
  sheet.defaultColumnWidth = format?.number('defaultColWidth') ?? sheet.defaultColumnWidth;
  sheet.defaultRowHeight = format?.number('defaultRowHeight') ?? sheet.defaultRowHeight;
  readPageInto(sheet, outline);
  Object.assign(sheet, readView(outline, context.palette), readBreaks(outline));
  sheet.hyperlinks = readHyperlinks(outline, context.parts, state.part);
  readTables(sheet, state, context.parts);
  sheet.drawings = readDrawings(context.parts, entry.part);
}

function readTables(sheet: Sheet, state: SheetState, parts: Parts): void {
  for (const { kind, target } of relationshipsOf(parts, state.part)) {
    if (kind !== 'table') continue;
    const table = readTable(parts.xml(target, state.part));
    sheet.tables.push(table);
    state.tables.set(table.id, target);
  }
}
