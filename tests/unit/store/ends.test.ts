import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { commit } from '../../../utils/store/commit.ts';
import { DASHBOARD_LOCK, lookForEnds, watchEnds } from '../../../utils/store/ends.ts';
import { after, minutes, type Moment } from '../../../utils/units.ts';
import { browser } from '../browser.ts';
import { at, batch, database, header } from './builders.ts';

const OVER = after(at(100), minutes(11));
let opened: unknown[] = [];
let open = false;

beforeEach(async () => {
  opened = [];
  open = false;
  vi.spyOn(browser, 'tabs', 'get').mockReturnValue({
    create: (how: unknown) => Promise.resolve(void opened.push(how)),
  } as never);
  vi.stubGlobal('navigator', {
    locks: { query: () => Promise.resolve({ held: open ? [{ name: DASHBOARD_LOCK }] : [] }) },
  });
  await browser.storage.local.set({ settings: { copies: { days: 9, count: 9 } } });
});
afterEach(async () => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
  await browser.storage.local.clear();
});

async function recorded(...arrivals: readonly Moment[]) {
  const db = database();
  for (const [index, arrival] of arrivals.entries())
    await commit(db, [batch(1, [], { header: header(`r${index}`), arrival })]);
  await watchEnds();
  return db;
}

test('a broadcast that is over opens the page that copies it, out of sight and once', async () => {
  const db = await recorded(at(100));
  await lookForEnds(db, at(200));
  expect(opened).toEqual([]);
  await lookForEnds(db, OVER);
  expect(opened).toEqual([{ url: browser.runtime.getURL('/afterwards.html' as never), active: false }]);
  await lookForEnds(db, after(OVER, minutes(5)));
  expect(opened).toHaveLength(1);
});

test('it is looked on for as long as another one runs, and no longer', async () => {
  const db = await recorded(at(100), OVER);
  await lookForEnds(db, OVER);
  expect(opened).toHaveLength(1);
  expect(await browser.alarms.get('ends')).toBeTruthy();
  await lookForEnds(db, after(OVER, minutes(11)));
  expect(opened).toHaveLength(2);
  expect(await browser.alarms.get('ends')).toBeFalsy();
});

test('nothing is opened where an open dashboard sees to it, or nobody asked for it', async () => {
  open = true;
  await lookForEnds(await recorded(at(100)), OVER);
  open = false;
  await browser.storage.local.set({ settings: {}, endsSeen: 0 });
  await lookForEnds(await recorded(at(100)), OVER);
  expect(opened).toEqual([]);
  await browser.storage.local.set({ warehouse: { automatic: true }, endsSeen: 0 });
  await lookForEnds(await recorded(at(100)), OVER);
  expect(opened).toHaveLength(1);
});
