import { browser } from 'wxt/browser';

/** Calls back whenever the user allows something or takes it back, until the signal. */
export function watchPermissions(signal: AbortSignal, changed: () => void): void {
  for (const event of [browser.permissions.onAdded, browser.permissions.onRemoved]) {
    event.addListener(changed);
    signal.addEventListener('abort', () => event.removeListener(changed), { once: true });
  }
}
