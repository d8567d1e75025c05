/** "Lập danh sách đề nghị": makes the list from the review, or, where there is none yet, the review from the report. Loaded when it first runs. */
import { localDay } from '../award/deadline';
import type { Progress } from '../excel/kit/chunks';
import { answered, examine } from '../excel/results/classify';
import { compareReview, OutdatedReviewError } from '../excel/compare-review';
import { makeList } from '../excel/award/nomination-sheet';
import { awardPlan, hasReview, makeReview } from '../excel/award/review';
import type { CommandTexts } from './texts/texts';
import type { Plan } from '../plan/plan';
import type { Report } from './registry';

/** Makes what is due next. @throws MissingError when the plan says nothing of awards */
export async function listOrReview(chosen: Plan, texts: CommandTexts, progress: Progress): Promise<Report> {
  const plan = awardPlan(chosen);
  const today = localDay(new Date());
  if (await hasReview()) {
    const { outdated, open } = await compareReview(plan, today);
    if (outdated.length > 0) throw new OutdatedReviewError(outdated);
    return listReport(plan, texts, today, open);
  }
  const { assessed } = answered(await examine({ plan, progress }));
  const { update } = await makeReview(plan, assessed, today);
  return { intent: 'info', text: texts.reviewMade(update.subjects.length), review: true, show: true };
}

/** @param open questions about the report: the review could not be compared with it */
async function listReport(plan: Plan, texts: CommandTexts, today: string, open: number): Promise<Report> {
  const { list, kept, pageSet } = await makeList(plan, today);
  const doubts = [
    ...(list.incomplete.length > 0 ? [texts.listIncomplete(list.incomplete.length)] : []),
    ...(list.undecided.length > 0 ? [texts.listUndecided(list.undecided.length)] : []),
    ...(list.overQuota.length > 0 ? [texts.listOverQuota(list.overQuota.length)] : []),
    ...(pageSet ? [] : [texts.pageNotSet]),
    ...(open > 0 ? [texts.notCompared(open)] : []),
  ];
  const text = [texts.listed(list.collectives.length, list.officers.length + list.others.length), ...doubts, ...(kept ? [texts.listKept(kept)] : [])].join(' ');
  return { intent: doubts.length > 0 ? 'warning' : 'success', text, review: true, show: doubts.length > 0 };
}
