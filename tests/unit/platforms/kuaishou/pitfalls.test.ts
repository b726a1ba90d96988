import { expect, test } from 'vitest';
import { kuaishou } from '../../../../utils/platforms/kuaishou/platform.ts';
import * as frames from '../../../rooms/generated/kuaishou/frames.ts';
import { encode } from '../../../rooms/generated/wire.ts';
import { fold } from '../../../../utils/tally/fold.ts';
import { spansOf } from '../../../../utils/tally/spans.ts';
import { logOf, recorderOf, START } from '../../recorder/builders.ts';
import { boundsOf, countedIn, countsOf, eventsOf } from '../said.ts';

const FEED = 310;
const read = (body: Uint8Array) =>
  kuaishou.decode({ via: 'socket', url: 'wss://livejs-ws.kuaishou.cn/group10', body });
const heard = (push: frames.Push, at = frames.SOME_TIME) =>
  read(frames.socketMessage(FEED, frames.push(push), { at }));

test('hidden like notices: a comment of showType 2 repeats the feed of likes', () => {
  const push = {
    comments: [frames.comment('a', '点亮了❤', frames.HIDDEN), frames.comment('a', '好')],
    liked: [frames.like('a')],
  };
  expect(countsOf(heard(push))).toEqual({ comment: 1, like: 1 });
});

test('empty ids: comments are told apart by their frame and place, never by what they say', () => {
  const twice = { comments: [frames.comment('a', '好'), frames.comment('a', '好')] };
  const frame = heard(twice);
  expect(countedIn([frame, frame, heard(twice, frames.SOME_TIME + 1)], 'comment')).toBe(4);
});

test('likers, not likes: a viewer’s first like alone is in its feed, and the shown count is the room’s', () => {
  const decoded = heard({ likes: '26万', liked: [frames.like('a')] });
  expect([countsOf(decoded), boundsOf(decoded)]).toEqual([{ like: 1 }, { likes: [255_000, 265_000] }]);
});

test('pending likes, whose meaning nobody knows, are no likes', () => {
  expect(read(frames.socketMessage(FEED, encode({ 3: 12_345 }))).sightings).toEqual([]);
});

test('gifts have no price on the wire: worth nothing is said of them', () => {
  expect(eventsOf(heard({ gifts: [frames.gift('a')] })).map(({ worth }) => worth)).toEqual([0, 0]);
});

test('combo gaps: a known mergeKey adds its rise, a new one its batch or all that it holds', () => {
  const given = (...gifts: readonly Parameters<typeof frames.gift>[1][]) =>
    countedIn(
      gifts.map((each, index) => heard({ gifts: [frames.gift('a', each)] }, frames.SOME_TIME + index)),
      'gift',
    );
  expect(given({ combo: 1 }, { combo: 3 }, { combo: 7 }, { combo: 6 })).toBe(7);
  expect(given({ batch: 66, combo: 1 })).toBe(66);
  expect(given({ batch: 66, combo: 4 })).toBe(4);
});

test('encrypted payloads are said to be unsupported, never guessed at', () => {
  const frame = frames.socketMessage(FEED, Uint8Array.of(1, 2, 3), { compression: frames.AES });
  expect(read(frame)).toMatchObject({ sightings: [], unknown: ['unsupported/compression-3'], broken: 0 });
});

test('rounded texts: "1000+" is at least 1,000, "1.2万" anything that rounds to it', () => {
  expect(['2735', '1000+', '1.2万'].map((watching) => boundsOf(heard({ watching })))).toEqual([
    { online: [2735, 2735] },
    { online: [1000, null] },
    { online: [11_500, 12_500] },
  ]);
});

test('repeated texts: one that many send is listed with a rising count, of which only the rise is new', () => {
  const sent = (count: number, at: number) => heard({ repeats: [frames.repeated('666', count)] }, at);
  const counts = [3, 5, 5, 4, 9].map((count, index) => sent(count, frames.SOME_TIME + index));
  expect(countedIn(counts, 'comment')).toBe(9);
  expect(
    countedIn([heard({ repeats: [frames.repeated('666', 2), frames.repeated('777', 3)] })], 'comment'),
  ).toBe(5);
  expect(eventsOf(sent(3, frames.SOME_TIME)).map(({ viewer, text }) => [viewer, text])).toEqual([
    [null, '666'],
  ]);
});

test('doubled gifts: the same mergeKey in two frames is one gift, sent by two viewers it is two', () => {
  const given = (...viewers: readonly string[]) =>
    countedIn(
      viewers.map((viewer, index) =>
        heard({ gifts: [frames.gift(viewer, { merge: 'm', combo: 2 })] }, frames.SOME_TIME + index),
      ),
      'gift',
    );
  expect([given('a', 'a'), given('a', 'b')]).toEqual([2, 4]);
});

test('out-of-order totals: a rounded like count that steps back takes nothing away', () => {
  const recorder = recorderOf(null, { broadcast: null });
  for (const [index, likes] of ['25万', '26万', '25万'].entries())
    recorder.hear(heard({ likes }, frames.SOME_TIME + index), START);
  const { likes } = [...spansOf(logOf(recorder)).spans.values()].reduce(fold).totals;
  expect(likes?.top.low).toBe(255_000);
});

test('an author who pauses has not ended: nothing on this wire says that a broadcast is over', () => {
  const types = [300, 301, 302, 360, 361];
  expect(types.flatMap((type) => read(frames.socketMessage(type, new Uint8Array(0))).sightings)).toEqual([]);
});

test('empty and unknown pushes: one says nothing, the other is named', () => {
  expect(heard({})).toMatchObject({ sightings: [], unknown: [], broken: 0, clock: frames.SOME_TIME });
  expect(read(frames.socketMessage(777, new Uint8Array(0)))).toMatchObject({
    sightings: [],
    unknown: ['777'],
  });
});
