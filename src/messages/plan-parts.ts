/** How the parts of the plan sheet are headed there. Sentences quote them in every language. */
import type { PlanTableName } from '../plan/sheet/words';
import { entryOf } from './entry-of';

const PARTS = {
  info: 'Thông tin chung',
  bands: 'Chỉ tiêu theo nhóm',
  further: 'Tiêu chí khác',
  conditions: 'Tiêu chuẩn, điều kiện khen thưởng',
  quotas: 'Số lượng đề nghị khen thưởng',
  unmeasured: 'Đối tượng không giao chỉ tiêu số lượng',
} satisfies Record<PlanTableName, string>;

/** @param table key of a table of the plan sheet */
export const partName = (table: string): string => entryOf(PARTS, table) ?? table;
