import { type Mates, NO_MATES } from '../../utils/metrics/across/history.ts';
import type { Brought } from '../../utils/metrics/brought.ts';
import type { Told } from '../../utils/metrics/told.ts';
import type { BroadcastDetail } from '../../utils/metrics/view.ts';
import { viewOf, viewSteps } from '../../utils/metrics/views.ts';
import { unhurried } from '../../utils/recorder/slices.ts';
import { readSettings, type Settings } from '../../utils/settings/settings.ts';
import type { Database } from '../../utils/store/database.ts';
import { broughtOf } from '../../utils/store/brought.ts';
import { matesOf } from '../../utils/store/mates.ts';
import { storedOpening } from '../../utils/store/opening.ts';
import { GrowingLog, type Outline, outlineOf } from '../../utils/store/reading-log.ts';
import { usualOfMinute } from '../../utils/store/usual-of-minute.ts';
import { type BroadcastKey, moment } from '../../utils/units.ts';
import { following } from './following.ts';
import type { Source } from './source.ts';

/** The page paints what is known before anything else is read. */
const PAINTED_MS = 120;

const given = (
  key: BroadcastKey,
  outline: Outline,
  told: Told,
  settings: Settings,
  mates: Mates,
  brought: Brought,
): Parameters<typeof viewOf> => [
  key,
  outline.recorders,
  outline,
  told,
  moment(Date.now()),
  settings,
  mates,
  brought,
];

const painted = (): Promise<unknown> => new Promise((done) => setTimeout(done, PAINTED_MS));

/**
 * One broadcast: first what was kept of it for that, or while it goes on what its slots tell; then, once its log has
 * been read, all of it. What changes meanwhile is read when that is done.
 */
export const detailOf =
  (db: Database, key: BroadcastKey): Source<BroadcastDetail | null> =>
  (signal, next, failed) => {
    const log = new GrowingLog(db);
    const usual = usualOfMinute(db);
    // What is over does not change: it is read once, whatever the broadcast does meanwhile.
    let mates: Omit<Mates, 'bands'> | null = null;
    let waiting: Outline | null = null;
    let busy = false;
    let shown = false;

    const look = async (outline: Outline): Promise<void> => {
      const { recorders } = outline;
      const settings = await readSettings();
      const brought = await broughtOf(db, recorders);
      if (!shown) {
        next(viewOf(...given(key, outline, await log.outlined(outline), settings, NO_MATES, brought)));
        await painted();
        shown = true;
      }
      mates ??= await matesOf(db, recorders);
      const bands = await usual(recorders, settings.definitions);
      const told = await log.told(outline, signal);
      if (signal.aborted) return;
      const steps = viewSteps(...given(key, outline, told, settings, { ...mates, bands }, brought));
      next(await unhurried(steps, signal));
    };
    const work = async (): Promise<void> => {
      if (busy) return;
      busy = true;
      try {
        while (waiting && !signal.aborted) {
          const outline: Outline = waiting;
          waiting = null;
          await look(outline);
        }
      } finally {
        busy = false;
      }
    };
    const open = async (): Promise<void> => {
      const opening = await storedOpening(db, key, await readSettings());
      if (signal.aborted) return;
      if (opening) {
        next(opening);
        shown = true;
        await painted();
      }
      if (signal.aborted) return;
      following(() => outlineOf(db, key))(
        signal,
        (outline) => {
          waiting = outline;
          work().catch(gone);
        },
        failed,
      );
    };
    const gone = (error: unknown): void => {
      if (!signal.aborted) failed(error);
    };
    open().catch(gone);
  };
