/**
 * Results that have lost what they were made from (basis.ts), as formulas of Excel's own for our live rules: whatever was edited, pasted, filled down or sorted
 * away is seen, and seen no more when the figures are put back. Should somebody write over the note that holds a row's sign, the rate and the caseload tell.
 */
import { columnLetters, onSheet } from '../cells/address';
import type { BlockColumn } from '../own/columns';
import { type Measure, MEASURES } from '../terms/terms';
import { QUALIFICATION_WORDS, VERDICT_WORDS } from '../terms/words';
import { quoted } from './formulas/text';
import { type AddedUnit, type BandBounds, type Basis, nameOfOthers, type OtherRows } from './basis';
import { differsFormula, goneFormula, onCopyFormula, signedFormula } from './seen';

/** A place of the block in one row of the sheet. */
interface RowPlace {
  basis: Basis;
  /** The sheet of the report that the block stands beside; null on a sheet of results. */
  sheet: string | null;
  /** First column of the block. */
  column: number;
  columns: readonly BlockColumn[];
  /** Row of the sheet, from 1. */
  row: number;
  /** The block's first row of data, from 1. */
  firstRow: number;
  /** Formulas follow the figures. */
  followed: boolean;
  /** Number of the block. */
  id: number;
}

/** A condition, without "=", and which results of a row are void where it holds. */
export interface Lost {
  formula: string;
  of: OtherRows['of'];
  /**
   * Where it is asked: in the block's rows of data; from the headings on, as people put a row above all others; or below, too, as they sort rows of ours to
   * some that they have put there. Only what holds of rows with our sign alone may be asked of rows that are none of ours.
   */
  reach: 'rows' | 'fromHeadings' | 'beyond';
}

/** Excel takes formulas of 8,192 characters; the highlight of a row asks several of these. */
const MOST_CHARACTERS = 2000;

/** Everything by which results of a row may have lost their figures. */
export function lostFormulas(place: RowPlace): Lost[] {
  const { basis, id } = place;
  const { own, cell } = cellsIn(place);
  const note = own('note', null);
  // Counted from the first row of the block, wherever it is moved to.
  const rowHere = `ROWS(${note.replace(/\d+$/, `$$${place.firstRow}`)}:${note})`;
  const others = basis.others.map(({ sheet, columns, first, of }, n): Lost => {
    const word = of === 'qualifies' && !place.followed ? own('qualifies', null) : null;
    const asked = { names: columns.map((_, column) => nameOfOthers(id, n, column)), sheet, word, home: place.sheet };
    return { of, reach: 'beyond', formula: goneFormula(asked, `${rowHere}${first === 0 ? '' : first > 0 ? `+${first}` : first}`, note) };
  });
  const added = (['row', 'qualifies'] as const).flatMap((of) =>
    grouped(basis.added.filter((unit) => unit.of === of).map((unit) => addedFormula(unit, cell(unit.nameColumn)))).map((formula): Lost => ({
      of,
      reach: 'rows',
      formula,
    })),
  );
  // What formulas ask of another sheet stands in no sign.
  const copied = place.followed && place.sheet !== null && others.length > 0 ? [onCopyFormula(place.sheet, note)] : [];
  return [...staleFormulas(place), ...added, ...others, ...copied.map((formula): Lost => ({ of: 'qualifies', reach: 'rows', formula }))];
}

/** Conditions put together into as few as may be. */
function grouped(conditions: readonly string[]): string[] {
  const groups: string[][] = [];
  for (const condition of conditions) {
    const last = groups.at(-1);
    if (last && [...last, condition].join().length <= MOST_CHARACTERS) last.push(condition);
    else groups.push([condition]);
  }
  return groups.map((group) => (group.length === 1 ? group[0]! : `OR(${group.join()})`));
}

/** Two sums of the same amounts differ by less; a case, or a đồng in tỷ, by more. */
const SAME_SUM = 1e-12;

/**
 * Whether the people of a unit no longer add up to what its results were made from. Rows are asked from the one above to the one below, which are none of
 * theirs: so whoever is put at either end is counted.
 */
function addedFormula({ name, runs, sums, filled, sheet }: AddedUnit, nameCell: string): string {
  const at = (column: number, first: number, last = first): string => {
    const letters = columnLetters(column);
    const area = `$${letters}$${first + 1}${last === first ? '' : `:$${letters}$${last + 1}`}`;
    return sheet === null ? area : onSheet(sheet, area);
  };
  const wholeOf = (column: number): string[] => runs.map(({ above, below }) => at(column, above, below));
  const endsOf = (column: number): string[] => runs.flatMap(({ above, below, open }) => [at(column, above), ...(open ? [] : [at(column, below)])]);
  const people = filled ? [`COUNTA(${wholeOf(filled.column).join()})-COUNTA(${endsOf(filled.column).join()})<>${filled.count}`] : [];
  const differs = sums.flatMap(({ column, sum, texts }) => {
    const [whole, ends] = [wholeOf(column), endsOf(column)];
    const counted = (areas: readonly string[], text: string): string => areas.map((area) => `SUMPRODUCT(--(${area}=${text}))`).join('+');
    return [
      `ABS(SUM(${whole.join()})-SUM(${ends.join()})-${sum})>${Math.max(1e-6, Math.abs(sum) * SAME_SUM)}`,
      ...texts.map(({ text, count }) => `${counted(whole, quoted(text))}-(${counted(ends, quoted(text))})<${count}`),
    ];
  });
  const unnamed = runs.flatMap(({ below, next }) => (next === null ? [] : [`${at(next, below)}=""`]));
  return `AND(${nameCell}=${quoted(name)},IFERROR(OR(${[...people, ...differs, ...unnamed].join()}),TRUE))`;
}

function cellsIn({ column, columns, row }: RowPlace): { cell(of: number): string; own(content: BlockColumn['content'], measure: Measure | null): string } {
  const cell = (of: number): string => `$${columnLetters(of)}${row}`;
  return { cell, own: (content, measure) => cell(column + columns.findIndex((one) => one.content === content && one.measure === measure)) };
}

/** True where the results of a row were made from other figures than those that stand there now: of a row with its sign, and of one without. */
function staleFormulas(place: RowPlace): Lost[] {
  const { basis, columns } = place;
  const { cell, own } = cellsIn(place);
  const sum = (of: readonly number[]): string => (of.length === 1 ? cell(of[0]!) : `(${of.map(cell).join('+')})`);
  const rates = basis.rates.flatMap(({ measure, eligible, completed, caseload, bands }) => [
    `IF(AND(ISNUMBER(${own('achieved', measure)}),COUNT(${eligible.map(cell).join()})>0),IFERROR(ABS(${own('achieved', measure)}-${sum(completed)}/${sum(eligible)})>1E-9,TRUE))`,
    ...(caseload.length > 0 && bands.some(isBounded)
      ? [
          `IF(COUNT(${caseload.map(cell).join()})>0,IFERROR(OR(${bands
            .filter(isBounded)
            .map((band) => outside(band, own('band', measure), sum(caseload)))
            .join()}),FALSE))`,
        ]
      : []),
  ]);
  const helpers = (measure: Measure | null): string[] => HELPERS.map((content) => own(content, measure));
  const results = columns.flatMap(({ content, measure }) => (content === 'result' ? [own('result', measure)] : []));
  const overwritten = [
    ...columns.flatMap(({ content, measure }) => (content === 'result' ? [disagrees(own('result', measure), own('shortfall', measure))] : [])),
    ...columns.flatMap(({ content, measure }) =>
      content === 'result' ? [deniedByRate(own('result', measure), own('achieved', measure), own('target', measure))] : [],
    ),
    ...contradictions(own('qualifies', null), results, basis),
    ...(place.followed
      ? columns.flatMap(({ content, measure }) => (content === 'result' ? [helplessFormula(own('result', measure), helpers(measure))] : []))
      : []),
    // Where somebody has deleted one of our columns, the others tell all the same.
  ].map((condition) => `IFERROR(${condition},FALSE)`);
  const seen = basis.seen.map(cell);
  const names = place.followed ? seen.slice(0, basis.names) : null;
  if (seen.length === 0) return [{ of: 'row', reach: 'rows', formula: `OR(${[...rates, ...overwritten].join()})` }];
  const note = own('note', null);
  const filled = `COUNTA(${seen.join()})`;
  const signed = signedFormula(note);
  // Nothing is left that could tell: neither the row's sign nor its rate.
  const blind = columns.flatMap(({ content, measure }) => (content === 'achieved' ? [`ISERROR(ROWS(${own('achieved', measure)}))`] : []));
  return [
    { of: 'row', reach: 'beyond', formula: `AND(${filled}>0,${signed},OR(${[differsFormula(seen, names, note), ...rates, ...overwritten].join()}))` },
    // Emptied: outside the block that is a copy of results that somebody keeps.
    { of: 'row', reach: 'fromHeadings', formula: `OR(${filled}=0,AND(NOT(${signed}),OR(${[...blind, ...rates, ...overwritten].join()})))` },
  ];
}

const isOne = (cell: string, [first, ...others]: readonly string[]): string =>
  others.length === 0 ? `${cell}="${first}"` : `OR(${[first, ...others].map((word) => `${cell}="${word}"`).join()})`;
const eachIs = (cells: readonly string[], word: string): string => cells.map((cell) => `${cell}="${word}"`).join();

/** A verdict that was pasted or filled over ours: the shortfall of its row says another one. */
function disagrees(result: string, shortfall: string): string {
  const { met, notMet } = VERDICT_WORDS;
  const said = `AND(${isOne(result, Object.values(VERDICT_WORDS))},${result}<>IF(${shortfall}=0,"${met}","${notMet}"))`;
  return `IF(ISNUMBER(${shortfall}),${said},AND(${shortfall}="",${isOne(result, [met, notMet])}))`;
}

/** Two rates of the same figures differ by less. */
const SAME_RATE = '1E-9';

/** A verdict of which the rate beside it says another one: somebody has typed over a cell that it was made from. */
function deniedByRate(result: string, achieved: string, target: string): string {
  const { met, notMet } = VERDICT_WORDS;
  const denied = `OR(AND(${result}="${met}",${achieved}<${target}-${SAME_RATE}),AND(${result}="${notMet}",${achieved}>${target}+${SAME_RATE}))`;
  return `IF(AND(ISNUMBER(${achieved}),ISNUMBER(${target})),${denied})`;
}

/** The columns that a result's formula is made from, one by the other. */
const HELPERS = ['band', 'target', 'achieved', 'shortfall'] as const;

/** A formula that has nothing to say because somebody has typed over, emptied or deleted one that it goes by. Excel 2010 has no ISFORMULA: there no cell is one. */
function helplessFormula(result: string, helpers: readonly string[]): string {
  const whole = `AND(${helpers.map((cell) => `ISFORMULA(${cell})`).join()})`;
  return `IF(IFERROR(AND(${result}="${VERDICT_WORDS.notJudged}",ISFORMULA(${result})),FALSE),IFERROR(NOT(${whole}),TRUE))`;
}

/**
 * "Đủ điều kiện" that the results of its row rule out (assess.ts, qualifier). Where a measure stands on another sheet, only what one alone rules out, and
 * "Không xét" may have its reason there.
 */
function contradictions(qualifies: string, results: readonly string[], { qualifiesBy: by, others, lacking, further }: Basis): string[] {
  const { met, notMet } = VERDICT_WORDS;
  const { qualified, notQualified, notJudged } = QUALIFICATION_WORDS;
  const whole = results.length === MEASURES.length;
  const [anyMet, allMet, anyMissed] = [`OR(${eachIs(results, met)})`, `AND(${eachIs(results, met)})`, `OR(${eachIs(results, notMet)})`];
  const open = whole || others.length === 0 ? [notJudged] : [];
  const both = [...(whole ? [[[notQualified, notJudged], allMet] as const] : []), [[qualified, ...open], anyMissed] as const];
  const either = [[[notQualified, ...open], anyMet] as const];
  // What is not known of everybody leaves two words: the one that a single result decides, and "Không xét".
  const undecided = lacking ? [[[qualified, notQualified], `NOT(${by === 'both' ? anyMissed : anyMet})`] as const] : [];
  // Who reaches both may yet miss something else; nothing makes up for a measure that is missed.
  if (further) return [`AND(${isOne(qualifies, [qualified])},${by === 'both' ? anyMissed : `NOT(${anyMet})`})`].filter(() => by === 'both' || whole);
  const ruledOut = [...(whole ? [[[qualified], `NOT(${anyMet})`] as const] : []), ...(by === 'both' ? both : either), ...undecided];
  return ruledOut.map(([words, when]) => `AND(${isOne(qualifies, words)},${when})`);
}

const isBounded = ({ from, to }: BandBounds): boolean => from !== null || to !== null;

function outside({ words, from, fromInside, to, toInside }: BandBounds, band: string, caseload: string): string {
  const below = from === null ? [] : [`${caseload}${fromInside ? '<' : '<='}${from}`];
  const beyond = [...below, ...(to === null ? [] : [`${caseload}${toInside ? '>' : '>='}${to}`])];
  return `AND(${band}="${words}",${beyond.length === 1 ? beyond[0]! : `OR(${beyond.join()})`})`;
}
