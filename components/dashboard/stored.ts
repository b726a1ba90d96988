import { liveQuery } from 'dexie';
import { browser } from 'wxt/browser';
import { makeRound } from '../../utils/exchange/copies/round.ts';
import {
  allowCopies,
  mayCopy,
  readCopies,
  removeCopy,
  saveCopy,
  writeCopies,
} from '../../utils/exchange/copies/shelf.ts';
import type { Mates } from '../../utils/metrics/across/history.ts';
import { broadcastViews } from '../../utils/metrics/views.ts';
import { askedOf, PLATFORMS } from '../../utils/platforms/registry.ts';
import { roomName } from '../../utils/settings/rooms.ts';
import { changeSettings, readSettings, watchSettings } from '../../utils/settings/settings.ts';
import type { Database } from '../../utils/store/database.ts';
import { importRows, previewImport, rowsOfAll } from '../../utils/store/importing.ts';
import { matesOf } from '../../utils/store/mates.ts';
import { deleteBroadcast, keepBroadcast, rowsOf, tagBroadcast, tagsUsed } from '../../utils/store/upkeep.ts';
import { writing } from '../../utils/store/writer.ts';
import { moment } from '../../utils/units.ts';
import type { ConsolePermission, DashboardData, Source } from './data.ts';

/** A room that falls silent changes nothing that is stored: what is live is looked at again now and then. */
const LOOK_AGAIN = 15_000;

/** A source over the database and the settings: read again whenever either changes. */
const following =
  <Value>(read: () => Promise<Value>): Source<Value> =>
  (signal, next, failed) => {
    const subscription = liveQuery(read).subscribe(next, failed);
    const again = (): void => void read().then(next, failed);
    const timer = setInterval(again, LOOK_AGAIN);
    signal.addEventListener(
      'abort',
      () => {
        subscription.unsubscribe();
        clearInterval(timer);
      },
      { once: true },
    );
    watchSettings(signal, again);
  };

/** The dashboard's data, as the extension stores it. */
export function dashboardData(db: Database): DashboardData {
  const views = async () => broadcastViews(await rowsOf(db), moment(Date.now()), await readSettings());
  return {
    platforms: PLATFORMS,
    broadcasts: following(() => views()),
    tags: following(() => tagsUsed(db)),
    detail: (key) => {
      // What is over does not change: it is read once, whatever the broadcast does meanwhile.
      let mates: Mates | null = null;
      return following(async () => {
        const rows = await rowsOf(db, key);
        mates ??= await matesOf(db, rows.recorders);
        return broadcastViews(rows, moment(Date.now()), await readSettings(), mates)[0] ?? null;
      });
    },
    settings: (signal, next, failed) => {
      readSettings().then(next, failed);
      watchSettings(signal, next);
    },
    permissions: (signal, next, failed) => {
      const read = (): void => void permissions().then(next, failed);
      browser.permissions.onAdded.addListener(read);
      browser.permissions.onRemoved.addListener(read);
      signal.addEventListener('abort', () => {
        browser.permissions.onAdded.removeListener(read);
        browser.permissions.onRemoved.removeListener(read);
      });
      read();
    },
    keep: (key, kept) => writing(() => keepBroadcast(db, key, kept)),
    tag: async (key, change) => {
      const back = await writing(() => tagBroadcast(db, key, change));
      return () => writing(back);
    },
    remove: async (key) => {
      const restore = await writing(() => deleteBroadcast(db, key));
      return () => writing(restore);
    },
    setMine: (platform, room, mine) => {
      const name = roomName(platform, room);
      return changeSettings((before) => ({
        ...before,
        myRooms: [...before.myRooms.filter((known) => known !== name), ...(mine ? [name] : [])],
      }));
    },
    changeSettings,
    grantConsole: async (platform) => {
      await browser.permissions.request({ origins: originsOf(platform) });
    },
    withdrawConsole: async (platform) => {
      await browser.permissions.remove({ origins: originsOf(platform) });
    },
    stored: (keys) => rowsOfAll(db, keys),
    exported: async (key) => {
      const rows = await rowsOf(db, key);
      const mates = await matesOf(db, rows.recorders);
      const [detail] = broadcastViews(rows, moment(Date.now()), await readSettings(), mates);
      return detail ? { detail, rows } : null;
    },
    copyWhatIsDue: (broadcasts, keeping) =>
      // Two windows of the dashboard must not make the same copies.
      navigator.locks.request('roomtally-copies', async () => {
        if (!(await mayCopy())) return;
        const { writeArchive } = await import('../../utils/exchange/archive/write.ts');
        const now = moment(Date.now());
        const made = { at: now, by: browser.runtime.getManifest().version };
        await makeRound(broadcasts, keeping, now, {
          copies: readCopies,
          note: writeCopies,
          save: saveCopy,
          remove: removeCopy,
          stored: (keys) => rowsOfAll(db, keys),
          archive: async (rows) => writeArchive(rows, made),
        });
      }),
    allowCopies,
    preview: (rows) => previewImport(db, rows),
    bringIn: async (rows) => {
      const back = await writing(() => importRows(db, rows));
      return () => writing(back);
    },
  };
}

const originsOf = (platform: ConsolePermission['platform']): string[] =>
  PLATFORMS.filter(({ id }) => id === platform).flatMap(askedOf);

const permissions = (): Promise<ConsolePermission[]> =>
  Promise.all(
    PLATFORMS.filter((platform) => askedOf(platform).length > 0).map(async (platform) => ({
      platform: platform.id,
      granted: await browser.permissions.contains({ origins: askedOf(platform) }),
    })),
  );
