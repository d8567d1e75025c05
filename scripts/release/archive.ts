/** Files as one .zip that is the same byte for byte wherever and whenever it is made of the same contents. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { zipSync } from 'fflate';

/** Contents by their paths in the archive, with /. */
export type Files = Map<string, Uint8Array>;

/** All files below a folder, under a path of the archive. */
export function filesBelow(folder: string, under: string): Files {
  const found = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return new Map(
    found.map((entry) => {
      const path = join(entry.parentPath, entry.name);
      return [`${under}/${relative(folder, path).split(sep).join('/')}`, readFileSync(path)];
    }),
  );
}

const inOrder = (files: Files): [string, Uint8Array][] => [...files].sort(([a], [b]) => (a < b ? -1 : 1));

export const sha256Of = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** As sha256sum writes it, and reads it with -c. */
export const sumsOf = (files: Files): string =>
  inOrder(files)
    .map(([path, bytes]) => `${sha256Of(bytes)}  ${path}\n`)
    .join('');

/** @param root folder that everything lies in @param time of all files: told to the archive as it is in UTC, so that it says the same in every time zone */
export function archiveOf(files: Files, root: string, time: Date): Uint8Array {
  const mtime = new Date(time.getUTCFullYear(), time.getUTCMonth(), time.getUTCDate(), 12);
  return zipSync(Object.fromEntries(inOrder(files).map(([path, bytes]) => [`${root}/${path}`, bytes])), { level: 9, mtime });
}
