import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { wordsIn } from '../../utils/settings/words.ts';
import { bringPageWords } from '../../utils/settings/words/pages.ts';
import { accessibleIn } from './accessible.ts';
import { changeStored, openTabs, storedSettings } from './api.ts';
import { textsOf } from './dashboard.ts';
import { downloaded, downloadFolder, saveTo } from './downloads.ts';
import { key, walk } from './keys.ts';
import { shop } from './shop.ts';
import { BROWSERS, FOLDERS, openStage, type Stage } from './stage.ts';

bringPageWords();
const say = wordsIn('zh');
const PATIENCE = { timeout: 30_000, interval: 100 };
const FILE = 'roomtally-settings.json';
const TWO_DAYS = 2 * 24 * 3_600_000;

for (const browser of BROWSERS) {
  describe(`the pages of settings and of data, by the keyboard alone in ${browser}`, () => {
    const { capture } = shop({ minutes: 3 });
    let folder: string;
    let stage: Stage;
    let page: Page;
    const go = async (hash: string, sign: string): Promise<void> => {
      await page.bringToFront();
      await page.evaluate((to) => {
        location.hash = to;
      }, hash);
      await page.waitForSelector(sign);
    };

    beforeAll(async () => {
      const place = await downloadFolder();
      ({ folder } = place);
      stage = await openStage({ browser, captures: [capture], speed: 60, options: place });
      await saveTo(folder, browser, stage.opened);
      page = stage.reader;
      await stage.rooms.start();
      await stage.rooms.ended;
      expect(await stage.stored()).toBe(0);
    });
    afterAll(async () => {
      await stage.close();
      await rm(folder, { recursive: true, force: true });
    });

    it('lead Tab to everything that can be operated, and show where it is', async () => {
      for (const [hash, sign] of [
        ['#/settings', '.warehouse-form'],
        ['#/data', '.yours-table tbody'],
      ] as const) {
        await go(hash, sign);
        expect(await walk(page), hash).toEqual({ missed: [], unseen: [] });
      }
    });

    it('are told to a screen reader: what their parts are, and what each control is called', async () => {
      await go('#/settings', '.warehouse-form');
      const settings = [
        { role: 'heading', name: say('tuning.retention') },
        { role: 'heading', name: say('tuning.hotkeys') },
        { role: 'checkbox', name: say('tuning.complianceOn') },
        { role: 'spinbutton', name: `${say('tuning.others')} ${say('tuning.days')}` },
        { role: 'button', name: say('tuning.resetNamed', { name: say('tuning.compliance') }) },
        { role: 'button', name: say('tuning.export') },
      ];
      for (const wanted of settings) expect(await accessibleIn(page, wanted), wanted.name).toBe(1);
      await go('#/data', '.yours-table tbody');
      const data = [
        { role: 'heading', name: say('yours.never') },
        { role: 'columnheader', name: say('yours.oldest') },
        { role: 'button', name: say('yours.removeAll') },
      ];
      for (const wanted of data) expect(await accessibleIn(page, wanted), wanted.name).toBe(1);
      expect(await accessibleIn(page, { role: 'row' })).toBe(
        await page.$$eval('.yours tr', (rows) => rows.length),
      );
      expect(await accessibleIn(page, { role: 'button', name: '' })).toBe(0);
    });

    it('save the settings as a file, which brings them back', async () => {
      await changeStored(page, { uncounted: ['twitch'], compliance: true });
      await go('#/settings', '.settings-list');
      await expect
        .poll(() => page.$$eval('.setting input:checked', (all) => all.length), PATIENCE)
        .not.toBe(0);
      await key(page, say('tuning.export'));
      const file = await downloaded(folder, FILE);
      await changeStored(page, { uncounted: [], compliance: false });
      const saved = join(folder, FILE);
      await writeFile(saved, file);
      const field = await page.waitForSelector('input.settings-chooser');
      await field?.uploadFile(saved);
      await expect
        .poll(() => storedSettings(page), PATIENCE)
        .toMatchObject({ uncounted: ['twitch'], compliance: true });
    });

    it('say how much room there is, and whether the browser may clear it', async () => {
      await go('#/data', '#yours-space');
      const lasting = await page.evaluate(() => navigator.storage.persisted());
      const told = async (): Promise<string> =>
        (await textsOf(page, '[aria-labelledby="yours-space"]')).join();
      await expect.poll(told, PATIENCE).toContain(say(lasting ? 'yours.lasting' : 'yours.notLasting'));
      expect(await told()).toMatch(/[\d.]+ [kMG]B.*[\d.]+ [MG]B/);
      if (lasting) return;
      await key(page, say('yours.makeLasting'));
      await expect
        .poll(async () => (await told()) + (await textsOf(page, '.toast')).join(), PATIENCE)
        .toMatch(new RegExp(`${say('yours.lasting')}|${say('yours.refused')}`));
    });

    it('delete what is older than so many days, and bring it back', async () => {
      const { recorders } = await stage.rows();
      await page.evaluate((later) => {
        const now = Date.now.bind(Date);
        Date.now = () => now() + later;
      }, TWO_DAYS);
      await go('#/settings', '.settings-list');
      await go('#/data', '.yours-age');
      const told = async (): Promise<string> => (await textsOf(page, '.yours-age output')).join();
      await expect.poll(told, PATIENCE).toBe(say('yours.removeOldNone'));
      await page.focus('.yours-age input');
      await page.keyboard.press('Backspace');
      await page.keyboard.press('Backspace');
      await page.keyboard.type('1');
      await page.keyboard.press('Tab');
      await expect.poll(told, PATIENCE).toBe(say('yours.removeOldCount', { count: 1 }));
      await key(page, say('yours.removeOldNow', { count: 1 }));
      await expect.poll(async () => (await stage.rows()).recorders, PATIENCE).toEqual([]);
      await key(page, say('dashboard.undo'));
      await expect.poll(async () => (await stage.rows()).recorders, PATIENCE).toEqual(recorders);
    });

    it('lose nothing by an update, which says what it may do that the version before might not', async () => {
      const { recorders } = await stage.rows();
      await page.evaluate(async () => {
        const { browser: firefox, chrome } = globalThis as unknown as Record<'browser' | 'chrome', Known>;
        await (firefox ?? chrome).storage.local.set({ permissionsKnown: ['storage'] });
      });
      await stage.opened.browser.installExtension(
        new URL(`../../.output/${FOLDERS[browser]}`, import.meta.url).pathname,
      );
      const welcome = await stage.opened.extensionPage('dashboard.html#/welcome');
      await welcome.waitForSelector('#welcome-added', PATIENCE);
      expect(await textsOf(welcome, '.yours-list code')).toEqual(
        expect.arrayContaining(['scripting', 'https://live.douyin.com/*']),
      );
      // The extension opens the same page itself, in front of this one.
      const welcomes = async (): Promise<number> =>
        (await openTabs(welcome)).filter((url) => url.endsWith('#/welcome')).length;
      await expect.poll(welcomes, PATIENCE).toBe(2);
      await welcome.bringToFront();
      await key(welcome, say('welcome.seen'));
      await welcome.waitForSelector('#welcome-added', { hidden: true });
      await welcome.evaluate(() => (location.hash = '#/'));
      await welcome.waitForSelector('.list tbody th');
      expect(await textsOf(welcome, '.list tbody th')).toHaveLength(recorders.length > 0 ? 1 : 0);
    });
  });
}

interface Known {
  readonly storage: { readonly local: { readonly set: (items: object) => Promise<void> } };
}
