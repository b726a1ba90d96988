import process from 'node:process';
import { warehouse } from '../../../utils/settings/words/warehouse.ts';
import { ArchiveRefused } from '../../../utils/exchange/archive/refused.ts';
import { check, makeSchema } from '../../../utils/exchange/clickhouse/check.ts';
import { type ProblemId, WarehouseProblem } from '../../../utils/exchange/clickhouse/problems.ts';
import { schemaOf } from '../../../utils/exchange/clickhouse/schema.ts';
import { ImportRefused } from '../../../utils/exchange/clickhouse/import/cells.ts';
import { importFolder } from './import.ts';
import { HELP, type Options, parseOptions, UsageError } from './options.ts';

/** What helps on a command line where the interface would name a button. */
const HERE: Partial<Record<ProblemId, string>> = {
  login: 'User or password are wrong. Set --user, and the password in the variable CLICKHOUSE_PASSWORD.',
  missing: 'The database, its tables or views are not there yet. Run: npm run warehouse -- create',
  older: 'The tables were created by an older version. Run: npm run warehouse -- create',
};

/** What went wrong and what to do; null where it is an error of the program itself. */
export function sentenceFor(error: unknown): string | null {
  if (error instanceof WarehouseProblem) {
    const sentence = HERE[error.id] ?? warehouse.en[`problem_${error.id}`];
    return error.message === '' ? sentence : `${sentence}\nThe server says: ${error.message}`;
  }
  if (error instanceof UsageError) return `${error.message} (npm run warehouse -- --help)`;
  if (error instanceof ImportRefused || error instanceof ArchiveRefused) return error.message;
  // The file system's own sentences name the path.
  return error instanceof Error && 'syscall' in error ? error.message : null;
}

const say = (line: string): void => void process.stdout.write(`${line}\n`);
/** A line that the next one takes the place of, where there is a screen. */
const hint = (line: string): void => {
  if (process.stdout.isTTY) process.stdout.write(`\r\u001B[K${line}`);
};
const rowsOf = (rows: number): string => `${rows.toLocaleString('en')} rows`;

async function run({ command, dir, server, viewers }: Options, signal: AbortSignal): Promise<void> {
  if (command === 'help') return say(HELP);
  if (command === 'sql')
    return say(
      schemaOf(server)
        .map((statement) => `${statement};`)
        .join('\n\n'),
    );
  if (command === 'create') {
    await makeSchema(server, signal);
    return say(`${server.database} at ${server.url} is ready.`);
  }
  const { ready } = await check(server, signal);
  if (!ready) throw new WarehouseProblem('missing');
  await importFolder(
    dir,
    server,
    viewers,
    {
      rows: (name, rows) => hint(`${name}: ${rowsOf(rows)} …`),
      done: (name, rows) => {
        hint('');
        say(`${name}: ${rows === null ? 'loaded before' : rowsOf(rows)}`);
      },
    },
    signal,
  );
  return undefined;
}

/** Runs a command line and answers with the exit status. */
export async function main(args: readonly string[], password: string, signal: AbortSignal): Promise<number> {
  try {
    await run(parseOptions(args, password), signal);
    return 0;
  } catch (error) {
    const sentence = signal.aborted ? 'Stopped. The same command goes on from here.' : sentenceFor(error);
    if (sentence === null) throw error;
    hint('');
    process.stderr.write(`${sentence}\n`);
    return 1;
  }
}
