/** The probes of "Kiểm tra Excel này" on the stand-in: what it plays is what the add-in takes for granted, and nothing of the check stays behind. */
import { checkExcel } from '../../../src/excel/check/check';
import { PROBES } from '../../../src/excel/check/probes';
import { classify } from '../../../src/excel/results/classify';
import { DEFAULT_PLAN } from '../../../src/plan/default';
import { helpVi } from '../../../src/taskpane/texts/vi/help';
import { FUNCTIONS as METADATA, openWorkbook } from '../../../workbench/add-in';
import { associateFunctions } from '../../../workbench/associate';
import { bootAddIn } from '../../../workbench/boot';
import { fixtureBytes } from '../../fixtures/truth';
import { picture } from 'excel-host/package';
import { calculating } from 'excel-host/calculation';
import type { Workbook } from 'excel-host/model';
import type { OfficeSession } from 'excel-host/node';

let session: OfficeSession;
let workbook: Workbook;

async function open(): Promise<void> {
  ({ workbook } = openWorkbook(fixtureBytes('16-chi-ve-viec.xlsx')));
  session = await bootAddIn({ workbook, calculate: calculating(workbook, { functions: METADATA }) });
  associateFunctions(session);
}
afterEach(() => session.close());

test('every probe has its words', async () => {
  await open();
  expect(Object.keys(helpVi.check.probes).sort()).toEqual(PROBES.map(([id]) => id).sort());
});

test('on the stand-in all is as the add-in takes it, and nothing stays behind', async () => {
  await open();
  await classify({ plan: DEFAULT_PLAN });
  const before = picture(workbook);
  const checked = await checkExcel(undefined, () => session.host.calculationEnded());
  expect(checked.filter(({ holds }) => holds === false)).toEqual([]);
  expect(checked.map(({ id }) => id)).toEqual(PROBES.map(([id]) => id));
  expect(picture(workbook)).toEqual(before);
});

test('an Excel that keeps less than 1 MB of settings is told apart, and nothing stays behind', async () => {
  await open();
  const before = picture(workbook);
  session.host.misbehave.settingsLimit = 500_000;
  const checked = await checkExcel(undefined, () => session.host.calculationEnded());
  expect(checked.filter(({ holds }) => holds === false).map(({ id }) => id)).toEqual(['settings']);
  expect(checked.find(({ id }) => id === 'settings')!.told).toMatch(/0\.25 MB: ok · 1 MB: InvalidArgument/);
  expect(picture(workbook)).toEqual(before);
});

test.each(['refused', 'unanswered'] as const)('a fault on the way (%s): its probe says so, the others go on, nothing stays behind', async (how) => {
  await open();
  const before = picture(workbook);
  for (const request of [9, 30, 61, 100]) {
    session.host.misbehave.fault = { request, how };
    const checked = await checkExcel(undefined, () => session.host.calculationEnded());
    session.host.misbehave.fault = undefined;
    expect(checked).toHaveLength(PROBES.length);
    expect(checked.filter(({ holds }) => holds === false).length).toBeLessThan(2);
    expect(picture(workbook)).toEqual(before);
  }
});
