/**
 * How much of a sheet is looked at. One dot that somebody typed into the last cell makes the used part of a sheet seventeen thousand million cells; what
 * counts is where the sheet is filled. ExcelApi 1.4.
 */

/** A part of a sheet, as ranges say it. */
export interface Extent {
  rowIndex: number;
  columnIndex: number;
  rowCount: number;
  columnCount: number;
}

/** Cells that can be read and looked at in good time. */
const MOST_CELLS = 2_000_000;

const size = ({ rowCount, columnCount }: Extent): number => rowCount * columnCount;

/** The used part of a sheet; of one that is too large, the parts that hold something, as far as they stand together. */
export async function whatCounts(context: Excel.RequestContext, sheet: Excel.Worksheet, used: Extent): Promise<Extent> {
  let parts: Extent[] = [plain(used)];
  while (parts.some((part) => size(part) > MOST_CELLS)) {
    const asked = parts.map((part) => (size(part) > MOST_CELLS ? halves(part).map((half) => loadUsed(sheet, half)) : [part]));
    await context.sync();
    parts = asked
      .flat()
      .filter((part) => !('isNullObject' in part && part.isNullObject))
      .map(plain);
  }
  // Nothing is left where somebody has just emptied the sheet.
  const [largest = { ...plain(used), rowCount: 1, columnCount: 1 }, ...others] = parts.sort((a, b) => size(b) - size(a));
  return others.reduce((box, part) => (size(around(box, part)) > MOST_CELLS ? box : around(box, part)), largest);
}

/** The range of a part, with what it holds asked for. */
function loadUsed(sheet: Excel.Worksheet, { rowIndex, columnIndex, rowCount, columnCount }: Extent): Excel.Range {
  const used = sheet.getRangeByIndexes(rowIndex, columnIndex, rowCount, columnCount).getUsedRangeOrNullObject(true);
  return used.load('rowIndex,columnIndex,rowCount,columnCount');
}

/** Both halves of a part, cut across its longer side. */
function halves(part: Extent): [Extent, Extent] {
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
