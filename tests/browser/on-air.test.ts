import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { VIEW_COMMAND } from '../../utils/messages/commands.ts';
import { commandOf } from '../../utils/metrics/mark-kinds.ts';
import type { Language } from '../../utils/settings/language.ts';
import type { Settings } from '../../utils/settings/settings.ts';
import { wordsIn } from '../../utils/settings/words.ts';
import { bringPageWords } from '../../utils/settings/words/pages.ts';
import type { BrowserName } from '../rooms/browsers.ts';
import { accessibleIn } from './accessible.ts';
import { badges, storedSettings, zoomFront } from './api.ts';
import { pressShortcut } from './hotkeys.ts';
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
      const options = { preferences: { 'intl.accept_languages': 'en', 'ui.prefersReducedMotion': 1 } };
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
      await room.evaluate(() => document.exitFullscreen());
      await expect.poll(inside, PATIENCE).toBeUndefined();
      await clickIn(room, say('overlay.menu'));
      await expect.poll(async () => (await seen()).controls, PATIENCE).toContain(say('overlay.light'));
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
      await clickIn(room, say('overlay.move'));
      await room.keyboard.press('Tab');
      await expect
        .poll(async () => (await seen()).focused, PATIENCE)
        .toEqual({ name: say('overlay.toOperator'), visible: true });
      await room.keyboard.press('Enter');
      await expect.poll(async () => Object.keys((await seen()).tiles).length, PATIENCE).toBeGreaterThan(3);
      expect(await stored()).toMatchObject({ view: 'operator' });
    });

    it('changes views and marks what happens by the browser’s shortcuts', async () => {
      const { browser: driven } = stage.opened;
      for (const view of ['host', 'operator']) {
        await pressShortcut(driven, { command: VIEW_COMMAND, key: 'V' });
        await expect.poll(async () => (await stored()).view, PATIENCE).toBe(view);
      }
      await expect.poll(async () => Object.keys((await seen()).tiles).length, PATIENCE).toBeGreaterThan(3);
      await pressShortcut(driven, { command: commandOf('giveaway'), key: '2' });
      const marked = async () => (await stage.rows()).marks.map(({ kind }) => kind);
      await expect.poll(marked, PATIENCE).toEqual(['giveaway']);
    });

    it('is told to a screen reader with its figures, its controls and what they switch', async () => {
      const { controls } = await seen();
      const once = [
        { role: 'region', name: say('common.product') },
        { role: 'heading', name: truth.title },
        ...(['overlay.move', 'marks.mark', 'overlay.toPill', 'overlay.menu', 'overlay.toFull'] as const).map(
          (key) => ({ role: 'button', name: say(key) }),
        ),
      ];
      for (const wanted of once) expect(await accessibleIn(room, wanted), wanted.name).toBe(1);
      expect(await accessibleIn(room, { role: 'button' })).toBe(controls.length);
      expect(await accessibleIn(room, { role: 'status' })).toBeGreaterThan(0);
      await clickIn(room, say('overlay.menu'));
      await expect
        .poll(() => accessibleIn(room, { role: 'switch', name: say('overlay.hideAmounts') }), PATIENCE)
        .toBe(1);
      await room.keyboard.press('Escape');
      await expect.poll(() => accessibleIn(room, { role: 'switch' }), PATIENCE).toBe(0);
    });

    it('goes with a page that goes on without loading, and comes back with it', async () => {
      await room.evaluate(() => history.pushState(null, '', '/'));
      await expect.poll(() => overlayOn(room), PATIENCE).toBeNull();
      await room.evaluate(() => history.back());
      await expect.poll(async () => (await overlayOn(room))?.title, PATIENCE).toBe(truth.title);
      const tiles = async (): Promise<number> => Object.keys((await overlayOn(room))?.tiles ?? {}).length;
      await expect.poll(tiles, PATIENCE).toBeGreaterThan(3);
    });

    it('shows the viewers online on the toolbar’s icon, over the room and over its console', async () => {
      const digits: unknown = expect.stringMatching(/^\d/);
      await expect.poll(() => badges(stage.reader), PATIENCE).toEqual([digits, digits]);
    });

    it('moves nothing where the user wants no motion', async () => {
      const quiet = [{ name: 'prefers-reduced-motion', value: 'reduce' }];
      if (browser === 'chromium') await room.emulateMediaFeatures(quiet);
      await clickIn(room, say('overlay.menu'));
      const motion = (): Promise<string | null> =>
        inShadow(
          room,
          (root) => getComputedStyle(root.querySelector('.menu-list') ?? root.host).animationName,
          null,
        );
      expect(await motion()).toBe('none');
      if (browser === 'chromium') {
        await room.emulateMediaFeatures([]);
        expect(await motion()).toBe('appear');
      }
      await room.keyboard.press('Escape');
    });

    it('has what happens marked from the overlay', async () => {
      await clickIn(room, say('marks.mark'));
      await clickIn(room, say('marks.price'));
      await expect.poll(text, PATIENCE).toContain(say('marks.undo'));
      const { marks } = await stage.rows();
      expect(marks).toContainEqual(expect.objectContaining({ kind: 'price', deleted: false }));
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

    it('stays inside the window as the page is zoomed', async () => {
      await room.setViewport(null);
      const sizes = (): Promise<readonly [width: number, height: number]> =>
        room.evaluate(() => [innerWidth, innerHeight] as const);
      const [width] = await sizes();
      await zoomFront(stage.reader, 2);
      await expect.poll(async () => (await sizes())[0], PATIENCE).toBeLessThan(width * 0.7);
      await expect.poll(async () => insideWindow(...(await sizes())), PATIENCE).toBe(true);
      await zoomFront(stage.reader, 1);
      await expect.poll(async () => (await sizes())[0], PATIENCE).toBe(width);
      await room.setViewport(WINDOW);
    });

    it('is paused from the popup, and goes on', async () => {
      const popup = await stage.opened.extensionPage('popup.html');
      const pressNamed = (label: string): Promise<void> =>
        popup
          .waitForSelector(`[aria-label="${label}"]`)
          .then((button) => button?.evaluate((one) => (one as HTMLElement).click()));
      await pressNamed(say('monitor.pauseNamed', { title: truth.title }));
      await room.bringToFront();
      await expect.poll(() => overlayOn(room), PATIENCE).toBeNull();
      expect((await stored()).paused).toHaveLength(1);
      await pressNamed(say('monitor.resumeNamed', { title: truth.title }));
      await expect.poll(async () => (await overlayOn(room)) !== null, PATIENCE).toBe(true);
      expect((await stored()).paused).toEqual([]);
      await popup.close();
    });
  });
}
