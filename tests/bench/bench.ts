import { mkdir, writeFile } from 'node:fs/promises';
import { argv } from 'node:process';
import { broadcastBench } from './broadcast.ts';
import { listBench } from './list.ts';
import { machine } from './machine.ts';
import type { Bench } from './measured.ts';

/** What `npm run bench` measures, by name. */
const BENCHES: Readonly<Record<string, Bench>> = { list: listBench, broadcast: broadcastBench };

const FILE = new URL('../../.results/bench.json', import.meta.url);

/** Runs the benchmarks that are named, or all: a line each, and the same in a file that is not kept. */
async function bench(names: readonly string[]): Promise<number> {
  const unknown = names.filter((name) => !Object.hasOwn(BENCHES, name));
  if (unknown.length > 0) {
    console.error(`npm run bench: no ${unknown.join(', ')}; there is ${Object.keys(BENCHES).join(', ')}`);
    return 2;
  }
  const on = machine();
  console.log(on);
  const wanted = Object.entries(BENCHES).filter(([name]) => names.length === 0 || names.includes(name));
  const results = [];
  for (const [name, run] of wanted) {
    for (const { what, unit, values, goal } of await run()) {
      const sorted = values.toSorted((a, b) => a - b);
      const at = (share: number): number => sorted[Math.round(share * (sorted.length - 1))] ?? NaN;
      const [median, worst] = [at(0.5), at(1)];
      results.push({ bench: name, what, unit, median, worst, goal, values });
      const verdict = median <= goal ? 'met' : 'missed';
      const told = `${median.toFixed(0)} ${unit} (median of ${values.length}; worst ${worst.toFixed(0)})`;
      console.log(`${what}: ${told}, goal ${goal} ${unit}: ${verdict}`);
    }
  }
  await mkdir(new URL('.', FILE), { recursive: true });
  await writeFile(FILE, `${JSON.stringify({ machine: on, results }, null, 2)}\n`);
  return 0;
}

process.exitCode = await bench(argv.slice(2));
