import { beforeAll, describe, expect, test } from 'vitest';
import { type Cohort, cohortsOf, dayIn, returnRate } from '../../../../utils/metrics/across/cohorts.ts';
import { returningViewers } from '../../../../utils/metrics/across/returning.ts';
import { type BroadcastViewers, overlap } from '../../../../utils/metrics/across/viewers.ts';
import type { ViewerKeyRow } from '../../../../utils/store/schema.ts';
import { elderOf, newKey, youngest } from '../../../../utils/viewers/keys.ts';
import { random } from '../../../rooms/generated/random.ts';
import { broadcast, onDay, range } from './builders.ts';

const DAYS = 72;
/** Regulars, guests and passers-by: how many there are, and how likely each comes on an evening. */
const HABITS = [
  { people: 3000, comes: 0.6 },
  { people: 20_000, comes: 0.12 },
  { people: 25_000, comes: 0.06 },
] as const;

interface Evening {
  readonly day: number;
  readonly viewers: ReadonlySet<number>;
  readonly seen: BroadcastViewers;
}

/** A broadcast each evening but some; keys are born and die as they do. */
function season(): Evening[] {
  const { chance } = random(1, 'season');
  const people = HABITS.flatMap(({ people: count, comes }) => Array.from({ length: count }, () => comes));
  let keys: ViewerKeyRow[] = [];
  return range(0, DAYS).flatMap((day) => {
    if (day > 0 && chance(0.3)) return [];
    const now = onDay(day);
    keys = keys.filter(({ diesAt }) => diesAt > now);
    const key = youngest(keys, now) ?? { ...newKey(now), id: `key ${day}` };
    const elder = elderOf(keys, key);
    keys = [...keys.filter(({ id }) => id !== key.id), key];
    const viewers = people.flatMap((comes, person) => (chance(comes) ? [person] : []));
    const names = [key.id, ...(elder ? [elder.id] : [])];
    return [{ day, viewers: new Set(viewers), seen: broadcast(day, viewers, names) }];
  });
}

const counted = (some: ReadonlySet<number>, others: readonly Evening[]): number =>
  [...some].filter((viewer) => others.some(({ viewers }) => viewers.has(viewer))).length;

describe('two months of a room, whose regulars, guests and passers-by are known', () => {
  let evenings: Evening[];
  let cohorts: Cohort[];
  beforeAll(() => {
    evenings = season();
    const seen = evenings.map((evening) => evening.seen);
    cohorts = cohortsOf(seen, dayIn('UTC'), onDay(DAYS));
  }, 60_000);

  test('overflow the sketches of an evening, and three keys are used in turn', () => {
    expect(evenings.length).toBeGreaterThan(40);
    for (const { seen } of evenings) {
      for (const { sketch } of seen.byKey.values()) expect(sketch.limit).not.toBeNull();
    }
    expect(new Set(evenings.flatMap(({ seen }) => [...seen.byKey.keys()])).size).toBe(3);
  });

  test('have as many returning and new viewers as told: the bounds hold 95 of 100, and no value is far off', () => {
    let held = 0;
    let told = 0;
    for (const { day, viewers, seen } of evenings.filter((_, index) => index % 2 === 1)) {
      const { returning, fresh } = returningViewers(
        seen,
        evenings.map((evening) => evening.seen),
      );
      if ('unknown' in returning || 'unknown' in fresh) throw new Error(`Nothing is known of day ${day}.`);
      if (returning.value === null) continue;
      const compared = evenings.filter((other) => other.day < day && other.seen.from >= returning.from);
      const truth = counted(viewers, compared);
      told += 1;
      held += Number(returning.low <= truth && truth <= (returning.high ?? Infinity));
      expect(Math.abs(returning.value / truth - 1)).toBeLessThan(0.06);
      expect(Math.abs(returning.value + (fresh.value ?? NaN) - (returning.denominator ?? NaN))).toBeLessThan(
        1e-6,
      );
    }
    expect(told).toBeGreaterThan(0.4 * evenings.length);
    expect(held / told).toBeGreaterThanOrEqual(0.92);
  });

  test.each([
    ['returnDay1', 1],
    ['returnDay7', 7],
    ['returnDay30', 30],
  ] as const)('come back as told: %s', (id, span) => {
    let held = 0;
    let told = 0;
    const sums = { back: 0, all: 0 };
    for (const [index, { day, viewers }] of evenings.entries()) {
      const cohort = cohorts[index];
      const rate = returnRate(cohort ? [cohort] : [], id);
      const later = evenings.filter((other) => other.day > day && other.day <= day + span);
      if (day + span >= DAYS || later.length === 0) {
        expect(rate).toEqual({ unknown: 'notYet' });
        continue;
      }
      if ('unknown' in rate) throw new Error(`Nothing is known of day ${day}.`);
      const back = counted(viewers, later);
      const truth = back / viewers.size;
      expect(rate.low).toBeLessThanOrEqual(rate.high ?? 1);
      if (rate.value === null) continue;
      told += 1;
      held += Number(rate.low <= truth && truth <= (rate.high ?? 1));
      sums.back += back;
      sums.all += viewers.size;
    }
    expect(told).toBeGreaterThan(15);
    expect(held / told).toBeGreaterThanOrEqual(0.95);
    const whole = returnRate(cohorts, id);
    if ('unknown' in whole || whole.value === null) throw new Error(`${id} is not known.`);
    expect(Math.abs(whole.value / (sums.back / sums.all) - 1)).toBeLessThan(0.03);
  });

  test('compare over any 30 days, and over more only where a key is shared: else within bounds', () => {
    let apart = 0;
    for (const a of evenings) {
      for (const b of evenings.filter(({ day }) => day > a.day && (day - a.day) % 6 === 0)) {
        const { value, low, high } = overlap([a.seen], [b.seen]).both;
        if (b.day - a.day <= 30) expect(value).not.toBeNull();
        if (value !== null) continue;
        apart += 1;
        const truth = counted(a.viewers, [b]);
        expect(low).toBe(0);
        expect(high).toBeGreaterThanOrEqual(truth);
      }
    }
    expect(apart).toBeGreaterThan(10);
  });
});
