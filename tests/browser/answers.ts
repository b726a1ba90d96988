import { cp, mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import type { BrowserName, OpenBrowser } from '../rooms/browsers.ts';

/**
 * No driver can answer Chromium's prompt, but it asks for nothing that was allowed on its own page of extensions
 * before. Firefox is told to grant without a prompt.
 *
 * @param own a page of the extension's
 */
export async function answerAhead(
  name: BrowserName,
  { newPage }: OpenBrowser,
  own: Page,
  sites: readonly string[],
): Promise<void> {
  if (name === 'firefox') return;
  const page = await newPage();
  await page.goto('chrome://extensions');
  await page.evaluate(
    async (id, patterns) => {
      const { chrome } = globalThis as unknown as {
        chrome: { developerPrivate: { addHostPermission: (id: string, host: string) => Promise<void> } };
      };
      for (const pattern of patterns) await chrome.developerPrivate.addHostPermission(id, pattern);
    },
    new URL(own.url()).host,
    sites,
  );
  await page.close();
}

interface Manifest {
  readonly permissions: readonly string[];
  readonly optional_permissions: readonly string[];
}

/** A copy of a build, in a folder of its own, that has from the first what Chromium would ask for by a prompt. */
export async function havingAlready(build: string, permission: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'roomtally-build-'));
  await cp(build, folder, { recursive: true });
  const file = join(folder, 'manifest.json');
  const manifest = JSON.parse(await readFile(file, 'utf8')) as Manifest;
  const { permissions, optional_permissions: optional } = manifest;
  const changed = {
    ...manifest,
    permissions: [...permissions, permission],
    optional_permissions: optional.filter((each) => each !== permission),
  };
  await writeFile(file, JSON.stringify(changed));
  return folder;
}
