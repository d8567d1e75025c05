/** What the workbook remembers of us: what stood where our blocks are. ExcelApi 1.7. */
import type { FormulaMode } from '../../changes/changes';
import type { Imprint } from '../../own/imprint';
import { VERSION } from '../../terms/version';
import { type Kept, keptIn, loadKept, putCopy, putKept } from '../kit/durable';
import { requireKnown } from '../kit/known';
import { MOST_NAMED_LETTERS } from '../../cells/named-text';
import { keepSetting } from '../kit/settings';
import { type Before, plainLook } from './before';

const KEY = 'THADS.blocks';

/** One block as it was written. Where it stands is told by the hidden name of the same number (anchors.ts), which moves with the cells. */
export interface BlockRecord {
  id: number;
  /** Widths in points before the block was written; null = the sheet's standard width. */
  widths: (number | null)[];
  /** The look of its cells before it was written. */
  before: Before;
  plan: string;
  /** What was written, to tell it from what people type; absent for very large blocks. */
  imprint?: Imprint;
  /** Only where formulas were written instead of values. */
  formulas?: FormulaMode;
  /** By how many columns the print area was widened for it, where a person wanted that. */
  printed?: number;
}

/** What was written on a sheet of results. */
export interface ResultsRecord {
  sheet: string;
  /** Absent where there are very many rows. */
  imprint?: Imprint;
  /** What stood there before, as long as the sheet is being filled: it may hold some of both. */
  before?: Imprint;
}

export interface Memory {
  /** Of this shape. */
  version: 2;
  /** The version of the add-in that wrote it; absent in what the first one wrote. */
  by?: string;
  /** A memory of a later shape as it was found: put back as it was when a write over it is taken back. Never written otherwise. */
  later?: unknown;
  blocks: BlockRecord[];
  /** Sheets of results, by their names when they were written. */
  results?: ResultsRecord[];
  /** The plan sheet was added for formulas, and by which plan: it goes with them as long as nobody changed it. */
  planAdded?: string;
  /** What it held then (own/imprint.ts): with anything else on it, it is people's. */
  planPrint?: string;
}

const EMPTY: Memory = { version: 2, blocks: [] };

/** Asks for the memory: it is there after the next sync. */
export const loadMemory = (context: Excel.RequestContext): Kept => loadKept(context, KEY);

/** Reads the memory. */
export async function readMemory(context: Excel.RequestContext): Promise<Memory> {
  const found = loadMemory(context);
  await context.sync();
  return memoryIn(found);
}

/** The memory that was asked for; a damaged one counts as empty, and so does one of a later shape, which says by whom it was written. */
export function memoryIn(found: Kept): Memory {
  const memory = keptIn(found) as Memory | null;
  if (memory?.version === EMPTY.version && Array.isArray(memory.blocks)) return memory;
  const { version, by } = (memory ?? {}) as { version?: unknown; by?: unknown };
  const isLater = typeof by === 'string' || (typeof version === 'number' && version > EMPTY.version);
  return { ...structuredClone(EMPTY), ...(isLater && { by: typeof by === 'string' ? by : '?', later: memory }) };
}

/** The memory, to be written again. @throws NewerVersionError where a newer version wrote it, and nobody has allowed this one to */
export async function memoryToChange(context: Excel.RequestContext): Promise<Memory> {
  const memory = await readMemory(context);
  requireKnown(memory.by);
  return memory;
}

/** Letters that the workbook is asked to keep: its settings hold two million, as Microsoft once said. */
const MOST_LETTERS = 1_500_000;

/** What can be done without, the least important first: to tell our cells from people's one by one; the look of the cells before. */
const LIGHTER: readonly ((block: BlockRecord) => BlockRecord)[] = [
  ({ imprint: _, ...block }) => block,
  (block) => ({ ...block, before: plainLook(block.before.rows, block.before.columns) }),
];

const lettersOf = (part: unknown): number => JSON.stringify(part).length;

/** A memory that a workbook can keep: where it is too large, its largest blocks become lighter, one after the other. */
export function fitting(memory: Memory, most = MOST_LETTERS): Memory {
  if (lettersOf(memory) <= most) return memory;
  const whole = memory.results ? { ...memory, results: memory.results.map(({ sheet }) => ({ sheet })) } : memory;
  let letters = lettersOf(whole);
  const blocks = [...whole.blocks];
  for (const lighten of LIGHTER) {
    const largestFirst = [...blocks.keys()].sort((a, b) => lettersOf(blocks[b]) - lettersOf(blocks[a]));
    for (const i of largestFirst) {
      if (letters <= most) return { ...whole, blocks };
      letters -= lettersOf(blocks[i]);
      blocks[i] = lighten(blocks[i]!);
      letters += lettersOf(blocks[i]);
    }
  }
  return { ...whole, blocks };
}

/** What a run has asked the workbook to remember last. */
const kept = new WeakMap<Excel.RequestContext, string>();

/** Keeps a memory that is not empty, until the run is finished. Queued: sync. */
export function keepMemory(context: Excel.RequestContext, memory: Memory): void {
  const stored = storedOf(memory);
  kept.set(context, JSON.stringify(stored));
  keepSetting(context, KEY, stored);
}

/** Writes a memory at the end of a run, unless it is the very one that the run has kept last. */
export async function finishMemory(context: Excel.RequestContext, memory: Memory): Promise<void> {
  const stored = storedOf(memory);
  if (kept.get(context) === JSON.stringify(stored)) await putCopy(context, KEY, copyOf(stored));
  else await writeMemory(context, memory);
}

/** Writes the memory; an empty one leaves no setting behind. */
export function writeMemory(context: Excel.RequestContext, memory: Memory): Promise<void> {
  kept.delete(context);
  return put(context, isEmpty(memory) ? null : storedOf(memory));
}

/** Puts a memory back as it was before a write that is taken back: it says by whom it was written, as before. */
export function putMemoryBack(context: Excel.RequestContext, { later, ...memory }: Memory): Promise<void> {
  kept.delete(context);
  return later === undefined ? put(context, isEmpty(memory) ? null : fitting(memory)) : putKept(context, KEY, later);
}

const put = (context: Excel.RequestContext, memory: Memory | null): Promise<void> => putKept(context, KEY, memory, memory && copyOf(memory));

/** What of a memory goes into its copy: some marks change places there, which leaves room for others. */
const copyOf = (memory: Memory): Memory => fitting(memory, MOST_NAMED_LETTERS * 0.95);

/** As this version writes it. */
const storedOf = ({ later: _, ...memory }: Memory): Memory => ({ ...fitting(memory), by: VERSION });

const isEmpty = ({ blocks, results = [], planAdded }: Memory): boolean => blocks.length === 0 && results.length === 0 && planAdded === undefined;
