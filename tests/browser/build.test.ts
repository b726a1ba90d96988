import { readdir, readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { askedMatches, declaredMatches } from '../../utils/platforms/registry.ts';

const OUTPUT = new URL('../../.output/', import.meta.url);

/** What a user may be asked for, one at a time: the site of a figure that they bound. */
const ANY_SITE = ['https://*/*', 'http://*/*'];

interface Manifest {
  readonly host_permissions?: readonly string[];
  readonly optional_host_permissions?: readonly string[];
  readonly content_scripts: readonly { readonly matches: readonly string[] }[];
  readonly web_accessible_resources?: unknown;
}

async function filesOf(build: string): Promise<Map<string, Buffer>> {
  const folder = new URL(`${build}/`, OUTPUT);
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile())
    .map((entry) => `${entry.parentPath}/${entry.name}`.slice(folder.pathname.length).replace(/^\//, ''));
  return new Map(
    await Promise.all(paths.map(async (path) => [path, await readFile(new URL(path, folder))] as const)),
  );
}

for (const target of ['chrome-mv3', 'firefox-mv3']) {
  describe(`the build for ${target}`, async () => {
    const shipped = await filesOf(target);
    const granted = await filesOf(`${target}-granted`);
    const manifestOf = (files: Map<string, Buffer>) =>
      JSON.parse(String(files.get('manifest.json'))) as Manifest;

    it('differs from the one that tests use only in that the hosts that users are asked for are granted there', () => {
      const { optional_host_permissions: asked, ...rest } = manifestOf(shipped);
      const {
        host_permissions: given,
        optional_host_permissions: anySite,
        ...restGranted
      } = manifestOf(granted);
      expect(asked).toEqual([...askedMatches, ...ANY_SITE]);
      expect(anySite).toEqual(ANY_SITE);
      expect(given).toEqual(askedMatches);
      expect(rest).toEqual(restGranted);
      const others = (files: Map<string, Buffer>) =>
        [...files].filter(([path]) => path !== 'manifest.json').toSorted(([a], [b]) => a.localeCompare(b));
      expect(others(shipped)).toEqual(others(granted));
    });

    it('runs its scripts on the registry’s declared rooms and nowhere else', () => {
      const { content_scripts: scripts } = manifestOf(shipped);
      // The tap, and the room script beside it.
      const matches = scripts.flatMap((script) => script.matches);
      expect(matches.toSorted()).toEqual([...declaredMatches, ...declaredMatches].toSorted());
      expect(manifestOf(shipped).web_accessible_resources).toBeUndefined();
    });
  });
}
