import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { wordsIn } from '../../utils/settings/words.ts';
import { bringPageWords } from '../../utils/settings/words/pages.ts';
import { type OpenBrowser, openBrowser } from '../rooms/browsers.ts';
import { textsOf } from './dashboard.ts';
import { storeHistory } from './history.ts';
import { BROWSERS, FOLDERS } from './stage.ts';

bringPageWords();
const say = wordsIn('zh');
const PATIENCE = { timeout: 60_000, interval: 100 };
const BROADCASTS = 300;
/** Nothing is asked of the web. */
const NO_PORT = 9;
const LABELLED = (name: string): string => `[aria-label="${name}"]`;

for (const browser of BROWSERS) {
  describe(`a list of ${BROADCASTS} broadcasts over 90 days, in ${browser}`, () => {
    const closed = new AbortController();
    let opened: OpenBrowser;
    let page: Page;

    const count = async (): Promise<string> => (await textsOf(page, '.filter-count')).join('');
    const found = async (many: number): Promise<void> => {
      await expect.poll(count, PATIENCE).toBe(say('dashboard.count', { count: many }));
    };
    const numberFound = async (): Promise<number> => Number.parseInt(await count(), 10);
    /** Does what a person does who has no mouse: goes to something and presses a key. */
    const key = async (selector: string, ...pressed: ('Enter' | ' ' | 'Escape')[]): Promise<void> => {
      await page.waitForSelector(selector);
      await page.focus(selector);
      for (const each of pressed) await page.keyboard.press(each);
    };
    const toast = async (words: string): Promise<void> => {
      await expect.poll(async () => (await textsOf(page, '.toast')).join(), PATIENCE).toContain(words);
    };

    beforeAll(async () => {
      opened = await openBrowser({
        browser,
        extension: new URL(`../../.output/${FOLDERS[browser]}`, import.meta.url).pathname,
        port: NO_PORT,
        headless: true,
        signal: closed.signal,
      });
      page = await opened.extensionPage('dashboard.html');
      await page.setViewport({ width: 1280, height: 900 });
      await page.bringToFront();
      await page.waitForSelector('.empty-first');
      await storeHistory(page, { broadcasts: BROADCASTS, minutes: 4 });
      await page.waitForSelector('table.list', { timeout: PATIENCE.timeout });
    });
    afterAll(async () => {
      await opened.close();
      closed.abort();
    });

    it('finds among all of them, and finds the same when it is loaded anew', async () => {
      await page.evaluate(() => (location.hash = '#/?whose=all'));
      await found(BROADCASTS);
      await page.select(`select${LABELLED(say('list.host'))}`, '小美');
      await expect.poll(numberFound, PATIENCE).toBeLessThan(BROADCASTS);
      await key('.filter-days button:nth-child(2)', 'Enter');
      const address = await page.evaluate(() => location.hash);
      expect(new URLSearchParams(address.slice(3)).get('host')).toBe('小美');
      const many = await numberFound();
      expect(many).toBeGreaterThan(5);
      for (const row of await textsOf(page, '.list-title .quiet')) expect(row).toContain('主播:小美');
      await page.evaluate(() => {
        document.documentElement.dataset['former'] = '';
        location.reload();
      });
      await page.waitForSelector('html:not([data-former]) table.list');
      await found(many);
    });

    it('sorts by a column that was chosen for it', async () => {
      await key('.filters > button[popovertarget]', 'Enter');
      const box = await page.evaluateHandle(
        (name) =>
          [...document.querySelectorAll('.list-columns label')].find(
            ({ textContent }) => textContent.trim() === name,
          ),
        say('metrics.gmv'),
      );
      await page.evaluate((label) => label?.querySelector('input')?.focus(), box);
      await page.keyboard.press(' ');
      await page.keyboard.press('Escape');
      await expect.poll(() => textsOf(page, '.list thead th'), PATIENCE).toContain(say('metrics.gmv'));
      const column = (await textsOf(page, '.list thead th')).indexOf(say('metrics.gmv')) + 2;
      await key(`.list thead tr > :nth-child(${column}) button`, 'Enter');
      await page.waitForSelector('[aria-sort="descending"]');
      const figures = await textsOf(page, `.list tbody tr:not([aria-hidden]) > :nth-child(${column})`);
      const amounts = figures
        .map((text) => Number(text.replaceAll(/[^\d.]/g, '')))
        .filter((each) => each > 0);
      expect(amounts.length).toBeGreaterThan(5);
      expect(amounts).toEqual(amounts.toSorted((a, b) => b - a));
    });

    it('tags and deletes several by the keyboard, and takes the deleting back', async () => {
      const many = await numberFound();
      await key('.list tbody tr:nth-child(1) input', ' ');
      await key('.list tbody tr:nth-child(2) input', ' ');
      await expect
        .poll(() => textsOf(page, '.selected output'), PATIENCE)
        .toEqual([say('list.selected', { count: 2 })]);
      await key('.selected [popovertarget]', 'Enter');
      await page.focus('.list-tags input');
      await page.keyboard.type('秋季');
      await page.keyboard.press('Enter');
      await toast(say('list.tagged', { count: 2, tag: '秋季' }));
      await page.keyboard.press('Escape');
      if (browser === 'chromium') expect(await broken(page)).toEqual([]);

      await key('.selected .danger', 'Enter');
      await toast(say('list.removed', { count: 2 }));
      await found(many - 2);
      await key('.toast-undo', 'Enter');
      await found(many);
    });
  });
}

/** What axe has against a page, rule by rule. */
async function broken(page: Page): Promise<string[]> {
  await page.evaluate(await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8'));
  const { violations } = await page.evaluate(() =>
    (globalThis as unknown as { axe: { run: () => Promise<AxeResults> } }).axe.run(),
  );
  return violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html ?? ''}`);
}
