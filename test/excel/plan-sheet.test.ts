/** The plan sheet on the real Office.js: made from every built-in plan and read back. */
import { createPlanSheet } from '../../src/excel/plan-sheet-create';
import { readActivePlan, readSheetPlan } from '../../src/excel/plan-sheet';
import { BUILTIN_PLANS } from '../../src/plan/builtin';
import { type OfficeSession, bootOffice } from '../../src/workbench/host/node';
import { openPackage } from '../../src/workbench/package/open-package';
import { fixtureBytes } from '../fixtures/truth';

const SAMPLE = '37-chi-co-don-vi.xlsx';
let session: OfficeSession;
afterEach(() => session.close());

test.each(BUILTIN_PLANS.map((plan) => [plan.id, plan] as const))('%s: plan, sheet, plan', async (_, plan) => {
  const file = openPackage(fixtureBytes(SAMPLE));
  session = await bootOffice({ workbook: file.workbook });
  const sheet = await Excel.run((context) => createPlanSheet(context, plan));
  expect(sheet).toBe('Kế hoạch thi đua');
  const active = await Excel.run(readActivePlan);
  expect(active.plan).toEqual(plan);
  expect(active.source).toEqual({ kind: 'sheet', sheet, address: expect.any(String) });
  await session.close();
  const saved = file.save();
  session = await bootOffice({ workbook: openPackage(saved).workbook });
  expect((await Excel.run(readSheetPlan))!.plan).toEqual(plan);
});
