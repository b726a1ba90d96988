import { writeFile, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElementHandle, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { wordsIn } from '../../utils/settings/words.ts';
import { bringPageWords } from '../../utils/settings/words/pages.ts';
import { history } from '../rooms/generated/history.ts';
import { type OpenBrowser, openBrowser } from '../rooms/browsers.ts';
import { press, textsOf, unfold } from './dashboard.ts';
import { storeHistory } from './history.ts';
import { FOREIGN, ordersFile } from './order-file.ts';
import { BROWSERS, FOLDERS } from './stage.ts';

bringPageWords();
const say = wordsIn('zh');
const PATIENCE = { timeout: 30_000, interval: 100 };
const EXTENT = { broadcasts: 2, minutes: 4 };
/** Nothing is asked of the web. */
const NO_PORT = 9;
for (const browser of BROWSERS) {
  describe(`orders, in ${browser}`, () => {
    const closed = new AbortController();
    const aired = history(EXTENT).recorders.find(({ room }) => room !== null) ?? expect.unreachable();
    let opened: OpenBrowser;
    let page: Page;
    let folder: string;
    let product: string;

    const go = (hash: string): Promise<void> =>
      page.evaluate((to) => {
        location.hash = to;
      }, hash);
    const texts = async (selector: string): Promise<string> => (await textsOf(page, selector)).join(' ');

    beforeAll(async () => {
      folder = await mkdtemp(join(tmpdir(), 'orders-'));
      opened = await openBrowser({
        browser,
        extension: new URL(`../../.output/${FOLDERS[browser]}`, import.meta.url).pathname,
        port: NO_PORT,
        headless: true,
        signal: closed.signal,
      });
      page = await opened.extensionPage('dashboard.html');
      await page.bringToFront();
      await page.waitForSelector('.empty-first');
      const details = await storeHistory(page, EXTENT);
      const [explained] = details.find(({ key }) => key === aired.key)?.explained ?? [];
      product = explained?.item ?? expect.unreachable();
      await writeFile(join(folder, 'orders.csv'), ordersFile(aired.from ?? expect.unreachable(), product));
      await page.waitForSelector('table.list', { timeout: PATIENCE.timeout });
    });
    afterAll(async () => {
      await opened.close();
      closed.abort();
      await rm(folder, { recursive: true });
    });

    it('of a file are shown with the broadcast they belong to before anything is imported', async () => {
      await go('#/orders');
      const field = await page.waitForSelector('input[type="file"]');
      await (field as ElementHandle<HTMLInputElement>).uploadFile(join(folder, 'orders.csv'));
      await expect
        .poll(() => texts('.orders-preview'), PATIENCE)
        .toContain(say('orders.willChange', { added: 3, changed: 0, same: 0, unread: 0 }));
      expect(await texts('.orders')).toContain(say('orders.nothingStored'));
    });

    it('of products that were not explained are counted to no broadcast, unless all are to be', async () => {
      const counted = (): Promise<string[]> => textsOf(page, '.orders-preview td');
      const others = say('orders.otherProducts', { count: 1 });
      expect(await counted()).toEqual(['2', '¥200.00']);
      expect(await texts('.orders-preview')).toContain(others);
      await press(page, say('orders.onlyExplained'));
      await expect.poll(counted, PATIENCE).toEqual(['3', '¥300.00']);
      expect(await texts('.orders-preview')).not.toContain(others);
      await press(page, say('orders.onlyExplained'));
      await expect.poll(counted, PATIENCE).toEqual(['2', '¥200.00']);
    });

    it('are imported, tell of the broadcast what its page did not, and are taken back', async () => {
      await press(page, say('orders.confirm'));
      await expect.poll(() => texts('.orders-place'), PATIENCE).toContain('3');
      await go(`#/broadcast/${encodeURIComponent(aired.key)}`);
      await unfold(page, say('timeline.rates'));
      await expect.poll(() => texts('.groups'), PATIENCE).toContain(say('orders.filled'));
      await unfold(page, say('orders.products'));
      await expect.poll(() => texts('.unfolded'), PATIENCE).toContain(product);
      expect(await texts('.unfolded')).not.toContain(FOREIGN);
      await press(page, say('dashboard.undo'));
      await go('#/orders');
      await expect.poll(() => texts('.orders'), PATIENCE).toContain(say('orders.nothingStored'));
    });
  });
}
