import type { BroadcastView } from '../metrics/view.ts';
import { type BroadcastKey, earlier, later } from '../units.ts';
import { safe } from './file.ts';
import type { TableId } from './tables/tables.ts';
import { isoDay, type Zone } from './zone.ts';

export const FORMAT_IDS = ['csv', 'xlsx', 'ndjson', 'parquet'] as const;
export type FormatId = (typeof FORMAT_IDS)[number];

/** What is to be exported, and how. */
export interface Wish {
  readonly keys: readonly BroadcastKey[];
  readonly tables: readonly TableId[];
  readonly format: FormatId;
  /** Whether events name their viewers, by hash. */
  readonly viewers: boolean;
  /** Whether CSV begins with a byte order mark. */
  readonly mark: boolean;
}

type Named = Pick<BroadcastView, 'platform' | 'room' | 'broadcast' | 'from'>;

/** What a file of broadcasts is called, without its extension: after the one, or after their days. */
export function nameFor(views: readonly Named[], zone: Zone): string {
  const [first, ...others] = views;
  if (!first) return 'roomtally';
  const days = [views.map(({ from }) => from).reduce(earlier), views.map(({ from }) => from).reduce(later)];
  const [from = '', until = ''] = days.map((day) => isoDay(day, zone));
  if (others.length > 0) return `roomtally-${from}${until === from ? '' : `_${until}`}`;
  const parts = [first.platform, first.room ?? first.broadcast].filter((part) => part !== null);
  return ['roomtally', ...parts.map(safe), from].join('-');
}

/** What an export's name ends with: a single workbook is handed over as it is, everything else is a ZIP. */
export const extensionFor = ({ format, tables }: Pick<Wish, 'format' | 'tables'>): string =>
  format === 'xlsx' && tables.length === 1 ? 'xlsx' : 'zip';
