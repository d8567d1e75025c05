/**
 * Measures besides cases and money ("giảm việc chuyển kỳ sau", "theo dõi thi hành án hành chính"): met or not by a rate of columns that the report has of
 * its own, or by what one of its columns says. They choose no band; who does not meet one does not qualify. Types and small reads only.
 */
import type { SubjectKind } from '../terms/terms';
import type { Plan } from './plan';

/** How a rate is compared: what should fall has an upper limit. */
export const RATE_COMPARATORS = ['>=', '>', '<=', '<'] as const;
export type RateComparator = (typeof RATE_COMPARATORS)[number];

/** column / (of − without), in per cent. Columns by the headings that the report has over them. */
export interface AskedRate {
  of: string;
  /** The part of the denominator that is left out. */
  without?: string;
  /** Per cent, at most two decimals. */
  target: number;
  comparator: RateComparator;
}

/** What the column should say: yes (có, đạt) or no (không). */
export interface AskedAnswer {
  answer: boolean;
}

export interface FurtherMeasure {
  /** As the plan calls it. */
  name: string;
  kind: SubjectKind;
  /** Heading of the column with the numerator, or with the answer. */
  column: string;
  asks: AskedRate | AskedAnswer;
  /** Paragraph of the plan. */
  reference: string;
}

export const isRate = (asks: FurtherMeasure['asks']): asks is AskedRate => 'of' in asks;

/** The further measures that a plan sets for a kind; none for nearly all plans. */
export const furtherFor = ({ further }: Pick<Plan, 'further'>, kind: SubjectKind): FurtherMeasure[] => further?.filter((one) => one.kind === kind) ?? [];

/** The headings by which a plan names columns of a report, each once. */
export function namedHeadings({ further = [], officersColumn }: Pick<Plan, 'further' | 'officersColumn'>): string[] {
  const named = further.flatMap(({ column, asks }) => [column, ...(isRate(asks) ? [asks.of, asks.without] : [])]);
  return [...new Set([...named, officersColumn].filter((heading) => heading !== undefined))];
}
