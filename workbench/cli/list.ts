/**
 * `list`: *Danh sách đề nghị* from the review. Without a review it is refused, where the ribbon's button makes the review: the button does what is due
 * next and a person reads what it did; of a command that ends with 0 a script expects the list.
 */
import { type Listed, makeList } from '../../src/excel/award/nomination-sheet';
import { awardPlan } from '../../src/excel/award/review';
import { JSON_OUT, PLAN, TODAY } from './call';
import { command } from './command';
import { describeList, listAsJson } from './job-words';
import { choosePlan, refuseOutdated } from './open-session';

export const LIST = command<Listed>({
  name: 'list',
  says: 'Danh sách đề nghị: lập từ trang xét đã điền, sẵn sàng để in.',
  options: [PLAN, TODAY, JSON_OUT],
  run: async ({ settings: { plan: choice, today } }) => {
    const plan = awardPlan(await choosePlan(choice));
    await refuseOutdated(plan, today);
    return makeList(plan, today);
  },
  text: describeList,
  data: listAsJson,
});
