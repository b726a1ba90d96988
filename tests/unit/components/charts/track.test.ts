import { expect, test } from 'vitest';
import { highest, panesOf } from '../../../../components/charts/panes.ts';
import { along, minuteAt, trackOf } from '../../../../components/charts/track.ts';
import { timesOf } from '../../../../components/charts/timesOf.ts';
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
  expect(panesOf(broadcastOf(room, known))).toEqual([
    { id: 'online', values: [12], tops: [19] },
    { id: 'comments', values: [3], tops: [3] },
    { id: 'likes', values: [40], tops: [40] },
  ]);
  const sold = [minuteOf(0, { rises: { orders: 2 } }), minuteOf(1, { rises: { orders: 0 } })];
  expect(panesOf(broadcastOf(sold, { orders: 2 }))).toEqual([{ id: 'orders', values: [2, 0], tops: [2, 0] }]);
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
