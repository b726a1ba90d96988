import 'fake-indexeddb/auto';
import { beforeEach, expect, test, vi } from 'vitest';
import { yourData } from '../../../components/dashboard/yours/stored.ts';
import { readAdded, welcome } from '../../../utils/store/added.ts';
import { browser } from '../browser.ts';
import { at, database, store } from './builders.ts';

const KNOWN = 'permissionsKnown';

beforeEach(() => {
  browser.reset();
  vi.spyOn(browser.runtime, 'getManifest').mockReturnValue({
    manifest_version: 3,
    name: 'Roomtally',
    version: '1.0.0',
    permissions: ['storage', 'alarms'],
    content_scripts: [{ matches: ['https://room.example/*'], js: ['room.js'] }],
  });
  vi.spyOn(browser.runtime, 'getURL').mockImplementation((path) => `extension:/${path}`);
});

const known = async (): Promise<unknown> => (await browser.storage.local.get(KNOWN))[KNOWN];

/** Installs or updates it, and counts the pages that were opened. */
async function after(reason: 'install' | 'update', stored?: readonly string[]): Promise<number> {
  if (stored) await browser.storage.local.set({ [KNOWN]: stored });
  const before = (await browser.tabs.query({})).length;
  welcome();
  await browser.runtime.onInstalled.trigger({ reason });
  await expect.poll(known).toEqual(['storage', 'alarms', 'https://room.example/*']);
  // What was written down is known before a page is opened: the fake browser needs one more turn for that.
  await new Promise((done) => setImmediate(done));
  return (await browser.tabs.query({})).length - before;
}

test('an update that may do more than was known says what was added', async () => {
  expect(await after('update', ['storage'])).toBe(1);
  expect(await readAdded()).toEqual(['alarms', 'https://room.example/*']);
});

test('an update that adds nothing, or has nothing to compare with, stays silent', async () => {
  expect(await after('update', ['storage', 'alarms', 'https://room.example/*', 'gone'])).toBe(0);
  browser.reset();
  expect(await after('update')).toBe(0);
  expect(await readAdded()).toEqual([]);
});

test('an installation opens the first page and has added nothing', async () => {
  expect(await after('install')).toBe(1);
  expect(await readAdded()).toEqual([]);
});

test('removing everything leaves what the next update is compared with, and nothing else', async () => {
  const db = database();
  await store(db, 3);
  await browser.storage.local.set({ settings: { language: 'zh' }, [KNOWN]: ['storage'] });
  await browser.storage.session.set({ rooms: [at(0)] });
  await yourData(db).removeEverything();
  expect(await db.recorders.count()).toBe(0);
  expect(await browser.storage.session.get(null)).toEqual({});
  expect(await browser.storage.local.get(null)).toEqual({
    [KNOWN]: ['storage', 'alarms', 'https://room.example/*'],
  });
});
