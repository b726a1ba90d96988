import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { harOf } from '../../utils/exchange/har/write.ts';
import { askedOf } from '../../utils/platforms/places.ts';
import { askedMatches, PLATFORMS } from '../../utils/platforms/registry.ts';
import { wordsIn } from '../../utils/settings/words.ts';
import { bringPageWords } from '../../utils/settings/words/pages.ts';
import { type OpenBrowser, openBrowser } from '../rooms/browsers.ts';
import { captureFrom } from '../rooms/capture.ts';
import { privmsg } from '../rooms/generated/twitch/lines.ts';
import { openRooms, type Rooms } from '../rooms/rooms.ts';
import { accessibleIn } from './accessible.ts';
import { answerAhead, shutOut } from './allowing.ts';
import { granted, withdraw } from './api.ts';
import { BROWSERS_OWN } from './browsers-own.ts';
import { pressBehind, textsOf } from './dashboard.ts';
import { lookAtTab } from './firefox.ts';
import { tabTo } from './keyboard.ts';
import { overlayOn } from './overlay.ts';
import { openPopup } from './popups.ts';
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

/** A room whose address came with the installation, and where the user sells. */
const DECLARED = {
  url: 'https://live.douyin.com/42',
  site: 'https://live.douyin.com/*',
  host: 'live.douyin.com',
};
const SELLING: ReadonlySet<string> = new Set(['douyin', 'youtube']);

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

    it('are asked for at once on the first page, by the keyboard alone, of the platforms that are chosen', async () => {
      const selling = PLATFORMS.filter(({ id }) => SELLING.has(id));
      await data.bringToFront();
      await data.evaluate(() => {
        location.hash = '#/welcome';
      });
      await data.waitForSelector('.welcome-platforms input');
      for (const { name } of selling) {
        expect(await accessibleIn(data, { role: 'checkbox', name: name.zh })).toBe(1);
        await tabTo(data, name.zh);
        await data.keyboard.press(' ');
      }
      expect(await accessibleIn(data, { role: 'heading', name: say('welcome.where') })).toBe(1);
      expect(await accessibleIn(data, { role: 'button', name: say('welcome.ask') })).toBe(1);
      await tabTo(data, say('welcome.ask'));
      await data.keyboard.press('Enter');
      const wanted = selling.flatMap(askedOf);
      expect(wanted.length).toBeGreaterThan(3);
      await expect
        .poll(async () => (await granted(data, askedMatches)).toSorted(), PATIENCE)
        .toEqual(wanted.toSorted());
      const told = async (): Promise<string> => (await textsOf(data, '.toast')).join();
      await expect.poll(told, PATIENCE).toContain(say('welcome.allowed', { count: selling.length }));
    });

    it('are not needed for the room to try, which asks for nothing from anywhere', async () => {
      const asked = (): string[] => rooms.strange().filter((name) => !BROWSERS_OWN.test(name));
      const before = asked();
      await tabTo(data, say('welcome.tryStart'));
      await data.keyboard.press('Enter');
      await data.waitForSelector('.welcome-figures', PATIENCE);
      const loaded = await data.evaluate(() =>
        performance.getEntriesByType('resource').filter(({ name }) => !name.startsWith(location.origin)),
      );
      expect(loaded).toEqual([]);
      expect(asked()).toEqual(before);
    });

    it('are asked for again in the popup, where the browser shuts the extension out of what it came with', async () => {
      const told = say('popup.withdrawn', { host: DECLARED.host });
      const headings = (): Promise<string[]> => textsOf(popup, 'h2');
      await popup.close();
      const declared = await opened.newPage();
      await declared.goto(DECLARED.url);
      popup = await openPopup(browser, opened, declared);
      await popup.waitForSelector('.popup-part .choice');
      expect(await headings()).not.toContain(told);
      await popup.close();

      if (browser === 'chromium') await shutOut(opened, data);
      else expect(await withdraw(data, DECLARED.site)).toBe(true);
      await declared.bringToFront();
      // As pressing the extension's button does in Firefox, which no driver can.
      if (browser === 'firefox') await lookAtTab(opened.browser);
      popup = await openPopup(browser, opened, declared);
      await expect.poll(headings, PATIENCE).toContain(told);
      expect((await textsOf(popup, '.popup-part')).join()).toContain(say('popup.withdrawnSays'));
      // No driver can answer Chromium's prompt.
      if (browser === 'chromium') return;
      await popup.bringToFront();
      await allow(popup, DECLARED.host);
      await expect.poll(headings, PATIENCE).not.toContain(told);
      expect(await granted(data, [DECLARED.site])).toEqual([DECLARED.site]);
    });
  });
}
