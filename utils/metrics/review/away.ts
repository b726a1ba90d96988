import { before, days, type Moment } from '../../units.ts';
import { without } from '../across/returning.ts';
import { type BroadcastViewers, overlap } from '../across/viewers.ts';
import type { Quantity } from '../figure.ts';

/** A viewer not seen for so long is about to leave, reports say. */
export const AWAY = days(7);

/** Those seen to interact in the week before the last, and those of them whom nobody saw in the last. */
export interface Away {
  readonly seen: Quantity;
  readonly away: Quantity;
}

/** Who stayed away for the seven days that end then; null where either week has no broadcast. */
export function awayAt(broadcasts: readonly BroadcastViewers[], until: Moment): Away | null {
  const since = before(until, AWAY);
  const last = broadcasts.filter(({ from }) => from >= since && from < until);
  const former = broadcasts.filter(({ from }) => from >= before(since, AWAY) && from < since);
  if (last.length === 0 || former.length === 0) return null;
  const { all, both } = overlap(former, last);
  return { seen: all, away: without(all, both) };
}
