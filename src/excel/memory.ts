/** What the workbook remembers of us, in its own settings: which columns are ours and how wide they were before. ExcelApi 1.4. */

const KEY = 'THADS.blocks';

/** One block as it was written. The headings on the sheet decide what is ours; this only adds what they cannot say. */
export interface BlockRecord {
  sheet: string;
  headerFirstRow: number;
  headingRow: number;
  lastRow: number;
  column: number;
  width: number;
  /** Widths in points before the block was written; null = the sheet's standard width. */
  columnWidths: (number | null)[];
  plan: string;
}

export interface Memory {
  version: 1;
  blocks: BlockRecord[];
  /** Sheets that we added for results. */
  sheets: string[];
}

const EMPTY: Memory = { version: 1, blocks: [], sheets: [] };

/** Reads the memory; an unknown or damaged one counts as empty. */
export async function readMemory(context: Excel.RequestContext): Promise<Memory> {
  const setting = context.workbook.settings.getItemOrNullObject(KEY);
  setting.load('value');
  await context.sync();
  if (setting.isNullObject) return structuredClone(EMPTY);
  try {
    const memory = JSON.parse(String(setting.value)) as Memory;
    return memory.version === 1 && Array.isArray(memory.blocks) && Array.isArray(memory.sheets) ? memory : structuredClone(EMPTY);
  } catch {
    return structuredClone(EMPTY);
  }
}

/** Writes the memory; an empty one leaves no setting behind. */
export async function writeMemory(context: Excel.RequestContext, memory: Memory): Promise<void> {
  const { settings } = context.workbook;
  if (memory.blocks.length + memory.sheets.length > 0) settings.add(KEY, JSON.stringify(memory));
  else {
    const setting = settings.getItemOrNullObject(KEY);
    await context.sync();
    if (!setting.isNullObject) setting.delete();
  }
  await context.sync();
}
