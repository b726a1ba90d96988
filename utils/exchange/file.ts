import type { BroadcastDetail } from '../metrics/view.ts';
import { isoDay, localZone, type Zone } from './zone.ts';

/** A file to hand to the user. */
export interface ExportFile {
  readonly name: string;
  /** The MIME type. */
  readonly type: string;
  readonly text: string;
}

/** How a format names its files and writes a broadcast. */
export interface Format {
  readonly extension: string;
  readonly type: string;
  readonly write: (detail: BroadcastDetail, zone: Zone) => string;
}

/** A broadcast as a file: `roomtally-<platform>-<room>-<date>.<extension>`. */
export function exportFile(format: Format, detail: BroadcastDetail, zone: Zone = localZone()): ExportFile {
  const parts = [detail.platform, detail.room ?? detail.broadcast, isoDay(detail.from, zone)];
  const name = ['roomtally', ...parts.filter((part) => part !== null).map(safe)].join('-');
  return { name: `${name}.${format.extension}`, type: format.type, text: format.write(detail, zone) };
}

/** Without what file systems refuse or read as a path. */
export const safe = (part: string): string => part.replaceAll(/[^\p{L}\p{N}_-]+/gu, '_');
