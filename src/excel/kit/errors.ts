/** What can go wrong in the open workbook, named for what happened. Each error carries the facts; its sentences stand in messages/. */
import type { SheetPlace } from '../../cells/address';
import { ToldError } from '../../messages/told-error';
import type { Messages } from '../../messages/vi';
import type { Question } from '../../report/questions';
import type { RefusedSheet } from '../../report/recognise';
import { VERSION } from '../../terms/version';
import { troubleOf } from './office-codes';

/** No sheet of the workbook is a report. `refused` says what was looked for and not found, sheet by sheet. */
export class NoReportError extends ToldError {
  override readonly name = 'NoReportError';
  constructor(readonly refused: readonly RefusedSheet[]) {
    super(({ error }) => error.noReport);
  }
}

/** A person must say how the report is read before anything is written. */
export class OpenQuestionsError extends ToldError {
  override readonly name = 'OpenQuestionsError';
  constructor(readonly questions: readonly Question[]) {
    super(({ error }) => error.openQuestions(questions.length));
  }
}

/** The protection of a sheet could not be lifted, and the user has not agreed to a sheet of its own for the results. */
export class StaysProtectedError extends ToldError {
  override readonly name = 'StaysProtectedError';
  constructor(readonly sheets: readonly string[]) {
    super(({ error }) => error.staysProtected(sheets));
  }
}

/** No sheet may be added, renamed or deleted. Nothing was changed. */
export class StructureLockedError extends ToldError {
  override readonly name = 'StructureLockedError';
  constructor() {
    super(({ error }) => error.structureLocked);
  }
}

/** There are more cells than Excel tells about at once. */
export class TooLargeError extends ToldError {
  override readonly name = 'TooLargeError';
  constructor() {
    super(({ error }) => error.office.tooLarge);
  }
}

/** What was read back is not what was written. The write was rolled back. */
export class ReadBackError extends ToldError {
  override readonly name = 'ReadBackError';
  constructor(
    readonly sheet: string,
    readonly address: string,
  ) {
    super(({ error }) => error.readBackDiffers(sheet, address));
  }
}

/** Why formulas are not what they should be. `differs`, `functionsMissing`: after they were written, and the write was rolled back. */
export type FormulaTrouble = keyof Messages['error']['formula'];

/** Formulas of ours that do not say what the add-in says, or cannot be made what is asked. The workbook is as it was. */
export class FormulaError extends ToldError {
  override readonly name = 'FormulaError';
  constructor(
    readonly trouble: FormulaTrouble,
    readonly sheet: string,
    readonly address: string,
    readonly found: string,
  ) {
    super(({ error }) => error.formula[trouble](sheet, address, found));
  }
}

/** A job stopped on the way and could neither be finished nor be taken back. @param open sheets whose protection could not be put back */
export class UnfinishedError extends ToldError {
  override readonly name = 'UnfinishedError';
  constructor(
    readonly left: readonly SheetPlace[],
    readonly open: readonly string[],
    cause: unknown,
  ) {
    super(({ error }) => error.unfinished(left, open), cause);
  }
}

/** A file that holds no answers about reports. Nothing was changed. */
export class NotAnswersError extends ToldError {
  override readonly name = 'NotAnswersError';
  constructor() {
    super(({ error }) => error.notAnswers);
  }
}

/** No columns that people can see are free beside the table. Nothing was written; a sheet apart has room. */
export class NoRoomError extends ToldError {
  override readonly name = 'NoRoomError';
  constructor(readonly sheets: readonly string[]) {
    super(({ error }) => error.noRoom(sheets));
  }
}

/** People have merged cells of ours: what is written there could not be read back. Nothing was written. */
export class MergedError extends ToldError {
  override readonly name = 'MergedError';
  constructor(
    readonly sheet: string,
    readonly address: string,
  ) {
    super(({ error }) => error.merged(sheet, address));
  }
}

/** Formulas of people would count the results: a person says first where these go. Nothing was written. */
export class ReachedError extends ToldError {
  override readonly name = 'ReachedError';
  /** @param cells references to cells with such formulas */
  constructor(
    readonly sheets: readonly string[],
    readonly cells: readonly string[],
  ) {
    super(({ error }) => error.reached(sheets, cells));
  }
}

/** What was written or read does not stand where it stood, or was changed since: nothing is done by old addresses. */
export class MovedError extends ToldError {
  override readonly name = 'MovedError';
  constructor(readonly what: keyof Messages['error']['moved']) {
    super(({ error }) => error.moved[what]);
  }
}

/** The workbook or the plan lacks what was asked for. */
export class MissingError extends ToldError {
  override readonly name = 'MissingError';
  constructor(readonly what: keyof Messages['error']['missing']) {
    super(({ error }) => error.missing[what]);
  }
}

/** A newer version of the add-in wrote there what this one may not know. Nothing was written; a person may allow it. */
export class NewerVersionError extends ToldError {
  override readonly name = 'NewerVersionError';
  constructor(readonly version: string) {
    super(({ error }) => error.newerVersion(version, VERSION));
  }
}

/** There is nothing of ours to remove. @param kept sheets that were ours once and hold what people have typed */
export class NothingThereError extends ToldError {
  override readonly name = 'NothingThereError';
  constructor(readonly kept: readonly string[] = []) {
    super(({ error }) => (kept.length > 0 ? error.onlyPeoples(kept) : error.nothingToRemove));
  }
}

/** True where nothing went wrong: there was only nothing to do. */
export const isNothingToDo = (error: unknown): boolean => error instanceof NothingThereError;

/** Code of an error that Office.js threw; '' for other errors. */
export const officeCode = (error: unknown): string =>
  typeof error === 'object' && error !== null && 'code' in error && typeof error.code === 'string' ? error.code : '';

/** The member at which Office.js stopped, as `Type.member`; '' for other errors. */
export function officePlace(error: unknown): string {
  const { debugInfo } = (typeof error === 'object' && error !== null ? error : {}) as Partial<OfficeExtension.Error>;
  return debugInfo?.errorLocation ?? '';
}

/** A sentence for any error in a language, in words that say what to do. The message of an error that is not ours is for developers: nobody is shown it. */
export function sentenceFor(error: unknown, messages: Messages): string {
  if (error instanceof ToldError) return error.sentenceIn(messages);
  const trouble = wordsOf(error)
    .map(troubleOf)
    .find((found) => found !== undefined);
  return trouble ? messages.error.office[trouble] : messages.error.unexpected(codeOf(error));
}

/** What tells one error from another in a word, which can be quoted in any language: the best first. */
function wordsOf(error: unknown): string[] {
  const { name, code }: { name?: unknown; code?: unknown } = typeof error === 'object' && error !== null ? error : {};
  // Old codes are numbers and say less than the name.
  return (typeof code === 'number' ? [name, code] : [code, name, officePlace(error)])
    .map(String)
    .filter((word) => /^[\w.]{1,60}$/.test(word) && !NO_WORDS.has(word));
}

const NO_WORDS: ReadonlySet<string> = new Set(['Error', 'undefined', 'null']);

const codeOf = (error: unknown): string => wordsOf(error)[0] ?? (error instanceof Error ? 'Error' : typeof error);
