/** Arguments by which every text of the catalogues can be called. What they hold is plain ASCII: a Vietnamese letter in a sentence is the catalogue's. */
import type { MeasureExplanation, Product } from '../../src/assessment/explain';
import type { FurtherResult } from '../../src/assessment/further';
import type { FileProblem } from '../../src/plan/file';
import { type FurtherMeasure, RATE_COMPARATORS } from '../../src/plan/further';
import { type Band, EDGE_RULES, type Plan } from '../../src/plan/plan';
import type { PlanProblem } from '../../src/plan/problems';
import type { CellProblem, CellProblemCode } from '../../src/plan/sheet/read';
import { keysOf } from '../../src/terms/records';
import { KINDS, UNITS } from '../../src/terms/terms';

const band = (change: Partial<Band> = {}): Band => ({
  kind: 'officer',
  measure: 'cases',
  from: 200,
  fromIncluded: true,
  to: 1300,
  toIncluded: false,
  unit: 'cases',
  target: 77.5,
  comparator: '>=',
  reference: 'III.3',
  ...change,
});

/** A band of every form. */
const BANDS: Band[] = [
  ...[true, false].flatMap((fromIncluded) => [true, false].map((toIncluded) => band({ fromIncluded, toIncluded }))),
  band({ from: null }),
  band({ from: null, toIncluded: true }),
  band({ to: null }),
  band({ to: null, fromIncluded: false }),
  band({ from: null, to: null }),
  band({ measure: 'money', unit: 'billion', comparator: '>' }),
];

/** Every code, so that none is forgotten. */
const CELL_CODES: Record<CellProblemCode, true> = {
  missingKind: true,
  unknownKind: true,
  partOfKind: true,
  unknownMeasure: true,
  unknownUnit: true,
  unitOfOtherMeasure: true,
  badBound: true,
  badFlag: true,
  badTarget: true,
  missingTarget: true,
  targetAbove100: true,
  targetDecimals: true,
  badComparator: true,
  emptyBand: true,
  noRows: true,
  missingColumn: true,
  missingTable: true,
  missingEntry: true,
  entryTwice: true,
  unknownEntry: true,
  badDate: true,
  periodReversed: true,
  dateOrder: true,
  unknownChoice: true,
  missingText: true,
  badLimit: true,
  missingLimit: true,
  unknownPer: true,
  unknownSubject: true,
  unknownCondition: true,
  unknownTitle: true,
  noDenominator: true,
  furtherTwice: true,
  badRateComparator: true,
  notAsked: true,
  denominatorOfAnswer: true,
  onlyKind: true,
  levelOfDeciding: true,
  otherWord: true,
  textNumber: true,
};
export const CELL_PROBLEMS: CellProblem[] = keysOf(CELL_CODES).flatMap((code) =>
  ['Ab', '', '77', '1.2', 'info'].map((text) => ({ code, text, meant: 'Cd, Ef' })),
);

const about = { kind: 'office', subject: null, measure: 'cases' } as const;
export const PLAN_PROBLEMS: PlanProblem[] = [
  { code: 'overlap', about, first: band(), second: band({ from: null }) },
  ...(
    [
      [100, 200],
      [null, 200],
      [100, null],
    ] as const
  ).map(([from, to]): PlanProblem => ({ code: 'hole', about, from, to, unit: 'million', band: band() })),
  { code: 'edge', about, at: 1500, unit: 'cases', band: band() },
  { code: 'rising', about, lower: band(), upper: band({ target: 90 }) },
  { code: 'rising', about: { ...about, measure: 'money' }, lower: band(), upper: band({ target: 90 }) },
  { code: 'mixedUnits', about: { ...about, subject: 'Chi cục Ef' }, units: ['dong', 'billion'], band: band() },
  { code: 'overlap', about: { ...about, level: 'Ab' }, first: band(), second: band({ from: null }) },
  { code: 'levelAlone', about: { ...about, level: 'Ab' }, band: band({ level: 'Ab' }) },
  { code: 'overlap', about, first: band(), second: band() },
  { code: 'levelNamed', name: 'Ab', band: band({ level: 'Ab' }) },
  { code: 'kindMissing', kind: 'department' },
  { code: 'measureMissing', kind: 'office', measure: 'cases', band: band() },
];

export const FILE_PROBLEMS: FileProblem[] = [
  { code: 'tooLarge' },
  { code: 'notJson' },
  { code: 'notPlan' },
  { code: 'noVersion' },
  { code: 'otherVersion', version: '2' },
  { code: 'value', path: ['bands', 3, 'target'], issue: 'too_big', facts: { allowed: '100', expected: '' } },
  { code: 'value', path: ['elsewhere'], issue: 'unheard of', facts: { allowed: '', expected: '' } },
  ...PLAN_PROBLEMS.map((problem): FileProblem => ({ code: 'plan', problem })),
];

const product = (amount: bigint): Product => ({ factor: 100n, amount, product: 100n * amount });

function explanation(completed: number, change: Partial<MeasureExplanation> = {}, of: Band | null = band()): MeasureExplanation {
  return {
    measure: 'cases',
    unit: 'cases',
    figures: { total: 1200, toEnforce: null, eligible: 1000, completed },
    caseload: 200,
    basis: 'total',
    average: null,
    result: { verdict: 'notMet', reason: 'notReached', band: of, onEdge: true, target: 0.77, achieved: 0.5, gap: -27, shortfall: 270 },
    rate: 5000n,
    check: { left: product(500n), right: product(770n), comparator: '>=', holds: false, reached: product(770n), decimals: 0 },
    ...change,
  };
}
const ASKS: FurtherMeasure['asks'][] = [...RATE_COMPARATORS.map((comparator) => ({ of: 'Ab', target: 5, comparator })), { answer: true }, { answer: false }];
const FURTHER: FurtherResult[] = ASKS.flatMap((asks) =>
  (['reached', 'notReached', 'noColumn', 'twoColumns', 'empty', 'unreadable', 'noWhole', 'exceeds', 'namesake', 'unitsDiffer', 'fraction'] as const).map(
    (reason) => ({
      measure: { name: 'Ab', kind: 'office', column: 'Cd', asks, reference: 'Ef' },
      verdict: reason === 'reached' ? 'met' : reason === 'notReached' ? 'notMet' : 'notJudged',
      reason,
      about: 'Cd',
      rate: 'of' in asks ? 512n : null,
    }),
  ),
);
const EXPLANATIONS: MeasureExplanation[] = [
  ...[null, 'Cd'].map((column) =>
    explanation(500, { average: { amount: 1200, officers: 6, column }, result: { ...explanation(500).result, level: { name: 'Ab', band: band() } } }),
  ),
  explanation(500, {
    basis: 'toEnforce',
    result: { ...explanation(500).result, verdict: 'met', level: null, nextLevel: { name: 'Ab', band: band(), shortfall: 9 } },
  }),
  explanation(500),
  explanation(500, { caseload: null, check: null, rate: null }),
  explanation(500, {}, band({ from: null })),
  explanation(500, {}, null),
  explanation(770, { check: { left: product(770n), right: product(770n), comparator: '>=', holds: true, reached: null, decimals: 0 } }),
];
const plans = keysOf(EDGE_RULES).flatMap((edgeRule) =>
  (['both', 'either'] as const).flatMap((qualifiesBy) => (['total', 'toEnforce'] as const).map((basis) => ({ edgeRule, qualifiesBy, basis }) as Plan)),
);
const problem = { address: 'C4', text: 'x', figure: 'total', problem: 'negative' } as const;

/** Calls of texts that take more than one kind of thing; the end of the path tells which text. Whatever is not here is called by FILLS. */
export const CALLS: Record<string, readonly (readonly unknown[])[]> = {
  'terms.amount': [
    [1, 'cases'],
    [1234.5, 'cases'],
    [1234.5, 'billion'],
  ],
  'history.total': [
    [5, 'cases'],
    [-2, 'billion'],
  ],
  'history.eligible': [
    [5, 'cases'],
    [-2, 'billion'],
  ],
  'history.asked': [
    [75, '>='],
    [75.5, '>'],
  ],
  'terms.whole': [[14600n]],
  'terms.rate': [[7653n], [123456n], [-5n]],
  'award.rate': [[7653n]],
  'terms.band': BANDS.map((one) => [one]),
  'terms.date': [['2024-06-30']],
  '.date': [['2024-06-30']],
  'award.amount': [[1234.5, 'million']],
  'doubt.identityFails': [
    ['unitIsSumOfPeople', 1, 1],
    ['totalIsSumOfUnits', 2, 1200],
  ],
  'doubt.unusableFigure': [
    ['C4', 'x', 'total', 'negative', 'Ab'],
    ['C4', 'x', 'completed', 'notWhole', 'Ab'],
  ],
  'doubt.unmatched': [
    ['Ab', '', 'cases'],
    ['Ab', 'Cd', 'money'],
  ],
  'refusal.noHeader': [[['total', 'eligible']], [['total']], [[]], [['name']]],
  'refusal.sameColumn': [['cases', ['eligible', 'completed'], 'E4']],
  'refusal.emptyFigure': [['money', 'eligible', 'E4']],
  'refusal.missingFigure': [
    ['cases', ['eligible'], 'A1:B2'],
    ['money', ['eligible', 'total'], 'A1:B2'],
  ],
  'doubt.ownTargets': [['Ab', 'Cd', 83.45, 77]],
  'question.measures': [['million', 120]],
  'question.contradiction': [['cases', 'ab = cd', 3, 12]],
  'question.unit': [
    ['dong', '1'],
    [null, '1'],
  ],
  'question.units': [['thousand', 'million']],
  'question.onlyPart': [['cases', 'Ab']],
  'question.addedParts': [['cases']],
  'question.ratio': [['money', 'eligible', 'total', 0.0007]],
  'question.also': [[['Ab']], [['Ab', 'Cd']]],
  'question.period': [['Ab', '2023-10-01', '2024-06-30']],
  'question.sheets': [[['Ab', 'Cd']]],
  'question.twoNames': [[['Ab'], ['B', 'C']]],
  'answer.name': [
    ['B', 'Ab'],
    ['B', ''],
  ],
  'question.sums': [['Ab', 3, 4]],
  'question.levels': [[['Ab'], ['Cd', 'Ef']]],
  'answer.columns': [
    ['C', 'D', 'E + F', 'Ab'],
    ['C', 'D', 'E', ''],
  ],
  'answer.unit': [
    ['cases', 300],
    ['thousand', 42],
  ],
  'answer.typical': [
    ['cases', 300],
    ['thousand', 42],
  ],
  'answer.kind': [...KINDS, 'nobody', 'total'].map((kind) => [kind]),
  'pointing.kind': [...KINDS, 'nobody', 'total'].map((kind) => [kind]),
  'pointing.unitName': UNITS.map((unit) => [unit]),
  'pointing.said': [
    [{ what: 'figure', measure: 'cases', figure: 'eligible', columns: ['D'] }],
    [{ what: 'figure', measure: 'money', figure: 'completed', columns: ['D', 'E'] }],
    [{ what: 'unit', measure: 'money', unit: 'million' }],
    [{ what: 'name', columns: ['B'] }],
    [{ what: 'ignore', columns: ['D', 'E'] }],
    [{ what: 'heading', row: 4 }],
    [{ what: 'rows', count: 1200 }],
    [{ what: 'use', use: true }],
    [{ what: 'use', use: false }],
  ],
  'questions.effect': [
    [{ judged: 2, qualified: 1, samples: [] }],
    [{ judged: 1200, qualified: 0, samples: [{ name: 'Ab', measure: 'cases', total: 300, eligible: 200, completed: null }] }],
  ],
  'error.unfinished': [
    [[{ sheet: 'Biểu việc', address: 'A1:B2' }, { sheet: 'Biểu tiền' }], []],
    [[], ['Biểu việc']],
  ],
  'reason.notJudged': [['Ab', 'noEligible']],
  'quota.over': [
    ['office', 1, 1, ''],
    ['staff', 3, 2, 'Cd'],
  ],
  'results.figures.farthestBy': [
    [-1319n, 'cases'],
    [250n, 'money'],
  ],
  'results.qualification': (['qualified', 'notQualified', 'notJudged'] as const).flatMap((which) => [
    [which, true],
    [which, false],
  ]),
  'selected.award': (['qualified', 'notQualified', 'notJudged'] as const).flatMap((qualification) =>
    plans.flatMap((plan) => [[], FURTHER].map((further) => [{ qualification, further }, plan])),
  ),
  'selected.band': EXPLANATIONS.map((one) => [one]),
  'selected.edge': EXPLANATIONS.flatMap((one) => plans.map((plan) => [one, plan])),
  'selected.figures': EXPLANATIONS.map((one) => [one]),
  'selected.check': EXPLANATIONS.map((one) => [one]),
  'selected.shortfall': EXPLANATIONS.map((one) => [one]),
  'selected.level': EXPLANATIONS.map((one) => [one]),
  'selected.further': FURTHER.map((one) => [one]),
  'selected.unusable': [[problem]],
  'plan.target': [[band()], [band({ comparator: '>' })]],
  'plan.rules': plans.flatMap((plan) => [[plan], [{ ...plan, perOfficer: true }]]),
  'plan.further': ASKS.map((asks) => [{ name: 'Ab', kind: 'office', column: 'Cd', asks, reference: 'Ef' }]),
  'planSheet.cell': CELL_PROBLEMS.map((one) => [one]),
  'planSheet.whole': PLAN_PROBLEMS.map((one) => [one]),
  'issues.invalid_type': ['string', 'number', 'int', 'boolean', 'array', 'object', 'null'].map((expected) => [{ allowed: '', expected }]),
  'issues.invalid_value': [[{ allowed: 'a, b', expected: '' }], [{ allowed: '', expected: '' }]],
  'issues.too_big': [[{ allowed: '100', expected: '' }]],
  'issues.too_small': [[{ allowed: '1', expected: '' }], [{ allowed: '5', expected: '' }]],
};

/** One thing for all arguments of a text. */
export const FILLS: readonly unknown[] = ['Ab', '', 0, 1, -1, 2, 1234.5, ['Ab'], ['Ab', 'Cd'], 'cases', 'money', 'thousand', 'completed'];
