import { browser } from 'wxt/browser';
import { before, minutes, moment } from '../units.ts';
import type { Database } from './database.ts';

const ALARM = 'update';
/** A recorder that stored nothing for so long is not recording. */
const QUIET = minutes(2);

/**
 * An update cuts the scripts in running pages off from the extension, and they cannot be joined again: it
 * waits until nothing is being recorded. Without a listener the browser would not wait.
 */
export function waitWithUpdates(db: Database): void {
  browser.runtime.onUpdateAvailable.addListener(() => {
    void browser.alarms.create(ALARM, { periodInMinutes: 1 });
  });
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === ALARM) void updateWhenQuiet(db);
  });
}

async function updateWhenQuiet(db: Database): Promise<void> {
  const recording = await db.recorders
    .where('arrival')
    .above(before(moment(Date.now()), QUIET))
    .count();
  if (recording === 0) browser.runtime.reload();
}
