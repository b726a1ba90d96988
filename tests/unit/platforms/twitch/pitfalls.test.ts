import { expect, test } from 'vitest';
import { twitch } from '../../../../utils/platforms/twitch/platform.ts';
import {
  line,
  mystery,
  notice,
  privmsg,
  pushed,
  subgift,
  VIEWER,
} from '../../../rooms/generated/twitch/lines.ts';
import { logOf, recorderOf, START } from '../../recorder/builders.ts';
import { countedIn, countsOf } from '../said.ts';
import { heard, told } from './traffic.ts';

test('gift batches: the batch is counted once, whether its gifts come before or after it', () => {
  const batch = heard(mystery('o', 3, { id: 'm' }));
  const gifts = ['a', 'b', 'c'].map((id) => heard(subgift('o', id, { id })));
  expect(countedIn([batch, ...gifts], 'gift')).toBe(3);
  expect(countedIn([...gifts.slice(0, 1), batch, ...gifts.slice(1)], 'gift')).toBe(3);
});

test('a watch streak is no purchase, a raid no entry', () => {
  const noticed = heard(
    notice('viewermilestone', { id: 'a', 'msg-param-category': 'watch-streak' }),
    notice('raid', { id: 'b', 'msg-param-viewerCount': 50 }),
  );
  expect(noticed).toMatchObject({ sightings: [], unknown: [], broken: 0 });
});

test('what is taken down later was said all the same', () => {
  const taken = heard(
    line('CLEARMSG', { 'target-msg-id': 'a' }),
    line('CLEARCHAT', { 'target-user-id': VIEWER, 'ban-duration': 600 }),
  );
  expect(countedIn([heard(privmsg({ id: 'a' })), taken], 'comment')).toBe(1);
});

test('escaped spaces, and the wide spaces of other scripts, stand within tags', () => {
  const quoted = { 'reply-parent-msg-body': 'やった\u3000すごい \u00a0 wow', 'display-name': 'a b' };
  expect(countsOf(heard(privmsg({ id: 'a', ...quoted }), privmsg({ id: 'b' })))).toEqual({ comment: 2 });
});

test('ended-stream view counts: who is told of after the end was not there while it ran', () => {
  const recorder = recorderOf(null, { broadcast: null });
  for (const message of [{ viewers: 500 }, { type: 'stream-down' }, { viewers: 40 }])
    recorder.hear(told(pushed({ type: 'viewcount', ...message })), START);
  const online = logOf(recorder).flatMap((entry) => (entry.kind === 'reading' ? entry.low : []));
  expect(online).toEqual([500]);
});

test('other topics: a push that names its subscription alone may be of any, and its words are not missed', () => {
  expect(told(pushed({ type: 'raid_update_v2' }))).toMatchObject({ sightings: [], unknown: [] });
  expect(told(pushed({ type: 'something-new' }, 'video-playback-by-id.555')).unknown).toEqual([
    'something-new',
  ]);
});

test('entries, likes, shares and follows are never sent: they stay unknown', () => {
  for (const what of ['entries', 'entry', 'likes', 'like', 'share', 'follow'] as const)
    expect([...twitch.gives.room, ...twitch.gives.console]).not.toContain(what);
});
