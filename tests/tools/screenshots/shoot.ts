import type { Page } from 'puppeteer-core';
import { hrefOf } from '../../../utils/messages/routes.ts';
import { type Language, LOCALE } from '../../../utils/settings/language.ts';
import type { Stage } from '../../browser/stage.ts';
import type { BrowserName } from '../../rooms/browsers.ts';
import { goTo, type Sight } from './sights.ts';

export const THEMES = ['light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

/** How a picture is to look. */
export interface Look {
  readonly language: Language;
  readonly theme: Theme;
}

/** Machines may be slow. */
const PATIENCE = 120_000;
const DESKTOP = { width: 1440, height: 900 };
const POPUP = { width: 360, height: 600 };

/** What is painted in the frame after next is there. */
const painted = (page: Page): Promise<unknown> =>
  page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));

async function shoot(page: Page, path: `${string}.png`, fullPage: boolean): Promise<void> {
  await page.bringToFront();
  await painted(page);
  await page.screenshot({ path, fullPage });
}

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

/** A page of the extension that looks as it is to. */
async function opened(
  { opened: browser }: Stage,
  { language, theme }: Look,
  name: BrowserName,
  file: string,
): Promise<Page> {
  const page = await browser.extensionPage(file);
  page.setDefaultTimeout(PATIENCE);
  await speak(page, language);
  await page.waitForFunction((lang) => document.documentElement.lang === lang, {}, LOCALE[language]);
  await themed(page, theme, name);
  return page;
}

const themed = async (page: Page, theme: Theme, browser: BrowserName): Promise<void> => {
  if (browser === 'chromium')
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: theme }]);
};

type PathOf = (name: string) => `${string}.png`;

/** The live page, the popup and the overlay over each page that was played. */
export async function shootOnAir(
  stage: Stage,
  look: Look,
  browser: BrowserName,
  pathOf: PathOf,
): Promise<void> {
  const dashboard = await opened(stage, look, browser, 'dashboard.html');
  await dashboard.setViewport(DESKTOP);
  await dashboard.evaluate((to) => (location.hash = to), hrefOf({ page: 'live' }));
  await dashboard.waitForSelector('.live-product .figure-value');
  await shoot(dashboard, pathOf('on-air'), true);
  await dashboard.close();
  const popup = await opened(stage, look, browser, 'popup.html');
  await popup.setViewport(POPUP);
  await shoot(popup, pathOf('popup'), false);
  await popup.close();
  const monitor = await opened(stage, look, browser, 'monitor.html');
  await monitor.setViewport(POPUP);
  await monitor.waitForSelector('.tile .figure-value');
  await shoot(monitor, pathOf('small-window'), false);
  await monitor.close();
  for (const [index, tab] of stage.tabs.entries()) {
    await themed(tab, look.theme, browser);
    await tab.setViewport(DESKTOP);
    await shoot(tab, pathOf(`overlay-${index + 1}`), false);
  }
}

/** The dashboard's pages. */
export async function shootDashboard(
  stage: Stage,
  look: Look,
  browser: BrowserName,
  { sights, pathOf }: { readonly sights: readonly Sight[]; readonly pathOf: PathOf },
): Promise<void> {
  const page = await opened(stage, look, browser, 'dashboard.html');
  await page.setViewport(DESKTOP);
  for (const sight of sights) {
    await page.bringToFront();
    await goTo(page, sight);
    await shoot(page, pathOf(sight.name), !sight.window);
    await page.keyboard.press('Escape');
  }
  await page.close();
}
