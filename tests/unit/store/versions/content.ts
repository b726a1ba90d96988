import type { Dexie, Table } from 'dexie';
import { broadcastKey } from '../../../../utils/store/broadcast-key.ts';
import type { Database } from '../../../../utils/store/database.ts';
import { at, hash, header, store } from '../builders.ts';

const KEY = { id: 'key', secret: new Uint8Array(32).fill(7), bornAt: at(0), diesAt: at(86_400) };
const key = broadcastKey(header('ann'));
const place = { platform: header('ann').platform, room: header('ann').room };

/** What users and files add to recordings, by the table that holds it: an older version has fewer tables. */
export const ADDED = {
  viewerKeys: [KEY],
  broadcasts: [{ key, kept: true, tags: ['新品'], into: null }],
  raw: [{ recorder: 'ann', seq: 1, packed: Uint8Array.of(31, 139, 8, 0) }],
  keepings: [
    {
      recorder: 'ann',
      on: true,
      askedAt: at(0),
      page: 'https://live.douyin.com/126833924894',
      from: at(0),
      until: at(1),
      frames: 1,
      bytes: 4,
      dropped: 0,
      full: false,
    },
  ],
  marks: [
    {
      id: 'mark',
      recorder: 'ann',
      at: at(5),
      until: null,
      kind: 'note',
      text: '改价',
      deleted: false,
      editedAt: at(6),
    },
  ],
  plans: [
    {
      ...place,
      day: '2026-04-24',
      items: [{ name: '外套', item: '1', at: '12:05', minutes: 5, price: '99', note: '' }],
    },
  ],
  orders: [
    {
      ...place,
      id: hash(1),
      buyer: hash(2),
      state: 'paid',
      lines: [{ product: '1', count: 2, amount: 19_800 }],
      refunded: 0,
      currency: 'CNY',
      createdAt: at(7),
      paidAt: at(8),
      refundedAt: null,
      source: 'mapped',
    },
  ],
  orderKeys: [{ name: 'buyers', secret: new Uint8Array(32).fill(9) }],
  reviews: [
    {
      id: 'review',
      period: '2026-W17',
      text: '先讲外套',
      metric: 'dwellPerEntry',
      decidedAt: at(9),
      editedAt: at(9),
      deleted: false,
    },
  ],
};

/** What every version's database is left with: enough batches for the oldest to be sealed, and what users added. */
export async function fill(db: Database): Promise<void> {
  await store(db, 130);
  await store(db, 3, { header: header('bob', { page: 'console', openedAt: at(20) }) });
  const tables = new Map((db as Dexie).tables.map((table): [string, Table] => [table.name, table]));
  for (const [name, rows] of Object.entries(ADDED)) await tables.get(name)?.bulkPut(rows);
}
