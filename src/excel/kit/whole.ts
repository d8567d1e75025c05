/**
 * Jobs that are done whole or not at all. A job says, before it changes something, how that is taken back; when a later step fails, all of it is taken
 * back, newest first. A job that can only go on is finished. Each is tried twice, so that a lone fault passes; what stands half done is named.
 */
import type { SheetPlace } from '../../cells/address';
import { ToldError } from '../../messages/told-error';
import { UnfinishedError } from './errors';
import { append } from '../../terms/lists';

/** Notes how what comes next is taken back: works whether it was done, half done or not begun. @param places what it touches, asked for when it is left */
export type Note = (places: () => readonly SheetPlace[], takeBack: () => Promise<unknown>) => void;

/** Runs a job; when it fails, takes back what it has noted. @throws its error, or UnfinishedError where something could not be taken back */
export async function allOrNothing<T>(job: (note: Note) => Promise<T>): Promise<T> {
  const steps: { places: () => readonly SheetPlace[]; takeBack: () => Promise<unknown> }[] = [];
  try {
    return await job((places, takeBack) => void steps.push({ places, takeBack }));
  } catch (error) {
    const left: SheetPlace[] = [];
    for (const { places, takeBack } of steps.reverse()) {
      await takeBack()
        .catch(takeBack)
        .catch(() => append(left, places()));
    }
    throw left.length > 0 ? unfinished(error, { left }) : error;
  }
}

/**
 * Runs a job that goes on from where it stopped when it is run again. What it finds wrong is not tried again before something was changed.
 * @param begun places that it has begun to change @throws UnfinishedError when it stopped on the way
 */
export async function finish<T>(begun: () => readonly SheetPlace[], job: () => Promise<T>): Promise<T> {
  try {
    return await job();
  } catch (first) {
    if (first instanceof ToldError && begun().length === 0) throw first;
    try {
      return await job();
    } catch (error) {
      // What the first try has left open the second one may not have come to.
      const open = first instanceof UnfinishedError ? first.open : [];
      throw begun().length > 0 ? unfinished(error, { left: begun(), open }) : error;
    }
  }
}

/**
 * Does what Excel may refuse for good without harm: page set-up on a PC without a printer. @returns whether it was done
 * @throws where Excel answers nothing else either
 */
export async function ifPossible(context: Excel.RequestContext, job: () => Promise<unknown>): Promise<boolean> {
  try {
    await job().catch(job);
    return true;
  } catch {
    context.workbook.worksheets.load('items/name');
    await context.sync();
    return false;
  }
}

/** An error with what it leaves, and what an earlier one has left. */
export function unfinished(error: unknown, { left = [], open = [] }: { left?: readonly SheetPlace[]; open?: readonly string[] }): UnfinishedError {
  const earlier = error instanceof UnfinishedError ? error : null;
  return new UnfinishedError([...(earlier?.left ?? []), ...left], [...(earlier?.open ?? []), ...open], earlier ? earlier.cause : error);
}
