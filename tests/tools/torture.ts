import { mkdir, readFile, writeFile } from 'node:fs/promises';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { machine } from '../bench/machine.ts';
import { problemOf } from './options.mjs';
import { FAULTS, KINDS } from './torture/kinds.ts';
import { ALL_KINDS, replays } from './torture/table.ts';

const HELP = `Usage: npm run torture -- [options]

Replays a real broadcast while things go wrong at random moments, and says what was lost or doubled. What was tried
before is not tried again.

  --tries N         faults of each kind, up to ${FAULTS} a replay (default 200)
  --kind NAME       this kind alone; repeat it for several
  --anew            forgets what was tried before
  --help            print this

Kinds (those in a browser only where they are named: each replay takes a minute):
${Object.entries(ALL_KINDS)
  .map(([name, { what }]) => `  ${name.padEnd(18)}${what}`)
  .join('\n')}`;

const STATE = new URL('../../.results/torture.json', import.meta.url);

/** What came of a kind so far. */
interface Tried {
  readonly tries: number;
  readonly replays: number;
  readonly lost: number;
  readonly doubled: number;
  readonly wrong: readonly string[];
}
type State = Record<string, Tried>;

const NOTHING: Tried = { tries: 0, replays: 0, lost: 0, doubled: 0, wrong: [] };

async function before(): Promise<State> {
  const text = await readFile(STATE, 'utf8').catch(() => '{}');
  return JSON.parse(text) as State;
}

async function keep(state: State): Promise<void> {
  await mkdir(new URL('.', STATE), { recursive: true });
  await writeFile(STATE, `${JSON.stringify(state, null, 2)}\n`);
}

const line = (cells: readonly (string | number)[]): string =>
  cells.map((cell, at) => (at === 0 ? String(cell).padEnd(54) : String(cell).padStart(9))).join('');

function optionsOf(args: readonly string[]) {
  const { values } = parseArgs({
    args: [...args],
    options: {
      tries: { type: 'string', default: '200' },
      kind: { type: 'string', multiple: true, default: [] },
      anew: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  const tries = Number(values.tries);
  if (!Number.isSafeInteger(tries) || tries < 1)
    throw new Error(`--tries ${values.tries}: not a whole number`);
  const unknown = values.kind.find((name) => !Object.hasOwn(ALL_KINDS, name));
  if (unknown !== undefined) throw new Error(`--kind ${unknown}: there is none of that name`);
  return { ...values, tries };
}

async function torture(args: readonly string[]): Promise<number> {
  const { tries, kind: names, anew, help } = optionsOf(args);
  if (help) {
    console.log(HELP);
    return 0;
  }
  const replay = await replays();
  if (!replay) return 0;
  console.log(machine());
  console.log(line(['', 'tries', 'replays', 'lost', 'doubled', 'wrong']));
  const state: State = anew ? {} : await before();
  let isSound = true;
  const wanted = Object.entries(ALL_KINDS).filter(([name]) =>
    names.length === 0 ? Object.hasOwn(KINDS, name) : names.includes(name),
  );
  for (const [name, kind] of wanted) {
    let tried = state[name] ?? NOTHING;
    const wished = 'once' in kind && kind.once ? 1 : tries;
    while (tried.tries < wished) {
      const number = tried.replays + 1;
      const { tries: more, lost, doubled, wrong } = await replay(name, number);
      tried = {
        tries: tried.tries + more,
        replays: number,
        lost: tried.lost + lost,
        doubled: tried.doubled + doubled,
        wrong: [...tried.wrong, ...wrong.map((one) => `replay ${number}: ${one}`)],
      };
      state[name] = tried;
      await keep(state);
    }
    const { replays: played, lost, doubled, wrong } = tried;
    console.log(line([kind.what, tried.tries, played, lost, doubled, wrong.length]));
    for (const one of wrong) console.log(`  ${one}`);
    isSound &&= wrong.length === 0;
  }
  return isSound ? 0 : 1;
}

process.exitCode = await torture(process.argv.slice(2)).catch((error: unknown) => {
  process.stderr.write(`npm run torture: ${problemOf(error)}\n`);
  return 2;
});
