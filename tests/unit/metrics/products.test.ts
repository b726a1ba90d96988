import { describe, expect, test } from 'vitest';
import type { LogEntry } from '../../../utils/events/entry.ts';
import type { ReadingId } from '../../../utils/events/readings.ts';
import { personsOf, productsOf } from '../../../utils/metrics/products.ts';
import { heard, shopAccount, told, valueOf } from './accounts.ts';

const of = (product: string, second: number, reading: ReadingId, value: number): LogEntry =>
  ({ ...told(second, reading, value), item: product }) as LogEntry;

const LOG = [
  of('dress', 0, 'productViewers', 10),
  of('dress', 50, 'productViewers', 110),
  of('shoes', 0, 'productViewers', 0),
  of('shoes', 50, 'productViewers', 40),
];

describe('what a console reports of products', () => {
  test('is kept for each of them', () => {
    const products = productsOf(LOG);
    expect([...products.keys()]).toEqual(['dress', 'shoes']);
    expect(products.get('dress')?.productViewers).toMatchObject({ first: { low: 10 }, top: { low: 110 } });
  });

  test('is the same when it is heard twice', () => {
    expect(productsOf([...LOG, ...LOG])).toEqual(productsOf(LOG));
  });

  test('is none of the broadcast’s own figures', () => {
    expect(productsOf([told(0, 'gmv', 500)]).size).toBe(0);
  });
});

describe('persons over several products', () => {
  test('are at least those of the one with the most, and at most all of them', () => {
    expect(personsOf(productsOf(LOG), 'productViewers')).toMatchObject({ value: null, low: 100, high: 140 });
  });

  test('of one product are known', () => {
    expect(personsOf(productsOf(LOG.slice(0, 2)), 'productViewers')).toMatchObject({
      value: 100,
      low: 100,
      high: 100,
    });
  });

  test('are not known where no product has them', () => {
    expect(personsOf(productsOf(LOG), 'productClickers')).toBeNull();
  });

  test('stand among a broadcast’s figures', () => {
    const room = [heard(0, 60)];
    const account = shopAccount(room, [told(1, 'gmv', 5), heard(0, 60)], { products: productsOf(LOG) });
    expect(valueOf(account, 'productViewers')).toEqual([null, 100, 140]);
  });
});
