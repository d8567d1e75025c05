/** A file that the browser lets us write again: only where it can (Chromium), and only after the person has chosen or dropped it. */

/** The part of the File System Access API that is used here; the DOM's types leave it out. */
export interface OnDisk {
  readonly name: string;
  getFile(): Promise<File>;
  createWritable(): Promise<{ write(bytes: Uint8Array): Promise<void>; close(): Promise<void>; abort(): Promise<void> }>;
}

type Picker = (options: object) => Promise<OnDisk[]>;
const picker = (): Picker | undefined => (window as { showOpenFilePicker?: Picker }).showOpenFilePicker?.bind(window);

const TYPES = [{ accept: { 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': ['.xlsx', '.xlsm', '.xltx', '.xltm'] } }];

export const canPick = (): boolean => picker() !== undefined;

/** Lets the person choose a file; null where they choose none. */
export async function pick(): Promise<OnDisk | null> {
  try {
    const [chosen] = await picker()!({ types: TYPES, excludeAcceptAllOption: false });
    return chosen ?? null;
  } catch (error) {
    if ((error as DOMException).name === 'AbortError') return null;
    throw error;
  }
}

/** The same for a file that was dropped. */
export async function dropped(item: DataTransferItem): Promise<OnDisk | null> {
  const { getAsFileSystemHandle: ask } = item as { getAsFileSystemHandle?: () => Promise<(OnDisk & { kind: string }) | null> };
  const handle = await ask?.call(item).catch(() => null);
  return handle?.kind === 'file' ? handle : null;
}

/** Writes all of a file, or leaves it as it was. @returns whether it was written */
export async function writeOver(file: OnDisk, bytes: Uint8Array): Promise<boolean> {
  const stream = await file.createWritable().catch(() => null);
  if (!stream) return false;
  try {
    await stream.write(bytes);
    // Until here the file on the disk is the old one.
    await stream.close();
    return true;
  } catch {
    await stream.abort().catch(() => undefined);
    return false;
  }
}
