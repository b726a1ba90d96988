import type { EventKind } from '../events/entry.ts';
import type { Bounds, ReadingOf } from '../events/readings.ts';
import type { Span } from '../tally/slot.ts';
import { between, minutes } from '../units.ts';
import type { ViewerGroup } from '../viewers/groups.ts';
import { SKETCH_ERROR } from '../viewers/sketch.ts';
import type { Account } from './account.ts';
import type { Basis, Figure, Known, Quantity, Unknown } from './figure.ts';

export const unknown = (reason: Unknown): Known => ({ unknown: reason });

/** The time that a figure is of, and how much of it was heard. */
export type Heard = Pick<Figure, 'from' | 'until' | 'coverage'>;

export const figure = (
  heard: Heard,
  { value, low, high, basis, estimate = null }: Quantity,
  of: { numerator?: number | null; denominator?: number | null } = {},
): Known => ({
  figure: {
    value,
    low,
    high,
    estimate,
    basis,
    numerator: of.numerator ?? null,
    denominator: of.denominator ?? null,
    from: heard.from,
    until: heard.until,
    coverage: heard.coverage,
  },
});

/** Why the account knows nothing of `what`, where it does not. */
export const reasonFor = (account: Account, what: string): Unknown => {
  const given = account.gives(what);
  if (given === 'never') return 'notSent';
  return given === 'byConsole' && !account.pages.has('console') ? 'needsConsole' : 'notYet';
};

/** Whether all that happened in the span was heard: else a count of what was seen is a floor. */
const isComplete = ({ gaps, span }: Account): boolean => gaps.length === 0 && span.lost === 0;

const counted = (account: Account, count: number): Quantity => ({
  value: count,
  low: count,
  high: isComplete(account) ? count : null,
  basis: 'observed',
});

/** What was counted, and what probably happened in the gaps: as much a minute as around each of them. */
function extrapolated(account: Account, count: number, of: (span: Span) => number): Quantity {
  const { gaps, claims } = account;
  if (gaps.length === 0) return counted(account, count);
  let unseen: number | null = 0;
  for (const { from, until, length } of gaps) {
    const near = claims.filter(
      ({ span }) =>
        span.heard > 0 && between(span.until, from) <= length && between(until, span.from) <= length,
    );
    const heard = near.reduce((sum, { span }) => sum + span.heard, 0);
    const happened = near.reduce((sum, { span }) => sum + of(span), 0);
    unseen = heard > 0 && unseen !== null ? unseen + (happened * length) / heard : null;
  }
  return { ...counted(account, count), estimate: unseen === null ? null : count + unseen };
}

/** Events of a kind that were seen: how many, or what they were worth. Null where the traffic has none. */
export function seen(
  account: Account,
  kind: EventKind,
  column: 'events' | 'count' | 'value' = 'count',
): Quantity | null {
  const tally = account.span.events[kind];
  if (tally) return extrapolated(account, tally[column], ({ events }) => events[kind]?.[column] ?? 0);
  const given = account.gives(kind);
  const watched = given !== 'never' && account.pages.has(given === 'given' ? 'room' : 'console');
  return watched ? extrapolated(account, 0, () => 0) : null;
}

/** The midpoint of bounds that rounding makes; none where one side is open. */
const middle = ({ low, high }: Bounds): number | null => (high === null ? null : (low + high) / 2);

/** Consoles poll every 10 to 60 s: a difference beyond that was not waiting for the next poll. */
const POLLED = minutes(2);

/** The rise of a running total within the account's span: gaps do not matter to it. */
export function rise(account: Account, id: ReadingOf<'total'>): Quantity | null {
  const total = account.span.totals[id];
  if (!total) return null;
  const { base, polled, from, until } = account;
  const start = base?.totals[id]?.top ?? total.first;
  const low = start.high === null ? 0 : Math.max(0, total.top.low - start.high);
  const wasPolled = account.gives(id) !== 'given' && polled !== null;
  // A console opened late or closed early leaves open how much of its total came while it was away.
  if (wasPolled && between(polled.until, until) > POLLED)
    return { value: null, low, high: null, basis: 'reported' };
  const missed = wasPolled && !base && between(from, polled.from) > POLLED;
  const high = total.top.high === null ? null : Math.max(low, total.top.high - (missed ? 0 : start.low));
  return { value: missed ? null : middle({ low, high }), low, high, basis: 'reported' };
}

/** Distinct viewers seen to do something. */
export function distinct(account: Account, group: ViewerGroup): Quantity | null {
  const viewers = account.viewers[group];
  if (!viewers) return null;
  const { count, exact, floor = false, most } = viewers;
  if (most !== undefined) {
    const error = exact ? 0 : 2 * SKETCH_ERROR;
    const high = isComplete(account) ? Math.ceil(most * (1 + error)) : null;
    const low = Math.floor(count * (1 - error));
    return { value: null, low, high, basis: exact ? 'observed' : 'estimated' };
  }
  if (exact) return { ...counted(account, count), ...(floor && { high: null }) };
  // 95% of estimates lie within two standard errors.
  const error = 2 * SKETCH_ERROR * count;
  const high = isComplete(account) ? Math.ceil(count + error) : null;
  return { value: Math.round(count), low: Math.floor(count - error), high, basis: 'estimated' };
}

/** One quantity over another, with interval arithmetic; null over nothing. */
export function ratio(heard: Heard, over: Quantity | null, under: Quantity | null, scale = 1): Known | null {
  if (!over || !under || under.high === 0) return null;
  const value = over.value !== null && under.value ? (scale * over.value) / under.value : null;
  const low = under.high === null ? 0 : (scale * over.low) / under.high;
  const high = over.high === null || under.low <= 0 ? null : (scale * over.high) / under.low;
  const basis: Basis = over.basis === under.basis ? over.basis : 'estimated';
  return figure(
    heard,
    { value, low, high, basis, estimate: ratioOfEstimates(over, under, scale) },
    { numerator: over.value ?? over.low, denominator: under.value },
  );
}

/** What a rate probably was, where either side of it is estimated. */
function ratioOfEstimates(over: Quantity, under: Quantity, scale: number): number | null {
  if (over.estimate == null && under.estimate == null) return null;
  const [upper, lower] = [over.estimate ?? over.value, under.estimate ?? under.value];
  return upper !== null && lower ? (scale * upper) / lower : null;
}

/** A figure that the platform computed by its own definition. */
export function stated(account: Account, id: ReadingOf<'stated'>): Quantity | null {
  const reading = account.span.stated[id];
  return reading ? { value: middle(reading), low: reading.low, high: reading.high, basis: 'reported' } : null;
}

/** What was told from outside the room's traffic, or by the platform. */
export const asReported = ({ from, until, coverage }: Heard, { low, high }: Bounds): Figure => ({
  value: middle({ low, high }),
  low,
  high,
  estimate: null,
  basis: 'reported',
  numerator: null,
  denominator: null,
  from,
  until,
  coverage,
});
