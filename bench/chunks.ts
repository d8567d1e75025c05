/** What users download first, in KB gzip: the entry points as webpack weighs them. */
import { execFileSync } from 'node:child_process';
import type { Figure } from './measure';

const LIMITS: Record<string, number> = { functions: 20, taskpane: 130 };

export function benchChunks(): Figure[] {
  const told = execFileSync('npm', ['run', '-s', 'build'], { encoding: 'utf8', shell: process.platform === 'win32' });
  return [...told.matchAll(/^(\w+): ([\d.]+) KB gzip/gm)].map(([, entry, size]) => ({
    what: `${entry}: first load`,
    value: Number(size),
    unit: 'KB',
    ...(LIMITS[entry!] !== undefined && { limit: LIMITS[entry!]! }),
  }));
}
