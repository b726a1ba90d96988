import { expect, test } from 'vitest';
import { peel } from '../../../rooms/generated/broken/peel.ts';
import { concat, encode } from '../../../rooms/generated/wire.ts';
import { envelope, response, SOME_TIME } from '../../../rooms/generated/douyin/frames.ts';
import { tiktok } from '../../../../utils/platforms/tiktok/platform.ts';
import * as messages from '../../../rooms/generated/tiktok/messages.ts';
import { exactly } from '../../../../utils/events/readings.ts';
import { spansOf } from '../../../../utils/tally/spans.ts';
import { logOf, recorderOf, START } from '../../recorder/builders.ts';
import { boundsOf, countedIn, eventsOf } from '../said.ts';
import { answered, heard, polled, POLL, SOCKET } from './traffic.ts';

const { audience, barrage, chat, emoteChat, gift, like, member, message, notice, shopping, social } =
  messages;

const combo = (...repeats: readonly number[]) =>
  repeats.map((repeat, id) => heard(gift({ id: BigInt(id + 1), group: SOME_TIME, repeat })));

test('doubled gifts: the end of a combo repeats its last count under an id of its own', () => {
  const end = heard(gift({ id: 99n, group: SOME_TIME, repeat: 3, end: true }));
  expect(countedIn([...combo(1, 2, 3), end], 'gift')).toBe(3);
});

test('a combo of which only the end is seen counts in full', () => {
  expect(countedIn([heard(gift({ group: SOME_TIME, repeat: 9, end: true }))], 'gift')).toBe(9);
});

test('comb gaps: a combo’s counts skip, and only what they rise to counts', () => {
  expect(countedIn(combo(1, 3, 7, 10, 11), 'gift')).toBe(11);
});

test('out-of-order counts: a combo’s counts step back, and never add what was counted', () => {
  expect(countedIn(combo(13, 15, 14, 17, 16), 'gift')).toBe(17);
});

test('combos of two viewers in the same millisecond are two', () => {
  const [one, other] = ['1', '2'].map((id) =>
    heard(gift({ id: BigInt(id), group: SOME_TIME, repeat: 4, user: { id } })),
  );
  expect(one && other && countedIn([one, other], 'gift')).toBe(8);
});

test('gifts that cannot be repeated count each by itself', () => {
  expect(countedIn([heard(gift({ id: 1n, repeat: 2, batch: 5 })), heard(gift({ id: 2n }))], 'gift')).toBe(11);
});

test('a first poll that overlaps the socket counts once', () => {
  expect(countedIn([polled(chat({ id: 7n })), heard(chat({ id: 7n }), chat({ id: 8n }))], 'comment')).toBe(2);
});

test('history of the first batch is not counted', () => {
  const old = encode({ 1: envelope(chat()), 4: SOME_TIME });
  const marked = encode({
    1: [encode({ 1: 'WebcastChatMessage', 2: chat().payload, 3: 1n, 6: true })],
    4: SOME_TIME,
  });
  const said = (body: Uint8Array) => tiktok.decode({ via: 'response', url: POLL, body });
  expect(said(old).sightings).toHaveLength(1);
  expect(said(marked)).toMatchObject({ sightings: [], broken: 0, unknown: [] });
});

test('other rooms’ messages are foreign', () => {
  expect(heard(chat({ room: '7111111111111111111' }))).toMatchObject({ sightings: [], foreign: 1 });
});

test('out-of-order totals: a total that steps back takes nothing away', () => {
  const decoded = heard(like({ count: 15, total: 1_816_619 }), like({ id: 2n, count: 15, total: 1_816_524 }));
  const recorder = recorderOf(null, { broadcast: null });
  recorder.hear(decoded, START);
  const { spans } = spansOf(logOf(recorder));
  expect([...spans.values()][0]?.totals.likes?.top).toEqual(exactly(1_816_619));
});

/** The rises of likes that a recorder finds between these totals. */
const likesOf = (totals: readonly number[]) => {
  const recorder = recorderOf(null, { broadcast: null });
  for (const [id, total] of totals.entries())
    recorder.hear(heard(like({ id: BigInt(id + 1), total })), START);
  const { spans } = spansOf(logOf(recorder));
  const { first, top } = [...spans.values()][0]?.totals.likes ?? {};
  return [first?.low, top?.low, top?.high];
};
const rising = (from: number, times: number): number[] =>
  Array.from({ length: times }, (_, step) => from + step * 10);

test('linked rooms: of two totals that interleave the one that was heard alone is followed, whichever is larger', () => {
  for (const other of [5000, 361_971]) {
    const linked = [other, 20_200, other + 90, 20_210, other + 200];
    expect(likesOf([...rising(20_000, 20), ...linked])).toEqual([20_000, 20_210, 20_210]);
  }
});

test('linked rooms: where they were linked from the first on, the rise is between that of one and the other', () => {
  expect(likesOf([361_971, 329_306, 362_208, 362_136, 329_520])).toEqual([361_971, 361_971 + 214, 362_208]);
  expect(likesOf([329_306, 361_971, 362_208, 329_520, 362_136])).toEqual([329_306, 329_520, 329_306 + 237]);
});

test('linked rooms: the one that goes on alone was the room’s own, and no leap between them is likes', () => {
  expect(likesOf([361_971, 329_306, 362_208, ...rising(329_520, 30)])).toEqual([
    361_971,
    361_971 + 504,
    361_971 + 504,
  ]);
});

test('linked rooms: a leap that nothing takes back is the room’s own', () => {
  expect(likesOf([...rising(10, 20), ...rising(50_000, 30)])).toEqual([10, 50_290, 50_290]);
});

test('shares of a room of their own number are one share each', () => {
  const shares = heard(social({ action: 3, shares: 5 }), social({ id: 2n, action: 3, shares: 10 }));
  expect(countedIn([shares], 'share')).toBe(2);
});

test('a list of products that changes is neither shown nor put away', () => {
  expect(heard(shopping({ listed: 5 }), shopping({ id: 2n, listed: 4 }), shopping({ id: 3n }))).toMatchObject(
    {
      sightings: [],
      broken: 0,
    },
  );
});

test('a pinned comment is not counted again', () => {
  const pin = message('WebcastRoomPinMessage', { 2: chat().payload, 30: 'WebcastChatMessage' });
  expect(heard(pin).sightings).toEqual([]);
});

test('stamps in seconds are read as seconds', () => {
  expect(eventsOf(heard(chat({ at: SOME_TIME / 1000 })))).toMatchObject([{ at: SOME_TIME }]);
});

test('heartbeats, acknowledgements and what is said on entering say nothing', () => {
  for (const type of ['hb', 'ack', 'im_enter_room', 'im_enter_room_resp'] as const) {
    const body = encode({ 7: type, 8: response({ messages: [chat()] }) });
    const decoded = tiktok.decode({ via: 'socket', url: SOCKET, body });
    expect(decoded).toMatchObject({ sightings: [], broken: 0 });
  }
});

test('unordered fields: a payload whose common part comes last says the same', () => {
  const { id, payload, ...rest } = chat({ id: 5n });
  const backwards = concat(
    ...(peel(payload) ?? []).toReversed().map(({ field, value }) => encode({ [field]: value })),
  );
  expect(heard({ ...rest, id, payload: backwards })).toEqual(heard(chat({ id: 5n })));
});

test('old accounts: a viewer’s id of few digits is one as any other', () => {
  expect(eventsOf(heard(chat({ user: { id: '123456' } })))).toMatchObject([{ viewer: '123456' }]);
});

test('sampled likes: a burst is one viewer’s, and the total is a figure of its own', () => {
  expect([likesOf([1000, 1900]).at(0), likesOf([1000, 1900]).at(-1)]).toEqual([1000, 1900]);
  expect(boundsOf(heard(like({ count: 15 })))).toEqual({});
});

test('sampled entries: an entry is seen, and the number present is not counted as entries', () => {
  expect(heard(member({ present: 5000 }))).toMatchObject({ sightings: [{ kind: 'entry', count: 1 }] });
});

test('subscribers are no entries', () => {
  expect(heard(member({ action: 3 })).sightings).toEqual([]);
});

test('ids are a method’s own: the same id under another method is another message', () => {
  expect(countedIn([heard(chat({ id: 5n }), emoteChat({ id: 5n }), chat({ id: 5n }))], 'comment')).toBe(2);
});

test('a pin replaces the one before without a word of it', () => {
  const pins = heard(
    shopping({ id: 1n, action: 1, product: '71' }),
    shopping({ id: 2n, action: 1, product: '72' }),
  );
  expect(eventsOf(pins).map(({ kind, item }) => [kind, item])).toEqual([
    ['productShown', '71'],
    ['productShown', '72'],
  ]);
});

test('linked rooms: share totals that interleave are not read, each share is one', () => {
  const shares = [2666, 2339, 2667].map((total, id) =>
    heard(social({ id: BigInt(id + 1), action: 3, shares: total })),
  );
  expect([countedIn(shares, 'share'), ...shares.map(boundsOf)]).toEqual([3, {}, {}, {}]);
});

test('a barrage that announces a viewer’s level is no purchase hint', () => {
  expect(heard(barrage({ type: 7 }))).toMatchObject({ sightings: [], unknown: [], broken: 0 });
});

test('a welcome or another notice of the room is no fan who joined', () => {
  expect(heard(notice({ kind: 'welcome' }), notice({ id: 2n })).sightings).toEqual([]);
});

test('ranked viewers that carry an id and nothing else do not cost the figures beside them', () => {
  expect(boundsOf(heard(audience({ online: 12, viewers: 34 })))).toEqual({
    online: [12, 12],
    uniqueViewers: [34, 34],
  });
});

test('localised values: an amount is in the currency of its sign, never in dollars for want of another', () => {
  const told = ['฿1,234', '1234円', '¥99'].map((gmv) => answered('home/info', { data: { gmv } }));
  expect(told.map((each) => [each.currency, boundsOf(each)['gmv']])).toEqual([
    ['THB', [123_400, 123_400]],
    ['JPY', [1234, 1234]],
    ['JPY', [99, 99]],
  ]);
});
