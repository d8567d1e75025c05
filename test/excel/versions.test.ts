/**
 * Workbooks that earlier versions have written (test/fixtures/versions, one per version): found, understood, brought up to date in place, and removed without a
 * trace. Every version that is released adds one: `npx tsx scripts/make-version-workbook.ts`.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Workbook } from 'excel-host/model';
import { readReviewSheet, refreshReview } from '../../src/excel/award/review';
import { readHistoryTable } from '../../src/excel/history/history-sheet';
import { newerVersion } from '../../src/excel/award/newer';
import { readPlanState } from '../../src/excel/plan-state';
import { removeAll } from '../../src/excel/remove';
import { classify, examine } from '../../src/excel/results/classify';
import { DEFAULT_PLAN } from '../../src/plan/default';
import { VERSION } from '../../src/terms/version';
import { openWorkbook } from '../../workbench/add-in';
import { bootAddIn } from '../../workbench/boot';
import { compareWithTruth, fixtureBytes, truthOf } from '../fixtures/truth';

jest.setTimeout(60_000);

const FOLDER = join(__dirname, '../fixtures/versions');
const REPORT = '01-bao-cao-tinh-hai-bieu.xlsx';
const TODAY = '2024-06-25';
const versions = readdirSync(FOLDER).map((name) => name.replace('.xlsx', ''));

const original = (): Workbook => openWorkbook(fixtureBytes(REPORT)).workbook;

/** What stands in the cells of the report's own sheets. */
const contents = (workbook: Workbook): unknown =>
  original().sheets.map(({ name }) =>
    workbook.sheet(name)!.rows.map((row) => row?.cells.map((cell) => (cell && cell.value !== null ? [cell.value, cell.formula] : null))),
  );

/** The same with nothing where nothing stands: rows and cells that were emptied are as those that never were. */
const trimmed = (workbook: Workbook): string =>
  JSON.stringify(contents(workbook))
    .replace(/(,null)+(?=\])/g, '')
    .replace(/,?\[\]/g, '');

test('there is one of every version but the one that is being made', () => expect(versions).toContain('0.1.0'));

describe.each(versions)('version %s', (version) => {
  test('is understood, brought up to date where it stands, and goes without a trace', async () => {
    const { workbook } = openWorkbook(new Uint8Array(readFileSync(join(FOLDER, `${version}.xlsx`))));
    const session = await bootAddIn({ workbook });
    expect(await newerVersion()).toBeNull();
    const sheets = workbook.sheets.map(({ name }) => name);

    // Nothing has changed since: nobody's verdict would.
    const examined = await examine({ plan: DEFAULT_PLAN });
    expect(examined.standing.length).toBeGreaterThan(0);
    expect(examined.standing.filter(({ current }) => !current)).toEqual([]);
    expect(examined.recognition.questions).toEqual([]);
    const { written, sheet } = await readPlanState();
    expect({ written: written.length, sheet: sheet !== null }).toEqual({ written: 1, sheet: true });

    // The answer that a person gave is there.
    const review = await readReviewSheet(DEFAULT_PLAN, TODAY);
    expect(review!.update.subjects[0]!.subject.facts.violation).toBe('none');
    expect(review!.update.subjects).toHaveLength(examined.assessed.length);
    expect((await readHistoryTable())!.reading.rows).toHaveLength(2 * examined.assessed.length);

    await classify({ plan: DEFAULT_PLAN });
    await refreshReview(DEFAULT_PLAN, TODAY);
    expect(workbook.sheets.map(({ name }) => name)).toEqual(sheets);
    expect(compareWithTruth(original(), workbook, truthOf(REPORT), false)).toEqual([]);
    expect(JSON.parse(String(workbook.settings.get('THADS.blocks'))) as object).toHaveProperty('by', VERSION);
    expect((await readReviewSheet(DEFAULT_PLAN, TODAY))!.update.subjects[0]!.subject.facts.violation).toBe('none');

    await removeAll(undefined, 'remove');
    await session.close();
    expect(trimmed(workbook)).toBe(trimmed(original()));
  });
});
