import { readFile } from 'node:fs/promises';
import type { Page } from 'puppeteer-core';
import { type StoredSlot, wholeSlot } from '../../utils/store/packed-slots.ts';
import type { Rows } from '../../utils/store/schema.ts';

const DATABASE = 'roomtally';
const ROWS = [
  'recorders',
  'chunks',
  'slots',
  'sketches',
  'marks',
  'broadcasts',
] as const satisfies (keyof Rows)[];

/** Rows by the name of their store. */
export type Tables = Readonly<Record<string, readonly unknown[]>>;

/** Gives bytes back what JSON took from them. */
function revived(_: string, value: unknown): unknown {
  const isBytes = typeof value === 'object' && value !== null && '$bytes' in value;
  return isBytes ? new Uint8Array(Buffer.from(String(value.$bytes), 'base64')) : value;
}

/**
 * Every row of the extension's database, read through one of its pages; of the given stores only, where
 * they are given. Before the extension has stored anything there are no stores.
 */
export async function readTables(page: Page, stores?: readonly string[]): Promise<Tables> {
  // As text, because a compiler's helpers would not be there in the page.
  const source = await readFile(new URL('tables.js', import.meta.url), 'utf8');
  const json = await page.evaluate(
    `${source}\nreadTables(${JSON.stringify({ database: DATABASE, stores })})`,
  );
  return JSON.parse(String(json), revived) as Tables;
}

/** What figures are computed from. */
export async function readRows(page: Page): Promise<Rows> {
  const tables = await readTables(page, ROWS);
  const rows = Object.fromEntries(ROWS.map((name) => [name, tables[name] ?? []])) as unknown as Rows;
  return { ...rows, slots: (rows.slots as readonly StoredSlot[]).map(wholeSlot) };
}
