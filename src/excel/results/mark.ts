/**
 * Marks the rows of those who qualify, and takes the marks away again: one live rule per block over the whole rows, stronger than the quiet highlight
 * that every block has. Its presence is the state: nothing is remembered elsewhere. ExcelApi 1.7; each Excel.run waits for a cell edit to end.
 */
import { columnLetters } from '../../cells/address';
import { GridView, type SheetGrid } from '../../cells/grid';
import { isOwnRule } from '../../changes/rules';
import { recogniseWorkbook } from '../../report/recognise';
import { QUALIFICATION_WORDS } from '../../terms/words';
import { withSheetsOpen } from '../kit/protection';
import { inExcel } from '../kit/run';
import { allOrNothing, finish } from '../kit/whole';
import { ownBlocks, type PlacedBlock } from './blocks';
import { memoryToChange } from './memory';
import { readGrids } from './read';
import { customRules, type FoundRule, loadRules } from './rules';

/** The mark differs from the quiet highlight by this fill alone: the same formula makes classify and removeAll take it away with our other rules. */
const MARK = { fill: '#FFD966', font: '#1F1F1F', bold: true };

/** What a press of the button did. `notClassified`: there is no block of ours to work from, and nothing was done. */
export type Marking = { state: 'notClassified' } | { state: 'unmarked' } | { state: 'marked'; rows: number };

type OwnBlock = PlacedBlock['block'] & { sheet: string };

interface Target {
  block: OwnBlock;
  /** First column of the report's own table. */
  firstColumn: number;
  /** Rows that qualify as things stand. */
  qualified: number;
}

/** Marks who qualifies on every classified table, or takes the marks away where any is there. */
export function toggleMarks(): Promise<Marking> {
  return inExcel(async (context): Promise<Marking> => {
    const grids = await readGrids(context, () => undefined);
    const targets = findTargets(grids, ownBlocks(grids));
    if (targets.length === 0) return { state: 'notClassified' };
    await memoryToChange(context);
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
    return { block, firstColumn: table?.header.firstColumn ?? grid.left, qualified: countQualified(new GridView(grid), block) };
  });
}

function countQualified(view: GridView, { headingRow, lastRow, qualifies }: OwnBlock): number {
  let count = 0;
  for (let row = headingRow + 1; row <= lastRow; row++) if (view.cell(row, qualifies) === QUALIFICATION_WORDS.qualified) count++;
  return count;
}

async function toggle(context: Excel.RequestContext, targets: readonly Target[]): Promise<Marking> {
  // Without a rule of ours about the column (people may have deleted it) nothing says who qualifies any more: classified again, it does.
  const found = (await findRules(context, targets)).filter(({ rules }) => rules.length > 0);
  if (found.length === 0) return { state: 'notClassified' };
  const places = targets.map(({ block: { sheet } }) => ({ sheet }));
  if (found.some(({ rules }) => rules.some(isMark))) {
    await finish(
      () => places,
      () => removeMarks(context, targets),
    );
    return { state: 'unmarked' };
  }
  await allOrNothing(async (note) => {
    note(
      () => places,
      () => removeMarks(context, targets),
    );
    for (const { target, rules } of found) addMark(context, target, rules);
    await context.sync();
  });
  return { state: 'marked', rows: found.reduce((sum, { target }) => sum + target.qualified, 0) };
}

async function removeMarks(context: Excel.RequestContext, targets: readonly Target[]): Promise<void> {
  for (const { rules } of await findRules(context, targets)) for (const rule of rules) if (isMark(rule)) rule.format.delete();
  await context.sync();
}

const isMark = ({ fill }: FoundRule): boolean => fill.toUpperCase() === MARK.fill;

/** Our rules about the column "Đủ điều kiện" of each block: the highlight, the colour of the word itself, and the mark where it is there. */
async function findRules(context: Excel.RequestContext, targets: readonly Target[]): Promise<{ target: Target; rules: FoundRule[] }[]> {
  const collections = targets.map(({ block: { sheet, headingRow, lastRow, column, width } }) => {
    const area = context.workbook.worksheets.getItem(sheet).getRangeByIndexes(headingRow + 1, column, Math.max(1, lastRow - headingRow), width);
    return loadRules(area);
  });
  await context.sync();
  const found: { target: Target; rules: FoundRule[] }[] = [];
  for (const [i, target] of targets.entries()) {
    const rules = await customRules(context, collections[i]!);
    found.push({ target, rules: rules.filter((rule) => isOwnRule(rule) && rowOf(rule, target) !== null) });
  }
  return found;
}

/** The row of the sheet, from 1, for which a rule about the column is written: Excel shifts it. Null for a rule about something else. */
function rowOf({ formula }: FoundRule, { block }: Target): number | null {
  const match = new RegExp(`\\$${columnLetters(block.qualifies)}\\$?(\\d+)="${QUALIFICATION_WORDS.qualified}"`).exec(formula);
  return match ? Number(match[1]) : null;
}

/**
 * Puts the mark where the last of our rules about the column stands, which moves on by one: verdicts keep their colours, the quiet highlight yields. The mark
 * holds where the highlight does: not on a row that has lost its figures.
 */
function addMark(context: Excel.RequestContext, target: Target, rules: readonly FoundRule[]): void {
  const { block, firstColumn } = target;
  const last = rules.reduce((found, rule) => (found.priority > rule.priority ? found : rule));
  const row = rowOf(last, target)!;
  const range = context.workbook.worksheets
    .getItem(block.sheet)
    .getRangeByIndexes(row - 1, firstColumn, Math.max(1, block.lastRow - row + 2), block.column + block.width - firstColumn);
  const format = range.conditionalFormats.add('Custom');
  format.custom.rule.formula = last.formula;
  format.custom.format.fill.color = MARK.fill;
  format.custom.format.font.color = MARK.font;
  format.custom.format.font.bold = MARK.bold;
  format.stopIfTrue = false;
  format.priority = last.priority;
}
