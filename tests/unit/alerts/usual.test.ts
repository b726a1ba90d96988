import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type ByMinute, LEAST_BROADCASTS, thanUsual, usualOf } from '../../../utils/alerts/usual.ts';
import { usualAlerts } from '../../../utils/alerts/usual-alerts.ts';
import { after, minutes } from '../../../utils/units.ts';
import { chance, fadingRoom, type Kind, poissonRoom, START, wanderingRoom } from './rooms.ts';

const flat = (value: number, length = 60): ByMinute => Array.from({ length }, () => value);
const sixTo = (last: number): ByMinute[] => Array.from({ length: last - 5 }, (_, index) => flat(index + 6));

describe('a minute against the room’s last broadcasts', () => {
  test('is lower or higher only outside of all of them', () => {
    const usual = usualOf(sixTo(15));
    const verdicts = [5, 6, 10, 15, 16].map((value) => thanUsual(usual, flat(value), 30)?.verdict);
    expect(verdicts).toEqual(['lower', 'asUsual', 'asUsual', 'asUsual', 'higher']);
  });

  test('says what is usual, on how many broadcasts it rests, and how often chance would say the same', () => {
    expect(thanUsual(usualOf(sixTo(15)), flat(5), 30)).toEqual({
      verdict: 'lower',
      now: 5,
      band: { median: 10.5, low: 6, high: 15, broadcasts: 10 },
      chance: 1 / 11,
    });
  });

  test('says nothing on fewer than five, or where they had ended, or nothing is known now', () => {
    expect(LEAST_BROADCASTS).toBe(5);
    expect(thanUsual(usualOf(sixTo(9)), flat(5), 30)).toBeNull();
    expect(thanUsual(usualOf(sixTo(10)), flat(5), 30)).not.toBeNull();
    expect(thanUsual(usualOf(sixTo(10)), flat(5, 90), 70)).toBeNull();
    expect(thanUsual(usualOf(sixTo(10)), [...flat(5, 30), null], 30)).toBeNull();
  });

  test('asks the last ten only', () => {
    const usual = usualOf([...Array.from({ length: 10 }, () => flat(8)), flat(1)]);
    expect(thanUsual(usual, flat(5), 30)?.verdict).toBe('lower');
  });

  test('of exchangeable broadcasts is lower in one of n + 1', () => {
    const { normal } = chance(3, 'exchangeable');
    let lower = 0;
    const rounds = 3000;
    for (let round = 0; round < rounds; round += 1) {
      const all = Array.from({ length: 11 }, () => flat(100 + normal(), 1));
      if (thanUsual(usualOf(all.slice(1)), all[0] ?? [], 0)?.verdict === 'lower') lower += 1;
    }
    expect(Math.abs(lower / rounds - 1 / 11)).toBeLessThan(4 * Math.sqrt(1 / 11 / rounds));
  });

  test('lies with its median within the band, whatever the broadcasts', () => {
    const series = fc.array(fc.option(fc.double({ min: 0, max: 1e6, noNaN: true })), { maxLength: 12 });
    fc.assert(
      fc.property(fc.array(series, { maxLength: 12 }), series, (earlier, current) => {
        const usual = usualOf(earlier);
        for (const minute of current.keys()) {
          const than = thanUsual(usual, current, minute);
          if (!than) continue;
          expect(than.band.broadcasts).toBeGreaterThanOrEqual(LEAST_BROADCASTS);
          expect(than.band.low).toBeLessThanOrEqual(than.band.median);
          expect(than.band.median).toBeLessThanOrEqual(than.band.high);
        }
      }),
    );
  });
});

/** A broadcast's comments minute by minute. */
const broadcast = ({ stream }: Kind, seed: number, length: number, share = 1): ByMinute => {
  const next = stream(seed, 'minutes');
  return Array.from({ length }, () => {
    let count = 0;
    for (let slot = 0; slot < 6; slot += 1) count += next(share);
    return count;
  });
};

describe('an alert of a broadcast that is not as usual', () => {
  test('is raised when it lasts, and is over when the broadcast is back', () => {
    const kind = poissonRoom(100);
    const usual = usualOf(Array.from({ length: 10 }, (_, index) => broadcast(kind, index, 180)));
    const current = [...broadcast(kind, 50, 60), ...broadcast(kind, 51, 40, 0.5), ...broadcast(kind, 52, 80)];
    const [alert, ...others] = usualAlerts('commentsPerMinute', usual, current, START);
    expect(others).toEqual([]);
    expect(alert).toMatchObject({ rule: 'lowerThanUsual', broadcasts: 10, byChance: { per: 'broadcast' } });
    expect(alert?.from).toBeGreaterThanOrEqual(after(START, minutes(69)));
    expect(alert?.from).toBeLessThanOrEqual(after(START, minutes(76)));
    expect(alert?.until).toBeLessThanOrEqual(after(START, minutes(112)));
  });

  test('is not raised by a few minutes', () => {
    const usual = usualOf(Array.from({ length: 10 }, () => flat(100, 100)));
    expect(usualAlerts('online', usual, [...flat(100, 50), ...flat(20, 5), ...flat(100, 45)], START)).toEqual(
      [],
    );
  });

  test('comes by chance in at most one of n + 1 broadcasts, however the room wanders', () => {
    const kinds = [poissonRoom(20), wanderingRoom(64, 31, 60), fadingRoom(64, 31, 18)];
    const rounds = 12;
    let raised = 0;
    for (const kind of kinds) {
      for (let round = 0; round < rounds; round += 1) {
        const all = Array.from({ length: 11 }, (_, index) => broadcast(kind, round * 11 + index, 240));
        const alerts = usualAlerts('commentsPerMinute', usualOf(all.slice(1)), all[0] ?? [], START);
        if (alerts.some(({ rule }) => rule === 'lowerThanUsual')) raised += 1;
      }
    }
    const broadcasts = kinds.length * rounds;
    expect(raised / broadcasts).toBeLessThanOrEqual(1 / 11 + 3 * Math.sqrt(1 / 11 / broadcasts));
  }, 20_000);
});
