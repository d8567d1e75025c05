/** Texts of the pane about what would be if more were completed, in English. */
import { en } from '../../../messages/en';
import { number } from '../../../messages/en/numbers';
import type { WhatIfTexts } from '../vi/what-if';

const { terms } = en;

export const whatIfEn = {
  heading: 'If more were completed',
  amount: (measure) => `${measure === 'cases' ? 'Cases' : 'Money'} completed in addition`,
  measureLabel: 'Cases or money',
  example: { cases: 'e.g. 3', money: 'e.g. 300 trieu (million)' },
  sourceLabel: 'Where it comes from',
  source: { pending: 'from what is not completed (same denominator)', new: 'new enforceable cases (the denominator grows)' },
  tooMuch: (pending, unit) => `Only ${terms.amount(pending, unit)} is enforceable and not completed.`,
  notNumber: 'Please type a number above 0, such as 3, or 2,5 ty (billion).',
  notWhole: 'Cases are whole numbers.',
  becomes: (measure, rate, verdict) => `${measure === 'cases' ? 'Cases' : 'Money'} ${rate}: ${verdict.toLowerCase()}.`,
  missing: (amount, unit) => `Still missing ${terms.amount(amount, unit)}.`,
  unitNeeds: (amount, people) =>
    `Still missing ${amount}; ${people.length === 1 ? '1 person' : `${number(people.length)} people`} at least could bring it: ${people.join(', ')}.`,
  unitCannot: (amount) => `Still missing ${amount}; all that its people have not completed would not be enough.`,
  person: (name, amount) => `${name} (${amount} not completed)`,
  go: 'Try: what if more were completed?',
  hold: 'Keep, and try others (nothing is written)',
  held: (count) => (count === 1 ? 'Trying 1 change' : `Trying ${number(count)} changes`),
  heldHint: 'Only tried: nothing is written into the workbook.',
  clear: 'Drop all',
  text: 'The changes that are tried, as text',
  reads: (amount) => `= ${amount}`,
  line: (name, amount, source) => `${name}: ${amount} more, ${source === 'pending' ? 'enforceable and not completed until now' : 'new enforceable cases'}`,
  lineThen: (name, results) => `  → ${name}: ${results}`,
} satisfies WhatIfTexts;
