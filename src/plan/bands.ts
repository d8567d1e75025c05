/** Bands of a plan that is written in the sources: a row each, as the plan's own table has them. */
import type { Comparator, Measure, SubjectKind, Unit } from '../terms/terms';
import type { Band } from './plan';

/** [from, to, target]; a bound in brackets is included: '[800' and '1000)' exclude 1000. */
export type BandRow = [from: string, to: string, target: number];

/** Whose bands they are, in which measure and unit. */
export interface BandsOf {
  kind: SubjectKind;
  /** A unit or person with targets of its own. */
  subject?: string;
  measure: Measure;
  unit: Unit;
  comparator?: Comparator;
  reference: string;
}

const bound = (text: string): number | null => (/\d/.test(text) ? Number(text.replace(/[^\d.]/g, '')) : null);

export const bands = ({ comparator = '>=', ...of }: BandsOf, rows: readonly BandRow[]): Band[] =>
  rows.map(([from, to, target]) => ({
    ...of,
    from: bound(from),
    fromIncluded: from.startsWith('['),
    to: bound(to),
    toIncluded: to.endsWith(']'),
    target,
    comparator,
  }));

export const anyCaseload = (target: number): BandRow[] => [['', '', target]];
