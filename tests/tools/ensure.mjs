// The first step of `npm start`, `npm test` and `npm run bench`, on a machine that may have nothing but Node and npm: installs
// what is missing, then runs the tool itself under the Node that the packages bring along. Plain JavaScript,
// and only what Node has built in.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, lstatSync, statSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { installed } from '../rooms/installed.mjs';
import { HELP, parseOptions, problemOf } from './options.mjs';

const OLDEST_NODE = 20;
const TOOLS = { start: 'tests/tools/start.ts', test: 'tests/tools/check.ts', bench: 'tests/bench/bench.ts' };
const PACKAGES = { chromium: ['chromium', 'chromium-browser'], firefox: ['firefox-esr', 'firefox'] };
const NAMES = { chromium: 'Chromium, Chrome or Edge', firefox: 'Firefox' };

const root = fileURLToPath(new URL('../..', import.meta.url));
process.chdir(root);

/** @returns {never} */
function refuse(/** @type {string} */ sentence) {
  process.stderr.write(`${sentence}\n`);
  process.exit(2);
}

/** How npm and apt-get begin the line that says what went wrong. */
const REASON = /^(?:npm error (?!code )|E: )(?=\S)/;

/** Runs a command in silence; tells whether it went well, and if not, why. */
function run(/** @type {string} */ command, /** @type {string[]} */ args, env = process.env) {
  const { status, stdout, stderr, error } = spawnSync(command, args, { encoding: 'utf8', env });
  const lines = `${stdout ?? ''}\n${stderr ?? ''}`.split('\n').filter((line) => line.trim() !== '');
  const reason = lines.find((line) => REASON.test(line)) ?? lines.at(-1) ?? `exit status ${status}`;
  return { well: status === 0, reason: error?.message ?? reason.replace(REASON, '') };
}

/** Says in one line what is done, and how long it took. */
function doing(/** @type {string} */ what, /** @type {() => ReturnType<typeof run>} */ work) {
  process.stdout.write(`${what} … `);
  const begun = Date.now();
  const done = work();
  process.stdout.write(done.well ? `done in ${Math.round((Date.now() - begun) / 1000)} s\n` : 'failed\n');
  return done;
}

const changedAt = (/** @type {string} */ file) =>
  statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? -Infinity;

function ensurePackages() {
  // npm ci empties the folder that it installs into: through a link, another checkout's.
  if (lstatSync('node_modules', { throwIfNoEntry: false })?.isSymbolicLink()) return;
  // npm writes this file last: without it an installation was never finished.
  if (changedAt('node_modules/.package-lock.json') >= changedAt('package-lock.json')) return;
  const npm = process.env.npm_execpath;
  const args = ['ci', '--no-audit', '--no-fund'];
  const { well, reason } = doing("Installing the project's packages (npm ci)", () =>
    npm ? run(process.execPath, [npm, ...args]) : run('npm', args),
  );
  if (!well) refuse(`npm ci failed: ${reason}`);
}

/** How this user may install the system's packages; null where that is not possible. */
function systemPackages() {
  if (process.platform !== 'linux' || !run('apt-get', ['--version']).well) return null;
  const isRoot = process.getuid?.() === 0;
  if (!isRoot && !run('sudo', ['-n', 'true']).well) return null;
  const [command, ...before] = isRoot ? ['apt-get'] : ['sudo', '-n', 'apt-get'];
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  return (/** @type {string[]} */ ...args) => run(command, [...before, '-q', ...args], env);
}

function ensureBrowser(/** @type {'chromium' | 'firefox'} */ browser) {
  if (installed(browser)) return;
  const apt = systemPackages();
  if (apt) {
    doing('Reading the list of system packages (apt-get update)', () => apt('update'));
    for (const name of PACKAGES[browser]) {
      // With fonts, so that Chinese is drawn.
      const { well } = doing(`Installing ${name} (apt-get install)`, () =>
        apt('install', '-y', name, 'fonts-noto-cjk'),
      );
      if (well && installed(browser)) return;
    }
  }
  refuse(`No ${NAMES[browser]} was found on this computer: install it, then try again.`);
}

/**
 * The warehouse that tests send to; without it they say so and go on. Tests start servers of their own: the one
 * that the package may start is not needed.
 */
function ensureWarehouse() {
  if (existsSync('/usr/sbin/clickhouse-server') || run('clickhouse-server', ['--version']).well) return;
  const apt = systemPackages();
  if (!apt) return;
  doing('Reading the list of system packages (apt-get update)', () => apt('update'));
  doing('Installing clickhouse-server (apt-get install)', () =>
    apt('install', '-y', '--no-install-recommends', 'clickhouse-server'),
  );
  run('systemctl', ['disable', '--now', 'clickhouse-server']);
}

function optionsOf(/** @type {string[]} */ args) {
  try {
    return parseOptions(args);
  } catch (error) {
    return refuse(`npm start: ${problemOf(error)} (npm start -- --help lists the options)`);
  }
}

const [tool, ...args] = process.argv.slice(2);
if (tool !== 'start' && tool !== 'test' && tool !== 'bench')
  refuse('usage: node tests/tools/ensure.mjs start|test|bench [options]');
if (Number(process.versions.node.split('.')[0]) < OLDEST_NODE) {
  refuse(`This needs Node ${OLDEST_NODE} or later; ${process.version} is running.`);
}
const browsers = /** @type {('chromium' | 'firefox')[]} */ (['chromium', 'firefox']);
if (tool === 'start') {
  const { help, browser } = optionsOf(args);
  if (help) {
    process.stdout.write(`${HELP}\n`);
    process.exit(0);
  }
  browsers.splice(0, browsers.length, browser);
}
ensurePackages();
for (const browser of browsers) ensureBrowser(browser);
if (tool === 'test') ensureWarehouse();

// The npm package `node` is newer than this Node may be; what the tool starts must find it too.
const bin = join(root, 'node_modules', '.bin');
const node = join(root, 'node_modules', 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
const env = { ...process.env, PATH: bin + delimiter + (process.env.PATH ?? '') };
const child = spawn(node, ['--import', 'tsx', TOOLS[tool], ...args], { stdio: 'inherit', env });
// The terminal tells both of Ctrl-C: the tool leaves in order, this waits for it.
process.on('SIGINT', () => {});
process.on('SIGTERM', () => child.kill('SIGTERM'));
child.on('error', (error) =>
  refuse(`${node} does not start (${error.message}): run npm ci, then try again.`),
);
child.on('exit', (status, signal) => process.exit(status ?? (signal === 'SIGINT' ? 130 : 1)));
