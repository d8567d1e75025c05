/** Where the blocks of a write stand by now: their anchors move with the cells when people insert, delete, sort or rename. ExcelApi 1.7. */
import type { Block } from '../../changes/changes';
import { LAST_ROW } from '../../cells/address';
import type { GridCell } from '../../cells/grid';
import { headingText, placeOf } from '../../own/columns';
import { type Anchor, type CellAt, MOST_ROWS_BELOW, rowsBelow } from '../../own/find';
import { SEEN } from '../../own/sign';
import { valuesOf } from '../kit/range';
import { extentOf, readCells } from '../kit/read-cells';
import { anchorsIn, loadNames } from './anchors';
import { movedRows } from './rules';
import type { OwnArea } from './apply';
import type { OldBlock, Written } from './undo';

/** Every anchor of a workbook, and the names of its sheets. */
export interface Anchors {
  anchors: (Anchor & { sheet: string })[];
  sheets: ReadonlySet<string>;
}

export async function anchorsNow(context: Excel.RequestContext): Promise<Anchors> {
  const { worksheets } = context.workbook;
  worksheets.load('items/name');
  await context.sync();
  const names = worksheets.items.map((sheet) => ({ sheet: sheet.name, names: loadNames(sheet) }));
  await context.sync();
  return {
    anchors: names.flatMap(({ sheet, names: found }) => anchorsIn(found).map((anchor) => ({ ...anchor, sheet }))),
    sheets: new Set(names.map(({ sheet }) => sheet)),
  };
}

/** A block of a write where it stands now. */
export interface Placed {
  written: Written;
  /** What it replaced cannot be put back: rows or columns of its place are no longer the same. */
  moved: boolean;
}

/** @returns null where nothing of the block is left, or nothing was written yet */
export function placedNow({ area, old }: Written, { anchors, sheets }: Anchors): Placed | null {
  const own = anchors.filter(({ id }) => id === area.id);
  // A copied sheet has a copy of the anchor, which is none of this write's; a renamed one has the anchor itself.
  const now = own.find(({ sheet }) => sheet === area.sheet) ?? (sheets.has(area.sheet) ? undefined : own[0]);
  if (!now) return null;
  const { top, left, bottom, right } = now.area;
  const [down, aside] = [top - area.headerFirstRow, left - area.column];
  const place = {
    sheet: now.sheet,
    headerFirstRow: top,
    headingRow: area.headingRow + down,
    lastRow: bottom,
    anchored: bottom,
    column: left,
    width: right - left + 1,
  };
  const moved = old !== null && (place.anchored - area.anchored !== down || place.width !== area.width || aside !== 0);
  return { written: { area: { ...area, ...place }, old: old && movedDown(old, now.sheet, down) }, moved };
}

/** A block with the rows of it that people have sorted below its anchor. */
export async function withRowsBelow(context: Excel.RequestContext, area: OwnArea, { anchors }: Anchors): Promise<OwnArea> {
  const { sheet, headerFirstRow, headingRow, anchored, column, width } = area;
  const cells = context.workbook.worksheets.getItem(sheet);
  const right = column + width - 1;
  const headings = cells.getRangeByIndexes(headingRow, column, 1, width).load('values');
  const below = cells.getRangeByIndexes(anchored, 0, Math.min(MOST_ROWS_BELOW, LAST_ROW - anchored) + 1, right + 1).load('values');
  await context.sync();
  const note = column + placeOf('note', valuesOf<GridCell>(headings)[0]!.map(headingText));
  const after = valuesOf<GridCell>(below);
  // Mostly nothing of ours stands below: the signs of all rows above are not read for it.
  if (!after.some((row, i) => i > 0 && SEEN.test(String(row[note])))) return { ...area, lastRow: anchored };
  const above = await readCells<GridCell>(context, cells, extentOf({ top: headerFirstRow, left: note, bottom: anchored, right: note }), 'values');
  const place = { top: headerFirstRow, left: column, bottom: anchored, right };
  const others = anchors.filter((anchor) => anchor.sheet === sheet && anchor.id !== area.id);
  const at: CellAt = (row, of) => (row < anchored ? above[row - headerFirstRow]?.[0] : after[row - anchored]?.[of]) ?? '';
  return { ...area, lastRow: anchored + rowsBelow(place, others, note, at) };
}

/** The same block in other rows. */
function movedDown({ block, rules, anchored, ...old }: OldBlock, sheet: string, down: number): OldBlock {
  const moved: Block = {
    ...block,
    sheet,
    headerFirstRow: block.headerFirstRow + down,
    headingRow: block.headingRow + down,
    codeRow: block.codeRow === null ? null : block.codeRow + down,
    firstRow: block.firstRow + down,
    lastRow: block.lastRow + down,
    watchedRow: block.watchedRow + down,
    lookRow: block.lookRow + down,
  };
  return {
    ...old,
    anchored: anchored + down,
    block: moved,
    rules: rules.map((rule) => ({
      ...rule,
      firstRow: rule.firstRow + down,
      lastRow: rule.lastRow + down,
      formula: movedRows(rule.formula, rule.firstRow + 1, down),
    })),
  };
}
