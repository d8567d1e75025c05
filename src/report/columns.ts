/** What each column of a report holds, told by the headings over it. Guesses only: candidates.ts separates them, the proof is in proof.ts. */
import { measureIn, moneyUnitIn } from '../cells/naming';
import { fold } from '../cells/text';
import type { Measure, Unit } from '../terms/terms';
import { type Context, contextIn, isPlain } from './context';
import type { Header } from './header';
import { brokenHeading, type HeadingWord, headingWord } from './headings';
import { isDeciding } from '../terms/figures';

/** One column with its meaning. */
export interface ReportColumn {
  column: number;
  headings: string[];
  word: HeadingWord | undefined;
  /** Only a part of what the word says, e.g. one leaf under "Có điều kiện" that is not its total. */
  part: boolean;
  /** Stands in a group headed "thi hành xong". */
  inCompleted: boolean;
  /** The measure and money unit that its headings name. */
  measure: Measure | undefined;
  unit: Unit | undefined;
  /** Of which time and of which cases its figures are. */
  context: Context;
}

/** Groups whose members never are one of the deciding figures, whatever the member is called ("Chuyển kỳ sau → Có điều kiện"). */
const CLOSED: ReadonlySet<HeadingWord> = new Set<HeadingWord>([
  'carriedForward',
  'carried',
  'accepted',
  'rate',
  'notEligible',
  'deducted',
  'postponed',
  'ongoing',
  'discontinued',
  'reduced',
  'jobTitle',
  'comparison',
]);
const GENERIC: ReadonlySet<HeadingWord | undefined> = new Set([undefined, 'sum', 'split', 'measure']);

/** Words whose own text speaks of time ("năm trước chuyển sang", "chuyển kỳ sau"): no context of the column. */
const TIMED: ReadonlySet<HeadingWord | undefined> = new Set<HeadingWord | undefined>([
  'carried',
  'carriedForward',
  'accepted',
  'comparison',
  'ordinal',
  'name',
]);

/** The columns of a header in order. @param paths headings over each column, top to leaf @param hidden columns that nobody sees */
export function readColumns(paths: Map<number, string[]>, hidden: ReadonlySet<number> = new Set()): ReportColumn[] {
  return [...paths].map(([column, headings]) => {
    const whole = isAlone(paths, column) ? joinBroken(headings) : headings;
    const timed = headings.filter((text) => !TIMED.has(headingWord(text)));
    return { column, headings, ...meaning(whole), ...measureAndUnit(headings), context: contextIn(timed, hidden.has(column)) };
  });
}

/** True for a column whose heading has no neighbour under the same headings above it. */
function isAlone(paths: Map<number, string[]>, column: number): boolean {
  const above = (c: number): string => (paths.get(c) ?? []).slice(0, -1).join('|');
  return above(column) !== '' && above(column) !== above(column - 1) && above(column) !== above(column + 1);
}

/** A heading broken over several cells, a line each, is one heading: "Có điều kiện" above "thi hành". */
function joinBroken(headings: string[]): string[] {
  if (headings.length < 2 || headingWord(headings.at(-1)!) !== undefined) return headings;
  const { word, count } = brokenHeading(headings);
  return word === undefined || count < 2 ? headings : [...headings.slice(0, -count), headings.slice(-count).join(' ')];
}

/** The leaf says only of what time the figure is ("Có điều kiện → lũy kế"): the group above says what it is. */
const isPeriodOnly = (text: string): boolean => headingWord(text) === undefined && text.length < 60 && !isPlain(contextIn([text], false));

/** "Số tiền (tr.đ)": a short heading that names a measure and nothing else. */
const LONGEST_MEASURE = 30;

function meaning(headings: string[]): Pick<ReportColumn, 'word' | 'part' | 'inCompleted'> {
  const telling = headings.filter((text, i) => i === 0 || i < headings.length - 1 || !isPeriodOnly(text));
  const words = telling.map((text) => headingWord(text) ?? (text.length <= LONGEST_MEASURE && measureIn(text) ? 'measure' : undefined));
  const above = words.slice(0, -1);
  // "Có điều kiện → Chấp hành viên báo cáo": who counted, not who it is about.
  const leaf = words.at(-1) === 'name' && above.some(isDeciding) ? undefined : words.at(-1);
  const inCompleted = above.includes('completed');
  const closed = above.find((word) => word !== undefined && CLOSED.has(word));
  if (closed) return { word: closed, part: leaf !== 'sum' && leaf !== 'measure', inCompleted };
  if (!GENERIC.has(leaf)) return { word: leaf, part: inCompleted && leaf === 'completed', inCompleted };
  const group = [...above].reverse().find((word) => !GENERIC.has(word));
  if (group) return { word: group, part: leaf === undefined || leaf === 'split', inCompleted: inCompleted && group !== 'completed' };
  return { word: words.includes('sum') ? 'sum' : leaf, part: false, inCompleted };
}

function measureAndUnit(headings: string[]): Pick<ReportColumn, 'measure' | 'unit'> {
  const upwards = [...headings].reverse();
  const first = <T>(read: (text: string) => T | undefined): T | undefined => upwards.map(read).find((found) => found !== undefined);
  const unit = first(moneyUnitIn);
  return { measure: first(measureIn), unit };
}

/** True for a column that is headed as one of the deciding figures, whole. */
export const isKey = (column: ReportColumn): boolean => !column.part && isDeciding(column.word);

/** The columns of each measure by what the headings name; empty where they do not name both. */
export function namedMeasures(columns: readonly ReportColumn[], header: Header): Map<Measure, ReportColumn[]> {
  const explicit = new Map<Measure, ReportColumn[]>();
  if (!columns.some((c) => c.measure === 'cases' && isKey(c)) || !columns.some((c) => c.measure === 'money' && isKey(c))) return explicit;
  let current: Measure | undefined;
  for (const column of columns) {
    if (column.column < header.firstFigureColumn) continue;
    current = column.measure ?? current;
    if (current) explicit.set(current, [...(explicit.get(current) ?? []), column]);
  }
  return explicit;
}

/** The columns that say who a row is about. */
export interface WhoColumns {
  /** Names of units and people; the rightmost where there are two. */
  name: number;
  /** The second part of a name that stands in two cells: họ đệm | tên. */
  given: number | null;
  /** A column of its own for the unit, left of the names. */
  agency: number | null;
  ordinal: number | null;
  jobTitle: number | null;
  /** Remarks, which may name a title. */
  remark: number | null;
  /** What tells people of one name apart: year of birth, number of the civil servant. */
  mark: number | null;
  /** What the heading over the names speaks of. */
  speaksOf: { people: boolean; units: boolean };
}

/** Of two columns of names, the one for people. */
const PEOPLE = /\b(chap hanh vien|chv|ho ten|ho va ten|ho (va ten )?(dem|lot)|ca nhan|can bo|cong chuc|officer|full name)\b/;
const UNITS = /\b(chi cuc|phong|don vi|co quan|cum|unit|office|khu vuc|dia ban|huyen)\b/;
const FAMILY_NAME = /^(ho|ho (va )?(ten |chu )?(dem|lot)|ho va ten dem|last name|surname)$/;
const GIVEN_NAME = /^(ten|first name|given name)$/;

const MARK =
  /^((ngay |ngay thang )?(nam )?sinh|ma( so)?( chv| can bo| cong chuc| nhan vien| nv| chap hanh vien)?|so hieu( chv| cong chuc| chap hanh vien| the)?|so the( chv)?|cccd|cmnd|msnv)$/;

const leafOf = ({ headings }: ReportColumn): string => fold(headings.at(-1) ?? '');
/** The right one of two columns for the two parts of a name. */
const isGivenNameOf = (family: ReportColumn | undefined, given: ReportColumn): boolean =>
  family !== undefined && given.column === family.column + 1 && FAMILY_NAME.test(leafOf(family)) && GIVEN_NAME.test(leafOf(given));

/**
 * Finds the columns of names; null when no column can hold them.
 * @param texts of a column in the rows below, to tell names from other things
 * @param stated the column of names that a person named
 */
export function whoColumns(columns: ReportColumn[], header: Header, texts: (column: number) => readonly string[], stated?: number): WhoColumns | null {
  // Names stand left of the figures; only a sheet with its columns turned round has them elsewhere.
  const headed = (c: ReportColumn): string => fold(c.headings.join(' '));
  const headedName = columns.filter((c, i) => c.word === 'name' && !isGivenNameOf(columns[i - 1], c));
  // An empty column that was put in beside the names looks as if it stood under their heading.
  const filled = headedName.filter((c) => texts(c.column).some((text) => text !== ''));
  const named = filled.length > 0 ? filled : headedName;
  const leftNames = named.filter((c) => c.column < header.firstFigureColumn);
  const names = leftNames.length > 0 ? leftNames : named;
  const left = columns.filter((c) => c.column < header.firstFigureColumn);
  const ordinal = columns.find((c) => c.word === 'ordinal')?.column ?? null;
  const jobTitle = columns.find((c) => c.word === 'jobTitle')?.column ?? null;
  const fallback = [...left].reverse().find((c) => c.column !== ordinal && c.column !== jobTitle && texts(c.column).some((text) => /\p{L}{2}/u.test(text)));
  const pointed = columns.find((c) => c.column === stated);
  const name = pointed ?? [...names].reverse().find((c) => PEOPLE.test(headed(c))) ?? names[names.length - 1] ?? fallback;
  if (!name) return null;
  const next = columns.find((c) => c.column === name.column + 1 && c.column < header.firstFigureColumn);
  const given = next && (isGivenNameOf(name, next) || sharesHeading(name, next)) && isGivenNames(texts(next.column)) ? next.column : null;
  const said = [name, ...names].map(headed).join(' ');
  return {
    name: name.column,
    given,
    // Who points at the names says that what stands right of them is something else.
    agency: names.find((c) => c !== name && (!pointed || c.column < name.column))?.column ?? null,
    ordinal,
    jobTitle,
    remark: columns.find((c) => leafOf(c) === 'ghi chu')?.column ?? null,
    mark: columns.find((c) => MARK.test(leafOf(c)))?.column ?? null,
    speaksOf: { people: PEOPLE.test(said), units: UNITS.test(said) },
  };
}

const sharesHeading = (a: ReportColumn, b: ReportColumn): boolean => a.headings.length > 0 && a.headings.join('|') === b.headings.join('|');

/** Single words, nearly everywhere. */
const isGivenNames = (texts: readonly string[]): boolean => {
  const filled = texts.filter((text) => text !== '');
  return filled.length >= 2 && filled.filter((text) => /^\p{Lu}\p{L}*$/u.test(text)).length >= filled.length * 0.8;
};
