/** One cell with a formula, as the calculation knows it. */
import { findTable, resolveStructured } from './structured';
import { referencesOf } from './evaluate';
import { lookUpName, nameTree } from './names';
import { describe, type Template } from './templates';
import { Reference, type Value } from './values';
import type { Area, Cell, DefinedName, Sheet, Workbook } from '../model/workbook';

export interface FormulaCell {
  readonly sheet: Sheet;
  readonly row: number;
  readonly column: number;
  readonly formula: string;
  readonly template: Template;
  /** From a file without dynamic arrays: a range where one value belongs is cut down to one cell. */
  readonly legacy: boolean;
  /** An array formula of old: the cells that it fills are given. */
  readonly fixed: Area | null;
  /** What it depends on, as far as can be told without calculating. */
  precedents: Reference[];
  symbols: readonly string[];
  volatile: boolean;
  dirty: boolean;
  /** Its precedents, or itself, are being calculated right now. */
  running: boolean;
  /** Depends on itself. */
  circular: boolean;
  /** The cells that it filled, its own included; null for a single value. */
  spill: Area | null;
  /** Where it would have spilled, had there been room. */
  blocked: Area | null;
  /** Answers of the add-in's functions, by call: asked again only for other arguments. */
  answers: ReadonlyMap<string, Value>;
}

/** Most formulas ask the add-in nothing. */
export const NO_ANSWERS: ReadonlyMap<string, Value> = new Map();

export function formulaCell(
  sheet: Sheet,
  row: number,
  column: number,
  formula: string,
  template: Template,
  legacy: boolean,
  array: Cell['array'],
): FormulaCell {
  return {
    sheet,
    row,
    column,
    formula,
    template,
    legacy,
    fixed: array?.fixed ? { top: row, left: column, bottom: row + array.rows - 1, right: column + array.columns - 1 } : null,
    precedents: [],
    symbols: [],
    volatile: false,
    dirty: false,
    running: false,
    circular: false,
    spill: null,
    blocked: null,
    answers: NO_ANSWERS,
  };
}

/** Works out what a formula depends on: its references, and those of the names and tables in it. */
export function link(cell: FormulaCell, workbook: Workbook): void {
  const linking: Linking = { workbook, cell, precedents: [], keys: new Set(), names: new Set(), volatile: false };
  collect(cell.template, linking);
  cell.precedents = linking.precedents;
  cell.symbols = linking.keys.size ? [...linking.keys] : NONE;
  cell.volatile = linking.volatile;
}

const NONE: readonly string[] = [];

interface Linking {
  workbook: Workbook;
  cell: FormulaCell;
  precedents: Reference[];
  keys: Set<string>;
  names: Set<DefinedName>;
  volatile: boolean;
}

function collect(template: Template, linking: Linking): void {
  const { workbook, cell, precedents } = linking;
  const place = { workbook, sheet: cell.sheet, row: cell.row, column: cell.column };
  linking.volatile ||= template.volatile;
  for (const key of template.symbols.keys) linking.keys.add(key);
  for (const node of template.cells) precedents.push(...referencesOf(node, place));
  for (const { reference } of template.symbols.structured) addTo(precedents, resolveStructured(workbook, reference, cell.sheet, cell.row, cell.column));
  for (const node of template.symbols.names) {
    const name = lookUpName(node, place);
    if (!name) addTo(precedents, wholeTable(workbook, node.name));
    const tree = name && !linking.names.has(name) ? nameTree(name.formula) : null;
    if (!name || !tree) continue;
    linking.names.add(name);
    collect(describe(tree), linking);
  }
}

function addTo(precedents: Reference[], value: Value | null): void {
  if (value instanceof Reference) precedents.push(value);
}

function wholeTable(workbook: Workbook, name: string): Reference | null {
  const found = findTable(workbook, name);
  return found && new Reference(found.sheet, found.table.area);
}
