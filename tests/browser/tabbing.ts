import type { ElementHandle, KeyInput, Page } from 'puppeteer-core';
import type { BrowserName } from '../rooms/browsers.ts';

/** So many steps of Tab lead through any page here. */
const MOST_STEPS = 300;

/**
 * Goes on with the Tab key alone until the focus is on what carries these words; then presses a key there. Not over
 * the page's end: there the keys go to the browser's own bars, from which no driver comes back.
 */
export async function tabTo(page: Page, words: string, pressed?: KeyInput): Promise<void> {
  for (let step = 0; step < MOST_STEPS; step += 1) {
    if ((await page.evaluate(focusedWords)) === words) {
      if (pressed) await page.keyboard.press(pressed);
      return;
    }
    await page.keyboard.press('Tab');
  }
  throw new Error(`The Tab key does not lead to: ${words}`);
}

const focusedWords = (): string => {
  const focused = document.activeElement;
  const named = focused?.getAttribute('aria-label') ?? (focused?.closest('label') ?? focused)?.textContent;
  return focused === document.body ? '' : (named ?? '').trim();
};

/** Chooses files by a dialog's button that asks for them, which Tab and Enter alone reach and press. */
export async function chooseByKeys(
  page: Page,
  browser: BrowserName,
  words: string,
  files: readonly string[],
): Promise<void> {
  if (browser === 'chromium') {
    const [chooser] = await Promise.all([page.waitForFileChooser(), tabTo(page, words, 'Enter')]);
    await chooser.accept([...files]);
    return;
  }
  // Firefox's window is closed for its driver at once, of which the field hears: then it is given the files.
  const field = (await page.waitForSelector('dialog input[type="file"]')) as ElementHandle<HTMLInputElement>;
  const asked = await field.evaluateHandle((element) => {
    const seen = { asked: false };
    element.addEventListener('cancel', () => (seen.asked = true), { once: true });
    return seen;
  });
  await tabTo(page, words, 'Enter');
  await page.waitForFunction(({ asked: isAsked }) => isAsked, {}, asked);
  await field.uploadFile(...files);
}
