import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type ExplainedIn, productsAcross } from '../../../../utils/metrics/across/products.ts';
import { packExplained, unpackExplained } from '../../../../utils/metrics/explained-rows.ts';
import type { Known } from '../../../../utils/metrics/figure.ts';
import { broadcastViews } from '../../../../utils/metrics/views.ts';
import { between, moment } from '../../../../utils/units.ts';
import { history } from '../../../rooms/generated/history.ts';

const ZONE = 'Asia/Shanghai';
const UNTIL = moment(Date.UTC(2026, 3, 24, 12));
const details = broadcastViews(history({ broadcasts: 12, days: 6, minutes: 10, until: UNTIL }), UNTIL, {
  myRooms: [],
});
const explained = details.map(packExplained).flatMap(unpackExplained);
const valueOf = (known: Known): number | null => ('figure' in known ? known.figure.value : null);
const lowOf = (known: Known): number | null => ('figure' in known ? known.figure.low : null);

describe('explanations that were kept', () => {
  test('are those of the broadcasts, with the products’ own figures and the room’s', () => {
    const before = details.flatMap(({ key, explained: own }) => own.map((one) => ({ key, ...one })));
    expect(explained).toHaveLength(before.length);
    expect(explained.length).toBeGreaterThan(20);
    for (const [index, one] of explained.entries()) {
      const own = before[index];
      expect([one.key, one.item, one.from, one.until]).toEqual([own?.key, own?.item, own?.from, own?.until]);
      expect(valueOf(one.product.gmv)).toBe(own && valueOf(own.product.gmv));
      expect(lowOf(one.product.productClickers)).toBe(own && lowOf(own.product.productClickers));
      expect(valueOf(one.room.netFlow)).toBe(own && valueOf(own.room.netFlow));
      expect(valueOf(one.room.onlineAverage)).toBe(own && valueOf(own.room.onlineAverage));
    }
  });
});

describe('a product over all broadcasts', () => {
  const products = productsAcross(explained, ZONE);

  test('has all its explanations, and all products together have all of them', () => {
    expect(products.reduce((sum, { explanations }) => sum + explanations, 0)).toBe(explained.length);
    expect(products.reduce((sum, { length }) => sum + length, 0)).toBe(
      explained.reduce((sum, { from, until }) => sum + between(from, until), 0),
    );
  });

  test('sold by the minute what it sold in all of the minutes of which that is known', () => {
    for (const { item, platform, gmvPerMinute } of products) {
      const own = explained.filter(
        (one) => one.item === item && one.platform === platform && 'figure' in one.product.gmv,
      );
      const low = own.reduce((sum, { product }) => sum + (lowOf(product.gmv) ?? 0), 0);
      const minutes = own.reduce((sum, { from, until }) => sum + between(from, until) / 60_000, 0);
      if (own.length > 0) expect(lowOf(gmvPerMinute)).toBeCloseTo(low / minutes, 6);
      else expect(gmvPerMinute).toHaveProperty('unknown');
    }
    expect(products.some(({ gmvPerMinute }) => (lowOf(gmvPerMinute) ?? 0) > 0)).toBe(true);
  });

  test('has a net flow by the minute between the least and the most of its explanations', () => {
    for (const { item, platform, netFlow } of products) {
      const flows = explained
        .filter((one) => one.item === item && one.platform === platform)
        .flatMap(({ room }) => valueOf(room.netFlow) ?? []);
      const value = valueOf(netFlow);
      if (value === null) continue;
      expect(value).toBeGreaterThanOrEqual(Math.min(...flows) - 1e-9);
      expect(value).toBeLessThanOrEqual(Math.max(...flows) + 1e-9);
    }
    expect(products.some(({ netFlow }) => valueOf(netFlow) !== null)).toBe(true);
  });

  test('is the same in whatever order its explanations come', () => {
    const sorted = (rows: readonly ExplainedIn[]) =>
      productsAcross(rows, ZONE)
        .map(({ item, platform, length, best, ...of }) => ({
          name: `${platform} ${item}`,
          length,
          hour: best?.hour ?? null,
          low: Math.round(lowOf(of.gmvPerMinute) ?? -1),
        }))
        .toSorted((a, b) => (a.name < b.name ? -1 : 1));
    fc.assert(
      fc.property(fc.shuffledSubarray(explained, { minLength: explained.length }), (shuffled) => {
        expect(sorted(shuffled)).toEqual(sorted(explained));
      }),
      { numRuns: 20 },
    );
  });

  test('is at least what is known where not all is, and its rates are of the time of which they are known', () => {
    const [first] = details.flatMap(({ key, platform, explained: own }) =>
      own.flatMap((one) => ('figure' in one.product.gmv ? [{ ...one, key, platform }] : [])),
    );
    if (!first) throw new Error('nothing sold');
    const unheard: ExplainedIn = {
      ...first,
      product: { ...first.product, productClickers: { unknown: 'needsConsole' } },
      room: { ...first.room, netFlow: { unknown: 'notYet' } },
    };
    const [product] = productsAcross([first, unheard], ZONE);
    expect(product?.productClickers).toMatchObject({ figure: { value: null, high: null } });
    expect(product && lowOf(product.productClickers)).toBe(lowOf(first.product.productClickers));
    expect(product && valueOf(product.netFlow)).toBeCloseTo(valueOf(first.room.netFlow) ?? NaN, 9);
  });

  test('has a best hour only where there are two hours to choose from', () => {
    const [one] = explained;
    if (!one) throw new Error('nothing explained');
    expect(productsAcross([one], ZONE)[0]?.best).toBeNull();
  });
});
