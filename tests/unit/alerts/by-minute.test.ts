import { describe, expect, test } from 'vitest';
import { byMinute, USUAL_METRICS } from '../../../utils/alerts/by-minute.ts';
import { minutesOf } from '../../../utils/metrics/minutes.ts';
import { at, happened, heard, roomAccount, told } from '../metrics/accounts.ts';

const minutes = minutesOf(
  roomAccount([
    told(0, 'online', 100),
    told(0, 'entries', 10),
    told(50, 'entries', 40),
    happened(10, 'comment'),
    happened(20, 'comment'),
    heard(0, 60),
    happened(125, 'comment'),
    heard(120, 165),
    heard(190, 200),
    heard(240, 300),
  ]),
);

describe('a broadcast minute by minute', () => {
  test('begins with its first, and knows nothing of minutes of which little was heard', () => {
    expect(byMinute('commentsPerMinute', minutes, at(0))).toEqual([2, null, 1 / 0.75, null, 0]);
  });

  test('is counted from when it began, though it was opened later', () => {
    expect(byMinute('commentsPerMinute', minutes, at(-120)).slice(0, 3)).toEqual([null, null, 2]);
  });

  test('has levels and rises only where they were told', () => {
    expect(byMinute('online', minutes, at(0)).slice(0, 3)).toEqual([100, null, null]);
    expect(byMinute('entriesPerMinute', minutes, at(0)).slice(0, 3)).toEqual([30, null, null]);
  });

  test('can be had of every figure that is compared', () => {
    for (const metric of USUAL_METRICS) expect(byMinute(metric, minutes, at(0))).toHaveLength(5);
  });
});
