import * as v from 'valibot';
import { browser } from 'wxt/browser';
import { readSettings } from '../settings/settings.ts';
import { before, type Moment, moment } from '../units.ts';
import { RUNNING } from './broadcast-key.ts';
import type { Database } from './database.ts';

/** What every open dashboard holds a share of: it sees to what is over itself. */
export const DASHBOARD_LOCK = 'roomtally-dashboard';
/** Up to which arrival it was looked. */
const SEEN = 'endsSeen';
const ALARM = 'ends';
const EVERY_MINUTES = 5;
const AUTOMATIC = v.object({ warehouse: v.object({ automatic: v.literal(true) }) });

/** From now on it is looked whether a broadcast is over. */
export const watchEnds = (): Promise<void> =>
  browser.alarms.create(ALARM, { periodInMinutes: EVERY_MINUTES });

/** Sees to copies and sendings after each broadcast. Must be called as the background starts. */
export function startEnds(db: Database): void {
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === ALARM) void lookForEnds(db, moment(Date.now()));
  });
}

/**
 * Where a broadcast is over and no dashboard is open, opens a page that copies and sends what is due, and closes
 * itself: what packs and sends is too much for a background that is started for every batch, and a service worker
 * can neither make a file nor load code when it is needed.
 */
export async function lookForEnds(db: Database, now: Moment): Promise<void> {
  const ended = before(now, RUNNING);
  if ((await db.recorders.where('arrival').above(ended).count()) === 0) await browser.alarms.clear(ALARM);
  const seen = v.parse(v.fallback(v.number(), 0), (await browser.storage.local.get(SEEN))[SEEN]);
  const last = await db.recorders.where('arrival').between(seen, ended, false, true).last();
  if (!last) return;
  await browser.storage.local.set({ [SEEN]: last.arrival });
  if (!(await isWanted()) || (await isDashboardOpen())) return;
  await browser.tabs.create({ url: browser.runtime.getURL('/afterwards.html'), active: false });
}

const isWanted = async (): Promise<boolean> =>
  (await readSettings()).copies !== null || v.is(AUTOMATIC, await browser.storage.local.get('warehouse'));

const isDashboardOpen = async (): Promise<boolean> =>
  ((await navigator.locks.query()).held ?? []).some(({ name }) => name === DASHBOARD_LOCK);
