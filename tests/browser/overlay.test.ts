import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Language } from '../../utils/settings/language.ts';
import type { OverlayPlace } from '../../utils/settings/settings.ts';
import { wordsIn } from '../../utils/settings/words.ts';
import { bringPageWords } from '../../utils/settings/words/pages.ts';
import type { BrowserName } from '../rooms/browsers.ts';
import { clickIn, type Overlay, overlayOn, placeIn } from './overlay.ts';
import { openPopup } from './popups.ts';
import { shop } from './shop.ts';
import { BROWSERS, openStage, type Stage, until } from './stage.ts';
import { storedSettings } from './api.ts';

bringPageWords();

/** Each browser has another language, and the overlay follows it. */
const LANGUAGES = { chromium: 'zh', firefox: 'en' } as const satisfies Record<BrowserName, Language>;
const ENGLISH = { 'intl.accept_languages': 'en' };

const WINDOW = { width: 1280, height: 900 };
const PATIENCE = { timeout: 20_000, interval: 100 };

for (const browser of BROWSERS) {
  describe(`the overlay on a room and on its console, in ${browser}`, () => {
    const { capture, truth } = shop({ minutes: 8 });
    const say = wordsIn(LANGUAGES[browser]);
    let stage: Stage;
    let room: Page;
    let console: Page;

    /** What is seen of the overlay in the end. */
    const seen = async (page: Page): Promise<Overlay> => (await overlayOn(page)) ?? expect.unreachable();
    const stored = async (page: Page): Promise<OverlayPlace | undefined> =>
      (await storedSettings(stage.reader)).overlays?.[new URL(page.url()).host];
    /** Loads the page again and waits until something is heard of it again. */
    const reload = async (page: Page): Promise<void> => {
      const recorders = async (): Promise<number> => (await stage.rows()).recorders.length;
      const before = await recorders();
      await page.reload();
      await until(async () => (await recorders()) > before);
    };

    beforeAll(async () => {
      const preferences = ENGLISH;
      stage = await openStage({ browser, captures: [capture], speed: 24, options: { preferences } });
      [room = expect.unreachable(), console = expect.unreachable()] = stage.tabs;
      for (const tab of stage.tabs) await tab.setViewport(WINDOW);
      await room.bringToFront();
    });
    afterAll(() => stage.close());

    it('is not there before anything was heard', async () => {
      expect(await overlayOn(room)).toBeNull();
      expect(await overlayOn(console)).toBeNull();
    });

    it('shows four figures of the last ten minutes, each with its name in the browser’s language', async () => {
      await stage.rooms.start();
      const names = ['online', 'netFlow', 'entriesPerMinute', 'interactionRate', 'gmv', 'orders'] as const;
      const tiles = async (): Promise<string[]> => Object.keys((await overlayOn(room))?.tiles ?? {});
      await expect.poll(tiles, PATIENCE).toEqual(names.map((id) => say(`metrics.${id}`)));
      expect(await seen(room)).toMatchObject({ lit: true, title: truth.title, notice: null });
      await expect
        .poll(async () => (await seen(room)).recent, PATIENCE)
        .toBe(say('overlay.recent', { minutes: 2 }));
    });

    it('keeps clear of what the page is operated by, until it is moved', async () => {
      await console.bringToFront();
      const { left, top, right, bottom } = (await seen(console)).box;
      const control = await console.evaluateHandle(
        (x, y, width, height) => {
          const button = document.createElement('button');
          Object.assign(button.style, { position: 'fixed', left: `${x}px`, top: `${y}px` });
          Object.assign(button.style, { width: `${width}px`, height: `${height}px` });
          document.body.append(button);
          return button;
        },
        left,
        top,
        right - left,
        bottom - top,
      );
      await console.setViewport({ ...WINDOW, height: WINDOW.height - 10 });
      const isClear = async (): Promise<boolean> => {
        const { box } = await seen(console);
        return box.right <= left || box.left >= right || box.bottom <= top || box.top >= bottom;
      };
      await expect.poll(isClear, PATIENCE).toBe(true);
      await control.evaluate((button) => button.remove());
      await console.setViewport(WINDOW);
      await expect.poll(async () => (await seen(console)).box.left, PATIENCE).toBe(left);
      expect(await stored(console)).toBeUndefined();
      await room.bringToFront();
    });

    it('shows on each page what the other hears', async () => {
      const shared = (['online', 'gmv', 'orders'] as const).map((id) => say(`metrics.${id}`));
      const values = async (page: Page): Promise<(string | undefined)[]> => {
        const { tiles } = await seen(page);
        return shared.map((name) => tiles[name]);
      };
      const agree = async (): Promise<boolean> => {
        const [here, there] = [await values(room), await values(console)];
        return here.every((value, index) => value !== '–' && value === there[index]);
      };
      await expect.poll(agree, PATIENCE).toBe(true);
    });

    it('goes where the arrow keys on its handle and the mouse take it, and is there after a reload', async () => {
      const home = (await seen(room)).box;
      await clickIn(room, say('overlay.move'));
      for (const key of ['ArrowLeft', 'ArrowLeft', 'ArrowDown'] as const) await room.keyboard.press(key);
      const byKeys = (await seen(room)).box;
      expect([byKeys.left - home.left, byKeys.top - home.top]).toEqual([-32, 16]);

      const { x, y } = await placeIn(room, truth.title);
      await room.mouse.move(x, y);
      await room.mouse.down();
      await room.mouse.move(x - 150, y + 30);
      await room.mouse.move(x - 300, y + 60);
      await room.mouse.up();
      const moved = (await seen(room)).box;
      expect([moved.left - home.left, moved.top - home.top]).toEqual([-332, 76]);
      await expect
        .poll(async () => (await stored(room))?.place, PATIENCE)
        .toEqual({
          right: WINDOW.width - moved.right,
          top: moved.top,
          dock: [],
        });

      await clickIn(room, say('overlay.toFull'));
      await expect.poll(async () => (await stored(room))?.size, PATIENCE).toBe('full');
      await reload(room);
      await expect.poll(async () => (await overlayOn(room))?.summary.length, PATIENCE).toBe(3);
      const { right, top } = (await seen(room)).box;
      expect({ right, top }).toEqual({ right: moved.right, top: moved.top });
      expect(await stored(console)).toBeUndefined();
    });

    it('shrinks to one line, and is one after a reload', async () => {
      await clickIn(room, say('overlay.toPill'));
      await expect.poll(async () => (await stored(room))?.size, PATIENCE).toBe('pill');
      await reload(room);
      const height = async (): Promise<number> => {
        const { top, bottom } = (await overlayOn(room))?.box ?? { top: 0, bottom: 0 };
        return bottom - top;
      };
      await expect.poll(height, PATIENCE).toBe(32);
      await clickIn(room, say('overlay.toNormal'));
      await expect.poll(async () => Object.keys((await seen(room)).tiles).length, PATIENCE).toBe(6);
    });

    it('hides on one site, also after a reload, until the popup brings it back', async () => {
      await clickIn(room, say('overlay.menu'));
      await clickIn(room, say('overlay.hide'));
      await expect.poll(() => overlayOn(room), PATIENCE).toBeNull();
      expect(await stored(room)).toMatchObject({ shown: false });
      await reload(room);
      expect(await overlayOn(room)).toBeNull();
      expect(await overlayOn(console)).not.toBeNull();

      const popup = await openPopup(browser, stage.opened, room);
      const choice = await popup.waitForSelector('.popup-part > .choice input');
      await choice?.evaluate((input) => input.click());
      await expect.poll(async () => (await overlayOn(room)) !== null, PATIENCE).toBe(true);
      expect(await stored(room)).toMatchObject({ shown: true });
      await popup.close();
    });

    it('says that the broadcast is over, and keeps its last figures', async () => {
      await stage.rooms.ended;
      for (const page of [room, console]) {
        await expect.poll(async () => (await overlayOn(page))?.notice, PATIENCE).toBe(say('overlay.ended'));
        await expect
          .poll(async () => (await seen(page)).tiles[say('metrics.orders')], PATIENCE)
          .toBe(String(truth.orders.paid));
        const { tiles, lit } = await seen(page);
        expect(tiles[say('metrics.online')]).toBe(truth.readings.online.last.toLocaleString('en'));
        expect(lit).toBe(false);
      }
    });

    it('shows the whole broadcast when it is expanded', async () => {
      await room.bringToFront();
      await clickIn(room, say('overlay.toFull'));
      const whole = async (): Promise<readonly string[]> => (await seen(room)).summary;
      const summary = (['dwellPerEntry', 'interactionRate', 'conversion'] as const).map((id) =>
        say(`metrics.${id}`),
      );
      await expect.poll(whole, PATIENCE).toEqual(summary);
      const counters = (['comments', 'likes', 'follows', 'gmv', 'coverage'] as const).map((id) =>
        say(`metrics.${id}`),
      );
      expect((await seen(room)).counters).toEqual(expect.arrayContaining(counters));
    });

    it('is reached by Tab from its first control to its last, and each figure’s card opens on focus', async () => {
      const { controls, tiles, counters } = await seen(room);
      await room.mouse.click(20, 20);
      const reached: string[] = [];
      while (reached.length < controls.length) {
        await room.keyboard.press('Tab');
        const { focused, card } = await seen(room);
        // Firefox stops at what scrolls as well; an open card has a control of its own.
        if (!focused || focused.name === say('metrics.openDefinition')) continue;
        expect(focused.visible, focused.name).toBe(true);
        if (focused.name in tiles || counters.includes(focused.name)) expect(card).toBe(focused.name);
        reached.push(focused.name);
      }
      expect(reached).toEqual(controls);
    });

    it('opens a figure’s card while the pointer is over it', async () => {
      await clickIn(room, say('overlay.toLess'));
      await expect.poll(async () => (await seen(room)).summary, PATIENCE).toEqual([]);
      const card = async (): Promise<string | null> => (await seen(room)).card;
      for (const name of Object.keys((await seen(room)).tiles)) {
        const { x, y } = await placeIn(room, name);
        await room.mouse.move(x, y);
        await expect.poll(card, PATIENCE).toBe(name);
      }
      await room.mouse.move(20, 20);
      await expect.poll(card, PATIENCE).toBeNull();
    });

    it('closes a card on Escape', async () => {
      const card = async (): Promise<string | null> => (await seen(room)).card;
      await clickIn(room, say('metrics.online'));
      await room.mouse.move(20, 20);
      await expect.poll(card, PATIENCE).toBe(say('metrics.online'));
      await room.keyboard.press('Escape');
      await expect.poll(card, PATIENCE).toBeNull();
    });

    it('tells the page nothing: no key, no click, no word, no more than a bare element', async () => {
      await clickIn(room, say('overlay.move'));
      await room.evaluate(() => {
        const heard: string[] = [];
        Object.assign(globalThis, { heard });
        for (const type of [
          'keydown',
          'keyup',
          'keypress',
          'click',
          'pointerdown',
          'pointerup',
          'mousedown',
          'mouseup',
          'wheel',
        ])
          document.addEventListener(type, () => heard.push(type));
      });
      const heard = (): Promise<string[]> =>
        room.evaluate(() => (globalThis as unknown as { heard: string[] }).heard.splice(0));
      for (const key of ['ArrowLeft', 'Tab', 'Enter', 'Escape', ' ', 'Escape', 'k'] as const)
        await room.keyboard.press(key);
      await clickIn(room, say('metrics.online'));
      const { x, y } = await placeIn(room, say('metrics.online'));
      await room.mouse.move(x, y);
      await room.mouse.wheel({ deltaY: 50 });
      expect(await heard()).toEqual([]);
      await room.mouse.click(20, 20);
      await room.keyboard.press('k');
      expect(await heard()).toEqual(expect.arrayContaining(['click', 'keydown', 'keypress', 'keyup']));

      const found = await room.evaluate(() => {
        const [host, ...others] = [...document.querySelectorAll('*')].filter(
          (element) => !element.closest('head, body') && element !== document.documentElement,
        );
        return {
          others: others.length,
          html: host?.outerHTML,
          inside: host && [host.shadowRoot, host.textContent, host.getAttributeNames().length],
          words: document.documentElement.innerText,
          names: Object.keys(globalThis).filter((name) => /roomtally/i.test(name)),
        };
      });
      expect(found).toMatchObject({ others: 0, html: '<div></div>', inside: [null, '', 0], names: [] });
      expect(found.words).not.toContain(say('metrics.online'));
    });

    it('stays inside a window that becomes smaller', async () => {
      await clickIn(room, say('overlay.toFull'));
      await expect.poll(async () => (await seen(room)).summary.length, PATIENCE).toBe(3);
      await room.setViewport({ width: 900, height: 600 });
      const inside = async (): Promise<boolean> => {
        const { left, top, right, bottom } = (await seen(room)).box;
        return left >= 0 && top >= 0 && right <= 900 && bottom <= 600;
      };
      await expect.poll(inside, PATIENCE).toBe(true);
    });
  });
}
