import type { Page } from 'puppeteer-core';
import type { BrowserName, OpenBrowser } from '../rooms/browsers.ts';

/** What of Chromium's own page of extensions is used here. */
interface Chromium {
  readonly developerPrivate: {
    readonly addHostPermission: (id: string, host: string) => Promise<void>;
    readonly updateExtensionConfiguration: (change: {
      readonly extensionId: string;
      readonly hostAccess: 'ON_CLICK' | 'ON_ALL_SITES';
    }) => Promise<void>;
  };
}

const idOf = (own: Page): string => new URL(own.url()).host;

/** Chromium's own page of extensions, where alone a driver can do what a person does there. */
async function extensionsPage({ newPage }: OpenBrowser): Promise<Page> {
  const page = await newPage();
  await page.goto('chrome://extensions');
  return page;
}

/**
 * No driver can answer Chromium's prompt, but it asks for nothing that was allowed on its own page of extensions
 * before. Firefox is told to grant without a prompt.
 */
export async function answerAhead(
  name: BrowserName,
  opened: OpenBrowser,
  own: Page,
  allowed: readonly string[],
): Promise<void> {
  if (name === 'firefox') return;
  const page = await extensionsPage(opened);
  await page.evaluate(
    async (id, patterns) => {
      const { chrome } = globalThis as unknown as { chrome: Chromium };
      for (const pattern of patterns) await chrome.developerPrivate.addHostPermission(id, pattern);
    },
    idOf(own),
    allowed,
  );
  await page.close();
}

/** Shuts the extension out of every site, on Chromium's page of extensions: it may enter one when it is clicked. */
export async function shutOut(opened: OpenBrowser, own: Page): Promise<void> {
  const page = await extensionsPage(opened);
  await page.evaluate(async (extensionId) => {
    const { chrome } = globalThis as unknown as { chrome: Chromium };
    await chrome.developerPrivate.updateExtensionConfiguration({ extensionId, hostAccess: 'ON_CLICK' });
  }, idOf(own));
  await page.close();
}
