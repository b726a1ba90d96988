import { serialize } from 'node:v8';
import { unpackLog } from '../../utils/events/packing.ts';
import { EVENT_KINDS } from '../../utils/events/entry.ts';
import { packedSlot } from '../../utils/store/packed-slots.ts';
import { dayLong } from './day.ts';
import type { Bench } from './measured.ts';

const KINDS: ReadonlySet<string> = new Set(EVENT_KINDS);

/** What rows take: browsers write them as the engine serializes them. Indexes and the store's own overhead apart. */
const weight = (rows: readonly object[]): number => rows.reduce((sum, row) => sum + serialize(row).length, 0);

/** A day with a million events, sealed. */
export const storageBench: Bench = async () => {
  const { chunks, slots } = dayLong();
  const events = chunks.reduce(
    (sum, { log }) => sum + unpackLog(log).filter(({ kind }) => KINDS.has(kind)).length,
    0,
  );
  return Promise.resolve([
    {
      what: 'Storage of an event, sealed',
      unit: 'B',
      values: [weight(chunks) / events],
      goal: { most: 20 },
    },
    {
      what: 'Storage of a slot',
      unit: 'B',
      values: [weight(slots.map(packedSlot)) / slots.length],
      goal: { most: 200 },
    },
  ]);
};
