import { describe, expect, test } from 'vitest';
import type { Pulse } from '../../../utils/alerts/pulse.ts';
import { ratioOf } from '../../../utils/alerts/alert.ts';
import type { RuleId } from '../../../utils/alerts/rules.ts';
import { alertsOf } from '../../../utils/alerts/watch.ts';
import { between, seconds } from '../../../utils/units.ts';
import { DELAYS, DISPERSIONS } from './delays.ts';
import {
  chance,
  gammaRoom,
  type Kind,
  poissonRoom,
  pulse,
  slotAt,
  type Stream,
  wanderingRoom,
} from './rooms.ts';

const HOUR = 360;
const HALF_HOUR = 180;
const TEN_MINUTES = 60;

/** A room of comments alone: steady, at another share for some slots, steady again. */
const withStep = (stream: Stream, share: number, slots: number, from = HOUR, rest = HOUR): Pulse[] =>
  Array.from({ length: from + slots + rest }, (_, index) =>
    pulse(index, {
      events: { comment: stream(index >= from && index < from + slots ? share : 1) },
    }),
  );

/** Where comments are all the interaction there is, either may be told, but only one. */
const FALLS: readonly RuleId[] = ['commentsFell', 'interactionsFell', 'interactionsHalved'];

/** How long after the drop it is found, in seconds, if within half an hour; false alarms before it are left out. */
function delayOf(kind: Kind, seed: number): number | null {
  const pulses = withStep(kind.stream(seed, 'drop'), 0.5, HALF_HOUR, HOUR, 0);
  const found = alertsOf(pulses).find(({ rule, from }) => FALLS.includes(rule) && from > slotAt(HOUR));
  return found ? between(slotAt(HOUR), found.from) / 1000 : null;
}

const SEEDS = Array.from({ length: 100 }, (_, seed) => seed);
const delays = (kind: Kind, seeds = SEEDS): (number | null)[] =>
  seeds.map((seed) => delayOf(kind, seed)).toSorted((a, b) => (a ?? Infinity) - (b ?? Infinity));

describe('a drop by half', () => {
  test.each([
    [200, 400, 1],
    [500, 60, 0],
    [2000, 60, 0],
  ])(
    'is found within a minute at %i Poisson events a minute, in all of %i tries but %i',
    (rate, tries, few) => {
      const missed = Array.from({ length: tries }, (_, seed) => seed).filter((seed) => {
        const alerts = alertsOf(withStep(poissonRoom(rate).stream(seed, 'drop'), 0.5, 6, HOUR, 0));
        return !alerts.some(({ rule, from }) => FALLS.includes(rule) && from > slotAt(HOUR));
      });
      expect(missed.length).toBeLessThanOrEqual(few);
    },
  );

  test('is found within a minute wherever in a slot it begins', () => {
    const { poisson } = chance(7, 'within a slot');
    for (const heardBefore of [0.1, 0.3, 0.5, 0.7, 0.9]) {
      const found = SEEDS.filter(() => {
        // The slot in which it begins is at full rate for a part of it.
        const share = (index: number): number =>
          index < HOUR ? 1 : index === HOUR ? (1 + heardBefore) / 2 : 0.5;
        const pulses = Array.from({ length: HOUR + 7 }, (_, index) =>
          pulse(index, { events: { comment: poisson((share(index) * 200) / 6) } }),
        );
        const alert = alertsOf(pulses).find(({ from }) => from > slotAt(HOUR));
        return alert && between(slotAt(HOUR), alert.from) <= seconds(60 + heardBefore * 10);
      });
      expect(found.length).toBeGreaterThanOrEqual(SEEDS.length - 1);
    }
  });

  test('says since when, from what to what, and that it is over once the room is back', () => {
    for (const seed of SEEDS.slice(0, 20)) {
      const [alert, ...others] = alertsOf(withStep(poissonRoom(600).stream(seed, 'x'), 0.5, TEN_MINUTES));
      expect(others).toEqual([]);
      expect(FALLS).toContain(alert?.rule);
      expect(Math.abs(between(slotAt(HOUR), alert?.since ?? slotAt(0)))).toBeLessThanOrEqual(seconds(40));
      expect(Math.abs((alert?.before ?? 0) - 600)).toBeLessThan(30);
      expect(ratioOf(alert ?? { before: null, now: null })).toBeCloseTo(0.5, 0);
      const back = between(slotAt(HOUR + TEN_MINUTES), alert?.until ?? slotAt(0));
      expect(back).toBeGreaterThan(0);
      expect(back).toBeLessThanOrEqual(seconds(90));
    }
  });

  test('that stays is the room’s new level after half an hour, and is told once', () => {
    for (const seed of SEEDS.slice(0, 20)) {
      const alerts = alertsOf(withStep(poissonRoom(600).stream(seed, 'x'), 0.5, 3 * HOUR, HOUR, 0));
      expect(alerts).toHaveLength(1);
      expect(between(alerts[0]?.since ?? slotAt(0), alerts[0]?.until ?? slotAt(0))).toBeLessThanOrEqual(
        seconds(32 * 60),
      );
    }
  });

  test('is not told where the room is as bursty as a real one and has few comments: chance does the same', () => {
    expect(delays(wanderingRoom(64, 31, 6)).filter((delay) => delay !== null).length).toBeLessThan(5);
  });

  test('is found as soon as the README says, later the fewer the events and the burstier the room', () => {
    const seeds = SEEDS.slice(0, 20);
    for (const [rate, stated] of DELAYS) {
      for (const [index, { median, found }] of stated.entries()) {
        const dispersion = DISPERSIONS[index] ?? 1;
        const kind = dispersion === 1 ? poissonRoom(rate) : gammaRoom(rate, dispersion);
        const measured = delays(kind, seeds);
        const share = measured.filter((delay) => delay !== null).length / seeds.length;
        const luck = 3 * Math.sqrt((found * (1 - found)) / seeds.length);
        expect(Math.abs(share - found), kind.name).toBeLessThanOrEqual(luck + 0.06);
        // Half of so few tries may lie some slots from half of all.
        const half = measured[seeds.length / 2] ?? Infinity;
        if (median === null) continue;
        expect(half, kind.name).toBeGreaterThanOrEqual(median / 2);
        expect(half, kind.name).toBeLessThanOrEqual(median * 2);
      }
      expect(isRising(stated.map(({ median }) => median ?? Infinity))).toBe(true);
    }
    for (const index of DISPERSIONS.keys()) {
      const medians = [...DELAYS.values()].map((row) => row[index]?.median ?? Infinity);
      expect(isRising(medians.toReversed())).toBe(true);
    }
  }, 60_000);
});

const isRising = (numbers: readonly number[]): boolean =>
  numbers.every((number, index) => index === 0 || number >= (numbers[index - 1] ?? 0));
