// @vitest-environment happy-dom
import { MessageChannel, MessagePort } from 'node:worker_threads';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { JSONP, OFFER, STATE } from '../../../utils/traffic/protocol.ts';
import { installTap } from '../../../utils/traffic/tap.ts';
import { arrived } from './page.ts';

const copied: unknown[] = [];
const page = globalThis as unknown as Record<string, unknown>;
let port: MessagePort;

beforeAll(() => {
  vi.stubGlobal('MessagePort', MessagePort);
  installTap();
  const { port1, port2 } = new MessageChannel();
  port = port1;
  port1.on('message', (message) => copied.push(message));
  const data = ['', String.raw`^https://h5api\.m\.taobao\.com/`, 'ytInitialData,nothing'].join('\n');
  document.dispatchEvent(Object.assign(new Event(OFFER), { data, ports: [port2] }));
});
afterAll(() => port.close());

const load = async (url: string): Promise<void> => {
  const script = document.createElement('script');
  script.type = 'inert';
  script.src = url;
  document.head.append(script);
  await arrived();
};

test('a JSONP answer that is wanted is copied as it is handed to the page’s callback, which gets it too', async () => {
  const got: unknown[] = [];
  const callback = (answer: unknown): string => `page ${got.push(answer)}`;
  page['mtopjsonp5'] = callback;
  const url = 'https://h5api.m.taobao.com/h5/some.api/1.0/?type=jsonp&callback=mtopjsonp5';
  await load(url);
  const answer = { data: { online: 3 } };
  expect((page['mtopjsonp5'] as (told: unknown) => unknown)(answer)).toBe('page 1');
  await arrived();
  expect(got).toEqual([answer]);
  expect(copied).toContainEqual([JSONP, url, JSON.stringify(answer)]);
  expect(page['mtopjsonp5']).toBe(callback);
});

test('any other script’s callback is left as it is', async () => {
  const callback = vi.fn<() => void>();
  page['other'] = callback;
  await load('https://elsewhere.example/?callback=other');
  expect(page['other']).toBe(callback);
});

test('the page’s own state is copied when the document is there, what it lacks is not', async () => {
  page['ytInitialData'] = { live: true };
  document.dispatchEvent(new Event('DOMContentLoaded'));
  await arrived();
  expect(copied).toContainEqual([STATE, 'ytInitialData', '{"live":true}']);
  expect(copied).not.toContainEqual(expect.arrayContaining(['nothing']));
});
