import { readFile } from 'node:fs/promises';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Language } from '../../utils/settings/language.ts';
import { wordsIn } from '../../utils/settings/words.ts';
import { bringPageWords } from '../../utils/settings/words/pages.ts';
import type { BrowserName } from '../rooms/browsers.ts';
import { accessibleIn } from './accessible.ts';
import { changeStored, smallWindows } from './api.ts';
import { askForContrast, type Contrast, contrastIn, ratioOf } from './contrast.ts';
import { press, textsOf } from './dashboard.ts';
import { tabTo, unreached } from './keyboard.ts';
import { openPopup } from './popups.ts';
import { inShadow } from './shadow.ts';
import { BROWSERS, FOLDERS } from './stage.ts';
import { openTalk } from './talk.ts';

bringPageWords();

const LANGUAGES = { chromium: 'zh', firefox: 'en' } as const satisfies Record<BrowserName, Language>;
const PATIENCE = { timeout: 30_000, interval: 100 };

/** The window that stays on top, where there is one: its text, and how many buttons put it there. */
const onTop = (page: Page): Promise<{ readonly text: string; readonly putting: number } | null> =>
  page.evaluate(() => {
    const { documentPictureInPicture: picture } = globalThis as unknown as {
      documentPictureInPicture: { readonly window: Window | null };
    };
    const body = picture.window?.document.body;
    return body ? { text: body.textContent, putting: body.querySelectorAll('.monitor-top').length } : null;
  });

for (const browser of BROWSERS) {
  describe(`what is beside a room’s page, in ${browser}`, () => {
    const say = wordsIn(LANGUAGES[browser]);
    let stage: Awaited<ReturnType<typeof openTalk>>;
    let room: Page;
    let popup: Page;
    let monitor: Page;

    const marks = async (): Promise<string[]> =>
      (await stage.rows()).marks.flatMap(({ kind, deleted }) => (deleted ? [] : [kind]));
    /** What of this a screen reader is not told, or more than once. */
    const untold = async (page: Page, wanted: readonly (readonly [role: string, name: string])[]) => {
      const told = await Promise.all(
        wanted.map(async ([role, name]) => [role, name, await accessibleIn(page, { role, name })] as const),
      );
      return told.filter(([, , times]) => times !== 1);
    };

    beforeAll(async () => {
      stage = await openTalk(browser);
      [room = expect.unreachable()] = stage.tabs;
      await stage.rooms.start();
      await stage.rooms.ended;
      expect(await stage.stored()).toBe(0);
    });
    afterAll(() => stage.close());

    it('is the popup, which Tab goes through and a screen reader is told of', async () => {
      popup = await openPopup(browser, stage.opened, room);
      await popup.waitForSelector('.recording-figures');
      if (browser === 'firefox') await popup.bringToFront();
      expect(await unreached(popup)).toEqual([]);
      expect(
        await untold(popup, [
          ['heading', say('common.product')],
          ['heading', say('popup.recording')],
          ['button', say('common.openDashboard')],
          ['button', say('monitor.pauseNamed', { title: stage.title })],
          ['button', say('monitor.open')],
          ['checkbox', say('popup.overlay', { host: 'live.douyin.com' })],
        ]),
      ).toEqual([]);
    });

    it('marks from the popup and takes it back, by the keyboard alone', async () => {
      await tabTo(popup, say('marks.mark'));
      await popup.keyboard.press('Enter');
      await tabTo(popup, say('marks.price'));
      await popup.keyboard.press(' ');
      await expect.poll(marks, PATIENCE).toEqual(['price']);
      await tabTo(popup, say('marks.undo'));
      await popup.keyboard.press('Enter');
      await expect.poll(marks, PATIENCE).toEqual([]);
    });

    it('opens a small window from the popup', async () => {
      await tabTo(popup, say('monitor.open'));
      // It closes the popup before the key is up again.
      await popup.keyboard.down('Enter');
      await expect
        .poll(() => smallWindows(stage.reader), PATIENCE)
        .toEqual([expect.stringContaining('/monitor.html')]);
    });

    it('shows the rooms in the small window, with what to try, for the keyboard and a screen reader', async () => {
      await changeStored(stage.reader, { figures: ['commentsPerMinute', 'online'] });
      monitor = await stage.opened.extensionPage('monitor.html');
      await expect.poll(() => textsOf(monitor, '.monitor-title'), PATIENCE).toEqual([stage.title]);
      await expect
        .poll(() => textsOf(monitor, '.tile .figure-name'), PATIENCE)
        .toEqual([say('metrics.commentsPerMinute'), say('metrics.online')]);
      expect((await textsOf(monitor, '.alert')).join()).toContain('30 → 5');
      expect(await unreached(monitor)).toEqual([]);
      await tabTo(monitor, say('metrics.online'));
      await monitor.waitForSelector('.card');
      await monitor.keyboard.press('Escape');
      await monitor.waitForSelector('.card', { hidden: true });
      expect(await untold(monitor, [['heading', say('popup.recording')]])).toEqual([]);
      // One voice for all rooms: it speaks when something stands out.
      expect(await accessibleIn(monitor, { role: 'status' })).toBe(1);
    });

    it('has lines and plain colours where the user asks for contrast, as the overlay does', async () => {
      const looks: readonly (readonly [Page, () => Promise<Contrast>])[] = [
        [monitor, async () => (await monitor.evaluate(`(${String(contrastIn)})(document)`)) as Contrast],
        [room, async () => (await inShadow(room, contrastIn, null)) ?? expect.unreachable()],
      ];
      for (const [page, look] of looks) {
        await page.bringToFront();
        const before = await look();
        const back = await askForContrast(page);
        await expect.poll(async () => ratioOf(await look()), PATIENCE).toBeGreaterThan(7);
        if (page === room) expect([before.border, (await look()).border]).toEqual(['0px', '1px']);
        await back();
        await expect.poll(look, PATIENCE).toEqual(before);
      }
    });

    it('goes on top of all windows, and home again', { skip: browser === 'firefox' }, async () => {
      await monitor.bringToFront();
      await press(monitor, say('monitor.onTop'));
      await expect.poll(async () => (await onTop(monitor))?.text, PATIENCE).toContain(stage.title);
      expect((await onTop(monitor))?.putting).toBe(0);
      expect(await textsOf(monitor, '.monitor-title')).toEqual([]);
      // It goes on there.
      await changeStored(stage.reader, { figures: ['entriesPerMinute'] });
      await expect
        .poll(async () => (await onTop(monitor))?.text, PATIENCE)
        .toContain(say('metrics.entriesPerMinute'));
      await monitor.evaluate(() => {
        const { documentPictureInPicture: picture } = globalThis as unknown as {
          documentPictureInPicture: { readonly window: Window | null };
        };
        picture.window?.close();
      });
      await expect.poll(() => textsOf(monitor, '.monitor-title'), PATIENCE).toEqual([stage.title]);
      expect(await textsOf(monitor, '.monitor-top')).toEqual([say('monitor.onTop')]);
    });

    it('has a place at the browser’s side', async () => {
      const file = new URL(`../../.output/${FOLDERS[browser]}/manifest.json`, import.meta.url);
      const { side_panel: panel, sidebar_action: sidebar } = JSON.parse(await readFile(file, 'utf8')) as {
        side_panel?: unknown;
        sidebar_action?: unknown;
      };
      if (browser === 'chromium') expect(panel).toEqual({ default_path: 'monitor.html' });
      else expect(sidebar).toMatchObject({ default_panel: 'monitor.html', open_at_install: false });
    });
  });
}
