import { preact } from '@preact/preset-vite';
import { defineConfig } from 'wxt';
import { contentScripts, scriptOf } from './utils/platforms/manifest.ts';
import { askedMatches, declaredMatches, PLATFORMS } from './utils/platforms/registry.ts';

/**
 * The one difference between the shipped build and the one that tests and `npm start` use: there the
 * hosts that users are asked for are granted, because headless Chromium cannot answer a permission prompt.
 * Said by an environment variable and not by the build's mode, which would change the code too.
 */
const granted = process.env['ROOMTALLY_CONSOLES'] === 'granted';

export default defineConfig({
  modules: ['@wxt-dev/webextension-polyfill'],
  imports: false,
  manifestVersion: 3,
  outDirTemplate: `{{browser}}-mv{{manifestVersion}}${granted ? '-granted' : ''}`,
  vite: () => ({
    plugins: [preact()],
    build: { target: ['chrome120', 'firefox128'] },
  }),
  manifest: ({ browser }) => ({
    name: '__MSG_name__',
    short_name: 'Roomtally',
    description: '__MSG_description__',
    default_locale: 'zh_CN',
    ...(browser !== 'firefox' && { minimum_chrome_version: '120' }),
    permissions: ['storage', 'unlimitedStorage', 'scripting', 'alarms', 'activeTab'],
    // Asked for when copies of broadcasts are switched on.
    optional_permissions: ['downloads'],
    ...(granted ? { host_permissions: askedMatches } : { optional_host_permissions: askedMatches }),
    ...(browser === 'firefox' && {
      browser_specific_settings: {
        gecko: {
          id: 'roomtally@roomtally.app',
          strict_min_version: '128.0',
          data_collection_permissions: { required: ['none'] },
        },
      },
    }),
  }),
  hooks: {
    // The room script lies on every page that is counted and asks little of the browser, which every browser
    // that the manifest admits answers with promises: it does without the polyfill of the other pages.
    'vite:build:extendConfig': ([entrypoint], config) => {
      if (entrypoint?.name !== 'room') return;
      config.resolve = { ...config.resolve, alias: {} };
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
    // Rooms' scripts come from the registry, so that neither entry file has to bundle it for its matches.
    'build:manifestGenerated': (_, manifest) => {
      manifest.content_scripts = contentScripts(declaredMatches);
    },
  },
});
