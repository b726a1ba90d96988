import { describe, expect, test } from 'vitest';
import { accountOf } from '../../../utils/metrics/account.ts';
import { givesOf } from '../../../utils/platforms/registry.ts';
import type { PlatformId } from '../../../utils/units.ts';
import {
  accountOfClaims,
  at,
  claimsOf,
  happened,
  heard,
  roomAccount,
  shopAccount,
  told,
} from './accounts.ts';

const gapsOf = (log: Parameters<typeof roomAccount>[0]) =>
  roomAccount(log).gaps.map(({ from, until, length }) => [
    (from - at(0)) / 1000,
    (until - at(0)) / 1000,
    length / 1000,
  ]);

describe('an account', () => {
  test('is none where nothing was heard', () => {
    expect(
      accountOf([], { gives: givesOf('douyin' as PlatformId), viewers: {}, products: new Map() }),
    ).toBeNull();
  });

  test('runs from the first to the last moment heard, and is wholly covered without a gap', () => {
    const account = roomAccount([heard(3, 95)]);
    expect([account.from, account.until, account.coverage]).toEqual([at(3), at(95), 1]);
    expect(account.gaps).toEqual([]);
  });

  test('of a part runs from its first slot, and knows what was heard before', () => {
    const account = roomAccount([told(5, 'likes', 10), told(65, 'likes', 30), heard(0, 120)], { since: 60 });
    expect([account.from, account.until, account.partial]).toEqual([at(60), at(120), true]);
    expect(account.base?.totals.likes?.top.low).toBe(10);
  });

  test('of nothing but a console has the console’s time; a room’s page leads where there is one', () => {
    const shop = [heard(0, 300)];
    expect(accountOfClaims(claimsOf(shop, 'console')).until).toBe(at(300));
    expect(shopAccount([heard(0, 60)], shop).until).toBe(at(60));
  });
});

describe('a gap', () => {
  test('within a slot is as long as what is missing of it', () => {
    expect(gapsOf([heard(0, 3), heard(7, 30)])).toEqual([[0, 10, 4]]);
  });

  test('over several slots is one gap', () => {
    const [gap, ...more] = gapsOf([heard(0, 13), heard(45, 60)]);
    expect([gap, more]).toEqual([[13, 45, 32], []]);
  });

  test('shorter than a second is none: clocks have steps', () => {
    expect(gapsOf([heard(0, 12), heard(12.8, 30)])).toEqual([]);
  });

  test('counts against what was covered', () => {
    expect(roomAccount([heard(0, 30), heard(90, 120)]).coverage).toBe(0.5);
  });

  test('that another recorder filled is none', () => {
    const ann = claimsOf([heard(0, 30), heard(90, 120)], 'room', 'ann');
    const ben = claimsOf([heard(20, 100)], 'room', 'ben');
    expect(accountOfClaims([...ann, ...ben])).toMatchObject({ gaps: [], coverage: 1 });
  });

  test('of a console does not matter while the room was heard', () => {
    expect(shopAccount([heard(0, 120)], [heard(0, 10), heard(110, 120)]).gaps).toEqual([]);
  });
});

describe('the viewers’ time', () => {
  test('is ∫N dt over what was heard', () => {
    const { area } = roomAccount([told(0, 'online', 100), told(30, 'online', 40), heard(0, 60)]);
    const viewerTime = (30 * 100 + 30 * 40) * 1000;
    expect(area).toEqual({ value: viewerTime, low: viewerTime, high: viewerTime, length: 60_000 });
  });

  test('is bridged over a gap: straight from the level before to the level after', () => {
    const log = [told(0, 'online', 100), heard(0, 30), told(60, 'online', 300), heard(60, 90)];
    const { area } = roomAccount(log);
    expect(area?.value).toBe((30 * 100 + 30 * 200 + 30 * 300) * 1000);
    expect(area?.low).toBe((30 * 100 + 30 * 100 + 30 * 300) * 1000);
    expect(area?.high).toBe((30 * 100 + 30 * 300 + 30 * 300) * 1000);
    expect(area?.length).toBe(90_000);
  });

  test('is bridged more closely where the room has a record of how its level moves', () => {
    const steady = Array.from({ length: 60 }, (_, step) => told(step * 10, 'online', 100 + (step % 2)));
    const before = steady.filter(({ at: time }) => time < at(300));
    const behind = steady.filter(({ at: time }) => time >= at(330));
    const account = roomAccount([...before, heard(0, 300), ...behind, heard(330, 600)]);
    const { area } = account;
    expect(area?.length).toBe(600_000);
    expect(area?.low).toBeGreaterThan(599 * 100_000);
    expect(area?.high).toBeLessThan(602 * 101_000);
    expect(area?.low).toBeLessThan(area?.value ?? 0);
  });

  test('is none where online was never told', () => {
    expect(roomAccount([happened(1, 'comment'), heard(0, 60)]).area).toBeNull();
  });
});
