/** Named errors of the Excel side. Each carries the facts; its sentence is in i18n. */
import { formulasVi } from '../../messages/formulas';
import { vi } from '../../messages/vi';
import type { RefusedSheet } from '../../report/recognise';

/** No sheet of the workbook is a report. `refused` says what was looked for and not found, sheet by sheet. */
export class NoReportError extends Error {
  override readonly name = 'NoReportError';
  constructor(readonly refused: readonly RefusedSheet[]) {
    super(vi.error.noReport);
  }
}

/** A sheet is protected with a password, and the user has not agreed to a sheet of its own for the results. */
export class PasswordProtectedError extends Error {
  override readonly name = 'PasswordProtectedError';
  constructor(readonly sheets: readonly string[]) {
    super(vi.error.passwordProtected(sheets));
  }
}

/** What was read back is not what was written. The write was rolled back. */
export class ReadBackError extends Error {
  override readonly name = 'ReadBackError';
  constructor(
    readonly sheet: string,
    readonly address: string,
  ) {
    super(vi.error.readBackDiffers(sheet, address));
  }
}

/** Why formulas are not what they should be. `differs`, `functionsMissing`: after they were written, and the write was rolled back. */
export type FormulaTrouble = Exclude<keyof typeof formulasVi.error, 'nothing'>;

/** Formulas of ours that do not say what the add-in says, or cannot be made what is asked. The workbook is as it was. */
export class FormulaError extends Error {
  override readonly name = 'FormulaError';
  constructor(
    readonly trouble: FormulaTrouble,
    readonly sheet: string,
    readonly address: string,
    readonly found: string,
  ) {
    super(formulasVi.error[trouble](sheet, address, found));
  }
}

/** A write failed and so did taking it back. */
export class RollbackError extends Error {
  override readonly name = 'RollbackError';
  constructor(
    readonly sheet: string,
    readonly address: string,
    override readonly cause: unknown,
  ) {
    super(vi.error.rollbackFailed(sheet, address));
  }
}

/** Somebody put columns of their own between ours: they would be cleared with them. Nothing was written. */
export class BlockChangedError extends Error {
  override readonly name = 'BlockChangedError';
  constructor(
    readonly sheet: string,
    readonly columns: readonly string[],
  ) {
    super(vi.error.blockChanged(sheet, columns));
  }
}

/** There is nothing of ours to take back or to remove. */
export class NothingToDoError extends Error {
  override readonly name = 'NothingToDoError';
}

/** No free columns are left beside the table. */
export class NoRoomError extends Error {
  override readonly name = 'NoRoomError';
  constructor(readonly sheet: string) {
    super(vi.error.noRoom(sheet));
  }
}

/** Code of an error that Office.js threw; '' for other errors. */
export const officeCode = (error: unknown): string =>
  typeof error === 'object' && error !== null && 'code' in error && typeof error.code === 'string' ? error.code : '';

/** A sentence for any error, in words that say what to do. */
export function sentenceFor(error: unknown): string {
  const known: Record<string, string> = {
    InvalidOperationInCellEditMode: vi.error.editMode,
    RequestPayloadSizeLimitExceeded: vi.error.payload,
    ResponsePayloadSizeLimitExceeded: vi.error.payload,
  };
  const code = officeCode(error);
  if (known[code]) return known[code];
  if (error instanceof Error && error.name !== 'Error' && code === '') return error.message;
  return vi.error.unexpected(error instanceof Error ? error.message : String(error));
}
