// Where the machine's browsers are. Plain JavaScript: it runs before anything is installed.
import { accessSync, constants } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';
import { env, platform } from 'node:process';

const COMMANDS = {
  chromium: [
    'chromium',
    'chromium-browser',
    'google-chrome-stable',
    'google-chrome',
    'microsoft-edge-stable',
    'microsoft-edge',
  ],
  firefox: ['firefox-esr', 'firefox'],
};

const applications = (/** @type {string} */ name, bundle = name) =>
  ['/Applications', join(homedir(), 'Applications')].map((folder) =>
    join(folder, `${bundle}.app/Contents/MacOS/${name}`),
  );
const programs = (/** @type {string} */ path) =>
  [env.LOCALAPPDATA, env.PROGRAMFILES, env['PROGRAMFILES(X86)']].flatMap((folder) =>
    folder ? [join(folder, path)] : [],
  );

/** @type {Partial<Record<NodeJS.Platform, () => { chromium: string[], firefox: string[] }>>} */
const PLACES = {
  linux: () => ({
    chromium: [
      '/usr/lib/chromium/chromium',
      '/opt/google/chrome/chrome',
      '/opt/microsoft/msedge/msedge',
      '/snap/bin/chromium',
    ],
    firefox: ['/usr/lib/firefox-esr/firefox-esr', '/usr/lib/firefox/firefox', '/snap/bin/firefox'],
  }),
  darwin: () => ({
    chromium: [
      ...applications('Chromium'),
      ...applications('Google Chrome'),
      ...applications('Microsoft Edge'),
    ],
    firefox: applications('firefox', 'Firefox'),
  }),
  win32: () => ({
    chromium: [
      ...programs('Chromium\\Application\\chrome.exe'),
      ...programs('Google\\Chrome\\Application\\chrome.exe'),
      ...programs('Microsoft\\Edge\\Application\\msedge.exe'),
    ],
    firefox: programs('Mozilla Firefox\\firefox.exe'),
  }),
};

const runs = (/** @type {string} */ file) => {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
};

/** @type {import('./installed.d.mts').installed} */
export function installed(browser) {
  const ending = platform === 'win32' ? '.exe' : '';
  const folders = (env.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  const inPath = COMMANDS[browser].flatMap((name) => folders.map((folder) => join(folder, name + ending)));
  return [...inPath, ...(PLACES[platform]?.()[browser] ?? [])].find(runs) ?? null;
}
