import type { Page } from 'puppeteer-core';

/** What has the focus, and whether one can see that; null where nothing has that can be pressed or filled in. */
export interface Focused {
  readonly name: string;
  readonly visible: boolean;
}

interface Look {
  /** Everything that can be pressed or filled in now, in order, each by its name. */
  readonly all: readonly string[];
  readonly focused: Focused | null;
}

/** Looks where the focus is; it is put on the first thing before, if that is wanted. */
const look = (page: Page, anew = false): Promise<Look> =>
  page.evaluate((first) => {
    const nameOf = (element: Element): string =>
      (
        element.getAttribute('aria-label') ??
        (element.querySelector('.figure-name') ?? element.closest('label') ?? element).textContent
      ).trim();
    const isFolded = (element: Element): boolean => {
      const folded = element.parentElement?.closest('details:not([open])');
      return folded != null && !(element.matches('summary') && element.parentElement === folded);
    };
    const able = 'a[href], button:enabled, input:enabled, select:enabled, summary';
    const all = [...document.querySelectorAll<HTMLElement>(able)].filter((element) => !isFolded(element));
    if (first) all[0]?.focus();
    const active = document.activeElement;
    const outline = active && getComputedStyle(active);
    return {
      all: all.map(nameOf),
      focused: active?.matches(able)
        ? {
            name: nameOf(active),
            visible: outline?.outlineStyle !== 'none' && outline?.outlineWidth !== '0px',
          }
        : null,
    };
  }, anew);

/** So many stops no page has. */
const MOST = 200;

/** Goes on by Tab until what has this name has the focus; null where that is not reached. */
async function goOnTo(page: Page, name: string): Promise<Focused | null> {
  for (let stops = 0; stops < MOST; stops += 1) {
    const { focused } = await look(page);
    if (focused?.name === name) return focused;
    await page.keyboard.press('Tab');
  }
  return null;
}

/** Goes from a page's beginning by Tab, once it is there, until what has this name has the focus. */
export async function tabTo(page: Page, name: string): Promise<void> {
  await page.waitForFunction(() => document.querySelector('button, a[href], summary') !== null);
  await look(page, true);
  if (!(await goOnTo(page, name))) throw new Error(`Tab does not reach “${name}”`);
}

/** What of a page Tab does not reach, one after the other, or reaches without showing it. */
export async function unreached(page: Page): Promise<string[]> {
  const { all } = await look(page, true);
  const missed: string[] = [];
  for (const [place, name] of all.entries()) {
    // Of several of one name the next is sought. Behind the last there is the browser itself.
    if (place > 0) await page.keyboard.press('Tab');
    const focused = await goOnTo(page, name);
    if (!focused) return [...missed, ...all.slice(place)];
    if (!focused.visible) missed.push(name);
  }
  return missed;
}
