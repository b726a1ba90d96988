import 'fake-indexeddb/auto';
import { beforeEach, expect, test, vi } from 'vitest';
import { Database } from '../../../utils/store/database.ts';
import { refuseNewer } from '../../../utils/store/refusing.ts';
import { failureOf } from '../../../utils/store/writer.ts';
import { browser } from '../browser.ts';
import { database } from './builders.ts';
import { leave, leftBy } from './versions/left.ts';

const said: string[] = [];
beforeEach(() => {
  said.length = 0;
  const action = {
    setTitle: ({ title }: { title: string }) => Promise.resolve(void said.push(title)),
    setBadgeText: ({ text }: { text: string }) => Promise.resolve(void said.push(text)),
  };
  vi.spyOn(browser, 'action', 'get').mockReturnValue(action as never);
});

test('the toolbar says that a newer version left the database, and whoever asks for something is told', async () => {
  await leave('newer', { ...(await leftBy(10)), version: 1000 });
  const db = new Database('newer');
  await refuseNewer(db);
  expect(said).toEqual([expect.stringMatching(/更新扩展|Update the extension/), '!']);
  const asked: unknown = await db.recorders.count().catch((error: unknown) => error);
  expect(failureOf(asked)).toBe('newer');
});

test('the toolbar says nothing of a database of this version', async () => {
  await refuseNewer(database());
  expect(said).toEqual([]);
});
