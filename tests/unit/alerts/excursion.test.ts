import { describe, expect, test } from 'vitest';
import type { Pulse } from '../../../utils/alerts/pulse.ts';
import { alertsOf, Watch } from '../../../utils/alerts/watch.ts';
import { between, seconds } from '../../../utils/units.ts';
import { chance, poissonRoom, pulse, slotAt } from './rooms.ts';

const HOUR = 360;

/** A room whose comments fall for five minutes, are back for some slots, and fall again, further. */
function twiceDown(back: number): Pulse[] {
  const next = poissonRoom(600).stream(1, 'twice');
  const shares = [...run(HOUR, 1), ...run(30, 0.5), ...run(back, 1), ...run(30, 0.3), ...run(60, 1)];
  return shares.map((share, index) => pulse(index, { events: { comment: next(share) } }));
}
const run = (slots: number, share: number): number[] => Array.from({ length: slots }, () => share);

describe('one excursion', () => {
  test('is one alert, of the gravest that shows in it', () => {
    const comments = poissonRoom(600).stream(1, 'comments');
    const gifts = poissonRoom(60).stream(1, 'gifts');
    const pulses = Array.from({ length: HOUR + 60 }, (_, index) =>
      // Comments fall by a third, and a minute later by far more.
      pulse(index, {
        events: { comment: comments(index < HOUR ? 1 : index < HOUR + 6 ? 0.66 : 0.3), gift: gifts() },
      }),
    );
    const watch = new Watch();
    const told: string[] = [];
    for (const each of pulses) {
      watch.hear(each);
      const rule = watch.alerts[0]?.rule;
      if (rule && told.at(-1) !== rule) told.push(rule);
    }
    expect(watch.alerts).toHaveLength(1);
    expect(told.at(-1)).toBe('interactionsHalved');
    expect(watch.alerts[0]?.from).toBeLessThanOrEqual(slotAt(HOUR + 12));
    expect(watch.alerts[0]?.now).toBeLessThan(0.5 * (watch.alerts[0]?.before ?? 0));
  });

  test('that empties the room is told of its viewers or of its entries, not of both', () => {
    const { poisson } = chance(1, 'emptying');
    let viewers = 3000;
    const pulses = Array.from({ length: HOUR + 60 }, (_, index) => {
      const came = poisson((index < HOUR ? 1 : 0.4) * (3000 / 18));
      viewers += came - poisson(viewers / 18);
      return pulse(index, {
        online: { viewers, slack: 0 },
        rises: { entries: { count: came, slack: 0, slots: 1 } },
      });
    });
    expect(alertsOf(pulses).map(({ rule }) => rule)).toEqual(['entriesFell']);
  });

  test('to the other side is another alert', () => {
    const next = poissonRoom(600).stream(1, 'both');
    const share = (index: number): number => (index < HOUR ? 1 : index < HOUR + 40 ? 0.4 : 3);
    const pulses = Array.from({ length: HOUR + 100 }, (_, index) =>
      pulse(index, { events: { comment: next(share(index)) } }),
    );
    const [fall, rise] = alertsOf(pulses);
    expect(fall?.rule).toBe('interactionsHalved');
    expect(rise?.rule).toMatch(/Rose$/);
  });

  test('that recurs within half an hour is the same alert, open again and then longer', () => {
    const told = new Set<number>();
    const watch = new Watch();
    for (const each of twiceDown(60)) {
      watch.hear(each);
      const { length } = watch.alerts.filter(({ until }) => until === null);
      told.add(length);
      expect(watch.alerts.length).toBeLessThanOrEqual(1);
    }
    expect(told).toEqual(new Set([0, 1]));
    const [alert] = watch.alerts;
    const { since, until } = alert ?? { since: slotAt(0), until: null };
    expect(Math.abs(between(slotAt(HOUR), since))).toBeLessThanOrEqual(seconds(40));
    expect(until).toBeGreaterThan(slotAt(HOUR + 30 + 60 + 30));
    // The second fall is the deeper one.
    expect(alert?.rule).toBe('interactionsHalved');
    expect(alert?.now).toBeLessThan(0.45 * (alert?.before ?? 0));
  });

  test('that recurs later is another', () => {
    expect(alertsOf(twiceDown(270))).toHaveLength(2);
  });
});
