import { type Bands, type Instant, minuteOf } from '../alerts/than-usual.ts';
import { bandsIn } from '../alerts/windows.ts';
import type { SetId } from '../metrics/sets.ts';
import { givesOf } from '../platforms/registry.ts';
import { later, moment } from '../units.ts';
import type { Database } from './database.ts';
import { beganAt, laterOf } from './earlier.ts';
import type { RecorderRow } from './schema.ts';
import { leadingOf, windowsAt } from './usual-at.ts';

/** What was usual at the last minute that was heard of a stored broadcast: read once for each minute. */
export function usualOfMinute(
  db: Database,
): (recorders: readonly RecorderRow[], set: SetId) => Promise<Bands> {
  let known: { readonly at: Instant; readonly bands: Bands } | null = null;
  return async (recorders, set) => {
    const leading = leadingOf(recorders);
    const until = leading.map((row) => row.until ?? moment(0)).reduce(later, moment(0));
    const [broadcast, minute] = [laterOf(recorders), minuteOf({ from: beganAt(leading), until })];
    if (!broadcast || minute === null) return {};
    if (known?.at.minute !== minute || known.at.set !== set) {
      const windows = await windowsAt(db, broadcast, minute);
      known = { at: { minute, set }, bands: bandsIn(windows, set, givesOf(broadcast.platform)) };
    }
    return known.bands;
  };
}
