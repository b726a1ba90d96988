import { expect, test } from 'vitest';
import { highest, type LineId, panesOf } from '../../../../components/charts/panes.ts';
import { along, minuteAt, trackOf } from '../../../../components/charts/track.ts';
import { timesOf } from '../../../../components/charts/timesOf.ts';
import type { BroadcastDetail } from '../../../../utils/metrics/view.ts';
import { after, minutes, moment } from '../../../../utils/units.ts';
import { broadcastOf, minuteOf, START, tally } from '../../exchange/broadcast.ts';

const second = (minute: number): number => START / 1000 + minute * 60;

test('each minute begins a step, and the last one ends with one', () => {
  const track = trackOf([minuteOf(0), minuteOf(1)]);
  expect(track.xs).toEqual([second(0), second(1), second(2)]);
  expect(along(track, [5, 7])).toEqual([5, 7, null]);
});

test('where minutes are missing the line ends, and begins again after them', () => {
  const track = trackOf([minuteOf(0), minuteOf(4)]);
  expect(track.xs).toEqual([second(0), second(1), second(4), second(5)]);
  expect(along(track, [5, 7])).toEqual([5, null, 7, null]);
});

test('a moment is in the minute that has begun, not in the nearest', () => {
  const track = trackOf([minuteOf(0), minuteOf(1), minuteOf(4)]);
  expect(minuteAt(track, second(0) + 59)).toBe(0);
  expect(minuteAt(track, second(1))).toBe(1);
  expect(minuteAt(track, second(3))).toBeNull();
  expect(minuteAt(track, second(0) - 1)).toBeNull();
  expect(minuteAt(track, second(9))).toBeNull();
});

test('a broadcast has panes for what is known of it', () => {
  const room = [minuteOf(0, { events: { comment: tally(3) }, online: 12, peak: 19, rises: { likes: 40 } })];
  const known = { comments: 3, online: 12, onlinePeak: 19, likes: 40 };
  const pane = (id: LineId, values: readonly number[], tops = values) => ({
    id,
    lines: [{ id, values, tops }],
  });
  expect(panesOf(broadcastOf(room, known))).toEqual([
    pane('online', [12], [19]),
    pane('comments', [3]),
    pane('likes', [40]),
  ]);
  const sold = [minuteOf(0, { rises: { orders: 2 } }), minuteOf(1, { rises: { orders: 0 } })];
  expect(panesOf(broadcastOf(sold, { orders: 2 }))).toEqual([pane('orders', [2, 0])]);
});

test('who comes and who leaves stand in one pane, and net flow beside them only while no loss rate is known', () => {
  const room = [
    minuteOf(0, { online: 100, rises: { entries: 10 } }),
    minuteOf(1, { online: 90, rises: { entries: 5 } }),
    minuteOf(2, { online: 95, rises: { entries: 7 } }),
  ];
  const known = { entries: 22, online: 95, onlinePeak: 100 };
  const flow = panesOf(broadcastOf(room, known)).find(({ id }) => id === 'flow');
  expect(flow?.lines.map(({ id, values }) => [id, values])).toEqual([
    ['entries', [10, 5, 7]],
    ['exits', [null, 15, 2]],
  ]);
  const ids = (over: Partial<BroadcastDetail>): string[] =>
    panesOf(broadcastOf(room, known, over)).map(({ id }) => id);
  expect(ids({})).toEqual(['online', 'flow', 'netFlow']);
  const stretches = [{ from: START, until: after(START, minutes(2)), rate: 0.1 }];
  expect(ids({ lossSeries: { window: minutes(2), stretches } })).toEqual(['online', 'flow', 'lossRate']);
});

test('orders have no pane while there are none', () => {
  expect(panesOf(broadcastOf([minuteOf(0, { rises: { orders: 0 } })], { orders: 0 }))).toEqual([]);
});

test('the highest of a series passes over what is not known', () => {
  expect(highest([null, 3, 9, null, 9])).toEqual({ value: 9, index: 2 });
  expect(highest([null])).toBeNull();
  expect(highest([-3])).toEqual({ value: -3, index: 0 });
});

test('times on an axis name the day where a new one begins', () => {
  const evening = moment(new Date(2026, 3, 24, 23, 30).getTime());
  expect(timesOf([evening, after(evening, minutes(60)), after(evening, minutes(120))], 'en')).toEqual([
    '23:30',
    'Apr 25, 00:30',
    '01:30',
  ]);
});
