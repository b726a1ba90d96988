import { browser } from 'wxt/browser';

/** The toolbar's tally light by its pictures' names, and what is written on it. */
const LAMPS = {
  dark: ['', ''],
  /** While something is understood. */
  lit: ['lit-', ''],
  /** While nothing is any more. */
  marked: ['', '!'],
} as const;
export type Lamp = keyof typeof LAMPS;

/** The accent of the dark theme, on which the browsers write in black. */
const MARK_COLOUR = '#ff7560';

/** Sets the lamp of a tab; the browser puts it out when the tab goes on. */
export function showLamp(tabId: number | undefined, lamp: Lamp): void {
  if (tabId === undefined) return;
  const [name, text] = LAMPS[lamp];
  const path = Object.fromEntries([16, 32, 48].map((size) => [size, `/icon/${name}${size}.png`]));
  const { action } = browser;
  const set = [
    action.setIcon({ tabId, path }),
    action.setBadgeBackgroundColor({ tabId, color: MARK_COLOUR }),
    action.setBadgeText({ tabId, text }),
  ];
  // A tab may be gone by now; there is nothing to show then.
  for (const each of set) each.catch(() => {});
}
