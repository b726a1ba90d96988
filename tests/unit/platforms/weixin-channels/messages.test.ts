import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { pageAt } from '../../../../utils/platforms/registry.ts';
import { weixinChannels } from '../../../../utils/platforms/weixin-channels/platform.ts';
import { moment } from '../../../../utils/units.ts';
import * as answers from '../../../rooms/generated/weixin-channels/answers.ts';
import { figureOf, replay } from '../replay.ts';
import { boundsOf, countsOf, ends, eventsOf } from '../said.ts';

const START = 1_767_225_600_000;
const PAGE = 'https://channels.weixin.qq.com/platform/live/liveBuild';

const read = (poll: answers.Poll) =>
  weixinChannels.decode({ via: 'response', url: answers.POLL, body: answers.poll(poll) });

/** What the page comes to when these polls are answered, two seconds apart. */
const replayed = (...polls: readonly answers.Poll[]) =>
  replay(
    PAGE,
    polls.map((poll, index) => ({
      at: moment(START + index * 2000),
      via: 'response' as const,
      url: answers.LATER_POLL,
      body: answers.poll(poll),
    })),
  );

describe('a poll', () => {
  test('tells who is there and how much was liked and given, and names the broadcast to its last digit', () => {
    const decoded = read({ info: { online: 120, likes: 3400, rewards: 88 } });
    expect(decoded.broadcast).toBe(answers.SOME_BROADCAST);
    expect(boundsOf(decoded)).toEqual({ online: [120, 120], likes: [3400, 3400], giftValue: [88, 88] });
  });

  test('holds what viewers did', () => {
    const decoded = read({
      messages: [
        answers.listed(answers.COMMENT),
        answers.listed(answers.ENTER),
        answers.listed(answers.ON_WALL),
      ],
      app: [
        answers.gift(3, 30),
        answers.app(20_006),
        answers.app(20_122),
        answers.app(answers.FOLLOW, { follow_time: 1 }),
        answers.app(20_031, { from_level: 1, to_level: 2 }),
        answers.app(20_002),
      ],
    });
    expect(countsOf(decoded)).toEqual({ comment: 2, entry: 1, gift: 3, like: 2, follow: 1 });
    expect(decoded).toMatchObject({ unknown: [], broken: 0 });
  });

  test('says who gave what: the amount is that of all of them', () => {
    expect(eventsOf(read({ app: [answers.gift(3, 30, { viewer: 'ann' })] }))).toMatchObject([
      { viewer: 'ann', count: 3, worth: 10, item: 'gift-7' },
    ]);
  });

  test('may lack its figures, or say that something failed', () => {
    expect(countsOf(read({ info: null, messages: [answers.listed(answers.COMMENT)] }))).toEqual({
      comment: 1,
    });
    const failed = weixinChannels.decode({
      via: 'response',
      url: answers.POLL,
      body: '{"errCode":300333,"errMsg":"login","data":null}',
    });
    expect(failed).toMatchObject({ sightings: [], broken: 0 });
  });

  test('names the messages that it does not read', () => {
    expect(read({ messages: [answers.listed(7)], app: [answers.app(20_999)] }).unknown).toEqual([
      '7',
      '20999',
    ]);
  });

  test.each([0, 1, 2, 3, 4])('does not end the broadcast on its disputed liveStatus: %d', (status) => {
    expect(ends(read({ info: { status } }))).toBe(false);
  });

  test('reads back whatever is written', () => {
    const viewer = fc.string({ minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(fc.array(viewer, { maxLength: 6 }), (all) => {
        const messages = all.map((each) => answers.listed(answers.COMMENT, { viewer: each }));
        expect(eventsOf(read({ messages })).map((sighting) => sighting.viewer)).toEqual(all);
      }),
      { numRuns: 300 },
    );
  });
});

test('a message that is listed again under its seq and clientMsgId is counted once', async () => {
  const messages = [
    answers.listed(answers.COMMENT, { seq: 900, id: 'x' }),
    answers.listed(answers.COMMENT, { seq: 901, id: 'y' }),
  ];
  const next = [...messages.slice(1), answers.listed(answers.COMMENT, { seq: 902, id: 'z' })];
  expect(figureOf(await replayed({ messages }, { messages: next }), 'comments')).toEqual([3, 3]);
});

test('a combo’s rising count is counted by its rise', async () => {
  const result = await replayed(
    ...[1, 2, 5, 5].map((count) => ({ info: null, app: [answers.combo(count)] })),
  );
  expect([figureOf(result, 'gifts'), figureOf(result, 'giftValue')]).toEqual([
    [5, 5],
    [25, 25],
  ]);
});

test('likes are the rise of likeCnt, of which the messages are a sample', async () => {
  const result = await replayed(
    { info: { likes: 100 } },
    { info: { likes: 160 }, app: [answers.app(20_006), answers.app(20_006)] },
  );
  expect(figureOf(result, 'likes')).toEqual([60, 60]);
});

test('the dashboard’s figures are read by their names, money in fen', () => {
  const decoded = weixinChannels.decode({
    via: 'response',
    url: 'https://channels.weixin.qq.com/mmfinderassistant-bin/live/get_live_dashboard',
    body: JSON.stringify({
      data: {
        realtime: { total_gmv: 123_456, total_pay_pv: 9, total_pay_uv: '8', cumulative_audience_count: 700 },
      },
    }),
  });
  expect(boundsOf(decoded)).toEqual({
    gmv: [123_456, 123_456],
    orders: [9, 9],
    buyers: [8, 8],
    uniqueViewers: [700, 700],
  });
});

test.each([
  [PAGE, 'room'],
  ['https://channels.weixin.qq.com/micro/live/liveBuild', 'room'],
  ['https://channels.weixin.qq.com/micro/content#/live', 'room'],
  ['https://channels.weixin.qq.com/platform/post/list', null],
  ['https://channels.weixin.qq.com/platform', null],
])('the page and the frame embedded in it both stand for the room: %s is %s', (url, kind) => {
  expect(pageAt(new URL(url))?.page.kind ?? null).toBe(kind);
});

test('the traffic to copy ends in live/msg, whatever stands before', () => {
  const copied = (url: string) => weixinChannels.traffic.some((source) => new RegExp(source).test(url));
  const others = [
    'https://channels.weixin.qq.com/mmfinderassistant-bin/live/join_live',
    'https://channels.weixin.qq.com/cgi?x=/mmfinderassistant-bin/live/msg',
    'https://elsewhere.example/mmfinderassistant-bin/live/msg',
  ];
  expect([answers.POLL, answers.LATER_POLL, ...others].map(copied)).toEqual([
    true,
    true,
    false,
    false,
    false,
  ]);
});
