import { readFields } from '../fields.ts';

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
const HEAD = 1 + FIXED.length;

/**
 * The records of a batch, one after another; `broken` counts those that could not be read. Where one's frame
 * does not hold, nothing after it can be found.
 */
export function readRecords(batch: Uint8Array): { records: Record[]; broken: number } {
  const records: Record[] = [];
  let broken = 0;
  for (let at = 0; at < batch.length;) {
    if (!MARKS.has(batch[at]) || FIXED.some((byte, index) => batch[at + 1 + index] !== byte)) {
      return { records, broken: broken + 1 };
    }
    at += HEAD;
    const parts: Uint8Array[] = [];
    for (let part = 0; part < 3; part += 1) {
      const [low, high] = [batch[at], batch[at + 1]];
      if (low === undefined || high === undefined) return { records, broken: broken + 1 };
      const length = low + high * 256;
      at += 2;
      if (at + length > batch.length) return { records, broken: broken + 1 };
      parts.push(batch.subarray(at, (at += length)));
    }
    const [name, about, body] = parts;
    const record = name && about && body && recordOf(name, about, body);
    if (record) records.push(record);
    else broken += 1;
  }
  return { records, broken };
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
