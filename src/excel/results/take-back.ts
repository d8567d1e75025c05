/** Takes the last write back, wherever its blocks stand by now. Where their rows are no longer the same, nothing is done. ExcelApi 1.9. */
import { MovedError } from '../kit/errors';
import { withSheetsOpen } from '../kit/protection';
import { inExcel } from '../kit/run';
import { finish } from '../kit/whole';
import { placesOfUndo, type TakingBack, undoWrite } from './apply';
import { type Anchors, anchorsNow, placedNow } from './relocate';
import { addedPlanSheet } from './formula-plan';
import { memoryToChange, readMemory } from './memory';
import { readGrids } from './read';
import { type ResultsSheet, resultsSheets } from './results-sheets';
import type { Undo, Written } from './undo';

/** Takes the last write back. @param undo from `classify` @throws MovedError where what stood there before cannot be put back in its place */
export function undoLast(undo: Undo): Promise<void> {
  return inExcel(async (context) => {
    await memoryToChange(context);
    const anchors = await anchorsNow(context);
    const written = undo.written.flatMap((one) => relocated(one, anchors));
    const kept = await peoplesSheets(context, undo);
    const plan = await planOfPeoples(context, undo);
    const sheets = [...new Set(written.map(({ area }) => area.sheet))];
    return withSheetsOpen(context, sheets, async () => {
      const now = { ...undo, written };
      const state: TakingBack = new Map();
      await finish(
        () => placesOfUndo(now),
        () => undoWrite(context, now, state, { results: kept, plan }),
      );
    });
  });
}

/** Sheets of results on which people have written since. @throws MovedError where one of them held other results before: those cannot be put back */
async function peoplesSheets(context: Excel.RequestContext, { addedSheets, replacedSheets }: Undo): Promise<ResultsSheet[]> {
  if (addedSheets.length + replacedSheets.length === 0) return [];
  const sheets = resultsSheets(await readGrids(context, () => undefined, true), await readMemory(context)).filter(({ isPeoples }) => isPeoples);
  if (sheets.some(({ name }) => replacedSheets.some(({ content }) => content.name === name))) throw new MovedError('results');
  return sheets.filter(({ name }) => addedSheets.includes(name));
}

/** The plan sheet that the write added, where people have written on it since; null where it may go with the formulas. */
async function planOfPeoples(context: Excel.RequestContext, { addedSheets }: Undo): Promise<string | null> {
  const added = addedSheets.length > 0 ? await addedPlanSheet(context, await readMemory(context)) : null;
  return added && !added.isOurs && addedSheets.includes(added.name) ? added.name : null;
}

/** A block where it stands now. One whose columns somebody has deleted is gone, and there is nothing to take back. */
function relocated(one: Written, anchors: Anchors): Written[] {
  const placed = placedNow(one, anchors);
  if (placed ? placed.moved : one.old) throw new MovedError('results');
  return placed ? [placed.written] : [];
}
