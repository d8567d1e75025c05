/**
 * Comparing values as Excel does: numbers before texts before logical values, texts without regard to case, numbers by 15 digits;
 * wildcards (`*`, `?`, `~` before either) and the criteria of COUNTIF and its kind.
 */
import type { CellError } from '../model/workbook';
import { readNumberText, type Reading } from './text-numbers';
import { errorOf, isError, type Scalar } from './values';

/** Made when the first texts are compared: to make one takes a good part of a start. */
let collator: Intl.Collator | undefined;
const inOrder = (a: string, b: string): number => (collator ??= new Intl.Collator('vi', { sensitivity: 'accent' })).compare(a, b);

/** Equal by the 15 digits that Excel compares: 0.1+0.2 is 0.3. */
function sameNumber(a: number, b: number): boolean {
  if (a === b) return true;
  return Math.abs(a - b) < Math.abs(a) * 1e-14 && a.toPrecision(15) === b.toPrecision(15);
}

export const foldCase = (text: string): string => text.toLowerCase();

const rank = (value: Exclude<Scalar, null | CellError>): number => (typeof value === 'number' ? 0 : typeof value === 'string' ? 1 : 2);

/** -1, 0 or 1; an empty cell takes the kind of the other side. */
export function compareScalars(a: Exclude<Scalar, CellError>, b: Exclude<Scalar, CellError>): number {
  const left = a ?? emptyLike(b);
  const right = b ?? emptyLike(a);
  const ranks = rank(left) - rank(right);
  if (ranks !== 0) return Math.sign(ranks);
  if (typeof left === 'number') return sameNumber(left, right as number) ? 0 : left < (right as number) ? -1 : 1;
  if (typeof left === 'boolean') return Number(left) - Number(right);
  return foldCase(left) === foldCase(right as string) ? 0 : Math.sign(inOrder(left, right as string)) || (left < (right as string) ? -1 : 1);
}

function emptyLike(other: Exclude<Scalar, CellError>): number | string | boolean {
  return typeof other === 'string' ? '' : typeof other === 'boolean' ? false : 0;
}

/** Same kind and equal, as lookups want it. Errors equal nothing. */
export function matches(wanted: Exclude<Scalar, CellError>, value: Scalar): boolean {
  if (isError(value)) return false;
  if (value === null || wanted === null) return false;
  return typeof wanted === typeof value && compareScalars(wanted, value) === 0;
}

const patterns = new Map<string, RegExp>();

/** The wildcards of a text as a pattern over the whole text; null when it has none. */
export function wildcardPattern(text: string): RegExp | null {
  if (!/[*?~]/.test(text)) return null;
  let pattern = patterns.get(text);
  if (!pattern) {
    const source = text.replace(/~([*?~])|[*?]|[.+^${}()|[\]\\/]/g, (piece: string, escaped?: string) => {
      if (escaped) return escaped === '~' ? '~' : `\\${escaped}`;
      return piece === '*' ? '[^]*' : piece === '?' ? '[^]' : `\\${piece}`;
    });
    patterns.set(text, (pattern = new RegExp(`^${source}$`, 'iu')));
  }
  return pattern;
}

export type Test = (value: Scalar) => boolean;

const CRITERION = /^(<=|>=|<>|<|>|=)?([^]*)$/;

/** What a criterion of COUNTIF, SUMIF … accepts: `">=5"`, `"A*"`, `5`, `"<>"`. */
export function criterion(value: Scalar, reading: Reading): Test {
  // An empty criterion cell counts as 0.
  if (value === null) return equalTest(0);
  if (typeof value !== 'string') return isError(value) ? (cell) => isError(cell) && cell.error === value.error : equalTest(value);
  const [, operator = '', operand = ''] = CRITERION.exec(value)!;
  const wanted = operandOf(operand, reading);
  switch (operator) {
    case '':
    case '=':
      return equalCriterion(wanted, operand, operator);
    case '<>': {
      const equal = equalCriterion(wanted, operand, '=');
      return (cell) => !equal(cell);
    }
    default:
      return orderTest(operator, operand === '' ? '' : wanted);
  }
}

function operandOf(text: string, reading: Reading): Scalar {
  const number = readNumberText(text, reading);
  if (number !== null) return number;
  const upper = text.toUpperCase();
  if (upper === 'TRUE' || upper === 'FALSE') return upper === 'TRUE';
  return /^#(N\/A|[A-Z0-9/]+[!?])$/.test(upper) ? errorOf(upper) : text;
}

function equalCriterion(wanted: Scalar, operand: string, operator: string): Test {
  // "=" finds blank cells only, "" also empty texts.
  if (operand === '') return operator === '=' ? (cell) => cell === null : (cell) => cell === null || cell === '';
  if (isError(wanted)) return (cell) => isError(cell) && cell.error === wanted.error;
  return equalTest(wanted as string | number | boolean);
}

/** Numbers find texts that look like them too, as COUNTIF does. */
function equalTest(wanted: string | number | boolean): Test {
  if (typeof wanted === 'number') {
    return (cell) => (typeof cell === 'number' ? sameNumber(cell, wanted) : typeof cell === 'string' && cell.trim() !== '' && Number(cell) === wanted);
  }
  if (typeof wanted === 'boolean') return (cell) => cell === wanted;
  const pattern = wildcardPattern(wanted);
  if (pattern) return (cell) => typeof cell === 'string' && pattern.test(cell);
  const folded = foldCase(wanted);
  return (cell) => typeof cell === 'string' && foldCase(cell) === folded;
}

function orderTest(operator: string, wanted: Scalar): Test {
  const accepts: Record<string, (order: number) => boolean> = { '<': (o) => o < 0, '<=': (o) => o <= 0, '>': (o) => o > 0, '>=': (o) => o >= 0 };
  const accept = accepts[operator]!;
  if (wanted === null || isError(wanted)) return () => false;
  return (cell) => cell !== null && !isError(cell) && typeof cell === typeof wanted && accept(compareScalars(cell, wanted));
}
