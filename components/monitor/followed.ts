import { liveQuery } from 'dexie';
import { isWanted } from '../../utils/settings/wanted.ts';
import type { Settings } from '../../utils/settings/settings.ts';
import type { Database } from '../../utils/store/database.ts';
import { before, minutes, moment } from '../../utils/units.ts';
import type { Source } from '../dashboard/source.ts';
import { type Followed, Follower } from './follower.ts';

/** A broadcast of which nothing came for so long is not shown any more. */
const LATELY = minutes(5);

/** The broadcasts that are being recorded, as they go on. */
export const followedIn =
  (db: Database, settings: Settings): Source<readonly Followed[]> =>
  (signal, next, failed) => {
    const follower = new Follower(db);
    let last: Promise<void> = Promise.resolve();
    const show = (followed: readonly Followed[]): void => {
      if (!signal.aborted) next(followed);
    };
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
        .then(show, () => {}); // the next change looks again
    }, failed);
    // A live query says nothing of a database that cannot be opened.
    db.open().catch((error: unknown) => {
      if (!signal.aborted) failed(error);
    });
    signal.addEventListener('abort', () => subscription.unsubscribe(), { once: true });
  };
