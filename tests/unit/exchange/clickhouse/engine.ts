import { Session } from 'chdb';
import { linesOf, type Version } from '../../../../utils/exchange/clickhouse/rows.ts';
import { schemaOf, tableIn } from '../../../../utils/exchange/clickhouse/schema.ts';
import type { Exported } from '../../../../utils/exchange/tables/table.ts';

export const PLACE = { database: 'roomtally', cluster: null };

/** A warehouse within this process, by today's engine. */
export class Engine {
  readonly #session = new Session();

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

  makeSchema(): void {
    for (const statement of schemaOf(PLACE)) this.run(statement);
  }

  /** Writes lines of one table after the other, as a server takes them. */
  put(exported: Exported, version: Version, viewers: boolean): void {
    for (const [table, lines] of Map.groupBy(linesOf(exported, version, viewers), (line) => line.table)) {
      const rows = lines.map(({ json }) => json).join('\n');
      this.run(`INSERT INTO ${tableIn(PLACE, table)} FORMAT JSONEachRow ${rows}`);
    }
  }

  close(): void {
    this.#session.cleanup();
  }
}
