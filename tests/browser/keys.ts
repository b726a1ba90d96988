import type { Page } from 'puppeteer-core';

/** By the keyboard alone: the focus is on what carries these words, then the key is pressed. */
export async function key(page: Page, words: string, pressed: 'Enter' | 'Space' = 'Enter'): Promise<void> {
  await page.waitForFunction(
    (wanted) => {
      const found = [...document.querySelectorAll<HTMLElement>('a, button, input, summary')].find(
        (each) =>
          (each.getAttribute('aria-label') ?? (each.closest('label') ?? each).textContent).trim() === wanted,
      );
      found?.focus();
      return found !== undefined && document.activeElement === found;
    },
    {},
    words,
  );
  await page.keyboard.press(pressed);
}

/** A way with Tab through a page. */
export interface Walk {
  /** What can be operated and was never in focus. */
  readonly missed: readonly string[];
  /** What was in focus without a sign of it, or out of sight. */
  readonly unseen: readonly string[];
}

/** Runs in the page: begins a walk before the first of what can be operated, and tells how many there are. */
const begin = (): number => {
  const all = [
    ...document.querySelectorAll<HTMLElement>('a[href], button, input, select, textarea, summary'),
  ];
  const wanted = all.filter(
    (each) =>
      each.checkVisibility() &&
      !each.matches(':disabled, [tabindex="-1"]') &&
      // Of a group of radio buttons Tab reaches the one that is chosen.
      !each.matches('input[type="radio"]:not(:checked)'),
  );
  Object.assign(globalThis, { wanted: new Set(wanted), unseen: new Set<string>() });
  (document.activeElement as HTMLElement | null)?.blur();
  document.body.tabIndex = -1;
  document.body.focus();
  document.body.removeAttribute('tabindex');
  return wanted.length;
};

/** Runs in the page: takes note of what is in focus, and tells how much was not yet. */
const step = (): number => {
  const { wanted, unseen } = globalThis as unknown as { wanted: Set<Element>; unseen: Set<string> };
  const focused = document.activeElement;
  if (!focused || !wanted.delete(focused)) return wanted.size;
  const { outlineStyle, boxShadow } = getComputedStyle(focused);
  const { top, bottom } = focused.getBoundingClientRect();
  const seen = (outlineStyle !== 'none' || boxShadow !== 'none') && bottom > 0 && top < innerHeight;
  if (!seen) unseen.add(focused.outerHTML.slice(0, 120));
  return wanted.size;
};

/** Goes through a page with Tab, until everything that can be operated was in focus or the end is near. */
export async function walk(page: Page): Promise<Walk> {
  let left = await page.evaluate(begin);
  // What scrolls by itself is a stop of its own in some browsers.
  for (let presses = left + 20; left > 0 && presses > 0; presses -= 1) {
    await page.keyboard.press('Tab');
    left = await page.evaluate(step);
  }
  return page.evaluate(() => {
    const { wanted, unseen } = globalThis as unknown as { wanted: Set<Element>; unseen: Set<string> };
    return { missed: [...wanted].map((each) => each.outerHTML.slice(0, 120)), unseen: [...unseen] };
  });
}
