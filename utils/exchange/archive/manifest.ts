import * as v from 'valibot';
import { TABLES } from './tables.ts';

/** The layout of rows and files; grows with every change that an older version could not read. */
export const SCHEMA = 4;
export const MANIFEST = 'manifest.json';
/** What an archive's name ends with. */
export const EXTENSION = 'roomtally';

/** How many bytes an archive may have packed, and each of its tables unpacked. */
export interface Most {
  readonly packed: number;
  readonly table: number;
}
/** A few thousand broadcasts' worth: what is larger is neither written nor read. */
export const MOST: Most = { packed: 256 * 2 ** 20, table: 256 * 2 ** 20 };

const Text = v.pipe(v.string(), v.maxLength(100));

const File = v.object({
  rows: v.pipe(v.number(), v.integer(), v.minValue(0)),
  /** Of the file's unpacked bytes, in hexadecimal. */
  sha256: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
});

/** What every version's manifest says: enough to tell a newer one from something else. */
export const AnyManifest = v.object({
  format: v.literal('roomtally'),
  schema: v.pipe(v.number(), v.integer(), v.minValue(1)),
});

/** The first file of an archive: who wrote it, and what the others must be. */
export const Manifest = v.object({
  format: v.literal('roomtally'),
  schema: v.picklist([1, 2, 3, SCHEMA]),
  /** ISO 8601, UTC. */
  madeAt: Text,
  /** The extension's version. */
  madeBy: Text,
  files: v.object({
    ...v.entriesFromList(TABLES, File),
    // The first schema had none of these, the second marks alone, the third no reviews.
    marks: v.exactOptional(File),
    orders: v.exactOptional(File),
    outside: v.exactOptional(File),
    reviews: v.exactOptional(File),
  }),
});
export type Manifest = v.InferOutput<typeof Manifest>;
