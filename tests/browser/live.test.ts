import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { AxeResults } from 'axe-core';
import type { ElementHandle, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hrefOf } from '../../utils/messages/routes.ts';
import { wordsIn } from '../../utils/settings/words.ts';
import { bringPageWords } from '../../utils/settings/words/pages.ts';
import { press, pressAt, textsOf, unfold } from './dashboard.ts';
import { storeHistory } from './history.ts';
import { shop } from './shop.ts';
import { BROWSERS, openStage, type Stage } from './stage.ts';

bringPageWords();
const say = wordsIn('zh');
const PATIENCE = { timeout: 40_000, interval: 100 };
const NEVER_EXPLAINED = '不会讲的商品';

for (const browser of BROWSERS) {
  describe(`live and afterwards, in ${browser}`, () => {
    const { capture, truth } = shop({ minutes: 16 });
    const other = shop({ minutes: 16, seed: 11 }).capture;
    const beside = { ...other, pages: other.pages.slice(0, 1) };
    let stage: Stage;
    let page: Page;
    let folder: string;

    const goTo = (hash: string): Promise<void> =>
      page.evaluate((to) => {
        location.hash = to;
      }, hash);
    const enlarged = (): Promise<(string | null)[]> =>
      page.$$eval('.live-enlarged h2 a', (all) => all.map((link) => link.getAttribute('href')));
    const ownBroadcast = async (): Promise<string> => {
      const own = (await stage.broadcasts()).find(({ room }) => room === truth.room) ?? expect.unreachable();
      return hrefOf({ page: 'broadcast', key: own.key });
    };
    /** Enlarges the room whose broadcast's page that is, of two. */
    const enlarge = async (wanted: string): Promise<void> => {
      await page.waitForSelector('.live-choose');
      await page.focus('.live-choose');
      await page.keyboard.press('Enter');
      await page.waitForSelector('.live-enlarged h2 a');
      if ((await enlarged()).join('') !== wanted) await page.keyboard.press('ArrowRight');
      await expect.poll(enlarged, PATIENCE).toEqual([wanted]);
    };
    /** Pastes a run of show on a broadcast's page. */
    const plan = async (lines: string): Promise<void> => {
      await page.waitForSelector('[data-part="plan"]');
      if (!(await page.$('[data-part="plan"][open]'))) await unfold(page, say('plan.title'));
      await page.waitForSelector('.plan-paste textarea');
      await page.type('.plan-paste textarea', lines);
      await press(page, say('plan.take'));
      await page.waitForSelector('.plan tbody tr');
    };
    const sound = async (): Promise<void> => {
      if (browser === 'chromium') expect(await broken(page)).toEqual([]);
    };
    const seenAt = (): Promise<number> => page.$eval('video', ({ currentTime }) => currentTime);

    beforeAll(async () => {
      folder = await mkdtemp(join(tmpdir(), 'recording-'));
      stage = await openStage({ browser, captures: [capture, beside], speed: 12 });
      page = stage.reader;
      await page.setViewport({ width: 1280, height: 900 });
    });
    afterAll(async () => {
      await stage.close();
      await rm(folder, { recursive: true });
    });

    it('goes from room to room by keyboard, takes the whole screen and gives it back', async () => {
      await stage.rooms.start();
      await goTo('#/live');
      await page.bringToFront();
      await expect.poll(async () => (await page.$$('.live-choose')).length, PATIENCE).toBe(2);
      await page.focus('.live-choose');
      await page.keyboard.press('Enter');
      await page.waitForSelector('.live-enlarged h2 a');
      const first = await enlarged();
      await page.keyboard.press('ArrowRight');
      await expect
        .poll(async () => (await enlarged()).join('') || first.join(''), PATIENCE)
        .not.toBe(first.join(''));
      await page.keyboard.press('ArrowRight');
      await expect.poll(enlarged, PATIENCE).toEqual(first);
      await page.keyboard.press('Escape');
      await expect.poll(enlarged, PATIENCE).toEqual([]);

      await page.focus('.live-head .primary');
      await page.keyboard.press('Enter');
      await page.waitForSelector('.live-page:fullscreen .live-head .primary[aria-pressed="true"]');
      await page.keyboard.press('Enter');
      await page.waitForSelector('.live-page:not(:fullscreen) .live-head .primary[aria-pressed="false"]');

      await enlarge(await ownBroadcast());
    });

    it('shows a running room in full, and marks it', async () => {
      await expect
        .poll(async () => (await textsOf(page, '.live-enlarged .live-figure .figure-value')).length, PATIENCE)
        .toBeGreaterThan(5);
      await page.waitForSelector('.live-product .figure-value', { timeout: PATIENCE.timeout });
      await press(page, say('marks.price'));
      await expect
        .poll(async () => (await textsOf(page, '.live-marks li')).join(), PATIENCE)
        .toContain(say('marks.price'));
      await sound();
    });

    it('shows what the run of show of the day has next', async () => {
      const own = await ownBroadcast();
      await goTo(own);
      await plan(NEVER_EXPLAINED);
      await goTo('#/live');
      await enlarge(own);
      await expect
        .poll(() => textsOf(page, '.plan-next'), PATIENCE)
        .toEqual([say('overlay.next', { item: NEVER_EXPLAINED })]);
    });

    it('hides amounts where others look on', async () => {
      await pressAt(page, '.amounts-switch');
      await expect
        .poll(async () => (await textsOf(page, '.live-enlarged .figure')).join(), PATIENCE)
        .toContain(say('common.amountHidden'));
      await pressAt(page, '.amounts-switch');
    });

    it('tells of products over all broadcasts, and leads to where each was explained', async () => {
      await storeHistory(page, { broadcasts: 12, days: 6, minutes: 5 });
      await page.waitForSelector('html:not([data-former]) .live-head');
      await goTo('#/products');
      await page.waitForSelector('.products tbody tr', { timeout: PATIENCE.timeout });
      expect((await textsOf(page, '.products tbody tr')).length).toBeGreaterThan(3);
      await press(page, say('products.length'));
      await page.waitForSelector('.products [aria-sort="descending"]');
      await sound();
      await pressAt(page, '.products tbody a');
      await page.waitForSelector('.back + .page-title');
      await page.waitForSelector('.products tbody a[href^="#/broadcast/"]');
      await sound();
      await pressAt(page, '.products tbody a[href^="#/broadcast/"]');
      await page.waitForSelector('.timeline [data-pane] canvas', { timeout: PATIENCE.timeout });
      await expect.poll(() => textsOf(page, '.explained tbody th'), PATIENCE).not.toEqual([]);
    });

    it('holds a run of show against what was explained', async () => {
      const items = new Set(await textsOf(page, '.explained tbody th'));
      const [item = expect.unreachable()] = items;
      await plan(`商品,商品ID,分钟\n衬衫,${item},4\n${NEVER_EXPLAINED},,5`);
      const sum = say('plan.sum', { planned: 2, kept: 1, unplanned: items.size - 1 });
      await expect.poll(() => textsOf(page, '.plan > p'), PATIENCE).toContain(sum);
      expect((await textsOf(page, '.plan tbody tr')).map((row) => row.includes(say('plan.notYet')))).toEqual([
        false,
        true,
      ]);
      await sound();
    });

    it('plays a recording beside the timeline, and lists what to cut from it', async () => {
      const file = join(folder, 'recording.wav');
      await writeFile(file, silence(600));
      await press(page, say('replay.title'));
      const field = (await page.waitForSelector('.replay-choose input')) as ElementHandle<HTMLInputElement>;
      await field.uploadFile(file);
      await page.waitForFunction(() => (document.querySelector('video')?.readyState ?? 0) > 0);
      const cuts = await textsOf(page, '.cuts tbody td:nth-child(3)');
      expect(cuts.length).toBeGreaterThan(0);
      const [last = ''] = cuts.slice(-1);
      await pressAt(page, '.cuts tbody tr:last-child .jump');
      const [hours = 0, minutes = 0, seconds = 0] = last.split(':').map(Number);
      await expect.poll(seenAt, PATIENCE).toBeCloseTo(hours * 3600 + minutes * 60 + seconds, 0);
      // A click in the middle of the timeline shows what was there.
      const before = await seenAt();
      await pressAt(page, '.timeline [data-pane] .u-over');
      await expect.poll(seenAt, PATIENCE).not.toBe(before);
      await sound();
    });
  });
}

/** A recording of so many seconds in which nothing is heard: a WAV file that every browser plays. */
function silence(seconds: number): Uint8Array {
  const rate = 3000;
  const data = Buffer.alloc(rate * seconds, 128);
  const head = Buffer.alloc(44);
  head.write('RIFF', 0);
  head.writeUInt32LE(36 + data.length, 4);
  head.write('WAVEfmt ', 8);
  head.writeUInt32LE(16, 16);
  head.writeUInt16LE(1, 20);
  head.writeUInt16LE(1, 22);
  head.writeUInt32LE(rate, 24);
  head.writeUInt32LE(rate, 28);
  head.writeUInt16LE(1, 32);
  head.writeUInt16LE(8, 34);
  head.write('data', 36);
  head.writeUInt32LE(data.length, 40);
  return Buffer.concat([head, data]);
}

/** What axe has against a page, rule by rule. */
async function broken(page: Page): Promise<string[]> {
  await page.evaluate(await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8'));
  const { violations } = await page.evaluate(() =>
    (globalThis as unknown as { axe: { run: () => Promise<AxeResults> } }).axe.run(),
  );
  return violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html ?? ''}`);
}
