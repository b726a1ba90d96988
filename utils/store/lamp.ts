import { browser } from 'wxt/browser';

type Sizes = Readonly<Record<string, string>>;
const pictures = (name: string): Sizes =>
  Object.fromEntries([16, 32, 48].map((size) => [size, `/icon/${name}${size}.png`]));

/** The toolbar's tally light for a tab: dark, lit while something is understood, marked while nothing is any more. */
export type Lamp = 'dark' | 'lit' | 'marked';

const PICTURES: Readonly<Record<Lamp, Sizes>> = {
  dark: pictures(''),
  lit: pictures('lit-'),
  marked: pictures(''),
};
const MARKS: Readonly<Record<Lamp, string>> = { dark: '', lit: '', marked: '!' };
/** The accent of the dark theme, on which the browsers write in black. */
const MARK_COLOUR = '#ff7560';

/** Sets the lamp of a tab; the browser puts it out when the tab goes on. */
export function showLamp(tab: number | undefined, lamp: Lamp): void {
  if (tab === undefined) return;
  const { action } = browser;
  const set = [
    action.setIcon({ tabId: tab, path: { ...PICTURES[lamp] } }),
    action.setBadgeBackgroundColor({ tabId: tab, color: MARK_COLOUR }),
    action.setBadgeText({ tabId: tab, text: MARKS[lamp] }),
  ];
  // A tab may be gone by now; there is nothing to show then.
  for (const each of set) each.catch(() => {});
}
