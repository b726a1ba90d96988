import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Language } from '../../utils/settings/language.ts';
import type { Settings } from '../../utils/settings/settings.ts';
import { wordsIn } from '../../utils/settings/words.ts';
import { bringPageWords } from '../../utils/settings/words/pages.ts';
import type { BrowserName } from '../rooms/browsers.ts';
import { storedSettings } from './api.ts';
import { textsOf } from './dashboard.ts';
import { clickIn, type Overlay, overlayOn } from './overlay.ts';
import { inShadow } from './shadow.ts';
import { shop } from './shop.ts';
import { BROWSERS, openStage, type Stage, until } from './stage.ts';

bringPageWords();

const LANGUAGES = { chromium: 'zh', firefox: 'en' } as const satisfies Record<BrowserName, Language>;
const WINDOW = { width: 1280, height: 900 };
const PATIENCE = { timeout: 20_000, interval: 100 };

/** What lies uppermost in the middle of the overlay, as the page sees it: the overlay is a bare element to it. */
async function uppermost(page: Page): Promise<string | undefined> {
  const { box } = (await overlayOn(page)) ?? expect.unreachable();
  const middle = { x: (box.left + box.right) / 2, y: (box.top + box.bottom) / 2 };
  return page.evaluate(({ x, y }) => document.elementFromPoint(x, y)?.outerHTML, middle);
}

const textIn = (root: ShadowRoot): string => root.querySelector('.overlay')?.textContent ?? '';

for (const browser of BROWSERS) {
  describe(`a room on air, in ${browser}`, () => {
    const { capture, truth } = shop({ minutes: 36 });
    const say = wordsIn(LANGUAGES[browser]);
    let stage: Stage;
    let room: Page;
    let home: Overlay['box'];

    const seen = async (): Promise<Overlay> => (await overlayOn(room)) ?? expect.unreachable();
    const text = async (): Promise<string> => (await inShadow(room, textIn, null)) ?? '';
    const stored = (): Promise<Partial<Settings>> => storedSettings(stage.reader);
    const insideWindow = async (width: number, height: number): Promise<boolean> => {
      const { left, top, right, bottom } = (await seen()).box;
      return left >= 0 && top >= 0 && right <= width && bottom <= height;
    };

    beforeAll(async () => {
      const options = { preferences: { 'intl.accept_languages': 'en' } };
      stage = await openStage({ browser, captures: [capture], speed: 12, options });
      [room = expect.unreachable()] = stage.tabs;
      await room.setViewport(WINDOW);
      await room.bringToFront();
      await stage.rooms.start();
      await until(async () => /\d/.test((await overlayOn(room))?.tiles[say('metrics.gmv')] ?? ''));
      home = (await seen()).box;
    });
    afterAll(() => stage.close());

    it('is docked to an edge by Shift and an arrow key, and stays there as the window changes', async () => {
      await clickIn(room, say('overlay.move'));
      await room.keyboard.down('Shift');
      await room.keyboard.press('ArrowLeft');
      await room.keyboard.up('Shift');
      const place = async () => Object.values((await stored()).overlays ?? {})[0]?.place;
      await expect.poll(place, PATIENCE).toMatchObject({ dock: ['left'] });
      expect((await seen()).box.left).toBe(4);
      await room.setViewport({ ...WINDOW, width: 1000 });
      await expect.poll(async () => (await seen()).box.left, PATIENCE).toBe(4);
      await room.setViewport(WINDOW);
      await room.keyboard.down('Shift');
      await room.keyboard.press('ArrowRight');
      await room.keyboard.up('Shift');
      await expect.poll(place, PATIENCE).toMatchObject({ dock: ['right'] });
      expect((await seen()).box.top).toBe(home.top);
    });

    it('lies above what the page shows full screen and can be used there, and after it', async () => {
      await room.evaluate(async () => {
        const film = document.createElement('section');
        film.style.background = 'teal';
        document.body.append(film);
        await film.requestFullscreen();
      });
      await expect.poll(() => uppermost(room), PATIENCE).toBe('<div></div>');
      const inside = (): Promise<number | undefined> =>
        room.evaluate(() => document.fullscreenElement?.children.length);
      expect(await inside()).toBe(1);
      await clickIn(room, say('overlay.menu'));
      await expect.poll(async () => (await seen()).controls, PATIENCE).toContain(say('overlay.light'));
      await clickIn(room, say('overlay.light'));
      await expect.poll(stored, PATIENCE).toMatchObject({ glass: 'light' });
      await clickIn(room, say('overlay.menu'));
      await room.evaluate(() => document.exitFullscreen());
      await expect.poll(inside, PATIENCE).toBeUndefined();
      // A menu that was open stays so.
      await clickIn(room, say('overlay.light'));
      await expect.poll(stored, PATIENCE).toMatchObject({ glass: 'dark' });
      await room.evaluate(() => document.querySelector('section')?.remove());
      await expect.poll(() => uppermost(room), PATIENCE).toBe('<div></div>');
    });

    it('lies above a film in full screen that shows nothing but itself, and a theatre’s layer', async () => {
      await room.evaluate(async () => {
        const film = document.createElement('video');
        document.body.append(film);
        await film.requestFullscreen();
      });
      const full = (): Promise<string | undefined> =>
        room.evaluate(() => document.fullscreenElement?.outerHTML);
      await expect.poll(full, PATIENCE).toBe('<video></video>');
      expect(Object.keys((await seen()).tiles).length).toBeGreaterThan(3);
      await room.evaluate(async () => {
        await document.exitFullscreen();
        const film = document.querySelector('video');
        film?.setAttribute(
          'style',
          'position: fixed; inset: 0; width: 100%; height: 100%; z-index: 2147483647',
        );
      });
      await expect.poll(() => uppermost(room), PATIENCE).toBe('<div></div>');
      await room.evaluate(() => document.querySelector('video')?.remove());
    });

    it('hides amounts in the overlay and in the popup', async () => {
      expect((await seen()).tiles[say('metrics.gmv')]).toMatch(/\d/);
      await clickIn(room, say('overlay.menu'));
      await clickIn(room, say('overlay.hideAmounts'));
      await expect.poll(async () => (await seen()).tiles[say('metrics.gmv')], PATIENCE).toBe('•••');
      expect(await text()).toContain(say('common.amountHidden'));
    });

    it('shows the host nothing but the lamp, and the operator all figures, as they change views', async () => {
      await clickIn(room, say('overlay.menu'));
      await clickIn(room, say('overlay.toHost'));
      await expect.poll(async () => Object.keys((await seen()).tiles), PATIENCE).toEqual([]);
      expect((await seen()).controls).toEqual([say('overlay.move'), say('overlay.toOperator')]);
      expect(await text()).not.toMatch(/\d/);
      await clickIn(room, say('overlay.toOperator'));
      await expect.poll(async () => Object.keys((await seen()).tiles).length, PATIENCE).toBeGreaterThan(3);
      expect(await stored()).toMatchObject({ view: 'operator' });
    });

    it('has what happens marked from the overlay', async () => {
      await clickIn(room, say('marks.mark'));
      await clickIn(room, say('marks.price'));
      await expect.poll(text, PATIENCE).toContain(say('marks.undo'));
      const [mark] = (await stage.rows()).marks;
      expect(mark).toMatchObject({ kind: 'price', deleted: false });
    });

    it('is usable at 200% zoom and 320 px wide', async () => {
      await clickIn(room, say('overlay.toFull'));
      for (const [width, height, deviceScaleFactor] of [
        [640, 450, 2],
        [320, 640, 1],
      ] as const) {
        await room.setViewport({ width, height, deviceScaleFactor });
        await expect.poll(() => insideWindow(width, height), PATIENCE).toBe(true);
        expect(Object.keys((await seen()).tiles).length).toBeGreaterThan(3);
      }
      await room.setViewport(WINDOW);
      await clickIn(room, say('overlay.toLess'));
    });

    it('is shown with its figures in the small window', async () => {
      const monitor = await stage.opened.extensionPage('monitor.html');
      await expect.poll(() => textsOf(monitor, '.monitor-title'), PATIENCE).toEqual([truth.title]);
      const names = (): Promise<string[]> => textsOf(monitor, '.tile .figure-name');
      await expect.poll(names, PATIENCE).toContain(say('metrics.online'));
      const online = async (): Promise<string | undefined> =>
        (await textsOf(monitor, '.tile .figure-value'))[0];
      await expect.poll(online, PATIENCE).toMatch(/\d/);
      await monitor.close();
    });

    it('is paused from the popup, and goes on', async () => {
      const popup = await stage.opened.extensionPage('popup.html');
      const press = (label: string): Promise<void> =>
        popup
          .waitForSelector(`[aria-label="${label}"]`)
          .then((button) => button?.evaluate((one) => (one as HTMLElement).click()));
      await press(say('monitor.pauseNamed', { title: truth.title }));
      await room.bringToFront();
      await expect.poll(() => overlayOn(room), PATIENCE).toBeNull();
      expect((await stored()).paused).toHaveLength(1);
      await press(say('monitor.resumeNamed', { title: truth.title }));
      await expect.poll(async () => (await overlayOn(room)) !== null, PATIENCE).toBe(true);
      expect((await stored()).paused).toEqual([]);
      await popup.close();
    });
  });
}
