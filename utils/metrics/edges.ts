import type { Level } from '../tally/slot.ts';
import type { Account } from './account.ts';
import { middle, most } from './bounds.ts';
import { restsOf } from './rests.ts';

/** 95% of chance lies within two standard deviations. */
export const DEVIATIONS = 2;
/** The deviation of one viewer's rest, as a share of the most that rests may be on the mean. */
const UNEVEN = 0.55;
/** Who comes first comes for the host: they may stay so many times as long as others. */
const EARLY = 5;

/** A correction in stays: what is likely, and between what. */
export interface Correction {
  readonly least: number;
  readonly likely: number;
  readonly most: number;
}

/**
 * How many mean stays those present at the end still have before them, less those present at the start had;
 * after the broadcast's end nobody is present. Who was present at the start had come before it: what all who
 * came before stay is the most that those of them who are left can still stay. Chance grows with √present.
 */
export function edgesOf(account: Account, online: Level): Correction {
  const start = { low: online.first.low, high: most(online.first) };
  const last = account.span.endedAt === null ? online.last : { low: 0, high: 0 };
  const end = { low: last.low, high: most(last) };
  const came = cameBefore(account, start.low);
  const rests = restsOf(account);
  const turn = Math.min(rests.high, Math.max(rests.low, (EARLY * came) / Math.max(1, start.high)));
  const within = [rests.low, turn, rests.high];
  const chance = DEVIATIONS * UNEVEN * rests.high * Math.sqrt(start.high + end.high);
  const at = (rest: number, over: number, under: number): number =>
    rest * over - Math.min(rest * under, EARLY * came);
  return {
    least: Math.min(...within.map((rest) => at(rest, end.low, start.high))) - chance,
    likely: rests.ratio * middle(end) - Math.min(rests.ratio * middle(start), came),
    most: Math.max(...within.map((rest) => at(rest, end.high, start.low))) + chance,
  };
}

/** The most that may have entered before the span; a total of less than those present is not of all of them. */
function cameBefore({ span, base }: Account, present: number): number {
  const total = base?.totals.entries?.top ?? span.totals.entries?.first;
  const came = total?.high ?? Infinity;
  return came < present ? Infinity : came;
}
