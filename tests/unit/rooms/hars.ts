/** Hand-made HARs: a room that opened at noon, and what it received, in seconds from then. */

export const ROOM = 'https://live.douyin.com/123456';
export const SOCKET = 'wss://webcast5-ws-web-lf.douyin.com/webcast/im/push/v2/?room_id=7000000000000000001';
export const POLL = 'https://live.douyin.com/webcast/im/fetch/?room_id=7000000000000000001';

const NOON = Date.parse('2026-04-24T12:00:00+08:00');
const at = (seconds: number): string => new Date(NOON + seconds * 1000).toISOString();

interface Answer {
  readonly mimeType: string;
  readonly text: string;
  readonly encoding?: string;
}

export const entry = (
  type: string,
  seconds: number,
  url: string,
  content: Answer = { mimeType: 'x-unknown', text: '' },
  more: object = {},
) => ({
  _resourceType: type,
  pageref: 'page_1',
  startedDateTime: at(seconds),
  request: { method: 'GET', url },
  response: { status: type === 'websocket' ? 101 : 200, content },
  ...more,
});

export const page = (html = '<!doctype html><title>room</title><div id="root"></div>', url = ROOM) =>
  entry('document', 0, url, { mimeType: 'text/html', text: html });

export const poll = (seconds: number, body: unknown, url = POLL, type = 'fetch') =>
  entry(type, seconds, url, { mimeType: 'application/json', text: JSON.stringify(body) });

export interface Message {
  readonly type: string;
  readonly time: unknown;
  readonly opcode: number;
  readonly data: string;
}

export const text = (seconds: number, data: string): Message => ({
  type: 'receive',
  time: NOON / 1000 + seconds,
  opcode: 1,
  data,
});

export const binary = (seconds: number, data: string): Message => ({ ...text(seconds, data), opcode: 2 });

export const socket = (seconds: number, messages: readonly Message[], url = SOCKET) =>
  entry('websocket', seconds, url, undefined, { _webSocketMessages: messages });

export const har = (
  entries: readonly object[],
  pages: readonly object[] | null = [{ id: 'page_1', startedDateTime: at(0), title: ROOM }],
) => ({ log: { version: '1.2', ...(pages && { pages }), entries } });
