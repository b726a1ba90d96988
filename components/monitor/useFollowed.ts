import { liveQuery } from 'dexie';
import { useEffect, useState } from 'preact/hooks';
import { isWanted } from '../../utils/settings/wanted.ts';
import type { Settings } from '../../utils/settings/settings.ts';
import { Database } from '../../utils/store/database.ts';
import { before, minutes, moment } from '../../utils/units.ts';
import { type Followed, Follower } from './follower.ts';

/** A broadcast of which nothing came for so long is not shown any more. */
const LATELY = minutes(5);

/** The broadcasts that are being recorded, as they go on. */
export function useFollowed(settings: Settings): readonly Followed[] {
  const [followed, setFollowed] = useState<readonly Followed[]>([]);
  useEffect(() => {
    const db = new Database();
    const follower = new Follower(db);
    let last: Promise<void> = Promise.resolve();
    const recent = () =>
      db.recorders
        .where('arrival')
        .above(before(moment(Date.now()), LATELY))
        .toArray();
    const subscription = liveQuery(recent).subscribe((rows) => {
      const wanted = rows.filter((row) => isWanted(row, settings));
      // One after the other: each goes on from the one before.
      last = last
        .then(() => follower.look(wanted, settings.definitions, moment(Date.now())))
        .then(setFollowed, () => {}); // the next change looks again
    });
    return () => {
      subscription.unsubscribe();
      db.close();
    };
  }, [settings]);
  return followed;
}
