import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { askedMatches } from '../../utils/platforms/registry.ts';
import { wordsIn } from '../../utils/settings/words.ts';
import { bringPageWords } from '../../utils/settings/words/pages.ts';
import { type OpenBrowser, openBrowser } from '../rooms/browsers.ts';
import { pressBehind } from './dashboard.ts';

bringPageWords();
const say = wordsIn('zh');
const PATIENCE = { timeout: 30_000, interval: 100 };
/** A port at which nothing is: no page of the web has a part in this. */
const NOWHERE = 9;

const hostOf = (pattern: string): string => new URL(pattern.replace('*', '')).host;

/** The match patterns that are granted, of those that users are asked for. */
const granted = (page: Page): Promise<string[]> =>
  page.evaluate(async (asked) => {
    const { browser } = globalThis as unknown as {
      browser: { permissions: { contains: (wanted: { origins: string[] }) => Promise<boolean> } };
    };
    const answers = await Promise.all(
      asked.map(async (origin) =>
        (await browser.permissions.contains({ origins: [origin] })) ? [origin] : [],
      ),
    );
    return answers.flat();
  }, askedMatches);

// No driver can answer Chromium's prompt; Firefox is told to grant without one. The build is the shipped one.
describe('rooms and consoles that users are asked for, in firefox', () => {
  const closed = new AbortController();
  let opened: OpenBrowser;
  let popup: Page;
  let data: Page;

  beforeAll(async () => {
    opened = await openBrowser({
      browser: 'firefox',
      extension: new URL('../../.output/firefox-mv3', import.meta.url).pathname,
      port: NOWHERE,
      headless: true,
      signal: closed.signal,
    });
    popup = await opened.extensionPage('popup.html');
    data = await opened.extensionPage('dashboard.html#/data');
  });
  afterAll(async () => {
    await opened.close();
    closed.abort();
  });

  it('are none of them read before they are allowed, each by itself', async () => {
    expect(await granted(data)).toEqual([]);
    await popup.bringToFront();
    for (const [place, pattern] of askedMatches.entries()) {
      await allow(popup, hostOf(pattern));
      await expect.poll(() => granted(data), PATIENCE).toEqual(askedMatches.slice(0, place + 1));
    }
  });

  it('are given back each by itself, on the page of data', async () => {
    await data.bringToFront();
    for (const [place, pattern] of askedMatches.entries()) {
      await pressBehind(data, say('yours.giveBackNamed', { name: pattern }));
      await expect.poll(() => granted(data), PATIENCE).toEqual(askedMatches.slice(place + 1));
    }
  });
});

/** With the mouse: the browser asks only within a click. */
async function allow(popup: Page, host: string): Promise<void> {
  const button = await popup.waitForSelector(`button[aria-label="${say('popup.allowHost', { host })}"]`);
  await button?.click();
}
