import { browser } from 'wxt/browser';
import { changeSite, matchOf, readSites } from './sites.ts';

const FILE = 'bound.js';

/** The script that reads bound figures, on the sites that have some and that the user has allowed. */
export async function boundScripts() {
  const origins = Object.values(await readSites()).map(({ origin }) => matchOf(origin));
  const allowed = await Promise.all(
    [...new Set(origins)].map(async (match) =>
      (await browser.permissions.contains({ origins: [match] })) ? [match] : [],
    ),
  );
  const matches = allowed.flat();
  if (matches.length === 0) return [];
  return [{ id: FILE, js: [FILE], matches, runAt: 'document_idle' as const, persistAcrossSessions: true }];
}

/** A site whose permission was given back is asked for again, and belongs to no broadcast until then: reading stops. */
export async function forgetGivenBack(): Promise<void> {
  const sites = await readSites();
  const given = await Promise.all(
    Object.entries(sites).map(async ([name, { origin, belonging }]) =>
      belonging && !(await browser.permissions.contains({ origins: [matchOf(origin)] })) ? [name] : [],
    ),
  );
  for (const name of given.flat()) await changeSite(name, (site) => ({ ...site, belonging: null }));
}

/** A page that is open when its site is allowed is read at once. */
export async function readOpenPages(matches: readonly string[]): Promise<void> {
  if (matches.length === 0) return;
  for (const { id } of await browser.tabs.query({ url: [...matches] })) {
    if (id === undefined) continue;
    // A tab may be gone by now, or show an error page: there is nothing to read then.
    await browser.scripting.executeScript({ target: { tabId: id }, files: [`/${FILE}`] }).catch(() => []);
  }
}
