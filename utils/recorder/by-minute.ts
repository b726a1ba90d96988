import type { ReadingEntry } from '../events/entry.ts';
import { exactly, READINGS, type ReadingId } from '../events/readings.ts';
import type { Moment } from '../units.ts';

type Minutes = ReadonlyMap<Moment, number>;

/** Two days: a page may send anything. */
const MOST = 2880;

/**
 * Figures that a page is sent minute by minute, in a list that grows and whose last minute still changes. Of a level
 * the newest minute holds from now on, and those that a poll missed lie where they were; of a total the minutes are
 * parts, whose sum rises. A list that begins as early as what is known is all there is; a later one goes on from it.
 */
export class ByMinute {
  readonly #known = new Map<ReadingId, Minutes>();
  readonly #listed = new Map<ReadingId, Map<Moment, number>>();

  list(reading: ReadingId, minute: Moment, value: number): void {
    const listed = this.#listed.get(reading) ?? new Map<Moment, number>();
    if (listed.size < MOST) this.#listed.set(reading, listed.set(minute, value));
  }

  /** What the minutes listed since the last call tell beyond those before. */
  take(now: Moment): ReadingEntry[] {
    const taken = [...this.#listed].flatMap(([reading, listed]) => {
      const known: Minutes = this.#known.get(reading) ?? new Map();
      const goesOn = Math.min(...known.keys()) < Math.min(...listed.keys()) && known.size < MOST;
      const minutes: Minutes = goesOn ? new Map([...known, ...listed]) : listed;
      this.#known.set(reading, minutes);
      const told =
        READINGS[reading] === 'level' ? levels(minutes, known, now) : [[now, sum(minutes)] as const];
      return told.map(([at, value]): ReadingEntry => ({
        kind: 'reading',
        at,
        reading,
        ...exactly(value),
        item: null,
      }));
    });
    this.#listed.clear();
    return taken;
  }
}

function levels(minutes: Minutes, known: Minutes, now: Moment): (readonly [Moment, number])[] {
  const before = Math.max(...known.keys());
  const fresh = [...minutes].filter(([minute]) => minute > before).toSorted(([a], [b]) => a - b);
  const last = fresh.pop() ?? newestOf(minutes);
  const missed = known.size > 0 ? fresh.filter(([minute]) => minute < now) : [];
  return known.get(last[0]) === last[1] ? missed : [...missed, [now, last[1]]];
}

const newestOf = (minutes: Minutes): readonly [Moment, number] =>
  [...minutes].reduce((a, b) => (b[0] > a[0] ? b : a));
const sum = (minutes: Minutes): number => [...minutes.values()].reduce((total, value) => total + value, 0);
