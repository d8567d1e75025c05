/** What a custom function answers instead of a value, as data. `index.ts` turns it into the error that Excel shows. */

/** The error values of Excel that our functions use. Excel shows the sentence of #VALUE! and #N/A only; the others carry it for other readers. */
export type FailureCode = '#VALUE!' | '#NUM!' | '#N/A' | '#DIV/0!';

/** An error value with its Vietnamese sentence. */
export class Failure {
  constructor(
    readonly code: FailureCode,
    readonly sentence: string,
  ) {}
}
