import { describe, expect, test } from 'vitest';
import type { ViewerKeyRow } from '../../../utils/store/schema.ts';
import { after, days, moment, type Moment } from '../../../utils/units.ts';
import { KEY_BYTES } from '../../../utils/viewers/hash.ts';
import { elderOf, newKey, youngest } from '../../../utils/viewers/keys.ts';
import { random } from '../../rooms/generated/random.ts';

const NOW = moment(1_767_225_600_000);
const born = (daysAgo: number): ViewerKeyRow => newKey(after(NOW, days(-daysAgo)));

describe('a new key', () => {
  test('is random, lives 60 days and has a name that says nothing of it', () => {
    const [a, b] = [newKey(NOW), newKey(NOW)];
    expect(a.secret).toHaveLength(KEY_BYTES);
    expect(Buffer.compare(a.secret, b.secret)).not.toBe(0);
    expect(a.id).not.toBe(b.id);
    expect(a.diesAt - a.bornAt).toBe(days(60));
    expect(a.id).not.toContain(Buffer.from(a.secret).toString('hex').slice(0, 8));
  });
});

describe('the key to hash with', () => {
  test('is the youngest', () => {
    const [old, young] = [born(20), born(3)];
    expect(youngest([old, young], NOW)).toBe(young);
    expect(youngest([young, old], NOW)).toBe(young);
  });

  test('is no key that is past half its life: a new one begins then, and the two overlap by half', () => {
    expect(youngest([born(30)], NOW)).toBeNull();
    expect(youngest([born(29.9)], NOW)).not.toBeNull();
    expect(youngest([], NOW)).toBeNull();
  });

  test('lives on for 30 days at least', () => {
    for (const { used, now } of broadcasts(200)) {
      expect(used[0]?.diesAt).toBeGreaterThanOrEqual(after(now, days(30)));
    }
  });
});

describe('a shorter life that the user chose', () => {
  test('is that of new keys, and begins another at half of it, whatever the present one was given', () => {
    const short = newKey(NOW, days(14));
    expect(short.diesAt - short.bornAt).toBe(days(14));
    expect(youngest([born(8)], NOW, days(14))).toBeNull();
    expect(youngest([born(6)], NOW, days(14))).not.toBeNull();
  });

  test('is kept by the keys that have it when it is longer again: none is used past half its own', () => {
    const short = newKey(after(NOW, days(-8)), days(14));
    expect(youngest([short], NOW, days(60))).toBeNull();
  });
});

describe('the elder key', () => {
  test('is the one before the youngest, and none where that is the only one', () => {
    const [old, middle, young] = [born(55), born(31), born(3)];
    expect(elderOf([old, young, middle], young)).toBe(middle);
    expect(elderOf([young], young)).toBeNull();
  });
});

/** Broadcasts at odd times over some days, with the keys that each begins with. */
function broadcasts(over: number): { now: Moment; used: readonly ViewerKeyRow[] }[] {
  const { exponential } = random(over, 'broadcasts');
  const all: { now: Moment; used: readonly ViewerKeyRow[] }[] = [];
  let keys: ViewerKeyRow[] = [];
  for (let day = 0; day < over; day += exponential(0.9)) {
    const now = after(NOW, days(day));
    keys = keys.filter(({ diesAt }) => diesAt > now);
    const key = youngest(keys, now) ?? newKey(now);
    keys = [...keys.filter(({ id }) => id !== key.id), key];
    const elder = elderOf(keys, key);
    all.push({ now, used: elder ? [key, elder] : [key] });
  }
  return all;
}

describe('any two broadcasts', () => {
  const all = broadcasts(400);
  const pairs = all.flatMap((a, index) => all.slice(index + 1).map((b) => [a, b] as const));
  const shared = (pair: (typeof pairs)[number]): boolean =>
    pair[0].used.some((key) => pair[1].used.includes(key));
  const apart = ([a, b]: (typeof pairs)[number]): number => b.now - a.now;

  test('within 30 days have a key in common', () => {
    const near = pairs.filter((pair) => apart(pair) <= days(30));
    expect(near.length).toBeGreaterThan(1000);
    expect(near.filter((pair) => !shared(pair))).toEqual([]);
  });

  test('more than 60 days apart have none', () => {
    expect(pairs.filter((pair) => apart(pair) > days(60) && shared(pair))).toEqual([]);
  });
});
