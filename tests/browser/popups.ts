import type { Page } from 'puppeteer-core';
import type { BrowserName, OpenBrowser } from '../rooms/browsers.ts';
import { until } from './stage.ts';

const isPopup = (page: Page): boolean => page.url().endsWith('/popup.html');

async function pressButton({ browser }: OpenBrowser, tab: Page): Promise<Page> {
  const [extension] = (await browser.extensions()).values();
  if (!extension) throw new Error('the extension is not there');
  const popups = async (): Promise<Page[]> => (await extension.pages()).filter(isPopup);
  const before = new Set(await popups());
  await tab.triggerExtensionAction(extension);
  let popup: Page | undefined;
  await until(async () => {
    popup = (await popups()).find((page) => !before.has(page));
    return popup !== undefined;
  });
  return popup ?? tab;
}

/** Its page in a tab behind the one in front. */
async function openBehind(opened: OpenBrowser, tab: Page): Promise<Page> {
  const page = await opened.extensionPage('popup.html');
  await tab.bringToFront();
  // It looks only once which tab is in front.
  await page.evaluate(() => location.reload());
  return page;
}

/** Opens the toolbar's popup over a tab: in Chromium by its button, which no driver can press in Firefox. */
export async function openPopup(name: BrowserName, opened: OpenBrowser, tab: Page): Promise<Page> {
  await tab.bringToFront();
  const popup = await (name === 'chromium' ? pressButton : openBehind)(opened, tab);
  await popup.waitForSelector('.popup-part');
  return popup;
}
