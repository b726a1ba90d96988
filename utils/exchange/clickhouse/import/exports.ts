import { unzipSync } from 'fflate-zip';
import { TABLE_IDS, type TableId } from '../../tables/tables.ts';
import type { Version } from '../rows.ts';
import { ImportRefused } from './cells.ts';
import { READERS } from './records.ts';

/** A file of one table. */
export interface TableFile {
  readonly name: string;
  readonly table: TableId;
  readonly format: string;
  readonly read: () => Promise<Uint8Array>;
}

/** What was exported at once: the files of its tables, or an archive. */
export interface Found {
  readonly name: string;
  /** When it was last written: what is imported twice is the same writing. */
  readonly version: Version;
  readonly content:
    | { readonly files: () => Promise<readonly TableFile[]> }
    | { readonly archive: () => Promise<Uint8Array> };
}

/** Of which table a path is, in which format, and in which folder the export lies. */
export interface Place extends Pick<TableFile, 'table' | 'format'> {
  readonly folder: string;
}

/** `minutes.csv`, or in Hive's folders `minutes/platform=…/date=…/part-0.parquet`; null for anything else. */
export function placeOf(path: string): Place | null {
  const [, stem = '', format = ''] = /([^/]+)\.([a-z]+)$/.exec(path) ?? [];
  if (!READERS.has(format)) return null;
  const parts = [...path.split('/').slice(0, -1), stem];
  const at = parts.findLastIndex((part) => (TABLE_IDS as readonly string[]).includes(part));
  const table = TABLE_IDS.find((id) => id === parts[at]);
  return table ? { table, format, folder: parts.slice(0, at).join('/') } : null;
}

/** The tables' files in a ZIP; whatever else is in it is not unpacked. */
export function filesOfZip(bytes: Uint8Array, zip: string): TableFile[] {
  return Object.entries(unpacked(bytes, zip)).flatMap(([path, file]) => {
    const place = placeOf(path);
    return place ? [{ ...place, name: `${zip}/${path}`, read: async () => file }] : [];
  });
}

function unpacked(bytes: Uint8Array, zip: string): { [name: string]: Uint8Array } {
  try {
    return unzipSync(bytes, { filter: ({ name }) => placeOf(name) !== null });
  } catch (error) {
    throw new ImportRefused(`${zip} is no ZIP file that can be read: it may be cut.`, { cause: error });
  }
}
