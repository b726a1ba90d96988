import { browser } from 'wxt/browser';
import type { Copied } from '../../../utils/exchange/copies/copies.ts';
import { makeRound } from '../../../utils/exchange/copies/round.ts';
import {
  allowCopies,
  mayCopy,
  readCopies,
  removeCopy,
  saveCopy,
  writeCopies,
} from '../../../utils/exchange/copies/shelf.ts';
import type { Listed } from '../../../utils/metrics/view.ts';
import { broadcastViews } from '../../../utils/metrics/views.ts';
import { readSettings } from '../../../utils/settings/settings.ts';
import { broughtOf } from '../../../utils/store/brought.ts';
import type { Database } from '../../../utils/store/database.ts';
import { importRows, previewImport, rowsOfAll } from '../../../utils/store/importing.ts';
import { matesOf } from '../../../utils/store/mates.ts';
import { rowsOf } from '../../../utils/store/upkeep.ts';
import { writing } from '../../../utils/store/writer.ts';
import { moment } from '../../../utils/units.ts';
import type { ExchangeData } from './data.ts';

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
      navigator.locks.request('roomtally-copies', async () => {
        if (!(await mayCopy())) return;
        const { writeArchive } = await import('../../../utils/exchange/archive/write.ts');
        const now = moment(Date.now());
        const made = { at: now, by: browser.runtime.getManifest().version };
        await makeRound(await withRecorders(db, broadcasts), keeping, now, {
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

/** Broadcasts with their recorders and marks, which the list does without. */
export async function withRecorders(db: Database, broadcasts: readonly Listed[]): Promise<Copied[]> {
  const recorders = Map.groupBy(await db.recorders.toArray(), ({ key }) => key);
  const marks = Map.groupBy(await db.marks.toArray(), ({ recorder }) => recorder);
  return broadcasts.map((each) => {
    const own = recorders.get(each.key) ?? [];
    return { ...each, recorders: own, marks: own.flatMap(({ id }) => marks.get(id) ?? []) };
  });
}
