/** The files of a call: what kind of workbook came in, and what goes out under which name. */
import { existsSync, readFileSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { extname } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import type { OpenPackage } from 'excel-host/package';
import { openWorkbook } from '../add-in';
import { CALL } from './call-words';
import { BY_NODE } from './packing';
import { RefusedError } from './command';
import { tried } from './tried';

/** A workbook's kind by the type of its main part, and the one ending under which Excel opens it. */
const ENDING_OF_TYPE: Readonly<Record<string, string>> = {
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml': '.xlsx',
  'application/vnd.ms-excel.sheet.macroenabled.main+xml': '.xlsm',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.template.main+xml': '.xltx',
  'application/vnd.ms-excel.template.macroenabled.main+xml': '.xltm',
};

/** An open workbook and the ending that its kind asks for. */
export interface InputFile extends Pick<OpenPackage, 'workbook' | 'save'> {
  ending: string;
}

/** Opens a workbook. @throws PackageError, RefusedError that say what is wrong with the file */
export function openInput(path: string): InputFile {
  const bytes = tried(() => readFileSync(path), CALL.cannotRead, path);
  const file = openWorkbook(bytes, BY_NODE);
  return { workbook: file.workbook, save: () => file.save(), ending: kindOf(bytes) ?? extname(path).toLowerCase() };
}

/** Whether a workbook can be saved under a name: a kind under another kind's ending is a file that Excel does not open. @throws RefusedError */
export function requireEnding({ ending }: InputFile, output: string): void {
  if (extname(output).toLowerCase() !== ending) throw new RefusedError(CALL.otherEnding(ending));
}

/** @throws RefusedError where the place cannot be written */
export const saveOutput = (path: string, bytes: Uint8Array): void => tried(() => replaceFile(path, bytes), CALL.cannotWrite, path);

/** Written beside its place and moved there whole: a full disk leaves what stood there. A link stays a link, a device is written to. */
function replaceFile(path: string, bytes: Uint8Array): void {
  const place = existsSync(path) ? realpathSync(path) : path;
  if (existsSync(place) && !statSync(place).isFile()) return writeFileSync(place, bytes);
  const beside = `${place}.${process.pid}.tmp`;
  try {
    writeFileSync(beside, bytes, existsSync(place) ? { mode: statSync(place).mode } : {});
    renameSync(beside, place);
  } catch (error) {
    rmSync(beside, { force: true });
    throw error;
  }
}

/** The ending for what the package says it is; undefined when it says something else. */
function kindOf(bytes: Uint8Array): string | undefined {
  const found = /ContentType\s*=\s*["']([^"']*\b(?:sheet|template)\.(?:macroEnabled\.)?main\+xml)["']/i.exec(contentTypes(bytes));
  return found ? ENDING_OF_TYPE[found[1]!.toLowerCase()] : undefined;
}

/** '' for a package that the host can read and fflate cannot. */
function contentTypes(bytes: Uint8Array): string {
  try {
    const [part] = Object.values(unzipSync(bytes, { filter: ({ name }) => name.toLowerCase() === '[content_types].xml' }));
    return part ? strFromU8(part) : '';
  } catch {
    return '';
  }
}
