import { type Moment, moment } from '../../units.ts';
import type { Database } from '../database.ts';
import type { RecorderRow } from '../schema.ts';
import { sizeOf } from './size.ts';
import { TABLE_NAMES, type TableName } from './tables.ts';

/** What a table holds. */
export interface Holding {
  readonly table: TableName;
  readonly rows: number;
  /** An estimate, from rows of the table's two ends. */
  readonly bytes: number;
  /** Of the oldest entry; null where there is none, or none that bears a time. */
  readonly oldest: Moment | null;
}

/** How many rows of each end are weighed. */
const WEIGHED = 40;

async function weigh(db: Database, table: TableName, rows: number): Promise<number> {
  const all = db.table<unknown>(table);
  const last = all.offset(Math.max(0, rows - WEIGHED));
  const ends = [await all.limit(WEIGHED).toArray(), await last.limit(WEIGHED).toArray()].flat();
  const sum = ends.reduce<number>((total, row) => total + sizeOf(row), 0);
  return ends.length === 0 ? 0 : Math.round((sum / ends.length) * rows);
}

const startOf = ({ from, openedAt }: RecorderRow): Moment => from ?? openedAt;
const least = (moments: readonly Moment[]): Moment | null =>
  moments.length === 0 ? null : moment(moments.reduce<number>((a, b) => Math.min(a, b), Infinity));

/** The start of the first recorder, in the order of time, that a table holds something of. */
async function oldestOf(
  recorders: readonly RecorderRow[],
  holds: (recorder: RecorderRow) => Promise<number>,
): Promise<Moment | null> {
  for (const recorder of recorders) if ((await holds(recorder)) > 0) return startOf(recorder);
  return null;
}

type Oldest = (db: Database, recorders: readonly RecorderRow[]) => Promise<Moment | null>;

/** Rows that bear their recorder and a number. */
const byRecorder =
  (table: TableName, index: string): Oldest =>
  (db, recorders) =>
    oldestOf(recorders, ({ id }) =>
      db.table(table).where(index).between([id, -Infinity], [id, []]).limit(1).count(),
    );

/** When the oldest entry of each table is from. */
const OLDEST: Readonly<Record<TableName, Oldest>> = {
  recorders: async (_, [first]) => (first ? startOf(first) : null),
  chunks: byRecorder('chunks', '[recorder+first]'),
  slots: byRecorder('slots', '[recorder+slot]'),
  sketches: (db, recorders) =>
    oldestOf(recorders, ({ id }) =>
      db.sketches.where('[recorder+viewerKey+part]').between([id, '', ''], [id, []]).limit(1).count(),
    ),
  reviews: async (db) => least((await db.reviews.toArray()).map(({ decidedAt }) => decidedAt)),
  marks: async (db) => least((await db.marks.toArray()).map(({ at }) => at)),
  broadcasts: (db, recorders) =>
    oldestOf(recorders, ({ key }) => db.broadcasts.where('key').equals(key).count()),
  folds: (db, recorders) => oldestOf(recorders, ({ key }) => db.folds.where('key').equals(key).count()),
  raw: byRecorder('raw', '[recorder+seq]'),
  keepings: async (db) => least((await db.keepings.toArray()).map(({ askedAt }) => askedAt)),
  viewerKeys: async (db) => least((await db.viewerKeys.toArray()).map(({ bornAt }) => bornAt)),
  orders: async (db) => least((await db.orders.toArray()).map(({ createdAt }) => createdAt)),
  outside: async (db) => least((await db.outside.toArray()).map(({ from }) => from)),
  plans: async () => null,
  explanations: (db, recorders) =>
    oldestOf(recorders, ({ key }) => db.explanations.where('key').equals(key).count()),
  openings: (db, recorders) => oldestOf(recorders, ({ key }) => db.openings.where('key').equals(key).count()),
  orderKeys: async () => null,
  unfolded: async () => null,
  revisions: async () => null,
};

/** What every table holds, in one moment of the database. */
export const holdingsOf = (db: Database): Promise<Holding[]> =>
  db.transaction('r', db.tables, async () => {
    const recorders = (await db.recorders.toArray()).toSorted((a, b) => startOf(a) - startOf(b));
    const holdings: Holding[] = [];
    for (const table of TABLE_NAMES) {
      const rows = await db.table(table).count();
      const bytes = await weigh(db, table, rows);
      holdings.push({ table, rows, bytes, oldest: await OLDEST[table](db, recorders) });
    }
    return holdings;
  });
