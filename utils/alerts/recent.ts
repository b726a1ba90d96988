import type { EventKind } from '../events/entry.ts';
import type { MetricId } from '../metrics/definitions.ts';
import { SLOT } from '../tally/slot.ts';
import { minutes } from '../units.ts';
import type { Pulse, RiseId } from './pulse.ts';

const LENGTH = minutes(10) / SLOT;
const MINUTE = minutes(1);

/** The last ten minutes' figures, as far as slots tell them. */
export class Recent {
  readonly #pulses: Pulse[] = [];

  hear(pulse: Pulse): void {
    this.#pulses.push(pulse);
    if (this.#pulses.length > LENGTH) this.#pulses.shift();
  }

  /** Null where slots do not tell the metric, or did not yet. */
  figure(metric: MetricId): number | null {
    const tell = TOLD[metric];
    return tell ? tell(this.#pulses) : null;
  }
}

type Tell = (pulses: readonly Pulse[]) => number | null;

const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0);
const heardIn = (pulses: readonly Pulse[]): number => sum(pulses.map(({ heard }) => heard));

const seen =
  (kind: EventKind): Tell =>
  (pulses) =>
    heardIn(pulses) > 0 ? sum(pulses.map(({ events }) => events[kind] ?? 0)) : null;

const risen =
  (id: RiseId): Tell =>
  (pulses) => {
    const rises = pulses.flatMap(({ rises: { [id]: rise } }) => rise ?? []);
    return rises.length > 0 ? sum(rises.map(({ count }) => count)) : null;
  };

const perMinute =
  (tell: Tell): Tell =>
  (pulses) => {
    const [count, heard] = [tell(pulses), heardIn(pulses)];
    return count === null || heard < MINUTE ? null : (count * MINUTE) / heard;
  };

const levels = (pulses: readonly Pulse[]): number[] => pulses.flatMap(({ online }) => online?.viewers ?? []);

const TOLD: Readonly<Partial<Record<MetricId, Tell>>> = {
  online: (pulses) => levels(pulses).at(-1) ?? null,
  onlineAverage: (pulses) => {
    const known = levels(pulses);
    return known.length > 0 ? sum(known) / known.length : null;
  },
  netFlow: (pulses) => {
    const known = levels(pulses);
    const [first, last] = [known[0], known.at(-1)];
    return first === undefined || last === undefined || known.length < 2
      ? null
      : ((last - first) * (MINUTE / SLOT)) / (known.length - 1);
  },
  entries: risen('entries'),
  entriesPerMinute: perMinute(risen('entries')),
  comments: seen('comment'),
  commentsPerMinute: perMinute(seen('comment')),
  likes: risen('likes'),
  follows: seen('follow'),
  shares: seen('share'),
  orders: risen('orders'),
  gmv: risen('gmv'),
  coverage: (pulses) => (pulses.length > 0 ? Math.min(1, heardIn(pulses) / (pulses.length * SLOT)) : null),
};
