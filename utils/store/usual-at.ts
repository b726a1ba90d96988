import { WINDOW } from '../alerts/than-usual.ts';
import type { Window } from '../alerts/windows.ts';
import { after, before, minutes } from '../units.ts';
import type { Database } from './database.ts';
import { beganAt, type Later, roomsEarlier } from './earlier.ts';
import type { RecorderRow } from './schema.ts';
import { windowBetween } from './window.ts';

/** What the room's last broadcasts before this one were in the ten minutes up to a minute: no more of each is read. */
export async function windowsAt(db: Database, running: Later, minute: number): Promise<Window[]> {
  const windows: Window[] = [];
  for (const recorders of await roomsEarlier(db, running))
    windows.push(await windowOf(db, recorders, minute));
  return windows;
}

/** Where the room's own page was open, its time is the broadcast's. */
export function leadingOf(recorders: readonly RecorderRow[]): readonly RecorderRow[] {
  const rooms = recorders.filter(({ page }) => page === 'room');
  return rooms.length > 0 ? rooms : recorders;
}

const windowOf = (db: Database, recorders: readonly RecorderRow[], minute: number): Promise<Window> => {
  const end = after(beganAt(leadingOf(recorders)), minutes(minute));
  return windowBetween(db, recorders, { from: before(end, WINDOW), until: end });
};
