/** Errors as add-ins know them from Office.js: the same names and codes, in words of this client. */
import { HostErrorNumber } from '../host/protocol';

/** What a request, or a misuse of an object, ends with. */
export class ClientError extends Error {
  override readonly name = 'RichApi.Error';
  /** Told with the other facts, as Office.js does. */
  override readonly message: string;
  readonly traceMessages: string[] = [];
  readonly innerError = null;
  readonly debugInfo: { code: string; message: string; errorLocation: string };

  constructor(
    readonly code: string,
    message: string,
    errorLocation = '',
    readonly httpStatusCode = 400,
  ) {
    super(message);
    this.message = message;
    this.debugInfo = { code, message, errorLocation };
  }

  override toString(): string {
    return `${this.code}: ${this.message}`;
  }
}

/** A value is read that no answer has brought yet. */
export const notLoaded = (member: string, type: string): ClientError =>
  new ClientError('PropertyNotLoaded', `${type}.${member} has not been loaded: call load() and wait for sync() before it is read.`, `${type}.${member}`);

export const resultNotLoaded = (): ClientError =>
  new ClientError('ValueNotLoaded', 'The result is not there yet: wait for sync() before its value is read.', 'clientResult.value');

/** An object is used that the host cannot find any more. */
export const goneObject = (what: string): ClientError =>
  new ClientError('InvalidObjectPath', `"${what}" was found for one request only, or in a run that has ended: get it again, or track it.`, what);

export const otherContext = (): ClientError => new ClientError('InvalidRequestContext', 'An object of another request context cannot be used here.');

/** What the host's own refusals are to the add-in. */
const REFUSALS: Record<number, readonly [code: string, message: string, status: number]> = {
  [HostErrorNumber.cellEditMode]: ['InvalidOperationInCellEditMode', 'A cell is being edited: the request cannot be carried out until that has ended.', 400],
  [HostErrorNumber.requestTooLarge]: ['RequestPayloadSizeLimitExceeded', 'The request is larger than the host takes.', 400],
  [HostErrorNumber.responseTooLarge]: ['ResponsePayloadSizeLimitExceeded', 'The answer is larger than the host gives.', 400],
};
const INTERNAL = ['GeneralException', 'The host could not carry out the request.', 500] as const;

/** The error for a host error's number. */
export function refusalOf(number: number): ClientError {
  const [code, message, status] = REFUSALS[number] ?? INTERNAL;
  return new ClientError(code, message, '', status);
}
