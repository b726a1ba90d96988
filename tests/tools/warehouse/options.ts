import { parseArgs } from 'node:util';
import { addressOf, type OpenServer } from '../../../utils/exchange/clickhouse/server.ts';

export const HELP = `Usage: npm run warehouse -- COMMAND [options]

Loads what Roomtally exported into ClickHouse, where its views compute the metrics.

  import DIR   load every export in this folder, however deep: tables as CSV, NDJSON or Parquet, as files, in
               Hive's folders or in ZIPs, and .roomtally archives. Workbooks are not read. An export is loaded
               once; one that was broken off goes on where it stopped, and no row is ever doubled.
  create       create the database, its tables and views, or bring older ones up to date
  sql          print the statements that "create" would run

  --url URL         where ClickHouse's HTTP interface answers (default http://localhost:8123); without HTTPS
                    on this computer only
  --database NAME   (default roomtally)
  --user NAME       (default default); the password is read from the variable CLICKHOUSE_PASSWORD
  --cluster NAME    spread the tables over the servers of this cluster
  --viewers         load archives with their viewers' hashes, so that the warehouse can count viewers itself;
                    tables have them if they were exported with them
  --help            print this

How far an import is stands in .roomtally-warehouse.json in the folder.`;

export const COMMANDS = ['import', 'create', 'sql'] as const;

/** What is wanted on the command line. */
export interface Options {
  readonly command: (typeof COMMANDS)[number] | 'help';
  /** Empty unless something is imported. */
  readonly dir: string;
  readonly server: OpenServer;
  readonly viewers: boolean;
}

/** The command line was not understood; `message` says why. */
export class UsageError extends Error {}

export function parseOptions(args: readonly string[], password: string): Options {
  const { values, positionals } = parsed(args);
  const [name = 'help', dir = '', ...others] = positionals;
  const command = values.help ? 'help' : [...COMMANDS, 'help' as const].find((known) => known === name);
  if (!command) throw new UsageError(`"${name}" is no command; there are ${COMMANDS.join(', ')}.`);
  if (command === 'import' && dir === '') throw new UsageError('import needs the folder to load.');
  if (others.length > 0 || (command !== 'import' && dir !== ''))
    throw new UsageError(`"${others[0] ?? dir}" is one too many.`);
  const url = addressOf(values.url);
  if (url === null)
    throw new UsageError(
      `--url ${values.url}: it begins with https://, or with http:// on this computer only.`,
    );
  const { database, user, viewers, cluster = null } = values;
  return { command, dir, server: { url, database, user, cluster, password }, viewers };
}

function parsed(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        url: { type: 'string', default: 'http://localhost:8123' },
        database: { type: 'string', default: 'roomtally' },
        user: { type: 'string', default: 'default' },
        cluster: { type: 'string' },
        viewers: { type: 'boolean', default: false },
        help: { type: 'boolean', default: false },
      },
    });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}
