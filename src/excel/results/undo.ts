/** What a write can be taken back with. Plain data: it outlives the Excel.run that made it. */
import type { Block, OwnValue, WriteSheet } from '../../changes/changes';
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
  /** Formulas that became values. */
  frozen: Frozen[];
  /** Columns that look bands up were added to the plan table. */
  lookupAdded: boolean;
  memory: Memory;
}

/** The contents of a block before its formulas became values. */
export interface Frozen extends Pick<OwnArea, 'sheet' | 'headingRow' | 'column' | 'width'> {
  firstRow: number;
  /** A formula, or the value of a cell that holds none. */
  formulas: OwnValue[][];
  values: OwnValue[][];
}

/** An undo that takes nothing back yet. */
export const nothingDone = (memory: Memory): Undo => ({
  written: [],
  replaced: [],
  addedSheets: [],
  replacedSheets: [],
  frozen: [],
  lookupAdded: false,
  memory: structuredClone(memory),
});
