import type { Page } from 'puppeteer-core';
import { broadcastViews } from '../../utils/metrics/views.ts';
import { packExplained } from '../../utils/metrics/explained-rows.ts';
import { foldOf } from '../../utils/metrics/folded.ts';
import { packOpening } from '../../utils/metrics/opening.ts';
import { sketchChunks } from '../../utils/metrics/viewers.ts';
import { openBrowser } from '../rooms/browsers.ts';
import { buildExtension } from '../tools/build.ts';
import { dayLong } from './day.ts';
import type { Bench, Measured } from './measured.ts';

const RUNS = 7;
const GOAL = 300;
const LONG_TASK = 50;
/** What is not there by then does not come. */
const LATE = 60_000;
/** Nothing is asked of the web. */
const NO_PORT = 9;
const HASH = `#/broadcast/${encodeURIComponent('douyin:day')}`;
/** Chunks go over in parts of about this many characters. */
const PART = 4_000_000;

/** Puts rows into a table of the extension's database, through one of its pages; bytes go as base64. */
export async function store(page: Page, table: string, rows: readonly object[]): Promise<void> {
  const written = rows.map((row) =>
    JSON.stringify(row, (_, value: unknown) =>
      value instanceof Uint8Array
        ? { bytes: Buffer.from(value).toString('base64') }
        : ArrayBuffer.isView(value)
          ? {
              floats: [...(value as Float64Array)].map((one) => (Number.isNaN(one) ? null : one)),
              name: value.constructor.name,
            }
          : value,
    ),
  );
  for (let start = 0; start < written.length;) {
    let [end, size] = [start, 0];
    while (end < written.length && size < PART) size += written[end++]?.length ?? 0;
    await page.evaluate(
      (name, texts) =>
        new Promise<void>((stored, failed) => {
          const opening = indexedDB.open('roomtally');
          for (const wrong of ['error', 'blocked'])
            opening.addEventListener(wrong, () => failed(new Error(`the database is not opened: ${wrong}`)));
          opening.addEventListener('success', () => {
            const db = opening.result;
            const transaction = db.transaction(name, 'readwrite');
            for (const text of texts)
              transaction.objectStore(name).put(
                JSON.parse(text, (_, value: unknown) => {
                  if (typeof value !== 'object' || value === null) return value;
                  if ('bytes' in value)
                    return Uint8Array.from(atob(String(value.bytes)), (letter) => letter.charCodeAt(0));
                  if (!('floats' in value && Array.isArray(value.floats) && 'name' in value)) return value;
                  const floats = value.floats.map((one) => (typeof one === 'number' ? one : NaN));
                  return value.name === 'Float32Array'
                    ? Float32Array.from(floats)
                    : Float64Array.from(floats);
                }),
              );
            transaction.addEventListener('complete', () => {
              db.close();
              stored();
            });
            // A disk that is full aborts, and is no error of a request.
            for (const wrong of ['error', 'abort'])
              transaction.addEventListener(wrong, () =>
                failed(new Error(`${name}: ${wrong}: ${String(transaction.error)}`)),
              );
          });
        }),
      table,
      written.slice(start, end),
    );
    start = end;
  }
}

/** From the click on a broadcast to the frame after its panes are drawn, in ms. No function has a name in the page. */
const opened = (page: Page): Promise<number> =>
  page.evaluate(
    (hash, limit) =>
      new Promise<number>((painted, failed) => {
        const begun = performance.now();
        const late = setTimeout(
          () =>
            failed(
              new Error(`no chart within ${limit} ms; there is: ${document.body.innerText.slice(0, 300)}`),
            ),
          limit,
        );
        const observer = new MutationObserver(() => {
          if (!document.querySelector('.timeline canvas')) return;
          clearTimeout(late);
          observer.disconnect();
          requestAnimationFrame(() => setTimeout(() => painted(performance.now() - begun)));
        });
        observer.observe(document.body, { childList: true, subtree: true });
        const link = document.createElement('a');
        link.href = hash;
        document.body.append(link);
        link.click();
        link.remove();
      }),
    HASH,
    LATE,
  );

/** The longest task while keys zoom in and out and move along, in ms; 0 where none is longer than 50. */
const steered = (page: Page): Promise<number> =>
  page.evaluate(
    () =>
      new Promise<number>((done) => {
        let longest = 0;
        const observer = new PerformanceObserver((list) => {
          for (const { duration } of list.getEntries()) longest = Math.max(longest, duration);
        });
        observer.observe({ entryTypes: ['longtask'] });
        const chart = document.querySelector<HTMLElement>('.timeline');
        const keys = [
          '+',
          '+',
          'ArrowRight',
          'ArrowRight',
          'ArrowLeft',
          '+',
          '+',
          'ArrowLeft',
          '-',
          '-',
          '0',
        ];
        let index = 0;
        const timer = setInterval(() => {
          const key = keys[index++];
          if (key) return chart?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
          clearInterval(timer);
          // Long tasks are told of a moment after they end; figures of the stretch are computed by then.
          setTimeout(() => {
            observer.disconnect();
            done(longest);
          }, 600);
        }, 250);
      }),
  );

/** A broadcast of 24 hours with 1,000,000 events in the built extension, in Chromium. */
export const broadcastBench: Bench = async () => {
  const day = dayLong();
  const sketches = [
    {
      recorder: day.recorder.id,
      viewerKey: 'key',
      part: 'sealed' as const,
      viewers: sketchChunks(day.chunks),
    },
  ];
  const recorders = [day.recorder];
  const rows = {
    recorders,
    ...day,
    sketches,
    marks: [],
    broadcasts: [{ key: day.recorder.key, kept: true, tags: [], into: null }],
  };
  const [view] = broadcastViews(rows, day.recorder.arrival, { myRooms: [] });
  if (!view) throw new Error('the day tells of nothing');
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
    await page.setViewport({ width: 1440, height: 900 });
    await page.waitForSelector('main.page h1');
    await store(page, 'recorders', recorders);
    await store(page, 'chunks', day.chunks);
    await store(page, 'slots', day.slots);
    await store(page, 'sketches', sketches);
    await store(page, 'broadcasts', rows.broadcasts);
    await store(page, 'folds', [foldOf(view)]);
    await store(page, 'explanations', [packExplained(view)]);
    await store(page, 'openings', [packOpening(view)]);
    const [opens, during, longest, whole]: [number[], number[], number[], number[]] = [[], [], [], []];
    for (let run = 0; run < RUNS; run += 1) {
      await page.evaluate(() => (location.hash = '#/'));
      await page.reload();
      await page.waitForSelector('table.list');
      const begun = performance.now();
      opens.push(await opened(page));
      during.push(await steered(page));
      await page.waitForSelector('.reading-log', { hidden: true, timeout: 120_000 });
      whole.push(performance.now() - begun);
      longest.push(await steered(page));
    }
    const name = '24 hours with 1,000,000 events';
    return [
      { what: `${name}, from click to painted chart`, unit: 'ms', values: opens, goal: { most: GOAL } },
      {
        what: `${name}, longest task while zooming and moving`,
        unit: 'ms',
        values: longest,
        goal: { most: LONG_TASK },
      },
      {
        what: `${name}, the same while its log is still being read`,
        unit: 'ms',
        values: during,
        goal: { most: LONG_TASK },
      },
      {
        what: `${name}, until the whole log has been read`,
        unit: 'ms',
        values: whole,
        goal: { most: 10_000 },
      },
    ] satisfies Measured[];
  } finally {
    await browser.close();
  }
};
