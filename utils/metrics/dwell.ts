import { SLOT } from '../tally/slot.ts';
import { between } from '../units.ts';
import type { Account } from './account.ts';
import { middle } from './bounds.ts';
import { figure, ratio, reasonFor, rise, unknown } from './build.ts';
import { DEVIATIONS, edgesOf } from './edges.ts';
import type { Known, Quantity } from './figure.ts';
import { lengthOf, SECOND, uniqueViewers, viewerTime } from './quantities.ts';

/** A span of less than so many stays is mostly edges. */
const FEWEST_STAYS = 3;

/** What all stays that began in the span come to in seconds, and what each is on the mean. */
interface Stays {
  readonly entries: Exact;
  readonly time: Exact;
  readonly mean: Exact;
}

/** A quantity that is open nowhere. */
interface Exact extends Quantity {
  readonly value: number;
  readonly high: number;
}

/** Mean stay per entry in seconds, a stay being cut off by the broadcast's end. */
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

/** Several metrics of an account, and of several definition sets, ask for the same. */
const computed = new WeakMap<Account, Stays | null>();

function staysIn(account: Account): Stays | null {
  const known = computed.get(account);
  if (known !== undefined) return known;
  const stays = staysOf(account);
  computed.set(account, stays);
  return stays;
}

function dwell(account: Account, tell: (stays: Stays) => Known): Known {
  const { online, totals } = account.span;
  if (!online || !totals.entries) return unknown(reasonFor(account, online ? 'entries' : 'online'));
  const stays = staysIn(account);
  return stays && lengthOf(account) >= FEWEST_STAYS * stays.mean.value * SECOND
    ? tell(stays)
    : unknown('notEstimable');
}

/**
 * Little's law with both edges: exactly, entries × W = ∫N dt + F(end) − F(start), where W is the mean stay and
 * F(t) is how long those present will still stay, told in mean stays. Null where the level is not known for
 * the whole span, or the edges outweigh the entries.
 */
function staysOf(account: Account): Stays | null {
  const entries = entriesOf(account);
  const area = entries && areaOf(account, entries);
  const { online } = account.span;
  if (!entries || !area || !online) return null;
  const { least, likely, most } = edgesOf(account, online);
  if (entries.low <= most || entries.value <= likely) return null;
  // What is unknown of the level between the edges, and what is at them, are wrong independently; steps are not.
  const boundOf = (side: -1 | 1, came: number, edge: number, level: number): number => {
    const off = Math.hypot((came - likely) / (came - edge) - 1, level / area.value - 1);
    return (area.value / (came - likely)) * Math.max(0, 1 + side * off);
  };
  return {
    entries,
    time: {
      value: area.value * grown(likely, entries.value),
      low: area.low * Math.min(grown(least, entries.low), grown(least, entries.high)),
      high: area.high * Math.max(grown(most, entries.low), grown(most, entries.high)),
      basis: 'estimated',
    },
    mean: {
      value: area.value / (entries.value - likely),
      low: boundOf(-1, entries.high, least, area.low),
      high: boundOf(1, entries.low, most, area.high),
      basis: 'estimated',
    },
  };
}

/** By how much time grows when so many of the stays are taken off. */
const grown = (taken: number, stays: number): number => stays / (stays - taken);

/** Entries within the span; before the first and after the last reading as many a minute as between. */
function entriesOf(account: Account): Exact | null {
  const entries = rise(account, 'entries');
  const total = account.span.totals.entries;
  if (!entries || !total || entries.value === null || entries.high === null) return null;
  const told = between(account.base ? account.from : total.firstAt, total.lastAt);
  const high = told > 0 ? entries.high * Math.max(1, lengthOf(account) / told) : entries.high;
  return { ...entries, value: entries.value, high };
}

/**
 * Viewer-seconds, with what the readings cannot show: between two of them the level moves towards the next,
 * and each viewer who comes or goes displaces the area by up to the time between.
 */
function areaOf(account: Account, entries: Exact): Exact | null {
  const area = viewerTime(SECOND)(account);
  const { online } = account.span;
  if (!area || !online || area.value === null || area.high === null) return null;
  if (lengthOf(account) - (account.area?.length ?? 0) > SLOT) return null;
  const told = account.claims.filter(({ span }) => span.totals.entries).length;
  const step = Math.max(SLOT, lengthOf(account) / Math.max(1, told)) / SECOND;
  const change = middle(online.last) - middle(online.first);
  const chance = DEVIATIONS * step * Math.sqrt((2 * entries.high) / 12);
  return {
    ...area,
    value: area.value,
    low: Math.max(0, area.low + Math.min(0, step * change) - chance),
    high: area.high + Math.max(0, step * change) + chance,
  };
}
