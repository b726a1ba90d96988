import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { SOME_ROOM, SOME_TIME } from '../../../rooms/generated/douyin/frames.ts';
import {
  audience,
  barrage,
  chat,
  control,
  emoteChat,
  gift,
  like,
  member,
  message,
  notice,
  shopping,
  social,
  VIEWER,
} from '../../../rooms/generated/tiktok/messages.ts';
import { boundsOf, eventsOf, kindsOf } from '../said.ts';
import { heard, polled } from './traffic.ts';

describe('what a viewer does', () => {
  test('is a comment, words or emotes', () => {
    for (const said of [chat(), emoteChat()]) {
      expect(eventsOf(heard(said))).toMatchObject([{ kind: 'comment', viewer: VIEWER.id, at: SOME_TIME }]);
    }
  });

  test('is an entry where the action is to enter, and not where it is to subscribe', () => {
    expect(kindsOf(heard(member()))).toEqual(['entry']);
    expect(heard(member({ action: 3 }))).toMatchObject({ sightings: [], broken: 0 });
  });

  test('is a burst of likes beside the room’s running total', () => {
    const decoded = heard(like({ count: 12, total: 124_990 }));
    expect(eventsOf(decoded)).toMatchObject([{ kind: 'like', count: 12 }]);
    expect(boundsOf(decoded)).toEqual({ likes: [124_990, 124_990] });
  });

  test('is a gift with its price, in a combo or alone', () => {
    const [combo] = eventsOf(heard(gift({ group: SOME_TIME, repeat: 3, diamonds: 5 })));
    expect(combo).toMatchObject({
      kind: 'gift',
      count: 3,
      worth: 5,
      item: '5655',
      combo: `5655:${SOME_TIME}`,
    });
    const [alone] = eventsOf(heard(gift({ repeat: 2, batch: 3 })));
    expect(alone).toMatchObject({ count: 6, combo: null });
  });

  test('is a follow or a share', () => {
    expect(kindsOf(heard(social({ action: 1, followers: 95_000 })))).toEqual(['follow']);
    expect(kindsOf(heard(social({ action: 3, shares: 60 })))).toEqual(['share']);
    expect(kindsOf(heard(social({ action: 2 })))).toEqual([]);
  });

  test('is a club join where a notice says so, and no other notice is', () => {
    expect(kindsOf(heard(notice({ kind: 'user_join_fans' })))).toEqual(['clubJoin']);
    expect(heard(notice(), notice({ kind: 'other' }))).toMatchObject({ sightings: [], unknown: [] });
  });

  test('is a purchase hint where the barrage tells of ordering, buying or having bought', () => {
    for (const type of [1, 2, 14]) expect(kindsOf(heard(barrage({ type })))).toEqual(['purchaseHint']);
    expect(kindsOf(heard(barrage({ type: 5 })))).toEqual([]);
  });
});

describe('what the room reports', () => {
  test('is viewers online and so far, whatever the ranked viewers carry', () => {
    const decoded = heard(audience({ online: 1530, viewers: 37_769 }));
    expect(boundsOf(decoded)).toEqual({ online: [1530, 1530], uniqueViewers: [37_769, 37_769] });
    expect(boundsOf(heard(audience({ online: 3 })))).toEqual({ online: [3, 3] });
  });

  test('is the end where it ended or was suspended, and not where it paused', () => {
    expect([1, 2, 3, 4].map((action) => kindsOf(heard(control({ action }))))).toEqual([
      [],
      [],
      ['end'],
      ['end'],
    ]);
  });

  test('is a product pinned, one that replaces it, and none', () => {
    expect(eventsOf(heard(shopping({ action: 1, product: '7068833303554336922', listed: 5 })))).toMatchObject(
      [{ kind: 'productShown', item: '7068833303554336922' }],
    );
    expect(kindsOf(heard(shopping({ action: 4 })))).toEqual(['productHidden']);
  });
});

describe('what is known to say nothing', () => {
  test.each([
    'RoomMessage',
    'WebcastGoalUpdateMessage',
    'WebcastRankUpdateMessage',
    'WebcastRankTextMessage',
    'WebcastLinkMicMethod',
    'WebcastLinkMessage',
    'WebcastLinkLayerMessage',
    'WebcastEnvelopeMessage',
    'WebcastCaptionMessage',
    'WebcastLiveIntroMessage',
    'WebcastRoomPinMessage',
  ])('is passed over: %s', (method) => {
    expect(heard(message(method, { 2: 'x', 30: 'WebcastChatMessage' }))).toMatchObject({
      sightings: [],
      unknown: [],
      broken: 0,
    });
  });

  test('is not what is unknown', () => {
    expect(heard(message('WebcastNewMessage', {})).unknown).toEqual(['WebcastNewMessage']);
  });
});

test('socket and poll say the same, by the transport’s own clock and the address’s broadcast', () => {
  const expected = { clock: SOME_TIME, broadcast: SOME_ROOM };
  expect(heard(chat())).toMatchObject(expected);
  expect(polled(chat())).toEqual(heard(chat()));
});

test('any numbers come out as they were put in', () => {
  const amount = fc.integer({ min: 1, max: 2 ** 40 });
  fc.assert(
    fc.property(amount, amount, fc.bigInt({ min: 1n, max: 2n ** 64n - 1n }), (online, viewers, id) => {
      const viewer = { id: String(id) };
      const decoded = heard(
        audience({ online, viewers }),
        chat({ id, user: viewer }),
        gift({ group: online, repeat: 7, user: viewer, diamonds: 9 }),
        shopping({ action: 1, product: String(id) }),
      );
      expect(boundsOf(decoded)).toEqual({ online: [online, online], uniqueViewers: [viewers, viewers] });
      expect(eventsOf(decoded)).toMatchObject([
        { key: `WebcastChatMessage:${id}`, viewer: viewer.id },
        { count: 7, worth: 9, viewer: viewer.id, combo: `5655:${online}` },
        { item: viewer.id },
      ]);
    }),
  );
});
