import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { xiaohongshu } from '../../../../utils/platforms/xiaohongshu/platform.ts';
import { moment } from '../../../../utils/units.ts';
import {
  message,
  push,
  type Pushed,
  signal,
  SOME_ROOM,
  SOME_TIME,
} from '../../../rooms/generated/xiaohongshu/frames.ts';
import * as messages from '../../../rooms/generated/xiaohongshu/messages.ts';
import { figureOf, replay } from '../replay.ts';
import { countsOf, ends, eventsOf } from '../said.ts';

const SOCKET = 'wss://apppush-rws.xiaohongshu.com/rwp';
const read = (body: string) => xiaohongshu.decode({ via: 'socket', url: SOCKET, body });
const heard = (...pushed: readonly Pushed[]) => read(push(...pushed));

/** What the room's page comes to when these come one by one, as far apart as they say. */
const replayed = (...pushed: readonly (Pushed | readonly Pushed[])[]) =>
  replay(
    `https://www.xiaohongshu.com/livestream/${SOME_ROOM}`,
    pushed.map((frame) => {
      const these = [frame].flat();
      return {
        at: moment(these[0]?.at ?? SOME_TIME),
        via: 'socket' as const,
        url: SOCKET,
        body: push(...these),
      };
    }),
  );

describe('a message', () => {
  test('is what its type says', () => {
    const decoded = heard(
      messages.text('a', '多少钱'),
      messages.join('b'),
      messages.join('c', {}, 'audience_join'),
      messages.praise('d', 4),
      messages.followed('e'),
      messages.shared('f'),
      messages.gift({ combCount: 3, coins: 52 }),
    );
    expect(countsOf(decoded)).toEqual({ comment: 1, entry: 2, like: 4, follow: 1, share: 1, gift: 3 });
    expect(decoded).toMatchObject({ broadcast: SOME_ROOM, broken: 0, foreign: 0, unknown: [] });
  });

  test('keeps the gift’s 18 digits, its coins, and who gave it', () => {
    expect(eventsOf(heard(messages.gift({ viewer: 'ann', coins: 52 })))).toMatchObject([
      { item: messages.SOME_GIFT, worth: 52, viewer: 'ann', at: SOME_TIME },
    ]);
  });

  test('of the host or the staff is no viewer’s comment', () => {
    expect(
      countsOf(heard(messages.text('host', '欢迎', {}, 1), messages.text('staff', '好', {}, 2))),
    ).toEqual({});
  });

  test.each(['gift_comment', 'gift_settle'])('%s is the same gift again, and not counted', (type) => {
    const decoded = heard(messages.gift({ type }));
    expect([countsOf(decoded), decoded.unknown]).toEqual([{}, []]);
  });

  test.each(['refresh', 'letter_refresh', 'viewer_heart', 'goods_rank_entrance_im', 'linkmic_invite'])(
    '%s says nothing of viewers',
    (type) => expect(heard(message(type, {}))).toMatchObject({ sightings: [], unknown: [], broken: 0 }),
  );

  test('of a type that is not known is named', () => {
    expect(heard(message('something_new', {})).unknown).toEqual(['something_new']);
  });

  test('that cannot be read is broken, and those beside it are read', () => {
    const decoded = heard({ told: '{"type":' }, messages.join('b'));
    expect([decoded.broken, countsOf(decoded)]).toEqual([1, { entry: 1 }]);
  });

  test('reads back whatever is written', () => {
    const viewer = fc.stringMatching(/^[0-9a-f]{24}$/);
    const said = fc.record({ viewer, desc: fc.string({ unit: 'grapheme' }) });
    fc.assert(
      fc.property(fc.array(said, { maxLength: 6 }), (all) => {
        const decoded = heard(...all.map((each) => messages.text(each.viewer, each.desc)));
        expect(eventsOf(decoded).map((sighting) => sighting.viewer)).toEqual(all.map((each) => each.viewer));
      }),
      { numRuns: 300 },
    );
  });
});

describe('what must not count twice or be lost:', () => {
  test('a message under the same uuid', async () => {
    const result = await replayed(
      messages.praise('a', 4, { id: 'same' }),
      messages.praise('a', 4, { id: 'same' }),
    );
    expect(figureOf(result, 'likes')).toEqual([4, 4]);
  });

  test('a combo whose messages are dropped is repaired by comb_count', async () => {
    const result = await replayed(
      ...[4, 5, 6, 7, 10, 10, 9].map((combCount) => messages.gift({ combCount, coins: 2 })),
    );
    expect([figureOf(result, 'gifts'), figureOf(result, 'giftValue')]).toEqual([
      [10, 10],
      [20, 20],
    ]);
  });

  test('two combos side by side', async () => {
    const result = await replayed(
      messages.gift({ comb: 'x', combCount: 2 }),
      messages.gift({ comb: 'y', combCount: 3 }),
      messages.gift({ comb: 'x', combCount: 3 }),
    );
    expect(figureOf(result, 'gifts')).toEqual([6, 6]);
  });

  test('the effect of a fan’s entry, beside a join before or after it; alone it is an entry', async () => {
    const soon = SOME_TIME + 900;
    const joins = await replayed(
      messages.join('fan'),
      messages.effect('fan', { at: soon }),
      messages.effect('other', { at: soon }),
      messages.join('other', { at: soon + 500 }),
      messages.effect('alone', { at: soon + 600 }),
    );
    expect(figureOf(joins, 'entriesSeen')).toEqual([3, 3]);
  });

  test('another room’s messages, in frames of their own or beside this room’s', async () => {
    const result = await replayed(
      messages.praise('a', 1),
      messages.praise('a', 5, { room: '822496009116810559' }),
    );
    expect(figureOf(result, 'likes')).toEqual([1, 1]);
    expect(result.view?.recorders[0]?.diagnostics.foreign).toBe(1);
    const mixed = heard(
      messages.praise('a', 1),
      messages.praise('a', 5, { room: '822496009116810559' }),
      messages.praise('a', 1),
    );
    expect([countsOf(mixed), mixed.foreign, mixed.broadcast]).toEqual([{ like: 2 }, 1, SOME_ROOM]);
  });

  test('its own messages in a frame that holds more of another room', async () => {
    const other = { room: '822496009116810559' };
    const pushed = [messages.praise('a', 1), messages.praise('b', 5, other), messages.praise('c', 5, other)];
    const result = await replayed(messages.praise('d', 1), pushed);
    expect(figureOf(result, 'likes')).toEqual([2, 2]);
  });
});

describe('signalling', () => {
  test('says nothing while it succeeds, and the end when a join is refused as closed', () => {
    expect(read(signal())).toMatchObject({ sightings: [], broken: 0, unknown: [] });
    expect([signal(), signal(9001, '房间已关闭'), signal(500)].map((body) => ends(read(body)))).toEqual([
      false,
      true,
      false,
    ]);
  });
});

test('online is never on the socket, and stays unknown', async () => {
  expect(figureOf(await replayed(messages.join('a')), 'online')).toBeNull();
});
