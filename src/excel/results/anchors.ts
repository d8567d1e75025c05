/**
 * Where our blocks stand, as hidden names of their sheets: Excel keeps a name in step with its cells when rows, columns or the sheet itself are
 * moved or renamed, and saves it with the workbook. ExcelApi 1.7.
 */
import { absoluteReference, type Area, areasIn } from '../../cells/address';
import { nameOfOthers, namesOfBlock, type OtherRows } from '../../changes/basis';
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

/** A name by which a block's rules ask for rows of another sheet, and what it refers to: "='Biểu 05'!$B$9:$J$40". */
export interface NameOfOthers {
  name: string;
  formula: string;
}

const REFERS_TO_NOTHING = '#REF!';

/** The names of the other sheets' rows that a block hangs on. @param id number of the block, 0 for results on a sheet of their own */
export const namesOfOthers = (id: number, others: readonly OtherRows[]): NameOfOthers[] =>
  others.flatMap(({ sheet, columns, firstRow, lastRow }, n) =>
    columns.map((column, i) => ({
      name: nameOfOthers(id, n, i),
      formula: absoluteReference(sheet, { top: firstRow, bottom: lastRow, left: column, right: column }),
    })),
  );

/** The same among a sheet's names; none whose cells were all deleted. */
export const othersIn = ({ items }: Pick<Excel.NamedItemCollection, 'items'>, id: number): NameOfOthers[] =>
  items.flatMap(({ name, formula }) => (isOfOthers(name, id) && !String(formula).includes(REFERS_TO_NOTHING) ? [{ name, formula: String(formula) }] : []));

const isOfOthers = (name: string, id: number): boolean => name.startsWith(namesOfBlock(id));

/** Adds them. */
export function addOthers(sheet: Excel.Worksheet, names: readonly NameOfOthers[]): void {
  for (const { name, formula } of names) sheet.names.add(name, formula).visible = false;
}

/** A block's name and those of the rows that its rules ask for, as far as they are there. */
export const namesOf = ({ items }: Pick<Excel.NamedItemCollection, 'items'>, id: number | null): Excel.NamedItem[] =>
  id === null ? [] : items.filter(({ name }) => isOfOthers(name, id) || name === PREFIX + id);

/** Forgets a block. */
export async function deleteAnchor(context: Excel.RequestContext, sheet: Excel.Worksheet, id: number): Promise<void> {
  const names = loadNames(sheet);
  await context.sync();
  for (const item of namesOf(names, id)) item.delete();
}

/** Every number that names of ours on a sheet use, also those that refer to nothing any more. */
export const anchorNumbers = ({ items }: Pick<Excel.NamedItemCollection, 'items'>): number[] =>
  items.flatMap(({ name }) => NUMBERED.exec(name)?.[1] ?? []).map(Number);
const NUMBERED = /^THADS_(?:block|others)_(\d{1,6})(?:_\d+)*$/;

/** Names of ours whose cells people have deleted: of a block that is gone, and of what its rules asked for. */
export function deadNames({ items }: Excel.NamedItemCollection): Excel.NamedItem[] {
  const standing = new Set(anchorsIn({ items }).map(({ id }) => id));
  return items.filter(({ name }) => {
    const id = Number(NUMBERED.exec(name)?.[1] ?? 0);
    return id > 0 && !standing.has(id);
  });
}

/** Every name of ours on a sheet, whatever it stands for. */
export const ownNames = ({ items }: Excel.NamedItemCollection): Excel.NamedItem[] =>
  items.filter(({ name }) => NUMBERED.test(name) || name === RESULTS || name === SOURCE);

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

/** Puts the names of the rows that results on a sheet of their own hang on in the place of earlier ones. Queued: sync. */
export async function renewOthers(context: Excel.RequestContext, sheet: Excel.Worksheet, others: readonly NameOfOthers[]): Promise<void> {
  const names = loadNames(sheet);
  await context.sync();
  for (const item of names.items) if (isOfOthers(item.name, 0)) item.delete();
  addOthers(sheet, others);
}

/** Takes the marks from a sheet that stays as it is, its rules with their names. @returns what they referred to */
export async function unmarkResults(context: Excel.RequestContext, sheet: Excel.Worksheet): Promise<NameOfOthers[]> {
  const names = loadNames(sheet);
  await context.sync();
  const marks = names.items.filter(({ name }) => name === RESULTS || name === SOURCE);
  for (const item of marks) item.delete();
  return marks.map(({ name, formula }) => ({ name, formula: String(formula) }));
}

/** Puts marks back that are not there. */
export async function remarkResults(context: Excel.RequestContext, sheet: Excel.Worksheet, marks: readonly NameOfOthers[]): Promise<void> {
  const names = loadNames(sheet);
  await context.sync();
  addOthers(
    sheet,
    marks.filter((mark) => !names.items.some(({ name }) => name === mark.name)),
  );
}

/** Takes the marks away, as far as they are there. */
export async function deleteResultNames(context: Excel.RequestContext, sheet: Excel.Worksheet): Promise<void> {
  const names = loadNames(sheet);
  await context.sync();
  for (const item of names.items) if (isOfOthers(item.name, 0) || item.name === RESULTS || item.name === SOURCE) item.delete();
}
