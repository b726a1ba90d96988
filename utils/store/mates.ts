import type { Content } from '../metrics/across/sameness.ts';
import { hostOf, shiftOf } from '../metrics/across/broadcasts.ts';
import { inShifts } from '../metrics/compare/units.ts';
import type { Mates } from '../metrics/across/history.ts';
import type { Shift } from '../metrics/across/host.ts';
import { unfold } from '../metrics/folded.ts';
import { SHAPE } from '../metrics/packed-figures.ts';
import { explanationsOf } from '../metrics/explanations.ts';
import { unpackLog } from '../events/packing.ts';
import { type BroadcastKey, later, moment } from '../units.ts';
import { broadcastViewers, roomMates } from './across.ts';
import type { Database } from './database.ts';
import { type Earlier, earlierThan } from './earlier.ts';
import type { RecorderRow } from './schema.ts';
import { rowsOf } from './upkeep.ts';

/** A room's other broadcasts, as one of them is seen in their light. */
export async function matesOf(
  db: Database,
  recorders: readonly RecorderRow[],
): Promise<Omit<Mates, 'bands'>> {
  const [first] = recorders;
  const earlier = await earlierThan(db, recorders);
  return {
    viewers: first ? await broadcastViewers(db, 'any', await roomMates(db, first.key)) : [],
    series: earlier.map(({ series }) => series),
    shifts: (await Promise.all(earlier.map((one) => shiftsOf(db, one)))).flat(),
    before: earlier[0] ? await contentOf(db, earlier[0].key) : null,
  };
}

/** Its hosts' parts, as its fold has them. */
async function shiftsOf(db: Database, { key, from, viewerMinutes }: Earlier): Promise<Shift[]> {
  const [said, fold] = await Promise.all([db.broadcasts.get(key), db.folds.get(key)]);
  if (fold?.shape === SHAPE && fold.shifts.length > 0)
    return inShifts([unfold(fold, { said, myRooms: [], definitions: 'roomtally' })]).map(shiftOf);
  // GMV needs the console's whole account: it is not asked for here.
  return [{ host: hostOf({ from, tags: said?.tags ?? [] }), gmv: null, viewerMinutes }];
}

/** What a broadcast was made of: the products explained in it, and its tags. */
async function contentOf(db: Database, key: BroadcastKey): Promise<Content> {
  const { recorders, chunks, broadcasts } = await rowsOf(db, key);
  const end = recorders.map(({ until }) => until ?? moment(0)).reduce(later, moment(0));
  const explained = explanationsOf(
    chunks.flatMap(({ log }) => unpackLog(log)),
    end,
  );
  const products = [...new Set(explained.map(({ item }) => item))];
  return { products, marks: [], tags: broadcasts.find((row) => row.key === key)?.tags ?? [] };
}
