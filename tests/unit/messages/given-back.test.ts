import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { isOf, whenGivenBack } from '../../../utils/messages/given-back.ts';

describe('a site as permissions name it', () => {
  test.each([
    ['https://live.bilibili.com/*', 'https://live.bilibili.com/1', true],
    ['https://live.bilibili.com/*', 'https://www.bilibili.com/1', false],
    ['https://live.bilibili.com/*', 'http://live.bilibili.com/1', false],
    ['https://*.shopee.sg/*', 'https://creator.shopee.sg/x', true],
    ['https://*.shopee.sg/*', 'https://shopee.sg/x', true],
    ['https://*.shopee.sg/*', 'https://myshopee.sg/x', false],
    ['*://*/*', 'https://live.bilibili.com/1', true],
    ['https://a.example:8443/*', 'https://a.example:8443/', true],
    ['nonsense', 'https://live.bilibili.com/1', false],
  ])('%s holds %s: %s', (origin, address, holds) => {
    expect(isOf(origin, new URL(address))).toBe(holds);
  });
});

describe('a page whose site is given back', () => {
  beforeEach(() => fakeBrowser.reset());

  const told = (message: unknown): number => {
    const stop = vi.fn<() => void>();
    const listening = vi.spyOn(fakeBrowser.runtime.onMessage, 'addListener');
    whenGivenBack(new AbortController().signal, () => new URL('https://live.bilibili.com/1'), stop);
    const [listener] = listening.mock.lastCall ?? [];
    listener?.(message, { id: fakeBrowser.runtime.id }, () => {});
    return stop.mock.calls.length;
  };

  test('stops', () => {
    expect(told({ name: 'givenBack', origins: ['https://live.bilibili.com/*'] })).toBe(1);
  });

  test('goes on when another’s was, or something else is said', () => {
    expect(told({ name: 'givenBack', origins: ['https://www.whatnot.com/*'] })).toBe(0);
    expect(told({ name: 'givenBack' })).toBe(0);
    expect(told({ name: 'whereabouts' })).toBe(0);
  });
});
