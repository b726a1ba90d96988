import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { localZone } from '../../utils/exchange/zone.ts';
import { type Alignment, curveOf, overOneAxis } from '../../utils/metrics/compare/aligned.ts';
import type { BroadcastDetail } from '../../utils/metrics/view.ts';
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
/** The rows of the list that are drawn: others have their room. */
const DRAWN = '.list tbody tr:not([aria-hidden])';
const LABELLED = (name: string): string => `[aria-label="${name}"]`;

for (const browser of BROWSERS) {
  describe(`a list of ${BROADCASTS} broadcasts over 90 days, in ${browser}`, () => {
    const closed = new AbortController();
    let opened: OpenBrowser;
    let page: Page;
    let details: readonly BroadcastDetail[];

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
      details = await storeHistory(page, { broadcasts: BROADCASTS, minutes: 4 });
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

    it('lays some over one another by their beginnings, by the clock and by a mark', async () => {
      for (const nth of [1, 2]) await key(`${DRAWN}:nth-child(${nth}) input`, ' ');
      await key('.selected a', 'Enter');
      await page.waitForSelector('.aligned canvas');
      const keys = decodeURIComponent(await page.evaluate(() => location.hash))
        .split('/')[2]
        ?.split(',');
      const chosen = (keys ?? []).map(
        (one) => details.find((detail) => detail.key === one) ?? expect.unreachable(),
      );
      expect(chosen).toHaveLength(2);
      await key('.aligned details summary', 'Enter');
      const shown = (): Promise<string[][]> =>
        page.$$eval('.aligned:has([open]) tbody tr', (all) =>
          all.map(({ cells }) => Array.from(cells, ({ textContent }) => textContent)),
        );
      for (const way of ['clock', 'explanation', 'start'] as const satisfies Alignment[]) {
        await page.select('.aligned-by select', way);
        const curves = chosen.map(
          (detail) => curveOf(detail, 'online', way, localZone()) ?? expect.unreachable(),
        );
        const { minutes, values } = overOneAxis(curves);
        const wanted = minutes.map((minute, place) => [
          `${minute < 0 ? '−' : ''}${Math.floor(Math.abs(minute) / 60)}:${`${Math.abs(minute) % 60}`.padStart(2, '0')}`,
          ...values.map((own) => own[place]?.toFixed() ?? '–'),
        ]);
        await expect.poll(async () => (await shown()).map((row) => row.map(plain)), PATIENCE).toEqual(wanted);
      }
    });

    it('compares those of a room in groups by their tags, and says what can be said of them', async () => {
      const own = details.filter(({ mine, room }) => mine && room === details.find((one) => one.mine)?.room);
      const [{ platform, room } = expect.unreachable()] = own;
      await key('.top nav a[href="#/compare"]', 'Enter');
      await page.waitForSelector('.compare-table');
      const choose = (nth: number, value: string): Promise<string[]> =>
        page.select(`.compare-choices label:nth-child(${nth}) select`, value);
      await choose(1, `${platform}:${room}`);
      await choose(2, 'kind 话术');
      await choose(3, 'comments');
      const groups = ['A', 'B'].map((script) => {
        const { length } = own.filter(({ tags }) => tags.includes(`话术:${script}`));
        return [script, `${length}`];
      });
      const told = (): Promise<string[][]> =>
        page.$$eval('.compare-table:not(.compare-pairs) tbody tr', (all) =>
          all.slice(0, 2).map(({ cells }) => Array.from(cells, ({ textContent }) => textContent).slice(0, 2)),
        );
      await expect.poll(told, PATIENCE).toEqual(groups);
      const verdict = async (): Promise<string> => (await textsOf(page, '.compare-pairs strong')).join();
      expect([
        say('compare.noDifferenceYet'),
        say('compare.higher', { other: 'B' }),
        say('compare.lower', { other: 'B' }),
      ]).toContain(await verdict());
    });

    it('prints all of them, not only those in sight', async () => {
      // Others' are kept for some days only: own ones stay as many as they are.
      const many = details.filter(({ mine }) => mine).length;
      await page.evaluate(() => (location.hash = '#/?whose=mine'));
      await found(many);
      const rows = (): Promise<number> => page.$$eval(DRAWN, ({ length }) => length);
      const inSight = await rows();
      expect(inSight).toBeLessThan(many / 2);
      // What has been drawn when the browser begins to lay out its paper.
      await page.evaluate((drawn) => {
        const { dataset } = document.documentElement;
        const told = (): void => void (dataset['printed'] = `${document.querySelectorAll(drawn).length}`);
        addEventListener('beforeprint', told, { once: true });
      }, DRAWN);
      await page.pdf({ timeout: PATIENCE.timeout });
      expect(await page.$eval('html', ({ dataset }) => dataset['printed'])).toBe(`${many}`);
      await expect.poll(rows, PATIENCE).toBe(inSight);
    });
  });
}

/** A number without the marks that part its digits. */
const plain = (text: string): string => text.replaceAll(',', '');

/** What axe has against a page, rule by rule. */
async function broken(page: Page): Promise<string[]> {
  await page.evaluate(await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8'));
  const { violations } = await page.evaluate(() =>
    (globalThis as unknown as { axe: { run: () => Promise<AxeResults> } }).axe.run(),
  );
  return violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html ?? ''}`);
}
