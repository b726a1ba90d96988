import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { strToU8, type Zippable, zipSync } from 'fflate-zip';
import { mergeWhole } from '../../store/merge.ts';
import type { ArchivedRows } from '../../store/schema.ts';
import type { Moment } from '../../units.ts';
import { NO_TIME } from '../zip.ts';
import { canonical } from './json.ts';
import { type Manifest, MANIFEST, SCHEMA } from './manifest.ts';
import { fileOf, TABLES } from './tables.ts';

/** Who writes an archive, and when. */
export interface Made {
  readonly at: Moment;
  /** The extension's version. */
  readonly by: string;
}

/**
 * Rows as an archive. The same rows give the same bytes, in whatever order they come: rows stand in the order
 * of their keys, keys in the order of the alphabet, and files bear no times.
 */
export function writeArchive(rows: ArchivedRows, { at, by }: Made): Uint8Array<ArrayBuffer> {
  const merged = mergeWhole(rows);
  const tables = TABLES.map((table) => {
    const lines = merged[table].map((row) => `${canonical(row)}\n`);
    return { table, bytes: strToU8(lines.join('')), rows: lines.length };
  });
  const files = tables.map(({ table, bytes, rows: count }) => [
    table,
    { rows: count, sha256: bytesToHex(sha256(bytes)) },
  ]);
  const manifest: Manifest = {
    format: 'roomtally',
    schema: SCHEMA,
    madeAt: new Date(at).toISOString(),
    madeBy: by,
    files: Object.fromEntries(files) as Manifest['files'],
  };
  const entries: Zippable = { [MANIFEST]: strToU8(`${canonical(manifest)}\n`) };
  for (const { table, bytes } of tables) entries[fileOf(table)] = bytes;
  return zipSync(entries, { mtime: NO_TIME });
}
