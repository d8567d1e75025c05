/** Sheets without a password are opened for a job and shut again; a password is never asked for. ExcelApi 1.2. */
import { officeCode, PasswordProtectedError } from './errors';

/** Sheets whose protection was lifted for the write, to be put back as it was; and those that a password keeps shut. */
export interface Protections {
  lifted: { sheet: string; options: Excel.WorksheetProtectionOptions }[];
  locked: string[];
}

/** What Excel answers when a protection needs its password; it has no property that tells (below ExcelApi 1.18). */
const NEEDS_PASSWORD: ReadonlySet<string> = new Set(['AccessDenied', 'InvalidArgument', 'InvalidOperation', 'Unauthenticated']);

/** Lifts the protection of sheets that have no password. Notes each one in `found` as it goes, so that a failure can put back what was lifted. */
async function liftProtection(context: Excel.RequestContext, names: readonly string[], found: Protections): Promise<void> {
  const sheets = names.map((name) => {
    const { protection } = context.workbook.worksheets.getItem(name);
    protection.load('protected,options');
    return { name, protection };
  });
  await context.sync();
  for (const { name, protection } of sheets.filter((sheet) => sheet.protection.protected)) {
    const options = protection.options;
    protection.unprotect();
    try {
      await context.sync();
      found.lifted.push({ sheet: name, options });
    } catch (error) {
      if (!NEEDS_PASSWORD.has(officeCode(error))) throw error;
      found.locked.push(name);
    }
  }
}

/** Protects the sheets again with the options that they had. Tries twice: a sheet left open would be the worse failure. */
async function restoreProtection(context: Excel.RequestContext, { lifted }: Protections): Promise<void> {
  if (lifted.length === 0) return;
  const protect = async (): Promise<void> => {
    const states = lifted.map(({ sheet }) => context.workbook.worksheets.getItem(sheet).protection.load('protected'));
    await context.sync();
    lifted.forEach(({ options }, i) => !states[i]!.protected && states[i]!.protect(options));
    await context.sync();
  };
  await protect().catch(protect);
}

/** Runs a job with the protection of sheets lifted where no password is needed, and puts it back. */
export async function withProtectionLifted<T>(
  context: Excel.RequestContext,
  names: readonly string[],
  job: (protections: Protections) => Promise<T>,
): Promise<T> {
  const protections: Protections = { lifted: [], locked: [] };
  try {
    await liftProtection(context, names, protections);
    return await job(protections);
  } finally {
    await restoreProtection(context, protections);
  }
}

/** The same where nothing can be done behind a password. @throws PasswordProtectedError */
export const withSheetsOpen = <T>(context: Excel.RequestContext, names: readonly string[], job: () => Promise<T>): Promise<T> =>
  withProtectionLifted(context, names, ({ locked }) => {
    if (locked.length > 0) throw new PasswordProtectedError(locked);
    return job();
  });
