import { type Browser, TargetType } from 'puppeteer-core';
import { BidiBrowser } from 'puppeteer-core/internal/bidi/Browser.js';
import { inWindow } from './firefox.ts';

/** A shortcut of the extension: what the manifest calls it, and its key beside Alt and Shift. */
export interface Shortcut {
  readonly command: string;
  readonly key: string;
}

/** What of Chromium's programming interface is used here. */
interface Commands {
  readonly commands: {
    readonly onCommand: { readonly dispatch: (command: string, tab: object | undefined) => void };
  };
  readonly tabs: { readonly query: (wanted: { readonly active: true }) => Promise<readonly object[]> };
}

/** The extension is told of the shortcut as Chromium would tell it. */
async function tellInChromium(browser: Browser, { command }: Shortcut): Promise<void> {
  const target = await browser.waitForTarget((each) => each.type() === TargetType.SERVICE_WORKER);
  const worker = await target.worker();
  await worker?.evaluate(async (name) => {
    const { chrome } = globalThis as unknown as { chrome: Commands };
    const [tab] = await chrome.tabs.query({ active: true });
    chrome.commands.onCommand.dispatch(name, tab);
  }, command);
}

/** Firefox keeps an extension's shortcuts as keys of its own window: there the key is made to act. */
const actInFirefox = (browser: BidiBrowser, { key }: Shortcut): Promise<void> =>
  inWindow(
    browser,
    `(key) => {
      const keys = [...document.querySelectorAll('keyset[id^="ext-keyset-id"] key')];
      const is = (each) => each.getAttribute('key') === key || each.getAttribute('keycode') === 'VK_' + key;
      keys.find(is).doCommand();
    }`,
    key,
  );

/**
 * Does what a shortcut of the extension does. No driver presses a key that the browser itself listens to: what
 * follows once the browser has heard it is what is tried.
 */
export const pressShortcut = (browser: Browser, shortcut: Shortcut): Promise<void> =>
  browser instanceof BidiBrowser ? actInFirefox(browser, shortcut) : tellInChromium(browser, shortcut);
