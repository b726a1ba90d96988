import { csvParse, type DSVRowArray } from 'd3-dsv';
import { expect } from 'vitest';
import type { Truth } from './stage.ts';

const MARK = Buffer.from([0xef, 0xbb, 0xbf]);
const TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[+-]\d\d:\d\d$/;
const WORDS = ['platform', 'room', 'broadcast', 'from', 'until', 'definitions'];
const FRACTIONS = ['coverage', 'onlineAverage'];
/** Columns that count what happened: they add up to the broadcast's figures. */
const COUNTED = [
  'entries',
  'entriesSeen',
  'comments',
  'likes',
  'gifts',
  'giftValue',
  'follows',
  'shares',
  'clubJoins',
  'productsShown',
  'purchaseHints',
  'orders',
  'itemsSold',
  'gmv',
] as const;

type Row = Readonly<Record<string, string | number | null | undefined>>;

/** Reads a broadcast's CSV as a spreadsheet would, and expects of its form what was promised. */
export function readCsv(file: Buffer): DSVRowArray {
  expect(file.subarray(0, MARK.length)).toEqual(MARK);
  const rows = csvParse(file.subarray(MARK.length).toString('utf8'));
  expect(rows.columns).toEqual(expect.arrayContaining([...WORDS, ...FRACTIONS, 'online', ...COUNTED]));
  for (const [index, row] of rows.entries()) {
    expect(row['from']).toMatch(TIME);
    expect(row['until']).toMatch(TIME);
    expect(Date.parse(row['until'] ?? '') - Date.parse(row['from'] ?? '')).toBe(60_000);
    if (index > 0) expect(row['from']).toBe(rows[index - 1]?.['until']);
    for (const [name, cell] of Object.entries(row)) {
      if (WORDS.includes(name)) continue;
      expect(cell, name).toMatch(FRACTIONS.includes(name) ? /^(\d+(\.\d+)?)?$/ : /^\d*$/);
    }
  }
  return rows;
}

/** A line of a broadcast's NDJSON. */
export interface Line extends Row {
  readonly type: 'broadcast' | 'minute';
}

/** Reads a broadcast's NDJSON: the broadcast, then its minutes. */
export function readNdjson(file: Buffer): { readonly broadcast: Line; readonly minutes: readonly Line[] } {
  const lines = file.toString('utf8').trimEnd().split('\n');
  const [broadcast = expect.unreachable(), ...minutes] = lines.map((line) => JSON.parse(line) as Line);
  expect(broadcast.type).toBe('broadcast');
  expect(new Set(minutes.map(({ type }) => type))).toEqual(new Set(['minute']));
  return { broadcast, minutes };
}

/** What of the truth the sums of a table's columns do not show: one line each. */
export function wrongSums(rows: readonly Row[], { figures }: Truth): string[] {
  return COUNTED.flatMap((name) => {
    const cells = rows.map((row) => row[name]).filter((cell) => cell !== '' && cell !== null);
    const sum = cells.reduce<number>((total, cell) => total + Number(cell), 0);
    const expected = figures[name];
    if (expected === undefined) return [];
    if (expected === null) return cells.length === 0 ? [] : [`${name}: ${sum}, but nobody could know`];
    if (typeof expected === 'boolean') return [`${name} is no figure`];
    const [low, high] = typeof expected === 'number' ? [expected, expected] : expected;
    return sum >= low && (high === null || sum <= high)
      ? []
      : [`${name}: ${sum}, expected ${low} to ${high}`];
  });
}
