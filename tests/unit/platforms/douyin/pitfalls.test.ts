import { expect, test } from 'vitest';
import { douyin } from '../../../../utils/platforms/douyin/platform.ts';
import { spansOf } from '../../../../utils/tally/spans.ts';
import { response, webcast, type WebcastMessage } from '../../../rooms/generated/douyin/frames.ts';
import { blendTrend } from '../../../rooms/generated/douyin/console.ts';
import { gift } from '../../../rooms/generated/douyin/gifts.ts';
import { chat, control, like, member, social } from '../../../rooms/generated/douyin/messages.ts';
import { liveShopping, SHOPPING_SOLD_OUT } from '../../../rooms/generated/douyin/products.ts';
import { fold } from '../../../../utils/tally/fold.ts';
import { moment } from '../../../../utils/units.ts';
import { counted, logOf, recorderOf, START } from '../../recorder/builders.ts';
import { boundsOf, countedIn, eventsOf, kindsOf } from '../said.ts';
import { answered, heard, POLL } from './traffic.ts';

const SECOND = 1_767_225_600;
const ANN = { id: '100200300400501' };
const BEN = { id: '100200300400502' };

const combo = (...repeats: readonly number[]) =>
  repeats.map((repeat, at) => heard(gift({ id: BigInt(at + 1), group: SECOND, repeat })));

test('doubled gifts: the same gift comes again under an id of its own when its combo ends', () => {
  const end = heard(gift({ id: 99n, group: SECOND, repeat: 3, end: true }));
  expect(countedIn([...combo(1, 2, 3), end], 'gift')).toBe(3);
  expect(countedIn([end, ...combo(3)], 'gift')).toBe(3);
});

test('skipped counts: a combo’s counts are cumulative and leave some out', () => {
  expect(countedIn(combo(1, 2, 3, 5, 6), 'gift')).toBe(6);
});

test('colliding groups: the second in which a combo began names it only together with its viewer and gift', () => {
  const rose = { id: 464, name: '玫瑰', diamonds: 1, combo: true };
  const gifts = [
    gift({ id: 1n, group: SECOND, repeat: 2, user: ANN }),
    gift({ id: 2n, group: SECOND, repeat: 2, user: BEN }),
    gift({ id: 3n, group: SECOND, repeat: 2, user: ANN, gift: rose }),
  ];
  expect(countedIn([heard(...gifts)], 'gift')).toBe(6);
});

test('gifts without a group are told apart by their ids alone', () => {
  const alone = (id: bigint) => heard(gift({ id }));
  expect(countedIn([alone(1n), alone(2n), alone(2n)], 'gift')).toBe(2);
});

test('batches: what one tap sends at once stands in a field of its own', () => {
  for (const batch of [66, 188, 1314]) expect(countedIn([heard(gift({ batch }))], 'gift')).toBe(batch);
});

/** First and highest reading of likes that a recorder finds in these. */
const likesIn = (...messages: readonly WebcastMessage[]) => {
  const recorder = recorderOf(null, { broadcast: null });
  recorder.hear(heard(...messages), START);
  const { first, top } = [...spansOf(logOf(recorder)).spans.values()][0]?.totals.likes ?? {};
  return [first?.low, top?.low];
};

test('sampled likes: the bursts that are seen are no total, which is a figure of its own', () => {
  expect(likesIn(like({ id: 1n, count: 3, total: 1000 }), like({ id: 2n, count: 2, total: 1900 }))).toEqual([
    1000, 1900,
  ]);
});

test('out-of-order totals: a total that steps back takes nothing away', () => {
  expect(likesIn(like({ id: 1n, total: 1900 }), like({ id: 2n, total: 1850 })).at(-1)).toBe(1900);
});

test('a poll overlaps the socket: a message by both counts once', () => {
  const polled = douyin.decode({
    via: 'response',
    url: POLL,
    body: response({ messages: [chat({ id: 7n })] }),
  });
  expect(countedIn([polled, heard(chat({ id: 7n }), chat({ id: 8n }))], 'comment')).toBe(2);
});

test('sampled entries: an entry is seen, and the number present is not counted as entries', () => {
  expect(countedIn([heard(member({ id: 1n, present: 5000 }))], 'entry')).toBe(1);
});

test('other rooms’ messages are foreign', () => {
  expect(heard(chat({ room: '7111111111111111111' }))).toMatchObject({ sightings: [], foreign: 1 });
});

test('a pause is no end', () => {
  expect(kindsOf(heard(control({ action: 1 }), control({ id: 2n, action: 2 })))).toEqual([]);
});

test('history: what the first poll brings lies at its own time, and is not counted again by the socket', () => {
  const before = START - 120_000;
  const recorder = recorderOf(null, { broadcast: null });
  const old = response({ now: START, messages: [chat({ id: 7n, at: before })] });
  recorder.hear(douyin.decode({ via: 'response', url: POLL, body: old }), START);
  recorder.hear(heard(chat({ id: 7n, at: before })), START);
  const comments = logOf(recorder).filter(({ kind }) => kind === 'comment');
  expect(comments.map(({ at }) => at)).toEqual([before]);
});

test('absent stamps: entries and likes have none of their own, and lie where their frame does', () => {
  const [entry, burst] = eventsOf(heard(member({ id: 1n }), like({ id: 2n })));
  expect([entry?.at, burst?.at]).toEqual([null, null]);
});

test('late ends: a combo’s end that comes minutes after its last gift adds nothing', () => {
  const recorder = recorderOf(null, { broadcast: null });
  for (const frame of combo(1, 3)) recorder.hear(frame, START);
  const end = heard(gift({ id: 99n, group: SECOND, repeat: 3, end: true }));
  recorder.hear(end, moment(START + 4 * 60_000));
  expect(counted(logOf(recorder), 'gift')).toBe(3);
});

test('viewer traffic holds no orders, GMV or product clicks: they are the consoles’', () => {
  const { room, console: seller } = douyin.gives;
  for (const what of ['orders', 'orderPaid', 'gmv', 'productClickers'] as const)
    expect([room.includes(what), seller.includes(what)]).toEqual([false, true]);
});

test('prefixes that differ: the shop’s and the creator’s consoles are read by the end of the path', () => {
  for (const prefix of ['compass_api/shop/live', 'compass_api/author/live', 'api/v9/of/later']) {
    const url = `https://compass.jinritemai.com/${prefix}/livepc/realtime?live_room_id=7500000000000000001`;
    const body = '{"data":{"watch_cnt":"56"}}';
    expect(boundsOf(douyin.decode({ via: 'response', url, body }))).toEqual({ entries: [56, 56] });
  }
});

test('trends of other definitions: rates over the past 15 minutes are not taken for the broadcast’s', () => {
  const points = ['per_capita_viewing_time', 'interaction_rate', 'gpm'].map((name) => ({
    name,
    minute: START,
    value: 99,
  }));
  expect(answered('live_screen/blend_trend_v2', blendTrend(points))).toMatchObject({
    sightings: [],
    unknown: [],
  });
});

test('trends that are sent again and again: minutes add up once, however often they are listed', () => {
  const recorder = recorderOf(null, { broadcast: null, page: 'console' });
  const minute = (index: number) => START + index * 60_000;
  const polled = (second: number, ...values: readonly number[]) => {
    const points = values.map((value, index) => ({ name: 'comment_cnt', minute: minute(index), value }));
    recorder.hear(answered('live_screen/blend_trend_v2', blendTrend(points)), moment(START + second * 1000));
  };
  polled(130, 10, 20, 3);
  polled(160, 10, 20, 8);
  polled(190, 10, 20, 9, 1);
  const { first, top } = [...spansOf(logOf(recorder)).spans.values()].reduce(fold).totals.comments ?? {};
  expect([first?.low, top?.low]).toEqual([33, 40]);
});

test('shares: each message tells how many there are with it, so the first that is seen counts', () => {
  const recorder = recorderOf(null, { broadcast: null });
  const share = (id: bigint, shares: number) => heard(social({ id, action: 3, shares }));
  for (const [id, shares] of [
    [1n, 100],
    [2n, 101],
    [3n, 106],
    [2n, 101],
  ] as const)
    recorder.hear(share(id, shares), START);
  const { first, top } = [...spansOf(logOf(recorder)).spans.values()][0]?.totals.shares ?? {};
  expect([first?.low, top?.low]).toEqual([99, 106]);
});

test('a follower total is the host’s, not the broadcast’s: it is no figure of new followers', () => {
  const told = heard(social({ action: 1, followers: 1_234_567 }));
  expect([kindsOf(told), boundsOf(told)]).toEqual([['follow'], {}]);
});

test('absent readings: viewers online are read from their text where the number is missing', () => {
  const shown = webcast('WebcastRoomUserSeqMessage', {}, { 10: '1.5万' });
  expect(boundsOf(heard(shown))).toEqual({ online: [14_500, 15_500] });
});

test('sold out: neither by its type nor by its mark is a product put up', () => {
  const product = { id: '3600000000000000001', title: '锅', price: 9900 };
  for (const told of [{ type: SHOPPING_SOLD_OUT }, { soldOut: true }])
    expect(heard(liveShopping({ product, ...told })).sightings).toEqual([]);
});

test('two rooms at once: what each page hears is its own broadcast’s, whatever order they come in', () => {
  const [here, there] = ['7500000000000000001', '7111111111111111111'];
  const frames = [here, there, here].map((room, index) => heard(chat({ id: BigInt(index + 1), room })));
  expect(countedIn(frames, 'comment')).toBe(2);
  expect(frames.map(({ foreign }) => foreign)).toEqual([0, 1, 0]);
});
