/** What the writers of one save share. Nothing of the package's state changes before the save has gone well: see `commits`. */
import type { Workbook } from '../model/workbook';
import type { PackageState } from './package-state';
import type { SharedStringsWriter } from './shared-strings';
import type { StylesWriter } from './styles-writer';

export interface SaveContext {
  workbook: Workbook;
  state: PackageState;
  styles: StylesWriter;
  strings?: SharedStringsWriter;
  /** A formula was added, changed or removed. */
  formulasChanged: boolean;
  /** A formula without a known value was written. */
  uncachedWritten: boolean;
  /** A relationship was removed: parts may have become unreachable. */
  unlinked: boolean;
  /** Changes of the state, made after the package has been packed. */
  commits: (() => void)[];
}

export const MAIN_NAMESPACE = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const STRICT_RELATIONSHIPS = 'http://purl.oclc.org/ooxml/officeDocument/relationships';
const STRICT_MAIN = 'http://purl.oclc.org/ooxml/spreadsheetml/main';

/** Namespaces in the dialect that a part's root tag speaks. */
export function namespacesOf(rootTag: string): { main: string; relationships: string } {
  return rootTag.includes(STRICT_MAIN) ? { main: STRICT_MAIN, relationships: STRICT_RELATIONSHIPS } : { main: MAIN_NAMESPACE, relationships: RELATIONSHIPS };
}
