import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { AxeResults } from 'axe-core';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeSettings } from '../../utils/settings/settings-file.ts';
import { DEFAULT_SETTINGS } from '../../utils/settings/settings.ts';
import { wordsIn } from '../../utils/settings/words.ts';
import { bringPageWords } from '../../utils/settings/words/pages.ts';
import { openTabs, storedSettings, withdraw } from './api.ts';
import { shutOut } from './allowing.ts';
import { textsOf } from './dashboard.ts';
import { key } from './keys.ts';
import { shop } from './shop.ts';
import { BROWSERS, openStage, type Stage } from './stage.ts';

bringPageWords();
const say = wordsIn('zh');
const PATIENCE = { timeout: 30_000, interval: 100 };

async function violations(page: Page): Promise<string[]> {
  const { violations: found } = await page.evaluate(() =>
    (globalThis as unknown as { axe: { run: () => Promise<AxeResults> } }).axe.run(),
  );
  return found.map(({ id, nodes }) => `${id} ${nodes[0]?.html.slice(0, 160) ?? ''}`);
}

for (const browser of BROWSERS) {
  describe(`what users see of their data, in ${browser}`, () => {
    const { capture, truth } = shop({ minutes: 4 });
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
      stage = await openStage({ browser, captures: [capture], speed: 40 });
      page = stage.reader;
      await stage.rooms.start();
      await stage.rooms.ended;
      expect(await stage.stored()).toBe(0);
      const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
      await page.evaluate(axe);
    });
    afterAll(() => stage.close());

    it('opens once it is installed, says that it only reads, and replays a room that is no part of the data', async () => {
      const opened = async (): Promise<string> => (await openTabs(page)).join(' ');
      await expect.poll(opened, PATIENCE).toContain('dashboard.html#/welcome');
      await go('#/welcome', '.welcome-platforms');
      expect(await textsOf(page, '.welcome-risk')).toEqual([say('welcome.risk')]);
      const before = await stage.rows();
      await key(page, say('welcome.tryStart'));
      await page.waitForSelector('.welcome-figures', PATIENCE);
      expect((await textsOf(page, '.welcome-figures .figure-value')).length).toBeGreaterThan(3);
      expect((await stage.rows()).recorders).toHaveLength(before.recorders.length);
      const names = await page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name));
      expect(names).toEqual(['roomtally']);
    });

    it('lists every table with its rows, and every field of a broadcast in its receipt', async () => {
      await go('#/data', '.yours-table');
      // Nothing was withdrawn, and so nothing is said to be.
      await page.waitForFunction(() => document.querySelectorAll('.yours .entries li').length > 0);
      expect(await page.$('#yours-withdrawn')).toBeNull();
      const lines = await textsOf(page, '.yours-table tbody tr');
      const { chunks, slots } = await stage.rows();
      expect(lines.find((line) => line.includes('chunks'))).toContain(String(chunks.length));
      expect(lines.find((line) => line.includes('slots'))).toContain(String(slots.length));
      await go(
        `#/broadcast/${encodeURIComponent(`douyin:${truth.broadcast}`)}`,
        '.unfold[data-part="details"]',
      );
      await key(page, say('timeline.details'));
      await key(page, say('yours.receiptShow'));
      await page.waitForSelector('.yours-fields', PATIENCE);
      const fields = await textsOf(page, '.yours-fields tbody th');
      expect(fields).toEqual(expect.arrayContaining(['platform', 'room', 'log', 'span']));
      expect((await textsOf(page, '.yours-fields td')).filter((meaning) => meaning === '')).toEqual([]);
    });

    it('takes settings out of a file, and says why it does not take a wrong one', async () => {
      await go('#/settings', '.settings-list');
      const folder = await mkdtemp(join(tmpdir(), 'roomtally-'));
      const choose = async (text: string): Promise<void> => {
        const file = join(folder, 'settings.json');
        await writeFile(file, text);
        const field = await page.waitForSelector('input.settings-chooser');
        await field?.uploadFile(file);
      };
      await choose('{"a":1}');
      const told = async (): Promise<string> => (await textsOf(page, '.toast')).join();
      await expect.poll(told, PATIENCE).toContain(say('tuning.notSettings', { file: 'settings.json' }));
      await choose(writeSettings({ ...DEFAULT_SETTINGS, uncounted: ['twitch'] }));
      await expect.poll(told, PATIENCE).toContain(say('tuning.imported', { file: 'settings.json' }));
      expect((await storedSettings(page)).uncounted).toEqual(['twitch']);
      await key(page, say('dashboard.undo'));
      await expect.poll(async () => (await storedSettings(page)).uncounted, PATIENCE).toEqual([]);
    });

    it('has nothing wrong that axe knows of', async () => {
      const pages = {
        '#/welcome': '.welcome-platforms',
        '#/data': '.yours-table',
        '#/settings': '.settings-list',
      };
      for (const [hash, sign] of Object.entries(pages)) {
        await go(hash, sign);
        expect(await violations(page), hash).toEqual([]);
      }
    });

    it('fits windows 320 px wide, and of half the width at twice the size', async () => {
      const broadcast = `#/broadcast/${encodeURIComponent(`douyin:${truth.broadcast}`)}`;
      const pages = {
        '#/': '.list',
        '#/live': 'main',
        [broadcast]: '.unfold[data-part="details"]',
        '#/products': 'main',
        '#/orders': 'main',
        '#/compare': 'main',
        '#/review': 'main',
        '#/platforms': '.platform',
        '#/definitions': '.definitions',
        '#/settings': '.settings-list',
        '#/data': '.yours-table',
        '#/welcome': '.welcome-platforms',
      };
      /** What can be operated and is cut by the window's side, and by how much the page is too wide. */
      const over = (): Promise<(number | string)[]> =>
        page.evaluate(() => {
          const { scrollWidth, clientWidth } = document.documentElement;
          const cut = [...document.querySelectorAll('main :is(a, button, input, select, textarea)')].filter(
            (each) => {
              const { left, right, width } = each.getBoundingClientRect();
              // What scrolls by itself brings its parts into sight.
              for (let at = each.parentElement; at; at = at.parentElement)
                if (at.scrollWidth > at.clientWidth && getComputedStyle(at).overflowX === 'auto')
                  return false;
              return width > 0 && each.checkVisibility() && (left < -0.5 || right > clientWidth + 0.5);
            },
          );
          return [
            ...(scrollWidth > clientWidth ? [scrollWidth - clientWidth] : []),
            ...cut.map(({ outerHTML }) => outerHTML.slice(0, 100)),
          ];
        });
      for (const [width, height, deviceScaleFactor] of [
        [320, 640, 1],
        [640, 450, 2],
      ] as const) {
        await page.setViewport({ width, height, deviceScaleFactor });
        for (const [hash, sign] of Object.entries(pages)) {
          await go(hash, sign);
          expect(await over(), `${hash} ${width}`).toEqual([]);
        }
      }
      await page.setViewport(null);
    });

    it('says which site was withdrawn in the browser, and loses nothing by it', async () => {
      const { recorders } = await stage.rows();
      // Chromium lets only its own page of extensions withdraw what came with the installation.
      if (browser === 'chromium') await shutOut(stage.opened, page);
      else expect(await withdraw(page, 'https://live.douyin.com/*')).toBe(true);
      await go('#/data', '#yours-withdrawn');
      expect((await textsOf(page, '.yours-list')).join()).toContain('https://live.douyin.com/*');
      await go('#/', '.list');
      expect((await stage.rows()).recorders).toEqual(recorders);
      expect((await textsOf(page, '.list tbody')).join()).toContain(truth.title);
    });

    it('deletes everything once it was asked, by the keyboard alone', async () => {
      await go('#/data', '.yours-table');
      await key(page, say('yours.removeAll'));
      await page.waitForSelector('dialog[open]');
      await page.keyboard.press('Escape');
      await page.waitForSelector('dialog[open]', { hidden: true });
      expect((await stage.rows()).recorders).not.toEqual([]);
      for (const tab of stage.tabs) await tab.close();
      await key(page, say('yours.removeAll'));
      await key(page, say('yours.removeAllNow'));
      await expect.poll(async () => (await stage.rows()).recorders, PATIENCE).toEqual([]);
      expect((await stage.rows()).chunks).toEqual([]);
    });
  });
}
