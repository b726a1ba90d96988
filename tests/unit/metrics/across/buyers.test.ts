import { describe, expect, test } from 'vitest';
import {
  type Buyer,
  lifetimeValue,
  repurchase,
  tierOf,
  tiersOf,
} from '../../../../utils/metrics/across/buyers.ts';
import { after, days, moment, type ViewerHash } from '../../../../utils/units.ts';

const NOW = moment(Date.UTC(2026, 8, 1));
const buyer = (...orders: (readonly [daysAgo: number, net: number])[]): Buyer => ({
  id: orders.join() as ViewerHash,
  orders: orders.map(([ago, net]) => ({ at: after(NOW, days(-ago)), net })),
});

describe('buyers', () => {
  test('count as bought again within 7 days only where they had 7 days, and not within an hour', () => {
    const buyers = [
      buyer([20, 1], [15, 1]),
      buyer([20, 1], [10, 1]),
      buyer([20, 1], [19.99, 1]),
      buyer([3, 1], [2, 1]),
    ];
    expect(repurchase(buyers, days(7), NOW)).toEqual({ some: 1, all: 3 });
    expect(repurchase(buyers, days(30), NOW)).toEqual({ some: 0, all: 0 });
  });

  test('are worth what they brought so far, on average', () => {
    expect(lifetimeValue([buyer([5, 100], [1, 200]), buyer([1, 100])])).toBe(200);
    expect(lifetimeValue([])).toBeNull();
  });

  test('are new, growing or mature by their first order, of high value by the last 90 days', () => {
    expect(tierOf(buyer([5, 100]), NOW)).toBe('new');
    expect(tierOf(buyer([40, 100]), NOW)).toBe('growing');
    expect(tierOf(buyer([200, 100]), NOW)).toBe('mature');
    const often = [80, 60, 40, 20, 1].map((ago) => [ago, 50_000] as const);
    expect(tierOf(buyer(...often), NOW)).toBe('highValue');
    expect(tierOf(buyer(...often.slice(1)), NOW)).toBe('growing');
  });

  test('are told by recency, frequency and money, each tier for itself', () => {
    expect(tiersOf([buyer([5, 100], [1, 200]), buyer([3, 100])], NOW)).toEqual([
      { tier: 'new', buyers: 2, recency: days(2), frequency: 1.5, money: 200 },
    ]);
  });
});
