import { spawn } from 'node:child_process';
import { execPath } from 'node:process';
import { fileURLToPath } from 'node:url';
import type { BrowserName } from '../rooms/installed.mjs';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const TARGETS = {
  chromium: { target: 'chrome', folder: 'chrome-mv3-granted' },
  firefox: { target: 'firefox', folder: 'firefox-mv3-granted' },
} as const;

/**
 * Builds the extension with the consoles' hosts granted, and returns its folder. Silent, unless it fails:
 * then the error's message is what the build said.
 */
export async function buildExtension(browser: BrowserName, signal: AbortSignal): Promise<string> {
  const { target, folder } = TARGETS[browser];
  const args = ['node_modules/wxt/bin/wxt.mjs', 'build', '-b', target];
  const env = { ...process.env, ROOMTALLY_CONSOLES: 'granted' };
  const build = spawn(execPath, args, { cwd: ROOT, signal, env, stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  for (const stream of [build.stdout, build.stderr]) {
    stream.setEncoding('utf8');
    stream.on('data', (part: string) => {
      said += part;
    });
  }
  await new Promise<void>((done, failed) => {
    build.on('error', failed);
    build.on('close', (status) => (status === 0 ? done() : failed(new Error(`the build failed:\n${said}`))));
  });
  return fileURLToPath(new URL(`../../.output/${folder}`, import.meta.url));
}
