import { describe, expect, it } from 'vitest';
import { harOf } from '../../../../utils/exchange/har/write.ts';

const AT = Date.UTC(2026, 3, 24, 4, 3, 38);

const har = harOf([
  {
    url: 'https://live.douyin.com/1',
    at: AT,
    html: '<!doctype html><title>一</title>',
    answers: [{ url: 'https://live.douyin.com/a', at: AT + 3_000, body: Uint8Array.of(0, 255) }],
    sockets: [
      {
        url: 'wss://live.douyin.com/s',
        at: AT + 500,
        frames: [
          { at: AT + 1_234, data: Uint8Array.of(8, 1) },
          { at: AT + 1_300, data: 'ping', sent: true },
        ],
      },
    ],
  },
  {
    url: 'https://compass.jinritemai.com/screen/live',
    at: AT + 1_000,
    html: '',
    answers: [{ url: 'https://compass.jinritemai.com/b', at: AT + 2_000, as: 'xhr', body: '{"st":0}' }],
  },
]);

describe('the HAR writer', () => {
  it('puts all entries in the order of time, under their pages', () => {
    expect(har.log.entries.map(({ pageref, _resourceType }) => [pageref, _resourceType])).toEqual([
      ['page_1', 'document'],
      ['page_1', 'websocket'],
      ['page_2', 'document'],
      ['page_2', 'xhr'],
      ['page_1', 'fetch'],
    ]);
    expect(har.log.pages.map(({ id, title }) => [id, title])).toEqual([
      ['page_1', 'https://live.douyin.com/1'],
      ['page_2', 'https://compass.jinritemai.com/screen/live'],
    ]);
  });

  it('writes moments as ISO 8601 does', () => {
    expect(har.log.pages[0]?.startedDateTime).toBe('2026-04-24T04:03:38.000Z');
    expect(Date.parse(har.log.entries[0]?.startedDateTime ?? '')).toBe(AT);
  });

  it('saves frames as DevTools does', () => {
    expect(har.log.entries[1]?.response.status).toBe(101);
    expect(har.log.entries[1]?._webSocketMessages).toEqual([
      { type: 'receive', time: (AT + 1_234) / 1000, opcode: 2, data: 'CAE=' },
      { type: 'send', time: (AT + 1_300) / 1000, opcode: 1, data: 'ping' },
    ]);
  });

  it('saves bytes as base64 and text as it is', () => {
    expect(har.log.entries[4]?.response.content).toMatchObject({ encoding: 'base64', text: 'AP8=', size: 2 });
    expect(har.log.entries[3]?.response.content).toMatchObject({ text: '{"st":0}', size: 8 });
    expect(har.log.entries[3]?.response.content).not.toHaveProperty('encoding');
  });
});
