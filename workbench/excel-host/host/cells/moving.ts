/**
 * `range.moveTo`: cut and paste. The cells keep their formulas as they read, and every formula of the workbook that looks at a moved cell follows it.
 * Merged blocks, rules and validations inside the area go along.
 */
import type { Area, Cell, Sheet } from '../../model/workbook';
import type { HostContext } from '../context';
import { ExcelError, invalidArgument } from '../errors';
import { area, columnName, columnsOf, contains, intersect, isOnSheet, overlaps, parseArea, quoteSheet, rowsOf, subtract } from './areas';
import { type Token, tokenize } from './formula';
import { guardContents } from './guard';
import { clearHyperlinks } from './hyperlinks';
import { mapRuleFormulas, putAreas } from './rule-formulas';
import { refreshHeaders } from './table-headers';

interface Cut {
  from: Sheet;
  source: Area;
  to: Sheet;
  down: number;
  right: number;
}

/** Moves `source` so that its first cell lies on the first cell of `target`. Returns where it now is. */
export function moveCells(host: HostContext, from: Sheet, source: Area, to: Sheet, target: Area): Area {
  const cut: Cut = { from, source, to, down: target.top - source.top, right: target.left - source.left };
  const landed = shifted(source, cut);
  if (!isOnSheet(landed)) throw invalidArgument();
  guardContents(host.workbook, from, source);
  // On the same sheet the moved cells make room for themselves.
  guardContents(host.workbook, to, landed, ...(from === to ? [source] : []));
  if (tears(cut, landed)) throw new ExcelError('InvalidOperation');
  if (cut.down === 0 && cut.right === 0 && from === to) return landed;
  const cells = lift(from, source);
  // Formulas of all other cells first, then the moved ones, which may look at one another.
  for (const sheet of host.workbook.sheets) followIn(sheet, cut);
  for (const name of host.workbook.names) {
    const formula = follow(name.formula, null, null, cut);
    if (formula !== name.formula) host.workbook.namesTouched = true;
    name.formula = formula;
  }
  cells.forEach((line, i) => {
    to.setCells(
      landed.top + i,
      landed.left,
      line.map((cell) => (cell?.formula === undefined ? cell : { ...cell, formula: follow(cell.formula, from, to, cut) })),
    );
  });
  moveParts(cut, landed);
  for (const sheet of new Set([from, to])) refreshHeaders(host, sheet, sheet === to ? landed : source);
  host.changed({ sheet: from, area: source });
  host.changed({ sheet: to, area: landed });
  return landed;
}

/** Excel cuts no part of a table or of a merged block off, and pastes into none. */
function tears({ from, source, to }: Cut, landed: Area): boolean {
  const torn = (a: Area, by: Area): boolean => overlaps(a, by) && !contains(by, a);
  return (
    from.tables.some((t) => torn(t.area, source) && overlaps({ ...t.area, bottom: t.area.top }, source)) ||
    from.merges.some((m) => torn(m, source)) ||
    to.merges.some((m) => torn(m, landed) && !(from === to && contains(source, m)))
  );
}

const shifted = (a: Area, { down, right }: Cut): Area => area(a.top + down, a.left + right, a.bottom + down, a.right + right);

function lift(sheet: Sheet, a: Area): (Cell | undefined)[][] {
  const empty = new Array<undefined>(columnsOf(a)).fill(undefined);
  return Array.from({ length: rowsOf(a) }, (_, i) => {
    const line = empty.map((__, c) => sheet.cell(a.top + i, a.left + c));
    sheet.setCells(a.top + i, a.left, empty);
    return line;
  });
}

/** A reference that goes by the cell that it is asked for. */
const RELATIVE = /(?:^|[^\w$])(?:\$?[A-Z]{1,3}\d|[A-Z]{1,3}\$\d)/;

function followIn(sheet: Sheet, cut: Cut): void {
  for (const [row, record] of sheet.rows.entries()) {
    for (const [column, cell] of (record?.cells ?? []).entries()) {
      if (!cell?.formula) continue;
      const formula = follow(cell.formula, sheet, sheet, cut);
      if (formula !== cell.formula) sheet.setCell(row, column, { ...cell, formula });
    }
  }
  for (const rule of sheet.conditionalFormats) {
    const goesAlong = sheet === cut.from && rule.areas.some((a) => overlaps(a, cut.source));
    // What a rule says of its own cells it says of them wherever they are.
    const followed = mapRuleFormulas(rule.rule, (formula) => (goesAlong && RELATIVE.test(formula) ? formula : follow(formula, sheet, sheet, cut)));
    if (followed === rule.rule) continue;
    rule.rule = followed;
    sheet.touch('conditionalFormats');
  }
}

/**
 * A formula after the move. `before` is the sheet that its bare references mean, `after` the sheet on which it stands then
 * (another one when the formula itself was moved); null for names.
 */
function follow(formula: string, before: Sheet | null, after: Sheet | null, cut: Cut): string {
  const tokens = formula.startsWith('=') ? tokenize(formula.slice(1)) : null;
  if (!tokens) return formula;
  const parts: string[] = [];
  for (let i = 0; i < tokens.length;) {
    const found = referenceAt(tokens, i);
    parts.push(found ? moved(found, before, after, cut) : tokens[i]!.text);
    i += found?.length ?? 1;
  }
  return `=${parts.join('')}`;
}

interface Reference {
  prefix: string;
  text: string;
  length: number;
}

/** A reference with its sheet name and its second end, as one piece. */
function referenceAt(tokens: readonly Token[], index: number): Reference | null {
  const prefix = tokens[index]?.kind === 'sheet' ? tokens[index].text : '';
  const start = index + (prefix ? 1 : 0);
  const [first, colon, second] = tokens.slice(start, start + 3);
  if (first?.kind !== 'word' || tokens[start + 1]?.text === '(' || !parseArea(first.text)) return null;
  const isRange = colon?.text === ':' && second?.kind === 'word' && parseArea(`${first.text}:${second.text}`) !== null;
  const text = isRange ? `${first.text}:${second.text}` : first.text;
  return { prefix, text, length: (prefix ? 1 : 0) + (isRange ? 3 : 1) };
}

const nameIn = (prefix: string): string => (prefix.startsWith("'") ? prefix.slice(1, -2).replace(/''/g, "'") : prefix.slice(0, -1));

function moved({ prefix, text }: Reference, before: Sheet | null, after: Sheet | null, cut: Cut): string {
  const target = prefix ? nameIn(prefix) : before?.name;
  const a = parseArea(text)!;
  const follows = target?.toLowerCase() === cut.from.name.toLowerCase() && contains(cut.source, a);
  const sheet = follows ? cut.to : prefix ? null : before;
  // A bare reference stays bare as long as it means the sheet that the formula stands on.
  const shownPrefix = sheet === null ? prefix : prefix || sheet !== after ? `${quoteSheet(sheet.name)}!` : '';
  return shownPrefix + (follows ? shiftText(text, cut) : text);
}

/** The reference moved, dollar signs and all. */
function shiftText(text: string, { down, right }: Cut): string {
  return text.replace(/(\$?)([A-Za-z]{1,3})(\$?)(\d+)/g, (_, dollarColumn: string, letters: string, dollarRow: string, digits: string) => {
    const a = parseArea(`${letters}${digits}`)!;
    return `${dollarColumn}${columnName(a.left + right)}${dollarRow}${a.top + down + 1}`;
  });
}

function moveParts(cut: Cut, landed: Area): void {
  const { from, source, to } = cut;
  const inside = from.merges.filter((m) => contains(source, m));
  from.merges = from.merges.filter((m) => !contains(source, m));
  to.merges = [...to.merges.filter((m) => !contains(landed, m)), ...inside.map((m) => shifted(m, cut))];
  if (inside.length) for (const sheet of [from, to]) sheet.touch('merges');
  moveLinks(cut, landed);
  if (from !== to) return;
  for (const rule of from.conditionalFormats) putAreas(rule, movedAreas(rule.areas, cut, landed));
  for (const validation of from.validations) validation.areas = movedAreas(validation.areas, cut, landed);
  from.conditionalFormats = from.conditionalFormats.filter((rule) => rule.areas.length);
  from.validations = from.validations.filter((validation) => validation.areas.length);
  from.touch('conditionalFormats');
  from.touch('validations');
}

function moveLinks(cut: Cut, landed: Area): void {
  const { from, source, to } = cut;
  const linked = from.hyperlinks.flatMap((link) => {
    const along = intersect(link.area, source);
    return along ? [{ ...link, area: shifted(along, cut) }] : [];
  });
  clearHyperlinks(from, source);
  clearHyperlinks(to, landed);
  if (!linked.length) return;
  to.hyperlinks = [...to.hyperlinks, ...linked];
  to.touch('hyperlinks');
}

/** What lay on the source lies on the target; what lay on the target was pasted over. */
function movedAreas(areas: readonly Area[], cut: Cut, landed: Area): Area[] {
  const along = areas.flatMap((a) => intersect(a, cut.source) ?? []).map((a) => shifted(a, cut));
  const rest = areas.flatMap((a) => subtract(a, cut.source)).flatMap((a) => subtract(a, landed));
  return [...rest, ...along];
}
