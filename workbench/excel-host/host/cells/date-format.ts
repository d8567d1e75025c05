/** The date and time part of number formats: `dd/mm/yyyy`, `h:mm AM/PM`, `[h]:mm`. */
import { type Piece, plainText, type Separators } from './number-format';

const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];
const DAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
const DAY_SECONDS = 86_400;

/** Does a bracket count time without an end: `[h]`, `[mm]`, `[s]`? */
export const isElapsed = (bracket: string): boolean => /^(h+|m+|s+)$/i.test(bracket);

/** A serial number in a section with letters of dates or times. */
export function formatDate(serial: number, pieces: readonly Piece[], separators: Separators): string {
  const seconds = Math.round(serial * DAY_SECONDS);
  const date = new Date(Date.UTC(1899, 11, 30) + seconds * 1000);
  const half = pieces.some((p) => p.half);
  return pieces
    .map((piece, index) => {
      if (piece.bracket !== undefined) return elapsed(piece.bracket, seconds);
      if (piece.half) return piece.half.split('/')[date.getUTCHours() < 12 ? 0 : 1]!;
      if (!piece.letters) return piece.other === '.' ? separators.decimal : plainText(piece);
      return isMinutes(pieces, index) ? String(date.getUTCMinutes()).padStart(piece.letters.length, '0') : datePart(piece.letters.toLowerCase(), date, half);
    })
    .join('');
}

/** `m` is minutes right after hours or right before seconds, else the month. */
function isMinutes(pieces: readonly Piece[], index: number): boolean {
  if (!/^mm?$/i.test(pieces[index]?.letters ?? '')) return false;
  const unit = (p: Piece): string => p.letters ?? (p.bracket !== undefined && isElapsed(p.bracket) ? p.bracket : '');
  const before = pieces.slice(0, index).map(unit).filter(Boolean).at(-1);
  const after = pieces
    .slice(index + 1)
    .map(unit)
    .find(Boolean);
  return /^h/i.test(before ?? '') || /^s/i.test(after ?? '');
}

function elapsed(bracket: string, seconds: number): string {
  const unit = { h: 3600, m: 60, s: 1 }[bracket[0]?.toLowerCase() ?? ''];
  return unit && isElapsed(bracket) ? String(Math.floor(seconds / unit)).padStart(bracket.length, '0') : '';
}

function datePart(letters: string, date: Date, half: boolean): string {
  const two = (n: number): string => String(n).padStart(Math.min(letters.length, 2), '0');
  switch (letters[0]) {
    case 'y':
      return letters.length > 2 ? String(date.getUTCFullYear()) : String(date.getUTCFullYear()).slice(2);
    case 'm':
      return letters.length < 3 ? two(date.getUTCMonth() + 1) : name(MONTHS[date.getUTCMonth()]!, letters.length);
    case 'd':
      return letters.length < 3 ? two(date.getUTCDate()) : name(DAYS[date.getUTCDay()]!, letters.length);
    case 'h':
      return two(half ? date.getUTCHours() % 12 || 12 : date.getUTCHours());
    default:
      return two(date.getUTCSeconds());
  }
}

const name = (full: string, length: number): string => (length === 3 ? full.slice(0, 3) : length === 5 ? full[0]! : full);
