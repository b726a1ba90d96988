import { browser } from 'wxt/browser';
import { whereaboutsIn } from '../messages/whereabouts.ts';
import { slotOf } from '../tally/slot.ts';
import { between, minutes, type Moment, moment, type RecorderId } from '../units.ts';
import type { Database } from './database.ts';
import { notifySilent, type Silence } from './notice.ts';
import type { RecorderRow } from './schema.ts';

/** A room of which nothing came for so long is silent: a quiet one still sends something every minute. */
const SILENT = minutes(3);
const ALARM = 'silence';
/** A page that does not answer within this time, in ms, is asleep. */
const AWAKE = 5000;

/** Under which names the browser's session keeps who recorded in a tab, and up to when its silence was told. */
const watchedAs = (tab: number, recorder: string): string => `tab ${tab} ${recorder}`;
const toldAs = (tab: number): string => `told ${tab}`;

type Kept = Readonly<Record<string, unknown>>;

/** Remembers, for as long as the browser runs, that a tab has a recorder; the alarm looks after it from now on. */
export async function watchTab(tab: number | undefined, recorder: RecorderId): Promise<void> {
  if (tab === undefined) return;
  await browser.storage.session.set({ [watchedAs(tab, recorder)]: true });
  await browser.alarms.create(ALARM, { periodInMinutes: 1 });
}

/** Tells of rooms that fall silent and of tabs that the browser puts to sleep. Must be called as the background starts. */
export function startSilence(db: Database): void {
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === ALARM) void lookForSilence(db, moment(Date.now()));
  });
  browser.tabs.onUpdated.addListener((_, { discarded }) => {
    if (discarded) void lookForSilence(db, moment(Date.now()));
  });
}

/** Looks at every tab that recorded; one that is gone, or has gone on to something else, is forgotten. */
export async function lookForSilence(db: Database, now: Moment): Promise<void> {
  const kept: Kept = await browser.storage.session.get(null);
  const tabs = Map.groupBy(
    Object.keys(kept).flatMap((key) => {
      const [word, tab, recorder] = key.split(' ');
      return word === 'tab' && recorder ? [{ tab: Number(tab), recorder: recorder as RecorderId }] : [];
    }),
    ({ tab }) => tab,
  );
  if (tabs.size === 0) await browser.alarms.clear(ALARM);
  for (const [tab, watched] of tabs) {
    const ids = watched.map(({ recorder }) => recorder);
    const rows = (await db.recorders.bulkGet(ids)).filter((row) => row !== undefined);
    const forget = [toldAs(tab), ...ids.map((id) => watchedAs(tab, id))];
    const silence = await silenceOf(db, tab, rows, now);
    if (silence === 'gone') await browser.storage.session.remove(forget);
    const row = latest(rows);
    if (!row || silence === null || silence === 'gone' || kept[toldAs(tab)] === row.arrival) continue;
    await browser.storage.session.set({ [toldAs(tab)]: row.arrival });
    await notifySilent(tab, row, silence);
  }
}

const latest = (rows: readonly RecorderRow[]): RecorderRow | undefined =>
  rows.toSorted((a, b) => b.arrival - a.arrival)[0];

/** Why nothing comes of a tab any more; null where it does, or its broadcast is over. */
async function silenceOf(
  db: Database,
  tab: number,
  rows: readonly RecorderRow[],
  now: Moment,
): Promise<Silence | 'gone' | null> {
  const there = await browser.tabs.get(tab).catch(() => null);
  if (!there) return 'gone';
  const row = latest(rows);
  if (!row || (await hasEnded(db, row))) return null;
  if (there.discarded) return 'discarded';
  if (between(row.arrival, now) < SILENT) return null;
  const asleep = new Promise<'asleep'>((late) => setTimeout(() => late('asleep'), AWAKE));
  const here = await Promise.race([whereaboutsIn(tab), asleep]);
  if (here === 'asleep') return here;
  return here ? 'silent' : 'gone';
}

/** So many slots at the end of a log may follow the one in which a broadcast ended. */
const LAST = 30;

async function hasEnded(db: Database, { id, until }: RecorderRow): Promise<boolean> {
  if (until === null) return false;
  const slots = db.slots.where('[recorder+slot]').between([id, slotOf(until) - LAST], [id, Infinity]);
  return (await slots.toArray()).some(({ span }) => span.endedAt !== null);
}
