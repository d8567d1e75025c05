/** What the package remembers about an open workbook besides the model: which part is which, and what the file calls the model's things. */
import type { Drawing } from '../model/workbook';
import type { SharedFormula } from './cell-reader';
import type { Palette } from './colors';
import type { FormulaDialect } from './formula-prefixes';
import type { Parts } from './parts';
import type { SharedStrings } from './shared-strings';

export interface SheetState {
  part: string;
  /** The workbook part's `sheetId`. */
  sheetId: number;
  /** Shared formulas of the part, by index. */
  sharedFormulas: Map<number, SharedFormula>;
  /** Model ids of the conditional formats, in the order of `rankedRules`. */
  ruleIds: string[];
  /** Table parts by the model's table id. */
  tables: Map<string, string>;
  /** Charts that were made here and written before: their part, their id in the drawing part, and its relationship to them. */
  charts: Map<Drawing, { part: string; id: number; rid: string }>;
}

export interface PackageState {
  parts: Parts;
  /** `<Id>` of the add-in whose settings the workbook shows; undefined = of none. */
  addInId: string | undefined;
  dialect: FormulaDialect;
  workbookPart: string;
  stylesPart?: string;
  sharedStringsPart?: string;
  strings: SharedStrings;
  palette: Palette;
  /** The values of `cm` that mark a dynamic array. */
  dynamicMarks: ReadonlySet<number>;
  /** Index into `cellXfs` for each style of the model that the file knows. */
  xfs: number[];
  /** By the model's sheet id. */
  sheets: Map<string, SheetState>;
  /** The active sheet as the file has it. */
  activeSheetId: string;
}

/** The id that Excel shows for a sheet of a file: made of its `sheetId`, so that it is the same after every opening. */
export function sheetModelId(sheetId: number): string {
  return `{00000000-0001-0000-${hex(sheetId, 4)}-000000000000}`;
}

/** A rule's id after opening: like Excel's, made of sheet and position. It is not the id that the rule had when it was made. */
export function ruleModelId(sheetPosition: number, index: number): string {
  const bytes = [0, 8, 16].map((shift) => hex((index >>> shift) & 255, 2)).join('');
  return `{00000000-000E-0000-${hex(sheetPosition, 4)}-${bytes}000000}`;
}

function hex(value: number, digits: number): string {
  return value.toString(16).toUpperCase().padStart(digits, '0');
}
