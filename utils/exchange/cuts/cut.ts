import type { Mark } from '../../metrics/marks.ts';
import { after, before, between, type Duration, duration, type Moment, seconds } from '../../units.ts';

/** A stretch of a broadcast, in room time, that is to be cut from its recording. */
export interface Cut {
  readonly name: string;
  readonly from: Moment;
  readonly until: Moment;
}

/** A moment that was marked is cut with what led to it and what came of it. */
const LEAD = seconds(15);
const TAIL = seconds(45);

/** The stretch to cut for a mark. */
export const cutOf = ({ from, until }: Pick<Mark, 'from' | 'until'>, name: string): Cut =>
  until === null || until <= from
    ? { name, from: before(from, LEAD), until: after(from, TAIL) }
    : { name, from, until };

/** A recording as far as cutting needs to know it. */
export interface Recording {
  /** What the file is called. */
  readonly name: string;
  /** Room time of its first frame. */
  readonly startsAt: Moment;
  /** Null where it is not known: then it is taken to go on. */
  readonly length: Duration | null;
}

/** A cut as places in a recording, from its first frame on. */
export interface Placed extends Cut {
  readonly in: Duration;
  readonly out: Duration;
}

/** The cuts that the recording holds, in its order: what is not in it is left out, what is partly is shortened. */
export const placed = (cuts: readonly Cut[], { startsAt, length }: Recording): Placed[] =>
  cuts
    .map((cut) => ({
      ...cut,
      in: duration(Math.max(0, between(startsAt, cut.from))),
      out: duration(Math.min(length ?? Infinity, between(startsAt, cut.until))),
    }))
    .filter((cut) => cut.out > cut.in)
    .toSorted((a, b) => a.in - b.in || a.out - b.out);
