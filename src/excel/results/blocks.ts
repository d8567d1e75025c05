/** Our blocks in the open workbook, wherever they were moved to. Pure: works on grids that were read. */
import { columnLetters } from '../../cells/address';
import type { SheetGrid } from '../../cells/grid';
import { foreignResultColumns, type OwnBlock, ownPlaces } from '../../own/find';
import { BlockChangedError } from '../kit/errors';

/** A block of ours and its sheet. */
export interface PlacedBlock {
  sheet: string;
  block: OwnBlock;
}

/** Every block of ours that stands in the workbook, wherever it was moved to. */
export const ownBlocks = (grids: readonly SheetGrid[]): PlacedBlock[] =>
  grids.filter((grid) => !grid.results).flatMap((grid) => ownPlaces(grid).blocks.map((block) => ({ sheet: grid.name, block })));

/** @throws BlockChangedError when somebody put columns of their own between our results on a sheet of ours: they would be cleared with them */
export function refuseForeignColumns(grids: readonly SheetGrid[]): void {
  const places = grids.filter((grid) => grid.results).map((grid) => ({ sheet: grid.name, foreign: foreignResultColumns(grid) }));
  const changed = places.find(({ foreign }) => foreign.length > 0);
  if (changed) throw new BlockChangedError(changed.sheet, changed.foreign.map(columnLetters));
}
