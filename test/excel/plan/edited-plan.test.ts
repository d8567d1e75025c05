/** Reports classified under a plan sheet that a person has edited: exactly the verdicts of a table that stands here, in whole numbers. */
import { createPlanSheet } from '../../../src/excel/plan/create';
import { activePlan } from '../../../src/excel/plan/sheet';
import { classify } from '../../../src/excel/results/classify';
import { HAU_GIANG_2024 } from '../../../src/plan/hau-giang';
import type { Measure, Unit } from '../../../src/terms/terms';
import { openWorkbook } from '../../../workbench/add-in';
import { bootAddIn } from '../../../workbench/boot';
import { fixtureBytes } from '../../fixtures/truth';
import type { OfficeSession } from 'excel-host/node';

const SHEET = 'Kế hoạch thi đua';
let session: OfficeSession;
afterEach(() => session.close());

/** One target changed (offices below 800 cases: 80.5 %), one edge moved (officers: 250 instead of 200 cases), officers' money must be above the target. */
const EDITS: Record<string, unknown> = { D9: 0.805, H18: 250, F19: 250, E21: '>', E22: '>', E23: '>', E24: '>' };

/** Upper ends (not included; an open edge belongs to the band above) with targets in tenths of a per cent. Money in tỷ đồng. */
const TABLE: Record<string, [below: number, tenths: number][]> = {
  'department cases': [[Infinity, 760]],
  'department money': [[Infinity, 390]],
  'office cases': [
    [800, 805],
    [1000, 760],
    [1500, 750],
    [Infinity, 740],
  ],
  'office money': [
    [100, 400],
    [150, 380],
    [300, 360],
    [Infinity, 340],
  ],
  'officer cases': [
    [100, 770],
    [250, 750],
    [300, 730],
    [Infinity, 710],
  ],
  'officer money': [
    [10, 450],
    [50, 430],
    [100, 410],
    [Infinity, 390],
  ],
};
const PER_BILLION: Record<Unit, number> = { cases: 1, dong: 1e9, thousand: 1e6, million: 1e3, billion: 1 };

function expected(kind: string, measure: Measure, unit: Unit, total: number, eligible: number, completed: number): [target: number, verdict: string] {
  const caseload = measure === 'cases' ? total : total / PER_BILLION[unit];
  const [, tenths] = TABLE[`${kind} ${measure}`]!.find(([below]) => caseload < below)!;
  const [left, right] = [1000n * BigInt(completed), BigInt(tenths) * BigInt(eligible)];
  const met = kind === 'officer' && measure === 'money' ? left > right : left >= right;
  return [tenths / 1000, met ? 'met' : 'notMet'];
}

test.each(['01-bao-cao-tinh-hai-bieu.xlsx', '02-tong-hop-viec-tien.xlsx', '33-an-loc-dong-cot.xlsx', '37-chi-co-don-vi.xlsx'])('%s', async (name) => {
  const { workbook } = openWorkbook(fixtureBytes(name));
  session = await bootAddIn({ workbook });
  await Excel.run((context) => createPlanSheet(context, HAU_GIANG_2024));
  for (const [address, value] of Object.entries(EDITS)) session.host.enter(SHEET, address, [[value]]);
  const { assessed } = await classify({ plan: (await activePlan()).plan });
  let checked = 0;
  for (const { subject, kind, byMeasure } of assessed) {
    for (const measure of ['cases', 'money'] as const) {
      const [found, result] = [subject.figures[measure], byMeasure[measure]];
      if (!found || !result || result.verdict === 'notJudged') continue;
      const { total, eligible, completed } = found.figures;
      checked++;
      expect([subject.name, result.target, result.verdict]).toEqual([subject.name, ...expected(kind, measure, found.unit, total!, eligible!, completed!)]);
    }
  }
  expect(checked).toBeGreaterThan(8);
});
