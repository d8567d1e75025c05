/** Our blocks in the open workbook, wherever they were moved to. Pure: works on grids that were read. */
import type { SheetGrid } from '../../cells/grid';
import { type OwnBlock, ownPlaces } from '../../own/find';

/** A block of ours and its sheet. */
export interface PlacedBlock {
  sheet: string;
  block: OwnBlock;
}

/** Every block of ours that stands in the workbook, wherever it was moved to. */
export const ownBlocks = (grids: readonly SheetGrid[]): PlacedBlock[] =>
  grids.filter((grid) => !grid.results).flatMap((grid) => ownPlaces(grid).blocks.map((block) => ({ sheet: grid.name, block })));
