import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  line,
  mystery,
  notice,
  privmsg,
  pushed,
  SOME_TIME,
  subgift,
  VIEWER,
} from '../../../rooms/generated/twitch/lines.ts';
import { twitch } from '../../../../utils/platforms/twitch/platform.ts';
import { boundsOf, countedIn, eventsOf, kindsOf } from '../said.ts';
import { CHAT, heard, told } from './traffic.ts';

describe('the chat', () => {
  test('tells comments, several lines a message', () => {
    expect(eventsOf(heard(privmsg(), privmsg({ id: 'd' })))).toMatchObject([
      { kind: 'comment', viewer: VIEWER, at: SOME_TIME, key: 'PRIVMSG:a-b-c' },
      { key: 'PRIVMSG:d' },
    ]);
  });

  test('tells bits cheered with a comment as a gift', () => {
    expect(eventsOf(heard(privmsg({ bits: 100 })))).toMatchObject([
      { kind: 'comment' },
      { kind: 'gift', count: 1, worth: 100, viewer: VIEWER },
    ]);
  });

  test('tells subscriptions, new and renewed', () => {
    for (const kind of ['sub', 'resub']) {
      expect(kindsOf(heard(notice(kind, { 'msg-param-sub-plan': 1000 })))).toEqual(['clubJoin']);
    }
  });

  test('is read from bytes as well', () => {
    const body = new TextEncoder().encode(privmsg());
    expect(kindsOf(twitch.decode({ via: 'socket', url: CHAT, body }))).toEqual(['comment']);
  });
});

describe('gifted subscriptions', () => {
  const gifts = ['r1', 'r2', 'r3'].map((to) => heard(subgift('origin', to, { id: to })));
  const batch = heard(mystery('origin', 3, { id: 'batch' }));

  test('are counted once with their batch, whichever comes first', () => {
    const [first, ...others] = gifts;
    expect(countedIn([batch, ...gifts], 'gift')).toBe(3);
    expect(first && countedIn([first, batch, ...others], 'gift')).toBe(3);
  });

  test('count by themselves without a batch', () => {
    const alone = ['o1', 'o2'].map((origin) => heard(subgift(origin, 'r', { id: origin })));
    expect(countedIn(alone, 'gift')).toBe(2);
    expect(
      countedIn([heard(notice('subgift', { id: 'x' })), heard(notice('subgift', { id: 'y' }))], 'gift'),
    ).toBe(2);
  });
});

test.each(['raid', 'viewermilestone'])('a notice of %s is no purchase, no entry and not unknown', (kind) => {
  const said = notice(kind, { 'msg-param-viewerCount': 500, 'msg-param-category': 'watch-streak' });
  expect(heard(said)).toMatchObject({ sightings: [], unknown: [], broken: 0 });
});

test('what the page itself is told, and what is taken down, says nothing', () => {
  const lines = [
    'PING :tmi.twitch.tv',
    ':tmi.twitch.tv PONG tmi.twitch.tv',
    ':tmi.twitch.tv CAP * ACK :twitch.tv/tags',
    ':a!a@a.tmi.twitch.tv JOIN #channel',
    ':a.tmi.twitch.tv 353 a = #channel :a b',
    line('ROOMSTATE', { 'room-id': 5 }),
    line('CLEARMSG', { 'target-msg-id': 'x' }),
    line('CLEARCHAT', { 'target-user-id': 'x', 'ban-duration': 5 }),
  ];
  expect(heard(...lines)).toMatchObject({ sightings: [], unknown: [], broken: 0 });
});

test('what nobody knows is unknown by its name', () => {
  expect(heard(notice('newthing'), line('WHISPER', {})).unknown).toEqual(['USERNOTICE/newthing', 'WHISPER']);
});

test('a message that comes again counts once', () => {
  expect(countedIn([heard(privmsg()), heard(privmsg())], 'comment')).toBe(1);
});

test('other rooms’ messages in a shared chat are foreign', () => {
  expect(heard(privmsg({ 'source-room-id': '777' }), privmsg({ 'source-room-id': '555' }))).toMatchObject({
    foreign: 1,
    sightings: [{ kind: 'comment' }],
  });
});

describe('the push socket', () => {
  test('tells the audience and the end', () => {
    expect(boundsOf(told(pushed({ type: 'viewcount', viewers: 1234 })))).toEqual({ online: [1234, 1234] });
    expect(kindsOf(told(pushed({ type: 'stream-down' }, 'video-playback-by-id.555')))).toEqual(['end']);
  });

  test('says nothing else of a count', () => {
    for (const type of ['stream-up', 'commercial']) {
      expect(told(pushed({ type }))).toMatchObject({ sightings: [], unknown: [] });
    }
    expect(told('{"type":"keepalive"}')).toMatchObject({ sightings: [], broken: 0, unknown: [] });
    expect(told(pushed({ type: 'viewcount', viewers: 9 }, 'raid.555')).sightings).toEqual([]);
    expect(told(pushed({ type: 'watchparty' }, 'video-playback-by-id.555')).unknown).toEqual(['watchparty']);
  });
});

test('any comment comes out as it was put in, whatever its other tags and words hold', () => {
  const words = fc.string().map((said) => said.replaceAll(/[\r\n]/g, ''));
  const about = fc.record({
    id: fc.uuid(),
    'user-id': fc.nat().map(String),
    'tmi-sent-ts': fc.integer({ min: SOME_TIME, max: SOME_TIME + 1e9 }),
    bits: fc.integer({ min: 1, max: 100_000 }),
    'display-name': fc.string(),
  });
  fc.assert(
    fc.property(about, words, (tags, said) => {
      expect(eventsOf(heard(privmsg(tags, said)))).toMatchObject([
        { kind: 'comment', key: `PRIVMSG:${tags.id}`, viewer: tags['user-id'], at: tags['tmi-sent-ts'] },
        { kind: 'gift', worth: tags.bits },
      ]);
    }),
  );
});
