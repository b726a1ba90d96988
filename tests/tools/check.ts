import { spawnSync } from 'node:child_process';
import process from 'node:process';

interface Step {
  readonly name: string;
  readonly command: readonly string[];
  /** It tells of its own progress. */
  readonly loud?: true;
  /** Built with the consoles' hosts granted. */
  readonly granted?: true;
}

/** What `npm test` runs, in order; what follows a step may need it. */
const STEPS: readonly Step[] = [
  { name: 'generated types', command: ['wxt', 'prepare'] },
  { name: 'format', command: ['oxfmt', '--check'] },
  { name: 'lint', command: ['oxlint', '--type-aware', '--deny-warnings'] },
  { name: 'types', command: ['tsc', '--noEmit'] },
  { name: 'unit tests', command: ['vitest', 'run', '--project', 'unit'], loud: true },
  ...['chrome', 'firefox'].flatMap((browser): Step[] => [
    { name: `build for ${browser}`, command: ['wxt', 'build', '-b', browser] },
    { name: `build for ${browser}, as tested`, command: ['wxt', 'build', '-b', browser], granted: true },
  ]),
  { name: 'what Firefox’s store would say', command: ['tsx', 'tests/tools/store.ts'] },
  { name: 'browser tests', command: ['vitest', 'run', '--project', 'browser'], loud: true },
];

/** Runs the steps up to the first that fails, and returns the exit status. A quiet step speaks only then. */
function check(): number {
  for (const { name, command, loud, granted } of STEPS) {
    const [program = '', ...args] = command;
    process.stdout.write(loud ? `${name}\n` : `${name} … `);
    const begun = performance.now();
    const { status, stdout, stderr, error } = spawnSync(program, args, {
      encoding: 'utf8',
      env: { ...process.env, ...(granted && { ROOMTALLY_CONSOLES: 'granted' }) },
      // The programs of packages are command files there, which only a shell runs.
      shell: process.platform === 'win32',
      stdio: loud ? 'inherit' : 'pipe',
    });
    if (status !== 0) {
      process.stdout.write(`failed\n${stdout ?? ''}${stderr ?? ''}${error?.message ?? ''}\n`);
      return 1;
    }
    if (!loud) process.stdout.write(`${((performance.now() - begun) / 1000).toFixed(1)} s\n`);
  }
  return 0;
}

process.exitCode = check();
