import { browser } from 'wxt/browser';
import { readSettings } from '../settings/settings.ts';
import { isMine } from '../settings/mine.ts';
import { days, moment } from '../units.ts';
import type { Database } from './database.ts';
import { pruneRaw } from './raw.ts';
import type { Rows } from './schema.ts';
import { deleteDeadKeys, pruneOlder } from './upkeep.ts';
import { writing } from './writer.ts';

const ALARM = 'upkeep';
const EVERY_MINUTES = 6 * 60;

/** Deletes, a few times a day, what has been promised to go. */
export function startUpkeep(db: Database): void {
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === ALARM) void prune(db);
  });
  void browser.alarms.create(ALARM, { delayInMinutes: 1, periodInMinutes: EVERY_MINUTES });
}

async function prune(db: Database): Promise<void> {
  const { myRooms, retention, legalDays } = await readSettings();
  const { others, own, raw } = retention;
  const anyMine = ({ recorders }: Rows): boolean => recorders.some((recorder) => isMine(recorder, myRooms));
  const now = moment(Date.now());
  await writing(() => pruneOlder(db, now, days(others), anyMine));
  if (own !== null) {
    const stay = days(Math.max(own, legalDays ?? 0));
    await writing(() => pruneOlder(db, now, stay, (rows) => !anyMine(rows)));
  }
  await writing(() => deleteDeadKeys(db, now));
  await writing(() => pruneRaw(db, now, days(raw)));
}
