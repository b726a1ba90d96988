import { type Window, windowClaims } from '../alerts/windows.ts';
import { claimsOf } from '../metrics/claims.ts';
import { viewersBetween } from '../metrics/viewers.ts';
import { slotOf, slotStart } from '../tally/slot.ts';
import { before, minutes, type Moment } from '../units.ts';
import type { Database } from './database.ts';
import { logAround } from './log-around.ts';
import type { RecorderRow } from './schema.ts';

/** How long before a window a running total is looked for, of which the window tells the rise. */
const BASE = minutes(15);

/** A stretch of a broadcast: no more of it is read than that takes. */
export async function windowBetween(
  db: Database,
  recorders: readonly RecorderRow[],
  { from, until }: { readonly from: Moment; readonly until: Moment },
): Promise<Window> {
  const [since, end] = [slotOf(from), slotOf(until)];
  const oldest = slotOf(before(from, BASE));
  const slots = await Promise.all(
    recorders.map(({ id }) =>
      db.slots.where('[recorder+slot]').between([id, oldest], [id, end], true, false).toArray(),
    ),
  );
  const stretch = { from: slotStart(since), until: slotStart(end) };
  const rooms = recorders.filter(({ page }) => page === 'room');
  const chunks = await Promise.all(rooms.map(({ id }) => logAround(db, id, stretch)));
  return {
    claims: windowClaims(claimsOf(recorders, { slots: slots.flat() }), since),
    viewers: chunks.some((own) => own.length > 0)
      ? viewersBetween(rooms, { chunks: chunks.flat() }, stretch)
      : {},
    since,
    before: end,
  };
}
