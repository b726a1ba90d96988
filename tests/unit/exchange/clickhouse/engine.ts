import { Session } from 'chdb';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { linesOf, type Version } from '../../../../utils/exchange/clickhouse/rows.ts';
import { type Place, schemaOf, tableIn } from '../../../../utils/exchange/clickhouse/schema.ts';
import type { Exported } from '../../../../utils/exchange/tables/table.ts';

export const ALONE: Place = { database: 'roomtally', cluster: null };
/** A cluster of this process alone. */
export const CLUSTER: Place = { database: 'spread', cluster: 'here' };

const CONFIG = `<clickhouse><tcp_port>9000</tcp_port><remote_servers><here>
  <shard><replica><host>127.0.0.1</host><port>9000</port></replica></shard>
</here></remote_servers></clickhouse>`;

/** A warehouse within this process, by today's engine. */
export class Engine {
  readonly #folder = mkdtempSync(join(tmpdir(), 'roomtally-engine-'));
  readonly #session: Session;

  constructor() {
    const config = join(this.#folder, 'config.xml');
    writeFileSync(config, CONFIG);
    this.#session = new Session('', { connectionArgs: [`--config-file=${config}`] });
  }

  run(sql: string): string {
    return this.#session.query(sql, 'JSONEachRow');
  }

  /** The rows that a query comes to; 64-bit numbers as numbers. */
  ask(sql: string): Record<string, unknown>[] {
    const lines = this.run(`${sql} SETTINGS output_format_json_quote_64bit_integers = 0`);
    return lines
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => JSON.parse(line) as Record<string, unknown>);
  }

  /** A cluster's orders need a keeper, which is not here: on its one server they are given as such. */
  makeSchema(place: Place): void {
    for (const statement of schemaOf(place))
      this.run(statement.replace(` ON CLUSTER \`${place.cluster}\``, ''));
  }

  /** Writes lines of one table after the other, as a server takes them. */
  put(exported: Exported, version: Version, viewers: boolean, place = ALONE): void {
    for (const [table, lines] of Map.groupBy(linesOf(exported, version, viewers), (line) => line.table)) {
      const rows = lines.map(({ json }) => json).join('\n');
      const settings = place.cluster === null ? '' : 'SETTINGS distributed_foreground_insert = 1';
      this.run(`INSERT INTO ${tableIn(place, table)} ${settings} FORMAT JSONEachRow ${rows}`);
    }
  }

  close(): void {
    this.#session.cleanup();
    rmSync(this.#folder, { recursive: true, force: true });
  }
}
