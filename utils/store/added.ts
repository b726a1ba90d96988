import * as v from 'valibot';
import { browser } from 'wxt/browser';
import { openDashboard } from './open.ts';

/** Where it stands what an update added, and what was declared when the user last heard of it. */
export const ADDED_KEY = 'permissionsAdded';
const KNOWN_KEY = 'permissionsKnown';

const Names = v.fallback(v.array(v.string()), []);

/** Everything that the manifest has granted at installation. */
function declared(): string[] {
  const { permissions = [], content_scripts: scripts = [] } = browser.runtime.getManifest();
  return [...new Set([...permissions, ...scripts.flatMap(({ matches }) => matches ?? [])])];
}

/** What the last update added to the permissions. */
export const readAdded = async (): Promise<string[]> =>
  v.parse(Names, (await browser.storage.local.get(ADDED_KEY))[ADDED_KEY]);

/** Writes down what is declared now, for the next update to be compared with. */
export const noteDeclared = (): Promise<void> => browser.storage.local.set({ [KNOWN_KEY]: declared() });

/** Opens the first page when the extension was installed, and when an update may do more than before. */
export function welcome(): void {
  browser.runtime.onInstalled.addListener(({ reason }) => {
    if (reason === 'install' || reason === 'update') void tell(reason);
  });
}

async function tell(reason: 'install' | 'update'): Promise<void> {
  const now = declared();
  const { [KNOWN_KEY]: stored } = await browser.storage.local.get(KNOWN_KEY);
  await noteDeclared();
  // Versions that wrote nothing down leave nothing to compare with.
  const known = new Set(stored === undefined ? now : v.parse(Names, stored));
  const added = now.filter((name) => !known.has(name));
  if (reason === 'update' && added.length === 0) return;
  if (reason === 'update') await browser.storage.local.set({ [ADDED_KEY]: added });
  await openDashboard({ page: 'welcome' });
}
