import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { douyin } from '../../../../utils/platforms/douyin/platform.ts';
import {
  envelope,
  frame,
  pushFrame,
  response,
  SOME_ROOM,
  SOME_TIME,
  webcast,
} from '../../../rooms/generated/douyin/frames.ts';
import { chat, like } from '../../../rooms/generated/douyin/messages.ts';
import { encode } from '../../../rooms/generated/wire.ts';
import { eventsOf } from '../said.ts';
import { heard, POLL, SOCKET } from './traffic.ts';

const socket = (body: string | Uint8Array, url = SOCKET) => douyin.decode({ via: 'socket', url, body });
const poll = (body: string | Uint8Array, url = POLL) => douyin.decode({ via: 'response', url, body });

describe('a batch', () => {
  test('carries the room’s clock and names the broadcast', () => {
    expect(socket(frame({ now: SOME_TIME + 5 }))).toMatchObject({
      clock: SOME_TIME + 5,
      broadcast: SOME_ROOM,
    });
  });

  test('has the number that its connection gave it, if any', () => {
    expect(socket(frame({}, { seq: 7 })).sequence).toBe(7);
    expect(socket(pushFrame({ seq: 8, type: 'hb' })).sequence).toBe(8);
    expect(socket(pushFrame({ seq: 0, payload: response({}) })).sequence).toBeNull();
    expect(poll(response({})).sequence).toBeNull();
  });

  test('says the same by the socket and by a poll: its messages have the same keys', () => {
    const messages = [chat({ id: 8n }), like({ id: 9n, total: 40 })];
    expect(poll(response({ messages })).sightings).toEqual(socket(frame({ messages })).sightings);
  });

  test('is read packed or plain, whatever the headers say', () => {
    const payload = response({ messages: [chat({})] });
    for (const body of [pushFrame({ payload }), pushFrame({ payload: gzipSync(payload) })]) {
      expect(eventsOf(socket(body))).toHaveLength(1);
    }
    expect(eventsOf(poll(gzipSync(payload)))).toHaveLength(1);
  });

  test('learns the broadcast from its first message where the address names none', () => {
    const url = 'wss://webcast5-ws-web-lf.douyin.com/webcast/im/push/v2/';
    expect(socket(frame({ messages: [chat({ room: '7500000000000000009' })] }), url).broadcast).toBe(
      '7500000000000000009',
    );
  });

  test('tells by name what it does not read, and goes on', () => {
    const decoded = heard(webcast('WebcastRanklistHourEntranceMessage', {}, { 2: 'x' }), chat({}));
    expect(decoded.unknown).toEqual(['WebcastRanklistHourEntranceMessage']);
    expect(decoded).toMatchObject({ broken: 0, foreign: 0 });
    expect(eventsOf(decoded)).toHaveLength(1);
  });

  test('does not take a method’s name for a property of an object', () => {
    const decoded = heard(
      webcast('constructor', {}, {}),
      webcast('__proto__', {}, {}),
      webcast('toString', {}, {}),
    );
    expect(decoded.unknown).toHaveLength(3);
  });
});

describe('a message of another broadcast', () => {
  test('is foreign and not counted; the others are', () => {
    const decoded = heard(chat({ id: 1n }), chat({ id: 2n, room: '7500000000000000009' }), chat({ id: 3n }));
    expect(decoded.foreign).toBe(1);
    expect(eventsOf(decoded).map(({ key }) => key)).toEqual(['WebcastChatMessage:1', 'WebcastChatMessage:3']);
  });

  test('is our own where it names none', () => {
    expect(heard(chat({ room: 0n }))).toMatchObject({ foreign: 0 });
    expect(eventsOf(heard(chat({ room: 0n })))).toHaveLength(1);
  });
});

describe('what is broken', () => {
  const broken = { method: 'WebcastChatMessage', payload: Uint8Array.of(0x0a, 0x7f), id: 5n };

  test('in one message is counted and loses none of the others', () => {
    const decoded = heard(chat({ id: 1n }), broken, chat({ id: 3n }));
    expect(decoded.broken).toBe(1);
    expect(eventsOf(decoded)).toHaveLength(2);
  });

  test('in one message’s envelope is counted and loses none of the others', () => {
    const envelopes = [envelope(chat({ id: 1n })), Uint8Array.of(0x0a, 0x7f), envelope(chat({ id: 2n }))];
    const body = pushFrame({ payload: encode({ 1: envelopes, 4: SOME_TIME }) });
    expect(socket(body)).toMatchObject({ broken: 1, clock: SOME_TIME });
    expect(eventsOf(socket(body))).toHaveLength(2);
  });

  test('by a field of another type is counted', () => {
    expect(heard(webcast('WebcastLikeMessage', {}, { 3: '12' }))).toMatchObject({ broken: 1, sightings: [] });
  });

  test('in the middle of a batch keeps what was read before', () => {
    const whole = encode({ 1: [chat({ id: 1n }), chat({ id: 2n })].map(envelope) });
    const decoded = socket(pushFrame({ payload: whole.subarray(0, -3) }));
    expect(decoded.broken).toBe(1);
    expect(eventsOf(decoded).map(({ key }) => key)).toEqual(['WebcastChatMessage:1']);
  });

  test.each([
    ['a text on the socket', 'hello'],
    ['nothing', new Uint8Array(0)],
    ['gzip without a frame', gzipSync(response({}))],
    ['a frame without a payload', pushFrame({})],
    ['a frame whose payload is cut', pushFrame({ payload: gzipSync(response({})).subarray(0, 30) })],
  ])('as a whole says nothing but that: %s', (_, body) => {
    expect(socket(body)).toMatchObject({ sightings: [], clock: null, broken: 1 });
  });

  test('as a poll says nothing but that', () => {
    expect(poll('<html>')).toMatchObject({ sightings: [], broken: 1 });
    expect(poll(Uint8Array.of(0x1f, 0x8b, 8))).toMatchObject({ sightings: [], broken: 1 });
  });

  test('shows no time of before Douyin or of the next century', () => {
    for (const now of [1, 1_000_000_000, 10_000_000_000_000_000])
      expect(socket(frame({ now })).clock).toBeNull();
  });
});

test.each(['hb', 'ack', 'close'] as const)('a socket’s %s says nothing and is not broken', (type) => {
  expect(socket(pushFrame({ type }))).toMatchObject({ sightings: [], clock: null, broken: 0 });
});
