import { readdir } from 'node:fs/promises';
import type { Page } from 'puppeteer-core';
import type { BrowserName } from '../rooms/browsers.ts';
import { downloaded } from './downloads.ts';
import { until } from './stage.ts';

/** Where a page's files arrive, and what is there. */
export interface Saved {
  /** Waits for a file that was written to its end, and takes it away. */
  readonly take: (name: string) => Promise<Buffer>;
  readonly names: () => Promise<readonly string[]>;
}

/**
 * Lets a page save without a person. Firefox has downloads, which go to `folder`. Chromium asks where to, in a window
 * of the system's that no driver reaches: here it is answered with a real file, in the page's own files.
 */
export async function saving(page: Page, browser: BrowserName, folder: string): Promise<Saved> {
  if (browser === 'firefox')
    return { take: (name) => downloaded(folder, name), names: () => readdir(folder) };
  await page.evaluate(() =>
    Object.assign(globalThis, {
      showSaveFilePicker: async ({ suggestedName }: { readonly suggestedName: string }) =>
        (await navigator.storage.getDirectory()).getFileHandle(suggestedName, { create: true }),
    }),
  );
  const names = (): Promise<readonly string[]> => page.evaluate(namesThere);
  return {
    names,
    take: async (name) => {
      let read = '';
      await until(async () => (read = await page.evaluate(takeThere, name)) !== '');
      return Buffer.from(read, 'base64');
    },
  };
}

const namesThere = async (): Promise<string[]> => {
  const folder = await navigator.storage.getDirectory();
  const names: string[] = [];
  for await (const name of (folder as unknown as { keys: () => AsyncIterable<string> }).keys())
    names.push(name);
  return names;
};

/** The file in base64; nothing while it is not there or not whole. */
const takeThere = async (name: string): Promise<string> => {
  const folder = await navigator.storage.getDirectory();
  for await (const each of (folder as unknown as { keys: () => AsyncIterable<string> }).keys()) {
    if (each !== name) continue;
    const file = await (await folder.getFileHandle(name)).getFile();
    if (file.size === 0) return '';
    const text = Array.from(new Uint8Array(await file.arrayBuffer()), (byte) => String.fromCharCode(byte));
    await folder.removeEntry(name);
    return btoa(text.join(''));
  }
  return '';
};
