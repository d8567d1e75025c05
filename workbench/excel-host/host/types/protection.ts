/** Protection of a worksheet. */
import type { ProtectionOptions, Sheet } from '../../model/workbook';
import type { HostContext } from '../context';
import { ExcelError } from '../errors';
import { EventKind } from '../events';
import { asFlag, defineType, oneOf } from '../schema';

const PERMISSIONS = [
  'allowAutoFilter',
  'allowDeleteColumns',
  'allowDeleteRows',
  'allowEditObjects',
  'allowEditScenarios',
  'allowFormatCells',
  'allowFormatColumns',
  'allowFormatRows',
  'allowInsertColumns',
  'allowInsertHyperlinks',
  'allowInsertRows',
  'allowPivotTables',
  'allowSort',
] as const;
const SELECTION_MODES = ['Normal', 'Unlocked', 'None'] as const;

/** Passwords of sheets protected in this session; those of a file are unknown, and none fits. */
const passwords = new WeakMap<Sheet, string>();

function readOptions(value: unknown): ProtectionOptions {
  const given = (value ?? {}) as Record<string, unknown>;
  const flags = PERMISSIONS.map((name) => [name, given[name] == null ? false : asFlag(given[name])] as const);
  return {
    ...(Object.fromEntries(flags) as Record<(typeof PERMISSIONS)[number], boolean>),
    selectionMode: oneOf(given['selectionMode'] ?? 'Normal', SELECTION_MODES),
  };
}

function announce(sheet: Sheet, host: HostContext): void {
  sheet.touch('protection');
  const message = { isProtected: sheet.protection !== null, source: 'Local', worksheetId: sheet.id };
  host.emit({ kind: EventKind.sheetProtection, targets: [sheet.id], message });
}

function protect(sheet: Sheet, options: unknown, password: string, host: HostContext): void {
  // "Fails if the worksheet has already been protected": with AccessDenied (OfficeDev/office-js#6784).
  if (sheet.protection) throw new ExcelError('AccessDenied');
  sheet.protection = { options: readOptions(options), hasPassword: password !== '' };
  passwords.set(sheet, password);
  announce(sheet, host);
}

function unprotect(sheet: Sheet, password: string, host: HostContext): void {
  if (!sheet.protection) return;
  if (sheet.protection.hasPassword && passwords.get(sheet) !== password) throw new ExcelError('AccessDenied');
  sheet.protection = null;
  announce(sheet, host);
}

export const worksheetProtection = defineType('WorksheetProtection', {
  scalars: {
    protected: { get: ({ sheet }) => sheet.protection !== null },
    options: { get: ({ sheet }) => sheet.protection && { ...sheet.protection.options } },
  },
  methods: {
    protect: ({ sheet }, args, host) => protect(sheet, args.values[0], args.text(1, ''), host),
    unprotect: ({ sheet }, args, host) => unprotect(sheet, args.text(0, ''), host),
  },
});
