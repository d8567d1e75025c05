/** Why one subject has its verdict, step by step, with the comparison in whole numbers as a person with a pocket calculator would check it. Pure. */
import { decimalsOf, toScaledInteger } from '../cells/decimal';
import type { Plan } from '../plan/plan';
import type { Figures } from '../terms/figures';
import { type Comparator, type Measure, MEASURES, type SubjectKind, type Unit } from '../terms/terms';
import type { MeasureAssessment } from './assess';
import { caseloadOf, isPerOfficer } from './caseload';
import type { AssessedSubject } from './report';
import { shownRate } from './shown-rate';

/** `factor` × `amount` = `product`: whole numbers of any size. */
export interface Product {
  factor: bigint;
  amount: bigint;
  product: bigint;
}

/** achieved ≥ target, multiplied out: 100 × completed against target × eligible. */
export interface WholeCheck {
  left: Product;
  right: Product;
  comparator: Comparator;
  holds: boolean;
  /** The same with the shortfall added; null where nothing is missing. */
  reached: Product | null;
  /** Decimals of the figures: both sides were multiplied by so many powers of ten to be whole. */
  decimals: number;
}

export interface MeasureExplanation {
  measure: Measure;
  unit: Unit;
  figures: Figures;
  /** The figure that chose the band. */
  caseload: number | null;
  /** The figure that it is, or is made of. */
  basis: Plan['basis'];
  /** Of a unit whose caseload is an average per Chấp hành viên: what was divided by how many, and the column that says so (null: counted from the rows). */
  average: { amount: number; officers: number; column: string | null } | null;
  result: MeasureAssessment;
  /** As it is printed, in hundredths of a per cent; null where there is none. */
  rate: bigint | null;
  /** Null where there are no figures to compare. */
  check: WholeCheck | null;
}

/** One explanation for each measure that the workbook has figures of. */
export function explain(plan: Plan, { subject, kind, officers, byMeasure }: Omit<AssessedSubject, 'qualification'>): MeasureExplanation[] {
  return MEASURES.flatMap((measure) => {
    const found = subject.figures[measure];
    const result = byMeasure[measure];
    if (!found || !result) return [];
    const { figures, unit } = found;
    const rate = shownRate(figures, result);
    return [
      {
        measure,
        unit,
        figures,
        caseload: caseloadOf(plan, kind, figures, officers),
        basis: plan.basis,
        average: averageOf(plan, kind, figures, officers),
        result,
        rate,
        check: wholeCheck(figures, result),
      },
    ];
  });
}

function averageOf(plan: Plan, kind: SubjectKind, figures: Figures, officers: number | null | undefined): MeasureExplanation['average'] {
  const amount = figures[plan.basis];
  return isPerOfficer(plan, kind) && amount !== null && officers ? { amount, officers, column: plan.officersColumn ?? null } : null;
}

function wholeCheck({ eligible, completed }: Figures, { band, verdict, shortfall }: MeasureAssessment): WholeCheck | null {
  if (!band || verdict === 'notJudged' || eligible === null || completed === null) return null;
  const decimals = Math.max(decimalsOf(completed), decimalsOf(eligible));
  const places = decimalsOf(band.target);
  const hundred = 100n * 10n ** BigInt(places);
  const done = toScaledInteger(completed, decimals);
  const left = times(hundred, done);
  const right = times(toScaledInteger(band.target, places), toScaledInteger(eligible, decimals));
  const missing = shortfall ?? 0;
  return {
    left,
    right,
    comparator: band.comparator,
    holds: verdict === 'met',
    reached: missing > 0 ? times(hundred, done + toScaledInteger(missing, decimals)) : null,
    decimals,
  };
}

const times = (factor: bigint, amount: bigint): Product => ({ factor, amount, product: factor * amount });

/** The subject that stands in a row of a sheet; null where none does. @param row counts from 0 */
export function subjectAt<T extends Pick<AssessedSubject, 'subject'>>(
  { sheets }: { sheets: readonly { sheet: string; rows: readonly { row: number }[] }[] },
  assessed: readonly T[],
  sheet: string,
  row: number,
): T | null {
  const places = sheets.flatMap((report, i) => (report.sheet === sheet ? [{ sheet: i, row: report.rows.findIndex((one) => one.row === row) }] : []));
  const here = places.filter((place) => place.row >= 0);
  return assessed.find(({ subject }) => subject.places.some((place) => here.some((one) => one.sheet === place.sheet && one.row === place.row))) ?? null;
}
