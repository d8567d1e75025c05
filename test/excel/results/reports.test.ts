/**
 * The main job on every fixture, through the real Office.js: the truth comes out, twice is once, and removing leaves the workbook as it was.
 * (The largest fixture runs in large.test.ts.)
 */
import { NoReportError, StaysProtectedError } from '../../../src/excel/kit/errors';
import { removeAll } from '../../../src/excel/remove';
import { classify } from '../../../src/excel/results/classify';
import { DEFAULT_PLAN } from '../../../src/plan/default';
import { openWorkbook } from '../../../workbench/add-in';
import { bootAddIn } from '../../../workbench/boot';
import { compareWithTruth, fixtureBytes, fixtureNames, readingOf, truthOf } from '../../fixtures/truth';
import { picture } from 'excel-host/package';
import type { OfficeSession } from 'excel-host/node';
import { PackageError } from 'excel-host/package';

const LARGE = '04-';
const fixtures = fixtureNames().filter((name) => !name.startsWith(LARGE));
const reports = fixtures.filter((name) => !truthOf(name).refuse);
const refused = fixtures.filter((name) => truthOf(name).refuse);

let session: OfficeSession | undefined;
afterEach(async () => {
  await session?.close();
  session = undefined;
});

test.each(reports)('%s', async (name) => {
  const original = openWorkbook(fixtureBytes(name)).workbook;
  const file = openWorkbook(fixtureBytes(name));
  session = await bootAddIn({ workbook: file.workbook });
  const reading = readingOf(name);

  await classify({ plan: DEFAULT_PLAN, reading });
  expect(compareWithTruth(original, file.workbook, truthOf(name))).toEqual([]);
  const once = picture(file.workbook);

  await classify({ plan: DEFAULT_PLAN, reading });
  expect(picture(file.workbook)).toEqual(once);

  await removeAll();
  expect(picture(file.workbook)).toEqual(picture(original));
  expect(session.host.heldReferences).toBe(0);
});

test.each(reports.filter((name) => /^(01|02|03|14|27|33|41|46)/.test(name)))('%s: saved, reopened, classified again', async (name) => {
  const first = openWorkbook(fixtureBytes(name));
  session = await bootAddIn({ workbook: first.workbook });
  await classify({ plan: DEFAULT_PLAN });
  await session.close();

  const second = openWorkbook(first.save());
  const original = openWorkbook(fixtureBytes(name)).workbook;
  expect(compareWithTruth(original, second.workbook, truthOf(name))).toEqual([]);
  const before = picture(second.workbook);
  session = await bootAddIn({ workbook: second.workbook });
  await classify({ plan: DEFAULT_PLAN });
  expect(picture(second.workbook)).toEqual(before);
  await removeAll();
  expect(picture(second.workbook)).toEqual(picture(original));
});

test.each(refused)('%s is refused, and nothing changes', async (name) => {
  let workbook;
  try {
    workbook = openWorkbook(fixtureBytes(name)).workbook;
  } catch (error) {
    expect(error).toBeInstanceOf(PackageError);
    return;
  }
  const before = picture(workbook);
  session = await bootAddIn({ workbook });
  const error: unknown = await classify({ plan: DEFAULT_PLAN }).catch((thrown: unknown) => thrown);
  expect(error instanceof NoReportError || error instanceof StaysProtectedError).toBe(true);
  expect(picture(workbook)).toEqual(before);
});
