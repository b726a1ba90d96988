import { describe, expect, test } from 'vitest';
import type { ViewerKeyRow } from '../../../utils/store/schema.ts';
import { after, days, moment } from '../../../utils/units.ts';
import { KEY_BYTES } from '../../../utils/viewers/hash.ts';
import { newKey, youngest } from '../../../utils/viewers/keys.ts';

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

  test('of any two broadcasts within 30 days is alive at both', () => {
    let keys: ViewerKeyRow[] = [];
    for (let day = 0; day < 200; day += 1) {
      const now = after(NOW, days(day));
      const used = youngest(keys, now) ?? newKey(now);
      keys = [...keys.filter(({ id }) => id !== used.id), used];
      expect(used.diesAt).toBeGreaterThanOrEqual(after(now, days(30)));
    }
    expect(keys.length).toBe(7);
  });
});
