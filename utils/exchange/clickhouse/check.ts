import { run } from './http.ts';
import { WarehouseProblem } from './problems.ts';
import { schemaOf } from './schema.ts';
import type { OpenServer } from './server.ts';
import { WAREHOUSE_TABLES } from './tables.ts';
import { VIEWS } from './views.ts';

/** A server that answers. */
export interface Checked {
  /** ClickHouse's own version. */
  readonly version: string;
  /** Whether all tables and views are there. */
  readonly ready: boolean;
}

const literal = (value: string): string => `'${value.replaceAll(/[\\']/g, String.raw`\$&`)}'`;
const VERSION = /^\d+(?:\.\d+)+/;

/**
 * Whether the server answers and is ready to be sent to; changes nothing.
 *
 * @throws WarehouseProblem
 */
export async function check(server: OpenServer, signal: AbortSignal): Promise<Checked> {
  const version = (await run(server, 'SELECT version()', signal)).trim();
  if (!VERSION.test(version)) throw new WarehouseProblem('noServer', version.slice(0, 100));
  const sql = `SELECT name FROM system.tables WHERE database = ${literal(server.database)}`;
  const there = new Set((await run(server, sql, signal)).split('\n'));
  const needed = [...WAREHOUSE_TABLES, ...VIEWS.map(({ name }) => name)];
  return { version, ready: needed.every((name) => there.has(name)) };
}

/** Makes the tables and views that are not there, and brings older ones up to date. */
export async function makeSchema(server: OpenServer, signal: AbortSignal): Promise<void> {
  for (const statement of schemaOf(server)) await run(server, statement, signal);
}
