/** Totals of two rooms lie at least so far apart; one room's own steps back by less. */
const APART = 1000;
/** So many readings in a row beyond a leap, with none of where it began, and the leap was the room's own. */
const PROOF = 20;
/** Rooms that are linked at once. */
const MOST_ROOMS = 4;

interface Course {
  last: number;
  /** Readings since the room's own was heard. */
  run: number;
}

/**
 * A room's running total among those of rooms linked with it, which come under its name and interleave with its
 * own, thousands apart. None is marked: the room's own is the one that was heard first. A leap of the room's own,
 * as after frames that were missed, is only known by what follows, and counts a little later.
 */
export class LinkedTotal {
  #own: Course | null = null;
  #others: Course[] = [];

  /** Whether the next reading is the room's own. */
  isOwn(value: number): boolean {
    this.#own ??= { last: value, run: 0 };
    if (isNear(this.#own, value)) {
      this.#own.last = value;
      for (const other of this.#others) other.run = 0;
      return true;
    }
    const course = this.#others.find((other) => isNear(other, value)) ?? { last: value, run: 0 };
    course.last = value;
    course.run += 1;
    this.#others = [course, ...this.#others.filter((other) => other !== course)].slice(0, MOST_ROOMS);
    if (course.run < PROOF || value < this.#own.last) return false;
    this.#own = course;
    this.#others = [];
    return true;
  }
}

const isNear = ({ last }: Course, value: number): boolean => Math.abs(value - last) < APART;
