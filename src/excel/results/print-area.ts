/**
 * Print areas and our columns. A sheet that is printed by an area of its own is printed without them; they are taken into it when a person says so, and out
 * of it again when they go. Excel may refuse everything about pages on a PC without a printer: then nothing of this is said or done. ExcelApi 1.9.
 */
import { type Area, areaAddress, areasIn } from '../../cells/address';
import type { Change } from '../../changes/changes';
import { withSheetsOpen } from '../kit/protection';
import { inExcel } from '../kit/run';
import { allOrNothing } from '../kit/whole';
import { anchorsIn, loadNames } from './anchors';
import { type Memory, memoryToChange, putMemoryBack, writeMemory } from './memory';

/** The areas of a sheet that are printed. Queued: sync, then `printedIn`. */
const loadPrinted = (sheet: Excel.Worksheet): Excel.RangeAreas => sheet.pageLayout.getPrintAreaOrNullObject().load('address');

/** None where the whole sheet is printed. */
const printedIn = (areas: Excel.RangeAreas): Area[] => (areas.isNullObject ? [] : areasIn(areas.address));

/** The printed area to which our columns would be added: the only one, beside the rows of our block and short of its last column. Null where there is none. */
function lacking(printed: readonly Area[], block: Area): Area | null {
  const [only] = printed;
  const fits = only && printed.length === 1 && only.right < block.right && only.left <= block.left && only.top <= block.bottom && only.bottom >= block.top;
  return fits ? only : null;
}

/** Sheets on which blocks were written that are not printed with the rest. */
export async function printedWithout(context: Excel.RequestContext, changes: readonly Change[]): Promise<string[]> {
  const blocks = changes.flatMap((change) => (change.kind === 'writeBlock' ? [change.block] : []));
  const loaded = blocks.map((block) => ({ block, printed: loadPrinted(context.workbook.worksheets.getItem(block.sheet)) }));
  if (loaded.length > 0) await context.sync();
  const without = loaded.filter(({ block: { headingRow, lastRow, column, columns }, printed }) => {
    return lacking(printedIn(printed), { top: headingRow, bottom: lastRow, left: column, right: column + columns.length - 1 });
  });
  return [...new Set(without.map(({ block }) => block.sheet))];
}

/** Takes our columns on some sheets into what is printed. The workbook remembers by how much, so that they go out of it again. */
export function takeIntoPrint(sheets: readonly string[]): Promise<void> {
  return inExcel((context) =>
    withSheetsOpen(context, sheets, async () => {
      const loaded = sheets.map((name) => {
        const sheet = context.workbook.worksheets.getItem(name);
        return { sheet, names: loadNames(sheet), printed: loadPrinted(sheet) };
      });
      const memory = await memoryToChange(context);
      const before = structuredClone(memory);
      const wider = loaded.flatMap(({ sheet, names, printed }) =>
        anchorsIn(names).flatMap(({ id, area }) => {
          const only = lacking(printedIn(printed), area);
          const record = memory.blocks.find((block) => block.id === id);
          if (!only || !record) return [];
          record.printed = (record.printed ?? 0) + area.right - only.right;
          return [{ sheet, only, right: area.right }];
        }),
      );
      await allOrNothing(async (note) => {
        note(
          () => sheets.map((sheet) => ({ sheet })),
          async () => {
            for (const { sheet, only } of wider) setPrinted(sheet, only);
            await putMemoryBack(context, before);
          },
        );
        // One area may lie beside several blocks.
        for (const { sheet, only, right } of wider) setPrinted(sheet, { ...only, right });
        await writeMemory(context, memory);
      });
    }),
  );
}

const setPrinted = (sheet: Excel.Worksheet, area: Area): void => sheet.pageLayout.setPrintArea(areaAddress(area));

/** Takes a block that is about to go out of what is printed. @param columns by how many the area was widened for it @param right its last column */
export async function leavePrint(context: Excel.RequestContext, sheet: Excel.Worksheet, columns: number, right: number): Promise<void> {
  const [only, ...others] = await printedNow(context, sheet);
  if (!only || others.length > 0 || only.right !== right || only.right - columns < only.left) return;
  setPrinted(sheet, { ...only, right: right - columns });
  await context.sync();
}

/** Widens what is printed so that a block is in it, as it was before. @returns by how many columns */
export async function rejoinPrint(context: Excel.RequestContext, sheet: Excel.Worksheet, block: Area): Promise<number> {
  const only = lacking(await printedNow(context, sheet), block);
  if (!only) return 0;
  setPrinted(sheet, { ...only, right: block.right });
  await context.sync();
  return block.right - only.right;
}

async function printedNow(context: Excel.RequestContext, sheet: Excel.Worksheet): Promise<Area[]> {
  const printed = loadPrinted(sheet);
  await context.sync();
  return printedIn(printed);
}

/** By how many columns the memory says that a block widened what is printed. */
export const printedBy = (memory: Memory, id: number | null): number => memory.blocks.find((block) => block.id === id)?.printed ?? 0;
