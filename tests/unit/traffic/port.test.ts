import { beforeEach, describe, expect, test, vi } from 'vitest';
import { readBody } from '../../../utils/traffic/port.ts';
import { type Copied, HELLO, OFFER, SOCKET, TAKEN } from '../../../utils/traffic/protocol.ts';
import { arrived, listen, makePage } from './page.ts';

beforeEach(makePage);

/** A tap that takes what is offered, and can copy. */
function tap(): { offers: MessageEvent<unknown>[]; copy: (copied: Copied) => void } {
  const offers: MessageEvent<unknown>[] = [];
  document.addEventListener(
    OFFER,
    (event) => {
      offers.push(event as MessageEvent<unknown>);
      document.dispatchEvent(new Event(TAKEN));
    },
    { once: true },
  );
  document.dispatchEvent(new Event(HELLO));
  return { offers, copy: (copied) => offers[0]?.ports[0]?.postMessage(copied) };
}

const COPIED: Copied = [SOCKET, 'wss://example.com/live/', 'hello'];

describe('the private port', () => {
  test('is open whichever of the two scripts runs first', async () => {
    const late = listen({});
    tap().copy(COPIED);
    makePage();
    const { copy } = tap();
    expect(copy(COPIED)).toBeUndefined();
    await arrived();
    expect(late.copied).toEqual([COPIED]);
    late.stop();
  });

  test('is open where the tap was there before', async () => {
    const offered: MessageEvent<unknown>[] = [];
    document.addEventListener(OFFER, (event) => {
      offered.push(event as MessageEvent<unknown>);
      document.dispatchEvent(new Event(TAKEN));
    });
    const early = listen({});
    offered[0]?.ports[0]?.postMessage(COPIED);
    await arrived();
    expect(early.copied).toEqual([COPIED]);
    early.stop();
  });

  test('is offered to nobody once it is taken', async () => {
    const first = listen({});
    const { copy } = tap();
    // A script of the page that speaks up as a tap would gets nothing.
    const { offers } = tap();
    expect(offers).toEqual([]);
    copy(COPIED);
    await arrived();
    expect(first.copied).toEqual([COPIED]);
    first.stop();
  });

  test('tells the tap what to copy, as one text', () => {
    const { stop } = listen({ traffic: ['^wss://a/', '^https://b/'], state: ['STATE', 'MORE'] });
    const { offers } = tap();
    const [traffic, jsonp, state] = String(offers[0]?.data).split('\n');
    expect(new RegExp(traffic ?? '').test('https://b/x')).toBe(true);
    expect([jsonp, state]).toEqual(['', 'STATE,MORE']);
    stop();
  });

  test('passes on what a tap could say, and nothing else that is posted to it', async () => {
    const { copied, stop } = listen({});
    const { offers } = tap();
    const port = offers[0]?.ports[0];
    const [, url, body] = COPIED;
    for (const other of [null, 7, 'text', {}, [], [SOCKET], [SOCKET, 7, body], [SOCKET, url, 1e10]])
      port?.postMessage(other);
    port?.postMessage(COPIED);
    await arrived();
    expect(copied).toEqual([COPIED]);
    stop();
  });

  test('leaves nothing listening for an answer to an offer that nobody took', () => {
    const { stop } = listen({});
    const added = vi.spyOn(document, 'addEventListener');
    const removed = vi.spyOn(document, 'removeEventListener');
    for (let time = 0; time < 50; time += 1) document.dispatchEvent(new Event(HELLO));
    const named = (calls: readonly (readonly unknown[])[]): number =>
      calls.filter(([name]) => name === TAKEN).length;
    expect([named(added.mock.calls), named(removed.mock.calls)]).toEqual([50, 50]);
    stop();
  });

  test('is closed when the room script ends', async () => {
    const { copied, stop } = listen({});
    const { copy } = tap();
    stop();
    copy(COPIED);
    await arrived();
    expect(copied).toEqual([]);
  });
});

describe('a body', () => {
  test('is text, or bytes of our own that nobody else can change', () => {
    const theirs = Uint8Array.of(1, 2, 3);
    const ours = readBody(theirs.buffer);
    theirs.fill(9);
    expect([...(ours as Uint8Array)]).toEqual([1, 2, 3]);
    expect(readBody('text')).toBe('text');
    expect(readBody(null)).toBe('');
  });
});
