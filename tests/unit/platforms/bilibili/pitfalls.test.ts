import { describe, expect, test } from 'vitest';
import { productsOf } from '../../../../utils/metrics/products.ts';
import { bilibili } from '../../../../utils/platforms/bilibili/platform.ts';
import { provideBrotli } from '../../../../utils/platforms/brotli.ts';
import { unbrotli } from '../../../../utils/platforms/unbrotli.ts';
import {
  AUTH_REPLY,
  brotlied,
  command,
  danmu,
  frame,
  gift,
  giftV2,
  heartbeatReply,
  interact,
  SOME_SECOND,
  zlibbed,
} from '../../../rooms/generated/bilibili/frames.ts';
import { concat } from '../../../rooms/generated/wire.ts';
import { logOf, recorderOf, START } from '../../recorder/builders.ts';
import { boundsOf, countedIn, eventsOf, kindsOf } from '../said.ts';
import { heard } from './traffic.ts';

describe('frames', () => {
  test('stand one after another, packed with zlib, brotli or not at all', () => {
    provideBrotli(unbrotli);
    const decoded = heard(danmu(), zlibbed(danmu(), interact(1)), brotlied(danmu(), danmu()));
    expect(kindsOf(decoded)).toEqual(['comment', 'comment', 'entry', 'comment', 'comment']);
  });

  test('of brotli are seen as not understood where the helper has not run', () => {
    Reflect.deleteProperty(globalThis, Symbol.for('roomtally.brotli'));
    expect(heard(brotlied(danmu()), danmu())).toMatchObject({ unknown: ['brotli'], broken: 0 });
    provideBrotli(unbrotli);
  });

  test('within packed frames are not unpacked again', () => {
    expect(heard(zlibbed(danmu(), zlibbed(danmu())))).toMatchObject({
      sightings: [{ kind: 'comment' }],
      broken: 1,
    });
  });

  test('an echo beyond a heartbeat reply’s length is no frame', () => {
    const echo = new TextEncoder().encode('[object Object]');
    expect(heard(heartbeatReply(), echo)).toMatchObject({ sightings: [], broken: 0 });
    expect(heard(heartbeatReply(), danmu()).sightings).toEqual([]);
  });

  test('the number in a heartbeat reply is no audience', () => {
    expect(boundsOf(heard(heartbeatReply(250_000)))).toEqual({});
  });

  test('an authentication’s reply says nothing', () => {
    expect(heard(frame('{"code":0}', 1, AUTH_REPLY))).toMatchObject({
      sightings: [],
      broken: 0,
      unknown: [],
    });
  });

  test('that promise more than there is break off there', () => {
    const cut = concat(danmu(), danmu().subarray(0, 40));
    expect(heard(cut)).toMatchObject({ sightings: [{ kind: 'comment' }], broken: 1 });
  });
});

describe('doubled gifts', () => {
  test('one transaction counts once, in whichever form it comes again', () => {
    expect(
      countedIn([heard(gift({ num: 3 })), heard(giftV2({ num: 3 })), heard(gift({ num: 3 }))], 'gift'),
    ).toBe(3);
  });

  test('a combo’s summary adds nothing, nor does the combo’s whole worth', () => {
    const summary = command('COMBO_SEND', { combo_id: 'c', total_num: 5, combo_total_coin: 500 });
    expect(heard(summary).sightings).toEqual([]);
    expect(eventsOf(heard(gift({ num: 2, coins: 200 })))).toMatchObject([{ worth: 100 }]);
  });
});

test('a membership told twice is one sale', () => {
  const sale = { uid: 7, guard_level: 3, num: 1, price: 198_000 };
  const frames = [
    heard(command('GUARD_BUY', sale)),
    heard(command('USER_TOAST_MSG', { ...sale, payflow_id: '52244' })),
    heard(command('USER_TOAST_MSG', { ...sale, payflow_id: '52244' })),
    heard(command('USER_TOAST_MSG', { ...sale, payflow_id: '52245' })),
  ];
  expect(countedIn(frames, 'clubJoin')).toBe(2);
});

test('a paid comment that is repeated in Japanese, its id as text, counts once', () => {
  const paid = [
    heard(command('SUPER_CHAT_MESSAGE', { id: 5_176_131, uid: 7, price: 30 })),
    heard(command('SUPER_CHAT_MESSAGE_JPN', { id: '5176131', uid: '7', price: 30 })),
    heard(command('SUPER_CHAT_MESSAGE_DELETE', { ids: [5_176_131] })),
  ];
  expect(countedIn(paid, 'gift')).toBe(1);
});

test('a like notice is not the room’s total', () => {
  expect(boundsOf(heard(command('LIKE_INFO_V3_CLICK', { uid: 7, click_count: 3 })))).toEqual({});
});

test('an entry’s effect and merged repeats are no entries', () => {
  const noise = [
    command('ENTRY_EFFECT', { uid: 7, copy_writing: '欢迎' }),
    command('DM_INTERACTION', { data: '{"cnt":9}' }),
  ];
  expect(heard(...noise)).toMatchObject({ sightings: [], unknown: [], broken: 0 });
});

test('other rooms’ messages: rooms elsewhere that stopped do not end this one', () => {
  expect(heard(command('STOP_LIVE_ROOM_LIST', { room_id_list: [5, 6] })).sightings).toEqual([]);
});

test('a page whose socket nobody hears shows its comments, and who wrote them by a name alone', () => {
  const body = ['好看', '', '多少钱'].join('\f\n');
  expect(eventsOf(bilibili.decode({ via: 'text', url: bilibili.feed?.[0] ?? '', body }))).toMatchObject([
    { kind: 'comment', viewer: null, text: '好看' },
    { kind: 'comment', viewer: null, text: '多少钱' },
  ]);
});

test('a guest’s page counts, but knows nobody', () => {
  expect(eventsOf(heard(danmu({ uid: '0' }), interact(1, '0')))).toMatchObject([
    { kind: 'comment', viewer: null },
    { kind: 'entry', viewer: null },
  ]);
});

test('an explanation that is sent again is one, by card, product and status', () => {
  const card = { goods_id: 12, status: 3, unique_id: 'u' };
  const [first, again] = [
    heard(command('SHOPPING_EXPLAIN_CARD', card)),
    heard(command('SHOPPING_EXPLAIN_CARD', card)),
  ];
  expect(countedIn([first, again], 'productShown')).toBe(1);
});

test('the end with a message id comes once', () => {
  expect(heard(command('PREPARING', undefined, { msg_id: '77', roomid: '5' })).sightings).toEqual([
    { kind: 'end', key: 'PREPARING:77' },
  ]);
});

test('rounded views: the exact number is read, not the text that rounds it down', () => {
  const views = command('WATCHED_CHANGE', { num: 17_903, text_small: '1.7万', text_large: '1.7万人看过' });
  expect(boundsOf(heard(views))).toEqual({ uniqueViewers: [17_903, 17_903] });
});

test('capped figures: the newer online_count is the audience where it is sent, not the count beside it', () => {
  const told = (data: object) => boundsOf(heard(command('ONLINE_RANK_COUNT', data)));
  expect(told({ count: 9999, online_count: 34_567 })).toEqual({ online: [34_567, 34_567] });
  expect(told({ count: 1822 })).toEqual({ online: [1822, 1822] });
});

test('silver gifts are given away: they are gifts worth nothing', () => {
  expect(eventsOf(heard(gift({ coin: 'silver' }), giftV2({ coin: 'silver' })))).toMatchObject([
    { kind: 'gift', worth: 0 },
    { kind: 'gift', worth: 0 },
  ]);
});

test('purchase hints have no id, so that each that comes is one', () => {
  const hint = () => heard(command('GOTO_BUY_FLOW', { text: '塞**正在去买' }));
  expect(countedIn([hint(), hint()], 'purchaseHint')).toBe(2);
});

test('out-of-order totals: of a running number of buys the largest stands', () => {
  const recorder = recorderOf(null, { broadcast: null });
  for (const num of [10, 34, 30])
    recorder.hear(heard(command('HOT_BUY_NUM', { goods_id: '12', num })), START);
  expect(productsOf(logOf(recorder)).get('12')?.itemsSold?.top).toEqual({ low: 34, high: 34 });
});

test('a broadcast is over, and its room goes on with a carousel', () => {
  expect(kindsOf(heard(command('PREPARING', undefined, { round: 1, roomid: '5' })))).toEqual(['end']);
});

test('the transport has no clock: stamps are the events’ own', () => {
  expect(heard(danmu())).toMatchObject({ clock: null, sightings: [{ at: SOME_SECOND * 1000 }] });
});
