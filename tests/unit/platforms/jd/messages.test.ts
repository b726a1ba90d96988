import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { jd } from '../../../../utils/platforms/jd/platform.ts';
import { pageAt } from '../../../../utils/platforms/registry.ts';
import { moment } from '../../../../utils/units.ts';
import * as frames from '../../../rooms/generated/jd/frames.ts';
import { figureOf, replay } from '../replay.ts';
import { boundsOf, countsOf, ends, eventsOf } from '../said.ts';

const SOCKET = 'wss://live-ws4.jd.com/?token=x';
const ROOM = `https://zhibo.jd.com/liveroom?liveId=${frames.SOME_ROOM}`;
const read = (body: string | Uint8Array) => jd.decode({ via: 'socket', url: SOCKET, body });

/** What the room's page comes to when these frames come, a second apart. */
const replayed = (...bodies: readonly string[]) =>
  replay(
    ROOM,
    bodies.map((body, second) => ({
      at: moment(frames.SOME_TIME + second * 1000),
      via: 'socket' as const,
      url: SOCKET,
      body,
    })),
  );

describe('a frame', () => {
  test('of statistics has its figures as texts', () => {
    const decoded = read(
      frames.statistics({ online: 40, viewers: 1200, views: 1500, peak: 90, likes: 7, messages: 31 }),
    );
    expect(boundsOf(decoded)).toEqual({
      online: [40, 40],
      uniqueViewers: [1200, 1200],
      entries: [1500, 1500],
      onlinePeak: [90, 90],
      likes: [7, 7],
      comments: [31, 31],
    });
    expect(decoded).toMatchObject({ clock: frames.SOME_TIME, broken: 0, unknown: [] });
  });

  test.each([
    ['viewer_send_message', {}, { comment: 1 }],
    ['join_live_broadcast_summary', { joinUserNum: '12' }, { entry: 12 }],
    ['pay_attention_to_anchor', {}, { follow: 1 }],
    ['viewer_buy_product_summary', { text: '正在购买510号商品' }, { purchaseHint: 1 }],
    ['user_places_order', {}, { orderCreated: 1 }],
    ['anchor_new_explain_product_over', {}, { productHidden: 1 }],
    ['anchor_send_message', { content: '欢迎' }, {}],
    ['anchor_public_reply', {}, {}],
    ['live_common_reply', {}, {}],
    ['viewer_add_product_to_cart', {}, {}],
    ['viewer_get_coupon', {}, {}],
    ['new_anchor_cart_number', { number: 30 }, {}],
    ['suspend_live_broadcast', {}, {}],
    ['resume_live_broadcast', {}, {}],
  ])('%s %j counts as %j', (type, fields, counts) => {
    const decoded = read(frames.frame(type, fields));
    expect([countsOf(decoded), decoded.unknown, ends(decoded)]).toEqual([counts, [], false]);
  });

  test('may have its type outside its body', () => {
    const bare = JSON.stringify({
      datetime: frames.SOME_TIME,
      id: '1',
      type: 'thumbs_up',
      thumbs_up_num: '9',
    });
    expect(boundsOf(read(bare))).toEqual({ likes: [9, 9] });
  });

  test('says who, and which product', () => {
    expect(eventsOf(read(frames.comment('好', { sender: 'ann' })))).toMatchObject([{ viewer: 'ann' }]);
    expect(eventsOf(read(frames.popup('100012345')))).toMatchObject([
      { kind: 'productShown', item: '100012345' },
    ]);
  });

  test('that is binary is said to be unsupported, and counts as nothing heard', () => {
    expect(read(Uint8Array.of(1, 2, 3))).toMatchObject({
      unknown: ['unsupported/binary'],
      clock: null,
      sightings: [],
    });
  });

  test('of a type that is not known is named, and counts as nothing heard', () => {
    expect(read(frames.frame('something_new', {}))).toMatchObject({
      unknown: ['something_new'],
      clock: null,
    });
  });

  test('that stops the broadcast ends it, though its group is a number', () => {
    expect(ends(read(frames.stop()))).toBe(true);
  });

  test('reads back whatever is written', () => {
    const said = fc.record({
      sender: fc.stringMatching(/^\w{1,20}$/),
      content: fc.string({ unit: 'grapheme' }),
    });
    fc.assert(
      fc.property(said, ({ sender, content }) => {
        expect(eventsOf(read(frames.comment(content, { sender })))).toMatchObject([{ viewer: sender }]);
      }),
      { numRuns: 300 },
    );
  });
});

test('a message sent again under its id, at another time and after an interval, is counted once', async () => {
  const again = [0, 2000, 7000, 15_000].map((late) =>
    frames.comment('多少钱', {
      id: 'same',
      at: frames.SOME_TIME + late,
      ...(late > 0 && { interval: late }),
    }),
  );
  const joins = [frames.joined(5, { id: 'j' }), frames.joined(5, { id: 'j' }), frames.joined(5)];
  const result = await replayed(...again, ...joins);
  expect([figureOf(result, 'comments'), figureOf(result, 'entriesSeen')]).toEqual([
    [1, 1],
    [10, 10],
  ]);
});

test('likes come in two messages, out of order, and are one total', async () => {
  const result = await replayed(
    frames.statistics({ likes: 100 }),
    frames.thumbs(120),
    frames.statistics({ likes: 110 }),
    frames.thumbs(118),
  );
  expect(figureOf(result, 'likes')).toEqual([20, 20]);
});

test('another broadcast’s messages are not counted', async () => {
  const result = await replayed(frames.comment('好'), frames.comment('别处', { group: '999' }));
  expect(figureOf(result, 'comments')).toEqual([1, 1]);
  expect(result.view).toMatchObject({ room: frames.SOME_ROOM, broadcast: frames.SOME_ROOM });
  expect(result.view?.recorders[0]?.diagnostics.foreign).toBe(1);
});

test('a small room in which nobody is online reads 0, which is not unknown', async () => {
  expect(figureOf(await replayed(frames.statistics({ online: 0 })), 'online')).toEqual([0, 0]);
});

test('a product that is put up again and again is put up once', async () => {
  const result = await replayed(frames.popup('5'), frames.popup('5'), frames.popup('6'));
  expect(figureOf(result, 'productsShown')).toEqual([2, 2]);
});

test('what the wire does not have stays unknown: gifts, shares, GMV, buyers', async () => {
  const result = await replayed(frames.statistics({ online: 5 }), frames.comment('好'));
  for (const id of ['gifts', 'shares', 'gmv', 'buyers']) expect(figureOf(result, id)).toBeNull();
});

test.each([
  [ROOM, frames.SOME_ROOM],
  [`https://lives.jd.com/#/${frames.SOME_ROOM}?origin=3`, frames.SOME_ROOM],
  [`https://lives.jd.com/?liveId=${frames.SOME_ROOM}`, frames.SOME_ROOM],
  ['https://zhibo.jd.com/liveroom', null],
  ['https://lives.jd.com/', null],
  ['https://www.jd.com/?liveId=18513389', null],
])('the room of %s is %s', (url, room) => {
  expect(pageAt(new URL(url))?.page.room ?? null).toBe(room);
});

test('the traffic to copy is the room’s socket', () => {
  const copied = (url: string) => jd.traffic.some((source) => new RegExp(source).test(url));
  expect(
    [SOCKET, 'wss://live-ws4.jd.com?token=x', 'wss://live-ws4.jd.com.evil.example/'].map(copied),
  ).toEqual([true, true, false]);
});
