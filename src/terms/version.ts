/** Which version of the add-in this is, and how versions compare. What a newer minor version writes may hold what this one does not know. Pure. */

/** `MAJOR.MINOR.PATCH` of this version, as package.json and the manifest say it (test/manifest). */
export const VERSION: string = '0.3.0';

declare const THADS_COMMIT: string | undefined;

/** The commit that a build was made of (webpack.config.js); '' where it is run from its sources. */
export const COMMIT: string = typeof THADS_COMMIT === 'string' ? THADS_COMMIT : '';

/** Whether what another version has written may hold what this one does not know: its major or minor number is higher, or it is no version at all. */
export function isNewer(other: string, than = VERSION): boolean {
  const [there, here] = [numbersOf(other), numbersOf(than)];
  return there === null || here === null || (there.major === here.major ? there.minor > here.minor : there.major > here.major);
}

function numbersOf(version: string): { major: number; minor: number } | null {
  const [, major, minor] = /^(\d+)\.(\d+)\.\d+$/.exec(version) ?? [];
  return major === undefined ? null : { major: Number(major), minor: Number(minor) };
}
