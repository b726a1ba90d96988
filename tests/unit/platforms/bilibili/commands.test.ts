import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  command,
  danmu,
  gift,
  giftV2,
  interact,
  interactV2,
  SOME_SECOND,
  VIEWER,
} from '../../../rooms/generated/bilibili/frames.ts';
import { boundsOf, eventsOf, kindsOf } from '../said.ts';
import { heard } from './traffic.ts';

describe('what a viewer does', () => {
  test('is a comment, a sticker too, whatever suffix its command carries', () => {
    for (const frame of [danmu(), danmu({ sticker: 1 }), danmu({ suffix: ':4:0:2:2:2:0' })]) {
      expect(eventsOf(heard(frame))).toMatchObject([
        { kind: 'comment', viewer: VIEWER, at: SOME_SECOND * 1000 },
      ]);
    }
  });

  test('is an entry, a follow or a share, in JSON and in protobuf', () => {
    const kinds = ['entry', 'follow', 'share', 'follow', 'follow'];
    for (const word of [interact, interactV2]) {
      const said = [1, 2, 3, 4, 5, 9].map((type) => eventsOf(heard(word(type)))[0]);
      expect(said.map((one) => one?.kind)).toEqual([...kinds, undefined]);
      expect(said[0]).toMatchObject({ viewer: VIEWER, at: SOME_SECOND * 1000 });
    }
  });

  test('is a gift with its worth in gold coins, in JSON and in protobuf', () => {
    for (const give of [gift, giftV2]) {
      const [given] = eventsOf(heard(give({ num: 5, coins: 500 })));
      expect(given).toMatchObject({ kind: 'gift', count: 5, worth: 100, item: '31036', viewer: VIEWER });
      expect(eventsOf(heard(give({ coin: 'silver' })))).toMatchObject([{ worth: 0 }]);
    }
  });

  test('is a paid comment, worth 1,000 coins a yuan', () => {
    expect(
      eventsOf(heard(command('SUPER_CHAT_MESSAGE', { id: 5_176_131, uid: 7, price: 30 }))),
    ).toMatchObject([{ kind: 'gift', worth: 30_000, viewer: '7', key: 'superChat:5176131' }]);
  });

  test('is a like', () => {
    expect(
      eventsOf(heard(command('LIKE_INFO_V3_CLICK', { uid: 7, like_text: '为主播点赞了' }))),
    ).toMatchObject([{ kind: 'like', count: 1, viewer: '7' }]);
  });
});

describe('what the room reports', () => {
  test.each([
    ['ONLINE_RANK_COUNT', { count: 1822 }, { online: [1822, 1822] }],
    ['ONLINE_RANK_COUNT', { count: 9999, online_count: 23_456 }, { online: [23_456, 23_456] }],
    ['WATCHED_CHANGE', { num: 17_903, text_small: '1.7万' }, { uniqueViewers: [17_903, 17_903] }],
    ['LIKE_INFO_V3_UPDATE', { click_count: 11_391 }, { likes: [11_391, 11_391] }],
  ])('is a figure: %s', (cmd, data, bounds) => expect(boundsOf(heard(command(cmd, data)))).toEqual(bounds));

  test.each([
    ['PREPARING', { round: 1, roomid: '5' }],
    ['PREPARING', { roomid: '5', msg_id: '9' }],
    ['CUT_OFF', { msg: '违反直播规范' }],
    ['CUT_OFF_V2', {}],
  ])('is its end: %s', (cmd, over) => expect(kindsOf(heard(command(cmd, undefined, over)))).toEqual(['end']));

  test('is not its end where it starts, twice', () => {
    expect(heard(command('LIVE', undefined, { live_time: 1 }), command('LIVE'))).toMatchObject({
      sightings: [],
      broken: 0,
      unknown: [],
    });
  });
});

describe('what is sold', () => {
  test('is a product explained, and somebody about to buy', () => {
    const card = {
      goods_id: 12,
      goods_name: '锅',
      goods_price: '99',
      status: 3,
      unique_id: 'u',
      timestamp: SOME_SECOND,
    };
    expect(eventsOf(heard(command('SHOPPING_EXPLAIN_CARD', card)))).toMatchObject([
      { kind: 'productShown', item: '12', key: 'explained:u:12:3', at: SOME_SECOND * 1000 },
    ]);
    expect(kindsOf(heard(command('GOTO_BUY_FLOW', { text: '塞**正在去买' })))).toEqual(['purchaseHint']);
  });

  test('is a running number of buys of each product', () => {
    expect(heard(command('HOT_BUY_NUM', { goods_id: 12, num: 34 })).sightings).toMatchObject([
      { kind: 'reading', reading: 'itemsSold', item: '12', low: 34, high: 34 },
    ]);
  });
});

test.each([
  'SELECTED_GOODS_INFO',
  'SHOPPING_CART_SHOW',
  'SHOPPING_BUBBLES_STYLE',
  'LOG_IN_NOTICE',
  'NOTICE_MSG',
  'WIDGET_BANNER',
  'ONLINE_RANK_TOP3',
  'ROOM_REAL_TIME_MESSAGE_UPDATE',
])('%s says nothing of a count and is not unknown', (cmd) => {
  expect(heard(command(cmd, { status: 1 }))).toMatchObject({ sightings: [], unknown: [], broken: 0 });
});

test('a command that nobody knows is unknown by its name', () => {
  expect(heard(command('SOME_NEWS:1:2', {})).unknown).toEqual(['SOME_NEWS']);
});

test('any gift comes out as it was put in', () => {
  const given = fc.record({
    tid: fc.bigInt({ min: 1n, max: 10n ** 18n }).map(String),
    num: fc.integer({ min: 1, max: 9999 }),
    coins: fc.integer({ min: 0, max: 10 ** 9 }),
    uid: fc.integer({ min: 1, max: 2 ** 40 }).map(String),
  });
  fc.assert(
    fc.property(given, fc.constantFrom(gift, giftV2), (one, give) => {
      const [said] = eventsOf(heard(give(one)));
      expect(said).toMatchObject({ key: `gift:${one.tid}`, count: one.num, viewer: one.uid });
      expect((said?.worth ?? NaN) * one.num).toBeCloseTo(one.coins, 3);
    }),
  );
});
