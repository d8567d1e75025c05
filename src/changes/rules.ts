/**
 * Our live conditional formats: met / not met / not judged by colour beside the text, the whole row of who qualifies, and over all of them the sign that a
 * result has lost its figures.
 */
import { columnLetters } from '../cells/address';
import { BAD, GOOD, NEUTRAL } from '../own/colours';
import type { BlockColumn } from '../own/columns';
import type { Block, OwnRule } from './changes';
import { onlySeenFormula } from './seen';
import { type Lost, lostFormulas } from './stale';
import { QUALIFICATION_WORDS, STALE_WORDS, VERDICT_WORDS } from '../terms/words';

/** The quiet highlight of a whole row. */
const HIGHLIGHT = { fill: '#FFF2CC' };

const TEXTS: Partial<Record<BlockColumn['content'], readonly (readonly [string, OwnRule['format']])[]>> = {
  result: [
    [VERDICT_WORDS.met, GOOD],
    [VERDICT_WORDS.notMet, BAD],
    [VERDICT_WORDS.notJudged, NEUTRAL],
  ],
  qualifies: [
    [QUALIFICATION_WORDS.qualified, { ...GOOD, bold: true }],
    [QUALIFICATION_WORDS.notJudged, NEUTRAL],
  ],
};

/** A number format that shows words whatever stands in the cell: in print, and to whom colours say nothing. */
const shownAs = (words: string): string =>
  Array<string>(4)
    .fill(words === '' ? '' : `"${words}"`)
    .join(';');
const VOID_RESULT = { ...NEUTRAL, numberFormat: shownAs(STALE_WORDS) };
const VOID_FIGURE = { ...NEUTRAL, numberFormat: shownAs('') };
const VOID: Partial<Record<BlockColumn['content'], OwnRule['format']>> = {
  band: VOID_FIGURE,
  target: VOID_FIGURE,
  achieved: VOID_FIGURE,
  gap: VOID_FIGURE,
  shortfall: VOID_FIGURE,
  result: VOID_RESULT,
  qualifies: VOID_RESULT,
};

/** Every rule of ours has this in it, which is always true: so it is known again, whatever Excel makes of the rest. */
const SIGNATURE = 'N("THADS")=0';

const signed = (...conditions: string[]): string => `=AND(${[SIGNATURE, ...conditions].join()})`;

/**
 * The rules of a block, first priority first. The row highlight comes last, so that verdicts keep their colours.
 * @param block `sheet`: that of the report, null on a sheet of results @param id number of the block
 */
export function rulesOf(
  block: Pick<Block, 'headingRow' | 'firstRow' | 'watchedRow' | 'tableColumn' | 'column' | 'columns' | 'basis' | 'formulas'> & { sheet: string | null },
  id: number,
): OwnRule[] {
  const { column: left, columns } = block;
  const { basis } = block;
  const row = block.firstRow + 1;
  const lostIn = (at: number): Lost[] =>
    basis ? lostFormulas({ basis, sheet: block.sheet, column: left, columns, row: at, firstRow: row, followed: block.formulas !== undefined, id }) : [];
  const lost = lostIn(row);
  const fromHeadings = lostIn(block.headingRow + 1);
  const watched = { firstRow: block.headingRow, lastRow: block.watchedRow };
  const reaches = { rows: {}, fromHeadings: { firstRow: block.headingRow }, beyond: watched } satisfies Record<Lost['reach'], Partial<OwnRule>>;
  const equals = (index: number, text: string): string => `$${columnLetters(left + index)}${row}="${text}"`;
  const verdicts = columns.flatMap(({ content }, i) =>
    (TEXTS[content] ?? []).map(([text, format]) => ruleOver(left + i, left + i, signed(equals(i, text)), format)),
  );
  const qualifies = equals(
    columns.findIndex(({ content }) => content === 'qualifies'),
    QUALIFICATION_WORDS.qualified,
  );
  const note = left + columns.findIndex(({ content }) => content === 'note');
  // What says nothing to people is shown to nobody; what they type over it is.
  const seen = {
    ...ruleOver(note, note, signed(onlySeenFormula(`$${columnLetters(note)}${block.headingRow + 1}`)), { numberFormat: shownAs('') }),
    ...watched,
  };
  const followed = [
    ...columns.flatMap(({ content }, i) => (content === 'qualifies' ? [ruleOver(left + i, left + i, signed(equals(i, STALE_WORDS)), NEUTRAL)] : [])),
  ];
  const highlight = signed(qualifies, ...notAny(lost.map(({ formula }) => formula)));
  return [
    ...lost.flatMap(({ of, reach, formula }, i) =>
      voids(block, signed(reach === 'rows' ? formula : fromHeadings[i]!.formula), of).map((rule) => ({ ...rule, ...reaches[reach] })),
    ),
    ...verdicts,
    seen,
    ...(block.formulas ? followed : []),
    ruleOver(block.tableColumn, left + columns.length - 1, highlight, HIGHLIGHT),
  ];
}

const ruleOver = (firstColumn: number, lastColumn: number, formula: string, format: OwnRule['format']): OwnRule => ({
  firstColumn,
  lastColumn,
  formula,
  format,
});

/** Excel takes formulas of 8,192 characters: beyond that the highlight asks only what comes first. */
const MOST_CHARACTERS = 8000;

function notAny(conditions: readonly string[]): string[] {
  const asked: string[] = [];
  let length = 0;
  for (const condition of conditions) {
    length += condition.length + 'NOT(),'.length;
    if (length <= MOST_CHARACTERS) asked.push(`NOT(${condition})`);
  }
  return asked;
}

/** One rule per run of columns that are shown alike. @param of only "Đủ điều kiện", or the whole row */
function voids({ column, columns }: Pick<Block, 'column' | 'columns'>, formula: string, of: Lost['of']): OwnRule[] {
  const rules: OwnRule[] = [];
  columns.forEach(({ content }, i) => {
    const format = of === 'row' || content === 'qualifies' ? VOID[content] : undefined;
    const last = rules.at(-1);
    if (!format) return;
    if (last?.format === format && last.lastColumn === column + i - 1) last.lastColumn++;
    else rules.push(ruleOver(column + i, column + i, formula, format));
  });
  return rules;
}

/**
 * Tells one of our rules from the user's, by its signature: rule ids do not survive saving; a formula does, and Excel shifts it when rows or columns are
 * inserted. A rule without a formula is one of ours that was begun: Excel lets nobody make one.
 */
export const isOwnRule = ({ formula, fill }: { formula: string; fill: string }): boolean => (formula === '' && fill === '') || formula.includes(SIGNATURE);
