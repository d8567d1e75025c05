/**
 * `npx tsx scripts/make-plan-workbook.ts ID out.xlsx` writes a workbook with nothing but the plan sheet of a built-in plan, made by the add-in's own
 * code on the real Office.js. Used to make test/fixtures/plans (see its README).
 */
import { writeFileSync } from 'node:fs';
import { createPlanSheet } from '../src/excel/plan/create';
import { builtinPlan } from '../src/plan/builtin';
import { readFileSync } from 'node:fs';
import { openWorkbook } from '../workbench/add-in';
import { bootAddIn } from '../workbench/boot';

/** Any workbook will do to begin with: its own sheets are deleted. */
const START = `${__dirname}/../test/fixtures/reports/37-chi-co-don-vi.xlsx`;

async function main([id = '', out = '']: readonly string[]): Promise<void> {
  const plan = builtinPlan(id);
  if (!plan || !out) throw new Error('usage: tsx scripts/make-plan-workbook.ts ID out.xlsx');
  const file = openWorkbook(readFileSync(START));
  const session = await bootAddIn({ workbook: file.workbook });
  await Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load('items/name');
    await context.sync();
    const before = worksheets.items;
    await createPlanSheet(context, plan);
    before.forEach((sheet) => sheet.delete());
    await context.sync();
  });
  await session.close();
  writeFileSync(out, file.save());
}

void main(process.argv.slice(2));
