import { unzipSync } from 'fflate';
import { exportTables } from '../../../utils/exchange/export.ts';
import type { Exported, Value } from '../../../utils/exchange/tables/table.ts';
import { TABLE_IDS, tableNamed, type TableId } from '../../../utils/exchange/tables/tables.ts';
import type { Wish } from '../../../utils/exchange/wish.ts';
import { generateShop } from '../../rooms/generated/shop.ts';
import { captureFrom } from '../../rooms/capture.ts';
import { replayed, rowsReplayed } from './replayed.ts';

export const ZONE = 'Asia/Shanghai';

/** A generated broadcast with its console, whose room has a name that spreadsheets would run. */
export function generated(): Exported {
  const capture = captureFrom(
    generateShop({ startedAt: Date.UTC(2026, 3, 24, 4), minutes: 4 }).har,
    'generated',
  );
  const detail = { ...replayed(capture), title: '=HYPERLINK("http://x")&"秒杀, \n<b>"' };
  return { detail, rows: rowsReplayed(capture) };
}

/** What an export of some broadcasts comes to. */
export async function exportOf(
  all: readonly Exported[],
  over: Partial<Wish>,
  progress: (share: number) => void = () => undefined,
): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  const wish: Wish = {
    keys: all.map(({ detail }) => detail.key),
    tables: TABLE_IDS,
    format: 'csv',
    viewers: true,
    mark: true,
    ...over,
  };
  await exportTables(wish, ZONE, {
    read: async (key) => all.find(({ detail }) => detail.key === key) ?? null,
    write: async (bytes) => {
      parts.push(bytes);
    },
    progress,
    signal: new AbortController().signal,
  });
  return Buffer.concat(parts);
}

/** The files of an export, by their paths. */
export const filesOf = async (...asked: Parameters<typeof exportOf>): Promise<Record<string, Uint8Array>> =>
  unzipSync(await exportOf(...asked));

export const textOf = (bytes: Uint8Array | undefined): string =>
  new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);

export const headOf = (id: TableId) => tableNamed(id, true).columns;

/** The cells that a table must hold. */
export const cellsOf = (id: TableId, exported: Exported): Value[][] =>
  [...tableNamed(id, true).rows(exported)].map((row) => [...row]);
