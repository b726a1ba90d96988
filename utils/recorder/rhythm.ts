import type { PageKind } from '../platforms/platform.ts';
import { duration, type Duration, seconds } from '../units.ts';

/** A broadcast of which nothing came for so long has stopped, whether its end was heard or not. */
export const SILENT = seconds(30);

/** How long a page may be silent: before its rhythm is known, and the least and most once it is. */
interface Limits {
  readonly first: Duration;
  readonly least: Duration;
  readonly most: Duration;
}

/**
 * A room's socket speaks every few seconds (10 s is the longest silence in a recorded broadcast of 3¼ h);
 * consoles poll every 10 to 60 s.
 */
const LIMITS: Readonly<Record<PageKind, Limits>> = {
  room: { first: seconds(30), least: seconds(15), most: seconds(120) },
  console: { first: seconds(90), least: seconds(40), most: seconds(180) },
  // A hidden tab's figures may be looked at once a minute only.
  bound: { first: seconds(90), least: seconds(90), most: seconds(180) },
};

/** What comes within a second counts as one: a burst of polls is no fast rhythm. */
export const BEAT = seconds(1);
/** Silences that are remembered, and how many of them make a rhythm. */
const RECENT = 100;
const ENOUGH = 20;
/** A silence is a gap when it is longer than so many times what 95 of 100 recent ones did not exceed. */
const TIMES = 4;
const USUAL = 0.95;

/** How often a page speaks, learnt from its own last minutes, in room time. */
export class Rhythm {
  readonly #limits: Limits;
  readonly #recent: Duration[] = [];
  /** Null until it is asked for again: hardly any silence is long enough for it to matter. */
  #allowed: Duration | null = null;

  constructor(page: PageKind) {
    this.#limits = LIMITS[page];
  }

  /** The longest silence that is not a gap. */
  get allowed(): Duration {
    return (this.#allowed ??= this.#learnt());
  }

  /** Whether a silence is no gap. */
  allows(silence: Duration): boolean {
    return silence <= this.#limits.least || silence <= this.allowed;
  }

  /** A silence is over: a gap is learnt from too, or a room that falls quiet would be cut for ever. */
  learn(silence: Duration): void {
    this.#recent.push(silence);
    if (this.#recent.length > RECENT) this.#recent.shift();
    this.#allowed = null;
  }

  #learnt(): Duration {
    const { first, least, most } = this.#limits;
    const sorted = Float64Array.from(this.#recent).toSorted();
    if (sorted.length === 0) return first;
    const known = sorted.length >= ENOUGH;
    const usual = sorted[known ? Math.ceil(sorted.length * USUAL) - 1 : sorted.length - 1] ?? 0;
    // Until it is known, only a silence longer than the first limit says that the room is a quiet one.
    const learnt = known || usual > first ? usual * TIMES : first;
    return duration(Math.min(most, Math.max(least, learnt)));
  }
}
