/** Takes the last write back, wherever its blocks stand by now. Where their rows are no longer the same, nothing is done. ExcelApi 1.9. */
import type { Block } from '../../changes/changes';
import { MovedError } from '../kit/errors';
import { withSheetsOpen } from '../kit/protection';
import { inExcel } from '../kit/run';
import { knownTables, shrinkTables } from '../kit/tables';
import { finish } from '../kit/whole';
import { type Anchor } from '../../own/find';
import { anchorsIn, loadNames } from './anchors';
import { inRow } from './rules';
import { placesOfUndo, takingBack, undoWrite } from './apply';
import type { Undo, Written } from './undo';

/** Takes the last write back. @param undo from `classify` @throws MovedError where what stood there before cannot be put back in its place */
export function undoLast(undo: Undo): Promise<void> {
  return inExcel(async (context) => {
    const anchors = await anchorsNow(context);
    const written = undo.written.flatMap((one) => relocated(one, anchors));
    const sheets = [...new Set(written.map(({ area }) => area.sheet))];
    return withSheetsOpen(context, sheets, async () => {
      const tables = await knownTables(context, sheets);
      const now = { ...undo, written };
      const state = takingBack();
      await finish(
        () => placesOfUndo(now),
        async () => {
          await undoWrite(context, now, state);
          await shrinkTables(context, tables);
        },
      );
    });
  });
}

interface PlacedAnchor extends Anchor {
  sheet: string;
}

/** Where the workbook remembers blocks of ours, now. */
async function anchorsNow(context: Excel.RequestContext): Promise<PlacedAnchor[]> {
  const { worksheets } = context.workbook;
  worksheets.load('items/name');
  await context.sync();
  const names = worksheets.items.map((sheet) => ({ sheet: sheet.name, names: loadNames(sheet) }));
  await context.sync();
  return names.flatMap(({ sheet, names: found }) => anchorsIn(found).map((anchor) => ({ ...anchor, sheet })));
}

/** A block where it stands now. One whose columns somebody has deleted is gone, and there is nothing to take back. */
function relocated({ area, old }: Written, anchors: readonly PlacedAnchor[]): Written[] {
  const own = anchors.filter(({ id }) => id === area.id);
  // A copied sheet has a copy of the anchor.
  const now = own.find(({ sheet }) => sheet === area.sheet) ?? own[0];
  if (!now) {
    if (old) throw new MovedError('results');
    return [];
  }
  const { top, left, bottom, right } = now.area;
  const [down, aside] = [top - area.headerFirstRow, left - area.column];
  const place = { sheet: now.sheet, headerFirstRow: top, headingRow: area.headingRow + down, lastRow: bottom, column: left, width: right - left + 1 };
  if (!old) return [{ area: { ...area, ...place }, old }];
  const changed = place.lastRow - area.lastRow !== down || place.width !== area.width || aside !== 0;
  if (changed) throw new MovedError('results');
  return [
    {
      area: { ...area, ...place },
      old: {
        ...old,
        block: movedDown(old.block, now.sheet, down),
        rules: old.rules.map((rule) => ({ ...rule, formula: inRow(rule.formula, old.block.firstRow + 1, old.block.firstRow + down + 1) })),
      },
    },
  ];
}

/** The same block in other rows. */
function movedDown(block: Block, sheet: string, down: number): Block {
  return {
    ...block,
    sheet,
    headerFirstRow: block.headerFirstRow + down,
    headingRow: block.headingRow + down,
    codeRow: block.codeRow === null ? null : block.codeRow + down,
    firstRow: block.firstRow + down,
    lastRow: block.lastRow + down,
    lookRow: block.lookRow + down,
  };
}
