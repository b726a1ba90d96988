import { browser } from 'wxt/browser';

const LIT = Object.fromEntries([16, 32, 48].map((size) => [size, `/icon/lit-${size}.png`]));

/** Lights the toolbar's tally light for a tab that is being recorded; the browser puts it out when the tab goes on. */
export function lightLamp(tab: number | undefined): void {
  if (tab === undefined) return;
  // A tab may be gone by now; there is nothing to light then.
  browser.action.setIcon({ tabId: tab, path: LIT }).catch(() => {});
}
