import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { askedMatches } from '../../utils/platforms/registry.ts';
import { wordsIn } from '../../utils/settings/words.ts';
import { bringPageWords } from '../../utils/settings/words/pages.ts';
import { type BrowserName, type OpenBrowser, openBrowser } from '../rooms/browsers.ts';
import { granted } from './api.ts';
import { pressBehind } from './dashboard.ts';
import { BROWSERS } from './stage.ts';

bringPageWords();
const say = wordsIn('zh');
const PATIENCE = { timeout: 30_000, interval: 100 };
/** A port at which nothing is: no page of the web has a part in this. */
const NOWHERE = 9;
/** The builds that users get. */
const SHIPPED = { chromium: 'chrome-mv3', firefox: 'firefox-mv3' } as const;

const hostOf = (pattern: string): string => new URL(pattern.replace('*', '')).host;

/** With the mouse: the browser asks only within a click. */
async function allow(popup: Page, host: string): Promise<void> {
  const button = await popup.waitForSelector(`button[aria-label="${say('popup.allowHost', { host })}"]`);
  await button?.click();
}

/**
 * No driver can answer Chromium's prompt, but it asks for nothing that was allowed on its own page of extensions
 * before. Firefox is told to grant without a prompt.
 */
async function answerAhead(name: BrowserName, { newPage }: OpenBrowser, own: Page): Promise<void> {
  if (name === 'firefox') return;
  const page = await newPage();
  await page.goto('chrome://extensions');
  await page.evaluate(
    async (id, patterns) => {
      const { chrome } = globalThis as unknown as {
        chrome: { developerPrivate: { addHostPermission: (id: string, host: string) => Promise<void> } };
      };
      for (const pattern of patterns) await chrome.developerPrivate.addHostPermission(id, pattern);
    },
    new URL(own.url()).host,
    askedMatches,
  );
  await page.close();
}

for (const browser of BROWSERS) {
  describe(`rooms and consoles that users are asked for, in ${browser} as it is shipped`, () => {
    const closed = new AbortController();
    let opened: OpenBrowser;
    let popup: Page;
    let data: Page;

    beforeAll(async () => {
      const extension = new URL(`../../.output/${SHIPPED[browser]}`, import.meta.url).pathname;
      const { signal } = closed;
      opened = await openBrowser({ browser, extension, port: NOWHERE, headless: true, signal });
      data = await opened.extensionPage('dashboard.html#/data');
      popup = await opened.extensionPage('popup.html');
      await answerAhead(browser, opened, data);
    });
    afterAll(async () => {
      await opened.close();
      closed.abort();
    });

    it('are none of them read before they are allowed, each by itself', async () => {
      expect(await granted(data, askedMatches)).toEqual([]);
      await popup.bringToFront();
      for (const [place, pattern] of askedMatches.entries()) {
        await allow(popup, hostOf(pattern));
        await expect
          .poll(() => granted(data, askedMatches), PATIENCE)
          .toEqual(askedMatches.slice(0, place + 1));
      }
    });

    it('are given back each by itself, on the page of data', async () => {
      await data.bringToFront();
      for (const [place, pattern] of askedMatches.entries()) {
        await pressBehind(data, say('yours.giveBackNamed', { name: pattern }));
        await expect.poll(() => granted(data, askedMatches), PATIENCE).toEqual(askedMatches.slice(place + 1));
      }
    });
  });
}
