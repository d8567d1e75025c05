/** What a report shows of the plan's further measures, in the review: written as a text that says by its beginning whether the measure is met, and read back. Pure. */
import type { FurtherResult } from '../assessment/further';
import { hundredthsText } from '../cells/format';
import { type FurtherMeasure, furtherFor, isRate } from '../plan/further';
import type { Plan } from '../plan/plan';
import type { SubjectKind } from '../terms/terms';
import { askedRate } from '../words/notes';
import { statedFactOf } from './columns';
import type { ShownFurther, StatedFact } from './subject';
import { MET_OR_NOT, meaningOf, wordFor } from './vocabulary';

/** By the key of the condition. */
export type FurtherShown = Record<StatedFact, ShownFurther>;

/** What the report shows; what is not known is not among it. */
export function furtherShown(results: readonly FurtherResult[]): FurtherShown {
  const known = results.filter(({ verdict }) => verdict !== 'notJudged');
  return Object.fromEntries(known.map((one) => [statedFactOf(one.measure.name), { met: one.verdict === 'met', said: textOf(one) }]));
}

function textOf({ verdict, rate, about, measure: { asks } }: FurtherResult): string {
  const found = rate === null ? `biểu ghi "${about}"` : `${hundredthsText(rate)} %`;
  return `${wordFor(MET_OR_NOT, verdict === 'met')}: ${found} ${askedText(asks)}`;
}

/** What the plan asks, at the end of the text. */
const askedText = (asks: FurtherMeasure['asks']): string => `(${isRate(asks) ? askedRate(asks) : `phải ghi ${asks.answer ? 'Có' : 'Không'}`})`;

const KEY = 'further:';

/** The condition of which a column, by its key, says what the report shows; null for every other column. */
export const shownIn = (key: string): StatedFact | null => (key.startsWith(KEY) ? (key.slice(KEY.length) as StatedFact) : null);

/** Reads the cells of a row. @param keys of the columns that the review has; null where nothing is shown */
export function readFurther(plan: Pick<Plan, 'further'>, kind: SubjectKind, at: (key: string) => unknown, keys: readonly string[]): FurtherShown | null {
  const columns = keys.flatMap((key) => {
    const fact = shownIn(key);
    return fact ? [{ key, fact }] : [];
  });
  if (columns.length === 0) return null;
  const asked = new Map(furtherFor(plan, kind).map(({ name, asks }) => [statedFactOf(name), askedText(asks)]));
  const shown = columns.flatMap(({ key, fact }) => {
    const said = String(at(key)).normalize('NFC').trim();
    const met = meaningOf(MET_OR_NOT, said.split(':')[0]);
    // What was found under another target says nothing of this one.
    return typeof met === 'boolean' && said.endsWith(asked.get(fact) ?? '?') ? [[fact, { met, said }] as const] : [];
  });
  return shown.length > 0 ? Object.fromEntries(shown) : null;
}
