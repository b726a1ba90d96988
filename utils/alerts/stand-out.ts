import type { Steps } from '../recorder/slices.ts';
import type { Account } from '../metrics/account.ts';
import type { ProductMark } from '../metrics/product-marks.ts';
import type { Minute } from '../metrics/minutes.ts';
import { againstUsual, roomUsualOf } from './against-usual.ts';
import type { Alert } from './alert.ts';
import type { Series } from './by-minute.ts';
import { pulseSteps } from './pulse.ts';
import type { ThanUsuals } from './than-usual.ts';
import { Watch } from './watch.ts';

/** So many pulses are heard in one step. */
const AT_ONCE = 250;

/** What stood out in a broadcast. */
export interface StandOut {
  /** In the order in which it was found. */
  readonly alerts: readonly Alert[];
  readonly usual: {
    /** The room's earlier broadcasts that it was held against. */
    readonly broadcasts: number;
    /** Its last ten minutes against the same ten of theirs; nothing while they are too few. */
    readonly than: ThanUsuals;
  };
}

/**
 * What stood out in a stored broadcast: against its own minutes before, and against the room's earlier broadcasts.
 * Step by step: it looks at each ten seconds.
 */
export function* standingOut(
  account: Account,
  minutes: readonly Minute[],
  marks: readonly ProductMark[],
  earlier: readonly Series[],
  than: () => ThanUsuals,
): Steps<StandOut> {
  const { pulses } = yield* pulseSteps(account.claims, marks);
  yield;
  const watch = new Watch();
  for (const [index, pulse] of pulses.entries()) {
    watch.hear(pulse);
    if (index % AT_ONCE === 0) yield;
  }
  const usual = yield* againstUsual(roomUsualOf(earlier), minutes, account);
  yield;
  return {
    alerts: [...watch.alerts, ...usual].toSorted((a, b) => a.from - b.from),
    usual: { broadcasts: earlier.length, than: than() },
  };
}
