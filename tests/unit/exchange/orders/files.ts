import { strToU8, zipSync } from 'fflate';
import { mappingBy, presetFor } from '../../../../utils/exchange/orders/mapping.ts';
import { type ReadBy, type ReadOrders, ordersIn } from '../../../../utils/exchange/orders/reading.ts';
import { readTable } from '../../../../utils/exchange/orders/table.ts';
import type { PlatformId, RoomId, ViewerHash } from '../../../../utils/units.ts';
import { viewerHasher } from '../../../../utils/viewers/hash.ts';

const KEY = new Uint8Array(32).fill(7);
export const ROOM = '126833924894' as RoomId;
export const hash = viewerHasher(KEY);
export const hashed = (text: string): ViewerHash => hash(text);

export const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

/** A file read by the preset that recognises it. */
export async function readBy(bytes: Uint8Array, over: Partial<ReadBy> = {}): Promise<ReadOrders> {
  const table = readTable(bytes);
  const preset = presetFor(table.header);
  if (!preset) throw new Error('No preset knows these headings.');
  const by: ReadBy = {
    mapping: mappingBy(preset, table.header),
    perOrder: preset.perOrder,
    states: (preset.columns.status ?? []).filter((column) => table.header.includes(column)),
    clock: preset.clock,
    platform: 'douyin' as PlatformId,
    room: ROOM,
    currency: 'CNY',
    source: preset.id,
    key: 'own',
    hash,
    ...over,
  };
  return ordersIn(table, by, { signal: new AbortController().signal, progress: () => {} });
}

const column = (index: number): string =>
  index < 26 ? String.fromCharCode(65 + index) : column(Math.floor(index / 26) - 1) + column(index % 26);
const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** A workbook with shared strings, as Excel writes it; empty cells are left out. */
export function workbook(rows: readonly (readonly (string | number)[])[]): Uint8Array {
  const strings: string[] = [];
  const cell = (value: string | number, at: string): string => {
    if (value === '') return '';
    if (typeof value === 'number') return `<c r="${at}"><v>${value}</v></c>`;
    strings.push(value);
    return `<c r="${at}" t="s"><v>${strings.length - 1}</v></c>`;
  };
  const sheet = rows
    .map(
      (row, y) =>
        `<row r="${y + 1}">${row.map((value, x) => cell(value, column(x) + (y + 1))).join('')}</row>`,
    )
    .join('');
  return zipSync({
    'xl/workbook.xml': strToU8('<workbook/>'),
    'xl/worksheets/sheet1.xml': strToU8(`<worksheet><sheetData>${sheet}</sheetData></worksheet>`),
    'xl/sharedStrings.xml': strToU8(
      `<sst>${strings.map((text) => `<si><t>${escaped(text)}</t></si>`).join('')}</sst>`,
    ),
  });
}
