import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LANGUAGES, type Language, LOCALE } from '../../utils/settings/language.ts';
import { wordsIn } from '../../utils/settings/words.ts';
import { bringPageWords } from '../../utils/settings/words/pages.ts';
import { changeStored } from './api.ts';
import { press, pressAt } from './dashboard.ts';
import { inShadow } from './shadow.ts';
import { shop } from './shop.ts';
import { BROWSERS, openStage, type Stage } from './stage.ts';

bringPageWords();

/** Firefox is told its theme once, when it starts: the other one would need another start. */
const THEMES = { chromium: ['light', 'dark'], firefox: ['dark'] } as const;
const DARK = { 'layout.css.prefers-color-scheme.content-override': 0 };
const CHOICES = { zh: '中文', en: 'English' } as const satisfies Record<Language, string>;

/** What axe has against a page: each rule with the first elements that break it. */
async function violations(page: Page): Promise<string[]> {
  const found = await page.evaluate(() =>
    (globalThis as unknown as { axe: { run: () => Promise<AxeResults> } }).axe.run(),
  );
  // Proof that it looked: every page has words whose contrast can be measured.
  expect(found.passes.map(({ id }) => id)).toContain('color-contrast');
  return found.violations.map(({ id, nodes }) => {
    const where = nodes.slice(0, 3).map(({ html, any }) => `${html.slice(0, 120)} ${any[0]?.message ?? ''}`);
    return [id, ...where].join('\n');
  });
}

/** Runs in a page: the built overlay as it was drawn, in a shadow root that is open, over a dark video. */
const layOpen = (html: string, lang: string): void => {
  document.documentElement.lang = lang;
  document.title = 'overlay';
  document.body.innerHTML = '<main><h1>video</h1><div></div></main>';
  document.body.style.cssText = 'background: #222; color: #fff';
  const root = document.querySelector('main div')?.attachShadow({ mode: 'open' });
  if (root) root.innerHTML = html;
  for (const each of root?.querySelectorAll<HTMLElement>('[popover].overlay') ?? []) each.showPopover();
};

for (const browser of BROWSERS) {
  describe(`the extension’s pages, as axe judges them in ${browser}`, () => {
    const { capture } = shop({ minutes: 4 });
    let stage: Stage;
    let popup: Page;
    let monitor: Page;
    let broadcast: string;
    let axe: string;

    beforeAll(async () => {
      stage = await openStage({ browser, captures: [capture], speed: 40, options: { preferences: DARK } });
      await stage.rooms.start();
      await stage.rooms.ended;
      expect(await stage.stored()).toBe(0);
      const [{ key } = expect.unreachable()] = await stage.broadcasts();
      broadcast = `#/broadcast/${encodeURIComponent(key)}`;
      popup = await stage.opened.extensionPage('popup.html');
      monitor = await stage.opened.extensionPage('monitor.html');
      axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
      for (const page of [stage.reader, popup, monitor]) await page.evaluate(axe);
    });
    afterAll(() => stage.close());

    /** The dashboard's page at an address, once it stands. */
    const dashboard = async (hash: string, sign: string): Promise<Page> => {
      const { reader } = stage;
      await reader.bringToFront();
      await reader.evaluate((to) => {
        location.hash = to;
      }, hash);
      await reader.waitForSelector(sign);
      return reader;
    };
    it('have nothing wrong over a room either: the overlay at its largest, on dark glass and on light', async () => {
      const [room = expect.unreachable()] = stage.tabs;
      const open = await stage.opened.newPage();
      const drawn = async (): Promise<string> =>
        (await inShadow(room, ({ innerHTML }) => innerHTML, null)) ?? '';
      const place = { shown: true, size: 'full', place: null } as const;
      for (const language of LANGUAGES) {
        for (const glass of ['dark', 'light'] as const) {
          await changeStored(stage.reader, {
            language,
            glass,
            overlays: { [new URL(room.url()).host]: place },
          });
          await room.bringToFront();
          const say = wordsIn(language)('overlay.toLess');
          const sign = new RegExp(`overlay-${glass} overlay-full[^]*${say}`);
          await expect.poll(drawn, { timeout: 20_000 }).toMatch(sign);
          await open.bringToFront();
          await open.goto('about:blank');
          await open.evaluate(layOpen, await drawn(), LOCALE[language]);
          await open.evaluate(axe);
          expect(await violations(open), `${language} ${glass}`).toEqual([]);
          expect(
            await open.evaluate(
              () => document.querySelector('main div')?.shadowRoot?.querySelectorAll('button').length,
            ),
          ).toBeGreaterThan(5);
        }
      }
      await open.close();
    });

    const pages: Readonly<Record<string, () => Promise<Page>>> = {
      'the list': () => dashboard('#/', '.list'),
      'a broadcast': async () => {
        const page = await dashboard(broadcast, '.unfold[data-part="details"]');
        // What unfolds brings more that does.
        for (const sign of ['.funnel', '.methods, .diagnostics table']) {
          await page.$$eval('details', (all) => {
            for (const each of all) each.open = true;
          });
          await page.waitForSelector(sign);
        }
        await pressAt(page, '.summary button');
        await page.waitForSelector('.card');
        return page;
      },
      'the platforms': async () => {
        const page = await dashboard('#/platforms', '.platform');
        await page.$$eval('details', (all) => {
          for (const each of all) each.open = true;
        });
        return page;
      },
      'the comparison': () => dashboard('#/compare', '.compare-table'),
      'the review': () => dashboard('#/review', '.review-board, .sheet'),
      settings: () => dashboard('#/settings', '.entries button'),
      'the room on air': () => dashboard('#/live', 'main h1'),
      'the products': () => dashboard('#/products', 'main h1'),
      // Beside itself: there is no other.
      'curves over one another': () => {
        const key = broadcast.split('/')[2];
        return dashboard(`#/compare/${key},${key}`, '.aligned canvas');
      },
      'the orders': () => dashboard('#/orders', 'main h1'),
      'the data': () => dashboard('#/data', '.yours-table tbody tr'),
      'the first page': () => dashboard('#/welcome', '.welcome-platforms li'),
      definitions: () => dashboard('#/definitions', '.definitions'),
      'the popup': async () => {
        await popup.bringToFront();
        return popup;
      },
      'the small window': async () => {
        await monitor.bringToFront();
        return monitor;
      },
    };

    for (const language of LANGUAGES) {
      for (const theme of THEMES[browser]) {
        it(`have nothing wrong in ${LOCALE[language]}, ${theme}`, async () => {
          await press(await dashboard('#/settings', '.choices'), CHOICES[language]);
          for (const [name, open] of Object.entries(pages)) {
            const page = await open();
            if (browser === 'chromium')
              await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: theme }]);
            await page.waitForFunction(
              (lang) => document.documentElement.lang === lang,
              {},
              LOCALE[language],
            );
            expect(await violations(page), name).toEqual([]);
          }
        });
      }
    }
  });
}
