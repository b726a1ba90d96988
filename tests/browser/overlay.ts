import type { Page } from 'puppeteer-core';
import { inShadow } from './shadow.ts';

/** What a person sees of the overlay on a page. */
export interface Overlay {
  readonly box: {
    readonly left: number;
    readonly top: number;
    readonly right: number;
    readonly bottom: number;
  };
  readonly lit: boolean;
  readonly title: string;
  /** How it stands with the counting, where that is worth a line. */
  readonly notice: string | null;
  /** What the tiles are of. */
  readonly recent: string | null;
  /** Of the last ten minutes: the tiles' values, and what is set small under them, by name. */
  readonly tiles: Readonly<Record<string, string>>;
  /** Of the whole broadcast: the names of the three that summarise it, and of all counters. */
  readonly summary: readonly string[];
  readonly counters: readonly string[];
  /** The name of the figure whose card is open. */
  readonly card: string | null;
  /** Everything that can be pressed, in order, by its name. */
  readonly controls: readonly string[];
  /** What of that has the focus, and whether one can see it. */
  readonly focused: { readonly name: string; readonly visible: boolean } | null;
}

const read = (root: ShadowRoot): Overlay | null => {
  const textOf = (element: Element | null): string | null => element?.textContent.trim() ?? null;
  const textsOf = (selector: string): string[] =>
    [...root.querySelectorAll(selector)].map((element) => textOf(element) ?? '');
  const nameOf = (element: Element): string =>
    element.getAttribute('aria-label') ?? textOf(element.querySelector('.figure-name') ?? element) ?? '';
  const overlay = root.querySelector('.overlay');
  if (!overlay) return null;
  const { left, top, right, bottom } = overlay.getBoundingClientRect();
  const active = root.activeElement;
  const outline = active && getComputedStyle(active);
  return {
    box: { left, top, right, bottom },
    lit: root.querySelector('.lamp circle')?.getAttribute('fill') === 'var(--lamp-lit)',
    title: textOf(root.querySelector('.title')) ?? '',
    notice: textOf(root.querySelector('.notice')),
    recent: textOf(root.querySelector('.recent')),
    tiles: Object.fromEntries(
      [...root.querySelectorAll('.tile .figure')].map((figure) => [
        textOf(figure.querySelector('.figure-name')),
        textOf(figure.querySelector('.figure-value')),
      ]),
    ) as Record<string, string>,
    summary: textsOf('.summary .figure-name'),
    counters: textsOf('.whole section .figure-name'),
    card: textOf(root.querySelector('.card:popover-open .card-name')),
    controls: [...root.querySelectorAll('button, a')].map(nameOf),
    focused: active?.matches('button, a')
      ? { name: nameOf(active), visible: outline?.outlineStyle !== 'none' && outline?.outlineWidth !== '0px' }
      : null,
  };
};

/** Looks at the overlay; null where there is none. */
export const overlayOn = (page: Page): Promise<Overlay | null> => inShadow(page, read, null);

const middleOf = (root: ShadowRoot, name: string): { x: number; y: number } | null => {
  const named = [...root.querySelectorAll('button, a, .title')].map((element) => {
    const words = element.querySelector('.figure-name') ?? element;
    return { element, label: element.getAttribute('aria-label') ?? words.textContent.trim() };
  });
  // An item of a menu may say more under its name.
  const found =
    named.find(({ label }) => label === name) ?? named.find(({ label }) => label.startsWith(name));
  if (!found) return null;
  const { left, top, width, height } = found.element.getBoundingClientRect();
  return { x: left + width / 2, y: top + height / 2 };
};

/** Where in the window a control or the title of the overlay is; throws where there is none of that name. */
export async function placeIn(page: Page, name: string): Promise<{ x: number; y: number }> {
  const place = await inShadow(page, middleOf, name);
  if (!place) throw new Error(`the overlay has no “${name}”`);
  return place;
}

/** Clicks a control of the overlay with the mouse. */
export async function clickIn(page: Page, name: string): Promise<void> {
  const { x, y } = await placeIn(page, name);
  await page.mouse.click(x, y);
}
