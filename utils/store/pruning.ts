import { browser } from 'wxt/browser';
import { roomName } from '../settings/rooms.ts';
import { readSettings } from '../settings/settings.ts';
import { moment } from '../units.ts';
import type { Database } from './database.ts';
import { pruneOthers } from './upkeep.ts';
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
  const { myRooms } = await readSettings();
  await writing(() =>
    pruneOthers(db, moment(Date.now()), ({ recorders }) =>
      recorders.some(
        ({ page, platform, room }) =>
          page === 'console' || (room !== null && myRooms.includes(roomName(platform, room))),
      ),
    ),
  );
}
