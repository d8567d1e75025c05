/** `review`: *Xét khen thưởng*. Makes the review sheet from the report, or brings the one that is there up to date; what people typed stays. */
import { awardPlan, type Made, makeReview } from '../../src/excel/award/review';
import type { AwardPlan } from '../../src/award/evaluate';
import { JSON_OUT, PLAN, READING, TODAY } from './call';
import { command, type Job } from './command';
import { describeReview, reviewAsJson } from './job-words';
import { choosePlan, examineCalculated } from './open-session';

/** The review as it was written, by which plan. */
export interface Reviewed {
  plan: AwardPlan;
  made: Made;
}

async function review({ workbook, settings: { plan: choice, reading, today } }: Job): Promise<Reviewed> {
  const plan = awardPlan(await choosePlan(choice));
  const { assessed } = await examineCalculated(workbook, { plan, reading });
  return { plan, made: await makeReview(plan, assessed, today) };
}

export const REVIEW = command<Reviewed>({
  name: 'review',
  says: 'Xét khen thưởng: lập trang xét từ báo cáo, hoặc cập nhật trang đã có (giữ mọi nội dung đã nhập).',
  options: [PLAN, READING, TODAY, JSON_OUT],
  run: review,
  text: describeReview,
  data: reviewAsJson,
});
