/** How the plan sheet is laid out: order of its parts, widths of its columns, what each column of its tables offers and how it is shown. Data only. */
import { COMPARATOR_WORDS, MEASURE_WORDS, PLAN_KIND_WORDS, UNIT_WORDS } from '../../terms/words';
import {
  type BandColumn,
  BAND_ORDERS,
  CONDITION_WORDS,
  NO,
  PER_WORDS,
  PLAN_HEADINGS,
  type PlanTableName,
  RATE_COMPARATOR_WORDS,
  SUBJECT_WORDS,
  YES,
} from './words';

/**
 * The parts from top to bottom. A table grows by a row only where the tables below are no wider: Excel moves the cells below it, and refuses to
 * move a part of another table. The table of bands, which grows most, is the widest.
 */
export const PARTS: readonly PlanTableName[] = ['bands', 'further', 'quotas', 'conditions', 'unmeasured', 'info'];

/** In characters. The last column of every table but that of bands holds long texts, which run on over the empty cells beside it. */
export const COLUMN_WIDTHS: readonly number[] = [42, 24, 32, 11, 10, 13, 16, 13, 11, 13, 30, 12];

/** How a column of a table is shown and what it offers. */
export interface ColumnLook {
  format?: string;
  list?: readonly string[];
  /** Shown beside the cell when it is selected. */
  hint?: 'kind' | 'comparator' | 'from' | 'to' | 'target' | 'level' | 'title' | 'limit' | 'condition' | 'column' | 'asked' | 'of' | 'without';
  align?: 'Center' | 'Left' | 'Right';
  bold?: true;
  wrap?: true;
  /** Other words than those of the list are allowed, too: names. */
  open?: true;
  /** A formula of ours stands in it; typing is refused. */
  generated?: true;
}

const TEXT: ColumnLook = { format: '@' };
const WRAPPED: ColumnLook = { ...TEXT, wrap: true };
const KINDS: ColumnLook = { list: Object.values(PLAN_KIND_WORDS) };
const FLAG: ColumnLook = { list: [YES, NO], align: 'Center' };
/** Digits after a comma only where there are some: "#.###" leaves a comma behind a whole number. */
const AMOUNT = '[>=1000]#,##0;General';
const BAND_LOOKS: Record<BandColumn, ColumnLook> = {
  kind: { ...KINDS, open: true, hint: 'kind' },
  measure: { list: Object.values(MEASURE_WORDS), align: 'Center' },
  from: { format: AMOUNT, hint: 'from' },
  fromIncluded: FLAG,
  to: { format: AMOUNT, hint: 'to' },
  toIncluded: FLAG,
  unit: { list: Object.values(UNIT_WORDS), align: 'Center' },
  target: { format: '0.00%', hint: 'target', bold: true },
  comparator: { list: Object.values(COMPARATOR_WORDS), align: 'Center', hint: 'comparator' },
  reference: TEXT,
  level: { ...TEXT, hint: 'level' },
};

/** In the order of the headings. The list "Mục" is told row by row (form.ts). */
export const COLUMN_LOOKS: Record<Exclude<PlanTableName, 'info'>, readonly ColumnLook[]> = {
  bands: BAND_ORDERS.now.map((column) => (column ? BAND_LOOKS[column] : { generated: true, bold: true })),
  further: [
    WRAPPED,
    { ...KINDS, wrap: true },
    { ...WRAPPED, hint: 'column' },
    { list: Object.values(RATE_COMPARATOR_WORDS), align: 'Center' },
    { format: '0.00%', hint: 'asked', align: 'Center' },
    { ...WRAPPED, hint: 'of' },
    { ...WRAPPED, hint: 'without' },
    TEXT,
  ],
  conditions: [TEXT, { list: Object.values(SUBJECT_WORDS) }, { list: Object.values(CONDITION_WORDS), hint: 'condition' }, TEXT],
  quotas: [KINDS, { list: Object.values(PER_WORDS) }, { ...TEXT, hint: 'title' }, { hint: 'limit', align: 'Center' }, TEXT],
  unmeasured: [KINDS, TEXT, TEXT],
};

/** Columns of the widest part. */
export const SHEET_WIDTH = PLAN_HEADINGS.bands.length;
