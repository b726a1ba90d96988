import { expect, test } from 'vitest';
import {
  added,
  chat,
  ended,
  jewels,
  metadata,
  paid,
  replaced,
  replayed,
  text,
  ticker,
  VIDEO,
  watch,
} from '../../../rooms/generated/youtube/bodies.ts';
import { youtube } from '../../../../utils/platforms/youtube/platform.ts';
import { boundsOf, countedIn, kindsOf } from '../said.ts';
import { answered, CHAT, METADATA, NEXT, said, state } from './traffic.ts';

test('repeated paid tickers: a paid item comes again as a ticker, and is one', () => {
  const frames = [said(paid()), answered(CHAT, chat([ticker(paid())])), said(paid())];
  expect(countedIn(frames, 'gift')).toBe(1);
});

test('ended-stream view counts: the number of an ended stream is its views, never an audience', () => {
  const over = answered(METADATA, metadata({ count: 1_234_567, isLive: false }));
  expect(boundsOf(over)).toEqual({});
  expect(kindsOf(over)).toEqual(['end']);
  expect(boundsOf(answered(NEXT, watch({ count: 1_234_567, isLive: false })))).toEqual({});
});

test('a stream that has ended answers without a continuation', () => {
  expect(kindsOf(answered(CHAT, ended()))).toEqual(['end']);
  expect(answered(CHAT, { error: { code: 503 }, responseContext: {} })).toMatchObject({
    sightings: [],
    broken: 1,
  });
});

test('history: what the chat’s document begins with is not new', () => {
  expect(
    youtube.decode(state(watch({ history: [added(text())] }))).sightings.map(({ kind }) => kind),
  ).toEqual(['reading']);
});

test('a recording that is played back counts nothing', () => {
  expect(answered(CHAT, chat([replayed(added(text()))]))).toMatchObject({
    sightings: [],
    unknown: [],
    broken: 0,
  });
  const copied = new RegExp(youtube.traffic.join('|'));
  expect(copied.test('https://www.youtube.com/youtubei/v1/live_chat/get_live_chat_replay?x')).toBe(false);
});

test('bodies of 2019 sit in an outer response', () => {
  expect(kindsOf(answered(CHAT, { response: chat([added(text())]) }))).toEqual(['comment']);
});

test('the audience is read where the stream is live, from the number or the text', () => {
  expect(boundsOf(answered(METADATA, metadata({ count: 15_163 })))).toEqual({ online: [15_163, 15_163] });
  const page = answered(NEXT, watch());
  expect(boundsOf(page)).toEqual({ online: [15_163, 15_163] });
  expect(page.broadcast).toBe(VIDEO);
});

test('likes are read from the most exact text; dislikes are not likes', () => {
  const both = metadata({ count: 1, likes: '1,234', shownLikes: '1.2K' });
  expect(boundsOf(answered(METADATA, both))).toMatchObject({ likes: [1234, 1234] });
  expect(boundsOf(answered(METADATA, metadata({ count: 1, shownLikes: '1.2K' })))).toMatchObject({
    likes: [1150, 1250],
  });
});

test('an answer that is no JSON, or of another address, is broken', () => {
  expect(youtube.decode({ via: 'response', url: CHAT, body: '<html>' }).broken).toBe(1);
  expect(answered('https://www.youtube.com/youtubei/v1/browse', {}).broken).toBe(1);
});

test('repeated items: a comment that stands in two answers, or takes a placeholder’s place, is one', () => {
  const frames = [
    said(text({ id: 'a' })),
    said(text({ id: 'a' })),
    answered(CHAT, chat([replaced(text({ id: 'a' }))])),
  ];
  expect(countedIn(frames, 'comment')).toBe(1);
});

test('what is taken down later was said all the same', () => {
  const taken = answered(CHAT, chat([{ removeChatItemAction: { targetItemId: 'a' } }]));
  expect(countedIn([said(text({ id: 'a' })), taken], 'comment')).toBe(1);
});

test('amounts in any currency: what is paid is a gift without a worth', () => {
  const amounts = ['￥1,000', 'CZK 20.00', '€2'];
  const gifts = amounts.map((amount, id) => paid({ id: String(id) }, amount));
  expect(said(...gifts)).toMatchObject({ sightings: amounts.map(() => ({ kind: 'gift', worth: 0 })) });
});

test('gifts bought with Jewels name nobody and no price', () => {
  expect(said(jewels('j'))).toMatchObject({ sightings: [{ kind: 'gift', viewer: null, worth: 0 }] });
});

test('entries, follows, shares and orders are never sent: they stay unknown', () => {
  for (const what of ['entries', 'entry', 'follow', 'share', 'orderPaid', 'orders'] as const)
    expect([...youtube.gives.room, ...youtube.gives.console]).not.toContain(what);
});
