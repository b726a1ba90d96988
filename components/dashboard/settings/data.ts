import type { Source } from '../source.ts';

/** A command of the manifest, and the keys that the browser has for it; empty for none. */
export interface Hotkey {
  readonly name: string;
  readonly says: string;
  readonly keys: string;
}

/** What the settings need of the browser. */
export interface HotkeyData {
  readonly hotkeys: Source<readonly Hotkey[]>;
  /** Opens the browser's own list; null where no page can. */
  readonly openHotkeys: ((address: string) => Promise<unknown>) | null;
  /** Null where only the browser itself sets keys. */
  readonly setHotkey: ((name: string, keys: string) => Promise<void>) | null;
}
