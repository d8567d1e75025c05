/**
 * Codes of errors that Excel and Office.js answer with, by what they mean to a person: the first pattern that fits decides, the sentences stand in
 * messages/ under `error.office`. A code that fits none says nothing that people could act on: it is quoted with the general sentence.
 */
import type { Messages } from '../../messages/vi';

export type OfficeTrouble = keyof Messages['error']['office'];

/** The settings of a workbook, as the place of an error. */
export const MEMORY = /^Setting(Collection)?\./;

const CODES: readonly (readonly [OfficeTrouble, RegExp])[] = [
  ['editing', /CellEditMode/],
  ['dialog', /DialogOpen/],
  ['notInFront', /InactiveWorkbook|InvalidSelection|RequestAborted/],
  ['closed', /AccessDenied|BadPassword|Unauthenticated/],
  ['busy', /^(Activity|Connection|Service|Timeout)|Session$/],
  ['others', /^Conflict/],
  ['filtered', /^Filtered/],
  ['inTheWay', /Conflict$|OffSheet$/],
  ['gone', /^(ItemNotFound|Invalid(Binding|ObjectPath|Reference))$/],
  ['taken', /AlreadyExists/],
  ['tooLong', /^FormulaLength/],
  ['tooLarge', /Limit|^ContentLength/],
  ['cannot', /^(Api|NotImplemented|Unsupported)/],
  // The member that refused, where the code says nothing: the workbook's settings are full.
  ['full', MEMORY],
  // Of webpack, in the page that Office shows.
  ['notLoaded', /chunk_?load/i],
];

/** What a code means to a person; undefined for one that says nothing to people. */
export const troubleOf = (code: string): OfficeTrouble | undefined => CODES.find(([, pattern]) => pattern.test(code))?.[0];
