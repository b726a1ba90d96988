import { liveQuery } from 'dexie';
import { listedOf, unfold } from '../../utils/metrics/folded.ts';
import { SHAPE } from '../../utils/metrics/packed-figures.ts';
import type { Listed } from '../../utils/metrics/view.ts';
import { broadcastViews } from '../../utils/metrics/views.ts';
import { readSettings } from '../../utils/settings/settings.ts';
import type { Database } from '../../utils/store/database.ts';
import { keepFolds, type Made, makeFold, runningKeys, waitingKeys } from '../../utils/store/folding.ts';
import type { FoldRow } from '../../utils/store/schema.ts';
import { rowsOf } from '../../utils/store/upkeep.ts';
import { writing } from '../../utils/store/writer.ts';
import { type BroadcastKey, moment } from '../../utils/units.ts';
import type { Source } from './data.ts';
import { following } from './following.ts';

const now = () => moment(Date.now());

/** What changes from second to second: the broadcasts that are running, and what the user said. */
interface Aside {
  readonly running: readonly Listed[];
  readonly list: (folds: readonly FoldRow[]) => readonly Listed[];
}

/**
 * All broadcasts, newest first. Those that are over come from their folds, which are read again only when one of
 * them changes; those that are running from what is stored of them.
 */
export const listedBroadcasts =
  (db: Database): Source<readonly Listed[]> =>
  (signal, next, failed) => {
    let folds: readonly FoldRow[] | null = null;
    let aside: Aside | null = null;
    const tell = (): void => {
      if (folds && aside) next([...aside.running, ...aside.list(folds)].toSorted((a, b) => b.from - a.from));
    };
    // By their key, not by shape: through an index the browser would look each of them up.
    const subscription = liveQuery(() => db.folds.toArray()).subscribe((rows) => {
      folds = rows.filter(({ shape }) => shape === SHAPE);
      tell();
    }, failed);
    signal.addEventListener('abort', () => subscription.unsubscribe(), { once: true });
    following(() => asideOf(db))(
      signal,
      (read) => {
        aside = read;
        tell();
      },
      failed,
    );
  };

async function asideOf(db: Database): Promise<Aside> {
  const running = await runningKeys(db, now());
  const details = await Promise.all([...running].map((key) => rowsOf(db, key)));
  const said = new Map((await db.broadcasts.toArray()).map((row) => [row.key, row]));
  const { myRooms, definitions } = await readSettings();
  return {
    running: details.flatMap((rows) => broadcastViews(rows, now(), { myRooms, definitions })).map(listedOf),
    list: (folds) =>
      folds
        .filter(({ key }) => !running.has(key))
        .map((fold) => unfold(fold, { said: said.get(fold.key), myRooms, definitions })),
  };
}

/** So many are stored at once: each time the list is read again. */
const BATCH = 25;

/** Folds what waits to be folded, for as long as somebody looks; tells how many wait. */
export const preparing =
  (db: Database): Source<number> =>
  (signal, next, failed) => {
    let busy = false;
    const run = async (waiting: readonly BroadcastKey[]): Promise<void> => {
      if (busy) return;
      busy = true;
      try {
        for (let done = 0; done < waiting.length && !signal.aborted; done += BATCH) {
          next(waiting.length - done);
          const made: Made[] = [];
          for (const key of waiting.slice(done, done + BATCH)) made.push(await makeFold(db, key, now()));
          await writing(() => keepFolds(db, made));
        }
        next(0);
      } finally {
        busy = false;
      }
    };
    following(() => waitingKeys(db, now()))(signal, (waiting) => void run(waiting).catch(failed), failed);
  };
