/**
 * Marks the rows of those who qualify, and takes the marks away again: one live rule per block over the whole rows, stronger than the quiet highlight
 * that every block has. Its presence is the state: nothing is remembered elsewhere. ExcelApi 1.7; each Excel.run waits for a cell edit to end.
 */
import { columnLetters } from '../../cells/address';
import { GridView, type SheetGrid } from '../../cells/grid';
import type { OwnRule } from '../../changes/changes';
import { recogniseWorkbook } from '../../report/recognise';
import { QUALIFICATION_WORDS } from '../../terms/words';
import { withSheetsOpen } from '../kit/protection';
import { inExcel } from '../kit/run';
import { ownBlocks, type PlacedBlock } from './blocks';
import { readGrids } from './read';

/** The mark differs from the quiet highlight by this fill alone: the same formula makes classify and removeAll take it away with our other rules. */
const MARK = { fill: '#FFD966', font: '#1F1F1F', bold: true };

/** What a press of the button did. `notClassified`: there is no block of ours to work from, and nothing was done. */
export type Marking = { state: 'notClassified' } | { state: 'unmarked' } | { state: 'marked'; rows: number };

type OwnBlock = PlacedBlock['block'] & { sheet: string };

interface Target {
  block: OwnBlock;
  rule: OwnRule;
  /** Rows that qualify as things stand. */
  qualified: number;
}

/** Marks who qualifies on every classified table, or takes the marks away where any is there. */
export function toggleMarks(): Promise<Marking> {
  return inExcel(async (context): Promise<Marking> => {
    const grids = await readGrids(context, () => undefined);
    const targets = findTargets(grids, ownBlocks(grids));
    if (targets.length === 0) return { state: 'notClassified' };
    const sheets = [...new Set(targets.map(({ block }) => block.sheet))];
    return withSheetsOpen(context, sheets, () => toggle(context, targets));
  });
}

function findTargets(grids: readonly SheetGrid[], placed: readonly PlacedBlock[]): Target[] {
  const tables = recogniseWorkbook(grids).sheets;
  return placed.map(({ sheet: on, block: found }) => {
    const block = { ...found, sheet: on };
    const grid = grids.find(({ name }) => name === block.sheet)!;
    const table = tables.find(({ sheet, header }) => sheet === block.sheet && header.lastRow === block.headingRow);
    const formula = `=$${columnLetters(block.qualifies)}${block.headingRow + 2}="${QUALIFICATION_WORDS.qualified}"`;
    const rule = { firstColumn: table?.header.firstColumn ?? grid.left, lastColumn: block.column + block.width - 1, formula, format: MARK };
    return { block, rule, qualified: countQualified(new GridView(grid), block) };
  });
}

function countQualified(view: GridView, { headingRow, lastRow, qualifies }: OwnBlock): number {
  let count = 0;
  for (let row = headingRow + 1; row <= lastRow; row++) if (view.cell(row, qualifies) === QUALIFICATION_WORDS.qualified) count++;
  return count;
}

async function toggle(context: Excel.RequestContext, targets: readonly Target[]): Promise<Marking> {
  const found = await findRules(context, targets);
  const marks = found.flatMap(({ rules }) => rules.filter(isMark));
  if (marks.length > 0) {
    marks.forEach(({ format }) => format.delete());
    await context.sync();
    return { state: 'unmarked' };
  }
  for (const { target, rules } of found) addMark(context, target, rules);
  await context.sync();
  return { state: 'marked', rows: targets.reduce((sum, { qualified }) => sum + qualified, 0) };
}

interface FoundRule {
  format: Excel.ConditionalFormat;
  formula: string;
  fill: string;
  priority: number;
}

const isMark = ({ fill }: FoundRule): boolean => fill.toUpperCase() === MARK.fill;

/** Our rules about the column "Đủ điều kiện" of each block: the highlight, the colour of the word itself, and the mark where it is there. */
async function findRules(context: Excel.RequestContext, targets: readonly Target[]): Promise<{ target: Target; rules: FoundRule[] }[]> {
  const collections = targets.map(({ block: { sheet, headingRow, lastRow, column, width } }) => {
    const area = context.workbook.worksheets.getItem(sheet).getRangeByIndexes(headingRow + 1, column, Math.max(1, lastRow - headingRow), width);
    return area.conditionalFormats.load('items/type,items/id,items/priority');
  });
  await context.sync();
  const custom = collections.map(({ items }) => items.filter(({ type }) => type === 'Custom'));
  for (const format of custom.flat()) {
    format.custom.rule.load('formula');
    format.custom.format.fill.load('color');
  }
  await context.sync();
  return targets.map((target, i) => ({ target, rules: custom[i]!.map(readRule).filter(({ formula }) => isAboutColumn(formula, target)) }));
}

const readRule = (format: Excel.ConditionalFormat): FoundRule => ({
  format,
  formula: format.custom.rule.formula,
  fill: format.custom.format.fill.color ?? '',
  priority: format.priority,
});

/** Excel shifts the formula with its rows: the column and the word tell whose rule it is. */
function isAboutColumn(formula: string, { block }: Target): boolean {
  const letters = columnLetters(block.qualifies);
  return new RegExp(`^=\\$${letters}\\$?\\d+="${QUALIFICATION_WORDS.qualified}"$`).test(formula);
}

/** Puts the mark where the last of our rules about the column stands, which moves on by one: verdicts keep their colours, the quiet highlight yields. */
function addMark(context: Excel.RequestContext, { block, rule }: Target, rules: readonly FoundRule[]): void {
  const rows = Math.max(1, block.lastRow - block.headingRow);
  const range = context.workbook.worksheets
    .getItem(block.sheet)
    .getRangeByIndexes(block.headingRow + 1, rule.firstColumn, rows, rule.lastColumn - rule.firstColumn + 1);
  const format = range.conditionalFormats.add('Custom');
  format.custom.rule.formula = rule.formula;
  format.custom.format.fill.color = MARK.fill;
  format.custom.format.font.color = MARK.font;
  format.custom.format.font.bold = MARK.bold;
  format.stopIfTrue = false;
  if (rules.length > 0) format.priority = Math.max(...rules.map(({ priority }) => priority));
}
