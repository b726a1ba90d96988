import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { pinduoduo } from '../../../../utils/platforms/pinduoduo/platform.ts';
import { pageAt } from '../../../../utils/platforms/registry.ts';
import { moment } from '../../../../utils/units.ts';
import * as frames from '../../../rooms/generated/pinduoduo/frames.ts';
import { concat } from '../../../rooms/generated/wire.ts';
import { figureOf, replay } from '../replay.ts';
import { boundsOf, countsOf, eventsOf } from '../said.ts';

const SOCKET = 'wss://titan-ws.pinduoduo.com/';
const ROOM = 'https://mobile.yangkeduo.com/live.html?room_id=77';
const read = (body: Uint8Array) => pinduoduo.decode({ via: 'socket', url: SOCKET, body });

describe('a packet', () => {
  test.each([
    [frames.chat(['a', 'b']), { comment: 2 }],
    [frames.notice('enter'), { entry: 1 }],
    [frames.notice('favorite'), { follow: 1 }],
    [frames.notice('group_open'), {}],
    [frames.notices(['enter', 'favorite', 'group_open']), { entry: 1, follow: 1 }],
    [[frames.notice('enter'), frames.chat(['a'])], { entry: 1, comment: 1 }],
    [frames.extra([121, 116, 120, 999]), { like: 1, follow: 1, purchaseHint: 1 }],
  ])('of %o counts as %j', (payload, counts) => {
    for (const gzip of [false, true]) expect(countsOf(read(frames.frame(payload, { gzip })))).toEqual(counts);
  });

  test('says who', () => {
    for (const payload of [frames.notice('enter'), frames.notices(['enter']), frames.extra([121])]) {
      expect(eventsOf(read(frames.frame(payload)))).toMatchObject([{ viewer: 'ann' }]);
    }
  });

  test('has totals, exact or shown', () => {
    const total = (type: string, data: unknown) => boundsOf(read(frames.frame(frames.payload(type, data))));
    expect(total('live_audience_num', { live_audience_num: 7736, desc: '7736观看' })).toEqual({
      uniqueViewers: [7736, 7736],
    });
    expect(total('live_audience_num', { desc: '1.2万观看' })).toEqual({ uniqueViewers: [11_500, 12_500] });
    expect(total('show_thumb_up_count', { total_count: 42 })).toEqual({ likes: [42, 42] });
  });

  test('may hold several frames, and some that say nothing', () => {
    const whole = concat(
      frames.frame(frames.chat(['a'])),
      frames.heartbeat(),
      frames.frame(frames.payload('something_new', {})),
      frames.frame(frames.notice('enter')),
    );
    expect(countsOf(read(whole))).toEqual({ comment: 1, entry: 1 });
    expect(read(whole)).toMatchObject({ unknown: ['something_new'], broken: 0 });
    expect(read(whole.subarray(0, whole.length - 1))).toMatchObject({ broken: 1 });
  });

  test('reads back whatever is written', () => {
    fc.assert(
      fc.property(
        fc.array(fc.stringMatching(/^\w{1,20}$/), { maxLength: 8 }),
        fc.boolean(),
        (viewers, gzip) => {
          const decoded = read(frames.frame(frames.chat(viewers), { gzip }));
          expect(eventsOf(decoded).map(({ viewer }) => viewer)).toEqual(viewers);
        },
      ),
      { numRuns: 200 },
    );
  });
});

test('a message under the same live_msg_id is counted once, each of its comments', async () => {
  const bodies = [
    frames.chat(['a', 'b'], { id: 'x' }),
    frames.chat(['a', 'b'], { id: 'x' }),
    frames.chat(['a']),
  ];
  const result = await replay(
    ROOM,
    bodies.map((payload, second) => ({
      at: moment(frames.SOME_TIME + second * 1000),
      via: 'socket' as const,
      url: SOCKET,
      body: frames.frame(payload),
    })),
  );
  expect(figureOf(result, 'comments')).toEqual([3, 3]);
  expect(figureOf(result, 'online')).toBeNull();
});

test.each([
  [ROOM, '77'],
  ['https://mobile.yangkeduo.com/live.html', null],
])('a room is %s, named %s', (url, room) => {
  expect(pageAt(new URL(url))?.page).toEqual({ kind: 'room', room, broadcast: null });
});

test('the shop around the rooms is none', () => {
  expect(pageAt(new URL('https://mobile.yangkeduo.com/goods.html?room_id=77'))).toBeNull();
});
