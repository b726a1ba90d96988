import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type OpenBrowser, openBrowser } from '../rooms/browsers.ts';
import { openRooms, type Rooms } from '../rooms/rooms.ts';
import { changeStored } from './api.ts';
import { overlayOn } from './overlay.ts';
import { probe } from './probes.ts';
import { shop } from './shop.ts';
import { BROWSERS, FOLDERS } from './stage.ts';

type Answers = Awaited<ReturnType<typeof probe>>;
const PATIENCE = { timeout: 20_000, interval: 100 };

for (const browser of BROWSERS) {
  describe(`a page beside the extension, in ${browser}`, () => {
    const { capture } = shop({ minutes: 3 });
    const room = { ...capture, pages: capture.pages.slice(0, 1) };
    const gone = new AbortController();
    let rooms: Rooms;
    let beside: OpenBrowser;
    let reader: Page;
    let page: Page;
    let without: Answers;

    const open = (extension: string | null): Promise<OpenBrowser> =>
      openBrowser({ browser, port: rooms.port, headless: true, signal: gone.signal, extension });
    const enter = async (opened: OpenBrowser): Promise<Page> => {
      const entered = await opened.newPage();
      await entered.goto(rooms.pages[0]?.url ?? expect.unreachable());
      return entered;
    };
    const ask = (asked: Page): Promise<Answers> =>
      asked.evaluate(probe, { base: new URL('/', reader.url()).href });
    /** The probes that answer otherwise than without the extension, with how. */
    const differences = async (): Promise<Answers> => {
      const answers = await ask(page);
      const told = Object.keys(without).filter(
        (name) => JSON.stringify(answers[name]) !== JSON.stringify(without[name]),
      );
      return Object.fromEntries(told.map((name) => [name, answers[name]]));
    };

    beforeAll(async () => {
      rooms = await openRooms({ captures: [room], speed: 60, signal: gone.signal });
      beside = await open(new URL(`../../.output/${FOLDERS[browser]}`, import.meta.url).pathname);
      reader = await beside.extensionPage('dashboard.html');
      const plain = await open(null);
      without = await ask(await enter(plain));
      await plain.close();
      page = await enter(beside);
    });
    afterAll(async () => {
      await beside.close();
      await rooms.close();
      gone.abort();
    });

    it('is looked at by twenty probes and more', () => {
      expect(Object.keys(without).length).toBeGreaterThan(20);
    });

    it('cannot tell that there is an extension before anything is heard', async () => {
      expect(await differences()).toEqual({});
    });

    it('finds one neutral element and nothing else while the overlay is on', async () => {
      await page.bringToFront();
      void rooms.start();
      await expect.poll(async () => (await overlayOn(page)) !== null, PATIENCE).toBe(true);
      const { elements } = without as { elements: string[] };
      expect(await differences()).toEqual({ elements: [...elements, 'div true'] });
    });

    it('finds nothing any more once the overlay is switched off, though it is counted', async () => {
      const host = new URL(page.url()).host;
      await changeStored(reader, {
        overlays: { [host]: { shown: false, size: 'normal', place: null } },
      });
      await expect.poll(() => overlayOn(page), PATIENCE).toBeNull();
      expect(await differences()).toEqual({});
    });
  });
}
