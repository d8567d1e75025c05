/**
 * Several rows for one subject: a row about cases and one about money, chủ động / theo yêu cầu / cộng, last year / this year. A column (that of the names,
 * or one beside it) says in each row which part it is; names stand once, often in merged cells.
 */
import type { GridView } from '../cells/grid';
import { fold } from '../cells/text';
import type { Measure } from '../terms/terms';
import type { ReportColumn, WhoColumns } from './columns';
import { type Context, contextIn, contextKey, isPlain, PLAIN, preferred } from './context';
import type { Header } from './header';
import { measureOfRow } from './names';

/** What a row is of its subject. */
export interface PartRow {
  /** The label of the subject, from the first of its rows. */
  label: string;
  ordinal: string;
  /** First row of the group. */
  group: number;
  /** False: a part that the campaign does not look at. Null: the words do not tell which of the parts counts. */
  counts: boolean | null;
  measure: Measure | null;
}

/** The rows of a sheet that are parts, by row; null where every row is a subject of its own. */
export type PartRows = ReadonlyMap<number, PartRow> | null;

interface Meaning {
  measure: Measure | null;
  sum: boolean;
  context: Context;
}

const WHOLE: Meaning = { measure: null, sum: true, context: PLAIN };
const SUM = /^(cong|tong|tong so|tong cong|chung)( (viec|tien))?$/;
/** What such a column says is short. */
const LONGEST = 48;
/** Share of the rows with figures that must say a part. */
const ENOUGH = 0.6;
const SAMPLE = 60;

const YEAR = /^20[1-9]\d$/;

function meaningOf(text: string): Meaning | null {
  if (text === '' || text.length > LONGEST) return null;
  const measure = measureOfRow(text) ?? null;
  const sum = SUM.test(fold(text));
  const year = YEAR.test(text) ? Number(text) : null;
  const context = { ...contextIn([text], false), year: year ?? contextIn([text], false).year };
  if (measure === null && !sum && isPlain(context)) return null;
  return { measure, sum, context };
}

/** Numbers as text, too: years stand in cells of their own. */
const textAt = (view: GridView, row: number, column: number): string => view.text(row, column) || String(view.cell(row, column)).trim();

const keyOf = ({ measure, sum, context }: Meaning): string => `${measure}/${sum}/${contextKey(context)}`;

/** Finds the parts of a table. @param hasFigures rows with figures @param firstDeciding the first column of figures that decide */
export function partRows(
  view: GridView,
  header: Header,
  who: WhoColumns,
  columns: readonly ReportColumn[],
  hasFigures: (row: number) => boolean,
  lastRow: number,
  firstDeciding: number,
): PartRows {
  const beside = columns.filter(({ column }) => column < firstDeciding && column !== who.ordinal && column !== who.name).map(({ column }) => column);
  const rows: number[] = [];
  for (let row = header.firstDataRow; row <= lastRow && rows.length < SAMPLE; row++) if (hasFigures(row)) rows.push(row);
  const column = [...beside, who.name].find((one) => saysParts(view, one, rows));
  return column === undefined ? null : groupsOf(view, header, who, column, hasFigures, lastRow);
}

/** True for a column that says in most rows which part they are, in a few words that come again and again. */
function saysParts(view: GridView, column: number, sample: readonly number[]): boolean {
  const counts = new Map<string, number>();
  let said = 0;
  for (const row of sample) {
    const meaning = meaningOf(textAt(view, row, column));
    if (!meaning) continue;
    said++;
    counts.set(keyOf(meaning), (counts.get(keyOf(meaning)) ?? 0) + 1);
  }
  return said >= 4 && said >= sample.length * ENOUGH && [...counts.values()].filter((count) => count >= 2).length >= 2;
}

function groupsOf(view: GridView, header: Header, who: WhoColumns, column: number, hasFigures: (row: number) => boolean, lastRow: number): PartRows {
  const parts = new Map<number, PartRow>();
  const text = (row: number, at: number | null): string => (at === null ? '' : textAt(view, row, at));
  let group: { row: number; meaning: Meaning }[] = [];
  let label = '';
  let ordinal = '';
  const close = (): void => addGroup(parts, group, label, ordinal);
  const inNames = column === who.name;
  for (let row = header.firstDataRow; row <= lastRow; row++) {
    const meaning = meaningOf(text(row, column));
    const named = inNames && meaning ? '' : text(row, who.name) || (inNames ? '' : leftText(view, header, who, row));
    const again = meaning !== null && group.some((one) => keyOf(one.meaning) === keyOf(meaning));
    // The name stands in each of its rows.
    const own = named === label && !inNames && meaning && !again && group.length > 0 ? '' : named;
    if (inNames && again && meaning.sum && own === '') {
      // A sum once more, without a new name: of all that stands above it.
      close();
      group = [];
      continue;
    }
    if (own !== '' || again) {
      close();
      group = [];
      if (own !== '') [label, ordinal] = [own, text(row, who.ordinal)];
      // A name with figures of its own above its parts is their sum.
      if (own !== '' && !meaning && inNames && hasFigures(row)) group.push({ row, meaning: WHOLE });
    }
    if (meaning) group.push({ row, meaning });
  }
  close();
  return parts;
}

const leftText = (view: GridView, header: Header, who: WhoColumns, row: number): string => {
  for (let column = header.firstColumn; column < who.name; column++) {
    if (column === who.ordinal) continue;
    const text = view.text(row, column);
    if (text.length > 4) return text;
  }
  return '';
};

function addGroup(parts: Map<number, PartRow>, group: readonly { row: number; meaning: Meaning }[], label: string, ordinal: string): void {
  if (group.length === 0) return;
  const counting = countingOf(group.map(({ meaning }) => meaning));
  group.forEach(({ row, meaning }, i) => {
    parts.set(row, { label, ordinal, group: group[0]!.row, counts: counting === null ? null : counting.has(i), measure: meaning.measure });
  });
}

/** Which rows of a group count: each measure's own; the sum of parts; else the time that the campaign looks at. Null: nothing tells. */
function countingOf(meanings: readonly Meaning[]): ReadonlySet<number> | null {
  const counting = new Set<number>();
  for (const measure of new Set(meanings.map((meaning) => meaning.measure))) {
    const own = meanings.flatMap((meaning, i) => (meaning.measure === measure ? [i] : []));
    // A sum or a heading of its own beside rows of two measures is about neither.
    if (measure === null && meanings.some((meaning) => meaning.measure !== null)) continue;
    const sums = own.filter((i) => meanings[i]!.sum);
    const left = sums.length > 0 ? sums : own;
    const best = left.filter((i) => left.every((j) => i === j || preferred(meanings[i]!.context, meanings[j]!.context).sign > 0));
    if (best.length !== 1) return null;
    counting.add(best[0]!);
  }
  return counting;
}
