import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import type { Page } from 'puppeteer-core';
import { hrefOf } from '../../utils/messages/routes.ts';
import { type Language, LANGUAGES } from '../../utils/settings/language.ts';
import { storeHistory } from '../browser/history.ts';
import { BROWSERS, openStage, type Stage } from '../browser/stage.ts';
import { type Capture, captureFrom, readCapture } from '../rooms/capture.ts';
import { generateShop } from '../rooms/generated/shop.ts';
import { buildExtension } from './build.ts';

const HELP = `Usage: npm run screenshots -- [options]

Takes pictures of every page of the dashboard, of a report, of the popup and of the overlay, in both themes and
languages, in Chromium and Firefox: of the project's own broadcast of a shop among three hundred others.

  --capture FILE.har   play this recording instead
  --to DIR             the folder for the pictures (default .results/screenshots)
  --browser NAME       chromium or firefox alone
  --help               print this
`;

const THEMES = ['light', 'dark'] as const;
type Theme = (typeof THEMES)[number];
const SPEED = 480;
const DESKTOP = { width: 1440, height: 900 };
const POPUP = { width: 360, height: 600 };

/** How Firefox is told its theme; Chromium is told page by page. */
const preferencesOf = (theme: Theme) => ({
  'layout.css.prefers-color-scheme.content-override': theme === 'dark' ? 0 : 1,
});

/** Each page, and what is on it once it stands. */
const PAGES = [
  { name: 'list', hash: hrefOf({ page: 'list' }), sign: '.list tbody th' },
  { name: 'compare', hash: hrefOf({ page: 'compare' }), sign: '.compare-table' },
  { name: 'platforms', hash: hrefOf({ page: 'platforms' }), sign: '.platform' },
  { name: 'definitions', hash: hrefOf({ page: 'definitions' }), sign: '.definitions' },
  { name: 'settings', hash: hrefOf({ page: 'settings' }), sign: '.entries' },
] as const;

/** What is painted in the frame after next is there. */
const painted = (page: Page): Promise<unknown> =>
  page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));

interface Shooting {
  readonly stage: Stage;
  readonly theme: Theme;
  /** The file's name without its end. */
  readonly path: (name: string) => string;
}

async function shoot(page: Page, path: string, fullPage = false): Promise<void> {
  await page.bringToFront();
  await painted(page);
  await page.screenshot({ path: `${path}.png`, fullPage });
}

const inTheme = async (page: Page, theme: Theme, chromium: boolean): Promise<void> => {
  if (chromium) await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: theme }]);
};

/** Says so to the extension as its settings page would. */
const speak = (page: Page, language: Language): Promise<void> =>
  page.evaluate(async (chosen) => {
    const { chrome } = globalThis as unknown as {
      chrome: {
        storage: {
          local: {
            get: (key: string) => Promise<{ settings?: object }>;
            set: (items: object) => Promise<void>;
          };
        };
      };
    };
    const { settings } = await chrome.storage.local.get('settings');
    await chrome.storage.local.set({ settings: { ...settings, language: chosen } });
  }, language);

async function shootDashboard(page: Page, broadcast: string, path: (name: string) => string): Promise<void> {
  const go = async (hash: string, sign: string): Promise<void> => {
    await page.evaluate((to) => {
      location.hash = to;
    }, hash);
    await page.waitForSelector(sign);
  };
  for (const { name, hash, sign } of PAGES) {
    await go(hash, sign);
    // Definitions and settings are long and alike.
    await shoot(page, path(name), name === 'compare' || name === 'platforms');
  }
  await go(broadcast, '.unfold');
  await shoot(page, path('broadcast'), true);
  await page.click('.report-open');
  await page.waitForSelector('.report-picture img');
  await shoot(page, path('report'));
  await page.keyboard.press('Escape');
}

async function shootAll({ stage, theme, path }: Shooting, chromium: boolean): Promise<void> {
  const [view] = await stage.broadcasts();
  if (!view) throw new Error('nothing was recorded');
  const broadcast = hrefOf({ page: 'broadcast', key: view.key });
  await storeHistory(stage.reader);
  for (const language of LANGUAGES) {
    const named = (name: string): string => path(`${name}-${language}`);
    const popup = await stage.opened.extensionPage('popup.html');
    const dashboard = await stage.opened.extensionPage('dashboard.html');
    await speak(dashboard, language);
    await dashboard.waitForFunction((lang) => document.documentElement.lang.startsWith(lang), {}, language);
    for (const page of [popup, dashboard, ...stage.tabs]) await inTheme(page, theme, chromium);
    await dashboard.setViewport(DESKTOP);
    await shootDashboard(dashboard, broadcast, named);
    await popup.setViewport(POPUP);
    await shoot(popup, named('popup'));
    for (const [index, tab] of stage.tabs.entries()) {
      await tab.setViewport(DESKTOP);
      await shoot(tab, named(`overlay-${index + 1}`));
    }
    await popup.close();
    await dashboard.close();
  }
}

async function main(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      capture: { type: 'string' },
      to: { type: 'string', default: '.results/screenshots' },
      browser: { type: 'string' },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) return void process.stdout.write(HELP);
  const capture: Capture = values.capture
    ? await readCapture(values.capture)
    : captureFrom(generateShop().har, 'the generated broadcast');
  const folder = resolve(values.to);
  await mkdir(folder, { recursive: true });
  for (const browser of BROWSERS.filter((name) => name === (values.browser ?? name))) {
    await buildExtension(browser, new AbortController().signal);
    for (const theme of THEMES) {
      const options = { preferences: preferencesOf(theme) };
      const stage = await openStage({ browser, captures: [capture], speed: SPEED, options });
      try {
        await stage.rooms.start();
        await stage.rooms.ended;
        await stage.stored();
        const path = (name: string): string => join(folder, `${name}-${theme}-${browser}`);
        await shootAll({ stage, theme, path }, browser === 'chromium');
      } finally {
        await stage.close();
      }
    }
  }
  process.stdout.write(`${folder}\n`);
}

await main(process.argv.slice(2));
// What a browser leaves open must not keep a tool that is done.
process.exit(0);
