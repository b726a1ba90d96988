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

/** Behind a figure: it is no alarm. */
const FIGURE_COLOUR = '#3a3d42';

/** Writes a figure on a tab's lamp, but never over the mark that nothing is understood any more. */
export async function showFigure(tabId: number | undefined, text: string): Promise<void> {
  const { action } = browser;
  if (tabId === undefined || (await action.getBadgeText({ tabId })) === LAMPS.marked[1]) return;
  await action.setBadgeBackgroundColor({ tabId, color: FIGURE_COLOUR });
  await action.setBadgeText({ tabId, text });
}

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
