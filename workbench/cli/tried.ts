/** What Node says of a file, as a sentence. */
import { RefusedError } from './command';

/** Does something with a file. @throws RefusedError with Node's code, where it cannot be done */
export function tried<R>(act: () => R, sentence: (path: string, code: string) => string, path: string): R {
  try {
    return act();
  } catch (error) {
    throw new RefusedError(sentence(path, (error as NodeJS.ErrnoException).code ?? (error as Error).name));
  }
}
