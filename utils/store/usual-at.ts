import {
  type Bands,
  bandsOf,
  type Instant,
  isHeard,
  type Values,
  valuesIn,
  WINDOW,
} from '../alerts/than-usual.ts';
import { accountOf } from '../metrics/account.ts';
import { figuresOf } from '../metrics/figures.ts';
import { viewersBetween } from '../metrics/viewers.ts';
import { claimsOf } from '../metrics/claims.ts';
import { givesOf } from '../platforms/registry.ts';
import { slotOf, slotStart } from '../tally/slot.ts';
import { after, before, minutes } from '../units.ts';
import type { Database } from './database.ts';
import { beganAt, type Later, roomsEarlier } from './earlier.ts';
import { logAround } from './log-around.ts';
import type { RecorderRow } from './schema.ts';

/** How long before a window a running total is looked for, of which the window tells the rise. */
const BASE = minutes(15);

/**
 * What the room's last broadcasts before this one were in the ten minutes up to a minute, by the same
 * definitions: only these minutes of each are read.
 */
export async function usualAt(db: Database, running: Later, at: Instant): Promise<Bands> {
  const values: Values[] = [];
  for (const recorders of await roomsEarlier(db, running)) values.push(await valuesAt(db, recorders, at));
  return bandsOf(values);
}

/** Where the room's own page was open, its time is the broadcast's. */
export function leadingOf(recorders: readonly RecorderRow[]): readonly RecorderRow[] {
  const rooms = recorders.filter(({ page }) => page === 'room');
  return rooms.length > 0 ? rooms : recorders;
}

/** Nothing of a broadcast that was over by then, or of which too little was heard. */
async function valuesAt(
  db: Database,
  recorders: readonly RecorderRow[],
  { minute, set }: Instant,
): Promise<Values> {
  const [first] = recorders;
  if (!first) return {};
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
  const account = accountOf(claimsOf(recorders, { slots: slots.flat() }), {
    gives: givesOf(first.platform),
    viewers: chunks.some((own) => own.length > 0)
      ? viewersBetween(rooms, { chunks: chunks.flat() }, stretch)
      : {},
    products: new Map(),
    since,
    before: until,
  });
  return account && isHeard(account) ? valuesIn(figuresOf(account, set)) : {};
}
