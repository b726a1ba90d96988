import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import type { RequestListener } from 'node:http';
import { setTimeout } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import type { Figure } from '../../utils/metrics/figure.ts';
import type { MetricId } from '../../utils/metrics/definitions.ts';
import type { BroadcastDetail } from '../../utils/metrics/view.ts';
import { broadcastViews } from '../../utils/metrics/views.ts';
import type { Rows } from '../../utils/store/schema.ts';
import { moment } from '../../utils/units.ts';
import { type BrowserName, type BrowserOptions, type OpenBrowser, openBrowser } from '../rooms/browsers.ts';
import { type Capture, readCapture } from '../rooms/capture.ts';
import { untilRegistered } from '../rooms/registered.ts';
import { openRooms, type Rooms } from '../rooms/rooms.ts';
import { framesFor, untilStored } from '../tools/stored.ts';
import { readRows } from '../tools/tables.ts';

export const BROWSERS = ['chromium', 'firefox'] as const satisfies BrowserName[];

export const FOLDERS = { chromium: 'chrome-mv3-granted', firefox: 'firefox-mv3-granted' } as const;
const RECORDINGS = new URL('../../../shared/captures/', import.meta.url);

/** The recording of a real room and what is true of it; null where it is not at hand. */
export async function recorded(
  name = 'douyin-2026-04-24',
): Promise<{ capture: Capture; truth: Truth } | null> {
  const har = new URL(`${name}.har`, RECORDINGS).pathname;
  if (!existsSync(har)) return null;
  const truth = JSON.parse(await readFile(new URL(`${name}.truth.json`, RECORDINGS), 'utf8')) as Truth;
  return { capture: await readCapture(har), truth };
}

/** A room, and its figures that are exact, bounded or unknown, by metric. */
export interface Truth {
  readonly platform: string;
  readonly room: string;
  readonly figures: Readonly<Record<string, number | boolean | readonly [number, number | null] | null>>;
}

/** Asks again and again until it is so; the test's own time limit ends what never comes. */
export async function until(isSo: () => boolean | Promise<boolean>, pause = 50): Promise<void> {
  while (!(await isSo())) await setTimeout(pause);
}

/** Local rooms and a browser with the extension, its tabs open and the recording not yet running. */
export interface Stage {
  readonly rooms: Rooms;
  readonly opened: OpenBrowser;
  readonly tabs: readonly Page[];
  /** A page of the extension's own. */
  readonly reader: Page;
  readonly rows: () => Promise<Rows>;
  readonly broadcasts: () => Promise<BroadcastDetail[]>;
  /** Waits until what left for the pages is stored; answers how many frames are missing. */
  readonly stored: () => Promise<number>;
  /** Waits until nothing more is stored, for where frames were lost on the way. */
  readonly settled: () => Promise<void>;
  readonly sent: () => number;
  readonly close: () => Promise<void>;
}

export interface StageOptions {
  readonly browser: BrowserName;
  readonly captures: readonly Capture[];
  readonly speed: number;
  /** Done to a tab before its room is opened in it. */
  readonly prepare?: (tab: Page, index: number) => Promise<unknown>;
  /** Hosts that are no rooms, each with what answers there. */
  readonly hosts?: Readonly<Record<string, RequestListener>>;
  readonly options?: Partial<Pick<BrowserOptions, 'profile' | 'sleepyTabs' | 'preferences'>>;
}

export async function openStage({
  browser,
  captures,
  speed,
  prepare,
  hosts = {},
  options,
}: StageOptions): Promise<Stage> {
  const closed = new AbortController();
  const { signal } = closed;
  const since = Date.now();
  const rooms = await openRooms({ captures, speed, signal, hosts });
  const extension = new URL(`../../.output/${FOLDERS[browser]}`, import.meta.url).pathname;
  const opened = await openBrowser({
    browser,
    extension,
    port: rooms.port,
    headless: true,
    signal,
    ...options,
  });
  const reader = await opened.extensionPage('dashboard.html');
  await untilRegistered(reader, signal);
  const tabs: Page[] = [];
  for (const { url } of rooms.pages) {
    const tab = await opened.newPage();
    await prepare?.(tab, tabs.length);
    await tab.goto(url);
    tabs.push(tab);
  }
  const rows = (): Promise<Rows> => readRows(reader);
  return {
    rooms,
    opened,
    tabs,
    reader,
    rows,
    broadcasts: async () => broadcastViews(await rows(), moment(Date.now()), { myRooms: [] }),
    stored: () => untilStored(reader, rooms, since, signal),
    settled: async () => {
      let before = '';
      await until(async () => {
        const { recorders } = await rows();
        const now = JSON.stringify(recorders.map(({ id, lastSeq }) => [id, lastSeq]));
        const same = now === before;
        before = now;
        return same;
      }, 2500);
    },
    sent: () => rooms.pages.reduce((sum, page) => sum + framesFor(rooms, page), 0),
    close: async () => {
      // The browser first, and to its end: it puts the profile's files back in order.
      await opened.close();
      await rooms.close();
      closed.abort();
    },
  };
}

/** What of the truth a broadcast's figures do not show: one line each, by metric. */
export function differences(view: BroadcastDetail, { figures }: Pick<Truth, 'figures'>): string[] {
  return Object.entries(figures).flatMap(([id, expected]) => {
    if (typeof expected === 'boolean') return view.ended === expected ? [] : [`ended: ${view.ended}`];
    const known = view.figures[id as MetricId];
    const figure = 'figure' in known ? known.figure : null;
    return agrees(figure, expected)
      ? []
      : [`${id}: ${JSON.stringify(figure)}, expected ${JSON.stringify(expected)}`];
  });
}

/** Whether a figure, or what its bounds leave open, lies where it should. */
function agrees(figure: Figure | null, expected: number | readonly [number, number | null] | null): boolean {
  if (expected === null) return figure?.value == null;
  if (!figure) return false;
  if (typeof expected === 'number') return figure.value === expected;
  const [low, high] = figure.value === null ? [figure.low, figure.high] : [figure.value, figure.value];
  return (
    low !== null && low >= expected[0] && (expected[1] === null || (high !== null && high <= expected[1]))
  );
}
