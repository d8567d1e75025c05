/**
 * The two actions on results that were written as formulas: write them again (after #NAME? on a PC without the functions, or after somebody typed over
 * them), and make values of them. ExcelApi 1.9; each Excel.run waits for a cell edit to end.
 */
import type { FormulaMode } from '../../changes/changes';
import type { Plan } from '../../plan/plan';
import type { Progress } from '../kit/chunks';
import { MissingError } from '../kit/errors';
import { withSheetsOpen } from '../kit/protection';
import { inExcel } from '../kit/run';
import { ownBlocks } from './blocks';
import { classify, type Outcome } from './classify';
import { readContents, writeContents } from './frozen';
import { type Memory, readMemory, writeMemory } from './memory';
import { readGrids } from './read';
import { type Frozen, nothingDone, type Undo } from './undo';

const silent: Progress = () => undefined;

/** Writes our formulas again, from the report as it is now, in the way in which they were written. @throws MissingError where there are none */
export async function repairFormulas(plan: Plan, progress: Progress = silent): Promise<Outcome> {
  const mode = modeOf(await inExcel(readMemory));
  if (!mode) throw new MissingError('formulas');
  return classify({ plan, formulas: mode, progress });
}

const modeOf = ({ blocks }: Memory): FormulaMode | undefined => blocks.find(({ formulas }) => formulas)?.formulas;

/** What became of the formulas. */
export interface Freezing {
  sheets: string[];
  undo: Undo;
}

/** Makes values of our formulas, only of ours. @returns how to take it back @throws MissingError where there are none; FormulaError where one shows an error */
export function freezeFormulas(progress: Progress = silent): Promise<Freezing> {
  return inExcel(async (context) => {
    const grids = await readGrids(context, progress, true);
    const memory = await readMemory(context);
    const frozen: Frozen[] = [];
    for (const { sheet, block } of ownBlocks(grids)) {
      const contents = await readContents(context, sheet, block);
      if (contents) frozen.push(contents);
    }
    if (frozen.length === 0) throw new MissingError('formulas');
    const sheets = [...new Set(frozen.map(({ sheet }) => sheet))];
    await withSheetsOpen(context, sheets, () => writeAll(context, frozen, memory));
    return { sheets, undo: { ...nothingDone(memory), frozen } };
  });
}

/** All blocks or none. */
async function writeAll(context: Excel.RequestContext, frozen: readonly Frozen[], memory: Memory): Promise<void> {
  try {
    for (const block of frozen) await writeContents(context, block, 'values');
    await writeMemory(context, { ...memory, blocks: memory.blocks.map(({ formulas: _, ...block }) => block) });
  } catch (error) {
    for (const block of frozen) await writeContents(context, block, 'formulas');
    throw error;
  }
}
