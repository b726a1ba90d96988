import { mkdir, writeFile } from 'node:fs/promises';
import { argv } from 'node:process';
import { parseArgs } from 'node:util';
import { broadcastBench } from './broadcast.ts';
import { exchangeBench } from './exchange/bench.ts';
import { framesBench } from './frames.ts';
import { growthBench } from './growth.ts';
import { listBench } from './list.ts';
import { machine } from './machine.ts';
import { type Bench, type Measured, median, quantile } from './measured.ts';
import { memoryBench } from './memory.ts';
import { sizeBench } from './size.ts';
import { storageBench } from './storage.ts';

/** `--long` measures growth up to ten million events and ten thousand broadcasts, which takes long. */
const { values: options, positionals } = parseArgs({
  args: argv.slice(2),
  allowPositionals: true,
  options: {
    long: { type: 'boolean', default: false },
    /** How many events are exported: with fewer the formats are compared sooner. */
    rows: { type: 'string', default: '1000000' },
  },
});
const rows = Number(options.rows);
if (!Number.isSafeInteger(rows) || rows < 1) throw new Error(`--rows ${options.rows}: not a whole number`);

/** What `npm run bench` measures, by name. */
const BENCHES: Readonly<Record<string, Bench>> = {
  frames: framesBench,
  size: sizeBench,
  storage: storageBench,
  growth: growthBench(options.long),
  memory: memoryBench,
  list: listBench,
  broadcast: broadcastBench,
  exchange: exchangeBench(rows),
};

const FILE = new URL('../../.results/bench.json', import.meta.url);
const COLUMNS = [64, 12, 12, 14, 8] as const;

const line = (cells: readonly string[]): string =>
  cells.map((cell, at) => (at === 0 ? cell.padEnd(COLUMNS[at]) : cell.padStart(COLUMNS[at] ?? 0))).join(' ');

const rounded = (value: number): string =>
  Number.isInteger(value) ? String(value) : value.toPrecision(Math.abs(value) >= 100 ? 4 : 3);

/** Whether the middle one of the runs is as it is to be; null where nothing was promised. */
function isMet({ values, goal }: Measured): boolean | null {
  if (!goal) return null;
  return 'most' in goal ? median(values) <= goal.most : median(values) >= goal.least;
}

function told(measured: Measured): string {
  const { what, unit, values, goal } = measured;
  const [low, high] = [quantile(values, 0), quantile(values, 1)];
  const promise = goal ? ('most' in goal ? `≤ ${goal.most}` : `≥ ${goal.least}`) : '';
  const verdict = { true: 'met', false: 'MISSED', null: '' }[`${isMet(measured)}`];
  const range = values.length > 1 ? `${rounded(low)}–${rounded(high)}` : '';
  return line([what, `${rounded(median(values))} ${unit}`, range, promise, verdict]);
}

/** Runs the benchmarks that are named, or all: one table, and the same in a file that is not kept. */
async function bench(names: readonly string[]): Promise<number> {
  const unknown = names.filter((name) => !Object.hasOwn(BENCHES, name));
  if (unknown.length > 0) {
    console.error(`npm run bench: no ${unknown.join(', ')}; there is ${Object.keys(BENCHES).join(', ')}`);
    return 2;
  }
  const on = machine();
  console.log(on);
  console.log(line(['', 'median', 'range', 'goal', '']));
  const wanted = Object.entries(BENCHES).filter(([name]) => names.length === 0 || names.includes(name));
  const results: object[] = [];
  await mkdir(new URL('.', FILE), { recursive: true });
  for (const [name, run] of wanted) {
    for await (const measured of await run()) {
      console.log(told(measured));
      results.push({ bench: name, ...measured, median: median(measured.values), met: isMet(measured) });
    }
    // What was measured stands there though a later one should fail.
    await writeFile(FILE, `${JSON.stringify({ machine: on, results }, null, 2)}\n`);
  }
  console.log(`load at the end: ${machine()}`);
  return 0;
}

process.exitCode = await bench(positionals);
