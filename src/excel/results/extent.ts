/**
 * How much of a sheet is looked at. One dot that somebody typed into the last cell makes the used part of a sheet seventeen thousand million cells; what
 * counts is where the sheet is filled, however large that is. ExcelApi 1.4.
 */

import { append } from '../../terms/lists';
import { rowChunks } from '../kit/chunks';
import type { Extent } from '../kit/read-cells';

/** So many cells are looked at however few of them hold something. */
const PLAIN_CELLS = 2_000_000;
/** What is larger is asked part by part: a part of so many cells, or of so small a share of the whole, tells where it is filled. */
const PART = { cells: 20_000, share: 1 / 2_000 };
/** As many parts are looked at closely. */
const MOST_PARTS = 8_000;
/** As many parts are asked in one request: a kilobyte for each of their halves. */
const ASKED = 1_000;
/** Parts that stand together are one as long as they fill half of it. */
const FILLED = 2;

/** A name and two figures: what is narrower is no report, however long it is. */
const LEAST_COLUMNS = 3;

const size = ({ rowCount, columnCount }: Extent): number => rowCount * columnCount;

/** The used part of a sheet; of one that is too large, the filled part of it. */
export async function whatCounts(context: Excel.RequestContext, sheet: Excel.Worksheet, used: Extent): Promise<Extent> {
  if (size(used) <= PLAIN_CELLS) return plain(used);
  const parts = await usedParts(context, sheet, plain(used));
  // Nothing is left where somebody has just emptied the sheet.
  return parts.length > 0 ? filledPart(parts) : { ...plain(used), rowCount: 1, columnCount: 1 };
}

/** The used parts, all small, as good as none of them mostly blank; each is halved until it is. */
async function usedParts(context: Excel.RequestContext, sheet: Excel.Worksheet, whole: Extent): Promise<Extent[]> {
  const most = Math.max(PART.cells, size(whole) * PART.share);
  const settled: Extent[] = [];
  for (let open = [whole]; open.length > 0;) {
    const isEnough = settled.length + open.length > MOST_PARTS;
    const parts = open;
    open = [];
    for (const [first, count] of rowChunks(parts.length, 1, ASKED)) {
      const asked = parts.slice(first, first + count).map((part) => ({ part, ranges: halves(part).map((half) => loadUsed(sheet, half)) }));
      await context.sync();
      for (const { part, ranges } of asked) {
        const used = ranges.filter((range) => !range.isNullObject).map(plain);
        const filled = used.reduce((sum, half) => sum + size(half), 0);
        if (size(part) > most || (!isEnough && filled * FILLED < size(part))) append(open, used);
        else settled.push(part);
      }
    }
  }
  return settled;
}

/**
 * The largest part with all that stands with it. What reaches beyond on one side only (a dot far to the right of a row, a column that was filled to the last row)
 * counts as far as it stands beside the rest.
 */
export function filledPart(parts: readonly Extent[]): Extent {
  const tables = parts.filter(({ columnCount }) => columnCount >= LEAST_COLUMNS);
  const largest = (tables.length > 0 ? tables : parts).reduce((most, part) => (size(part) > size(most) ? part : most));
  let found = { box: largest, cells: size(largest) };
  let left = parts.filter((part) => part !== largest);
  for (let before = -1; before !== left.length;) {
    before = left.length;
    left = left.filter((part) => {
      const pieces = [part, within(part, found.box, 'columns'), within(part, found.box, 'rows')];
      const grown = pieces.flatMap((piece) => (piece && grow(found, piece)) ?? [])[0];
      if (grown) found = grown;
      return !grown;
    });
  }
  return found.box;
}

interface Filled {
  box: Extent;
  /** How many cells of it are in used parts. */
  cells: number;
}

/** The box with another part; null where it would be mostly blank. */
function grow({ box, cells }: Filled, part: Extent): Filled | null {
  const [larger, both] = [around(box, part), cells + size(part)];
  return size(larger) <= FILLED * both ? { box: larger, cells: Math.min(both, size(larger)) } : null;
}

/** What of a part stands in the box's columns, or in its rows; null where nothing does. */
function within(part: Extent, box: Extent, axis: 'rows' | 'columns'): Extent | null {
  const [index, count] = axis === 'rows' ? (['rowIndex', 'rowCount'] as const) : (['columnIndex', 'columnCount'] as const);
  const first = Math.max(part[index], box[index]);
  const behind = Math.min(part[index] + part[count], box[index] + box[count]);
  return behind > first ? { ...part, [index]: first, [count]: behind - first } : null;
}

/** The range of a part, with what it holds asked for. */
function loadUsed(sheet: Excel.Worksheet, { rowIndex, columnIndex, rowCount, columnCount }: Extent): Excel.Range {
  const used = sheet.getRangeByIndexes(rowIndex, columnIndex, rowCount, columnCount).getUsedRangeOrNullObject(true);
  return used.load('rowIndex,columnIndex,rowCount,columnCount');
}

/** Both halves of a part, cut across its longer side; of a single cell only one. */
function halves(part: Extent): Extent[] {
  if (size(part) === 1) return [part];
  if (part.rowCount >= part.columnCount) {
    const rowCount = Math.floor(part.rowCount / 2);
    return [
      { ...part, rowCount },
      { ...part, rowIndex: part.rowIndex + rowCount, rowCount: part.rowCount - rowCount },
    ];
  }
  const columnCount = Math.floor(part.columnCount / 2);
  return [
    { ...part, columnCount },
    { ...part, columnIndex: part.columnIndex + columnCount, columnCount: part.columnCount - columnCount },
  ];
}

/** A proxy cannot be spread: its properties are getters of its class. */
const plain = ({ rowIndex, columnIndex, rowCount, columnCount }: Extent): Extent => ({ rowIndex, columnIndex, rowCount, columnCount });

/** The smallest part that holds two others. */
function around(a: Extent, b: Extent): Extent {
  const [rowIndex, columnIndex] = [Math.min(a.rowIndex, b.rowIndex), Math.min(a.columnIndex, b.columnIndex)];
  return {
    rowIndex,
    columnIndex,
    rowCount: Math.max(a.rowIndex + a.rowCount, b.rowIndex + b.rowCount) - rowIndex,
    columnCount: Math.max(a.columnIndex + a.columnCount, b.columnIndex + b.columnCount) - columnIndex,
  };
}
