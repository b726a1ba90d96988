import { writeFile, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElementHandle, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RecorderRow } from '../../utils/store/schema.ts';
import { wordsIn } from '../../utils/settings/words.ts';
import { bringPageWords } from '../../utils/settings/words/pages.ts';
import { history } from '../rooms/generated/history.ts';
import { type OpenBrowser, openBrowser } from '../rooms/browsers.ts';
import { press, textsOf, unfold } from './dashboard.ts';
import { storeHistory } from './history.ts';
import { BROWSERS, FOLDERS } from './stage.ts';

bringPageWords();
const say = wordsIn('zh');
const PATIENCE = { timeout: 30_000, interval: 100 };
const EXTENT = { broadcasts: 2, minutes: 4 };
/** Nothing is asked of the web. */
const NO_PORT = 9;
const HEADINGS =
  '主订单编号,选购商品,商品ID,商品数量,订单应付金额,收件人,收件手机号,订单提交时间,支付完成时间,订单状态';

/** A file as 抖店 exports it, of three orders placed and paid while a broadcast ran. */
const fileFor = ({ from }: RecorderRow): string => {
  const china = (seconds: number): string =>
    new Date((from ?? 0) + seconds * 1000 + 8 * 3_600_000).toISOString().slice(0, 19).replace('T', ' ');
  const line = (n: number): string =>
    `'692000000000000${n}\t,衬衫,350001,1,100.00,暗号姓名,1380000000${n},${china(30 + n)},${china(40 + n)},已完成`;
  return [HEADINGS, line(1), line(2), line(3)].join('\r\n');
};

for (const browser of BROWSERS) {
  describe(`orders, in ${browser}`, () => {
    const closed = new AbortController();
    const aired = history(EXTENT).recorders.find(({ room }) => room !== null) ?? expect.unreachable();
    let opened: OpenBrowser;
    let page: Page;
    let folder: string;

    const go = (hash: string): Promise<void> =>
      page.evaluate((to) => {
        location.hash = to;
      }, hash);
    const texts = async (selector: string): Promise<string> => (await textsOf(page, selector)).join(' ');

    beforeAll(async () => {
      folder = await mkdtemp(join(tmpdir(), 'orders-'));
      await writeFile(join(folder, 'orders.csv'), fileFor(aired));
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
      await storeHistory(page, EXTENT);
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
      expect(await texts('.orders-preview td')).toContain('300');
      expect(await texts('.orders')).toContain(say('orders.nothingStored'));
    });

    it('are imported, tell of the broadcast what its page did not, and are taken back', async () => {
      await press(page, say('orders.confirm'));
      await expect.poll(() => texts('.orders-place'), PATIENCE).toContain('3');
      await go(`#/broadcast/${encodeURIComponent(aired.key)}`);
      await unfold(page, say('timeline.rates'));
      await expect.poll(() => texts('.groups'), PATIENCE).toContain(say('orders.filled'));
      await unfold(page, say('orders.products'));
      await expect.poll(() => texts('.unfolded'), PATIENCE).toContain('350001');
      await press(page, say('dashboard.undo'));
      await go('#/orders');
      await expect.poll(() => texts('.orders'), PATIENCE).toContain(say('orders.nothingStored'));
    });
  });
}
