/** One process at a time: tests run in several, and what one of them makes (a build, an unpacked browser) the others only use. */
import { mkdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';

const CACHE = join(__dirname, '../../node_modules/.cache');
/** A lock older than any build was left behind by a process that died. */
const LIFE_MS = 5 * 60_000;

/** Waits until nobody else holds the lock of this name. @returns how to release it */
export async function lock(name: string): Promise<() => void> {
  const folder = join(CACHE, `${name}-lock`);
  mkdirSync(CACHE, { recursive: true });
  for (;;) {
    try {
      mkdirSync(folder);
      return () => rmSync(folder, { recursive: true, force: true });
    } catch {
      const age = Date.now() - (statSync(folder, { throwIfNoEntry: false })?.mtimeMs ?? Date.now());
      if (age > LIFE_MS) rmSync(folder, { recursive: true, force: true });
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
  }
}
