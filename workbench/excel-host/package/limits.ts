/**
 * How much a file may hold to be opened. Beyond a limit it is refused in words (BeyondLimitsError, PartTooLargeError), before memory or time run out: what a
 * small file unpacks to, and what one element stands for, can be without end. Where Excel has a limit, ours is the same.
 */
import { BeyondLimitsError, type LimitName } from './errors';

export const LIMITS = {
  /** Excel's sheet. */
  rows: 1_048_576,
  columns: 16_384,
  /** Excel: characters of a cell. */
  text: 32_767,
  /** Excel takes 8,192 characters as they are typed; files write longer names for newer functions and those of add-ins. */
  formula: 32_767,
  /** Excel: different looks of cells. */
  formats: 65_490,
  /** Ours: a report of 100,000 rows has some 30 columns. A cell takes up to 200 bytes while its file is read. */
  cells: 3_000_000,
  /** Ours: texts are seldom more than cells with figures. */
  strings: 1_000_000,
  /** Ours: characters of the texts of all cells. A text of the table is stored once and shown by any number of cells. */
  texts: 60_000_000,
  /** Ours: characters of all formulas. One that is stored once for many cells is made anew for each of them. */
  formulas: 60_000_000,
  /** Ours: elements and attributes that one part keeps as a tree. 65,490 formats are some 850,000. */
  nodes: 1_500_000,
  /** Ours: Office nests fewer than 30 elements; trees are walked by functions that call themselves. */
  nesting: 250,
  /** Ours: areas of one rule or selection. Excel itself selects 8,192 areas at most. */
  areas: 65_536,
  /** Ours: Excel has no other limit than memory. */
  sheets: 4_096,
  /** Ours: entries of the zip. */
  parts: 65_536,
} as const satisfies Record<LimitName, number>;

/** Ours: bytes of one part. A sheet of three million figures has some 110 MB; its text takes up to twice as much. */
export const LARGEST_PART = 128 * 1024 * 1024;
/** Ours: bytes of all parts that are unpacked while a file is opened, each as often as it is. */
export const LARGEST_PACKAGE = 384 * 1024 * 1024;

/** @throws BeyondLimitsError */
export function requireWithin(limit: LimitName, count: number): void {
  if (count > LIMITS[limit]) throw new BeyondLimitsError(limit, LIMITS[limit]);
}
