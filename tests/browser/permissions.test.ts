import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { harOf } from '../../utils/exchange/har/write.ts';
import { askedMatches } from '../../utils/platforms/registry.ts';
import { wordsIn } from '../../utils/settings/words.ts';
import { bringPageWords } from '../../utils/settings/words/pages.ts';
import { type OpenBrowser, openBrowser } from '../rooms/browsers.ts';
import { captureFrom } from '../rooms/capture.ts';
import { privmsg } from '../rooms/generated/twitch/lines.ts';
import { openRooms, type Rooms } from '../rooms/rooms.ts';
import { answerAhead } from './answers.ts';
import { granted } from './api.ts';
import { pressBehind } from './dashboard.ts';
import { overlayOn } from './overlay.ts';
import { BROWSERS } from './stage.ts';

bringPageWords();
const say = wordsIn('zh');
const PATIENCE = { timeout: 30_000, interval: 100 };
/** The builds that users get. */
const SHIPPED = { chromium: 'chrome-mv3', firefox: 'firefox-mv3' } as const;

const START = Date.UTC(2026, 3, 24, 12);
const CHANNEL = 'https://www.twitch.tv/channel';

/** A channel in which somebody says something every second, for ten minutes. */
function channel() {
  const frames = Array.from({ length: 600 }, (_, second) => ({
    at: START + 1000 * (second + 1),
    data: privmsg({ id: `${second}`, 'tmi-sent-ts': START + 1000 * second }),
  }));
  const html = '<!doctype html><title>channel - Twitch</title>';
  const sockets = [{ url: 'wss://irc-ws.chat.twitch.tv/', at: START + 500, frames }];
  return captureFrom(harOf([{ url: CHANNEL, at: START, html, answers: [], sockets }]), 'a channel');
}

const hostOf = (pattern: string): string => new URL(pattern.replace('*', '')).host;

/** With the mouse: the browser asks only within a click. */
async function allow(popup: Page, host: string): Promise<void> {
  const button = await popup.waitForSelector(`button[aria-label="${say('popup.allowHost', { host })}"]`);
  await button?.click();
}

for (const browser of BROWSERS) {
  describe(`rooms and consoles that users are asked for, in ${browser} as it is shipped`, () => {
    const closed = new AbortController();
    let rooms: Rooms;
    let opened: OpenBrowser;
    let popup: Page;
    let data: Page;
    let room: Page;

    const isShown = async (): Promise<boolean> => (await overlayOn(room)) !== null;

    beforeAll(async () => {
      const extension = new URL(`../../.output/${SHIPPED[browser]}`, import.meta.url).pathname;
      const { signal } = closed;
      rooms = await openRooms({ captures: [channel()], speed: 4, signal });
      opened = await openBrowser({ browser, extension, port: rooms.port, headless: true, signal });
      data = await opened.extensionPage('dashboard.html#/data');
      popup = await opened.extensionPage('popup.html');
      await answerAhead(browser, opened, data, askedMatches);
    });
    afterAll(async () => {
      await opened.close();
      await rooms.close();
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

    it('are counted once they are allowed', async () => {
      room = await opened.newPage();
      await room.goto(CHANNEL);
      await rooms.start();
      await expect.poll(isShown, PATIENCE).toBe(true);
    });

    it('are given back each by itself, on the page of data', async () => {
      await data.bringToFront();
      for (const [place, pattern] of askedMatches.entries()) {
        await pressBehind(data, say('yours.giveBackNamed', { name: pattern }));
        await expect.poll(() => granted(data, askedMatches), PATIENCE).toEqual(askedMatches.slice(place + 1));
      }
    });

    it('are counted no longer once they are given back, on a page that is open either', async () => {
      await expect.poll(isShown, PATIENCE).toBe(false);
    });
  });
}
