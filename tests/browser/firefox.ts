import type { Browser } from 'puppeteer-core';
import { BidiBrowser } from 'puppeteer-core/internal/bidi/Browser.js';

interface Window {
  readonly context: string;
  readonly url: string;
}

/** Calls a function, given as its source, with a text in Firefox's own window: it may do what the browser itself may. */
export async function inWindow({ connection }: BidiBrowser, act: string, value: string): Promise<void> {
  // Not of the standard, and so unknown to the driver's types.
  const windows = { 'moz:scope': 'chrome' } as object;
  const { result } = await connection.send('browsingContext.getTree', windows);
  const context = (result.contexts as readonly Window[]).find(({ url }) => url.endsWith('/browser.xhtml'));
  if (!context) throw new Error('Firefox shows no window');
  const { result: done } = await connection.send('script.callFunction', {
    functionDeclaration: act,
    arguments: [{ type: 'string', value }],
    target: { context: context.context },
    awaitPromise: true,
  });
  if (done.type !== 'success') throw new Error(done.exceptionDetails.text);
}

/** Lets the extension see the tab in front for once, as pressing its button does. */
export async function lookAtTab(browser: Browser): Promise<void> {
  if (!(browser instanceof BidiBrowser)) throw new Error('Firefox is driven by WebDriver BiDi');
  const act = `(id) =>
    WebExtensionPolicy.getByID(id).extension.tabManager.addActiveTabPermission(gBrowser.selectedTab)`;
  await inWindow(browser, act, 'roomtally@roomtally.app');
}
