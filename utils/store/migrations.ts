import type { Dexie } from 'dexie';
import { INTERACTIONS } from '../events/entry.ts';
import type { BroadcastKey, RecorderId, ViewerHash } from '../units.ts';
import { mergeSets } from '../viewers/sets.ts';
import type { FoldRow, SketchRow } from './schema.ts';

interface SketchRow1 {
  readonly recorder: RecorderId;
  readonly viewerKey: string;
  readonly viewers: Readonly<Record<string, readonly ViewerHash[]>>;
}

/**
 * Versions 2 and 3: a recorder's sketches are kept under two keys. Dexie cannot change a table's primary
 * key: version 2 takes the rows out and drops the table, 3 makes it anew, both in one transaction.
 */
export function sketchesByKey(db: Dexie): void {
  let rows: readonly SketchRow1[] = [];
  db.version(2)
    .stores({ sketches: null })
    .upgrade(async (transaction) => {
      rows = await transaction.table<SketchRow1>('sketches').toArray();
    });
  db.version(3)
    .stores({ sketches: '[recorder+viewerKey+part]' })
    .upgrade(async (transaction) => {
      await transaction.table('recorders').toCollection().modify({ elderKey: null });
      await transaction.table<SketchRow>('sketches').bulkAdd(rows.map(upgraded));
    });
}

/** Nothing carried a sign yet: all viewers are organic. */
const upgraded = ({ recorder, viewerKey, viewers }: SketchRow1): SketchRow => ({
  recorder,
  viewerKey,
  part: 'sealed',
  viewers: mergeSets(viewers, { organic: INTERACTIONS.flatMap((kind) => viewers[kind] ?? []) }),
});

/** Version 4: raw traffic may be kept. */
export function rawTraffic(db: Dexie): void {
  db.version(4).stores({ raw: '[recorder+seq]', keepings: 'recorder' });
}

/** Version 5: each broadcast has a fold. None is there yet: all that is stored waits to be folded. */
export function foldsOfBroadcasts(db: Dexie): void {
  db.version(5)
    .stores({ folds: 'key, shape', unfolded: 'key' })
    .upgrade(async (transaction) => {
      const keys = await transaction.table('recorders').orderBy('key').uniqueKeys();
      await transaction.table('unfolded').bulkPut(keys.map((key) => ({ key })));
    });
}

/** Version 6: users mark what happens. */
export function marksOfUsers(db: Dexie): void {
  db.version(6).stores({ marks: 'id, recorder' });
}

/**
 * Version 7: beside its fold each broadcast has its products' explanations (folds of another shape are made anew), and
 * a room has runs of show by day.
 */
export function productsPlannedAndExplained(db: Dexie): void {
  db.version(7).stores({ explanations: 'key', plans: '[platform+room+day]' });
}

/** Version 9: orders from the platforms' files, and the key that their numbers and buyers are hashed with. */
export function ordersOfShops(db: Dexie): void {
  db.version(9).stores({ orders: 'id, [platform+room]', orderKeys: 'name' });
}

/** Version 10: users write down what they decide at a review. */
export function notesOfReviews(db: Dexie): void {
  db.version(10).stores({ reviews: 'id' });
}

/** Version 11: beside its fold each broadcast has what its page opens with. What has been folded waits to be folded again. */
export function openingsOfBroadcasts(db: Dexie): void {
  db.version(11)
    .stores({ openings: 'key' })
    .upgrade(async (transaction) => {
      const keys = await transaction.table<FoldRow, BroadcastKey>('folds').toCollection().primaryKeys();
      await transaction.table('unfolded').bulkPut(keys.map((key) => ({ key })));
    });
}

/**
 * Version 12: orders say which key their hashes were made with, so that a colleague's may stand beside them, and are
 * found by their times; spending and other counts that no page tells of have a table.
 */
export function broughtFromOutside(db: Dexie): void {
  db.version(12)
    .stores({
      orders: 'id, [platform+room], [platform+room+createdAt], [platform+room+paidAt]',
      outside: 'id, [platform+room]',
      folders: 'name',
    })
    .upgrade(async (transaction) => {
      const id: string = crypto.randomUUID();
      await transaction.table('orderKeys').toCollection().modify({ id });
      await transaction.table('orders').toCollection().modify({ key: id });
    });
}

/**
 * Version 13: slots are stored packed. Those of before are read as they are, and packed when they are written anew: a
 * database of years is not kept waiting for it.
 */
export function packedFromNowOn(db: Dexie): void {
  db.version(13).stores({});
}
