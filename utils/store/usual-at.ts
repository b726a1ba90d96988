import { WINDOW } from '../alerts/than-usual.ts';
import { type Window, windowClaims } from '../alerts/windows.ts';
import { claimsOf } from '../metrics/claims.ts';
import { viewersBetween } from '../metrics/viewers.ts';
import { slotOf, slotStart } from '../tally/slot.ts';
import { after, before, minutes } from '../units.ts';
import type { Database } from './database.ts';
import { beganAt, type Later, roomsEarlier } from './earlier.ts';
import { logAround } from './log-around.ts';
import type { RecorderRow } from './schema.ts';

/** How long before a window a running total is looked for, of which the window tells the rise. */
const BASE = minutes(15);

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

async function windowOf(db: Database, recorders: readonly RecorderRow[], minute: number): Promise<Window> {
  const end = after(beganAt(leadingOf(recorders)), minutes(minute));
  const [since, until] = [slotOf(before(end, WINDOW)), slotOf(end)];
  const oldest = slotOf(before(before(end, WINDOW), BASE));
  const slots = await Promise.all(
    recorders.map(({ id }) =>
      db.slots.where('[recorder+slot]').between([id, oldest], [id, until], true, false).toArray(),
    ),
  );
  const stretch = { from: slotStart(since), until: slotStart(until) };
  const rooms = recorders.filter(({ page }) => page === 'room');
  const chunks = await Promise.all(rooms.map(({ id }) => logAround(db, id, stretch)));
  return {
    claims: windowClaims(claimsOf(recorders, { slots: slots.flat() }), since),
    viewers: chunks.some((own) => own.length > 0)
      ? viewersBetween(rooms, { chunks: chunks.flat() }, stretch)
      : {},
    since,
    before: until,
  };
}
