import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { commit } from '../../../utils/store/commit.ts';
import type { Database } from '../../../utils/store/database.ts';
import { startUpkeep } from '../../../utils/store/pruning.ts';
import { keepRaw } from '../../../utils/store/raw.ts';
import { after, days, type Moment, type RecorderId, seconds } from '../../../utils/units.ts';
import { browser } from '../browser.ts';
import { at, database, second } from './builders.ts';

const LAST = at(9);
let db: Database;

/** The alarm rings when the computer's clock says so. */
async function ring(now: Moment): Promise<void> {
  vi.setSystemTime(now);
  await browser.alarms.onAlarm.trigger({ name: 'upkeep', scheduledTime: now });
  // Whoever writes next waits until that is done.
  await navigator.locks.request('roomtally-writer', () => {});
}

const kept = async (): Promise<number> => (await db.raw.count()) + (await db.keepings.count());

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: at(0) });
  await browser.storage.local.set({ settings: { myRooms: ['douyin:126833924894'] } });
  db = database();
  await commit(db, [second(1)]);
  await keepRaw(db, { recorder: 'ann' as RecorderId, on: true }, at(0));
  const frame = { at: LAST, via: 'socket', url: 'wss://push.example/', body: 'Li4u', base64: true } as const;
  await commit(db, [second(2, { raw: { page: 'https://room.example/', frames: [frame], dropped: 0 } })]);
  startUpkeep(db);
});
afterEach(async () => {
  vi.useRealTimers();
  await browser.storage.local.clear();
  browser.alarms.onAlarm.removeAllListeners();
});

test('raw traffic goes by the clock 14 days after its last frame, and what was counted of it stays', async () => {
  await ring(after(LAST, days(14)));
  expect(await kept()).toBe(2);
  await ring(after(LAST, days(14 + 1 / 24)));
  await vi.waitFor(async () => expect(await kept()).toBe(0));
  expect(await db.recorders.count()).toBe(1);
});

test('raw traffic goes sooner where the user said so', async () => {
  await browser.storage.local.set({
    settings: { myRooms: ['douyin:126833924894'], retention: { others: 7, own: null, raw: 2 } },
  });
  await ring(after(LAST, days(2)));
  expect(await kept()).toBe(2);
  await ring(after(after(LAST, days(2)), seconds(1)));
  await vi.waitFor(async () => expect(await kept()).toBe(0));
});

test.each([
  ['goes with the user’s own', null, 0],
  ['stays for as long as the law wants it', 90, 1],
] as const)('an own broadcast of 60 days ago %s', async (_, legalDays, left) => {
  await browser.storage.local.set({
    settings: { myRooms: ['douyin:126833924894'], retention: { others: 7, own: 30, raw: 14 }, legalDays },
  });
  await ring(after(LAST, days(60)));
  await vi.waitFor(async () => expect(await kept()).toBe(0));
  expect(await db.recorders.count()).toBe(left);
});
