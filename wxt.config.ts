import { readFileSync } from 'node:fs';
import { preact } from '@preact/preset-vite';
import { preprocessCSS, resolveConfig } from 'vite';
import { defineConfig } from 'wxt';
import { generateShop } from './tests/rooms/generated/shop.ts';
import { tooHeavy } from './tests/tools/weights.ts';
import { VIEW_COMMAND } from './utils/messages/commands.ts';
import { commandOf, MARK_KINDS } from './utils/metrics/mark-kinds.ts';
import { contentScripts, scriptOf } from './utils/platforms/manifest.ts';
import { placeOf } from './utils/platforms/places.ts';
import { askedMatches, declaredMatches, PLATFORMS } from './utils/platforms/registry.ts';
import { TRY_FILE } from './utils/settings/try-file.ts';
import { roomWords } from './utils/settings/words/rooms.ts';

/**
 * The one difference between the shipped build and the one that tests and `npm start` use: there the
 * hosts that users are asked for are granted, because headless Chromium cannot answer a permission prompt.
 * Said by an environment variable and not by the build's mode, which would change the code too.
 */
const granted = process.env['ROOMTALLY_CONSOLES'] === 'granted';

/** What is said over live pages, and how it looks: see utils/settings/words/file.ts. */
const OVERLAY_FILE = 'overlay.json';
const OVERLAY_CSS = 'components/overlay/overlay.css';

/** The overlay's style sheet with all that it imports. */
async function overlayCss(): Promise<string> {
  const config = await resolveConfig({ configFile: false }, 'build');
  const { code } = await preprocessCSS(
    readFileSync(OVERLAY_CSS, 'utf8'),
    `${config.root}/${OVERLAY_CSS}`,
    config,
  );
  return code.replaceAll(/\/\*.*?\*\/|\s+(?= )/gs, '');
}

/** Where platforms are: see utils/platforms/places.ts. */
const PLATFORMS_FILE = 'platforms.json';

/** The room to try the extension with: a shop's broadcast that never was, the same at every build. */
const tried = (): string =>
  JSON.stringify(generateShop({ startedAt: Date.UTC(2026, 0, 10, 12), minutes: 8 }).har);

/** What talks to the browser directly. */
const DIRECT: ReadonlySet<string> = new Set(['room', 'bound', 'picker', 'background']);

/** The database in today's JavaScript, which every browser that the manifest admits reads: it is smaller. */
const MODERN = { dexie: 'dexie/dist/modern/dexie.min.mjs' };

/** Chromium suggests keys for four commands, one of which is the views'; all can be set in the browser's own list. */
const MARK_KEYS = { note: 1, giveaway: 2, price: 3 };
const markCommands = Object.fromEntries(
  MARK_KINDS.map((kind) => [
    commandOf(kind),
    {
      description: `__MSG_mark_${kind}__`,
      ...(kind in MARK_KEYS && {
        suggested_key: { default: `Alt+Shift+${MARK_KEYS[kind as keyof typeof MARK_KEYS]}` },
      }),
    },
  ]),
);

/** What `permissions.request` may name one of. */
const ANY_SITE = ['https://*/*', 'http://*/*'];

export default defineConfig({
  modules: ['@wxt-dev/webextension-polyfill'],
  imports: false,
  manifestVersion: 3,
  outDirTemplate: `{{browser}}-mv{{manifestVersion}}${granted ? '-granted' : ''}`,
  vite: () => ({
    plugins: [preact()],
    build: { target: ['chrome120', 'firefox142'] },
  }),
  manifest: ({ browser }) => ({
    name: '__MSG_name__',
    short_name: 'Roomtally',
    description: '__MSG_description__',
    default_locale: 'zh_CN',
    ...(browser !== 'firefox' && { minimum_chrome_version: '120' }),
    permissions: ['storage', 'unlimitedStorage', 'scripting', 'alarms', 'activeTab'],
    commands: {
      ...markCommands,
      [VIEW_COMMAND]: { description: '__MSG_view__', suggested_key: { default: 'Alt+Shift+V' } },
    },
    // Asked for when notices or copies of broadcasts are switched on.
    optional_permissions: ['notifications', 'downloads'],
    // Any site may be asked for, by itself: that where the user has bound a figure.
    ...(granted
      ? { host_permissions: askedMatches, optional_host_permissions: ANY_SITE }
      : { optional_host_permissions: [...askedMatches, ...ANY_SITE] }),
    ...(browser === 'firefox' && {
      // Firefox's own default would make HTTPS of a warehouse's address on this computer.
      content_security_policy: { extension_pages: "script-src 'self'; object-src 'self'" },
      browser_specific_settings: {
        gecko: {
          id: 'roomtally@roomtally.app',
          // The first that shows what an extension collects when it is installed, on a computer and on Android.
          strict_min_version: '142.0',
          data_collection_permissions: { required: ['none'] },
        },
      },
    }),
  }),
  hooks: {
    // Every browser that the manifest admits answers with promises: what starts beside pages, or whenever it is
    // needed, does without the polyfill of the other pages.
    'vite:build:extendConfig': ([entrypoint], config) => {
      if (!DIRECT.has(entrypoint?.name ?? '')) return;
      config.resolve = { ...config.resolve, alias: MODERN };
    },
    // Each platform's script lies in its folder.
    'entrypoints:found': ({ config }, found) => {
      found.push(
        ...PLATFORMS.map((platform) => ({
          name: scriptOf(platform),
          inputPath: `${config.root}/utils/platforms/${platform.id}/script.ts`,
          type: 'unlisted-script' as const,
        })),
      );
    },
    // What is said over live pages, its look, and where platforms are, is data: read when it is needed.
    'build:publicAssets': async (_, files) => {
      const overlay = { words: roomWords, css: await overlayCss() };
      files.push(
        { relativeDest: OVERLAY_FILE, contents: JSON.stringify(overlay) },
        { relativeDest: PLATFORMS_FILE, contents: JSON.stringify(PLATFORMS.map(placeOf)) },
        { relativeDest: TRY_FILE, contents: tried() },
      );
    },
    'prepare:publicPaths': (_, paths) => {
      paths.push(OVERLAY_FILE, PLATFORMS_FILE, TRY_FILE);
    },
    // Rooms' scripts come from the registry, so that neither entry file has to bundle it for its matches.
    'build:manifestGenerated': (_, manifest) => {
      manifest.content_scripts = contentScripts(PLATFORMS, declaredMatches);
    },
    // A build that is heavier than live pages are promised is none.
    'build:done': ({ config }, { steps }) => {
      if (config.command !== 'build') return;
      const scripts = steps
        .flatMap(({ chunks }) => chunks)
        .flatMap((chunk) => (chunk.type === 'chunk' ? [chunk] : []))
        .map(({ fileName, moduleIds }) => ({
          name: fileName,
          code: readFileSync(`${config.outDir}/${fileName}`),
          modules: moduleIds,
        }));
      const wrong = tooHeavy(scripts);
      if (wrong.length > 0) throw new Error(wrong.join('\n'));
    },
  },
});
