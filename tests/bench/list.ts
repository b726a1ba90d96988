import type { Page } from 'puppeteer-core';
import { METRIC_IDS } from '../../utils/metrics/definitions.ts';
import { foldOf } from '../../utils/metrics/folded.ts';
import type { FoldRow } from '../../utils/store/schema.ts';
import { after, type BroadcastKey, days, minutes } from '../../utils/units.ts';
import { openBrowser } from '../rooms/browsers.ts';
import { random } from '../rooms/generated/random.ts';
import { buildExtension } from '../tools/build.ts';
import { writeTables } from '../tools/write-tables.ts';
import { broadcastOf, figure, figuresOf, minuteOf, START } from '../unit/exchange/broadcast.ts';
import type { Bench, Measured } from './measured.ts';

const COUNT = 5000;
const RUNS = 15;
const GOAL = 300;
/** What stands below what is seen may take longer. */
const GOAL_ALL = 1000;
/** Nothing is asked of the web. */
const NO_PORT = 9;
/** The heading of a metric's column. */
const COMMENTS = 'table.list thead tr > :nth-child(10)';

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

/** Who recorded them: by these the newest are found. */
const recordersOf = (folds: readonly FoldRow[]): object[] =>
  folds.map(({ key, from, until }) => ({
    id: `recorder ${key}`,
    key,
    page: 'room',
    openedAt: from,
    arrival: until,
    diagnostics: {},
  }));

/**
 * From the click on a link to the frame after the first rows are there, and to the one after all are, in ms. No
 * function has a name in the page.
 */
const opened = (page: Page): Promise<{ first: number; all: number }> =>
  page.evaluate(
    (count) =>
      new Promise<{ first: number; all: number }>((painted) => {
        const begun = performance.now();
        let first = 0;
        let seen = false;
        const observer = new MutationObserver(() => {
          const rows = Number(document.querySelector('table.list')?.getAttribute('aria-rowcount') ?? 0);
          if (rows > 1 && !seen) {
            seen = true;
            requestAnimationFrame(() => setTimeout(() => (first = performance.now() - begun)));
          }
          if (rows <= count) return;
          observer.disconnect();
          requestAnimationFrame(() =>
            setTimeout(() => {
              const all = performance.now() - begun;
              painted({ first: first === 0 ? all : first, all });
            }),
          );
        });
        observer.observe(document.body, {
          childList: true,
          subtree: true,
          attributes: true,
          attributeFilter: ['aria-rowcount'],
        });
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
    const folds = history();
    await writeTables(page, { folds, recorders: recordersOf(folds) });
    const leave = async (): Promise<void> => {
      await page.evaluate(() => (location.hash = '#/settings'));
      await page.waitForFunction((list) => document.querySelector('h1')?.textContent !== list, {}, name);
    };
    const [reads, wholes, opens, sorts]: [number[], number[], number[], number[]] = [[], [], [], []];
    for (let run = 0; run < RUNS; run += 1) {
      await leave();
      await page.reload();
      await page.waitForSelector('main.page h1');
      const read = await opened(page);
      reads.push(read.first);
      wholes.push(read.all);
      await leave();
      opens.push((await opened(page)).first);
      sorts.push(await sorted(page));
    }
    const list = `list of ${COUNT.toLocaleString('en')} broadcasts`;
    return [
      { what: `${list}, from the first click to painted`, unit: 'ms', values: reads, goal: { most: GOAL } },
      {
        what: `${list}, from the first click to all of them`,
        unit: 'ms',
        values: wholes,
        goal: { most: GOAL_ALL },
      },
      {
        what: `${list}, from click to painted when it is come back to`,
        unit: 'ms',
        values: opens,
        goal: { most: GOAL },
      },
      { what: `${list}, sorted by another metric`, unit: 'ms', values: sorts, goal: { most: GOAL } },
    ] satisfies Measured[];
  } finally {
    await browser.close();
  }
};
