import { browser } from 'wxt/browser';
import { type Archived, inNewFolder } from '../../../utils/exchange/copies/copies.ts';
import { makeRound } from '../../../utils/exchange/copies/round.ts';
import {
  allowCopies,
  mayCopy,
  readCopies,
  removeDownload,
  saveCopy,
  writeCopies,
} from '../../../utils/exchange/copies/shelf.ts';
import {
  askToWrite,
  chooseFolder,
  hasFolders,
  mayWrite,
  newArchives,
  removeFrom,
  saveInto,
} from '../../../utils/exchange/copies/folder.ts';
import { forgetOffered, noteOffered, readOffered } from '../../../utils/exchange/copies/offered.ts';
import type { Listed } from '../../../utils/metrics/view.ts';
import { broadcastViews } from '../../../utils/metrics/views.ts';
import { readSettings } from '../../../utils/settings/settings.ts';
import { broughtOf } from '../../../utils/store/brought.ts';
import type { Database } from '../../../utils/store/database.ts';
import { importRows, rowsOfAll } from '../../../utils/store/importing.ts';
import { previewImport } from '../../../utils/store/preview.ts';
import { DASHBOARD_LOCK } from '../../../utils/store/ends.ts';
import { matesOf } from '../../../utils/store/mates.ts';
import { notesAround } from '../../../utils/store/reviews.ts';
import { rowsOf } from '../../../utils/store/upkeep.ts';
import { writing } from '../../../utils/store/writer.ts';
import { moment } from '../../../utils/units.ts';
import { following, looking } from '../following.ts';
import type { ExchangeData } from './data.ts';

const COPIES_LOCK = 'roomtally-copies';

/** The ways out and in, as the extension stores broadcasts. */
export function exchangeData(db: Database): ExchangeData {
  return {
    stored: (keys) => rowsOfAll(db, keys),
    exported: async (key) => {
      const rows = await rowsOf(db, key);
      // What is usual at this minute is for who looks on: it is in no table.
      const mates = { ...(await matesOf(db, rows.recorders)), bands: {} };
      const brought = await broughtOf(db, rows.recorders);
      const [detail] = broadcastViews(rows, moment(Date.now()), await readSettings(), mates, brought);
      return detail ? { detail, rows } : null;
    },
    copyWhatIsDue: (broadcasts, keeping) =>
      // Two windows of the dashboard must not make the same copies.
      navigator.locks.request(COPIES_LOCK, async () => {
        const chosen = (await db.folders.get('copies'))?.handle;
        const folder = chosen && (await mayWrite(chosen)) ? chosen : null;
        const managed = await mayCopy();
        if (!folder && !managed) return;
        const { writeArchive } = await import('../../../utils/exchange/archive/write.ts');
        const now = moment(Date.now());
        const made = { at: now, by: browser.runtime.getManifest().version };
        await makeRound(await withRecorders(db, broadcasts), keeping, now, {
          copies: readCopies,
          note: writeCopies,
          // What lies where nothing can be reached now is still known, to be found again and pruned later.
          save: async (name, bytes, former) =>
            folder
              ? {
                  download: former?.download ?? null,
                  file: await saveInto(folder, name, bytes, former?.file ?? null),
                }
              : { download: await saveCopy(name, bytes), file: former?.file ?? null },
          remove: async ({ download, file }) => {
            if (file !== null && folder) await removeFrom(folder, file);
            if (managed) await removeDownload({ download });
            return { download: managed ? null : download, file: folder ? null : file };
          },
          stored: (keys) => rowsOfAll(db, keys),
          archive: async (rows) => writeArchive(rows, made),
        });
      }),
    allowCopies,
    seeToEnds: () => {
      const gone = Promise.withResolvers<void>();
      void navigator.locks.request(DASHBOARD_LOCK, { mode: 'shared' }, () => gone.promise);
      return () => gone.resolve();
    },
    copies: looking(readCopies),
    settleTooLarge: () =>
      navigator.locks.request(COPIES_LOCK, async () =>
        writeCopies((await readCopies()).map((copy) => ({ ...copy, tooLarge: false }))),
      ),
    folder: following(async () => {
      const handle = (await db.folders.get('copies'))?.handle;
      return handle ? { name: handle.name, open: await mayWrite(handle) } : null;
    }),
    chooseFolder: hasFolders()
      ? async () => {
          const handle = await chooseFolder();
          if (handle) await takeFolder(db, handle);
        }
      : null,
    openFolder: async () => {
      const handle = (await db.folders.get('copies'))?.handle;
      // Told anew: whether it may be written to stands in no table.
      if (handle && (await askToWrite(handle)))
        await writing(() => db.folders.put({ name: 'copies', handle }));
    },
    forgetFolder: () => writing(() => db.folders.clear()),
    newArchives: () =>
      // A copy that is just being made is noted only once it stands there.
      navigator.locks.request(COPIES_LOCK, async () => {
        const handle = (await db.folders.get('copies'))?.handle;
        if (!handle || !(await mayWrite(handle))) return [];
        return newArchives(handle, await readCopies(), await readOffered());
      }),
    noteOffered,
    preview: (files) => previewImport(db, ...files),
    bringIn: async (rows) => {
      const back = await writing(() => importRows(db, rows));
      return () => writing(back);
    },
  };
}

/** Copies go there from now on; no round is on its way meanwhile. */
const takeFolder = (db: Database, handle: FileSystemDirectoryHandle): Promise<void> =>
  navigator.locks.request(COPIES_LOCK, async () => {
    const former = (await db.folders.get('copies'))?.handle;
    if (!(await former?.isSameEntry(handle))) {
      await writeCopies(inNewFolder(await readCopies()));
      await forgetOffered();
    }
    await writing(() => db.folders.put({ name: 'copies', handle }));
  });

/** Broadcasts with their recorders, marks and notes, which the list does without. */
export async function withRecorders(db: Database, broadcasts: readonly Listed[]): Promise<Archived[]> {
  const recorders = Map.groupBy(await db.recorders.toArray(), ({ key }) => key);
  const marks = Map.groupBy(await db.marks.toArray(), ({ recorder }) => recorder);
  const notes = await db.reviews.toArray();
  return broadcasts.map((each) => {
    const own = recorders.get(each.key) ?? [];
    return {
      ...each,
      recorders: own,
      marks: own.flatMap(({ id }) => marks.get(id) ?? []),
      reviews: notesAround(notes, own),
    };
  });
}
