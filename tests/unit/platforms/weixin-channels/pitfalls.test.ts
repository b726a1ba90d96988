import { expect, test } from 'vitest';
import { weixinChannels } from '../../../../utils/platforms/weixin-channels/platform.ts';
import * as answers from '../../../rooms/generated/weixin-channels/answers.ts';
import type { BroadcastId } from '../../../../utils/units.ts';
import { saysNothing } from '../../../../utils/platforms/platform.ts';
import { belongs } from '../../../../utils/recorder/recorder.ts';
import { spansOf } from '../../../../utils/tally/spans.ts';
import { logOf, recorderOf, START } from '../../recorder/builders.ts';
import { boundsOf, countedIn, countsOf, ends, eventsOf } from '../said.ts';

const read = (poll: answers.Poll, url = answers.POLL) =>
  weixinChannels.decode({ via: 'response', url, body: answers.poll(poll) });
const LIKES = [20_006, 20_122];
const HOST = 20_002;
const LEVEL = 20_031;

test('repeated messages: what is listed again under its seq and clientMsgId counts once', () => {
  const listed = answers.listed(answers.COMMENT, { seq: 7, id: 'client-7' });
  const other = answers.listed(answers.COMMENT, { seq: 7, id: 'client-8' });
  expect(countedIn([read({ messages: [listed] }), read({ messages: [listed, other] })], 'comment')).toBe(2);
});

test('the host’s reply is no viewer’s comment, a level that rose no event', () => {
  expect(
    read({ info: null, app: [answers.app(HOST, { content: '欢迎' }), answers.app(LEVEL)] }),
  ).toMatchObject({
    sightings: [],
    unknown: [],
  });
});

test('an amount is that of all that were given', () => {
  expect(eventsOf(read({ app: [answers.gift(3, 30)] }))).toMatchObject([
    { kind: 'gift', count: 3, worth: 10 },
  ]);
});

test('a combo that may be told in two ways: its value is read from the total', () => {
  const told = read({ info: { rewards: 10 }, app: [answers.gift(2, 10), answers.combo(2)] });
  expect(boundsOf(told)).toMatchObject({ giftValue: [10, 10] });
});

test('likes without a count: a message is a viewer who liked, likeCnt the room’s likes', () => {
  const told = read({ info: { likes: 340 }, app: LIKES.map((type) => answers.app(type)) });
  expect([countsOf(told), boundsOf(told)]).toMatchObject([{ like: 2 }, { likes: [340, 340] }]);
});

test('a disputed liveStatus ends nothing', () => {
  expect([0, 1, 2, 3, 4].map((status) => ends(read({ info: { status } })))).toEqual(Array(5).fill(false));
});

test('liveInfo may be absent, and a prefix stand before the path', () => {
  const messages = [answers.listed(answers.ENTER)];
  expect(read({ info: null, messages }, answers.LATER_POLL)).toMatchObject({
    broadcast: null,
    sightings: [{ kind: 'entry' }],
    unknown: [],
  });
});

const asked = (body: string) => weixinChannels.decode({ via: 'response', url: answers.DASHBOARD, body });

test('four windows: of the last ten minutes, the ten before and the whole broadcast the whole is read, in ten thousandths', () => {
  const compared = {
    average_watch_seconds: answers.windows(60, { last: 51, before: 48 }),
    comment_uv_over_new_watch_uv: answers.windows(61, { last: 103, before: 68 }),
    like_uv_over_new_watch_uv: answers.windows(38, { last: 12, before: 36 }),
    // Of persons whom the platform recommended the broadcast to: no rate of ours.
    recommend_effective_new_watch_2_uv_over_impression_uv: answers.windows(134),
  };
  expect(boundsOf(asked(answers.dashboard({}, compared)))).toEqual({
    dwellPerViewer: [60, 60],
    commentRate: [0.0061, 0.0061],
    likeRate: [0.0038, 0.0038],
  });
});

test('other broadcasts: figures that stand in a list are not this one’s', () => {
  const list = [{ total_gmv: 1, new_follow_count: 2 }, { total_gmv: 3 }];
  expect(boundsOf(asked(JSON.stringify({ errcode: 0, item: list, total_gmv: 9 })))).toEqual({ gmv: [9, 9] });
});

test('persons who share are sharers: how often they share is not told', () => {
  expect(boundsOf(asked(answers.dashboard({ share_live_audience_count: 7 })))).toEqual({ sharers: [7, 7] });
});

test('out-of-order totals: likes and rewards that step back take nothing away', () => {
  const recorder = recorderOf(null, { broadcast: null });
  for (const likes of [100, 340, 320]) recorder.hear(read({ info: { likes, rewards: likes } }), START);
  const { likes, giftValue } = [...spansOf(logOf(recorder)).spans.values()][0]?.totals ?? {};
  expect([likes?.top.low, giftValue?.top.low]).toEqual([340, 340]);
});

test('another broadcast’s polls name it, and are not counted for this one', () => {
  const other = answers.poll({ info: {} }).replace(answers.SOME_BROADCAST, '14370516862134329999');
  const told = weixinChannels.decode({ via: 'response', url: answers.POLL, body: other });
  const { header } = recorderOf(null, { broadcast: answers.SOME_BROADCAST as BroadcastId });
  expect(belongs(header, told.broadcast)).toBe(false);
});

test('empty and refused answers say nothing; a nested one without end is not followed', () => {
  expect(saysNothing(read({ info: null }))).toBe(true);
  const deep = `${'{"a":'.repeat(3000)}{"total_gmv":5}${'}'.repeat(3000)}`;
  expect(asked(deep).sightings).toEqual([]);
});
