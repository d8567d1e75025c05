/**
 * A row of the history: the figures of one unit or person in one measure on one day, with the target and the verdict of that day. Made from a report that
 * was assessed; kept in the workbook's table (table.ts). Pure.
 */
import type { AssessedSubject } from '../assessment/report';
import type { Plan } from '../plan/plan';
import type { Recognition } from '../report/recognise';
import { type Comparator, type Measure, MEASURES, type Qualification, type SubjectKind, type Unit, type Verdict } from '../terms/terms';
import { bandWords } from '../words/notes';
import { countedFrom, figuresPeriod } from './day';

/** Days are `YYYY-MM-DD`. Amounts in `unit`; null where the report has none. */
export interface HistoryRow {
  /** The day that the figures are of. */
  day: string;
  /** The day from which they are counted: figures of two days compare as sums only where both are counted from the same day. */
  since: string;
  kind: SubjectKind;
  /** The unit that a person belongs to; the own name of a unit. */
  agency: string;
  name: string;
  measure: Measure;
  unit: Unit;
  total: number | null;
  toEnforce: number | null;
  eligible: number | null;
  completed: number | null;
  /** The band in words; '' where there is none. */
  band: string;
  /** Per cent; null where the plan sets none. */
  target: number | null;
  comparator: Comparator;
  verdict: Verdict;
  /** Of the subject, over all measures. */
  qualification: Qualification;
  /** What the plan is called. */
  plan: string;
  /** The file that the figures were taken in from; '' for the report of the workbook itself, null where a person has added the row. */
  source: string | null;
}

/** What a report that was read is on a day, counted from when it says, or its plan does. */
export function rowsOfReport(
  plan: Plan,
  { recognition, assessed }: { recognition: Pick<Recognition, 'sheets'>; assessed: readonly AssessedSubject[] },
  day: string,
): HistoryRow[] {
  const { from } = figuresPeriod(recognition.sheets, plan.dataPeriod);
  return historyRows(plan, assessed, { day, since: countedFrom(day, from, plan.dataPeriod) });
}

/** What an assessed report is on a day. @param since the day from which its figures are counted @param source '' for the workbook's own report */
export function historyRows(
  plan: Plan,
  assessed: readonly AssessedSubject[],
  { day, since, source = '' }: { day: string; since: string; source?: string },
): HistoryRow[] {
  return assessed.flatMap(({ subject, byMeasure, qualification }) =>
    MEASURES.flatMap((measure): HistoryRow[] => {
      const [found, result] = [subject.figures[measure], byMeasure[measure]];
      if (!found || !result) return [];
      const { total, toEnforce, eligible, completed } = found.figures;
      const { band, verdict } = result;
      return [
        {
          ...{ day, since, kind: subject.kind, agency: subject.agency, name: subject.name, measure, unit: found.unit },
          ...{ total, toEnforce, eligible, completed },
          band: band ? bandWords(band) : '',
          target: band?.target ?? null,
          comparator: band?.comparator ?? '>=',
          ...{ verdict, qualification, plan: plan.name, source },
        },
      ];
    }),
  );
}
