import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { placeOf } from '../../../utils/platforms/places.ts';
import { PLATFORMS } from '../../../utils/platforms/registry.ts';
import { commit } from '../../../utils/store/commit.ts';
import { lookForSilence, watchTab } from '../../../utils/store/silence.ts';
import { after, minutes, type RecorderId } from '../../../utils/units.ts';
import { notice } from '../../../utils/settings/words/notice.ts';
import { browser } from '../browser.ts';
import { at, batch, database } from './builders.ts';

const TAB = 7;
const LATER = after(at(100), minutes(4));
const notices: { id: string; message: string }[] = [];
let tab: { readonly discarded: boolean } | null = { discarded: false };
let answers = true;

beforeEach(async () => {
  notices.length = 0;
  tab = { discarded: false };
  answers = true;
  vi.spyOn(browser, 'notifications', 'get').mockReturnValue({
    create: (id: string, { message }: { message: string }) =>
      Promise.resolve(void notices.push({ id, message })),
  } as never);
  vi.spyOn(browser, 'tabs', 'get').mockReturnValue({
    get: () => (tab ? Promise.resolve(tab) : Promise.reject(new Error('No tab'))),
    sendMessage: () =>
      answers ? Promise.resolve({ recorder: 'r', at: 1 }) : Promise.reject(new Error('Nobody')),
  } as never);
  vi.stubGlobal('fetch', () => Promise.resolve(Response.json(PLATFORMS.map(placeOf))));
  await browser.storage.local.set({ settings: { notify: true, language: 'zh' } });
});
afterEach(async () => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
  await browser.storage.local.clear();
  await browser.storage.session.clear();
});

/** A database with one recorder, heard last at 100 s, in a tab that is looked after. */
async function watched() {
  const db = database();
  const one = batch(1, [{ kind: 'heard', at: at(0), until: at(100) }], { arrival: at(100) });
  await commit(db, [one], '1');
  await watchTab(TAB, one.header.id);
  return { db, id: one.header.id };
}

test('a room that goes silent is told of once, in the words of the interface', async () => {
  const { db } = await watched();
  await lookForSilence(db, after(at(100), minutes(1)));
  expect(notices).toEqual([]);
  await lookForSilence(db, LATER);
  await lookForSilence(db, after(LATER, minutes(1)));
  expect(notices).toEqual([{ id: `tab ${TAB}`, message: notice.zh.silent }]);
});

test('a tab that the browser discarded is told of at once', async () => {
  const { db } = await watched();
  tab = { discarded: true };
  await lookForSilence(db, after(at(100), minutes(1)));
  expect(notices).toEqual([{ id: `tab ${TAB}`, message: notice.zh.discarded }]);
});

test('nothing is said of a tab that was closed, or went on to another page', async () => {
  for (const gone of [() => (tab = null), () => (answers = false)]) {
    const { db } = await watched();
    tab = { discarded: false };
    gone();
    await lookForSilence(db, LATER);
    answers = true;
    tab = { discarded: false };
    await lookForSilence(db, LATER);
  }
  expect(notices).toEqual([]);
});

test('nothing is said of a broadcast that is over', async () => {
  const db = database();
  const one = batch(
    1,
    [
      { kind: 'heard', at: at(0), until: at(100) },
      { kind: 'end', at: at(99) },
    ],
    { arrival: at(100) },
  );
  await commit(db, [one], '1');
  await watchTab(TAB, one.header.id);
  await lookForSilence(db, LATER);
  expect(notices).toEqual([]);
});

test('a page that was loaded anew speaks for its tab', async () => {
  const { db, id } = await watched();
  const next = batch(1, [{ kind: 'heard', at: at(100), until: at(330) }], { arrival: at(330) });
  const anew = { ...next, header: { ...next.header, id: `${id}2` as RecorderId } };
  await commit(db, [anew], '1');
  await watchTab(TAB, anew.header.id);
  await lookForSilence(db, LATER);
  expect(notices).toEqual([]);
});

test('nothing is said where the user does not want it', async () => {
  const { db } = await watched();
  await browser.storage.local.set({ settings: { notify: false } });
  await lookForSilence(db, LATER);
  expect(notices).toEqual([]);
});
