/**
 * What can be wrong with a file that somebody wants to open: one class per failure, each with a stable `code` and the facts.
 * Whoever shows them to people makes sentences of code and facts; `message` is English, for logs and tests.
 */

export type PackageErrorCode =
  | 'empty-file'
  | 'not-a-zip'
  | 'old-xls'
  | 'password-protected'
  | 'truncated-zip'
  | 'corrupt-zip'
  | 'not-a-workbook'
  | 'xlsb'
  | 'missing-part'
  | 'malformed-xml'
  | 'part-too-large'
  | 'beyond-limits'
  | 'bad-reference'
  | 'unwritable-rule';

export type Facts = Readonly<Record<string, string | number>>;

/** Common ancestor: `instanceof PackageError` tells a bad file from a bug. */
export class PackageError extends Error {
  constructor(
    readonly code: PackageErrorCode,
    readonly facts: Facts,
    message: string,
  ) {
    super(message);
    this.name = new.target.name;
  }
}

/** The file has no bytes: an interrupted copy or download. */
export class EmptyFileError extends PackageError {
  constructor() {
    super('empty-file', {}, 'The file is empty (0 bytes).');
  }
}

/** What a file that is no workbook package looks like from its first bytes. */
export type ForeignFormat = 'text' | 'html' | 'xml' | 'pdf' | 'ole' | 'unknown';

/** Some other kind of file under the name of a workbook, e.g. a CSV renamed to .xlsx. */
export class NotAZipError extends PackageError {
  constructor(detected: ForeignFormat) {
    super('not-a-zip', { detected }, `The file is not a zip package; its content looks like: ${detected}.`);
  }
}

/** A workbook of Excel 97–2003 (BIFF in an OLE container), whatever its extension says. */
export class OldExcelFormatError extends PackageError {
  constructor() {
    super('old-xls', {}, 'The file is an Excel 97-2003 workbook (.xls).');
  }
}

/** Encrypted with a password to open: Excel wraps such packages in an OLE container, other programs encrypt the zip entries. */
export class PasswordProtectedError extends PackageError {
  constructor() {
    super('password-protected', {}, 'The file is encrypted with a password.');
  }
}

/** Begins like a zip, but its end is missing: an interrupted copy or download. */
export class TruncatedZipError extends PackageError {
  constructor(size: number) {
    super('truncated-zip', { size }, `The zip package is cut off: no central directory in ${size} bytes.`);
  }
}

/** The zip structure or the data of one part is damaged. */
export class CorruptZipError extends PackageError {
  constructor(part: string, reason: string) {
    super('corrupt-zip', { part, reason }, `The zip package is damaged${part && ` at ${part}`}: ${reason}.`);
  }
}

/** A sound zip that holds something else. */
export type OtherPackage = 'word' | 'powerpoint' | 'opendocument' | 'zip';

export class NotAWorkbookError extends PackageError {
  constructor(detected: OtherPackage) {
    super('not-a-workbook', { detected }, `The package holds no workbook (${detected}).`);
  }
}

/** The binary workbook format: same container, other parts. */
export class BinaryWorkbookError extends PackageError {
  constructor() {
    super('xlsb', {}, 'The file is a binary workbook (.xlsb).');
  }
}

/** A relationship points at a part that is not in the package. */
export class MissingPartError extends PackageError {
  constructor(part: string, from: string) {
    super('missing-part', { part, from }, `Part ${part}, needed by ${from}, is missing.`);
  }
}

/** A part is not well-formed XML. `line` and `column` count from 1. */
export class MalformedXmlError extends PackageError {
  constructor(part: string, line: number, column: number, reason: string) {
    super('malformed-xml', { part, line, column, reason }, `${part} is not well-formed XML at ${line}:${column}: ${reason}.`);
  }
}

/** A part too large for one JavaScript string (or a zip bomb). */
export class PartTooLargeError extends PackageError {
  constructor(part: string, size: number) {
    super('part-too-large', { part, size }, `Part ${part} is too large (${size} bytes).`);
  }
}

/** What a file can have too much of; the limits stand in `limits.ts`. */
export type LimitName =
  'rows' | 'columns' | 'text' | 'formula' | 'formats' | 'cells' | 'strings' | 'texts' | 'formulas' | 'nodes' | 'nesting' | 'areas' | 'sheets' | 'parts';

/** More of something than Excel, or this reader, takes. */
export class BeyondLimitsError extends PackageError {
  constructor(limit: LimitName, most: number) {
    super('beyond-limits', { limit, most }, `The file goes beyond the limit of ${most} for ${limit}.`);
  }
}

/** What a reference of a sheet can point at in vain. */
export type ReferenceKind = 'text' | 'address';

/** A cell names a text that the table of texts has not, or a place that no sheet has: what it shows is anybody's guess. */
export class BadReferenceError extends PackageError {
  constructor(kind: ReferenceKind, cell: string, reference: string) {
    super('bad-reference', { kind, cell, reference }, `Cell ${cell}: there is no ${kind} ${JSON.stringify(reference)}.`);
  }
}

/** Saving: a rule made in memory whose type cannot be written from the model's data. */
export class UnwritableRuleError extends PackageError {
  constructor(sheet: string, type: string) {
    super('unwritable-rule', { sheet, type }, `Sheet ${sheet}: a new conditional format of type ${type} cannot be written.`);
  }
}
