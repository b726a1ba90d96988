import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserName, OpenBrowser } from '../rooms/browsers.ts';
import { until } from './stage.ts';

/** A new folder for what a browser saves, and the preferences by which Firefox saves there without asking. */
export async function downloadFolder() {
  const folder = await mkdtemp(join(tmpdir(), 'roomtally-downloads-'));
  const preferences = {
    'browser.download.folderList': 2,
    'browser.download.dir': folder,
    'browser.download.useDownloadDir': true,
    'browser.download.alwaysOpenPanel': false,
  };
  return { folder, preferences };
}

/** Makes Chromium save there without asking. */
export async function saveTo(folder: string, name: BrowserName, { browser }: OpenBrowser): Promise<void> {
  if (name !== 'chromium') return;
  const session = await browser.target().createCDPSession();
  await session.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: folder });
}

/** Waits until a file was saved whole, and takes it from the folder. */
export async function downloaded(folder: string, name: string): Promise<Buffer> {
  await until(async () => {
    const names = await readdir(folder);
    const unfinished = names.some((each) => each.endsWith('.part') || each.endsWith('.crdownload'));
    return names.includes(name) && !unfinished && (await readFile(join(folder, name))).length > 0;
  });
  const file = await readFile(join(folder, name));
  await rm(join(folder, name));
  return file;
}
