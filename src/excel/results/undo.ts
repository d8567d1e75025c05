/** What a write can be taken back with. Plain data: it outlives the Excel.run that made it. */
import type { Block, OwnRule, WriteSheet } from '../../changes/changes';
import type { OwnArea } from './apply';
import type { Memory } from './memory';

/** A block that stood in the place of a new one. */
export interface OldBlock {
  block: Block;
  id: number;
  /** Our rules as they stood, for the block's rows. */
  rules: OwnRule[];
}

/** A block of a write, and what it replaced. */
export interface Written {
  area: OwnArea;
  old: OldBlock | null;
}

export interface Undo {
  /** Blocks of this write, to be removed; what they replaced is written again under its number. */
  written: Written[];
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
  addedSheets: [],
  replacedSheets: [],
  lookupAdded: false,
  memory: structuredClone(memory),
});
