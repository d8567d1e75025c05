/** What a write can be taken back with. Plain data: it outlives the Excel.run that made it. */
import type { Block, WriteSheet } from '../../changes/changes';
import type { OwnArea } from './apply';
import type { Memory } from './memory';

export interface Undo {
  /** Blocks of this write, to be removed. */
  written: OwnArea[];
  /** Blocks that stood there before, to be written again under their number. */
  replaced: { block: Block; id: number | null }[];
  addedSheets: string[];
  /** Sheets of results that were filled anew, with what they held. */
  replacedSheets: WriteSheet[];
  /** Columns that look bands up were added to the plan table. */
  lookupAdded: boolean;
  memory: Memory;
}

/** An undo that takes nothing back yet. */
export const nothingDone = (memory: Memory): Undo => ({
  written: [],
  replaced: [],
  addedSheets: [],
  replacedSheets: [],
  lookupAdded: false,
  memory: structuredClone(memory),
});
