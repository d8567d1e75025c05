/** A formula as a person of another display language types it: separators change, function names stay English (as in Vietnamese Excel). */
import { tokenize } from './formula';
import { separatorsOf } from './number-format';

/** `=ROUND(A1,0.5)` → `=ROUND(A1;0,5)` where the decimal sign is a comma. */
export function localFormula(formula: string, locale: string): string {
  if (separatorsOf(locale).decimal !== ',') return formula;
  const tokens = tokenize(formula.slice(1));
  if (!tokens) return formula;
  const local = tokens.map((t) => (t.kind === 'comma' && t.text === ',' ? ';' : t.kind === 'number' ? t.text.replace('.', ',') : t.text));
  return `=${local.join('')}`;
}
