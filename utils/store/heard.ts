import { type Heard, heardBy } from '../metrics/health/sent.ts';
import { isPlatformPage } from '../platforms/platform.ts';
import type { PlatformId } from '../units.ts';
import type { Database } from './database.ts';

/** So many recorders of a platform's pages of one kind tell what it usually sends. */
const RECENT = 30;

/** What the newest recorders of each platform were sent, or of some platforms. */
export function recentlyHeard(db: Database, platforms?: readonly PlatformId[]): Promise<Heard[]> {
  return db.transaction('r', [db.recorders, db.slots], async () => {
    const rows = (await db.recorders.toArray()).filter(
      ({ platform, page }) =>
        isPlatformPage(page) && (platforms === undefined || platforms.includes(platform)),
    );
    const pages = Map.groupBy(rows, ({ platform, page }) => `${platform} ${page}`);
    const recent = [...pages.values()].flatMap((page) =>
      page.toSorted((a, b) => a.openedAt - b.openedAt).slice(-RECENT),
    );
    return Promise.all(
      recent.map(async (recorder) => {
        const own = db.slots.where('[recorder+slot]').between([recorder.id, 0], [recorder.id, Infinity]);
        return heardBy(recorder, await own.toArray());
      }),
    );
  });
}
