import type { Head, Value } from './tables/table.ts';
import type { Zone } from './zone.ts';

/** Takes the bytes of a file as they come. */
export type Out = (bytes: Uint8Array) => void;

/** A table being written. */
export interface TableWriter {
  readonly add: (row: readonly Value[]) => void;
  /** Writes what is left; nothing may be added any more. */
  readonly end: () => void;
}

/** How a format writes tables: row by row, so that no table need be held whole. */
export interface TableFormat {
  readonly extension: string;
  /** Whether its bytes are packed already. */
  readonly packed?: true;
  readonly open: (head: Head, zone: Zone, out: Out) => TableWriter;
}
