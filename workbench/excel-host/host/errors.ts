/**
 * Errors that a batch may end with: Excel's own codes with their documented texts, and one of this host's own, `HostLacks`,
 * for a member that Excel has and this host has not learned yet.
 */

/** Code → HTTP status and Excel's text. */
const EXCEL_ERRORS = {
  AccessDenied: [403, 'You cannot perform the requested operation.'],
  ApiNotFound: [404, 'The API you are trying to use could not be found. It may be available in a newer version of Excel.'],
  GeneralException: [500, 'There was an internal error while processing the request.'],
  InsertDeleteConflict: [409, 'The insert or delete operation attempted resulted in a conflict.'],
  InvalidArgument: [400, 'The argument is invalid or missing or has an incorrect format.'],
  InvalidOperation: [400, 'The operation attempted is invalid on the object.'],
  InvalidReference: [400, 'This reference is not valid for the current operation.'],
  ItemAlreadyExists: [409, 'The resource being created already exists.'],
  ItemNotFound: [404, "The requested resource doesn't exist."],
  MergedRangeConflict: [
    409,
    "Cannot complete the operation. A table can't overlap with another table, a PivotTable report, query results, merged cells, or an XML Map.",
  ],
  NotImplemented: [501, "The requested feature isn't implemented."],
  RangeExceedsLimit: [400, 'The cell count in the range has exceeded the maximum supported number.'],
  UnsupportedOperation: [400, 'The operation attempted is not supported.'],
  HostLacks: [501, 'Excel has this member, but excel-host does not answer it yet.'],
} as const satisfies Record<string, readonly [number, string]>;

export type ErrorCode = keyof typeof EXCEL_ERRORS;

/** What Excel says when an array does not fit the range it is assigned to. */
export const ARRAY_SIZE_TEXT = "The number of rows or columns in the input array doesn't match the size or dimensions of the range.";

/** Ends the batch with Excel's error `code`; what was done before it stays done. */
export class ExcelError extends Error {
  readonly status: number;
  /** `Type.member`; filled in by the executor when the thrower does not know it. */
  location?: string;

  constructor(
    readonly code: ErrorCode,
    message?: string,
  ) {
    super(message ?? EXCEL_ERRORS[code][1]);
    this.name = 'ExcelError';
    this.status = EXCEL_ERRORS[code][0];
  }
}

/** Error for `Type.member` that Excel has and this host has not. */
export function hostLacks(type: string, member: string): ExcelError {
  const error = new ExcelError('HostLacks', `the host lacks ${type}.${member}: add it to host/types (see README.md)`);
  error.location = `${type}.${member}`;
  return error;
}

/** Error for `Type.member` that needs a newer requirement set than the host claims. */
export function apiNotFound(type: string, member: string, since: string, claimed: string): ExcelError {
  const error = new ExcelError(
    'ApiNotFound',
    `The API you are trying to use could not be found: ${type}.${member} needs ExcelApi ${since}, this Excel offers ${claimed}.`,
  );
  error.location = `${type}.${member}`;
  return error;
}

export const invalidArgument = (message?: string): ExcelError => new ExcelError('InvalidArgument', message);
