import { expect, test } from 'vitest';
import { kuaishou } from '../../../../utils/platforms/kuaishou/platform.ts';
import * as frames from '../../../rooms/generated/kuaishou/frames.ts';
import { encode } from '../../../rooms/generated/wire.ts';
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
