import { liveShopping, productChange, SHOPPING_SOLD_OUT, SHOPPING_UPDATED } from '../douyin.ts';
import { type Explanation, priceIn } from './plan.ts';
import { runningTotal } from './running.ts';
import type { Sending } from './sending.ts';
import { PRODUCTS } from './words.ts';
import type { World } from './world.ts';

/**
 * The host's work on the cart. Putting a product up sends two messages, the cart with the product marked as
 * explained and the product itself; half way the cart comes again and the product's stock is updated, which
 * puts nothing up; taking it down sends the cart with nothing marked.
 */
export function productSendings({ plan, startedAt, sales }: World): Sending[] {
  const sold = PRODUCTS.map((_, index) =>
    runningTotal(
      sales.orders
        .filter(({ product, paidAt }) => product === index && paidAt !== null)
        .map(({ paidAt, items }) => ({ at: paidAt ?? 0, value: items })),
    ),
  );
  const cart = (due: number, explained: number | null): Sending => ({
    due,
    make: ({ id, room }) => productChange({ id, room, at: startedAt + due, cart: cartWith(explained) }),
  });
  const update = (due: number, product: number): Sending => ({
    due,
    make: ({ id, room }) =>
      liveShopping({
        id,
        room,
        at: startedAt + due,
        type: SHOPPING_UPDATED,
        updateType: 1,
        changed: [PRODUCTS[product]?.id ?? ''],
        products: PRODUCTS.length,
      }),
  });
  const single = (due: number, explanation: Explanation, soldOut: boolean): Sending => ({
    due,
    make: ({ id, room }) => {
      const { id: product = '', title = '' } = PRODUCTS[explanation.product] ?? {};
      return liveShopping({
        id,
        room,
        at: startedAt + due,
        ...(soldOut && { type: SHOPPING_SOLD_OUT, soldOut }),
        product: { id: product, title, price: priceIn(explanation) },
        products: PRODUCTS.length,
        sold: sold[explanation.product]?.(due) ?? 0,
      });
    },
  });
  return plan.explanations.flatMap((explanation) => {
    const { product, from, until, flash } = explanation;
    const half = Math.round((from + until) / 2);
    return [
      cart(from, product),
      single(from + 20, explanation, false),
      cart(half, product),
      update(half + 1_500, product),
      ...(flash ? [single(sales.soldOutAt, explanation, true)] : []),
      cart(until, null),
    ];
  });
}

/** The cart as it is listed; the index of the product that is being explained, or null. */
export const cartWith = (explained: number | null) =>
  PRODUCTS.map(({ id }, index) => ({ id, explaining: index === explained }));
