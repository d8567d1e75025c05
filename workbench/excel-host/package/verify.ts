/**
 * Holds a saved file against the one that was opened: what nobody wrote must be there, byte for byte, and what was written must be read again as it was meant.
 * It reads both files anew and asks the writers nothing.
 */
import type { Cell, CellValue, Row, Sheet, Workbook } from '../model/workbook';
import type { OpenOptions } from './open-package';
import type { PackageState } from './package-state';
import { Parts } from './parts';
import { looksOf, ofSheet, ofWorkbook } from './picture';
import { readOutline } from './sheet-outline';
import { atOnce, type Steps } from './steps';
import type { Unpacked } from './unpack-ahead';
import { readWorkbook } from './workbook-reader';

/** Parts that a save may write. Everything else stays as it is. */
const WRITTEN =
  /^\[content_types\]\.xml$|^(.*\/)?_rels\/[^/]*\.rels$|^docprops\/|^xl\/(workbook|styles|sharedstrings|metadata)\.xml$|^xl\/(worksheets|tables|webextensions|drawings|charts)\/[^/]+\.xml$/;
/** Excel makes it again. */
const CHAIN = 'xl/calcchain.xml';

/** Elements of a worksheet that no writer of ours knows. */
const UNKNOWN = new Set(
  (
    'sheetCalcPr protectedRanges scenarios sortState dataConsolidate customSheetViews phoneticPr customProperties cellWatches ignoredErrors smartTags ' +
    'legacyDrawing legacyDrawingHF drawingHF picture oleObjects controls webPublishItems AlternateContent'
  ).split(' '),
);

/** @param workbook what `saved` should hold @returns what is not as it must be, in a few words for who mends it; null where everything is */
export const verifySaved = (opened: Uint8Array, saved: Uint8Array, workbook: Workbook, options: OpenOptions): string | null =>
  atOnce(verifyingSaved(opened, saved, workbook, options));

/** The same in turns. The workbook must not change meanwhile. @param unpacked parts of the two files that were unpacked before */
export function* verifyingSaved(
  opened: Uint8Array,
  saved: Uint8Array,
  workbook: Workbook,
  options: OpenOptions,
  unpacked: readonly [opened?: Unpacked, saved?: Unpacked] = [],
): Steps<string | null> {
  const before = yield* readFile(opened, options, unpacked[0]);
  yield;
  const after = yield* readFile(saved, options, unpacked[1]);
  yield;
  return lostPart(before, after) ?? (yield* changedSheet(before, after)) ?? (yield* otherThanMeant(workbook, after.workbook));
}

/** Rows between two places to stop at. */
const ROWS = 128;

interface Read {
  parts: Parts;
  workbook: Workbook;
  state: PackageState;
}

function* readFile(bytes: Uint8Array, options: OpenOptions, unpacked?: Unpacked): Steps<Read> {
  const parts = new Parts(bytes, unpacked, options.packing);
  return { parts, ...(yield* readWorkbook(parts, options)) };
}

/** Sheets that a person, or the add-in, has deleted: their parts may go with them. */
const isSheetGone = ({ workbook: was }: Read, { workbook: now }: Read): boolean => was.sheets.some(({ id }) => !now.sheets.some((sheet) => sheet.id === id));

function lostPart(was: Read, now: Read): string | null {
  const { parts: before } = was;
  const { parts: after } = now;
  const mayGo = isSheetGone(was, now);
  for (const name of before.names) {
    const lower = name.toLowerCase();
    if (!after.has(name)) {
      if (lower === CHAIN || WRITTEN.test(lower) || mayGo) continue;
      return name;
    }
    if (!WRITTEN.test(lower) && !isSameBytes(before.bytes(name), after.bytes(name))) return name;
  }
  return null;
}

function isSameBytes(a: Uint8Array, b: Uint8Array): boolean {
  if (a.length !== b.length) return false;
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false;
  return true;
}

/** A worksheet in which something is otherwise that nobody wrote. */
function* changedSheet(was: Read, now: Read): Steps<string | null> {
  for (const { id, name, rows } of was.workbook.sheets) {
    const part = was.state.sheets.get(id)!.part;
    const other = now.workbook.sheet(id);
    if (!other || now.state.sheets.get(other.id)?.part !== part) continue;
    const [old, young] = [yield* outlineOf(was.parts.text(part)), yield* outlineOf(now.parts.text(part))];
    const lost = old.unknown.find((element, i) => element !== young.unknown[i]);
    if (lost !== undefined) return `${name}: ${/<[\w.:-]+/.exec(lost)?.[0] ?? ''}>`;
    yield;
    const row = yield* changedRow(old.rows, young.rows, rows, other.rows);
    if (row !== null) return `${name}: ${row + 1}`;
  }
  return null;
}

interface Outline {
  unknown: string[];
  /** Markup of each row, by its number from 0. */
  rows: Map<number, string>;
}

function* outlineOf(text: string): Steps<Outline> {
  const rows = new Map<number, string>();
  let next = 0;
  const { elements } = yield* readOutline(text, (scanner) => {
    const { start } = scanner;
    const number = Number(/\sr\s*=\s*["'](\d+)/.exec(text.slice(start, scanner.end))?.[1] ?? next + 1) - 1;
    next = number + 1;
    scanner.skip();
    rows.set(number, text.slice(start, scanner.end));
  });
  return { unknown: elements.filter(({ local }) => UNKNOWN.has(local)).map(({ start, end }) => text.slice(start, end)), rows };
}

/** A row whose markup is otherwise although nothing in it is. A formula that others share may be written out for them. */
function* changedRow(
  old: ReadonlyMap<number, string>,
  young: ReadonlyMap<number, string>,
  was: readonly (Row | undefined)[],
  now: readonly (Row | undefined)[],
): Steps<number | null> {
  for (const [number, markup] of old) {
    if (number % ROWS === 0) yield;
    const other = young.get(number);
    if (other === markup || /<(?:[\w.-]+:)?f[^>]*\st=["']shared/.test(markup)) continue;
    // A row that was written once says where its cells are; nothing else of it may be otherwise.
    if (sameRow(was[number], now[number]) && withoutPlaces(markup) !== withoutPlaces(other ?? '')) return number;
  }
  return null;
}

/** Some programs leave out where rows and cells are: they follow each other. */
const withoutPlaces = (markup: string): string => markup.replace(/(<(?:[\w.-]+:)?(?:row|c)\b[^>]*?)\sr\s*=\s*(?:"[^"]*"|'[^']*')/g, '$1');

const sameRow = (a: Row | undefined, b: Row | undefined): boolean => JSON.stringify(a) === JSON.stringify(b);

/** What is read again otherwise than it was meant. */
function* otherThanMeant(meant: Workbook, read: Workbook): Steps<string | null> {
  const looks = [meant, read].map((workbook) => looksOf(workbook, ({ base: _, ...style }) => style)) as [Look, Look];
  for (const [i, sheet] of meant.sheets.entries()) {
    const other = read.sheets[i];
    const cell = other ? yield* otherCell(sheet, other, looks) : '';
    if (!other || cell !== null) return `${sheet.name}: ${cell ?? ''}`;
    yield;
    const part = firstDifference(readOf(sheet), readOf(other), '');
    if (part !== null) return `${sheet.name}: ${part}`;
  }
  return firstDifference(ofWorkbook(meant), ofWorkbook(read), '');
}

/** Everything of a sheet but its cells and what is in its charts, which are written and not read. */
const readOf = (sheet: Sheet): Record<string, unknown> => ({
  ...ofSheet(sheet),
  drawings: sheet.drawings.map(({ kind, name, from, to }) => ({ kind, name, from, to })),
});

type Look = (style: number) => string;

/** Row and column, from 1, of the first cell that is read otherwise. Empty cells without a look of their own are no cells. */
function* otherCell(meant: Sheet, read: Sheet, [lookMeant, lookRead]: [Look, Look]): Steps<string | null> {
  const isSame = (a: Cell | undefined, b: Cell | undefined): boolean =>
    a?.formula === b?.formula && isSameValue(a?.value ?? null, b?.value ?? null) && lookMeant(a?.style ?? 0) === lookRead(b?.style ?? 0);
  for (let r = 0; r < Math.max(meant.rows.length, read.rows.length); r++) {
    if (r % ROWS === 0) yield;
    const [a, b] = [meant.rows[r]?.cells ?? [], read.rows[r]?.cells ?? []];
    for (let c = 0; c < Math.max(a.length, b.length); c++) if (!isSame(a[c], b[c])) return `${r + 1}, ${c + 1}`;
  }
  return null;
}

const isSameValue = (a: CellValue, b: CellValue): boolean =>
  a === b || (typeof a === 'object' && typeof b === 'object' && a !== null && b !== null && JSON.stringify(a) === JSON.stringify(b));

/** Where two pictures begin to differ, as a path; null where they do not. */
function firstDifference(meant: unknown, read: unknown, path: string): string | null {
  if (meant === read) return null;
  const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;
  if (!isObject(meant) || !isObject(read)) return meant === undefined || read === undefined || meant !== read ? path || 'workbook' : null;
  for (const key of new Set([...Object.keys(meant), ...Object.keys(read)])) {
    const label = isObject(meant[key]) && typeof meant[key]['name'] === 'string' ? meant[key]['name'] : key;
    const found = firstDifference(meant[key], read[key], path === '' ? label : `${path} › ${label}`);
    if (found !== null) return found;
  }
  return null;
}
