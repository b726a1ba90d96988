import { availableParallelism } from 'node:os';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { PLATFORMS } from '../../utils/platforms/registry.ts';
import { problemOf } from './options.mjs';
import { decodersOf } from './fuzz/decoders.ts';
import { readers } from './fuzz/readers.ts';
import { fuzzIn, type Outcome } from './fuzz/run.ts';
import type { Target } from './fuzz/target.ts';
import { trialOf } from './fuzz/trial.ts';

const HELP = `Usage: npm run fuzz -- [options]

Gives every platform's decoder random and spoilt frames, by every way that its traffic comes, and what reads
archives, HARs, files of orders, of spending and joins, and platforms' reports spoilt files, and says whether one threw, hung, made an unsound count or took memory without
bound.

  --tries N         frames for each decoder and way, and a tenth as many files (default 1000000)
  --platform ID     this platform's decoder alone; repeat it for several
  --readers         what reads files alone, or beside the platforms that are named
  --seed N          begin elsewhere; the same seed tries the same frames (default 1)
  --help            print this`;

/** A file is read to its end, which takes longer than a frame. */
const FRAMES_A_FILE = 10;
const COLUMNS = ['target', 'tries', 'failures', 'slowest ms', 'peak MB', 'minutes'] as const;
const line = (cells: readonly (string | number)[]): string =>
  cells.map((cell, column) => (column === 0 ? String(cell).padEnd(26) : String(cell).padStart(12))).join('');
const say = (text: string): void => void process.stdout.write(`${text}\n`);

function optionsOf(args: readonly string[]) {
  const { values } = parseArgs({
    args: [...args],
    options: {
      tries: { type: 'string', default: '1000000' },
      platform: { type: 'string', multiple: true, default: [] },
      readers: { type: 'boolean', default: false },
      seed: { type: 'string', default: '1' },
      help: { type: 'boolean', default: false },
    },
  });
  const [tries, seed] = [Number(values.tries), Number(values.seed)];
  const unknown = values.platform.find((id) => !PLATFORMS.some((platform) => platform.id === id));
  if (unknown !== undefined) throw new Error(`--platform ${unknown}: there is none of that name`);
  if (!Number.isSafeInteger(tries) || tries < 1)
    throw new Error(`--tries ${values.tries}: not a whole number`);
  if (!Number.isSafeInteger(seed)) throw new Error(`--seed ${values.seed}: not a whole number`);
  const isWhole = values.platform.length === 0 && !values.readers;
  const platforms: readonly string[] = isWhole ? PLATFORMS.map(({ id }) => id) : values.platform;
  return { tries, seed, platforms, files: isWhole || values.readers, help: values.help };
}

/** What is needed to see a failure again: the input, whatever became of the thread that tried it. */
async function report(target: Target, seed: number, { failure }: Outcome): Promise<void> {
  if (!failure) return;
  const { url, body } = (await trialOf(target, seed)).inputAt(failure.at);
  say(`  ${failure.what}`);
  say(`  ${target.of} ${target.way}, --seed ${seed}, try ${failure.at}, from ${url}`);
  say(`  ${typeof body === 'string' ? 'text' : 'bytes'} in base64: ${Buffer.from(body).toString('base64')}`);
}

async function fuzz(args: readonly string[]): Promise<number> {
  const { tries, seed, platforms, files, help } = optionsOf(args);
  if (help) {
    say(HELP);
    return 0;
  }
  say(line(COLUMNS));
  const decoders = (await Promise.all(platforms.map(decodersOf))).flat();
  const waiting = [
    ...decoders.map((target) => ({ target, plan: { tries, seed } })),
    ...(files ? readers : []).map((target) => ({
      target,
      plan: { tries: Math.ceil(tries / FRAMES_A_FILE), seed },
    })),
  ];
  let failures = 0;
  const work = async (): Promise<void> => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const { target, plan } = next;
      const begun = performance.now();
      const outcome = await fuzzIn(target, plan);
      const minutes = ((performance.now() - begun) / 60_000).toFixed(1);
      const { tried, slowest, peak, failure } = outcome;
      say(
        line([
          `${target.of} ${target.way}`,
          tried,
          failure ? 1 : 0,
          slowest.toFixed(1),
          (peak / 2 ** 20).toFixed(0),
          minutes,
        ]),
      );
      await report(target, seed, outcome);
      if (failure) failures += 1;
    }
  };
  await Promise.all(Array.from({ length: Math.max(1, availableParallelism() - 1) }, work));
  return failures === 0 ? 0 : 1;
}

process.exitCode = await fuzz(process.argv.slice(2)).catch((error: unknown) => {
  process.stderr.write(`npm run fuzz: ${problemOf(error)}\n`);
  return 2;
});
