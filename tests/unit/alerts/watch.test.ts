import { describe, expect, test } from 'vitest';
import type { Pulse } from '../../../utils/alerts/pulse.ts';
import { DEFAULT_RULES, type Rule } from '../../../utils/alerts/rules.ts';
import { alertsOf, Watch } from '../../../utils/alerts/watch.ts';
import { tryOf, wordOf } from '../../../utils/alerts/said.ts';
import { alertWords } from '../../../utils/alerts/words.ts';
import { between, duration, minutes, type Moment, seconds } from '../../../utils/units.ts';
import { chance, KINDS, poissonRoom, pulse, slotAt, stationaryRoom } from './rooms.ts';

const HOUR = 360;
const rulesIn = (pulses: readonly Pulse[], rules?: readonly Rule[]): string[] =>
  alertsOf(pulses, rules).map(({ rule }) => rule);

describe('silence', () => {
  const silent = { heard: duration(0) };
  const room = (from: number, until: number): Pulse[] =>
    Array.from({ length: 60 }, (_, index) => pulse(index, index >= from && index < until ? silent : {}));

  test('is told once it is longer than allowed, and is over with the slot in which something is heard', () => {
    expect(alertsOf(room(20, 40))).toMatchObject([
      {
        rule: 'silence',
        severity: 'red',
        since: slotAt(20),
        from: slotAt(27),
        until: slotAt(41),
        byChance: null,
      },
    ]);
  });

  test('is not told up to the allowed length', () => {
    expect(alertsOf(room(20, 26))).toEqual([]);
  });

  test('says nothing about the comments that were not heard', () => {
    const { poisson } = chance(1, 'gap');
    const pulses = Array.from({ length: 2 * HOUR }, (_, index) =>
      index >= HOUR && index < HOUR + 60
        ? pulse(index, silent)
        : pulse(index, { events: { comment: poisson(100) } }),
    );
    expect(rulesIn(pulses)).toEqual(['silence']);
  });
});

describe('viewers who leave while a product is explained', () => {
  const room = (product: Pulse['product'], slack = 0): Pulse[] => {
    const { poisson } = chance(1, 'leaving');
    let viewers = 3000;
    return Array.from({ length: HOUR + 60 }, (_, index) => {
      const stay = index < HOUR ? 18 : 14;
      const came = poisson(3000 / 18);
      viewers += came - poisson(viewers / stay);
      return pulse(index, {
        rises: { entries: { count: came, slack, slots: 1 } },
        online: { viewers, slack: 0 },
        product: index >= HOUR - 1 ? product : null,
      });
    });
  };

  test('are told with the product', () => {
    const product = { item: 'a', since: slotAt(HOUR - 1) };
    const [alert] = alertsOf(room(product));
    expect(alert).toMatchObject({ rule: 'onlineFellExplaining', metric: 'online', product });
    expect(alert?.now).toBeLessThan((alert?.before ?? 0) * 0.92);
  });

  test('are told with the rate at which they leave, where entries are told exactly enough', () => {
    const product = { item: 'a', since: slotAt(HOUR - 1) };
    const [alert] = alertsOf(room(product));
    // Of those online a sixth of a stay of 18 slots left in a slot, then of 14.
    expect(alert?.lossRates?.before).toBeCloseTo(6 / 18, 1);
    expect(alert?.lossRates?.now).toBeCloseTo(6 / 14, 1);
    expect(alertsOf(room(product, 5000)).find(({ rule }) => rule === 'onlineFellExplaining')).toMatchObject({
      lossRates: null,
    });
  });

  test('are not told where none is', () => {
    expect(rulesIn(room(null))).not.toContain('onlineFellExplaining');
  });
});

test('interaction down by half is one alert, and the gravest that holds', () => {
  const next = poissonRoom(600).stream(1, 'half');
  const pulses = Array.from({ length: HOUR + 30 }, (_, index) =>
    pulse(index, { events: { gift: next(index < HOUR ? 1 : 0.45) } }),
  );
  expect(alertsOf(pulses)).toMatchObject([{ rule: 'interactionsHalved', severity: 'red', until: null }]);
});

test('a rounded total is not taken to stand still between its steps', () => {
  // 300 entries a minute, told in thousands.
  const pulses = Array.from({ length: 4 * HOUR }, (_, index) => {
    const total = (slot: number): number => Math.floor((slot * 50) / 1000) * 1000;
    return pulse(index, {
      rises: { entries: { count: total(index + 1) - total(index), slack: 1000, slots: 1 } },
    });
  });
  expect(alertsOf(pulses)).toEqual([]);
});

test('a total that is read once a minute is spread over the slots since', () => {
  const { poisson } = chance(1, 'polled');
  const pulses = Array.from({ length: 4 * HOUR }, (_, index) =>
    index % 6 === 5
      ? pulse(index, { rises: { entries: { count: poisson(600), slack: 0, slots: 6 } } })
      : pulse(index),
  );
  expect(alertsOf(pulses)).toEqual([]);
});

test('alerts found slot by slot are those found at once, and one that was over comes back soon or never', () => {
  const kind = KINDS.at(-1) ?? poissonRoom(200);
  const pulses = stationaryRoom(kind, 3, 3 * HOUR).map((each, index) =>
    index > 2 * HOUR && index < 2.5 * HOUR ? { ...each, events: {}, heard: seconds(10) } : each,
  );
  const watch = new Watch();
  const over = new Map<string, Moment>();
  for (const each of pulses) {
    watch.hear(each);
    for (const { metric, from, until } of watch.alerts) {
      const key = `${metric} ${from}`;
      const was = over.get(key);
      if (was !== undefined && until !== was) expect(between(was, each.at)).toBeLessThan(minutes(30));
      if (until === null) over.delete(key);
      else over.set(key, until);
    }
  }
  expect(watch.alerts.length).toBeGreaterThan(0);
  expect(watch.alerts).toEqual(alertsOf(pulses));
});

test('every rule has a sentence and something to try, in both languages', () => {
  for (const { id } of DEFAULT_RULES) {
    for (const words of [alertWords.zh, alertWords.en]) {
      expect(words[wordOf(id)]).toBeTruthy();
      expect(words[tryOf(id)]).toBeTruthy();
    }
  }
});
