import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { strToU8, type Zippable, zipSync } from 'fflate-zip';
import { mergeWhole } from '../../store/merge.ts';
import type { ArchivedRows } from '../../store/whole.ts';
import type { Moment } from '../../units.ts';
import { NO_TIME } from '../zip.ts';
import { canonical } from './json.ts';
import { type Manifest, MANIFEST, MOST, SCHEMA } from './manifest.ts';
import { ArchiveTooLarge } from './refused.ts';
import { fileOf, type Table, TABLES } from './tables.ts';

/** Who writes an archive, and when. */
export interface Made {
  readonly at: Moment;
  /** The extension's version. */
  readonly by: string;
}

/**
 * Rows as an archive. The same rows give the same bytes, in whatever order they come: rows stand in the order
 * of their keys, keys in the order of the alphabet, and files bear no times.
 *
 * @throws ArchiveTooLarge where no reader would take it
 */
export function writeArchive(rows: ArchivedRows, { at, by }: Made, most = MOST): Uint8Array<ArrayBuffer> {
  const merged = mergeWhole(rows);
  const tables = TABLES.map((table) => ({
    table,
    bytes: bytesOf(table, merged[table], most.table),
    rows: merged[table].length,
  }));
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
  const packed = zipSync(entries, { mtime: NO_TIME });
  if (packed.length > most.packed) throw new ArchiveTooLarge();
  return packed;
}

/** The lines of a table. Each has at least a byte a character: what is too large is not put together first. */
function bytesOf(table: Table, rows: readonly object[], most: number): Uint8Array {
  const lines: string[] = [];
  let size = 0;
  for (const row of rows) {
    const line = `${canonical(row)}\n`;
    size += line.length;
    if (size > most) throw new ArchiveTooLarge(fileOf(table));
    lines.push(line);
  }
  const bytes = strToU8(lines.join(''));
  if (bytes.length > most) throw new ArchiveTooLarge(fileOf(table));
  return bytes;
}
