/**
 * What only a person can decide, as data: what is asked, on which sheet, the evidence with addresses, and the answers that are possible. Each answer is a
 * piece of a Reading: to answer is to merge it. Sentences are in messages/ under `question` and `answer`.
 */
import { columnLetters, columnOf } from '../cells/address';
import type { DecidingFigure } from '../terms/figures';
import type { Measure, Unit } from '../terms/terms';
import type { Identity } from './proof';
import type { Reading, RowKind } from './reading';

/** How the sheet's arithmetic takes an answer: `held` of `checked` rows agree. */
export interface ProofCount {
  held: number;
  checked: number;
}

/** The columns of an answer, letters; with the headings over them. */
export interface AnsweredColumns {
  total: string;
  eligible: string;
  completed: string[];
  /** The heading of the column that makes the difference. */
  heading: string;
}

/** What an answer says. */
export type Answer =
  | { says: 'columns'; columns: AnsweredColumns }
  | { says: 'unit'; measure: Measure; unit: Unit; /** A typical total in tỷ đồng, or in cases. */ typical: number }
  /** Whose figures they are stands in this column. */
  | { says: 'name'; column: string; heading: string }
  | { says: 'use' }
  | { says: 'leave' }
  /** Those whom the plan names are not in this report. */
  | { says: 'absent' }
  | { says: 'useOnly'; sheets: string[] }
  /** Of several tables of a sheet the one whose headings begin in this row. */
  | { says: 'useTable'; sheet: string; row: number; title: string }
  | { says: 'kind'; kind: RowKind }
  /** The figures are right as they stand: the rows are judged. */
  | { says: 'rowsRight' }
  /** The people's figures are right, their unit's are not. */
  | { says: 'peopleRight' }
  /** The rows are judged by nobody. */
  | { says: 'rowsLeft' }
  /** The rows stay without a verdict, the others are judged. */
  | { says: 'rowsUnknown' }
  /** They are different people: each is judged. */
  | { says: 'different' }
  /** Of the rows of one name only the first or the last is judged. */
  | { says: 'firstRow' | 'lastRow' }
  /** Of two levels of units: these are judged. */
  | { says: 'unitsOnly'; names: string[] };

export interface Candidate {
  answer: Answer;
  /** What the answer adds to what is known. */
  reading: Reading;
  /** Null where arithmetic has nothing to say of it. */
  proof: ProofCount | null;
}

/** Why a question is asked. */
export type QuestionFacts =
  /** Several columns can be the figure, and nothing in the sheet separates them; or no header word fits, but these columns keep the identities of a report. */
  | { code: 'columns' | 'unknownHeadings'; measure: Measure }
  /** The headings contradict the sheet's own arithmetic. */
  | { code: 'contradiction'; measure: Measure; identity: Identity; failed: number; checked: number }
  /** Nothing says whether cases or money are counted. */
  | { code: 'measure'; typical: number }
  /** The unit of money is not written, or makes no sense. `stated`: what is written. */
  | { code: 'unit'; stated: Unit | null; unit: Unit; typical: number }
  /** The only columns there are hold figures of a month, of last year, of a part of the cases, of a plan. */
  | { code: 'onlyPart'; measure: Measure; heading: string }
  /** What "xong" is, was put together from columns of which nothing says that they add up. */
  | { code: 'addedParts'; measure: Measure }
  /** One column is so small beside another that it may be in another unit: `ratio` in a typical row. */
  | { code: 'ratio'; measure: Measure; part: DecidingFigure; whole: DecidingFigure; ratio: number }
  /** The headings name one unit of money, the line above the table another one. */
  | { code: 'units'; units: [Unit, Unit] }
  /** The title speaks of a part of the cases, of a plan for the future, of another field. */
  | { code: 'theme' | 'forecast' | 'otherField' | 'average' | 'draft'; text: string }
  /** The report compares whole provinces. */
  | { code: 'provinces'; names: string[] }
  /** The sheet's own targets were changed after the plan. */
  | { code: 'adjustedTargets'; heading: string }
  /** The title speaks of one measure, the unit line of the other. */
  | { code: 'measures'; typical: number; unit: Unit }
  /** A note below the table says that a part of the cases is not in it. */
  | { code: 'excluded'; text: string }
  /** A note below the table names an earlier day than the title. */
  | { code: 'closed'; text: string; note: string }
  /** Two sheets of different times have the same figures. */
  | { code: 'copied'; measure: Measure; sheets: string[] }
  /** Rows of one unit that contradict themselves. */
  | { code: 'wrongRows'; names: string[]; rows: number[] }
  /** Rows that correct the figures of people named in them. */
  | { code: 'corrections'; names: string[]; rows: number[] }
  /** Rows whose own remark says that their figures are none, or of another time. */
  | { code: 'remarks'; names: string[]; text: string; rows: number[] }
  /** People who stand under different units on the two sheets of a pair. */
  | { code: 'moved'; names: string[]; other: string }
  /** The plan assigns targets to names that nobody here has, or that several have. */
  | { code: 'assignedNobody' | 'assignedSeveral'; names: string[] }
  /** The plan sets targets by title, and no title tells of these people whether one is theirs. */
  | { code: 'untitled'; names: string[] }
  /** The figures are of another time than the plan's. */
  | { code: 'period'; text: string; planFrom: string; planTo: string }
  /** The two sheets of a pair are of different times. */
  | { code: 'periodsDiffer'; text: string; other: string; otherText: string }
  /** The same people on several sheets. */
  | { code: 'sheets'; measure: Measure; sheets: string[] }
  /** Two columns of people's names that disagree in these rows. */
  | { code: 'twoNames'; names: string[]; columns: string[] }
  /** Rows that nothing shows to be an office or a person. */
  | { code: 'rowKind'; names: string[]; rows: number[] }
  /** A unit's row is not the sum of its people. */
  | { code: 'sums'; name: string; identity: Identity; own: number; sum: number; rows: number[] }
  /** No unit is the sum of its people. */
  | { code: 'noSums'; names: string[]; rows: number[] }
  /** One name several times in one unit: one person twice, or several people. */
  | { code: 'sameName'; names: string[]; rows: number[] }
  /** One unit in several rows. */
  | { code: 'sameUnit'; names: string[]; rows: number[] }
  /** Units that are the sum of other units in the list. */
  | { code: 'levels'; names: string[]; parts: string[] }
  /** Two people in cells that are merged over both. */
  | { code: 'shared'; names: string[] }
  /** Figures a thousand times larger than those of the like. */
  | { code: 'outliers'; names: string[]; rows: number[]; typical: number };

export type Question = QuestionFacts & {
  /** The same in every run over the same cells. */
  id: string;
  sheet: string;
  /** Where to look. */
  address: string;
  /** Other sheets of which the same is asked: an answer counts for them, too. */
  also?: readonly string[];
  candidates: Candidate[];
  /** Index of the answer that the evidence speaks for; null when it speaks for none. */
  recommended: number | null;
};

/** Where to look: the columns between which the answers differ, "D:E"; the cell that is asked about where they name no columns. */
export function placeInQuestion({ address, candidates }: Question): string {
  const named = candidates.flatMap(({ answer }) =>
    answer.says === 'columns' ? [[answer.columns.total, answer.columns.eligible, ...answer.columns.completed]] : [],
  );
  const all = [...new Set(named.flat())];
  const differing = all.filter((letters) => !named.every((own) => own.includes(letters)));
  const asked = (differing.length > 0 ? differing : all).map(columnOf).sort((a, b) => a - b);
  return asked.length === 0 ? address : `${columnLetters(asked[0]!)}:${columnLetters(asked.at(-1)!)}`;
}

/** An answer about one sheet. */
export const about = (sheet: string, said: Reading['sheets'][string]): Reading => ({ version: 1, sheets: { [sheet]: said } });

/** The sheet is not used. */
export const LEAVE = (sheet: string): Candidate => ({ answer: { says: 'leave' }, reading: about(sheet, { use: false }), proof: null });
