import type { Bounds } from '../events/readings.ts';
import { duration, earlier, later, type Moment } from '../units.ts';
import type { Level, Span, Stated, Tally, Total } from './slot.ts';

/**
 * Two spans as one. Associative and commutative, so that slots, minutes, a broadcast and several people's
 * files are the same operation; rows that may overlap are resolved first.
 */
export const fold = (a: Span, b: Span): Span => take(ownOf(a), b);

/** All spans as one; null for none. */
export function foldAll(spans: Iterable<Span>): Span | null {
  let whole: Own | null = null;
  for (const span of spans) whole = whole ? take(whole, span) : ownOf(span);
  return whole;
}

/** A span that nobody else holds: what is folded into it is written into its records. */
type Own = { -readonly [Part in keyof Span]: Span[Part] };

const ownOf = (span: Span): Own => ({
  ...span,
  events: { ...span.events },
  signs: { ...span.signs },
  topics: { ...span.topics },
  totals: { ...span.totals },
  stated: { ...span.stated },
});

function take(whole: Own, span: Span): Own {
  const { from, until } = interval(whole, span);
  whole.from = from;
  whole.until = until;
  whole.heard = duration(whole.heard + span.heard);
  merge(whole.events, span.events, addTallies);
  merge(whole.signs, span.signs, addTallies);
  merge(whole.topics, span.topics, add);
  merge(whole.totals, span.totals, joinTotals);
  merge(whole.stated, span.stated, laterStated);
  whole.online = either(whole.online, span.online, joinLevels);
  whole.endedAt = either(whole.endedAt, span.endedAt, later);
  whole.watched = duration(whole.watched + span.watched);
  whole.lost += span.lost;
  return whole;
}

/** What was heard says where a span lies; only where nothing was do its events. */
function interval(a: Span, b: Span): Pick<Span, 'from' | 'until'> {
  if (a.heard > 0 !== b.heard > 0) {
    const { from, until } = a.heard > 0 ? a : b;
    return { from, until };
  }
  return { from: earlier(a.from, b.from), until: later(a.until, b.until) };
}

const either = <Value>(a: Value | null, b: Value | null, both: (a: Value, b: Value) => Value): Value | null =>
  a === null ? b : b === null ? a : both(a, b);

/** Most of what is folded is little beside much: only what is there is looked at. */
function merge<Key extends string, Value>(
  whole: Partial<Record<Key, Value>>,
  part: Readonly<Partial<Record<Key, Value>>>,
  both: (a: Value, b: Value) => Value,
): void {
  for (const key in part) {
    const one = whole[key];
    const other = part[key];
    if (other !== undefined) whole[key] = one === undefined ? other : both(one, other);
  }
}

const add = (a: number, b: number): number => a + b;
const addTallies = (a: Tally, b: Tally): Tally => ({
  events: a.events + b.events,
  count: a.count + b.count,
  value: a.value + b.value,
});

const highest = (a: number | null, b: number | null): number | null =>
  a === null || b === null ? null : Math.max(a, b);
const wider = (a: Bounds, b: Bounds): Bounds => ({
  low: Math.min(a.low, b.low),
  high: highest(a.high, b.high),
});
const lower = (a: Bounds, b: Bounds): Bounds => ({
  low: Math.min(a.low, b.low),
  high: a.high === null ? b.high : b.high === null ? a.high : Math.min(a.high, b.high),
});
const higher = (a: Bounds, b: Bounds): Bounds => ({
  low: Math.max(a.low, b.low),
  high: highest(a.high, b.high),
});

type Timed<Value> = readonly [at: Moment, value: Value];
type Tie<Value> = (a: Value, b: Value) => Value;

/** Of two things read at some time, the earlier or the later; what `tie` makes of them when read at once. */
const first = <Value>([a, one]: Timed<Value>, [b, other]: Timed<Value>, tie: Tie<Value>): Value =>
  a === b ? tie(one, other) : a < b ? one : other;
const last = <Value>([a, one]: Timed<Value>, [b, other]: Timed<Value>, tie: Tie<Value>): Value =>
  a === b ? tie(one, other) : a > b ? one : other;

export const joinTotals = (a: Total, b: Total): Total => {
  const low = Math.max(a.top.low, b.top.low);
  const high = last([a.lastAt, a.top.high], [b.lastAt, b.top.high], highest);
  return {
    firstAt: earlier(a.firstAt, b.firstAt),
    // Totals only rise: of two read at once the lower came first.
    first: first([a.firstAt, a.first], [b.firstAt, b.first], lower),
    lastAt: later(a.lastAt, b.lastAt),
    top: { low, high: high === null ? null : Math.max(low, high) },
  };
};

const larger = (a: Stated, b: Stated): Stated =>
  a.low > b.low || (a.low === b.low && (a.high ?? Infinity) >= (b.high ?? Infinity)) ? a : b;

export const laterStated = (a: Stated, b: Stated): Stated => last([a.at, a], [b.at, b], larger);

export const joinLevels = (a: Level, b: Level): Level => ({
  firstAt: earlier(a.firstAt, b.firstAt),
  first: first([a.firstAt, a.first], [b.firstAt, b.first], wider),
  lastAt: later(a.lastAt, b.lastAt),
  last: last([a.lastAt, a.last], [b.lastAt, b.last], wider),
  peak: higher(a.peak, b.peak),
  area: { low: a.area.low + b.area.low, high: a.area.high + b.area.high },
  known: duration(a.known + b.known),
});
