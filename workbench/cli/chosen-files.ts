/** The files that `--from` names: the workbooks of a folder, of a .zip, or a single one. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { unzipSync } from 'fflate';
import type { ChosenFile } from '../../src/excel/units/forms';
import { CALL } from './call-words';
import { RefusedError } from './command';
import { tried } from './tried';

/** The workbooks of a folder, by name; those of a .zip, or a single file. */
export function filesIn(path: string): ChosenFile[] {
  if (!existsSync(path)) throw new RefusedError(CALL.noFile(path));
  const read = (file: string): Uint8Array => new Uint8Array(tried(() => readFileSync(file), CALL.cannotRead, file));
  if (statSync(path).isDirectory()) {
    const names = readdirSync(path).filter((name) => isWorkbook(name) && statSync(join(path, name)).isFile());
    return names.sort((a, b) => a.localeCompare(b, 'vi', { numeric: true })).map((name) => ({ name, bytes: read(join(path, name)) }));
  }
  if (!path.toLowerCase().endsWith('.zip')) return [{ name: basename(path), bytes: read(path) }];
  const entries = Object.entries(unzipSync(read(path))).filter(([name]) => isWorkbook(name));
  return entries.map(([name, bytes]) => ({ name: basename(name), bytes }));
}

/** Lock files of Excel begin with "~$". */
const isWorkbook = (name: string): boolean => /\.(xls[xmb]?|ods)$/i.test(name) && !basename(name).startsWith('~$');
