import { type Bounds, exactly } from '../events/readings.ts';

/** Totals of two rooms lie at least so far apart; one room's own steps back by less. */
const APART = 1000;
/** So many readings in a row of one, with none of the others, and it is the room's own. */
const PROOF = 20;
/** Rooms that are linked at once. */
const MOST_ROOMS = 4;

interface Course {
  readonly first: number;
  last: number;
  top: number;
  /** Readings since another was heard. */
  run: number;
}

/**
 * A room's running total among those of rooms linked with it, which come under its name and interleave with its
 * own, thousands apart. None is marked. The room's own is the one that was heard alone; a leap of it, as after
 * frames that were missed, is only known by what follows, and counts a little later. Where the rooms were linked
 * when the page was opened nothing tells which is the own, until one goes on alone: it rose by as little as the
 * one that rose least, and as much as the one that rose most.
 */
export class LinkedTotal {
  #courses: Course[] = [];
  #own: Course | null = null;
  /** What was heard first, and how far from it the own one began where that was not it: rises add up from there. */
  #base: number | null = null;
  #offset = 0;

  /** The room's own total after the next reading; null where that is another room's. */
  read(value: number): Bounds | null {
    this.#base ??= value;
    const course = this.#courses.find((each) => isNear(each, value)) ?? {
      first: value,
      last: value,
      top: value,
      run: 0,
    };
    course.last = value;
    course.top = Math.max(course.top, value);
    course.run += 1;
    const others = this.#courses.filter((each) => each !== course);
    for (const other of others) other.run = 0;
    this.#courses = [course, ...others].slice(0, MOST_ROOMS);
    if (course !== this.#own) {
      const isProved = course.run >= PROOF && (!this.#own || value >= this.#own.last);
      if (!isProved) return this.#own ? null : this.#between(this.#base, value);
      if (!this.#own) this.#offset = this.#base - course.first;
      this.#own = course;
      this.#courses = [course];
    }
    return exactly(value + this.#offset);
  }

  /** Whichever is the own one. */
  #between(base: number, value: number): Bounds {
    if (this.#courses.length === 1) return exactly(value);
    const rises = this.#courses.map(({ first, top }) => top - first);
    return { low: base + Math.min(...rises), high: base + Math.max(...rises) };
  }
}

const isNear = ({ last }: Course, value: number): boolean => Math.abs(value - last) < APART;
