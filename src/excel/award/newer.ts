/**
 * A workbook that a newer version of the add-in has written: it is read, and written into only when a person has said so, for what this version does not know
 * may be lost. Results say in the workbook's memory by which version they were written, a review in its mark. ExcelApi 1.4.
 */
import { campaignIn } from '../../award/campaign';
import { loadMark } from './review-table';
import { isUnknown, requireKnown } from '../kit/known';
import { noteIn } from '../kit/noted';
import { inExcel } from '../kit/run';
import { loadMemory, type Memory, memoryIn } from '../results/memory';

/** The newer version by which something in the workbook was written, as long as nobody has allowed this one to write; null where there is none. */
export const newerVersion = (): Promise<string | null> => inExcel(async (context) => (await allIn(context)).versions.find(isUnknown) ?? null);

/** The memory, where everything of ours in the workbook is going to be changed. @throws NewerVersionError where a newer version wrote any of it */
export async function requireAllKnown(context: Excel.RequestContext): Promise<Memory> {
  const { memory, versions } = await allIn(context);
  versions.forEach(requireKnown);
  return memory;
}

async function allIn(context: Excel.RequestContext): Promise<{ memory: Memory; versions: string[] }> {
  const setting = loadMemory(context);
  const mark = loadMark(context);
  await context.sync();
  const memory = memoryIn(setting);
  return { memory, versions: [memory.by, campaignIn(noteIn(mark))?.by].filter((by) => by !== undefined) };
}
