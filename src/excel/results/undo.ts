/** What a write can be taken back with. Plain data: it outlives the Excel.run that made it. */
import type { Block, StandingRule, WriteSheet } from '../../changes/changes';
import type { NameOfOthers } from './anchors';
import type { OwnArea } from './apply';
import type { Memory } from './memory';

/** A block that stood in the place of a new one. */
export interface OldBlock extends StandingRules {
  block: Block;
  id: number;
  /** The last row that its anchor knew: people have put rows of ours below it. */
  anchored: number;
  /** How wide its columns were, in points; null = the sheet's standard width. */
  widths: (number | null)[];
  /** It stood within a list (lists.ts). */
  listed: boolean;
}

/** Our rules as they stood. */
export interface StandingRules {
  /** For the rows of the block. */
  rules: StandingRule[];
  /** The names by which they asked for rows of other sheets. */
  others: NameOfOthers[];
}

/** What a sheet of results held. */
export interface OldSheet extends StandingRules {
  /** Writes its contents again. */
  content: WriteSheet;
}

/** A sheet that is marked as ours no longer. */
export interface LeftSheet {
  name: string;
  /** What its names referred to. */
  marks: NameOfOthers[];
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
  /** Sheets of results that were left to people, with the names that had marked them. */
  leftSheets: LeftSheet[];
  /** Sheets of results that were filled anew, with what they held. */
  replacedSheets: OldSheet[];
  /** Columns that look bands up were added to the plan table. */
  lookupAdded: string | null;
  memory: Memory;
}

/** An undo that takes nothing back yet. */
export const nothingDone = (memory: Memory): Undo => ({
  written: [],
  addedSheets: [],
  leftSheets: [],
  replacedSheets: [],
  lookupAdded: null,
  memory: structuredClone(memory),
});
