import { describe, expect, test } from 'vitest';
import { marksIn } from '../../../utils/alerts/explained.ts';
import { productMarksOf } from '../../../utils/metrics/product-marks.ts';
import { pulsesOf, settledUntil } from '../../../utils/alerts/pulse.ts';
import type { LogEntry } from '../../../utils/events/entry.ts';
import { at, claimsOf, happened, heard, told } from '../metrics/accounts.ts';

const pulses = (log: readonly LogEntry[], until?: number) =>
  pulsesOf(claimsOf(log), productMarksOf(log), until === undefined ? {} : { until: at(until) }).pulses;

const product = (second: number, item: string | null): LogEntry => ({
  kind: item === null ? 'productHidden' : 'productShown',
  at: at(second),
  viewer: null,
  count: 1,
  value: 0,
  item,
  sign: null,
});

describe('pulses', () => {
  test('are one for each ten seconds, also for those in which nothing was heard', () => {
    const found = pulses([heard(0, 20), heard(40, 50)], 70);
    expect(found.map((pulse) => pulse.at)).toEqual([0, 10, 20, 30, 40, 50, 60].map(at));
    expect(found.map((pulse) => pulse.heard / 1000)).toEqual([10, 10, 0, 0, 10, 0, 0]);
  });

  test('hold the events that were seen, a combo as one', () => {
    const log = [happened(1, 'comment'), happened(3, 'gift', 99), happened(12, 'comment'), heard(0, 20)];
    expect(pulses(log).map(({ events }) => events)).toEqual([{ comment: 1, gift: 1 }, { comment: 1 }]);
  });

  test('hold the viewers online on average', () => {
    const log = [told(0, 'online', 100), told(5, 'online', 200), heard(0, 10)];
    expect(pulses(log)[0]?.online).toEqual({ viewers: 150, slack: 0 });
  });

  test('hold a running total’s rise since its last reading, how long ago that was and how rounded it is', () => {
    const log = [
      told(2, 'entries', 100),
      told(15, 'entries', 130),
      told(45, 'entries', 160),
      told(52, 'entries', 150, 250),
      heard(0, 60),
    ];
    expect(pulses(log).map(({ rises }) => rises.entries)).toEqual([
      { count: 0, slack: 0, slots: 1 },
      { count: 30, slack: 0, slots: 1 },
      undefined,
      undefined,
      { count: 30, slack: 0, slots: 3 },
      { count: 40, slack: 100, slots: 1 },
    ]);
  });

  test('say which product is explained, and since when', () => {
    const log = [product(5, 'a'), product(15, 'b'), product(25, 'b'), product(35, null), heard(0, 40)];
    expect(pulses(log).map((pulse) => pulse.product)).toEqual([
      { item: 'a', since: at(5) },
      { item: 'b', since: at(15) },
      { item: 'b', since: at(15) },
      null,
    ]);
  });

  test('still know that one is, without its name, once only slots are left', () => {
    const claims = claimsOf([product(5, 'a'), product(25, null), heard(0, 40)]);
    expect(marksIn(claims)).toEqual([
      { at: at(0), up: true, item: null },
      { at: at(20), up: false, item: null },
    ]);
  });

  test('are the same in pieces as at once', () => {
    const log = [
      ...Array.from({ length: 30 }, (_, index) => told(index * 7, 'entries', index * index)),
      ...Array.from({ length: 50 }, (_, index) => happened(index * 4, 'comment')),
      heard(0, 90),
      heard(130, 210),
    ];
    const claims = claimsOf(log);
    const whole = pulsesOf(claims, [], { until: at(240) });
    const first = pulsesOf(claims, [], { until: at(110) });
    const { next } = first.carry;
    const rest = pulsesOf(
      claims.filter(({ slot }) => next !== null && slot >= next),
      [],
      { carry: first.carry, until: at(240) },
    );
    expect([...first.pulses, ...rest.pulses]).toEqual(whole.pulses);
    expect(rest.carry).toEqual(whole.carry);
  });

  test('of a console beside the room’s page count the time heard once', () => {
    const claims = [...claimsOf([heard(0, 10)]), ...claimsOf([heard(0, 10)], 'console')];
    expect(pulsesOf(claims, []).pulses.map((pulse) => pulse.heard / 1000)).toEqual([10]);
  });
});

test('a running room is settled as far as it was heard, and half a minute ago where it is silent', () => {
  expect(settledUntil(at(100), at(110))).toBe(at(100));
  expect(settledUntil(at(100), at(200))).toBe(at(170));
});
