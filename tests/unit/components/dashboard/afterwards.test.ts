import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { overIn, seeToWhatIsOver } from '../../../../components/dashboard/exchange/afterwards.ts';
import { exchangeData } from '../../../../components/dashboard/exchange/stored.ts';
import { warehouseData } from '../../../../components/dashboard/warehouse/stored.ts';
import { writePassword, writeSetup } from '../../../../utils/exchange/clickhouse/setup.ts';
import { readCopies } from '../../../../utils/exchange/copies/shelf.ts';
import { newReview, putReview } from '../../../../utils/store/reviews.ts';
import { newMark, putMark } from '../../../../utils/store/marks.ts';
import type { Database } from '../../../../utils/store/database.ts';
import { after, days, type RecorderId } from '../../../../utils/units.ts';
import { browser } from '../../browser.ts';
import { heardBy } from '../../exchange/archive/archives.ts';
import { FakeServer, SERVER as WAREHOUSE } from '../../exchange/clickhouse/fakeServer.ts';
import { fakeFolder } from '../../exchange/folders.ts';
import { START } from '../../store/builders.ts';

const NEVER = new AbortController().signal;
const KEEPING = { days: 999_999, count: 9 };

/** What the browser downloaded, by its number. */
let downloads = new Map<number, string>();
let managed = false;

beforeEach(async () => {
  downloads = new Map();
  managed = false;
  vi.stubGlobal('navigator', { locks: { request: (_: string, work: () => Promise<unknown>) => work() } });
  vi.spyOn(browser.runtime, 'getManifest').mockReturnValue({ version: '0.1.0' } as never);
  vi.spyOn(browser, 'permissions', 'get').mockReturnValue({ contains: async () => managed } as never);
  vi.spyOn(browser, 'downloads', 'get').mockImplementation((): never => {
    if (!managed) throw new TypeError('No permission.');
    return {
      download: async ({ filename }: { readonly filename: string }) => {
        downloads.set(downloads.size + 1, filename);
        return downloads.size;
      },
      search: async ({ id }: { readonly id: number }) => [
        { id, state: 'complete', exists: downloads.has(id) },
      ],
      removeFile: async (id: number) => downloads.delete(id),
      erase: async () => [],
      onChanged: { addListener: () => undefined, removeListener: () => undefined },
    } as never;
  });
  await settle({ copies: KEEPING });
});
afterEach(async () => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
  await browser.storage.local.clear();
});

const settle = (settings: object): Promise<void> =>
  browser.storage.local.set({ settings: { myRooms: ['douyin:126833924894'], ...settings } });

/** A database with a broadcast that is over and, where one is given, the folder that copies go to. */
async function stored(folder?: ReturnType<typeof fakeFolder>): Promise<Database> {
  const db = await heardBy({ id: 'ann', until: 30 });
  const row = folder && ({ name: 'copies', handle: folder.handle } as const);
  // No database but a browser's keeps handles.
  vi.spyOn(db.folders, 'get').mockImplementation((() => Promise.resolve(row)) as never);
  return db;
}
const goesOn = (db: Database): Promise<unknown> =>
  putMark(db, newMark({ recorder: 'ann' as RecorderId, at: START }, 'note', '改价'), after(START, days(1)));

describe('after a broadcast', () => {
  test('one of the user’s own is folded and copied into the folder, once', async () => {
    const folder = fakeFolder();
    const db = await stored(folder);
    await seeToWhatIsOver(db);
    expect([...folder.files.keys()]).toEqual([
      expect.stringMatching(/^roomtally-douyin-126833924894-2026-04-24-\d{4}\.roomtally$/),
    ]);
    expect(await db.folds.count()).toBe(1);
    const [first] = folder.files.values();
    await seeToWhatIsOver(db);
    expect([...folder.files.values()]).toEqual([first]);
  });

  test('nothing is copied where nobody asked for it, nor of another’s room', async () => {
    const folder = fakeFolder();
    const db = await stored(folder);
    await settle({ copies: null });
    await seeToWhatIsOver(db);
    await settle({ copies: KEEPING, myRooms: [] });
    await seeToWhatIsOver(db);
    expect(folder.files.size).toBe(0);
  });

  test('what is decided at a review of its week is in its next copy', async () => {
    const folder = fakeFolder();
    const db = await stored(folder);
    await seeToWhatIsOver(db);
    const [before] = folder.files.values();
    const note = newReview('week/2026-04-20', { text: '换话术', metric: null }, START);
    await putReview(db, note, START);
    await seeToWhatIsOver(db);
    const [now, ...others] = folder.files.values();
    expect(others).toEqual([]);
    expect(now?.at).toBeGreaterThan(before?.at ?? Infinity);
  });

  test('a copy that fails is made up for by the next', async () => {
    const folder = fakeFolder();
    const db = await stored(folder);
    folder.state.full = true;
    await seeToWhatIsOver(db);
    expect([folder.files.size, await readCopies()]).toEqual([0, []]);
    folder.state.full = false;
    await seeToWhatIsOver(db);
    expect(folder.files.size).toBe(1);
  });
});

describe('a warehouse', () => {
  const setUp = async (automatic: boolean): Promise<void> => {
    await settle({ copies: null });
    vi.spyOn(browser, 'permissions', 'get').mockReturnValue({ contains: async () => true } as never);
    const { password, ...server } = WAREHOUSE;
    await writeSetup({ ...server, viewers: false, automatic });
    await writePassword({ text: password, kept: true });
  };

  test('is sent a broadcast of the user’s own that is over, once, with no dashboard open', async () => {
    const server = new FakeServer();
    const db = await stored();
    await setUp(true);
    await seeToWhatIsOver(db);
    const sent = [...server.rows.keys()];
    expect(sent.filter((row) => row.startsWith('broadcasts '))).toHaveLength(1);
    const asked = server.requests.length;
    await seeToWhatIsOver(db);
    expect(server.requests.length).toBe(asked);
    expect([...server.rows.keys()]).toEqual(sent);
  });

  test('is sent nothing where nobody asked for that', async () => {
    const server = new FakeServer();
    const db = await stored();
    await setUp(false);
    await seeToWhatIsOver(db);
    expect(server.requests).toEqual([]);
    // There was something to send.
    expect(await warehouseData(db).sendToWarehouse(await overIn(db), () => undefined, NEVER)).toBe(1);
  });

  test('that could not be reached is told of by the next dashboard, which makes up for it', async () => {
    const server = new FakeServer();
    server.fate = () => 'lost';
    const db = await stored();
    await setUp(true);
    await seeToWhatIsOver(db);
    expect(server.rows.size).toBe(0);
    const send = async () => warehouseData(db).sendToWarehouse(await overIn(db), () => undefined, NEVER);
    await expect(send()).rejects.toMatchObject({ id: 'unreachable' });
    server.fate = () => 'taken';
    expect(await send()).toBe(1);
    expect(server.rows.size).toBeGreaterThan(0);
  });
});

describe('a folder that the browser has withdrawn', () => {
  test('lets copies wait where downloads may not be managed either', async () => {
    const folder = fakeFolder();
    folder.state.permission = 'prompt';
    const db = await stored(folder);
    await seeToWhatIsOver(db);
    expect(await readCopies()).toEqual([]);
    folder.state.permission = 'granted';
    await seeToWhatIsOver(db);
    expect(folder.files.size).toBe(1);
  });

  test('sends copies to the downloads, and knows the ones in it for its own when it is back', async () => {
    const folder = fakeFolder();
    const db = await stored(folder);
    await seeToWhatIsOver(db);
    folder.state.permission = 'prompt';
    managed = true;
    await goesOn(db);
    await seeToWhatIsOver(db);
    expect([folder.files.size, downloads.size]).toEqual([1, 1]);
    folder.state.permission = 'granted';
    expect(await exchangeData(db).newArchives()).toEqual([]);
    // Whatever lies about is deleted once its time is over.
    await settle({ copies: { days: 999_999, count: 0 } });
    await seeToWhatIsOver(db);
    expect([folder.files.size, downloads.size]).toEqual([0, 0]);
  });

  test('keeps a copy whose time is over until it is back', async () => {
    const folder = fakeFolder();
    const db = await stored(folder);
    await seeToWhatIsOver(db);
    folder.state.permission = 'prompt';
    managed = true;
    await settle({ copies: { days: 999_999, count: 0 } });
    await seeToWhatIsOver(db);
    expect(folder.files.size).toBe(1);
    folder.state.permission = 'granted';
    managed = false;
    await seeToWhatIsOver(db);
    expect(folder.files.size).toBe(0);
  });
});

test('a colleague’s archive is offered until it was looked at, and never one’s own', async () => {
  const folder = fakeFolder();
  const db = await stored(folder);
  const { newArchives, noteOffered } = exchangeData(db);
  folder.put('bea.roomtally', 'theirs');
  await seeToWhatIsOver(db);
  const offered = await newArchives();
  expect(offered.map(({ name }) => name)).toEqual(['bea.roomtally']);
  expect(await newArchives()).toHaveLength(1);
  await noteOffered(offered);
  expect(await newArchives()).toEqual([]);
  folder.state.permission = 'prompt';
  folder.put('cy.roomtally', 'theirs');
  expect(await newArchives()).toEqual([]);
});

describe('another folder', () => {
  /** Chooses a folder in place of the one there is. */
  const choose = async (db: Database, folder: ReturnType<typeof fakeFolder>): Promise<void> => {
    vi.stubGlobal('showDirectoryPicker', async () => folder.handle);
    const put = vi.spyOn(db.folders, 'put').mockImplementation((() => Promise.resolve()) as never);
    await exchangeData(db).chooseFolder?.();
    put.mockRestore();
    const row = { name: 'copies', handle: folder.handle } as const;
    vi.spyOn(db.folders, 'get').mockImplementation((() => Promise.resolve(row)) as never);
  };

  test('has none of the former one’s names: what lies there is a colleague’s, and copies are made anew', async () => {
    const [one, other] = [fakeFolder('one'), fakeFolder('other')];
    const db = await stored(one);
    await seeToWhatIsOver(db);
    const [name = ''] = one.files.keys();
    other.put(name, 'theirs', 5);
    await exchangeData(db).noteOffered([new File([], name, { lastModified: 5 })]);
    await choose(db, other);
    expect((await exchangeData(db).newArchives()).map((file) => file.name)).toEqual([name]);
    await seeToWhatIsOver(db);
    expect(other.files.get(name)?.text).toBe('theirs');
    expect(other.files.size).toBe(2);
    // The one before keeps what it has.
    expect([...one.files.keys()]).toEqual([name]);
  });

  test('that is the same one keeps its own', async () => {
    const folder = fakeFolder();
    const db = await stored(folder);
    await seeToWhatIsOver(db);
    await choose(db, folder);
    await seeToWhatIsOver(db);
    expect(folder.files.size).toBe(1);
    expect(await exchangeData(db).newArchives()).toEqual([]);
  });
});
