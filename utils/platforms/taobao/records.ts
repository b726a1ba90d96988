import { digestOf } from '../digest.ts';
import { readFields } from '../fields.ts';
import { objectsAmong } from './objects.ts';

/** One record of a PowerMsg batch: what its three parts say. */
export interface Record {
  readonly topic: string | null;
  readonly id: string | null;
  readonly type: number;
  readonly from: string | null;
  /** The record's own time in milliseconds, 0 where it has none. */
  readonly time: number;
  readonly body: Uint8Array;
}

/** Each record begins with one of two marks and four fixed bytes; three lengths of two bytes follow. */
const MARKS: ReadonlySet<number | undefined> = new Set([0x34, 0x30]);
const FIXED = [0x09, 0x21, 0x08, 0x01];
export const HEAD = 1 + FIXED.length;

/** Where a record begins in its batch, and its three parts. */
interface RecordFrame {
  readonly at: number;
  readonly parts: readonly Uint8Array[];
}

/** The frames of a batch, one after another; `rest` from where one does not hold: no other after it can be found. */
export function framesOf(batch: Uint8Array): {
  readonly frames: readonly RecordFrame[];
  readonly rest: Uint8Array | null;
} {
  const frames: RecordFrame[] = [];
  for (let at = 0; at < batch.length;) {
    const start = at;
    if (!MARKS.has(batch[at]) || FIXED.some((byte, index) => batch[start + 1 + index] !== byte))
      return { frames, rest: batch.subarray(start) };
    at += HEAD;
    const parts: Uint8Array[] = [];
    for (let part = 0; part < 3; part += 1) {
      const [low, high] = [batch[at], batch[at + 1]];
      if (low === undefined || high === undefined) return { frames, rest: batch.subarray(start) };
      const length = low + high * 256;
      at += 2;
      if (at + length > batch.length) return { frames, rest: batch.subarray(start) };
      parts.push(batch.subarray(at, (at += length)));
    }
    frames.push({ at: start, parts });
  }
  return { frames, rest: null };
}

/** The records of a batch; `broken` counts those that could not be read. */
export function readRecords(batch: Uint8Array): { records: Record[]; broken: number } {
  const { frames, rest } = framesOf(batch);
  const unframed = frames.length === 0 && rest ? unframedIn(rest) : [];
  if (unframed.length > 0) return { records: unframed, broken: 0 };
  const records: Record[] = [];
  let broken = rest ? 1 : 0;
  for (const { parts } of frames) {
    const [name, about, body] = parts;
    const record = name && about && body && recordOf(name, about, body);
    if (record) records.push(record);
    else broken += 1;
  }
  return { records, broken };
}

/** What is written in JSON in a batch of another making: it is named by the batch and its place there. */
function unframedIn(batch: Uint8Array): Record[] {
  const name = digestOf(batch);
  return objectsAmong(batch).map((body, place) => ({
    topic: null,
    id: `${name}-${place}`,
    type: 0,
    from: null,
    time: 0,
    body,
  }));
}

function recordOf(name: Uint8Array, about: Uint8Array, body: Uint8Array): Record | null {
  const named = readFields(name, { texts: [1, 6, 8], numbers: [7] });
  const told = readFields(about, { numbers: [4] });
  if (!named || !told) return null;
  return {
    topic: named.texts[1] || null,
    id: named.texts[6] || null,
    type: named.numbers[7] ?? 0,
    from: named.texts[8] || null,
    time: told.numbers[4] ?? 0,
    body,
  };
}
