/** The reports of the project around this package: files from real life. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export const REPORTS = join(__dirname, '../../../test/fixtures/reports');

export function report(name: string): Uint8Array {
  return new Uint8Array(readFileSync(join(REPORTS, name)));
}
