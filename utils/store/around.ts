import { WINDOW } from '../alerts/than-usual.ts';
import { accountIn } from '../alerts/windows.ts';
import type { Figures } from '../metrics/definitions.ts';
import { figuresOf } from '../metrics/figures.ts';
import type { SetId } from '../metrics/sets.ts';
import { givesOf } from '../platforms/registry.ts';
import { after, before, type BroadcastKey, type Moment } from '../units.ts';
import type { Database } from './database.ts';
import { windowBetween } from './window.ts';

/** The ten minutes before a moment of a broadcast and the ten after; null where nothing was heard. */
export interface Around {
  readonly before: Figures | null;
  readonly after: Figures | null;
}

/** Figures before and after a moment; of the slot that the moment lies in both sides have their part. */
export async function figuresAround(
  db: Database,
  key: BroadcastKey,
  at: Moment,
  set: SetId,
): Promise<Around> {
  const recorders = await db.recorders.where('key').equals(key).toArray();
  const [first] = recorders;
  const figuresIn = async (from: Moment, until: Moment): Promise<Figures | null> => {
    if (!first) return null;
    const account = accountIn(await windowBetween(db, recorders, { from, until }), givesOf(first.platform));
    return account && figuresOf(account, set);
  };
  return {
    before: await figuresIn(before(at, WINDOW), at),
    after: await figuresIn(at, after(at, WINDOW)),
  };
}
