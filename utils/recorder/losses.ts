/**
 * So many frames in a row must be numbered one by one before a missing number means a frame that is missing:
 * there are platforms whose numbers skip by nature.
 */
const DENSE = 20;
/** A larger jump is another numbering, not a loss. */
const MOST_LOST = 1000;
/** Connections of a page that are open at once; one that is older has been replaced. */
const MOST_CONNECTIONS = 4;

interface Course {
  last: number;
  /** Frames since the last jump. */
  run: number;
}

/** Frames that were sent and never arrived, by each connection's own numbering. */
export class Losses {
  readonly #courses = new Map<string, Course>();

  /** How many are missing before the frame of this number. A lower bound: each jump has to be proved anew. */
  before(connection: string, sequence: number | null): number {
    if (sequence === null) return 0;
    const course = this.#courses.get(connection);
    const step = course ? sequence - course.last : 1;
    // A heartbeat may repeat an old number.
    if (step <= 0) return 0;
    const run = course ? course.run : 0;
    this.#courses.set(connection, { last: sequence, run: step === 1 ? run + 1 : 0 });
    if (this.#courses.size > MOST_CONNECTIONS) this.forget(this.#courses.keys().next().value ?? connection);
    return run > DENSE && step > 1 && step <= MOST_LOST ? step - 1 : 0;
  }

  /** The connection broke: the next one numbers anew. */
  forget(connection: string): void {
    this.#courses.delete(connection);
  }
}
