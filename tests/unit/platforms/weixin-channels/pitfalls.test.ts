import { expect, test } from 'vitest';
import { weixinChannels } from '../../../../utils/platforms/weixin-channels/platform.ts';
import * as answers from '../../../rooms/generated/weixin-channels/answers.ts';
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
