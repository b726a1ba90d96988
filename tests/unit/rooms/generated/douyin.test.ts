import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import * as douyin from '../../../rooms/generated/douyin.ts';
import { walk, type Walked } from './walk.ts';

const ROOM = '7632171016466238259';
const about = { id: '7632171100348712782', room: ROOM, at: 1_777_003_419_123 };
const user = {
  id: '9007199254740993',
  nickname: '爱吃柚子皮的阿禾',
  secUid: 'MS4wLjABAAAAx',
  desensitized: '爱***',
};

const payload = (message: douyin.WebcastMessage): Walked => walk(message.payload);
const isUser = (walked: Walked): void => {
  expect(walked.number(1)).toBe(9007199254740993n);
  expect(walked.text(3)).toBe(user.nickname);
  expect(walked.text(46)).toBe(user.secUid);
  expect(walked.text(68)).toBe(user.desensitized);
};

describe('a frame of the socket', () => {
  const messages = [douyin.chat({ ...about, user, text: '多久发货' }), douyin.control({ ...about, id: 5n })];
  const bytes = douyin.frame(
    { messages, now: about.at, needAck: false },
    { seq: 3, log: '3708164411592862321' },
  );

  it('has the fields and headers of a real one', () => {
    const frame = walk(bytes);
    expect([1, 2, 3, 4].map(frame.number)).toEqual([3n, 3708164411592862321n, 8888n, 8n]);
    expect(frame.messages(5).map((header) => header.text(1))).toEqual([
      'compress_type',
      'im-cursor',
      'im-now',
    ]);
    expect(frame.messages(5).map((header) => header.text(2))).toContain('gzip');
    expect([6, 7].map(frame.text)).toEqual(['pb', 'msg']);
  });

  it('packs a batch with the clock and every message in it', () => {
    const batch = walk(gunzipSync(walk(bytes).bytes(8) ?? new Uint8Array(0)));
    expect(batch.number(4)).toBe(1_777_003_419_123n);
    expect(batch.text(5)).toContain('internal_src:pushserver');
    expect(batch.number(9)).toBe(0n);
    expect(batch.messages(1).map((each) => each.text(1))).toEqual([
      'WebcastChatMessage',
      'WebcastControlMessage',
    ]);
    expect(batch.messages(1).map((each) => each.number(3))).toEqual([7632171100348712782n, 5n]);
  });
});

describe('every message', () => {
  const every = {
    WebcastChatMessage: douyin.chat(about),
    WebcastEmojiChatMessage: douyin.emojiChat(about),
    WebcastScreenChatMessage: douyin.screenChat(about),
    WebcastPrivilegeScreenChatMessage: douyin.privilegeScreenChat(about),
    WebcastMemberMessage: douyin.member(about),
    WebcastLikeMessage: douyin.like(about),
    WebcastGiftMessage: douyin.gift(about),
    WebcastSocialMessage: douyin.social(about),
    WebcastFansclubMessage: douyin.fansclub(about),
    WebcastControlMessage: douyin.control(about),
    WebcastRoomUserSeqMessage: douyin.roomUserSeq(about),
    WebcastRoomStatsMessage: douyin.roomStats(about),
    WebcastProductChangeMessage: douyin.productChange(about),
    WebcastLiveShoppingMessage: douyin.liveShopping(about),
    WebcastLiveEcomMessage: douyin.liveEcom(about),
  };

  it.each(Object.entries(every))('%s says what it is, which it is and where', (method, message) => {
    const common = payload(message).message(1);
    expect(message.method).toBe(method);
    expect(message.id).toBe(7632171100348712782n);
    expect(common.text(1)).toBe(method);
    expect(common.number(2)).toBe(7632171100348712782n);
    expect(common.number(3)).toBe(BigInt(ROOM));
  });

  it('can be made of nothing', () => {
    const makers = [douyin.chat, douyin.member, douyin.like, douyin.gift, douyin.social, douyin.roomUserSeq];
    for (const make of makers) expect(payload(make({})).message(1).number(3)).toBe(BigInt(douyin.SOME_ROOM));
  });
});

describe('what viewers do', () => {
  it('comments hold their text where their kind has it', () => {
    const said = { ...about, user, text: '寄到新疆吗' };
    expect(payload(douyin.chat(said)).text(3)).toBe('寄到新疆吗');
    expect(payload(douyin.chat(said)).number(15)).toBe(1_777_003_419n);
    expect(payload(douyin.chat(said)).message(1).number(4)).toBe(1_777_003_419_123n);
    expect(payload(douyin.emojiChat(said)).text(5)).toBe('寄到新疆吗');
    expect(payload(douyin.screenChat(said)).text(4)).toBe('寄到新疆吗');
    expect(payload(douyin.privilegeScreenChat(said)).text(3)).toBe('寄到新疆吗');
    isUser(payload(douyin.chat(said)).message(2));
  });

  it('entries and likes carry no time of their own', () => {
    const entry = payload(douyin.member({ id: 1n, room: ROOM, user, present: 321 }));
    expect([entry.number(3), entry.number(10), entry.message(1).number(4)]).toEqual([321n, 1n, undefined]);
    isUser(entry.message(2));
    const burst = payload(douyin.like({ id: 1n, room: ROOM, user, count: 8, total: 2910 }));
    expect([burst.number(2), burst.number(3), burst.message(1).number(4)]).toEqual([8n, 2910n, undefined]);
    isUser(burst.message(5));
  });

  it('a gift tells its combo, its batch and its worth', () => {
    const kind = { id: 746, name: '星光闪耀', diamonds: 9, combo: true };
    const given = payload(
      douyin.gift({ ...about, user, gift: kind, group: 1_777_003_461, repeat: 7, batch: 66, end: true }),
    );
    expect([2, 4, 5, 6, 9, 11, 17, 29].map(given.number)).toEqual(
      [746, 66, 7, 7, 1, 1_777_003_461, 4, 462].map(BigInt),
    );
    expect([5, 10, 12].map(given.message(15).number)).toEqual([746n, 1n, 9n]);
    expect(given.message(15).text(16)).toBe('星光闪耀');
    isUser(given.message(7));
    const alone = payload(douyin.gift({ ...about, gift: kind }));
    expect([9, 11, 17].map(alone.number)).toEqual([0n, 0n, 1n]);
  });

  it('follows, shares, the fan club and the end have their numbers', () => {
    const follow = payload(douyin.social({ ...about, user, followers: 1_208_374 }));
    expect([4, 6, 8].map(follow.number)).toEqual([1n, 1_208_374n, undefined]);
    isUser(follow.message(2));
    expect([4, 8].map(payload(douyin.social({ action: 3, shares: 9 })).number)).toEqual([3n, 9n]);
    const join = payload(douyin.fansclub({ ...about, user }));
    expect(join.number(2)).toBe(2n);
    isUser(join.message(4));
    expect(payload(douyin.control({ action: 4 })).number(2)).toBe(4n);
  });
});

describe('the platform’s own figures', () => {
  it('are exact below ten thousand', () => {
    const seq = payload(douyin.roomUserSeq({ ...about, online: 1566, viewers: 2006, entries: 2106 }));
    expect([3, 7].map(seq.number)).toEqual([1566n, 2006n]);
    expect([8, 10, 11].map(seq.text)).toEqual(['2006', '1566', '2106']);
  });

  it('are rounded above, as a real room rounds them', () => {
    const seq = payload(douyin.roomUserSeq({ online: 12_829, viewers: 21_400, entries: 329_960 }));
    expect([3, 7].map(seq.number)).toEqual([12_829n, undefined]);
    expect([8, 10, 11].map(seq.text)).toEqual(['2万+', '1.3万', '33.0万']);
    expect(douyin.flooredText(340_000)).toBe('10万+');
    expect(douyin.roundedBounds(329_960)).toEqual([329_500, 330_500]);
    expect(douyin.roundedBounds(2106)).toEqual([2106, 2106]);
  });

  it('stand beside the title too', () => {
    const stats = payload(douyin.roomStats({ ...about, online: 987 }));
    expect(stats.text(4)).toBe('987在线观众');
    expect([5, 8, 9].map(stats.number)).toEqual([987n, 0n, 987n]);
  });
});

describe('products', () => {
  it('the cart lists its products and marks the one that is explained', () => {
    const change = payload(
      douyin.productChange({
        ...about,
        cart: [{ id: '3501' }, { id: '35072041183609421', explaining: true }],
      }),
    );
    const lines = change.messages(4).map((line) => [1, 2, 4].map(line.number));
    expect(lines).toEqual([
      [3501n, 1n, 0n],
      [35072041183609421n, 2n, 2n],
    ]);
    expect(change.number(5)).toBe(2n);
  });

  it('a product shown has its title, price and sales', () => {
    const product = { id: '35072041183609421', title: '保温杯', price: 6990 };
    const shown = payload(
      douyin.liveShopping({
        ...about,
        type: 7,
        product,
        soldOut: true,
        changed: ['1', '2'],
        products: 8,
        sold: 40,
      }),
    );
    expect([2, 3, 12, 17].map(shown.number)).toEqual([7n, 35072041183609421n, 1n, 8n]);
    expect([shown.message(11).number(1), shown.message(11).text(2)]).toEqual([6990n, '保温杯']);
    expect(shown.message(30).number(2)).toBe(40n);
    expect(shown.fields.filter((field) => field === 9)).toHaveLength(2);
  });

  it('a purchase prompt has a name, a count and its words', () => {
    const hint = payload(douyin.liveEcom({ ...about, nick: '小***', buying: 3 }));
    expect([hint.number(2), hint.text(3), hint.number(4), hint.text(5)]).toEqual([
      1n,
      '小***',
      3n,
      '正在去购买',
    ]);
  });
});
