/** Takes the last write back, wherever its blocks stand by now. Where their rows are no longer the same, nothing is done. ExcelApi 1.9. */
import { MovedError } from '../kit/errors';
import { withSheetsOpen } from '../kit/protection';
import { inExcel } from '../kit/run';
import { finish } from '../kit/whole';
import { placesOfUndo, type TakingBack, undoWrite } from './apply';
import { type Anchors, anchorsNow, placedNow } from './relocate';
import type { Undo, Written } from './undo';

/** Takes the last write back. @param undo from `classify` @throws MovedError where what stood there before cannot be put back in its place */
export function undoLast(undo: Undo): Promise<void> {
  return inExcel(async (context) => {
    const anchors = await anchorsNow(context);
    const written = undo.written.flatMap((one) => relocated(one, anchors));
    const sheets = [...new Set(written.map(({ area }) => area.sheet))];
    return withSheetsOpen(context, sheets, async () => {
      const now = { ...undo, written };
      const state: TakingBack = new Map();
      await finish(
        () => placesOfUndo(now),
        () => undoWrite(context, now, state),
      );
    });
  });
}

/** A block where it stands now. One whose columns somebody has deleted is gone, and there is nothing to take back. */
function relocated(one: Written, anchors: Anchors): Written[] {
  const placed = placedNow(one, anchors);
  if (placed ? placed.moved : one.old) throw new MovedError('results');
  return placed ? [placed.written] : [];
}
