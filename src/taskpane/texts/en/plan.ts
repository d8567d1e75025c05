/** Texts of the pane about the plan, in English. */
import { count, number, percent } from '../../../messages/en/numbers';
import { quoted } from '../../../messages/en/quotes';
import { isRate, type RateComparator } from '../../../plan/further';
import type { EdgeRule } from '../../../plan/plan';
import type { PlanTexts } from '../vi/plan';

/** Where the band lies that takes a caseload on an open edge. */
export const EDGE_SIDES = { above: 'above', below: 'below' } satisfies Record<EdgeRule, string>;

/** A target with how it is compared: 77%, above 50%. */
export const target: PlanTexts['target'] = ({ target: asked, comparator }) => (comparator === '>' ? `above ${percent(asked)}` : percent(asked));

const RATES: Record<RateComparator, string> = { '>=': 'at least', '>': 'more than', '<=': 'at most', '<': 'less than' };

/** What a rate should be: at least 5%. */
export const askedFor = ({ target: asked, comparator }: { target: number; comparator: RateComparator }): string => `${RATES[comparator]} ${percent(asked)}`;

export const planEn = {
  heading: 'Campaign plan',
  issuer: 'Issued by',
  number: 'Number',
  dataPeriod: 'Figures of',
  campaignPeriod: 'Campaign',
  period: (from, to) => `${from} – ${to}`,
  option: (issuer, year) => `${issuer} – ${year}`,
  source: { sheet: (sheet) => `On the sheet "${sheet}" of this workbook`, builtin: 'Built in', label: 'Source' },
  sheetOption: (sheet, called) => `Sheet "${sheet}"${called && `: ${called}`}`,
  outdated: 'The plan has changed since results were last written. The results on the report are those of the old plan until they are written again.',
  created: (sheet) => `The plan is now on the sheet "${sheet}".`,
  blank: (sheet) => `The sheet "${sheet}" is ready to be filled in. Once the places named under Plan are filled in, reports can be classified.`,
  errors: (errors) => `The plan has ${count(errors, 'error', 'errors')}: nothing is classified until they are mended.`,
  edges: (edges) => `Bounds the plan leaves open (${number(edges)})`,
  warnings: (warnings) => `To look at in the plan (${number(warnings)})`,
  table: 'Targets',
  assigned: 'Targets assigned by name',
  levels: 'Further levels of the target',
  further: ({ name, column, asks, reference }) => {
    const asked = isRate(asks)
      ? `column ${quoted(column)} over ${quoted(asks.of)}${asks.without === undefined ? '' : ` (without ${quoted(asks.without)})`} ${askedFor(asks)}`
      : `column ${quoted(column)} says ${asks.answer ? 'yes' : 'no'}`;
    return `${quoted(name)}: ${asked}${reference && ` (${quoted(reference)})`}.`;
  },
  columns: { name: 'Name', band: 'Band', target: 'Target', reference: 'Paragraph' },
  bandsOf: (kind, measure) => `${kind}, ${measure}`,
  target,
  rules: ({ qualifiesBy, edgeRule, basis, perOfficer }) =>
    [
      `Qualifies by reaching ${qualifiesBy === 'both' ? 'both cases and money' : 'either measure'}.`,
      `Bands go by ${basis === 'total' ? 'the total caseload' : 'the cases to enforce'}${perOfficer ? ', of units their average per officer' : ''}; an edge that is left open belongs to the band ${EDGE_SIDES[edgeRule]}.`,
    ].join(' '),
  action: {
    label: 'Plan sheet and plan file',
    create: 'Put this plan into the workbook',
    createEmpty: 'New plan (empty form)',
    createMore: 'Copy this plan to a new sheet',
    goTo: 'Go to the plan sheet',
    export: 'Export to a file',
    import: 'Import from a file',
  },
  hint: {
    create: 'The plan is written on a sheet to edit, print and hand on with the workbook. The sheet is yours: "Remove" does not delete it.',
    empty: 'Fill in the empty cells of the plan sheet; they are read as you go.',
  },
  exported: (name) =>
    `The file ${name} was made. If Excel does not ask where to save it: select everything in the box below, copy it into a text file and give it a name that ends with .json.`,
  exportedContent: 'Contents of the plan file',
} satisfies PlanTexts;
