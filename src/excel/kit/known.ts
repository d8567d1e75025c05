/** Whether this version may write where another one has written: newer ones may have left what it does not know, and a person says first whether that may be lost. */
import { isNewer } from '../../terms/version';
import { NewerVersionError } from './errors';

/** Versions over which a person lets this one write, until Excel is closed. */
const allowed = new Set<string>();

/** From now on this version writes over what that one has written. */
export const allowOver = (version: string): void => void allowed.add(version);

/** Another workbook: nothing was said about it. */
export const forgetAllowed = (): void => allowed.clear();

/** @param by the version that wrote; undefined where nothing says so, as of the first one */
export const isUnknown = (by: string | undefined): boolean => by !== undefined && isNewer(by) && !allowed.has(by);

/** To be asked before anything is written over what a version has written. @throws NewerVersionError */
export function requireKnown(by: string | undefined): void {
  if (isUnknown(by)) throw new NewerVersionError(by!);
}
