/**
 * Written, saved, written again, saved, removed, saved: the package is what it was, part by part. And what was there is back after undo and after a
 * failure at any request. On the real Office.js, from real .xlsx bytes.
 */
import { removeAll } from '../../../src/excel/remove';
import { classify } from '../../../src/excel/results/classify';
import { undoLast } from '../../../src/excel/results/take-back';
import { DEFAULT_PLAN } from '../../../src/plan/default';
import { openWorkbook } from '../../../workbench/add-in';
import { bootAddIn } from '../../../workbench/boot';
import { ODD } from '../odd-workbooks';
import { picture } from 'excel-host/package';
import type { Workbook } from 'excel-host/model';
import { texts } from 'excel-host/testing';

/** Opens bytes, runs a job of the add-in, saves. */
async function after(bytes: Uint8Array, job: (workbook: Workbook) => Promise<unknown>): Promise<Uint8Array> {
  const file = openWorkbook(bytes);
  const session = await bootAddIn({ workbook: file.workbook });
  try {
    await job(file.workbook);
  } finally {
    await session.close();
  }
  return file.save();
}

const write = (bytes: Uint8Array): Promise<Uint8Array> => after(bytes, () => classify({ plan: DEFAULT_PLAN }));
const seen = (bytes: Uint8Array): unknown => picture(openWorkbook(bytes).workbook);

/** Parts as text. Entries that nobody refers to any more stay in the string table and the style sheet, so these two are looked at through their cells. */
function partsOf(bytes: Uint8Array): Record<string, string> {
  const { 'xl/styles.xml': _, 'xl/sharedStrings.xml': __, ...parts } = texts(bytes);
  return Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, inOrder(text)]));
}

/** Rules of the user stood behind ours for a while: what counts of their numbers is the order. */
function inOrder(text: string): string {
  const numbers = [...text.matchAll(/ priority="(\d+)"/g)].map(([, number]) => Number(number)).sort((a, b) => a - b);
  return text.replace(/ priority="(\d+)"/g, (_, number) => ` priority="${numbers.indexOf(Number(number)) + 1}"`);
}

/** A line between two cells may come back on the other one of them: the same line, another cell format. */
const FRAMED = 'framed cells in text format';

describe.each(Object.entries(ODD))('%s', (name, build) => {
  const bytes = build();

  test('twice is once; removed is the original, part by part', async () => {
    const once = await write(bytes);
    expect(seen(once)).not.toEqual(seen(bytes));
    const twice = await write(once);
    expect(seen(twice)).toEqual(seen(once));
    const removed = await after(twice, () => removeAll());
    expect(seen(removed)).toEqual(seen(bytes));
    if (name !== FRAMED) expect(partsOf(removed)).toEqual(partsOf(bytes));
  });

  test('undo is the original; after a second write it is the first', async () => {
    const undone = await after(bytes, async (workbook) => {
      const first = await classify({ plan: DEFAULT_PLAN });
      const once = picture(workbook);
      const second = await classify({ plan: { ...DEFAULT_PLAN, qualifiesBy: 'either' } });
      await undoLast(second.undo);
      expect(picture(workbook)).toEqual(once);
      await undoLast(first.undo);
    });
    expect(seen(undone)).toEqual(seen(bytes));
    if (name !== FRAMED) expect(partsOf(undone)).toEqual(partsOf(bytes));
  });
});

test.each([FRAMED, 'a validation over whole columns', 'every second row painted as far as our columns'])(
  '%s: a request that fails leaves all of it',
  async (name) => {
    const bytes = ODD[name]!();
    const file = openWorkbook(bytes);
    const session = await bootAddIn({ workbook: file.workbook });
    const original = picture(file.workbook);
    let failed = true;
    for (let failing = 1; failed; failing++) {
      session.host.misbehave.fault = { request: session.host.statistics.requests + failing, how: 'refused' };
      failed = await classify({ plan: DEFAULT_PLAN }).then(
        () => false,
        () => true,
      );
      session.host.misbehave.fault = undefined;
      if (failed) expect(picture(file.workbook)).toEqual(original);
      expect(failing).toBeLessThan(60);
    }
    await session.close();
  },
);
