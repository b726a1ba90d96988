import { openingOf, type OpeningRows } from '../metrics/opening.ts';
import { SHAPE } from '../metrics/packed-figures.ts';
import type { BroadcastDetail } from '../metrics/view.ts';
import type { Settings } from '../settings/settings.ts';
import type { BroadcastKey } from '../units.ts';
import type { Database } from './database.ts';

/**
 * A broadcast as its page opens, from a handful of rows however long it was: null where it goes on, or where its
 * caches are not there or hold no longer.
 */
export async function storedOpening(
  db: Database,
  key: BroadcastKey,
  settings: Pick<Settings, 'myRooms' | 'definitions'>,
): Promise<BroadcastDetail | null> {
  const rows = await openingRows(db, key);
  return rows && openingOf(rows, settings);
}

const openingRows = (db: Database, key: BroadcastKey): Promise<OpeningRows | null> =>
  db.transaction(
    'r',
    [db.folds, db.explanations, db.openings, db.unfolded, db.recorders, db.marks, db.broadcasts],
    async () => {
      const [fold, explanations, opening, waiting] = await Promise.all([
        db.folds.get(key),
        db.explanations.get(key),
        db.openings.get(key),
        db.unfolded.get(key),
      ]);
      if (waiting || !fold || fold.shape !== SHAPE || !explanations || !opening) return null;
      const recorders = await db.recorders.where('key').equals(key).toArray();
      const marks = await db.marks
        .where('recorder')
        .anyOf(recorders.map(({ id }) => id))
        .filter(({ deleted }) => !deleted)
        .toArray();
      const said = await db.broadcasts.get(key);
      return {
        fold,
        explanations,
        opening,
        recorders,
        marks: marks.toSorted((a, b) => a.at - b.at),
        said,
      };
    },
  );
