import { expect, test } from 'vitest';
import type { LogEntry } from '../../../utils/events/entry.ts';
import { accountOf } from '../../../utils/metrics/account.ts';
import { lossSeriesOf } from '../../../utils/metrics/loss-series.ts';
import { givesOf } from '../../../utils/platforms/registry.ts';
import { minutes, type PlatformId } from '../../../utils/units.ts';
import { claimsOf, heard, told } from './accounts.ts';

/** A room of so many viewers of whom as many leave as come, read every ten seconds. */
function room(step: number, length = 3600): LogEntry[] {
  const log: LogEntry[] = [];
  for (let second = 0; second <= length; second += 10) {
    const entries = second * 5;
    const low = Math.floor(entries / step) * step;
    log.push(told(second, 'online', 1000), told(second, 'entries', low, step === 1 ? low : low + step));
  }
  return [...log, heard(0, length)];
}
const seriesOf = (log: readonly LogEntry[]) => {
  const beside = { gives: givesOf('douyin' as PlatformId), viewers: {}, products: new Map() };
  return lossSeriesOf(accountOf(claimsOf(log), beside) ?? expect.unreachable());
};

test('a loss rate is told over the shortest stretches in which it is known closely enough', () => {
  const fine = seriesOf(room(1));
  const coarse = seriesOf(room(1000));
  if (!fine || !coarse) return expect.unreachable();
  expect(fine.window).toBeLessThan(coarse.window);
  for (const { stretches } of [fine, coarse])
    for (const { rate } of stretches) if (rate !== null) expect(Math.abs(rate / 0.3 - 1)).toBeLessThan(0.2);
  expect(fine.stretches.length).toBe(3600 / 60 / (fine.window / minutes(1)));
});

test('there is none where entries are told too coarsely, or not at all', () => {
  expect(seriesOf(room(100_000))).toBeNull();
  expect(seriesOf([told(0, 'online', 5), heard(0, 600)])).toBeNull();
});
