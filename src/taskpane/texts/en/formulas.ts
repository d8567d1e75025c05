/** Texts of the pane about formulas instead of values, in English. */
import { allQuoted } from '../../../messages/en/quotes';
import type { FormulaTexts } from '../vi/formulas';

export const formulasEn = {
  heading: 'How results are written',
  writing: { values: 'Values', builtin: 'Excel formulas', functions: 'THADS functions' },
  explained: {
    values: 'Fixed numbers and words. When figures change, press Write results again.',
    builtin: 'Recalculated when figures or the plan sheet change, on every PC. The plan sheet is added where there is none.',
    functions: 'Recalculated when figures change, where the award board is installed. Elsewhere they show #NAME? once edited.',
  },
  repair: 'Repair formulas',
  freeze: 'Freeze as values',
  repaired: 'The formulas of the award board were written again.',
  frozen: (sheets) => `Formulas were replaced by values on: ${allQuoted(sheets)}.`,
} satisfies FormulaTexts;
