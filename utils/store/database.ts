import { Dexie, type EntityTable, type Table } from 'dexie';
import type { OrderRow } from '../exchange/orders/order.ts';
import type { PlatformId, RecorderId, Revision, RoomId, Seq, SlotIndex } from '../units.ts';
import type { OutsideRow } from '../exchange/outside/outside.ts';
import type { FolderRow } from './folder.ts';
import {
  broughtFromOutside,
  foldsOfBroadcasts,
  marksOfUsers,
  notesOfReviews,
  openingsOfBroadcasts,
  ordersOfShops,
  packedFromNowOn,
  productsPlannedAndExplained,
  rawTraffic,
  sketchesByKey,
} from './migrations.ts';
import { byVersion } from './newer.ts';
import { packedSlots, type StoredSlot, wholeSlot } from './packed-slots.ts';
import {
  type BroadcastRow,
  type ChunkRow,
  type ExplanationsRow,
  type FoldRow,
  type KeepingRow,
  type MarkRow,
  type OpeningRow,
  type PlanRow,
  type OrderKeyRow,
  type RawRow,
  type RecorderRow,
  type ReviewRow,
  type SketchRow,
  type SlotRow,
  type StoredRecorder,
  type UnfoldedRow,
  type ViewerKeyRow,
  wholeRecorder,
} from './schema.ts';

/** The revision of the last commit, in a row of its own. */
export interface RevisionRow {
  readonly name: 'revision';
  readonly value: Revision;
}

/** Rows were written without tags once, and without what they are joined to. */
type Later = Pick<BroadcastRow, 'tags' | 'into'>;
type Stored = Omit<BroadcastRow, keyof Later> & Partial<Later>;
const NOT_SAID: Later = { tags: [], into: null };

/** Folds were written without shifts once, and without what comments were about. */
type LaterFold = Pick<FoldRow, 'shifts' | 'topics'>;
type StoredFold = Omit<FoldRow, keyof LaterFold> & Partial<LaterFold>;
const NOT_FOLDED: LaterFold = { shifts: [], topics: {} };

/** The extension's one database. Only the writer writes it. */
export class Database extends Dexie {
  declare recorders: EntityTable<RecorderRow, 'id'>;
  declare chunks: Table<ChunkRow, [RecorderId, Seq]>;
  declare slots: Table<SlotRow, [RecorderId, SlotIndex]>;
  declare sketches: Table<SketchRow, [RecorderId, string, SketchRow['part']]>;
  declare viewerKeys: EntityTable<ViewerKeyRow, 'id'>;
  declare marks: EntityTable<MarkRow, 'id'>;
  declare broadcasts: EntityTable<BroadcastRow, 'key'>;
  declare folds: EntityTable<FoldRow, 'key'>;
  declare explanations: EntityTable<ExplanationsRow, 'key'>;
  declare openings: EntityTable<OpeningRow, 'key'>;
  declare plans: Table<PlanRow, [PlatformId, RoomId, string]>;
  declare unfolded: EntityTable<UnfoldedRow, 'key'>;
  declare reviews: EntityTable<ReviewRow, 'id'>;
  declare raw: Table<RawRow, [RecorderId, Seq]>;
  declare keepings: EntityTable<KeepingRow, 'recorder'>;
  declare orders: EntityTable<OrderRow, 'id'>;
  declare outside: EntityTable<OutsideRow, 'id'>;
  declare folders: EntityTable<FolderRow, 'name'>;
  declare orderKeys: EntityTable<OrderKeyRow, 'name'>;
  declare revisions: EntityTable<RevisionRow, 'name'>;

  constructor(name = 'roomtally') {
    super(name, { cache: 'disabled', indexedDB: byVersion });
    this.version(1).stores({
      recorders: 'id, key, arrival',
      chunks: '[recorder+first]',
      slots: '[recorder+slot], [recorder+revision]',
      sketches: 'recorder',
      viewerKeys: 'id',
      broadcasts: 'key',
      revisions: 'name',
    });
    sketchesByKey(this);
    rawTraffic(this);
    foldsOfBroadcasts(this);
    marksOfUsers(this);
    productsPlannedAndExplained(this);
    ordersOfShops(this);
    notesOfReviews(this);
    openingsOfBroadcasts(this);
    broughtFromOutside(this);
    packedFromNowOn(this);
    this.use(packedSlots);
    readAsOfNow(this);
    // An extension page of another version wants to upgrade: let go, so that it is not kept waiting.
    this.on('versionchange', () => this.close());
  }
}

/**
 * Rows are read as this version has them, whichever stored them. A version that is declared afterwards makes Dexie
 * forget it: it has to be said again then.
 */
export function readAsOfNow(db: Database): void {
  // Dexie asks this of rows that are not there, too.
  db.recorders.hook('reading', (row: StoredRecorder | undefined) => row && wholeRecorder(row));
  db.slots.hook('reading', (row: StoredSlot | undefined) => row && wholeSlot(row));
  db.broadcasts.hook('reading', (row: Stored | undefined) => row && { ...NOT_SAID, ...row });
  db.folds.hook('reading', (row: StoredFold | undefined) => row && { ...NOT_FOLDED, ...row });
}
