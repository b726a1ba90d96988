import { describe, expect, test } from 'vitest';
import type { LogEntry } from '../../../utils/events/entry.ts';
import { lossRate, lossRateOver } from '../../../utils/metrics/flow.ts';
import type { Known } from '../../../utils/metrics/figure.ts';
import { at, heard, roomAccount, told } from './accounts.ts';

/** 100 are there for ten minutes, and one leaves and one comes every two seconds; entries rounded to `step`. */
const log = (step: number, rate = 0.5): LogEntry[] => [
  ...Array.from({ length: 61 }, (_, index) => {
    const entries = Math.round((20_000 + index * 10 * rate) / step) * step;
    return [
      told(index * 10, 'online', 100),
      told(index * 10, 'entries', entries - step / 2, entries + step / 2),
    ];
  }).flat(),
  heard(0, 600),
];
const tell = (known: Known) => ('figure' in known ? known.figure : known.unknown);
const rate = (entries: readonly LogEntry[]) => tell(lossRate(roomAccount(entries)));

describe('the loss rate', () => {
  test('is who left a minute over who is there, over the last minute where readings are fine', () => {
    const figure = rate(log(0.001));
    expect(figure).toMatchObject({ from: at(540), until: at(600), basis: 'estimated' });
    if (typeof figure === 'string') throw new Error(figure);
    expect(figure.value).toBeCloseTo(0.3, 2);
    expect(figure.low).toBeLessThanOrEqual(0.3);
    expect(figure.high).toBeGreaterThanOrEqual(0.3);
  });

  test('is over a longer window where readings have steps', () => {
    expect(rate(log(20))).toMatchObject({ from: at(300), until: at(600) });
  });

  test('is not told where even the whole span is too short for the steps', () => {
    expect(rate(log(1000))).toBe('notEstimable');
  });

  test('is not known yet where entries or online are not told', () => {
    expect(rate([told(0, 'online', 5), heard(0, 60)])).toBe('notYet');
    expect(rate([told(0, 'entries', 5), heard(0, 60)])).toBe('notYet');
  });

  test('is told of any window that is long enough', () => {
    const account = roomAccount(log(0.001));
    expect(tell(lossRateOver(account, at(120), at(240)))).toMatchObject({ from: at(120), until: at(240) });
    expect(tell(lossRateOver(account, at(120), at(120)))).toBe('notEstimable');
  });

  test('lies within 20% where it is told, and says how much of its window was heard', () => {
    const fine = log(0.001).filter(({ at: time }) => time < at(500) || time >= at(530));
    const gap: LogEntry[] = [
      ...fine.filter(({ kind, at: time }) => kind !== 'heard' && time < at(500)),
      heard(0, 500),
      ...fine.filter(({ kind, at: time }) => kind !== 'heard' && time >= at(530)),
      heard(530, 600),
    ];
    const figure = tell(lossRateOver(roomAccount(gap), at(480), at(600)));
    if (typeof figure === 'string') throw new Error(figure);
    expect(figure.coverage).toBeCloseTo(0.75, 5);
    expect((figure.high ?? NaN) / (figure.value ?? NaN)).toBeLessThanOrEqual(1.2);
    expect((figure.low ?? NaN) / (figure.value ?? NaN)).toBeGreaterThanOrEqual(0.8);
  });
});
