import type { ElementHandle, Page } from 'puppeteer-core';
import type { BroadcastDetail } from '../../utils/metrics/view.ts';

/** How often something may move or be drawn anew between being found and being pressed. */
const TRIES = 5;
/** A page that another one covers draws seldom: it is looked at by the clock. */
const LOOKING = { polling: 100 };

/** Presses what carries these words, with the mouse, as soon as it is there. */
export const press = (page: Page, words: string): Promise<void> => clickOn(() => find(page, words));

/** The same of what a selector finds. */
export const pressAt = (page: Page, selector: string): Promise<void> =>
  clickOn(async () => (await page.waitForSelector(selector)) ?? Promise.reject(new Error(selector)));

/**
 * Clicks something once it stands still, as a person would: a page that is still being read moves what is below.
 * Again where it moved away at the last moment or was drawn anew.
 */
async function clickOn(there: () => Promise<ElementHandle>): Promise<void> {
  for (let tries = 1; tries <= TRIES; tries += 1) {
    const found = await there();
    try {
      const hit = await found.evaluateHandle(stillAndHit);
      await found.click();
      // Whoever closed its own page by it was hit.
      if (await hit.evaluate(({ clicked }) => clicked).catch(() => true)) return;
    } catch (error) {
      if (!isGone(error)) throw error;
    }
  }
  throw new Error('What was to be clicked moved or was drawn anew each time.');
}

const isGone = (error: unknown): boolean => error instanceof Error && error.message.includes('detached');

/** Runs in the page: waits until an element stands still, then tells whether a click reaches it. */
const stillAndHit = async (element: Element): Promise<{ clicked: boolean }> => {
  element.scrollIntoView({ block: 'nearest', behavior: 'instant' });
  for (let last = ''; ;) {
    const { x, y } = element.getBoundingClientRect();
    const place = `${x} ${y}`;
    if (place === last || !element.isConnected) break;
    last = place;
    await new Promise((wake) => setTimeout(wake, 100));
  }
  const hit = { clicked: false };
  element.addEventListener('click', () => (hit.clicked = true), { once: true, capture: true });
  return hit;
};

/** The same in a page that another one covers: there the mouse waits for pictures that are seldom drawn. */
export async function pressBehind(page: Page, words: string): Promise<void> {
  const found = await find(page, words);
  await found.evaluate((element) => (element as HTMLElement).click());
}

/** Unfolds the part of a page whose heading begins with these words. */
export const unfold = (page: Page, words: string): Promise<void> =>
  clickOn(async () => {
    const folded = await page.waitForFunction(
      (wanted) =>
        [...document.querySelectorAll('.unfold:not([open]) > summary')].find((summary) =>
          summary.textContent.startsWith(wanted),
        ),
      LOOKING,
      words,
    );
    return folded as ElementHandle;
  });

async function find(page: Page, words: string): Promise<ElementHandle> {
  const found = await page.waitForFunction(
    (wanted) =>
      [...document.querySelectorAll('a, button, label, summary')].find(
        (element) => (element.getAttribute('aria-label') ?? element.textContent).trim() === wanted,
      ),
    LOOKING,
    words,
  );
  return found as ElementHandle;
}

/** The words of each element that a selector finds. */
export const textsOf = (page: Page, selector: string): Promise<string[]> =>
  page.$$eval(selector, (elements) =>
    elements.map((element) => element.textContent.replaceAll(/\s+/g, ' ').trim()),
  );

/** Which share of a pane's pixels are painted: all in all, and within and without a stretch of its time axis. */
export interface Painted {
  readonly pane: string;
  readonly within: number;
  readonly without: number;
}

/** How much is painted in a timeline's panes; `gap` is a stretch of the axis, from 0 to 1. */
export const paintedIn = (page: Page, gap: readonly [from: number, until: number]): Promise<Painted[]> =>
  page.$$eval(
    '[data-pane]',
    (hosts, [from, until]) =>
      hosts.map((host) => {
        const canvas = host.querySelector('canvas');
        const plot = host.querySelector('.u-over');
        const context = canvas?.getContext('2d');
        if (!canvas || !plot || !context) throw new Error('a pane without a plot');
        const ratio = canvas.width / canvas.getBoundingClientRect().width;
        const [outer, inner] = [canvas.getBoundingClientRect(), plot.getBoundingClientRect()];
        const [left, top, width, height] = [
          inner.left - outer.left,
          inner.top - outer.top,
          inner.width,
          inner.height,
        ].map((length) => Math.round(length * ratio)) as [number, number, number, number];
        const { data } = context.getImageData(left, top, width, height);
        const counts = { within: [0, 0], without: [0, 0] } as Record<string, [number, number]>;
        for (let pixel = 0; pixel < width * height; pixel++) {
          const share = (pixel % width) / width;
          const count = counts[share > from && share < until ? 'within' : 'without'];
          if (!count) continue;
          count[0] += Number((data[pixel * 4 + 3] ?? 0) > 0);
          count[1] += 1;
        }
        const shareOf = ([painted, all]: [number, number] = [0, 0]): number =>
          all === 0 ? 0 : painted / all;
        return {
          pane: host.getAttribute('data-pane') ?? '',
          within: shareOf(counts['within']),
          without: shareOf(counts['without']),
        };
      }),
    gap,
  );

/** Where on a broadcast's time axis its first gap lies, from 0 to 1; nowhere without a gap. */
export function gapOn({ minutes, gaps }: BroadcastDetail): readonly [number, number] {
  const [start, end] = [minutes[0]?.from ?? 0, minutes.at(-1)?.until ?? 0];
  const [gap] = gaps;
  return gap ? [(gap.from - start) / (end - start), (gap.until - start) / (end - start)] : [0, 0];
}
