import type { Page } from 'puppeteer-core';
import { BidiBrowser } from 'puppeteer-core/internal/bidi/Browser.js';
import { inWindow } from './firefox.ts';

/** Firefox's own choice of colours in place of the pages': always, or where the system asks for it. */
const USE_COLOURS = `(value) => Services.prefs.setIntPref('browser.display.document_color_use', Number(value))`;

const MORE = [
  { name: 'prefers-contrast', value: 'more' },
  { name: 'forced-colors', value: 'active' },
];

/**
 * Shows a page as to somebody who asked for more contrast and chose the colours of everything; in Firefox, every
 * page. Answers with what takes it back.
 */
export async function askForContrast(page: Page): Promise<() => Promise<void>> {
  const browser = page.browser();
  if (browser instanceof BidiBrowser) {
    await inWindow(browser, USE_COLOURS, '2');
    return () => inWindow(browser, USE_COLOURS, '0');
  }
  const session = await page.createCDPSession();
  await session.send('Emulation.setEmulatedMedia', { features: MORE });
  return () => session.detach();
}

/** How the quietest words of a page stand out, as colours are written: they, and the ground that they lie on. */
export interface Contrast {
  readonly ink: string;
  readonly ground: string;
  readonly border: string;
}

/** Whole in itself: it runs in the page. */
export const contrastIn = (within: ParentNode): Contrast => {
  const words = within.querySelector('.tile .figure-name');
  const grounds: string[] = [];
  for (let each = words; each; each = each.parentElement) {
    const { backgroundColor } = getComputedStyle(each);
    if (!/^transparent$|, 0\)$|\/ 0\)$/.test(backgroundColor)) grounds.push(backgroundColor);
  }
  const panel = within.querySelector('.overlay');
  return {
    ink: words ? getComputedStyle(words).color : '',
    ground: grounds[0] ?? '',
    border: panel ? getComputedStyle(panel).borderTopWidth : '',
  };
};

/** https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio */
export function ratioOf({ ink, ground }: Contrast): number {
  const [a, b] = [luminance(ink), luminance(ground)];
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

/** https://www.w3.org/TR/WCAG22/#dfn-relative-luminance */
function luminance(colour: string): number {
  const parts = /^rgba?\((\d+),? (\d+),? (\d+)/.exec(colour)?.slice(1) ?? [];
  if (parts.length < 3) throw new Error(`no colour by its numbers: ${colour}`);
  const [red = 0, green = 0, blue = 0] = parts.map((part) => {
    const share = Number(part) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
