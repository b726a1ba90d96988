import { availableParallelism } from 'node:os';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { PLATFORMS } from '../../utils/platforms/registry.ts';
import { problemOf } from './options.mjs';
import { decodersOf, type Decoder, frameAt } from './fuzz/decoders.ts';
import { fuzzIn, type Outcome } from './fuzz/run.ts';

const HELP = `Usage: npm run fuzz -- [options]

Gives every platform's decoder random and spoilt frames, by every way that its traffic comes, and says whether
one threw, hung, made an unsound count or took memory without bound.

  --tries N         frames for each decoder and way (default 1000000)
  --platform ID     this platform alone; repeat it for several
  --seed N          begin elsewhere; the same seed tries the same frames (default 1)
  --help            print this`;

const COLUMNS = ['decoder', 'tries', 'failures', 'slowest ms', 'peak MB', 'minutes'] as const;
const line = (cells: readonly (string | number)[]): string =>
  cells.map((cell, column) => (column === 0 ? String(cell).padEnd(26) : String(cell).padStart(12))).join('');
const say = (text: string): void => void process.stdout.write(`${text}\n`);

function optionsOf(args: readonly string[]) {
  const { values } = parseArgs({
    args: [...args],
    options: {
      tries: { type: 'string', default: '1000000' },
      platform: { type: 'string', multiple: true, default: PLATFORMS.map(({ id }) => id) },
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
  return { tries, seed, platforms: values.platform, help: values.help };
}

/** What is needed to see a failure again: the frame, whatever became of the process that tried it. */
async function report(decoder: Decoder, seed: number, { failure }: Outcome): Promise<void> {
  if (!failure) return;
  const { url, body } = await frameAt(decoder, seed, failure.at);
  say(`  ${failure.what}`);
  say(`  --platform ${decoder.platform} --seed ${seed}, ${decoder.via}, try ${failure.at}, from ${url}`);
  say(`  ${typeof body === 'string' ? 'text' : 'bytes'} in base64: ${Buffer.from(body).toString('base64')}`);
}

async function fuzz(args: readonly string[]): Promise<number> {
  const { tries, seed, platforms, help } = optionsOf(args);
  if (help) {
    say(HELP);
    return 0;
  }
  say(line(COLUMNS));
  const waiting = (await Promise.all(platforms.map(decodersOf))).flat();
  let failures = 0;
  const work = async (): Promise<void> => {
    for (let decoder = waiting.shift(); decoder; decoder = waiting.shift()) {
      const begun = performance.now();
      const outcome = await fuzzIn(decoder, { tries, seed });
      const minutes = ((performance.now() - begun) / 60_000).toFixed(1);
      const { tried, slowest, peak, failure } = outcome;
      say(
        line([
          `${decoder.platform} ${decoder.via}`,
          tried,
          failure ? 1 : 0,
          slowest.toFixed(1),
          (peak / 2 ** 20).toFixed(0),
          minutes,
        ]),
      );
      await report(decoder, seed, outcome);
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
