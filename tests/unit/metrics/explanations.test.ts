import { describe, expect, it } from 'vitest';
import type { LogEntry } from '../../../utils/events/entry.ts';
import { explainedFor, explanationsOf } from '../../../utils/metrics/explanations.ts';
import { explainedIn } from '../../../utils/metrics/explained.ts';
import { accountOf } from '../../../utils/metrics/account.ts';
import { givesOf } from '../../../utils/platforms/registry.ts';
import type { PlatformId } from '../../../utils/units.ts';
import { at, claimsOf, happened, heard, told } from './accounts.ts';

const shown = (second: number, item: string): LogEntry =>
  ({ ...happened(second, 'productShown'), item }) as LogEntry;
const hidden = (second: number): LogEntry => happened(second, 'productHidden');
const spansOf = (log: readonly LogEntry[], end = 600) =>
  explanationsOf(log, at(end)).map(({ item, from, until }) => [
    item,
    (from - at(0)) / 1000,
    (until - at(0)) / 1000,
  ]);

describe('a product is explained', () => {
  it('from when it is put up until it is taken down', () => {
    expect(spansOf([shown(10, 'a'), hidden(40)])).toEqual([['a', 10, 40]]);
  });

  it('until another takes its place, and the last one until the end', () => {
    expect(spansOf([shown(10, 'a'), shown(40, 'b')])).toEqual([
      ['a', 10, 40],
      ['b', 40, 600],
    ]);
  });

  it('once, however many recorders tell of it and in whatever order', () => {
    const log = [shown(11, 'a'), hidden(41), shown(10, 'a'), hidden(40)];
    expect(spansOf(log)).toEqual([['a', 10, 40]]);
    expect(explainedFor(explanationsOf(log, at(600)))).toBe(30_000);
  });

  it('each time it is put up', () => {
    expect(spansOf([shown(10, 'a'), hidden(20), shown(30, 'a'), hidden(50)])).toHaveLength(2);
  });
});

describe('while a product is explained', () => {
  const room: LogEntry[] = [
    told(0, 'online', 100),
    told(0, 'entries', 500),
    told(290, 'online', 200),
    told(290, 'entries', 900),
    shown(300, 'a'),
    told(420, 'online', 150),
    told(420, 'entries', 950),
    hidden(420),
    told(600, 'online', 150),
    heard(0, 600),
  ];
  const product = (second: number, orders: number): LogEntry =>
    ({ ...told(second, 'orders', orders), item: 'a' }) as LogEntry;
  const shop = [product(290, 4), product(320, 5), product(400, 9), product(430, 10), heard(290, 430)];
  const account = accountOf([...claimsOf(room), ...claimsOf(shop, 'console')], {
    viewers: {},
    products: new Map(),
    gives: givesOf('douyin' as PlatformId),
    explanations: explanationsOf(room, at(600)),
  });

  it('the room’s figures are those of that time', () => {
    const [part] = account ? explainedIn(account, shop) : [];
    expect(part?.room.entries).toMatchObject({ figure: { value: 50 } });
    expect(part?.room.netFlow).toMatchObject({ figure: { value: expect.any(Number) as number } });
  });

  it('the product’s own orders lie between the readings within it and those around it', () => {
    const [part] = account ? explainedIn(account, shop) : [];
    expect(part?.product.orders).toMatchObject({ figure: { low: 4, high: 6, basis: 'reported' } });
    expect(part?.product.gmv).toEqual({ unknown: 'notYet' });
  });
});
