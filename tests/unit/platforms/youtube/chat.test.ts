import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  added,
  chat,
  gifted,
  item,
  jewels,
  paid,
  product,
  replaced,
  SOME_TIME,
  sticker,
  text,
  VIDEO,
  VIEWER,
} from '../../../rooms/generated/youtube/bodies.ts';
import { eventsOf, kindsOf } from '../said.ts';
import { answered, CHAT, said } from './traffic.ts';

describe('the chat', () => {
  test('tells comments', () => {
    expect(eventsOf(said(text()))).toMatchObject([
      { kind: 'comment', viewer: VIEWER, at: SOME_TIME, key: 'item:ChwKGk' },
    ]);
  });

  test('tells what is paid, whatever the currency, apart from comments', () => {
    for (const amount of ['￥1,000', 'CZK 20.00', '€2']) {
      expect(eventsOf(said(paid({}, amount), sticker({ id: 'b' }, amount)))).toMatchObject([
        { kind: 'gift', viewer: VIEWER, count: 1 },
        { kind: 'gift', viewer: VIEWER, count: 1 },
      ]);
    }
  });

  test('tells gifts bought with Jewels, which name nobody', () => {
    expect(eventsOf(said(jewels()))).toMatchObject([{ kind: 'gift', viewer: null, at: null }]);
  });

  test('tells new memberships, and those of 2019', () => {
    for (const renderer of ['liveChatMembershipItemRenderer', 'liveChatLegacyPaidMessageRenderer']) {
      expect(kindsOf(said(item(renderer)))).toEqual(['clubJoin']);
    }
  });

  test('tells how many memberships were given, from the text', () => {
    expect(eventsOf(said(gifted({}, 20)))).toMatchObject([{ kind: 'gift', count: 20, item: 'membership' }]);
  });

  test('tells a product shown', () => {
    expect(eventsOf(said(product({}, 'Rice cooker')))).toMatchObject([
      { kind: 'productShown', item: 'Rice cooker', viewer: null },
    ]);
  });

  test('tells what a placeholder becomes', () => {
    const body = chat([added(item('liveChatPlaceholderItemRenderer')), replaced(text({ id: 'b' }))]);
    expect(kindsOf(answered(CHAT, body))).toEqual(['comment']);
  });

  test('names the video in its push topic', () => {
    expect(answered(CHAT, chat([], `chat~${VIDEO}~7133414`)).broadcast).toBe(VIDEO);
    expect(answered(CHAT, chat([], 'topic')).broadcast).toBeNull();
  });
});

test.each([
  'liveChatViewerEngagementMessageRenderer',
  'liveChatPlaceholderItemRenderer',
  'liveChatModeChangeMessageRenderer',
  'liveChatDonationAnnouncementRenderer',
])('%s says nothing of a count and is not unknown', (renderer) => {
  expect(said(item(renderer))).toMatchObject({ sightings: [], unknown: [], broken: 0 });
});

test.each([
  'markChatItemAsDeletedAction',
  'markChatItemsByAuthorAsDeletedAction',
  'removeChatItemAction',
  'addBannerToLiveChatCommand',
  'updateLiveChatPollAction',
  'showLiveChatActionPanelAction',
  'showLiveChatTooltipCommand',
])('%s adds nothing and is not unknown', (action) => {
  const body = chat([{ [action]: { item: text() } }]);
  expect(answered(CHAT, body)).toMatchObject({ sightings: [], unknown: [], broken: 0 });
});

test('what nobody knows is unknown by its name', () => {
  expect(said(item('liveChatNewRenderer')).unknown).toEqual(['liveChatNewRenderer']);
  expect(answered(CHAT, chat([{ brandNewAction: {} }])).unknown).toEqual(['brandNewAction']);
});

test('an item without an id is broken, and does not cost the others', () => {
  expect(said({ liveChatTextMessageRenderer: {} }, text())).toMatchObject({
    broken: 1,
    sightings: [{ kind: 'comment' }],
  });
});

test('any items come out as they were put in', () => {
  const about = fc.record({
    id: fc.string({ minLength: 1, maxLength: 40 }),
    author: fc.string({ maxLength: 30 }),
    at: fc.integer({ min: SOME_TIME, max: SOME_TIME + 1e9 }),
  });
  fc.assert(
    fc.property(fc.array(about, { maxLength: 8 }), fc.constantFrom(text, paid, sticker), (all, make) => {
      const events = eventsOf(said(...all.map((one) => make(one))));
      expect(events.map(({ key, viewer, at }) => ({ key, viewer, at }))).toEqual(
        all.map(({ id, author, at }) => ({ key: `item:${id}`, viewer: author, at })),
      );
    }),
  );
});
