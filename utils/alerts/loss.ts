import { SLOT } from '../tally/slot.ts';
import { before, minutes, type Moment } from '../units.ts';
import type { Pulse } from './pulse.ts';

/** Viewers who left a minute, as a share of those online: before a moment, and since then. */
export interface LossRates {
  readonly before: number;
  readonly now: number;
}

/** What is compared with: the minutes before. */
const PAST = minutes(5);
/** Nothing older is asked for. */
const KEPT = minutes(20) / SLOT;
/** Rounded readings must not put a rate in doubt by more than this share of it. */
const DOUBT = 0.2;
const PER_MINUTE = minutes(1) / SLOT;

/** Who leaves a room is not told; everyone who came and is not there any more has left. */
export class Loss {
  readonly #pulses: Pulse[] = [];

  hear(pulse: Pulse): void {
    this.#pulses.push(pulse);
    if (this.#pulses.length > KEPT) this.#pulses.shift();
  }

  /** Null where the readings are too rare or too rounded to know it. */
  around(at: Moment): LossRates | null {
    const past = this.#pulses.filter((pulse) => pulse.at < at && pulse.at >= before(at, PAST));
    const [earlier, now] = [past, this.#pulses.filter((pulse) => pulse.at >= at)].map(lossRate);
    return earlier == null || now == null ? null : { before: earlier, now };
  }
}

function lossRate(pulses: readonly Pulse[]): number | null {
  const levels = pulses.flatMap(({ online }) => online ?? []);
  const rises = pulses.flatMap(({ rises: { entries } }) => entries ?? []);
  const [first, last] = [levels[0], levels.at(-1)];
  if (!first || !last || levels.length < pulses.length || rises.length < pulses.length) return null;
  const came = rises.reduce((sum, { count }) => sum + count, 0);
  // A stretch's rise is rounded at its two ends only.
  const slack = Math.max(...rises.map((rise) => rise.slack)) + first.slack + last.slack;
  const left = came - (last.viewers - first.viewers);
  if (left <= 0 || slack > DOUBT * left) return null;
  const presence = levels.reduce((sum, { viewers }) => sum + viewers, 0);
  return (left * PER_MINUTE) / presence;
}
