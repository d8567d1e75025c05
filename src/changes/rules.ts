/** Our live conditional formats: met / not met / not judged by colour beside the text, and the whole row of who qualifies. */
import { columnLetters, columnOf } from '../cells/address';
import { BAD, GOOD, NEUTRAL } from '../own/colours';
import type { BlockColumn } from '../own/columns';
import type { Block, OwnRule } from './changes';
import { QUALIFICATION_WORDS, VERDICT_WORDS } from '../terms/words';

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

/** The rules of a block, first priority first. The row highlight comes last, so that verdicts keep their colours. */
export function rulesOf(block: Pick<Block, 'firstRow' | 'tableColumn' | 'column' | 'columns'>): OwnRule[] {
  const at = (index: number): number => block.column + index;
  const equals = (column: number, text: string): string => `=$${columnLetters(column)}${block.firstRow + 1}="${text}"`;
  const verdicts = block.columns.flatMap(({ content }, index) =>
    (TEXTS[content] ?? []).map(([text, format]) => ({ firstColumn: at(index), lastColumn: at(index), formula: equals(at(index), text), format })),
  );
  const qualifies = at(block.columns.findIndex(({ content }) => content === 'qualifies'));
  const highlight = {
    firstColumn: block.tableColumn,
    lastColumn: at(block.columns.length - 1),
    formula: equals(qualifies, QUALIFICATION_WORDS.qualified),
    format: HIGHLIGHT,
  };
  return [...verdicts, highlight];
}

const OWN_TEXTS: ReadonlySet<string> = new Set<string>([...Object.values(VERDICT_WORDS), ...Object.values(QUALIFICATION_WORDS)]);

/**
 * Tells one of our rules from the user's by what it says: a comparison of one cell of our block with one of our words.
 * (Rule ids do not survive saving; a formula does, and Excel shifts it when rows or columns are inserted.)
 */
export function isOwnRule(formula: string, block: { column: number; width: number }): boolean {
  const match = /^=\$([A-Z]{1,3})\$?\d+="([^"]*)"$/.exec(formula);
  if (!match || !OWN_TEXTS.has(match[2]!)) return false;
  const column = columnOf(match[1]!);
  return column >= block.column && column < block.column + block.width;
}
