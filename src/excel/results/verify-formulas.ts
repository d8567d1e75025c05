/**
 * Formulas of ours after they were written: calculated, read back and held against what the add-in itself says. ExcelApi 1.9.
 * A workbook that shows other numbers in formulas than in values would be worse than none.
 */
import { GAP_DECIMALS } from '../../assessment/assess';
import type { Block, OwnValue } from '../../changes/changes';
import type { Progress } from '../kit/chunks';
import { FormulaError } from '../kit/errors';
import { type Comparison, verifyBlock } from './write';

/** What a rate may be off by where Excel adds up in another order than we do. */
const TOLERANCE = 1e-12;
/** What a gap may be off by where Excel rounds another last digit than we do (assess.ts); far below a đồng in tỷ. */
const LAST_DIGIT = 1.5 * 10 ** -GAP_DECIMALS;

/** How often, and after how many milliseconds, cells are looked at again whose functions have not answered yet. */
const PATIENCE = 40;
const PAUSE_MS = 150;
const UNFINISHED: ReadonlySet<unknown> = new Set(['#BUSY!', '#GETTING_DATA', '#CONNECT!']);

/** A cell whose function has not answered yet. */
class Unfinished extends Error {}

const close: Comparison = (found, expected, { sheet, address }) => {
  if (UNFINISHED.has(found)) throw new Unfinished();
  if (isClose(found, expected)) return;
  throw new FormulaError(found === '#NAME?' ? 'functionsMissing' : 'differs', sheet, address, String(found));
};

/** Texts and whole numbers must be the same; a fraction may differ in what a double cannot hold. */
function isClose(found: unknown, expected: OwnValue): boolean {
  if (typeof found !== 'number' || typeof expected !== 'number') return found === expected;
  if (Number.isInteger(expected) && Math.abs(expected) > 1) return found === expected;
  return Math.abs(found - expected) <= Math.max(LAST_DIGIT, TOLERANCE * Math.abs(expected));
}

/** Calculates and compares the blocks. @throws FormulaError at the first cell that says something else than the add-in */
export async function verifyFormulas(context: Excel.RequestContext, blocks: readonly Block[], progress: Progress): Promise<void> {
  if (blocks.length === 0) return;
  const application = context.workbook.application.load('calculationMode');
  await context.sync();
  // Only there: elsewhere our cells are calculated already, and the user's are none of our business.
  if (application.calculationMode === 'Manual') application.calculate('Recalculate');
  for (const block of blocks) await verifyWithPatience(context, block, progress);
}

async function verifyWithPatience(context: Excel.RequestContext, block: Block, progress: Progress): Promise<void> {
  const sheet = context.workbook.worksheets.getItem(block.sheet);
  for (let tries = 1; ; tries++) {
    try {
      return await verifyBlock(context, sheet, block, progress, close);
    } catch (error) {
      if (!(error instanceof Unfinished)) throw error;
      if (tries === PATIENCE) throw new FormulaError('functionsMissing', block.sheet, '', '#BUSY!');
      await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
    }
  }
}
