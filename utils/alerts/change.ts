import { between, type Duration, minutes, type Moment } from '../units.ts';
import { Burstiness, type Supposed } from './burstiness.ts';
import { History } from './history.ts';
import { isRarer, isSurge, type Side } from './tail.ts';

/** A level that differs from the one before, both per slot. */
export interface Shift {
  readonly side: Side;
  /** When the window began in which it was found. */
  readonly since: Moment;
  readonly before: number;
  readonly now: number;
}

/** From which ratio of now to before on a change matters, and how rarely chance may pass for one. */
export type Sensitivity = Readonly<Record<Side, { readonly ratio: number; readonly chance: number }>>;

/** How a series is looked at: all in slots. */
interface Pace {
  /**
   * Windows that are held against the past: short ones are quick, long ones see through noise. Of a drop found
   * within a minute, a window of five slots has seen nothing else and one of six has seen the most.
   */
  readonly windows: readonly number[];
  /** How far back the past goes that a window is held against, and how far at least. */
  readonly past: number;
  readonly leastPast: number;
}

/** Counts are noisy, and are held against half an hour; a level drifts, and what is sudden is the news. */
const PACES: Readonly<Record<'count' | 'level', Pace>> = {
  count: { windows: [5, 6, 18, 60], past: 180, leastPast: 60 },
  level: { windows: [3, 6, 18], past: 30, leastPast: 30 },
};
/** Nothing is said before so many slots were heard, and how bursty the room is has been learnt. */
const WARM_UP = 120;
/** A room of which nothing was heard for so long begins anew. */
const FORGOTTEN: Duration = minutes(30);

/** What is supposed of a room's burstiness before anything is known. */
const SUPPOSED: Supposed = { likely: 0.5, worth: 0.2 };
/** A longer window is supposed to be as bursty as the shorter one, until this many of its lengths were seen. */
const LENGTHS = 3;

interface Found {
  readonly shift: Shift;
  readonly window: number;
}

/**
 * Finds when a series leaves the level of its own last minutes, and when it is back. Windows of several
 * lengths that end now are held against the past before them (window-limited change detection: Lai,
 * J. R. Stat. Soc. B 57, 1995), each as a negative binomial whose burstiness is learnt from such windows of
 * the same room, so that a bursty room does not fire. Constant work for a slot.
 *
 * While a change lasts the past stands still. It is over when the series is halfway back; once it has
 * lasted as long as the past reaches, the new level is the usual one.
 */
export class Change {
  readonly #level: boolean;
  readonly #sensitivity: Sensitivity;
  readonly #pace: Pace;
  readonly #longest: number;
  readonly #past: History;
  readonly #windows: readonly { readonly length: number; readonly burstiness: Burstiness }[];
  readonly #times: Moment[] = [];
  #heard = 0;
  #found: Found | null = null;
  /** What came since the change. */
  #since: number[] = [];

  /** @param nature counts of events add up over a window; of a level its mean is taken */
  constructor(nature: 'count' | 'level', sensitivity: Sensitivity) {
    this.#level = nature === 'level';
    this.#pace = PACES[nature];
    const { windows, past } = this.#pace;
    this.#longest = Math.max(...windows);
    this.#past = new History(past + this.#longest);
    this.#windows = windows.map((length) => ({ length, burstiness: new Burstiness(length) }));
    this.#sensitivity = sensitivity;
  }

  /**
   * Takes the next slot; slots that were not heard are left out.
   *
   * @param slack how far the value of a window may be off, for rounded readings
   */
  hear(at: Moment, value: number, slack = 0): Shift | null {
    const last = this.#times.at(-1);
    if (last !== undefined && between(last, at) > FORGOTTEN) this.#beginAnew([]);
    this.#heard += 1;
    this.#times.push(at);
    if (this.#times.length > this.#longest) this.#times.shift();
    if (this.#found) return this.#follow(this.#found, value);
    this.#past.add(value);
    this.#found = this.#look(slack);
    if (this.#found) {
      for (const { burstiness } of this.#windows) burstiness.forgetLast();
      this.#since = this.#past.takeBack(this.#found.window);
    }
    return this.#found?.shift ?? null;
  }

  /** Every window learns, also those after the one that finds something. */
  #look(slack: number): Found | null {
    let supposed = SUPPOSED;
    let found: Found | null = null;
    for (const { length, burstiness } of this.#windows) {
      const reference = Math.min(this.#pace.past, this.#past.length - length);
      if (reference < this.#pace.leastPast) break;
      // Half an event more, so that a room of which nothing was heard yet has a level.
      const past = this.#past.sum(reference + length, length) + 0.5;
      const scale = this.#level ? 1 / length : 1;
      const mean = ((past * length) / reference) * scale;
      const count = this.#past.sum(length) * scale;
      const side = count < mean ? 'fall' : 'rise';
      const byChance = this.#level ? 0 : (1 + length / reference) / mean;
      const { likely, cautious } = burstiness.estimate(supposed, byChance);
      // The past's own level is not known better than its count allows.
      const spread = cautious + (this.#level ? 1 / mean : 1 / past);
      const off = slack * (1 + length / reference);
      const least = side === 'fall' ? Math.min(mean, count + off) : Math.max(mean, count - off);
      if (!found && this.#heard >= WARM_UP && this.#matters(side, least, mean, spread)) {
        const since = this.#times.at(-length);
        const before = past / reference;
        if (since !== undefined) {
          found = { shift: { side, since, before, now: this.#past.sum(length) / length }, window: length };
        }
      }
      burstiness.learn((count / mean - 1) ** 2 - byChance);
      const longer = this.#pace.windows.find((other) => other > length) ?? 0;
      supposed = { likely, worth: LENGTHS * longer };
    }
    return found;
  }

  #matters(side: Side, count: number, mean: number, spread: number): boolean {
    const { ratio, chance } = this.#sensitivity[side];
    if (side === 'fall' ? count >= mean * ratio : count <= mean * ratio) return false;
    return (side === 'fall' || isSurge(count, mean, spread)) && isRarer(chance, count, mean, spread, side);
  }

  #follow({ shift, window }: Found, value: number): Shift | null {
    this.#since.push(value);
    const lately = this.#since.slice(-window);
    const now = lately.reduce((sum, each) => sum + each, 0) / window;
    const { side, before } = shift;
    const halfway = before * Math.sqrt(this.#sensitivity[side].ratio);
    if (side === 'fall' ? now > halfway : now < halfway) {
      for (const each of lately) this.#past.add(each);
      this.#found = null;
    } else if (this.#since.length >= this.#pace.past) this.#beginAnew(this.#since);
    return this.#found && { ...shift, now };
  }

  #beginAnew(values: readonly number[]): void {
    this.#past.clear();
    for (const value of values) this.#past.add(value);
    this.#found = null;
  }
}
