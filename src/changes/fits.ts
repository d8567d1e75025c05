/** What our columns can hold. Tells our cells in a block of which nothing but its place is remembered (very large ones, and those of earlier versions). */
import type { Content } from '../own/imprint';
import { AN_ERROR, SEEN, textOfCell } from '../own/sign';
import { type OwnColumn, ownColumnUnder } from '../own/columns';
import { QUALIFICATION_WORDS, STALE_WORDS, VERDICT_WORDS } from '../terms/words';
import { NOTE_BEGINNINGS } from '../words/notes';

const isNumber = (content: Content): boolean => typeof content === 'number';
const among = (words: Readonly<Record<string, string>>): ((content: Content) => boolean) => {
  const known = new Set<Content>(Object.values(words));
  return (content) => known.has(content);
};
const BAND = /^(?:từ|đến|dưới|trên|không chia nhóm|giao riêng)(?![\p{L}\p{M}])/u;

const FITS: Record<OwnColumn, (content: Content) => boolean> = {
  band: (content) => typeof content === 'string' && BAND.test(content),
  target: isNumber,
  achieved: isNumber,
  gap: isNumber,
  shortfall: isNumber,
  // Formulas say so, too, when what they go by is gone.
  result: among({ ...VERDICT_WORDS, lost: STALE_WORDS }),
  qualifies: among({ ...QUALIFICATION_WORDS, lost: STALE_WORDS }),
  note: (content) => typeof content === 'string' && isNote(content),
};

/** Words of ours, a row's sign, or both; people's words before a sign are theirs. */
function isNote(content: string): boolean {
  return NOTE_BEGINNINGS.some((beginning) => content.startsWith(beginning)) || (SEEN.exec(content) !== null && /^[[{]/.test(content.trimStart()));
}

/** A word of ours in a column of verdicts: whoever has put it there, it would be taken for our verdict. */
export function isVerdict(content: Content, heading: string): boolean {
  const column = ownColumnUnder(heading);
  return (column === 'result' || column === 'qualifies') && FITS[column](content);
}

/** Whether a content may be ours under a heading of ours. Formulas may always be. */
export function fitsColumn(content: Content, heading: string): boolean {
  const column = ownColumnUnder(heading);
  if (column === undefined) return false;
  // A formula, or what one shows whose plan sheet is gone.
  const isMade = typeof content === 'string' && (content.startsWith('=') || textOfCell(content) === AN_ERROR);
  return isMade || FITS[column](content);
}
