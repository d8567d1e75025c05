/** Print areas: told, widened when a person says so, given back. On a PC without a printer nothing of it stands in the way. */
import { removeAll } from '../../../src/excel/remove';
import { classify, type Outcome } from '../../../src/excel/results/classify';
import { takeIntoPrint } from '../../../src/excel/results/print-area';
import { undoLast } from '../../../src/excel/results/take-back';
import { DEFAULT_PLAN } from '../../../src/plan/default';
import { openWorkbook } from '../../../workbench/add-in';
import { bootAddIn } from '../../../workbench/boot';
import { fixtureBytes } from '../../fixtures/truth';
import { picture } from 'excel-host/package';
import type { Workbook } from 'excel-host/model';
import type { OfficeSession } from 'excel-host/node';

let session: OfficeSession;
let workbook: Workbook;
let file: ReturnType<typeof openWorkbook>;
async function open(bytes: Uint8Array): Promise<void> {
  await session?.close();
  file = openWorkbook(bytes);
  ({ workbook } = file);
  session = await bootAddIn({ workbook });
}
const FIXTURE = '01-bao-cao-tinh-hai-bieu.xlsx';
beforeEach(() => open(fixtureBytes(FIXTURE)));
afterEach(async () => {
  await session.close();
  session = undefined!;
});

const printed = (): string[] => workbook.names.filter(({ name }) => name.endsWith('Print_Area')).map(({ formula }) => formula);
const OLD = ["='Biểu 04'!$A$1:$R$59", "='Biểu 05'!$A$1:$S$59"];
const WIDE = ["='Biểu 04'!$A$1:$Z$59", "='Biểu 05'!$A$1:$AA$59"];
const write = (): Promise<Outcome> => classify({ plan: DEFAULT_PLAN });

test('said, and not touched by itself', async () => {
  expect(printed()).toEqual(OLD);
  expect((await write()).printedWithout).toEqual(['Biểu 04', 'Biểu 05']);
  expect(printed()).toEqual(OLD);
});

describe('taken into it', () => {
  let before: unknown;
  let outcome: Outcome;
  beforeEach(async () => {
    before = picture(workbook);
    outcome = await write();
    await takeIntoPrint(outcome.printedWithout);
    expect(printed()).toEqual(WIDE);
  });

  test('removed: the old area is back', async () => {
    await removeAll();
    expect(picture(workbook)).toEqual(before);
  });
  test('undone', async () => {
    await undoLast(outcome.undo);
    expect(picture(workbook)).toEqual(before);
  });
  test('written again, also from a file: still in it, and nothing is asked; undone: still in it', async () => {
    await open(file.save());
    const again = await write();
    expect(again.printedWithout).toEqual([]);
    expect(printed()).toEqual(WIDE);
    await undoLast(again.undo);
    expect(printed()).toEqual(WIDE);
    await removeAll();
    expect(printed()).toEqual(OLD);
  });
  test('rows and columns come before it: its own columns go out of it, no others', async () => {
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Biểu 04');
      sheet.getRange('1:2').insert('Down' as Excel.InsertShiftDirection.down);
      sheet.getRange('A:A').insert('Right' as Excel.InsertShiftDirection.right);
      await context.sync();
    });
    await removeAll();
    expect(printed()).toEqual(["='Biểu 04'!$B$3:$S$61", OLD[1]]);
  });
  test('people have deleted one of ours: their own columns stay in it', async () => {
    await Excel.run(async (context) => {
      context.workbook.worksheets
        .getItem('Biểu 04')
        .getRange('T:T')
        .delete('Left' as Excel.DeleteShiftDirection.left);
      await context.sync();
    });
    expect(printed()[0]).toBe("='Biểu 04'!$A$1:$Y$59");
    await removeAll();
    expect(printed()).toEqual(OLD);
  });
  test('people have chosen another area since: theirs stays', async () => {
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem('Biểu 04').pageLayout.setPrintArea('A1:D9');
      await context.sync();
    });
    await removeAll();
    expect(printed()).toEqual(["='Biểu 04'!$A$1:$D$9", OLD[1]]);
  });
});

test.each<[string, string]>([
  ['several areas', 'A1:R20,A30:R59'],
  ['an area that holds our columns already', 'A1:AZ59'],
  ['an area of other rows', 'A1:R3'],
])('%s: nothing is said', async (_, address) => {
  for (const name of workbook.names) {
    const sheet = /^='[^']*'!/.exec(name.formula)?.[0];
    if (name.name.endsWith('Print_Area'))
      name.formula = `=${address
        .split(',')
        .map((area) => `${sheet!.slice(1)}${area.replace(/([A-Z]+)(\d+)/g, '$$$1$$$2')}`)
        .join()}`;
  }
  expect((await write()).printedWithout).toEqual([]);
});

test('every fault on the way: taken in as a whole or not at all', async () => {
  for (let request = 1; ; request++) {
    await open(fixtureBytes(FIXTURE));
    const { printedWithout } = await write();
    const before = picture(workbook);
    session.host.misbehave.fault = { request, how: 'refused' };
    const failed = await takeIntoPrint(printedWithout).then(
      () => false,
      () => true,
    );
    session.host.misbehave.fault = undefined;
    if (!failed) break;
    expect(picture(workbook)).toEqual(before);
    expect(request).toBeLessThan(20);
  }
});
