/** Signs that stand in every language. */
import type { Product, WholeCheck } from '../../assessment/explain';

/** Between two products. */
export const sign = ({ left, right }: { left: Product; right: Product }): string =>
  left.product > right.product ? '>' : left.product === right.product ? '=' : '<';

/** "125 + 28 = 153; 100 × 153 = 15.300 ≥ 15.257": what is missing, as the comparison in whole numbers has it. '' where nothing is. */
export function reachedBy({ left, right, reached, comparator }: WholeCheck, whole: (amount: bigint) => string): string {
  if (!reached) return '';
  const { factor, amount, product } = reached;
  const sum = `${whole(left.amount)} + ${whole(amount - left.amount)} = ${whole(amount)}`;
  return `${sum}; ${whole(factor)} × ${whole(amount)} = ${whole(product)} ${comparator === '>' ? '>' : '≥'} ${whole(right.product)}`;
}
