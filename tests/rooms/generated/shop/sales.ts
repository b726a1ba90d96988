import { random, type Random } from '../random.ts';
import type { Crowd } from './crowd.ts';
import { type Deed, momentIn } from './deed.ts';
import { type Explanation, overlap, type Plan, priceIn } from './plan.ts';
import { PRODUCTS } from './words.ts';

/** A viewer and a product: it was shown to them, or they opened its page. */
export interface Interest extends Deed {
  readonly product: number;
}

/** An order; moments are null for steps it never took. */
export interface Order extends Interest {
  readonly id: string;
  readonly items: number;
  /** In fen, for all its pieces. */
  readonly amount: number;
  readonly paidAt: number | null;
  readonly refundedAt: number | null;
}

/** What the shop sold. */
export interface Sales {
  readonly shown: readonly Interest[];
  readonly clicked: readonly Interest[];
  readonly orders: readonly Order[];
  /** When the flash sale's stock was gone. */
  readonly soldOutAt: number;
}

const LOOK = 4_000;
const PAID = 0.87;
const REFUNDED = 0.04;
const COUPON = 500;
/** How many take a second one a little later. */
const AGAIN = 0.12;

export function salesOf(seed: number, plan: Plan, { visits }: Crowd): Sales {
  const chance = random(seed, 'sales');
  const soldOutAt = soldOutIn(plan);
  const shown: Interest[] = [];
  const clicked: Interest[] = [];
  const orders: Order[] = [];
  for (const visit of visits) {
    for (const explanation of plan.explanations) {
      const seen = overlap(visit, explanation);
      if (seen.until - seen.from < LOOK) continue;
      const { viewer } = visit;
      const { product, flash } = explanation;
      shown.push({ viewer, product, at: seen.from + LOOK });
      const { appeal = 0, desire = 0 } = PRODUCTS[product] ?? {};
      if (!chance.chance(appeal * (flash ? 1.7 : 1))) continue;
      const click = { viewer, product, at: momentIn(chance, seen.from + LOOK, seen.until) };
      clicked.push(click);
      const late = flash && click.at > soldOutAt;
      if (late || !chance.chance(desire * (flash ? 1.3 : 1))) continue;
      const more = chance.chance(AGAIN) ? [{ ...click, at: click.at + chance.int(40_000, 150_000) }] : [];
      orders.push(...[click, ...more].map((each) => orderOf(chance, plan, explanation, each)));
    }
  }
  const inOrder = (a: Deed, b: Deed): number => a.at - b.at;
  return {
    shown: shown.toSorted(inOrder),
    clicked: clicked.toSorted(inOrder),
    orders: orders.filter(({ at }) => at <= plan.settled).toSorted(inOrder),
    soldOutAt,
  };
}

function soldOutIn({ explanations }: Plan): number {
  const flash = explanations.find((explanation) => explanation.flash);
  if (!flash) throw new Error('the plan has no flash sale');
  return Math.round(flash.from + (flash.until - flash.from) * 0.85);
}

function orderOf(chance: Random, { settled }: Plan, explanation: Explanation, click: Interest): Order {
  const items = chance.chance(0.82) ? 1 : chance.int(2, 3);
  const at = momentIn(chance, click.at + 6_000, click.at + 40_000);
  const pays = momentIn(chance, at + 3_000, at + 45_000);
  const paidAt = chance.chance(PAID) && pays <= settled ? pays : null;
  const regrets = momentIn(chance, pays + 60_000, pays + 500_000);
  return {
    ...click,
    id: `69${chance.digits(17)}`,
    at,
    items,
    amount: priceIn(explanation) * items - (chance.chance(0.25) ? COUPON : 0),
    paidAt,
    refundedAt: paidAt !== null && regrets <= settled && chance.chance(REFUNDED) ? regrets : null,
  };
}
