/** The part of Excel's custom-functions runtime that we use: @types/office-js does not describe it, and @types/custom-functions-runtime clashes with it. */
declare namespace CustomFunctions {
  function associate(id: string, run: (...args: unknown[]) => unknown): void;
  /** `code` is what the cell shows; the message appears with #VALUE! and #N/A. */
  class Error extends globalThis.Error {
    constructor(code: string, message?: string);
    readonly code: string;
  }
}
