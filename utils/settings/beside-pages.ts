import { browser } from 'wxt/browser';
import { ask } from '../messages/send.ts';
import { SETTINGS_KEY } from './key.ts';
import type { OverlayPlace, Settings } from './settings.ts';

// Scripts beside pages have the background read what is stored: they do without what parses it.

/** An overlay that was never changed. */
export const UNCHANGED: OverlayPlace = { shown: true, size: 'normal', place: null };

export const readSettings = (): Promise<Settings> => ask('settings', null);

/** Reads, changes and writes the settings. */
export async function changeSettings(change: (settings: Settings) => Settings): Promise<void> {
  await browser.storage.local.set({ [SETTINGS_KEY]: change(await readSettings()) });
}

/** Calls back with the settings at every change, until the signal. */
export function watchSettings(signal: AbortSignal, changed: (settings: Settings) => void): void {
  const listener = (changes: Record<string, unknown>, area: string): void => {
    if (area !== 'local' || !(SETTINGS_KEY in changes)) return;
    // A background stopped while it starts takes the question with it: it is asked once more.
    readSettings()
      .catch(readSettings)
      .then(changed, () => {}); // what was read stands
  };
  browser.storage.onChanged.addListener(listener);
  signal.addEventListener('abort', () => browser.storage.onChanged.removeListener(listener), { once: true });
}
