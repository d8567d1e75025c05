/** The door of this folder: an .xlsx or .xlsm into the model workbook, and back with only the touched parts changed. */
import type { Workbook } from '../model/workbook';
import { requireZip } from './container';
import type { Packing } from './packing';
import { Parts } from './parts';
import { atOnce, type Steps } from './steps';
import type { Unpacked } from './unpack-ahead';
import { readWorkbook } from './workbook-reader';
import { isWorkbookTouched, saveWorkbook } from './workbook-writer';

/** An open file: its workbook, and the way back. */
export interface OpenPackage {
  readonly workbook: Workbook;
  /**
   * The file as it stands now. Parts that were not touched keep their bytes; the same edits give the same bytes. Afterwards the
   * workbook counts as untouched (`Sheet.settle`), and a later `save` starts from here.
   */
  save(): Uint8Array;
  /** The same in turns. The workbook must not change meanwhile. */
  saving(): Steps<Uint8Array>;
  /** Before `saving`: unpacks by the browser's own means what that reads again. */
  unpackAhead(): Promise<void>;
  /** Something differs from the file as it was opened or last saved; which sheet is in front does not count. */
  readonly isTouched: boolean;
}

export interface OpenOptions {
  /**
   * The add-in whose settings `Workbook.settings` shows: `<Id>` of its manifest. Without it the settings are empty on reading, and `save`
   * throws an Error when some were put in.
   */
  addInId?: string;
  /** Namespaces of add-in functions, which files store as `_xldudf_<namespace>_<name>`. Default: none, such names are read as they stand. */
  functionNamespaces?: readonly string[];
  /** Parts of this very file that were unpacked before (`unpackAhead`). */
  unpacked?: Unpacked;
  /** Default: in plain JavaScript. */
  packing?: Packing;
}

/**
 * Opens a workbook file. Throws a PackageError that says what is wrong with the file (see `errors.ts`).
 *
 * @example
 * const file = openPackage(bytes);
 * file.workbook.sheets[0]!.setCell(0, 0, { value: 'Nhóm', style: 0 });
 * const changed = file.save();
 */
export const openPackage = (bytes: Uint8Array, options: OpenOptions = {}): OpenPackage => atOnce(openingPackage(bytes, options));

/** The same in turns. */
export function* openingPackage(bytes: Uint8Array, options: OpenOptions = {}): Steps<OpenPackage> {
  // A Node Buffer is a Uint8Array whose `slice` shares memory: take a plain view, or kept entries would be patched in the source.
  const plain = new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  requireZip(plain);
  const parts = new Parts(plain, options.unpacked, options.packing);
  const { workbook, state } = yield* readWorkbook(parts, options);
  parts.opened();
  return {
    workbook,
    save: () => atOnce(saveWorkbook(workbook, state)),
    saving: () => saveWorkbook(workbook, state),
    unpackAhead: () => parts.unpackAhead(),
    get isTouched() {
      return isWorkbookTouched(workbook, state);
    },
  };
}
