/** Errors with a sentence for the person at the screen, in every language. The Vietnamese one is the error's own message. */
import { type Messages, vi } from './vi';

/** What every error of ours is. @param tell makes the sentence from a catalogue and the facts of the error */
export abstract class ToldError extends Error {
  constructor(
    private readonly tell: (messages: Messages) => string,
    cause?: unknown,
  ) {
    super(tell(vi), { cause });
  }

  /** What happened and what to do, in one language. */
  sentenceIn(messages: Messages): string {
    return this.tell(messages);
  }
}
