/** What the workbook remembers of us, in its own settings: what stood where our blocks are. ExcelApi 1.4. */
import type { FormulaMode } from '../../changes/changes';
import type { Imprint } from '../../own/imprint';
import type { Before } from './before';

const KEY = 'THADS.blocks';

/** One block as it was written. Where it stands is told by the hidden name of the same number (anchors.ts), which moves with the cells. */
export interface BlockRecord {
  id: number;
  /** Widths in points before the block was written; null = the sheet's standard width. */
  widths: (number | null)[];
  /** The look of its cells before it was written. */
  before: Before;
  plan: string;
  /** What was written, to tell it from what people type; absent for very large blocks. */
  imprint?: Imprint;
  /** Only where formulas were written instead of values. */
  formulas?: FormulaMode;
}

export interface Memory {
  version: 2;
  blocks: BlockRecord[];
  /** The plan sheet was added for formulas, and by which plan: it goes with them as long as nobody changed it. */
  planAdded?: string;
}

const EMPTY: Memory = { version: 2, blocks: [] };

/** Reads the memory; an unknown or damaged one counts as empty. */
export async function readMemory(context: Excel.RequestContext): Promise<Memory> {
  const setting = context.workbook.settings.getItemOrNullObject(KEY);
  setting.load('value');
  await context.sync();
  if (setting.isNullObject) return structuredClone(EMPTY);
  try {
    const memory = JSON.parse(String(setting.value)) as Memory;
    return memory.version === 2 && Array.isArray(memory.blocks) ? memory : structuredClone(EMPTY);
  } catch {
    return structuredClone(EMPTY);
  }
}

/** Keeps a memory that is not empty. Queued: sync. */
export const keepMemory = ({ workbook }: Excel.RequestContext, memory: Memory): void => void workbook.settings.add(KEY, JSON.stringify(memory));

/** Writes the memory; an empty one leaves no setting behind. */
export async function writeMemory(context: Excel.RequestContext, memory: Memory): Promise<void> {
  if (memory.blocks.length > 0 || memory.planAdded !== undefined) keepMemory(context, memory);
  else {
    const setting = context.workbook.settings.getItemOrNullObject(KEY);
    await context.sync();
    if (!setting.isNullObject) setting.delete();
  }
  await context.sync();
}
