import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { FormatId } from '../../../utils/exchange/wish.ts';
import type { Bench } from '../measured.ts';
import { mergingBench } from './merging.ts';
import { store } from './broadcast.ts';
import type { Took } from './once.ts';
import { WRITERS } from './writers.ts';

/** What an export may take above what the page had. */
const MOST_MEMORY = { most: 200 };
const ONCE = fileURLToPath(new URL('once.ts', import.meta.url));
const run = promisify(execFile);

/**
 * As in a page: there V8 has pointers half as large, and so a young generation half as large as Node's own 16 MB.
 * https://v8.dev/blog/pointer-compression, https://nodejs.org/api/cli.html
 */
const AS_IN_A_PAGE = '--max-semi-space-size=8';

async function took(format: string, writer: string, from: string, folder: string): Promise<Took> {
  const to = join(folder, `${writer}.${format}`);
  const args = [AS_IN_A_PAGE, '--import', import.meta.resolve('tsx'), ONCE, format, writer, from, to];
  const { stdout } = await run(process.execPath, args);
  return JSON.parse(stdout) as Took;
}

/**
 * So many events in each format: how long, how much memory, how large; beside what others write in the same run.
 * Each is told once it is measured.
 */
export const exchangeBench = (rows: number): Bench =>
  async function* () {
    const folder = await mkdtemp(join(tmpdir(), 'roomtally-exchange-'));
    const from = join(folder, 'stored');
    try {
      await store(from, rows);
      for (const format of Object.keys(WRITERS) as FormatId[]) {
        for (const writer of Object.keys(WRITERS[format])) {
          const { ms, peak, size } = await took(format, writer, from, folder);
          const goal = writer === 'ours' ? MOST_MEMORY : null;
          const what = `${rows.toLocaleString('en')} events as ${format}, ${writer}`;
          yield { what, unit: 'ms', values: [ms], goal: null };
          yield { what: '… the most memory it took', unit: 'MB', values: [peak / 2 ** 20], goal };
          yield { what: '… the size of its file', unit: 'MB', values: [size / 2 ** 20], goal: null };
        }
      }
    } finally {
      await rm(folder, { recursive: true });
    }
    yield* mergingBench();
  };
