import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SUMMARY_METRICS } from '../../utils/metrics/definitions.ts';
import { wordsIn } from '../../utils/settings/words.ts';
import { bringPageWords } from '../../utils/settings/words/pages.ts';
import { pressBehind, textsOf } from './dashboard.ts';
import { openPopup } from './popups.ts';
import { shop } from './shop.ts';
import { BROWSERS, openStage, type Stage } from './stage.ts';
import { openTabs } from './api.ts';

bringPageWords();
const say = wordsIn('zh');
const PATIENCE = { timeout: 20_000, interval: 100 };

for (const browser of BROWSERS) {
  describe(`the popup over a room, in ${browser}`, () => {
    const { capture, truth } = shop({ minutes: 10 });
    let stage: Stage;
    let popup: Page;
    let room: Page;

    const headings = (): Promise<string[]> => textsOf(popup, 'h2');
    /** Where the tabs with the extension's own pages are, after the dashboard's name; but for the first page. */
    const places = async (): Promise<string[]> =>
      (await openTabs(stage.reader)).flatMap((url) =>
        url
          .split('/dashboard.html')
          .slice(1)
          .filter((place) => place !== '#/welcome'),
      );

    beforeAll(async () => {
      stage = await openStage({ browser, captures: [capture], speed: 12 });
      [room = expect.unreachable()] = stage.tabs;
    });
    afterAll(() => stage.close());

    it('says what to do while nothing is being recorded', async () => {
      popup = await openPopup(browser, stage.opened, room);
      await expect.poll(headings, PATIENCE).toContain(say('popup.nothing'));
      expect(await textsOf(popup, '.popup-part p')).toContain(say('popup.nothingSays'));
      expect(await textsOf(popup, '.primary')).toEqual([say('common.openDashboard')]);
      await popup.close();
    });

    it('shows what is being recorded, with its figures', async () => {
      await stage.rooms.start();
      popup = await openPopup(browser, stage.opened, room);
      await expect.poll(headings, PATIENCE).toContain(say('popup.recording'));
      expect(await popup.$eval('.popup', ({ clientWidth }) => clientWidth)).toBe(360);
      expect(await textsOf(popup, '.recording-title')).toEqual([truth.title]);
      expect(await textsOf(popup, '.recording-figures .figure-name')).toEqual(
        SUMMARY_METRICS.map((id) => say(`metrics.${id}`)),
      );
      const values = (): Promise<string[]> => textsOf(popup, '.recording-figures .figure-value');
      await expect.poll(async () => (await values()).join(' '), PATIENCE).toMatch(/^.+ .*% .*%$/);
      const where = async (): Promise<string> => (await textsOf(popup, '.recording-where')).join('');
      await expect.poll(where, PATIENCE).toContain(`${say('common.room')} · ${say('common.console')}`);
    });

    it('opens the page of what is being recorded', async () => {
      await pressBehind(popup, `${truth.title}${say('popup.mine')}`);
      const place = `#/broadcast/${encodeURIComponent(`douyin:${truth.broadcast}`)}`;
      await expect.poll(places, PATIENCE).toContain(place);
    });

    it('opens the list of all broadcasts, and says when nothing is recorded any more', async () => {
      await stage.rooms.ended;
      popup = await openPopup(browser, stage.opened, room);
      await expect.poll(headings, PATIENCE).toContain(say('popup.nothing'));
      await stage.reader.evaluate(() => {
        location.hash = '#/settings';
      });
      await expect.poll(places, PATIENCE).not.toContain('#/');
      await pressBehind(popup, say('common.openDashboard'));
      await expect.poll(places, PATIENCE).toContain('#/');
    });

    it('is read whole in a window of 320 px', async () => {
      const page = await stage.opened.extensionPage('popup.html');
      await page.setViewport({ width: 320, height: 800 });
      await page.waitForSelector('.popup-part');
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
      await page.close();
    });
  });
}
