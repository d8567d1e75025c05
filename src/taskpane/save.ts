/**
 * Hands a file that the pane made to the browser around it, to be saved. No network: the file is a blob of this page.
 * Excel on Windows and on the web starts the download. Excel for Mac and iPad shows the pane in a WKWebView, which starts none and reports no error
 * (OfficeDev/office-js issues 2700, 3385 and 6468; by design): there nothing is tried, the pane says so.
 */

/** A file to be saved. */
export interface SavedFile {
  name: string;
  bytes: Uint8Array;
  /** Media type. */
  type: string;
}

/** Values of Office.PlatformType whose web view does not save downloads. */
const NO_DOWNLOADS: ReadonlySet<string> = new Set(['Mac', 'iOS', 'Android']);

/** Whether a download can reach the disk. What cannot be told (a policy of the agency, a sandbox) counts as yes. @param platform Office.context.platform */
export const canSave = (platform: unknown): boolean => !NO_DOWNLOADS.has(String(platform)) && 'download' in HTMLAnchorElement.prototype;

/** The blob must outlive the click: some browsers read it only when the dialog has been answered. */
const KEPT_MS = 60_000;

/** Starts the download. Nobody tells whether it arrived. */
export function saveFile({ name, bytes, type }: SavedFile): void {
  const url = URL.createObjectURL(new Blob([bytes as Uint8Array<ArrayBuffer>], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.hidden = true;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(url), KEPT_MS);
}
