import { browser } from 'wxt/browser';
import { TRY_FILE } from '../../../utils/settings/try-file.ts';
import { broadcastViews } from '../../../utils/metrics/views.ts';
import { partsOf } from '../../../utils/recorder/replay.ts';
import type { Slices } from '../../../utils/recorder/slices.ts';
import { ADDED_KEY, readAdded } from '../../../utils/store/added.ts';
import { Database } from '../../../utils/store/database.ts';
import { fillingOf } from '../../../utils/store/filling.ts';
import { mergeRows } from '../../../utils/store/merge.ts';
import type { Rows } from '../../../utils/store/schema.ts';
import { moment } from '../../../utils/units.ts';
import type { BroadcastDetail } from '../../../utils/metrics/view.ts';
import { keptIn } from '../raw/stored.ts';
import type { WelcomeData } from './data.ts';

/** The first page's data, as the extension has it. */
export const welcomeData = (): WelcomeData => ({
  tryOut,
  added: (signal, next, failed) => {
    const again = (): void => void readAdded().then(next, failed);
    browser.storage.onChanged.addListener(again);
    signal.addEventListener('abort', () => browser.storage.onChanged.removeListener(again), { once: true });
    again();
  },
  seenAdded: () => browser.storage.local.remove(ADDED_KEY),
});

/** A database of its own, deleted afterwards, stands in for the user's. */
async function tryOut(slices: Slices): Promise<BroadcastDetail> {
  const packed = await (await fetch(browser.runtime.getURL(`/${TRY_FILE}`))).blob();
  const now = moment(Date.now());
  const scratch = new Database(`try-${crypto.randomUUID()}`);
  try {
    const added: Rows[] = [];
    for (const kept of await keptIn(new File([packed], TRY_FILE))) {
      for (const part of await partsOf(kept, slices))
        added.push((await fillingOf(scratch, part, now, slices)).added);
    }
    const [detail] = broadcastViews(mergeRows(...added), now, { myRooms: [] });
    if (!detail) throw new Error(`${TRY_FILE} holds no broadcast`);
    return detail;
  } finally {
    await scratch.delete();
  }
}
