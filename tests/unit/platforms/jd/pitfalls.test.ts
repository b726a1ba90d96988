import { expect, test } from 'vitest';
import { jd } from '../../../../utils/platforms/jd/platform.ts';
import * as frames from '../../../rooms/generated/jd/frames.ts';
import { boundsOf, countedIn, eventsOf, kindsOf } from '../said.ts';

const read = (body: string) => jd.decode({ via: 'socket', url: 'wss://live-ws4.jd.com/', body });

test('re-sent messages: a copy differs in its interval and time alone, and counts once', () => {
  const copies = [0, 2000, 7000, 15_000].map((late) =>
    read(frames.comment('好', { id: 'same', at: frames.SOME_TIME + late, interval: late })),
  );
  expect(countedIn([...copies, read(frames.comment('好'))], 'comment')).toBe(2);
});

test('the host and the assistant are no viewers', () => {
  for (const type of ['anchor_send_message', 'anchor_public_reply', 'live_common_reply'])
    expect(read(frames.frame(type, { content: '欢迎' }))).toMatchObject({ sightings: [], unknown: [] });
});

test('the service that sends the statistics is no viewer', () => {
  expect(eventsOf(read(frames.statistics({ online: 5, likes: 7 })))).toEqual([]);
});

test('texts and misspelt names: every statistic is a text, and the viewers so far are total_viwer', () => {
  expect(
    boundsOf(read(frames.statistics({ online: 5, viewers: 34, views: 56, peak: 9, likes: 7, messages: 8 }))),
  ).toEqual({
    online: [5, 5],
    uniqueViewers: [34, 34],
    entries: [56, 56],
    onlinePeak: [9, 9],
    likes: [7, 7],
    comments: [8, 8],
  });
});

test('entries are summed up before they are sent: one message stands for all who came', () => {
  expect(countedIn([read(frames.joined(7)), read(frames.joined(5))], 'entry')).toBe(12);
});

test('a group that is a number at the end and a text elsewhere is one broadcast', () => {
  expect([read(frames.stop()).broadcast, read(frames.comment('好')).broadcast]).toEqual([
    frames.SOME_ROOM,
    frames.SOME_ROOM,
  ]);
});

test('a pause is no end', () => {
  const paused = ['suspend_live_broadcast', 'resume_live_broadcast'].map((type) =>
    read(frames.frame(type, {})),
  );
  expect(paused.flatMap(kindsOf)).toEqual([]);
  expect(kindsOf(read(frames.stop()))).toEqual(['end']);
});

test('masked frames of those who are logged in are said to be unsupported, never guessed at', () => {
  const body = new TextEncoder().encode(frames.comment('好'));
  expect(jd.decode({ via: 'socket', url: 'wss://live-ws4.jd.com/', body })).toMatchObject({
    clock: null,
    sightings: [],
    unknown: ['unsupported/binary'],
  });
});
