import { browser } from 'wxt/browser';
import { type ExportFile, exportFile } from '../../../utils/exchange/file.ts';
import { REPLACED } from '../../../utils/exchange/har/capture.ts';
import { type Arrived, framesOf } from '../../../utils/exchange/har/frames.ts';
import { readCaptureFile } from '../../../utils/exchange/har/read.ts';
import { CaptureError } from '../../../utils/exchange/har/schema.ts';
import { arrivedOf, trafficOf } from '../../../utils/exchange/har/traffic.ts';
import { withoutIdentities } from '../../../utils/exchange/har/replace/replace.ts';
import { harOf } from '../../../utils/exchange/har/write.ts';
import type { BroadcastDetail } from '../../../utils/metrics/view.ts';
import { broadcastViews } from '../../../utils/metrics/views.ts';
import { withDecoder } from '../../../utils/platforms/decoders.ts';
import { isPlatformPage } from '../../../utils/platforms/platform.ts';
import { pageAt } from '../../../utils/platforms/registry.ts';
import { type Kept, partsOf } from '../../../utils/recorder/replay.ts';
import { readSettings } from '../../../utils/settings/settings.ts';
import type { Database } from '../../../utils/store/database.ts';
import { fill, type Filling, fillingOf } from '../../../utils/store/filling.ts';
import { mergeRows } from '../../../utils/store/merge.ts';
import { deleteRaw, keepingsOf, keepRaw, rawFramesOf } from '../../../utils/store/raw.ts';
import { writing } from '../../../utils/store/writer.ts';
import { type BroadcastKey, days, moment } from '../../../utils/units.ts';
import { teamKeysOf } from '../../../utils/viewers/team.ts';
import type { Source } from '../source.ts';
import type { Found, RawData } from './data.ts';

type Following = <Value>(read: () => Promise<Value>) => Source<Value>;

const now = () => moment(Date.now());

/** Raw traffic and captures, as the extension stores them. */
export function rawData(db: Database, following: Following): RawData {
  const recordersOf = (key: BroadcastKey) => db.recorders.where('key').equals(key).primaryKeys();
  return {
    keepings: (key) => following(() => keepingsOf(db, key)),
    keepRaw: (key, on) =>
      writing(async () => {
        const rows = await db.recorders.where('key').equals(key).toArray();
        for (const { id } of rows.filter(({ page }) => isPlatformPage(page)))
          await keepRaw(db, { recorder: id, on }, now());
      }),
    deleteRaw: (key) => writing(async () => deleteRaw(db, await recordersOf(key))),
    saveRaw: async (detail) => harFile(await rawOf(db, detail.key), detail),
    saveReplaced: async (detail, slices) => {
      const pages = await rawOf(db, detail.key);
      const replaced = await withoutIdentities(await Promise.all(pages.map(keptPage)), slices);
      return harFile(replaced, detail, REPLACED);
    },
    replay: async (from, slices) => {
      const kept =
        typeof from === 'string'
          ? await Promise.all((await rawOf(db, from)).map(keptOf))
          : await keptIn(from);
      const { teamKey, keyDays } = await readSettings();
      const team = await teamKeysOf(teamKey, now());
      const found: Found[] = [];
      for (const each of kept) {
        for (const part of await partsOf(each, slices)) {
          const one = await foundIn(await fillingOf(db, part, now(), slices, team, days(keyDays)));
          if (one) found.push(one);
        }
      }
      if (found.length === 0) throw new CaptureError('nothing', 'nothing that can be read');
      return found;
    },
    fillIn: (found) =>
      writing(() =>
        fill(
          db,
          found.map(({ filling }) => filling),
        ),
      ),
  };
}

interface RawPage {
  readonly url: string;
  readonly frames: readonly Arrived[];
}

function harFile(pages: readonly RawPage[], detail: BroadcastDetail, comment?: string): ExportFile {
  const traffic = pages.map(({ url, frames }) => trafficOf(url, frames));
  const text = JSON.stringify(harOf(traffic, browser.runtime.getManifest().version, comment));
  return exportFile({ extension: 'har', type: 'application/json', write: () => text }, detail);
}

/** A broadcast's raw traffic, by the page that received it; one that was loaded anew is the same page. */
async function rawOf(db: Database, key: BroadcastKey): Promise<RawPage[]> {
  const keepings = (await keepingsOf(db, key)).filter(({ frames }) => frames > 0);
  const pages = [...Map.groupBy(keepings, ({ page }) => page)];
  return Promise.all(
    pages.map(async ([url, own]) => {
      const frames = await Promise.all(own.map(({ recorder }) => rawFramesOf(db, recorder)));
      return { url, frames: arrivedOf(frames.flat()).toSorted((a, b) => a.at - b.at) };
    }),
  );
}

const keptPage = async (page: RawPage) => ({ ...page, platform: (await keptOf(page)).platform });

async function keptOf({ url, frames }: RawPage): Promise<Kept> {
  const found = pageAt(new URL(url));
  if (!found) throw new CaptureError('noRoom', `${url} is no room or console`);
  return { ...found, platform: await withDecoder(found.platform), frames, replaced: false };
}

/** What a capture holds, by page, each with its platform. */
export async function keptIn(file: File): Promise<Kept[]> {
  const { pages, replaced } = await readCaptureFile(file);
  return Promise.all(
    pages.map(async (page) => {
      const kept = await keptOf({ url: page.url, frames: [] });
      return { ...kept, frames: framesOf(page, kept.platform), replaced };
    }),
  );
}

/** A filling with the figures before and after it; null where it holds nothing that was heard. */
async function foundIn(filling: Filling): Promise<Found | null> {
  const { known, added } = filling;
  const settings = await readSettings();
  const viewOf = (rows: Filling['known']) => broadcastViews(rows, now(), settings)[0] ?? null;
  const [alone, after] = [viewOf(added), viewOf(mergeRows(known, added))];
  const ids = new Set(known.recorders.map(({ id }) => id));
  return (
    alone &&
    after && {
      filling,
      before: viewOf(known),
      alone,
      after,
      known: added.recorders.every(({ id }) => ids.has(id)),
    }
  );
}
