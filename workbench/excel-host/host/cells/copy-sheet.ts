/** A copy of a whole sheet, as Excel makes it: `Báo cáo (2)`, its tables and names renamed where they must be unique. */
import { type Sheet as SheetModel, Sheet } from '../../model/workbook';
import type { HostContext } from '../context';
import { tokenize } from './formula';
import { renamed } from './rename-sheet';
import { mapRuleFormulas } from './rule-formulas';

/** `Tên` → `Tên (2)`, cut where it would be too long. */
function copyName(host: HostContext, name: string): string {
  const plain = name.replace(/ \(\d+\)$/, '');
  for (let n = 2; ; n++) {
    const end = ` (${n})`;
    const made = plain.slice(0, 31 - end.length) + end;
    if (!host.workbook.sheet(made)) return made;
  }
}

/** Fills a new sheet with everything that the model knows of another one. Charts, pictures and comments stay behind. */
export function copySheet(host: HostContext, from: SheetModel, id: string): SheetModel {
  const copy = new Sheet(id, copyName(host, from.name));
  copy.isNew = true;
  const { conditionalFormats, tables, rows, columns, touched: _, name: __, id: ___, isNew: ____, visibility: _____, ...plain } = from;
  Object.assign(copy, structuredClone(plain));
  copy.drawings = [];
  const tableNames = new Map(tables.map((table) => [table.name, freeName(host, table.name)]));
  const own = (formula: string): string => renameTables(renamed(formula, from.name, copy.name), tableNames);
  for (const [row, record] of rows.entries()) {
    if (!record) continue;
    const cells = structuredClone(record.cells);
    for (const cell of cells) if (cell?.formula !== undefined) cell.formula = own(cell.formula);
    copy.rows[row] = { ...record, cells };
  }
  columns.forEach((column, index) => (copy.columns[index] = column && { ...column }));
  copy.tables = tables.map((table) => ({ ...structuredClone(table), id: host.nextId('T'), name: tableNames.get(table.name)!, isNew: true }));
  // A rule that the model only carries has nothing to be written from on another sheet.
  copy.conditionalFormats = conditionalFormats
    .filter(({ rule }) => Object.keys(rule).length > 0)
    .map(({ source: ______, ...rule }) => ({ ...structuredClone(rule), id: host.nextId('CF'), rule: mapRuleFormulas(structuredClone(rule.rule), own) }));
  copyNames(host, from, copy, own);
  return copy;
}

function freeName(host: HostContext, name: string): string {
  const taken = new Set(host.workbook.sheets.flatMap((sheet) => sheet.tables.map((table) => table.name.toLowerCase())));
  for (let n = 2; ; n++) if (!taken.has(`${name}${n}`.toLowerCase())) return `${name}${n}`;
}

/** `Bảng[Cột]` names the copy's own table. */
function renameTables(formula: string, names: ReadonlyMap<string, string>): string {
  const tokens = names.size ? tokenize(formula.slice(1)) : null;
  if (!tokens) return formula;
  return `=${tokens.map((token, i) => (tokens[i + 1]?.kind === 'structured' ? (names.get(token.text) ?? token.text) : token.text)).join('')}`;
}

/** Names of the sheet, print area included, exist once more on the copy. */
function copyNames(host: HostContext, from: SheetModel, copy: SheetModel, own: (formula: string) => string): void {
  const copies = host.workbook.names.filter(({ scope }) => scope === from.id).map((name) => ({ ...name, scope: copy.id, formula: own(name.formula) }));
  if (!copies.length) return;
  host.workbook.names = [...host.workbook.names, ...copies];
  host.workbook.namesTouched = true;
}
