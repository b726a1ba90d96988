import { leastOf, type ProductAcross } from '../../../utils/metrics/across/products.ts';
import type { MetricId } from '../../../utils/metrics/definitions.ts';
import type { Known } from '../../../utils/metrics/figure.ts';

/** The figures of a product over all its explanations. */
export const PRODUCT_COLUMNS = [
  'gmvPerMinute',
  'productClickers',
  'netFlow',
] as const satisfies readonly MetricId[];
type Column = (typeof PRODUCT_COLUMNS)[number];

/** What products are sorted by. */
export type ProductKey = 'item' | 'explanations' | 'length' | 'best' | Column;

const figureOf = (product: ProductAcross, key: Column | 'best'): Known | null =>
  key === 'best' ? (product.best?.gmvPerMinute ?? null) : product[key];

/** Products in the order of a column; what is not known stands last either way. */
export function productsBy(
  products: readonly ProductAcross[],
  key: ProductKey,
  rising: boolean,
): ProductAcross[] {
  const way = rising ? 1 : -1;
  const rankOf = (product: ProductAcross): number => {
    if (key === 'explanations' || key === 'length') return product[key];
    const known = key === 'item' ? null : figureOf(product, key);
    return known ? leastOf(known) : -Infinity;
  };
  return products.toSorted((a, b) => {
    if (key === 'item') return way * a.item.localeCompare(b.item, 'zh-CN', { numeric: true });
    const [one, other] = [rankOf(a), rankOf(b)];
    if (one === other) return 0;
    if (one === -Infinity || other === -Infinity) return one === -Infinity ? 1 : -1;
    return way * (one - other);
  });
}
