/** How the plan sheet is laid out: order of its parts, widths of its columns, what each column of its tables offers and how it is shown. Data only. */
import { COMPARATOR_WORDS, MEASURE_WORDS, PLAN_KIND_WORDS, UNIT_WORDS } from '../../terms/words';
import { CONDITION_WORDS, NO, PER_WORDS, PLAN_HEADINGS, type PlanTableName, SUBJECT_WORDS, YES } from './words';

/**
 * The parts from top to bottom. A table grows by a row only where the tables below are no wider: Excel moves the cells below it, and refuses to
 * move a part of another table. The table of bands, which grows most, is the widest.
 */
export const PARTS: readonly PlanTableName[] = ['info', 'bands', 'conditions', 'quotas', 'unmeasured'];

/** In characters. The last column of every table but that of bands holds long texts, which run on over the empty cells beside it. */
export const COLUMN_WIDTHS: readonly number[] = [42, 15, 15, 11, 14, 11, 15, 11, 10, 30];

/** How a column of a table is shown and what it offers. */
export interface ColumnLook {
  format?: string;
  list?: readonly string[];
  /** Shown beside the cell when it is selected. */
  hint?: 'from' | 'to' | 'target' | 'limit';
  align?: 'Center' | 'Left' | 'Right';
}

const TEXT: ColumnLook = { format: '@' };
const KINDS: ColumnLook = { list: Object.values(PLAN_KIND_WORDS) };
const FLAG: ColumnLook = { list: [YES, NO], align: 'Center' };
const AMOUNT = '#,##0.###############';

/** In the order of the headings. The list "Mục" is told row by row (form.ts). */
export const COLUMN_LOOKS: Record<Exclude<PlanTableName, 'info'>, readonly ColumnLook[]> = {
  bands: [
    KINDS,
    { list: Object.values(MEASURE_WORDS), align: 'Center' },
    { format: AMOUNT, hint: 'from' },
    FLAG,
    { format: AMOUNT, hint: 'to' },
    FLAG,
    { list: Object.values(UNIT_WORDS), align: 'Center' },
    { format: '0.00%', hint: 'target' },
    { list: Object.values(COMPARATOR_WORDS), align: 'Center' },
    TEXT,
  ],
  conditions: [TEXT, { list: Object.values(SUBJECT_WORDS) }, { list: Object.values(CONDITION_WORDS) }, TEXT],
  quotas: [KINDS, { list: Object.values(PER_WORDS) }, { hint: 'limit', align: 'Center' }, TEXT],
  unmeasured: [KINDS, TEXT, TEXT],
};

/** Columns of the widest part. */
export const SHEET_WIDTH = PLAN_HEADINGS.bands.length;
