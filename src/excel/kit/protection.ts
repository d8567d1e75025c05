/** Protected sheets are opened for a job where Excel lets us, and shut again; a password is never asked for. ExcelApi 1.4. */
import { officeCode, officePlace, StaysProtectedError } from './errors';
import { MEMORY } from './office-codes';
import { keepSetting, loadSetting, putSetting, storedIn } from './settings';
import { unfinished } from './whole';

/** A sheet whose protection was lifted, and how it was. */
interface Lifted {
  sheet: string;
  options: Excel.WorksheetProtectionOptions;
}

/** Sheets to be protected again, and those that stay shut. */
export interface Protections {
  lifted: Lifted[];
  locked: string[];
  /** Whether the workbook remembers, or may remember, sheets that are open. */
  noted: boolean;
}

/**
 * What Excel answers when a protection stays. A password is the usual reason, not the only one: Excel of June 2026 said so of sheets without any
 * (OfficeDev/office-js issue 6784), and no numbered requirement set has a property that tells.
 */
const STAYS: ReadonlySet<string> = new Set(['AccessDenied', 'InvalidArgument', 'InvalidOperation', 'Unauthenticated']);

/** Remembers sheets while they are open, so that what stops on the way cannot leave one open for good: the next job protects it again. */
const KEY = 'THADS.open';

/**
 * Lifts the protection of sheets where that needs no password. Notes each one in `found` before, and in the workbook together with it: when nobody hears whether it
 * was lifted, it is looked at again.
 */
async function liftProtection(context: Excel.RequestContext, names: readonly string[], found: Protections): Promise<void> {
  const left = loadSetting(context, KEY);
  const load = (): { name: string; protection: Excel.WorksheetProtection }[] =>
    names.map((name) => ({ name, protection: context.workbook.worksheets.getItem(name).protection.load('protected,options') }));
  let sheets = load();
  await context.sync();
  if (!left.isNullObject) {
    await protectAgain(context, leftOpen(left));
    sheets = load();
    await context.sync();
  }
  for (const { name, protection } of sheets.filter((sheet) => sheet.protection.protected)) {
    const before = [...found.lifted];
    found.lifted.push({ sheet: name, options: known(protection.options) });
    found.noted = true;
    // In one request: what stays shut is not remembered; what cannot be remembered is shut again.
    protection.unprotect();
    keepSetting(context, KEY, found.lifted);
    try {
      await context.sync();
    } catch (error) {
      if (!STAYS.has(officeCode(error)) || MEMORY.test(officePlace(error))) throw error;
      found.lifted = before;
      found.locked.push(name);
      found.noted = before.length > 0;
    }
  }
}

/** Sheets that an earlier job has left open. */
function leftOpen(setting: Excel.Setting): Lifted[] {
  const found = storedIn(setting) as Lifted[] | null;
  return Array.isArray(found) ? found.filter((one) => typeof one?.sheet === 'string' && typeof one.options === 'object') : [];
}

/** Options that Excel tells as null make `protect` fail (a field report), which would leave the sheet open. */
const known = (options: Excel.WorksheetProtectionOptions): Excel.WorksheetProtectionOptions =>
  Object.fromEntries(Object.entries(options).filter(([, value]) => value !== null));

/** Protects sheets again with the options that they had, as far as they are there and open. */
async function protectAgain(context: Excel.RequestContext, lifted: readonly Lifted[]): Promise<void> {
  if (lifted.length > 0) {
    const sheets = lifted.map(({ sheet, options }) => {
      const found = context.workbook.worksheets.getItemOrNullObject(sheet);
      found.protection.load('protected');
      return { found, options };
    });
    await context.sync();
    for (const { found, options } of sheets) if (!found.isNullObject && !found.protection.protected) found.protection.protect(options);
  }
  await putSetting(context, KEY, null);
}

/** Puts protections back. Tries twice: a sheet left open would be the worse failure. @returns sheets that stay open */
async function restoreProtection(context: Excel.RequestContext, { lifted, noted }: Protections): Promise<string[]> {
  if (!noted) return [];
  const protect = (): Promise<void> => protectAgain(context, lifted);
  try {
    await protect().catch(protect);
    return [];
  } catch {
    return lifted.map(({ sheet }) => sheet);
  }
}

/** Runs a job with the protection of sheets lifted where Excel lets us, and puts it back. @throws UnfinishedError where that failed, too */
export async function withProtectionLifted<T>(
  context: Excel.RequestContext,
  names: readonly string[],
  job: (protections: Protections) => Promise<T>,
): Promise<T> {
  const protections: Protections = { lifted: [], locked: [], noted: false };
  let result: T;
  try {
    await liftProtection(context, names, protections);
    result = await job(protections);
  } catch (error) {
    const open = await restoreProtection(context, protections);
    throw open.length > 0 ? unfinished(error, { open }) : error;
  }
  const open = await restoreProtection(context, protections);
  if (open.length > 0) throw unfinished(null, { open });
  return result;
}

/** The same where nothing can be done on a sheet that stays shut. @throws StaysProtectedError */
export const withSheetsOpen = <T>(context: Excel.RequestContext, names: readonly string[], job: () => Promise<T>): Promise<T> =>
  withProtectionLifted(context, names, ({ locked }) => {
    if (locked.length > 0) throw new StaysProtectedError(locked);
    return job();
  });
