import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import * as v from 'valibot';
import { wholeRecorder } from '../../store/schema.ts';
import type { WholeRows } from '../../store/whole.ts';
import { canonical, isShallow } from './json.ts';
import { AnyManifest, Manifest, MANIFEST, MOST, SCHEMA } from './manifest.ts';
import { ArchiveRefused } from './refused.ts';
import { checkSound } from './sound.ts';
import { fileOf, ROWS, type Table, TABLES, type Written } from './tables.ts';
import { type Unpacked, unpack } from './unpack.ts';

/** What each file may unpack to. */
const LIMITS = new Map([
  [MANIFEST, 64 * 2 ** 10],
  ...TABLES.map((table): [string, number] => [fileOf(table), MOST.table]),
]);
const NEWLINE = 0x0a;
const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/**
 * The rows of an archive.
 *
 * @throws ArchiveRefused where it is not whole, not ours or not sound: no row of it may be used then
 */
export function readArchive(zip: Uint8Array): WholeRows {
  const files = unpack(zip, LIMITS);
  const manifest = manifestOf(files[0]);
  const rowsOf = <Name extends Table>(table: Name): Written[Name][number][] => {
    const file = files.find(({ name }) => name === fileOf(table));
    const told = manifest.files[table];
    if (!told) return [];
    const { rows, sha256: promised } = told;
    if (!file) throw new ArchiveRefused('cut', fileOf(table));
    if (bytesToHex(sha256(file.bytes)) !== promised) throw new ArchiveRefused('tampered', file.name);
    const read = linesOf(file).map((line, index) => exactly(ROWS[table], line, `${file.name}:${index + 1}`));
    if (read.length !== rows) throw new ArchiveRefused('tampered', file.name);
    return read;
  };
  const rows: WholeRows = {
    recorders: rowsOf('recorders').map(wholeRecorder),
    chunks: rowsOf('chunks'),
    slots: rowsOf('slots'),
    sketches: rowsOf('sketches'),
    marks: rowsOf('marks'),
    broadcasts: rowsOf('broadcasts'),
    orders: rowsOf('orders'),
    outside: rowsOf('outside'),
    reviews: rowsOf('reviews'),
  };
  checkSound(rows);
  return rows;
}

function manifestOf(file: Unpacked | undefined): Manifest {
  if (file?.name !== MANIFEST) throw new ArchiveRefused('notArchive');
  const [line = ''] = linesOf(file);
  const any = parsed(AnyManifest, valueOf(line, MANIFEST), MANIFEST);
  if (any.schema > SCHEMA) throw new ArchiveRefused('newer');
  return exactly(Manifest, line, MANIFEST);
}

/** A line that says what the schema knows, and nothing else. */
function exactly<Value>(schema: v.GenericSchema<unknown, Value>, line: string, where: string): Value {
  const value = valueOf(line, where);
  const read = parsed(schema, value, where);
  if (canonical(read) !== canonical(value)) throw new ArchiveRefused('invalid', where);
  return read;
}

function parsed<Value>(schema: v.GenericSchema<unknown, Value>, value: unknown, where: string): Value {
  const result = v.safeParse(schema, value);
  if (!result.success) throw new ArchiveRefused('invalid', where);
  return result.output;
}

function valueOf(line: string, where: string): unknown {
  if (!isShallow(line)) throw new ArchiveRefused('invalid', where);
  try {
    return JSON.parse(line);
  } catch (error) {
    if (error instanceof SyntaxError) throw new ArchiveRefused('invalid', where);
    throw error;
  }
}

/** The lines of a file, each ended by a newline. */
function linesOf({ name, bytes }: Unpacked): string[] {
  const lines: string[] = [];
  for (let start = 0; start < bytes.length;) {
    const end = bytes.indexOf(NEWLINE, start);
    if (end === -1) throw new ArchiveRefused('invalid', name);
    lines.push(decoded(bytes.subarray(start, end), name));
    start = end + 1;
  }
  return lines;
}

function decoded(bytes: Uint8Array, where: string): string {
  try {
    return utf8.decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) throw new ArchiveRefused('invalid', where);
    throw error;
  }
}
