import { browser } from 'wxt/browser';
import type { HotkeyData } from './data.ts';

/** Firefox lets extensions set their keys; Chromium does not, and its types do not know it. */
interface Settable {
  readonly update?: (hotkey: { name: string; shortcut: string }) => Promise<void>;
}

/** The keys as the browser has them now; it tells nobody when they change, so they are read when looked at. */
export const hotkeyData = (): HotkeyData => ({
  hotkeys: (signal, next, failed) => {
    const read = (): void =>
      void browser.commands
        .getAll()
        .then(
          (all) =>
            next(
              all.flatMap(({ name, description, shortcut }) =>
                name && description ? [{ name, says: description, keys: shortcut ?? '' }] : [],
              ),
            ),
          failed,
        );
    window.addEventListener('focus', read, { signal });
    read();
  },
  ...ways(browser.commands as Settable),
});

const ways = ({ update }: Settable): Pick<HotkeyData, 'openHotkeys' | 'setHotkey'> =>
  update
    ? { openHotkeys: null, setHotkey: (name, shortcut) => update({ name, shortcut }) }
    : { openHotkeys: (url) => browser.tabs.create({ url }), setHotkey: null };
