import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { wordsIn } from '../../utils/settings/words.ts';
import { bringPageWords } from '../../utils/settings/words/pages.ts';
import { type OpenBrowser, openBrowser } from '../rooms/browsers.ts';
import { press, textsOf } from './dashboard.ts';
import { storeHistory } from './history.ts';
import { BROWSERS, FOLDERS } from './stage.ts';

bringPageWords();
const say = wordsIn('zh');
const PATIENCE = { timeout: 60_000, interval: 100 };
/** Nothing is asked of the web. */
const NO_PORT = 9;
const DECIDED = '讲解缩到六分钟';

for (const browser of BROWSERS) {
  describe(`the review of 300 broadcasts over 90 days, in ${browser}`, () => {
    const closed = new AbortController();
    let opened: OpenBrowser;
    let page: Page;

    const shown = async (): Promise<string> => (await textsOf(page, '.review-moving strong')).join('');
    /** Follows a link as who has no mouse does, and waits until another period is shown. */
    const step = async (to: 'prev' | 'next'): Promise<string> => {
      const former = await shown();
      await page.focus(`.review-moving [rel="${to}"]`);
      await page.keyboard.press('Enter');
      await expect.poll(shown, PATIENCE).not.toBe(former);
      return shown();
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
      await storeHistory(page, { broadcasts: 300, minutes: 4 });
      await page.waitForSelector('table.list', { timeout: PATIENCE.timeout });
    });
    afterAll(async () => {
      await opened.close();
      closed.abort();
    });

    it('opens the week from the header and steps back and forth by the keyboard', async () => {
      await page.focus('.top nav a[href="#/review"]');
      await page.keyboard.press('Enter');
      await page.waitForSelector('.review-board');
      const current = await shown();
      const former = await step('prev');
      expect(await step('next')).toBe(current);
      expect(await step('prev')).toBe(former);
      const rows = await textsOf(page, '.review-board tbody tr > th[scope="row"]');
      expect(rows).toHaveLength(12 + 2);
      expect(rows.slice(-1)).toEqual([say('review.violations')]);
      // The week is full of broadcasts, and says that they are too few for a verdict rather than give one.
      expect(await textsOf(page, '.review-board td')).toEqual(
        expect.arrayContaining([expect.stringContaining(say('review.notEnough'))]),
      );
    });

    it('reviews the day and the month of that week in the same way', async () => {
      const week = await shown();
      const address = await page.evaluate(() => location.hash);
      const seen = new Set([week]);
      for (const kind of ['day', 'month'] as const) {
        await press(page, say(`review.${kind}`));
        await page.waitForFunction(
          (word) => document.querySelector('.review-kinds [aria-current]')?.textContent === word,
          {},
          say(`review.${kind}`),
        );
        expect(await textsOf(page, '.review-board tbody tr > th[scope="row"]')).toHaveLength(12 + 2);
        seen.add(await shown());
      }
      expect(seen.size).toBe(3);
      await page.evaluate((to) => (location.hash = to), address);
      await expect.poll(shown, PATIENCE).toBe(week);
    });

    it('keeps what was decided, and shows it next week with the figure before and after', async () => {
      await step('prev');
      await page.focus('.review-form textarea');
      await page.keyboard.type(DECIDED);
      await page.select('.review-form select', 'onlineAverage');
      await page.focus('.review-form .primary');
      await page.keyboard.press('Enter');
      await expect.poll(() => textsOf(page, '.review-list .review-text'), PATIENCE).toEqual([DECIDED]);
      const [now] = await textsOf(page, '.review-board tr:nth-child(4) td .figure-value');
      await step('next');
      await page.waitForSelector('.review-decided');
      const [told = ''] = await textsOf(page, '.review-decided li');
      expect(told).toContain(DECIDED);
      const [, before = '', after = ''] = /[:：]\s*(\S.*?) → (\S.*)$/.exec(told) ?? [];
      expect(before.replaceAll(/\D/g, '')).toContain(now?.replaceAll(/\D/g, ''));
      expect(after).toMatch(/\d/);
    });

    it('takes back what was deleted', async () => {
      await step('prev');
      await page.focus('.review-list .danger');
      await page.keyboard.press('Enter');
      await expect.poll(() => textsOf(page, '.review-list .review-text'), PATIENCE).toEqual([]);
      await page.focus('.toast-undo');
      await page.keyboard.press('Enter');
      await expect.poll(() => textsOf(page, '.review-list .review-text'), PATIENCE).toEqual([DECIDED]);
    });

    it('maps the hours of the week in a table, and says where there are too few', async () => {
      await page.select('.review-heat-head select', 'gmv');
      await expect
        .poll(() => textsOf(page, '.review-heat caption'), PATIENCE)
        .toEqual([`${say('metrics.gmv')} · ${say('review.heatAmount')}`]);
      expect(await textsOf(page, '.review-heat tbody th[scope="row"]')).toHaveLength(7);
      const cells = await textsOf(page, '.review-heat td');
      expect(cells.some((text) => /^¥.*\d+ 场$/.test(text))).toBe(true);
      for (const text of cells.filter((each) => !each.startsWith('¥') && each !== ''))
        expect(text).toContain(say('review.tooFew'));
    });

    it('asks for a third variant of what is tested in two', async () => {
      const short = (await textsOf(page, '.page p')).find((text) => text.startsWith('话术')) ?? '';
      const [until = '', after = ''] = say('review.tooFewVariants', {
        kind: '话术',
        count: 2,
        variants: '#',
        more: 1,
        fewest: 3,
      }).split('#');
      expect(short.startsWith(until) && short.endsWith(after), short).toBe(true);
      expect(short).toMatch(/A \d+ .*B \d+ |B \d+ .*A \d+ /);
    });

    it('tells who carries it, how alike it is, who came back and who stayed away', async () => {
      await page.focus('.unfold summary');
      await page.keyboard.press('Enter');
      await page.waitForSelector('.review-rests table .figure-value');
      const [hosts = [], alike = []] = await page.$$eval('.review-rests table', (tables) =>
        tables.map(({ tBodies }) => Array.from(tBodies[0]?.rows ?? [], ({ textContent }) => textContent)),
      );
      expect(hosts.length).toBeGreaterThan(0);
      for (const row of hosts) expect(row).toMatch(/%$/);
      // The ten newest, each held against the one before it.
      expect(alike).toHaveLength(10);
      expect(alike.join(' ')).toMatch(/\d%/);
      const sentence = say('review.away', { seen: '#', away: '#' }).replaceAll('#', '.*\\d.*');
      expect((await textsOf(page, '.review-rests p')).join(' ')).toMatch(new RegExp(sentence));
      if (browser === 'chromium') expect(await broken(page)).toEqual([]);
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
