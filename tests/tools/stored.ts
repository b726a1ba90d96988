import { setTimeout } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import { PLATFORMS } from '../../utils/platforms/registry.ts';
import type { RecorderRow } from '../../utils/store/schema.ts';
import type { RoomPage, Rooms } from '../rooms/rooms.ts';
import { readTables } from './tables.ts';

/** How long to wait for what a page received to be stored. */
const PATIENCE = 30_000;
const PAUSE = 250;

/** How many frames left for a page that its platform counts from. */
export function framesFor(rooms: Rooms, page: RoomPage): number {
  const platform = PLATFORMS.find(({ page: known }) => known(new URL(page.url)));
  const patterns = (platform?.traffic ?? []).map((source) => new RegExp(source));
  return [...rooms.delivered(page)]
    .filter(([url]) => patterns.some((pattern) => pattern.test(url)))
    .reduce((sum, [, count]) => sum + count, 0);
}

/** How many frames the recorders that opened since the given moment have stored, or said they had to drop. */
export async function framesStored(page: Page, since: number): Promise<number> {
  const { recorders = [] } = await readTables(page, ['recorders']);
  return (recorders as readonly RecorderRow[])
    .filter(({ openedAt }) => openedAt >= since)
    .reduce((sum, { diagnostics: { frames, dropped } }) => sum + frames + dropped, 0);
}

/**
 * Waits until the recorders that opened since the given moment have stored all that left for the rooms'
 * pages, and nothing more comes. Returns what is missing after half a minute, else 0.
 */
export async function untilStored(
  page: Page,
  rooms: Rooms,
  since: number,
  signal: AbortSignal,
): Promise<number> {
  const sent = rooms.pages.reduce((sum, room) => sum + framesFor(rooms, room), 0);
  const until = performance.now() + PATIENCE;
  let before = -1;
  for (;;) {
    const stored = await framesStored(page, since);
    if (stored >= sent && stored === before) return 0;
    if (performance.now() > until) return Math.max(0, sent - stored);
    before = stored;
    await setTimeout(PAUSE, undefined, { signal });
  }
}
