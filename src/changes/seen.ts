/**
 * What a row's results were made from, as a text at the end of its note: `[name | figures]` of the row itself, `{sheet: name ; figures}` of a row of another
 * sheet that they hang on, too. Made here from what was read, and by the rules' formulas (stale.ts) from what stands in the cells by now.
 */
import type { GridView } from '../cells/grid';
import { AN_ERROR, BETWEEN, FIGURES_FOLLOWED, textOfCell } from '../own/sign';
import { quoted } from './formulas/text';

/** Between the cells of a sign of another sheet: a note that has only such a one says nothing of its own row. */
const BETWEEN_OTHERS = ' ; ';
/** Longer texts are none of a report. */
const LONGEST = 400;

/** The texts of some cells of a row, as `textFormula` makes them in Excel; none where a cell holds what the two might write differently. */
export function rowTexts(view: GridView, row: number, columns: readonly number[]): string[] {
  const texts: string[] = [];
  let length = -BETWEEN.length;
  for (const column of columns) {
    const text = textOfCell(view.cell(row, column));
    if (text === null) return [];
    texts.push(text);
    length += BETWEEN.length + text.length;
  }
  return length > LONGEST ? [] : texts;
}

/** The same as one expression. @param cells references to single cells, or to columns of as many */
const textFormula = (cells: readonly string[], between: string): string =>
  `SUBSTITUTE(${cells.map((cell) => `IFERROR(${cell}&"","${AN_ERROR}")`).join(`&"${between}"&`)},",",".")`;

/** What can be said of a row: which of it stands in its note depends on whether values or formulas are written. */
export interface RowSigns {
  /** Its name and its figures. */
  own: string[];
  /** How many rows of its report look like it. */
  alike: number;
  /** Its name alone. */
  who: string[];
  /** Name and figures of rows that its subject has on other reports, by the index of the report. */
  others: (OtherTexts & { report: number })[];
}

interface OtherTexts {
  sheet: string;
  texts: string[];
  /** What hangs on the row there, as it is said here ("Đủ điều kiện"); null where all results do, or formulas say it anew. */
  word: string | null;
  /** How many rows there look like this one. */
  alike: number;
}

/** The sign of a row's own cells; '' where they make none. */
const ownSign = (texts: readonly string[]): string => (texts.length === 0 ? '' : `[${texts.join(BETWEEN)}]`);

const otherStart = (sheet: string): string => `{${sheet.replaceAll('|', '/')}: `;
/** Said as often as there are rows that look alike: so many must be found again. */
const otherSign = ({ sheet, texts, word, alike }: OtherTexts): string =>
  texts.length === 0
    ? ''
    : Array<string>(alike)
        .fill(`${otherStart(sheet)}${[...texts, ...(word === null ? [] : [word])].join(BETWEEN_OTHERS)}}`)
        .join(' ');

/** The signs of a row whose results stand as values beside it. @param among formulas: their rules ask for no word that hangs on a row elsewhere */
export const signsOfValues = ({ own, others }: RowSigns, among: 'values' | 'formulas' = 'values'): string[] => [
  ...others.map((other) => otherSign(among === 'formulas' ? { ...other, word: null } : other)),
  ownSign(own),
];

/** The signs of results on a sheet of their own. @param sheet of the row */
export const signsApart = (sheet: string, { own, alike, others }: RowSigns): string[] => [{ sheet, texts: own, word: null, alike }, ...others].map(otherSign);

/** The signs of a row whose formulas follow the figures. @param fixed reports whose results stand in the formulas as they are */
export const signsOfFormulas = ({ who, others }: RowSigns, fixed: (report: number) => boolean): string[] => [
  ...others.filter(({ report }) => fixed(report)).map((other) => otherSign({ ...other, word: null })),
  who.length === 0 ? '' : ownSign([...who, FIGURES_FOLLOWED]),
];

/** Whether a note says of its row what is so now. @param apart the sheet of the row, where the note stands on a sheet of results */
export function saysSign(note: string, signs: RowSigns, apart: string | null): boolean {
  const { own, who, others } = signs;
  const now = apart === null ? [ownSign(own), ...(who.length === 0 ? [] : [ownSign([...who, FIGURES_FOLLOWED])])] : signsApart(apart, { ...signs, others: [] });
  // A note without signs says nothing of its row: somebody wrote over it, or the cells make none.
  const hasOwn = apart === null ? note.includes(BETWEEN) && note.includes('[') : note.includes(otherStart(apart));
  const isOthers = others.every(
    (other) => !note.includes(otherStart(other.sheet)) || [other, { ...other, word: null }].some((one) => note.includes(otherSign(one))),
  );
  return isOthers && (!hasOwn || now.some((sign) => sign !== '' && note.includes(sign)));
}

/** A note with its signs: alone they are shown to nobody (look.ts), behind a note they explain it. */
const withSigns = (note: string, signs: readonly string[]): string => [note, ...signs].filter((text) => text !== '').join(' ');

/** A row of values with signs behind its note. @param note the index of the note */
export const signedRow = <V>(row: readonly V[], note: number, signs: readonly string[]): (V | string)[] =>
  row.map((value, i) => (i === note ? withSigns(String(value), signs) : value));

/** Signs and nothing else. */
const SIGNS = /^(?:\{.*?: .*? ; .*?\}(?: (?=[[{])|$))*(?:\[.* \| .*\])?$/s;

/** True for the content of a note that says nothing but what was seen. */
export const isOnlySeen = (note: unknown): boolean => typeof note === 'string' && note !== '' && SIGNS.test(note);

/** Whether a note has the sign of its row. @param note its cell */
export const signedFormula = (note: string): string => `ISNUMBER(FIND("]",${note},FIND("${BETWEEN}",${note},FIND("[",${note}))))`;

/**
 * Whether a note with a row's sign does not have the one that the cells make by now.
 * @param cells the row's cells @param names those of them that say who it is about, where formulas follow the others @param note the cell of the note
 */
export function differsFormula(cells: readonly string[], names: readonly string[] | null, note: string): string {
  const lacks = (text: string): string => `ISERROR(FIND("["&${text}&"]",${note}))`;
  const signs = [textFormula(cells, BETWEEN), ...(names ? [`${textFormula(names, BETWEEN)}&"${BETWEEN}${FIGURES_FOLLOWED}"`] : [])];
  return signs.length === 1 ? lacks(signs[0]!) : `AND(${signs.map(lacks).join()})`;
}

/** Whether a note says nothing but its row's signs. @param note its cell */
export const onlySeenFormula = (note: string): string =>
  `OR(AND(LEFT(${note})="[",RIGHT(${note})="]",ISNUMBER(FIND("${BETWEEN}",${note}))),AND(LEFT(${note})="{",OR(RIGHT(${note})="]",RIGHT(${note})="}"),ISNUMBER(FIND("${BETWEEN_OTHERS}",${note}))))`;

/** Rows of another sheet, as a rule asks for them: by a name, since a rule that names another sheet itself is not understood everywhere. */
export interface RowsAsked {
  /** Each refers to one of the columns that make their signs. */
  names: readonly string[];
  /** The sheet, as the signs call it. */
  sheet: string;
  /** The cell with the word that hangs on them; null where the signs have none. */
  word: string | null;
  /** The sheet of the report that asks, as it was called when its results were written; null for a sheet of results: a copy is about the same report. */
  home: string | null;
}

/**
 * Whether a cell stands on a copy of a sheet: a copy goes on asking the rows that its original asks, and may be meant for others. A sheet that was renamed is
 * none, as long as no other one has its name. @param cell of the sheet
 */
export const onCopyFormula = (home: string, cell: string): string => `IFERROR(SHEET(${quoted(home)})<>SHEET(${cell}),FALSE)`;

/**
 * Whether a note has the sign of a row of another sheet, and no row there makes it by now, somebody has written over the word that hangs on it, or the note
 * stands on a copy of its sheet. Rows may
 * have been sorted there: all are asked, but only where the one that is likely does not say it, as Excel asks a rule again for every cell on the screen.
 * @param likely which of the rows that is, from 1: an expression
 */
export function goneFormula({ names, sheet, word, home }: RowsAsked, likely: string, note: string): string {
  const start = quoted(otherStart(sheet));
  const said = (row: string): string => {
    const cells = [...names.map((name) => `INDEX(${name},${row},1)`), ...(word === null ? [] : [word])];
    return `ISNUMBER(FIND(${start}&${textFormula(cells, BETWEEN_OTHERS)}&"}",${note}))`;
  };
  const times = `(LEN(${note})-LEN(SUBSTITUTE(${note},${start},"")))/LEN(${start})`;
  const fewer = `IFERROR(SUMPRODUCT(--${said('0')})<${times},TRUE)`;
  const gone = `IF(AND(${times}=1,${said(likely)}),FALSE,${fewer})`;
  return `IF(ISNUMBER(FIND(${start},${note})),${home === null ? gone : `IF(${onCopyFormula(home, note)},TRUE,${gone})`},FALSE)`;
}
