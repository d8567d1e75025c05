/** Signs that stand in every language. */
import type { Product } from '../../assessment/explain';

/** Between two products. */
export const sign = ({ left, right }: { left: Product; right: Product }): string =>
  left.product > right.product ? '>' : left.product === right.product ? '=' : '<';
