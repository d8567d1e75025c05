/** The headings of our own columns: what `changes/` writes and what the recogniser must not take for the user's. */
import { nameKey } from '../cells/text';
import { keysOf, mapRecord } from '../terms/records';
import { type Measure, MEASURES } from '../terms/terms';
import { MEASURE_WORDS } from '../terms/words';

interface OwnColumnFacts {
  heading: string;
  /** Stands once for each measure of the sheet, or once for the subject. */
  per: 'measure' | 'subject';
  /** In characters. */
  width: number;
  /** Number format; texts have none. */
  format?: string;
  centered?: true;
}

/** Our columns from left to right. A new one is a line here; what it holds is said in changes/from-verdicts.ts (the compiler leads there). */
const COLUMNS = {
  band: { heading: 'Nhóm', per: 'measure', width: 30 },
  target: { heading: 'Chỉ tiêu', per: 'measure', width: 11, format: '0.00%' },
  achieved: { heading: 'Đạt được', per: 'measure', width: 11, format: '0.00%' },
  gap: { heading: 'Chênh lệch', per: 'measure', width: 11, format: '+0.00;-0.00;0.00' },
  shortfall: { heading: 'Còn thiếu', per: 'measure', width: 14, format: '#,##0' },
  result: { heading: 'Kết quả', per: 'measure', width: 14, centered: true },
  qualifies: { heading: 'Đủ điều kiện', per: 'subject', width: 14, centered: true },
  note: { heading: 'Ghi chú', per: 'subject', width: 44 },
} as const satisfies Record<string, OwnColumnFacts>;
export type OwnColumn = keyof typeof COLUMNS;

/** A column that stands once for each measure. */
export type MeasureColumn = { [K in OwnColumn]: (typeof COLUMNS)[K]['per'] extends 'measure' ? K : never }[OwnColumn];

/** Heading, width and look of a column. */
export const OWN_COLUMNS: Readonly<Record<OwnColumn, OwnColumnFacts>> = COLUMNS;
const isPerMeasure = (content: OwnColumn): content is MeasureColumn => OWN_COLUMNS[content].per === 'measure';
/** From left to right. */
export const MEASURE_COLUMNS: readonly MeasureColumn[] = keysOf(OWN_COLUMNS).filter(isPerMeasure);
const SUBJECT_COLUMNS = keysOf(OWN_COLUMNS).filter((content) => !isPerMeasure(content));
/** Behind a heading where both measures stand on the sheet. */
const SUFFIX = mapRecord(MEASURE_WORDS, (word) => ` (${word})`);

/** A column of our block: what it holds, for which measure (null for the two that stand once), and its heading. */
export interface BlockColumn {
  content: OwnColumn;
  measure: Measure | null;
  heading: string;
}

/** The block's columns from left to right: 8 for one measure, 14 for both. Headings carry the measure only where both stand on the sheet. */
export function blockColumns(measures: readonly Measure[]): BlockColumn[] {
  const ordered = MEASURES.filter((measure) => measures.includes(measure));
  return [
    ...ordered.flatMap((measure) =>
      MEASURE_COLUMNS.map((content) => ({ content, measure, heading: OWN_COLUMNS[content].heading + (ordered.length > 1 ? SUFFIX[measure] : '') })),
    ),
    ...SUBJECT_COLUMNS.map((content) => ({ content, measure: null, heading: OWN_COLUMNS[content].heading })),
  ];
}

/** The columns beside a report. Where each measure has rows of its own, one set of columns serves both. */
export const columnsBeside = ({ measures, layout }: { measures: readonly { measure: Measure }[]; layout: 'columns' | 'rows' }): BlockColumn[] =>
  blockColumns(layout === 'rows' ? ['cases'] : measures.map(({ measure }) => measure));

/** What stands before our columns on a sheet of results: where in the report, who, what kind. */
export const RESULT_HEADINGS = ['Dòng', 'Đơn vị', 'Họ tên', 'Đối tượng'];

/** The two blocks that there are: for both measures, for one. */
const BLOCKS: readonly (readonly BlockColumn[])[] = [blockColumns(MEASURES), blockColumns(['cases'])];
/** Their sequences of headings. */
export const OWN_HEADINGS: readonly (readonly string[])[] = BLOCKS.map((columns) => columns.map(({ heading }) => heading));

/** The text of a cell as one of our headings is spelled; '' for any other content. */
export const headingText = (content: unknown): string => (typeof content === 'string' ? content.trim().normalize('NFC') : '');

/**
 * Where our own block begins in a row of headings, and how wide it is; null when it is not there. Only the whole sequence counts:
 * a user's own column "Ghi chú" is the user's.
 */
export function findOwnBlock(headings: readonly string[]): { index: number; width: number } | null {
  for (const sequence of OWN_HEADINGS) {
    for (let index = headings.indexOf(sequence[0]!); index >= 0; index = headings.indexOf(sequence[0]!, index + 1)) {
      if (sequence.every((heading, i) => headings[index + i] === heading)) return { index, width: sequence.length };
    }
  }
  return null;
}

/**
 * Where a block's column of some content stands among its headings: by its heading; where that was edited, by its place in the block, counted from the end
 * for the columns that stand once, as columns of a measure may have been deleted before them. Never outside of the block.
 */
export function placeOf(content: OwnColumn, headings: readonly string[]): number {
  const sequence = BLOCKS.find((columns) => columns.length <= headings.length) ?? BLOCKS.at(-1)!;
  const known = sequence.find((column) => column.content === content)!;
  const found = headings.indexOf(known.heading);
  if (found >= 0) return found;
  const place = sequence.indexOf(known);
  const counted = known.measure === null ? headings.length - (sequence.length - place) : place;
  return Math.min(Math.max(0, counted), headings.length - 1);
}

const BY_HEADING: ReadonlyMap<string, OwnColumn> = new Map(BLOCKS.flatMap((columns) => columns.map(({ heading, content }) => [heading, content])));

/** Which column of ours has a heading; undefined for any other heading. */
export const ownColumnUnder = (heading: string): OwnColumn | undefined => BY_HEADING.get(heading);

/** Headings that only the review of awards has together (award/columns.ts): such a table shows figures of a report and is none itself. */
const REVIEW_SIGNATURE = ['Kết luận', 'Xếp hạng theo chỉ tiêu', 'Ý kiến Hội đồng'] as const;
const SIGNATURE = REVIEW_SIGNATURE.map(nameKey);

/** True for the headings of a review, or of a copy of it. */
export function isReviewHeader(headings: readonly string[]): boolean {
  const keys = new Set(headings.map(nameKey));
  return SIGNATURE.every((key) => keys.has(key));
}

/**
 * The columns of an old block by their headings; one whose heading was edited is what its place says.
 * @param next columns of the block that takes its place: they tell the measure of a block that has only one
 */
export function columnsUnder(headings: readonly string[], next: readonly BlockColumn[]): BlockColumn[] {
  const both = headings.some((heading) => OWN_HEADINGS[0]!.slice(0, -SUBJECT_COLUMNS.length).includes(heading));
  const known = blockColumns(both ? MEASURES : [next[0]!.measure ?? 'cases']);
  return headings.map((heading, i) => ({ ...(known.find((column) => column.heading === heading) ?? known[Math.min(i, known.length - 1)]!), heading }));
}

/** Headings that only the table of the history has together (history/table.ts). */
const HISTORY_SIGNATURE = ['Ngày số liệu', 'Số liệu tính từ', 'Thi hành xong'].map(nameKey);

/** True for the headings of the history, or of a copy of it: it holds figures of reports and is none itself. */
export function isHistoryHeader(headings: readonly string[]): boolean {
  const keys = new Set(headings.map(nameKey));
  return HISTORY_SIGNATURE.every((key) => keys.has(key));
}

const PLAN_SIGNATURE = ['Đối tượng', 'Gồm cận dưới', 'Gồm cận trên'].map(nameKey);

/** True for the headings of the table of bands on a plan sheet (plan/sheet/words.ts): such a sheet is no report, and not one that fails to be one. */
export function isPlanHeader(headings: readonly string[]): boolean {
  const keys = new Set(headings.map(nameKey));
  return PLAN_SIGNATURE.every((key) => keys.has(key));
}
