/** Texts of the pane about the row that is selected, in English. */
import type { MeasureExplanation, Product } from '../../../assessment/explain';
import type { FurtherReason } from '../../../assessment/further';
import { isRate } from '../../../plan/further';
import { en } from '../../../messages/en';
import { quoted } from '../../../messages/en/quotes';
import { type Band, EDGE_RULES } from '../../../plan/plan';
import { reachedBy, sign } from '../comparison';
import type { SelectedTexts } from '../vi/selected';
import { askedFor, EDGE_SIDES, target } from './plan';

const { amount, band, figure: figures, figureProblem, number, rate, unit: units, whole } = en.terms;

const product = ({ factor, amount: times, product: result }: Product): string => `${whole(factor)} × ${whole(times)} = ${whole(result)}`;

/** A band with its paragraph and its target. */
const bandAndTarget = (one: Band): string => `band ${quoted(band(one))}${one.reference ? ` (${quoted(one.reference)})` : ''}, target ${target(one)}.`;
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** The bound as the band itself writes it. */
function edgeText(one: Band, bound: 'from' | 'to', caseload: number, unit: MeasureExplanation['unit']): string {
  const at = one[bound];
  return at === null ? amount(caseload, unit) : `${number(at)} ${units[one.unit]}`;
}

export const selectedEn = {
  cells: (sheet) => `Cells of the figures on ${quoted(sheet)}:`,
  award: ({ qualification, further = [] }, { qualifiesBy }) =>
    `${{ qualified: 'Qualifies for an award', notQualified: 'Does not qualify for an award yet', notJudged: 'The award cannot be judged yet' }[qualification]} (${qualifiesBy === 'both' ? 'cases and money are both needed' : 'cases or money'}${further.length > 0 ? ', and the other measures of the plan' : ''}).`,
  band: ({ caseload, basis, average, unit, result }) => {
    if (!result.band) return '';
    if (caseload === null) return capital(bandAndTarget(result.band));
    const from =
      average &&
      ` (${amount(average.amount, unit)} over ${number(average.officers)} ${average.officers === 1 ? 'officer' : 'officers'} ${average.column === null ? 'with a row in the report' : `as column ${quoted(average.column)} says`})`;
    return capital(`${average ? 'average per officer' : figures[basis]} ${amount(caseload, unit)}${from ?? ''}: ${bandAndTarget(result.band)}`);
  },
  edge: ({ result, caseload, unit }, { edgeRule }) =>
    result.band && result.onEdge && caseload !== null
      ? `Exactly ${edgeText(result.band, EDGE_RULES[edgeRule].bound, caseload, unit)}, which the plan leaves open: put into the band ${EDGE_SIDES[edgeRule]} (${quoted(band(result.band))}).`
      : '',
  figures: ({ figures: { eligible, completed }, unit, rate: reached }) =>
    eligible === null || completed === null
      ? ''
      : `Enforceable ${amount(eligible, unit)}, completed ${amount(completed, unit)}${reached === null ? '' : `: ${rate(reached)}`}.`,
  check: ({ check }) => (check ? `${product(check.left)} ${sign(check)} ${product(check.right)}: ${check.holds ? 'reached' : 'not reached'}.` : ''),
  shortfall: ({ check, result, unit }) => (check?.reached ? `With ${amount(result.shortfall ?? 0, unit)} more it is reached: ${reachedBy(check, whole)}.` : ''),
  level: ({ result: { level, nextLevel, verdict }, unit }) =>
    [
      level && `Level ${quoted(level.name)}, ${askedFor(level.band)}.`,
      nextLevel && verdict === 'met' && `With ${amount(nextLevel.shortfall, unit)} more it is level ${quoted(nextLevel.name)}, ${askedFor(nextLevel.band)}.`,
    ]
      .filter(Boolean)
      .join(' '),
  further: ({ measure: { name, asks }, reason, about, rate: found }) => {
    const said: Record<FurtherReason, string> = {
      reached: found === null ? `the report says ${quoted(about)}` : rate(found),
      notReached: found === null ? `the report says ${quoted(about)}` : rate(found),
      noColumn: `not judged, the report has no column ${quoted(about)}`,
      twoColumns: `not judged, the report has several columns ${quoted(about)}, or they differ`,
      empty: `not judged, the column ${quoted(about)} is empty`,
      unreadable: `not judged, the cell says ${quoted(about)}`,
      namesake: 'not judged, somebody else in the unit has the same name',
      unitsDiffer: `not judged, numerator and denominator (column ${quoted(about)}) are in different units`,
      fraction: `not judged, the numerator says ${quoted(about)}, which is no count`,
      exceeds: `not judged, the numerator (column ${quoted(about)}) is more than the denominator without the part left out`,
      noWhole: `not judged, the denominator (column ${quoted(about)}) is 0`,
    };
    return `${quoted(name)} (${isRate(asks) ? askedFor(asks) : asks.answer ? 'yes' : 'no'}): ${said[reason]}.`;
  },
  decimals: 'Decimals were multiplied into whole numbers on both sides.',
  unusable: ({ address, text, figure, problem }) => `Cell ${address} (${figures[figure]}) says ${quoted(text)}: ${figureProblem[problem]}.`,
} satisfies SelectedTexts;
