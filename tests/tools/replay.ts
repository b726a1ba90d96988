import { constants } from 'node:fs';
import { access, mkdir, writeFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import type { Page } from 'puppeteer-core';
import type { BroadcastView } from '../../utils/metrics/view.ts';
import { broadcastViews } from '../../utils/metrics/views.ts';
import { LOCALE } from '../../utils/settings/language.ts';
import { moment } from '../../utils/units.ts';
import { type OpenBrowser, openBrowser } from '../rooms/browsers.ts';
import { type Capture, captureFrom, readCapture } from '../rooms/capture.ts';
import { untilRegistered } from '../rooms/registered.ts';
import { openRooms, type Rooms } from '../rooms/rooms.ts';
import { buildExtension } from './build.ts';
import type { Options } from './options.mjs';
import { showProgress } from './progress.ts';
import { reportOf, terminalLanguage } from './report.ts';
import { untilStored } from './stored.ts';
import { summaryOf } from './summary.ts';
import { readRows } from './tables.ts';

/** What the person who started this can mend; the message is one line. */
export class Mistake extends Error {}

const SIZE = { width: 1440, height: 900 };
const ROOT = fileURLToPath(new URL('../..', import.meta.url));

const say = (line: string): void => void process.stdout.write(`${line}\n`);

const hasDisplay = (): boolean =>
  process.platform === 'darwin' ||
  process.platform === 'win32' ||
  Boolean(process.env['DISPLAY'] || process.env['WAYLAND_DISPLAY']);

async function capturesOf({ captures }: Options): Promise<Capture[]> {
  if (captures.length > 0) return Promise.all(captures.map(readCapture));
  const { generateShop } = await import('../rooms/generated/shop.ts');
  return [captureFrom(generateShop().har, 'the generated broadcast')];
}

async function checkSummary({ summary }: Options): Promise<void> {
  if (summary === undefined) return;
  await access(dirname(summary), constants.W_OK).catch(() => {
    throw new Mistake(
      `--summary ${summary}: the folder ${dirname(summary)} is not there, or may not be written`,
    );
  });
}

/** One tab for each page of the rooms, in their order. */
async function openTabs(
  { browser, newPage, extensionPage }: OpenBrowser,
  rooms: Rooms,
  { headless, signal }: { headless: boolean; signal: AbortSignal },
): Promise<Page[]> {
  await untilRegistered(await extensionPage('dashboard.html'), signal);
  const blank = await browser.pages();
  const tabs: Page[] = [];
  for (const { url } of rooms.pages) {
    const tab = await newPage();
    if (headless) await tab.setViewport(SIZE);
    await tab.goto(url);
    tabs.push(tab);
  }
  for (const page of blank) await page.close();
  return tabs;
}

async function play(rooms: Rooms, signal: AbortSignal): Promise<void> {
  const stop = showProgress(rooms.progress, process.stdout);
  await rooms.ended;
  stop();
  signal.throwIfAborted();
}

/** Pictures of each room's overlay and of the dashboard. Returns the folder. */
async function takePictures(tabs: readonly Page[], dashboard: Page): Promise<string> {
  const folder = join(ROOT, '.results', `start-${new Date().toISOString().replaceAll(/[:.]/g, '-')}`);
  await mkdir(folder, { recursive: true });
  const pictures = [
    ...tabs.map((tab, index) => [`overlay-${index + 1}`, tab] as const),
    ['dashboard', dashboard] as const,
  ];
  for (const [name, page] of pictures) {
    await page.bringToFront();
    // What waited for the tab to be seen is drawn in its next frame.
    await page.evaluate(
      () => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))),
    );
    await page.screenshot({ path: join(folder, `${name}.png`) });
  }
  return folder;
}

/** The dashboard's page of a broadcast; its list where there is none. */
async function openDashboard(
  { extensionPage }: OpenBrowser,
  broadcast: BroadcastView | undefined,
  headless: boolean,
): Promise<Page> {
  const place = broadcast ? `#/broadcast/${encodeURIComponent(broadcast.key)}` : '';
  const page = await extensionPage(`dashboard.html${place}`);
  if (headless) await page.setViewport(SIZE);
  // Its figures come from the database, a moment after the page.
  await page.waitForSelector('main :is(.summary, .empty, .problem)');
  return page;
}

/**
 * `npm start`: plays the captures to a browser with the extension, then says what the extension made of
 * them. Throws a `Mistake` or a `CaptureError` for what the options asked and cannot be.
 */
export async function replay(options: Options, interrupted: AbortSignal): Promise<void> {
  await checkSummary(options);
  const captures = await capturesOf(options);
  const closed = new AbortController();
  const signal = AbortSignal.any([interrupted, closed.signal]);
  const headless = options.headless || !hasDisplay();
  say('Building the extension …');
  const extension = await buildExtension(options.browser, signal);
  const since = Date.now();
  await using open = new AsyncDisposableStack();
  const rooms = open.adopt(await openRooms({ captures, speed: options.speed, signal }), (it) => it.close());
  const { browser: name, profile } = options;
  const opened = open.adopt(
    await openBrowser({
      browser: name,
      extension,
      port: rooms.port,
      headless,
      language: LOCALE[terminalLanguage(process.env)],
      signal,
      ...(profile !== undefined && { profile }),
    }),
    (it) => it.close(),
  );
  try {
    opened.browser.once('disconnected', () =>
      closed.abort(new Mistake('the browser was closed before the end')),
    );
    const tabs = await openTabs(opened, rooms, { headless, signal });
    say(`Playing ${rooms.pages.map(({ url }) => url).join(' and ')} at ${options.speed}× …`);
    await rooms.start();
    await play(rooms, signal);
    await conclude(options, { rooms, opened, tabs, since, headless, signal });
  } catch (error) {
    // Whatever failed then failed for that reason.
    throw closed.signal.aborted ? closed.signal.reason : error;
  }
}

interface Ended {
  readonly rooms: Rooms;
  readonly opened: OpenBrowser;
  readonly tabs: readonly Page[];
  readonly since: number;
  readonly headless: boolean;
  readonly signal: AbortSignal;
}

async function conclude(
  options: Options,
  { rooms, opened, tabs, since, headless, signal }: Ended,
): Promise<void> {
  const reader = await opened.extensionPage('dashboard.html');
  const missing = await untilStored(reader, rooms, since, signal);
  if (missing > 0) say(`${missing} frames that left for the pages were not stored half a minute later.`);
  const views = broadcastViews(await readRows(reader), moment(Date.now()), { myRooms: [] });
  await reader.close();

  const language = terminalLanguage(process.env);
  for (const view of views) say(`\n${reportOf(view, language)}`);
  if (views.length === 0) say('The extension has stored no broadcast.');
  if (options.summary !== undefined) {
    await writeFile(options.summary, `${JSON.stringify(summaryOf(views), null, 2)}\n`);
  }
  const played = views.find(({ recorders }) => recorders.some(({ openedAt }) => openedAt >= since));
  const folder = await takePictures(tabs, await openDashboard(opened, played, headless));
  say(`\nPictures of overlay and dashboard: ${relative(process.cwd(), folder)}`);
  if (!options.keep || signal.aborted) return;
  say('The browser stays open until you close it or press Ctrl-C.');
  await new Promise((done) => signal.addEventListener('abort', done, { once: true }));
}
