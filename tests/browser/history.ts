import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { wordsIn } from '../../utils/settings/words.ts';
import { bringPageWords } from '../../utils/settings/words/pages.ts';
import { historyArchive } from '../rooms/generated/history.ts';
import { press } from './dashboard.ts';

bringPageWords();
const say = wordsIn('zh');

/**
 * Brings a generated history in through the dashboard's own import, and waits until every broadcast of it is
 * prepared for the list. The page stands at the list afterwards.
 */
export async function bringHistory(
  page: Page,
  extent: Parameters<typeof historyArchive>[0] = {},
): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'roomtally-'));
  try {
    const file = join(folder, 'history.roomtally');
    await writeFile(file, historyArchive(extent));
    await page.evaluate(() => (location.hash = '#/'));
    await press(page, say('exchange.import'));
    const field = await page.waitForSelector('.dialog input[type=file]');
    await field?.uploadFile(file);
    await page.waitForSelector('.dialog-actions .primary:not(:disabled)');
    await press(page, say('exchange.confirm'));
    await page.waitForSelector('table.list');
    await page.waitForFunction(() => !document.querySelector('.list-preparing'));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
