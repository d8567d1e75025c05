/** What is wrong with a plan, in English. Words of the plan sheet stand in quotes, as they have to be written there. */
import type { Band } from '../../plan/plan';
import { type BandsAbout, isTwice } from '../../plan/problems';
import type { CellProblem, CellProblemCode } from '../../plan/sheet/read';
import type { Unit } from '../../terms/terms';
import { partName } from '../plan-parts';
import type { PlanMessages } from '../vi/plan';
import { en } from './index';
import { count, number, percent } from './numbers';
import { allQuoted, quoted } from './quotes';

const { terms } = en;

/** "A", "B": the words that may stand in a cell. */
const oneOf = (words: string): string => allQuoted(words.split(', '));

const cell: Record<CellProblemCode, (problem: CellProblem) => string> = {
  missingKind: () => 'No kind of subject: this row does not say whom the target is for.',
  unknownKind: ({ text }) =>
    `${quoted(text)} is no known kind of subject. Choose from the list of the cell, or write the name of a unit or person with a target of its own.`,
  partOfKind: ({ text }) =>
    `${quoted(text)} is a part of a kind, which is not told apart. Choose from the list of the cell, or write the name of each unit or person with a target of its own.`,
  unknownMeasure: ({ text }) =>
    text === '' ? 'No measure: cases or money. Write "việc" or "tiền".' : `${quoted(text)} is no known measure. Write "việc" (cases) or "tiền" (money).`,
  unknownUnit: ({ text }) => (text === '' ? 'No unit of money.' : `${quoted(text)} is no known unit. Choose from the list of the cell.`),
  unitOfOtherMeasure: ({ text }) => `The unit ${quoted(text)} does not fit the measure of this row.`,
  badBound: ({ text }) => `A number belongs here (or nothing where there is no bound), but the cell says ${quoted(text)}.`,
  badFlag: ({ text }) => `This cell says "Có" (yes) or "Không" (no) only, but it says ${quoted(text)}.`,
  badTarget: ({ text }) => `The target has to be a per cent, but the cell says ${quoted(text)}.`,
  missingTarget: () => 'No target.',
  targetAbove100: ({ text }) => `The target ${percentText(text)} is above 100%.${wholePercent(text)}`,
  targetDecimals: ({ text }) => `The target ${percentText(text)} has more than two decimals.`,
  badComparator: ({ text }) => `This cell says ≥ (at least) or > (above) only, but it says ${quoted(text)}.`,
  emptyBand: ({ text }) => `The upper bound (${quoted(text)}) is not above the lower one, so no caseload belongs to the band.`,
  noRows: () => 'The table of targets has no row yet.',
  missingColumn: ({ text }) => `The table lacks the column ${quoted(text)}. Give the heading this name again.`,
  missingTable: ({ text }) => `The part ${quoted(partName(text))} of the plan is not there (its table was deleted or turned into a plain range).`,
  missingEntry: ({ text }) => `${quoted(text)} is not filled in.`,
  entryTwice: ({ text }) => `The entry ${quoted(text)} stands there twice, and nobody can tell which one counts.`,
  unknownEntry: ({ text }) => `The entry ${quoted(text)} is not one of the form and is not used.`,
  badDate: ({ text }) => `${quoted(text)} is no day. Write day/month/year, for example 30/6/2024.`,
  periodReversed: ({ text, meant = '' }) => `${quoted(text)} is before ${quoted(meant)}.`,
  dateOrder: ({ text, meant = '' }) => `${quoted(text)} is before ${quoted(meant)}: day and month may have been exchanged.`,
  unknownChoice: ({ text, meant = '' }) => `${quoted(text)} is not understood. Write one of these: ${oneOf(meant)}.`,
  missingText: ({ text }) => `${quoted(text)} is not filled in.`,
  badLimit: ({ text }) =>
    `The number has to be whole, a share such as "20 %, làm tròn xuống" (rounded down), or "Không giới hạn" (no limit), but the cell says ${quoted(text)}.`,
  missingLimit: () => 'No number. Where the plan sets no limit, write "Không giới hạn".',
  unknownPer: ({ text }) =>
    text === ''
      ? 'The scope is not filled in: "mỗi đơn vị" (each unit) or "toàn tỉnh" (the whole province).'
      : `${quoted(text)} is no known scope. Write "mỗi đơn vị" (each unit) or "toàn tỉnh" (the whole province).`,
  unknownSubject: ({ text, meant = '' }) =>
    text === '' ? `Not filled in whom the condition is for (${oneOf(meant)}).` : `${quoted(text)} is not understood. Write one of these: ${oneOf(meant)}.`,
  unknownCondition: ({ text, meant = '' }) =>
    text === '' ? `No kind of condition is chosen (${oneOf(meant)}).` : `${quoted(text)} is not understood. Write one of these: ${oneOf(meant)}.`,
  unknownTitle: ({ text, meant = '' }) =>
    `The plan has no award ${quoted(text)}. Write one of those of part V${meant === '' ? '' : ` (${meant})`}, or leave the cell empty.`,
  noDenominator: () =>
    'The measure asks for a rate, but does not say over which column. Where the column of the report says yes or no, the target is one of the two words that the cell offers for that.',
  furtherTwice: ({ text }) => `The measure ${quoted(text)} stands twice for one kind, and it is not clear which row counts.`,
  badRateComparator: ({ text }) =>
    text === '' ? 'Choose how the rate is compared: ≥ (at least), ≤ (at most), > or <.' : `This cell says ≥, >, ≤ or <, but here it is ${quoted(text)}.`,
  notAsked: ({ text }) => `The target is a percentage, or yes or no in Vietnamese; but the cell says ${quoted(text)}.${wholePercent(text)}`,
  denominatorOfAnswer: () => 'Yes or no has no denominator: leave this cell empty; for a rate write the rate as the target.',
  onlyKind: ({ text }) => `Only the kinds that the cell offers can stand here, for all of a kind; not ${quoted(text)} alone.`,
  levelOfDeciding: ({ text }) => `${quoted(text)} is taken for the target that decides. Leave the cell empty, so that formulas understand it, too.`,
  otherWord: ({ text, meant = '' }) =>
    text === ''
      ? `The cell is empty and is taken to say ${quoted(meant)}. Write it, so that formulas understand it, too.`
      : `${quoted(text)} is taken to say ${quoted(meant)}. Write exactly this word, so that formulas understand it, too.`,
  textNumber: ({ text }) => `The number ${quoted(text)} is a text: the award board reads it, formulas do not. Type it again as a number.`,
};

/** A fraction as the cell holds it (1.2), or a text, as a percentage to show. */
function percentText(text: string): string {
  const fraction = Number(text);
  return text.trim() === '' || Number.isNaN(fraction) ? quoted(text) : percent(Math.round(fraction * 1e7) / 1e5);
}

/** 77 in a cell with a percent format: most likely 77 % was meant. */
function wholePercent(text: string): string {
  const value = Number(text.replace(',', '.'));
  return value >= 2 && value <= 100 ? ` If ${percent(value)} is meant, type ${percent(value)}.` : '';
}

const about = ({ kind, subject, measure, level }: BandsAbout): string =>
  `${subject === null ? terms.kind[kind] : quoted(subject)}, ${terms.about[measure]}${level === undefined ? '' : `, level ${quoted(level)}`}`;
const band = (one: Band): string => quoted(terms.band(one));

function range(from: number | null, to: number | null, unit: Unit): string {
  const name = terms.unit[unit];
  if (from === null) return `under ${number(to ?? 0)} ${name}`;
  if (to === null) return `over ${number(from)} ${name}`;
  return `from ${number(from)} to ${number(to)} ${name}`;
}

const whole: PlanMessages['whole'] = (problem) => {
  switch (problem.code) {
    case 'overlap':
      if (isTwice(problem)) return `${about(problem.about)}: the target of the band ${band(problem.second)} stands twice.`;
      return `${about(problem.about)}: the bands ${band(problem.first)} and ${band(problem.second)} overlap, so that some caseloads belong to both.`;
    case 'levelNamed':
      return `The level ${quoted(problem.name)} is called as the target that decides. In the row of that target leave the level empty; another level needs another name.`;
    case 'hole':
      return `${about(problem.about)}: there is no target for caseloads ${range(problem.from, problem.to, problem.unit)}.`;
    case 'edge':
      return `${about(problem.about)}: a caseload of exactly ${terms.amount(problem.at, problem.unit)} belongs to no band by the wording of the plan; the entry "Đúng mốc để ngỏ thì xếp vào" decides.`;
    case 'rising':
      return `${about(problem.about)}: the band ${band(problem.upper)} has the target ${percent(problem.upper.target)}, above that of the band with ${problem.about.measure === 'cases' ? 'fewer cases' : 'less money'} (${percent(problem.lower.target)}).`;
    case 'mixedUnits':
      return `${about(problem.about)}: the bounds are in different units (${problem.units.map((unit) => terms.unit[unit]).join(', ')}); look whether one is a slip.`;
    case 'levelAlone':
      return `${about(problem.about)}: there is no target that decides. Add its row, and leave the column "Mức" empty there.`;
    case 'kindMissing':
      return `The plan has neither targets nor requirements for: ${terms.kind[problem.kind]}.`;
    case 'measureMissing':
      return `${terms.kind[problem.kind]}: there is no target on ${terms.about[problem.measure]}, so that the other measure decides alone.`;
  }
};

export const planEn = {
  cell: (problem) => cell[problem.code](problem),
  whole,
  at: (sheet, address, sentence) => `Sheet ${quoted(sheet)}, cell ${address}: ${sentence}`,
  sheet: (sheet, errors, first) =>
    `The plan on sheet ${quoted(sheet)} has ${count(errors, 'error', 'errors')} and cannot be used yet. Correct the sheet. ${first}`,
} satisfies PlanMessages;
