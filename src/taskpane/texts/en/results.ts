/** Texts of the pane about results, in English. */
import { shortAmount } from '../../../cells/short-amount';
import { en } from '../../../messages/en';
import { count, number } from '../../../messages/en/numbers';
import type { Measure, Unit } from '../../../terms/terms';
import type { ResultsTexts } from '../vi/results';

const { terms } = en;

const UNITS: Record<Unit, string> = { cases: 'cases', dong: 'đồng', thousand: 'thousand', million: 'million', billion: 'billion' };
const short = (amount: number, unit: Unit): string => {
  const { value, unit: told } = shortAmount(amount, unit);
  return `${number(value)} ${UNITS[told]}`;
};
const bare = (hundredths: bigint): string => terms.rate(hundredths).replace(/\s*%$/, '');
const signed = (hundredths: bigint): string => (hundredths > 0n ? `+${bare(hundredths)}` : bare(hundredths).replace('-', '−'));
const MEASURE: Record<Measure, string> = { cases: 'cases', money: 'money' };

export const resultsEn = {
  short,
  figures: {
    label: 'Key figures',
    met: { cases: 'Met in cases', money: 'Met in money' },
    qualified: 'Qualified',
    farthest: 'Farthest:',
    farthestBy: (gap, measure) => `${signed(gap)} points in ${MEASURE[measure]}`,
    nobody: 'Nobody is below the target in cases or money.',
    of: (met, all) => `${number(met)}/${number(all)}`,
  },
  search: 'Find a name (accents may be left out)',
  filter: 'Filter, sort',
  filtered: 'Filter, sort (filtered)',
  clear: 'Clear filters and order',
  otherIssuer: (report, plan) => `Not one place: report ${report}, plan ${plan}.`,
  seePlan: 'Change the plan',
  template: 'A template, its targets are placeholders: no real results.',
  planErrors: (errors) => `The plan sheet has ${count(errors, 'error', 'errors')}: results below, if any, are of the last reading and cannot be written.`,
  seeErrors: 'See the errors',
  unit: 'Unit',
  allUnits: 'All units',
  kind: 'Subject',
  allKinds: 'All subjects',
  verdict: 'Result',
  verdicts: {
    all: 'All results',
    notMet: 'A target is not met',
    near: 'Nearly met',
    qualified: 'Qualified',
    notQualified: 'Not qualified',
    notJudged: 'Not judged, or cannot be yet',
  },
  nearMeans: 'Nearly met: of whatever is missing, at most 5 cases, or 1 point.',
  sort: 'Sort',
  orders: {
    report: 'As in the report',
    least: (measure) => `Missing least ${MEASURE[measure]}`,
    shortfall: (measure) => `Missing most ${MEASURE[measure]}`,
    gap: (measure) => `Farthest from the target in ${MEASURE[measure]}`,
    name: 'By given name (A–Z)',
  },
  list: 'Who is missing how much',
  shown: (count, all) => `${number(count)} of ${number(all)} rows`,
  none: 'There is no such row.',
  selectedElsewhere: 'The row that is selected in Excel',
  measure: { cases: 'Cases', money: 'Money' },
  rate: (rate, target, comparator) => `${bare(rate)} / ${comparator === '>' ? '>' : ''}${terms.percent(Number(target) / 100)}`,
  gap: signed,
  rateTitle: 'Rate / target',
  gapTitle: 'Gap in percentage points',
  missing: (amount, unit) => `${short(amount, unit)} short`,
  met: 'met',
  further: { notMet: 'not met', notJudged: 'cannot be judged yet' },
  qualification: (which, unmeasured) =>
    ({ qualified: 'Qualified', notQualified: 'Not qualified', notJudged: unmeasured ? 'Not judged' : 'Cannot be judged yet' })[which],
  officers: (met, all) => `Officers qualified: ${number(met)}/${number(all)}`,
  summary: {
    heading: 'Summary of the whole report',
    kind: 'Subject',
    met: 'Met',
    notMet: 'Not met',
    notJudged: 'Not judged',
    qualifies: 'Qualifies',
    kindCount: (kind, count) => `${kind} (${number(count)})`,
  },
} satisfies ResultsTexts;
