/** Texts: cutting, finding, joining, and numbers in formats. */
import { formatValue, isValidFormat, OVERFLOW } from '../../host/cells/number-format';
import type { CellError } from '../../model/workbook';
import { foldCase, wildcardPattern } from '../compare';
import { round } from './rounding';
import type { Scope } from '../scope';
import { readNumberText } from '../text-numbers';
import { ERRORS, isError, type Scalar, toLogical, toNumber, toText, type Value } from '../values';
import { type FunctionTable, MANY, scalars, whole } from './define';
import { eachScalar } from './numbers';

/** Excel's limit of characters in one cell. */
const LONGEST = 32_767;
const limited = (text: string): Scalar => (text.length > LONGEST ? ERRORS.value : text);

function left([text, count = 1]: [string, number?]): Scalar {
  return count < 0 ? ERRORS.value : text.slice(0, count);
}

function right([text, count = 1]: [string, number?]): Scalar {
  return count < 0 ? ERRORS.value : text.slice(Math.max(0, text.length - count));
}

function mid([text, start, count]: [string, number, number]): Scalar {
  return start < 1 || count < 0 ? ERRORS.value : text.slice(start - 1, start - 1 + count);
}

/** FIND minds the case and takes every character as it is. */
function find([wanted, text, start = 1]: [string, string, number?]): Scalar {
  if (start < 1 || start > text.length + 1) return ERRORS.value;
  const at = text.indexOf(wanted, start - 1);
  return at < 0 ? ERRORS.value : at + 1;
}

/** SEARCH does not mind the case and knows wildcards. */
function search([wanted, text, start = 1]: [string, string, number?]): Scalar {
  if (start < 1 || start > text.length + 1) return ERRORS.value;
  const pattern = wildcardPattern(wanted);
  if (!pattern) {
    const at = foldCase(text).indexOf(foldCase(wanted), start - 1);
    return at < 0 ? ERRORS.value : at + 1;
  }
  const loose = new RegExp(pattern.source.slice(1, -1).replace(/\[\^\]\*/g, '[^]*?'), 'iu');
  const at = text.slice(start - 1).search(loose);
  return at < 0 ? ERRORS.value : at + start;
}

function substitute([text, old, fresh, instance]: [string, string, string, number?]): Scalar {
  if (instance !== undefined && instance < 1) return ERRORS.value;
  if (old === '') return text;
  const parts = text.split(old);
  if (instance === undefined) return limited(parts.join(fresh));
  if (instance >= parts.length) return text;
  return limited(parts.slice(0, instance).join(old) + fresh + parts.slice(instance).join(old));
}

function replace([text, start, count, fresh]: [string, number, number, string]): Scalar {
  return start < 1 || count < 0 ? ERRORS.value : limited(text.slice(0, start - 1) + fresh + text.slice(start - 1 + count));
}

/** Blanks (only U+0020, as in Excel) at the ends go, several between words become one. */
const trim = ([text]: [string]): string => text.replace(/^ +| +$/g, '').replace(/ {2,}/g, ' ');

const proper = ([text]: [string]): string =>
  text.toLowerCase().replace(/(^|[^\p{L}\p{M}])(\p{L})/gu, (_, before: string, letter: string) => before + letter.toUpperCase());

function value(scalar: Scalar, { reading }: Scope): Scalar {
  if (typeof scalar === 'boolean') return ERRORS.value;
  return toNumber(scalar, reading);
}

/** NUMBERVALUE: separators are given; blanks do not count, percent signs do. */
function numberValue([text, decimal, group]: [string, string?, string?], { reading }: Scope): Scalar {
  if (decimal === '' || group === '') return ERRORS.value;
  const [point, comma] = [(decimal ?? reading.decimal)[0]!, (group ?? reading.group)[0]!];
  const plain = text.replace(/[\s\u00a0]/g, '');
  if (plain === '') return 0;
  const [integer = '', ...fractions] = plain.split(point);
  if (fractions.length > 1 || fractions[0]?.includes(comma)) return ERRORS.value;
  const joined = [integer.split(comma).join(''), ...fractions].join('.');
  return readNumberText(joined, { decimal: '.', group: '\u0000', dates: reading.dates }) ?? ERRORS.value;
}

/** A format as the person writes it, with the separators of the display language, to the file's (English) ones. */
function englishFormat(format: string, { reading: { decimal, group } }: Scope): string {
  if (decimal === '.') return format;
  return format.replace(/"[^"]*"|\\.|[.,]/g, (piece) => (piece === decimal ? '.' : piece === group ? ',' : piece));
}

function text([scalar, format]: [Scalar, string], scope: Scope): Scalar {
  if (typeof scalar === 'boolean' || isError(scalar)) return isError(scalar) ? scalar : scalar ? 'TRUE' : 'FALSE';
  if (format === '') return '';
  const number = scalar === null ? 0 : typeof scalar === 'string' ? (readNumberText(scalar, scope.reading) ?? scalar) : scalar;
  if (/^general$/i.test(format)) return toText(number, scope.reading);
  const english = englishFormat(format, scope);
  const shown = isValidFormat(english) ? formatValue(number, english, scope.reading) : OVERFLOW;
  return shown === OVERFLOW ? ERRORS.value : shown;
}

/** FIXED and DOLLAR: rounded, with groups unless told otherwise. */
function fixed([number, decimals = 2, plain = false]: [number, number?, boolean?], { reading }: Scope): Scalar {
  if (decimals > 127) return ERRORS.value;
  const pattern = (plain ? '0' : '#,##0') + (decimals > 0 ? `.${'0'.repeat(decimals)}` : '');
  return formatValue(round(number, decimals), pattern, reading);
}

function joinAll(args: readonly Value[], scope: Scope): Scalar {
  return joinTexts('', false, args, scope);
}

function joinTexts(delimiter: string | readonly string[], skipEmpty: boolean, args: readonly Value[], scope: Scope): Scalar {
  const parts: string[] = [];
  let failed: CellError | null = null;
  eachScalar(args, scope, (item) => {
    const piece = toText(item, scope.reading);
    if (typeof piece !== 'string') failed ??= piece;
    else if (piece !== '' || !skipEmpty) parts.push(piece);
  });
  if (failed) return failed;
  const between = (i: number): string => (typeof delimiter === 'string' ? delimiter : (delimiter[i % delimiter.length] ?? ''));
  return limited(parts.map((piece, i) => (i ? between(i - 1) : '') + piece).join(''));
}

/** TEXTJOIN(delimiters, skip empty?, texts …). */
function textJoin([delimiter, skip, ...texts]: readonly Value[], scope: Scope): Scalar {
  const delimiters: string[] = [];
  let skipEmpty = true;
  eachScalar([delimiter!], scope, (item) => void delimiters.push(toText(item, scope.reading) as string));
  eachScalar([skip!], scope, (item) => void (skipEmpty = toLogical(item) === true));
  return joinTexts(delimiters, skipEmpty, texts, scope);
}

function character([code]: [number]): Scalar {
  if (code < 1 || code > 255) return ERRORS.value;
  return WINDOWS_1252[code - 128] ?? String.fromCharCode(code);
}

/** Characters 128–159 of Windows' western code page. */
const WINDOWS_1252 = [...'€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'];

function unicodeCharacter([code]: [number]): Scalar {
  return code < 1 || code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff) ? ERRORS.value : String.fromCodePoint(code);
}

function code([text]: [string]): Scalar {
  if (text === '') return ERRORS.value;
  const place = WINDOWS_1252.indexOf(text[0]!);
  const point = text.charCodeAt(0);
  return place >= 0 ? 128 + place : point < 256 ? point : 63;
}

/** TEXTBEFORE and TEXTAFTER: the n-th delimiter from the left, or from the right when n is negative. */
function cutAt(side: 'before' | 'after') {
  return ([text, delimiter, instance = 1, ignoreCase = 0, end = 0, missing]: [string, string, number?, number?, number?, Scalar?]): Scalar => {
    if (instance === 0 || Math.abs(instance) > Math.max(1, text.length)) return ERRORS.value;
    const places = placesOf(ignoreCase ? foldCase(text) : text, ignoreCase ? foldCase(delimiter) : delimiter);
    const at = instance > 0 ? places[instance - 1] : places.at(instance);
    if (at !== undefined) return side === 'before' ? text.slice(0, at) : text.slice(at + delimiter.length);
    if (end) return (side === 'before') === instance > 0 ? text : '';
    return missing === undefined ? ERRORS.na : missing;
  };
}

function placesOf(text: string, wanted: string): number[] {
  const places: number[] = [];
  if (wanted === '') return [0];
  for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + wanted.length)) places.push(at);
  return places;
}

function repeat([piece, count]: [string, number]): Scalar {
  return count < 0 || piece.length * count > LONGEST ? ERRORS.value : piece.repeat(count);
}

export const texts: FunctionTable = {
  LEFT: scalars('ti', 1, left),
  RIGHT: scalars('ti', 1, right),
  MID: scalars('tii', 3, mid),
  LEN: scalars('t', 1, ([text]: [string]) => text.length),
  FIND: scalars('tti', 2, find),
  SEARCH: scalars('tti', 2, search),
  SUBSTITUTE: scalars('ttti', 3, substitute),
  REPLACE: scalars('tiit', 4, replace),
  TRIM: scalars('t', 1, trim),
  CLEAN: scalars('t', 1, ([text]: [string]) => [...text].filter((letter) => letter.charCodeAt(0) >= 32).join('')),
  UPPER: scalars('t', 1, ([text]: [string]) => text.toUpperCase()),
  LOWER: scalars('t', 1, ([text]: [string]) => text.toLowerCase()),
  PROPER: scalars('t', 1, proper),
  EXACT: scalars('tt', 2, ([a, b]: [string, string]) => a === b),
  REPT: scalars('ti', 2, repeat),
  CHAR: scalars('i', 1, character),
  CODE: scalars('t', 1, code),
  UNICHAR: scalars('i', 1, unicodeCharacter),
  UNICODE: scalars('t', 1, ([text]: [string]) => text.codePointAt(0) ?? ERRORS.value),
  VALUE: scalars('v', 1, ([scalar]: [Scalar], scope) => value(scalar, scope)),
  NUMBERVALUE: scalars('ttt', 1, numberValue),
  TEXT: scalars('vt', 2, text),
  FIXED: scalars('nib', 1, fixed),
  T: scalars('v', 1, ([scalar]: [Scalar]) => (typeof scalar === 'string' ? scalar : '')),
  CONCATENATE: scalars('t'.repeat(MANY), 1, (parts: string[]) => limited(parts.join(''))),
  CONCAT: whole(1, MANY, joinAll),
  TEXTJOIN: whole(3, MANY, textJoin),
  TEXTBEFORE: scalars('ttiiiv', 2, cutAt('before')),
  TEXTAFTER: scalars('ttiiiv', 2, cutAt('after')),
};
