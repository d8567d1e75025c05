/** Our blocks in the open workbook, wherever they were moved to. Pure: works on grids that were read. */
import { columnLetters } from '../../cells/address';
import type { SheetGrid } from '../../cells/grid';
import { foreignResultColumns, type OwnBlock, ownPlaces } from '../../own/find';
import { recogniseWorkbook } from '../../report/recognise';
import { BlockChangedError } from '../kit/errors';

/** A block of ours and its sheet. */
export interface PlacedBlock {
  sheet: string;
  block: OwnBlock;
}

/** Every block of ours that stands in the workbook, wherever it was moved to. */
export function ownBlocks(grids: readonly SheetGrid[]): PlacedBlock[] {
  const placed = grids.filter((grid) => !grid.results).flatMap((grid) => ownPlaces(grid).blocks.map((block) => ({ sheet: grid.name, block })));
  if (placed.every(({ block }) => block.id !== null)) return placed;
  // A block without an anchor does not tell how far its look reaches up; the table beside it does.
  const tables = recogniseWorkbook(grids).sheets;
  return placed.map(({ sheet, block }) => {
    const table = tables.find(({ sheet: name, header }) => name === sheet && header.ownBlock?.column === block.column && header.lastRow === block.headingRow);
    return block.id === null && table ? { sheet, block: { ...block, headerFirstRow: table.header.firstRow } } : { sheet, block };
  });
}

/** @throws BlockChangedError when somebody put columns of their own between ours: they would be cleared with them */
export function refuseForeignColumns(blocks: readonly PlacedBlock[], grids: readonly SheetGrid[]): void {
  const places = [
    ...blocks.map(({ sheet, block }) => ({ sheet, foreign: block.foreign })),
    ...grids.filter((grid) => grid.results).map((grid) => ({ sheet: grid.name, foreign: foreignResultColumns(grid) })),
  ];
  const changed = places.find(({ foreign }) => foreign.length > 0);
  if (changed) throw new BlockChangedError(changed.sheet, changed.foreign.map(columnLetters));
}
