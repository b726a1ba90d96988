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
/** Where more were there at the start than at the end, those are left who stay longest: so many times as long as others. */
const LEFT = 2;

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
  const likely = rests.ratio * middle(end) - Math.min(rests.ratio * middle(start), came);
  const less = Math.max(
    0,
    likely - Math.min(...[...within, LEFT * rests.high].map((rest) => at(rest, end.low, start.high))),
  );
  const more = Math.max(0, Math.max(...within.map((rest) => at(rest, end.high, start.low))) - likely);
  // How long rests are on the mean, and how long these viewers' happen to be, are wrong independently.
  return { least: likely - Math.hypot(less, chance), likely, most: likely + Math.hypot(more, chance) };
}

/** The most that may have entered before the span; a total of less than those present is not of all of them. */
function cameBefore({ span, base }: Account, present: number): number {
  const total = base?.totals.entries?.top ?? span.totals.entries?.first;
  const came = total?.high ?? Infinity;
  return came < present ? Infinity : came;
}
