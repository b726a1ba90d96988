import process from 'node:process';
import { CaptureError } from '../../utils/exchange/har/schema.ts';
import { HELP, type Options, parseOptions, problemOf } from './options.mjs';
import { Mistake, replay } from './replay.ts';

/** What a shell expects of a command that Ctrl-C ended. */
const INTERRUPTED = 130;

function optionsOf(args: readonly string[]): Options {
  try {
    return parseOptions(args);
  } catch (error) {
    throw new Mistake(`${problemOf(error)} (npm start -- --help lists the options)`);
  }
}

/** Runs `npm start` with its options, and returns its exit status. */
async function start(args: readonly string[], signal: AbortSignal): Promise<number> {
  try {
    const options = optionsOf(args);
    if (options.help) process.stdout.write(`${HELP}\n`);
    else await replay(options, signal);
    return 0;
  } catch (error) {
    if (signal.aborted) return INTERRUPTED;
    const theirs = error instanceof Mistake || error instanceof CaptureError;
    process.stderr.write(
      `npm start: ${theirs ? error.message : String(error instanceof Error ? error.stack : error)}\n`,
    );
    return theirs ? 2 : 1;
  }
}

const interrupt = new AbortController();
for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(name, () => interrupt.abort());
process.exitCode = await start(process.argv.slice(2), interrupt.signal);
