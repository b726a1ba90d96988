import { describe, expect, test } from 'vitest';
import type { LogEntry } from '../../../utils/events/entry.ts';
import { figures, known } from '../components/figures.ts';
import { givesOf } from '../../../utils/platforms/registry.ts';
import { changeOf, curveOf, NO_TREND, trendOf } from '../../../utils/recorder/trend.ts';
import type { Claim } from '../../../utils/tally/resolve.ts';
import { spansOf } from '../../../utils/tally/spans.ts';
import type { PlatformId, RecorderId } from '../../../utils/units.ts';
import { at, comment, frame, recorderOf, told } from './builders.ts';

const douyin = givesOf('douyin' as PlatformId);

/** A room in which so many comments are made in each minute, and as many people are online. */
function room(minutes: readonly number[]): readonly LogEntry[] {
  const recorder = recorderOf();
  for (const [minute, count] of minutes.entries())
    for (let second = 0; second < 60; second += 5) {
      const many = Array.from({ length: count / 12 }, (_, each) => comment(`${minute} ${second} ${each}`));
      const now = at(minute * 60 + second);
      recorder.hear(frame(now, told('online', count), ...many), now);
    }
  return recorder.take().entries;
}
const claimsOf = (log: readonly LogEntry[]): Claim[] =>
  [...spansOf(log).spans].map(([slot, span]) => ({
    recorder: 'own' as RecorderId,
    page: 'room',
    slot,
    span,
  }));
const trendAfter = (minutes: readonly number[]) =>
  trendOf(claimsOf(room(minutes)), at(minutes.length * 60 - 5), douyin, 'roomtally');

describe('the trend of the last ten minutes', () => {
  const steady = Array.from({ length: 20 }, (_, minute) => (minute < 10 ? 24 : 12));

  test('is each metric minute by minute, oldest first', () => {
    const trend = trendAfter([...steady, 36]);
    expect(curveOf(trend, 'online')).toEqual([...Array.from({ length: 9 }, () => 12), 36]);
    expect(curveOf(trend, 'comments')).toEqual([...Array.from({ length: 9 }, () => 12), 36]);
  });

  test('has no curve where it went up and down by less than it may be off', () => {
    const curve = (low: number, high: number) =>
      curveOf(
        {
          before: null,
          minutes: [0, 1000, 0].map((value) =>
            figures({ entries: known(value, { low: value + low, high: value + high }) }),
          ),
        },
        'entries',
      );
    expect(curve(-1000, 1000)).toEqual([null, null, null]);
    expect(curve(-400, 400)).toEqual([0, 1000, 0]);
  });

  test('has gaps where nothing was heard', () => {
    const log = claimsOf(room(steady)).filter((_, slot) => slot < 120 - 18 || slot >= 120 - 12);
    const curve = curveOf(trendOf(log, at(20 * 60 - 5), douyin, 'roomtally'), 'online');
    expect(curve.map((value) => value === null)).toEqual(Array.from({ length: 10 }, (_, each) => each === 7));
  });

  test('knows the ten minutes before once they were heard', () => {
    expect(trendAfter(steady.slice(0, 15)).before).toBeNull();
    const { before } = trendAfter(steady);
    expect(before?.comments).toMatchObject({ figure: { value: 240 } });
  });

  test('does not tell of persons, since who did what is not remembered', () => {
    const trend = trendAfter(steady);
    expect(curveOf(trend, 'interactionRate').every((value) => value === null)).toBe(true);
    expect(curveOf(NO_TREND, 'online')).toEqual([]);
  });
});

describe('a figure against the ten minutes before', () => {
  test('is by what share it is above them', () => {
    expect(changeOf(known(120), known(100))).toBeCloseTo(0.2);
    expect(changeOf(known(50), known(100))).toBeCloseTo(-0.5);
  });

  test('says nothing where both may be the same, or one is not known or nothing', () => {
    expect(
      changeOf(
        known(330_000, { low: 329_500, high: 330_500 }),
        known(330_400, { low: 329_900, high: 330_900 }),
      ),
    ).toBeNull();
    expect(changeOf(known(100), known(100))).toBeNull();
    expect(changeOf(known(100), known(0))).toBeNull();
    expect(changeOf(known(100), known(null, { low: 3, high: null }))).toBeNull();
    expect(changeOf(known(100), figures({}).online)).toBeNull();
    expect(changeOf(known(100), undefined)).toBeNull();
  });
});
