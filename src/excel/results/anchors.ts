/**
 * Where our blocks stand, as hidden names of their sheets: Excel keeps a name in step with its cells when rows, columns or the sheet itself are
 * moved or renamed, and saves it with the workbook. ExcelApi 1.7.
 */
import { type Area, areasIn } from '../../cells/address';
import type { Results } from '../../cells/grid';
import type { Anchor } from '../../own/find';

const PREFIX = 'THADS_block_';
const NAME = /^THADS_block_(\d{1,6})$/;

/** The names of a sheet, queued: sync, then `anchorsIn`. */
export function loadNames(sheet: Excel.Worksheet): Excel.NamedItemCollection {
  const { names } = sheet;
  names.load('items/name,items/formula');
  return names;
}

/** The anchors among a sheet's names. One whose cells were all deleted refers to nothing any more and is none. */
export function anchorsIn({ items }: Pick<Excel.NamedItemCollection, 'items'>): Anchor[] {
  return items.flatMap(({ name, formula }) => {
    const id = NAME.exec(name)?.[1];
    const area = id === undefined ? null : areaIn(String(formula));
    return area ? [{ id: Number(id), area }] : [];
  });
}

/** The area that a name's formula refers to: "='Biểu 04'!$S$8:$AF$50"; null for one that refers to nothing any more. */
const areaIn = (formula: string): Area | null => areasIn(formula).at(-1) ?? null;

/** Remembers where a block stands. */
export function addAnchor(sheet: Excel.Worksheet, id: number, range: Excel.Range): void {
  sheet.names.add(PREFIX + id, range).visible = false;
}

/** Forgets a block, if its name is there. */
export async function deleteAnchor(context: Excel.RequestContext, sheet: Excel.Worksheet, id: number): Promise<void> {
  const name = sheet.names.getItemOrNullObject(PREFIX + id);
  await context.sync();
  if (!name.isNullObject) name.delete();
}

/** Every number that a sheet's anchors use, also those that refer to nothing any more. */
export const anchorNumbers = ({ items }: Pick<Excel.NamedItemCollection, 'items'>): number[] =>
  items.flatMap(({ name }) => NAME.exec(name)?.[1] ?? []).map(Number);

/** Names of a sheet that we added: where its results stand, and the report that they are about. */
const RESULTS = 'THADS_results';
const SOURCE = 'THADS_source';
const SHEET_NAME = /^=(?:'((?:[^']|'')+)'|([^'!]+))!/;

/** What a sheet's names say of results; undefined for a sheet that is not ours. */
export function resultsIn({ items }: Pick<Excel.NamedItemCollection, 'items'>): Results | undefined {
  const formula = (wanted: string): string => String(items.find(({ name }) => name === wanted)?.formula ?? '');
  const area = areaIn(formula(RESULTS));
  if (!area) return undefined;
  const source = areaIn(formula(SOURCE));
  const match = SHEET_NAME.exec(formula(SOURCE));
  const sheet = match?.[1]?.replace(/''/g, "'") ?? match?.[2];
  return { area, source: source && sheet !== undefined ? { sheet, area: source } : null };
}

/**
 * Marks a sheet as ours: where its results stand, and the report that they are about, as absolute references. Queued: sync.
 * @param marked it has the marks, and they are moved
 */
export function markResults(sheet: Excel.Worksheet, results: string, source: string, marked: boolean): void {
  const put = (name: string, reference: string): void => {
    if (marked) sheet.names.getItem(name).formula = reference;
    else sheet.names.add(name, reference).visible = false;
  };
  put(RESULTS, results);
  put(SOURCE, source);
}

/** Takes the marks away, as far as they are there. */
export async function deleteResultNames(context: Excel.RequestContext, sheet: Excel.Worksheet): Promise<void> {
  const names = [RESULTS, SOURCE].map((name) => sheet.names.getItemOrNullObject(name));
  await context.sync();
  for (const name of names) if (!name.isNullObject) name.delete();
}
