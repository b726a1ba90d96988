import type { ElementHandle, Page } from 'puppeteer-core';
import type { BroadcastDetail } from '../../utils/metrics/view.ts';

/** How often something may be drawn anew between being found and being pressed. */
const TRIES = 5;
/** A page that another one covers draws seldom: it is looked at by the clock. */
const LOOKING = { polling: 100 };
const isGone = (error: unknown): boolean => error instanceof Error && error.message.includes('detached');

/** Presses what carries these words, with the mouse, as soon as it is there. */
export async function press(page: Page, words: string): Promise<void> {
  for (let tries = 1; ; tries += 1) {
    const found = await find(page, words);
    try {
      await found.click();
      return;
    } catch (error) {
      if (tries === TRIES || !isGone(error)) throw error;
    }
  }
}

/** The same in a page that another one covers: there the mouse waits for pictures that are seldom drawn. */
export async function pressBehind(page: Page, words: string): Promise<void> {
  const found = await find(page, words);
  await found.evaluate((element) => (element as HTMLElement).click());
}

/** Unfolds the part of a page whose heading begins with these words. */
export async function unfold(page: Page, words: string): Promise<void> {
  const folded = await page.waitForFunction(
    (wanted) =>
      [...document.querySelectorAll('.unfold:not([open]) > summary')].find((summary) =>
        summary.textContent.startsWith(wanted),
      ),
    LOOKING,
    words,
  );
  await (folded as ElementHandle).click();
}

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
