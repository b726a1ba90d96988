import type { LogEntry } from '../events/entry.ts';
import { type Bounds, isReadingOf } from '../events/readings.ts';
import { countsOf } from '../events/topics.ts';
import type { Carry, LevelRead } from '../store/schema.ts';
import { between, duration, earlier, later, type Moment, moment, type SlotIndex } from '../units.ts';
import { fold } from './fold.ts';
import { emptySpan, type Level, SLOT, slotOf, slotStart, type Span } from './slot.ts';

export const NO_CARRY: Carry = { online: null, waiting: [], heardUntil: null };

type Spans = Map<SlotIndex, Span>;

/**
 * The slots of a recorder's log: a cache of it, and the one function that builds it. A log may be given in
 * pieces: what the level of viewers online was at a piece's end is carried into the next.
 *
 * @param entries in the order they were recorded; each stretch's `heard` entry stands behind its readings
 */
export function spansOf(
  entries: readonly LogEntry[],
  carry: Carry = NO_CARRY,
): { spans: Spans; carry: Carry } {
  const spans: Spans = new Map();
  let { online, heardUntil } = carry;
  let waiting = [...carry.waiting];

  const add = (at: Moment, part: Partial<Span>): void => {
    const slot = slotOf(at);
    const span = { ...emptySpan(at), ...part };
    const known = spans.get(slot);
    spans.set(slot, known ? fold(known, span) : span);
  };

  for (const entry of entries) {
    if (entry.kind === 'heard') {
      // What was online before a gap says nothing of what was after it.
      const from = online && heardUntil !== null && entry.at <= heardUntil ? online : null;
      for (const [start, until] of slotPieces(entry.at, entry.until)) {
        add(start, { from: start, until, heard: between(start, until) });
      }
      online = holdLevels(waiting, from, entry.at, entry.until, (at, level) => add(at, { online: level }));
      waiting = [];
      heardUntil = heardUntil === null ? entry.until : later(heardUntil, entry.until);
    } else if (entry.kind === 'watched') {
      for (const [start, until] of slotPieces(entry.at, entry.until)) {
        add(start, { watched: between(start, until) });
      }
    } else if (entry.kind === 'lost') add(entry.at, { lost: entry.count });
    else if (entry.kind === 'end') add(entry.at, { endedAt: entry.at });
    else if (entry.kind !== 'reading') {
      const { kind, count, value, at, sign, topics } = entry;
      const tally = { events: 1, count, value };
      add(at, {
        events: { [kind]: tally },
        signs: sign ? { [sign]: tally } : {},
        topics: topics === undefined ? {} : countsOf(topics),
      });
    } else if (entry.item === null) {
      const { reading, at, low, high } = entry;
      if (reading === 'online') {
        waiting.push({ at, level: { low, high } });
        add(at, { online: pointLevel(at, { low, high }) });
      } else if (isReadingOf(reading, 'total')) {
        const total = { firstAt: at, first: { low, high }, lastAt: at, top: { low, high } };
        add(at, { totals: { [reading]: total } });
      } else add(at, { stated: { [reading]: { at, low, high } } });
    }
  }
  return { spans, carry: { online, waiting, heardUntil } };
}

const pointLevel = (at: Moment, level: Bounds): Level => ({
  firstAt: at,
  first: level,
  lastAt: at,
  last: level,
  peak: level,
  area: { low: 0, high: 0 },
  known: duration(0),
});

/** Integrates the step function of the readings over a stretch; answers the level that holds at its end. */
function holdLevels(
  readings: readonly LevelRead[],
  held: Carry['online'],
  from: Moment,
  until: Moment,
  add: (at: Moment, level: Level) => void,
): Carry['online'] {
  let current = held;
  let since = from;
  const hold = (end: Moment): void => {
    if (current) {
      for (const [start, stop] of slotPieces(since, end)) {
        const length = between(start, stop);
        const { low, high } = current.level;
        const area = { low: low * length, high: (high ?? low) * length };
        add(start, {
          ...pointLevel(current.at, current.level),
          firstAt: start,
          lastAt: start,
          area,
          known: length,
        });
      }
    }
    since = later(since, end);
  };
  for (const reading of readings.toSorted((a, b) => a.at - b.at)) {
    hold(earlier(reading.at, until));
    current = reading;
  }
  hold(until);
  return current;
}

/** A stretch cut at the slots' edges. */
function* slotPieces(from: Moment, until: Moment): Generator<readonly [Moment, Moment]> {
  for (let start = from; start < until;) {
    const end = earlier(until, moment(slotStart(slotOf(start)) + SLOT));
    yield [start, end];
    start = end;
  }
}
