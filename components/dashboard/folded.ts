import { liveQuery } from 'dexie';
import { listedOf, unfold } from '../../utils/metrics/folded.ts';
import { NO_MATES } from '../../utils/metrics/across/history.ts';
import type { Brought } from '../../utils/metrics/brought.ts';
import { SHAPE } from '../../utils/metrics/packed-figures.ts';
import type { Listed, Listing } from '../../utils/metrics/view.ts';
import { broadcastViews } from '../../utils/metrics/views.ts';
import { readSettings } from '../../utils/settings/settings.ts';
import { broughtOf } from '../../utils/store/brought.ts';
import type { Database } from '../../utils/store/database.ts';
import { keepFolds, type Made, makeFold, runningKeys, waitingKeys } from '../../utils/store/folding.ts';
import type { FoldRow, Rows } from '../../utils/store/schema.ts';
import { rowsOf } from '../../utils/store/upkeep.ts';
import { writing } from '../../utils/store/writer.ts';
import { moment } from '../../utils/units.ts';
import { following } from './following.ts';
import type { Source } from './source.ts';

const now = () => moment(Date.now());

/** What changes from second to second: the broadcasts that are running, and what the user said. */
interface Aside {
  readonly running: readonly Listed[];
  readonly list: (folds: readonly FoldRow[]) => readonly Listed[];
}

/**
 * All broadcasts. Those that are over come from their folds, which are read again only when one of them changes;
 * those that are running from what is stored of them. A window full of the newest is told before thousands are read.
 */
export const listedBroadcasts =
  (db: Database): Source<Listing> =>
  (signal, next, failed) => {
    let folds: readonly FoldRow[] = [];
    let whole = false;
    let aside: Aside | null = null;
    const tell = (): void => {
      if (!aside || (folds.length === 0 && !whole)) return;
      const views = [...aside.running, ...aside.list(folds)].toSorted((a, b) => b.from - a.from);
      next({ views, whole });
    };
    const take = (rows: readonly FoldRow[], all: boolean): void => {
      folds = rows.filter(({ shape }) => shape === SHAPE);
      whole = all;
      tell();
    };
    following(() => asideOf(db))(
      signal,
      (read) => {
        aside = read;
        tell();
      },
      failed,
    );
    const readAll = (): void => {
      if (signal.aborted) return;
      const subscription = liveQuery(() => allFolds(db)).subscribe((rows) => take(rows, true), failed);
      signal.addEventListener('abort', () => subscription.unsubscribe(), { once: true });
    };
    newestFolds(db)
      .then((rows) => take(rows, false))
      .then(readAll, failed);
  };

/** The broadcasts alone, once all of them are there. */
export const wholeOf =
  (listing: Source<Listing>): Source<readonly Listed[]> =>
  (signal, next, failed) =>
    listing(signal, ({ views, whole }) => whole && next(views), failed);

/** More than a window shows. */
const NEWEST = 60;

/** The folds of what was heard last. */
async function newestFolds(db: Database): Promise<FoldRow[]> {
  const older = Math.max(0, (await db.recorders.count()) - NEWEST);
  const recorders = await db.recorders.orderBy('arrival').offset(older).toArray();
  const folds = await db.folds.bulkGet([...new Set(recorders.map(({ key }) => key))]);
  return folds.filter((fold) => fold !== undefined);
}

/** So many are read at once: what is painted, typed and clicked comes in between. */
const PART = 500;

/** By their key, not by shape: through an index the browser would look each of them up. */
async function allFolds(db: Database): Promise<FoldRow[]> {
  const rows: FoldRow[] = [];
  for (;;) {
    const last = rows.at(-1);
    const rest = last ? db.folds.where('key').above(last.key) : db.folds.toCollection();
    const part = await rest.limit(PART).toArray();
    rows.push(...part);
    if (part.length < PART) return rows;
  }
}

async function asideOf(db: Database): Promise<Aside> {
  const running = await runningKeys(db, now());
  const details = await Promise.all(
    [...running].map(async (key) => {
      const rows = await rowsOf(db, key);
      return { rows, brought: await broughtOf(db, rows.recorders) };
    }),
  );
  const said = new Map((await db.broadcasts.toArray()).map((row) => [row.key, row]));
  const { myRooms, definitions } = await readSettings();
  const views = (rows: Rows, brought: Brought) =>
    broadcastViews(rows, now(), { myRooms, definitions }, NO_MATES, brought);
  return {
    running: details.flatMap(({ rows, brought }) => views(rows, brought)).map(listedOf),
    list: (folds) =>
      folds
        .filter(({ key }) => !running.has(key))
        .map((fold) => unfold(fold, { said: said.get(fold.key), myRooms, definitions })),
  };
}

/** So many are stored at once: each time the list is read again. */
const BATCH = 25;

/**
 * Folds what waits to be folded, for as long as somebody looks; tells how many wait. What begins to wait meanwhile,
 * as a broadcast that is brought back, comes with the next of them.
 */
export const preparing =
  (db: Database): Source<number> =>
  (signal, next, failed) => {
    let busy = false;
    const run = async (): Promise<void> => {
      if (busy) return;
      busy = true;
      try {
        while (!signal.aborted) {
          const waiting = await waitingKeys(db, now());
          next(waiting.length);
          if (waiting.length === 0) return;
          const made: Made[] = [];
          for (const key of waiting.slice(0, BATCH)) made.push(await makeFold(db, key, now()));
          await writing(() => keepFolds(db, made));
        }
      } finally {
        busy = false;
      }
    };
    following(() => waitingKeys(db, now()))(signal, () => void run().catch(failed), failed);
  };
