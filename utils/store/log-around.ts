import { unpackLog } from '../events/packing.ts';
import { after, before, minutes, type Moment, type RecorderId } from '../units.ts';
import type { Database } from './database.ts';
import type { ChunkRow } from './schema.ts';

/** A log may tell of something this much before or after what stands beside it. */
const SLACK = minutes(5);

const begins = (chunk: ChunkRow | undefined): number => (chunk && unpackLog(chunk.log)[0]?.at) ?? Infinity;

/** The part of a recorder's log that tells of a stretch; its beginning is found by halving. */
export async function logAround(
  db: Database,
  recorder: RecorderId,
  { from, until }: { readonly from: Moment; readonly until: Moment },
): Promise<ChunkRow[]> {
  const own = db.chunks.where('[recorder+first]').between([recorder, 0], [recorder, Infinity]);
  const keys = await own.primaryKeys();
  const read = async (index: number): Promise<ChunkRow | undefined> => {
    const key = keys[index];
    return key && (await db.chunks.get(key));
  };
  let [low, high] = [0, keys.length];
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (begins(await read(middle)) < before(from, SLACK)) low = middle;
    else high = middle;
  }
  const found: ChunkRow[] = [];
  for (let index = low; index < keys.length; index += 1) {
    const chunk = await read(index);
    if (!chunk || begins(chunk) > after(until, SLACK)) break;
    found.push(chunk);
  }
  return found;
}
