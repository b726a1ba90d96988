import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { kuaishou } from '../../../../utils/platforms/kuaishou/platform.ts';
import { moment } from '../../../../utils/units.ts';
import * as frames from '../../../rooms/generated/kuaishou/frames.ts';
import { figureOf, replay } from '../replay.ts';
import { boundsOf, countsOf, eventsOf } from '../said.ts';

const SOCKET = 'wss://live-ws-pg-group5.kuaishou.com/websocket';
const ROOM = 'https://live.kuaishou.com/u/principal';
const FEED = 310;
const WATCHING = 340;

const read = (body: Uint8Array) => kuaishou.decode({ via: 'socket', url: SOCKET, body });
const heard = (push: frames.Push) => read(frames.socketMessage(FEED, frames.push(push)));

/** What the room's page comes to when these pushes come, a second apart. */
const replayed = (...pushes: readonly frames.Push[]) =>
  replay(
    ROOM,
    pushes.map((push, second) => {
      const at = frames.SOME_TIME + second * 1000;
      const body = frames.socketMessage(FEED, frames.push(push), { at });
      return { at: moment(at + 400), via: 'socket' as const, url: SOCKET, body };
    }),
  );

describe('a push', () => {
  test('holds what viewers did, and the figures shown', () => {
    const decoded = heard({
      watching: '2735',
      likes: '26万',
      comments: [frames.comment('a', '多少钱'), frames.comment('b', '好')],
      liked: [frames.like('c')],
      gifts: [frames.gift('d', { combo: 3 })],
      shares: [frames.share('e')],
    });
    expect(countsOf(decoded)).toEqual({ comment: 2, like: 1, gift: 3, share: 1 });
    expect(boundsOf(decoded)).toEqual({ online: [2735, 2735], likes: [255_000, 265_000] });
    expect(decoded).toMatchObject({ clock: frames.SOME_TIME, broken: 0, unknown: [] });
  });

  test('says who', () => {
    expect(eventsOf(heard({ comments: [frames.comment('ann', '好')] }))).toMatchObject([{ viewer: 'ann' }]);
  });

  test('may be packed', () => {
    const payload = frames.push({ comments: [frames.comment('a', '好')] });
    const decoded = read(frames.socketMessage(FEED, payload, { compression: frames.GZIP }));
    expect(countsOf(decoded)).toEqual({ comment: 1 });
  });

  test('that is encrypted is said to be unsupported, is never guessed at, and counts as nothing heard', () => {
    const payload = frames.push({ comments: [frames.comment('a', '好')] });
    expect(read(frames.socketMessage(FEED, payload, { compression: frames.AES }))).toMatchObject({
      unknown: ['unsupported/compression-3'],
      sightings: [],
      clock: null,
    });
  });

  test('whose single entries are broken is read for the others', () => {
    const decoded = heard({ comments: [frames.comment('a', '好'), Uint8Array.of(0xff, 0xff)] });
    expect([decoded.broken, countsOf(decoded)]).toEqual([1, { comment: 1 }]);
  });

  test.each([
    ['1000+', [1000, null]],
    ['1.2万', [11_500, 12_500]],
    ['2735', [2735, 2735]],
  ])('shows %s viewers, a rounded text, with its bounds', (watching, bounds) => {
    expect(boundsOf(heard({ watching }))).toEqual({ online: bounds });
  });

  test('reads back whatever is written', () => {
    const said = fc.record({ viewer: fc.stringMatching(/^[\w-]{1,20}$/), content: fc.string() });
    fc.assert(
      fc.property(fc.array(said, { maxLength: 8 }), (all) => {
        const decoded = heard({
          comments: all.map(({ viewer, content }) => frames.comment(viewer, content)),
        });
        expect(eventsOf(decoded).map(({ viewer }) => viewer)).toEqual(all.map(({ viewer }) => viewer));
      }),
      { numRuns: 300 },
    );
  });
});

test('a hidden like notice among the comments is no comment', () => {
  const decoded = heard({
    comments: [frames.comment('a', '点亮了', frames.HIDDEN), frames.comment('b', '好')],
    liked: [frames.like('a')],
  });
  expect(countsOf(decoded)).toEqual({ comment: 1, like: 1 });
});

test('the same comment of the same viewer counts each time it is made, in one frame or in two', async () => {
  const comments = [frames.comment('a', '1'), frames.comment('a', '1')];
  expect(figureOf(await replayed({ comments }, { comments }), 'comments')).toEqual([4, 4]);
});

test('a frame that comes again is counted once', async () => {
  const body = frames.socketMessage(FEED, frames.push({ comments: [frames.comment('a', '1')] }));
  const frame = { at: moment(frames.SOME_TIME), via: 'socket' as const, url: SOCKET, body };
  expect(figureOf(await replay(ROOM, [frame, frame]), 'comments')).toEqual([1, 1]);
});

test('the list of viewers, of whom 30 are named, counts nobody', () => {
  const payload = frames.watching(['a', 'b', 'c'], '1.2万');
  const decoded = read(frames.socketMessage(WATCHING, payload));
  expect([countsOf(decoded), boundsOf(decoded)]).toEqual([{}, { online: [11_500, 12_500] }]);
});

test('likes are the rise of what is shown, not the viewers who liked', async () => {
  const result = await replayed(
    { likes: '2600', liked: [frames.like('a')] },
    { likes: '2650', liked: [frames.like('b')] },
    { likes: '2640' },
  );
  expect(figureOf(result, 'likes')).toEqual([50, 50]);
  expect(figureOf(result, 'likers')?.[0]).toBe(2);
});

describe('a gift', () => {
  const given = async (...gifts: readonly Parameters<typeof frames.gift>[1][]) =>
    figureOf(await replayed(...gifts.map((each) => ({ gifts: [frames.gift('a', each)] }))), 'gifts');

  test('counts by its rise within a mergeKey, whatever is missed or comes again', async () => {
    expect(await given({ combo: 1 }, { combo: 2 }, { combo: 5 }, { combo: 5 }, { combo: 4 })).toEqual([5, 5]);
  });

  test('that is first seen in the middle counts as many as it holds', async () => {
    expect(await given({ combo: 7 }, { combo: 8 })).toEqual([8, 8]);
  });

  test('sent many at once counts them all at its beginning, and its rise from then on', async () => {
    expect(await given({ batch: 10, combo: 1 }, { batch: 10, combo: 1 }, { batch: 10, combo: 2 })).toEqual([
      11, 11,
    ]);
    expect(await given({ batch: 10, combo: 3 }, { batch: 10, combo: 1 })).toEqual([3, 3]);
  });

  test('of another mergeKey is another gift', async () => {
    expect(await given({ merge: 'x', combo: 2 }, { merge: 'y', combo: 2 })).toEqual([4, 4]);
  });
});

test.each([300, 301, 302, 360, 361])('%d says nothing of viewers, and is known', (type) => {
  expect(read(frames.socketMessage(type, Uint8Array.of(8, 1)))).toMatchObject({
    sightings: [],
    unknown: [],
    broken: 0,
  });
});

test('what the wire does not have stays unknown: entries, follows, orders', async () => {
  const result = await replayed({ watching: '5' }, { watching: '6' });
  for (const id of ['entries', 'entriesSeen', 'follows', 'orders', 'gmv']) {
    expect(figureOf(result, id)).toBeNull();
  }
});
