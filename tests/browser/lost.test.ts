import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { wordsIn } from '../../utils/settings/words.ts';
import { bringPageWords } from '../../utils/settings/words/pages.ts';
import { captureFrom } from '../rooms/capture.ts';
import { newDialect } from '../rooms/generated/dialect.ts';
import { badges, storedSettings } from './api.ts';
import { press, pressBehind, textsOf } from './dashboard.ts';
import { openPopup } from './popups.ts';
import { shop } from './shop.ts';
import { BROWSERS, openStage, type Stage } from './stage.ts';

bringPageWords();
const say = wordsIn('zh');
const PATIENCE = { timeout: 90_000, interval: 250 };

for (const browser of BROWSERS) {
  describe(`a room whose platform has changed its messages, in ${browser}`, () => {
    const { har } = shop({ minutes: 20 });
    let stage: Stage;
    let room: Page;
    let popup: Page;
    const popupSays = async (): Promise<string> => (await textsOf(popup, '.recording')).join(' ');

    beforeAll(async () => {
      stage = await openStage({ browser, captures: [captureFrom(newDialect(har), 'changed')], speed: 12 });
      [room = expect.unreachable()] = stage.tabs;
    });
    afterAll(() => stage.close());

    // No driver can answer Chromium's prompt.
    it.runIf(browser === 'firefox')('asks for notifications as the user switches them on', async () => {
      const { reader } = stage;
      await reader.bringToFront();
      await press(reader, say('dashboard.settings'));
      await press(reader, say('health.notify'));
      await expect.poll(async () => (await storedSettings(reader)).notify, PATIENCE).toBe(true);
    });

    it('is not called recorded while nothing of it is understood', async () => {
      await stage.rooms.start();
      popup = await openPopup(browser, stage.opened, room);
      await expect.poll(popupSays, PATIENCE).toContain(say('health.listeningSays'));
      expect(await textsOf(popup, 'h2')).not.toContain(say('popup.recording'));
    });

    it('is marked with “!” on the toolbar, and no other tab is', async () => {
      await expect.poll(() => badges(stage.reader), PATIENCE).toEqual(['!']);
    });

    it('has the popup say so, with the newest version and the offer to keep the traffic', async () => {
      await expect.poll(popupSays, PATIENCE).toContain('一帧也没读懂：抖音可能改版了');
      expect(await popupSays()).toContain(say('capture.warning'));
      expect(await popupSays()).toContain(say('capture.stays', { days: 14 }));
      expect(await textsOf(popup, '.remedies a')).toEqual([say('health.newest')]);
      await pressBehind(popup, say('capture.record'));
      await expect
        .poll(async () => popup.$eval('.record-raw input', (box) => box.checked), PATIENCE)
        .toBe(true);
    });

    it('has the popup tell frames, methods that are not read, the last word, and what is missing since which version', async () => {
      const facts = (await textsOf(popup, '.recording-facts[open] dl')).join();
      expect(facts).toMatch(/数据帧收到 [\d,]+ 帧，读懂 0 帧最近一次听懂–/);
      expect(facts).toMatch(/未解读的消息类型Webcast\w+ × \d/);
      expect(facts).toMatch(/缺失的内容评论、.*：缺失，自 .* 起（\d+\.\d+\.\d+ 版）/);
      expect(await popup.$$('.lamp circle[fill*="lamp-lit"]')).toEqual([]);
    });

    it('stands on the dashboard’s page of platforms, with the methods that are not read', async () => {
      const { reader } = stage;
      await reader.bringToFront();
      await press(reader, say('health.title'));
      await expect
        .poll(() => textsOf(reader, '.platform-head'), PATIENCE)
        .toEqual([expect.stringContaining(say('health.lost'))]);
      expect((await textsOf(reader, '.methods')).join(' ')).toContain('WebcastNew');
    });

    it('shows no figure that is counted of it', async () => {
      await stage.rooms.ended;
      await stage.settled();
      const [view] = await stage.broadcasts();
      expect(view?.figures.comments).toBeUndefined();
    });
  });
}
