import { describe, expect, test } from 'vitest';
import { roomStats, roomUserSeq } from '../../../rooms/generated/douyin/audience.ts';
import { SOME_TIME, type WebcastMessage, webcast } from '../../../rooms/generated/douyin/frames.ts';
import { gift } from '../../../rooms/generated/douyin/gifts.ts';
import {
  chat,
  control,
  emojiChat,
  fansclub,
  FANSCLUB_UPGRADE,
  like,
  member,
  privilegeScreenChat,
  screenChat,
  social,
} from '../../../rooms/generated/douyin/messages.ts';
import {
  liveEcom,
  liveShopping,
  productChange,
  SHOPPING_SOLD_OUT,
} from '../../../rooms/generated/douyin/products.ts';
import { boundsOf, eventsOf } from '../said.ts';
import { heard } from './traffic.ts';

const user = { id: '9007199254740993', nickname: '某位观众' };
const id = '7600000000000000001';

describe('what a viewer does', () => {
  const deeds: readonly (readonly [string, WebcastMessage, object])[] = [
    ['a comment', chat({ id, user }), { kind: 'comment', key: `WebcastChatMessage:${id}`, at: SOME_TIME }],
    ['an emoji', emojiChat({ id, user }), { kind: 'comment', key: `WebcastEmojiChatMessage:${id}` }],
    ['a comment across the screen', screenChat({ id, user }), { kind: 'comment' }],
    ['a privileged one', privilegeScreenChat({ id, user }), { kind: 'comment' }],
    ['an entry, which carries no time', member({ id, user }), { kind: 'entry', at: null, count: 1 }],
    ['a burst of likes', like({ id, user, count: 7 }), { kind: 'like', count: 7 }],
    ['a gift', gift({ id, user }), { kind: 'gift', count: 1, worth: 1, item: '463' }],
    ['a follow', social({ id, user, action: 1 }), { kind: 'follow' }],
    ['joining the fan club', fansclub({ id, user }), { kind: 'clubJoin' }],
  ];
  test.each(deeds)('is %s', (_, message, told) => {
    const decoded = heard(message);
    expect(eventsOf(decoded)).toEqual([expect.objectContaining({ viewer: user.id, ...told })]);
    expect([decoded.broken, decoded.foreign, decoded.unknown]).toEqual([0, 0, []]);
  });

  test('is a share by action 2 and by action 3: readers of this traffic differ', () => {
    for (const action of [2, 3]) expect(eventsOf(heard(social({ action })))[0]?.kind).toBe('share');
  });

  test('is nothing by an action that is not known', () => {
    for (const message of [
      social({ action: 9 }),
      member({ action: 2 }),
      fansclub({ type: FANSCLUB_UPGRADE }),
    ]) {
      expect(heard(message)).toMatchObject({ sightings: [], broken: 0, unknown: [] });
    }
  });

  test('keeps a viewer’s id exact beyond 2^53', () => {
    const big = 2n ** 64n - 1n;
    expect(eventsOf(heard(chat({ user: { id: big } })))[0]?.viewer).toBe(String(big));
  });

  test('keeps message ids apart that are one number in JavaScript', () => {
    const [a, b] = [2n ** 53n, 2n ** 53n + 1n].map((each) => eventsOf(heard(chat({ id: each })))[0]?.key);
    expect(a).not.toBe(b);
  });

  test('has no viewer where the id is missing or 0', () => {
    expect(eventsOf(heard(webcast('WebcastChatMessage', {}, { 3: '大家好' })))[0]?.viewer).toBeNull();
    expect(eventsOf(heard(chat({ user: { id: 0n } })))[0]?.viewer).toBeNull();
  });

  test('is placed by the second that a comment tells where its envelope has no time', () => {
    const bare = webcast('WebcastChatMessage', {}, { 3: '大家好', 15: SOME_TIME / 1000 });
    expect(eventsOf(heard(bare))[0]?.at).toBe(SOME_TIME);
    expect(eventsOf(heard(webcast('WebcastChatMessage', {}, { 3: '大家好' })))[0]?.at).toBeNull();
  });

  test('is told without the nickname', () => {
    const told = JSON.stringify(heard(chat({ user, text: '想要小码' }), gift({ user }), social({ user })));
    expect(told).not.toContain('某位观众');
  });

  test.each([chat, emojiChat, screenChat, privilegeScreenChat])(
    'is told with its words where it is a comment, and is a comment without them too',
    (said) => {
      expect(eventsOf(heard(said({ user, text: '想要小码' })))[0]?.text).toBe('想要小码');
      expect(eventsOf(heard(gift({ user }), social({ user }))).map(({ text }) => text)).toEqual([null, null]);
    },
  );
});

describe('likes', () => {
  test('are a running total of the room beside the burst of one viewer', () => {
    const decoded = heard(like({ count: 5, total: 200 }));
    expect(eventsOf(decoded)[0]).toMatchObject({ kind: 'like', count: 5 });
    expect(boundsOf(decoded)).toEqual({ likes: [200, 200] });
  });

  test('are no total where none is sent: 0 likes would be wrong', () => {
    expect(boundsOf(heard(like({ count: 5 })))).toEqual({});
  });
});

describe('the audience', () => {
  test('is exact where it is small', () => {
    expect(boundsOf(heard(roomUserSeq({ online: 1163, viewers: 1500, entries: 1567 })))).toEqual({
      online: [1163, 1163],
      uniqueViewers: [1500, 1500],
      entries: [1567, 1567],
    });
  });

  test('is read with the bounds of its rounding: "33.0万" entries, "10万+" viewers', () => {
    expect(boundsOf(heard(roomUserSeq({ online: 3747, viewers: 300_000, entries: 330_000 })))).toEqual({
      online: [3747, 3747],
      uniqueViewers: [100_000, null],
      entries: [329_500, 330_500],
    });
  });

  test('is read from the figure beside the title too, by its exact number where there is one', () => {
    expect(boundsOf(heard(roomStats({ online: 12_345 })))).toEqual({ online: [12_345, 12_345] });
    const shown = webcast('WebcastRoomStatsMessage', {}, { 4: '1.2万在线观众' });
    expect(boundsOf(heard(shown))).toEqual({ online: [11_500, 12_500] });
  });

  test('is not read where that figure is hidden, or is another one', () => {
    expect(boundsOf(heard(roomStats({ online: 12, hidden: true })))).toEqual({});
    expect(boundsOf(heard(webcast('WebcastRoomStatsMessage', {}, { 4: '本场点赞 300', 9: 300 })))).toEqual(
      {},
    );
  });
});

describe('the broadcast', () => {
  test('is over by the streamer’s or by the platform’s doing', () => {
    for (const action of [3, 4])
      expect(heard(control({ action })).sightings).toMatchObject([{ kind: 'end' }]);
  });

  test('is not over when it pauses and resumes', () => {
    for (const action of [1, 2]) expect(heard(control({ action })).sightings).toEqual([]);
  });
});

describe('a product', () => {
  test('is shown when it alone of the cart is being explained', () => {
    const decoded = heard(productChange({ id, cart: [{ id: '3501' }, { id: '3502', explaining: true }] }));
    expect(eventsOf(decoded)).toMatchObject([{ kind: 'productShown', item: '3502', viewer: null }]);
  });

  test('is taken down when none of the cart is being explained', () => {
    expect(eventsOf(heard(productChange({ id, cart: [{ id: '3501' }] })))).toMatchObject([
      { kind: 'productHidden', item: null },
    ]);
  });

  test('is shown when it is put up, and not when it is sold out', () => {
    const product = { id: '3600000000000000001', title: '连衣裙', price: 9900 };
    expect(eventsOf(heard(liveShopping({ product })))).toMatchObject([
      { kind: 'productShown', item: product.id },
    ]);
    expect(heard(liveShopping({ product, type: SHOPPING_SOLD_OUT })).sightings).toEqual([]);
    expect(heard(liveShopping({})).sightings).toEqual([]);
  });

  test('is said to be bought by somebody: a hint, not an order', () => {
    expect(eventsOf(heard(liveEcom({})))).toMatchObject([{ kind: 'purchaseHint', viewer: null, worth: 0 }]);
  });
});
