import { readFile } from 'node:fs/promises';
import type { Page } from 'puppeteer-core';
import type { Tables } from './tables.ts';

const DATABASE = 'roomtally';
/** So many rows go over at once. */
const PART = 2000;

const carried = (_: string, value: unknown): unknown =>
  ArrayBuffer.isView(value)
    ? {
        $column: Buffer.from(value.buffer, value.byteOffset, value.byteLength).toString('base64'),
        of: value.constructor.name,
      }
    : value;

/**
 * Puts rows into the extension's database through one of its pages. The extension has made it by then; pages that
 * are open hear nothing of it.
 */
export async function writeTables(page: Page, tables: Tables): Promise<void> {
  const source = await readFile(new URL('write-tables.js', import.meta.url), 'utf8');
  for (const [name, rows] of Object.entries(tables))
    for (let start = 0; start < rows.length; start += PART) {
      const json = JSON.stringify({ [name]: rows.slice(start, start + PART) }, carried);
      await page.evaluate(`${source}\nwriteTables(${JSON.stringify({ database: DATABASE, json })})`);
    }
}
