import { strToU8, type Unzipped, unzipSync, zipSync } from 'fflate';
import { writeArchive } from '../../../../utils/exchange/archive/write.ts';
import type { Batch } from '../../../../utils/messages/messages.ts';
import { commit } from '../../../../utils/store/commit.ts';
import type { Database } from '../../../../utils/store/database.ts';
import { mergeRows } from '../../../../utils/store/merge.ts';
import type { Rows } from '../../../../utils/store/schema.ts';
import type { WholeRows } from '../../../../utils/store/whole.ts';
import { rowsOf } from '../../../../utils/store/upkeep.ts';
import type { BroadcastId } from '../../../../utils/units.ts';
import { database, header, second, START } from '../../store/builders.ts';

export const MADE = { at: START, by: '0.1.0' };

/** What a recorder does in a story: which seconds of which broadcast it hears. */
export interface Hearing {
  readonly id: string;
  readonly from?: number;
  readonly until: number;
  readonly broadcast?: string;
  readonly over?: Partial<Batch>;
}

/** A recorder hears the seconds of a room. */
export async function hear(
  db: Database,
  { id, from = 1, until, broadcast = '75', over = {} }: Hearing,
): Promise<void> {
  for (let at = from; at <= until; at += 1) {
    const own = header(id, { broadcast: broadcast as BroadcastId });
    await commit(db, [{ ...second(at, { header: own, ...over }), seq: (at - from + 1) as Batch['seq'] }]);
  }
}

export async function heardBy(...hearings: readonly Hearing[]): Promise<Database> {
  const db = database();
  for (const hearing of hearings) await hear(db, hearing);
  return db;
}

export const archiveOf = async (db: Database): Promise<Uint8Array<ArrayBuffer>> =>
  writeArchive(await rowsOf(db), MADE);

/** What a database holds, in one order whatever the order it was written in. */
export const contentOf = async (db: Database): Promise<Rows> => mergeRows(await rowsOf(db));

/** The files of an archive, changed and packed again, as somebody with a ZIP tool would. */
export function repacked(archive: Uint8Array, change: (files: Unzipped) => void): Uint8Array<ArrayBuffer> {
  const files = unzipSync(archive);
  change(files);
  return zipSync(files);
}

/** The same with the manifest's hashes put right, as somebody who means it would. */
export async function forged(
  archive: Uint8Array,
  table: keyof WholeRows,
  change: (lines: readonly string[]) => readonly string[],
): Promise<Uint8Array<ArrayBuffer>> {
  const files = unzipSync(archive);
  const name = `${table}.ndjson`;
  const lines = change(new TextDecoder().decode(files[name]).trimEnd().split('\n'));
  const bytes = strToU8(lines.map((line) => `${line}\n`).join(''));
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  const sha256 = [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  const manifest = JSON.parse(new TextDecoder().decode(files['manifest.json'])) as {
    files: Record<string, unknown>;
  };
  manifest.files[table] = { rows: lines.length, sha256 };
  return zipSync({ ...files, 'manifest.json': strToU8(`${JSON.stringify(manifest)}\n`), [name]: bytes });
}
