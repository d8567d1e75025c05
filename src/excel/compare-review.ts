/** The review of awards held against the report as it stands now, before a list or a paper is made from it. ExcelApi 1.9. */
import type { AssessedSubject } from '../assessment/report';
import { differingFromReport } from '../award/review-update';
import { ToldError } from '../messages/told-error';
import type { Plan } from '../plan/plan';
import { awardPlan, reviewOf } from './award/review';
import { NoReportError } from './kit/errors';
import { inExcel } from './kit/run';
import { examine } from './results/classify';

/** The review says something else than the report of some people: a person says first whether it is brought up to date. */
export class OutdatedReviewError extends ToldError {
  override readonly name = 'OutdatedReviewError';
  constructor(readonly names: readonly string[]) {
    super(({ error }) => error.outdatedReview(names));
  }
}

/** What came of the comparison. */
export interface ReviewComparison {
  /** Those of whom the review says something else than the report. */
  outdated: string[];
  /** How the report assesses everybody now; null where nothing could be compared. */
  assessed: AssessedSubject[] | null;
  /** Questions about the report that are open: as long as there are any, nothing can be compared. */
  open: number;
}

/** Reads the report and the review. A workbook without a report has nothing to compare with: its review stands for itself. @throws OtherCampaignError */
export async function compareReview(plan: Plan, today: string): Promise<ReviewComparison> {
  const award = awardPlan(plan);
  const table = await inExcel((context) => reviewOf(context, award));
  const examination = await examine({ plan }).catch((error: unknown) => {
    if (error instanceof NoReportError) return null;
    throw error;
  });
  if (!examination) return { outdated: [], assessed: null, open: 0 };
  const { assessed, recognition } = examination;
  if (recognition.questions.length > 0) return { outdated: [], assessed: null, open: recognition.questions.length };
  return { outdated: table ? differingFromReport(award, table, assessed, today) : [], assessed, open: 0 };
}
