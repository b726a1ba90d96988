import type { Page } from 'puppeteer-core';
import { METRIC_IDS } from '../../utils/metrics/definitions.ts';
import { foldOf } from '../../utils/metrics/folded.ts';
import type { FoldRow } from '../../utils/store/schema.ts';
import { after, type BroadcastKey, days, minutes } from '../../utils/units.ts';
import { openBrowser } from '../rooms/browsers.ts';
import { random } from '../rooms/generated/random.ts';
import { buildExtension } from '../tools/build.ts';
import { broadcastOf, figure, figuresOf, minuteOf, START } from '../unit/exchange/broadcast.ts';
import type { Bench, Measured } from './measured.ts';

const COUNT = 5000;
const RUNS = 15;
const GOAL = 300;
/** Nothing is asked of the web. */
const NO_PORT = 9;
/** The heading of a metric's column. */
const COMMENTS = 'table.list thead th:nth-child(9)';
/** So many rows go over at once. */
const PART = 500;

/** Broadcasts of a shop that has been on air three times a day for years, with every figure that a room can have. */
function history(): FoldRow[] {
  const { logNormal } = random(8, 'list');
  return Array.from({ length: COUNT }, (_, index) => {
    const from = after(START, days(-index / 3));
    const rows = Array.from({ length: 60 }, (__, minute) =>
      minuteOf(minute, { online: logNormal(500, 0.3) }),
    );
    const figures = METRIC_IDS.map((id) => [id, figure(logNormal(1000, 1))] as const);
    return foldOf(
      broadcastOf(
        rows.map((row, minute) => ({ ...row, from: after(from, minutes(minute)) })),
        {},
        {
          key: `douyin:${index}` as BroadcastKey,
          title: `第 ${COUNT - index} 场`,
          from,
          until: after(from, minutes(180)),
          figures: figuresOf(Object.fromEntries(figures)),
        },
      ),
    );
  });
}

/** Puts folds into the extension's database, through one of its pages. */
async function store(page: Page, folds: readonly FoldRow[]): Promise<void> {
  for (let start = 0; start < folds.length; start += PART) {
    const rows = folds.slice(start, start + PART).map(({ figures, curve, ...rest }) => ({
      ...rest,
      curve: [...curve],
      figures: {
        codes: [...figures.codes],
        numbers: [...figures.numbers].map((one) => (Number.isNaN(one) ? null : one)),
      },
    }));
    await page.evaluate(
      (sent) =>
        new Promise<void>((stored, failed) => {
          const opening = indexedDB.open('roomtally');
          opening.addEventListener('error', () => failed(opening.error ?? new Error('not opened')));
          opening.addEventListener('success', () => {
            const db = opening.result;
            const transaction = db.transaction('folds', 'readwrite');
            const table = transaction.objectStore('folds');
            for (const row of sent) {
              const { codes, numbers } = row.figures;
              const unpacked = Float64Array.from(numbers.map((one) => one ?? NaN));
              table.put({
                ...row,
                curve: Float32Array.from(row.curve),
                figures: { codes: Uint8Array.from(codes), numbers: unpacked },
              });
            }
            transaction.addEventListener('complete', () => {
              db.close();
              stored();
            });
            transaction.addEventListener('error', () => failed(transaction.error ?? new Error('not stored')));
          });
        }),
      rows,
    );
  }
}

/** From the click on a link to the frame after the rows are there, in ms. No function has a name in the page. */
const opened = (page: Page): Promise<number> =>
  page.evaluate(
    (count) =>
      new Promise<number>((painted) => {
        const begun = performance.now();
        const observer = new MutationObserver(() => {
          const rows = document.querySelector('table.list')?.getAttribute('aria-rowcount');
          if (!(Number(rows) > count)) return;
          observer.disconnect();
          requestAnimationFrame(() => setTimeout(() => painted(performance.now() - begun)));
        });
        observer.observe(document.body, { childList: true, subtree: true });
        document.querySelector<HTMLElement>('a[href="#/"]')?.click();
      }),
    COUNT,
  );

/** From the click on a heading to the frame after the rows stand in its order, in ms. */
const sorted = (page: Page): Promise<number> =>
  page.evaluate(
    (column) =>
      new Promise<number>((painted) => {
        const heading = document.querySelector(column);
        if (!heading) throw new Error('There is no such column.');
        const begun = performance.now();
        const observer = new MutationObserver(() => {
          observer.disconnect();
          requestAnimationFrame(() => setTimeout(() => painted(performance.now() - begun)));
        });
        observer.observe(heading, { attributes: true, attributeFilter: ['aria-sort'] });
        heading.querySelector('button')?.click();
      }),
    COMMENTS,
  );

/** The list of 5,000 broadcasts in the built extension, in Chromium. */
export const listBench: Bench = async () => {
  const over = new AbortController();
  const extension = await buildExtension('chromium', over.signal);
  const browser = await openBrowser({
    browser: 'chromium',
    extension,
    port: NO_PORT,
    headless: true,
    signal: over.signal,
  });
  try {
    const page = await browser.extensionPage('dashboard.html');
    await page.waitForSelector('main.page h1');
    const name = await page.$eval('h1', (heading) => heading.textContent);
    await store(page, history());
    const leave = async (): Promise<void> => {
      await page.evaluate(() => (location.hash = '#/settings'));
      await page.waitForFunction((list) => document.querySelector('h1')?.textContent !== list, {}, name);
    };
    const [reads, opens, sorts]: [number[], number[], number[]] = [[], [], []];
    for (let run = 0; run < RUNS; run += 1) {
      await leave();
      await page.reload();
      await page.waitForSelector('main.page h1');
      reads.push(await opened(page));
      await leave();
      opens.push(await opened(page));
      sorts.push(await sorted(page));
    }
    const list = `list of ${COUNT.toLocaleString('en')} broadcasts`;
    return [
      { what: `${list}, from the first click to painted`, unit: 'ms', values: reads, goal: GOAL },
      {
        what: `${list}, from click to painted when it is come back to`,
        unit: 'ms',
        values: opens,
        goal: GOAL,
      },
      { what: `${list}, sorted by another metric`, unit: 'ms', values: sorts, goal: GOAL },
    ] satisfies Measured[];
  } finally {
    await browser.close();
  }
};
