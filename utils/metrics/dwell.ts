import { type Level, SLOT } from '../tally/slot.ts';
import type { Account } from './account.ts';
import { figure, ratio, reasonFor, rise, unknown } from './build.ts';
import type { Quantity } from './figure.ts';
import { lengthOf, SECOND, uniqueViewers, viewerTime } from './quantities.ts';
import { restsOf } from './rests.ts';
import type { Known } from './view.ts';

/** A span of less than so many stays is mostly edges. */
const FEWEST_STAYS = 3;
/** 95% of chance lies within two standard deviations. */
const DEVIATIONS = 2;
/** The deviation of one viewer's rest, as a share of the most that rests may be on the mean. */
const UNEVEN = 0.6;
/** Who comes first comes for the host: they may stay so many times as long as others. */
const EARLY = 5;

/** What all stays that began in the span come to in seconds, and what each is on the mean. */
interface Stays {
  readonly entries: Quantity;
  readonly time: Quantity;
  readonly mean: Quantity;
}

/**
 * Mean stay W per entry by Little's law, a stay being cut off by the broadcast's end. Exactly, entries × W =
 * ∫N dt + F(end) − F(start), where F is how long those present will still stay: of N present R × N, give or
 * take chance that grows with √N, R being a multiple of W that the room's own record tells. After the
 * broadcast's end nobody is present. The span must be wholly known, gaps bridged.
 */
function staysOf(account: Account): Stays | null {
  const area = seenBetweenReadings(account);
  const entries = rise(account, 'entries');
  const online = account.span.online;
  if (!area || !entries || !online || area.high === null || entries.high === null || entries.value === null)
    return null;
  const { least, likely, most } = edgesOf(account, online);
  if (entries.low <= most || entries.value <= likely || area.value === null) return null;
  const share = (corrected: number, bound: number): number => bound / (bound - corrected);
  return {
    entries,
    time: {
      value: area.value * share(likely, entries.value),
      low: area.low * Math.min(share(least, entries.low), share(least, entries.high)),
      high: area.high * Math.max(share(most, entries.low), share(most, entries.high)),
      basis: 'estimated',
    },
    mean: {
      value: area.value / (entries.value - likely),
      low: area.low / (entries.high - least),
      high: area.high / (entries.low - most),
      basis: 'estimated',
    },
  };
}

/**
 * F(end) − F(start) in mean stays. Those present at the start came before it, and what all who came before
 * stayed is the most that those of them who are left can still stay.
 */
function edgesOf(account: Account, online: Level): { least: number; likely: number; most: number } {
  const over = account.span.endedAt !== null;
  const start = { low: online.first.low, high: online.first.high ?? online.first.low };
  const end = over
    ? { low: 0, high: 0 }
    : { low: online.last.low, high: online.last.high ?? online.last.low };
  const earlier = entriesBefore(account);
  // A total that is less than those present does not speak of all of them.
  const came = earlier < start.low ? Infinity : earlier;
  const rests = restsOf(account);
  const turn = Math.min(rests.high, Math.max(rests.low, (EARLY * came) / Math.max(1, start.high)));
  const within = [rests.low, turn, rests.high];
  const chance = DEVIATIONS * UNEVEN * rests.high * Math.sqrt(start.high + end.high);
  const left = (rest: number, present: number, most: number): number => Math.min(rest * present, most);
  return {
    least: Math.min(...within.map((rest) => rest * end.low - left(rest, start.high, EARLY * came))) - chance,
    likely: rests.ratio * middle(end) - left(rests.ratio, middle(start), came),
    most: Math.max(...within.map((rest) => rest * end.high - left(rest, start.low, EARLY * came))) + chance,
  };
}

/** The most that may have entered before the span. */
const entriesBefore = ({ span, base }: Account): number => {
  const total = base?.totals.entries?.top ?? span.totals.entries?.first;
  return total?.high ?? Infinity;
};

/**
 * Viewer-seconds, with what the readings cannot show: between two of them the level moves towards the next,
 * and each viewer who comes or goes displaces the area by up to the time between.
 */
function seenBetweenReadings(account: Account): Quantity | null {
  const area = viewerTime(SECOND)(account);
  const entries = rise(account, 'entries');
  const online = account.span.online;
  if (!area || !entries || !online || area.high === null) return null;
  const step = SLOT / SECOND;
  const change = middle(online.last) - middle(online.first);
  const chance = DEVIATIONS * step * Math.sqrt((2 * (entries.high ?? entries.low)) / 12);
  return {
    ...area,
    low: area.low + Math.min(0, step * change) - chance,
    high: area.high + Math.max(0, step * change) + chance,
  };
}

const middle = ({ low, high }: { low: number; high: number | null }): number => (low + (high ?? low)) / 2;

/** Mean stay per entry in seconds; see above. */
export function dwellPerEntry(account: Account): Known {
  return dwell(account, ({ mean, time, entries }) =>
    figure(account, mean, { numerator: time.value, denominator: entries.value }),
  );
}

/** Mean time per viewer in seconds: what all stays that began in the span come to, over its distinct viewers. */
export function dwellPerViewer(account: Account): Known {
  return dwell(
    account,
    ({ time }) =>
      ratio(account, time, uniqueViewers(account)) ?? unknown(reasonFor(account, 'uniqueViewers')),
  );
}

function dwell(account: Account, tell: (stays: Stays) => Known): Known {
  const { online, totals } = account.span;
  if (!online || !totals.entries) return unknown(reasonFor(account, online ? 'entries' : 'online'));
  const stays = staysOf(account);
  const isLong = stays?.mean.value && lengthOf(account) >= FEWEST_STAYS * stays.mean.value * SECOND;
  return stays && isLong ? tell(stays) : unknown('notEstimable');
}
